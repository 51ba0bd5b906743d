//! One moment: its lines, its task, what its answers can win or lose.

use crate::finding::{Finding, Path, Rule};

use super::super::model::{Line, Moment, Task};
use super::super::raw::RawMoment;
use super::collect::Collect;
use super::condition;
use super::task;

pub(super) fn moments(raw: &[RawMoment], collect: &mut Collect<'_>) -> Vec<Moment> {
    let path = Path::root().field("moments");
    collect.ids(raw.iter().map(|moment| moment.id.as_str()), &path);
    raw.iter()
        .enumerate()
        .map(|(index, raw)| moment(raw, index, &path.at(index), collect))
        .collect()
}

fn moment(raw: &RawMoment, index: usize, path: &Path, collect: &mut Collect<'_>) -> Moment {
    let RawMoment {
        id,
        phase,
        when,
        scene,
        says,
        task: ask,
        choose: _,
        choose_many: _,
        order: _,
        matching: _,
        say: _,
        reactions,
        coaching,
    } = raw;
    let when = condition::when(when.as_ref(), index, path, collect);
    let scene = condition::lines(scene.as_ref(), index, &path.field("scene"), collect);
    let says = condition::lines(says.as_ref(), index, &path.field("says"), collect);
    let ask = collect.text(ask, &path.field("task"));
    let found = collect.found();
    let (task, stake) = task::task(raw, index, path, collect);
    // Where the task itself is wrong, an empty stake follows from that.
    if stake.is_empty() && collect.found() == found {
        let finding =
            Finding::new(Rule::NothingAtStake, path, format!("nothing is at stake in `{id}`"));
        collect.push(finding.hint("give at least one answer a `met` or `violated` point"));
    }
    if let (Task::Choose { .. }, Some(_)) = (&task, coaching) {
        let message = "a `choose` moment has no `coaching` of its own";
        let finding = Finding::new(Rule::MissingReactions, &path.field("coaching"), message);
        collect.push(finding.hint("write `coaching` at the options"));
    }
    Moment {
        id: id.clone(),
        phase: *phase,
        when,
        scene,
        says,
        ask,
        reactions: react(reactions.as_deref(), &task, index, path, collect),
        coaching: condition::lines(coaching.as_ref(), index, &path.field("coaching"), collect),
        task,
        stake,
    }
}

/// The moment's own reactions: obligatory where no option reacts, else refused.
fn react(
    raw: Option<&[super::super::raw::RawLine]>,
    task: &Task,
    index: usize,
    path: &Path,
    collect: &mut Collect<'_>,
) -> Vec<Line> {
    let choose = matches!(task, Task::Choose { .. });
    let Some(raw) = raw.filter(|raw| !raw.is_empty()) else {
        if !choose {
            let message = "no `reactions`; expected what the customer does next";
            collect.error(Rule::MissingReactions, path, message);
        }
        return Vec::new();
    };
    let path = path.field("reactions");
    if choose {
        let message = "a `choose` moment has no `reactions` of its own";
        let finding = Finding::new(Rule::MissingReactions, &path, message);
        collect.push(finding.hint("write a `reaction` at each option"));
    }
    if raw.last().is_some_and(|last| last.when.is_some()) {
        let place = path.at(raw.len() - 1).field("when");
        collect.error(Rule::LastNeedsNoWhen, &place, "the last reaction has a condition");
    }
    let always = raw.iter().map(|reaction| reaction.when.is_none());
    collect.hidden("reaction", always, &path);
    condition::list(raw, index, &path, collect)
}
