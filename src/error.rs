//! The one place that turns a failure into words, a next step and an exit code.

mod below;
pub mod lrs;
pub mod records;
pub mod report;
pub mod review;

use std::process::ExitCode;

use thiserror::Error;

use crate::locale::Words;
use crate::play::PlayError;
use crate::store::StoreError;
use crate::view::Block;

use below::{tell_stop, tell_store};
use review::{ReviewError, tell_review};

/// How the program ended. The numbers are a promise; the README lists them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// Done, or left and saved.
    Done = 0,
    /// Failed, or findings.
    Failed = 1,
    /// Wrong use of the command line.
    Usage = 2,
    /// A terminal is needed and there is none.
    NoTerminal = 3,
    /// Ctrl-C; everything is saved.
    Interrupted = 130,
}

impl From<Code> for ExitCode {
    fn from(code: Code) -> Self {
        Self::from(code as u8)
    }
}

/// A failure that has been told already, or that is told in a sentence of the interface.
#[derive(Debug, Error)]
pub enum Failure {
    /// Somebody left; where anything was kept, that has been told.
    #[error("left")]
    Left,
    #[error("interrupted")]
    Interrupted,
    /// Findings that have been printed.
    #[error("findings")]
    Findings,
    /// A scenario that cannot be walked, with its findings as they are to be shown.
    #[error("the scenario cannot be walked")]
    Unsound(Vec<Block>),
    /// An edit of the scenario stands against going on; that has been told.
    #[error("edited")]
    Edited,
    /// The id that was given.
    #[error("there is no session `{0}`")]
    NoSession(i64),
    /// The name of the file.
    #[error("the file `{0}` is there already")]
    FileExists(String),
    /// Everything that is wrong with lines of answers, in words.
    #[error("the answers cannot be rated")]
    Answers(String),
    /// Answers were to come from standard input, which is a terminal.
    #[error("standard input is a terminal")]
    NoInput,
    /// The name of a file, and why it cannot be read.
    #[error("`{0}` cannot be read")]
    Unread(String, String),
    #[error("there is no session yet")]
    NoSessions,
    /// What a session keeps no longer fits the guidance; and the file of its scenario.
    #[error("the session `{0}` cannot be read")]
    StaleSession(i64, Option<String>),
    /// The id of a built-in scenario, where a file is wanted.
    #[error("`{0}` is no file")]
    NoFile(String),
    /// The folder of a pack as it was named.
    #[error("the pack `{0}` cannot be used")]
    NoPack(String, NoPack),
    /// A moment that the scenario does not have, the nearest id, and those that it has.
    #[error("the scenario has no moment `{name}`")]
    NoMoment { name: String, near: Option<String>, all: Vec<String> },
    #[error("the profile's name is empty")]
    NoProfileName,
    /// The name that was given, and the nearest id.
    #[error("there is no scenario `{0}`")]
    NoScenario(String, Option<String>),
    /// The ending of the file that was named.
    #[error("no drawing ends in `.{0}`")]
    NoDrawing(String),
    /// The most that can be gone through.
    #[error("over {0} facts in the conditions")]
    TooManyFacts(usize),
    /// The code that was given, and the nearest one.
    #[error("there is no rule `{0}`")]
    NoRule(String, Option<String>),
    /// The id that was given, and the nearest one.
    #[error("the guidance has no point `{0}`")]
    NoPoint(String, Option<String>),
}

/// Why a folder is no pack.
#[derive(Debug)]
pub enum NoPack {
    /// There is no such folder.
    Missing,
    /// It holds no YAML file.
    Empty,
    Unreadable(String),
}

/// What to print on standard error, and the exit code.
#[derive(Debug, PartialEq, Eq)]
pub struct Told {
    pub code: Code,
    pub message: Option<String>,
    pub hint: Option<String>,
}

impl Told {
    fn silent(code: Code) -> Self {
        Self { code, message: None, hint: None }
    }
}

/// Looks through what failed for words, next step and code.
#[must_use]
pub fn tell(error: &anyhow::Error, words: &Words) -> Told {
    if let Some(failure) = error.downcast_ref::<Failure>() {
        return tell_failure(failure, words);
    }
    if let Some(failure) = error.downcast_ref() {
        return report::tell(failure, words);
    }
    if let Some(failure) = error.downcast_ref() {
        return lrs::tell(failure, words);
    }
    if let Some(error) = error.downcast_ref::<ReviewError>() {
        return tell_review(error, words);
    }
    if let Some(failure) = error.downcast_ref::<records::RecordsFailure>() {
        return records::tell(failure, words);
    }
    match error.downcast_ref::<PlayError>() {
        Some(PlayError::Stop(stop) | PlayError::Left(stop)) => return tell_stop(stop, words),
        Some(PlayError::Store(store)) => return tell_store(store, words),
        _ => {}
    }
    match error.downcast_ref::<StoreError>() {
        Some(store) => tell_store(store, words),
        None => Told { code: Code::Failed, message: Some(format!("{error:#}")), hint: None },
    }
}

