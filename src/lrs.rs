//! A learning record store over HTTP: where it is, who sends, and one request with its reply. The
//! only home of `ureq`, and the only way by which anything leaves the machine.

use std::io::Read as _;
use std::net::IpAddr;
use std::time::Duration;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use ureq::http::uri::Authority;
use ureq::http::{Response, Uri};
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, Body};

use crate::text::clean_line;

/// The version of the standard that every request names.
const VERSION: &str = "1.0.3";
const CONNECTING: Duration = Duration::from_secs(10);
/// For one request with its reply.
const ALTOGETHER: Duration = Duration::from_secs(60);
/// How often one request is made at most.
const TRIES: u32 = 5;
/// The longest wait, whatever a server asks for.
const LONGEST: Duration = Duration::from_secs(60);
/// What is read of a reply, in bytes.
const READ: u64 = 64 * 1024;
/// What is told of a reply, in characters.
const TOLD: usize = 200;

/// Where a learning record store takes statements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Without a slash at its end and without `/statements`.
    endpoint: String,
    loopback: bool,
}

/// Why an address is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadAddress {
    /// No whole address of the web.
    NoAddress,
    /// It would go through the net unencrypted.
    Plain,
    /// A user or password stands in it.
    Login,
    /// It has a query.
    Query,
}

impl Address {
    /// The address of a store, with or without `/statements` at its end.
    ///
    /// # Errors
    /// Where it is no address that can be used; see [`BadAddress`].
    pub fn new(text: &str) -> Result<Self, BadAddress> {
        let uri: Uri = text.trim().parse().map_err(|_| BadAddress::NoAddress)?;
        let (scheme, authority) = (uri.scheme_str(), uri.authority().map(Authority::as_str));
        let (Some(scheme), Some(authority)) = (scheme, authority) else {
            return Err(BadAddress::NoAddress);
        };
        let host = uri.host().unwrap_or_default().trim_matches(['[', ']']);
        let loopback = host == "localhost" || host.parse().is_ok_and(|ip: IpAddr| ip.is_loopback());
        match scheme {
            _ if authority.contains('@') => return Err(BadAddress::Login),
            "https" => {}
            "http" if loopback => {}
            "http" => return Err(BadAddress::Plain),
            _ => return Err(BadAddress::NoAddress),
        }
        if host.is_empty() {
            return Err(BadAddress::NoAddress);
        }
        if uri.query().is_some() || text.contains('#') {
            return Err(BadAddress::Query);
        }
        let path = uri.path().trim_end_matches('/');
        let path = path.strip_suffix("/statements").unwrap_or(path).trim_end_matches('/');
        Ok(Self { endpoint: format!("{scheme}://{authority}{path}"), loopback })
    }

    /// The address as it is told and remembered; no login is ever in it.
    #[must_use]
    pub fn endpoint(&self) -> &str {
        &self.endpoint
    }
}

/// Who sends. It is never shown, so it cannot be printed for debugging either.
pub struct Login {
    pub user: String,
    pub password: String,
}

/// What a server said that did not take what it was sent, or why it said nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// Of the reply; none where there was no reply.
    pub status: Option<u16>,
    /// The first line of the reply, or the fault; on one line, without the login.
    pub told: String,
}

/// What came of one request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    Taken,
    /// Some statement is there already with another body. Nothing of the request was taken.
    Conflict,
    /// Nothing was taken: it was too much at once.
    TooLarge(Trouble),
    /// It can be tried again, after so many seconds where the server said so.
    Later(Trouble, Option<u64>),
    /// Trying again would not help.
    Refused(Trouble),
}

/// A learning record store.
pub struct Lrs {
    agent: Agent,
    url: String,
    authorization: Option<String>,
    /// What must never be told.
    secrets: Vec<String>,
}

impl Lrs {
    /// The store at an address. Nothing is sent yet.
    #[must_use]
    pub fn new(address: &Address, login: Option<&Login>) -> Self {
        let tls = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
        let mut config = Agent::config_builder()
            .http_status_as_error(false)
            .https_only(!address.loopback)
            .max_redirects(0)
            .timeout_connect(Some(CONNECTING))
            .timeout_global(Some(ALTOGETHER))
            .user_agent(concat!("encounter/", env!("CARGO_PKG_VERSION")))
            .tls_config(tls);
        if address.loopback {
            // What stays on this machine goes through no proxy.
            config = config.proxy(None);
        }
        let token = login.map(|Login { user, password }| {
            (BASE64_STANDARD.encode(format!("{user}:{password}")), password.clone())
        });
        Self {
            agent: config.build().into(),
            url: format!("{}/statements", address.endpoint),
            authorization: token.as_ref().map(|(token, _)| format!("Basic {token}")),
            secrets: token.into_iter().flat_map(|(token, password)| [token, password]).collect(),
        }
    }

    /// Sends statements, a JSON list, in one request.
    #[must_use]
    pub fn post(&self, body: &str) -> Reply {
        let mut request = self.agent.post(&self.url).content_type("application/json");
        request = request.header("X-Experience-API-Version", VERSION);
        if let Some(authorization) = &self.authorization {
            request = request.header("Authorization", authorization);
        }
        match request.send(body) {
            Ok(response) => self.read(response),
            Err(error) => {
                let cause = match &error {
                    ureq::Error::Io(error) => error.to_string(),
                    other => other.to_string(),
                };
                let trouble = Trouble { status: None, told: self.told(&cause) };
                if passes(&error) { Reply::Later(trouble, None) } else { Reply::Refused(trouble) }
            }
        }
    }

