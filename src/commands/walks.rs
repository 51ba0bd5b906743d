//! What a profile has walked, scenario by scenario.

use crate::commands::app::App;
use crate::content::pack::Listed;
use crate::record::summary::{Finished, Outcome, Walked};
use crate::store::{OpenRow, Store};

/// The walks of a profile.
#[derive(Default)]
pub struct Walks {
    finished: Vec<Finished>,
    /// Those under way, the latest first.
    pub open: Vec<OpenRow>,
}

impl Walks {
    /// Those of the profile at hand.
    ///
    /// # Errors
    /// Where the records cannot be read.
    pub fn of(store: &Store, app: &App) -> anyhow::Result<Self> {
        Ok(match store.known_profile(&app.profile)? {
            Some(profile) => {
                Self { finished: store.finished(profile)?, open: store.open_encounters(profile)? }
            }
            None => Self::default(),
        })
    }

    /// What is known of those through one scenario.
    #[must_use]
    pub fn through(&self, listed: &Listed) -> Walked {
        let is = |walk: &&Finished| listed.is(&walk.scenario, walk.path.as_deref());
        let mut own = self.finished.iter().filter(is);
        let times = own.clone().count();
        let latest = own.next_back();
        Walked {
            times,
            latest: latest.map(|walk| walk.earnings.percent()),
            passed: latest.is_some_and(|walk| walk.outcome == Outcome::Passed),
            open: self.open.iter().any(|walk| listed.is(&walk.scenario, walk.path.as_deref())),
        }
    }
    /// The file of the walk that was finished last; `None` where that was of a built-in scenario.
    #[must_use]
    pub fn latest_path(&self) -> Option<&str> {
        self.finished.last()?.path.as_deref()
    }

    /// The file of the latest finished walk of the scenario with this id, in the same way; none
    /// where no walk of it was finished.
    #[must_use]
    pub fn path_of(&self, scenario: &str) -> Option<Option<&str>> {
        let walk = self.finished.iter().rfind(|walk| walk.scenario == scenario)?;
        Some(walk.path.as_deref())
    }
}
