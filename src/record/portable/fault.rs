//! What is wrong with a file of records, or with records that were damaged.

pub use crate::grading::fault::{Kind, quoted};

/// One thing that is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// From 1; none where it is the file as a whole.
    pub line: Option<usize>,
    pub what: What,
}

/// What was found. Texts are as they were written: whoever shows them cleans them. A place is a
/// field with those that it stands in: `answers[2].mark.best`.
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
    /// The first line does not say that records follow.
    NoHead,
    /// The version of the form that the file says it has.
    OtherVersion(String),
    /// There were so many faults that the rest was not read.
    More(usize),
    Field(Field),
    /// A uid, and the line that had it first.
    Double(String, usize),
    /// The uid of a person who has no line.
    NoPerson(String),
    /// The uid of a review that has no line, or is of somebody else.
    NoReview(String),
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    pub place: String,
    pub wrong: Wrong,
}

/// Why a field cannot be as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    Missing(Kind),
    /// A field that nothing reads, and the one that is nearest by its name.
    Unknown(Option<String>),
    /// What it is, and what it should be.
    Kind(Kind, Kind),
    /// What it says, and what it can say.
    NotOneOf(String, Vec<&'static str>),
    NotUid(String),
    NotTime(String),
    NoText,
    /// What it says, the least and the most.
    Range(String, u64, u64),
    /// How many there are, and how many there should be.
    Count(usize, usize),
    /// Something that no version up to this one has kept.
    Form(Form, String),
    /// The same moment and try once more.
    Twice,
    /// More was earned than there is.
    TooMuch,
    /// The number that it has, and the one that comes next.
    Number(u32, u32),
}

/// A form within a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Answer,
    Mark,
    Entry,
}

impl Form {
    /// The name by which the interface's words know it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Mark => "mark",
            Self::Entry => "entry",
        }
    }
}
