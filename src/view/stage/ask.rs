//! What stands before an answer: scene, question, counts, discussion.

use crate::encounter::answer::Answer;
use crate::group::{Cast, Round, Spot};
use crate::scenario::Task;
use crate::view::{Block, Choice, Line, Marks, Prompt, Tone, moment, options};

use super::Stage;

impl Stage<'_> {
    pub(super) fn opening(&self) -> Vec<Block> {
        let head = &self.group.scenario().head;
        let lang = self.words.lang();
        vec![
            vec![Line::of(Tone::Strong, head.title.get(lang))],
            vec![Line::plain(head.customer.brief.get(lang))],
            self.quiet("stage-how"),
        ]
    }

    /// What is going on, and what the customer says: nothing is asked yet.
    pub(super) fn scene(&self, spot: Spot) -> Vec<Block> {
        let at = self.group.moment(spot);
        let encounter = self.before(spot);
        let state = encounter.state().clone();
        let scene = encounter.scene(at, &state);
        let says = encounter.says(at, &state);
        let name = &self.group.scenario().head.customer.name;
        let mut blocks: Vec<Block> = moment::scene(self.words, &scene).into_iter().collect();
        blocks.extend(moment::says(self.words, name, &says));
        blocks
    }

    /// The question, and how to answer it without a word.
    pub(super) fn silent(&self, spot: Spot) -> Vec<Block> {
        let task = &self.group.moment(spot).task;
        let id = match task {
            Task::ChooseMany { max, .. } => {
                let most = [("max", (*max).into())];
                let silent = self.words.with("stage-silent-many", &most);
                return self.asked(spot, vec![Line::of(Tone::Quiet, &silent)]);
            }
            Task::Choose { .. } => "stage-silent",
            Task::Order { .. } => "stage-silent-order",
            Task::Match { .. } => "stage-silent-match",
            Task::Say { .. } => "stage-silent-say",
        };
        self.asked(spot, self.quiet(id))
    }

    fn asked(&self, spot: Spot, how: Block) -> Vec<Block> {
        let mut blocks = vec![self.task(spot)];
        blocks.extend(self.choices(spot));
        blocks.push(how);
        blocks
    }

    fn task(&self, spot: Spot) -> Block {
        let ask = self.group.moment(spot).ask.get(self.words.lang());
        vec![Line::of(Tone::Strong, ask)]
    }

    /// What can be answered, as it will be counted.
    fn choices(&self, spot: Spot) -> Vec<Block> {
        match self.prompt(spot) {
            Prompt::Words => Vec::new(),
            Prompt::Match { items, places } => {
                let bullets = |choices: &[Choice]| -> Block {
                    let line = |choice: &Choice| Line::plain(&format!("· {}", choice.text));
                    choices.iter().map(|choice| line(choice).hanging(2, 4)).collect()
                };
                let places = options::blocks(&Prompt::Pick(places), &Marks::default());
                std::iter::once(bullets(&items)).chain(places).collect()
            }
            Prompt::Many { choices, .. } | Prompt::Order(choices) => {
                options::airy(&Prompt::Pick(choices), &Marks::default())
            }
            prompt => options::airy(&prompt, &Marks::default()),
        }
    }

    fn prompt(&self, spot: Spot) -> Prompt {
        moment::prompt(self.words, self.group.moment(spot), &self.group.shown(spot))
    }

    pub(super) fn counting(&self, id: &str) -> Vec<Block> {
        vec![self.strong(id)]
    }

    /// The counts of a round; those that were given stand there to be corrected.
    pub(super) fn counts(&self, spot: Spot, round: Round) -> Prompt {
        let shown = self.group.shown(spot);
        let (choices, several) = match self.prompt(spot) {
            Prompt::Many { choices, .. } => (choices, true),
            Prompt::Pick(choices) => (choices, false),
            _ => (Vec::new(), false),
        };
        let before = match self.group.counts(spot, round).map(|vote| &vote.cast) {
            Some(Cast::Counts(counts)) => shown.iter().map(|&place| counts[place]).collect(),
            _ => Vec::new(),
        };
        Prompt::Counts { choices, present: self.group.present(), several, before }
    }

    /// The coach's question about what matters most here.
    pub(super) fn discussion(&self, spot: Spot) -> Vec<Block> {
        let scenario = self.group.scenario();
        let point = self.group.aim(spot).map(|point| &scenario.point(point).id);
        let question = point.and_then(|id| self.catalogue.point(id));
        let mut blocks = vec![self.quiet("stage-discuss")];
        blocks.extend(
            question.map(|point| vec![Line::of(Tone::Coach, point.ask.get(self.words.lang()))]),
        );
        blocks.push(self.task(spot));
        blocks.extend(self.choices(spot));
        blocks
    }

    pub(super) fn agreeing(&self, spot: Spot) -> Vec<Block> {
        let id = match self.group.moment(spot).task {
            Task::Choose { .. } => "stage-agree",
            Task::ChooseMany { .. } => "stage-agree-many",
            Task::Order { .. } => "stage-agree-order",
            Task::Match { .. } => "stage-agree-match",
            Task::Say { .. } => "stage-agree-say",
        };
        vec![self.task(spot), self.quiet(id)]
    }

    /// The one answer of the group.
    pub(super) fn answer(&self, spot: Spot) -> Prompt {
        self.prompt(spot)
    }

    /// Judging one point of what the group said.
    pub(super) fn tick(&self, spot: Spot, place: usize) -> (Vec<Block>, Prompt) {
        let scenario = self.group.scenario();
        let stake = &self.group.moment(spot).stake;
        let lang = self.words.lang();
        let point = stake.get(place).map(|&point| &scenario.point(point).id);
        let Some(point) = point.and_then(|id| self.catalogue.point(id)) else {
            return (Vec::new(), Prompt::Pause);
        };
        let said = match self.group.agreed(spot) {
            Some(Answer::Said { words, .. }) => words.as_str(),
            _ => "",
        };
        let of = [("number", (place + 1).into()), ("count", stake.len().into())];
        let blocks = vec![
            vec![Line::of(Tone::Speech, &format!("› {said}")).hanging(0, 2)],
            vec![Line::of(Tone::Strong, &self.words.with("stage-tick", &of))],
        ];
        let prompt = Prompt::Pick(vec![
            Choice::new("met", point.met.get(lang)),
            Choice::new("violated", point.violated.get(lang)),
            Choice::new("absent", &self.words.get("tick-absent")),
            Choice::new("open", &self.words.get("stage-tick-open")),
        ]);
        (blocks, prompt)
    }
}
