//! `encounter session list`: the sessions that were led.

use crate::commands::app::{App, print};
use crate::record::session::SessionHead;
use crate::report::json;
use crate::view::lists;

/// List the sessions.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Prints the sessions, the latest first.
pub(super) fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    let sessions: Vec<(i64, SessionHead)> = match app.store_if_any()? {
        Some(store) => match store.known_profile(&app.profile)? {
            Some(profile) => store.sessions(profile)?,
            None => Vec::new(),
        },
        None => Vec::new(),
    };
    if args.json {
        return print(&json::sessions(&app.profile, &sessions));
    }
    app.print(&lists::sessions(&app.words, &sessions))
}
