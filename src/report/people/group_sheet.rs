//! The report of a group, put together for page and Markdown.

use crate::report::sheet::{Part, Piece, Rule, Sheet, Table};

use super::phases::{self, named};
use super::sheet::footer;
use super::walks::{self, cells};
use super::{Group, Guide, Kind, Manner, Missed, ScenarioRow, Trainee};

/// Shares of fewer people than this are told as counts: one person more or less would turn them
/// round, and a percentage would hide that.
const FEW: usize = 5;

/// How many of the points that were missed most are told.
const SHOWN: usize = 10;

/// How many people's words stand under a point.
const QUOTED: usize = 3;

/// The report of a group.
#[must_use]
pub fn group_sheet(guide: &Guide<'_>, manner: &Manner, group: &Group<'_>) -> Sheet {
    let any = group.practised() > 0;
    let mut parts = Vec::new();
    if any {
        parts.extend([
            in_short(guide, group),
            by_kind(guide, group, "report-phases", "people-group-phases-how", |kind| {
                vec![phases::of_group(guide, kind, group)]
            }),
            by_kind(guide, group, "people-scenarios", "people-scenarios-how", |kind| {
                vec![Piece::Table(scenarios(guide, &group.scenarios(kind)))]
            }),
            by_kind(guide, group, "people-missed", "people-missed-how", |kind| {
                missed(guide, manner, &group.points(kind))
            }),
        ]);
    }
    parts.push(trainees(guide, group));
    let unmarked = group.trainees.iter().map(|one| one.unmarked).sum();
    Sheet {
        eyebrow: guide.get("people-group-eyebrow"),
        title: group.name.to_owned(),
        facts: facts(guide, manner, group),
        empty: (!any).then(|| guide.get("people-none")),
        parts,
        footer: footer(guide, unmarked),
    }
}

fn facts(guide: &Guide<'_>, manner: &Manner, group: &Group<'_>) -> Vec<(String, String)> {
    let sum = |of: fn(&Trainee<'_>) -> usize| group.trainees.iter().map(of).sum::<usize>();
    let of = [("all", group.trainees.len().into()), ("practised", group.practised().into())];
    let walks = |kind: Kind| group.results(kind).walks.to_string();
    let mut facts = vec![
        (guide.get("people-period"), guide.period(&manner.period)),
        (guide.get("people-people"), guide.words.with("people-practised", &of)),
        (guide.count(Kind::First), walks(Kind::First)),
        (guide.count(Kind::Repeated), walks(Kind::Repeated)),
    ];
    let counts = [
        ("people-open", sum(|one| one.open)),
        ("people-left", sum(|one| one.left)),
        ("people-drills", sum(|one| one.drills)),
    ];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    facts.extend(counts.map(|(id, count)| (guide.get(id), count.to_string())));
    facts
}

fn in_short(guide: &Guide<'_>, group: &Group<'_>) -> Part {
    let row = |kind| {
        let mut row = vec![guide.kind(kind), group.who(kind).count().to_string()];
        row.extend(cells(&group.results(kind)));
        row
    };
    let mut head = named(guide, &[("people-customers", false), ("people-people", true)]);
    head.extend(named(guide, &walks::HEADS));
    let rows = Kind::ALL.into_iter().map(row).collect();
    Part {
        heading: guide.get("report-short"),
        how: Some(guide.get("people-group-short-how")),
        pieces: vec![Piece::Table(Table { caption: None, head, rows })],
    }
}

/// A part with the same pieces for each kind of which there are walks.
fn by_kind(
    guide: &Guide<'_>,
    group: &Group<'_>,
    heading: &str,
    how: &str,
    pieces: impl Fn(Kind) -> Vec<Piece>,
) -> Part {
    let mut all = Vec::new();
    for kind in Kind::ALL.into_iter().filter(|kind| group.who(*kind).next().is_some()) {
        all.push(Piece::Heading(guide.kind(kind)));
        all.extend(pieces(kind));
    }
    Part { heading: guide.get(heading), how: Some(guide.get(how)), pieces: all }
}

fn scenarios(guide: &Guide<'_>, all: &[ScenarioRow<'_>]) -> Table {
    let row = |row: &ScenarioRow<'_>| {
        let edited = (row.versions > 1)
            .then(|| guide.words.with("people-versions", &[("count", row.versions.into())]));
        let title: Vec<String> = [row.title.to_owned()].into_iter().chain(edited).collect();
        let mut cells_of = vec![title.join(" "), row.people.to_string()];
        cells_of.extend(cells(&row.results));
        cells_of
    };
    let mut head = named(guide, &[("people-title", false), ("people-people", true)]);
    head.extend(named(guide, &walks::HEADS));
    Table { caption: None, head, rows: all.iter().map(row).collect() }
}

