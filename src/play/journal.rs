//! Where a walk is kept as it goes: in the records, in memory, or, for a script, nowhere.

use crate::clock::Clock;
use crate::record::summary::Figures;
use crate::record::{StoredAnswer, StoredVerdict};
use crate::scenario::Scenario;
use crate::store::{NewAnswer, Store, StoreError, StoredEncounter, StoredNote};

use super::marks;

/// The number of a kept answer; none where nothing is kept.
pub type AnswerId = Option<i64>;

/// What is kept of one encounter.
#[derive(Debug)]
pub struct Journal {
    kept: Kept,
    clock: Clock,
}

#[derive(Debug)]
enum Kept {
    Nowhere,
    /// The records, and the number of the encounter there.
    Records(Store, i64),
    Memory(StoredEncounter),
}

impl Journal {
    /// Keeps everything under the encounter with this number.
    #[must_use]
    pub fn kept(store: Store, encounter: i64, clock: Clock) -> Self {
        Self { kept: Kept::Records(store, encounter), clock }
    }

    /// Keeps everything beside what is known already, for as long as the journal is there.
    #[must_use]
    pub fn in_memory(known: StoredEncounter, clock: Clock) -> Self {
        Self { kept: Kept::Memory(known), clock }
    }

    /// Keeps nothing.
    #[must_use]
    pub fn none(clock: Clock) -> Self {
        Self { kept: Kept::Nowhere, clock }
    }

    /// What was kept in memory.
    #[must_use]
    pub fn remembered(self) -> Option<StoredEncounter> {
        match self.kept {
            Kept::Memory(known) => Some(known),
            Kept::Nowhere | Kept::Records(..) => None,
        }
    }

    pub(super) fn now(&self) -> String {
        self.clock.now()
    }

    /// Keeps an answer before its reaction is shown.
    pub(super) fn answer(&mut self, new: &NewAnswer<'_>) -> Result<AnswerId, StoreError> {
        let now = self.now();
        match &mut self.kept {
            Kept::Nowhere => Ok(None),
            Kept::Records(store, encounter) => store.answer(*encounter, new, &now).map(Some),
            Kept::Memory(known) => {
                let id = i64::try_from(known.answers.len()).unwrap_or(i64::MAX);
                known.answers.push((id, remembered(new)));
                Ok(Some(id))
            }
        }
    }

    pub(super) fn judge(
        &mut self,
        answer: AnswerId,
        verdicts: &[StoredVerdict],
    ) -> Result<(), StoreError> {
        let now = self.now();
        match (&mut self.kept, answer) {
            (Kept::Records(store, _), Some(answer)) => store.judge(answer, verdicts, &now)?,
            (Kept::Memory(known), Some(answer)) => {
                if let Some(known) = at(known, answer) {
                    known.verdicts.extend_from_slice(verdicts);
                }
            }
            _ => {}
        }
        Ok(())
    }

    pub(super) fn settle(&mut self, answer: AnswerId) -> Result<(), StoreError> {
        let now = self.now();
        match (&mut self.kept, answer) {
            (Kept::Records(store, _), Some(answer)) => store.settle(answer, &now)?,
            (Kept::Memory(known), Some(answer)) => {
                if let Some(known) = at(known, answer) {
                    known.settled = true;
                }
            }
            _ => {}
        }
        Ok(())
    }

    pub(super) fn note(
        &mut self,
        moment: Option<&str>,
        kind: &str,
        text: &str,
    ) -> Result<(), StoreError> {
        let now = self.now();
        match &mut self.kept {
            Kept::Records(store, encounter) => store.note(*encounter, moment, kind, text, &now)?,
            Kept::Memory(known) => known.notes.push(StoredNote {
                moment: moment.map(str::to_owned),
                kind: kind.to_owned(),
                text: text.to_owned(),
            }),
            Kept::Nowhere => {}
        }
        Ok(())
    }

    /// Keeps what the answers of a drill have been worth so far.
    pub(super) fn mark(&mut self, scenario: &Scenario) -> Result<(), StoreError> {
        match &mut self.kept {
            Kept::Records(store, encounter) => marks::keep(store, *encounter, scenario),
            Kept::Nowhere | Kept::Memory(_) => Ok(()),
        }
    }

    /// Keeps how the walk came out and what its answers were worth.
    pub(super) fn finish(
        &mut self,
        scenario: &Scenario,
        figures: &Figures,
        ending: &str,
    ) -> Result<(), StoreError> {
        let now = self.now();
        match &mut self.kept {
            Kept::Records(store, encounter) => {
                let marks = marks::of(store, *encounter, scenario)?;
                store.finish(*encounter, figures, (ending, &marks), &now)?;
            }
            Kept::Memory(known) => known.figures = Some(figures.clone()),
            Kept::Nowhere => {}
        }
        Ok(())
    }

    /// The debrief has been read to its end.
    pub(super) fn close(&self) -> Result<(), StoreError> {
        match &self.kept {
            Kept::Records(store, encounter) => store.close(*encounter, &self.now()),
            Kept::Nowhere | Kept::Memory(_) => Ok(()),
        }
    }

    /// The numbers of the first answers, in their order.
    pub(super) fn first_answers(&self) -> Result<Vec<AnswerId>, StoreError> {
        let first = |answers: &[(i64, StoredAnswer)]| {
            let first = answers.iter().filter(|(_, answer)| answer.attempt == 1);
            first.map(|(id, _)| Some(*id)).collect()
        };
        Ok(match &self.kept {
            Kept::Nowhere => Vec::new(),
            Kept::Records(store, encounter) => store
                .encounter(*encounter)?
                .map(|stored| first(&stored.answers))
                .unwrap_or_default(),
            Kept::Memory(known) => first(&known.answers),
        })
    }
}

fn at(known: &mut StoredEncounter, answer: i64) -> Option<&mut StoredAnswer> {
    known.answers.iter_mut().find(|(id, _)| *id == answer).map(|(_, answer)| answer)
}

fn remembered(new: &NewAnswer<'_>) -> StoredAnswer {
    StoredAnswer {
        moment: new.moment.to_owned(),
        attempt: new.attempt,
        shown: new.shown.to_vec(),
        answer: new.answer.clone(),
        verdicts: new.verdicts.to_vec(),
        hints: new.hints,
        settled: false,
    }
}
