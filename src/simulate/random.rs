//! Walks drawn by chance, for scenarios with too many states to go through.

use fastrand::Rng;

use super::board::Board;
use super::ends::{End, Ends};
use super::shares::Shares;
use crate::encounter::outcome::Outcome;
use crate::phase::Phase;

/// Walks are drawn in blocks of so many; a block follows from the seed and its number alone, so that
/// blocks can be drawn side by side.
pub const BLOCK: u32 = 1_000;

/// The ends of one block of walks, [`BLOCK`] of them, each of the share 1. [`sum`] makes shares of
/// them.
#[must_use]
pub fn block(board: &Board<'_>, table: &Table, seed: u64, number: u32) -> Ends {
    // The two are mixed, so that neighbouring seeds do not share blocks.
    let mixed = seed ^ u64::from(number).wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mut rng = Rng::with_seed(mixed);
    let mut ends = Ends::new(board, 1.0);
    let mut steps = vec![None; board.stops.len()];
    for _ in 0..BLOCK {
        let end = table.draw(board, &mut rng, &mut steps);
        ends.add(&end, || told(board, &steps));
        for (reached, step) in ends.reached.iter_mut().zip(&steps) {
            *reached += if step.is_some() { 1.0 } else { 0.0 };
        }
    }
    ends
}

/// What became of drawn walks. The same blocks in the same order give the same figures; `None`
/// without any block.
#[must_use]
pub fn sum(blocks: impl IntoIterator<Item = Ends>) -> Option<Ends> {
    let mut blocks = blocks.into_iter();
    let mut all = blocks.next()?;
    blocks.for_each(|block| all.absorb(block));
    all.finish();
    let walks = all.all.mass();
    all.scale(1.0 / walks);
    all.endings.iter_mut().flatten().for_each(|ending| ending.paths = None);
    Some(all)
}

/// The shares of a player, summed up for drawing.
#[derive(Clone, Debug)]
pub struct Table(Vec<Vec<f64>>);

impl Table {
    /// Sums up shares.
    #[must_use]
    pub fn new(shares: &Shares) -> Self {
        let sums = |shares: &Vec<f64>| {
            let mut sum = 0.0;
            let add = |share: &f64| {
                sum += share;
                sum
            };
            shares.iter().map(add).collect()
        };
        Self(shares.0.iter().map(sums).collect())
    }

    /// Draws a walk; `steps` has the place of the outcome at each moment, `None` where the walk did
    /// not pass.
    fn draw(&self, board: &Board<'_>, rng: &mut Rng, steps: &mut [Option<u16>]) -> End {
        let mut net = [0_i32; Phase::COUNT];
        let (mut at, mut spot) = board.start();
        let mut grave = false;
        steps.fill(None);
        while let Some(stop) = board.stops.get(at) {
            let wanted = rng.f64();
            let sums = &self.0[at];
            let place = sums.partition_point(|&sum| sum <= wanted).min(sums.len() - 1);
            let step = &stop.moves[place];
            net[stop.phase.index()] += step.net;
            grave |= step.grave;
            steps[at] = u16::try_from(place).ok();
            let after = board.taking(at, spot, step);
            (at, spot) = (board.next(at, spot, after), after);
        }
        End {
            ending: board.ending(spot),
            percent: percent(board, net),
            trust: spot.trust,
            left: spot.left,
            grave,
            share: 1.0,
            paths: 1,
        }
    }
}

fn percent(board: &Board<'_>, net: [i32; Phase::COUNT]) -> u32 {
    let earned = net.iter().zip(&board.maxima).map(|(&net, &most)| most.min(positive(net)));
    let most: u32 = board.maxima.iter().sum();
    (earned.sum::<u32>() * 100).checked_div(most).unwrap_or(0)
}

fn positive(net: i32) -> u32 {
    u32::try_from(net).unwrap_or(0)
}

fn told(board: &Board<'_>, steps: &[Option<u16>]) -> Vec<(usize, Outcome)> {
    let outcome = |(at, step): (usize, &Option<u16>)| {
        step.map(|place| (at, board.stops[at].moves[usize::from(place)].outcome.clone()))
    };
    steps.iter().enumerate().filter_map(outcome).collect()
}
