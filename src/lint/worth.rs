//! What options are worth: whether there is one best answer, and whether the others teach.

use crate::encounter::answer::Judged;
use crate::finding::{Finding, Path, Rule};
use crate::scenario::model::Choice;
use crate::scenario::{PointSet, Scenario, Task};

use super::texts::options_path;

/// The most that an option earns without violating anything, where that is more than nothing.
fn most(scenario: &Scenario, options: &[Choice]) -> Option<i64> {
    let sound = options.iter().filter(|option| option.violated.is_empty());
    sound.map(|option| Judged::of(option).net(scenario)).max().filter(|most| *most > 0)
}

/// The places of the options that earn the most.
fn bests<'a>(scenario: &'a Scenario, options: &'a [Choice]) -> impl Iterator<Item = usize> + 'a {
    let most = most(scenario, options);
    let is_best = move |option: &Choice| {
        option.violated.is_empty() && Some(Judged::of(option).net(scenario)) == most
    };
    options.iter().enumerate().filter(move |(_, option)| is_best(option)).map(|(place, _)| place)
}

/// The one best option; none where several are.
pub(super) fn best(scenario: &Scenario, options: &[Choice]) -> Option<usize> {
    let mut bests = bests(scenario, options);
    bests.next().filter(|_| bests.next().is_none())
}

/// What is found in the verdicts of the moments at which one option is chosen.
pub(super) fn find(scenario: &Scenario, findings: &mut Vec<Finding>) {
    for (index, moment) in scenario.moments.iter().enumerate() {
        let Task::Choose { options, .. } = &moment.task else { continue };
        let path = options_path(index, &moment.task);
        let mut add = |place: usize, field: &str, rule, message: String, hint: &str| {
            let path = path.at(place);
            let path = if field.is_empty() { path } else { path.field(field) };
            findings.push(Finding::new(rule, &path, message).hint(hint));
        };
        let bests: Vec<usize> = bests(scenario, options).collect();
        if let [first, second, ..] = bests[..] {
            let (one, other) = (&options[first].id, &options[second].id);
            let most = Judged::of(&options[second]).net(scenario);
            let message = format!("`{one}` and `{other}` both earn {most}, the most there is here");
            let hint = "let one of them meet or miss a point that the other does not";
            add(second, "", Rule::TwoBest, message, hint);
        }
        for (place, option) in options.iter().enumerate() {
            let alike =
                |one: &&Choice| !one.met.is_empty() && Judged::of(one) == Judged::of(option);
            let before = options[..place].iter().find(alike);
            if let Some(before) = before.filter(|_| !bests.contains(&place)) {
                let message = format!("`{}` and `{}` are judged alike", before.id, option.id);
                let hint = "say what else one of them meets or breaks, or make one option of them";
                add(place, "", Rule::JudgedAlike, message, hint);
            }
            if option.coaching.is_empty() && !bests.contains(&place) && !bests.is_empty() {
                let message =
                    format!("`{}` is not the best option, and the coach is silent", option.id);
                let hint = "add `coaching`: a kind question about what this answer leaves open";
                add(place, "", Rule::NoCoaching, message, hint);
            }
            if option.leaves && option.violated.is_empty() {
                let message =
                    format!("the customer leaves at `{}`, which violates nothing", option.id);
                let hint = "add what it breaks under `violated`, or take `leaves` away";
                add(place, "leaves", Rule::LeavesForNothing, message, hint);
            }
        }
    }
    never_won(scenario, findings);
}

/// A moment at which nothing can be won; and what three moments or more can lose and none can win.
/// A slip at one or two is sound: whoever does not make it has shown nothing.
fn never_won(scenario: &Scenario, findings: &mut Vec<Finding>) {
    let winnable = winnable(scenario);
    let (mut once, mut twice, mut told) = (PointSet::EMPTY, PointSet::EMPTY, winnable);
    for (index, moment) in scenario.moments.iter().enumerate() {
        let Task::Choose { options, .. } = &moment.task else { continue };
        let mut add = |path: &Path, message: String| {
            let finding = Finding::new(Rule::NeverWon, path, message);
            findings.push(finding.hint("let an answer meet what a good answer shows"));
        };
        let path = options_path(index, &moment.task);
        if most(scenario, options).is_none() {
            let message = format!("nothing can be won in `{}`, only lost", moment.id);
            add(&path, message);
            told = told.or(moment.stake_set());
        }
        for (place, option) in options.iter().enumerate() {
            let again = option.violated.and(twice).minus(told);
            told = told.or(again);
            for point in again.iter() {
                let id = &scenario.point(point).id;
                let message = format!(
                    "`{id}` can be lost at three moments, this is the third, and won at none"
                );
                add(&path.at(place).field("violated"), message);
            }
        }
        let lost = options.iter().fold(PointSet::EMPTY, |lost, option| lost.or(option.violated));
        twice = twice.or(once.and(lost));
        once = once.or(lost);
    }
}

/// The points that some answer to some moment meets.
fn winnable(scenario: &Scenario) -> PointSet {
    let of_task = |task: &Task| match task {
        Task::Choose { options, .. } => {
            options.iter().fold(PointSet::EMPTY, |all, option| all.or(option.met))
        }
        Task::ChooseMany { options, .. } => {
            options.iter().fold(PointSet::EMPTY, |all, option| all.or(option.met))
        }
        Task::Order { stake, .. } => stake.iter().map(|stake| stake.point).collect(),
        Task::Match { stake, .. } => stake.iter().map(|stake| stake.point).collect(),
        Task::Say { .. } => PointSet::EMPTY,
    };
    scenario.moments.iter().fold(PointSet::EMPTY, |all, moment| {
        let said = matches!(moment.task, Task::Say { .. }).then(|| moment.stake_set());
        all.or(of_task(&moment.task)).or(said.unwrap_or_default())
    })
}
