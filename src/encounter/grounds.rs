//! Who judged an answer in own words, point by point, and the words that each verdict rests on.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::scenario::{Moment, PointIx, PointSet};

use super::answer::Judged;

/// Who gave a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Judge {
    /// The scenario's author, beforehand.
    Scenario,
    /// Nobody yet.
    Nobody,
    /// The trainee, of own words.
    Trainee,
    /// The program, of own words.
    Rater,
    /// The trainer, of what a group said.
    Trainer,
}

impl Judge {
    const ALL: [Self; 5] =
        [Self::Scenario, Self::Nobody, Self::Trainee, Self::Rater, Self::Trainer];

    /// The id used in records and exports.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Scenario => "scenario",
            Self::Nobody => "nobody",
            Self::Trainee => "trainee",
            Self::Rater => "rater",
            Self::Trainer => "trainer",
        }
    }

    /// The judge with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|judge| judge.id() == id)
    }
}

/// What the verdict on one point rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ground {
    pub judge: Judge,
    /// The clauses that decide, in the answer's own words; empty where none are known.
    pub evidence: String,
}

/// What the verdicts on one answer in own words rest on. A point that is not there has been judged
/// by nobody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grounds(BTreeMap<PointIx, Ground>);

impl Grounds {
    /// None, for an answer that was not said in own words.
    pub const NONE: Self = Self(BTreeMap::new());

    /// The point is judged by this one; whoever judged it before no longer counts.
    pub fn put(&mut self, point: PointIx, judge: Judge, evidence: &str) {
        self.0.insert(point, Ground { judge, evidence: evidence.to_owned() });
    }

    /// Who judged a point.
    #[must_use]
    pub fn judge(&self, point: PointIx) -> Option<Judge> {
        self.0.get(&point).map(|ground| ground.judge)
    }

    /// The words that the verdict on a point rests on; `None` where none are known.
    #[must_use]
    pub fn evidence(&self, point: PointIx) -> Option<&str> {
        let words = self.0.get(&point).map(|ground| ground.evidence.as_str());
        words.filter(|words| !words.is_empty())
    }

    /// The points that this one judged.
    #[must_use]
    pub fn by(&self, judge: Judge) -> PointSet {
        self.0.iter().filter(|(_, ground)| ground.judge == judge).map(|(point, _)| *point).collect()
    }

    /// The points that anybody judged.
    #[must_use]
    pub fn points(&self) -> PointSet {
        self.0.keys().copied().collect()
    }
}

impl FromIterator<(PointIx, Ground)> for Grounds {
    fn from_iter<I: IntoIterator<Item = (PointIx, Ground)>>(grounds: I) -> Self {
        Self(grounds.into_iter().collect())
    }
}

/// The verdicts on an answer, and what those on own words rest on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    pub judged: Judged,
    pub grounds: Grounds,
}

impl Heard {
    /// Own words that nobody has judged yet.
    #[must_use]
    pub fn nothing(moment: &Moment) -> Self {
        Self { judged: Judged::open(moment.stake_set()), grounds: Grounds::NONE }
    }
}

impl From<Judged> for Heard {
    /// Verdicts that rest on no words.
    fn from(judged: Judged) -> Self {
        Self { judged, grounds: Grounds::NONE }
    }
}
