//! The five tasks.

use crate::finding::{Finding, Path, Rule};
use crate::phase::Phase;
use crate::text::clean;

use super::super::model::{Choice, Examples, Item, MatchStake, OrderStake, Task, Tick};
use super::super::points::{PointIx, PointSet};
use super::super::raw::{
    RawChoose, RawChooseMany, RawExampleSet, RawExamples, RawItem, RawMatch, RawMatchStake,
    RawMoment, RawOption, RawOrder, RawOrderStake, RawSay, RawTick,
};
use super::collect::Collect;
use super::condition;
use super::moment::add_stake;

/// The most options that a `choose` shows: each has a digit.
const MAX_OPTIONS: usize = 9;
/// The most things to put in order; 5,040 orders can be looked through exactly.
const MAX_ORDER: usize = 7;
/// The most things to match, each with one of at most [`MAX_PLACES`] places.
const MAX_MATCH: usize = 6;
const MAX_PLACES: usize = 5;

/// The task of a moment and what it can win or lose.
pub(super) fn task(
    raw: &RawMoment,
    index: usize,
    path: &Path,
    collect: &mut Collect<'_>,
) -> (Task, Vec<PointIx>) {
    let phase = raw.phase;
    let mut tasks = Vec::new();
    if let Some(choose) = &raw.choose {
        tasks.push(choose_task(choose, phase, index, &path.field("choose"), collect));
    }
    if let Some(many) = &raw.choose_many {
        tasks.push(many_task(many, phase, &path.field("choose_many"), collect));
    }
    if let Some(order) = &raw.order {
        tasks.push(order_task(order, phase, &path.field("order"), collect));
    }
    if let Some(matching) = &raw.matching {
        tasks.push(match_task(matching, phase, &path.field("match"), collect));
    }
    if let Some(say) = &raw.say {
        tasks.push(say_task(say, phase, &path.field("say"), collect));
    }
    if tasks.len() != 1 {
        let message = format!("{} tasks in `{}`; expected one", tasks.len(), raw.id);
        let finding = Finding::error(Rule::TaskCount, path, message);
        collect.push(finding.hint("write one of choose, choose_many, order, match and say"));
    }
    tasks.pop().unwrap_or((Task::Choose { shuffle: true, options: Vec::new() }, Vec::new()))
}

fn choose_task(
    raw: &RawChoose,
    phase: Phase,
    index: usize,
    path: &Path,
    collect: &mut Collect<'_>,
) -> (Task, Vec<PointIx>) {
    let RawChoose { shuffle, options } = raw;
    let path = path.field("options");
    count(options.len(), 2, MAX_OPTIONS, "options", &path, collect);
    collect.ids(options.iter().map(|option| option.id.as_str()), &path);
    let mut stake = Vec::new();
    let options = options
        .iter()
        .enumerate()
        .map(|(place, raw)| {
            let RawOption { id, text, met, violated, reaction, coaching, leaves } = raw;
            let path = path.at(place);
            let (met, violated) = verdicts(met, violated, phase, &path, &mut stake, collect);
            Choice {
                id: id.clone(),
                text: collect.text(text, &path.field("text")),
                met,
                violated,
                reaction: collect.text(reaction, &path.field("reaction")),
                coaching: condition::lines(
                    coaching.as_ref(),
                    index + 1,
                    &path.field("coaching"),
                    collect,
                ),
                leaves: *leaves,
            }
        })
        .collect();
    (Task::Choose { shuffle: shuffle.unwrap_or(true), options }, stake)
}

