//! The parts that every statement is put together from.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use crate::record::history::{Answered, PastWalk, Person};

use super::Frame;

/// Whose walk is told, and how.
pub(super) struct About<'a> {
    pub(super) frame: &'a Frame<'a>,
    pub(super) person: &'a Person,
    pub(super) walk: &'a PastWalk,
}

/// What differs from statement to statement.
pub(super) struct Told<'a> {
    /// The name that its id is made of, within the walk.
    pub(super) name: &'a str,
    /// The address of the verb, or its last part where it is one of ADL's.
    pub(super) verb: &'a str,
    pub(super) at: &'a str,
    pub(super) object: Value,
    pub(super) result: Option<Value>,
    pub(super) context: Value,
}

impl About<'_> {
    /// A whole statement.
    pub(super) fn statement(&self, told: Told<'_>) -> Value {
        let base = self.frame.base;
        let word = told.verb.rsplit('/').next().unwrap_or(told.verb);
        let verb = if told.verb.contains(':') {
            told.verb.to_owned()
        } else {
            format!("http://adlnet.gov/expapi/verbs/{word}")
        };
        let mut statement = json!({
            "id": (self.frame.id_of)(&format!("{}/{}", self.walk.uid, told.name)),
            "version": "1.0.3",
            "timestamp": told.at,
            "actor": {
                "objectType": "Agent",
                "account": { "homePage": base, "name": self.person.uid },
            },
            "verb": { "id": verb, "display": { "en": word } },
            "object": told.object,
            "context": told.context,
        });
        if let Some(result) = told.result {
            statement["result"] = result;
        }
        statement
    }

    /// The address of the scenario.
    pub(super) fn scenario_id(&self) -> String {
        format!("{}/scenario/{}", self.frame.base, segment(&self.walk.scenario))
    }

    /// The scenario as what was done.
    pub(super) fn scenario(&self) -> Value {
        let kind = "http://adlnet.gov/expapi/activities/simulation";
        let mut definition = json!({ "type": kind });
        if !self.walk.title.is_empty() {
            definition["name"] = json!({ self.walk.lang.as_str(): self.walk.title });
        }
        json!({ "objectType": "Activity", "id": self.scenario_id(), "definition": definition })
    }

    /// The circumstances that all statements of the walk have in common.
    pub(super) fn context(&self) -> Value {
        let walk = self.walk;
        json!({
            "registration": walk.uid,
            "platform": "encounter",
            "language": walk.lang,
            "revision": walk.revision.to_string(),
            "extensions": { self.key("mode"): walk.mode.id() },
        })
    }

    /// The address of something of our own that statements tell.
    pub(super) fn key(&self, name: &str) -> String {
        format!("{}/xapi/{name}", self.frame.base)
    }

    /// The time that answering took, in milliseconds; a clock that was put back took none.
    pub(super) fn millis(&self, answer: &Answered) -> u64 {
        let time = (self.frame.millis)(&answer.answered_at) - (self.frame.millis)(&answer.asked_at);
        u64::try_from(time).unwrap_or(0)
    }

    /// The time that all answers took together, as a duration.
    pub(super) fn whole_time(&self) -> String {
        duration(self.walk.answers.iter().map(|answer| self.millis(answer)).sum())
    }
}

/// Milliseconds as a duration of ISO 8601 in hundredths of a second: finer ones may not be told.
pub(super) fn duration(millis: u64) -> String {
    let hundredths = (millis + 5) / 10;
    format!("PT{}.{:02}S", hundredths / 100, hundredths % 100)
}

/// A score from 0 to `max`; none where nothing could be earned, since `max` must be above `min`.
pub(super) fn score(raw: u32, max: u32) -> Option<Value> {
    let raw = raw.min(max);
    let scaled = (f64::from(raw) / f64::from(max) * 10_000.0).round() / 10_000.0;
    (max > 0).then(|| json!({ "scaled": scaled, "raw": raw, "min": 0, "max": max }))
}

/// An object of what is there; the standard has no place for null.
pub(super) fn object<const N: usize>(fields: [(&str, Option<Value>); N]) -> Value {
    let there = fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(there.collect::<Map<_, _>>())
}

/// An id as one part of an address.
pub(super) fn segment(id: &str) -> String {
    let mut out = String::with_capacity(id.len());
    for byte in id.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                out.push(byte.into());
            }
            // Writing into a text cannot fail.
            _ => drop(write!(out, "%{byte:02X}")),
        }
    }
    out
}

/// A base as it is used, without a slash at its end; none where it is no address of the web.
#[must_use]
pub fn checked_base(text: &str) -> Option<String> {
    let base = text.trim_end_matches('/');
    let rest = base.strip_prefix("https://").or_else(|| base.strip_prefix("http://"))?;
    let host = rest.split('/').next().unwrap_or_default();
    let fits = |c: char| !c.is_control() && !c.is_whitespace() && !"<>\"{}|\\^`?#@".contains(c);
    let known = host.starts_with(char::is_alphanumeric) && rest.chars().all(fits);
    known.then(|| base.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_have_hundredths_of_a_second() {
        for (millis, wanted) in [
            (0, "PT0.00S"),
            (4, "PT0.00S"),
            (12_345, "PT12.35S"),
            (999, "PT1.00S"),
            (3_600_000, "PT3600.00S"),
        ] {
            assert_eq!(duration(millis), wanted);
        }
    }

    #[test]
    fn a_score_stays_between_its_ends() {
        assert_eq!(score(2, 3), Some(json!({"scaled": 0.6667, "raw": 2, "min": 0, "max": 3})));
        assert_eq!(score(5, 4), Some(json!({"scaled": 1.0, "raw": 4, "min": 0, "max": 4})));
        assert_eq!(score(0, 0), None);
    }

    #[test]
    fn an_id_is_one_part_of_an_address() {
        assert_eq!(segment("at-the-door"), "at-the-door");
        assert_eq!(segment("a b/ä"), "a%20b%2F%C3%A4");
    }

    #[test]
    fn a_base_is_an_address_of_the_web() {
        for (given, wanted) in [
            ("https://records.example.org/", Some("https://records.example.org")),
            ("http://example.org/a/b//", Some("http://example.org/a/b")),
            ("https://kirjasto.äänekoski.example", Some("https://kirjasto.äänekoski.example")),
            ("https://", None),
            ("https:///a", None),
            ("example.org", None),
            ("mailto:a@example.org", None),
            ("https://me:secret@example.org", None),
            ("https://example.org/?a", None),
            ("https://example.org/#a", None),
            ("https://exa mple.org", None),
        ] {
            assert_eq!(checked_base(given).as_deref(), wanted, "{given}");
        }
    }
}
