//! `encounter session report`: what a session came to, to read, to hand on, to count with.

use crate::clock;
use crate::commands::app::App;
use crate::commands::output::Output;
use crate::commands::report::form::Form;
use crate::error::Failure;
use crate::error::lrs::LrsError;
use crate::record::session::{SessionNote, Stamped};
use crate::report::json;
use crate::report::session::{Source, Summary, csv, page, text};

use super::stored;

/// Write the report of a session
///
/// A page to read and to print, unless another format is asked for: `session-ID.html` in the
/// current folder. The other forms go to standard output.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The number of the session; the latest where it is left out
    id: Option<i64>,
    /// The form of the report
    #[arg(long, value_enum, default_value = "html")]
    format: Form,
    /// The same as `--format json`
    #[arg(long, conflicts_with = "format")]
    json: bool,
    #[command(flatten)]
    output: Output,
}

/// Writes the report.
pub(super) fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    let form = if args.json { Form::Json } else { args.format };
    write(app, args.id, form, &args.output)
}

/// Writes the report of the session with this number, else of the latest one.
///
/// # Errors
/// Where there is no such session, it cannot be read, or the report cannot be written.
pub(in crate::commands) fn write(
    app: &App,
    id: Option<i64>,
    form: Form,
    output: &Output,
) -> anyhow::Result<()> {
    let store = app.store_if_any()?;
    let profile = match &store {
        Some(store) => store.known_profile(&app.profile)?,
        None => None,
    };
    let (Some(store), Some(profile)) = (store, profile) else {
        return Err(id.map_or(Failure::NoSessions, Failure::NoSession).into());
    };
    let id = match id {
        Some(id) => id,
        None => store.latest_session(profile)?.ok_or(Failure::NoSessions)?,
    };
    let kept = stored::read(app, &store, profile, id)?;
    let group = kept.group();
    let notes: Vec<_> = kept.stored.notes.iter().map(stamped).collect();
    let head = &kept.stored.head;
    let source = Source { id, head, group: &group, entries: &kept.entries, notes: &notes };
    let summary = Summary::of(source);
    let (text, usual) = match form {
        Form::Html => {
            (page::page(&app.words, &kept.catalogue, &summary), Some(format!("session-{id}.html")))
        }
        Form::Markdown => (text::text(&app.words, &kept.catalogue, &summary), None),
        Form::Csv => (csv::votes(&app.words, &summary), None),
        Form::Json => (json::session(&app.words, &summary), None),
        Form::Xapi => return Err(LrsError::OfSession.into()),
    };
    output.write(app, &text, usual.as_deref())
}

fn stamped(note: &SessionNote) -> Stamped<SessionNote> {
    Stamped { at: note.at.clone(), second: clock::second(&note.at), what: note.clone() }
}
