//! Where a session is kept as it goes: in the records, or, for a script, nowhere.

use crate::clock::Clock;
use crate::group::Entry;
use crate::record::session::EntryForm;
use crate::scenario::Scenario;
use crate::store::{Store, StoreError};

/// The records of one session.
#[derive(Debug)]
pub struct Journal {
    records: Option<Records>,
    clock: Clock,
}

#[derive(Debug)]
struct Records {
    store: Store,
    session: i64,
    /// The number of the entry that comes next.
    next: i64,
}

impl Journal {
    /// Keeps everything under the session with this number, which has so many entries.
    #[must_use]
    pub fn kept(store: Store, session: i64, entries: usize, clock: Clock) -> Self {
        let next = i64::try_from(entries).unwrap_or(i64::MAX - 1) + 1;
        Self { records: Some(Records { store, session, next }), clock }
    }

    /// Keeps nothing.
    #[must_use]
    pub fn none(clock: Clock) -> Self {
        Self { records: None, clock }
    }

    /// Keeps entries, all or none.
    pub(super) fn keep(
        &mut self,
        scenario: &Scenario,
        entries: &[Entry],
    ) -> Result<(), StoreError> {
        let now = self.clock.now();
        let Some(Records { store, session, next }) = &mut self.records else { return Ok(()) };
        let forms: Vec<_> = entries.iter().map(|entry| EntryForm::of(scenario, entry)).collect();
        store.keep_entries(*session, *next, &forms, &now)?;
        *next += i64::try_from(forms.len()).unwrap_or(0);
        Ok(())
    }

    pub(super) fn note(&self, moment: Option<&str>, text: &str) -> Result<(), StoreError> {
        match &self.records {
            Some(Records { store, session, .. }) => {
                store.note_session(*session, moment, text, &self.clock.now())
            }
            None => Ok(()),
        }
    }
}
