//! What the library has to tell: guidance that cannot be used, ids that two scenarios have.

use std::path::Path;
use std::rc::Rc;

use crate::content::pack::Double;
use crate::error::Failure;
use crate::guidance::Catalogue;
use crate::view::findings;

use super::app::App;
use super::library::Broken;

/// The findings of a guidance that cannot be used, as why a command failed.
pub fn broken(app: &App, broken: &Broken) -> Failure {
    let Broken { name, text, findings } = broken;
    Failure::Unsound(findings::blocks(name, text, findings, app.width))
}

/// The guidance that a scenario is scored against, by its file; `None` for a built-in one.
///
/// # Errors
/// [`Failure::Unsound`] where that guidance has findings.
pub fn catalogue_of(app: &App, path: Option<&Path>) -> anyhow::Result<Rc<Catalogue>> {
    match path {
        Some(path) => {
            Ok(app.library.catalogue_for(path).map_err(|guidance| broken(app, &guidance))?)
        }
        None => Ok(app.library.built_in()),
    }
}

/// Tells on standard error of a pack's guidance that cannot be used: none of its scenarios can be
/// played then. Without packs nothing is read.
pub fn warn_of_guidance(app: &App) {
    if app.library.folders().is_empty() {
        return;
    }
    if let Err(Broken { name, .. }) = app.library.guidance() {
        app.warn(&app.words.with("warning-guidance", &[("path", name.as_str().into())]));
    }
}

/// Tells on standard error which ids two scenarios have.
pub fn warn_of_doubles(app: &App, doubles: &[Double]) {
    for Double { id, first, second } in doubles {
        let second = second.clone().unwrap_or_else(|| app.words.get("warning-built-in"));
        let of = [
            ("id", id.as_str().into()),
            ("first", first.as_str().into()),
            ("second", second.into()),
        ];
        app.warn(&app.words.with("warning-double", &of));
    }
}
