//! The reference path: the walk of highest earnings on which nothing is violated and nobody
//! leaves. Found exactly, by going through every state that a later condition can tell apart.

use std::collections::HashMap;

use crate::phase::Phase;
use crate::scenario::{PointSet, Scenario};

use super::outcome::{Outcome, outcomes};
use super::state::State;

/// What a phase can at most earn, and by which answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The moments on the path and what is answered there.
    pub steps: Vec<(usize, Outcome)>,
    /// Per phase, the weights that the path earns there.
    pub maxima: [u32; Phase::COUNT],
}

impl Reference {
    /// The outcome of the path at a moment; `None` where the path does not pass.
    #[must_use]
    pub fn at(&self, moment: usize) -> Option<&Outcome> {
        self.steps.iter().find(|(place, _)| *place == moment).map(|(_, outcome)| outcome)
    }
}

/// Finds the reference path; `None` where every walk violates something, loses the customer, or
/// earns nothing. Ties go to the answer that stands earlier in the file.
#[must_use]
pub fn find(scenario: &Scenario) -> Option<Reference> {
    let mut search = Search {
        scenario,
        clean: scenario
            .moments
            .iter()
            .map(|moment| {
                let mut all = outcomes(moment);
                all.retain(|outcome| outcome.judged.violated.is_empty());
                all
            })
            .collect(),
        read: Read::of(scenario),
        best: HashMap::new(),
    };
    let start = State::start(scenario);
    search.value(&start)?;
    let reference = search.trace(start);
    (reference.maxima.iter().sum::<u32>() > 0).then_some(reference)
}

/// What the conditions of moments read: only that can make two walks differ later.
struct Read {
    points: PointSet,
    moments: Vec<usize>,
}

impl Read {
    fn of(scenario: &Scenario) -> Self {
        let conditions = || scenario.moments.iter().flat_map(|moment| &moment.when.0);
        Self {
            points: conditions()
                .map(|condition| condition.met.or(condition.lacks).or(condition.violated))
                .fold(PointSet::EMPTY, PointSet::or),
            moments: conditions()
                .flat_map(|condition| condition.chose.iter().map(|&(moment, _)| moment))
                .collect(),
        }
    }
}

type Key = (usize, u8, PointSet, Vec<Option<u8>>);

struct Search<'s> {
    scenario: &'s Scenario,
    clean: Vec<Vec<Outcome>>,
    read: Read,
    /// The most that can still be earned, and by which outcome; `None` where no way is clean.
    best: HashMap<Key, Option<(u32, usize)>>,
}

impl Search<'_> {
    fn key(&self, state: &State) -> Key {
        let chosen = self.read.moments.iter().map(|&moment| state.chosen[moment]).collect();
        (state.at, state.trust, state.met.and(self.read.points), chosen)
    }

    /// The most that can be earned from here on; `None` where something must be violated.
    fn value(&mut self, state: &State) -> Option<u32> {
        if state.at >= self.scenario.moments.len() {
            return Some(0);
        }
        let key = self.key(state);
        if let Some(known) = self.best.get(&key) {
            return known.map(|(value, _)| value);
        }
        let mut best: Option<(u32, usize)> = None;
        for place in 0..self.clean[state.at].len() {
            let outcome = self.clean[state.at][place].clone();
            let next = state.step(self.scenario, &outcome.answer, outcome.judged);
            if next.left {
                continue;
            }
            let Some(rest) = self.value(&next) else { continue };
            let value = self.scenario.weight(outcome.judged.met) + rest;
            if best.is_none_or(|(most, _)| value > most) {
                best = Some((value, place));
            }
        }
        self.best.insert(key, best);
        best.map(|(value, _)| value)
    }

    fn trace(&self, mut state: State) -> Reference {
        let mut reference = Reference { steps: Vec::new(), maxima: [0; Phase::COUNT] };
        while let Some(Some((_, place))) = self.best.get(&self.key(&state)) {
            let outcome = &self.clean[state.at][*place];
            let phase = self.scenario.moments[state.at].phase;
            reference.maxima[phase.index()] += self.scenario.weight(outcome.judged.met);
            let next = state.step(self.scenario, &outcome.answer, outcome.judged);
            reference.steps.push((state.at, outcome.clone()));
            state = next;
        }
        reference
    }
}
