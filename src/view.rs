//! What people see, as lines with meaning. No colour, no width, no terminal: a console decides
//! those.

pub mod agreement;
pub mod area;
pub mod bars;
pub mod choosing;
pub mod conditions;
pub mod coverage;
pub mod curve;
pub mod dates;
pub mod debrief;
pub mod drills;
pub mod faults;
pub mod findings;
pub mod grading;
pub mod guidance;
pub mod hearing;
pub mod home;
pub mod layout;
pub mod lists;
pub mod moment;
pub mod notes;
pub mod options;
pub mod progress;
pub mod questions;
pub mod records;
pub mod response;
pub mod rules;
pub mod screen;
pub mod simulation;
pub mod stage;
pub mod watch;
pub mod writing;

use crate::text::clean;

pub use screen::{Choice, Command, Heading, Marks, Prompt, Screen};

/// What a piece of text means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Plain,
    /// A heading or a name.
    Strong,
    /// What stands back: keys, sources, notes.
    Quiet,
    /// The customer's words.
    Speech,
    /// The coach's words.
    Coach,
    /// Met, passed.
    Good,
    /// Violated, failed.
    Bad,
    /// Not shown, unsure.
    Open,
}

/// A piece of text with one meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    pub tone: Tone,
    /// Free of control characters but line breaks.
    pub text: String,
}

/// A paragraph: it is wrapped to the width, later rows hanging under `hang` columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    pub spans: Vec<Span>,
    /// Columns left free before the first row.
    pub indent: usize,
    /// Columns left free before the other rows.
    pub hang: usize,
    /// Never wrapped: code, to be copied as it stands.
    pub unbroken: bool,
}

/// Lines that belong together; a blank row stands between blocks.
pub type Block = Vec<Line>;

impl Line {
    /// An empty line to add spans to.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A line of one meaning.
    #[must_use]
    pub fn of(tone: Tone, text: &str) -> Self {
        Self::new().and(tone, text)
    }

    /// A plain line.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        Self::of(Tone::Plain, text)
    }

    /// The line and one more span. This is where every text is cleaned on its way to a screen.
    #[must_use]
    pub fn and(mut self, tone: Tone, text: &str) -> Self {
        self.spans.push(Span { tone, text: clean(text) });
        self
    }

    /// The line `indent` columns further in, its later rows under `hang` columns.
    #[must_use]
    pub fn hanging(self, indent: usize, hang: usize) -> Self {
        Self { indent, hang, ..self }
    }

    /// The line as one row, whatever the width.
    #[must_use]
    pub fn unbroken(self) -> Self {
        Self { unbroken: true, ..self }
    }

    /// The text without its meaning.
    #[must_use]
    pub fn text(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }
}
