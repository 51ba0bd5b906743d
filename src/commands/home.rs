//! `encounter` alone: the home menu.

use crate::commands::app::App;
use crate::commands::choosing::{Chosen, scenario as choose_scenario};
use crate::commands::play::start::{self, Start};
use crate::commands::walks::Walks;
use crate::commands::{play, progress, review};
use crate::console::{Console, Reply, Stop};
use crate::content::course;
use crate::content::pack::{Listed, Shelf};
use crate::error::Failure;
use crate::guidance::Catalogue;
use crate::phase::Phase;
use crate::play::PlayError;
use crate::scenario::model::Header;
use crate::store::{OpenRow, Store};
use crate::view::home::Home;
use crate::view::{Block, Heading, Prompt, Screen, choosing, findings, guidance, home};

/// Columns beside the text of a screen.
const MARGINS: usize = 4;

/// Shows the menu until somebody leaves.
///
/// # Errors
/// Where the records or the terminal fail.
pub fn run(app: &App) -> anyhow::Result<()> {
    let mut console = app.console();
    loop {
        let store = app.store()?;
        match menu(app, console.as_mut(), store) {
            Ok(true) => {}
            Ok(false) => return Ok(()),
            Err(error) => return finished(error),
        }
    }
}

/// Leaving the menu itself needs no word.
fn finished(error: anyhow::Error) -> anyhow::Result<()> {
    match error.downcast_ref::<PlayError>() {
        Some(PlayError::Stop(Stop::Quit | Stop::Closed)) => Ok(()),
        _ => Err(error),
    }
}

/// One round of the menu; false where the person leaves.
fn menu(app: &App, console: &mut dyn Console, store: Store) -> anyhow::Result<bool> {
    let walks = Walks::of(&store, app)?;
    let open = &walks.open;
    let (shelves, _) = app.library.shelves();
    let next = course::next(&shelves, |listed| walks.through(listed));
    let titles = titles(app, open, &shelves);
    let (screen, choices) = home::home(&app.words, &titles, next, review::count_due(app, &store)?);
    let Reply::Picked(place) = ask(console, &screen)? else { return Ok(true) };
    match choices[place] {
        Home::GoOn(place) => {
            let outcome = start::resume(app, console, store, &open[place], false);
            if let Some(findings) = stands_in_the_way(app, console, outcome)?
                && gives_up(app, console, findings)?
            {
                app.store()?.abandon(open[place].id, &app.clock.now())?;
            }
        }
        Home::Next(listed) => begin(app, console, store, listed)?,
        Home::Review => review::due_now(app, console, store)?,
        Home::Practise => practise(app, console, store, (&shelves, &walks))?,
        Home::Guidance => read_guidance(app, console)?,
        Home::Progress => {
            let blocks = progress::blocks(app, &store, app.width.saturating_sub(MARGINS))?;
            show(app, console, &app.words.get("home-progress"), blocks)?;
        }
        Home::Leave => return Ok(false),
    }
    Ok(true)
}

/// Each walk's title: in the language at hand where the scenario is at hand, else as it was kept.
pub(super) fn titles(app: &App, open: &[OpenRow], shelves: &[Shelf]) -> Vec<String> {
    let listed: Vec<_> = shelves.iter().flat_map(|shelf| &shelf.scenarios).collect();
    let title = |open: &OpenRow| {
        let same = listed.iter().find(|listed| listed.is(&open.scenario, open.path.as_deref()));
        match same.and_then(|listed| listed.head.as_ref()) {
            Some(header) => header.title.get(app.lang()).to_owned(),
            None => open.title.clone(),
        }
    };
    open.iter().map(title).collect()
}

fn practise(
    app: &App,
    console: &mut dyn Console,
    store: Store,
    (shelves, walks): (&[Shelf], &Walks),
) -> anyhow::Result<()> {
    let menu = home::practise(&app.words);
    let text =
        |listed: &Listed, head: &Header| choosing::to_walk(&app.words, head, walks.through(listed));
    let chosen = choose_scenario(console, &app.words, &menu, shelves, text);
    match chosen.map_err(PlayError::from)? {
        Chosen::Scenario(listed) => begin(app, console, store, listed),
        Chosen::Before(_) | Chosen::Back => Ok(()),
    }
}

