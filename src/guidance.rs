//! The guidance catalogue: what good service is, point by point, and where it comes from.

mod check;
pub mod raw;

use crate::phase::Phase;
use crate::text::Text;

pub use check::{check, check_sayings};
pub use raw::Bound;

/// Everything that answers are scored against. Made only by [`check`].
#[derive(Clone, Debug)]
pub struct Catalogue {
    phases: Vec<PhaseInfo>,
    /// How many of the points, from the first on, are the file's own; the others are those of the
    /// guidance that it adds to.
    own: usize,
    /// Whether the rater has learned the file's own points from labelled answers.
    learned: bool,
    sources: Vec<Source>,
    points: Vec<Point>,
    facts: Vec<Fact>,
}

/// A phase's name and goal.
#[derive(Clone, Debug)]
pub struct PhaseInfo {
    pub name: Text,
    /// One sentence.
    pub goal: Text,
}

/// A text that guidance comes from.
#[derive(Clone, Debug)]
pub struct Source {
    pub id: String,
    pub title: Text,
    /// A year or a date, as the text gives it; empty where it gives none.
    pub date: String,
}

/// One observable thing that a good answer does.
#[derive(Clone, Debug)]
pub struct Point {
    pub id: String,
    /// Where it can be judged.
    pub phases: Vec<Phase>,
    pub only: Option<Bound>,
    /// Ids of [`Source`]s.
    pub sources: Vec<String>,
    /// Follows from the sources but does not stand in them.
    pub ours: bool,
    /// 1 plain courtesy, 2 need, person and ownership, 3 honesty.
    pub weight: u32,
    /// An encounter that breaks it is not passed.
    pub grave: bool,
    /// One imperative line.
    pub rule: Text,
    /// What is ticked when it was done.
    pub met: Text,
    /// What is ticked when it was broken.
    pub violated: Text,
    /// The reason.
    pub why: Text,
    /// The question by which the coach lets the trainee find it.
    pub ask: Text,
}

/// Something that the texts tell, for a debrief.
#[derive(Clone, Debug)]
pub struct Fact {
    pub id: String,
    pub source: String,
    /// For the trainer's discussion, never shown to a trainee.
    pub trainer: bool,
    /// It fits an encounter in which these were met or missed.
    pub points: Vec<String>,
    pub say: Text,
}

/// Utterances that meet a point and that break it, per language (Finnish, English).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Sayings {
    pub point: String,
    pub met: [Vec<String>; 2],
    pub violated: [Vec<String>; 2],
}

impl Sayings {
    /// A point that nothing is known to meet or to break.
    #[must_use]
    pub fn none(point: &str) -> Self {
        Self { point: point.to_owned(), met: Default::default(), violated: Default::default() }
    }
}

impl Catalogue {
    /// The point with this id.
    #[must_use]
    pub fn point(&self, id: &str) -> Option<&Point> {
        self.points.iter().find(|point| point.id == id)
    }

    /// All points, in the order of the file.
    #[must_use]
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// The points without those of the guidance that this one adds to.
    #[must_use]
    pub fn own_points(&self) -> &[Point] {
        &self.points[..self.own]
    }

    /// Those of its own points that are rated from their sayings alone: all, unless they were
    /// learned.
    #[must_use]
    pub fn unlearned_points(&self) -> &[Point] {
        if self.learned { &[] } else { self.own_points() }
    }

    /// The same, as that of the program itself, whose own points the rater has learned.
    #[must_use]
    pub fn learned(self) -> Self {
        Self { learned: true, ..self }
    }

    /// This and, after what is its own, what `base` has; phases are this one's.
    fn beside(mut self, base: Self) -> Self {
        self.sources.extend(base.sources);
        self.points.extend(base.points);
        self.facts.extend(base.facts);
        self
    }

    /// All facts, in the order of the file.
    #[must_use]
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// All sources, in the order of the file.
    #[must_use]
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The source with this id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// Name and goal of a phase.
    #[must_use]
    pub fn phase(&self, phase: Phase) -> &PhaseInfo {
        &self.phases[phase.index()]
    }

    /// The point whose id is most like `id`, for a hint; `None` where none is near.
    #[must_use]
    pub fn nearest(&self, id: &str) -> Option<&str> {
        crate::words::nearest(id, self.points.iter().map(|point| point.id.as_str()))
    }
}
