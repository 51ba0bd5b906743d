//! Records on their way from one machine to another: lines of JSON, the first of which says what
//! they are. Everything is named by ids that stay the same wherever it goes.

pub mod brought;
pub mod fault;
mod fields;
pub mod merge;
mod plain;
pub mod read;
pub mod salvage;
mod shape;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::encounter::answer::Verdict;
use crate::phase::Phase;

use super::mark::Mark;
use super::session::EntryForm;
use super::{AnswerForm, Judge, Mode};

pub use shape::record;

/// The version of the form that is written, and the only one that is read.
pub const VERSION: u32 = 1;

/// The first line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Head {
    kind: &'static str,
    version: u32,
    /// The version of the records that these lines came from.
    schema: i64,
    /// The version of the program that wrote them.
    program: &'static str,
    /// When: UTC, RFC 3339, as all times.
    at: String,
}

impl Head {
    /// The first line of what this program writes now.
    #[must_use]
    pub fn new(schema: i64, at: &str) -> Self {
        let program = env!("CARGO_PKG_VERSION");
        Self { kind: "records", version: VERSION, schema, program, at: at.to_owned() }
    }
}

/// One line after the first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Record {
    Profile(Profile),
    Review(Review),
    Encounter(Box<Walk>),
    Session(Box<Session>),
}

/// A person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Profile {
    pub uid: String,
    /// On one line, never empty.
    pub name: String,
    pub created_at: String,
    /// The groups, in their order by letter.
    pub tags: Vec<String>,
    pub settings: BTreeMap<String, String>,
}

/// A review, whose drills are walks of one moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Review {
    pub uid: String,
    /// The uid of the person, as in everything below.
    pub profile: String,
    pub seed: u64,
    pub lang: String,
    pub version: String,
    pub started_at: String,
    pub ended_at: Option<String>,
}

/// A walk or a drill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Walk {
    pub uid: String,
    pub profile: String,
    /// The uid of the review whose drill this is.
    pub review: Option<String>,
    /// The guidance point that was drilled.
    pub point: Option<String>,
    pub scenario: String,
    /// The file that the scenario came from; none of a built-in one.
    pub path: Option<String>,
    pub title: String,
    pub revision: u32,
    pub structure: String,
    pub mode: Mode,
    pub chosen_mode: Mode,
    pub lang: String,
    pub seed: u64,
    pub version: String,
    pub started_at: String,
    pub abandoned_at: Option<String>,
    pub closed_at: Option<String>,
    /// How it was finished.
    pub end: Option<End>,
    /// In the order in which they were given.
    pub answers: Vec<Answer>,
    pub notes: Vec<Note>,
}

/// How a walk was finished, as it was kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct End {
    pub finished_at: String,
    pub earned: [u32; Phase::COUNT],
    pub maxima: [u32; Phase::COUNT],
    pub trust: [Option<u8>; Phase::COUNT],
    /// 0–100.
    pub score: u32,
    pub pass_mark: u32,
    /// The id of an outcome.
    pub result: String,
    pub walked_out: bool,
    pub grave: bool,
    pub skipped: bool,
    pub ending: String,
}

/// An answer. There is one to each moment and try.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answer {
    pub moment: String,
    pub attempt: u32,
    pub shown: Vec<String>,
    pub answer: AnswerForm,
    pub hints: u32,
    pub asked_at: String,
    pub answered_at: String,
    pub settled_at: Option<String>,
    pub mark: Option<Mark>,
    /// In the order in which they were given; later ones on a point replace earlier ones.
    pub verdicts: Vec<Given>,
}

/// A verdict as it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Given {
    pub point: String,
    pub verdict: Verdict,
    pub judge: Judge,
    pub late: bool,
    pub evidence: String,
    pub given_at: String,
}

/// Something said or asked beside the answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    pub moment: Option<String>,
    pub kind: String,
    pub text: String,
    pub noted_at: String,
}

/// A session that a trainer led.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Session {
    pub uid: String,
    pub profile: String,
    pub scenario: String,
    pub path: Option<String>,
    pub title: String,
    /// The whole scenario as YAML.
    pub source: String,
    pub revision: u32,
    pub structure: String,
    pub lang: String,
    pub seed: u64,
    pub version: String,
    pub minutes: Option<u32>,
    pub asked: Option<Vec<String>>,
    pub started_at: String,
    pub finished_at: Option<String>,
    /// Numbered from 1 without a gap.
    pub entries: Vec<Entry>,
    pub notes: Vec<Line>,
}

/// An entry of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    pub number: u32,
    pub entry: EntryForm,
    pub kept_at: String,
}

/// A line that a trainer kept for later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    pub moment: Option<String>,
    pub text: String,
    pub noted_at: String,
}

impl Record {
    /// The record without the places of files, which show the names of folders.
    #[must_use]
    pub fn without_paths(mut self) -> Self {
        match &mut self {
            Self::Encounter(walk) => walk.path = None,
            Self::Session(session) => session.path = None,
            Self::Profile(_) | Self::Review(_) => {}
        }
        self
    }
}
