//! How the customer's trust moves. A game rule of ours, after the texts' 3 and 11 listeners.

use crate::scenario::Scenario;

use super::answer::Judged;

/// What an answer that met something adds.
pub const GAIN: u8 = 3;
/// What an answer that violated something takes away.
pub const LOSS: u8 = 11;
/// What an answer that violated a grave point takes away.
pub const GRAVE_LOSS: u8 = 22;

/// Trust after an answer, 0–100. It moves once, whatever the number of points.
#[must_use]
pub fn after(trust: u8, judged: Judged, scenario: &Scenario) -> u8 {
    if scenario.any_grave(judged.violated) {
        trust.saturating_sub(GRAVE_LOSS)
    } else if !judged.violated.is_empty() {
        trust.saturating_sub(LOSS)
    } else if !judged.met.is_empty() {
        (trust + GAIN).min(100)
    } else {
        trust
    }
}

/// How many people this customer will tell: 3 in praise where trust ended at 60 or more, 11 in
/// blame where it ended at 30 or less or the customer walked out, otherwise nobody.
#[must_use]
pub const fn tells(trust: u8, left: bool) -> u32 {
    match trust {
        _ if left => 11,
        0..=30 => 11,
        31..=59 => 0,
        _ => 3,
    }
}
