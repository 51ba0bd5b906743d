//! What conditions read, as bits: points met, points violated, options chosen.

use std::collections::HashMap;

use crate::scenario::when::{Condition, When};
use crate::scenario::{PointSet, Scenario};

/// A set of facts that conditions read: a point met, a point violated, an option chosen.
pub type Facts = u128;

/// What a walk carries, as far as conditions can read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Spot {
    pub facts: Facts,
    /// 0–100.
    pub trust: u8,
    pub left: bool,
}

/// A condition: all of it is to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Test {
    /// Trust is under this; 101 where nothing is asked.
    pub below: u8,
    /// Trust is this or more; 0 where nothing is asked.
    pub at_least: u8,
    pub yes: Facts,
    pub no: Facts,
    pub left: Option<bool>,
}

/// A list of conditions of which any is to hold; an empty list always holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guard(pub Vec<Test>);

/// The facts that some condition reads, numbered.
#[derive(Clone, Debug, Default)]
pub(super) struct Names(HashMap<Fact, u32>);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Fact {
    Met(usize),
    Violated(usize),
    Chose(usize, u8),
}

impl Names {
    pub(super) fn of(scenario: &Scenario) -> Self {
        let mut names = Self::default();
        for condition in scenario.whens().flat_map(|when| &when.0) {
            let met = condition.met.or(condition.lacks).iter().map(|p| Fact::Met(p.index()));
            let violated = condition.violated.iter().map(|p| Fact::Violated(p.index()));
            let chose = condition.chose.iter().map(|&(m, o)| Fact::Chose(m, o));
            for fact in met.chain(violated).chain(chose) {
                let next = u32::try_from(names.0.len()).unwrap_or(u32::MAX);
                names.0.entry(fact).or_insert(next);
            }
        }
        names
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// In words, the facts of a set that are named here, in a fixed order.
    pub(super) fn words(&self, facts: Facts, scenario: &Scenario) -> Vec<String> {
        let mut found: Vec<_> =
            self.0.keys().filter(|&&fact| facts & self.bit(fact) != 0).collect();
        found.sort_unstable();
        let word = |fact: &Fact| match *fact {
            Fact::Met(point) => format!("`{}` met", scenario.points[point].id),
            Fact::Violated(point) => format!("`{}` violated", scenario.points[point].id),
            Fact::Chose(at, place) => {
                let moment = &scenario.moments[at];
                let option = &moment.task.choices()[usize::from(place)];
                format!("`{}` chosen at `{}`", option.id, moment.id)
            }
        };
        found.into_iter().map(word).collect()
    }

    pub(super) fn bit(&self, fact: Fact) -> Facts {
        self.0.get(&fact).and_then(|&bit| 1_u128.checked_shl(bit)).unwrap_or(0)
    }

    pub(super) fn met(&self, points: PointSet) -> Facts {
        points.iter().fold(0, |facts, point| facts | self.bit(Fact::Met(point.index())))
    }

    pub(super) fn violated(&self, points: PointSet) -> Facts {
        points.iter().fold(0, |facts, point| facts | self.bit(Fact::Violated(point.index())))
    }
}

pub(super) fn guard(when: &When, names: &Names) -> Guard {
    let test =
        |condition: &Condition| Test {
            below: condition.below.unwrap_or(101),
            at_least: condition.at_least.unwrap_or(0),
            yes: condition.chose.iter().fold(
                names.met(condition.met) | names.violated(condition.violated),
                |yes, &(m, o)| yes | names.bit(Fact::Chose(m, o)),
            ),
            no: names.met(condition.lacks),
            left: condition.left,
        };
    Guard(when.0.iter().map(test).collect())
}

impl Test {
    /// Whether all of it holds.
    #[must_use]
    pub const fn holds(&self, spot: Spot) -> bool {
        spot.trust < self.below
            && spot.trust >= self.at_least
            && spot.facts & self.yes == self.yes
            && spot.facts & self.no == 0
            && match self.left {
                Some(left) => left == spot.left,
                None => true,
            }
    }
}

impl Guard {
    /// Whether any of its conditions holds.
    #[must_use]
    pub fn holds(&self, spot: Spot) -> bool {
        self.0.is_empty() || self.0.iter().any(|test| test.holds(spot))
    }

    pub(super) fn holds_for_leaver(&self, spot: Spot) -> bool {
        self.0.iter().any(|test| test.left == Some(true) && test.holds(spot))
    }

    pub(super) fn reads(&self) -> Facts {
        self.0.iter().fold(0, |all, test| all | test.yes | test.no)
    }
}
