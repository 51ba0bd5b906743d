//! Item analysis: what the moments of a scenario tell about those who walked it, and what those who
//! walked it tell about the moments. Worked out of the records alone, without the scenario.
//!
//! First walks and repeated ones never mix: memory is not skill. The formulas and what they need to
//! hold are those of `formulas.rs`; who is counted is settled in `population.rs`.

pub mod formulas;
mod options;
mod order;
mod population;
pub mod told;

use std::collections::BTreeMap;

use crate::phase::Phase;
use crate::record::AnswerForm;
use crate::record::history::{Answered, PastWalk};
use crate::record::mark::Mark;

use formulas::{Withheld, discrimination, facility};
pub use options::{Choice, Picked, Point, Said, Whole};
pub use population::Population;

/// A figure, or why it is kept back.
pub type Figure = Result<f64, Withheld>;

/// What is known of every moment that was reached.
#[derive(Clone, Debug)]
pub struct Analysis<'a> {
    pub population: Population<'a>,
    /// In the order in which they are walked.
    pub items: Vec<Item>,
}

/// One moment. Those at which nothing can be earned are left out.
#[derive(Clone, Debug)]
pub struct Item {
    /// The moment's id.
    pub moment: String,
    /// None where a later version of the program named it, or where everybody skipped it.
    pub phase: Option<Phase>,
    /// Of first walks.
    pub first: Counts,
    pub discrimination: Figure,
    /// Of repeated walks, and of first ones where the moment had been drilled before.
    pub again: Counts,
    /// Who picked what on first walks.
    pub picked: Picked,
    /// What was said in own words on first walks.
    pub said: Said,
}

/// How a moment went.
#[derive(Clone, Debug, PartialEq)]
pub struct Counts {
    /// How many came to it.
    pub reached: usize,
    /// How many of these left it out.
    pub skipped: usize,
    /// How many answers are counted.
    pub answered: usize,
    /// How many of these are as good as the best.
    pub full: usize,
    /// The mean share of what could be earned, 0–1.
    pub facility: Figure,
}

/// One counted answer of a first walk.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    pub answer: &'a Answered,
    pub mark: &'a Mark,
    /// What was earned as a share of what could be, 0–1.
    pub share: f64,
    /// The same over all other moments of that walk; none where there are too few of them.
    pub rest: Option<f64>,
}

/// The answers to one moment.
#[derive(Default)]
struct Answers<'a> {
    reached: usize,
    skipped: usize,
    given: Vec<Given<'a>>,
    reached_again: usize,
    skipped_again: usize,
    again: Vec<&'a Mark>,
}

/// Works everything out of the walks through one scenario and the drills of its moments.
#[must_use]
pub fn analyse(walks: &[PastWalk]) -> Analysis<'_> {
    let population = Population::of(walks);
    let mut moments: BTreeMap<&str, Answers<'_>> = BTreeMap::new();
    for walk in &population.first {
        first_walk(&population, walk, &mut moments);
    }
    for walk in &population.again {
        for answer in walk.counting() {
            moments.entry(&answer.moment).or_default().again(answer);
        }
    }
    let ways: Vec<Vec<&str>> = population
        .finished()
        .map(|walk| walk.counting().map(|answer| answer.moment.as_str()).collect())
        .collect();
    let order = order::merged(&ways);
    let item = |id: &str| Some(moments.get(id)?.item(id)).filter(Item::counts);
    let items = order.into_iter().filter_map(item).collect();
    Analysis { population, items }
}

/// Takes in the answers of one first walk, each with what was earned at the others.
fn first_walk<'a>(
    population: &Population<'a>,
    walk: &'a PastWalk,
    moments: &mut BTreeMap<&'a str, Answers<'a>>,
) {
    let fresh = |answer: &&Answered| !population.drilled_before(walk, answer);
    let worth = |answer: &'a Answered| Some((answer, answer.mark.as_ref()?, worth(answer)?));
    let counted: Vec<_> = walk.counting().filter(fresh).filter_map(worth).collect();
    let whole = counted.iter().fold((0, 0), |sum, (_, _, one)| (sum.0 + one.0, sum.1 + one.1));
    for answer in walk.counting() {
        let of = moments.entry(&answer.moment).or_default();
        if population.drilled_before(walk, answer) {
            of.again(answer);
            continue;
        }
        of.reached += 1;
        of.skipped += usize::from(answer.answer == AnswerForm::Skip);
    }
    for &(answer, mark, (earned, best)) in &counted {
        let enough = counted.len() > formulas::FEW_OTHERS;
        let rest = enough.then(|| share(whole.0 - earned, whole.1 - best));
        let given = Given { answer, mark, share: share(earned, best), rest };
        moments.entry(&answer.moment).or_default().given.push(given);
    }
}

/// What an answer earned, at least 0, and what it could; none where there was nothing to earn.
fn worth(answer: &Answered) -> Option<(u32, u32)> {
    let mark = answer.mark.as_ref()?;
    let earned = u32::try_from(mark.earned.max(0)).unwrap_or(u32::MAX).min(mark.best);
    (mark.best > 0).then_some((earned, mark.best))
}

fn share(earned: u32, best: u32) -> f64 {
    f64::from(earned) / f64::from(best)
}

impl<'a> Answers<'a> {
    fn again(&mut self, answer: &'a Answered) {
        self.reached_again += 1;
        self.skipped_again += usize::from(answer.answer == AnswerForm::Skip);
        self.again.extend(answer.mark.as_ref().filter(|mark| mark.best > 0));
    }

    fn item(&self, moment: &str) -> Item {
        let marks = || self.given.iter().map(|given| given.mark).chain(self.again.iter().copied());
        let shares: Vec<f64> = self.given.iter().map(|given| given.share).collect();
        let again: Vec<f64> = self.again.iter().filter_map(|mark| mark.share()).collect();
        let pairs: Vec<_> =
            self.given.iter().filter_map(|given| Some((given.share, given.rest?))).collect();
        Item {
            moment: moment.to_owned(),
            phase: marks().find_map(Mark::phase),
            first: Counts {
                reached: self.reached,
                skipped: self.skipped,
                answered: shares.len(),
                full: self.given.iter().filter(|given| given.mark.full()).count(),
                facility: facility(&shares),
            },
            discrimination: discrimination(&pairs, shares.len()),
            again: Counts {
                reached: self.reached_again,
                skipped: self.skipped_again,
                answered: again.len(),
                full: self.again.iter().filter(|mark| mark.full()).count(),
                facility: facility(&again),
            },
            picked: Picked::of(&self.given),
            said: Said::of(&self.given),
        }
    }
}

impl Item {
    /// A moment that nobody came to.
    #[must_use]
    pub fn unreached(moment: &str) -> Self {
        Answers::default().item(moment)
    }

    /// Whether there is anything to tell: at a moment where nothing can be earned there is not.
    fn counts(&self) -> bool {
        let skipped = self.first.skipped + self.again.skipped;
        self.first.answered + self.again.answered + skipped > 0
    }
}
