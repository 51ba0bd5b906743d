//! What a walk can show at all: which conditions are ever read, which ever hold, and with which
//! trust. Exact over answers and trust.

use rustc_hash::FxHashSet;

use crate::encounter::outcome::Outcome;
use crate::phase::Phase;

use super::board::{Board, Move};
use super::facts::{Facts, Spot, Test};
use super::shares::Shares;
use super::sites::{Kind, Site, sites};
use super::walks::{Node, Track, Walks, explore};

/// The most states of a moment that are followed where only reachability is asked.
pub const LIMIT: usize = 10_000;

/// What was read where a condition stands.
#[derive(Clone, Copy, Debug)]
pub struct Read {
    /// The least and the greatest trust, 0–100.
    pub trust: (u8, u8),
    /// Facts that held on some walk, and facts that held on every walk.
    pub some: Facts,
    pub every: Facts,
    /// Whether the customer had left, or had not, on some walk.
    pub left: [bool; 2],
}

/// Where on the walks something was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spotted {
    /// A state of [`Reach::walks`].
    pub node: u32,
    /// The place of the move that was made there, where it was read after that.
    pub step: Option<usize>,
}

/// A site, and what became of it.
#[derive(Clone, Debug)]
pub struct Seen<'s> {
    pub site: Site<'s>,
    /// `None` where no walk comes to it.
    pub read: Option<Read>,
    /// For each condition of the list, where it holds.
    pub held: Vec<Option<Spotted>>,
    /// Where it is shown.
    pub shown: Option<Spotted>,
}

/// All that walks can show.
#[derive(Clone, Debug)]
pub struct Reach<'s> {
    pub seen: Vec<Seen<'s>>,
    pub walks: Walks,
}

/// Goes through all walks, and looks at every condition on the way.
#[must_use]
pub fn reach<'s>(board: &Board<'s>, limit: usize) -> Reach<'s> {
    let walks = explore(board, &Track::shown(board), &Shares::random(board), limit);
    let mut look = Look::new(board);
    let places = Places::of(board, &look.seen);
    let (first, spot) = board.start();
    look.passing(&places, 0, first, spot, Spotted { node: 0, step: None });
    for at in 0..board.stops.len() {
        let steps = places.distinct(board, at);
        for (index, node) in walks.at(at) {
            look.all(&places.lines[at], node.key.spot, Spotted { node: index, step: None });
            for step in &steps {
                look.after(&places, index, node, step);
            }
        }
    }
    for (index, node) in walks.at(board.stops.len()) {
        look.first(&places.endings, node.key.spot, Spotted { node: index, step: None });
    }
    Reach { seen: look.seen, walks }
}

impl Reach<'_> {
    /// A walk that leads to where something was read: per answered moment its place and what was
    /// answered there.
    #[must_use]
    pub fn witness<'b>(&self, board: &'b Board<'_>, at: Spotted) -> Vec<(usize, &'b Outcome)> {
        let mut steps = self.walks.witness(board, at.node);
        if let Some(step) = at.step {
            let moment = self.walks.nodes[at.node as usize].at;
            steps.push((moment, &board.stops[moment].moves[step].outcome));
        }
        steps
    }
}

/// The sites by where they are read; numbers are places in [`Reach::seen`].
struct Places {
    moments: Vec<usize>,
    lines: Vec<Vec<usize>>,
    reactions: Vec<Vec<usize>>,
    coaching: Vec<Vec<usize>>,
    /// Per moment and option.
    of_options: Vec<Vec<(usize, usize)>>,
    endings: Vec<usize>,
    live: Vec<Facts>,
}

impl Places {
    fn of(board: &Board<'_>, seen: &[Seen<'_>]) -> Self {
        let count = board.stops.len();
        let mut places = Self {
            moments: Vec::new(),
            lines: vec![Vec::new(); count],
            reactions: vec![Vec::new(); count],
            coaching: vec![Vec::new(); count],
            of_options: vec![Vec::new(); count],
            endings: Vec::new(),
            live: board.live(true),
        };
        for (place, seen) in seen.iter().enumerate() {
            match seen.site.kind {
                Kind::Moment(_) => places.moments.push(place),
                Kind::Line(at) => places.lines[at].push(place),
                Kind::Reaction(at) => places.reactions[at].push(place),
                Kind::Coaching(at) => places.coaching[at].push(place),
                Kind::OptionCoaching(at, option) => places.of_options[at].push((option, place)),
                Kind::Ending => places.endings.push(place),
            }
        }
        places
    }

    /// The moves of a moment that its reactions, its coaching or anything later can tell apart.
    fn distinct<'b>(&self, board: &'b Board<'_>, at: usize) -> Vec<(usize, &'b Move)> {
        let mut known = FxHashSet::default();
        let live = self.live[at + 1] | board.read_after(at);
        let moves = board.stops[at].moves.iter().enumerate();
        let speaks = !self.of_options[at].is_empty();
        let new = |&(place, step): &(usize, &Move)| {
            known.insert((step.effect(live), speaks.then_some(place)))
        };
        moves.filter(new).collect()
    }
}

