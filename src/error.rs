//! The one place that turns a failure into words, a next step and an exit code.

use std::process::ExitCode;

use thiserror::Error;

use crate::console::Stop;
use crate::play::PlayError;
use crate::store::StoreError;

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

/// A failure that has been told already, or that needs no more words than its own.
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
    #[error("{0}")]
    Usage(String),
    #[error("a terminal is needed here and there is none")]
    NoTerminal,
}

/// What to print on standard error, and the exit code.
#[derive(Debug, PartialEq, Eq)]
pub struct Told {
    pub code: Code,
    pub message: Option<String>,
    pub hint: Option<&'static str>,
}

/// Looks through the chain of causes for what decides code and hint.
#[must_use]
pub fn tell(error: &anyhow::Error) -> Told {
    let silent = |code| Told { code, message: None, hint: None };
    let said = |code, hint| Told { code, message: Some(format!("{error:#}")), hint };
    if let Some(failure) = error.downcast_ref::<Failure>() {
        return match failure {
            Failure::Left => silent(Code::Done),
            Failure::Interrupted => silent(Code::Interrupted),
            Failure::Findings => silent(Code::Failed),
            Failure::Usage(_) => said(Code::Usage, Some("`encounter --help` shows all uses")),
            Failure::NoTerminal => said(
                Code::NoTerminal,
                Some("run it in a terminal, pipe replies into `--plain`, or give `--answers FILE`"),
            ),
        };
    }
    if let Some(PlayError::Stop(stop) | PlayError::Left(stop)) = error.downcast_ref() {
        return match stop {
            Stop::Quit | Stop::Closed => silent(Code::Done),
            Stop::Interrupted => silent(Code::Interrupted),
            Stop::Script { .. } => {
                said(Code::Failed, Some("an answers file holds one reply a line, by id or number"))
            }
            Stop::Io(error) if error.kind() == std::io::ErrorKind::BrokenPipe => silent(Code::Done),
            Stop::Io(_) => said(Code::Failed, None),
        };
    }
    let store =
        error.downcast_ref::<StoreError>().or_else(|| match error.downcast_ref::<PlayError>() {
            Some(PlayError::Store(error)) => Some(error),
            _ => None,
        });
    said(Code::Failed, store.and_then(store_hint))
}

fn store_hint(error: &StoreError) -> Option<&'static str> {
    Some(match error {
        StoreError::Folder(..) | StoreError::Open(..) | StoreError::Write(_) => {
            "look at the folder's rights and the space left, or choose another with `--data-dir`"
        }
        StoreError::Newer(_) => "use the newer version, or another folder with `--data-dir`",
        StoreError::Elsewhere => "go on in that window, or start again here to take up from there",
        StoreError::Read(_) => return None,
    })
}
