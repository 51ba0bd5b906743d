//! What happens in a session, one entry at a time.

use crate::encounter::answer::{Answer, Verdict};
use crate::scenario::PointIx;

use super::place::Place;
use super::vote::Cast;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// So many people take part from now on.
    Present(u32),
    /// The screen shows this step.
    At(Place),
    /// The group voted or agreed.
    Cast { spot: Spot, round: Round, cast: Cast },
    /// One point of the group's own words was judged.
    Ticked { spot: Spot, point: PointIx, verdict: Verdict },
    /// The encounter follows this answer. Of own words, what was judged of them counts.
    Followed { spot: Spot, answer: Answer },
    /// Nobody was asked, or nobody answered: the encounter follows the best answer.
    Told(Spot),
    /// The trainer asks what was to be told, or tells what was to be asked.
    Asks { spot: Spot, asked: bool },
    /// The session was opened, at first or again: the time before it does not count.
    Opened,
    /// The trainer left.
    Left,
    /// The last page was read.
    Finished,
}

/// A moment on the way that the encounter follows, or on a branch beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    pub branch: Option<Branch>,
    /// The moment's place in the scenario.
    pub moment: usize,
}

/// A way that was tried out beside the one that is followed: another option at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Branch {
    pub moment: usize,
    pub option: usize,
}

impl Spot {
    /// A moment on the way that is followed.
    #[must_use]
    pub const fn on_the_way(moment: usize) -> Self {
        Self { branch: None, moment }
    }
}

/// Before and after the discussion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Round {
    First,
    Second,
}

impl Round {
    /// Both rounds.
    pub const ALL: [Self; 2] = [Self::First, Self::Second];

    /// The id used in records and exports.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
        }
    }

    /// The round with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|round| round.id() == id)
    }
}
