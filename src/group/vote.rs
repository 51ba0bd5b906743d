//! Votes: what may be counted, what a count is worth, and which answer it offers.

use thiserror::Error;

use crate::encounter::answer::{Answer, judge};
use crate::encounter::score;
use crate::scenario::{Scenario, Task};

use super::spot::Round;

/// One voting or agreement of the group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vote {
    pub round: Round,
    pub cast: Cast,
    /// How many took part then.
    pub present: u32,
}

/// What the group gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cast {
    /// How many chose each option, in the order of the file.
    Counts(Vec<u32>),
    /// One answer that everybody stands behind.
    Agreed(Answer),
}

/// Why counts cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Miscount {
    /// There must be as many numbers as options.
    #[error("{given} numbers were given for {wanted} options")]
    Numbers { given: usize, wanted: usize },
    /// More votes than people can give.
    #[error("{given} votes were given where {most} are possible")]
    TooMany { given: u32, most: u32 },
}

/// Whether so many people can have voted so, each for at most `each` of the options: no option has
/// more votes than people, and all together no more than they can give.
///
/// # Errors
/// What is wrong with the counts.
pub fn possible(counts: &[u32], options: usize, present: u32, each: usize) -> Result<(), Miscount> {
    if counts.len() != options {
        return Err(Miscount::Numbers { given: counts.len(), wanted: options });
    }
    let all = counts.iter().fold(0_u32, |sum, &count| sum.saturating_add(count));
    let together = present.saturating_mul(u32::try_from(each).unwrap_or(u32::MAX));
    if let Some(&given) = counts.iter().find(|&&count| count > present && each > 1) {
        return Err(Miscount::TooMany { given, most: present });
    }
    if all > together {
        return Err(Miscount::TooMany { given: all, most: together });
    }
    Ok(())
}

/// A share in whole percent, 0–100, rounded to the nearest; `None` where nobody voted.
#[must_use]
pub fn share(count: u32, of: u32) -> Option<u32> {
    percent(u64::from(count.min(of)), u64::from(of))
}

/// A part in whole percent, rounded to the nearest; `None` of nothing.
pub(super) fn percent(part: u64, whole: u64) -> Option<u32> {
    let nearest = (part * 200 + whole).checked_div(whole * 2);
    nearest.and_then(|percent| u32::try_from(percent).ok())
}

impl Vote {
    /// Whether it stands in the place of an earlier one: counts and an agreed answer do for one
    /// another where one option is chosen; elsewhere the group counts first and agrees then.
    #[must_use]
    pub fn replaces(&self, earlier: &Self, task: &Task) -> bool {
        let counts = |vote: &Self| matches!(vote.cast, Cast::Counts(_));
        let choose = matches!(task, Task::Choose { .. });
        self.round == earlier.round && (choose || counts(self) == counts(earlier))
    }

    /// How many did not vote; `None` where that cannot be known.
    #[must_use]
    pub fn abstained(&self, task: &Task) -> Option<u32> {
        match (&self.cast, task) {
            (Cast::Counts(counts), Task::Choose { .. }) => {
                Some(self.present.saturating_sub(counts.iter().sum()))
            }
            _ => None,
        }
    }

    /// Of how many a count is a share: of those who voted, or, where each may pick several options,
    /// of all who took part.
    #[must_use]
    pub fn base(&self, task: &Task) -> u32 {
        match (&self.cast, task) {
            (Cast::Counts(_), Task::ChooseMany { .. }) => self.present,
            (Cast::Counts(counts), _) => counts.iter().sum(),
            (Cast::Agreed(_), _) => 1,
        }
    }

    /// What the group's answer is worth, 0–100: the mean of what each voter's option earns, never
    /// below 0, over the best. An agreed answer counts as one. Options that can be ticked together
    /// have no worth by themselves.
    #[must_use]
    pub fn figure(&self, scenario: &Scenario, moment: usize) -> Option<u32> {
        let at = &scenario.moments[moment];
        let best = u64::from(score::best(scenario, moment));
        let worth = |answer: &Answer| {
            let net = judge(at, answer).map_or(0, |judged| judged.net(scenario));
            u64::try_from(net.max(0)).unwrap_or(0).min(best)
        };
        let (sum, votes) = match (&self.cast, &at.task) {
            (Cast::Agreed(answer), _) => (worth(answer), 1),
            (Cast::Counts(counts), Task::Choose { .. }) => {
                let earned = counts.iter().enumerate();
                let earned =
                    earned.map(|(place, &count)| u64::from(count) * worth(&Answer::Picked(place)));
                (earned.sum(), counts.iter().map(|&count| u64::from(count)).sum())
            }
            (Cast::Counts(_), _) => return None,
        };
        percent(sum, votes * best)
    }

    /// The option that most chose; among equals the one shown first. `None` where nobody voted.
    #[must_use]
    pub fn majority(&self, shown: &[usize]) -> Option<usize> {
        match &self.cast {
            Cast::Agreed(Answer::Picked(place)) => Some(*place),
            Cast::Agreed(_) => None,
            Cast::Counts(counts) => {
                shown.iter().copied().filter(|&place| counts[place] > 0).reduce(|first, other| {
                    if counts[other] > counts[first] { other } else { first }
                })
            }
        }
    }
}
