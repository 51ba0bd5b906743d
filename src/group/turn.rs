//! Going on and going back: what stands after and before a step, and what skipping decides.

use crate::coach;
use crate::encounter::Encounter;
use crate::encounter::answer::Answer;
use crate::scenario::{PointIx, Task};

use super::Group;
use super::entry::Entry;
use super::place::{CLOSING, Place, Step};
use super::spot::{Branch, Round, Spot};

impl Group<'_> {
    /// The steps of a spot, in their order.
    #[must_use]
    pub fn steps(&self, spot: Spot) -> Vec<Step> {
        if spot.is_tried_out() {
            return vec![Step::Reaction];
        }
        if !self.asks(spot) {
            // The scene alone first: the group may still be asked, before it has seen the answer.
            return vec![Step::Scene, Step::Told];
        }
        let voted = !self.votes(spot).is_empty();
        let shares = self.has_shares(spot).then_some(Step::Shares);
        let (head, mut steps) = (vec![Step::Scene, Step::Silent], Vec::new());
        let reveal = [Step::Verdicts, Step::Why];
        match &self.moment(spot).task {
            Task::Choose { .. } => {
                steps.extend([Step::First, Step::Discuss, Step::Second]);
                steps.extend(shares);
                steps.extend(reveal);
                steps.push(Step::Follow);
            }
            Task::ChooseMany { .. } => {
                steps.extend([Step::First, Step::Discuss, Step::Second, Step::Agree]);
                steps.extend(shares);
                steps.extend(reveal);
            }
            Task::Order { .. } | Task::Match { .. } => {
                steps.extend([Step::Discuss, Step::Agree]);
                steps.extend(reveal);
            }
            Task::Say { .. } => {
                steps.extend([Step::Discuss, Step::Agree]);
                let ticks = (0..self.moment(spot).stake.len()).map(Step::Tick);
                steps.extend(ticks.filter(|_| voted));
                steps.extend(reveal);
            }
        }
        steps.push(Step::Reaction);
        head.into_iter().chain(steps).collect()
    }

    /// Whether there is a vote whose shares can be shown: counts, or an option that was agreed on.
    fn has_shares(&self, spot: Spot) -> bool {
        let choose = matches!(self.moment(spot).task, Task::Choose { .. });
        choose && !self.votes(spot).is_empty()
            || Round::ALL.iter().any(|&round| self.counts(spot, round).is_some())
    }

    /// What going on from the step at hand brings: what is decided by it, and the next step.
    #[must_use]
    pub fn forward(&self) -> Vec<Entry> {
        let Place { spot, step } = self.place();
        let Some(spot) = spot else { return self.after_no_moment(step) };
        let next = self.steps(spot).into_iter().find(|&other| other > step);
        let decisive = next.is_none_or(|next| next >= Step::Reaction);
        let decided = if decisive { self.decides(spot) } else { Vec::new() };
        match next {
            Some(next) => decided.into_iter().chain([Entry::At(Place::at(spot, next))]).collect(),
            None => self.with(decided, |then| then.leaving(spot)),
        }
    }

    /// Entries, and what follows from the state that they lead to.
    pub(super) fn with(
        &self,
        mut entries: Vec<Entry>,
        then: impl FnOnce(&Self) -> Vec<Entry>,
    ) -> Vec<Entry> {
        let mut after = self.clone();
        for entry in &entries {
            after.take(entry);
        }
        entries.extend(then(&after));
        entries
    }

    /// Entries, and going on from the state that they lead to.
    #[must_use]
    pub fn then_forward(&self, entries: Vec<Entry>) -> Vec<Entry> {
        self.with(entries, Self::forward)
    }

    /// The moment that comes after a spot, or the end; from a branch the way back.
    fn leaving(&self, spot: Spot) -> Vec<Entry> {
        match spot.branch {
            Some(branch) if branch.moment != spot.moment => vec![Entry::At(self.way_back(branch))],
            _ => {
                let after = self.after(spot).unwrap_or_else(|_| self.way());
                match (after.moment().map(|_| after.state().at), spot.branch) {
                    (Some(moment), branch) => self.arriving(Spot { branch, moment }),
                    (None, Some(branch)) => vec![Entry::At(self.way_back(branch))],
                    (None, None) => vec![Entry::At(Place::closing(CLOSING[0]))],
                }
            }
        }
    }

    /// The first step of a spot; what is not asked is told.
    #[must_use]
    pub fn arriving(&self, spot: Spot) -> Vec<Entry> {
        let first = self.steps(spot)[0];
        vec![Entry::At(Place::at(spot, first))]
    }

    fn after_no_moment(&self, step: Step) -> Vec<Entry> {
        if step == Step::Opening {
            let first = Encounter::new(self.scenario()).state().at;
            return self.arriving(Spot::on_the_way(first));
        }
        match CLOSING.iter().copied().find(|&other| other > step) {
            Some(next) => vec![Entry::At(Place::closing(next))],
            None => vec![Entry::Finished],
        }
    }

    /// The step before the one at hand; `None` at the opening.
    #[must_use]
    pub fn back(&self) -> Option<Place> {
        let Place { spot, step } = self.place();
        let Some(spot) = spot else { return self.before_no_moment(step) };
        let earlier = self.steps(spot).into_iter().rev().find(|&other| other < step);
        if let Some(earlier) = earlier {
            return Some(Place::at(spot, earlier));
        }
        if let Some(branch) = spot.branch {
            return Some(if branch.moment == spot.moment {
                self.way_back(branch)
            } else {
                Place::at(Spot { branch: Some(branch), moment: branch.moment }, Step::Reaction)
            });
        }
        let before = self.before(spot);
        Some(match before.taken().last() {
            Some(taken) => self.last_step(Spot::on_the_way(taken.moment)),
            None => Place::OPENING,
        })
    }

    fn before_no_moment(&self, step: Step) -> Option<Place> {
        if step == Step::Opening {
            return None;
        }
        let earlier = CLOSING.iter().copied().rev().find(|&other| other < step);
        let last = || {
            let way = self.way();
            way.taken().last().map(|taken| self.last_step(Spot::on_the_way(taken.moment)))
        };
        earlier.map(Place::closing).or_else(last)
    }

    fn last_step(&self, spot: Spot) -> Place {
        Place::at(spot, *self.steps(spot).last().unwrap_or(&Step::Scene))
    }

    /// Where a branch left the way.
    fn way_back(&self, branch: Branch) -> Place {
        let spot = Spot::on_the_way(branch.moment);
        let step = if self.is_settled(spot) { Step::Reaction } else { Step::Follow };
        Place::at(spot, step)
    }

    /// Leaves the branch; nothing on the way itself.
    #[must_use]
    pub fn returning(&self) -> Option<Place> {
        self.place().spot?.branch.map(|branch| self.way_back(branch))
    }

    /// The options that can be tried out beside the one that is followed: none on a branch, which is
    /// one deep, and none before an answer is revealed.
    #[must_use]
    pub fn branches(&self) -> Vec<Branch> {
        let Place { spot: Some(spot), step: Step::Follow | Step::Reaction } = self.place() else {
            return Vec::new();
        };
        let Task::Choose { options, .. } = &self.moment(spot).task else { return Vec::new() };
        let settled = self.followed(spot).filter(|_| self.is_settled(spot));
        let taken = settled.map(|followed| &followed.answer);
        (0..options.len())
            .filter(|&option| spot.branch.is_none() && taken != Some(&Answer::Picked(option)))
            .map(|option| Branch { moment: spot.moment, option })
            .collect()
    }

    /// The point whose question starts the discussion: the weightiest that a good answer meets.
    #[must_use]
    pub fn aim(&self, spot: Spot) -> Option<PointIx> {
        coach::aim(self.scenario(), self.moment(spot))
    }

    /// The moments that can be gone to: those on the way, and the one that comes next on it.
    #[must_use]
    pub fn reached(&self) -> Vec<Spot> {
        let way = self.way();
        let mut spots: Vec<_> =
            way.taken().iter().map(|taken| Spot::on_the_way(taken.moment)).collect();
        spots.extend(way.moment().map(|_| Spot::on_the_way(way.state().at)));
        spots
    }
}
