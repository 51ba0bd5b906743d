//! Where a walk stands, folded from its answers one by one.

use crate::phase::Phase;
use crate::scenario::when::Facts;
use crate::scenario::{PointSet, Scenario, Task};

use super::answer::{Answer, Judged, nearest_option};
use super::trust;

/// Everything that conditions can read, and the moment at hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The place of the moment at hand; the number of moments at the end.
    pub at: usize,
    /// 0–100.
    pub trust: u8,
    /// Points that some first answer met.
    pub met: PointSet,
    /// Points that some first answer violated.
    pub violated: PointSet,
    /// Per moment, the option chosen there.
    pub chosen: Vec<Option<u8>>,
    /// The customer has walked out.
    pub left: bool,
}

impl State {
    /// Before the first answer.
    #[must_use]
    pub fn start(scenario: &Scenario) -> Self {
        let mut state = Self {
            at: 0,
            trust: scenario.trust,
            met: PointSet::EMPTY,
            violated: PointSet::EMPTY,
            chosen: vec![None; scenario.moments.len()],
            left: false,
        };
        state.at = state.next_holding(scenario, 0, |_| true);
        state
    }

    /// What conditions read.
    #[must_use]
    pub fn facts(&self) -> Facts<'_> {
        Facts {
            trust: self.trust,
            met: self.met,
            violated: self.violated,
            left: self.left,
            chosen: &self.chosen,
        }
    }

    /// The state after an answer to the moment at hand.
    #[must_use]
    pub fn step(&self, scenario: &Scenario, answer: &Answer, judged: Judged) -> Self {
        let mut next = self.taking(scenario, answer, judged);
        next.at = next.where_to(scenario, !self.left && next.left);
        next
    }

    /// The state after an answer, still at its moment: what reactions and coaching read.
    #[must_use]
    pub fn taking(&self, scenario: &Scenario, answer: &Answer, judged: Judged) -> Self {
        let mut next = self.clone();
        if *answer == Answer::Skipped {
            return next;
        }
        next.trust = trust::after(self.trust, judged, scenario);
        next.met = next.met.or(judged.met);
        next.violated = next.violated.or(judged.violated);
        if let (Answer::Picked(option), Some(slot)) = (answer, next.chosen.get_mut(self.at)) {
            *slot = u8::try_from(*option).ok();
        }
        next.left = self.left || self.walks_out(scenario, answer, judged, next.trust);
        next
    }

    /// Whether the customer walks out at this answer.
    fn walks_out(&self, scenario: &Scenario, answer: &Answer, judged: Judged, trust: u8) -> bool {
        let moment = &scenario.moments[self.at];
        let option = match (&moment.task, answer) {
            (Task::Choose { options, .. }, Answer::Picked(place)) => options.get(*place),
            (Task::Choose { options, .. }, Answer::Said { .. }) => {
                nearest_option(options, judged, scenario)
                    .map(|(_, option)| option)
                    .filter(|option| !option.violated.and(judged.violated).is_empty())
            }
            _ => None,
        };
        option.is_some_and(|option| option.leaves) || (trust == 0 && moment.phase >= Phase::Needs)
    }

    /// The next moment from here; after a walk-out, where the customer is met again.
    fn where_to(&self, scenario: &Scenario, just_left: bool) -> usize {
        let from = self.at + 1;
        if !just_left || scenario.moments[self.at].phase == Phase::Aftercare {
            return self.next_holding(scenario, from, |_| true);
        }
        let facts = self.facts();
        let met_again = (from..scenario.moments.len())
            .find(|&index| scenario.moments[index].when.holds_for_leaver(&facts));
        met_again.unwrap_or_else(|| {
            self.next_holding(scenario, from, |index| {
                scenario.moments[index].phase == Phase::Aftercare
            })
        })
    }

    fn next_holding(
        &self,
        scenario: &Scenario,
        from: usize,
        fits: impl Fn(usize) -> bool,
    ) -> usize {
        let facts = self.facts();
        (from..scenario.moments.len())
            .find(|&index| fits(index) && scenario.moments[index].when.holds(&facts))
            .unwrap_or(scenario.moments.len())
    }
}
