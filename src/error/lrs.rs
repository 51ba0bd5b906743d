//! What telling walks to a learning record store fails at.

use fluent_bundle::FluentValue;
use thiserror::Error;

use crate::locale::Words;
use crate::lrs::{BadAddress, Trouble};

use super::{Code, Told, wrong_use};

/// Why there are no statements, or why they were not taken.
#[derive(Debug, Error)]
pub enum LrsError {
    /// The base that was given.
    #[error("`{0}` is no base")]
    NoBase(String),
    /// The address that was given, and what is wrong with it.
    #[error("the address cannot be used")]
    Address(String, BadAddress),
    /// There is a password, and nobody whose it is.
    #[error("no user is given")]
    NoUser,
    #[error("no password is given")]
    NoPassword,
    /// A colon, which would end the name, or a control character.
    #[error("no user has such a name")]
    BadUser,
    /// The file of the password, and why it cannot be used.
    #[error("the password in `{0}` cannot be read")]
    PasswordFile(String, String),
    /// The address, and what it said last.
    #[error("`{0}` took no more")]
    Stopped(String, Trouble),
    /// An option that has a use with `--format xapi` only.
    #[error("`{0}` is for statements")]
    OnlyXapi(&'static str),
    /// A session has no statements.
    #[error("a session cannot be told in statements")]
    OfSession,
}

/// What a server said, or that it said nothing.
#[must_use]
pub fn said(address: &str, trouble: &Trouble, words: &Words) -> String {
    let (id, status) = match trouble.status {
        None => ("xapi-silent", 0),
        Some(status) if trouble.told.is_empty() => ("xapi-answered-only", status),
        Some(status) => ("xapi-answered", status),
    };
    let of = [
        ("address", address.into()),
        ("status", FluentValue::from(status.to_string())),
        ("told", trouble.told.as_str().into()),
    ];
    words.with(id, &of)
}

/// Message, next step and code.
pub(super) fn tell(error: &LrsError, words: &Words) -> Told {
    let usage = |id: &str, of: &[(&str, FluentValue<'_>)], hint| {
        wrong_use(words, words.with(id, of), None, hint)
    };
    match error {
        LrsError::NoBase(given) => {
            usage("xapi-base", &[("given", given.as_str().into())], "xapi-base-hint")
        }
        LrsError::Address(given, why) => {
            let (id, hint) = bad_address(*why);
            usage(id, &[("given", given.as_str().into())], hint)
        }
        LrsError::NoUser => usage("xapi-no-user", &[], "xapi-no-user-hint"),
        LrsError::NoPassword => usage("xapi-no-password", &[], "xapi-no-password-hint"),
        LrsError::BadUser => usage("xapi-bad-user", &[], "xapi-bad-user-hint"),
        LrsError::PasswordFile(path, cause) => {
            let of = [("path", path.as_str().into()), ("cause", cause.as_str().into())];
            usage("xapi-password-file", &of, "xapi-password-file-hint")
        }
        LrsError::OnlyXapi(option) => {
            usage("xapi-only", &[("option", (*option).into())], "xapi-only-hint")
        }
        LrsError::OfSession => usage("xapi-session", &[], "xapi-session-hint"),
        LrsError::Stopped(address, trouble) => Told {
            code: Code::Failed,
            message: Some(said(address, trouble, words)),
            hint: Some(words.get(next(trouble.status))),
        },
    }
}

fn bad_address(why: BadAddress) -> (&'static str, &'static str) {
    match why {
        BadAddress::NoAddress => ("xapi-no-address", "xapi-no-address-hint"),
        BadAddress::Plain => ("xapi-plain", "xapi-plain-hint"),
        BadAddress::Login => ("xapi-login", "xapi-login-hint"),
        BadAddress::Query => ("xapi-query", "xapi-no-address-hint"),
    }
}

/// What to do after a reply.
fn next(status: Option<u16>) -> &'static str {
    match status {
        Some(200..=299 | 404 | 405) => "xapi-next-address",
        Some(300..=399) => "xapi-next-redirect",
        Some(401 | 403) => "xapi-next-login",
        Some(413) => "xapi-next-large",
        Some(400..=428 | 430..=499) => "xapi-next-refused",
        Some(_) | None => "xapi-next-later",
    }
}
