//! A walk from what is kept of it.

use crate::encounter::Encounter;
use crate::scenario::Scenario;

use super::form::{StoredAnswer, grounds, judged};

/// How far a record could be replayed.
#[derive(Debug)]
pub struct Replay<'s> {
    pub encounter: Encounter<'s>,
    /// The id of the moment whose answer no longer fits the scenario; the walk stands before it.
    pub stopped_at: Option<String>,
}

/// Replays the first answers in their order, through the ordinary way of answering. A scenario that
/// has been edited meanwhile may stop it: at the first answer that does not fit any more.
#[must_use]
pub fn replay<'s>(scenario: &'s Scenario, answers: &[StoredAnswer]) -> Replay<'s> {
    let mut encounter = Encounter::new(scenario);
    for stored in answers.iter().filter(|stored| stored.attempt == 1) {
        let stopped = |encounter| Replay { encounter, stopped_at: Some(stored.moment.clone()) };
        let Some(moment) = encounter.moment().filter(|moment| moment.id == stored.moment) else {
            return stopped(encounter);
        };
        let first = judged(scenario, moment, &stored.verdicts, false);
        let Ok(answer) = stored.answer.answer(moment, first) else { return stopped(encounter) };
        if encounter.answer(answer).is_err() {
            return stopped(encounter);
        }
        let last = encounter.taken().len() - 1;
        encounter.found(last, grounds(scenario, moment, &stored.verdicts));
        if stored.verdicts.iter().any(|verdict| verdict.late) {
            encounter.tick(last, judged(scenario, moment, &stored.verdicts, true));
        }
    }
    Replay { encounter, stopped_at: None }
}
