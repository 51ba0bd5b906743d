//! `encounter` alone: the home menu.

use crate::commands::app::App;
use crate::commands::play::{self, Start};
use crate::commands::progress;
use crate::console::{Console, Reply, Stop};
use crate::content::built_in;
use crate::error::Failure;
use crate::play::PlayError;
use crate::store::Store;
use crate::view::{Block, Heading, Prompt, Screen, guidance, home, lists};

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
            Err(error) => return finished(app, error),
        }
    }
}

/// Leaving the menu itself needs no word; input that ends at once means that nobody is there.
fn finished(_app: &App, error: anyhow::Error) -> anyhow::Result<()> {
    match error.downcast_ref::<PlayError>() {
        Some(PlayError::Stop(Stop::Quit)) => Ok(()),
        Some(PlayError::Stop(Stop::Closed)) => Err(Failure::NoTerminal.into()),
        _ => Err(error),
    }
}

/// One round of the menu; false where the person leaves.
fn menu(app: &App, console: &mut dyn Console, store: Store) -> anyhow::Result<bool> {
    let profile = store.profile(&app.profile, &app.clock.now())?;
    let open = store.open_encounters(profile)?.into_iter().next();
    let screen = home::home(&app.words, open.as_ref().map(|open| open.title.as_str()));
    let Prompt::Pick(choices) = &screen.prompt else { return Ok(false) };
    let Reply::Picked(place) = ask(console, &screen)? else { return Ok(true) };
    match (choices[place].id.as_str(), open) {
        ("continue", Some(open)) => {
            let outcome = play::resume_walk(app, console, store, &open);
            play::or_leave(app, console, outcome)?;
        }
        ("practise", _) => practise(app, console, store)?,
        ("guidance", _) => {
            let blocks = guidance::list(&app.words, &built_in::catalogue(), None);
            show(app, console, "home-guidance", blocks)?;
        }
        ("progress", _) => {
            let finished = progress::finished(app, &store)?;
            let blocks = lists::progress(&app.words, &built_in::catalogue(), &finished);
            show(app, console, "home-progress", blocks)?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

fn practise(app: &App, console: &mut dyn Console, store: Store) -> anyhow::Result<()> {
    let headers = built_in::headers();
    let Reply::Picked(place) = ask(console, &home::scenarios(&app.words, &headers))? else {
        return Ok(());
    };
    let Some(header) = headers.get(place) else { return Ok(()) };
    let catalogue = built_in::catalogue();
    let Some(scenario) = built_in::scenario(&header.id, &catalogue) else { return Ok(()) };
    let outcome = play::start_walk(app, console, store, &catalogue, &scenario, &Start::default());
    play::or_leave(app, console, outcome.map_err(anyhow::Error::from))
}

fn show(
    app: &App,
    console: &mut dyn Console,
    heading: &str,
    blocks: Vec<Block>,
) -> anyhow::Result<()> {
    let heading =
        Heading { left: app.words.get(heading), right: app.words.get("app-name"), progress: None };
    let screen = Screen { heading, blocks, prompt: Prompt::Pause, commands: Vec::new() };
    ask(console, &screen).map(|_| ())
}

fn ask(console: &mut dyn Console, screen: &Screen) -> anyhow::Result<Reply> {
    Ok(console.ask(screen).map_err(PlayError::from)?)
}
