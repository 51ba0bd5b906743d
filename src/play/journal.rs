//! Where a walk is kept as it goes: in the records, or, for a script, nowhere.

use crate::clock::Clock;
use crate::record::StoredVerdict;
use crate::record::summary::Figures;
use crate::store::{NewAnswer, Store, StoreError};

/// The number of a kept answer; none where nothing is kept.
pub type AnswerId = Option<i64>;

/// The records of one encounter.
#[derive(Debug)]
pub struct Journal {
    records: Option<(Store, i64)>,
    clock: Clock,
}

impl Journal {
    /// Keeps everything under the encounter with this number.
    #[must_use]
    pub fn kept(store: Store, encounter: i64, clock: Clock) -> Self {
        Self { records: Some((store, encounter)), clock }
    }

    /// Keeps nothing.
    #[must_use]
    pub fn none(clock: Clock) -> Self {
        Self { records: None, clock }
    }

    pub(super) fn now(&self) -> String {
        self.clock.now()
    }

    /// Keeps an answer before its reaction is shown.
    pub(super) fn answer(&mut self, new: &NewAnswer<'_>) -> Result<AnswerId, StoreError> {
        let now = self.now();
        let Some((store, encounter)) = &mut self.records else { return Ok(None) };
        store.answer(*encounter, new, &now).map(Some)
    }

    pub(super) fn judge(
        &mut self,
        answer: AnswerId,
        verdicts: &[StoredVerdict],
    ) -> Result<(), StoreError> {
        let now = self.now();
        match (&mut self.records, answer) {
            (Some((store, _)), Some(answer)) => store.judge(answer, verdicts, &now),
            _ => Ok(()),
        }
    }

    pub(super) fn settle(&self, answer: AnswerId) -> Result<(), StoreError> {
        match (&self.records, answer) {
            (Some((store, _)), Some(answer)) => store.settle(answer, &self.now()),
            _ => Ok(()),
        }
    }

    pub(super) fn note(
        &self,
        moment: Option<&str>,
        kind: &str,
        text: &str,
    ) -> Result<(), StoreError> {
        match &self.records {
            Some((store, encounter)) => store.note(*encounter, moment, kind, text, &self.now()),
            None => Ok(()),
        }
    }

    pub(super) fn finish(&self, figures: &Figures, ending: &str) -> Result<(), StoreError> {
        match &self.records {
            Some((store, encounter)) => store.finish(*encounter, figures, ending, &self.now()),
            None => Ok(()),
        }
    }

    /// The debrief has been read to its end.
    pub(super) fn close(&self) -> Result<(), StoreError> {
        match &self.records {
            Some((store, encounter)) => store.close(*encounter, &self.now()),
            None => Ok(()),
        }
    }

    /// The numbers of the first answers, in their order.
    pub(super) fn first_answers(&self) -> Result<Vec<AnswerId>, StoreError> {
        let Some((store, encounter)) = &self.records else { return Ok(Vec::new()) };
        let stored = store.encounter(*encounter)?;
        let answers = stored.into_iter().flat_map(|stored| stored.answers);
        Ok(answers.filter(|(_, answer)| answer.attempt == 1).map(|(id, _)| Some(id)).collect())
    }
}
