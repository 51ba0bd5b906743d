//! The tasks of arranging: putting in order, and matching.

use crate::finding::{Finding, Path, Rule};
use crate::phase::Phase;

use super::super::model::{Item, MatchStake, OrderStake, Task};
use super::super::points::PointIx;
use super::super::raw::{RawItem, RawMatch, RawMatchStake, RawOrder, RawOrderStake};
use super::collect::{Collect, add_stake};

/// The most things to put in order; 5,040 orders can be looked through exactly.
const MAX_ORDER: usize = 7;
/// The most things to match, each with one of at most [`MAX_PLACES`] places.
const MAX_MATCH: usize = 6;
const MAX_PLACES: usize = 5;

/// Put in order.
pub(super) fn order(
    raw: &RawOrder,
    phase: Phase,
    path: &Path,
    collect: &mut Collect<'_>,
) -> (Task, Vec<PointIx>) {
    let RawOrder { items: raw_items, stake: raw_stake } = raw;
    let items = items(raw_items, MAX_ORDER, &path.field("items"), collect);
    let path = path.field("stake");
    let mut stake = Vec::new();
    let mut pairs = Vec::new();
    for (index, raw) in raw_stake.iter().enumerate() {
        let RawOrderStake { point, before, breaks } = raw;
        let path = path.at(index);
        if before.is_empty() {
            let message = "no pairs under `before`; expected what meets the point";
            collect.error(Rule::TooFew, &path.field("before"), message);
        }
        let before = pair_list(before, raw_items, raw_items, &path.field("before"), collect);
        let breaks = pair_list(breaks, raw_items, raw_items, &path.field("breaks"), collect);
        if !before.is_empty() && before.iter().all(|(first, later)| first < later) {
            let finding = Finding::new(
                Rule::FirstOrderMeets,
                &path,
                format!("the order first shown already meets `{point}`"),
            );
            collect.push(finding.hint("list the items in another order"));
        }
        if let Some(point) = stake_point(point, phase, &path, &mut stake, collect) {
            pairs.push(OrderStake { point, before, breaks });
        }
    }
    (Task::Order { items, stake: pairs }, stake)
}

/// Match items with places.
pub(super) fn matching(
    raw: &RawMatch,
    phase: Phase,
    path: &Path,
    collect: &mut Collect<'_>,
) -> (Task, Vec<PointIx>) {
    let RawMatch { items: raw_items, places: raw_places, stake: raw_stake } = raw;
    let items_model = items(raw_items, MAX_MATCH, &path.field("items"), collect);
    let places = items(raw_places, MAX_PLACES, &path.field("places"), collect);
    let path = path.field("stake");
    let mut stake = Vec::new();
    let mut rules = Vec::new();
    for (index, raw) in raw_stake.iter().enumerate() {
        let RawMatchStake { point, pairs, harmful } = raw;
        let path = path.at(index);
        if pairs.is_empty() {
            let message = "no `pairs`; expected what meets the point";
            collect.error(Rule::TooFew, &path.field("pairs"), message);
        }
        let pairs = pair_list(pairs, raw_items, raw_places, &path.field("pairs"), collect);
        let harmful = pair_list(harmful, raw_items, raw_places, &path.field("harmful"), collect);
        if let Some(point) = stake_point(point, phase, &path, &mut stake, collect) {
            rules.push(MatchStake { point, pairs, harmful });
        }
    }
    (Task::Match { items: items_model, places, stake: rules }, stake)
}

/// The point of one entry of a stake. Two entries for one point could give it two verdicts.
fn stake_point(
    id: &str,
    phase: Phase,
    path: &Path,
    stake: &mut Vec<PointIx>,
    collect: &mut Collect<'_>,
) -> Option<PointIx> {
    let path = path.field("point");
    let point = collect.judged(id, phase, &path)?;
    if stake.contains(&point) {
        collect.error(Rule::DuplicateId, &path, format!("the point `{id}` is at stake twice"));
    }
    add_stake(stake, [point]);
    Some(point)
}

fn items(raw: &[RawItem], max: usize, path: &Path, collect: &mut Collect<'_>) -> Vec<Item> {
    collect.count(raw.len(), 2, max, "items", path);
    collect.ids(raw.iter().map(|item| item.id.as_str()), path);
    raw.iter()
        .enumerate()
        .map(|(index, item)| {
            let RawItem { id, text } = item;
            Item { id: id.clone(), text: collect.text(text, &path.at(index).field("text")) }
        })
        .collect()
}

fn pair_list(
    raw: &[[String; 2]],
    firsts: &[RawItem],
    seconds: &[RawItem],
    path: &Path,
    collect: &mut Collect<'_>,
) -> Vec<(usize, usize)> {
    let mut find = |list: &[RawItem], id: &str, path: &Path| {
        let found = list.iter().position(|item| item.id == id);
        if found.is_none() {
            let known: Vec<_> = list.iter().map(|item| item.id.as_str()).collect();
            let message = format!("there is no `{id}` here; there are {}", known.join(", "));
            collect.error(Rule::UnknownItem, path, message);
        }
        found
    };
    raw.iter()
        .enumerate()
        .filter_map(|(index, [first, second])| {
            let path = path.at(index);
            let found = (find(firsts, first, &path.at(0)), find(seconds, second, &path.at(1)));
            Some((found.0?, found.1?))
        })
        .collect()
}
