//! The notes to a moment: votes, right answers, the question for the discussion, and why.

use crate::coach::best_options;
use crate::encounter::answer::{Answer, Judged, judge};
use crate::group::vote::share;
use crate::group::{Cast, Round, Spot, Step, Vote};
use crate::scenario::model::{Choice, Line as Says, example_slot};
use crate::scenario::{PointSet, Task};
use crate::view::conditions::only;
use crate::view::response::{answer_lines, rules_under, whys};
use crate::view::{Block, Line, Tone};

use super::Notes;

/// Stands before a best answer.
const BEST: char = '★';
/// From this share of best answers on, in percent, little is left to talk about.
const MANY: u32 = 70;
/// Under this share there are too few who could convince the others.
const FEW: u32 = 30;

impl Notes<'_> {
    pub(super) fn at(&self, spot: Spot, step: Step) -> Vec<Block> {
        let (votes, next) = (self.votes(spot), vec![self.next(spot)]);
        let (answers, whys) = (self.answers(spot), self.whys(spot));
        let all = match step {
            Step::Scene => {
                vec![vec![self.purpose(spot)], votes, next, answers, self.question(spot), whys]
            }
            Step::Discuss => vec![votes, self.question(spot), answers, next, whys],
            Step::Silent | Step::First | Step::Second | Step::Agree | Step::Tick(_) => {
                vec![votes, answers, self.question(spot), next, whys]
            }
            Step::Shares | Step::Verdicts => vec![votes, answers, whys, next],
            Step::Follow | Step::Reaction | Step::Told => vec![next, votes, answers, whys],
            _ => vec![votes, whys, next, answers],
        };
        let mut blocks: Vec<Block> = all.into_iter().flatten().collect();
        blocks.extend(self.look_for());
        blocks
    }

    /// What the moment is for.
    fn purpose(&self, spot: Spot) -> Block {
        let goal = &self.catalogue.phase(self.group.moment(spot).phase).goal;
        let goal = [("goal", goal.get(self.words.lang()).into())];
        vec![Line::plain(&self.words.with("hint-goal", &goal))]
    }

    /// What was voted here so far, first counts included; before that, which options are best.
    fn votes(&self, spot: Spot) -> Vec<Block> {
        let rounds = Round::ALL.into_iter();
        let votes = rounds.flat_map(|round| {
            let counts = self.group.counts(spot, round);
            let last = self.group.last(spot, round).filter(|last| Some(*last) != counts);
            counts.into_iter().chain(last)
        });
        let block: Block = votes.flat_map(|vote| self.vote(spot, vote)).collect();
        if !block.is_empty() {
            return vec![block];
        }
        let best = best_options(self.group.scenario(), self.group.moment(spot));
        let shown = self.group.shown(spot).into_iter().enumerate();
        let numbers: Vec<String> = shown
            .filter(|(_, place)| best.contains(place))
            .map(|(number, _)| (number + 1).to_string())
            .collect();
        let text = format!("{BEST} {}: {}", self.words.get("notes-best"), numbers.join(" "));
        if best.is_empty() { Vec::new() } else { vec![vec![Line::of(Tone::Good, &text)]] }
    }

    fn vote(&self, spot: Spot, vote: &Vote) -> Block {
        let round = self.words.get(&format!("stage-round-{}", vote.round.id()));
        let counts = match &vote.cast {
            Cast::Counts(counts) => counts,
            Cast::Agreed(answer) => {
                let agreed = format!("{round}, {}", self.words.get("stage-agreed"));
                let lines = answer_lines(self.words, self.group.moment(spot), answer);
                let mut block = vec![Line::of(Tone::Strong, &agreed)];
                block.extend(
                    lines
                        .iter()
                        .map(|text| Line::of(Tone::Speech, &format!("› {text}")).hanging(3, 5)),
                );
                return block;
            }
        };
        let best = best_options(self.group.scenario(), self.group.moment(spot));
        let each = self.group.shown(spot).into_iter().enumerate().map(|(number, place)| {
            let sign = if best.contains(&place) { "\u{a0}★" } else { "" };
            format!("{}{sign}:\u{a0}{}", number + 1, counts[place])
        });
        let several = matches!(self.group.moment(spot).task, Task::ChooseMany { .. });
        let of = [
            ("round", round.into()),
            ("voted", counts.iter().sum::<u32>().into()),
            ("present", vote.present.into()),
        ];
        let id = if several { "stage-people" } else { "stage-voters" };
        let all = each.collect::<Vec<_>>().join("   ");
        let line = Line::of(Tone::Strong, &all);
        vec![line.and(Tone::Quiet, &format!("   ({})", self.words.with(id, &of)))]
    }

    /// The answers with all that is known of them.
    fn answers(&self, spot: Spot) -> Vec<Block> {
        let at = self.group.moment(spot);
        let mut blocks = match &at.task {
            Task::Choose { .. } | Task::ChooseMany { .. } => self.options(spot),
            Task::Order { .. } | Task::Match { .. } => self.best_answer(spot),
            Task::Say { .. } => self.own_words(spot),
        };
        if !at.coaching.is_empty() {
            blocks.push(at.coaching.iter().map(|line| self.coaching(line)).collect());
        }
        blocks
    }

    /// The options in the order shown: which is best, what each meets and breaks, and what the
    /// author lets the coach say of it.
    fn options(&self, spot: Spot) -> Vec<Block> {
        let at = self.group.moment(spot);
        let lang = self.words.lang();
        let best = best_options(self.group.scenario(), at);
        let option = |(number, place): (usize, usize)| -> Block {
            let (text, answer, coaching): (_, _, &[Says]) = match &at.task {
                Task::Choose { options, .. } => {
                    let option = &options[place];
                    (&option.text, Answer::Picked(place), &option.coaching)
                }
                Task::ChooseMany { options, .. } => {
                    (&options[place].text, Answer::Ticked(vec![place]), &[])
                }
                _ => return Vec::new(),
            };
            let sign = format!("{BEST} {}: ", self.words.get("notes-best"));
            let mut head = Line::of(Tone::Strong, &format!("{}  ", number + 1));
            if best.contains(&place) {
                head = head.and(Tone::Good, &sign);
            }
            let mut block = vec![head.and(Tone::Plain, text.get(lang)).hanging(0, 3)];
            let judged = judge(at, &answer).unwrap_or_default();
            let points = judged.met.or(judged.violated);
            block.extend(self.points(points, judged));
            block.extend(coaching.iter().map(|line| self.coaching(line)));
            if let Task::Choose { options, .. } = &at.task {
                block.push(self.consequence(&options[place]));
            }
            block
        };
        self.group.shown(spot).into_iter().enumerate().map(option).collect()
    }

    /// What the customer does then, and whether that is the end of it.
    fn consequence(&self, option: &Choice) -> Line {
        let line = Line::of(Tone::Quiet, &format!("→ {}", option.reaction.get(self.words.lang())));
        let leaves = option.leaves.then(|| format!(" {}", self.words.get("notes-leaves")));
        line.and(Tone::Bad, &leaves.unwrap_or_default()).hanging(3, 5)
    }

    fn points(&self, points: PointSet, judged: Judged) -> Vec<Line> {
        rules_under(self.words, self.group.scenario(), self.catalogue, points, &judged.into())
    }

    /// What the author lets the coach say, and when.
    fn coaching(&self, line: &Says) -> Line {
        let scenario = self.group.scenario();
        let when = only(self.words, self.catalogue, scenario, &line.when);
        let when = when.map_or_else(String::new, |when| format!(" ({when})"));
        self.label("coach-name")
            .and(Tone::Coach, line.text.get(self.words.lang()))
            .and(Tone::Quiet, &when)
            .hanging(3, 5)
    }

    /// The right order or pairs.
    fn best_answer(&self, spot: Spot) -> Vec<Block> {
        let at = self.group.moment(spot);
        let Some(best) = self.group.best(at) else { return Vec::new() };
        let title = format!("{BEST} {}", self.words.get("notes-best"));
        let mut block = vec![Line::of(Tone::Good, &title)];
        let lines = answer_lines(self.words, at, &best);
        block.extend(lines.iter().map(|text| Line::plain(text).hanging(3, 6)));
        let judged = judge(at, &best).unwrap_or_default();
        vec![block, self.points(judged.met, judged)]
    }

    /// What own words can meet and break, and what somebody might say.
    fn own_words(&self, spot: Spot) -> Vec<Block> {
        let at = self.group.moment(spot);
        let lang = self.words.lang();
        let Task::Say { examples } = &at.task else { return Vec::new() };
        let scenario = self.group.scenario();
        let points = at.stake.iter().filter_map(|&point| {
            let point = self.catalogue.point(&scenario.point(point).id)?;
            let met = Line::of(Tone::Good, "✔ ").and(Tone::Plain, point.met.get(lang));
            let broken = Line::of(Tone::Bad, "✘ ").and(Tone::Plain, point.violated.get(lang));
            Some(vec![met.hanging(0, 2), broken.hanging(0, 2)])
        });
        let mut blocks: Vec<Block> = points.collect();
        let examples = &examples[example_slot(lang)];
        for (id, texts) in [("notes-good", &examples.good), ("notes-poor", &examples.poor)] {
            for (number, text) in texts.iter().enumerate() {
                let title = (number == 0).then(|| self.strong(id));
                let quoted = Line::plain(&format!("› {text}")).hanging(3, 5);
                blocks.push(title.into_iter().chain([quoted]).collect());
            }
        }
        blocks
    }

    /// The question that starts the discussion, and a way to use it.
    fn question(&self, spot: Spot) -> Vec<Block> {
        let scenario = self.group.scenario();
        let point = self.group.aim(spot).map(|point| &scenario.point(point).id);
        let Some(point) = point.and_then(|id| self.catalogue.point(id)) else { return Vec::new() };
        let question = self.label("notes-question");
        let question = question.and(Tone::Coach, point.ask.get(self.words.lang()));
        vec![vec![question.hanging(0, 2), Line::plain(&self.words.get(self.way(spot)))]]
    }

    /// How the question is best used: that depends on how many have the best answer.
    fn way(&self, spot: Spot) -> &'static str {
        match self.share_of_best(spot) {
            None => "notes-use-before",
            Some(MANY..) => "notes-use-many",
            Some(FEW..) => "notes-use-split",
            Some(_) => "notes-use-few",
        }
    }

    /// How many of the first voters have the best answer, in percent; of several that belong
    /// together, the one with the fewest.
    fn share_of_best(&self, spot: Spot) -> Option<u32> {
        let at = self.group.moment(spot);
        let vote = self.group.counts(spot, Round::First)?;
        let Cast::Counts(counts) = &vote.cast else { return None };
        let best = best_options(self.group.scenario(), at);
        let votes = best.into_iter().map(|place| counts[place]);
        let votes = match at.task {
            Task::Choose { .. } => votes.sum(),
            _ => votes.min()?,
        };
        share(votes, vote.base(&at.task))
    }

    /// The reasons of what the best answer meets.
    fn whys(&self, spot: Spot) -> Vec<Block> {
        let scenario = self.group.scenario();
        whys(self.words, scenario, self.catalogue, self.group.moment(spot))
    }
}
