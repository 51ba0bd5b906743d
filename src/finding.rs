//! What is wrong with a file: a rule, a place, what was found and what to do.

pub mod allow;
pub mod languages;
pub mod rule;
pub mod rulebook;

use std::fmt;

use crate::text::clean_line;

pub use rule::Rule;

/// Where in the content something stands, written `moments[3].options[0].met[1]`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path(String);

impl Path {
    /// The whole file.
    #[must_use]
    pub fn root() -> Self {
        Self::default()
    }

    /// The field `name` of this.
    #[must_use]
    pub fn field(&self, name: &str) -> Self {
        if self.0.is_empty() { Self(name.to_owned()) } else { Self(format!("{}.{name}", self.0)) }
    }

    /// The element at `index` (from 0) of this list.
    #[must_use]
    pub fn at(&self, index: usize) -> Self {
        Self(format!("{}[{index}]", self.0))
    }

    /// As it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where a finding points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A place in the content, found in the file when it is drawn.
    Path(Path),
    /// Bytes of the file.
    Span(std::ops::Range<usize>),
    /// The file as a whole.
    File,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub rule: Rule,
    pub place: Place,
    /// A lower-case fragment: what was found, and what was expected.
    pub message: String,
    /// What to do next.
    pub hint: Option<String>,
}

impl Finding {
    /// What a rule finds at a place in the content.
    #[must_use]
    pub fn new(rule: Rule, path: &Path, message: impl Into<String>) -> Self {
        Self::placed(rule, Place::Path(path.clone()), message)
    }

    /// What a rule finds at bytes of the file, or in the whole file. The message is cleaned here,
    /// since it may quote the file.
    #[must_use]
    pub fn placed(rule: Rule, place: Place, message: impl Into<String>) -> Self {
        let message = clean_line(&message.into());
        Self { rule, place, message, hint: None }
    }

    /// Whether the file cannot be used because of it.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.rule.is_error()
    }

    /// `error` or `warning`, as exports have it.
    #[must_use]
    pub fn severity(&self) -> &'static str {
        self.rule.severity()
    }

    /// The same with a next step.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }
}
