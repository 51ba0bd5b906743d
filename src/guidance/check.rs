//! Raw guidance in, catalogue out, or everything that is wrong with it at once.

use std::collections::HashSet;

use crate::finding::languages::Languages;
use crate::finding::{Finding, Path, Rule};
use crate::phase::Phase;
use crate::text::{RawText, Text, clean_line};
use crate::words::{is_id, nearest};

use super::raw::{
    RawFact, RawGuidance, RawPhase, RawPhaseName, RawPoint, RawSaying, RawSayings, RawSource,
    RawUtterances,
};
use super::{Catalogue, Fact, PhaseInfo, Point, Sayings, Source};

#[derive(Default)]
struct Collect {
    languages: Languages,
    findings: Vec<Finding>,
}

impl Collect {
    fn error(&mut self, rule: Rule, path: &Path, message: impl Into<String>) {
        self.findings.push(Finding::new(rule, path, message));
    }

    fn text(&mut self, raw: &RawText, path: &Path) -> Text {
        let text = Text::new(raw).unwrap_or_else(|| {
            self.error(Rule::EmptyText, path, "no words in either language");
            Text::default()
        });
        self.languages.add(&text, path);
        text
    }

    /// Ids of the elements of a list: well formed and each once.
    fn ids<'i>(&mut self, ids: impl Iterator<Item = &'i str> + Clone, list: &Path) {
        for (index, id) in ids.clone().enumerate().filter(|(_, id)| !is_id(id)) {
            let message = format!("`{}` is not an id", clean_line(id));
            let finding = Finding::new(Rule::BadId, &list.at(index).field("id"), message);
            let hint = "use lower-case letters, digits and hyphens, like `greet-at-once`";
            self.findings.push(finding.hint(hint));
        }
        self.unique(ids, list, "id");
    }

    fn unknown_point<'c>(&mut self, id: &str, known: impl Iterator<Item = &'c str>, path: &Path) {
        let id = clean_line(id);
        let message = format!("the guidance has no point `{id}`");
        let mut finding = Finding::new(Rule::UnknownPoint, path, message);
        finding.hint = nearest(&id, known).map(|near| format!("did you mean `{near}`?"));
        self.findings.push(finding);
    }

    fn unique<'i>(&mut self, ids: impl Iterator<Item = &'i str>, list: &Path, field: &str) {
        let mut seen = HashSet::new();
        for (index, id) in ids.enumerate() {
            if !seen.insert(id) {
                let path = list.at(index).field(field);
                let id = clean_line(id);
                self.error(Rule::DuplicateId, &path, format!("the id `{id}` is used twice"));
            }
        }
    }

    fn format(&mut self, format: u32) {
        if format != 1 {
            let path = Path::root().field("format");
            let message = format!("format {format}; this program reads format 1");
            self.error(Rule::UnknownFormat, &path, message);
        }
    }
}

/// Checks a guidance file. The catalogue is there if and only if no finding is an error.
#[must_use]
pub fn check(raw: &RawGuidance) -> (Option<Catalogue>, Vec<Finding>) {
    let RawGuidance { format, phases, sources, points, facts, allow: _ } = raw;
    let mut collect = Collect::default();
    collect.format(*format);
    let root = Path::root();
    let catalogue = Catalogue {
        phases: check_phases(phases, &root.field("phases"), &mut collect),
        sources: check_sources(sources, &root.field("sources"), &mut collect),
        points: check_points(points, sources, &root.field("points"), &mut collect),
        facts: check_facts(facts, raw, &root.field("facts"), &mut collect),
    };
    let mut findings = collect.findings;
    findings.extend(collect.languages.findings());
    let broken = findings.iter().any(Finding::is_error);
    ((!broken).then_some(catalogue), findings)
}

fn check_phases(raw: &[RawPhase], path: &Path, collect: &mut Collect) -> Vec<PhaseInfo> {
    let order: Vec<_> = raw.iter().map(|phase| phase.id).collect();
    if order != Phase::ALL {
        let message = "expected the seven phases, each once and in their order";
        collect.error(Rule::PhaseOrder, path, message);
    }
    raw.iter()
        .enumerate()
        .map(|(index, RawPhase { id: _, name, goal })| PhaseInfo {
            name: collect.text(name, &path.at(index).field("name")),
            goal: collect.text(goal, &path.at(index).field("goal")),
        })
        .collect()
}

fn check_sources(raw: &[RawSource], path: &Path, collect: &mut Collect) -> Vec<Source> {
    collect.ids(raw.iter().map(|source| source.id.as_str()), path);
    raw.iter()
        .enumerate()
        .map(|(index, RawSource { id, title, date })| Source {
            id: id.clone(),
            title: collect.text(title, &path.at(index).field("title")),
            date: clean_line(date.as_deref().unwrap_or_default()),
        })
        .collect()
}

