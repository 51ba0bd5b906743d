//! What is known of earlier walks, as lists and reports need it.

use crate::encounter::score::{Earnings, Score};
use crate::phase::Phase;

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

/// A finished walk, as lists need it; [`crate::record::history`] has all of it.
#[derive(Clone, Debug)]
pub struct Finished {
    pub scenario: String,
    /// The file that it came from; `None` for a built-in one.
    pub path: Option<String>,
    pub earnings: Earnings,
    pub outcome: Outcome,
}