/// Begins a walk, after the choice of parts.
fn begin(
    app: &App,
    console: &mut dyn Console,
    store: Store,
    listed: &Listed,
) -> anyhow::Result<()> {
    let start = Start::default();
    let outcome = play::find_again(app, listed.id(), listed.path.as_deref())
        .and_then(|found| start::walk(app, console, store, &found, &start));
    match stands_in_the_way(app, console, outcome)? {
        Some(findings) => show(app, console, &app.words.get("home-practise"), findings),
        None => Ok(()),
    }
}

/// What stands against going on with a walk is told, and the menu is there again; the findings of a
/// scenario that is not sound come back to be shown.
fn stands_in_the_way(
    app: &App,
    console: &mut dyn Console,
    outcome: anyhow::Result<()>,
) -> anyhow::Result<Option<Vec<Block>>> {
    let Err(error) = play::or_leave(app, console, outcome, "left-how") else { return Ok(None) };
    match error.downcast::<Failure>() {
        Ok(Failure::Edited) => Ok(None),
        Ok(Failure::Unsound(findings)) => Ok(Some(findings)),
        Ok(failure) => Err(failure.into()),
        Err(error) => Err(error),
    }
}

/// Shows what is wrong with the scenario of a walk under way, and asks whether to offer it again.
fn gives_up(app: &App, console: &mut dyn Console, findings: Vec<Block>) -> anyhow::Result<bool> {
    Ok(ask(console, &home::cannot_go_on(&app.words, findings))? == Reply::Picked(1))
}

/// The guidance phase by phase, until somebody goes back.
fn read_guidance(app: &App, console: &mut dyn Console) -> anyhow::Result<()> {
    let all = match app.library.guidance() {
        Ok(all) => all,
        Err(broken) => {
            let findings =
                findings::blocks(&broken.name, &broken.text, &broken.findings, app.width);
            return show(app, console, &app.words.get("home-guidance"), findings);
        }
    };
    if let [(_, only)] = all.as_slice() {
        return read_phases(app, console, only);
    }
    let packs: Vec<_> = all.iter().map(|(pack, _)| pack.as_deref()).collect();
    loop {
        let Reply::Picked(place) = ask(console, &home::whose_guidance(&app.words, &packs))? else {
            return Ok(());
        };
        let Some((_, catalogue)) = all.get(place) else { return Ok(()) };
        read_phases(app, console, catalogue)?;
    }
}

fn read_phases(app: &App, console: &mut dyn Console, catalogue: &Catalogue) -> anyhow::Result<()> {
    loop {
        let Reply::Picked(place) = ask(console, &home::guidance(&app.words, catalogue))? else {
            return Ok(());
        };
        let phase = Phase::ALL.get(place).copied();
        if place > Phase::COUNT {
            return Ok(());
        }
        let blocks = guidance::explained(&app.words, catalogue, phase);
        let name = match phase {
            Some(phase) => catalogue.phase(phase).name.get(app.lang()).to_owned(),
            None => app.words.get("guidance-any"),
        };
        show(app, console, &name, blocks)?;
    }
}

fn show(
    app: &App,
    console: &mut dyn Console,
    heading: &str,
    blocks: Vec<Block>,
) -> anyhow::Result<()> {
    let heading =
        Heading { left: heading.to_owned(), right: app.words.get("app-name"), progress: None };
    let screen = Screen { heading, blocks, prompt: Prompt::Pause, commands: Vec::new() };
    match console.ask(&screen) {
        // Leaving what is only read is going back to the menu.
        Err(Stop::Quit) => Ok(()),
        outcome => Ok(outcome.map(|_| ()).map_err(PlayError::from)?),
    }
}

fn ask(console: &mut dyn Console, screen: &Screen) -> anyhow::Result<Reply> {
    Ok(console.ask(screen).map_err(PlayError::from)?)
}
