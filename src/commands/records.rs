//! `encounter records`: what is kept of whom, and what people may do with it.

mod backup;
mod check;
mod erase;
mod export;
mod import;
mod path;
mod tag;

use clap::Subcommand;

use crate::commands::app::{App, print};
use crate::error::records::RecordsFailure;
use crate::report::json;
use crate::store::Store;
use crate::view::records;
use crate::words::nearest;

/// See what is kept of whom
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Args {
    #[command(subcommand)]
    command: Option<Sub>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// What can be done with records.
#[derive(Debug, Subcommand)]
enum Sub {
    /// Print where the records are
    Path(path::Args),
    /// Write records as lines of JSON: those of `--profile`, or everybody's
    ///
    /// Everything that is kept, own words included. A file can be read by its owner alone.
    /// `encounter records import` takes it on another machine.
    Export(export::Args),
    /// Bring in what was exported elsewhere, without doubles
    ///
    /// Of each file everything or nothing comes in, and nothing twice: what is here already only
    /// gains what the file has besides. People keep their records apart, also where two have the
    /// same name.
    Import(import::Args),
    /// Erase a person, or everything, for good
    ///
    /// Everything that is kept of the person of `--profile`, sessions led under that name as well.
    /// Nothing of it stays in the folder of the records. Backups and exports made earlier still
    /// hold it.
    Erase(erase::Args),
    /// Look for damage, and tell what can be saved
    ///
    /// Changes nothing. Exit code 1 where something was found.
    Check(check::Args),
    /// Write a copy of the whole file
    ///
    /// It is whole also while another window goes on, and only its owner can read it. To go back to
    /// it, put it where `encounter records path` says, while no window is open.
    Backup(backup::Args),
    /// Put the person of `--profile` into a group, for reports
    Tag(tag::Args),
}

/// Lists the people, or does what the subcommand says.
///
/// # Errors
/// Where the records cannot be read or written, what is asked for is not there, or output fails.
pub fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    match &args.command {
        None => list(app, args.json),
        Some(Sub::Path(args)) => path::run(app, args),
        Some(Sub::Export(args)) => export::run(app, args),
        Some(Sub::Import(args)) => import::run(app, args),
        Some(Sub::Erase(args)) => erase::run(app, args),
        Some(Sub::Check(args)) => check::run(app, args),
        Some(Sub::Backup(args)) => backup::run(app, args),
        Some(Sub::Tag(args)) => tag::run(app, args),
    }
}

fn list(app: &App, as_json: bool) -> anyhow::Result<()> {
    let people = match app.store_if_any()? {
        Some(store) => store.holdings()?,
        None => Vec::new(),
    };
    if as_json {
        return print(&json::people(&people));
    }
    app.print(&records::people(&app.words, &people))
}

/// The records; there must be some.
fn kept(app: &App) -> anyhow::Result<Store> {
    Ok(app.store_if_any()?.ok_or(RecordsFailure::NothingKept)?)
}

/// The number of the person of `--profile`, of whom something must be kept.
fn person(app: &App, store: &Store) -> anyhow::Result<i64> {
    if let Some(profile) = store.known_profile(&app.profile)? {
        return Ok(profile);
    }
    let people = store.people()?;
    let near = nearest(&app.profile, people.iter().map(|person| person.name.as_str()));
    Err(RecordsFailure::NoPerson(app.profile.clone(), near.map(str::to_owned)).into())
}
