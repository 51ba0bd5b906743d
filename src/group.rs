//! A trainer's session: a group walks one encounter together. Its whole state is the list of
//! entries; where it stands, what was voted and which way was followed are folded from them.

mod ahead;
mod decide;
pub mod entry;
pub mod figures;
pub mod moves;
pub mod place;
pub mod plan;
pub mod spot;
pub mod time;
pub mod turn;
pub mod vote;
mod way;

use std::collections::BTreeMap;

use crate::encounter::Heard;
use crate::encounter::answer::{Answer, Judged};
use crate::encounter::shown::shown;
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
    heard: BTreeMap<Spot, Heard>,
    followed: BTreeMap<Spot, Followed>,
    /// What the trainer decided otherwise than the plan: asked or told.
    asked: BTreeMap<Spot, bool>,
    finished: bool,
}

/// The answer that the encounter follows at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    pub answer: Answer,
    /// Nobody was asked, or nobody answered: the moment took its best answer.
    pub told: bool,
    /// How many votes there were when it was decided: later ones overtake it.
    pub votes: usize,
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
            heard: BTreeMap::new(),
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
        let heard = self.heard.get(&spot);
        heard.map_or_else(|| Judged::open(self.moment(spot).stake_set()), |heard| heard.judged)
    }

    /// The same, with who decided it and what it rests on.
    #[must_use]
    pub fn heard(&self, spot: Spot) -> Heard {
        let heard = self.heard.get(&spot).cloned();
        heard.unwrap_or_else(|| Heard::nothing(self.moment(spot)))
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
                    self.heard.remove(spot);
                }
                let vote = Vote { round: *round, cast: cast.clone(), present: self.present };
                self.votes.entry(*spot).or_default().push(vote);
            }
            Entry::Ticked { spot, point, verdict, judge, evidence } => {
                let mut heard = self.heard(*spot);
                heard.judged = heard.judged.deciding(*point, *verdict);
                heard.grounds.put(*point, *judge, evidence);
                self.judge_anew(*spot, heard.judged);
                self.heard.insert(*spot, heard);
            }
            Entry::Followed { spot, answer } => {
                let mut answer = answer.clone();
                if let Answer::Said { judged, .. } = &mut answer {
                    *judged = self.ticked(*spot);
                }
                let votes = self.votes(*spot).len();
                self.followed.insert(*spot, Followed { answer, told: false, votes });
            }
            Entry::Told(spot) => {
                if let Some(answer) = self.best(self.moment(*spot)) {
                    let votes = self.votes(*spot).len();
                    self.followed.insert(*spot, Followed { answer, told: true, votes });
                }
            }
            Entry::Asks { spot, asked } => {
                self.asked.insert(*spot, *asked);
            }
            Entry::Opened | Entry::Left => {}
            Entry::Finished => self.finished = true,
        }
    }

    /// What is judged of the group's words holds for those that are followed, if they are the same.
    fn judge_anew(&mut self, spot: Spot, judged: Judged) {
        let agreed = match self.agreed(spot) {
            Some(Answer::Said { words, .. }) => words.clone(),
            _ => return,
        };
        if let Some(Followed { answer: Answer::Said { judged: kept, words }, told: false, .. }) =
            self.followed.get_mut(&spot)
            && *words == agreed
        {
            *kept = judged;
        }
    }
}
