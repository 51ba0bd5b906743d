//! The tasks: picking one or several, and own words. Those of arranging are in `arrange`.

use crate::finding::{Finding, Path, Rule};
use crate::phase::Phase;
use crate::text::clean;

use super::super::model::{Choice, Examples, Task, Tick};
use super::super::points::{PointIx, PointSet};
use super::super::raw::{
    RawChoose, RawChooseMany, RawExampleSet, RawExamples, RawMoment, RawOption, RawSay, RawTick,
};
use super::arrange;
use super::collect::{Collect, add_stake};
use super::condition;

/// The most options that a `choose` shows: each has a digit.
const MAX_OPTIONS: usize = 9;
/// The most points at stake in own words: each is ticked one by one.
const MAX_STAKE: usize = 6;

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
        tasks.push(arrange::order(order, phase, &path.field("order"), collect));
    }
    if let Some(matching) = &raw.matching {
        tasks.push(arrange::matching(matching, phase, &path.field("match"), collect));
    }
    if let Some(say) = &raw.say {
        tasks.push(say_task(say, phase, &path.field("say"), collect));
    }
    if tasks.len() != 1 {
        let message = format!("{} tasks in `{}`; expected one", tasks.len(), raw.id);
        let finding = Finding::new(Rule::TaskCount, path, message);
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
    collect.count(options.len(), 2, MAX_OPTIONS, "options", &path);
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
    if *max == 0 || *max > options.len() {
        let message = format!("`max: {max}` of {0} options; expected 1 to {0}", options.len());
        collect.error(Rule::MaxPicks, &path.field("max"), message);
    }
    let path = path.field("options");
    collect.count(options.len(), 3, MAX_OPTIONS, "options", &path);
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

fn say_task(
    raw: &RawSay,
    phase: Phase,
    path: &Path,
    collect: &mut Collect<'_>,
) -> (Task, Vec<PointIx>) {
    let RawSay { stake: raw_stake, examples: RawExamples { fi, en } } = raw;
    let mut stake = Vec::new();
    let place = path.field("stake");
    collect.count(raw_stake.len(), 1, MAX_STAKE, "points", &place);
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
