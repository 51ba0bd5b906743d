//! The forms in which a report can be had.

use clap::ValueEnum;

/// The form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// A page without scripts, in light, dark and print
    Html,
    /// Text with tables, for wikis and notes
    Markdown,
    /// A table for spreadsheets
    Csv,
    /// Everything, for programs
    Json,
    /// Statements for a learning record store (xAPI 1.0.3)
    Xapi,
}

impl Form {
    /// The form that the ending of a file means; in small letters, without its dot.
    #[must_use]
    pub fn of_ending(ending: &str) -> Option<Self> {
        match ending {
            "html" | "htm" => Some(Self::Html),
            "md" | "markdown" => Some(Self::Markdown),
            "csv" => Some(Self::Csv),
            "json" => Some(Self::Json),
            _ => None,
        }
    }
}
