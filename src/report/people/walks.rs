//! Tables of walks and of how they came out.

use crate::record::history::{End, PastWalk};
use crate::record::summary::Outcome;
use crate::report::sheet::Table;

use super::phases::named;
use super::{Guide, Results};

/// How walks came out, as cells: how many, passed, by own judgement only, not passed, mean score.
pub(super) fn cells(results: &Results) -> Vec<String> {
    let Results { walks, passed, by_own_judgement, failed, mean } = *results;
    let counts = [walks, passed, by_own_judgement, failed].map(|count| count.to_string());
    counts.into_iter().chain([number(mean)]).collect()
}

/// The heads of these cells.
pub(super) const HEADS: [(&str, bool); 5] = [
    ("people-walks", true),
    ("people-passed", true),
    ("people-own", true),
    ("people-failed", true),
    ("people-mean", true),
];

/// A whole number; a dash where there is none.
pub(super) fn number(number: Option<u32>) -> String {
    number.map_or_else(|| "–".to_owned(), |number| number.to_string())
}

/// Finished walks of one kind, the latest first.
pub(super) fn list(guide: &Guide<'_>, walks: &[&PastWalk]) -> Table {
    let head = [
        ("people-title", false),
        ("report-date", false),
        ("people-way", false),
        ("people-result", false),
        ("people-score", true),
        ("people-trust", true),
    ];
    let row = |walk: &&PastWalk| {
        let end = walk.end.as_ref()?;
        Some(vec![
            walk.title.clone(),
            guide.day(&end.at),
            guide.get(&format!("mode-{}", walk.mode.id())),
            result(guide, end),
            end.score.to_string(),
            number(end.trust.iter().rev().find_map(|trust| *trust).map(u32::from)),
        ])
    };
    Table {
        caption: None,
        head: named(guide, &head),
        rows: walks.iter().rev().filter_map(row).collect(),
    }
}

/// How a walk came out, with what stood against passing.
fn result(guide: &Guide<'_>, end: &End) -> String {
    let id = match end.outcome {
        Outcome::Passed => "passed",
        Outcome::ByOwnJudgement => "own",
        Outcome::Failed => "failed",
    };
    let against = [
        (end.grave, "people-grave"),
        (end.walked_out, "people-walked-out"),
        (end.skipped, "people-skipped"),
    ];
    let against = against.into_iter().filter(|(holds, _)| *holds).map(|(_, id)| guide.get(id));
    let outcome = guide.get(&format!("people-outcome-{id}"));
    std::iter::once(outcome).chain(against).collect::<Vec<_>>().join("; ")
}