fn missed(guide: &Guide<'_>, manner: &Manner, all: &[Missed<'_>]) -> Vec<Piece> {
    let worst: Vec<&Missed<'_>> =
        all.iter().filter(|point| point.missed_by > 0).take(SHOWN).collect();
    if worst.is_empty() {
        let id = if all.is_empty() { "people-no-points" } else { "people-nothing-missed" };
        return vec![Piece::Quiet(guide.get(id))];
    }
    let row = |point: &&Missed<'_>| {
        let met = format!("{}/{}", point.met, point.asked);
        vec![guide.rule(point.id), share(guide, point.missed_by, point.people), met]
    };
    let head = [("people-point", false), ("people-missed-by", true), ("people-met", true)];
    let rows = worst.iter().map(row).collect();
    let mut pieces = vec![Piece::Table(Table { caption: None, head: named(guide, &head), rows })];
    let quoted: Vec<Rule> = worst.iter().filter_map(|point| said(guide, point)).collect();
    if manner.words && !quoted.is_empty() {
        pieces.push(Piece::Heading(guide.get("people-words")));
        pieces.push(Piece::Rules(quoted));
    }
    pieces
}

/// A share of people, with the counts; alone the counts where they are few.
fn share(guide: &Guide<'_>, part: usize, whole: usize) -> String {
    let of = [("part", part.into()), ("whole", whole.into())];
    let counts = guide.words.with("people-of", &of);
    if whole < FEW {
        return counts;
    }
    format!("{}\u{a0}% ({counts})", (part * 200 + whole) / (whole * 2))
}

/// What some of them said instead of what a point asks for; nobody is named.
fn said(guide: &Guide<'_>, point: &Missed<'_>) -> Option<Rule> {
    let said: Vec<String> =
        point.said.iter().take(QUOTED).map(|words| guide.quoted(words)).collect();
    let figure = format!("{}/{}", point.met, point.asked);
    let label = guide.get("people-said");
    (!said.is_empty()).then(|| Rule { text: guide.rule(point.id), figure, label, said })
}

/// Everybody, by name or number; those who finished nothing too.
fn trainees(guide: &Guide<'_>, group: &Group<'_>) -> Part {
    let told = |kind: &Kind| *kind == Kind::First || group.who(*kind).next().is_some();
    let pieces = Kind::ALL.into_iter().filter(told).flat_map(|kind| {
        let table = Piece::Table(of_everybody(guide, group, kind));
        [Piece::Heading(guide.kind(kind)), table]
    });
    Part {
        heading: guide.get("people-trainees"),
        how: Some(guide.get("people-trainees-how")),
        pieces: pieces.collect(),
    }
}

fn of_everybody(guide: &Guide<'_>, group: &Group<'_>, kind: Kind) -> Table {
    let row = |one: &Trainee<'_>| {
        let practice = one.practice(kind);
        let mut row = vec![one.label.clone()];
        row.extend(cells(&practice.results()));
        let latest = practice.walks.last().and_then(|walk| walk.end.as_ref());
        row.push(latest.map_or_else(|| "–".to_owned(), |end| guide.day(&end.at)));
        row
    };
    let mut head = named(guide, &[("people-who", false)]);
    head.extend(named(guide, &walks::HEADS));
    head.extend(named(guide, &[("people-latest-day", true)]));
    Table { caption: None, head, rows: group.trainees.iter().map(row).collect() }
}
