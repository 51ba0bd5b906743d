//! The report of a scenario for other programs. `docs/item-analysis.md` tells what the fields hold.

use serde_json::{Map, Value, json};

use crate::phase::Phase;
use crate::report::items::formulas::{Withheld, comparable};
use crate::report::items::{Counts, Figure, Said};
use crate::report::scenario::{Ending, Gap, Report, Results, Seen};
use crate::text::clean;

use super::{both, document};

/// A scenario and what its walks came to.
#[must_use]
pub fn scenario_report(report: &Report<'_>) -> String {
    let source = &report.source;
    let population = &report.analysis.population;
    let revision = population.latest.map(|walk| walk.revision);
    let gap = report.gap.map(|gap| match gap {
        Gap::Missing => "missing",
        Gap::Broken => "broken",
        Gap::Edited => "edited",
    });
    document(
        "scenario-report",
        json!({
            "scenario": source.id,
            "title": report.title,
            "structure": population.structure,
            "revision": revision,
            "texts": gap.unwrap_or("at-hand"),
            "since": source.period.since,
            "until": source.period.until,
            "group": source.group,
            "words": source.words,
            "unfinished": population.unfinished,
            "other_structures": { "walks": population.others.0, "structures": population.others.1 },
            "without_marks": population.unmarked,
            "first": results(&report.first),
            "repeated": results(&report.again),
            "endings": report.endings.iter().map(ending).collect::<Value>(),
            "moments": report.moments.iter().map(|seen| moment(report, seen)).collect::<Value>(),
            "otherwise": report.dissent,
        }),
    )
}

fn results(results: &Results) -> Value {
    json!({
        "walks": results.walks,
        "passed": results.passed,
        "by_own_judgement": results.by_own_judgement,
        "walked_out": results.walked_out,
        "median": results.median,
        "tens": results.tens,
    })
}

fn ending(ending: &Ending<'_>) -> Value {
    json!({
        "ending": ending.id,
        "text": ending.text.map(both),
        "first": ending.first,
        "repeated": ending.again,
    })
}

fn moment(report: &Report<'_>, seen: &Seen<'_>) -> Value {
    let item = &seen.item;
    let mut first = counts(&item.first);
    first.extend(figure("discrimination", item.discrimination));
    let options = seen.offered.iter().map(|offered| {
        json!({
            "letter": offered.letter,
            "option": offered.choice.id,
            "text": seen.moment.map(|_| &offered.text),
            "best": offered.best,
            "count": offered.choice.count,
            "short": offered.choice.short,
            "elsewhere": comparable(offered.choice.elsewhere).map(rounded),
        })
    });
    let answers = seen.put.iter().map(|put| {
        json!({
            "answer": put.whole.answer,
            "text": seen.moment.map(|_| &put.text),
            "best": put.whole.full,
            "count": put.whole.count,
            "elsewhere": comparable(put.whole.elsewhere).map(rounded),
        })
    });
    json!({
        "moment": item.moment,
        "phase": seen.phase.map(Phase::id),
        "task": seen.moment.map(|moment| moment.task.kind()),
        "ask": seen.moment.map(|moment| both(&moment.ask)),
        "first": first,
        "repeated": counts(&item.again),
        "options": options.collect::<Value>(),
        "answers": answers.collect::<Value>(),
        "said": said(report, &item.said),
        "told": seen.sentences,
        "otherwise": seen.dissent,
    })
}

fn counts(counts: &Counts) -> Map<String, Value> {
    let mut all = Map::new();
    for (name, count) in [
        ("reached", counts.reached),
        ("skipped", counts.skipped),
        ("answered", counts.answered),
        ("full", counts.full),
    ] {
        all.insert(name.to_owned(), json!(count));
    }
    all.extend(figure("facility", counts.facility));
    all
}

/// A figure, and why it is withheld.
fn figure(name: &str, figure: Figure) -> [(String, Value); 2] {
    let why = figure.err().map(Withheld::id);
    [(name.to_owned(), json!(figure.ok().map(rounded))), (format!("{name}_withheld"), json!(why))]
}

fn said(report: &Report<'_>, said: &Said) -> Value {
    let points = said.points.iter().map(|point| {
        json!({
            "point": point.id,
            "met": point.met,
            "violated": point.violated,
            "absent": point.absent,
            "unsure": point.unsure,
        })
    });
    let words = report.source.words.then(|| said.words.iter().map(|text| clean(text)));
    json!({
        "answers": said.answers,
        "full": said.full,
        "points": points.collect::<Value>(),
        "judges": said.judges,
        "words": words.map(Iterator::collect::<Value>),
    })
}

/// Four decimals are more than any of these figures can carry.
fn rounded(figure: f64) -> f64 {
    (figure * 10_000.0).round() / 10_000.0
}
