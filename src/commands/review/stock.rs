//! The scenarios that a review draws from: all that are at hand and sound.

use crate::coach::pool::{Spot, spots};
use crate::commands::app::App;
use crate::commands::play::{Found, find_again};
use crate::play::marks;
use crate::record::AnswerForm;
use crate::record::history::PastWalk;
use crate::store::{Store, StoreError};

/// Scenarios, and the moments of them that can be drilled.
pub(super) struct Stock {
    scenarios: Vec<Found>,
    pub(super) pool: Vec<Spot>,
}

impl Stock {
    /// All scenarios of the packs and of the program. One that is not sound is passed over: `play`
    /// and `check` tell why.
    pub(super) fn of(app: &App) -> Self {
        let (shelves, _) = app.library.shelves();
        let listed = shelves.iter().flat_map(|shelf| &shelf.scenarios);
        let found = listed.filter_map(|one| find_again(app, one.id(), one.path.as_deref()).ok());
        let scenarios: Vec<_> = found.collect();
        let pool = scenarios.iter().flat_map(|found| spots(&found.scenario)).collect();
        Self { scenarios, pool }
    }

    /// The scenario with this id.
    pub(super) fn scenario(&self, id: &str) -> Option<&Found> {
        self.scenarios.iter().find(|found| found.scenario.head.id == id)
    }

    /// Works out what drills were worth that ended before that was kept: the program was killed, or
    /// somebody left while own words were being judged.
    pub(super) fn mend(&self, store: &mut Store, history: &[PastWalk]) -> Result<(), StoreError> {
        for drill in history.iter().filter(|walk| walk.drilled.is_some()) {
            let unmarked = drill
                .answers
                .iter()
                .any(|answer| answer.mark.is_none() && answer.answer != AnswerForm::Skip);
            if unmarked && let Some(found) = self.scenario(&drill.scenario) {
                marks::keep(store, drill.id, &found.scenario)?;
            }
        }
        Ok(())
    }
}
