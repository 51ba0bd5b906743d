//! Random walks: a scenario, and numbers that decide what is answered at each moment.

use std::sync::LazyLock;

use encounter::content::built_in;
use encounter::encounter::answer::{Answer, Judged};
use encounter::encounter::outcome::{Outcome, outcomes};
use encounter::encounter::reference::{self, Reference};
use encounter::encounter::score::{Score, score};
use encounter::encounter::{Encounter, Taken};
use encounter::scenario::{Moment, PointSet, Scenario, Task};
use proptest::prelude::*;
use proptest::sample::Index;

/// A scenario and what is slow to find out about it.
pub(super) struct Shipped {
    pub(super) scenario: Scenario,
    reference: Reference,
    outcomes: Vec<Vec<Outcome>>,
}

/// Every scenario of the built-in pack.
pub(super) fn shipped() -> &'static [Shipped] {
    static SHIPPED: LazyLock<Vec<Shipped>> = LazyLock::new(|| {
        let catalogue = built_in::catalogue();
        let heads = built_in::headers().into_iter();
        let scenarios = heads.map(|head| built_in::scenario(&head.id, &catalogue).unwrap());
        scenarios
            .map(|scenario| Shipped {
                reference: reference::find(&scenario).unwrap(),
                outcomes: scenario.moments.iter().map(outcomes).collect(),
                scenario,
            })
            .collect()
    });
    &SHIPPED
}

/// What decides one answer.
#[derive(Clone, Debug)]
pub(super) enum Step {
    /// Any outcome of the moment.
    Outcome(Index),
    /// Own words where the moment takes them, else the outcome; one number a point, and one for
    /// what is ticked later.
    Said(Index, Vec<u8>, Vec<u8>),
    Skip,
}

#[derive(Clone, Debug)]
pub(super) struct Steps {
    scenario: Index,
    steps: Vec<Step>,
}

/// A walk of any answers; long enough for every scenario.
pub(super) fn steps() -> impl Strategy<Value = Steps> {
    let points = || prop::collection::vec(0..4_u8, 12);
    let step = prop_oneof![
        8 => any::<Index>().prop_map(Step::Outcome),
        6 => (any::<Index>(), points(), points()).prop_map(|(index, first, late)| Step::Said(index, first, late)),
        1 => Just(Step::Skip),
    ];
    (any::<Index>(), prop::collection::vec(step, 60))
        .prop_map(|(scenario, steps)| Steps { scenario, steps })
}

/// One walk to its end, before and after what was unsure was ticked.
pub(super) struct Walk {
    shipped: &'static Shipped,
    pub(super) unticked: Encounter<'static>,
    pub(super) ticked: Encounter<'static>,
}

impl Walk {
    /// The score, without looking for the reference path again.
    pub(super) fn score(&self, encounter: &Encounter<'_>) -> Score {
        let left = encounter.state().left;
        score(encounter.scenario(), encounter.taken(), left, Some(&self.shipped.reference))
    }

    /// The score of the first answers of the walk.
    pub(super) fn score_of(&self, taken: &[Taken], left: bool) -> Score {
        score(&self.shipped.scenario, taken, left, Some(&self.shipped.reference))
    }
}

/// The walk that these steps make.
pub(super) fn walked(steps: &Steps) -> Walk {
    let shipped = steps.scenario.get(shipped());
    let mut encounter = Encounter::new(&shipped.scenario);
    let mut late = Vec::new();
    for step in &steps.steps {
        let Some(moment) = encounter.moment() else { break };
        let (answer, ticked) = answered(step, moment, &shipped.outcomes[encounter.state().at]);
        late.push(ticked);
        encounter.answer(answer).unwrap();
    }
    let mut ticked = encounter.clone();
    for (place, judged) in late.into_iter().enumerate() {
        if let Some(judged) = judged {
            ticked.tick(place, judged);
        }
    }
    Walk { shipped, unticked: encounter, ticked }
}

/// The answer, and for own words in which something was unsure what was ticked of them later.
fn answered(step: &Step, moment: &Moment, outcomes: &[Outcome]) -> (Answer, Option<Judged>) {
    match (step, &moment.task) {
        (Step::Skip, _) => (Answer::Skipped, None),
        (Step::Said(_, first, late), Task::Choose { .. } | Task::Say { .. }) => {
            let judged = verdicts(moment, first);
            let later = verdicts(moment, late);
            let open = |set: PointSet| set.and(judged.unsure);
            let ticked = Judged {
                met: judged.met.or(open(later.met)),
                violated: judged.violated.or(open(later.violated)),
                unsure: open(later.unsure),
            };
            let late = (!judged.unsure.is_empty()).then_some(ticked);
            (Answer::Said { words: "omin sanoin".into(), judged }, late)
        }
        (Step::Outcome(index) | Step::Said(index, ..), _) => {
            (index.get(outcomes).answer.clone(), None)
        }
    }
}

fn verdicts(moment: &Moment, numbers: &[u8]) -> Judged {
    moment.stake.iter().zip(numbers.iter().cycle()).fold(
        Judged::default(),
        |judged, (&point, number)| match number {
            0 => judged.meeting(point),
            1 => judged.violating(point),
            2 => Judged { unsure: judged.unsure.with(point), ..judged },
            _ => judged,
        },
    )
}
