//! Two records of the same thing made one, without doubles. What ours has it keeps; what theirs has
//! besides is added. Where they went on differently, ours stays as it is.

use super::{Answer, Given, Line, Note, Review, Session, Walk};

/// What came of a merge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Merged {
    /// Theirs has nothing that ours lacks.
    Same,
    /// Ours has grown.
    Grown,
    /// Something was answered or done differently; ours is as it was.
    Differs,
}

impl Merged {
    const fn grown(grown: bool) -> Self {
        if grown { Self::Grown } else { Self::Same }
    }
}

/// Takes up the end of a review.
pub fn review(ours: &mut Review, theirs: &Review) -> Merged {
    Merged::grown(fill(&mut ours.ended_at, theirs.ended_at.as_ref()))
}

/// Takes up answers, verdicts, notes and the end of a walk.
pub fn walk(ours: &mut Walk, theirs: &Walk) -> Merged {
    let other = |answer: &Answer| {
        let known = ours.answers.iter().find(|known| known.key() == answer.key());
        known.is_some_and(|known| {
            (&known.answer, &known.answered_at) != (&answer.answer, &answer.answered_at)
        })
    };
    if ours.scenario != theirs.scenario || theirs.answers.iter().any(other) {
        return Merged::Differs;
    }
    let mut grown = answers(&mut ours.answers, &theirs.answers);
    grown |= add(&mut ours.notes, &theirs.notes, |note: &Note| &note.noted_at);
    grown |= fill(&mut ours.abandoned_at, theirs.abandoned_at.as_ref());
    grown |= fill(&mut ours.closed_at, theirs.closed_at.as_ref());
    grown |= fill(&mut ours.end, theirs.end.as_ref());
    Merged::grown(grown)
}

/// Takes up later entries of a session, and lines kept for later.
pub fn session(ours: &mut Session, theirs: &Session) -> Merged {
    let mut both = ours.entries.iter().zip(&theirs.entries);
    if ours.source != theirs.source || both.any(|(one, other)| one != other) {
        return Merged::Differs;
    }
    let more = theirs.entries.get(ours.entries.len()..).unwrap_or_default();
    let mut grown = !more.is_empty();
    ours.entries.extend_from_slice(more);
    grown |= add(&mut ours.notes, &theirs.notes, |line: &Line| &line.noted_at);
    grown |= fill(&mut ours.finished_at, theirs.finished_at.as_ref());
    Merged::grown(grown)
}

/// Whether something was missing and is there now.
fn fill<T: Clone>(ours: &mut Option<T>, theirs: Option<&T>) -> bool {
    let fills = ours.is_none() && theirs.is_some();
    if fills {
        *ours = theirs.cloned();
    }
    fills
}

/// Adds what is missing, as often as theirs has it, each in the order of its time.
fn add<T: Clone + PartialEq>(ours: &mut Vec<T>, theirs: &[T], time: fn(&T) -> &String) -> bool {
    let mut known: Vec<&T> = ours.iter().collect();
    let mut more = Vec::new();
    for one in theirs {
        match known.iter().position(|known| *known == one) {
            Some(place) => drop(known.swap_remove(place)),
            None => more.push(one.clone()),
        }
    }
    let grown = !more.is_empty();
    for one in more {
        let place = ours.iter().rposition(|known| time(known) <= time(&one));
        ours.insert(place.map_or(0, |place| place + 1), one);
    }
    grown
}

/// Makes one row of both: what both have in common keeps its order, and what one has alone stands
/// where that one has it; of two such the earlier comes first.
fn answers(ours: &mut Vec<Answer>, theirs: &[Answer]) -> bool {
    let mut grown = false;
    let mut place = 0;
    for answer in theirs {
        if let Some(known) = ours.iter().position(|known| known.key() == answer.key()) {
            grown |= take_up(&mut ours[known], answer);
            place = place.max(known + 1);
            continue;
        }
        let is_ours_alone = |known: &Answer| theirs.iter().all(|other| other.key() != known.key());
        while ours
            .get(place)
            .is_some_and(|known| is_ours_alone(known) && known.answered_at <= answer.answered_at)
        {
            place += 1;
        }
        ours.insert(place, answer.clone());
        place += 1;
        grown = true;
    }
    grown
}

/// The same answer on both sides: later verdicts, and what it was found to be worth.
fn take_up(ours: &mut Answer, theirs: &Answer) -> bool {
    let mut grown = add(&mut ours.verdicts, &theirs.verdicts, |given: &Given| &given.given_at);
    grown |= fill(&mut ours.settled_at, theirs.settled_at.as_ref());
    grown | fill(&mut ours.mark, theirs.mark.as_ref())
}

impl Answer {
    /// There is one answer to each moment and try.
    pub(super) fn key(&self) -> (&str, u32) {
        (&self.moment, self.attempt)
    }
}
