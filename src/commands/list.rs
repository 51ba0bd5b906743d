//! `encounter list`: the scenarios.

use crate::commands::app::{App, print};
use crate::commands::told::{warn_of_doubles, warn_of_guidance};
use crate::commands::walks::Walks;
use crate::content::pack::Listed;
use crate::report::json;
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
