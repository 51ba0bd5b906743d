//! JSON: every document says its `kind` and `version`; a field is added freely, changed never.

mod check;
mod grading;
mod graph;
mod people;
mod progress;
mod records;
mod review;
mod scenario;
mod session;
mod simulation;
mod spread;

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::coach::debrief;
use crate::content::pack::{Listed, Shelf};
use crate::encounter::score::{self, Earnings};
use crate::encounter::{Answer, Encounter, Grounds, Judge, Taken};
use crate::guidance::Point;
use crate::phase::Phase;
use crate::record::session::SessionHead;
use crate::record::summary::Walked;
use crate::record::{AnswerForm, Mode};
use crate::scenario::model::Header;
use crate::scenario::{Moment, PointIx, Scenario};
use crate::text::{Lang, Text, clean};
use crate::view::guidance::Named;

pub use check::{OfFile, coverage, findings, rules};
pub use grading::{agreement, graded};
pub use graph::graph;
pub use people::{group, trainee};
pub use progress::progress;
pub use records::{brought, checkup, exported, people, records_path};
pub use review::review;
pub use scenario::scenario_report;
pub use session::session;
pub use simulation::simulation;

/// The version of all documents here.
const VERSION: u32 = 1;

/// A document as text with a line break at its end. Whatever could command a terminal or reorder a
/// line is escaped, beyond what JSON itself asks for.
fn document(kind: &str, body: Value) -> String {
    harmless(&format!("{:#}", named(kind, body)))
}

/// The same of a long one: what stands `lines` levels down has one line each.
fn long_document(kind: &str, body: Value, lines: usize) -> String {
    harmless(&spread::spread(&named(kind, body), lines))
}

fn named(kind: &str, mut body: Value) -> Value {
    body["kind"] = json!(kind);
    body["version"] = json!(VERSION);
    body
}

/// The same as one line, of which there are many and which need not say what they are.
fn line(body: &Value) -> String {
    harmless(&body.to_string())
}

fn harmless(json: &str) -> String {
    let mut text = String::new();
    for c in json.chars() {
        if c == '\n'
            || c == ' '
            || c.is_ascii_graphic()
            || !clean(c.encode_utf8(&mut [0; 4])).is_empty()
        {
            text.push(c);
        } else {
            let _ = write!(text, "\\u{:04x}", u32::from(c));
        }
    }
    text.push('\n');
    text
}

fn both(text: &Text) -> Value {
    let mut all = serde_json::Map::new();
    for lang in Lang::ALL.into_iter().filter(|lang| text.has(*lang)) {
        all.insert(lang.code().to_owned(), json!(text.get(lang)));
    }
    Value::Object(all)
}

/// The outcome of a whole walk.
#[must_use]
pub fn walk(encounter: &Encounter<'_>, mode: Mode, seed: u64) -> String {
    let scenario = encounter.scenario();
    let total = encounter.score();
    let answers: Vec<_> = encounter
        .taken()
        .iter()
        .map(|taken| {
            let moment = &scenario.moments[taken.moment];
            let verdicts: serde_json::Map<_, _> = moment
                .stake
                .iter()
                .map(|&point| {
                    let verdict = taken.scored.verdict(point).id();
                    (scenario.point(point).id.clone(), json!(verdict))
                })
                .collect();
            json!({
                "moment": moment.id,
                "phase": moment.phase.id(),
                "answer": AnswerForm::of(moment, &taken.answer),
                "verdicts": verdicts,
                "judges": judges(scenario, moment, taken),
                "evidence": evidence(scenario, &taken.grounds),
                "score": score::of_answer(scenario, taken.moment, taken.scored),
                "trust": taken.trust,
            })
        })
        .collect();
    document(
        "walk",
        json!({
            "scenario": scenario.head.id,
            "revision": scenario.head.revision,
            "structure": scenario.hash,
            "mode": mode.id(),
            "seed": seed,
            "score": total.percent(),
            "pass_mark": total.pass_mark,
            "outcome": debrief::outcome(encounter).id(),
            "grave": total.grave,
            "walked_out": total.left,
            "skipped": total.skipped,
            "phases": phases(&total.earnings),
            "trust": encounter.state().trust,
            "ending": encounter.ending().map(|ending| &ending.id),
            "tells": encounter.tells(),
            "answers": answers,
        }),
    )
}

