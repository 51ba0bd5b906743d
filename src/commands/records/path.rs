//! `encounter records path`: where the records are.

use crate::commands::app::{App, print};
use crate::report::json;
use crate::store::FILE;

/// Print where the records are
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Prints the place of the file alone on its line, for other programs; it may not be there yet.
pub(super) fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    let path = app.folder()?.join(FILE);
    let name = path.display().to_string();
    if args.json {
        return print(&json::records_path(&name, path.exists()));
    }
    print(&format!("{}\n", crate::text::clean(&name)))
}
