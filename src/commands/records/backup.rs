//! `encounter records backup`: a copy of the whole file.

use std::io;
use std::path::PathBuf;

use anyhow::Context as _;

use crate::commands::app::App;
use crate::error::Failure;
use crate::error::records::RecordsFailure;
use crate::files;
use crate::view::{Line, Tone};

/// Write a copy of the whole file
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The copy; one that is there already is never replaced
    file: PathBuf,
}

/// Writes the copy.
pub(super) fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    let store = super::kept(app)?;
    let name = args.file.display().to_string();
    let to = args.file.to_str().ok_or_else(|| RecordsFailure::OddName(name.clone()))?;
    match files::make_new_private_file(&args.file) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(Failure::FileExists(name).into());
        }
        made => made.with_context(|| format!("cannot write `{name}`"))?,
    }
    store.back_up(to).inspect_err(|_| {
        // Half a copy helps nobody; where it cannot even be removed, the error tells why.
        let _ = files::remove(&args.file);
    })?;
    let told = app.words.with("file-written", &[("path", name.as_str().into())]);
    app.print(&[vec![Line::of(Tone::Good, &told)]])
}
