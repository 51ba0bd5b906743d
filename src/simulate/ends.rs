//! How walks end: scores, trust, endings, and how likely a player is to get there.

use crate::encounter::outcome::Outcome;

use super::board::Board;
use super::shares::Shares;
use super::walks::{Track, Walks, explore};

/// The most states of a moment that are followed where scores are asked.
pub const LIMIT: usize = 10_000;

/// Shares of a player's walks by score, 0–100.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread(pub [f64; 101]);

/// What became of one ending.
#[derive(Clone, Debug)]
pub struct Ending {
    /// The share of the player's walks that end so, 0–1.
    pub share: f64,
    /// How many different walks end so; `None` where walks were drawn.
    pub paths: Option<u128>,
    pub score: Range,
    pub trust: Range,
    /// One of them: per answered moment its place and what was answered there.
    pub witness: Vec<(usize, Outcome)>,
}

/// Least, mean and greatest, each 0–100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    pub least: u32,
    pub mean: f64,
    pub greatest: u32,
}

/// All that became of a player's walks.
#[derive(Clone, Debug)]
pub struct Ends {
    /// In the order of the file; `None` where no walk ended so.
    pub endings: Vec<Option<Ending>>,
    /// The scores of all walks.
    pub all: Spread,
    /// The scores of the walks on which the customer stayed.
    pub stayed: Spread,
    /// The scores of the walks that can pass: nobody left and nothing grave was violated.
    pub sound: Spread,
    /// Per moment, the share of walks that come to it, 0–1.
    pub reached: Vec<f64>,
    /// How many walks there are, or were drawn.
    pub walks: u128,
    /// The share of the player's walks that was gone through, 0–1.
    pub share: f64,
    /// Whether that was all of them.
    pub whole: bool,
}

/// One end of a walk, or of walks that are alike.
pub(super) struct End {
    pub(super) ending: usize,
    pub(super) percent: u32,
    pub(super) trust: u8,
    pub(super) left: bool,
    pub(super) grave: bool,
    pub(super) share: f64,
    pub(super) paths: u128,
}

/// Goes through every walk of a player.
#[must_use]
pub fn ends(board: &Board<'_>, shares: &Shares) -> Ends {
    let walks = explore(board, &Track::scored(board), shares, LIMIT);
    let mut ends = Ends::new(board, walks.share);
    ends.whole = walks.whole;
    let last = board.stops.len();
    for at in 0..last {
        ends.reached[at] = walks.at(at).map(|(_, node)| node.mass).sum();
    }
    for (index, node) in walks.at(last) {
        let end = End {
            ending: board.ending(node.key.spot),
            percent: node.key.percent(board),
            trust: node.key.spot.trust,
            left: node.key.spot.left,
            grave: node.key.grave,
            share: node.mass,
            paths: node.paths,
        };
        ends.add(&end, || witness(&walks, board, index));
    }
    ends.finish();
    ends
}

fn witness(walks: &Walks, board: &Board<'_>, index: u32) -> Vec<(usize, Outcome)> {
    walks.witness(board, index).into_iter().map(|(at, outcome)| (at, outcome.clone())).collect()
}

impl Ends {
    pub(super) fn new(board: &Board<'_>, share: f64) -> Self {
        Self {
            endings: vec![None; board.scenario.endings.len()],
            all: Spread([0.0; 101]),
            stayed: Spread([0.0; 101]),
            sound: Spread([0.0; 101]),
            reached: vec![0.0; board.stops.len()],
            walks: 0,
            share,
            whole: true,
        }
    }

    /// Adds an end; means are sums until [`Ends::finish`].
    pub(super) fn add(&mut self, end: &End, witness: impl FnOnce() -> Vec<(usize, Outcome)>) {
        let score = end.percent.min(100) as usize;
        self.all.0[score] += end.share;
        if !end.left {
            self.stayed.0[score] += end.share;
            if !end.grave {
                self.sound.0[score] += end.share;
            }
        }
        self.walks = self.walks.saturating_add(end.paths);
        let Some(slot) = self.endings.get_mut(end.ending) else { return };
        let ending = slot.get_or_insert_with(|| Ending {
            share: 0.0,
            paths: Some(0),
            score: Range { least: 100, mean: 0.0, greatest: 0 },
            trust: Range { least: 100, mean: 0.0, greatest: 0 },
            witness: witness(),
        });
        ending.share += end.share;
        ending.paths = ending.paths.map(|paths| paths.saturating_add(end.paths));
        ending.score.add(end.percent, end.share);
        ending.trust.add(u32::from(end.trust), end.share);
    }

