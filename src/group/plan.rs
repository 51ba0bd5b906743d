//! Which moments a group is asked, and which are told, so that a session fits its time.

use std::cmp::Reverse;

use crate::encounter::reference;
use crate::encounter::score;
use crate::phase::Phase;
use crate::scenario::Scenario;

/// About how many minutes a moment takes with a group: reading, choosing, counting, talking,
/// counting again and the reveal. Our own rule.
pub const MINUTES_A_MOMENT: u32 = 6;

/// What is asked, and how long the session may take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Places of the moments that are asked, rising; `None`: all.
    asked: Option<Vec<usize>>,
    /// The time that there is.
    pub minutes: Option<u32>,
}

impl Plan {
    /// Every moment is asked.
    #[must_use]
    pub fn whole(minutes: Option<u32>) -> Self {
        Self { asked: None, minutes }
    }

    /// These moments are asked.
    #[must_use]
    pub fn of(mut moments: Vec<usize>, minutes: Option<u32>) -> Self {
        moments.sort_unstable();
        moments.dedup();
        Self { asked: Some(moments), minutes }
    }

    /// As many moments as fit the time, at least one. Of each phase the weightiest comes first, the
    /// phases by weight; then the weightiest of what is left. Moments that a good walk never meets
    /// come last: they may never be shown.
    #[must_use]
    pub fn fitting(scenario: &Scenario, minutes: u32) -> Self {
        let room = usize::try_from((minutes / MINUTES_A_MOMENT).max(1)).unwrap_or(usize::MAX);
        let met = usual(scenario);
        let mut all: Vec<usize> = (0..scenario.moments.len()).collect();
        all.sort_by_cached_key(|&moment| {
            (!met.contains(&moment), Reverse(score::best(scenario, moment)), moment)
        });
        let first_of = |phase: Phase| {
            all.iter().copied().find(|&moment| scenario.moments[moment].phase == phase)
        };
        let firsts: Vec<usize> = Phase::ALL.into_iter().filter_map(first_of).collect();
        let (mut chosen, rest): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|moment| firsts.contains(moment));
        chosen.extend(rest);
        chosen.truncate(room);
        Self::of(chosen, Some(minutes))
    }

    /// Whether a moment is asked.
    #[must_use]
    pub fn asks(&self, moment: usize) -> bool {
        self.asked.as_ref().is_none_or(|asked| asked.contains(&moment))
    }

    /// The moments that are asked; `None`: all.
    #[must_use]
    pub fn asked(&self) -> Option<&[usize]> {
        self.asked.as_deref()
    }

    /// How many of the asked moments a good walk meets.
    #[must_use]
    pub fn expected(&self, scenario: &Scenario) -> usize {
        usual(scenario).into_iter().filter(|&moment| self.asks(moment)).count()
    }
}

/// The moments of the reference path.
fn usual(scenario: &Scenario) -> Vec<usize> {
    let path = reference::find(scenario);
    path.map(|path| path.steps.iter().map(|(moment, _)| *moment).collect()).unwrap_or_default()
}
