//! Whether the customer's reaction tells a good answer from a poor one.

use crate::encounter::answer::Judged;
use crate::encounter::outcome::{Outcome, outcomes};
use crate::encounter::trust;
use crate::finding::{Finding, Rule};
use crate::scenario::when::Facts;
use crate::scenario::{Moment, PointIx, PointSet, Scenario, Task};

use super::texts::moment_path;

/// The same reaction to the best answer as to one that violates something and earns nothing, or
/// that meets nothing. An answer that breaks one thing and still earns more than it loses may please
/// as well. Of the walk, all but this answer is read as it is at the start.
pub(super) fn find(
    scenario: &Scenario,
    (index, moment): (usize, &Moment),
    findings: &mut Vec<Finding>,
) {
    if matches!(moment.task, Task::Choose { .. }) {
        return;
    }
    let all = outcomes(moment);
    unseen(scenario, (index, moment), &all, findings);
    let sound = all.iter().filter(|outcome| outcome.judged.violated.is_empty());
    let Some(best) = sound.max_by_key(|outcome| outcome.judged.net(scenario)) else { return };
    if best.judged.met.is_empty() {
        return;
    }
    let reaction = |outcome: &Outcome| place(scenario, moment, outcome.judged);
    let Some(own) = reaction(best) else { return };
    let same = |outcome: &&Outcome| reaction(outcome) == Some(own);
    let violating = |outcome: &&Outcome| {
        !outcome.judged.violated.is_empty() && outcome.judged.net(scenario) <= 0
    };
    let violating = all.iter().filter(violating).find(same);
    let empty = |outcome: &&Outcome| outcome.judged == Judged::default();
    let as_to = match (violating, all.iter().filter(empty).find(same)) {
        (Some(outcome), _) => {
            format!("one that violates {}", ids(scenario, outcome.judged.violated))
        }
        (None, Some(_)) => "one that meets nothing".to_owned(),
        (None, None) => return,
    };
    let message = format!("the customer reacts to the best answer as to {as_to}");
    let path = moment_path(index).field("reactions").at(own);
    let finding = Finding::new(Rule::SameReaction, &path, message);
    findings.push(finding.hint("give the poorer answer a reaction of its own before this one"));
}

/// Points that can be broken without the customer showing it: whoever breaks just that, and does
/// least besides, meets the last reaction, which is there for everything else.
fn unseen(
    scenario: &Scenario,
    (index, moment): (usize, &Moment),
    all: &[Outcome],
    findings: &mut Vec<Finding>,
) {
    // With one point at stake, what is not met may be answered in one way.
    let last = moment.reactions.len().checked_sub(1).filter(|_| moment.stake.len() > 1);
    let Some(last) = last else { return };
    let alone = |point| {
        let only: PointSet = [point].into_iter().collect();
        let breaks = all.iter().filter(|outcome| outcome.judged.violated == only);
        breaks.min_by_key(|outcome| outcome.judged.net(scenario))
    };
    let ends_up_last = |&point: &PointIx| {
        let worst = alone(point).map(|outcome| place(scenario, moment, outcome.judged));
        worst == Some(Some(last))
    };
    let points: PointSet = moment.stake.iter().copied().filter(ends_up_last).collect();
    if !points.is_empty() {
        let message = format!("no reaction shows that {} was broken", ids(scenario, points));
        let path = moment_path(index).field("reactions");
        let finding = Finding::new(Rule::SlipUnseen, &path, message);
        findings.push(finding.hint("add one with `when: {violated: [...]}` before the last"));
    }
}

fn ids(scenario: &Scenario, points: PointSet) -> String {
    let ids = points.iter().map(|point| format!("`{}`", scenario.point(point).id));
    ids.collect::<Vec<_>>().join(" and ")
}

/// The place of the reaction to these verdicts at the start of a walk.
fn place(scenario: &Scenario, moment: &Moment, judged: Judged) -> Option<usize> {
    let facts = Facts {
        trust: trust::after(scenario.trust, judged, scenario),
        met: judged.met,
        violated: judged.violated,
        left: false,
        chosen: &[],
    };
    moment.reactions.iter().position(|line| line.when.holds(&facts))
}
