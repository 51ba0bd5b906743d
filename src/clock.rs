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
