//! Where somebody stands with each guidance point, told with their own words.

use std::collections::BTreeMap;

use crate::record::AnswerForm;
use crate::record::history::{Answered, PastWalk};
use crate::record::mark::Mark;

/// How many of the latest times count: what was learned since then shows.
pub const LATEST: usize = 10;
/// A point is judged from so many times on.
const LEAST: usize = 2;
/// How many points are told of each kind.
const MOST: usize = 3;
/// From this share on a point is strong; up to the other one it is weak. Between them it is neither.
const STRONG: f64 = 0.6;
const WEAK: f64 = 0.5;

/// What somebody answered, in which a point was met or missed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Own {
    /// Own words: those that the verdict rests on, else all of them.
    Said(String),
    /// The text of what was picked.
    Chose(String),
}

/// How one point has gone, of the latest [`LATEST`] times that a moment asked for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The point's id.
    pub point: String,
    pub met: usize,
    /// At least 2 and at most [`LATEST`].
    pub asked: usize,
    /// The latest answer that shows it; none where only what was picked could, and is no longer
    /// known.
    pub own: Option<Own>,
}

/// The points that go best, the best first, and those that go worst, the worst first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standings {
    pub strongest: Vec<Standing>,
    pub weakest: Vec<Standing>,
}

/// What the records do not tell.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// A point's weight; a point without one is left out.
    pub weight: &'a dyn Fn(&str) -> Option<u32>,
    /// The text of what was picked.
    pub picked: &'a dyn Fn(&PastWalk, &Answered) -> Option<String>,
}

/// One time that a point was asked for.
#[derive(Clone, Copy)]
struct Time<'a> {
    walk: &'a PastWalk,
    answer: &'a Answered,
    mark: &'a Mark,
}

impl Time<'_> {
    fn met(&self, point: &str) -> bool {
        self.mark.met.iter().any(|id| id == point)
    }

    fn said(&self, point: &str) -> Option<Own> {
        let AnswerForm::Say(words) = &self.answer.answer else { return None };
        let words = self.mark.evidence.get(point).unwrap_or(words);
        (!words.trim().is_empty()).then(|| Own::Said(words.clone()))
    }
}

/// The strongest and the weakest points of the first answers of walks and drills, the earliest walk
/// first. A point's share is (met + 1) ÷ (asked + 2), so that few answers weigh less than many; at
/// the same share the weightier point comes first.
#[must_use]
pub fn standings(history: &[PastWalk], known: Known<'_>) -> Standings {
    let mut all: BTreeMap<&str, Vec<Time<'_>>> = BTreeMap::new();
    for walk in history {
        for answer in walk.counting() {
            let Some(mark) = &answer.mark else { continue };
            for point in asked(mark) {
                all.entry(point).or_default().push(Time { walk, answer, mark });
            }
        }
    }
    let judged = all.into_iter().filter_map(|(point, times)| {
        let weight = (known.weight)(point)?;
        let times = times[times.len().saturating_sub(LATEST)..].to_vec();
        (times.len() >= LEAST).then(|| (point, weight, share(point, &times), times))
    });
    let mut judged: Vec<_> = judged.collect();
    let told = |(point, _, _, times): &(&str, u32, f64, Vec<Time<'_>>), met| Standing {
        point: (*point).to_owned(),
        met: times.iter().filter(|time| time.met(point)).count(),
        asked: times.len(),
        own: own(point, times, met, known),
    };
    judged.sort_by(|one, other| other.2.total_cmp(&one.2).then(other.1.cmp(&one.1)));
    let strongest = judged.iter().filter(|one| one.2 >= STRONG).take(MOST);
    let strongest = strongest.map(|one| told(one, true)).collect();
    judged.sort_by(|one, other| one.2.total_cmp(&other.2).then(other.1.cmp(&one.1)));
    let weakest = judged.iter().filter(|one| one.2 <= WEAK).take(MOST);
    Standings { strongest, weakest: weakest.map(|one| told(one, false)).collect() }
}

/// The points that an answer was asked for, each once.
fn asked(mark: &Mark) -> Vec<&str> {
    let points = mark.met.iter().chain(&mark.violated).chain(&mark.missed);
    let mut points: Vec<&str> = points.map(String::as_str).collect();
    points.sort_unstable();
    points.dedup();
    points
}

fn share(point: &str, times: &[Time<'_>]) -> f64 {
    let met = times.iter().filter(|time| time.met(point)).count();
    let [met, asked] = [met, times.len()].map(|count| u32::try_from(count).unwrap_or(u32::MAX));
    (f64::from(met) + 1.0) / (f64::from(asked) + 2.0)
}

/// The latest answer in which the point was met, or was not: own words before what was picked.
fn own(point: &str, times: &[Time<'_>], met: bool, known: Known<'_>) -> Option<Own> {
    let fitting = || times.iter().rev().filter(|time| time.met(point) == met);
    let picked = |time: &Time<'_>| (known.picked)(time.walk, time.answer).map(Own::Chose);
    fitting().find_map(|time| time.said(point)).or_else(|| fitting().find_map(picked))
}
