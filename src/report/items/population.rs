//! Whose walks an item analysis rests on.

use std::collections::{BTreeMap, BTreeSet};

use crate::record::AnswerForm;
use crate::record::history::{Answered, PastWalk};

/// The walks through one scenario, sorted by what they can tell.
#[derive(Clone, Debug, Default)]
pub struct Population<'a> {
    /// The structure that is counted: the commonest among the finished walks, of equally common ones
    /// that of the latest walk. None where nobody has finished.
    pub structure: Option<&'a str>,
    /// The latest finished walk of that structure.
    pub latest: Option<&'a PastWalk>,
    /// The first walk of each person, if it was finished.
    pub first: Vec<&'a PastWalk>,
    /// All other finished walks.
    pub again: Vec<&'a PastWalk>,
    /// Walks under way, and walks that were given up.
    pub unfinished: usize,
    /// Finished walks of other structures, and how many structures these are.
    pub others: (usize, usize),
    /// Finished walks from before answers were marked: they have a score and an ending, and tell
    /// nothing of single moments.
    pub unmarked: usize,
    /// When somebody first drilled a moment in a review.
    drilled: BTreeMap<(i64, &'a str), &'a str>,
}

impl<'a> Population<'a> {
    /// Sorts the walks through one scenario and the drills of its moments.
    pub(super) fn of(walks: &'a [PastWalk]) -> Self {
        let (drills, mut walks): (Vec<_>, Vec<_>) =
            walks.iter().partition(|walk| walk.drilled.is_some());
        walks.sort_by_key(|walk| (&walk.started_at, walk.id, &walk.uid));
        let finished = || walks.iter().copied().filter(|walk| walk.end.is_some());
        let structure = commonest(finished());
        let of_it = |walk: &&PastWalk| Some(walk.structure.as_str()) == structure;
        let (own, others): (Vec<_>, Vec<_>) = finished().partition(of_it);
        let mut people = BTreeSet::new();
        let firsts = |walk: &&PastWalk| walk.first && people.insert(walk.profile);
        let (first, again) = own.iter().copied().partition(firsts);
        let structures: BTreeSet<_> = others.iter().map(|walk| &walk.structure).collect();
        Self {
            structure,
            latest: own.iter().copied().max_by_key(|walk| finish(walk)),
            first,
            again,
            unfinished: walks.len() - finished().count(),
            others: (others.len(), structures.len()),
            unmarked: own.iter().filter(|walk| unmarked(walk)).count(),
            drilled: earliest(&drills),
        }
    }

    /// The finished walks of the structure that is counted.
    pub fn finished(&self) -> impl Iterator<Item = &'a PastWalk> {
        self.first.iter().chain(&self.again).copied()
    }

    /// Whether this answer's moment had been drilled by the same person before.
    pub(super) fn drilled_before(&self, walk: &PastWalk, answer: &Answered) -> bool {
        let drill = self.drilled.get(&(walk.profile, answer.moment.as_str()));
        drill.is_some_and(|&at| at < answer.answered_at.as_str())
    }
}

fn finish(walk: &PastWalk) -> (&str, i64) {
    (walk.end.as_ref().map_or("", |end| &end.at), walk.id)
}

fn commonest<'a>(finished: impl Iterator<Item = &'a PastWalk>) -> Option<&'a str> {
    let mut structures: BTreeMap<&str, (usize, (&str, i64))> = BTreeMap::new();
    for walk in finished {
        let of = structures.entry(&walk.structure).or_default();
        *of = (of.0 + 1, of.1.max(finish(walk)));
    }
    structures.into_iter().max_by_key(|&(_, of)| of).map(|(structure, _)| structure)
}

/// Whether something was answered, and nothing of it has a mark.
fn unmarked(walk: &PastWalk) -> bool {
    let mut answers = walk.counting().filter(|answer| answer.answer != AnswerForm::Skip).peekable();
    answers.peek().is_some() && answers.all(|answer| answer.mark.is_none())
}

fn earliest<'a>(drills: &[&'a PastWalk]) -> BTreeMap<(i64, &'a str), &'a str> {
    let mut all: BTreeMap<_, &str> = BTreeMap::new();
    for drill in drills {
        for answer in &drill.answers {
            let at = all.entry((drill.profile, answer.moment.as_str()));
            let at = at.or_insert(&answer.answered_at);
            *at = (*at).min(&answer.answered_at);
        }
    }
    all
}
