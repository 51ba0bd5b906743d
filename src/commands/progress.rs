//! `encounter progress`: how practice has gone.

use std::path::Path;

use crate::commands::app::{App, print};
use crate::record::summary::Finished;
use crate::report::json;
use crate::store::Store;
use crate::view::{Block, Line, Tone, lists};

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
    app.print(&blocks(app, &finished))
}

/// The same to be shown. Phases have the names of the guidance that the latest walk was scored
/// against; where that has findings, it is told and the built-in names serve.
#[must_use]
pub fn blocks(app: &App, finished: &[Finished]) -> Vec<Block> {
    let path = finished.last().and_then(|walk| walk.path.as_deref());
    let mut told = None;
    let catalogue = match path.map(|path| app.library.catalogue_for(Path::new(path))) {
        Some(Ok(catalogue)) => catalogue,
        Some(Err(broken)) => {
            let of = [("path", broken.name.as_str().into())];
            told = Some(vec![Line::of(Tone::Bad, &app.words.with("progress-broken", &of))]);
            app.library.built_in()
        }
        None => app.library.built_in(),
    };
    let mut blocks = lists::progress(&app.words, &catalogue, finished);
    blocks.extend(told);
    blocks
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
