//! What holds of the spacing of reviews, whatever was answered and whenever.

use encounter::coach::schedule::{Due, schedule};
use encounter::record::history::PastWalk;
use proptest::prelude::*;

use crate::review::{drilled, mark, picked};

/// The day that is so many days after the first of 2026.
fn day(number: i64) -> String {
    use jiff::ToSpan as _;
    (jiff::civil::date(2026, 1, 1) + number.days()).to_string()
}

/// How a drill of the point goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Went {
    Again,
    Hard,
    Good,
}

/// A drill of the point on a day.
fn drill(number: i64, went: Went) -> PastWalk {
    let tries: &[bool] = match went {
        Went::Good => &[true],
        Went::Hard => &[false, true],
        Went::Again => &[false],
    };
    let mark = |met: &bool| match met {
        true => mark(&["point"], &[], &[], &[]),
        false => mark(&[], &[], &["point"], &[]),
    };
    let tries = tries.iter().map(|met| (picked(), Some(mark(met)))).collect();
    let time = format!("{}T12:00:00.000Z", day(number));
    drilled((number, &time), ("scenario", "moment", "point"), tries)
}

/// Drills on these days.
fn drills(past: &[(i64, Went)]) -> Vec<PastWalk> {
    past.iter().map(|&(number, went)| drill(number, went)).collect()
}

/// The day on which the point is due after these drills.
fn due(past: &[(i64, Went)]) -> i64 {
    let dues = schedule(&drills(past), &day(0));
    let [Due { over, .. }] = dues[..] else { panic!("one point: {dues:?}") };
    -over
}

fn went() -> impl Strategy<Value = Went> {
    prop_oneof![1 => Just(Went::Again), 1 => Just(Went::Hard), 3 => Just(Went::Good)]
}

/// A past: each drill so much earlier or later than the day it was due, in sevenths of the time
/// until then. Never twice on one day.
fn past() -> impl Strategy<Value = Vec<(i64, Went)>> {
    let late = prop_oneof![4 => Just(7), 1 => 1..7_i64, 1 => 8..40_i64];
    prop::collection::vec((went(), late), 1..10).prop_map(|drills| {
        let (mut past, mut next) = (Vec::new(), 0);
        for (went, late) in drills {
            past.push((next, went));
            let wait = due(&past) - next;
            next += (wait * late / 7).clamp(1, 4_000);
        }
        past
    })
}

/// The history with another drill on the day it is due.
fn then(past: &[(i64, Went)], went: Went) -> Vec<(i64, Went)> {
    let mut longer = past.to_vec();
    longer.push((due(past), went));
    longer
}

/// Days until it is due, from the last drill.
fn wait(past: &[(i64, Went)]) -> i64 {
    due(past) - past.last().unwrap().0
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..super::config() })]

    #[test]
    fn intervals_grow_with_success(past in past()) {
        let mut goods = vec![then(&past, Went::Good)];
        for _ in 0..3 {
            goods.push(then(goods.last().unwrap(), Went::Good));
        }
        let waits: Vec<_> = goods.iter().map(|past| wait(past)).collect();
        prop_assert!(waits.is_sorted(), "{waits:?} after {past:?}");
        prop_assert!(waits[0] < waits[3], "{waits:?} after {past:?}");
    }

    #[test]
    fn a_lapse_brings_the_point_back_the_next_day_and_soon_after_that(past in past()) {
        let lapsed = then(&past, Went::Again);
        prop_assert_eq!(wait(&lapsed), 1);
        let (back, instead) = (then(&lapsed, Went::Good), then(&past, Went::Good));
        prop_assert!(wait(&back) <= wait(&instead), "{past:?}");
    }

    #[test]
    fn a_point_is_never_due_again_on_the_day_it_was_asked(past in past()) {
        prop_assert!(wait(&past) >= 1);
    }

    #[test]
    fn the_order_of_records_and_answers_of_one_day_changes_nothing(
        past in past(), seed in any::<u64>(), again in went(),
    ) {
        let mut all = past.clone();
        all.push((past.last().unwrap().0, again));
        let expected = due(&all);
        let mut mixed = all.clone();
        mixed.sort_by_key(|&(day, went)| (seed >> (day % 61) & 1, seed >> (went as u8) & 1, day));
        prop_assert_eq!(due(&mixed), expected);
        mixed.reverse();
        prop_assert_eq!(due(&mixed), expected);
    }
}

#[test]
fn seven_good_answers_on_their_days_come_back_after_longer_and_longer() {
    let mut past = vec![(0, Went::Good)];
    let mut waits = vec![wait(&past)];
    for _ in 0..6 {
        past = then(&past, Went::Good);
        waits.push(wait(&past));
    }
    assert_eq!(waits, [3, 11, 36, 105, 277, 669, 1503]);
}

#[test]
fn the_most_overdue_comes_first_and_a_day_that_is_none_gives_nothing() {
    let mut history = drills(&[(0, Went::Again), (0, Went::Good)]);
    for (walk, point) in history.iter_mut().zip(["late", "later"]) {
        let mark = walk.answers[0].mark.as_mut().unwrap();
        for list in [&mut mark.met, &mut mark.missed] {
            for id in list.iter_mut() {
                point.clone_into(id);
            }
        }
    }
    let told = |today: &str| -> Vec<(String, String, i64)> {
        let due = schedule(&history, today).into_iter();
        due.map(|due| (due.point, due.on, due.over)).collect()
    };
    let (late, later) = ("late".to_owned(), "later".to_owned());
    assert_eq!(told("2026-01-02"), [(late, day(1), 0), (later, day(3), -2)]);
    for nonsense in ["", "today", "2026-13-01", "02026-1-01", "2026-01-01T00:00:00Z"] {
        assert!(schedule(&history, nonsense).is_empty(), "{nonsense}");
    }
    // A record that an import brought with such a day is passed over.
    history[0].answers[0].answered_at = "yesterday".into();
    assert_eq!(schedule(&history, "2026-01-02").len(), 1);
}
