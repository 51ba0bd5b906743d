//! One voting of a group as a report tells it.

use crate::encounter::answer::{Judged, judge};
use crate::group::{Cast, Vote};
use crate::scenario::Scenario;

/// One voting or agreement, with when it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voting {
    /// Own words are cleaned and have the verdicts that they were given.
    pub vote: Vote,
    /// 1 for the first time in its round.
    pub repeat: u32,
    /// No later one stands in its place.
    pub counts: bool,
    pub at: String,
    /// Seconds into the session.
    pub elapsed: u64,
    pub figure: Option<u32>,
}

impl Voting {
    /// What an agreed answer meets and breaks.
    #[must_use]
    pub fn judged(&self, scenario: &Scenario, moment: usize) -> Option<Judged> {
        match &self.vote.cast {
            Cast::Agreed(answer) => judge(&scenario.moments[moment], answer).ok(),
            Cast::Counts(_) => None,
        }
    }
}
