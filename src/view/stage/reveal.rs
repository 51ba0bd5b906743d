//! What is shown when everybody has answered: what was voted, what it is worth, and why.

use crate::coach::missed;
use crate::encounter::Heard;
use crate::encounter::answer::{Answer, judge};
use crate::encounter::react::{response, walks_out_silently};
use crate::group::{Cast, Round, Spot, Vote, vote::share};
use crate::scenario::{PointSet, Task};
use crate::view::bars::{bar, pad};
use crate::view::response::{answer_lines, reaction as reacts, rules_under, whys};
use crate::view::{Block, Choice, Line, Prompt, Tone};

use super::Stage;

/// Columns of one bar.
const BAR: u32 = 12;
/// Columns for the share in words: `999 · 100 %`.
const FIGURE: usize = 11;
/// Keeps what belongs together in one row.
const TIED: char = '\u{a0}';

impl Stage<'_> {
    /// Both distributions side by side, option by option.
    pub(super) fn shares(&self, spot: Spot) -> Vec<Block> {
        let at = self.group.moment(spot);
        let texts: Vec<String> = match &at.task {
            Task::Choose { .. } | Task::ChooseMany { .. } => self.option_texts(spot),
            _ => Vec::new(),
        };
        let shown = self.group.shown(spot);
        shown
            .iter()
            .zip(&texts)
            .enumerate()
            .map(|(number, (&place, text))| {
                let text = format!("{}  {text}", number + 1);
                vec![Line::of(Tone::Strong, &text).hanging(0, 3), self.both(spot, place)]
            })
            .collect()
    }

    /// The texts of the options, in the order shown.
    fn option_texts(&self, spot: Spot) -> Vec<String> {
        let lang = self.words.lang();
        let text = |place: usize| match &self.group.moment(spot).task {
            Task::Choose { options, .. } => options[place].text.get(lang).to_owned(),
            Task::ChooseMany { options, .. } => options[place].text.get(lang).to_owned(),
            _ => String::new(),
        };
        self.group.shown(spot).into_iter().map(text).collect()
    }

    fn both(&self, spot: Spot, place: usize) -> Line {
        let choose = matches!(self.group.moment(spot).task, Task::Choose { .. });
        let rounds = Round::ALL.into_iter().filter_map(|round| {
            let agreed = self.group.last(spot, round).filter(|_| choose);
            Some(self.one(spot, place, self.group.counts(spot, round).or(agreed)?))
        });
        let line = rounds.fold(Line::new(), |line, (share, round, figure)| {
            let line = line.and(Tone::Quiet, &tied(&format!("{round} ")));
            let line = line.and(Tone::Coach, &bar(share, BAR));
            line.and(Tone::Plain, &tied(&format!(" {figure}"))).and(Tone::Plain, "  ")
        });
        line.hanging(3, 3)
    }

    /// The share of an option in a vote, which round that was, and the share in words.
    fn one(&self, spot: Spot, place: usize, vote: &Vote) -> (u32, String, String) {
        let round = self.words.get(&format!("stage-round-{}", vote.round.id()));
        let (share, figure) = match &vote.cast {
            Cast::Counts(counts) => {
                let percent = share(counts[place], vote.base(&self.group.moment(spot).task));
                let percent = percent.unwrap_or(0);
                (percent, format!("{:>3} · {percent:>3} %", counts[place]))
            }
            Cast::Agreed(answer) if *answer == Answer::Picked(place) => {
                (100, self.words.get("stage-agreed"))
            }
            Cast::Agreed(_) => (0, "–".to_owned()),
        };
        (share, round, pad(&figure, FIGURE))
    }

    /// How many voted in each round, of how many.
    pub(super) fn voters(&self, spot: Spot) -> String {
        let several = matches!(self.group.moment(spot).task, Task::ChooseMany { .. });
        let told = Round::ALL.into_iter().filter_map(|round| {
            let vote = self.group.counts(spot, round)?;
            let Cast::Counts(counts) = &vote.cast else { return None };
            let voted = counts.iter().sum::<u32>();
            let of = [
                ("round", self.words.get(&format!("stage-round-{}", round.id())).into()),
                ("voted", voted.into()),
                ("present", vote.present.into()),
            ];
            let id = if several { "stage-people" } else { "stage-voters" };
            Some(self.words.with(id, &of))
        });
        told.collect::<Vec<_>>().join(" · ")
    }

    /// What each option meets and breaks; elsewhere what the group's answer does.
    pub(super) fn verdicts(&self, spot: Spot) -> Vec<Block> {
        let texts = self.option_texts(spot);
        let at = self.group.moment(spot);
        let options = self.group.shown(spot).into_iter().zip(texts).enumerate();
        let of_option = |(number, (place, text)): (usize, (usize, String))| -> Block {
            let answer = match at.task {
                Task::ChooseMany { .. } => Answer::Ticked(vec![place]),
                _ => Answer::Picked(place),
            };
            let judged = judge(at, &answer).unwrap_or_default();
            let head = format!("{}  {text}", number + 1);
            let mut block = vec![Line::of(Tone::Strong, &head).hanging(0, 3)];
            let points = judged.met.or(judged.violated);
            block.extend(self.points(points, &judged.into()));
            if points.is_empty() {
                let line = Line::of(Tone::Open, &self.words.get("stage-neither"));
                block.push(line.hanging(3, 5));
            }
            block
        };
        match at.task {
            Task::Choose { .. } => options.map(of_option).collect(),
            Task::ChooseMany { .. } => options.map(of_option).chain(self.of_group(spot)).collect(),
            _ => self.of_group(spot),
        }
    }

    /// What the group agreed on, what it met, broke and missed, and the best answer.
    fn of_group(&self, spot: Spot) -> Vec<Block> {
        let at = self.group.moment(spot);
        let mut blocks = Vec::new();
        let mut whole = false;
        if let Some(answer) = self.group.agreed(spot) {
            let heard = match answer {
                Answer::Said { .. } => self.group.heard(spot),
                answer => judge(at, answer).unwrap_or_default().into(),
            };
            let judged = heard.judged;
            let mut block = self.strong("stage-group-answer");
            block.extend(self.answer_of(spot, answer, Tone::Speech));
            let missed = missed(self.group.scenario(), at, judged);
            whole = missed.is_empty();
            let missed = missed.into_iter().collect();
            let points = judged.met.or(judged.violated).or(judged.unsure).or(missed);
            block.extend(self.points(points, &heard));
            blocks.push(block);
        }
        // Who missed nothing needs no other answer.
        if let Some(best) = self.group.best(at).filter(|_| !whole) {
            let mut block = self.strong("strong-answer");
            block.extend(self.answer_of(spot, &best, Tone::Coach));
            blocks.push(block);
        }
        blocks
    }

    pub(super) fn answer_of(&self, spot: Spot, answer: &Answer, tone: Tone) -> Vec<Line> {
        let lines = answer_lines(self.words, self.group.moment(spot), answer);
        lines.iter().map(|text| Line::of(tone, &format!("› {text}")).hanging(3, 5)).collect()
    }

    fn points(&self, points: PointSet, heard: &Heard) -> Vec<Line> {
        rules_under(self.words, self.group.scenario(), self.catalogue, points, heard)
    }

    /// The reasons of what a good answer meets, the weightiest first, each with its source.
    pub(super) fn why(&self, spot: Spot) -> Vec<Block> {
        let scenario = self.group.scenario();
        whys(self.words, scenario, self.catalogue, self.group.moment(spot))
    }

    pub(super) fn following(&self) -> Vec<Block> {
        vec![self.strong("stage-follow")]
    }

    /// The options with their last counts, the one that most chose marked.
    pub(super) fn follow(&self, spot: Spot) -> Prompt {
        let shown = self.group.shown(spot);
        let Task::Choose { options, .. } = &self.group.moment(spot).task else {
            return Prompt::Pause;
        };
        let vote = [Round::Second, Round::First];
        let vote = vote.into_iter().find_map(|round| self.group.last(spot, round));
        let choices = shown.iter().map(|&place| {
            let text = options[place].text.get(self.words.lang());
            let text = match vote.map(|vote| &vote.cast) {
                Some(Cast::Counts(counts)) => format!("{text} ({})", counts[place]),
                Some(Cast::Agreed(Answer::Picked(agreed))) if *agreed == place => {
                    format!("{text} ({})", self.words.get("stage-agreed"))
                }
                _ => text.to_owned(),
            };
            Choice::new(&options[place].id, &text)
        });
        let offered = self.group.offered(spot);
        let offered = offered.and_then(|offered| shown.iter().position(|&place| place == offered));
        Prompt::Offer { choices: choices.collect(), offered }
    }

    /// What the customer does after what was followed, or tried out.
    pub(super) fn reaction(&self, spot: Spot) -> Vec<Block> {
        let Ok(after) = self.group.after(spot) else { return Vec::new() };
        let Some(taken) = after.taken().last() else { return Vec::new() };
        let scenario = self.group.scenario();
        let at = self.group.moment(spot);
        let mut blocks = vec![];
        let mut answer: Block = answer_lines(self.words, at, &taken.answer)
            .iter()
            .map(|text| Line::of(Tone::Quiet, &format!("› {text}")).hanging(0, 2))
            .collect();
        if self.group.followed(spot).is_some_and(|followed| followed.told) {
            answer.insert(0, Line::of(Tone::Quiet, &self.words.get("stage-best-taken")));
        }
        blocks.push(answer);
        let response = response(scenario, &taken.before, &taken.answer, taken.judged);
        blocks.extend(response.reaction.map(|text| reacts(self.words, text)));
        if walks_out_silently(scenario, taken, after.state().left) {
            let name = scenario.head.customer.name.get(self.words.lang());
            let leaves = self.words.with("reaction-leaves", &[("name", name.into())]);
            blocks.push(vec![Line::of(Tone::Strong, &leaves)]);
        }
        blocks
    }

    /// A moment that is told, after its scene: the question, what is answered best, and what comes
    /// of it.
    pub(super) fn told(&self, spot: Spot) -> Vec<Block> {
        std::iter::once(self.task(spot)).chain(self.reaction(spot)).collect()
    }
}

/// The text in one piece: it is not broken between rows.
fn tied(text: &str) -> String {
    text.replace(' ', &TIED.to_string())
}
