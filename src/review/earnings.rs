//! What answers earn: phases that earn nothing, ticking everything.

use crate::encounter::answer::{Answer, judge};
use crate::encounter::reference::Reference;
use crate::encounter::score;
use crate::finding::{Finding, Path, Rule};
use crate::phase::Phase;
use crate::scenario::{Scenario, Task};

/// Phases in which the reference path earns nothing: whatever is done there counts for nothing.
pub(super) fn empty_phases(scenario: &Scenario, reference: &Reference) -> Vec<Finding> {
    let path = Path::root().field("moments");
    let empty = Phase::ALL.into_iter().filter(|phase| reference.maxima[phase.index()] == 0);
    let finding = |phase: Phase| {
        let at = scenario.moments.iter().position(|moment| moment.phase == phase)?;
        let message = format!("the best path earns nothing in the phase {}", phase.id());
        let finding = Finding::new(Rule::PhaseEarnsNothing, &path.at(at).field("phase"), message);
        Some(finding.hint("give a moment of the phase an answer that meets a point"))
    };
    empty.filter_map(finding).collect()
}

/// Where every option of a `choose_many` may be ticked, doing so must not pay: it earns at most a
/// third of the best.
pub(super) fn ticking_all(scenario: &Scenario) -> Vec<Finding> {
    let path = Path::root().field("moments");
    let mut findings = Vec::new();
    for (at, moment) in scenario.moments.iter().enumerate() {
        let Task::ChooseMany { max, options } = &moment.task else { continue };
        let all = Answer::Ticked((0..options.len()).collect());
        let Ok(judged) = judge(moment, &all) else { continue };
        let best = i64::from(score::best(scenario, at));
        let net = judged.net(scenario);
        if *max == options.len() && 3 * net > best {
            let place = path.at(at).field("choose_many").field("max");
            let message = format!("whoever ticks everything earns {net} of {best}");
            let finding = Finding::new(Rule::EveryTickPays, &place, message);
            findings.push(finding.hint("lower `max`, or let some options violate a point"));
        }
    }
    findings
}
