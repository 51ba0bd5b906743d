//! What the answers of a walk were worth, from what is kept of them.

use crate::record::form::{grounds, judged};
use crate::record::mark::{Mark, Marked};
use crate::scenario::Scenario;
use crate::store::{Store, StoreError};

/// Keeps what the answers of a drill have been worth so far.
///
/// # Errors
/// Where the records cannot be read or written.
pub fn keep(store: &mut Store, encounter: i64, scenario: &Scenario) -> Result<(), StoreError> {
    let marks = of(store, encounter, scenario)?;
    store.mark(&marks)
}

/// The mark of each answer, by its number. What was skipped, or no longer fits the scenario, has none.
pub(super) fn of(
    store: &Store,
    encounter: i64,
    scenario: &Scenario,
) -> Result<Vec<(i64, Mark)>, StoreError> {
    let Some(stored) = store.encounter(encounter)? else { return Ok(Vec::new()) };
    let after_strong = store.after_strong(encounter)?;
    let marked = stored.answers.iter().filter_map(|(id, answer)| {
        let place = scenario.moment_index(&answer.moment)?;
        let moment = &scenario.moments[place];
        let marked = Marked {
            form: &answer.answer,
            judged: judged(scenario, moment, &answer.verdicts, true),
            grounds: &grounds(scenario, moment, &answer.verdicts),
            shown: after_strong.contains(id),
        };
        Some((*id, Mark::of(scenario, place, marked)?))
    });
    Ok(marked.collect())
}
