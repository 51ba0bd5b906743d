//! The report of one person, put together for page and Markdown.

use crate::phase::Phase;
use crate::record::history::{End, PastWalk};
use crate::report::sheet::{Drawing, Part, Piece, Rule, Sheet, Table};

use super::phases::{self, named};
use super::points::ranked;
use super::walks::{self, cells, list};
use super::{Guide, Kind, Known, Manner, Practice, Tally, Trainee};

/// How many points are told as strong, and as weak.
const SHOWN: usize = 3;

/// The report of one person.
#[must_use]
pub fn trainee_sheet(guide: &Guide<'_>, manner: &Manner, trainee: &Trainee<'_>) -> Sheet {
    let any = trainee.of.iter().any(|of| !of.walks.is_empty());
    let parts = if any {
        let parts = [
            Some(in_short(guide, trainee)),
            Some(phase_by_phase(guide, trainee)),
            trust(guide, trainee),
            Some(points(guide, manner, trainee)),
            Some(all_walks(guide, trainee)),
        ];
        parts.into_iter().flatten().collect()
    } else {
        Vec::new()
    };
    Sheet {
        eyebrow: guide.get("people-trainee-eyebrow"),
        title: if trainee.named() {
            trainee.label.clone()
        } else {
            guide.get("people-trainee-title")
        },
        facts: facts(guide, manner, trainee),
        empty: (!any).then(|| guide.get("people-none")),
        parts,
        footer: footer(guide, trainee.unmarked),
    }
}

fn facts(guide: &Guide<'_>, manner: &Manner, trainee: &Trainee<'_>) -> Vec<(String, String)> {
    let of = |kind| trainee.practice(kind).walks.len();
    let mut facts = vec![
        (guide.get("people-period"), guide.period(&manner.period)),
        (guide.count(Kind::First), of(Kind::First).to_string()),
        (guide.count(Kind::Repeated), of(Kind::Repeated).to_string()),
    ];
    let counts = [
        ("people-open", trainee.open),
        ("people-left", trainee.left),
        ("people-drills", trainee.drills),
    ];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    facts.extend(counts.map(|(id, count)| (guide.get(id), count.to_string())));
    facts
}

/// What is measured and what not.
pub(super) fn footer(guide: &Guide<'_>, unmarked: usize) -> Vec<String> {
    let old =
        (unmarked > 0).then(|| guide.words.with("people-unmarked", &[("count", unmarked.into())]));
    let measured = [guide.get("people-measured"), guide.get("people-apart")];
    measured.into_iter().chain(old).chain([guide.get("people-written")]).collect()
}

fn in_short(guide: &Guide<'_>, trainee: &Trainee<'_>) -> Part {
    let row = |kind| {
        let mut row = vec![guide.kind(kind)];
        row.extend(cells(&trainee.practice(kind).results()));
        row
    };
    let mut head = named(guide, &[("people-customers", false)]);
    head.extend(named(guide, &walks::HEADS));
    let rows = Kind::ALL.into_iter().map(row).collect();
    Part {
        heading: guide.get("report-short"),
        how: Some(guide.get("people-short-how")),
        pieces: vec![Piece::Table(Table { caption: None, head, rows })],
    }
}

/// The kinds of which there are walks, each with its heading.
fn each_kind<'t, 'a>(trainee: &'t Trainee<'a>) -> impl Iterator<Item = (Kind, &'t Practice<'a>)> {
    let kinds = Kind::ALL.into_iter().map(|kind| (kind, trainee.practice(kind)));
    kinds.filter(|(_, practice)| !practice.walks.is_empty())
}

fn phase_by_phase(guide: &Guide<'_>, trainee: &Trainee<'_>) -> Part {
    let pieces = each_kind(trainee).flat_map(|(kind, practice)| {
        [Piece::Heading(guide.kind(kind)), phases::of_one(guide, kind, practice)]
    });
    Part {
        heading: guide.get("report-phases"),
        how: Some(guide.get("people-phases-how")),
        pieces: pieces.collect(),
    }
}