fn known_source(id: &str, sources: &[RawSource], path: &Path, collect: &mut Collect) {
    if !sources.iter().any(|source| source.id == id) {
        let message = format!("there is no source `{}`", clean_line(id));
        collect.error(Rule::UnknownSource, path, message);
    }
}

fn check_points(
    raw: &[RawPoint],
    sources: &[RawSource],
    path: &Path,
    collect: &mut Collect,
) -> Vec<Point> {
    collect.ids(raw.iter().map(|point| point.id.as_str()), path);
    raw.iter()
        .enumerate()
        .map(|(index, raw)| {
            let RawPoint {
                id,
                phases,
                only,
                source,
                ours,
                weight,
                grave,
                rule,
                met,
                violated,
                why,
                ask,
            } = raw;
            let path = path.at(index);
            for (place, id) in source.iter().enumerate() {
                known_source(id, sources, &path.field("source").at(place), collect);
            }
            let weight = weight.unwrap_or(1);
            if !(1..=3).contains(&weight) {
                let message = format!("weight {weight}; expected 1, 2 or 3");
                collect.error(Rule::OutOfRange, &path.field("weight"), message);
            }
            Point {
                id: id.clone(),
                phases: point_phases(phases, &path.field("phases"), collect),
                only: *only,
                sources: source.clone(),
                ours: *ours,
                weight,
                grave: *grave,
                rule: collect.text(rule, &path.field("rule")),
                met: collect.text(met, &path.field("met")),
                violated: collect.text(violated, &path.field("violated")),
                why: collect.text(why, &path.field("why")),
                ask: collect.text(ask, &path.field("ask")),
            }
        })
        .collect()
}

fn point_phases(raw: &[RawPhaseName], path: &Path, collect: &mut Collect) -> Vec<Phase> {
    if raw.is_empty() {
        collect.error(Rule::TooFew, path, "no phase; expected one or more, or `[any]`");
    }
    if raw.contains(&RawPhaseName::Any) {
        return Phase::ALL.to_vec();
    }
    raw.iter()
        .filter_map(|name| match name {
            RawPhaseName::Any => None,
            RawPhaseName::Arrival => Some(Phase::Arrival),
            RawPhaseName::Waiting => Some(Phase::Waiting),
            RawPhaseName::Needs => Some(Phase::Needs),
            RawPhaseName::SalesTalk => Some(Phase::SalesTalk),
            RawPhaseName::Closing => Some(Phase::Closing),
            RawPhaseName::Departure => Some(Phase::Departure),
            RawPhaseName::Aftercare => Some(Phase::Aftercare),
        })
        .collect()
}

fn check_facts(
    raw: &[RawFact],
    whole: &RawGuidance,
    path: &Path,
    collect: &mut Collect,
) -> Vec<Fact> {
    collect.ids(raw.iter().map(|fact| fact.id.as_str()), path);
    raw.iter()
        .enumerate()
        .map(|(index, raw)| {
            let RawFact { id, source, audience, points, say } = raw;
            let path = path.at(index);
            known_source(source, &whole.sources, &path.field("source"), collect);
            for (place, id) in points.iter().enumerate() {
                if !whole.points.iter().any(|point| point.id == *id) {
                    let known = whole.points.iter().map(|point| point.id.as_str());
                    collect.unknown_point(id, known, &path.field("points").at(place));
                }
            }
            Fact {
                id: id.clone(),
                source: source.clone(),
                trainer: audience.is_some(),
                points: points.clone(),
                say: collect.text(say, &path.field("say")),
            }
        })
        .collect()
}

/// Checks a sayings file against the catalogue that it belongs to.
#[must_use]
pub fn check_sayings(raw: &RawSayings, catalogue: &Catalogue) -> (Vec<Sayings>, Vec<Finding>) {
    let RawSayings { format, sayings } = raw;
    let mut collect = Collect::default();
    collect.format(*format);
    let path = Path::root().field("sayings");
    collect.unique(sayings.iter().map(|saying| saying.point.as_str()), &path, "point");
    let mut all = Vec::new();
    for (index, RawSaying { point, fi, en }) in sayings.iter().enumerate() {
        if catalogue.point(point).is_none() {
            let known = catalogue.points().iter().map(|point| point.id.as_str());
            collect.unknown_point(point, known, &path.at(index).field("point"));
        }
        let side = |raw: &Option<RawUtterances>, pick: fn(&RawUtterances) -> &Vec<String>| {
            let cleaned = |list: &Vec<String>| list.iter().map(|text| clean_line(text)).collect();
            raw.as_ref().map(pick).map(cleaned).unwrap_or_default()
        };
        all.push(Sayings {
            point: point.clone(),
            met: [side(fi, |side| &side.met), side(en, |side| &side.met)],
            violated: [side(fi, |side| &side.violated), side(en, |side| &side.violated)],
        });
    }
    (all, collect.findings)
}
