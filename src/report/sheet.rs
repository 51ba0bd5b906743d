//! A report as headings, facts, drawings and tables, from which the page and the Markdown are made
//! alike: what one tells the other tells too.

mod page;
mod text;

use crate::report::plot::Row;

/// A whole report. Texts are as people wrote them; each form makes them safe.
pub struct Sheet {
    /// What kind of report it is.
    pub(super) eyebrow: String,
    pub(super) title: String,
    /// Names and values.
    pub(super) facts: Vec<(String, String)>,
    /// Where there is nothing to tell: that, and how to come by something.
    pub(super) empty: Option<String>,
    pub(super) parts: Vec<Part>,
    /// What is measured and what not.
    pub(super) footer: Vec<String>,
}

/// A part under a heading of its own.
pub(super) struct Part {
    pub(super) heading: String,
    /// How to read it.
    pub(super) how: Option<String>,
    pub(super) pieces: Vec<Piece>,
}

/// A piece of a part.
pub(super) enum Piece {
    /// A heading below that of the part.
    Heading(String),
    /// A sentence that stands back.
    Quiet(String),
    Table(Table),
    /// A drawing with the same numbers in a table beside it; Markdown has the table alone.
    Drawn(Drawing, Table),
    /// The same with the table below the drawing, for long texts.
    DrawnAbove(Drawing, Table),
    /// Rules with figures and words.
    Rules(Vec<Rule>),
    /// Names and values.
    Facts(Vec<(String, String)>),
    /// Sentences, one below the other.
    List(Vec<String>),
    /// What people wrote, under a name for it.
    Quotes(String, Vec<String>),
    /// Pieces under a heading of their own, with what stands small above it.
    Article {
        eyebrow: String,
        heading: String,
        pieces: Vec<Piece>,
    },
}

/// A table. The first cell of a row is its head.
#[derive(Default)]
pub(super) struct Table {
    pub(super) caption: Option<String>,
    /// A column's name, and whether it holds numbers.
    pub(super) head: Vec<(String, bool)>,
    pub(super) rows: Vec<Vec<String>>,
}

/// A drawing; `id` is there once on the page.
pub(super) enum Drawing {
    Bars {
        id: String,
        title: String,
        rows: Vec<Row>,
    },
    /// Values of 0–100, each with a short name; `about` says the same in words.
    Curve {
        id: String,
        title: String,
        about: String,
        values: Vec<(String, u32)>,
    },
}

/// A guidance point as it went.
pub(super) struct Rule {
    pub(super) text: String,
    pub(super) figure: String,
    /// What stands before the words that were said, where there are any.
    pub(super) label: String,
    pub(super) said: Vec<String>,
}

/// A figure in percent; a dash where there is none.
pub(super) fn percent(figure: Option<u32>) -> String {
    figure.map_or_else(|| "–".to_owned(), |figure| format!("{figure}\u{a0}%"))
}
