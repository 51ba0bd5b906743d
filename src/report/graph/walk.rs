//! Where a walk can go: from each moment to the next ones, and for a customer who walks out to where
//! they are met again. Of conditions only the leaving is settled here; trust and points are open.

use crate::encounter::outcome::outcomes;
use crate::encounter::trust::{GRAVE_LOSS, LOSS};
use crate::phase::Phase;
use crate::scenario::when::{Condition, When};
use crate::scenario::{Scenario, Task};

/// All ways through a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk {
    /// Per moment, how the customer can leave there.
    pub stops: Vec<Stop>,
    /// By where they come from, then by where they lead.
    pub edges: Vec<Edge>,
}

/// How the customer can leave at a moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stop {
    /// The options after which they walk out, by their places.
    pub leaving: Vec<usize>,
    /// Trust can be at 0 after it, in a phase where that makes them walk out.
    pub trust_zero: bool,
}

/// A way from one moment to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The place of a moment; `None` is the beginning.
    pub from: Option<usize>,
    /// The place of a moment; the number of moments is the end.
    pub to: usize,
    pub kind: Kind,
    /// It goes past a moment that did not hold and could have.
    pub around: bool,
}

/// Why a walk goes from one moment to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It goes on.
    On,
    /// The customer walks out and is met again there.
    Leaves,
}

/// Whether a condition holds, as far as the leaving settles it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holds {
    Never,
    Maybe,
    Always,
}

impl Walk {
    /// Finds the ways of a scenario.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let count = scenario.moments.len();
        let mut search = Search {
            lowest: vec![[None; 2]; count + 1],
            walk: Self { stops: vec![Stop::default(); count], edges: Vec::new() },
        };
        search.go(None, Kind::On, &ways_on(scenario, 0, false), false, scenario.trust);
        for at in 0..count {
            for left in [false, true] {
                if let Some(trust) = search.lowest[at][usize::from(left)] {
                    search.leave(scenario, at, left, lowest_after(scenario, at, trust));
                }
            }
        }
        search.walk.edges.sort_by_key(|edge| (edge.from, edge.to, edge.kind == Kind::Leaves));
        search.walk
    }

    /// Whether some walk goes past this moment on its way on.
    #[must_use]
    pub fn passes(&self, at: usize) -> bool {
        let over = |edge: &Edge| edge.from.is_none_or(|from| from < at) && at < edge.to;
        self.edges.iter().any(|edge| edge.kind == Kind::On && over(edge))
    }

    /// Whether some walk comes to this moment on its way on.
    #[must_use]
    pub fn enters(&self, at: usize) -> bool {
        self.edges.iter().any(|edge| edge.kind == Kind::On && edge.to == at)
    }
}

/// Moments are gone through in the order of the file, which every way follows.
struct Search {
    /// Per moment, for customers who stayed and who left: the least trust with which a walk comes
    /// there, or a little less; `None` where none does.
    lowest: Vec<[Option<u8>; 2]>,
    walk: Walk,
}

impl Search {
    /// All ways from one moment, with the least trust after it.
    fn leave(&mut self, scenario: &Scenario, at: usize, left: bool, trust: u8) {
        let moment = &scenario.moments[at];
        self.go(Some(at), Kind::On, &ways_on(scenario, at + 1, left), left, trust);
        if left {
            return;
        }
        let leaving: Vec<usize> = match &moment.task {
            Task::Choose { options, .. } => {
                (0..options.len()).filter(|&place| options[place].leaves).collect()
            }
            _ => Vec::new(),
        };
        let stop = Stop { leaving, trust_zero: trust == 0 && moment.phase >= Phase::Needs };
        if !stop.leaving.is_empty() || stop.trust_zero {
            if moment.phase == Phase::Aftercare {
                self.go(Some(at), Kind::On, &ways_on(scenario, at + 1, true), true, trust);
            } else {
                self.go(Some(at), Kind::Leaves, &ways_out(scenario, at + 1), true, trust);
            }
        }
        self.walk.stops[at] = stop;
    }

    fn go(&mut self, from: Option<usize>, kind: Kind, ways: &[Way], left: bool, trust: u8) {
        for &Way { to, around } in ways {
            let lowest = &mut self.lowest[to][usize::from(left)];
            *lowest = Some(lowest.map_or(trust, |known| known.min(trust)));
            let same = |edge: &&mut Edge| (edge.from, edge.to, edge.kind) == (from, to, kind);
            match self.walk.edges.iter_mut().find(same) {
                Some(edge) => edge.around |= around,
                None => self.walk.edges.push(Edge { from, to, kind, around }),
            }
        }
    }
}

struct Way {
    to: usize,
    around: bool,
}

/// The moments that can come next, from `from` on, for a customer who has left or not.
fn ways_on(scenario: &Scenario, from: usize, left: bool) -> Vec<Way> {
    let mut ways = Vec::new();
    for (to, moment) in scenario.moments.iter().enumerate().skip(from) {
        let holds = holds(&moment.when, left);
        if holds != Holds::Never {
            ways.push(Way { to, around: !ways.is_empty() });
        }
        if holds == Holds::Always {
            return ways;
        }
    }
    ways.push(Way { to: scenario.moments.len(), around: !ways.is_empty() });
    ways
}

/// Where a customer who has just walked out can be met again.
fn ways_out(scenario: &Scenario, from: usize) -> Vec<Way> {
    let mut ways: Vec<Way> = Vec::new();
    let moments = || scenario.moments.iter().enumerate().skip(from);
    let named = moments().map(|(to, moment)| (to, holds_for_leaver(&moment.when)));
    let aftercare = moments()
        .filter(|(_, moment)| moment.phase == Phase::Aftercare)
        .map(|(to, moment)| (to, holds(&moment.when, true)));
    for (to, holds) in named.chain(aftercare).filter(|(_, holds)| *holds != Holds::Never) {
        if ways.iter().all(|way| way.to != to) {
            ways.push(Way { to, around: !ways.is_empty() });
        }
        if holds == Holds::Always {
            return ways;
        }
    }
    ways.push(Way { to: scenario.moments.len(), around: !ways.is_empty() });
    ways
}

fn holds(when: &When, left: bool) -> Holds {
    if when.0.is_empty() {
        return Holds::Always;
    }
    any(when.0.iter().filter(|condition| condition.left.is_none_or(|wanted| wanted == left)))
}

fn holds_for_leaver(when: &When) -> Holds {
    any(when.0.iter().filter(|condition| condition.left == Some(true)))
}

/// Of conditions that the leaving fulfils.
fn any<'c>(conditions: impl Iterator<Item = &'c Condition>) -> Holds {
    let open = |condition: &Condition| Condition { left: None, ..condition.clone() };
    conditions.fold(Holds::Never, |holds, condition| {
        let settled = open(condition) == Condition::default();
        if settled || holds == Holds::Always { Holds::Always } else { Holds::Maybe }
    })
}

/// The least trust after a moment. Own words can break whatever is at stake.
fn lowest_after(scenario: &Scenario, at: usize, trust: u8) -> u8 {
    let moment = &scenario.moments[at];
    let broken = match &moment.task {
        Task::Choose { .. } | Task::Say { .. } => moment.stake_set(),
        _ => outcomes(moment).into_iter().flat_map(|one| one.judged.violated.iter()).collect(),
    };
    let loss = match () {
        () if scenario.any_grave(broken) => GRAVE_LOSS,
        () if !broken.is_empty() => LOSS,
        () => 0,
    };
    trust.saturating_sub(loss)
}
