//! The scenario that somebody names: a built-in one by its id, or a file.

use std::path::{Path, PathBuf};

use crate::commands::app::App;
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
    /// Its file; `None` for a built-in one.
    pub path: Option<PathBuf>,
    /// As it was written.
    pub text: String,
}

/// The scenario with this id, or in this file.
///
/// # Errors
/// Where there is none, or [`Failure::Unsound`] where the file has findings.
pub fn find(app: &App, name: &str, catalogue: &Catalogue) -> anyhow::Result<Found> {
    if let Some(scenario) = built_in::scenario(name, catalogue) {
        let text = built_in::text(name).unwrap_or_default().to_owned();
        return Ok(Found { scenario, path: None, text });
    }
    let path = Path::new(name);
    let looks_like_path = name.contains(['/', '\\']) || path.extension().is_some();
    if !looks_like_path && !path.exists() {
        let ids: Vec<_> = built_in::headers().into_iter().map(|header| header.id).collect();
        let near = crate::words::nearest(name, ids.iter().map(String::as_str));
        return Err(Failure::NoScenario(clean_line(name), near.map(str::to_owned)).into());
    }
    let (text, checked) = match files::read_content(path) {
        Ok(text) => {
            let checked = content::scenario(&text, catalogue);
            (text, checked)
        }
        Err(finding) => (String::new(), Err(vec![finding])),
    };
    match checked {
        Ok(scenario) => Ok(Found { scenario, path: Some(path.to_owned()), text }),
        Err(all) => Err(Failure::Unsound(findings::blocks(name, &text, &all, app.width)).into()),
    }
}
