//! Which session is led: one under way, or a new one.

use crate::commands::app::App;
use crate::commands::choosing::{Chosen, scenario as choose_scenario};
use crate::commands::play::start::absolute;
use crate::commands::play::{find, find_again, or_leave};
use crate::console::{Console, Reply};
use crate::content::pack::Listed;
use crate::play::PlayError;
use crate::record::session::SessionHead;
use crate::scenario::model::Header;
use crate::store::Store;
use crate::view::choosing;
use crate::view::stage::setup;

use super::{Lead, script, start};

/// Leads a session.
pub(super) fn run(app: &App, args: &Lead) -> anyhow::Result<()> {
    if let (Some(answers), Some(name)) = (&args.answers, &args.scenario) {
        return script::run(app, answers, name, args);
    }
    let store = app.store()?;
    let mut console = app.stage(args.look.into());
    let outcome = choose(app, console.as_mut(), store, args);
    or_leave(app, console.as_mut(), outcome, "session-left-how")
}

fn choose(app: &App, console: &mut dyn Console, store: Store, args: &Lead) -> anyhow::Result<()> {
    let profile = store.profile(&app.profile, &app.clock.now())?;
    let mut open = store.sessions(profile)?;
    open.retain(|(_, head)| head.finished_at.is_none());
    let Some(name) = &args.scenario else {
        return from_menu(app, console, store, &open, args);
    };
    let found = find(app, name)?;
    let path = found.path.as_deref().map(absolute);
    let same = |head: &SessionHead| head.scenario == found.scenario.head.id && head.path == path;
    if let Some((id, _)) = open.iter().find(|(_, head)| same(head)) {
        let screen = setup::again(&app.words, &found.scenario.head);
        match console.ask(&screen).map_err(PlayError::from)? {
            Reply::Picked(0) => return start::resume(app, console, store, *id),
            Reply::Picked(2) => return Ok(()),
            _ => {}
        }
    }
    start::anew(app, console, store, &found, args)
}

/// Sessions to go on with, and scenarios to begin.
fn from_menu(
    app: &App,
    console: &mut dyn Console,
    store: Store,
    open: &[(i64, SessionHead)],
    args: &Lead,
) -> anyhow::Result<()> {
    let (shelves, _) = app.library.shelves();
    let menu = setup::menu(&app.words, open);
    let text = |_: &Listed, head: &Header| choosing::to_lead(&app.words, head);
    let chosen = choose_scenario(console, &app.words, &menu, &shelves, text);
    let found = match chosen.map_err(PlayError::from)? {
        Chosen::Before(place) => return start::resume(app, console, store, open[place].0),
        Chosen::Scenario(listed) => find_again(app, listed.id(), listed.path.as_deref())?,
        Chosen::Back => return Ok(()),
    };
    start::anew(app, console, store, &found, args)
}
