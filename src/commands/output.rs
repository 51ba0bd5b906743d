//! Where a result goes: into a file, which is never overwritten unasked, or to standard output.

use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::commands::app::{App, print};
use crate::error::Failure;
use crate::files;
use crate::view::{Line, Tone};

/// Where a result goes.
#[derive(Clone, Debug, clap::Args)]
pub struct Output {
    /// Write to this file; `-` is standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Replace a file that is there already
    #[arg(long)]
    force: bool,
}

impl Output {
    /// The same, into this file.
    #[must_use]
    pub fn into_file(self, file: PathBuf) -> Self {
        Self { output: Some(file), ..self }
    }

    /// The ending of the file that was named, in small letters, without its dot.
    #[must_use]
    pub fn ending(&self) -> Option<String> {
        let ending = self.output.as_deref()?.extension()?;
        Some(ending.to_str()?.to_ascii_lowercase())
    }

    /// Writes a text to the file that was named, else to `usual`, else to standard output. A file
    /// that was written is told.
    ///
    /// # Errors
    /// [`Failure::FileExists`] where the file is there already; or where it cannot be written.
    pub fn write(&self, app: &App, text: &str, usual: Option<&str>) -> anyhow::Result<()> {
        self.put(app, text, usual, files::write)
    }

    /// The same, where a file is for its owner alone.
    ///
    /// # Errors
    /// As of [`Output::write`].
    pub fn write_private(&self, app: &App, text: &str) -> anyhow::Result<()> {
        self.put(app, text, None, files::write_private)
    }

    fn put(
        &self,
        app: &App,
        text: &str,
        usual: Option<&str>,
        write: fn(&Path, &[u8], bool) -> std::io::Result<bool>,
    ) -> anyhow::Result<()> {
        let path = self.output.as_deref().or_else(|| usual.map(Path::new));
        match path {
            Some(path) => put_file(app, path, text, |path, bytes| write(path, bytes, self.force)),
            None => print(text),
        }
    }
}

/// Writes a text to a file, where `-` is standard output, and tells it.
///
/// # Errors
/// [`Failure::FileExists`] where the file is there already, unless `force` replaces it; or where it
/// cannot be written.
pub fn write_file(app: &App, path: &Path, text: &str, force: bool) -> anyhow::Result<()> {
    put_file(app, path, text, |path, bytes| files::write(path, bytes, force))
}

fn put_file(
    app: &App,
    path: &Path,
    text: &str,
    write: impl FnOnce(&Path, &[u8]) -> std::io::Result<bool>,
) -> anyhow::Result<()> {
    if path == Path::new("-") {
        return print(text);
    }
    let name = path.display().to_string();
    match write(path, text.as_bytes()) {
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            Err(Failure::FileExists(name).into())
        }
        other => {
            if other.with_context(|| format!("cannot write `{name}`"))? {
                let told = app.words.with("file-written", &[("path", name.as_str().into())]);
                app.print(&[vec![Line::of(Tone::Good, &told)]])?;
            }
            Ok(())
        }
    }
}
