//! Where new files go. One that is there already stays, unless it is to be replaced.

use std::io;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::commands::app::{App, print};
use crate::content::pack;
use crate::error::Failure;
use crate::files;
use crate::schema::Kind;
use crate::template::{self, Wishes};
use crate::view::{Line, Tone, writing};

use super::Args;

/// The names of a pack's own files.
const GUIDANCE: &str = pack::GUIDANCE[0];
const SAYINGS: &str = pack::SAYINGS[0];

/// What is written, and where.
pub(super) enum Target<'a> {
    /// A scenario, into this file or one named after its id; with the place of its schema, where
    /// that is given.
    Scenario { file: Option<PathBuf>, schema: Option<&'a str> },
    /// A pack, into this folder.
    Pack(&'a Path),
}

impl<'a> Target<'a> {
    pub(super) fn of(args: &'a Args) -> Self {
        if let Some(folder) = &args.pack {
            return Self::Pack(folder);
        }
        // A scenario is named with its ending: that is how `play` tells it from an id.
        let file = args.file.as_deref().map(|file| match file.extension() {
            None if file != Path::new("-") => file.with_extension("yaml"),
            _ => file.to_owned(),
        });
        Self::Scenario { file, schema: args.schema.as_deref() }
    }

    /// The scenario's file; `None` as long as its id decides and is not known.
    fn scenario(&self, id: Option<&str>) -> Option<PathBuf> {
        match self {
            Self::Scenario { file: Some(file), .. } => Some(file.clone()),
            Self::Scenario { file: None, .. } => Some(PathBuf::from(format!("{}.yaml", id?))),
            Self::Pack(folder) => {
                let name = format!("{}.yaml", id?);
                // The pack's other files have names that a scenario must not take.
                let taken = !pack::is_scenario(&name);
                Some(folder.join(if taken { format!("scenario-{name}") } else { name }))
            }
        }
    }

    /// Makes sure, before anything is written, that nothing is in the way.
    ///
    /// # Errors
    /// [`Failure::FileExists`] with the first file that must stay.
    pub(super) fn check_room(&self, force: bool, id: Option<&str>) -> anyhow::Result<()> {
        let mut files: Vec<_> = self.scenario(id).into_iter().collect();
        if let Self::Pack(folder) = self {
            files.extend([folder.join(GUIDANCE), folder.join(SAYINGS)]);
        }
        match files.iter().find(|file| file.is_file()).filter(|_| !force) {
            Some(file) => Err(Failure::FileExists(file.display().to_string()).into()),
            None => Ok(()),
        }
    }

    /// Writes the files, and tells what to do with them.
    pub(super) fn write(&self, app: &App, wishes: &Wishes, force: bool) -> anyhow::Result<()> {
        let Some(scenario) = self.scenario(Some(&wishes.id)) else { return Ok(()) };
        match self {
            Self::Scenario { schema, .. } if scenario == Path::new("-") => {
                return print(&template::scenario(wishes, *schema));
            }
            Self::Scenario { schema, .. } => {
                let usual = Kind::Scenario.file();
                let text = template::scenario(wishes, Some(schema.unwrap_or(usual)));
                put(app, &scenario, &text, force)?;
                if schema.is_none() {
                    put_beside(app, &scenario, Kind::Scenario, force)?;
                }
            }
            Self::Pack(folder) => {
                files::make_folder(folder)
                    .with_context(|| format!("cannot make the folder `{}`", folder.display()))?;
                let [schema, guidance, sayings] = Kind::ALL.map(Kind::file);
                let pack = template::pack(wishes, [guidance, sayings, schema]);
                put(app, &folder.join(GUIDANCE), &pack.guidance, force)?;
                put(app, &folder.join(SAYINGS), &pack.sayings, force)?;
                put(app, &scenario, &pack.scenario, force)?;
                for kind in Kind::ALL {
                    put_beside(app, &scenario, kind, force)?;
                }
            }
        }
        let name = shell_word(&scenario.display().to_string());
        let commands = ["check", "play"].map(|command| format!("encounter {command} {name}"));
        app.print(&[writing::next(&app.words, &commands)])
    }
}

/// Writes a file and tells it.
fn put(app: &App, path: &Path, text: &str, force: bool) -> anyhow::Result<()> {
    let name = path.display().to_string();
    match files::write(path, text.as_bytes(), force) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            Err(Failure::FileExists(name).into())
        }
        written => {
            written.with_context(|| format!("cannot write `{name}`"))?;
            let told = app.words.with("file-written", &[("path", name.as_str().into())]);
            app.print(&[vec![Line::of(Tone::Good, &told)]])
        }
    }
}

/// Writes a schema into the folder of a file. One that is there already serves as well.
fn put_beside(app: &App, file: &Path, kind: Kind, force: bool) -> anyhow::Result<()> {
    let path = file.with_file_name(kind.file());
    if path.exists() && !force {
        return Ok(());
    }
    put(app, &path, &kind.text(), force)
}

/// A name as a shell takes it for one word.
fn shell_word(name: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '/' | '_' | '-');
    if name.chars().all(plain) {
        return name.to_owned();
    }
    format!("'{}'", name.replace('\'', r"'\''"))
}
