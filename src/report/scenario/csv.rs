//! The figures of a scenario as a table. The columns are a promise: one is added freely at the end,
//! changed never. `docs/item-analysis.md` tells what they hold.
//!
//! Each moment has a row with its figures on first walks and one with those of repeated walks; below
//! the first, a row for each option, each of the commonest orders and matchings, and each guidance
//! point of what was said.

use crate::locale::Words;
use crate::report::csv::table;
use crate::report::items::formulas::comparable;
use crate::report::items::{Counts, Figure, Point};
use crate::text::clean_line;

use super::{Report, Seen};

/// The columns.
pub const COLUMNS: [&str; 29] = [
    "scenario",
    "title",
    "structure",
    "since",
    "until",
    "moment",
    "phase",
    "task",
    "kind",
    "row",
    "id",
    "text",
    "reached",
    "skipped",
    "answered",
    "full",
    "facility",
    "facility_withheld",
    "discrimination",
    "discrimination_withheld",
    "best",
    "count",
    "short",
    "elsewhere",
    "met",
    "violated",
    "absent",
    "unsure",
    "said",
];

/// What the rows of one moment differ in; the fields are those of the columns, `about` that of `row`.
#[derive(Default)]
struct Row {
    kind: &'static str,
    about: &'static str,
    id: String,
    text: String,
    counts: Option<Counts>,
    discrimination: Option<Figure>,
    best: Option<bool>,
    count: Option<usize>,
    short: Option<usize>,
    elsewhere: Option<f64>,
    point: Option<Point>,
    said: Option<usize>,
}

/// All figures.
#[must_use]
pub fn figures(words: &Words, report: &Report<'_>) -> String {
    let rows = report.moments.iter().flat_map(|seen| {
        let cells = move |row: Row| cells(report, seen, row);
        rows(words, report, seen).into_iter().map(cells)
    });
    table(&COLUMNS, &rows.collect::<Vec<_>>())
}

fn rows(words: &Words, report: &Report<'_>, seen: &Seen<'_>) -> Vec<Row> {
    let item = &seen.item;
    let ask = seen.moment.map_or("", |moment| moment.ask.get(words.lang()));
    let moment = |kind, counts: &Counts| Row {
        kind,
        about: "moment",
        id: item.moment.clone(),
        text: ask.to_owned(),
        counts: Some(counts.clone()),
        ..Row::default()
    };
    let first = Row {
        discrimination: Some(item.discrimination),
        said: Some(item.said.answers),
        ..moment("first", &item.first)
    };
    let mut rows = vec![first];
    rows.extend(picked(seen));
    rows.extend(said(report, seen));
    rows.push(moment("repeated", &item.again));
    rows
}

/// Options, and the commonest orders or matchings.
fn picked(seen: &Seen<'_>) -> Vec<Row> {
    let options = seen.offered.iter().map(|offered| Row {
        kind: "first",
        about: "option",
        id: offered.choice.id.clone(),
        text: offered.text.clone(),
        best: Some(offered.best),
        count: Some(offered.choice.count),
        short: Some(offered.choice.short),
        elsewhere: comparable(offered.choice.elsewhere),
        ..Row::default()
    });
    let put = seen.put.iter().map(|put| Row {
        kind: "first",
        about: "answer",
        text: put.text.clone(),
        best: Some(put.whole.full),
        count: Some(put.whole.count),
        elsewhere: comparable(put.whole.elsewhere),
        ..Row::default()
    });
    options.chain(put).collect()
}

/// Points of own words, the words where they are asked for, and lines of dissent.
fn said(report: &Report<'_>, seen: &Seen<'_>) -> Vec<Row> {
    let said = &seen.item.said;
    let points = said.points.iter().map(|point| Row {
        kind: "first",
        about: "point",
        id: point.id.clone(),
        point: Some(point.clone()),
        ..Row::default()
    });
    let words = said.words.iter().filter(|_| report.source.words);
    let words = words.map(|text| Row {
        kind: "first",
        about: "words",
        text: text.clone(),
        ..Row::default()
    });
    let dissent = seen.dissent.iter();
    let dissent =
        dissent.map(|text| Row { about: "otherwise", text: text.clone(), ..Row::default() });
    points.chain(words).chain(dissent).collect()
}

fn cells(report: &Report<'_>, seen: &Seen<'_>, row: Row) -> Vec<String> {
    let number = |many: Option<usize>| many.map_or_else(String::new, |many| many.to_string());
    let share = |share: Option<f64>| share.map_or_else(String::new, |share| format!("{share:.4}"));
    let of = |of: fn(&Counts) -> usize| number(row.counts.as_ref().map(of));
    let of_point = |of: fn(&Point) -> usize| number(row.point.as_ref().map(of));
    let facility = row.counts.as_ref().map(|counts| counts.facility);
    let figure = |figure: Option<Figure>| share(figure.and_then(Result::ok));
    let withheld = |figure: Option<Figure>| {
        figure.and_then(Result::err).map_or_else(String::new, |why| why.id().to_owned())
    };
    let source = &report.source;
    let structure = report.analysis.population.structure.unwrap_or_default();
    let best = row.best.map_or("", |best| if best { "yes" } else { "no" });
    let cells = vec![
        source.id.to_owned(),
        report.title.clone(),
        structure.to_owned(),
        source.period.since.clone().unwrap_or_default(),
        source.period.until.clone().unwrap_or_default(),
        seen.item.moment.clone(),
        seen.phase.map_or("", |phase| phase.id()).to_owned(),
        seen.moment.map_or("", |moment| moment.task.kind()).to_owned(),
        row.kind.to_owned(),
        row.about.to_owned(),
        row.id,
        row.text,
        of(|counts| counts.reached),
        of(|counts| counts.skipped),
        of(|counts| counts.answered),
        of(|counts| counts.full),
        figure(facility),
        withheld(facility),
        figure(row.discrimination),
        withheld(row.discrimination),
        best.to_owned(),
        number(row.count),
        number(row.short),
        share(row.elsewhere),
        of_point(|point| point.met),
        of_point(|point| point.violated),
        of_point(|point| point.absent),
        of_point(|point| point.unsure),
        number(row.said),
    ];
    cells.iter().map(|cell| clean_line(cell)).collect()
}
