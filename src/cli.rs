//! The command line: what can be said, and who does it.

use std::io::{IsTerminal as _, Write as _};
use std::process::ExitCode;

use clap::{CommandFactory as _, Parser, Subcommand};

use crate::commands;
use crate::commands::app::{App, Common, When};
use crate::console::tty;
use crate::error::{self, Failure};

/// A coach in the terminal for people who serve customers.
///
/// Without a command it opens a menu. Everything works offline and stays on this machine.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100)]
pub struct Cli {
    #[command(flatten)]
    pub common: Common,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Walk an encounter, from arrival to aftercare
    Play(commands::play::Args),
    /// Lead a group through an encounter on a shared screen
    Session(commands::session::Args),
    /// Drill the guidance points that are due, about ten minutes
    ///
    /// Each drill is one moment of some encounter. What goes well comes back after a longer time,
    /// what does not the next day. Everything is kept as it is answered; leave whenever you like.
    Review(commands::review::Args),
    /// List the scenarios
    List(commands::list::Args),
    /// Read the guidance: all of it, a phase, or one point
    Guidance(commands::guidance::Args),
    /// Rate written answers, such as those of a class, point by point
    Score(commands::score::Args),
    /// See how practice has gone, phase by phase
    Progress(commands::progress::Args),
    /// Report on practice: your own, a group’s, a scenario’s, or a session’s
    ///
    /// Without `--group`, `--scenario` or `--session` it is about the profile. First walks with a
    /// customer and repeated ones are kept apart. A page is written to `report-NAME-DATE.html` in the
    /// current folder; the other forms go to standard output.
    Report(commands::report::Args),
    /// See what is kept of whom; take it along, bring it in, erase it
    ///
    /// Without a command it lists the people with their groups and how much is kept of each. All of
    /// it is in one file on this machine. docs/your-data.md tells more.
    Records(commands::records::Args),
    /// Begin a scenario, or a pack, of your own
    New(commands::new::Args),
    /// Check scenario and guidance files
    Check(commands::check::Args),
    /// Let chance and test-wise players walk a scenario
    Simulate(commands::simulate::Args),
    /// Draw the walk of a scenario: phases, conditions, ways out, endings
    Graph(commands::graph::Args),
    /// Print the JSON Schema of a kind of file, for your editor
    Schema(commands::schema::Args),
    /// Print completions for a shell
    Completions(commands::completions::Args),
}

/// Runs the program with the arguments of the process.
#[must_use]
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    tty::set_colours(colours(cli.common.color));
    let mut app = App::new(&cli.common);
    let Err(error) = dispatch(&mut app, cli.command) else { return error::Code::Done.into() };
    if let Some(Failure::Unsound(findings)) = error.downcast_ref() {
        // Where standard output is gone there is nobody left to show them to.
        let _ = app.print(findings);
    }
    let told = error::tell(&error, &app.words);
    let mut stderr = std::io::stderr().lock();
    // Where standard error is gone there is nobody left to tell.
    if let Some(message) = told.message {
        let label = app.words.get("failure-label");
        let _ = writeln!(stderr, "{label} {}", crate::text::clean(&message));
    }
    if let Some(hint) = told.hint {
        let label = app.words.get("failure-hint-label");
        let _ = writeln!(stderr, "{label} {}", crate::text::clean(&hint));
    }
    told.code.into()
}

fn dispatch(app: &mut App, command: Option<Command>) -> anyhow::Result<()> {
    if app.profile.is_empty() {
        return Err(Failure::NoProfileName.into());
    }
    // The pack that `new` names is yet to be written.
    if !matches!(command, Some(Command::New(_))) {
        app.open_packs()?;
    }
    let app = &*app;
    match command {
        None => commands::home::run(app),
        Some(Command::Play(args)) => commands::play::run(app, &args),
        Some(Command::Session(args)) => commands::session::run(app, args),
        Some(Command::Review(args)) => commands::review::run(app, &args),
        Some(Command::List(args)) => commands::list::run(app, &args),
        Some(Command::Guidance(args)) => commands::guidance::run(app, &args),
        Some(Command::Score(args)) => commands::score::run(app, &args),
        Some(Command::Progress(args)) => commands::progress::run(app, &args),
        Some(Command::Report(args)) => commands::report::run(app, &args),
        Some(Command::Records(args)) => commands::records::run(app, &args),
        Some(Command::New(args)) => commands::new::run(app, &args),
        Some(Command::Check(args)) => commands::check::run(app, &args),
        Some(Command::Simulate(args)) => commands::simulate::run(app, &args),
        Some(Command::Graph(args)) => commands::graph::run(app, &args),
        Some(Command::Schema(args)) => commands::schema::run(app, &args),
        Some(Command::Completions(args)) => commands::completions::run(&args, Cli::command()),
    }
}

fn colours(when: When) -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    match when {
        When::Always => true,
        When::Never => false,
        When::Auto => {
            let dumb = std::env::var("TERM").is_ok_and(|term| term == "dumb");
            std::io::stdout().is_terminal() && !set("NO_COLOR") && !dumb
        }
    }
}
