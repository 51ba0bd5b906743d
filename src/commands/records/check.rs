//! `encounter records check`: whether the records are sound, and what can be saved.

use crate::commands::app::{App, print};
use crate::error::Failure;
use crate::error::records::RecordsFailure;
use crate::report::json;
use crate::store;
use crate::view::records;

/// Look for damage
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Prints what was found and what can be saved.
pub(super) fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    let folder = app.folder()?;
    if !folder.join(store::FILE).exists() {
        return Err(RecordsFailure::NothingKept.into());
    }
    let found = store::check(folder, &app.words.get("records-unknown"))?;
    if args.json {
        print(&json::checkup(&found))?;
    } else {
        app.print(&records::checkup(&app.words, &found))?;
    }
    if found.is_sound() { Ok(()) } else { Err(Failure::Findings.into()) }
}
