//! Phases as bars with a table, of one person and of a group.

use crate::phase::Phase;
use crate::report::plot::{Bar, Row};
use crate::report::sheet::{Drawing, Piece, Table, percent};

use super::{Change, Group, Guide, Kind, PhaseMeans, Practice};

/// One person's phases at first and at last.
pub(super) fn of_one(guide: &Guide<'_>, kind: Kind, practice: &Practice<'_>) -> Piece {
    let figures = Phase::ALL.map(|phase| (phase, practice.phases[phase.index()]));
    let row = |(phase, change): &(Phase, Change)| {
        vec![guide.phase(*phase), percent(change.first), percent(change.latest)]
    };
    let head = [("report-phase", false), ("people-first-head", true), ("people-latest-head", true)];
    let table =
        Table { caption: None, head: named(guide, &head), rows: figures.iter().map(row).collect() };
    let pairs = figures.map(|(phase, change)| (phase, change.first, change.latest));
    Piece::Drawn(drawing(guide, kind, &pairs), table)
}

/// A group's phases, as means over its people.
pub(super) fn of_group(guide: &Guide<'_>, kind: Kind, group: &Group<'_>) -> Piece {
    let figures = Phase::ALL.map(|phase| (phase, group.phase(kind, phase)));
    let row = |(phase, means): &(Phase, PhaseMeans)| {
        vec![
            guide.phase(*phase),
            percent(means.first),
            percent(means.latest),
            means.people.to_string(),
            means.twice.to_string(),
        ]
    };
    let head = [
        ("report-phase", false),
        ("people-mean-first", true),
        ("people-mean-latest", true),
        ("people-people", true),
        ("people-twice", true),
    ];
    let table =
        Table { caption: None, head: named(guide, &head), rows: figures.iter().map(row).collect() };
    let pairs = figures.map(|(phase, means)| (phase, means.first, means.latest));
    Piece::Drawn(drawing(guide, kind, &pairs), table)
}

/// Columns by the ids of their names.
pub(super) fn named(guide: &Guide<'_>, head: &[(&str, bool)]) -> Vec<(String, bool)> {
    head.iter().map(|(id, number)| (guide.get(id), *number)).collect()
}

fn drawing(guide: &Guide<'_>, kind: Kind, pairs: &[(Phase, Option<u32>, Option<u32>)]) -> Drawing {
    let bar = |class, id: &str, figure: Option<u32>| {
        let share = figure?;
        let label = format!("{} {}", guide.get(id), percent(figure));
        Some(Bar { class, share, label })
    };
    let row = |(phase, at_first, at_last): &(Phase, Option<u32>, Option<u32>)| Row {
        head: guide.phase(*phase),
        bars: [bar("first", "people-first", *at_first), bar("second", "people-latest", *at_last)]
            .into_iter()
            .flatten()
            .collect(),
    };
    Drawing::Bars {
        id: format!("phases-{}", kind.id()),
        title: format!("{}: {}", guide.get("report-phases"), guide.kind(kind)),
        rows: pairs.iter().map(row).collect(),
    }
}