/// Who gave each verdict.
fn judges(scenario: &Scenario, moment: &Moment, taken: &Taken) -> Value {
    let said = matches!(taken.answer, Answer::Said { .. });
    let judge = |point| match taken.grounds.judge(point) {
        Some(judge) => judge,
        None if said => Judge::Nobody,
        None => Judge::Scenario,
    };
    let of = |&point: &PointIx| (scenario.point(point).id.clone(), json!(judge(point).id()));
    Value::Object(moment.stake.iter().map(of).collect())
}

/// The words that verdicts on own words rest on, by point.
fn evidence(scenario: &Scenario, grounds: &Grounds) -> Value {
    let of =
        |point: PointIx| Some((scenario.point(point).id.clone(), json!(grounds.evidence(point)?)));
    Value::Object(grounds.points().iter().filter_map(of).collect())
}

fn phases(earnings: &Earnings) -> Value {
    Phase::ALL
        .iter()
        .map(|phase| {
            json!({
                "phase": phase.id(),
                "earned": earnings.earned[phase.index()],
                "maximum": earnings.maxima[phase.index()],
            })
        })
        .collect()
}

/// The scenarios of a list.
#[must_use]
pub fn scenarios(shelves: &[Shelf], walked: impl Fn(&Listed) -> Walked) -> String {
    let (mut scenarios, mut broken) = (Vec::new(), Vec::new());
    for Shelf { pack, scenarios: shelf } in shelves {
        for listed in shelf {
            match &listed.head {
                Some(header) => scenarios.push(scenario((pack, listed), header, walked(listed))),
                None => broken.push(json!({ "pack": pack, "path": listed.path })),
            }
        }
    }
    document("scenarios", json!({ "scenarios": scenarios, "broken": broken }))
}

fn scenario((pack, listed): (&Option<String>, &Listed), header: &Header, walked: Walked) -> Value {
    json!({
                "id": header.id,
                "pack": pack,
                "path": listed.path,
                "title": both(&header.title),
                "trade": both(&header.trade),
                "channel": header.channel.id(),
                "level": header.level.id(),
                "minutes": header.minutes,
                "revision": header.revision,
                "course": header.course,
                "customer": {
                    "name": both(&header.customer.name),
                    "knowledge": header.customer.knowledge.id(),
                    "buys_for": header.customer.buys_for.id(),
                },
                "walked": walked.times,
                "latest_score": walked.latest,
                "under_way": walked.open,
    })
}

/// Every guidance, or the points of it that `wanted` lets through; a point that a guidance adds to
/// stands with the guidance that has it.
#[must_use]
pub fn guidance(all: &[Named<'_>], wanted: impl Fn(&Point) -> bool) -> String {
    let points: Vec<_> = all
        .iter()
        .flat_map(|(pack, guidance)| guidance.own_points().iter().map(move |point| (pack, point)))
        .filter(|(_, point)| wanted(point))
        .map(|(pack, point)| {
            json!({
                "id": point.id,
                "pack": pack,
                "phases": point.phases.iter().map(|phase| phase.id()).collect::<Vec<_>>(),
                "only": point.only.map(crate::guidance::Bound::id),
                "weight": point.weight,
                "grave": point.grave,
                "ours": point.ours,
                "source": point.sources,
                "rule": both(&point.rule),
                "met": both(&point.met),
                "violated": both(&point.violated),
                "why": both(&point.why),
                "ask": both(&point.ask),
            })
        })
        .collect();
    let sources: Vec<_> = all
        .iter()
        .flat_map(|(pack, guidance)| guidance.sources().iter().map(move |source| (pack, source)))
        .map(|(pack, source)| {
            let (id, title) = (&source.id, both(&source.title));
            json!({ "id": id, "pack": pack, "title": title, "date": source.date })
        })
        .collect();
    document("guidance", json!({ "points": points, "sources": sources }))
}

/// The sessions that a profile has led, the latest first.
#[must_use]
pub fn sessions(profile: &str, sessions: &[(i64, SessionHead)]) -> String {
    let sessions: Vec<_> = sessions
        .iter()
        .map(|(id, head)| {
            json!({
                "id": id,
                "uid": head.uid,
                "scenario": head.scenario,
                "title": head.title,
                "started_at": head.started_at,
                "finished_at": head.finished_at,
                "minutes": head.minutes,
                "asked": head.asked,
            })
        })
        .collect();
    document("sessions", json!({ "profile": profile, "sessions": sessions }))
}