/// What has been seen so far.
struct Look<'b, 's> {
    board: &'b Board<'s>,
    seen: Vec<Seen<'s>>,
}

impl<'b, 's> Look<'b, 's> {
    fn new(board: &'b Board<'s>) -> Self {
        let fresh = |site: Site<'s>| {
            let held = vec![None; site.guard.0.len()];
            Seen { site, read: None, held, shown: None }
        };
        Self { board, seen: sites(board).into_iter().map(fresh).collect() }
    }

    /// What is read after an answer, and on the way to the next moment.
    fn after(&mut self, places: &Places, index: u32, node: &Node, step: &(usize, &Move)) {
        let (at, spot) = (node.at, node.key.spot);
        let (option, step) = *step;
        let here = Spotted { node: index, step: Some(option) };
        let seen = self.board.seen(at, spot, step);
        self.first(&places.reactions[at], seen, here);
        self.all(&places.coaching[at], seen, here);
        for &(_, site) in places.of_options[at].iter().filter(|(own, _)| *own == option) {
            self.look(site, seen, here);
        }
        let after = self.board.taking(at, spot, step);
        let next = self.board.next(at, spot, after);
        let goes_on = !after.left || spot.left || self.board.stops[at].phase == Phase::Aftercare;
        if goes_on {
            return self.passing(places, at + 1, next, after, here);
        }
        // After a walk-out only conditions that name it are asked; where none of them holds, those of
        // aftercare.
        let met_again = self.board.met_again(at, after);
        let last = met_again.unwrap_or(self.board.stops.len());
        for &site in places.moments.iter().take(last + 1).skip(at + 1) {
            if !self.seen[site].site.guard.0.is_empty() {
                self.look_at(site, after, here, |test| test.left == Some(true));
            }
        }
        if met_again.is_none() {
            let aftercare = self.board.stops.partition_point(|stop| stop.phase < Phase::Aftercare);
            self.passing(places, aftercare.max(at + 1), next, after, here);
        }
    }

    /// The conditions of the moments from `from` up to the one at which the walk stops.
    fn passing(&mut self, places: &Places, from: usize, stop: usize, spot: Spot, here: Spotted) {
        for (at, &place) in places.moments.iter().enumerate().take(stop + 1).skip(from) {
            if at == stop || !self.seen[place].site.guard.0.is_empty() {
                self.look(place, spot, here);
            }
        }
    }

    /// A list of which all that hold are shown.
    fn all(&mut self, sites: &[usize], spot: Spot, here: Spotted) {
        for &place in sites {
            self.look(place, spot, here);
        }
    }

    /// A list of which the first that holds is shown.
    fn first(&mut self, sites: &[usize], spot: Spot, here: Spotted) {
        let mut found = false;
        for &place in sites {
            let shown = self.seen[place].shown;
            let holds = self.look(place, spot, here);
            if found {
                self.seen[place].shown = shown;
            }
            found |= holds;
        }
    }

    /// Reads a condition; gives whether it holds.
    fn look(&mut self, place: usize, spot: Spot, here: Spotted) -> bool {
        self.look_at(place, spot, here, |_| true)
    }

    /// The same for those conditions of the list that are asked.
    fn look_at(
        &mut self,
        place: usize,
        spot: Spot,
        here: Spotted,
        asked: impl Fn(&Test) -> bool,
    ) -> bool {
        let seen = &mut self.seen[place];
        let tests = &seen.site.guard.0;
        if !tests.is_empty() && !tests.iter().any(&asked) {
            return false;
        }
        let read = seen.read.get_or_insert(Read {
            trust: (spot.trust, spot.trust),
            some: 0,
            every: Facts::MAX,
            left: [false; 2],
        });
        read.trust = (read.trust.0.min(spot.trust), read.trust.1.max(spot.trust));
        read.some |= spot.facts;
        read.every &= spot.facts;
        read.left[usize::from(spot.left)] = true;
        for (test, held) in seen.site.guard.0.iter().zip(&mut seen.held) {
            if held.is_none() && asked(test) && test.holds(spot) {
                *held = Some(here);
            }
        }
        let holds = tests.is_empty() || tests.iter().any(|test| asked(test) && test.holds(spot));
        if holds && seen.shown.is_none() {
            seen.shown = Some(here);
        }
        holds
    }
}
