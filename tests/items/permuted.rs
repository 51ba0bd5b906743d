//! No figure depends on the order of walks or of moments.

use std::collections::BTreeMap;

use encounter::record::history::PastWalk;
use encounter::report::items::{Item, analyse};
use proptest::prelude::*;

use super::super::properties::config;
use super::made::{chose, skipped, walk};

const MOMENTS: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

/// Walks in which each moment is skipped, not reached, or earns something.
fn walks() -> impl Strategy<Value = Vec<PastWalk>> {
    let way = prop::collection::vec(0..9_u8, MOMENTS.len());
    prop::collection::vec(way, 0..60).prop_map(|ways| {
        let answer = |(moment, code): (&&str, u8)| match code {
            0 => None,
            1 => Some(skipped(moment)),
            code => Some(chose(moment, &format!("o{}", code % 4), i64::from(code) - 5, 3)),
        };
        let answers = |way: Vec<u8>| MOMENTS.iter().zip(way).filter_map(answer).collect();
        (1..).zip(ways).map(|(person, way)| walk(person, answers(way))).collect()
    })
}

/// All that an item tells, to the last digit.
fn told(walks: &[PastWalk]) -> BTreeMap<String, String> {
    let told = |item: Item| (item.moment.clone(), format!("{item:?}"));
    analyse(walks).items.into_iter().map(told).collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_order_of_walks_and_moments_changes_nothing(
        (given, mut other) in walks().prop_flat_map(|walks| {
            (Just(walks.clone()), Just(walks).prop_shuffle())
        }),
        turn in 0..MOMENTS.len(),
    ) {
        for walk in &mut other {
            let turn = turn.min(walk.answers.len());
            walk.answers.rotate_left(turn);
        }
        prop_assert_eq!(told(&given), told(&other));
    }

    #[test]
    fn figures_stay_in_their_bounds(given in walks()) {
        for item in analyse(&given).items {
            let counts = &item.first;
            prop_assert!(counts.skipped + counts.answered <= counts.reached);
            prop_assert!(counts.full <= counts.answered);
            prop_assert!(counts.facility.is_ok() == (counts.answered >= 5));
            prop_assert!(counts.facility.unwrap_or_default() <= 1.0);
            prop_assert!(item.discrimination.unwrap_or_default().abs() <= 1.0);
            let picked: usize = item.picked.options.iter().map(|option| option.count).sum();
            prop_assert_eq!(picked, counts.answered);
        }
    }
}
