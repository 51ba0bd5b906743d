//! How practice has gone: strongest and weakest points, what to do next, and what is told of it on
//! the terminal, as JSON and as a page.

mod next;
mod page;
mod shown;
mod standing;

use std::collections::BTreeMap;
use std::rc::Rc;

use encounter::content::built_in;
use encounter::content::pack::{Listed, Shelf};
use encounter::encounter::score::Earnings;
use encounter::guidance::Catalogue;
use encounter::record::history::{Answered, End, PastWalk};
use encounter::record::mark::Mark;
use encounter::record::summary::{Outcome, Walked};
use encounter::record::{AnswerForm, Mode};
use encounter::report::progress::{Guide, Progress, Source};

/// A finished walk with these answers, each at a moment of its own, that ended before aftercare.
fn walk(day: &str, title: &str, mut answers: Vec<Answered>) -> PastWalk {
    for (place, answer) in answers.iter_mut().enumerate() {
        answer.moment = format!("moment-{place}");
        answer.answered_at = format!("{day}T09:05:00.000Z");
    }
    let end = End {
        at: format!("{day}T09:10:00.000Z"),
        earnings: Earnings { earned: [3, 2, 1, 4, 2, 0, 0], maxima: [4, 2, 4, 5, 4, 0, 3] },
        trust: [Some(53), Some(56), Some(45), Some(48), Some(37), Some(40), None],
        score: 54,
        outcome: Outcome::Failed,
        walked_out: false,
        grave: false,
        skipped: false,
        ending: "end".into(),
    };
    PastWalk {
        id: 1,
        uid: format!("{day}-{title}"),
        profile: 1,
        scenario: "photos-novice".into(),
        title: title.into(),
        revision: 1,
        structure: "hash".into(),
        mode: Mode::Solo,
        lang: "en".into(),
        started_at: format!("{day}T09:00:00.000Z"),
        drilled: None,
        abandoned_at: None,
        end: Some(end),
        first: true,
        answers,
    }
}

/// An answer whose mark is told as `+met -violated !missed`.
fn answer(form: AnswerForm, mark: &str) -> Answered {
    let of = |sign: &str| -> Vec<String> {
        mark.split(' ').filter_map(|one| one.strip_prefix(sign)).map(str::to_owned).collect()
    };
    let (violated, missed) = (of("-"), of("!"));
    let mark = Mark {
        phase: "needs".into(),
        earned: 1,
        best: 3,
        met: of("+"),
        missed: violated.iter().chain(&missed).cloned().collect(),
        violated,
        absent: missed,
        unsure: Vec::new(),
        shown: false,
        judges: BTreeMap::new(),
        evidence: BTreeMap::new(),
    };
    Answered {
        moment: "needs".into(),
        attempt: 1,
        answer: form,
        shown: Vec::new(),
        hints: 0,
        asked_at: "2026-11-01T09:00:00.000Z".into(),
        answered_at: "2026-11-01T09:00:20.000Z".into(),
        mark: Some(mark),
    }
}

fn said(words: &str, mark: &str) -> Answered {
    answer(AnswerForm::Say(words.into()), mark)
}

fn chose(option: &str, mark: &str) -> Answered {
    answer(AnswerForm::Choose(option.into()), mark)
}

/// The same, resting on some of its words.
fn resting(mut answer: Answered, point: &str, words: &str) -> Answered {
    let mark = answer.mark.as_mut().unwrap();
    mark.evidence.insert(point.into(), words.into());
    answer
}

/// The text of what was picked: its id with a word before it.
fn picked(_: &PastWalk, answer: &Answered) -> Option<String> {
    match &answer.answer {
        AnswerForm::Choose(id) if id != "gone" => Some(format!("option {id}")),
        _ => None,
    }
}

/// Progress on a day, with the built-in scenarios of which none was walked.
fn with_progress<T>(history: &[PastWalk], today: &str, then: impl FnOnce(&Progress<'_>) -> T) -> T {
    let latest = Rc::new(built_in::catalogue());
    with_guidance(history, today, &[Rc::clone(&latest)], &latest, then)
}

/// The same with this guidance at hand, and that of the latest walk.
fn with_guidance<T>(
    history: &[PastWalk],
    today: &str,
    at_hand: &[Rc<Catalogue>],
    latest: &Catalogue,
    then: impl FnOnce(&Progress<'_>) -> T,
) -> T {
    let shelves: [Shelf; 1] = [built_in::shelf()];
    let walked = |_: &Listed| Walked::default();
    then(&Progress::of(&Source {
        profile: "Aino",
        history,
        today,
        guide: Guide { latest, at_hand },
        open: None,
        shelves: &shelves,
        walked: &walked,
        picked: &picked,
    }))
}
