//! Walks as statements of the Experience API, version 1.0.3, for a learning record store.
//!
//! Statements are made of the records alone, never of scenario texts: so a walk has the same
//! statements, byte for byte, whenever they are made. `docs/learning-records.md` tells the forms.

mod answered;
mod ended;
mod shape;

use serde_json::Value;

use crate::record::history::{PastWalk, Person};

pub use shape::checked_base;

/// The base of all addresses where nothing else is said: it leads nowhere, and never will.
pub const BASE: &str = "https://encounter.invalid";

/// What the statements of all walks share.
#[derive(Clone, Copy)]
pub struct Frame<'a> {
    /// As [`checked_base`] gives it.
    pub base: &'a str,
    /// Whether own words are told; they may name people.
    pub words: bool,
    /// The id of a statement by its name.
    pub id_of: &'a dyn Fn(&str) -> String,
    /// The milliseconds of a time, from wherever they are counted.
    pub millis: &'a dyn Fn(&str) -> i64,
}

/// The statements of a walk in the order of what happened: begun, each answer, how it ended.
///
/// There are none of a drill, nor of a walk that can still go on: the same id always has the same
/// body. The person is told by the pseudonym alone.
#[must_use]
pub fn statements(frame: &Frame<'_>, person: &Person, walk: &PastWalk) -> Vec<Value> {
    let over = walk.end.as_ref().map(|end| &end.at).or(walk.abandoned_at.as_ref());
    let Some(over) = over.filter(|_| walk.drilled.is_none()) else { return Vec::new() };
    let about = shape::About { frame, person, walk };
    let mut all = vec![ended::initialized(&about)];
    all.extend(walk.answers.iter().map(|answer| answered::statement(&about, answer)));
    all.extend(walk.end.as_ref().map(|end| ended::result(&about, end)));
    all.push(ended::terminated(&about, over));
    all
}

/// Statements as a store takes them: a JSON list, one statement a line.
#[must_use]
pub fn list(statements: &[String]) -> String {
    match statements {
        [] => "[]\n".to_owned(),
        lines => format!("[\n{}\n]\n", lines.join(",\n")),
    }
}
