//! What stands before an answer: scene, question, counts, discussion.

use crate::encounter::Judge;
use crate::encounter::answer::{Answer, Verdict};
use crate::group::{Cast, Round, Spot};
use crate::scenario::{PointIx, Task};
use crate::view::response::{evidence, verdict};
use crate::view::{Block, Choice, Line, Prompt, Tone, moment};

use super::{Stage, TICKS};

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
        if !self.group.asks(spot) {
            blocks.push(self.quiet("stage-told"));
        }
        blocks
    }

    /// The question, and how to answer it without a word.
    pub(super) fn silent(&self, spot: Spot) -> (Vec<Block>, Prompt) {
        let how = match &self.group.moment(spot).task {
            Task::ChooseMany { max, .. } => {
                self.words.with("stage-silent-many", &[("max", (*max).into())])
            }
            Task::Choose { .. } => self.words.get("stage-silent"),
            Task::Order { .. } => self.words.get("stage-silent-order"),
            Task::Match { .. } => self.words.get("stage-silent-match"),
            Task::Say { .. } => self.words.get("stage-silent-say"),
        };
        let mut task = self.task(spot);
        task.push(Line::of(Tone::Quiet, &how));
        self.asked(spot, vec![task])
    }

    /// What stands before the answers, and what can be answered.
    fn asked(&self, spot: Spot, mut blocks: Vec<Block>) -> (Vec<Block>, Prompt) {
        let prompt = match self.prompt(spot) {
            Prompt::Pick(choices) | Prompt::Many { choices, .. } | Prompt::Order(choices) => {
                Prompt::Shown(choices)
            }
            Prompt::Match { items, places } => {
                let bullet = |item: &Choice| Line::plain(&format!("· {}", item.text)).hanging(2, 4);
                blocks.push(items.iter().map(bullet).collect());
                Prompt::Shown(places)
            }
            _ => Prompt::Pause,
        };
        (blocks, prompt)
    }

    pub(super) fn task(&self, spot: Spot) -> Block {
        let ask = self.group.moment(spot).ask.get(self.words.lang());
        vec![Line::of(Tone::Strong, ask)]
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
        let (choices, each) = match self.prompt(spot) {
            Prompt::Many { choices, max } => (choices, max),
            Prompt::Pick(choices) => (choices, 1),
            _ => (Vec::new(), 1),
        };
        let before = match self.group.counts(spot, round).map(|vote| &vote.cast) {
            Some(Cast::Counts(counts)) => shown.iter().map(|&place| counts[place]).collect(),
            _ => Vec::new(),
        };
        Prompt::Counts { choices, present: self.group.present(), each, before }
    }

    /// The coach's question about what matters most here.
    pub(super) fn discussion(&self, spot: Spot) -> (Vec<Block>, Prompt) {
        let scenario = self.group.scenario();
        let point = self.group.aim(spot).map(|point| &scenario.point(point).id);
        let question = point.and_then(|id| self.catalogue.point(id));
        let mut block = self.quiet("stage-discuss");
        block.extend(question.map(|point| Line::of(Tone::Coach, point.ask.get(self.words.lang()))));
        self.asked(spot, vec![block, self.task(spot)])
    }

    pub(super) fn agreeing(&self, spot: Spot) -> Vec<Block> {
        let id = match self.group.moment(spot).task {
            Task::Choose { .. } => "stage-agree",
            Task::ChooseMany { .. } => "stage-agree-many",
            Task::Order { .. } => "stage-agree-order",
            Task::Match { .. } => "stage-agree-match",
            Task::Say { .. } => "stage-agree-say",
        };
        let mut blocks = vec![self.task(spot), self.quiet(id)];
        // Whoever comes back sees what stands; leaving the step out keeps it.
        if let Some(answer) = self.group.agreed(spot) {
            let mut given = self.quiet("stage-group-answer");
            given.extend(self.answer_of(spot, answer, Tone::Speech));
            blocks.push(given);
        }
        blocks
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
        let mut blocks = vec![vec![Line::of(Tone::Speech, &format!("› {said}")).hanging(0, 2)]];
        blocks.extend(self.rated(spot, stake[place]));
        blocks.push(vec![Line::of(Tone::Strong, &self.words.with("stage-tick", &of))]);
        let choices = TICKS.map(|verdict| match verdict {
            Verdict::Met => Choice::new("met", point.met.get(lang)),
            Verdict::Violated => Choice::new("violated", point.violated.get(lang)),
            Verdict::Absent => Choice::new("absent", &self.words.get("tick-absent")),
            Verdict::Unsure => Choice::new("open", &self.words.get("stage-tick-open")),
        });
        // What was judged before stands marked; that nobody has decided is no judgement.
        let kept = self.group.ticked(spot).verdict(stake[place]);
        let offered = TICKS.iter().position(|&one| one == kept && kept != Verdict::Unsure);
        (blocks, Prompt::Offer { choices: choices.to_vec(), offered })
    }

    /// What the program has judged of a point, and the words that this rests on. Where others have
    /// been rated and this one has not, it is not sure.
    fn rated(&self, spot: Spot, point: PointIx) -> Option<Block> {
        let heard = self.group.heard(spot);
        let by_program = heard.grounds.by(Judge::Rater);
        if by_program.is_empty() {
            return None;
        }
        if !by_program.has(point) {
            let open = heard.grounds.judge(point).is_none();
            return open.then(|| self.quiet("stage-tick-doubtful"));
        }
        let (tone, verdict) = verdict(self.words, heard.judged.verdict(point));
        let line = Line::of(Tone::Quiet, &self.words.get("stage-tick-rated"));
        let mut block = vec![line.and(tone, &format!(" {verdict}"))];
        let quote = evidence(self.words, &heard.grounds, point);
        block.extend(quote.map(|line| line.hanging(2, 3)));
        Some(block)
    }
}
