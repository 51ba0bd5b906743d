//! Raw guidance in, catalogue out, or everything that is wrong with it at once.

mod collect;

use crate::finding::{Finding, Path, Rule};
use crate::phase::Phase;
use crate::text::clean_line;

use super::raw::{
    RawBase, RawFact, RawGuidance, RawPhase, RawPhaseName, RawPoint, RawSaying, RawSayings,
    RawSource, RawUtterances,
};
use super::{Catalogue, Fact, PhaseInfo, Point, Sayings, Source};
use collect::Collect;

/// Checks a guidance file; `built_in` is the guidance to add to where it says so. The catalogue is
/// there if and only if no finding is an error.
#[must_use]
pub fn check(
    raw: &RawGuidance,
    built_in: impl FnOnce() -> Catalogue,
) -> (Option<Catalogue>, Vec<Finding>) {
    let base = raw.extends.map(|RawBase::BuiltIn| built_in());
    let mut collect = Collect { base: base.as_ref(), ..Collect::default() };
    let own = build(raw, &mut collect);
    let mut findings = collect.findings;
    findings.extend(collect.languages.findings());
    let broken = findings.iter().any(Finding::is_error);
    let whole = |own: Catalogue| match base {
        Some(base) => own.beside(base),
        None => own,
    };
    ((!broken).then(|| whole(own)), findings)
}

/// What the file itself brings; of phases all seven, those of the base where it names none.
fn build(raw: &RawGuidance, collect: &mut Collect<'_>) -> Catalogue {
    let RawGuidance { format, extends: _, phases, sources, points, facts, allow: _ } = raw;
    collect.format(*format);
    let root = Path::root();
    let phases = check_phases(phases.as_ref(), &root.field("phases"), collect);
    let sources = collect.needed(sources.as_ref(), "sources");
    Catalogue {
        phases,
        own: points.len(),
        learned: false,
        sources: check_sources(sources, &root.field("sources"), collect),
        points: check_points(points, sources, &root.field("points"), collect),
        facts: check_facts(facts, (points, sources), &root.field("facts"), collect),
    }
}

fn check_phases(
    raw: Option<&Vec<RawPhase>>,
    path: &Path,
    collect: &mut Collect<'_>,
) -> Vec<PhaseInfo> {
    let named = collect.needed(raw, "phases");
    let order: Vec<_> = named.iter().map(|phase| phase.id.index()).collect();
    let wrong = match collect.base {
        Some(_) => !order.is_sorted_by(|one, next| one < next),
        None => raw.is_some() && !order.iter().copied().eq(0..Phase::COUNT),
    };
    if wrong {
        let which = if collect.base.is_some() { "phases" } else { "the seven phases" };
        let message = format!("expected {which}, each once and in their order");
        collect.error(Rule::PhaseOrder, path, message);
    }
    let mut all = collect.base.map(|base| base.phases.clone()).unwrap_or_default();
    for (index, RawPhase { id, name, goal }) in named.iter().enumerate() {
        let info = PhaseInfo {
            name: collect.text(name, &path.at(index).field("name")),
            goal: collect.text(goal, &path.at(index).field("goal")),
        };
        match all.get_mut(id.index()) {
            Some(known) if collect.base.is_some() => *known = info,
            _ => all.push(info),
        }
    }
    all
}

fn check_sources(raw: &[RawSource], path: &Path, collect: &mut Collect<'_>) -> Vec<Source> {
    let ids = raw.iter().map(|source| source.id.as_str());
    collect.ids(ids.clone(), path);
    collect.not_taken(ids, |base, id| base.source(id).is_some(), path);
    raw.iter()
        .enumerate()
        .map(|(index, RawSource { id, title, date })| Source {
            id: id.clone(),
            title: collect.text(title, &path.at(index).field("title")),
            date: clean_line(date.as_deref().unwrap_or_default()),
        })
        .collect()
}

fn known_source(id: &str, sources: &[RawSource], path: &Path, collect: &mut Collect<'_>) {
    let added_to = collect.base.is_some_and(|base| base.source(id).is_some());
    if !added_to && !sources.iter().any(|source| source.id == id) {
        let message = format!("there is no source `{}`", clean_line(id));
        collect.error(Rule::UnknownSource, path, message);
    }
}

fn check_points(
    raw: &[RawPoint],
    sources: &[RawSource],
    path: &Path,
    collect: &mut Collect<'_>,
) -> Vec<Point> {
    let ids = raw.iter().map(|point| point.id.as_str());
    collect.ids(ids.clone(), path);
    collect.not_taken(ids, |base, id| base.point(id).is_some(), path);
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
            let weight = check_weight(*weight, &path.field("weight"), collect);
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

fn check_weight(raw: Option<u32>, path: &Path, collect: &mut Collect<'_>) -> u32 {
    let weight = raw.unwrap_or(1);
    if !(1..=3).contains(&weight) {
        let message = format!("weight {weight}; expected 1, 2 or 3");
        collect.error(Rule::OutOfRange, path, message);
    }
    weight
}

fn point_phases(raw: &[RawPhaseName], path: &Path, collect: &mut Collect<'_>) -> Vec<Phase> {
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
    (points, sources): (&[RawPoint], &[RawSource]),
    path: &Path,
    collect: &mut Collect<'_>,
) -> Vec<Fact> {
    let ids = raw.iter().map(|fact| fact.id.as_str());
    collect.ids(ids.clone(), path);
    let taken = |base: &Catalogue, id: &str| base.facts().iter().any(|fact| fact.id == id);
    collect.not_taken(ids, taken, path);
    let base = collect.base.map(Catalogue::points).unwrap_or_default();
    let known = points.iter().map(|point| point.id.as_str());
    let known = known.chain(base.iter().map(|point| point.id.as_str()));
    raw.iter()
        .enumerate()
        .map(|(index, raw)| {
            let RawFact { id, source, audience, points, say } = raw;
            let path = path.at(index);
            known_source(source, sources, &path.field("source"), collect);
            for (place, id) in points.iter().enumerate() {
                if !known.clone().any(|known| known == id) {
                    collect.unknown_point(id, known.clone(), &path.field("points").at(place));
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
    let RawSayings { format, sayings, allow: _ } = raw;
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
