//! What a report fails at.

use thiserror::Error;

use crate::locale::Words;

use super::{Told, wrong_use};

/// Why there is no report.
#[derive(Debug, Error)]
pub enum ReportError {
    /// The option, and what was given.
    #[error("`{1}` is no day")]
    NoDay(&'static str, String),
    /// A period that ends before it begins.
    #[error("`{0}` is after `{1}`")]
    Backwards(String, String),
    /// The ending of the file that was named.
    #[error("no report ends in `.{0}`")]
    NoForm(String),
    /// A profile that has no records, and the name nearest to it.
    #[error("there are no records of `{0}`")]
    NoProfile(String, Option<String>),
    /// A tag that nobody has; the nearest one, and all of them.
    #[error("nobody is in the group `{name}`")]
    NoGroup { name: String, near: Option<String>, all: Vec<String> },
}

/// Message, next step and code.
pub(super) fn tell(error: &ReportError, words: &Words) -> Told {
    let usage = |message, near, hint| wrong_use(words, message, near, hint);
    match error {
        ReportError::NoDay(option, given) => {
            let of = [("option", (*option).into()), ("given", given.as_str().into())];
            usage(words.with("report-no-day", &of), None, "report-no-day-hint")
        }
        ReportError::Backwards(from, to) => {
            let of = [("from", from.as_str().into()), ("to", to.as_str().into())];
            usage(words.with("report-backwards", &of), None, "report-backwards-hint")
        }
        ReportError::NoForm(ending) => {
            let of = [("ending", ending.as_str().into())];
            usage(words.with("report-no-form", &of), None, "report-no-form-hint")
        }
        ReportError::NoProfile(name, near) => {
            let message = words.with("report-no-profile", &[("name", name.as_str().into())]);
            usage(message, near.as_ref(), "report-no-profile-hint")
        }
        ReportError::NoGroup { name, near, all } => {
            let message = words.with("report-no-group", &[("name", name.as_str().into())]);
            let told = usage(message, near.as_ref(), "report-no-group-hint");
            if near.is_some() || all.is_empty() {
                return told;
            }
            let all = words.with("report-no-group-all", &[("all", all.join(", ").into())]);
            Told { hint: Some(all), ..told }
        }
    }
}
