//! What is known of earlier walks, as lists and reports need it.

use crate::encounter::score::{Earnings, Score};
use crate::phase::Phase;

use super::Mode;

/// What is known of one scenario from earlier walks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Walked {
    /// Finished walks.
    pub times: usize,
    /// The score of the latest one, 0–100.
    pub latest: Option<u32>,
    /// The latest one was passed.
    pub passed: bool,
    /// A walk is under way.
    pub open: bool,
}

/// How a finished walk came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Passed,
    /// Passed, but not without points that the trainee ticked.
    ByOwnJudgement,
    Failed,
}

impl Outcome {
    /// The id used in records and exports.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::ByOwnJudgement => "passed-by-own-judgement",
            Self::Failed => "failed",
        }
    }

    /// The outcome with this id; whatever is unknown has not passed.
    #[must_use]
    pub fn from_id(id: &str) -> Self {
        [Self::Passed, Self::ByOwnJudgement]
            .into_iter()
            .find(|outcome| outcome.id() == id)
            .unwrap_or(Self::Failed)
    }
}

/// The figures of a finished encounter. They are kept as they were and never worked out again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    pub score: Score,
    /// Trust at the end of each phase, 0–100; none where the walk did not pass.
    pub trust: [Option<u8>; Phase::COUNT],
    pub outcome: Outcome,
}

/// A finished walk, with its figures as they were kept.
#[derive(Clone, Debug)]
pub struct Finished {
    pub scenario: String,
    /// The file that it came from; `None` for a built-in one.
    pub path: Option<String>,
    /// As it was when the walk began.
    pub title: String,
    /// UTC, RFC 3339.
    pub finished_at: String,
    pub mode: Mode,
    /// The first walk of this scenario: memory is not skill.
    pub first: bool,
    pub earnings: Earnings,
    pub outcome: Outcome,
    /// At the end, 0–100.
    pub trust: u8,
}

impl Finished {
    /// The date in UTC, `2026-11-21`.
    #[must_use]
    pub fn date(&self) -> &str {
        self.finished_at.get(..10).unwrap_or(&self.finished_at)
    }
}