    /// Turns sums into means.
    pub(super) fn finish(&mut self) {
        for ending in self.endings.iter_mut().flatten() {
            ending.score.mean /= ending.share;
            ending.trust.mean /= ending.share;
        }
    }

    /// Adds the ends of other walks of the same player; both before [`Ends::finish`].
    pub(super) fn absorb(&mut self, other: Self) {
        for (own, more) in self.endings.iter_mut().zip(other.endings) {
            match (own.as_mut(), more) {
                (Some(own), Some(more)) => own.absorb(&more),
                (None, more) => *own = more,
                (Some(_), None) => {}
            }
        }
        self.all.absorb(&other.all);
        self.stayed.absorb(&other.stayed);
        self.sound.absorb(&other.sound);
        for (own, more) in self.reached.iter_mut().zip(other.reached) {
            *own += more;
        }
        self.walks = self.walks.saturating_add(other.walks);
    }

    /// Multiplies every share.
    pub(super) fn scale(&mut self, by: f64) {
        self.endings.iter_mut().flatten().for_each(|ending| ending.share *= by);
        let spreads = [&mut self.all, &mut self.stayed, &mut self.sound];
        spreads.into_iter().flat_map(|spread| &mut spread.0).for_each(|share| *share *= by);
        self.reached.iter_mut().for_each(|share| *share *= by);
    }

    /// The share of walks that pass with this pass mark, 0–1.
    #[must_use]
    pub fn passed(&self, mark: u8) -> f64 {
        self.sound.0[usize::from(mark.min(100))..].iter().sum()
    }

    /// The share of walks on which the customer walks out, 0–1.
    #[must_use]
    pub fn left(&self) -> f64 {
        (self.all.mass() - self.stayed.mass()).max(0.0)
    }

    /// The least pass mark with which at most `share` of the walks pass, 0–100; `None` where even
    /// 100 lets more pass.
    #[must_use]
    pub fn mark(&self, share: f64) -> Option<u8> {
        (0..=100).find(|&mark| self.passed(mark) <= share)
    }
}

impl Ending {
    fn absorb(&mut self, other: &Self) {
        self.share += other.share;
        self.score.absorb(other.score);
        self.trust.absorb(other.trust);
    }
}

impl Range {
    fn absorb(&mut self, other: Self) {
        self.least = self.least.min(other.least);
        self.greatest = self.greatest.max(other.greatest);
        self.mean += other.mean;
    }

    fn add(&mut self, value: u32, share: f64) {
        self.least = self.least.min(value);
        self.greatest = self.greatest.max(value);
        self.mean += f64::from(value) * share;
    }
}

impl Spread {
    fn absorb(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(own, more)| *own += more);
    }

    /// The share of all walks that is in here, 0–1.
    #[must_use]
    pub fn mass(&self) -> f64 {
        self.0.iter().sum()
    }

    /// The mean score, 0–100; `None` where nothing is in here.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        let sum: f64 = (0_u32..).zip(&self.0).map(|(score, share)| f64::from(score) * share).sum();
        (self.mass() > 0.0).then(|| sum / self.mass())
    }

    /// The least score that at least `share` (0–1) of the walks in here do not surpass; `None`
    /// where nothing is in here.
    #[must_use]
    pub fn percentile(&self, share: f64) -> Option<u32> {
        let wanted = share * self.mass();
        let mut sum = 0.0;
        let mut scores = (0_u32..).zip(&self.0);
        let found = scores.find(|(_, mass)| {
            sum += **mass;
            sum >= wanted
        });
        found.map(|(score, _)| score).filter(|_| self.mass() > 0.0)
    }

    /// The least score in here; `None` where nothing is.
    #[must_use]
    pub fn least(&self) -> Option<u32> {
        (0_u32..).zip(&self.0).find(|(_, mass)| **mass > 0.0).map(|(score, _)| score)
    }
}