    fn read(&self, mut response: Response<Body>) -> Reply {
        let status = response.status().as_u16();
        let after = response.headers().get("Retry-After");
        let after = after.and_then(|value| value.to_str().ok()?.trim().parse().ok());
        let mut bytes = Vec::new();
        // The status decides; what was read so far is told.
        let _ = response.body_mut().as_reader().take(READ).read_to_end(&mut bytes);
        let text = String::from_utf8_lossy(&bytes);
        let trouble = Trouble { status: Some(status), told: self.told(&text) };
        match status {
            204 => Reply::Taken,
            // The ids of the statements. Anything else comes from a server of another kind.
            200 if text.trim_start().starts_with('[') => Reply::Taken,
            409 => Reply::Conflict,
            413 => Reply::TooLarge(trouble),
            408 | 429 | 500..=599 => Reply::Later(trouble, after),
            _ => Reply::Refused(trouble),
        }
    }

    /// The first line that says anything, fit to be shown.
    fn told(&self, text: &str) -> String {
        let line = text.lines().map(clean_line).find(|line| !line.is_empty()).unwrap_or_default();
        let hidden = self.secrets.iter().filter(|secret| !secret.is_empty());
        let line = hidden.fold(line, |line, secret| line.replace(secret.as_str(), "…"));
        line.chars().take(TOLD).collect()
    }
}

/// Whether a fault may be gone at the next try.
fn passes(error: &ureq::Error) -> bool {
    use std::io::ErrorKind::{InvalidData, InvalidInput};
    match error {
        // A certificate that is not trusted comes as data that are not valid.
        ureq::Error::Io(error) => !matches!(error.kind(), InvalidData | InvalidInput),
        ureq::Error::Timeout(_) | ureq::Error::ConnectionFailed | ureq::Error::Protocol(_) => true,
        _ => false,
    }
}

/// How long to wait after so many tries: `first`, then twice as long each time, or as long as the
/// server asked for, up to a minute. None where it was tried often enough.
#[must_use]
pub fn wait(tries: u32, first: Duration, asked: Option<u64>) -> Option<Duration> {
    let doubled = first.saturating_mul(1 << tries.saturating_sub(1).min(TRIES));
    let wait = asked.map_or(doubled, Duration::from_secs);
    (tries < TRIES).then_some(wait.min(LONGEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_encrypted_or_stays_on_this_machine() {
        for (given, wanted) in [
            ("https://lrs.example.org/xAPI", Ok("https://lrs.example.org/xAPI")),
            ("https://lrs.example.org/xAPI/", Ok("https://lrs.example.org/xAPI")),
            ("https://lrs.example.org/xAPI/statements", Ok("https://lrs.example.org/xAPI")),
            ("https://lrs.example.org", Ok("https://lrs.example.org")),
            ("http://localhost:8100/xAPI", Ok("http://localhost:8100/xAPI")),
            ("http://127.0.0.9:8100", Ok("http://127.0.0.9:8100")),
            ("http://[::1]:8100/a", Ok("http://[::1]:8100/a")),
            ("http://lrs.example.org", Err(BadAddress::Plain)),
            ("http://localhost.example.org", Err(BadAddress::Plain)),
            ("http://127.0.0.1.example.org", Err(BadAddress::Plain)),
            ("http://me@localhost/", Err(BadAddress::Login)),
            ("https://me:secret@lrs.example.org", Err(BadAddress::Login)),
            ("https://lrs.example.org/?a=b", Err(BadAddress::Query)),
            ("https://lrs.example.org/#a", Err(BadAddress::Query)),
            ("ftp://lrs.example.org", Err(BadAddress::NoAddress)),
            ("lrs.example.org", Err(BadAddress::NoAddress)),
            ("/xAPI", Err(BadAddress::NoAddress)),
            ("", Err(BadAddress::NoAddress)),
        ] {
            let found = Address::new(given).map(|address| address.endpoint);
            assert_eq!(found.as_deref().map_err(|&why| why), wanted, "{given}");
        }
    }

    #[test]
    fn waiting_doubles_and_has_an_end() {
        let second = Duration::from_secs(1);
        let waits: Vec<_> = (1..=5).map(|tries| wait(tries, second, None)).collect();
        let of = |seconds| Some(Duration::from_secs(seconds));
        assert_eq!(waits, [of(1), of(2), of(4), of(8), None]);
        assert_eq!(wait(1, second, Some(0)), of(0));
        assert_eq!(wait(1, second, Some(u64::MAX)), of(60));
        assert_eq!(wait(4, Duration::ZERO, None), of(0));
        assert_eq!(wait(5, second, Some(0)), None);
    }

    #[test]
    fn what_a_server_says_is_told_without_the_login() {
        let login = Login { user: "me".to_owned(), password: "s3cret".to_owned() };
        let address = Address::new("http://localhost:1/").unwrap();
        let lrs = Lrs::new(&address, Some(&login));
        assert_eq!(lrs.told("\n \u{1b}[31mno s3cret\tat all\nmore"), "[31mno … at all");
        assert_eq!(lrs.told("Basic bWU6czNjcmV0"), "Basic …");
        assert_eq!(lrs.told(&"a".repeat(500)).len(), TOLD);
    }
}
