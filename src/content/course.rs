//! Which scenario of a course for beginners comes next.

use crate::record::summary::Walked;
use crate::scenario::model::Header;

use super::pack::{Listed, Shelf};
use super::part::{Kind, parts};

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

/// The scenarios of all courses, in their order.
fn steps(shelves: &[Shelf]) -> impl Iterator<Item = Step<'_>> {
    let courses = shelves.iter().flat_map(parts).filter(|part| part.kind == Kind::Course);
    courses.flat_map(|course| {
        let of = course.scenarios.len();
        let numbered = course.scenarios.into_iter().zip(1..);
        numbered.filter_map(move |(listed, number)| step(listed, number, of))
    })
}

fn step(listed: &Listed, number: usize, of: usize) -> Option<Step<'_>> {
    Some(Step { listed, head: listed.head.as_ref()?, number, of })
}

/// The first scenario of the first course that has one not yet finished. None where that one is
/// under way: then it is to be gone on with.
#[must_use]
pub fn next(shelves: &[Shelf], walked: impl Fn(&Listed) -> Walked) -> Option<Step<'_>> {
    let mut all = steps(shelves).map(|step| (step, walked(step.listed)));
    let (step, walked) = all.find(|(_, walked)| walked.times == 0)?;
    (!walked.open).then_some(step)
}
