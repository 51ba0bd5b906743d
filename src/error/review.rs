//! What a review fails at.

use thiserror::Error;

use crate::locale::Words;
use crate::text::clean_line;

use super::{Code, Told};

/// Why nothing can be drilled.
#[derive(Debug, Error)]
pub enum ReviewError {
    /// The id of a point that no moment at hand teaches.
    #[error("no moment drills the point `{0}`")]
    NoMoment(String),
}

pub(super) fn tell_review(error: &ReviewError, words: &Words) -> Told {
    let ReviewError::NoMoment(point) = error;
    let of = [("name", clean_line(point).into())];
    Told {
        code: Code::Usage,
        message: Some(words.with("failure-drill", &of)),
        hint: Some(words.get("failure-drill-hint")),
    }
}
