//! The scenario that somebody names: a pack's or a built-in one by its id, or a file.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::commands::app::App;
use crate::commands::told::catalogue_of;
use crate::content::{self, built_in};
use crate::error::Failure;
use crate::files;
use crate::guidance::Catalogue;
use crate::scenario::Scenario;
use crate::text::clean_line;
use crate::view::findings;

/// A scenario, and where it came from.
pub struct Found {
    pub scenario: Scenario,
    /// What it is scored against.
    pub catalogue: Rc<Catalogue>,
    /// Its file; `None` for a built-in one.
    pub path: Option<PathBuf>,
    /// As it was written.
    pub text: String,
}

/// The scenario with this id, in the packs before the built-in ones; or in this file.
///
/// # Errors
/// Where there is none, or [`Failure::Unsound`] where the file or its guidance has findings.
pub fn find(app: &App, name: &str) -> anyhow::Result<Found> {
    match file(app, name) {
        Err(Failure::NoFile(_)) => find_again(app, name, None),
        file => in_file(app, &file?),
    }
}

/// The file of the scenario that is named so.
///
/// # Errors
/// [`Failure::NoScenario`] where there is none, [`Failure::NoFile`] where it is a built-in one.
pub(super) fn file(app: &App, name: &str) -> Result<PathBuf, Failure> {
    if let Some(path) = app.library.file_of(name) {
        return Ok(path);
    }
    if built_in::text(name).is_some() {
        return Err(Failure::NoFile(clean_line(name)));
    }
    let path = Path::new(name);
    let looks_like_path = name.contains(['/', '\\']) || path.extension().is_some();
    if looks_like_path || path.exists() { Ok(path.to_owned()) } else { Err(unknown(app, name)) }
}

/// The scenario with this id and file, as lists and records name it; without a file, a built-in
/// one.
///
/// # Errors
/// As of [`find`].
pub fn find_again(app: &App, id: &str, path: Option<&str>) -> anyhow::Result<Found> {
    if let Some(path) = path {
        return in_file(app, Path::new(path));
    }
    let catalogue = app.library.built_in();
    let scenario = built_in::scenario(id, &catalogue).ok_or_else(|| unknown(app, id))?;
    let text = built_in::text(id).unwrap_or_default().to_owned();
    Ok(Found { scenario, catalogue, path: None, text })
}

fn unknown(app: &App, name: &str) -> Failure {
    let ids = app.library.ids();
    let near = crate::words::nearest(name, ids.iter().map(String::as_str));
    Failure::NoScenario(clean_line(name), near.map(str::to_owned))
}

fn in_file(app: &App, path: &Path) -> anyhow::Result<Found> {
    let name = path.display().to_string();
    let told = |text: &str, all: &[_]| {
        Failure::Unsound(findings::blocks(&name, text, all, app.width)).into()
    };
    let text = files::read_content(path).map_err(|finding| told("", &[finding]))?;
    let catalogue = catalogue_of(app, Some(path))?;
    match content::scenario(&text, &catalogue) {
        Ok(scenario) => Ok(Found { scenario, catalogue, path: Some(path.to_owned()), text }),
        Err(all) => Err(told(&text, &all)),
    }
}
