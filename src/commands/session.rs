//! `encounter session`: a trainer leads a group.

mod handout;
mod lead;
mod list;
mod notes;
pub(in crate::commands) mod report;
mod script;
mod start;
mod stored;

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};

use crate::commands::app::App;
use crate::console::tty::Look;
use crate::view::stage::setup::MOST_PEOPLE;

/// The order of options where nobody asks for another: handouts and shared screen show the same.
const SEED: u64 = 1;

/// Lead a group through an encounter on a shared screen.
///
/// Each moment goes scene, silent choice, counts, discussion, second counts, reveal. Nothing is
/// drawn before its time. `?` shows the keys.
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Args {
    #[command(subcommand)]
    command: Option<Sub>,
    #[command(flatten)]
    lead: Lead,
}

/// What can be done about sessions.
#[derive(Debug, Subcommand)]
enum Sub {
    /// List the sessions that were led
    List(list::Args),
    /// Write the report of a session, for the group or its client
    Report(report::Args),
    /// The trainer's notes to the step at hand, in a second terminal
    Notes(notes::Args),
    /// The trainer's notes as a page to print, or sheets for practice in pairs
    Handout(handout::Args),
}

/// How a session is led.
#[derive(Debug, clap::Args)]
pub struct Lead {
    /// A scenario by its id, or a scenario file; asked for where it is left out
    scenario: Option<String>,
    /// How many people take part
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_PEOPLE)))]
    present: Option<u32>,
    /// How many minutes there are: about six a moment; the other moments are told
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=600))]
    minutes: Option<u32>,
    /// The moments to ask, by id; the others are told
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    moments: Vec<String>,
    /// Colours of the shared screen
    #[arg(long, value_enum, default_value = "terminal")]
    look: LookArg,
    /// Another order of options than usual; a handout with the same number has it too
    #[arg(long, default_value_t = SEED, value_name = "N")]
    seed: u64,
    /// Take the replies from a file, one a line; nothing is recorded
    #[arg(long, value_name = "FILE", requires = "scenario")]
    answers: Option<PathBuf>,
}

/// Colours of the shared screen.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum LookArg {
    /// The terminal's own colours
    Terminal,
    /// Dark on light
    Light,
    /// Light on dark
    Dark,
}

impl From<LookArg> for Look {
    fn from(arg: LookArg) -> Self {
        match arg {
            LookArg::Terminal => Self::Terminal,
            LookArg::Light => Self::Light,
            LookArg::Dark => Self::Dark,
        }
    }
}

/// Leads a session, or does what the subcommand says.
///
/// # Errors
/// Where the scenario or the session is not to be had, somebody leaves, or records or output fail.
pub fn run(app: &App, args: Args) -> anyhow::Result<()> {
    match args.command {
        None => lead::run(app, &args.lead),
        Some(Sub::List(args)) => list::run(app, &args),
        Some(Sub::Report(args)) => report::run(app, &args),
        Some(Sub::Notes(args)) => notes::run(app, &args),
        Some(Sub::Handout(args)) => handout::run(app, &args),
    }
}
