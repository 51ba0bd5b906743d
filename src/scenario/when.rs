//! Conditions: which moments, lines, reactions and endings a walk shows.

use super::points::PointSet;

/// What a condition is read against.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// The customer's trust after the last answer, 0–100.
    pub trust: u8,
    /// Points that some earlier first answer met.
    pub met: PointSet,
    /// Points that some earlier first answer violated.
    pub violated: PointSet,
    /// Whether the customer has walked out.
    pub left: bool,
    /// Per moment, the option chosen there.
    pub chosen: &'a [Option<u8>],
}

/// A list of conditions of which any is to hold; an empty list always holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct When(pub Vec<Condition>);

/// All of this is to hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Condition {
    /// Trust is under this.
    pub below: Option<u8>,
    /// Trust is this or more.
    pub at_least: Option<u8>,
    /// Each was met.
    pub met: PointSet,
    /// Each was violated.
    pub violated: PointSet,
    /// None was met.
    pub lacks: PointSet,
    pub left: Option<bool>,
    /// Moment and option, by their places in the file.
    pub chose: Vec<(usize, u8)>,
}

impl Condition {
    /// Whether all of it holds.
    #[must_use]
    pub fn holds(&self, facts: &Facts<'_>) -> bool {
        self.below.is_none_or(|limit| facts.trust < limit)
            && self.at_least.is_none_or(|limit| facts.trust >= limit)
            && facts.met.has_all(self.met)
            && facts.violated.has_all(self.violated)
            && facts.met.and(self.lacks).is_empty()
            && self.left.is_none_or(|left| facts.left == left)
            && self
                .chose
                .iter()
                .all(|&(moment, option)| facts.chosen.get(moment) == Some(&Some(option)))
    }
}

impl When {
    /// Whether any of its conditions holds.
    #[must_use]
    pub fn holds(&self, facts: &Facts<'_>) -> bool {
        self.0.is_empty() || self.0.iter().any(|condition| condition.holds(facts))
    }

    /// Whether a condition that names the customer's leaving holds.
    #[must_use]
    pub fn holds_for_leaver(&self, facts: &Facts<'_>) -> bool {
        self.0.iter().any(|condition| condition.left == Some(true) && condition.holds(facts))
    }
}
