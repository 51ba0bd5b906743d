//! What the commands about records fail at.

use thiserror::Error;

use crate::locale::Words;

use super::{Code, Told, wrong_use};

/// Why nothing could be done with the records.
#[derive(Debug, Error)]
pub enum RecordsFailure {
    #[error("nothing is kept yet")]
    NothingKept,
    /// The name that was given, and the nearest one.
    #[error("nothing is kept of `{0}`")]
    NoPerson(String, Option<String>),
    #[error("the group's name is empty")]
    NoGroupName,
    /// Everything that is wrong with files that were to be brought in, in words.
    #[error("not every file was brought in")]
    Faulty(String),
    /// Somebody must say that they want to erase.
    #[error("nobody can be asked")]
    NobodyToAsk,
    #[error("nothing can be saved")]
    NothingSaved,
    /// The name of a file that the database cannot write.
    #[error("`{0}` cannot be written")]
    OddName(String),
}

pub(super) fn tell(failure: &RecordsFailure, words: &Words) -> Told {
    let told = |code, message: String, hint| Told {
        code,
        message: Some(message),
        hint: Some(words.get(hint)),
    };
    match failure {
        RecordsFailure::NothingKept => {
            told(Code::Failed, words.get("records-nothing-kept"), "records-nothing-kept-hint")
        }
        RecordsFailure::NoPerson(name, near) => {
            let message = words.with("records-no-person", &[("name", name.as_str().into())]);
            wrong_use(words, message, near.as_ref(), "records-no-person-hint")
        }
        RecordsFailure::NoGroupName => {
            wrong_use(words, words.get("records-no-group"), None, "records-no-group-hint")
        }
        RecordsFailure::Faulty(all) => told(Code::Failed, all.clone(), "records-faulty-hint"),
        RecordsFailure::NobodyToAsk => {
            told(Code::NoTerminal, words.get("records-nobody"), "records-nobody-hint")
        }
        RecordsFailure::NothingSaved => {
            told(Code::Failed, words.get("records-nothing-saved"), "records-nothing-saved-hint")
        }
        RecordsFailure::OddName(name) => {
            let message = words.with("records-odd-name", &[("name", name.as_str().into())]);
            wrong_use(words, message, None, "records-odd-name-hint")
        }
    }
}
