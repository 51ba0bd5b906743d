//! What is wrong with lines of answers.

use serde_json::Value;

use crate::text::clean_line;

/// The most characters of a value that are told.
const QUOTED: usize = 40;

/// One thing that is wrong with a file of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// From 1; none where it is the file as a whole.
    pub line: Option<usize>,
    pub what: What,
}

/// What was found. Texts are as they were written: whoever shows them cleans them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// No line holds anything.
    Empty,
    /// The file is larger than so many bytes.
    TooLarge(usize),
    /// The line is longer than so many bytes.
    TooLong(usize),
    /// The byte of the line, from 1, that is not UTF-8.
    NotUtf8(usize),
    /// The column, in bytes from 1, where it stops being JSON.
    NotJson(usize),
    NotObject(Kind),
    /// A field that is not there, and one that looks like it.
    Missing(&'static str, Option<String>),
    /// A field's name, what it holds, and what it should hold.
    WrongKind(String, Kind, Kind),
    /// A field's name, what it says, and what it can say.
    NotOneOf(String, String, &'static [&'static str]),
    NoId,
    /// The id, and the line that had it first.
    DoubleId(String, usize),
    NoPoints,
    /// The id that was given, and the nearest one.
    UnknownPoint(String, Option<String>),
    DoublePoint(String),
    /// A point at stake that has no label, where labels are needed.
    Unlabelled(String),
    /// A label for a point that is not at stake.
    StrayLabel(String),
}

/// What a value of JSON is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Null,
    Flag,
    Number,
    Text,
    List,
    Object,
}

impl Kind {
    /// What this value is.
    #[must_use]
    pub const fn of(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(_) => Self::Flag,
            Value::Number(_) => Self::Number,
            Value::String(_) => Self::Text,
            Value::Array(_) => Self::List,
            Value::Object(_) => Self::Object,
        }
    }

    /// The name by which the interface's words know it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Flag => "flag",
            Self::Number => "number",
            Self::Text => "text",
            Self::List => "list",
            Self::Object => "object",
        }
    }
}

/// A value as it can be told in one line.
#[must_use]
pub fn quoted(value: &Value) -> String {
    let told = clean_line(&value.to_string());
    match told.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", &told[..end]),
        None => told,
    }
}
