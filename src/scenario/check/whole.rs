//! What concerns a scenario as a whole: the phases in order, and the hash of its structure.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::finding::{Finding, Path, Rule};
use crate::phase::Phase;

use super::super::model::{Scenario, Task};
use super::super::points::PointSet;
use super::super::raw::RawMoment;
use super::super::when::When;
use super::collect::Collect;

/// The most moments in a scenario.
const MAX_MOMENTS: usize = 60;

/// Phases in order, and each with a moment that nobody misses.
pub(super) fn phases(moments: &[RawMoment], collect: &mut Collect<'_>) {
    let path = Path::root().field("moments");
    if moments.len() > MAX_MOMENTS {
        let message = format!("{} moments; expected {MAX_MOMENTS} at most", moments.len());
        collect.error(Rule::TooMany, &path, message);
    }
    for (index, pair) in moments.windows(2).enumerate() {
        if pair[1].phase < pair[0].phase {
            let message = format!(
                "the phase {} after {}; phases come in their order",
                pair[1].phase.id(),
                pair[0].phase.id()
            );
            collect.error(Rule::PhaseOrder, &path.at(index + 1).field("phase"), message);
        }
    }
    for phase in Phase::ALL {
        let mut of_phase = moments.iter().filter(|moment| moment.phase == phase).peekable();
        let message = if of_phase.peek().is_none() {
            format!("no moment in the phase {}", phase.id())
        } else if of_phase.all(|moment| moment.when.is_some()) {
            format!("every moment in the phase {} has a condition", phase.id())
        } else {
            continue;
        };
        let finding = Finding::new(Rule::PhaseMissing, &path, message);
        collect.push(finding.hint("give each of the seven phases a moment without `when`"));
    }
}

/// A short hash of ids, verdicts and conditions. Texts do not change it, so that a better wording
/// never stops an encounter that somebody has under way.
pub(super) fn structure_hash(scenario: &Scenario) -> String {
    let mut structure = String::new();
    let ids = |points: PointSet| {
        points.iter().map(|point| scenario.point(point).id.as_str()).collect::<Vec<_>>().join("+")
    };
    let conditions = |when: &When| {
        let one = |condition: &super::super::when::Condition| {
            format!(
                "{:?}{:?}m{}v{}l{}{:?}{:?}",
                condition.below,
                condition.at_least,
                ids(condition.met),
                ids(condition.violated),
                ids(condition.lacks),
                condition.left,
                condition.chose
            )
        };
        when.0.iter().map(one).collect::<Vec<_>>().join("|")
    };
    let mut push = |part: String| {
        structure.push_str(&part);
        structure.push('\n');
    };
    push(format!("{} {}", scenario.head.id, scenario.trust));
    for moment in &scenario.moments {
        let kind = moment.task.kind();
        push(format!("{} {} {kind} {}", moment.id, moment.phase.id(), conditions(&moment.when)));
        push(task_structure(&moment.task, &ids));
        let stake: PointSet = moment.stake_set();
        push(ids(stake));
    }
    for ending in &scenario.endings {
        push(format!("{} {}", ending.id, conditions(&ending.when)));
    }
    let digest = Sha256::digest(structure.as_bytes());
    digest.iter().take(8).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn task_structure(task: &Task, ids: &impl Fn(PointSet) -> String) -> String {
    match task {
        Task::Choose { options, .. } => options
            .iter()
            .map(|o| format!("{}:{}/{}/{}", o.id, ids(o.met), ids(o.violated), o.leaves))
            .collect::<Vec<_>>()
            .join(","),
        Task::ChooseMany { max, options } => options
            .iter()
            .map(|o| format!("{max}{}:{}/{}", o.id, ids(o.met), ids(o.violated)))
            .collect::<Vec<_>>()
            .join(","),
        Task::Order { items, stake } => format!(
            "{:?}{:?}",
            items.iter().map(|item| &item.id).collect::<Vec<_>>(),
            stake.iter().map(|s| (&s.before, &s.breaks)).collect::<Vec<_>>()
        ),
        Task::Match { items, places, stake } => format!(
            "{:?}{:?}{:?}",
            items.iter().map(|item| &item.id).collect::<Vec<_>>(),
            places.iter().map(|item| &item.id).collect::<Vec<_>>(),
            stake.iter().map(|s| (&s.pairs, &s.harmful)).collect::<Vec<_>>()
        ),
        Task::Say { .. } => String::new(),
    }
}
