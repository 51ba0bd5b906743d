//! Whatever was walked goes out, comes in elsewhere and goes out the same; and two halves of it make
//! the whole, whichever comes first.

use encounter::record::portable::merge::{self, Merged};
use encounter::record::portable::read::{Exported, read};
use encounter::record::portable::{Head, Record, Walk};
use encounter::report::json;
use encounter::store::{Bringing, Store, VERSION};
use proptest::prelude::*;
use tempfile::TempDir;

use super::kept::{NOW, finish_and_compare, keep};
use super::walks::{steps, walked};

fn through_text(records: &[Record]) -> Exported {
    let text = json::exported(&Head::new(VERSION, NOW), records);
    read(text.as_bytes()).unwrap()
}

/// The answers and notes for which `takes` says so.
fn part(walk: &Walk, takes: impl Fn(usize) -> bool) -> Walk {
    let mut part = walk.clone();
    let mut place = 0..;
    part.answers.retain(|_| takes(place.next().unwrap_or_default()));
    let mut place = 0..;
    part.notes.retain(|_| takes(place.next().unwrap_or_default()));
    part
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..super::config() })]

    #[test]
    fn what_goes_out_comes_in_elsewhere_and_goes_out_the_same(steps in steps(), seed: u64, finished: bool) {
        let walk = walked(&steps);
        let (one, other) = (TempDir::new().unwrap(), TempDir::new().unwrap());
        let encounter = keep(one.path(), &walk, seed);
        let mut here = Store::open(one.path()).unwrap();
        if finished {
            let profile = here.profile("Aino", NOW).unwrap();
            finish_and_compare(&mut here, profile, encounter, &walk)?;
        }
        let records = here.export(None).unwrap();
        prop_assert_eq!(records.len(), 2);
        let exported = through_text(&records);
        let mut there = Store::open(other.path()).unwrap();
        let brought = there.import(&exported, &Bringing::default()).unwrap();
        prop_assert_eq!((brought.walks.new, brought.people.len()), (1, 1));
        prop_assert_eq!(&there.export(None).unwrap(), &records);
        let again = there.import(&exported, &Bringing::default()).unwrap();
        prop_assert!(!again.is_something());
        prop_assert_eq!(there.export(None).unwrap(), records);
    }

    #[test]
    fn halves_make_the_whole_and_nothing_twice(steps in steps(), seed: u64, takes: u64) {
        let walk = walked(&steps);
        let folder = TempDir::new().unwrap();
        keep(folder.path(), &walk, seed);
        let here = Store::open(folder.path()).unwrap();
        let Some(Record::Encounter(mut whole)) = here.export(None).unwrap().pop() else {
            panic!("a walk was kept");
        };
        // The clock of these walks stands still; it must not, for halves to find their order.
        for (answer, second) in whole.answers.iter_mut().zip(0..) {
            answer.answered_at = format!("2026-01-02T03:{:02}:{:02}Z", second / 60, second % 60);
        }
        let first = part(&whole, |place| takes >> (place % 64) & 1 == 1);
        let second = part(&whole, |place| takes >> (place % 64) & 1 == 0);
        for (one, other) in [(&first, &second), (&second, &first), (&first, &whole), (&whole, &first)] {
            let mut merged = one.clone();
            merge::walk(&mut merged, other);
            prop_assert_eq!(&merged.answers, &whole.answers);
            prop_assert_eq!(merged.notes.len(), whole.notes.len());
            prop_assert_eq!(merge::walk(&mut merged, other), Merged::Same);
            prop_assert_eq!(merge::walk(&mut merged, &whole), Merged::Same);
        }
    }
}
