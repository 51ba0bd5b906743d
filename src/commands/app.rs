//! What every command needs: language, width, records, and a console that fits.

use std::io::{self, BufReader, IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::rc::Rc;

use anyhow::Context as _;
use etcetera::BaseStrategy as _;

use crate::cli::{Common, LangArg};
use crate::clock::Clock;
use crate::console::Console;
use crate::console::plain::Plain;
use crate::console::tty::{self, Tty};
use crate::locale::Words;
use crate::store::Store;
use crate::text::{Lang, clean_line};
use crate::view::Block;

/// The width where no terminal tells one.
const WIDTH: usize = 80;

/// The settings of one run of the program.
#[derive(Debug)]
pub struct App {
    pub words: Rc<Words>,
    pub clock: Clock,
    /// Columns for printed text.
    pub width: usize,
    pub profile: String,
    data_dir: Option<PathBuf>,
    plain: bool,
}

impl App {
    /// Reads arguments and environment.
    ///
    /// # Errors
    /// Where the profile's name is empty.
    pub fn new(common: &Common) -> anyhow::Result<Self> {
        let profile = clean_line(&common.profile);
        if profile.is_empty() {
            let message = "the profile's name is empty; expected a name".to_owned();
            return Err(crate::error::Failure::Usage(message).into());
        }
        Ok(Self {
            words: Rc::new(Words::new(language(common.lang))),
            clock: Clock::from_environment(),
            width: width(),
            profile,
            data_dir: common.data_dir.clone(),
            plain: common.plain || asks_for_plain(),
        })
    }

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
            let input = Box::new(BufReader::new(io::stdin()));
            return Box::new(Plain::new(input, Box::new(io::stdout()), words, self.width));
        }
        Box::new(Tty::new(words))
    }

    /// The records, opened and ready.
    ///
    /// # Errors
    /// Where no folder for data is known, or the records cannot be opened.
    pub fn store(&self) -> anyhow::Result<Store> {
        let folder = match &self.data_dir {
            Some(folder) => folder.clone(),
            None => etcetera::choose_base_strategy()
                .context("no home folder is known; give a folder with `--data-dir`")?
                .data_dir()
                .join("encounter"),
        };
        Ok(Store::open(&folder)?)
    }

    /// The records, only where there are any.
    ///
    /// # Errors
    /// Where the records are there and cannot be opened.
    pub fn store_if_any(&self) -> anyhow::Result<Option<Store>> {
        let folder = self.data_dir.clone().or_else(|| {
            let base = etcetera::choose_base_strategy().ok()?;
            Some(base.data_dir().join("encounter"))
        });
        match folder {
            Some(folder) if folder.join("records.sqlite").exists() => {
                Ok(Some(Store::open(&folder)?))
            }
            _ => Ok(None),
        }
    }

    /// Prints blocks on standard output.
    ///
    /// # Errors
    /// Where standard output fails; a reader that has gone away is no failure.
    pub fn print(&self, blocks: &[Block]) -> anyhow::Result<()> {
        print(&tty::coloured(blocks, self.width))
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

/// `--lang` or `ENCOUNTER_LANG`, then the locale, then English.
fn language(asked: Option<LangArg>) -> Lang {
    match asked {
        Some(LangArg::Fi) => Lang::Fi,
        Some(LangArg::En) => Lang::En,
        None => ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .filter_map(|name| std::env::var(name).ok())
            .find(|value| !value.is_empty())
            .and_then(|locale| Lang::from_locale(&locale))
            .unwrap_or(Lang::En),
    }
}

/// A non-empty `ACCESSIBLE` that is not 0 or false, or a terminal that can do nothing.
fn asks_for_plain() -> bool {
    let accessible = std::env::var("ACCESSIBLE").unwrap_or_default();
    let asked = !matches!(accessible.as_str(), "" | "0" | "false");
    asked || std::env::var("TERM").is_ok_and(|term| term == "dumb")
}

/// `COLUMNS`, then the terminal's own width, then 80; from 40 to 100.
fn width() -> usize {
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    columns.or_else(tty::terminal_width).unwrap_or(WIDTH).clamp(40, 100)
}
