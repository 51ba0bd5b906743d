//! What is read from the records.

use crate::encounter::score::Score;
use crate::record::{Mode, StoredAnswer};

/// An encounter with everything that was kept of it.
#[derive(Clone, Debug)]
pub struct StoredEncounter {
    pub id: i64,
    pub uid: String,
    pub scenario: String,
    pub path: Option<String>,
    pub structure: String,
    pub mode: Mode,
    pub chosen_mode: Mode,
    pub seed: u64,
    /// In the order in which they were given, each with its number.
    pub answers: Vec<(i64, StoredAnswer)>,
    /// Kinds and texts of the notes of the debrief.
    pub notes: Vec<(String, String)>,
}

/// An encounter that was left under way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenRow {
    pub id: i64,
    pub scenario: String,
    pub path: Option<String>,
    pub title: String,
    pub mode: Mode,
    pub seed: u64,
}

/// A finished encounter, as it was kept.
#[derive(Clone, Debug)]
pub struct FinishedRow {
    pub scenario: String,
    pub title: String,
    /// UTC, RFC 3339.
    pub finished_at: String,
    pub mode: Mode,
    pub score: Score,
    /// passed, passed-by-own-judgement or failed.
    pub result: String,
    /// At the end, 0–100.
    pub trust: u8,
}

/// A value as a JSON text for a column.
pub(super) fn json<T: serde::Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
