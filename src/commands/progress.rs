//! `encounter progress`: how practice has gone.

use crate::commands::app::{App, print};
use crate::content::built_in;
use crate::record::summary::Finished;
use crate::report::json;
use crate::store::Store;
use crate::view::lists;

/// See how practice has gone.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Prints the latest scores by phase and the walks so far.
///
/// # Errors
/// Where the records cannot be read or output fails.
pub fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    let finished = match app.store_if_any()? {
        Some(store) => finished(app, &store)?,
        None => Vec::new(),
    };
    if args.json {
        return print(&json::progress(&app.profile, &finished));
    }
    app.print(&lists::progress(&app.words, &built_in::catalogue(), &finished))
}

/// The finished walks of the profile, the earliest first.
///
/// # Errors
/// Where the records cannot be read.
pub fn finished(app: &App, store: &Store) -> anyhow::Result<Vec<Finished>> {
    match store.known_profile(&app.profile)? {
        Some(profile) => Ok(store.finished(profile)?),
        None => Ok(Vec::new()),
    }
}
