//! The review: grades, what is drilled next, how a sitting goes, and what is kept of it.

mod choosing;
mod grades;
mod killed;
mod sitting;

use encounter::record::history::{Answered, PastWalk};
use encounter::record::mark::Mark;
use encounter::record::{AnswerForm, Mode};

/// A drill of a point at a moment of a scenario: its tries, the first one first, each with what it
/// was worth.
pub(crate) fn drilled(
    (id, time): (i64, &str),
    (scenario, moment, point): (&str, &str, &str),
    tries: Vec<(AnswerForm, Option<Mark>)>,
) -> PastWalk {
    let answer = |(attempt, (answer, mark)): (u32, _)| Answered {
        moment: moment.to_owned(),
        attempt,
        answer,
        shown: Vec::new(),
        hints: 0,
        asked_at: time.to_owned(),
        answered_at: time.to_owned(),
        mark,
    };
    PastWalk {
        id,
        uid: String::new(),
        profile: 1,
        scenario: scenario.to_owned(),
        title: "Title".into(),
        revision: 1,
        structure: String::new(),
        mode: Mode::Guided,
        lang: "en".into(),
        started_at: time.to_owned(),
        drilled: Some(point.to_owned()),
        abandoned_at: None,
        end: None,
        first: false,
        answers: (1..).zip(tries).map(answer).collect(),
    }
}

/// A mark in which these points were met, broken, missed and left open.
pub(crate) fn mark(met: &[&str], violated: &[&str], missed: &[&str], unsure: &[&str]) -> Mark {
    let ids = |points: &[&str]| points.iter().map(ToString::to_string).collect::<Vec<_>>();
    Mark {
        phase: "needs".into(),
        earned: i64::from(violated.is_empty() && missed.is_empty()),
        best: 1,
        met: ids(met),
        violated: ids(violated),
        absent: ids(missed),
        unsure: ids(unsure),
        missed: ids(&[violated, missed].concat()),
        shown: false,
        judges: [].into(),
        evidence: [].into(),
    }
}

/// Something picked.
pub(crate) fn picked() -> AnswerForm {
    AnswerForm::Choose("nod".into())
}
