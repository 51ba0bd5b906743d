//! Which session is led: one under way, or a new one.

use crate::commands::app::App;
use crate::commands::play::start::absolute;
use crate::commands::play::{find, or_leave};
use crate::console::{Console, Reply};
use crate::content::built_in;
use crate::guidance::Catalogue;
use crate::play::PlayError;
use crate::record::session::SessionHead;
use crate::store::Store;
use crate::view::stage::setup;

use super::{Lead, script, start};

/// Leads a session.
pub(super) fn run(app: &App, args: &Lead) -> anyhow::Result<()> {
    if let (Some(answers), Some(name)) = (&args.answers, &args.scenario) {
        return script::run(app, answers, name, args);
    }
    let store = app.store()?;
    let mut console = app.stage(args.look.into());
    let outcome = choose(app, console.as_mut(), store, &built_in::catalogue(), args);
    or_leave(app, console.as_mut(), outcome, "session-left-how")
}

fn choose(
    app: &App,
    console: &mut dyn Console,
    store: Store,
    catalogue: &Catalogue,
    args: &Lead,
) -> anyhow::Result<()> {
    let profile = store.profile(&app.profile, &app.clock.now())?;
    let mut open = store.sessions(profile)?;
    open.retain(|(_, head)| head.finished_at.is_none());
    let Some(name) = &args.scenario else {
        return from_menu(app, console, store, catalogue, &open, args);
    };
    let found = find(app, name, catalogue)?;
    let path = found.path.as_deref().map(absolute);
    let same = |head: &SessionHead| head.scenario == found.scenario.head.id && head.path == path;
    if let Some((id, _)) = open.iter().find(|(_, head)| same(head)) {
        let screen = setup::again(&app.words, &found.scenario.head);
        match console.ask(&screen).map_err(PlayError::from)? {
            Reply::Picked(0) => return start::resume(app, console, store, catalogue, *id),
            Reply::Picked(2) => return Ok(()),
            _ => {}
        }
    }
    start::anew(app, console, store, catalogue, &found, args)
}

/// Sessions to go on with, and scenarios to begin.
fn from_menu(
    app: &App,
    console: &mut dyn Console,
    store: Store,
    catalogue: &Catalogue,
    open: &[(i64, SessionHead)],
    args: &Lead,
) -> anyhow::Result<()> {
    let headers = built_in::headers();
    let screen = setup::menu(&app.words, open, &headers);
    let Reply::Picked(place) = console.ask(&screen).map_err(PlayError::from)? else {
        return Ok(());
    };
    if let Some((id, _)) = open.get(place) {
        return start::resume(app, console, store, catalogue, *id);
    }
    let Some(header) = headers.get(place - open.len()) else { return Ok(()) };
    let found = find(app, &header.id, catalogue)?;
    start::anew(app, console, store, catalogue, &found, args)
}
