//! The time, the seed and new ids: read once at the edge, each overridable, so that the core and
//! every test can be given them.

use std::hash::{BuildHasher as _, Hasher as _};

/// Where times come from.
#[derive(Clone, Debug)]
pub struct Clock {
    fixed: Option<String>,
}

impl Clock {
    /// The system's clock, or the moment in `ENCOUNTER_NOW` (RFC 3339) where that is set.
    #[must_use]
    pub fn from_environment() -> Self {
        Self { fixed: std::env::var("ENCOUNTER_NOW").ok().filter(|now| !now.is_empty()) }
    }

    /// Now, in UTC, as RFC 3339 with milliseconds.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the module that reads the clock")]
    pub fn now(&self) -> String {
        let now = || {
            let now = jiff::Timestamp::now().round(jiff::Unit::Millisecond);
            now.map_or_else(|_| String::new(), |now| format!("{now:.3}"))
        };
        self.fixed.clone().unwrap_or_else(now)
    }
}

/// The second of a time that [`Clock::now`] gave, counted from 1970; 0 of what is no time.
#[must_use]
pub fn second(time: &str) -> i64 {
    time.parse::<jiff::Timestamp>().map_or(0, jiff::Timestamp::as_second)
}

/// Whether this is a day of the calendar as the records write it: `2026-11-21`.
#[must_use]
pub fn is_day(day: &str) -> bool {
    day.parse::<jiff::civil::Date>().is_ok_and(|read| read.to_string() == day)
}

/// The milliseconds of a time that [`Clock::now`] gave, counted from 1970; 0 of what is no time.
#[must_use]
pub fn millis(time: &str) -> i64 {
    time.parse::<jiff::Timestamp>().map_or(0, jiff::Timestamp::as_millisecond)
}

/// Waits; a zero comes back at once.
#[expect(clippy::disallowed_methods, reason = "the only sleep: a server asked for patience")]
pub fn pause(time: std::time::Duration) {
    if !time.is_zero() {
        std::thread::sleep(time);
    }
}

/// Seconds that pass, whatever the clock on the wall does.
#[derive(Clone, Copy, Debug)]
pub struct Stopwatch(std::time::Instant);

impl Stopwatch {
    /// From now on.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the module that reads the clock")]
    pub fn start() -> Self {
        Self(std::time::Instant::now())
    }

    /// Whole seconds since then.
    #[must_use]
    pub fn seconds(self) -> u64 {
        self.0.elapsed().as_secs()
    }
}

/// A seed for the order of options: short enough to read aloud.
#[must_use]
pub fn new_seed() -> u64 {
    std::collections::hash_map::RandomState::new().build_hasher().finish() % 1_000_000
}

/// A new id, for an encounter or a person.
#[must_use]
pub fn new_uid() -> String {
    uuid::Uuid::new_v4().to_string()
}

/// The id that a name always has under a base, such as `https://records.example.org`: a UUID of
/// version 5 in a namespace that is made of the base.
#[must_use]
pub fn id_of(base: &str, name: &str) -> String {
    let space = uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_URL, format!("{base}/xapi").as_bytes());
    uuid::Uuid::new_v5(&space, name.as_bytes()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_follows_from_base_and_name() {
        let name = "b3e1c0de-0000-4000-8000-000000000001/answered/at-the-door/1";
        let id = id_of("https://encounter.invalid", name);
        assert_eq!(id, "30a255b5-c813-5cbf-a5ce-1cee124b8c14");
        assert_ne!(id_of("https://records.example.org", name), id);
    }

    #[test]
    fn a_time_is_milliseconds_and_what_is_none_is_zero() {
        assert_eq!(millis("1970-01-01T00:00:01.234Z"), 1234);
        assert_eq!(millis("yesterday"), 0);
    }
}
