//! Where in a session something happens: a moment on the way or beside it, before or after the
//! discussion.

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

    /// Whether a branch begins here: an option of this very moment is tried out.
    #[must_use]
    pub fn is_tried_out(self) -> bool {
        self.branch.is_some_and(|branch| branch.moment == self.moment)
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
