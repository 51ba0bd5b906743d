//! What the entries of a session tell that its group no longer knows: when each vote was given,
//! votes that were given again, and what stood at moments that another way has left aside.

use std::collections::BTreeMap;

use crate::encounter::answer::Answer;
use crate::encounter::{Grounds, Heard};
use crate::group::time::Time;
use crate::group::{Branch, Cast, Entry, Group, Spot, Vote};
use crate::record::session::Stamped;
use crate::scenario::Scenario;

use super::Tried;
use super::seen::{Look, Seen};
use super::voting::Voting;

/// How many took part from then on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct People {
    pub count: u32,
    pub at: String,
    /// Seconds into the session.
    pub elapsed: u64,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Replay<'s> {
    pub(super) people: Vec<People>,
    votings: BTreeMap<Spot, Vec<Voting>>,
    looks: BTreeMap<Spot, Look<'s>>,
    /// In the order in which they were first tried out.
    branches: Vec<Branch>,
    seconds: BTreeMap<Spot, u64>,
}

impl<'s> Replay<'s> {
    /// Goes through all entries once more.
    pub(super) fn of(
        group: &Group<'s>,
        seed: u64,
        entries: &[Stamped<Entry>],
        time: &Time,
    ) -> Self {
        let mut replay = Self { seconds: time.at.clone(), ..Self::default() };
        let mut then = Group::new(group.scenario(), group.plan().clone(), seed);
        for (entry, &elapsed) in entries.iter().zip(&time.marks) {
            then.take(&entry.what);
            replay.take(&then, entry, elapsed);
        }
        for (spot, votings) in &mut replay.votings {
            weigh(group.scenario(), *spot, votings);
        }
        replay
    }

    fn take(&mut self, then: &Group<'s>, entry: &Stamped<Entry>, elapsed: u64) {
        let at = entry.at.clone();
        let spot = match &entry.what {
            Entry::Present(count) => {
                if self.people.last().is_none_or(|last| last.count != *count) {
                    self.people.push(People { count: *count, at, elapsed });
                }
                return;
            }
            Entry::Cast { spot, .. } => {
                if let Some(vote) = then.votes(*spot).last() {
                    let voting = Voting {
                        vote: cleaned(vote.clone()),
                        grounds: Grounds::NONE,
                        repeat: 1,
                        counts: true,
                        at,
                        elapsed,
                        figure: None,
                    };
                    self.votings.entry(*spot).or_default().push(voting);
                }
                *spot
            }
            Entry::Ticked { spot, .. } => {
                self.tick(*spot, &then.heard(*spot));
                *spot
            }
            Entry::Followed { spot, .. } | Entry::Told(spot) => *spot,
            Entry::At(place) => match place.spot {
                Some(spot) => spot,
                None => return,
            },
            Entry::Asks { .. } | Entry::Opened | Entry::Left | Entry::Finished => return,
        };
        if let Some(branch) = spot.branch.filter(|branch| !self.branches.contains(branch)) {
            self.branches.push(branch);
        }
        self.look(then, spot);
    }

    /// The last own words at a spot have these verdicts now.
    fn tick(&mut self, spot: Spot, heard: &Heard) {
        let votings = self.votings.entry(spot).or_default().iter_mut().rev();
        for voting in votings {
            if let Cast::Agreed(Answer::Said { judged, .. }) = &mut voting.vote.cast {
                *judged = heard.judged;
                voting.grounds = heard.grounds.clone();
                return;
            }
        }
    }

    fn look(&mut self, group: &Group<'s>, spot: Spot) {
        if let Some(look) = Look::at(group, spot) {
            self.looks.insert(spot, look);
        }
    }

    /// Looks at these spots as they stand in the end.
    pub(super) fn look_again(&mut self, group: &Group<'s>, spots: &[Spot]) {
        for &spot in spots {
            self.look(group, spot);
        }
    }

    /// What was voted on the way and is no longer on it.
    pub(super) fn aside(&self, way: &[Spot]) -> Vec<Spot> {
        let aside = |spot: &&Spot| spot.branch.is_none() && !way.contains(spot);
        self.votings.keys().filter(aside).copied().collect()
    }

    /// Everything about a spot.
    pub(super) fn seen(&self, group: &Group<'s>, spot: Spot) -> Seen<'s> {
        let votings = self.votings.get(&spot).cloned().unwrap_or_default();
        let look = self.looks.get(&spot).cloned().unwrap_or_default();
        let seconds = self.seconds.get(&spot).copied().unwrap_or_default();
        Seen::new(group, spot, votings, look, seconds)
    }

    /// The ways that were tried out.
    pub(super) fn tried(&self, group: &Group<'s>) -> Vec<Tried<'s>> {
        let tried = |&branch: &Branch| {
            let first = Spot { branch: Some(branch), moment: branch.moment };
            let inner = self.votings.keys().filter(|spot| spot.branch == Some(branch));
            Tried {
                branch,
                look: self.looks.get(&first).cloned().unwrap_or_default(),
                inner: inner.map(|&spot| self.seen(group, spot)).collect(),
            }
        };
        self.branches.iter().map(tried).collect()
    }
}

/// The vote with own words that are safe to show.
fn cleaned(vote: Vote) -> Vote {
    let cast = match vote.cast {
        Cast::Agreed(answer) => Cast::Agreed(super::seen::cleaned(answer)),
        counts @ Cast::Counts(_) => counts,
    };
    Vote { cast, ..vote }
}

/// Which votes were given again, which of them count, and what each was worth.
fn weigh(scenario: &Scenario, spot: Spot, votings: &mut [Voting]) {
    let task = &scenario.moments[spot.moment].task;
    for at in 0..votings.len() {
        let (earlier, rest) = votings.split_at_mut(at);
        let Some(voting) = rest.first_mut() else { return };
        voting.figure = voting.vote.figure(scenario, spot.moment);
        for before in earlier.iter_mut().filter(|one| voting.vote.replaces(&one.vote, task)) {
            before.counts = false;
            voting.repeat += 1;
        }
    }
}