/// The curve of the walk that was finished last.
fn trust(guide: &Guide<'_>, trainee: &Trainee<'_>) -> Option<Part> {
    let finished = trainee.finished();
    let walk: &PastWalk = finished.last()?;
    let end: &End = walk.end.as_ref()?;
    let passed = Phase::ALL.into_iter().zip(end.trust);
    let passed: Vec<(Phase, u32)> =
        passed.filter_map(|(phase, trust)| Some((phase, u32::from(trust?)))).collect();
    let title = walk.title.clone();
    let told = passed.iter().map(|(phase, trust)| format!("{} {trust}", guide.phase(*phase)));
    let head = named(guide, &[("report-phase", false), ("people-trust", true)]);
    let row = |(phase, trust): &(Phase, u32)| vec![guide.phase(*phase), trust.to_string()];
    let drawing = Drawing::Curve {
        id: "trust".to_owned(),
        title: title.clone(),
        about: told.collect::<Vec<_>>().join(", "),
        values: passed.iter().map(|(phase, trust)| (phase.number().to_string(), *trust)).collect(),
    };
    let table = Table { caption: None, head, rows: passed.iter().map(row).collect() };
    (!passed.is_empty()).then(|| Part {
        heading: guide.get("people-trust-heading"),
        how: Some(guide.get("people-trust-how")),
        pieces: vec![
            Piece::Quiet(format!("{title}, {}", guide.day(&end.at))),
            Piece::Drawn(drawing, table),
        ],
    })
}

fn points(guide: &Guide<'_>, manner: &Manner, trainee: &Trainee<'_>) -> Part {
    let mut pieces = Vec::new();
    for (kind, practice) in each_kind(trainee) {
        for (which, id) in [(Known::Strong, "people-strong"), (Known::Weak, "people-weak")] {
            let shown = ranked(&practice.points, which, |id| guide.weight(id), SHOWN);
            if !shown.is_empty() {
                let of = [("kind", guide.kind(kind).into())];
                pieces.push(Piece::Heading(guide.words.with(id, &of)));
                let rule = |tally: &&Tally<'_>| rule(guide, manner, tally, which);
                pieces.push(Piece::Rules(shown.iter().map(rule).collect()));
            }
        }
    }
    pieces.push(Piece::Heading(guide.get("people-all-points")));
    pieces.push(Piece::Table(all_points(guide, trainee)));
    Part { heading: guide.get("people-points"), how: Some(guide.get("people-points-how")), pieces }
}

fn rule(guide: &Guide<'_>, manner: &Manner, tally: &Tally<'_>, which: Known) -> Rule {
    let (label, words) = match which {
        Known::Strong => ("people-said-met", tally.said_met),
        _ => ("people-said", tally.said_missed),
    };
    let words = words.filter(|_| manner.words);
    Rule {
        text: guide.rule(tally.id),
        figure: format!("{}/{}", tally.met, tally.asked),
        label: guide.get(label),
        said: words.map(|words| guide.quoted(words)).into_iter().collect(),
    }
}

/// Every point that was asked for, with both kinds of walks side by side.
fn all_points(guide: &Guide<'_>, trainee: &Trainee<'_>) -> Table {
    let mut ids: Vec<&str> =
        trainee.of.iter().flat_map(|of| &of.points).map(|tally| tally.id).collect();
    ids.sort_unstable();
    ids.dedup();
    let row = |id: &str| {
        let mut row = vec![guide.rule(id)];
        for kind in Kind::ALL {
            let tally = trainee.practice(kind).points.iter().find(|tally| tally.id == id);
            row.extend(match tally {
                Some(tally) => {
                    [format!("{}/{}", tally.met, tally.asked), tally.violated.to_string()]
                }
                None => ["–".to_owned(), "–".to_owned()],
            });
        }
        row
    };
    let head = [
        ("people-point", false),
        ("people-met-first", true),
        ("people-broken-first", true),
        ("people-met-repeated", true),
        ("people-broken-repeated", true),
    ];
    let mut rows: Vec<_> = ids.into_iter().map(row).collect();
    rows.sort_by_key(|row| row.first().map(|rule| rule.to_lowercase()));
    Table { caption: None, head: named(guide, &head), rows }
}

fn all_walks(guide: &Guide<'_>, trainee: &Trainee<'_>) -> Part {
    let pieces = each_kind(trainee).flat_map(|(kind, practice)| {
        [Piece::Heading(guide.kind(kind)), Piece::Table(list(guide, &practice.walks))]
    });
    Part { heading: guide.get("people-all-walks"), how: None, pieces: pieces.collect() }
}
