//! The walk of a scenario as JSON: nodes and the ways between them.

use serde_json::{Map, Value, json};

use crate::report::graph::walk::{Edge, Kind, Walk};
use crate::scenario::when::{Condition, When};
use crate::scenario::{PointSet, Scenario, Task};

use super::{both, document};

/// The walk of a scenario. A condition stands at its node, in the form of the file: a list of which
/// any is to hold, empty where there is none.
#[must_use]
pub fn graph(scenario: &Scenario) -> String {
    let walk = Walk::of(scenario);
    let start = json!({ "id": "start", "kind": "start", "trust": scenario.trust });
    let moments = (0..scenario.moments.len()).map(|at| moment(scenario, &walk, at));
    let endings = scenario.endings.iter().map(|ending| {
        json!({
            "id": format!("ending/{}", ending.id),
            "kind": "ending",
            "ending": ending.id,
            "when": when(scenario, &ending.when),
            "tells": ending.tells,
        })
    });
    let end = json!({ "id": "end", "kind": "end" });
    let nodes: Vec<Value> =
        std::iter::once(start).chain(moments).chain([end]).chain(endings).collect();
    let ends = scenario.endings.iter().enumerate().map(|(at, ending)| {
        let to = format!("ending/{}", ending.id);
        json!({ "from": "end", "to": to, "kind": "ends", "around": at > 0 })
    });
    let edges: Vec<Value> =
        walk.edges.iter().map(|one| edge(scenario, &walk, *one)).chain(ends).collect();
    document(
        "graph",
        json!({
            "scenario": scenario.head.id,
            "title": both(&scenario.head.title),
            "revision": scenario.head.revision,
            "structure": scenario.hash,
            "nodes": nodes,
            "edges": edges,
        }),
    )
}

fn moment(scenario: &Scenario, walk: &Walk, at: usize) -> Value {
    let moment = &scenario.moments[at];
    json!({
        "id": place(scenario, at),
        "kind": "moment",
        "moment": moment.id,
        "phase": moment.phase.id(),
        "task": moment.task.kind(),
        "when": when(scenario, &moment.when),
        "leaving": leaving(scenario, walk, at),
        "trust_zero": walk.stops[at].trust_zero,
    })
}

/// The options after which the customer walks out.
fn leaving<'s>(scenario: &'s Scenario, walk: &Walk, at: usize) -> Vec<&'s str> {
    let Task::Choose { options, .. } = &scenario.moments[at].task else { return Vec::new() };
    walk.stops[at].leaving.iter().map(|&option| options[option].id.as_str()).collect()
}

fn edge(scenario: &Scenario, walk: &Walk, edge: Edge) -> Value {
    let from = edge.from.map_or_else(|| "start".to_owned(), |from| place(scenario, from));
    let to = place(scenario, edge.to);
    match (edge.kind, edge.from) {
        (Kind::Leaves, Some(at)) => json!({
            "from": from,
            "to": to,
            "kind": "leaves",
            "around": edge.around,
            "options": leaving(scenario, walk, at),
            "trust_zero": walk.stops[at].trust_zero,
        }),
        _ => json!({ "from": from, "to": to, "kind": "on", "around": edge.around }),
    }
}

/// The node of a moment; the end after the last one.
fn place(scenario: &Scenario, at: usize) -> String {
    let moment = scenario.moments.get(at);
    moment.map_or_else(|| "end".to_owned(), |moment| format!("moment/{}", moment.id))
}

fn when(scenario: &Scenario, when: &When) -> Value {
    when.0.iter().map(|one| condition(scenario, one)).collect()
}

fn condition(scenario: &Scenario, condition: &Condition) -> Value {
    let ids = |points: PointSet| -> Value {
        points.iter().map(|point| scenario.point(point).id.as_str()).collect()
    };
    let mut all = Map::new();
    let mut trust = Map::new();
    let limits = [("below", condition.below), ("at_least", condition.at_least)];
    for (name, limit) in limits.into_iter().filter_map(|(name, limit)| Some((name, limit?))) {
        trust.insert(name.to_owned(), limit.into());
    }
    if !trust.is_empty() {
        all.insert("trust".to_owned(), trust.into());
    }
    let points =
        [("met", condition.met), ("violated", condition.violated), ("lacks", condition.lacks)];
    for (name, points) in points.into_iter().filter(|(_, points)| !points.is_empty()) {
        all.insert(name.to_owned(), ids(points));
    }
    if let Some(left) = condition.left {
        all.insert("left".to_owned(), left.into());
    }
    let chose: Map<String, Value> = condition
        .chose
        .iter()
        .filter_map(|&(at, option)| match &scenario.moments[at].task {
            Task::Choose { options, .. } => {
                let option = &options[usize::from(option)].id;
                Some((scenario.moments[at].id.clone(), option.as_str().into()))
            }
            _ => None,
        })
        .collect();
    if !chose.is_empty() {
        all.insert("chose".to_owned(), chose.into());
    }
    all.into()
}
