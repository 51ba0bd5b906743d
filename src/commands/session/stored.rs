//! A session out of the records, with the scenario that it kept.

use crate::content;
use crate::error::Failure;
use crate::group::{Entry, Group};
use crate::guidance::Catalogue;
use crate::record::session::Stamped;
use crate::scenario::Scenario;
use crate::session::resume;
use crate::store::{Store, StoredSession};

/// A session with everything in its trusted form.
pub(super) struct Kept {
    pub(super) stored: StoredSession,
    pub(super) scenario: Scenario,
    pub(super) entries: Vec<Stamped<Entry>>,
}

impl Kept {
    /// The group as the last entry left it.
    pub(super) fn group(&self) -> Group<'_> {
        resume::group(&self.scenario, &self.stored.head, &self.entries)
    }
}

/// Reads a session.
///
/// # Errors
/// Where there is none, or what it kept does not fit the guidance of this program.
pub(super) fn read(
    store: &Store,
    profile: i64,
    id: i64,
    catalogue: &Catalogue,
) -> anyhow::Result<Kept> {
    let stored = store.session(profile, id)?.ok_or(Failure::NoSession(id))?;
    let scenario = content::scenario(&stored.source, catalogue);
    let scenario = scenario.map_err(|_| Failure::StaleSession(id))?;
    let entries = resume::entries(&scenario, &stored).map_err(|_| Failure::StaleSession(id))?;
    Ok(Kept { stored, scenario, entries })
}
