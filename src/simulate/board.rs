//! A scenario as small numbers: what conditions ask becomes bits, what answers do becomes moves.

use crate::encounter::Answer;
use crate::encounter::outcome::{Outcome, outcomes};
use crate::encounter::reference::Reference;
use crate::encounter::trust::{GAIN, GRAVE_LOSS, LOSS};
use crate::phase::Phase;
use crate::scenario::Moment;
use crate::scenario::model::{Line, Scenario};
use crate::scenario::when::When;

use super::facts::{Fact, Facts, Guard, Names, Spot, guard};

/// What an outcome of a moment does to a walk.
#[derive(Clone, Debug)]
pub struct Move {
    pub outcome: Outcome,
    /// The facts that hold from here on.
    sets: Facts,
    trust: Change,
    /// Weights met minus weights violated.
    pub net: i32,
    pub grave: bool,
    pub leaves: bool,
}

/// How trust moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Change {
    Stays,
    Gains,
    Loses(u8),
}

/// A moment of the board.
#[derive(Clone, Debug)]
pub struct Stop {
    pub phase: Phase,
    when: Guard,
    pub moves: Vec<Move>,
    /// The facts on the moment's own stake, which its reactions read from the answer alone.
    own: Facts,
}

/// A scenario made ready for going through very many walks.
#[derive(Clone, Debug)]
pub struct Board<'s> {
    pub scenario: &'s Scenario,
    pub stops: Vec<Stop>,
    endings: Vec<Guard>,
    names: Names,
    /// What the reference path earns, by phase; 0 everywhere where there is no such path.
    pub maxima: [u32; Phase::COUNT],
}

impl<'s> Board<'s> {
    /// The most facts that the conditions of one scenario can read.
    pub const MOST_FACTS: usize = 128;

    /// The board of a scenario; `None` where its conditions read over [`Board::MOST_FACTS`] facts.
    #[must_use]
    pub fn new(scenario: &'s Scenario, reference: Option<&Reference>) -> Option<Self> {
        let names = Names::of(scenario);
        if names.len() > Self::MOST_FACTS {
            return None;
        }
        let stops = scenario.moments.iter().enumerate();
        Some(Self {
            scenario,
            stops: stops.map(|(at, moment)| stop(scenario, at, moment, &names)).collect(),
            endings: scenario.endings.iter().map(|ending| guard(&ending.when, &names)).collect(),
            maxima: reference.map_or([0; Phase::COUNT], |reference| reference.maxima),
            names,
        })
    }

    /// The conditions of a `when`, in the board's numbers.
    #[must_use]
    pub fn guard(&self, when: &When) -> Guard {
        guard(when, &self.names)
    }

    /// Facts in words, each like "`ask-need` met".
    #[must_use]
    pub fn words(&self, facts: Facts) -> Vec<String> {
        self.names.words(facts, self.scenario)
    }

    /// Before the first answer, with the place of the first moment.
    #[must_use]
    pub fn start(&self) -> (usize, Spot) {
        let spot = Spot { facts: 0, trust: self.scenario.trust, left: false };
        (self.holding(0, spot, |_| true), spot)
    }

    /// The spot after a move, still at its moment.
    #[must_use]
    pub fn taking(&self, at: usize, spot: Spot, step: &Move) -> Spot {
        let trust = match step.trust {
            Change::Stays => spot.trust,
            Change::Gains => (spot.trust + GAIN).min(100),
            Change::Loses(loss) => spot.trust.saturating_sub(loss),
        };
        let walks_out = step.leaves || (trust == 0 && self.stops[at].phase >= Phase::Needs);
        Spot { facts: spot.facts | step.sets, trust, left: spot.left || walks_out }
    }

    /// What the reactions and the coaching of a moment read after a move.
    #[must_use]
    pub fn seen(&self, at: usize, before: Spot, step: &Move) -> Spot {
        let after = self.taking(at, before, step);
        let own = self.stops[at].own;
        Spot { facts: (after.facts & !own) | (step.sets & own), ..after }
    }

