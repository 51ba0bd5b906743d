//! What the coach takes up: after an answer, and after the whole encounter.

pub mod before;
pub mod debrief;
pub mod drill;
pub mod mystery;
pub mod next;
pub mod pool;
pub mod schedule;
pub mod standing;

use std::cmp::Reverse;

use crate::encounter::answer::{Answer, Judged, Verdict};
use crate::encounter::outcome::{Outcome, outcomes};
use crate::encounter::shown::draw;
use crate::scenario::{Moment, PointIx, PointSet, Scenario, Task};

/// The best that can be answered at a moment: the highest earnings without a violation (ties: the
/// earlier in the file).
#[must_use]
pub fn strongest(scenario: &Scenario, moment: &Moment) -> Option<Outcome> {
    let clean = outcomes(moment).into_iter().filter(|best| best.judged.violated.is_empty());
    clean.min_by_key(|best| Reverse(best.judged.net(scenario)))
}

/// The options of a moment that a best answer picks: each that breaks nothing and earns most, or the
/// one combination of those that can be ticked together. None where nothing is picked.
#[must_use]
pub fn best_options(scenario: &Scenario, moment: &Moment) -> Vec<usize> {
    let best = strongest(scenario, moment);
    match (&moment.task, best) {
        (Task::Choose { .. }, Some(best)) => outcomes(moment)
            .iter()
            .enumerate()
            .filter(|(_, one)| one.judged.violated.is_empty())
            .filter(|(_, one)| one.judged.net(scenario) == best.judged.net(scenario))
            .map(|(place, _)| place)
            .collect(),
        (_, Some(Outcome { answer: Answer::Ticked(places), .. })) => places,
        _ => Vec::new(),
    }
}

/// What an answer broke, and what the best answer would have met besides, unless it was as good in
/// another way; the weightiest first, at the same weight what was broken first.
#[must_use]
pub fn missed(scenario: &Scenario, moment: &Moment, judged: Judged) -> Vec<PointIx> {
    let best = strongest(scenario, moment).map(|best| best.judged).unwrap_or_default();
    let as_good = judged.violated.is_empty() && judged.net(scenario) >= best.net(scenario);
    let better = if as_good { PointSet::default() } else { best.met };
    let gap = judged.violated.or(better.minus(judged.met));
    let mut points: Vec<_> = moment.stake.iter().copied().filter(|&point| gap.has(point)).collect();
    points.sort_by_key(|&point| {
        let broken = judged.verdict(point) == Verdict::Violated;
        (Reverse(scenario.point(point).weight), Reverse(broken))
    });
    points
}

/// The weightiest point of a stake, for a hint before the answer.
#[must_use]
pub fn weightiest(scenario: &Scenario, points: &[PointIx]) -> Option<PointIx> {
    points.iter().copied().min_by_key(|&point| Reverse(scenario.point(point).weight))
}

/// The point that a good answer should most of all meet.
#[must_use]
pub fn aim(scenario: &Scenario, moment: &Moment) -> Option<PointIx> {
    let best = strongest(scenario, moment).map(|best| best.judged.met);
    let met: Vec<_> = best.unwrap_or_default().iter().collect();
    weightiest(scenario, if met.is_empty() { &moment.stake } else { &met })
}

/// What a moment teaches: the points that a good answer meets, the one it should most of all meet
/// first.
#[must_use]
pub fn lessons(scenario: &Scenario, moment: &Moment) -> Vec<PointIx> {
    let met = strongest(scenario, moment).map(|best| best.judged.met).unwrap_or_default();
    let aim = aim(scenario, moment);
    let rest = moment.stake.iter().copied().filter(|&point| met.has(point) && Some(point) != aim);
    aim.into_iter().chain(rest).collect()
}

/// Whether the coach asks, after this good answer, why it worked: now and then, about once in three.
#[must_use]
pub fn asks_why(seed: u64, scenario: &Scenario, moment: &Moment) -> bool {
    draw(seed, &["why-did-it-work", &scenario.head.id, &moment.id]).is_multiple_of(3)
}
