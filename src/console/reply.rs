//! What a person replied, and the answer that it means.

use crate::encounter::answer::{Answer, Judged};
use crate::scenario::Moment;
use crate::view::Command;

/// What a person replied. Numbers are places on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    Went,
    Picked(usize),
    /// In rising order.
    Ticked(Vec<usize>),
    Ordered(Vec<usize>),
    Matched(Vec<usize>),
    Said(String),
    /// A count for each choice.
    Counted(Vec<u32>),
    /// One of the screen's own commands; never `?` or `q`.
    Command(Command),
}

impl Reply {
    /// The answer to a moment that it means, whose choices were shown in the order `shown`: places
    /// on the screen become places in the file. `None` where it is none.
    #[must_use]
    pub fn answer(self, moment: &Moment, shown: &[usize]) -> Option<Answer> {
        Some(match self {
            Self::Picked(place) => Answer::Picked(*shown.get(place)?),
            Self::Ticked(places) => {
                let ticked: Option<Vec<_>> =
                    places.iter().map(|&place| shown.get(place).copied()).collect();
                let mut ticked = ticked?;
                ticked.sort_unstable();
                Answer::Ticked(ticked)
            }
            Self::Ordered(items) => Answer::Ordered(items),
            Self::Matched(places) => Answer::Matched(places),
            Self::Said(words) => {
                let unsure = moment.stake_set();
                Answer::Said { words, judged: Judged { unsure, ..Judged::default() } }
            }
            Self::Went | Self::Counted(_) | Self::Command(_) => return None,
        })
    }
}
