//! How a player answers: for each moment, the share of each outcome.

use super::board::{Board, Move};

/// Per moment and outcome the chance that the player's answer is that, 0–1; at a moment they sum
/// to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Shares(pub Vec<Vec<f64>>);

impl Shares {
    /// Every answer equally likely: each option, each allowed combination of ticks, each order, each
    /// matching; in own words each combination of met, violated and absent over the stake.
    #[must_use]
    pub fn random(board: &Board<'_>) -> Self {
        Self::by(board, |_, _| true)
    }

    /// Every answer that is let in equally likely.
    #[must_use]
    pub fn by(board: &Board<'_>, lets_in: impl Fn(usize, &Move) -> bool) -> Self {
        let ways = |at: usize, step: &Move| {
            if lets_in(at, step) { f64::from(step.outcome.ways) } else { 0.0 }
        };
        let of_stop = |(at, stop): (usize, &super::board::Stop)| {
            normal(stop.moves.iter().map(|step| ways(at, step)).collect())
        };
        Self(board.stops.iter().enumerate().map(of_stop).collect())
    }

    /// At each moment only those answers without a violation that earn the most there; where every
    /// answer violates something, those that earn the most.
    #[must_use]
    pub fn best(board: &Board<'_>) -> Self {
        let most: Vec<_> = board.stops.iter().map(|stop| most(&stop.moves)).collect();
        Self::by(board, |at, step| (is_clean(step), step.net) == most[at])
    }

    /// What can be expected to be earned at a moment: weights met minus weights violated.
    #[must_use]
    pub fn expected(&self, board: &Board<'_>, at: usize) -> f64 {
        let moves = board.stops[at].moves.iter();
        moves.zip(&self.0[at]).map(|(step, share)| f64::from(step.net) * share).sum()
    }
}

/// Weights as shares that sum to 1.
pub(super) fn normal(weights: Vec<f64>) -> Vec<f64> {
    let sum: f64 = weights.iter().sum();
    if sum > 0.0 { weights.into_iter().map(|weight| weight / sum).collect() } else { weights }
}

/// Whether nothing is violated.
fn is_clean(step: &Move) -> bool {
    step.outcome.judged.violated.is_empty()
}

/// Whether a moment has an answer without a violation, and the most that such an answer earns;
/// without one, the most that any earns.
fn most(moves: &[Move]) -> (bool, i32) {
    moves.iter().map(|step| (is_clean(step), step.net)).max().unwrap_or_default()
}
