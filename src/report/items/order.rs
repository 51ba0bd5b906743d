//! The order of moments, from the ways that were walked through them.

use std::collections::{BTreeMap, BTreeSet};

/// All moments in an order in which each way has its own. Where the ways leave it open, and where
/// they contradict each other, the id decides, so that it never depends on who comes first.
pub(super) fn merged<'a>(ways: &[Vec<&'a str>]) -> Vec<&'a str> {
    let mut before: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for way in ways {
        let mut last = None;
        for &moment in way {
            before.entry(moment).or_default().extend(last.filter(|&last| last != moment));
            last = Some(moment);
        }
    }
    let mut order = Vec::new();
    while let Some(next) = ready(&before) {
        before.remove(next);
        for earlier in before.values_mut() {
            earlier.remove(next);
        }
        order.push(next);
    }
    order
}

/// The first by id of those that wait for nothing; where all wait for each other, the first by id.
fn ready<'a>(before: &BTreeMap<&'a str, BTreeSet<&'a str>>) -> Option<&'a str> {
    let free = before.iter().find(|(_, earlier)| earlier.is_empty());
    free.or_else(|| before.iter().next()).map(|(&moment, _)| moment)
}
