//! `encounter records import`: what was exported elsewhere, brought in.

use std::path::{Path, PathBuf};

use crate::commands::app::{App, print};
use crate::error::records::RecordsFailure;
use crate::files;
use crate::record::portable::brought::Brought;
use crate::record::portable::read::{self, Exported, LARGEST};
use crate::report::json;
use crate::store::{Bringing, Store};
use crate::text::clean_line;
use crate::view::records;

/// Bring in what was exported elsewhere
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Files that `encounter records export` wrote
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Make the person of each file one with this person here, such as yourself on another machine
    #[arg(long = "as", value_name = "NAME")]
    into: Option<String>,
    /// Put everybody who comes into this group
    #[arg(long, value_name = "GROUP")]
    tag: Option<String>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Brings in file by file. One that has faults stays out as a whole, the others come in.
pub(super) fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    let into = args.into.as_deref().map(clean_line);
    if into.as_deref() == Some("") {
        return Err(crate::error::Failure::NoProfileName.into());
    }
    let tag = args.tag.as_deref().map(super::tag::group).transpose()?;
    let how = Bringing { into: into.as_deref(), tag: tag.as_deref() };
    let (mut store, mut brought, mut faulty) = (None, Vec::new(), Vec::new());
    for path in &args.files {
        let name = clean_line(&path.display().to_string());
        match exported(app, path, &name, into.is_some()) {
            Ok(exported) => {
                let came = bring(app, &mut store, &exported, &how)?;
                if !args.json {
                    app.print(&[records::brought(&app.words, &name, &came), Vec::new()])?;
                }
                brought.push((name, came));
            }
            Err(told) => faulty.push(told),
        }
    }
    if args.json {
        print(&json::brought(&brought))?;
    }
    if faulty.is_empty() { Ok(()) } else { Err(RecordsFailure::Faulty(faulty.join("\n")).into()) }
}

/// What a file holds, or in words why it cannot come in.
fn exported(app: &App, path: &Path, name: &str, as_one: bool) -> Result<Exported, String> {
    let bytes = files::read_bytes(path, LARGEST).map_err(|error| {
        let of = [("path", name.into()), ("cause", error.to_string().into())];
        app.words.with("failure-unread", &of)
    })?;
    let exported =
        read::read(&bytes).map_err(|faults| records::faults::told(&app.words, name, &faults))?;
    if as_one && exported.people.len() != 1 {
        let of = [("name", name.into()), ("count", exported.people.len().into())];
        return Err(app.words.with("records-many-people", &of));
    }
    Ok(exported)
}

/// The records are opened for the first file that can come in.
fn bring(
    app: &App,
    store: &mut Option<Store>,
    exported: &Exported,
    how: &Bringing<'_>,
) -> anyhow::Result<Brought> {
    let store = match store {
        Some(store) => store,
        None => store.insert(app.store()?),
    };
    Ok(store.import(exported, how)?)
}
