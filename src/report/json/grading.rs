//! Written answers with their verdicts, a line each, and how well verdicts agree with labels.
//! Shares and probabilities are 0–1.

use serde_json::{Map, Value, json};

use crate::grading::Graded;
use crate::grading::agreement::{Class, Decided, Table};
use crate::grading::compare::{Agreement, Figures, Traps};
use crate::rater::Likely;

use super::{document, line};

/// One answer a line: the verdict on each point with its probabilities and the clauses it rests on,
/// and the score, 0–100, null where a point is unsure.
#[must_use]
pub fn graded(all: &[Graded<'_>]) -> String {
    all.iter().map(|one| line(&answer(one))).collect()
}

fn answer(graded: &Graded<'_>) -> Value {
    let verdicts: Map<_, _> = graded
        .verdicts()
        .map(|(asked, rated)| {
            let told = json!({
                "verdict": rated.verdict.id(),
                "p": likely(rated.likely),
                "evidence": graded.evidence(rated).collect::<Vec<_>>(),
            });
            (asked.point.clone(), told)
        })
        .collect();
    json!({ "id": graded.written.id, "verdicts": verdicts, "score": graded.score })
}

fn likely(likely: Likely) -> Value {
    let Likely { met, violated, absent } = likely;
    json!({ "met": short(met), "violated": short(violated), "absent": short(absent) })
}

/// Three digits say all that there is to know.
fn short(share: impl Into<f64>) -> f64 {
    (share.into() * 1000.0).round() / 1000.0
}

/// Everything that a comparison with labels found.
#[must_use]
pub fn agreement(agreement: &Agreement) -> String {
    let (majority, baseline) = &agreement.majority;
    let coverage: Vec<_> = agreement
        .coverage
        .iter()
        .map(|row| {
            json!({
                "coverage": row.wanted,
                "threshold": row.least,
                "decided": row.decided.share,
                "wrong": row.decided.wrong,
            })
        })
        .collect();
    let languages =
        agreement.languages.iter().map(|(lang, own)| named("language", lang.code(), own));
    let points = agreement.points.iter().map(|(id, own)| named("point", id, own));
    let mut body = figures(&agreement.all);
    body["measures"] = json!("agreement with the labels of the input, not validity in the field");
    body["answers"] = json!(agreement.answers);
    body["confusion"] = json!(agreement.all.table.0);
    body["coverage"] = json!(coverage);
    body["languages"] = languages.collect();
    body["points"] = points.collect();
    body["traps"] = agreement.traps.map_or(Value::Null, traps);
    body["baselines"] = json!({ "majority": table(baseline) });
    body["baselines"]["majority"]["verdict"] = json!(majority.verdict().id());
    document("agreement", body)
}

fn named(name: &str, id: &str, own: &Figures) -> Value {
    let mut told = figures(own);
    told[name] = json!(id);
    told
}

fn figures(figures: &Figures) -> Value {
    let Decided { share, wrong } = figures.decided;
    let mut told = table(&figures.table);
    told["decided"] = json!({ "share": share, "wrong": wrong });
    told["calibration_error"] = json!(figures.calibration_error);
    told
}

/// With every verdict forced.
fn table(table: &Table) -> Value {
    let f1: Map<_, _> = Class::ALL
        .iter()
        .map(|class| (class.verdict().id().to_owned(), json!(table.f1(*class))))
        .collect();
    json!({
        "verdicts": table.count(),
        "accuracy": table.accuracy(),
        "kappa": table.kappa(),
        "f1": f1,
        "macro_f1": table.macro_f1(),
    })
}

fn traps(traps: Traps) -> Value {
    json!({
        "answers": traps.answers,
        "verdicts": traps.verdicts,
        "decided_as_met": traps.fell_for,
        "per_hundred": traps.share().map(|share| share * 100.0),
    })
}
