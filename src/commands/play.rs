//! `encounter play`: one walk, from the choice of parts to the debrief.

mod find;
mod script;
pub mod start;
mod watch;

use std::path::PathBuf;

use clap::ValueEnum;

use crate::commands::app::App;
use crate::console::{Console, Stop};
use crate::error::Failure;
use crate::play::PlayError;
use crate::record::Mode;
use crate::view::{Line, Tone};

pub use find::{Found, find, find_again};
use start::Start;

/// Walk an encounter.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A scenario by its id, or a scenario file
    scenario: String,
    /// How to walk it; asked for where it is left out
    #[arg(long, value_enum)]
    mode: Option<ModeArg>,
    /// Fixes the order in which options are shown
    #[arg(long)]
    seed: Option<u64>,
    /// Answer every choice in your own words; `m` shows the options
    #[arg(long)]
    say: bool,
    /// Take the replies from a file, one a line; nothing is recorded
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
    /// Play a file under work: whenever it is saved, the same moment comes anew; nothing is recorded
    #[arg(long, conflicts_with = "answers")]
    watch: bool,
    /// Print the outcome as JSON
    #[arg(long, requires = "answers")]
    json: bool,
}

/// How to walk.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum ModeArg {
    /// With the coach
    Guided,
    /// Alone
    Solo,
    /// Alone, and agreeing that the customer may be a mystery shopper
    Mystery,
}

impl From<ModeArg> for Mode {
    fn from(arg: ModeArg) -> Self {
        match arg {
            ModeArg::Guided => Self::Guided,
            ModeArg::Solo => Self::Solo,
            ModeArg::Mystery => Self::Mystery,
        }
    }
}

/// Walks the scenario that the arguments name.
///
/// # Errors
/// Where the scenario is not to be had or not sound, somebody leaves, or records or output fail.
pub fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    if args.watch {
        return watch::run(app, args);
    }
    let found = find(app, &args.scenario)?;
    let mode = args.mode.map(Mode::from);
    if let Some(answers) = &args.answers {
        let script =
            script::Script { answers, mode, seed: args.seed, says: args.say, json: args.json };
        return script::run(app, &script, &found);
    }
    let store = app.store()?;
    let mut console = app.console();
    let start = Start { mode, seed: args.seed, says: args.say };
    let outcome = start::walk(app, console.as_mut(), store, &found, &start);
    or_leave(app, console.as_mut(), outcome, "left-how")
}

/// Tells somebody who leaves that everything is kept, and `how` to go on; passes on whatever else
/// there is.
///
/// # Errors
/// [`Failure::Left`] and the like; or what went wrong.
pub fn or_leave(
    app: &App,
    console: &mut dyn Console,
    outcome: anyhow::Result<()>,
    how: &str,
) -> anyhow::Result<()> {
    let Err(error) = outcome else { return Ok(()) };
    let failure = match error.downcast_ref() {
        Some(PlayError::Left(Stop::Interrupted)) => Failure::Interrupted,
        Some(PlayError::Left(Stop::Quit | Stop::Closed)) => Failure::Left,
        // That has been told.
        Some(PlayError::Edited(_)) => return Err(Failure::Edited.into()),
        _ => return Err(error),
    };
    let saved = Line::of(Tone::Good, &format!("✔ {}", app.words.get("left-saved")));
    let how = Line::of(Tone::Quiet, &app.words.get(how));
    // A terminal that is gone cannot be told; the records are whole all the same.
    let _ = console.tell(&[vec![saved, how]]);
    Err(failure.into())
}
