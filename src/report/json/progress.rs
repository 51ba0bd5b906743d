//! How practice has gone. Percentages and trust are 0–100.

use serde_json::{Value, json};

use crate::coach::next::Step;
use crate::coach::schedule::Due;
use crate::coach::standing::{Own, Standing};
use crate::phase::Phase;
use crate::record::history::{End, PastWalk};
use crate::record::summary::Outcome;
use crate::report::progress::{Group, Progress, trust};

use super::{both, document, phases};

/// The finished walks of a profile, the earliest first, and what they come to.
#[must_use]
pub fn progress(progress: &Progress<'_>) -> String {
    let list = |standings: &[Standing]| -> Value {
        standings.iter().map(|one| standing(progress, one)).collect()
    };
    let dates = |all: &[Due]| -> Value { all.iter().map(|one| due(progress, one)).collect() };
    document(
        "progress",
        json!({
            "profile": progress.profile,
            "walks": progress.walks.iter().map(|(walk, end)| of_walk(walk, end)).collect::<Value>(),
            "first_walks": group(&progress.first),
            "repeated_walks": group(&progress.again),
            "latest_trust": progress.latest().map(|(_, end)| curve(end)),
            "strongest": list(&progress.standings.strongest),
            "weakest": list(&progress.standings.weakest),
            "due": dates(&progress.due),
            "coming": dates(&progress.coming),
            "next": progress.next.iter().map(step).collect::<Value>(),
            "walks_without_marks": progress.unmarked,
        }),
    )
}

fn of_walk(walk: &PastWalk, end: &End) -> Value {
    json!({
        "scenario": walk.scenario,
        "title": walk.title,
        "finished_at": end.at,
        "mode": walk.mode.id(),
        "first": walk.first,
        "score": end.earnings.percent(),
        "outcome": end.outcome.id(),
        "passed": end.outcome == Outcome::Passed,
        "trust": trust(end).last().map_or(0, |(_, trust)| trust),
        "phases": phases(&end.earnings),
    })
}

/// The first and the latest percentage of each phase; null where no such walk came to it.
fn group(group: &Group) -> Value {
    let phases = Phase::ALL.iter().zip(group.phases).map(|(phase, change)| {
        json!({
            "phase": phase.id(),
            "first": change.map(|change| change.first),
            "latest": change.map(|change| change.latest),
        })
    });
    json!({ "walks": group.walks, "phases": phases.collect::<Value>() })
}

fn curve(end: &End) -> Value {
    trust(end).map(|(phase, trust)| json!({ "phase": phase.id(), "trust": trust })).collect()
}

fn standing(progress: &Progress<'_>, standing: &Standing) -> Value {
    let (said, chose) = match &standing.own {
        Some(Own::Said(text)) => (Some(text), None),
        Some(Own::Chose(text)) => (None, Some(text)),
        None => (None, None),
    };
    json!({
        "point": standing.point,
        "rule": rule(progress, &standing.point),
        "met": standing.met,
        "asked": standing.asked,
        "said": said,
        "chose": chose,
    })
}

fn due(progress: &Progress<'_>, due: &Due) -> Value {
    let rule = rule(progress, &due.point);
    json!({ "point": due.point, "rule": rule, "on": due.on, "days_over": due.over })
}

fn rule(progress: &Progress<'_>, point: &str) -> Option<Value> {
    progress.guide.point(point).map(|point| both(&point.rule))
}

fn step(step: &Step<'_>) -> Value {
    match *step {
        Step::Review { points, minutes } => {
            json!({ "step": "review", "points": points, "minutes": minutes })
        }
        Step::GoOn(title) => json!({ "step": "go-on", "title": title }),
        Step::Read { phase, percent } => {
            json!({ "step": "read", "phase": phase.id(), "percent": percent })
        }
        Step::Begin { head, course } => json!({
            "step": "begin",
            "scenario": head.id,
            "title": both(&head.title),
            "course": course.map(|(number, _)| number),
        }),
        Step::Again { head, percent } => json!({
            "step": "again",
            "scenario": head.id,
            "title": both(&head.title),
            "percent": percent,
        }),
    }
}
