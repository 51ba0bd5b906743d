//! What the terminal and the records fail at.

use crate::console::Stop;
use crate::locale::Words;
use crate::store::StoreError;

use super::{Code, Told};

pub(super) fn tell_stop(stop: &Stop, words: &Words) -> Told {
    let said = |code, message: String, hint: Option<&str>| Told {
        code,
        message: Some(message),
        hint: hint.map(|id| words.get(id)),
    };
    match stop {
        Stop::Quit | Stop::Closed | Stop::Changed => Told::silent(Code::Done),
        Stop::Interrupted => Told::silent(Code::Interrupted),
        Stop::Nobody => said(
            Code::NoTerminal,
            words.get("failure-no-terminal"),
            Some("failure-no-terminal-hint"),
        ),
        Stop::Script { line, message } => {
            let of = [("line", (*line).into()), ("message", message.as_str().into())];
            said(Code::Failed, words.with("failure-script", &of), Some("failure-script-hint"))
        }
        Stop::Io(error) if error.kind() == std::io::ErrorKind::BrokenPipe => {
            Told::silent(Code::Done)
        }
        Stop::Io(error) => said(Code::Failed, error.to_string(), None),
    }
}

pub(super) fn tell_store(error: &StoreError, words: &Words) -> Told {
    let path = |path: &std::path::Path| path.display().to_string();
    let (id, place, cause) = match error {
        StoreError::Folder(folder, cause) => ("folder", path(folder), cause.to_string()),
        StoreError::Open(file, cause) => ("open", path(file), cause.to_string()),
        StoreError::Newer(file) => ("newer", path(file), String::new()),
        StoreError::Write(cause) => ("write", String::new(), cause.to_string()),
        StoreError::Read(cause) => ("read", String::new(), cause.to_string()),
        StoreError::Elsewhere => ("elsewhere", String::new(), String::new()),
        StoreError::Damaged => ("damaged", String::new(), String::new()),
        StoreError::InUse => ("in-use", String::new(), String::new()),
    };
    let of = [("path", place.into()), ("cause", cause.into())];
    let hint = match id {
        _ if error.broken() => "store-damaged-hint".to_owned(),
        "newer" | "elsewhere" | "in-use" => format!("store-{id}-hint"),
        _ => "store-hint".to_owned(),
    };
    Told {
        code: Code::Failed,
        message: Some(words.with(&format!("store-{id}"), &of)),
        hint: Some(words.get(&hint)),
    }
}
