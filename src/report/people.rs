//! What practice came to, of one person and of a group: walks folded to figures, without files and
//! without the scenarios. Walks with a customer met for the first time and repeated ones are never
//! put together, since memory is not skill.

pub mod csv;
mod group;
mod group_sheet;
mod guide;
mod mean;
mod phases;
mod points;
mod sheet;
mod walks;

use crate::phase::Phase;
use crate::record::history::{PastWalk, Person};
use crate::record::summary::Outcome;
use crate::text::clean_line;

pub use group::{Group, Missed, PhaseMeans, ScenarioRow};
pub use group_sheet::group_sheet;
pub use guide::Guide;
pub use mean::mean;
pub use points::{Known, Tally};
pub use sheet::trainee_sheet;

/// The name of a profile where nobody gave one.
const NOBODY: &str = "me";

/// The days that a report is about, in UTC, both included: `2026-11-21`. An end that is left out is
/// open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Period {
    pub since: Option<String>,
    pub until: Option<String>,
}

/// What a report of people is about, and what it may quote.
#[derive(Clone, Debug, Default)]
pub struct Manner {
    pub period: Period,
    /// What people said in own words stands in it.
    pub words: bool,
}

/// Whether a walk was a person's first with its customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    First,
    Repeated,
}

impl Kind {
    /// Both kinds, first walks first.
    pub const ALL: [Self; 2] = [Self::First, Self::Repeated];

    /// The id used in exports.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Repeated => "repeated",
        }
    }

    /// The kind of a walk.
    #[must_use]
    pub const fn of(walk: &PastWalk) -> Self {
        if walk.first { Self::First } else { Self::Repeated }
    }
}

/// What one person practised.
#[derive(Clone, Debug)]
pub struct Trainee<'a> {
    /// A name, or a number such as `T3`.
    pub label: String,
    /// See [`Person::uid`].
    pub uid: &'a str,
    /// By [`Kind`].
    pub of: [Practice<'a>; 2],
    /// Walks that were left for good.
    pub left: usize,
    /// Walks that can be gone on with.
    pub open: usize,
    /// Drills of the review. They are counted and stay outside all figures.
    pub drills: usize,
    /// Finished walks from before answers kept what they were worth: they count in scores and
    /// phases, not in points.
    pub unmarked: usize,
}

/// Finished walks of one kind, and what they came to.
#[derive(Clone, Debug, Default)]
pub struct Practice<'a> {
    /// The earliest first.
    pub walks: Vec<&'a PastWalk>,
    pub phases: [Change; Phase::COUNT],
    /// The guidance points that were asked for, by id.
    pub points: Vec<Tally<'a>>,
}

/// A phase's figure at first and at last, each 0–100.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// In the earliest walk in which anything could be earned there.
    pub first: Option<u32>,
    /// In the latest one; none where that is the same walk.
    pub latest: Option<u32>,
}

/// How many walks came out which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Results {
    pub walks: usize,
    pub passed: usize,
    /// Reached the mark only with points that the trainee ticked: never counted as passed.
    pub by_own_judgement: usize,
    pub failed: usize,
    /// The mean score, 0–100; none without walks.
    pub mean: Option<u32>,
}

impl<'a> Trainee<'a> {
    /// What these walks and drills of one person came to; the earliest first.
    #[must_use]
    pub fn of(label: String, person: &'a Person, walks: &[&'a PastWalk]) -> Self {
        let whole = walks.iter().filter(|walk| walk.drilled.is_none());
        let finished = || whole.clone().filter(|walk| walk.end.is_some());
        let unfinished = || whole.clone().filter(|walk| walk.end.is_none());
        let of = |kind| {
            Practice::of(finished().filter(|walk| Kind::of(walk) == kind).copied().collect())
        };
        Self {
            label,
            uid: &person.uid,
            of: Kind::ALL.map(of),
            left: unfinished().filter(|walk| walk.abandoned_at.is_some()).count(),
            open: unfinished().filter(|walk| walk.abandoned_at.is_none()).count(),
            drills: walks.len() - whole.clone().count(),
            unmarked: finished().filter(|walk| !marked(walk)).count(),
        }
    }

    /// The person of a report about one, by name.
    #[must_use]
    pub fn alone(person: &'a Person, walks: &'a [PastWalk]) -> Self {
        Self::of(clean_line(&person.name), person, &walks.iter().collect::<Vec<_>>())
    }

    /// Whether somebody gave the profile its name.
    #[must_use]
    pub fn named(&self) -> bool {
        self.label != NOBODY
    }

    /// What was practised of one kind.
    #[must_use]
    pub const fn practice(&self, kind: Kind) -> &Practice<'a> {
        &self.of[kind as usize]
    }

    /// All finished walks, the earliest first.
    #[must_use]
    pub fn finished(&self) -> Vec<&'a PastWalk> {
        let mut all: Vec<_> = self.of.iter().flat_map(|of| of.walks.iter().copied()).collect();
        all.sort_by_key(|walk| (walk.end.as_ref().map(|end| &end.at), walk.id));
        all
    }
}

/// Whether the answers of a walk kept what they were worth.
fn marked(walk: &PastWalk) -> bool {
    walk.counting().any(|answer| answer.mark.is_some())
}

impl<'a> Practice<'a> {
    fn of(walks: Vec<&'a PastWalk>) -> Self {
        let phases = Phase::ALL.map(|phase| {
            let figure = |walk: &&PastWalk| walk.end.as_ref()?.earnings.phase_percent(phase);
            let mut figures = walks.iter().filter_map(figure);
            Change { first: figures.next(), latest: figures.next_back() }
        });
        let points = points::tallies(&walks);
        Self { walks, phases, points }
    }

    /// How its walks came out.
    #[must_use]
    pub fn results(&self) -> Results {
        results(self.walks.iter().copied())
    }
}

/// How walks came out; those that were not finished do not count.
pub(crate) fn results<'w>(walks: impl Iterator<Item = &'w PastWalk>) -> Results {
    let mut results = Results::default();
    let mut scores = Vec::new();
    for end in walks.filter_map(|walk| walk.end.as_ref()) {
        results.walks += 1;
        scores.push(end.score);
        match end.outcome {
            Outcome::Passed => results.passed += 1,
            Outcome::ByOwnJudgement => results.by_own_judgement += 1,
            Outcome::Failed => results.failed += 1,
        }
    }
    Results { mean: mean(&scores), ..results }
}
