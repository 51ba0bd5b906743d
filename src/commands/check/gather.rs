//! What is to be checked: files and folders from the command line, or the built-in content.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::commands::app::App;
use crate::content::built_in;
use crate::files;
use crate::finding::Finding;
use crate::guidance::Catalogue;
use crate::text::clean_line;

/// Files that belong together, and the guidance that their scenarios are checked against.
pub(super) struct Pack {
    /// `None` where its guidance cannot be used: then the scenarios wait.
    pub(super) catalogue: Option<Rc<Catalogue>>,
    pub(super) files: Vec<Source>,
    /// A whole pack, not single files: only then it can leave something out.
    pub(super) whole: bool,
}

/// A file to check. Those on disk are read only when their turn comes, so that a large pack is
/// never in memory as a whole.
pub(super) struct Source {
    pub(super) name: String,
    from: From,
}

/// Where the text of a file is to be had.
enum From {
    Disk(PathBuf),
    Text(String),
    Nowhere(Finding),
}

/// What a file holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Guidance,
    Sayings,
    Scenario,
}

/// The built-in pack.
pub(super) fn built_in(app: &App) -> Pack {
    let own = [("guidance.yaml", built_in::GUIDANCE), ("sayings.yaml", built_in::SAYINGS)];
    let all = own.into_iter().chain(built_in::SCENARIOS);
    let files = all.map(|(name, text)| Source::holding(name.to_owned(), text.to_owned()));
    Pack { catalogue: Some(app.library.built_in()), files: files.collect(), whole: true }
}

/// The packs of what was named: a folder is one, and files next to each other are one.
pub(super) fn named(app: &App, paths: &[PathBuf]) -> Vec<Pack> {
    let mut packs: Vec<(Option<PathBuf>, Pack)> = Vec::new();
    for path in paths {
        if path.is_dir() {
            packs.push((None, folder(app, path)));
            continue;
        }
        let home = path.parent().map(Path::to_owned).unwrap_or_default();
        let file = Source::at(path);
        if let Some((_, pack)) = packs.iter_mut().find(|(known, _)| known.as_ref() == Some(&home)) {
            // A guidance that is broken may be there already.
            if pack.files.iter().all(|known| known.name != file.name) {
                pack.files.push(file);
            }
        } else {
            packs.push((Some(home), beside(app, path, file)));
        }
    }
    packs.into_iter().map(|(_, pack)| pack).collect()
}

/// A file and the guidance that it is checked against; where that is broken, it is checked too.
fn beside(app: &App, path: &Path, file: Source) -> Pack {
    let mut files = vec![file];
    let catalogue = app.library.catalogue_for(path).map_err(|broken| {
        if broken.name != files[0].name {
            files.insert(0, Source::holding(broken.name, broken.text));
        }
    });
    Pack { catalogue: catalogue.ok(), files, whole: false }
}

fn folder(app: &App, path: &Path) -> Pack {
    let files: Vec<Source> = match files::content_files(path) {
        Ok(paths) if !paths.is_empty() => paths.iter().map(|path| Source::at(path)).collect(),
        Ok(_) => vec![Source::failing(path, "there is no file of content here; expected `*.yaml`")],
        Err(error) => vec![Source::failing(path, &format!("the folder cannot be read: {error}"))],
    };
    // Any file of the folder has the guidance of the folder.
    let catalogue = app.library.catalogue_for(&path.join("scenario.yaml")).ok();
    Pack { catalogue, files, whole: true }
}

impl Source {
    fn holding(name: String, text: String) -> Self {
        Self { name, from: From::Text(text) }
    }

    fn at(path: &Path) -> Self {
        Self { name: clean_line(&path.display().to_string()), from: From::Disk(path.to_owned()) }
    }

    fn failing(path: &Path, message: &str) -> Self {
        let finding = files::unreadable(message);
        Self { name: clean_line(&path.display().to_string()), from: From::Nowhere(finding) }
    }

    /// What the file holds, and its text; or why there is none.
    pub(super) fn read(&self) -> (Kind, Result<Cow<'_, str>, Finding>) {
        let text = match &self.from {
            From::Disk(path) => files::read_content(path).map(Cow::Owned),
            From::Text(text) => Ok(Cow::Borrowed(text.as_str())),
            From::Nowhere(finding) => Err(finding.clone()),
        };
        (text.as_deref().map_or(Kind::Scenario, kind), text)
    }
}

/// What kind of file it is shows in its first fields: guidance has `points`, sayings `sayings`.
fn kind(text: &str) -> Kind {
    let has = |field: &str| text.lines().any(|line| line.starts_with(field));
    if has("sayings:") {
        Kind::Sayings
    } else if has("points:") {
        Kind::Guidance
    } else {
        Kind::Scenario
    }
}
