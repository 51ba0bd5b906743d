//! `encounter records export`: records as lines of JSON.

use std::path::{Path, PathBuf};

use crate::commands::app::App;
use crate::commands::output::Output;
use crate::error::records::RecordsFailure;
use crate::record::portable::{Head, Record};
use crate::report::json;
use crate::store::{self, VERSION};
use crate::view::records;

/// Write records as lines of JSON
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Everybody's records
    #[arg(long, conflicts_with = "salvage")]
    all: bool,
    /// Leave out where scenario files were: the names of folders can tell more than you mean to
    #[arg(long)]
    no_paths: bool,
    /// Save to this file what can be saved of everybody's damaged records
    #[arg(long, value_name = "FILE", conflicts_with = "output")]
    salvage: Option<PathBuf>,
    #[command(flatten)]
    output: Output,
}

/// Writes the records of a person or of everybody.
pub(super) fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    if let Some(path) = &args.salvage {
        return salvage(app, args, path);
    }
    let store = super::kept(app)?;
    let profile = if args.all { None } else { Some(super::person(app, &store)?) };
    args.output.write_private(app, &text(app, args, store.export(profile)?))
}

fn salvage(app: &App, args: &Args, path: &Path) -> anyhow::Result<()> {
    let folder = app.folder()?;
    if !folder.join(store::FILE).exists() {
        return Err(RecordsFailure::NothingKept.into());
    }
    let found = store::check(folder, &app.words.get("records-unknown"))?;
    if found.saved.is_empty() {
        return Err(RecordsFailure::NothingSaved.into());
    }
    let told = records::can_be_saved(&app.words, &found);
    let text = text(app, args, found.saved);
    args.output.clone().into_file(path.to_owned()).write_private(app, &text)?;
    app.print(&[told])
}

fn text(app: &App, args: &Args, records: Vec<Record>) -> String {
    let bared = |record: Record| if args.no_paths { record.without_paths() } else { record };
    let records: Vec<_> = records.into_iter().map(bared).collect();
    json::exported(&Head::new(VERSION, &app.clock.now()), &records)
}
