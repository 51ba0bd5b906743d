//! The parts that a shelf of scenarios falls into.

use super::pack::{Listed, Shelf};

/// Which part of a shelf it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A shelf without a course.
    Whole,
    /// The course for beginners.
    Course,
    /// What is not part of the course.
    Rest,
}

/// Scenarios that stand together in lists and menus.
#[derive(Clone, Debug)]
pub struct Part<'a> {
    /// The pack's name; `None` for the built-in scenarios.
    pub pack: Option<&'a str>,
    pub kind: Kind,
    pub scenarios: Vec<&'a Listed>,
}

/// The parts of a shelf, in their order; none is empty.
pub fn parts(shelf: &Shelf) -> impl Iterator<Item = Part<'_>> {
    let in_course = |listed: &&Listed| listed.place_in_course().is_some();
    let (course, rest): (Vec<_>, Vec<_>) = shelf.scenarios.iter().partition(in_course);
    let rest_is = if course.is_empty() { Kind::Whole } else { Kind::Rest };
    let pack = shelf.pack.as_deref();
    let parts = [(Kind::Course, course), (rest_is, rest)];
    let parts = parts.map(|(kind, scenarios)| Part { pack, kind, scenarios });
    parts.into_iter().filter(|part| !part.scenarios.is_empty())
}
