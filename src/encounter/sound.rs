//! Whether a scenario can be scored at all: findings that need the whole walk.

use crate::finding::{Finding, Path, Rule};
use crate::scenario::Scenario;

use super::outcome::outcomes;
use super::reference::{self, Reference};

/// No reference path, or a moment on it at which an answer with a violation earns more than the
/// path's own answer.
#[must_use]
pub fn findings(scenario: &Scenario) -> Vec<Finding> {
    let path = Path::root().field("moments");
    if let Some(reference) = reference::find(scenario) {
        return violations_that_pay(scenario, &reference, &path);
    }
    let message =
        "no reference path: every walk breaks something, loses the customer or earns nothing";
    let finding = Finding::new(Rule::NoReferencePath, &path, message);
    vec![finding.hint("give each moment an answer that violates nothing and meets something")]
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
            findings.push(Finding::new(Rule::ViolationPays, &path.at(*place), message));
        }
    }
    findings
}
