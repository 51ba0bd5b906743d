//! Before a group: a look of its own, and a timer that runs only where it is asked for.

use crate::clock::Stopwatch;
use crate::locale::Words;

use super::look::Look;

/// The minutes that the timer's key goes through; after the last one it is off again.
const MINUTES: [u64; 4] = [1, 2, 3, 5];

/// What a terminal is before a group.
pub(super) struct Stage {
    pub(super) look: Look,
    pub(super) timer: Option<Timer>,
}

/// A time that runs down.
pub(super) struct Timer {
    minutes: u64,
    since: Stopwatch,
}

impl Stage {
    pub(super) fn new(look: Look) -> Self {
        Self { look, timer: None }
    }

    /// The next longer time, from its beginning; after the longest, none.
    pub(super) fn press_timer(&mut self) {
        let last = self.timer.as_ref().map_or(0, |timer| timer.minutes);
        let next = MINUTES.into_iter().find(|&minutes| minutes > last);
        self.timer = next.map(|minutes| Timer { minutes, since: Stopwatch::start() });
    }

    /// The time that is left, in words.
    pub(super) fn shown(&self, words: &Words) -> Option<String> {
        let left = self.timer.as_ref()?.left();
        Some(if left == 0 {
            words.get("timer-over")
        } else {
            format!("{}:{:02}", left / 60, left % 60)
        })
    }

    /// The seconds left; what is shown is out of date when it changes.
    pub(super) fn left(&self) -> Option<u64> {
        self.timer.as_ref().map(Timer::left)
    }
}

impl Timer {
    fn left(&self) -> u64 {
        (self.minutes * 60).saturating_sub(self.since.seconds())
    }
}
