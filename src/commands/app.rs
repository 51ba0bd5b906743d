//! What every command needs: language, width, records, and a console that fits.

use std::io::{self, BufReader, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use anyhow::Context as _;
use clap::ValueEnum;
use etcetera::BaseStrategy as _;

use crate::clock::Clock;
use crate::commands::library::Library;
use crate::console::Console;
use crate::console::plain::Plain;
use crate::console::tty::{self, LineInput, Tty};
use crate::error::Failure;
use crate::locale::Words;
use crate::store::{self, Store};
use crate::text::{Lang, clean, clean_line};
use crate::view::Block;

/// The width where no terminal tells one.
const WIDTH: usize = 80;

/// What every command understands.
#[derive(Debug, clap::Args)]
pub struct Common {
    /// Language of interface and content
    ///
    /// Else `ENCOUNTER_LANG` decides, then the locale.
    #[arg(long, global = true, value_enum)]
    pub lang: Option<LangArg>,
    /// When to use colours
    #[arg(long, global = true, value_enum, default_value = "auto", value_name = "WHEN")]
    pub color: When,
    /// Plain numbered lines: for screen readers, simple terminals and pipes
    #[arg(long, global = true)]
    pub plain: bool,
    /// Folder of the records
    ///
    /// Else `ENCOUNTER_DATA_DIR`, then the platform's folder for data.
    #[arg(long, global = true, value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    /// Whose records: a name on this machine, nothing more
    #[arg(
        long,
        global = true,
        env = "ENCOUNTER_PROFILE",
        default_value = "me",
        value_name = "NAME"
    )]
    pub profile: String,
    /// A folder of scenarios and guidance of your own; can be given several times
    ///
    /// Else `ENCOUNTER_PACK` names them, with `:` between.
    #[arg(long = "pack", global = true, value_name = "DIR")]
    pub packs: Vec<PathBuf>,
}

/// A language by its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LangArg {
    Fi,
    En,
}

/// When to use colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum When {
    Auto,
    Always,
    Never,
}

/// The settings of one run of the program.
#[derive(Debug)]
pub struct App {
    pub words: Rc<Words>,
    pub clock: Clock,
    /// Columns for printed text.
    pub width: usize,
    /// The profile's name, on one line; never empty in a command.
    pub profile: String,
    /// The content at hand; the packs are there once [`App::open_packs`] was called.
    pub library: Library,
    /// Whether the program rates own words.
    pub rates: bool,
    packs: Vec<PathBuf>,
    data_dir: Option<PathBuf>,
    plain: bool,
}

impl App {
    /// Reads arguments and environment.
    #[must_use]
    pub fn new(common: &Common) -> Self {
        Self {
            words: Rc::new(Words::new(language(common.lang))),
            clock: Clock::from_environment(),
            width: width(),
            profile: clean_line(&common.profile),
            library: Library::default(),
            rates: variable("ENCOUNTER_RATER").is_none_or(|rater| rater != "off"),
            packs: packs(&common.packs),
            data_dir: common.data_dir.clone().or_else(data_dir),
            plain: common.plain || asks_for_plain(),
        }
    }

    /// Looks into the packs that arguments or environment name.
    ///
    /// # Errors
    /// [`Failure::NoPack`] where one cannot be read.
    pub fn open_packs(&mut self) -> Result<(), Failure> {
        self.library = Library::open(&self.packs)?;
        Ok(())
    }

