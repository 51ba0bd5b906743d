//! The order in which options are shown.

use sha2::{Digest, Sha256};

use crate::scenario::model::Choice;
use crate::scenario::{Moment, Task};

/// The places of the answers in the order shown. It follows from the seed and the ids of scenario,
/// moment and option alone, so an edit elsewhere moves nothing. Items to order or match, and
/// options that the author wants as they are, stay as in the file.
#[must_use]
pub fn shown(seed: u64, scenario: &str, moment: &Moment) -> Vec<usize> {
    let ids: Vec<&str> = match &moment.task {
        Task::Choose { shuffle: false, options } => return (0..options.len()).collect(),
        Task::Choose { options, .. } => ids(options),
        Task::ChooseMany { options, .. } => {
            options.iter().map(|option| option.id.as_str()).collect()
        }
        Task::Order { items, .. } | Task::Match { items, .. } => {
            return (0..items.len()).collect();
        }
        Task::Say { .. } => return Vec::new(),
    };
    let mut order: Vec<usize> = (0..ids.len()).collect();
    order.sort_by_cached_key(|&place| draw(seed, &[scenario, &moment.id, ids[place]]));
    order
}

fn ids(options: &[Choice]) -> Vec<&str> {
    options.iter().map(|option| option.id.as_str()).collect()
}

/// A number that follows from a seed and words, evenly spread over all 64 bits.
#[must_use]
pub fn draw(seed: u64, words: &[&str]) -> u64 {
    let mut hash = Sha256::new();
    hash.update(seed.to_le_bytes());
    for word in words {
        hash.update(word.as_bytes());
        hash.update([0]);
    }
    let digest = hash.finalize();
    digest.iter().take(8).fold(0, |number, &byte| number << 8 | u64::from(byte))
}
