//! Who plays: chance, somebody who always does best, and the test-wise.

use crate::guidance::Catalogue;
use crate::text::Lang;

use super::board::Board;
use super::habit::{self, Habit};
use super::shares::Shares;

/// A player.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Player {
    /// Every answer equally likely.
    Random,
    /// At every moment one of the answers that earn most and violate nothing.
    Best,
    /// A habit, in the language of the texts that it goes by.
    Habit(Habit, Lang),
}

impl Player {
    /// All players of a scenario written in these languages.
    #[must_use]
    pub fn all(languages: &[Lang]) -> Vec<Self> {
        let habits = Habit::ALL.into_iter();
        let habits = habits.flat_map(|habit| languages.iter().map(move |&l| Self::Habit(habit, l)));
        [Self::Random, Self::Best].into_iter().chain(habits).collect()
    }

    /// The name used on the command line and in exports.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Random => "random",
            Self::Best => "best",
            Self::Habit(habit, _) => habit.id(),
        }
    }

    /// The language that the player reads; `None` where words make no difference.
    #[must_use]
    pub const fn lang(self) -> Option<Lang> {
        match self {
            Self::Random | Self::Best => None,
            Self::Habit(_, lang) => Some(lang),
        }
    }

    /// How the player answers.
    #[must_use]
    pub fn shares(self, board: &Board<'_>, catalogue: &Catalogue) -> Shares {
        match self {
            Self::Random => Shares::random(board),
            Self::Best => Shares::best(board),
            Self::Habit(habit, lang) => habit::shares(board, catalogue, habit, lang),
        }
    }
}