    /// The language of interface and content.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.words.lang()
    }

    /// A console for a person: the terminal, or plain lines where that is asked for or where input
    /// or output is no terminal.
    #[must_use]
    pub fn console(&self) -> Box<dyn Console> {
        let words = Rc::clone(&self.words);
        if self.plain || !io::stdin().is_terminal() || !io::stdout().is_terminal() {
            let input = Box::new(BufReader::new(LineInput::take_over()));
            return Box::new(Plain::new(input, Box::new(io::stdout()), words, self.width));
        }
        Box::new(Tty::new(words))
    }

    /// The same before a group.
    #[must_use]
    pub fn stage(&self, look: tty::Look) -> Box<dyn Console> {
        if self.plain || !io::stdin().is_terminal() || !io::stdout().is_terminal() {
            return self.console();
        }
        Box::new(Tty::on_stage(Rc::clone(&self.words), look))
    }

    /// The records, opened and ready.
    ///
    /// # Errors
    /// Where no folder for data is known, or the records cannot be opened.
    pub fn store(&self) -> anyhow::Result<Store> {
        Ok(Store::open(self.folder()?)?)
    }

    /// The folder of the records, which may not be there yet.
    ///
    /// # Errors
    /// Where no folder for data is known.
    pub fn folder(&self) -> anyhow::Result<&Path> {
        let folder = self.data_dir.as_deref();
        folder.context("no home folder is known; give a folder with `--data-dir`")
    }

    /// The records, only where there are any.
    ///
    /// # Errors
    /// Where the records are there and cannot be opened.
    pub fn store_if_any(&self) -> anyhow::Result<Option<Store>> {
        match &self.data_dir {
            Some(folder) if folder.join(store::FILE).exists() => Ok(Some(Store::open(folder)?)),
            _ => Ok(None),
        }
    }

    /// Whether a bar of progress would be seen and would be in nobody's way.
    #[must_use]
    pub fn shows_progress(&self) -> bool {
        !self.plain && io::stderr().is_terminal()
    }

    /// Whether bars and curves are drawn: to who listens they are noise.
    #[must_use]
    pub fn draws(&self) -> bool {
        !self.plain
    }

    /// Prints blocks on standard output.
    ///
    /// # Errors
    /// Where standard output fails; a reader that has gone away is no failure.
    pub fn print(&self, blocks: &[Block]) -> anyhow::Result<()> {
        print(&tty::coloured(blocks, self.width))
    }

    /// Tells on standard error what does not stand in the way.
    pub fn warn(&self, message: &str) {
        let label = self.words.get("warning-label");
        // Where standard error is gone there is nobody left to tell.
        let _ = writeln!(io::stderr(), "{label} {}", clean(message));
    }
}

/// Prints a text on standard output.
///
/// # Errors
/// Where standard output fails; a reader that has gone away is no failure.
pub fn print(text: &str) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other.context("cannot write to standard output"),
    }
}

/// A variable of the environment that is set to something.
pub(super) fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// `ENCOUNTER_DATA_DIR`, then the platform's folder for data.
fn data_dir() -> Option<PathBuf> {
    if let Some(folder) = variable("ENCOUNTER_DATA_DIR") {
        return Some(folder.into());
    }
    let base = etcetera::choose_base_strategy().ok()?;
    Some(base.data_dir().join("encounter"))
}

/// The folders of `--pack`, else those of `ENCOUNTER_PACK`.
fn packs(named: &[PathBuf]) -> Vec<PathBuf> {
    if !named.is_empty() {
        return named.to_vec();
    }
    let folders = std::env::var_os("ENCOUNTER_PACK").unwrap_or_default();
    std::env::split_paths(&folders).filter(|folder| !folder.as_os_str().is_empty()).collect()
}

/// `--lang` or `ENCOUNTER_LANG`, then the locale, then English.
fn language(asked: Option<LangArg>) -> Lang {
    match asked {
        Some(LangArg::Fi) => Lang::Fi,
        Some(LangArg::En) => Lang::En,
        None => variable("ENCOUNTER_LANG")
            .and_then(|name| Lang::from_locale(&name))
            .or_else(locale)
            .unwrap_or(Lang::En),
    }
}

/// The first of the locale's variables that is set decides.
fn locale() -> Option<Lang> {
    let name = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable)?;
    Lang::from_locale(&name)
}

/// A non-empty `ACCESSIBLE` that is not 0 or false, or a terminal that can do nothing.
fn asks_for_plain() -> bool {
    let accessible = variable("ACCESSIBLE").unwrap_or_default();
    let asked = !matches!(accessible.as_str(), "" | "0" | "false");
    asked || variable("TERM").is_some_and(|term| term == "dumb")
}

/// `COLUMNS`, then the terminal's own width, then 80; from 40 to 100.
fn width() -> usize {
    let columns = variable("COLUMNS").and_then(|columns| columns.parse().ok());
    columns.or_else(tty::terminal_width).unwrap_or(WIDTH).clamp(40, 100)
}