/// Wrong use, with the name that is nearest or else the hint.
fn wrong_use(words: &Words, message: String, near: Option<&String>, hint: &str) -> Told {
    let hint = match near {
        Some(near) => words.with("failure-near", &[("near", near.as_str().into())]),
        None => words.get(hint),
    };
    Told { code: Code::Usage, message: Some(message), hint: Some(hint) }
}

fn tell_pack(path: &str, why: &NoPack, words: &Words) -> Told {
    let (id, cause) = match why {
        NoPack::Missing => ("failure-pack-missing", ""),
        NoPack::Empty => ("failure-pack-empty", ""),
        NoPack::Unreadable(cause) => ("failure-pack-unreadable", cause.as_str()),
    };
    let message = words.with(id, &[("path", path.into()), ("cause", cause.into())]);
    wrong_use(words, message, None, "failure-pack-hint")
}

fn tell_stale_session(id: i64, path: Option<&str>, words: &Words) -> Told {
    let hint = match path {
        None => words.get("failure-stale-session-hint"),
        Some(path) => words.with("failure-stale-session-file-hint", &[("path", path.into())]),
    };
    let message = words.with("failure-stale-session", &[("id", id.into())]);
    Told { code: Code::Failed, message: Some(message), hint: Some(hint) }
}

fn tell_failure(failure: &Failure, words: &Words) -> Told {
    let usage = |message, near, hint| wrong_use(words, message, near, hint);
    match failure {
        Failure::Left => Told::silent(Code::Done),
        Failure::Interrupted => Told::silent(Code::Interrupted),
        Failure::Findings | Failure::Edited | Failure::Unsound(_) => Told::silent(Code::Failed),
        Failure::NoProfileName => usage(words.get("failure-profile"), None, "failure-profile-hint"),
        Failure::NoSession(id) => {
            let message = words.with("failure-session", &[("id", (*id).into())]);
            usage(message, None, "failure-session-hint")
        }
        Failure::FileExists(path) => Told {
            code: Code::Failed,
            message: Some(words.with("failure-file", &[("path", path.as_str().into())])),
            hint: Some(words.get("failure-file-hint")),
        },
        Failure::Answers(_) | Failure::NoInput | Failure::Unread(..) => tell_input(failure, words),
        Failure::NoSessions => {
            usage(words.get("failure-no-sessions"), None, "failure-no-sessions-hint")
        }
        Failure::StaleSession(id, path) => tell_stale_session(*id, path.as_deref(), words),
        Failure::NoPack(path, why) => tell_pack(path, why, words),
        Failure::NoMoment { name, near, all } => {
            let message = words.with("failure-moment", &[("name", name.as_str().into())]);
            let all = words.with("failure-moment-hint", &[("all", all.join(", ").into())]);
            let told = usage(message, near.as_ref(), "failure-near");
            Told { hint: if near.is_some() { told.hint } else { Some(all) }, ..told }
        }
        Failure::NoScenario(name, near) => {
            let message = words.with("failure-scenario", &[("name", name.as_str().into())]);
            usage(message, near.as_ref(), "failure-scenario-hint")
        }
        Failure::NoDrawing(_) | Failure::TooManyFacts(_) | Failure::NoRule(..) => {
            tell_tools(failure, words)
        }
        Failure::NoFile(name) => {
            let message = words.with("failure-no-file", &[("name", name.as_str().into())]);
            usage(message, None, "failure-no-file-hint")
        }
        Failure::NoPoint(name, near) => {
            let message = words.with("failure-point", &[("name", name.as_str().into())]);
            usage(message, near.as_ref(), "failure-point-hint")
        }
    }
}

/// Why answers cannot be rated.
fn tell_input(failure: &Failure, words: &Words) -> Told {
    let failed = |message, hint| Told {
        code: Code::Failed,
        message: Some(message),
        hint: Some(words.get(hint)),
    };
    match failure {
        Failure::Answers(told) => failed(told.clone(), "failure-answers-hint"),
        Failure::Unread(path, cause) => {
            let of = [("path", path.as_str().into()), ("cause", cause.as_str().into())];
            failed(words.with("failure-unread", &of), "failure-unread-hint")
        }
        _ => wrong_use(words, words.get("failure-input"), None, "failure-input-hint"),
    }
}

/// What the author's tools fail at.
fn tell_tools(failure: &Failure, words: &Words) -> Told {
    let usage = |message, near, hint| wrong_use(words, message, near, hint);
    match failure {
        Failure::NoDrawing(ending) => {
            let message = words.with("failure-drawing", &[("ending", ending.as_str().into())]);
            usage(message, None, "failure-drawing-hint")
        }
        Failure::TooManyFacts(most) => Told {
            code: Code::Failed,
            message: Some(words.with("failure-facts", &[("most", (*most).into())])),
            hint: Some(words.get("failure-facts-hint")),
        },
        Failure::NoRule(code, near) => {
            let message = words.with("failure-rule", &[("code", code.as_str().into())]);
            usage(message, near.as_ref(), "failure-rule-hint")
        }
        _ => Told::silent(Code::Failed),
    }
}
