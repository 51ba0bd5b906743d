//! One walk through one scenario. Its whole state is the list of answers; the rest is computed.

pub mod answer;
pub mod grounds;
pub mod outcome;
pub mod react;
pub mod reference;
pub mod score;
pub mod shown;
pub mod sound;
pub mod state;
pub mod trust;

use std::cell::OnceCell;

use crate::scenario::model::{Ending, holding};
use crate::scenario::{Moment, Scenario};
use crate::text::Text;

pub use answer::{Answer, Judged, Misfit};
pub use grounds::{Grounds, Heard, Judge};
use reference::Reference;
use score::Score;
use state::State;

/// A walk: the scenario, and the first answers given so far.
#[derive(Clone, Debug)]
pub struct Encounter<'s> {
    scenario: &'s Scenario,
    taken: Vec<Taken>,
    state: State,
    /// Found when the score first needs it.
    reference: OnceCell<Option<Reference>>,
}

/// A first answer and what it did.
#[derive(Clone, Debug)]
pub struct Taken {
    /// The moment's place in the scenario.
    pub moment: usize,
    pub answer: Answer,
    /// The verdicts that moved trust and that the walk follows.
    pub judged: Judged,
    /// The verdicts that score: those of the answer, and what was ticked later.
    pub scored: Judged,
    /// Who judged own words, and what the scoring verdicts on them rest on.
    pub grounds: Grounds,
    /// The customer's trust after it, 0–100.
    pub trust: u8,
    /// The state in which it was given.
    pub before: State,
}

impl Taken {
    /// The verdicts that the reaction followed, and what those on own words rest on.
    #[must_use]
    pub fn heard(&self) -> Heard {
        Heard { judged: self.judged, grounds: self.grounds.clone() }
    }
}

impl<'s> Encounter<'s> {
    /// The walk at its first moment.
    #[must_use]
    pub fn new(scenario: &'s Scenario) -> Self {
        Self {
            scenario,
            taken: Vec::new(),
            state: State::start(scenario),
            reference: OnceCell::new(),
        }
    }

    /// A walk that begins elsewhere: at the moment and in the state that are given. What came before
    /// has no answers.
    #[must_use]
    pub fn at(scenario: &'s Scenario, state: State) -> Self {
        Self { state, ..Self::new(scenario) }
    }

    /// What is walked.
    #[must_use]
    pub fn scenario(&self) -> &'s Scenario {
        self.scenario
    }

    /// The first answers, in their order.
    #[must_use]
    pub fn taken(&self) -> &[Taken] {
        &self.taken
    }

    /// Where the walk stands.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The moment to answer; `None` at the end.
    #[must_use]
    pub fn moment(&self) -> Option<&'s Moment> {
        self.scenario.moments.get(self.state.at)
    }

    /// What is going on at a moment, in the state before it was answered.
    #[must_use]
    pub fn scene(&self, moment: &'s Moment, before: &State) -> Vec<&'s Text> {
        holding(&moment.scene, &before.facts())
    }

    /// What the customer says at a moment, in the state before it was answered.
    #[must_use]
    pub fn says(&self, moment: &'s Moment, before: &State) -> Vec<&'s Text> {
        holding(&moment.says, &before.facts())
    }

    /// Takes the answer to the moment at hand and goes on.
    ///
    /// # Errors
    /// Where the walk is at its end or the answer does not fit the moment; nothing has changed then.
    pub fn answer(&mut self, answer: Answer) -> Result<&Taken, Misfit> {
        let moment = self.moment().ok_or(Misfit::Ended)?;
        let judged = answer::judge(moment, &answer)?;
        let before = self.state.clone();
        self.state = before.step(self.scenario, &answer, judged);
        self.taken.push(Taken {
            moment: before.at,
            answer,
            judged,
            scored: judged,
            grounds: Grounds::NONE,
            trust: self.state.trust,
            before,
        });
        Ok(&self.taken[self.taken.len() - 1])
    }

    /// Replaces the scoring verdicts of an answer after it was ticked; trust and walk stay.
    pub fn tick(&mut self, taken: usize, scored: Judged) {
        if let Some(taken) = self.taken.get_mut(taken) {
            taken.scored = scored;
        }
    }

    /// Keeps who judged an answer in own words, and what the verdicts rest on.
    pub fn found(&mut self, taken: usize, grounds: Grounds) {
        if let Some(taken) = self.taken.get_mut(taken) {
            taken.grounds = grounds;
        }
    }

    /// How it ended; `None` before the end.
    #[must_use]
    pub fn ending(&self) -> Option<&'s Ending> {
        if self.moment().is_some() {
            return None;
        }
        let facts = self.state.facts();
        self.scenario.endings.iter().find(|ending| ending.when.holds(&facts))
    }

    /// How many people this customer will tell of the encounter, by the texts' rule of 3 and 11.
    #[must_use]
    pub fn tells(&self) -> u32 {
        let said = self.ending().and_then(|ending| ending.tells);
        said.unwrap_or_else(|| trust::tells(self.state.trust, self.state.left))
    }

    /// The path of highest earnings without a violation; `None` where the scenario has none.
    #[must_use]
    pub fn reference(&self) -> Option<&Reference> {
        self.reference.get_or_init(|| reference::find(self.scenario)).as_ref()
    }

    /// What the answers so far are worth.
    #[must_use]
    pub fn score(&self) -> Score {
        score::score(self.scenario, &self.taken, self.state.left, self.reference())
    }
}
