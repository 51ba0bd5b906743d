//! What a check found, as JSON.

use serde_json::{Value, json};

use crate::finding::Rule;
use crate::finding::rulebook::{Example, Section};
use crate::guidance::{Catalogue, Point};
use crate::phase::Phase;
use crate::review::{Hearing, Share, Spread, Summary, TrustLine};
use crate::yaml::Placed;

use super::document;

/// A file's name and its findings.
pub type OfFile<'f> = (String, Vec<Placed<'f>>);

/// The findings of one or more files, the trust at conditions on it, and how the sayings of a file
/// are told apart.
#[must_use]
pub fn findings(
    files: &[OfFile<'_>],
    trust: &[TrustLine<'_>],
    hearing: &[(&str, &[Hearing])],
) -> String {
    let findings: Vec<_> = files
        .iter()
        .flat_map(|(file, findings)| findings.iter().map(move |placed| (file, placed)))
        .map(|(file, placed)| {
            json!({
                "file": file,
                "line": placed.line,
                "column": placed.column,
                "code": placed.finding.rule.code(),
                "severity": placed.finding.severity(),
                "message": placed.finding.message,
                "hint": placed.finding.hint,
            })
        })
        .collect();
    let trust: Vec<_> = trust.iter().map(trust_line).collect();
    let hearing: Vec<_> =
        hearing.iter().flat_map(|(file, all)| all.iter().map(|one| heard(file, one))).collect();
    document("findings", json!({ "findings": findings, "trust": trust, "hearing": hearing }))
}

fn heard(file: &str, hearing: &Hearing) -> Value {
    let share = |Share { right, of }: Share| json!({ "right": right, "of": of });
    let Hearing { point, met, violated } = hearing;
    json!({ "file": file, "point": point, "met": share(*met), "violated": share(*violated) })
}

fn trust_line((file, line, at): &TrustLine<'_>) -> Value {
    let steps = at.witness.as_ref().map(|steps| {
        let step =
            |(moment, answer): &(String, String)| json!({"moment": moment, "answer": answer});
        steps.iter().map(step).collect::<Vec<_>>()
    });
    json!({
        "file": file,
        "line": line,
        "below": at.below,
        "at_least": at.at_least,
        "least": at.reachable.map(|(least, _)| least),
        "greatest": at.reachable.map(|(_, greatest)| greatest),
        "witness": steps,
    })
}

/// Where each guidance point is practised.
#[must_use]
pub fn coverage(catalogue: &Catalogue, scenarios: &[&Summary]) -> String {
    let of_point = |point: &Point| {
        let own = |scenario: &&Summary| {
            let counts = scenario.stake.get(&point.id)?;
            let phases = Phase::ALL.into_iter().filter(|phase| counts[phase.index()] > 0);
            let phases: serde_json::Map<_, _> =
                phases.map(|phase| (phase.id().to_owned(), counts[phase.index()].into())).collect();
            Some(json!({ "scenario": scenario.id, "phases": phases }))
        };
        let moments: Vec<_> = scenarios.iter().filter_map(own).collect();
        let Spread { moments: count, trades } = Spread::of(&point.id, scenarios);
        json!({ "point": point.id, "moments": count, "trades": trades, "scenarios": moments })
    };
    let points: Vec<_> = catalogue.points().iter().map(of_point).collect();
    document("coverage", json!({ "points": points }))
}

/// Rules with their explanations and examples.
#[must_use]
pub fn rules<'s>(sections: impl Iterator<Item = &'s Section>) -> String {
    let examples = |all: &[Example]| {
        let one = |example: &Example| json!({ "language": example.language, "text": example.text });
        all.iter().map(one).collect::<Vec<_>>()
    };
    let rules: Vec<_> = sections
        .map(|section| {
            json!({
                "code": section.code,
                "severity": Rule::from_code(&section.code).map(Rule::severity),
                "group": section.group,
                "title": section.title,
                "text": section.text.join("\n\n"),
                "bad": examples(&section.bad),
                "good": examples(&section.good),
            })
        })
        .collect();
    document("rules", json!({ "rules": rules }))
}
