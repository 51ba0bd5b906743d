//! `encounter session report`: what a session came to, to read, to hand on, to count with.

use clap::ValueEnum;

use crate::clock;
use crate::commands::app::App;
use crate::commands::output::Output;
use crate::error::Failure;
use crate::record::session::{SessionNote, Stamped};
use crate::report::json;
use crate::report::session::{Source, Summary, csv, page};

use super::stored;

/// Write the report of a session
///
/// A page to read and to print, unless another format is asked for: `session-ID.html` in the
/// current folder. CSV and JSON go to standard output.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The number of the session; the latest where it is left out
    id: Option<i64>,
    /// The form of the report
    #[arg(long, value_enum, default_value = "html")]
    format: Format,
    /// The same as `--format json`
    #[arg(long, conflicts_with = "format")]
    json: bool,
    #[command(flatten)]
    output: Output,
}

/// The form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A page without scripts, in light, dark and print
    Html,
    /// All votes as a table
    Csv,
    /// Everything, for programs
    Json,
}

/// Writes the report.
pub(super) fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    let store = app.store_if_any()?;
    let profile = match &store {
        Some(store) => store.known_profile(&app.profile)?,
        None => None,
    };
    let (Some(store), Some(profile)) = (store, profile) else {
        return Err(args.id.map_or(Failure::NoSessions, Failure::NoSession).into());
    };
    let id = match args.id {
        Some(id) => id,
        None => store.latest_session(profile)?.ok_or(Failure::NoSessions)?,
    };
    let kept = stored::read(app, &store, profile, id)?;
    let group = kept.group();
    let notes: Vec<_> = kept.stored.notes.iter().map(stamped).collect();
    let head = &kept.stored.head;
    let source = Source { id, head, group: &group, entries: &kept.entries, notes: &notes };
    let summary = Summary::of(source);
    let format = if args.json { Format::Json } else { args.format };
    let (text, usual) = match format {
        Format::Html => {
            (page::page(&app.words, &kept.catalogue, &summary), Some(format!("session-{id}.html")))
        }
        Format::Csv => (csv::votes(&app.words, &summary), None),
        Format::Json => (json::session(&app.words, &summary), None),
    };
    args.output.write(app, &text, usual.as_deref())
}

fn stamped(note: &SessionNote) -> Stamped<SessionNote> {
    Stamped { at: note.at.clone(), second: clock::second(&note.at), what: note.clone() }
}
