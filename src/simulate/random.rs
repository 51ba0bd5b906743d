//! Walks drawn by chance, for scenarios with too many states to go through.

use fastrand::Rng;

use super::board::Board;
use super::ends::{End, Ends};
use super::facts::Spot;
use super::shares::Shares;
use crate::encounter::outcome::Outcome;
use crate::phase::Phase;

/// Walks are drawn in blocks of so many; a block follows from the seed and its number alone, so that
/// blocks can be drawn side by side.
pub const BLOCK: u32 = 1_000;

/// The ends of one block of walks, each [`BLOCK`] long.
#[must_use]
pub fn block(board: &Board<'_>, table: &Table, seed: u64, number: u32) -> Vec<Drawn> {
    // The two are mixed, so that neighbouring seeds do not share blocks.
    let mixed = seed ^ u64::from(number).wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mut rng = Rng::with_seed(mixed);
    (0..BLOCK).map(|_| table.draw(board, &mut rng)).collect()
}

/// One drawn walk.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    percent: u32,
    spot: Spot,
    grave: bool,
    /// Per moment, the place of the outcome; `None` where the walk did not pass.
    steps: Vec<Option<u16>>,
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

    fn draw(&self, board: &Board<'_>, rng: &mut Rng) -> Drawn {
        let mut net = [0_i32; Phase::COUNT];
        let (mut at, mut spot) = board.start();
        let mut drawn =
            Drawn { percent: 0, spot, grave: false, steps: vec![None; board.stops.len()] };
        while let Some(stop) = board.stops.get(at) {
            let wanted = rng.f64();
            let sums = &self.0[at];
            let place = sums.partition_point(|&sum| sum <= wanted).min(sums.len() - 1);
            let step = &stop.moves[place];
            net[stop.phase.index()] += step.net;
            drawn.grave |= step.grave;
            drawn.steps[at] = u16::try_from(place).ok();
            let after = board.taking(at, spot, step);
            (at, spot) = (board.next(at, spot, after), after);
        }
        drawn.spot = spot;
        drawn.percent = percent(board, net);
        drawn
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

/// What became of drawn walks. The same blocks in the same order give the same figures.
#[must_use]
pub fn ends(board: &Board<'_>, drawn: &[Drawn]) -> Ends {
    let mut ends = Ends::new(board, 1.0);
    let count = u32::try_from(drawn.len()).unwrap_or(u32::MAX);
    let share = 1.0 / f64::from(count.max(1));
    for walk in drawn {
        let end = End {
            ending: board.ending(walk.spot),
            percent: walk.percent,
            trust: walk.spot.trust,
            left: walk.spot.left,
            grave: walk.grave,
            share,
            paths: 1,
        };
        ends.add(&end, || steps(board, walk));
        for (at, step) in walk.steps.iter().enumerate() {
            ends.reached[at] += if step.is_some() { share } else { 0.0 };
        }
    }
    ends.finish();
    ends.endings.iter_mut().flatten().for_each(|ending| ending.paths = None);
    ends
}

fn steps(board: &Board<'_>, walk: &Drawn) -> Vec<(usize, Outcome)> {
    let outcome = |(at, step): (usize, &Option<u16>)| {
        step.map(|place| (at, board.stops[at].moves[usize::from(place)].outcome.clone()))
    };
    walk.steps.iter().enumerate().filter_map(outcome).collect()
}
