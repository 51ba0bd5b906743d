//! What a trainee can answer, and the verdicts that an answer carries.

use serde::Serialize;
use thiserror::Error;

use crate::scenario::model::{Choice, MatchStake, OrderStake, Tick};
use crate::scenario::{Moment, PointIx, PointSet, Scenario, Task};

/// An answer to a moment. Numbers are places in the file, not on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// One option.
    Picked(usize),
    /// Several options, in rising order.
    Ticked(Vec<usize>),
    /// The items in the trainee's order.
    Ordered(Vec<usize>),
    /// For each item its place.
    Matched(Vec<usize>),
    /// Own words, with the verdicts that a judge gave them.
    Said { words: String, judged: Judged },
    /// The moment was left out (guided only).
    Skipped,
}

/// Verdicts on a moment's stake. A point in none of the sets is absent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Judged {
    pub met: PointSet,
    pub violated: PointSet,
    /// Nobody has decided yet; counts as absent.
    pub unsure: PointSet,
}

/// Why an answer does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Misfit {
    #[error("the encounter is at its end")]
    Ended,
    #[error("the answer is of another kind than the task")]
    OtherTask,
    #[error("the answer names what the moment does not have")]
    Unknown,
    #[error("the answer has too few or too many parts")]
    Count,
}

/// The verdicts of an answer.
///
/// # Errors
/// Where the answer does not fit the task.
pub fn judge(moment: &Moment, answer: &Answer) -> Result<Judged, Misfit> {
    match (&moment.task, answer) {
        (_, Answer::Skipped) => Ok(Judged::default()),
        (Task::Choose { options, .. }, Answer::Picked(place)) => {
            let option = options.get(*place).ok_or(Misfit::Unknown)?;
            Ok(Judged::of(option))
        }
        (Task::ChooseMany { max, options }, Answer::Ticked(places)) => {
            if places.is_empty() || places.len() > *max || !rising(places) {
                return Err(Misfit::Count);
            }
            if places.iter().any(|&place| place >= options.len()) {
                return Err(Misfit::Unknown);
            }
            Ok(judge_ticked(options, places))
        }
        (Task::Order { items, stake }, Answer::Ordered(order)) => {
            let mut sorted = order.clone();
            sorted.sort_unstable();
            if !sorted.into_iter().eq(0..items.len()) {
                return Err(Misfit::Count);
            }
            Ok(judge_order(stake, order))
        }
        (Task::Match { items, places, stake }, Answer::Matched(matching)) => {
            if matching.len() != items.len() {
                return Err(Misfit::Count);
            }
            if matching.iter().any(|&place| place >= places.len()) {
                return Err(Misfit::Unknown);
            }
            Ok(judge_match(stake, matching))
        }
        (Task::Say { .. } | Task::Choose { .. }, Answer::Said { judged, .. }) => {
            let stake = moment.stake_set();
            let all = judged.met.or(judged.violated).or(judged.unsure);
            if stake.has_all(all) { Ok(*judged) } else { Err(Misfit::Unknown) }
        }
        _ => Err(Misfit::OtherTask),
    }
}

/// The union of what the ticked options meet and violate; violated beats met.
pub(super) fn judge_ticked(options: &[Tick], places: &[usize]) -> Judged {
    let picked = || places.iter().map(|&place| &options[place]);
    let violated = picked().map(|option| option.violated).fold(PointSet::EMPTY, PointSet::or);
    let met = picked().map(|option| option.met).fold(PointSet::EMPTY, PointSet::or);
    Judged { met: met.minus(violated), violated, unsure: PointSet::EMPTY }
}

fn rising(places: &[usize]) -> bool {
    places.windows(2).all(|pair| pair[0] < pair[1])
}

/// Per point: one breaking pair the wrong way round violates, all pairs right meet.
pub(super) fn judge_order(stake: &[OrderStake], order: &[usize]) -> Judged {
    let mut rank = vec![0; order.len()];
    for (position, &item) in order.iter().enumerate() {
        rank[item] = position;
    }
    let holds = |&(first, later): &(usize, usize)| rank[first] < rank[later];
    stake.iter().fold(Judged::default(), |judged, stake| {
        if !stake.breaks.iter().all(holds) {
            judged.violating(stake.point)
        } else if stake.before.iter().all(holds) {
            judged.meeting(stake.point)
        } else {
            judged
        }
    })
}

