//! How long things took. Times are given: seconds since any fixed moment.

use std::collections::BTreeMap;

use super::{Entry, Spot};

/// The time that a session took, in seconds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Time {
    pub used: u64,
    /// At each spot, all visits together.
    pub at: BTreeMap<Spot, u64>,
    /// What was used when each entry came.
    pub marks: Vec<u64>,
}

/// The time between the entries of a session, each with the second at which it was kept, and up to
/// `now` where the session is under way. Time in which the session was left does not count.
#[must_use]
pub fn time<'e>(entries: impl Iterator<Item = (i64, &'e Entry)>, now: Option<i64>) -> Time {
    let (mut time, mut marks) = (Time::default(), Vec::new());
    let mut last: Option<i64> = None;
    let mut spot: Option<Spot> = None;
    let mut count = |from: Option<i64>, to: i64, spot: Option<Spot>| {
        let gap = from.map_or(0, |from| u64::try_from(to - from).unwrap_or(0));
        time.used += gap;
        if let Some(spot) = spot {
            *time.at.entry(spot).or_default() += gap;
        }
        time.used
    };
    for (second, entry) in entries {
        let counted = last.filter(|_| *entry != Entry::Opened);
        marks.push(count(counted, second, spot));
        last = (*entry != Entry::Left && *entry != Entry::Finished).then_some(second);
        if let Entry::At(place) = entry {
            spot = place.spot;
        }
    }
    if let Some(now) = now {
        count(last, now, spot);
    }
    Time { marks, ..time }
}
