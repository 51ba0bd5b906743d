//! Practice of one person and of a group as JSON. `docs/reports.md` tells what the fields hold.

use serde_json::{Map, Value, json};

use crate::phase::Phase;
use crate::record::AnswerForm;
use crate::record::history::{End, PastWalk};
use crate::record::summary::Outcome;
use crate::report::people::{Group, Kind, Manner, Missed, Practice, Results, Tally, Trainee};

use super::{long_document, phases};

/// How far down a walk or point of one person stands, and one of a group: a line each.
const OF_ONE: usize = 3;
const OF_GROUP: usize = 5;

/// One person's practice.
#[must_use]
pub fn trainee(manner: &Manner, trainee: &Trainee<'_>) -> String {
    let mut body = about(manner);
    body.extend(person(manner, trainee));
    long_document("trainee", Value::Object(body), OF_ONE)
}

/// A group's practice, as a whole and person by person.
#[must_use]
pub fn group(manner: &Manner, group: &Group<'_>) -> String {
    let mut body = about(manner);
    body.insert("group".to_owned(), json!(group.name));
    body.insert("people".to_owned(), json!(group.trainees.len()));
    body.insert("practised".to_owned(), json!(group.practised()));
    for kind in Kind::ALL {
        body.insert(kind.id().to_owned(), whole(manner, group, kind));
    }
    let trainees = group.trainees.iter().map(|one| Value::Object(person(manner, one)));
    body.insert("trainees".to_owned(), trainees.collect());
    long_document("group", Value::Object(body), OF_GROUP)
}

fn about(manner: &Manner) -> Map<String, Value> {
    let period = &manner.period;
    let fields = [
        ("since", json!(period.since)),
        ("until", json!(period.until)),
        ("words", json!(manner.words)),
    ];
    fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

fn person(manner: &Manner, trainee: &Trainee<'_>) -> Map<String, Value> {
    let mut fields = Map::new();
    for (name, value) in [
        ("trainee", json!(trainee.label)),
        ("uid", json!(trainee.uid)),
        ("under_way", json!(trainee.open)),
        ("left", json!(trainee.left)),
        ("drills", json!(trainee.drills)),
        ("without_marks", json!(trainee.unmarked)),
    ] {
        fields.insert(name.to_owned(), value);
    }
    for kind in Kind::ALL {
        fields.insert(kind.id().to_owned(), practice(manner, trainee.practice(kind)));
    }
    fields
}

/// What one person practised of one kind.
fn practice(manner: &Manner, practice: &Practice<'_>) -> Value {
    let phases = Phase::ALL.into_iter().zip(&practice.phases).map(|(phase, change)| {
        json!({ "phase": phase.id(), "first": change.first, "latest": change.latest })
    });
    json!({
        "results": results(&practice.results()),
        "phases": phases.collect::<Vec<_>>(),
        "points": practice.points.iter().map(|one| point(manner, one)).collect::<Vec<_>>(),
        "walks": practice.walks.iter().filter_map(|one| walk(manner, one)).collect::<Vec<_>>(),
    })
}

fn results(results: &Results) -> Value {
    json!({
        "walks": results.walks,
        "passed": results.passed,
        "by_own_judgement": results.by_own_judgement,
        "failed": results.failed,
        "mean_score": results.mean,
    })
}

fn point(manner: &Manner, tally: &Tally<'_>) -> Value {
    let mut value = json!({
        "point": tally.id,
        "asked": tally.asked,
        "met": tally.met,
        "violated": tally.violated,
    });
    if manner.words {
        value["said_met"] = json!(tally.said_met);
        value["said_missed"] = json!(tally.said_missed);
    }
    value
}

fn walk(manner: &Manner, walk: &PastWalk) -> Option<Value> {
    let end: &End = walk.end.as_ref()?;
    let trust = Phase::ALL.into_iter().zip(end.trust);
    let trust = trust.map(|(phase, trust)| json!({ "phase": phase.id(), "trust": trust }));
    let (met, missed) = walk.met_and_missed();
    let mut value = json!({
        "walk": walk.uid,
        "scenario": walk.scenario,
        "title": walk.title,
        "revision": walk.revision,
        "structure": walk.structure,
        "mode": walk.mode.id(),
        "lang": walk.lang,
        "started_at": walk.started_at,
        "finished_at": end.at,
        "score": end.score,
        "outcome": end.outcome.id(),
        "passed": end.outcome == Outcome::Passed,
        "walked_out": end.walked_out,
        "grave": end.grave,
        "skipped": end.skipped,
        "ending": end.ending,
        "phases": phases(&end.earnings),
        "trust": trust.collect::<Vec<_>>(),
        "hints": walk.counting().map(|answer| answer.hints).sum::<u32>(),
        "met": met,
        "missed": missed,
    });
    if manner.words {
        value["said"] = said(walk);
    }
    Some(value)
}

/// Own words of the answers that count, with their moments.
fn said(walk: &PastWalk) -> Value {
    let said = walk.counting().filter_map(|answer| match &answer.answer {
        AnswerForm::Say(words) => Some(json!({ "moment": answer.moment, "words": words })),
        _ => None,
    });
    said.collect()
}

/// A group's walks of one kind together.
fn whole(manner: &Manner, group: &Group<'_>, kind: Kind) -> Value {
    let phases = Phase::ALL.into_iter().map(|phase| {
        let means = group.phase(kind, phase);
        json!({
            "phase": phase.id(),
            "mean_first": means.first,
            "mean_latest": means.latest,
            "people": means.people,
            "with_two": means.twice,
        })
    });
    let scenarios = group.scenarios(kind);
    let scenarios = scenarios.iter().map(|row| {
        json!({
            "scenario": row.id,
            "title": row.title,
            "people": row.people,
            "versions": row.versions,
            "results": results(&row.results),
        })
    });
    let points = group.points(kind);
    json!({
        "people": group.who(kind).count(),
        "results": results(&group.results(kind)),
        "phases": phases.collect::<Vec<_>>(),
        "scenarios": scenarios.collect::<Vec<_>>(),
        "points": points.iter().map(|one| missed(manner, one)).collect::<Vec<_>>(),
    })
}

fn missed(manner: &Manner, point: &Missed<'_>) -> Value {
    let mut value = json!({
        "point": point.id,
        "people": point.people,
        "missed_by": point.missed_by,
        "asked": point.asked,
        "met": point.met,
    });
    if manner.words {
        value["said"] = json!(point.said);
    }
    value
}
