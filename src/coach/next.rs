//! What to do next: what is due, what is under way, what goes weakly, what is new.

use crate::content::course;
use crate::content::pack::{Listed, Shelf};
use crate::phase::Phase;
use crate::record::summary::Walked;
use crate::scenario::model::Header;

/// A phase below this percentage is weak: the pass mark of most scenarios.
const WEAK: u32 = 70;
/// How many steps are told.
const MOST: usize = 3;
/// How long a review takes at most, in minutes; one point takes about one.
const REVIEW: usize = 10;

/// Something to do.
#[derive(Clone, Copy, Debug)]
pub enum Step<'a> {
    /// Going through the points that are due: how many, and about how many minutes.
    Review { points: usize, minutes: usize },
    /// Going on with the walk under way that has this title.
    GoOn(&'a str),
    /// Reading what holds in the phase that went worst, with its percentage.
    Read { phase: Phase, percent: u32 },
    /// Walking a scenario that is new; with its place in the course, where it has one: which one of
    /// how many.
    Begin { head: &'a Header, course: Option<(usize, usize)> },
    /// Walking that scenario again whose latest score is the lowest.
    Again { head: &'a Header, percent: u32 },
}

/// What there is to choose from.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    /// How many points are due.
    pub due: usize,
    /// The title of the latest walk under way.
    pub open: Option<&'a str>,
    /// The phase that went worst lately, with its percentage.
    pub weakest: Option<(Phase, u32)>,
    /// All scenarios.
    pub shelves: &'a [Shelf],
}

/// The next steps, the one that matters most first, at most three: what is due would be forgotten
/// first, what was begun is soonest done, and a phase is read about before the next customer comes.
#[must_use]
pub fn steps<'a>(now: Situation<'a>, walked: &dyn Fn(&Listed) -> Walked) -> Vec<Step<'a>> {
    let minutes = now.due.min(REVIEW);
    let review = (now.due > 0).then_some(Step::Review { points: now.due, minutes });
    let weak = now.weakest.filter(|(_, percent)| *percent < WEAK);
    let read = weak.map(|(phase, percent)| Step::Read { phase, percent });
    let all = [review, now.open.map(Step::GoOn), read, scenario(now.shelves, walked)];
    all.into_iter().flatten().take(MOST).collect()
}

/// The next one of the course, else the first that was never walked, else the one that went worst.
fn scenario<'a>(shelves: &'a [Shelf], walked: &dyn Fn(&Listed) -> Walked) -> Option<Step<'a>> {
    if let Some(step) = course::next(shelves, walked) {
        return Some(Step::Begin { head: step.head, course: Some((step.number, step.of)) });
    }
    let all = shelves.iter().flat_map(|shelf| &shelf.scenarios);
    let all = all.filter_map(|listed| Some((listed.head.as_ref()?, walked(listed))));
    let all: Vec<_> = all.filter(|(_, walked)| !walked.open).collect();
    if let Some((head, _)) = all.iter().find(|(_, walked)| walked.times == 0) {
        return Some(Step::Begin { head, course: None });
    }
    let walked = all.into_iter().filter_map(|(head, walked)| Some((walked.latest?, head)));
    let (percent, head) = walked.min_by_key(|(percent, _)| *percent)?;
    Some(Step::Again { head, percent })
}
