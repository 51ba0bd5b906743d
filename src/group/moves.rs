//! Where a group moved between its two votes.

use std::cmp::Reverse;

use crate::coach;

use super::vote::{Cast, share};
use super::{Group, Round, Spot};

/// How the votes for one option changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    pub spot: Spot,
    /// The option's place in the file.
    pub option: usize,
    /// Shares in percent, before and after the discussion.
    pub first: u32,
    pub second: u32,
    /// It is a best answer: no other option that breaks nothing earns more.
    pub best: bool,
}

impl Move {
    /// Percentage points gained; less than 0 where votes were lost.
    #[must_use]
    pub fn gain(&self) -> i64 {
        i64::from(self.second) - i64::from(self.first)
    }
}

impl Group<'_> {
    /// For each spot on the way at which the counts changed: what became of the best answer, and the
    /// option that lost or gained most where that is another one (ties: the earlier in the file).
    #[must_use]
    pub fn moves(&self) -> Vec<Move> {
        self.answered().into_iter().flat_map(|spot| self.moves_at(spot)).collect()
    }

    fn moves_at(&self, spot: Spot) -> Vec<Move> {
        let all = self.changes(spot);
        if all.iter().all(|change| change.gain() == 0) {
            return Vec::new();
        }
        let best = all.iter().copied().find(|change| change.best);
        let rest = all.into_iter().filter(|change| Some(change.option) != best.map(|b| b.option));
        let other = rest.min_by_key(|change| Reverse(change.gain().abs()));
        best.into_iter().chain(other.filter(|other| other.gain() != 0)).collect()
    }

    /// Whether anything was counted both before and after the discussion.
    #[must_use]
    pub fn counted_twice(&self) -> bool {
        self.answered().into_iter().any(|spot| !self.changes(spot).is_empty())
    }

    /// How the share of each option changed; nothing where there are not two counts.
    #[must_use]
    pub fn changes(&self, spot: Spot) -> Vec<Move> {
        let task = &self.moment(spot).task;
        let [Some(first), Some(second)] = Round::ALL.map(|round| self.counts(spot, round)) else {
            return Vec::new();
        };
        let (Cast::Counts(before), Cast::Counts(after)) = (&first.cast, &second.cast) else {
            return Vec::new();
        };
        let bests = self.bests(spot);
        let shares = before.iter().zip(after).enumerate().map(|(option, (&before, &after))| {
            Some(Move {
                spot,
                option,
                first: share(before, first.base(task))?,
                second: share(after, second.base(task))?,
                best: bests.contains(&option),
            })
        });
        shares.collect::<Option<_>>().unwrap_or_default()
    }

    /// The options that a best answer picks.
    #[must_use]
    pub fn bests(&self, spot: Spot) -> Vec<usize> {
        coach::best_options(self.scenario(), self.moment(spot))
    }
}
