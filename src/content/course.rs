//! A pack's course for beginners: scenarios in an order, and which of them comes next.

use crate::record::summary::Walked;
use crate::scenario::model::Header;

use super::pack::{Listed, Shelf};

/// A scenario of a course.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    pub listed: &'a Listed,
    pub head: &'a Header,
    /// Which one it is, from 1 on.
    pub number: usize,
    /// How many the course has.
    pub of: usize,
}

/// The scenarios of a shelf's course, in their order.
pub fn steps(shelf: &Shelf) -> impl Iterator<Item = Step<'_>> {
    let in_course = |listed: &'_ Listed| listed.place_in_course().is_some();
    let of = shelf.scenarios.iter().filter(|listed| in_course(listed)).count();
    let steps = shelf.scenarios.iter().filter(move |listed| in_course(listed));
    let steps = steps.filter_map(|listed| Some((listed, listed.head.as_ref()?))).zip(1..);
    steps.map(move |((listed, head), number)| Step { listed, head, number, of })
}

/// The first scenario of the first course that has one not yet finished. None where that one is
/// under way: then it is to be gone on with.
#[must_use]
pub fn next(shelves: &[Shelf], walked: impl Fn(&Listed) -> Walked) -> Option<Step<'_>> {
    let mut all = shelves.iter().flat_map(steps).map(|step| (step, walked(step.listed)));
    let (step, walked) = all.find(|(_, walked)| walked.times == 0)?;
    (!walked.open).then_some(step)
}