/// Per point: one harmful pair violates, all pairs right meet.
pub(super) fn judge_match(stake: &[MatchStake], matching: &[usize]) -> Judged {
    let chosen = |&(item, place): &(usize, usize)| matching[item] == place;
    stake.iter().fold(Judged::default(), |judged, stake| {
        if stake.harmful.iter().any(chosen) {
            judged.violating(stake.point)
        } else if stake.pairs.iter().all(chosen) {
            judged.meeting(stake.point)
        } else {
            judged
        }
    })
}

impl Judged {
    /// The verdicts that an option carries.
    #[must_use]
    pub const fn of(option: &Choice) -> Self {
        Self { met: option.met, violated: option.violated, unsure: PointSet::EMPTY }
    }

    /// The same with this point met.
    #[must_use]
    pub const fn meeting(self, point: PointIx) -> Self {
        Self { met: self.met.with(point), ..self }
    }

    /// The same with this point violated.
    #[must_use]
    pub const fn violating(self, point: PointIx) -> Self {
        Self { violated: self.violated.with(point), ..self }
    }

    /// Nothing decided yet on these points.
    #[must_use]
    pub const fn open(stake: PointSet) -> Self {
        Self { met: PointSet::EMPTY, violated: PointSet::EMPTY, unsure: stake }
    }

    /// The same with one point decided so.
    #[must_use]
    pub const fn deciding(self, point: PointIx, verdict: Verdict) -> Self {
        let point_alone = PointSet::EMPTY.with(point);
        let rest = Self {
            met: self.met.minus(point_alone),
            violated: self.violated.minus(point_alone),
            unsure: self.unsure.minus(point_alone),
        };
        match verdict {
            Verdict::Met => rest.meeting(point),
            Verdict::Violated => rest.violating(point),
            Verdict::Absent => rest,
            Verdict::Unsure => Self { unsure: rest.unsure.with(point), ..rest },
        }
    }

    /// The verdicts on these points alone; on all others nothing was shown.
    #[must_use]
    pub const fn on(self, points: PointSet) -> Self {
        Self {
            met: self.met.and(points),
            violated: self.violated.and(points),
            unsure: self.unsure.and(points),
        }
    }

    /// The verdict on one point of the stake.
    #[must_use]
    pub const fn verdict(self, point: PointIx) -> Verdict {
        if self.violated.has(point) {
            Verdict::Violated
        } else if self.met.has(point) {
            Verdict::Met
        } else if self.unsure.has(point) {
            Verdict::Unsure
        } else {
            Verdict::Absent
        }
    }

    /// Weights met minus weights violated.
    #[must_use]
    pub fn net(self, scenario: &Scenario) -> i64 {
        i64::from(scenario.weight(self.met)) - i64::from(scenario.weight(self.violated))
    }

    /// How far two verdicts on the same stake differ, by the weight of the points that do.
    #[must_use]
    pub fn distance(self, other: Self, scenario: &Scenario) -> u32 {
        let differing = self
            .met
            .minus(other.met)
            .or(other.met.minus(self.met))
            .or(self.violated.minus(other.violated).or(other.violated.minus(self.violated)));
        scenario.weight(differing)
    }
}

/// The option of a `choose` whose verdicts differ least from `judged`, by weight (ties: the earlier
/// one). One that says the opposite on some point comes only after all that do not; and where the
/// words violate nothing, one that does only after all others. So nobody who did well, or whose
/// words nobody has judged yet, meets the reaction to doing ill.
#[must_use]
pub fn nearest_option<'s>(
    options: &'s [Choice],
    judged: Judged,
    scenario: &Scenario,
) -> Option<(usize, &'s Choice)> {
    options.iter().enumerate().min_by_key(|(_, option)| {
        let verdicts = Judged::of(option);
        let opposite = judged.met.and(option.violated).or(judged.violated.and(option.met));
        let slip = judged.violated.is_empty() && !option.violated.is_empty();
        (scenario.weight(opposite), slip, judged.distance(verdicts, scenario))
    })
}

/// What was decided on one guidance point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    Met,
    Violated,
    /// Shown as "not shown".
    Absent,
    Unsure,
}

impl Verdict {
    /// The id used in records and exports.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Violated => "violated",
            Self::Absent => "absent",
            Self::Unsure => "unsure",
        }
    }

    /// The verdict with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::Met, Self::Violated, Self::Absent, Self::Unsure]
            .into_iter()
            .find(|verdict| verdict.id() == id)
    }
}
