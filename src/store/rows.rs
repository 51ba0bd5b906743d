//! What is read from the records.

use crate::record::session::{EntryForm, SessionHead, SessionNote, Stamped};
use crate::record::summary::Figures;
use crate::record::{Mode, StoredAnswer};

/// An encounter with everything that was kept of it.
#[derive(Clone, Debug)]
pub struct StoredEncounter {
    pub scenario: String,
    pub path: Option<String>,
    pub mode: Mode,
    pub seed: u64,
    /// Its figures, where its score has been shown and kept.
    pub figures: Option<Figures>,
    /// In the order in which they were given, each with its number.
    pub answers: Vec<(i64, StoredAnswer)>,
    pub notes: Vec<StoredNote>,
}

/// Something said or asked beside the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredNote {
    pub moment: Option<String>,
    pub kind: String,
    pub text: String,
}

/// An encounter that was left under way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenRow {
    pub id: i64,
    pub scenario: String,
    pub path: Option<String>,
    pub title: String,
}

/// A session with everything that was kept of it.
#[derive(Clone, Debug)]
pub struct StoredSession {
    pub id: i64,
    pub head: SessionHead,
    /// The scenario as it was when the session began, as YAML.
    pub source: String,
    pub entries: Vec<Stamped<EntryForm>>,
    pub notes: Vec<SessionNote>,
}

/// A value as a JSON text for a column.
pub(super) fn json<T: serde::Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
