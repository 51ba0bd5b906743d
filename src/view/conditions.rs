//! Conditions in words: when something shows only sometimes.

use crate::guidance::Catalogue;
use crate::locale::Words;
use crate::scenario::when::{Condition, When};
use crate::scenario::{PointSet, Scenario, Task};

/// What must hold; `None` where nothing must.
#[must_use]
pub fn condition(
    words: &Words,
    catalogue: &Catalogue,
    scenario: &Scenario,
    when: &When,
) -> Option<String> {
    told(words, scenario, when, Names::Rules(catalogue))
}

/// The same where there is little room: points and options by their ids.
#[must_use]
pub fn short(words: &Words, scenario: &Scenario, when: &When) -> Option<String> {
    told(words, scenario, when, Names::Ids)
}

/// The same as a remark of its own: “only if …”.
#[must_use]
pub fn only(
    words: &Words,
    catalogue: &Catalogue,
    scenario: &Scenario,
    when: &When,
) -> Option<String> {
    let condition = condition(words, catalogue, scenario, when)?;
    Some(words.with("when-only", &[("condition", condition.into())]))
}

/// What points and options are called.
#[derive(Clone, Copy)]
enum Names<'a> {
    /// By the rules of the guidance and the texts of the options.
    Rules(&'a Catalogue),
    Ids,
}

fn told(words: &Words, scenario: &Scenario, when: &When, names: Names<'_>) -> Option<String> {
    let all = |condition: &Condition| -> String {
        let parts = parts(words, scenario, condition, names);
        parts.join(&format!(" {} ", words.get("when-and")))
    };
    let any: Vec<String> = when.0.iter().map(all).collect();
    (!any.is_empty()).then(|| any.join(&format!("; {} ", words.get("when-or"))))
}

fn parts(
    words: &Words,
    scenario: &Scenario,
    condition: &Condition,
    names: Names<'_>,
) -> Vec<String> {
    let limit = |id: &str, limit: Option<u8>| {
        limit.map(|limit| words.with(id, &[("limit", u32::from(limit).into())]))
    };
    let points = |id: &str, points: PointSet| {
        let rules = match names {
            Names::Rules(catalogue) => rules(words, catalogue, scenario, points),
            Names::Ids => ids(scenario, points),
        };
        (!points.is_empty()).then(|| words.with(id, &[("rules", rules.into())]))
    };
    let left = condition.left.map(|left| words.get(if left { "when-left" } else { "when-stayed" }));
    let chosen = condition.chose.iter().map(|&(moment, option)| {
        let text = match (&scenario.moments[moment].task, names) {
            (Task::Choose { options, .. }, Names::Rules(_)) => {
                options[usize::from(option)].text.get(words.lang())
            }
            (Task::Choose { options, .. }, Names::Ids) => &options[usize::from(option)].id,
            _ => "",
        };
        words.with("when-chosen", &[("option", text.into()), ("moment", (moment + 1).into())])
    });
    [
        limit("when-below", condition.below),
        limit("when-at-least", condition.at_least),
        points("when-met", condition.met),
        points("when-broken", condition.violated),
        points("when-lacks", condition.lacks),
        left,
    ]
    .into_iter()
    .flatten()
    .chain(chosen)
    .collect()
}

/// The rules of these points, each in quotation marks.
fn rules(words: &Words, catalogue: &Catalogue, scenario: &Scenario, points: PointSet) -> String {
    let known = points.iter().filter_map(|point| catalogue.point(&scenario.point(point).id));
    let quoted = known.map(|point| {
        let rule = point.rule.get(words.lang()).trim_end_matches('.');
        words.with("quoted", &[("text", rule.into())])
    });
    quoted.collect::<Vec<_>>().join(", ")
}

fn ids(scenario: &Scenario, points: PointSet) -> String {
    let ids: Vec<&str> = points.iter().map(|point| scenario.point(point).id.as_str()).collect();
    ids.join(", ")
}
