//! Past practice as reports, progress and the review read it: walks and their answers, with what
//! each was worth. Nothing here needs the scenarios.

use std::collections::BTreeSet;

use crate::encounter::score::Earnings;
use crate::phase::Phase;

use super::mark::Mark;
use super::summary::Outcome;
use super::{AnswerForm, Mode};

/// Which walks are asked for. Everything that is given must hold.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// The number of a profile.
    pub profile: Option<i64>,
    /// A group: the profiles with this tag.
    pub tag: Option<String>,
    /// The id of a scenario.
    pub scenario: Option<String>,
    /// A UTC date, `2026-11-21`: finished on that day or later.
    pub since: Option<String>,
    /// A UTC date: finished on that day or earlier.
    pub until: Option<String>,
}

/// Who practised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The number in these records.
    pub id: i64,
    /// A pseudonym that stays the same wherever the records go.
    pub uid: String,
    pub name: String,
    /// The groups, in their order by letter.
    pub tags: Vec<String>,
}

/// A walk, or one drill of a review.
#[derive(Clone, Debug)]
pub struct PastWalk {
    /// The number in these records.
    pub id: i64,
    pub uid: String,
    /// The number of the profile.
    pub profile: i64,
    /// The scenario's id.
    pub scenario: String,
    /// As it was when the walk began.
    pub title: String,
    pub revision: u32,
    /// See [`crate::scenario::Scenario::hash`].
    pub structure: String,
    pub mode: Mode,
    pub lang: String,
    /// UTC, RFC 3339, as all times.
    pub started_at: String,
    /// The point that was drilled; none in a walk.
    pub drilled: Option<String>,
    pub abandoned_at: Option<String>,
    pub end: Option<End>,
    /// The first time that this person answered anything in this scenario: memory is not skill.
    pub first: bool,
    /// In the order in which they were given.
    pub answers: Vec<Answered>,
}

/// How a walk was finished, as it was kept.
#[derive(Clone, Debug)]
pub struct End {
    pub at: String,
    pub earnings: Earnings,
    /// Trust at the end of each phase, 0–100; none where the walk did not pass.
    pub trust: [Option<u8>; Phase::COUNT],
    /// 0–100.
    pub score: u32,
    pub outcome: Outcome,
    pub walked_out: bool,
    /// Honesty was violated.
    pub grave: bool,
    pub skipped: bool,
    /// The ending's id.
    pub ending: String,
}

/// One answer of a walk or drill.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The moment's id.
    pub moment: String,
    /// 1 is the answer that counts; more are second tries.
    pub attempt: u32,
    pub answer: AnswerForm,
    /// Ids of the options in the order in which they were shown.
    pub shown: Vec<String>,
    /// Hints asked for before the answer.
    pub hints: u32,
    pub asked_at: String,
    pub answered_at: String,
    /// What it was worth; none of a skip, and of walks that were not finished.
    pub mark: Option<Mark>,
}

impl Answered {
    /// The day on which it was given, in UTC: `2026-11-21`.
    #[must_use]
    pub fn day(&self) -> &str {
        self.answered_at.get(..10).unwrap_or(&self.answered_at)
    }
}

impl PastWalk {
    /// The points that its answers met, and those that they missed where the best answer meets them
    /// or broke; each once, by id. What one answer met and another missed is in both.
    #[must_use]
    pub fn met_and_missed(&self) -> (Vec<&str>, Vec<&str>) {
        let (mut met, mut missed) = (BTreeSet::new(), BTreeSet::new());
        for mark in self.counting().filter_map(|answer| answer.mark.as_ref()) {
            met.extend(mark.met.iter().map(String::as_str));
            missed.extend(mark.violated.iter().chain(&mark.missed).map(String::as_str));
        }
        (met.into_iter().collect(), missed.into_iter().collect())
    }

    /// The day on which it was finished, or else begun, in UTC: `2026-11-21`.
    #[must_use]
    pub fn day(&self) -> &str {
        let at = self.end.as_ref().map_or(&self.started_at, |end| &end.at);
        at.get(..10).unwrap_or(at)
    }

    /// The first answers, the ones that count.
    pub fn counting(&self) -> impl Iterator<Item = &Answered> {
        self.answers.iter().filter(|answer| answer.attempt == 1)
    }
}

/// Something said or asked beside the answers of a walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The number of the walk.
    pub walk: i64,
    /// The moment's id.
    pub moment: Option<String>,
    /// What kind of note it is, as the records name it.
    pub kind: String,
    pub text: String,
}
