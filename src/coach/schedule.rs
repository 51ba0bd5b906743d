//! When each guidance point comes up again: spaced repetition by FSRS (`rs-fsrs`, its default
//! parameters), the only module that names it. Nothing of it is stored. The schedule is worked out
//! anew from what past answers were worth, so that records brought together, in whatever order,
//! give the same dates.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use rs_fsrs::{Card, FSRS, Parameters, Rating};

use crate::record::history::{Answered, PastWalk};

/// How an answer went for one guidance point (DESIGN §4), the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Broken or missed, and not met before the strong answer was shown.
    Again,
    /// Met at a later try, without having seen the strong answer.
    Hard,
    /// Met at the first try.
    Good,
}

/// The grade that one moment gave one point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Graded {
    /// The point's id.
    pub point: String,
    /// The moment's id.
    pub moment: String,
    /// The UTC day of the first try, `2026-11-21`.
    pub day: String,
    pub grade: Grade,
}

/// When a point is to come up again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The point's id.
    pub point: String,
    /// The UTC day, `2026-11-21`.
    pub on: String,
    /// Days overdue today; 0 on the day itself, negative while it is still to come.
    pub over: i64,
}

impl Due {
    /// Whether its day has come.
    #[must_use]
    pub fn is_due(&self) -> bool {
        self.over >= 0
    }
}

/// What one moment's answer was worth for a point: met at the first try is good, met at a later one
/// hard, else it is to come again. None where the moment did not ask for the point, where it was
/// skipped, and where nobody decided. Hints cost nothing. `tries` are the answers of one moment of
/// one walk, the first try first.
#[must_use]
pub fn grade(tries: &[&Answered], point: &str) -> Option<Grade> {
    let (first, later) = tries.split_first()?;
    let first = first.mark.as_ref()?;
    let met = |met: &[String]| met.iter().any(|id| id == point);
    let met_later = || {
        let marks = later.iter().filter_map(|answer| answer.mark.as_ref());
        marks.filter(|mark| !mark.shown).any(|mark| met(&mark.met))
    };
    match () {
        () if !first.asks(point) => None,
        () if met(&first.met) && !first.shown => Some(Grade::Good),
        () if met_later() => Some(Grade::Hard),
        () => Some(Grade::Again),
    }
}

/// Every grade that a walk or drill gave, moment by moment. A walk that was not finished gives
/// none: its answers may still be ticked.
#[must_use]
pub fn graded(walk: &PastWalk) -> Vec<Graded> {
    if walk.end.is_none() && walk.drilled.is_none() {
        return Vec::new();
    }
    let firsts = walk.counting().filter_map(|first| Some((first, first.mark.as_ref()?)));
    let grades = firsts.flat_map(|(first, mark)| {
        let mut tries: Vec<_> =
            walk.answers.iter().filter(|answer| answer.moment == first.moment).collect();
        tries.sort_by_key(|answer| answer.attempt);
        let points = mark.met.iter().chain(&mark.violated).chain(&mark.missed);
        let mut points: Vec<_> = points.collect();
        points.sort();
        points.dedup();
        points.into_iter().filter_map(move |point| {
            let (moment, day) = (first.moment.clone(), first.day().to_owned());
            Some(Graded { point: point.clone(), moment, day, grade: grade(&tries, point)? })
        })
    });
    grades.collect()
}

/// When every point that has a grade comes up again, the most overdue first (ties by id). Of one
/// day the lowest grade counts: FSRS reckons in days, and the order within a day may be lost where
/// records were brought together. `today` is a UTC day, `2026-11-21`; an empty list where it is
/// none.
#[must_use]
pub fn schedule(history: &[PastWalk], today: &str) -> Vec<Due> {
    let Some(today) = day(today) else { return Vec::new() };
    let mut points: BTreeMap<String, BTreeMap<NaiveDate, Grade>> = BTreeMap::new();
    for graded in history.iter().flat_map(graded) {
        let Some(on) = day(&graded.day) else { continue };
        let days = points.entry(graded.point).or_default();
        let lowest = days.entry(on).or_insert(graded.grade);
        *lowest = graded.grade.min(*lowest);
    }
    let scheduler = scheduler();
    let due = points.into_iter().filter_map(|(point, days)| {
        let on = due(&scheduler, &days)?;
        let over = today.signed_duration_since(on).num_days();
        Some(Due { point, on: on.to_string(), over })
    });
    let mut due: Vec<_> = due.collect();
    due.sort_by_key(|due| Reverse(due.over));
    due
}

/// A day as it is kept; none of what has another form or lies outside the years of four digits.
fn day(text: &str) -> Option<NaiveDate> {
    let fits = |(place, byte): (usize, u8)| match place {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    let whole = text.len() == 10 && text.bytes().enumerate().all(fits);
    whole.then(|| text.parse().ok()).flatten()
}

/// The scheduler for whole days: with steps within a day it would bring a good first answer back
/// after ten minutes.
fn scheduler() -> FSRS {
    FSRS::new(Parameters { enable_short_term: false, ..Parameters::default() })
}

/// The day on which a point with these grades is due.
///
/// Two things are mended here that the crate has otherwise than FSRS means it. After a lapse its
/// interval can be many weeks, where the point should be back soon: here it is back the next day. And
/// a lapse can leave a memory stronger than it was, where FSRS caps it at what it was.
fn due(scheduler: &FSRS, days: &BTreeMap<NaiveDate, Grade>) -> Option<NaiveDate> {
    let mut card: Option<Card> = None;
    for (&day, &grade) in days {
        // Whole days pass from midnight to midnight: the crate cuts off what is less than a day.
        let midnight = day.and_time(NaiveTime::MIN).and_utc();
        let before = card.take();
        let stability = before.as_ref().map(|card| card.stability);
        let next = scheduler.next(before.unwrap_or_else(|| new(midnight)), midnight, rating(grade));
        let mut next = next.card;
        if grade == Grade::Again {
            next.due = midnight.checked_add_days(Days::new(1))?;
            next.stability = next.stability.min(stability.unwrap_or(f64::INFINITY));
        }
        card = Some(next);
    }
    card.map(|card| card.due.date_naive())
}

/// A card without a past; the crate's own constructor would read the clock.
fn new(midnight: DateTime<Utc>) -> Card {
    Card { due: midnight, last_review: midnight, ..Card::default() }
}

fn rating(grade: Grade) -> Rating {
    match grade {
        Grade::Again => Rating::Again,
        Grade::Hard => Rating::Hard,
        Grade::Good => Rating::Good,
    }
}
