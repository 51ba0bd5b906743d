//! Whether a scenario can be scored at all: findings that need the whole walk.

use crate::finding::{Finding, Path, Rule};
use crate::scenario::Scenario;

use super::answer::Answer;
use super::outcome::{Outcome, outcomes};
use super::reference::{self, Reference, TooMany};

/// No reference path, or a moment on it at which an answer with a violation earns more than the
/// path's own answer.
#[must_use]
pub fn findings(scenario: &Scenario) -> Vec<Finding> {
    let path = Path::root().field("moments");
    match reference::search(scenario) {
        Ok(Some(reference)) => violations_that_pay(scenario, &reference, &path),
        Ok(None) => no_path(scenario, &path),
        Err(TooMany) => {
            let message = format!(
                "the conditions of the moments make over {} states, too many to find the best path",
                reference::LIMIT
            );
            let finding = Finding::new(Rule::TooMany, &path, message);
            vec![finding.hint("let fewer moments depend on what was chosen or met long before")]
        }
    }
}

/// The moments at which nothing can be done right, where that is why; else the scenario as a whole.
fn no_path(scenario: &Scenario, path: &Path) -> Vec<Finding> {
    let message =
        "no reference path: every walk breaks something, loses the customer or earns nothing";
    let hint = "give each moment an answer that violates nothing and keeps the customer";
    let mut findings = Vec::new();
    for (at, moment) in scenario.moments.iter().enumerate() {
        let leaves = |outcome: &Outcome| match &outcome.answer {
            Answer::Picked(place) => moment.task.choices()[*place].leaves,
            _ => false,
        };
        let fits = |outcome: &Outcome| outcome.judged.violated.is_empty() && !leaves(outcome);
        if moment.when.0.is_empty() && !outcomes(moment).iter().any(fits) {
            let message = format!(
                "no reference path: every answer at `{}` breaks something or loses the customer",
                moment.id
            );
            findings.push(Finding::new(Rule::NoReferencePath, &path.at(at), message).hint(hint));
        }
    }
    if findings.is_empty() {
        findings.push(Finding::new(Rule::NoReferencePath, path, message).hint(hint));
    }
    findings
}

fn violations_that_pay(scenario: &Scenario, reference: &Reference, path: &Path) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (place, own) in &reference.steps {
        let moment = &scenario.moments[*place];
        let most = own.judged.net(scenario);
        let pays = outcomes(moment).into_iter().find(|outcome| {
            !outcome.judged.violated.is_empty() && outcome.judged.net(scenario) > most
        });
        if let Some(outcome) = pays {
            let message = format!(
                "in `{}` an answer that violates something earns {}; the best path's answer earns {most}",
                moment.id,
                outcome.judged.net(scenario)
            );
            let finding = Finding::new(Rule::ViolationPays, &path.at(*place), message);
            findings.push(finding.hint(format!(
                "the best path takes {} here; let that earn more, or the other less. Where it gives \
                 up points for a moment that opens later, look at that moment's `when`",
                own.told(moment, scenario)
            )));
        }
    }
    findings
}