    /// The moment after a move; the number of moments at the end.
    #[must_use]
    pub fn next(&self, at: usize, before: Spot, after: Spot) -> usize {
        let just_left = after.left && !before.left;
        if !just_left || self.stops[at].phase == Phase::Aftercare {
            return self.holding(at + 1, after, |_| true);
        }
        let aftercare = || self.holding(at + 1, after, |stop| stop.phase == Phase::Aftercare);
        self.met_again(at, after).unwrap_or_else(aftercare)
    }

    /// The moment whose condition asks for a customer who has left just now, if one holds.
    #[must_use]
    pub fn met_again(&self, at: usize, after: Spot) -> Option<usize> {
        (at + 1..self.stops.len()).find(|&index| self.stops[index].when.holds_for_leaver(after))
    }

    fn holding(&self, from: usize, spot: Spot, fits: impl Fn(&Stop) -> bool) -> usize {
        (from..self.stops.len())
            .find(|&index| fits(&self.stops[index]) && self.stops[index].when.holds(spot))
            .unwrap_or(self.stops.len())
    }

    /// The place of the ending.
    #[must_use]
    pub fn ending(&self, spot: Spot) -> usize {
        let found = self.endings.iter().position(|guard| guard.holds(spot));
        found.unwrap_or(self.endings.len())
    }

    /// For each moment, and for the end, the facts that are still read there or later. With
    /// `lines`, those that only decide what is shown count too.
    #[must_use]
    pub fn live(&self, lines: bool) -> Vec<Facts> {
        let endings = self.endings.iter().map(Guard::reads).fold(0, |all, one| all | one);
        let mut live = vec![endings; self.stops.len() + 1];
        for at in (0..self.stops.len()).rev() {
            let mut reads = self.stops[at].when.reads();
            if lines {
                reads |= self.read_before(at) | (self.read_after(at) & !self.stops[at].own);
            }
            live[at] = live[at + 1] | reads;
        }
        live
    }

    /// What scene and says of a moment read.
    fn read_before(&self, at: usize) -> Facts {
        let moment = &self.scenario.moments[at];
        self.reads(moment.scene.iter().chain(&moment.says))
    }

    /// What reactions and coaching of a moment read.
    pub(super) fn read_after(&self, at: usize) -> Facts {
        let moment = &self.scenario.moments[at];
        let of_options = moment.task.choices().iter().flat_map(|option| &option.coaching);
        self.reads(moment.reactions.iter().chain(&moment.coaching).chain(of_options))
    }

    fn reads<'l>(&self, lines: impl Iterator<Item = &'l Line>) -> Facts {
        lines.fold(0, |all, line| all | self.guard(&line.when).reads())
    }
}

fn stop(scenario: &Scenario, at: usize, moment: &Moment, names: &Names) -> Stop {
    let stake = moment.stake_set();
    let all = outcomes(moment).into_iter();
    Stop {
        phase: moment.phase,
        when: guard(&moment.when, names),
        moves: all.map(|outcome| step(scenario, at, moment, outcome, names)).collect(),
        own: names.met(stake) | names.violated(stake),
    }
}

fn step(scenario: &Scenario, at: usize, moment: &Moment, outcome: Outcome, names: &Names) -> Move {
    let judged = outcome.judged;
    let grave = scenario.any_grave(judged.violated);
    let picked = match &outcome.answer {
        Answer::Picked(place) => Some(*place),
        _ => None,
    };
    let chose = picked.and_then(|place| u8::try_from(place).ok());
    let chose = chose.map_or(0, |place| names.bit(Fact::Chose(at, place)));
    let option = picked.and_then(|place| moment.task.choices().get(place));
    Move {
        sets: names.met(judged.met) | names.violated(judged.violated) | chose,
        trust: match () {
            () if grave => Change::Loses(GRAVE_LOSS),
            () if !judged.violated.is_empty() => Change::Loses(LOSS),
            () if !judged.met.is_empty() => Change::Gains,
            () => Change::Stays,
        },
        net: i32::try_from(judged.net(scenario)).unwrap_or(0),
        grave,
        leaves: option.is_some_and(|option| option.leaves),
        outcome,
    }
}

impl Move {
    /// All that a move does which can matter later, where only `live` facts are still read.
    pub(super) const fn effect(&self, live: Facts) -> (Facts, Change, bool) {
        (self.sets & live, self.trust, self.leaves)
    }
}
