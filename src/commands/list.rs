//! `encounter list`: the scenarios.

use crate::commands::app::{App, print};
use crate::commands::told::{warn_of_doubles, warn_of_guidance};
use crate::content::pack::Listed;
use crate::record::summary::{Finished, Outcome, Walked};
use crate::report::json;
use crate::store::{OpenRow, Store};
use crate::view::lists;

/// List the scenarios.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Prints the scenarios with what is known of earlier walks.
///
/// # Errors
/// Where the records cannot be read or output fails.
pub fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    let (shelves, doubles) = app.library.shelves();
    warn_of_doubles(app, &doubles);
    warn_of_guidance(app);
    let walks = match app.store_if_any()? {
        Some(store) => Walks::of(&store, app)?,
        None => Walks::default(),
    };
    let walked = |listed: &Listed| walks.through(listed);
    if args.json {
        return print(&json::scenarios(&shelves, walked));
    }
    app.print(&lists::scenarios(&app.words, &shelves, walked))
}

/// The walks of the profile.
#[derive(Default)]
struct Walks {
    finished: Vec<Finished>,
    open: Vec<OpenRow>,
}

impl Walks {
    fn of(store: &Store, app: &App) -> anyhow::Result<Self> {
        Ok(match store.known_profile(&app.profile)? {
            Some(profile) => {
                Self { finished: store.finished(profile)?, open: store.open_encounters(profile)? }
            }
            None => Self::default(),
        })
    }

    /// What is known of those through one scenario.
    fn through(&self, listed: &Listed) -> Walked {
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
}
