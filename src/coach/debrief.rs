//! What a debrief takes up: what was met and missed, what to practise next, one fact that fits.

use std::collections::BTreeMap;

use crate::encounter::answer::{Answer, Verdict};
use crate::encounter::shown::draw;
use crate::encounter::{Encounter, Judge, Taken};
use crate::guidance::{Catalogue, Fact};
use crate::phase::Phase;
use crate::record::summary::{Figures, Outcome};
use crate::scenario::{PointIx, Scenario};

/// The verdicts that a debrief shows for one answer: what was met or violated, and what the best
/// answer would have met.
#[must_use]
pub fn verdicts(scenario: &Scenario, taken: &Taken) -> Vec<(PointIx, Verdict)> {
    let moment = &scenario.moments[taken.moment];
    let missed = super::missed(scenario, moment, taken.scored);
    moment
        .stake
        .iter()
        .map(|&point| (point, taken.scored.verdict(point)))
        .filter(|(point, verdict)| *verdict != Verdict::Absent || missed.contains(point))
        .collect()
}

/// The point at which most was lost in the whole walk: what to practise next.
#[must_use]
pub fn to_practise(encounter: &Encounter<'_>) -> Option<PointIx> {
    let scenario = encounter.scenario();
    let mut lost: BTreeMap<PointIx, u32> = BTreeMap::new();
    for taken in encounter.taken() {
        let moment = &scenario.moments[taken.moment];
        for point in super::missed(scenario, moment, taken.scored) {
            let weight = scenario.point(point).weight;
            let broken = taken.scored.violated.has(point);
            *lost.entry(point).or_default() += if broken { 2 * weight } else { weight };
        }
    }
    lost.into_iter()
        .max_by_key(|&(point, lost)| (lost, std::cmp::Reverse(point)))
        .map(|(point, _)| point)
}

/// A fact of the texts that fits what happened: one that touches most of what was missed, else
/// most of what was met; among equals by lot, fixed by the seed.
#[must_use]
pub fn fact<'c>(
    encounter: &Encounter<'_>,
    catalogue: &'c Catalogue,
    seed: u64,
) -> Option<&'c Fact> {
    let scenario = encounter.scenario();
    let (mut missed, mut met) = (Vec::new(), Vec::new());
    for taken in encounter.taken() {
        let moment = &scenario.moments[taken.moment];
        let id = |point: PointIx| scenario.point(point).id.as_str();
        missed.extend(super::missed(scenario, moment, taken.scored).into_iter().map(id));
        met.extend(taken.scored.met.iter().map(id));
    }
    let fitting = |wanted: &[&str]| {
        let touched = |fact: &Fact| {
            fact.points.iter().filter(|point| wanted.contains(&point.as_str())).count()
        };
        let facts = catalogue.facts().iter().filter(|fact| !fact.trainer && touched(fact) > 0);
        facts.max_by_key(|fact| (touched(fact), draw(seed, &["fact", &scenario.head.id, &fact.id])))
    };
    fitting(&missed).or_else(|| fitting(&met))
}

/// Answers in own words of which nobody has decided some point.
#[must_use]
pub fn undecided(encounter: &Encounter<'_>) -> Vec<usize> {
    let open = |taken: &&Taken| !taken.scored.unsure.is_empty();
    encounter
        .taken()
        .iter()
        .enumerate()
        .filter(|(_, taken)| open(taken))
        .map(|(place, _)| place)
        .collect()
}

/// Passed or not. Where the encounter would fail with its self-ticked points absent, it is passed
/// by own judgement only. What the program judged is nobody's own judgement.
#[must_use]
pub fn outcome(encounter: &Encounter<'_>) -> Outcome {
    if !encounter.score().passed() {
        return Outcome::Failed;
    }
    let mut unticked = encounter.clone();
    for (place, taken) in encounter.taken().iter().enumerate() {
        if matches!(taken.answer, Answer::Said { .. }) {
            unticked.tick(place, taken.scored.on(taken.grounds.by(Judge::Rater)));
        }
    }
    if unticked.score().passed() { Outcome::Passed } else { Outcome::ByOwnJudgement }
}

/// The figures to keep and to show.
#[must_use]
pub fn figures(encounter: &Encounter<'_>) -> Figures {
    Figures {
        score: encounter.score(),
        trust: trust_by_phase(encounter),
        outcome: outcome(encounter),
    }
}

/// The customer's trust at the end of each phase; `None` where the walk did not pass.
#[must_use]
pub fn trust_by_phase(encounter: &Encounter<'_>) -> [Option<u8>; Phase::COUNT] {
    let mut curve = [None; Phase::COUNT];
    for taken in encounter.taken() {
        let phase = encounter.scenario().moments[taken.moment].phase;
        curve[phase.index()] = Some(taken.trust);
    }
    curve
}
