//! `encounter records erase`: a person, or everything, for good.

use std::io::{self, IsTerminal as _};

use crate::commands::app::App;
use crate::console::{Reply, Stop};
use crate::error::records::RecordsFailure;
use crate::play::PlayError;
use crate::record::holdings::Holdings;
use crate::store::{self, Store};
use crate::view::{Line, Tone, records};

/// Erase a person for good
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Erase everybody and the file itself
    #[arg(long)]
    all: bool,
    /// Do not ask
    #[arg(long)]
    yes: bool,
}

/// Tells what would go, asks, and erases.
pub(super) fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    if args.all { everything(app, args) } else { one(app, args) }
}

fn one(app: &App, args: &Args) -> anyhow::Result<()> {
    let mut store = super::kept(app)?;
    let profile = super::person(app, &store)?;
    let people = store.holdings()?;
    let holdings = people.into_iter().find(|(person, _)| person.id == profile);
    let holdings = holdings.map(|(_, holdings)| holdings).unwrap_or_default();
    if args.yes || agreed(app, &[(Some(&app.profile), holdings)])? {
        store.erase(profile)?;
        let of = [("name", app.profile.as_str().into())];
        return done(app, &app.words.with("records-erased", &of));
    }
    done(app, &app.words.get("records-nothing-erased"))
}

fn everything(app: &App, args: &Args) -> anyhow::Result<()> {
    let folder = app.folder()?;
    if !folder.join(store::FILE).exists() {
        return Err(RecordsFailure::NothingKept.into());
    }
    // Damaged records can be erased as well; nobody knows then whose they are.
    let people = Store::open(folder).and_then(|store| store.holdings()).unwrap_or_default();
    let people: Vec<_> = people
        .iter()
        .map(|(person, holdings)| (Some(person.name.as_str()), holdings.clone()))
        .collect();
    if args.yes || agreed(app, &people)? {
        store::erase_all(folder)?;
        return done(app, &app.words.get("records-erased-all"));
    }
    done(app, &app.words.get("records-nothing-erased"))
}

/// Whether somebody at a terminal says so.
fn agreed(app: &App, going: &[(Option<&str>, Holdings)]) -> anyhow::Result<bool> {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Err(RecordsFailure::NobodyToAsk.into());
    }
    let screen = records::erasing(&app.words, going);
    let mut console = app.console();
    loop {
        match console.ask(&screen) {
            Ok(Reply::Picked(place)) => return Ok(place == records::ERASE),
            // Whoever leaves has not agreed.
            Err(Stop::Quit | Stop::Closed) => return Ok(false),
            reply => drop(reply.map_err(PlayError::from)?),
        }
    }
}

fn done(app: &App, told: &str) -> anyhow::Result<()> {
    app.print(&[vec![Line::of(Tone::Plain, told)]])
}
