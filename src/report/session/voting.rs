//! One voting of a group as a report tells it.

use crate::encounter::answer::{Answer, Judged, judge};
use crate::encounter::{Grounds, Judge};
use crate::group::{Cast, Vote};
use crate::scenario::{Moment, PointIx, Scenario};

/// One voting or agreement, with when it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voting {
    /// Own words are cleaned and have the verdicts that they were given.
    pub vote: Vote,
    /// Who judged own words, and what the verdicts rest on; cleaned.
    pub grounds: Grounds,
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

    /// Who gave the verdict on a point of an agreed answer.
    #[must_use]
    pub fn judge(&self, point: PointIx) -> Judge {
        match &self.vote.cast {
            Cast::Agreed(Answer::Said { .. }) => self.grounds.judge(point).unwrap_or(Judge::Nobody),
            _ => Judge::Scenario,
        }
    }

    /// Everybody who judged an agreed answer, each once, in the order of the stake; nobody for
    /// counts.
    #[must_use]
    pub fn judges(&self, moment: &Moment) -> Vec<Judge> {
        let mut all = Vec::new();
        if matches!(self.vote.cast, Cast::Agreed(_)) {
            for judge in moment.stake.iter().map(|&point| self.judge(point)) {
                if !all.contains(&judge) {
                    all.push(judge);
                }
            }
        }
        all
    }
}
