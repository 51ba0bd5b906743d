//! Goes through every state of a scenario that can still make a difference, moment by moment, and
//! remembers how each was reached and how likely a player is to pass it.

use std::collections::hash_map::Entry;

use rustc_hash::FxHashMap;

use super::board::{Board, Move};
use super::facts::{Facts, Spot};
use super::shares::Shares;
use crate::encounter::outcome::Outcome;

/// What two walks must have in common to be taken as one.
#[derive(Clone, Debug)]
pub struct Track {
    /// Per moment, and for the end, the facts that are still read.
    live: Vec<Facts>,
    /// Whether what was earned counts too.
    earnings: bool,
}

impl Track {
    /// All that decides what is shown; earnings do not.
    #[must_use]
    pub fn shown(board: &Board<'_>) -> Self {
        Self { live: board.live(true), earnings: false }
    }

    /// All that decides the way, the score and the ending.
    #[must_use]
    pub fn scored(board: &Board<'_>) -> Self {
        Self { live: board.live(false), earnings: true }
    }
}

/// A state that walks reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    pub spot: Spot,
    /// Earned in the phases before.
    earned: u32,
    /// Met minus violated in the phase at hand.
    net: i32,
    pub grave: bool,
}

/// A state with how it is reached.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    pub key: Key,
    /// The chance that the player passes here, 0–1.
    pub mass: f64,
    /// How many different walks lead here; stops at the greatest number that can be held.
    pub paths: u128,
    /// The place of the moment; the number of moments at the end.
    pub at: usize,
    from: Option<u32>,
    via: u32,
}

/// All states of a player's walks.
#[derive(Clone, Debug)]
pub struct Walks {
    pub nodes: Vec<Node>,
    /// Per moment, and for the end, the nodes there.
    layers: Vec<Vec<u32>>,
    /// The share of the player's walks that was gone through, 0–1.
    pub share: f64,
    /// Whether that was all of them. Rare walks can be left out of a share that rounds to 1.
    pub whole: bool,
}

/// Moves with the same consequences, as one.
struct Merged<'b> {
    step: &'b Move,
    place: u32,
    share: f64,
    ways: u32,
}

/// Goes through the walks of a player. Where a moment has more than `limit` states, only the most
/// likely ones are followed, and [`Walks::share`] tells how much was left.
#[must_use]
pub fn explore(board: &Board<'_>, track: &Track, shares: &Shares, limit: usize) -> Walks {
    let count = board.stops.len();
    let mut walks =
        Walks { nodes: Vec::new(), layers: vec![Vec::new(); count + 1], share: 1.0, whole: true };
    let mut known = vec![FxHashMap::default(); count + 1];
    let (at, spot) = board.start();
    let key = Key { spot, earned: 0, net: 0, grave: false };
    walks.add(&mut known[at], Node { key, mass: 1.0, paths: 1, at, from: None, via: 0 });
    for at in 0..count {
        known[at] = FxHashMap::default();
        walks.cut(at, limit);
        let merged = merge(board, track, shares, at);
        for place in 0..walks.layers[at].len() {
            let index = walks.layers[at][place];
            for one in &merged {
                let node = walks.nodes[index as usize];
                let next = follow(board, track, &node, one);
                walks.add(&mut known[next.at], Node { from: Some(index), ..next });
            }
        }
    }
    walks
}

/// The moves that the player makes at a moment; those that nothing later can tell apart are one.
fn merge<'b>(board: &'b Board<'_>, track: &Track, shares: &Shares, at: usize) -> Vec<Merged<'b>> {
    let mut merged: Vec<Merged<'b>> = Vec::new();
    let mut known: FxHashMap<_, usize> = FxHashMap::default();
    for (place, (step, &share)) in board.stops[at].moves.iter().zip(&shares.0[at]).enumerate() {
        if share == 0.0 {
            continue;
        }
        let worth = if track.earnings { (step.net, step.grave) } else { (0, false) };
        match known.entry((step.effect(track.live[at + 1]), worth)) {
            Entry::Occupied(there) => {
                let one = &mut merged[*there.get()];
                one.share += share;
                one.ways += step.outcome.ways;
            }
            Entry::Vacant(free) => {
                free.insert(merged.len());
                let place = u32::try_from(place).unwrap_or(u32::MAX);
                merged.push(Merged { step, place, share, ways: step.outcome.ways });
            }
        }
    }
    merged
}

fn follow(board: &Board<'_>, track: &Track, node: &Node, one: &Merged<'_>) -> Node {
    let after = board.taking(node.at, node.key.spot, one.step);
    let at = board.next(node.at, node.key.spot, after);
    let mut key = Key { spot: Spot { facts: after.facts & track.live[at], ..after }, ..node.key };
    if track.earnings {
        key.net += one.step.net;
        key.grave |= one.step.grave;
        let phase = board.stops[node.at].phase;
        if board.stops.get(at).is_none_or(|next| next.phase != phase) {
            let net = u32::try_from(key.net).unwrap_or(0);
            key.earned += net.min(board.maxima[phase.index()]);
            key.net = 0;
        }
    }
    Node {
        key,
        mass: node.mass * one.share,
        paths: node.paths.saturating_mul(u128::from(one.ways)),
        at,
        from: None,
        via: one.place,
    }
}

impl Walks {
    fn add(&mut self, known: &mut FxHashMap<Key, u32>, node: Node) {
        match known.entry(node.key) {
            Entry::Occupied(there) => {
                let there = &mut self.nodes[*there.get() as usize];
                there.mass += node.mass;
                there.paths = there.paths.saturating_add(node.paths);
            }
            Entry::Vacant(free) => {
                let index = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
                free.insert(index);
                self.layers[node.at].push(index);
                self.nodes.push(node);
            }
        }
    }

    /// Keeps the most likely states of a moment.
    fn cut(&mut self, at: usize, limit: usize) {
        if self.layers[at].len() <= limit {
            return;
        }
        let nodes = &self.nodes;
        let mut layer = std::mem::take(&mut self.layers[at]);
        let mass = |index: &u32| nodes[*index as usize].mass;
        layer.sort_by(|one, other| mass(other).total_cmp(&mass(one)).then(one.cmp(other)));
        self.share -= layer.split_off(limit).iter().map(mass).sum::<f64>();
        self.whole = false;
        self.layers[at] = layer;
    }

    /// The states at a moment, or at the end.
    pub fn at(&self, at: usize) -> impl Iterator<Item = (u32, &Node)> {
        self.layers[at].iter().map(|&index| (index, &self.nodes[index as usize]))
    }

    /// A walk that leads to a state: per answered moment its place and what was answered.
    #[must_use]
    pub fn witness<'b>(&self, board: &'b Board<'_>, index: u32) -> Vec<(usize, &'b Outcome)> {
        let mut steps = Vec::new();
        let mut node = &self.nodes[index as usize];
        while let Some(from) = node.from {
            let before = &self.nodes[from as usize];
            let step = &board.stops[before.at].moves[node.via as usize];
            steps.push((before.at, &step.outcome));
            node = before;
        }
        steps.reverse();
        steps
    }
}

impl Key {
    /// What was earned, 0–100; whole at the end only.
    #[must_use]
    pub fn percent(&self, board: &Board<'_>) -> u32 {
        let most: u32 = board.maxima.iter().sum();
        (self.earned.min(most) * 100).checked_div(most).unwrap_or(0)
    }
}
