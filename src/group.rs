//! A trainer's session: a group walks one encounter together. Its whole state is the list of
//! entries; where it stands, what was voted and which way was followed are folded from them.

mod ahead;
pub mod entry;
pub mod figures;
pub mod moves;
pub mod place;
pub mod plan;
pub mod spot;
pub mod time;
pub mod turn;
pub mod vote;

use std::collections::BTreeMap;

use crate::coach;
use crate::encounter::answer::{Answer, Judged, Verdict};
use crate::encounter::outcome::outcomes;
use crate::encounter::shown::shown;
use crate::encounter::{Encounter, Misfit};
use crate::scenario::{Moment, Scenario, Task};

pub use entry::Entry;
pub use place::{Place, Step};
pub use plan::Plan;
pub use spot::{Branch, Round, Spot};
pub use vote::{Cast, Vote};

/// A session over one scenario.
#[derive(Clone, Debug)]
pub struct Group<'s> {
    scenario: &'s Scenario,
    plan: Plan,
    seed: u64,
    present: u32,
    place: Place,
    /// Every vote, in the order of the entries.
    votes: BTreeMap<Spot, Vec<Vote>>,
    /// What the group said in own words is judged point by point.
    ticks: BTreeMap<Spot, Judged>,
    followed: BTreeMap<Spot, Followed>,
    /// What the trainer decided otherwise than the plan: asked or told.
    asked: BTreeMap<Spot, bool>,
    finished: bool,
}

/// The answer that the encounter follows at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    pub answer: Answer,
    /// Nobody was asked: the moment took its best answer.
    pub told: bool,
}

impl<'s> Group<'s> {
    /// A session at its opening.
    #[must_use]
    pub fn new(scenario: &'s Scenario, plan: Plan, seed: u64) -> Self {
        Self {
            scenario,
            plan,
            seed,
            present: 0,
            place: Place::OPENING,
            votes: BTreeMap::new(),
            ticks: BTreeMap::new(),
            followed: BTreeMap::new(),
            asked: BTreeMap::new(),
            finished: false,
        }
    }

