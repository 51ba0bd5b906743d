//! What is wrong with a file: a rule, a place, what was found and what to do.

pub mod languages;

use std::fmt;

use crate::text::clean_line;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file can be used.
    Warning,
    /// The file cannot be used.
    Error,
}

/// A rule of the content format. Its code is stable: it is never given to another rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    Unreadable,
    TooLarge,
    NotUtf8,
    Syntax,
    AliasUsed,
    DuplicateKey,
    UnknownField,
    MissingField,
    WrongType,
    NotInList,
    OutOfRange,
    UnknownFormat,
    EmptyText,
    BadId,
    DuplicateId,
    UnknownPoint,
    PointPhase,
    PointBound,
    PhaseMissing,
    PhaseOrder,
    TaskCount,
    UnknownChoice,
    LastNeedsNoWhen,
    MaxPicks,
    UnknownItem,
    FirstOrderMeets,
    NoReferencePath,
    ViolationPays,
    TooFew,
    TooMany,
    EmptyCondition,
    MetAndViolated,
    NothingAtStake,
    MissingReactions,
    UnknownSource,
    NeverShown,
    HalfTranslated,
}

impl Rule {
    /// The stable code, like `E205`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unreadable => "E001",
            Self::TooLarge => "E002",
            Self::NotUtf8 => "E003",
            Self::Syntax => "E004",
            Self::AliasUsed => "E005",
            Self::DuplicateKey => "E006",
            Self::UnknownField => "E101",
            Self::MissingField => "E102",
            Self::WrongType => "E103",
            Self::NotInList => "E104",
            Self::OutOfRange => "E105",
            Self::UnknownFormat => "E201",
            Self::EmptyText => "E202",
            Self::BadId => "E203",
            Self::DuplicateId => "E204",
            Self::UnknownPoint => "E205",
            Self::PointPhase => "E206",
            Self::PointBound => "E207",
            Self::PhaseMissing => "E208",
            Self::PhaseOrder => "E209",
            Self::TaskCount => "E210",
            Self::UnknownChoice => "E211",
            Self::LastNeedsNoWhen => "E212",
            Self::MaxPicks => "E213",
            Self::UnknownItem => "E214",
            Self::FirstOrderMeets => "E215",
            Self::NoReferencePath => "E216",
            Self::ViolationPays => "E217",
            Self::TooFew => "E218",
            Self::TooMany => "E219",
            Self::EmptyCondition => "E220",
            Self::MetAndViolated => "E221",
            Self::NothingAtStake => "E222",
            Self::MissingReactions => "E223",
            Self::UnknownSource => "E224",
            Self::NeverShown => "E225",
            Self::HalfTranslated => "W301",
        }
    }
}

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
    pub severity: Severity,
    pub place: Place,
    /// A lower-case fragment: what was found, and what was expected.
    pub message: String,
    /// What to do next.
    pub hint: Option<String>,
}

impl Finding {
    /// An error at a place in the content.
    #[must_use]
    pub fn error(rule: Rule, path: &Path, message: impl Into<String>) -> Self {
        Self::placed(rule, Place::Path(path.clone()), message)
    }

    /// An error at bytes of the file, or at the whole file. The message is cleaned here, since it
    /// may quote the file.
    #[must_use]
    pub fn placed(rule: Rule, place: Place, message: impl Into<String>) -> Self {
        let message = clean_line(&message.into());
        Self { rule, severity: Severity::Error, place, message, hint: None }
    }

    /// A warning at a place in the content.
    #[must_use]
    pub fn warning(rule: Rule, path: &Path, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(rule, path, message) }
    }

    /// Whether the file cannot be used because of it.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// The same with a next step.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }
}
