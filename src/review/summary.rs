//! What a pack needs to know of each of its scenarios, when the scenario itself is gone.

use std::collections::BTreeMap;

use crate::phase::Phase;
use crate::scenario::Scenario;
use crate::simulate::habit::Habit;
use crate::text::{Lang, Text};

use super::fair::{Played, named};

/// A scenario in a few figures.
#[derive(Clone, Debug)]
pub struct Summary {
    pub id: String,
    pub trade: Text,
    /// The pass mark, 0–100.
    pub pass: u8,
    /// For each point, in how many moments of each phase it is at stake.
    pub stake: BTreeMap<String, [u32; Phase::COUNT]>,
    /// The test-wise players, where they were asked, and where not everybody of theirs walked out.
    pub habits: Vec<Figure>,
}

/// What a habit earns, against chance.
#[derive(Clone, Debug)]
pub struct Figure {
    pub habit: Habit,
    pub lang: Lang,
    /// Mean scores where the customer stayed, 0–100: the habit's, and that of chance.
    pub mean: f64,
    pub chance: f64,
    /// The moments that gave the habit away, in words; empty where it has nothing to go by.
    pub named: String,
}

/// How widely a point is practised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spread {
    /// Moments at which it is at stake.
    pub moments: u32,
    /// Trades that these moments are from.
    pub trades: usize,
}

impl Spread {
    /// That of the point with this id.
    #[must_use]
    pub fn of(point: &str, scenarios: &[&Summary]) -> Self {
        let mut spread = Self { moments: 0, trades: 0 };
        let mut trades: Vec<&Text> = Vec::new();
        for scenario in scenarios {
            let Some(counts) = scenario.stake.get(point) else { continue };
            spread.moments += counts.iter().sum::<u32>();
            if !trades.contains(&&scenario.trade) {
                trades.push(&scenario.trade);
            }
        }
        spread.trades = trades.len();
        spread
    }
}

impl Summary {
    pub(super) fn of(scenario: &Scenario) -> Self {
        let mut stake: BTreeMap<String, [u32; Phase::COUNT]> = BTreeMap::new();
        for moment in &scenario.moments {
            for &point in &moment.stake {
                let counts = stake.entry(scenario.point(point).id.clone()).or_default();
                counts[moment.phase.index()] += 1;
            }
        }
        let (id, trade) = (scenario.head.id.clone(), scenario.head.trade.clone());
        Self { id, trade, pass: scenario.pass, stake, habits: Vec::new() }
    }

    pub(super) fn add(&mut self, scenario: &Scenario, played: &Played) {
        let Some(chance) = played.random.stayed.mean() else { return };
        for walked in &played.habits {
            let named = named(scenario, &walked.gains);
            let (habit, lang) = (walked.habit, walked.lang);
            let figure = walked.mean.map(|mean| Figure { habit, lang, mean, chance, named });
            self.habits.extend(figure);
        }
    }
}
