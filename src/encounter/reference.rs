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

/// The most states that the search goes through.
pub const LIMIT: usize = 200_000;

/// The conditions of the moments make too many different states, over [`LIMIT`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMany;

/// Finds the reference path; `None` where every walk violates something, loses the customer, or
/// earns nothing. Ties go to the answer that stands earlier in the file.
///
/// # Errors
/// [`TooMany`] where it cannot be found.
pub fn search(scenario: &Scenario) -> Result<Option<Reference>, TooMany> {
    let clean = |moment| {
        let mut all = outcomes(moment);
        all.retain(|outcome| outcome.judged.violated.is_empty());
        all
    };
    let mut search = Search {
        scenario,
        clean: scenario.moments.iter().map(clean).collect(),
        read: Read::from_each(scenario)?,
        best: HashMap::new(),
    };
    let start = State::start(scenario);
    if search.value(&start)?.is_none() {
        return Ok(None);
    }
    let reference = search.trace(start);
    Ok((reference.maxima.iter().sum::<u32>() > 0).then_some(reference))
}

/// The reference path of a scenario, where it has one that [`search`] can find.
#[must_use]
pub fn find(scenario: &Scenario) -> Option<Reference> {
    search(scenario).ok().flatten()
}

/// What the conditions of the moments from some moment on read: only that can make two walks differ
/// there.
#[derive(Clone, Default)]
struct Read {
    points: PointSet,
    trust: bool,
    chose: Vec<(usize, u8)>,
}

impl Read {
    /// For each moment, and for the end, what is read from there on.
    fn from_each(scenario: &Scenario) -> Result<Vec<Self>, TooMany> {
        // A customer who begins without trust leaves as long as nothing is met.
        let none = Self { trust: scenario.trust == 0, ..Self::default() };
        let mut all = vec![none; scenario.moments.len() + 1];
        for at in (0..scenario.moments.len()).rev() {
            let mut read = all[at + 1].clone();
            for condition in &scenario.moments[at].when.0 {
                read.points = read.points.or(condition.met).or(condition.lacks);
                read.trust |= condition.below.is_some() || condition.at_least.is_some();
                read.chose.extend(&condition.chose);
            }
            read.chose.sort_unstable();
            read.chose.dedup();
            // One bit for each in the key.
            if read.chose.len() > 128 {
                return Err(TooMany);
            }
            all[at] = read;
        }
        Ok(all)
    }
}

/// Moment, trust, points met, and choices, as far as they are still read.
type Key = (usize, u8, PointSet, u128);

struct Search<'s> {
    scenario: &'s Scenario,
    clean: Vec<Vec<Outcome>>,
    read: Vec<Read>,
    /// The most that can still be earned, and by which outcome; `None` where no way is clean.
    best: HashMap<Key, Option<(u32, usize)>>,
}

impl Search<'_> {
    fn key(&self, state: &State) -> Key {
        let read = &self.read[state.at];
        let chosen = read.chose.iter().fold(0, |bits, &(moment, option)| {
            bits << 1 | u128::from(state.chosen[moment] == Some(option))
        });
        // Where nothing is violated trust never falls, so that only conditions can read it.
        let trust = if read.trust { state.trust } else { 0 };
        (state.at, trust, state.met.and(read.points), chosen)
    }

    /// The most that can be earned from here on; `None` where something must be violated.
    fn value(&mut self, state: &State) -> Result<Option<u32>, TooMany> {
        if state.at >= self.scenario.moments.len() {
            return Ok(Some(0));
        }
        let key = self.key(state);
        if let Some(known) = self.best.get(&key) {
            return Ok(known.map(|(value, _)| value));
        }
        let mut best: Option<(u32, usize)> = None;
        for place in 0..self.clean[state.at].len() {
            let outcome = &self.clean[state.at][place];
            let worth = self.scenario.weight(outcome.judged.met);
            let next = state.step(self.scenario, &outcome.answer, outcome.judged);
            if next.left {
                continue;
            }
            let Some(rest) = self.value(&next)? else { continue };
            if best.is_none_or(|(most, _)| worth + rest > most) {
                best = Some((worth + rest, place));
            }
        }
        if self.best.len() >= LIMIT {
            return Err(TooMany);
        }
        self.best.insert(key, best);
        Ok(best.map(|(value, _)| value))
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
