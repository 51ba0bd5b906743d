//! Walks as a table. The columns are a promise: one is added freely at the end, changed never.
//! `docs/reports.md` tells what they hold.
//!
//! Each finished walk has a row, those of one person together, the earliest first. Walks that were
//! left and drills have none.

use crate::phase::Phase;
use crate::record::AnswerForm;
use crate::record::history::{End, PastWalk};
use crate::record::summary::Outcome;
use crate::report::csv::table;
use crate::text::clean;

use super::{Kind, Trainee};

/// The columns before those of the phases.
const HEAD: [&str; 21] = [
    "trainee",
    "uid",
    "walk",
    "scenario",
    "title",
    "revision",
    "structure",
    "kind",
    "mode",
    "lang",
    "started_at",
    "finished_at",
    "score",
    "outcome",
    "passed",
    "walked_out",
    "grave",
    "skipped",
    "ending",
    "trust",
    "hints",
];

/// The columns after them.
const TAIL: [&str; 3] = ["met", "missed", "words"];

/// All columns: seven of them are the phases, by id.
#[must_use]
pub fn columns() -> Vec<&'static str> {
    HEAD.into_iter().chain(Phase::ALL.map(Phase::id)).chain(TAIL).collect()
}

/// The finished walks of these people. Own words stand in it only where `words` says so.
#[must_use]
pub fn walks<'t>(trainees: impl IntoIterator<Item = &'t Trainee<'t>>, words: bool) -> String {
    let mut rows = Vec::new();
    for trainee in trainees {
        let of_walk = |walk: &PastWalk| Some(row(trainee, walk, walk.end.as_ref()?, words));
        rows.extend(trainee.finished().into_iter().filter_map(of_walk));
    }
    table(&columns(), &rows)
}

fn row(trainee: &Trainee<'_>, walk: &PastWalk, end: &End, words: bool) -> Vec<String> {
    let number = |number: Option<u32>| number.map_or_else(String::new, |one| one.to_string());
    let trust = end.trust.iter().rev().find_map(|trust| *trust).map(u32::from);
    let mut row = vec![
        clean(&trainee.label),
        clean(trainee.uid),
        clean(&walk.uid),
        clean(&walk.scenario),
        clean(&walk.title),
        walk.revision.to_string(),
        clean(&walk.structure),
        Kind::of(walk).id().to_owned(),
        walk.mode.id().to_owned(),
        clean(&walk.lang),
        clean(&walk.started_at),
        clean(&end.at),
        end.score.to_string(),
        end.outcome.id().to_owned(),
        yes(end.outcome == Outcome::Passed),
        yes(end.walked_out),
        yes(end.grave),
        yes(end.skipped),
        clean(&end.ending),
        number(trust),
        walk.counting().map(|answer| answer.hints).sum::<u32>().to_string(),
    ];
    row.extend(Phase::ALL.map(|phase| number(end.earnings.phase_percent(phase))));
    let (met, missed) = walk.met_and_missed();
    let said = if words { said(walk) } else { Vec::new() };
    row.extend([met, missed, said].map(|all| clean(&all.join(" | "))));
    row
}

/// Own words of the answers that count.
fn said(walk: &PastWalk) -> Vec<&str> {
    let words = walk.counting().filter_map(|answer| match &answer.answer {
        AnswerForm::Say(words) => Some(words.as_str()),
        _ => None,
    });
    words.collect()
}

fn yes(holds: bool) -> String {
    if holds { "yes" } else { "no" }.to_owned()
}
