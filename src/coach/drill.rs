//! What a review asks next: which point, at which moment, and whether in own words.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::encounter::shown::draw;
use crate::record::history::PastWalk;

use super::pool::{Kind, Spot};
use super::schedule::{Due, Grade, graded, schedule};

/// Every so many drills of a sitting something new or different is asked.
const FRESH: usize = 5;
/// How many of the weakest points are drilled where none is due.
const WEAKEST: usize = 5;

/// What somebody sits down to drill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// What is due.
    Due,
    /// What has gone worst, due or not.
    Weakest,
    /// One point, by its id.
    Point(String),
}

/// One drill: a moment that is asked for the sake of a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drill {
    /// The place of the moment in the pool.
    pub spot: usize,
    /// The point's id.
    pub point: String,
    /// A choice is asked in own words first.
    pub says: bool,
}

/// What is known when the next drill is picked.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    pub pool: &'a [Spot],
    /// Walks and drills of one person, the earliest first.
    pub history: &'a [PastWalk],
    /// The drills of this sitting so far, kept or skipped.
    pub sitting: &'a [Drill],
    /// The UTC day.
    pub today: &'a str,
    /// Decides among equals.
    pub seed: u64,
}

impl Known<'_> {
    /// The points that are due and can be drilled, as [`schedule`] orders them.
    #[must_use]
    pub fn due(&self) -> Vec<Due> {
        let mut due = self.scheduled();
        due.retain(Due::is_due);
        due
    }

    /// When every point comes up that can be drilled, as [`schedule`] orders them.
    #[must_use]
    pub fn scheduled(&self) -> Vec<Due> {
        let all = schedule(self.history, self.today).into_iter();
        all.filter(|due| self.weight(&due.point).is_some()).collect()
    }

    /// The points that come up first of those that are not due yet: all of one day.
    #[must_use]
    pub fn coming(&self) -> Vec<Due> {
        let mut coming = self.scheduled();
        coming.retain(|due| !due.is_due());
        let first = coming.first().map(|due| due.over);
        coming.retain(|due| Some(due.over) == first);
        coming
    }

    /// The points that can be drilled and have gone worst, the worst first, a handful of them: by
    /// the share of moments that met them at the first try, where a few say less than many, (good
    /// ones + 1) ÷ (all + 2). What was asked today stands last.
    #[must_use]
    pub fn weakest(&self) -> Vec<String> {
        let mut points: BTreeMap<String, (u32, u32, bool)> = BTreeMap::new();
        for graded in self.history.iter().flat_map(graded) {
            let (good, all, today) = points.entry(graded.point).or_default();
            *good += u32::from(graded.grade == Grade::Good);
            *all += 1;
            *today |= graded.day == self.today;
        }
        let mut weakest: Vec<_> = points.into_iter().collect();
        weakest.retain(|(point, _)| self.weight(point).is_some());
        weakest.sort_by_key(|(point, (good, all, today))| {
            // Thousandths are fine enough, and whole.
            let standing = 1000 * (good + 1) / (all + 2);
            (*today, standing, Reverse(self.weight(point)), self.draw(point))
        });
        weakest.into_iter().map(|(point, _)| point).take(WEAKEST).collect()
    }

    /// The next drill; none where nothing is left to ask.
    #[must_use]
    pub fn next(&self, wanted: &Wanted) -> Option<Drill> {
        let points = self.wanted(wanted);
        let fresh = (self.sitting.len() + 1).is_multiple_of(FRESH);
        if points.is_empty() {
            return None;
        }
        let new = (fresh && !matches!(wanted, Wanted::Point(_))).then(|| self.never_asked());
        let new = new.into_iter().flatten().find_map(|point| self.drill(&point, false));
        new.or_else(|| points.iter().find_map(|point| self.drill(point, fresh)))
    }

    /// The points that this sitting is about and has not asked yet, the first to be asked first.
    fn wanted(&self, wanted: &Wanted) -> Vec<String> {
        let asked = |point: &String| self.sitting.iter().any(|drill| drill.point == *point);
        match wanted {
            Wanted::Due => {
                let mut due = self.due();
                due.sort_by_key(|due| {
                    (Reverse(due.over), Reverse(self.weight(&due.point)), self.draw(&due.point))
                });
                due.into_iter().map(|due| due.point).filter(|point| !asked(point)).collect()
            }
            Wanted::Weakest => {
                // What this sitting has asked already stands last and must not make room.
                let room = WEAKEST.saturating_sub(self.sitting.len());
                self.weakest().into_iter().filter(|point| !asked(point)).take(room).collect()
            }
            Wanted::Point(point) => vec![point.clone()],
        }
    }

    /// The points that no moment has asked for yet, the weightiest first.
    fn never_asked(&self) -> Vec<String> {
        let known: BTreeSet<String> =
            self.history.iter().flat_map(graded).map(|graded| graded.point).collect();
        let taught = self.pool.iter().flat_map(|spot| &spot.points);
        let mut new: Vec<&String> = taught.map(|point| &point.id).collect();
        new.sort();
        new.dedup();
        new.retain(|point| !known.contains(*point));
        new.retain(|point| self.sitting.iter().all(|drill| drill.point != **point));
        new.sort_by_key(|point| (Reverse(self.weight(point)), self.draw(point)));
        new.into_iter().cloned().collect()
    }

    /// A drill of this point: never at the moment that was drilled just before, not at that of its
    /// own last drill unless it has no other, and rather at one that was not answered for long.
    fn drill(&self, point: &str, different: bool) -> Option<Drill> {
        let latest = self.latest(point);
        let says = match latest {
            Some(kind) => kind != Kind::Say,
            None => self.draw(point).is_multiple_of(2),
        };
        let answered = self.answered();
        let (just, own) = (self.just_drilled(), self.last_drill(point));
        let spots = self.pool.iter().enumerate().filter(|(place, spot)| {
            let done = self.sitting.iter().any(|drill| drill.spot == *place);
            spot.teaches(point) && Some(spot.place()) != just && !done
        });
        let spot = spots.min_by_key(|(_, spot)| {
            let fits = match (different, spot.kind) {
                (true, kind) => Some(kind) != latest,
                (false, Kind::Choose) => true,
                (false, kind) => says == (kind == Kind::Say),
            };
            let last = answered.get(&spot.place()).copied();
            let order = self.draw(&format!("{} {}", spot.scenario, spot.moment));
            let again = Some(spot.place()) == own;
            // What is different matters more than how long ago it was answered, the turn less.
            let (before, after) = if different { (!fits, false) } else { (false, !fits) };
            (again, before, last, after, order)
        });
        spot.map(|(place, _)| Drill { spot: place, point: point.to_owned(), says })
    }

    /// When each moment was last answered.
    fn answered(&self) -> HashMap<(&str, &str), &str> {
        let mut latest: HashMap<_, &str> = HashMap::new();
        for walk in self.history {
            for answer in &walk.answers {
                let moment = (walk.scenario.as_str(), answer.moment.as_str());
                let last = latest.entry(moment).or_default();
                *last = answer.answered_at.as_str().max(*last);
            }
        }
        latest
    }

    /// How the point was answered in its last drill.
    fn latest(&self, point: &str) -> Option<Kind> {
        let own = self.drilled().find(|walk| walk.drilled.as_deref() == Some(point))?;
        own.counting().find_map(|answer| Kind::of_answer(&answer.answer))
    }

    /// The moment that was drilled just before, in this sitting or an earlier one.
    fn just_drilled(&self) -> Option<(&str, &str)> {
        let now = self.sitting.last().and_then(|drill| self.pool.get(drill.spot));
        now.map(Spot::place).or_else(|| self.drilled().next().and_then(moment))
    }

    /// The moment of the last drill of this point.
    fn last_drill(&self, point: &str) -> Option<(&str, &str)> {
        self.drilled().find(|walk| walk.drilled.as_deref() == Some(point)).and_then(moment)
    }

    /// The drills that are kept, the latest first.
    fn drilled(&self) -> impl Iterator<Item = &PastWalk> {
        self.history.iter().rev().filter(|walk| walk.drilled.is_some())
    }

    /// The weight of a point that some moment teaches, 1–3.
    fn weight(&self, point: &str) -> Option<u32> {
        let mut taught = self.pool.iter().flat_map(|spot| &spot.points);
        taught.find(|taught| taught.id == point).map(|point| point.weight)
    }

    fn draw(&self, of: &str) -> u64 {
        draw(self.seed, &["review", of])
    }
}

fn moment(walk: &PastWalk) -> Option<(&str, &str)> {
    walk.answers.first().map(|answer| (walk.scenario.as_str(), answer.moment.as_str()))
}
