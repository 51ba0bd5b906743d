//! A walk with the replies of a file: for tests, demonstrations and checks. Nothing is recorded.

use std::io::Write;
use std::path::Path;
use std::rc::Rc;

use anyhow::Context as _;

use crate::commands::app::{App, print};
use crate::commands::ear::ear_of;
use crate::console::{Console as _, Stop, script};
use crate::files;
use crate::play::journal::Journal;
use crate::play::{Parts, PlayError, Walk};
use crate::record::Mode;
use crate::report::json;
use crate::view::home;

use super::Found;

/// What to walk with.
pub(super) struct Script<'a> {
    pub(super) answers: &'a Path,
    /// Alone where nothing is said.
    pub(super) mode: Option<Mode>,
    pub(super) seed: Option<u64>,
    /// Choices are answered in own words.
    pub(super) says: bool,
    /// Print the outcome and not the walk.
    pub(super) json: bool,
}

/// Walks, and prints the transcript or the outcome.
pub(super) fn run(app: &App, args: &Script<'_>, found: &Found) -> anyhow::Result<()> {
    let Found { scenario, catalogue, .. } = found;
    let text = files::read_text(args.answers)
        .with_context(|| format!("cannot read the answers `{}`", args.answers.display()))?;
    let output: Box<dyn Write> =
        if args.json { Box::new(std::io::sink()) } else { Box::new(std::io::stdout()) };
    let console = script::Script::new(&text, output, Rc::clone(&app.words), app.width);
    let (ear, mut console) = ear_of(app, catalogue, found.path.as_deref(), console);
    let mode = args.mode.unwrap_or(Mode::Solo);
    let seed = args.seed.unwrap_or(1);
    let brief = home::brief(&app.words, &scenario.head, mode.id(), seed);
    console.ask(&brief).map_err(PlayError::from)?;
    let words = Rc::clone(&app.words);
    let parts = Parts { scenario, catalogue, words, mode, seed, ear: &*ear, says: args.says };
    let mut walk = Walk::new(parts, &mut console, Journal::none(app.clock.clone()));
    let outcome = match walk.run() {
        Ok(encounter) => json::walk(encounter, mode, seed),
        // An unfinished walk has no outcome to print.
        Err(PlayError::Stop(Stop::Quit) | PlayError::Left(Stop::Quit)) if args.json => {
            let message = "the answers leave before the end".to_owned();
            return Err(PlayError::Stop(Stop::Script { line: console.line(), message }).into());
        }
        Err(error) => return Err(error.into()),
    };
    if let Some(line) = console.left_over() {
        let message = "the walk has ended before this reply".to_owned();
        return Err(PlayError::Stop(Stop::Script { line, message }).into());
    }
    if args.json { print(&outcome) } else { Ok(()) }
}
