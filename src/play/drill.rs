//! One moment of a review: asked, answered and talked about as in a walk with the coach, and kept with
//! what it was worth at once.

use crate::console::Console;
use crate::encounter::Encounter;
use crate::encounter::state::State;
use crate::scenario::Moment;
use crate::view::{Block, Heading};

use super::journal::Journal;
use super::second::Tried;
use super::{Parts, PlayError, Walk};

/// What a moment needs that stands alone.
#[derive(Clone, Debug)]
pub struct Setting {
    pub heading: Heading,
    /// Who the customer is, and what happened just before.
    pub before: Vec<Block>,
}

impl<'s> Walk<'s> {
    /// A walk of one moment: the one at hand in this state.
    #[must_use]
    pub fn drill(
        parts: Parts<'s>,
        console: &'s mut dyn Console,
        journal: Journal,
        (state, setting): (State, Setting),
    ) -> Self {
        let encounter = Encounter::at(parts.scenario, state);
        Self { encounter, drill: Some(setting), ..Self::new(parts, console, journal) }
    }

    /// Asks the moment and talks about the answer.
    ///
    /// # Errors
    /// Where the person leaves or the records cannot be written; what was answered is kept.
    pub fn run_drill(&mut self) -> Result<(), PlayError> {
        let Some(moment) = self.encounter.moment() else { return Ok(()) };
        match self.answer_and_talk(moment) {
            Err(PlayError::Stop(stop)) if self.answered => Err(PlayError::Left(stop)),
            outcome => outcome,
        }
    }

    /// The setting stands on a page of its own: a moment alone is meant to fill one.
    fn answer_and_talk(&mut self, moment: &'s Moment) -> Result<(), PlayError> {
        if let Some(Setting { heading, before }) = self.drill.clone() {
            self.pause(&heading, before)?;
        }
        let answer = self.answer_moment(moment)?;
        self.mark()?;
        self.respond(answer, Tried::ONCE)
    }

    /// In a drill, keeps what the answers have been worth so far. Those of a whole walk are kept when
    /// it is finished, after the last ticks.
    pub(super) fn mark(&mut self) -> Result<(), PlayError> {
        if self.drill.is_some() {
            self.journal.mark(self.parts.scenario)?;
        }
        Ok(())
    }
}
