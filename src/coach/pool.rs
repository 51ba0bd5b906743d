//! The moments that a review draws from: those on the best way through each scenario, each in the
//! state in which it stands there, so that what it tells fits what went before.

use crate::encounter::react::response;
use crate::encounter::reference;
use crate::encounter::state::State;
use crate::record::AnswerForm;
use crate::scenario::model::UsedPoint;
use crate::scenario::{Scenario, Task};
use crate::text::Text;

use super::lessons;

/// A moment that can be drilled.
#[derive(Clone, Debug)]
pub struct Spot {
    /// The scenario's id.
    pub scenario: String,
    /// The moment's id.
    pub moment: String,
    /// How the walk stands before it on the best way.
    pub state: State,
    /// What the customer did just before; none at the beginning.
    pub before: Option<Text>,
    /// What it teaches, the point that a good answer should most of all meet first.
    pub points: Vec<UsedPoint>,
    pub kind: Kind,
}

/// How a moment is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Choose,
    ChooseMany,
    Order,
    Match,
    Say,
}

impl Kind {
    /// The kind of a task.
    #[must_use]
    pub fn of(task: &Task) -> Self {
        match task {
            Task::Choose { .. } => Self::Choose,
            Task::ChooseMany { .. } => Self::ChooseMany,
            Task::Order { .. } => Self::Order,
            Task::Match { .. } => Self::Match,
            Task::Say { .. } => Self::Say,
        }
    }

    /// The kind of an answer; none of a skip. A choice answered in own words is said.
    #[must_use]
    pub fn of_answer(answer: &AnswerForm) -> Option<Self> {
        match answer {
            AnswerForm::Choose(_) => Some(Self::Choose),
            AnswerForm::ChooseMany(_) => Some(Self::ChooseMany),
            AnswerForm::Order(_) => Some(Self::Order),
            AnswerForm::Match(_) => Some(Self::Match),
            AnswerForm::Say(_) => Some(Self::Say),
            AnswerForm::Skip => None,
        }
    }
}

impl Spot {
    /// The ids of scenario and moment.
    #[must_use]
    pub fn place(&self) -> (&str, &str) {
        (&self.scenario, &self.moment)
    }

    /// Whether a good answer meets this point.
    #[must_use]
    pub fn teaches(&self, point: &str) -> bool {
        self.points.iter().any(|taught| taught.id == point)
    }
}

/// The moments of a scenario that can be drilled, in their order; none of a scenario without a best
/// way.
#[must_use]
pub fn spots(scenario: &Scenario) -> Vec<Spot> {
    let Some(reference) = reference::find(scenario) else { return Vec::new() };
    let mut state = State::start(scenario);
    let mut before: Option<Text> = None;
    let mut spots = Vec::new();
    for (place, outcome) in &reference.steps {
        let moment = &scenario.moments[*place];
        let points = lessons(scenario, moment);
        let next = state.step(scenario, &outcome.answer, outcome.judged);
        let reaction = response(scenario, &state, &outcome.answer, outcome.judged).reaction;
        spots.push(Spot {
            scenario: scenario.head.id.clone(),
            moment: moment.id.clone(),
            state: std::mem::replace(&mut state, next),
            before: std::mem::replace(&mut before, reaction.cloned()),
            points: points.into_iter().map(|point| scenario.point(point).clone()).collect(),
            kind: Kind::of(&moment.task),
        });
    }
    spots
}