fn many_task(
    raw: &RawChooseMany,
    phase: Phase,
    path: &Path,
    collect: &mut Collect<'_>,
) -> (Task, Vec<PointIx>) {
    let RawChooseMany { max, options } = raw;
    if *max == 0 || *max >= options.len() {
        let message =
            format!("`max: {max}` of {} options; expected fewer than there are", options.len());
        collect.error(Rule::MaxPicks, &path.field("max"), message);
    }
    let path = path.field("options");
    count(options.len(), 3, MAX_OPTIONS, "options", &path, collect);
    collect.ids(options.iter().map(|option| option.id.as_str()), &path);
    let mut stake = Vec::new();
    let options = options
        .iter()
        .enumerate()
        .map(|(place, raw)| {
            let RawTick { id, text, met, violated } = raw;
            let path = path.at(place);
            let (met, violated) = verdicts(met, violated, phase, &path, &mut stake, collect);
            let text = collect.text(text, &path.field("text"));
            Tick { id: id.clone(), text, met, violated }
        })
        .collect();
    (Task::ChooseMany { max: *max, options }, stake)
}

fn verdicts(
    met: &[String],
    violated: &[String],
    phase: Phase,
    path: &Path,
    stake: &mut Vec<PointIx>,
    collect: &mut Collect<'_>,
) -> (PointSet, PointSet) {
    let mut judged = |ids: &[String], field: &str| {
        let path = path.field(field);
        let points: Vec<_> = ids
            .iter()
            .enumerate()
            .filter_map(|(index, id)| collect.judged(id, phase, &path.at(index)))
            .collect();
        add_stake(stake, points.iter().copied());
        points.into_iter().collect::<PointSet>()
    };
    let (met, violated) = (judged(met, "met"), judged(violated, "violated"));
    if !met.and(violated).is_empty() {
        let message = "the same point is both met and violated";
        collect.error(Rule::MetAndViolated, path, message);
    }
    (met, violated)
}

fn order_task(
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
            let finding = Finding::error(
                Rule::FirstOrderMeets,
                &path,
                format!("the order first shown already meets `{point}`"),
            );
            collect.push(finding.hint("list the items in another order"));
        }
        if let Some(point) = collect.judged(point, phase, &path.field("point")) {
            add_stake(&mut stake, [point]);
            pairs.push(OrderStake { point, before, breaks });
        }
    }
    (Task::Order { items, stake: pairs }, stake)
}

fn match_task(
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
        if let Some(point) = collect.judged(point, phase, &path.field("point")) {
            add_stake(&mut stake, [point]);
            rules.push(MatchStake { point, pairs, harmful });
        }
    }
    (Task::Match { items: items_model, places, stake: rules }, stake)
}

fn say_task(
    raw: &RawSay,
    phase: Phase,
    path: &Path,
    collect: &mut Collect<'_>,
) -> (Task, Vec<PointIx>) {
    let RawSay { stake: raw_stake, examples: RawExamples { fi, en } } = raw;
    let mut stake = Vec::new();
    let place = path.field("stake");
    for (index, id) in raw_stake.iter().enumerate() {
        add_stake(&mut stake, collect.judged(id, phase, &place.at(index)));
    }
    let set = |raw: &Option<RawExampleSet>| {
        raw.as_ref().map_or_else(Examples::default, |RawExampleSet { good, poor }| {
            let cleaned = |list: &[String]| list.iter().map(|text| clean(text).into()).collect();
            Examples { good: cleaned(good), poor: cleaned(poor) }
        })
    };
    let examples = [set(fi), set(en)];
    if examples.iter().all(|set| set.good.is_empty()) {
        let message = "no good example in any language; the coach has nothing to show";
        collect.error(Rule::TooFew, &path.field("examples"), message);
    }
    (Task::Say { examples }, stake)
}

fn items(raw: &[RawItem], max: usize, path: &Path, collect: &mut Collect<'_>) -> Vec<Item> {
    count(raw.len(), 2, max, "items", path, collect);
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

fn count(len: usize, min: usize, max: usize, what: &str, path: &Path, collect: &mut Collect<'_>) {
    let rule = if len < min { Rule::TooFew } else { Rule::TooMany };
    if !(min..=max).contains(&len) {
        collect.error(rule, path, format!("{len} {what}; expected {min} to {max}"));
    }
}