    /// What is walked.
    #[must_use]
    pub fn scenario(&self) -> &'s Scenario {
        self.scenario
    }

    /// Which moments the group is asked, as it was planned.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Whether the group is asked at a spot; else the moment is told. On a branch it is asked, since
    /// the trainer went there to ask.
    #[must_use]
    pub fn asks(&self, spot: Spot) -> bool {
        let planned = spot.branch.is_some() || self.plan.asks(spot.moment);
        self.asked.get(&spot).copied().unwrap_or(planned)
    }

    /// The places of a moment's options in the order in which they are shown.
    #[must_use]
    pub fn shown(&self, spot: Spot) -> Vec<usize> {
        shown(self.seed, &self.scenario.head.id, self.moment(spot))
    }

    /// How many people take part.
    #[must_use]
    pub fn present(&self) -> u32 {
        self.present
    }

    /// The step at hand.
    #[must_use]
    pub fn place(&self) -> Place {
        self.place
    }

    /// Whether the last page was read.
    #[must_use]
    pub fn finished(&self) -> bool {
        self.finished
    }

    /// The moment of a spot.
    #[must_use]
    pub fn moment(&self, spot: Spot) -> &'s Moment {
        &self.scenario.moments[spot.moment]
    }

    /// Everything voted at a spot, in order.
    #[must_use]
    pub fn votes(&self, spot: Spot) -> &[Vote] {
        self.votes.get(&spot).map_or(&[], Vec::as_slice)
    }

    /// The spots at which anything was voted, branches after the way that was followed.
    pub fn voted(&self) -> impl Iterator<Item = Spot> + '_ {
        self.votes.keys().copied()
    }

    /// What counts of a round: the last that was given.
    #[must_use]
    pub fn last(&self, spot: Spot, round: Round) -> Option<&Vote> {
        self.votes(spot).iter().rfind(|vote| vote.round == round)
    }

    /// The last counts of a round, where no agreed answer took their place.
    #[must_use]
    pub fn counts(&self, spot: Spot, round: Round) -> Option<&Vote> {
        let votes = || self.votes(spot).iter().filter(|vote| vote.round == round);
        let counted = |vote: &&Vote| matches!(vote.cast, Cast::Counts(_));
        match self.moment(spot).task {
            Task::Choose { .. } => votes().next_back().filter(counted),
            _ => votes().rfind(counted),
        }
    }

    /// The last answer agreed on, in any round.
    #[must_use]
    pub fn agreed(&self, spot: Spot) -> Option<&Answer> {
        self.votes(spot).iter().rev().find_map(|vote| match &vote.cast {
            Cast::Agreed(answer) => Some(answer),
            Cast::Counts(_) => None,
        })
    }

    /// What is decided so far of the group's own words at a spot.
    #[must_use]
    pub fn ticked(&self, spot: Spot) -> Judged {
        self.ticks.get(&spot).copied().unwrap_or_else(|| Judged {
            unsure: self.moment(spot).stake_set(),
            ..Judged::default()
        })
    }

    /// What the encounter follows at a spot.
    #[must_use]
    pub fn followed(&self, spot: Spot) -> Option<&Followed> {
        self.followed.get(&spot)
    }

    /// Takes an entry into the state.
    pub fn take(&mut self, entry: &Entry) {
        match entry {
            Entry::Present(count) => self.present = *count,
            Entry::At(place) => self.place = *place,
            Entry::Cast { spot, round, cast } => {
                if matches!(cast, Cast::Agreed(Answer::Said { .. })) {
                    self.ticks.remove(spot);
                }
                let vote = Vote { round: *round, cast: cast.clone(), present: self.present };
                self.votes.entry(*spot).or_default().push(vote);
            }
            Entry::Ticked { spot, point, verdict } => {
                let judged = decided(self.ticked(*spot), *point, *verdict);
                self.ticks.insert(*spot, judged);
                if let Some(Followed { answer: Answer::Said { judged: kept, .. }, told: false }) =
                    self.followed.get_mut(spot)
                {
                    *kept = judged;
                }
            }
            Entry::Followed { spot, answer } => {
                let mut answer = answer.clone();
                if let Answer::Said { judged, .. } = &mut answer {
                    *judged = self.ticked(*spot);
                }
                self.followed.insert(*spot, Followed { answer, told: false });
            }
            Entry::Told(spot) => {
                if let Some(answer) = self.best(self.moment(*spot)) {
                    self.followed.insert(*spot, Followed { answer, told: true });
                }
            }
            Entry::Asks { spot, asked } => {
                self.asked.insert(*spot, *asked);
            }
            Entry::Opened | Entry::Left => {}
            Entry::Finished => self.finished = true,
        }
    }

    /// The way that was followed, from the first moment to the first one not decided.
    #[must_use]
    pub fn way(&self) -> Encounter<'s> {
        self.walk(None)
    }

    /// The encounter as it stands before the moment of a spot.
    #[must_use]
    pub fn before(&self, spot: Spot) -> Encounter<'s> {
        let Some(branch) = spot.branch else { return self.walk(Some(spot.moment)) };
        let mut encounter = self.walk(Some(branch.moment));
        if spot.moment != branch.moment {
            // Options of a checked scenario fit their own moment.
            let _ = encounter.answer(Answer::Picked(branch.option));
        }
        encounter
    }

    /// Walks what was followed, at most up to a moment.
    fn walk(&self, end: Option<usize>) -> Encounter<'s> {
        let mut encounter = Encounter::new(self.scenario);
        while encounter.moment().is_some() {
            let at = encounter.state().at;
            let followed = self.followed.get(&Spot::on_the_way(at));
            let Some(followed) = followed.filter(|_| Some(at) != end) else { break };
            if encounter.answer(followed.answer.clone()).is_err() {
                break;
            }
        }
        encounter
    }

    /// The encounter after what was decided at a spot; on a branch's first moment that is its
    /// option.
    ///
    /// # Errors
    /// Where nothing is decided there yet.
    pub fn after(&self, spot: Spot) -> Result<Encounter<'s>, Misfit> {
        let mut encounter = self.before(spot);
        if encounter.state().at != spot.moment {
            return Err(Misfit::Unknown);
        }
        let answer = match spot.branch {
            Some(branch) if branch.moment == spot.moment => Answer::Picked(branch.option),
            _ => self.followed(spot).ok_or(Misfit::Ended)?.answer.clone(),
        };
        encounter.answer(answer)?;
        Ok(encounter)
    }

    /// The best answer to a moment: without a violation where there is one.
    #[must_use]
    pub fn best(&self, moment: &Moment) -> Option<Answer> {
        let clean = coach::strongest(self.scenario, moment);
        let any = || outcomes(moment).into_iter().max_by_key(|one| one.judged.net(self.scenario));
        clean.or_else(any).map(|best| best.answer)
    }
}

/// Verdicts with one more point decided.
fn decided(judged: Judged, point: crate::scenario::PointIx, verdict: Verdict) -> Judged {
    let without = |set: crate::scenario::PointSet| {
        set.iter().filter(|&other| other != point).collect::<crate::scenario::PointSet>()
    };
    let open = Judged {
        met: without(judged.met),
        violated: without(judged.violated),
        unsure: without(judged.unsure),
    };
    match verdict {
        Verdict::Met => open.meeting(point),
        Verdict::Violated => open.violating(point),
        Verdict::Absent => open,
        Verdict::Unsure => Judged { unsure: open.unsure.with(point), ..open },
    }
}
