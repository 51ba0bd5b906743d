//! Past walks of a few words.

use encounter::encounter::score::Earnings;
use encounter::phase::Phase;
use encounter::record::history::{Answered, End, PastWalk};
use encounter::record::mark::Mark;
use encounter::record::summary::Outcome;
use encounter::record::{AnswerForm, Mode};

/// A finished first walk of the person with this number.
pub(crate) fn walk(person: i64, answers: Vec<Answered>) -> PastWalk {
    let day = format!("2026-11-01T08:{:02}:{:02}.000Z", person / 60 % 60, person % 60);
    PastWalk {
        id: person,
        uid: format!("walk-{person}"),
        profile: person,
        scenario: "made-up".to_owned(),
        title: "Made up".to_owned(),
        revision: 1,
        structure: "one".to_owned(),
        mode: Mode::Solo,
        lang: "en".to_owned(),
        started_at: day.clone(),
        drilled: None,
        abandoned_at: None,
        end: Some(end(&day)),
        first: true,
        answers,
    }
}

fn end(at: &str) -> End {
    End {
        at: at.to_owned(),
        earnings: Earnings { earned: [0; Phase::COUNT], maxima: [1; Phase::COUNT] },
        trust: [Some(50); Phase::COUNT],
        score: 50,
        outcome: Outcome::Failed,
        walked_out: false,
        grave: false,
        skipped: false,
        ending: "end".to_owned(),
    }
}

/// An answer that chose an option and earned so much of so much.
pub(crate) fn chose(moment: &str, option: &str, earned: i64, best: u32) -> Answered {
    answered(moment, AnswerForm::Choose(option.to_owned()), Some(mark(earned, best)))
}

pub(crate) fn skipped(moment: &str) -> Answered {
    answered(moment, AnswerForm::Skip, None)
}

pub(crate) fn answered(moment: &str, answer: AnswerForm, mark: Option<Mark>) -> Answered {
    Answered {
        moment: moment.to_owned(),
        attempt: 1,
        answer,
        shown: Vec::new(),
        hints: 0,
        asked_at: "2026-11-01T08:00:00.000Z".to_owned(),
        answered_at: "2026-11-01T08:00:30.000Z".to_owned(),
        mark,
    }
}

pub(crate) fn mark(earned: i64, best: u32) -> Mark {
    let list = |holds: bool, id: &str| if holds { vec![id.to_owned()] } else { Vec::new() };
    Mark {
        phase: "needs".to_owned(),
        earned,
        best,
        met: list(earned > 0, "ask-need"),
        violated: list(earned < 0, "ask-need"),
        absent: list(earned == 0, "ask-need"),
        unsure: Vec::new(),
        missed: list(earned < i64::from(best), "ask-need"),
        shown: false,
        judges: std::collections::BTreeMap::new(),
        evidence: std::collections::BTreeMap::new(),
    }
}
