//! A session out of the records, with the scenario that it kept.

use std::path::Path;
use std::rc::Rc;

use crate::commands::app::App;
use crate::commands::told::catalogue_of;
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
    /// What it is scored against, as it is now.
    pub(super) catalogue: Rc<Catalogue>,
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
/// Where there is none, what it kept does not fit the guidance, or that guidance has findings.
pub(super) fn read(app: &App, store: &Store, profile: i64, id: i64) -> anyhow::Result<Kept> {
    let stored = store.session(profile, id)?.ok_or(Failure::NoSession(id))?;
    let catalogue = catalogue_of(app, stored.head.path.as_deref().map(Path::new))?;
    let stale = || Failure::StaleSession(id, stored.head.path.clone());
    let scenario = content::scenario(&stored.source, &catalogue).map_err(|_| stale())?;
    let entries = resume::entries(&scenario, &stored).map_err(|_| stale())?;
    Ok(Kept { stored, scenario, catalogue, entries })
}
