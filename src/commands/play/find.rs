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

/// The scenario with this id, or in this file; with the file it came from.
///
/// # Errors
/// Where there is none, or [`Failure::Unsound`] where the file has findings.
pub fn find(
    app: &App,
    name: &str,
    catalogue: &Catalogue,
) -> anyhow::Result<(Scenario, Option<PathBuf>)> {
    if let Some(scenario) = built_in::scenario(name, catalogue) {
        return Ok((scenario, None));
    }
    let path = Path::new(name);
    let looks_like_path = name.contains(['/', '\\']) || path.extension().is_some();
    if !looks_like_path && !path.exists() {
        let ids: Vec<_> = built_in::headers().into_iter().map(|header| header.id).collect();
        let near = crate::words::nearest(name, ids.iter().map(String::as_str));
        return Err(Failure::NoScenario(clean_line(name), near.map(str::to_owned)).into());
    }
    let text = files::read_content(path);
    let checked = match &text {
        Ok(text) => content::scenario(text, catalogue),
        Err(finding) => Err(vec![finding.clone()]),
    };
    checked.map(|scenario| (scenario, Some(path.to_owned()))).map_err(|all| {
        let text = text.unwrap_or_default();
        Failure::Unsound(findings::blocks(name, &text, &all, app.width)).into()
    })
}
