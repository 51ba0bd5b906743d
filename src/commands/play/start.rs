//! How a walk begins: taken up again, or anew after the choice of parts.

use std::path::Path;
use std::rc::Rc;

use anyhow::Context as _;

use crate::clock;
use crate::coach::mystery;
use crate::commands::app::App;
use crate::commands::ear::ear;
use crate::console::{Console, Reply};
use crate::files;
use crate::play::journal::Journal;
use crate::play::{Parts, PlayError, Walk};
use crate::record::Mode;
use crate::scenario::Scenario;
use crate::store::{NewEncounter, OpenRow, Store, StoreError};
use crate::view::home;

use super::{Found, find_again};

/// The setting that remembers that somebody has agreed to mystery shoppers.
const AGREED: &str = "mystery-agreed";

/// How a walk is to begin.
#[derive(Debug, Default)]
pub struct Start {
    pub mode: Option<Mode>,
    pub seed: Option<u64>,
    /// Choices are answered in own words.
    pub says: bool,
}

/// Walks a scenario: goes on where it is under way and that is wanted, else begins anew. Going back
/// instead is no failure.
///
/// # Errors
/// Where somebody leaves, or the records cannot be read or written.
pub fn walk(
    app: &App,
    console: &mut dyn Console,
    store: Store,
    found: &Found,
    start: &Start,
) -> anyhow::Result<()> {
    let Found { scenario, catalogue, path, .. } = found;
    let now = app.clock.now();
    let profile = store.profile(&app.profile, &now)?;
    let path = path.as_deref().map(absolute);
    let same = |open: &OpenRow| open.scenario == scenario.head.id && open.path == path;
    let open = store.open_encounters(profile)?.into_iter().find(same);
    if let Some(open) = &open {
        let screen = home::again(&app.words, &scenario.head);
        match console.ask(&screen).map_err(PlayError::from)? {
            Reply::Picked(0) => return resume(app, console, store, open, start.says),
            Reply::Picked(2) => return Ok(()),
            _ => {}
        }
    }
    let Some(chosen) = choose_mode(app, console, &store, profile, scenario, start.mode)? else {
        return Ok(());
    };
    let seed = start.seed.unwrap_or_else(clock::new_seed);
    let agreed = store.setting(profile, AGREED)?.is_some();
    let unseen = !store.has_seen(profile, &scenario.head.id, path.as_deref())?;
    let mode = mystery::real_mode(chosen, agreed, unseen, seed, &scenario.head.id);
    let encounter = begin(app, &store, profile, &Beginning { scenario, path, chosen, mode, seed })?;
    console
        .ask(&home::brief(&app.words, &scenario.head, chosen.id(), seed))
        .map_err(PlayError::from)?;
    if let Some(open) = open {
        store.abandon(open.id, &now)?;
    }
    let journal = Journal::kept(store, encounter, app.clock.clone());
    let (words, says) = (Rc::clone(&app.words), start.says);
    let ear = ear(app, catalogue, found.path.as_deref());
    let parts = Parts { scenario, catalogue, words, mode, seed, ear: &*ear, says };
    Walk::new(parts, console, journal).run()?;
    Ok(())
}

/// What is settled when a walk begins.
struct Beginning<'a> {
    scenario: &'a Scenario,
    path: Option<String>,
    chosen: Mode,
    mode: Mode,
    seed: u64,
}

/// Keeps the beginning of a walk; this also shows, before anything is answered, whether the
/// records can be written.
fn begin(
    app: &App,
    store: &Store,
    profile: i64,
    beginning: &Beginning<'_>,
) -> Result<i64, StoreError> {
    let Beginning { scenario, path, chosen, mode, seed } = beginning;
    store.begin(
        profile,
        &NewEncounter {
            uid: &clock::new_uid(),
            scenario: &scenario.head.id,
            path: path.as_deref(),
            title: scenario.head.title.get(app.lang()),
            revision: scenario.head.revision,
            structure: &scenario.hash,
            mode: *mode,
            chosen_mode: *chosen,
            lang: app.lang().code(),
            seed: *seed,
            version: env!("CARGO_PKG_VERSION"),
            now: &app.clock.now(),
            drill: None,
        },
    )
}

/// Goes on with a walk that was left; one that was begun in own words goes on in them.
///
/// # Errors
/// Where it cannot be taken up again, somebody leaves, or the records cannot be written.
pub fn resume(
    app: &App,
    console: &mut dyn Console,
    store: Store,
    open: &OpenRow,
    says: bool,
) -> anyhow::Result<()> {
    let found = find_again(app, &open.scenario, open.path.as_deref())?;
    let Found { scenario, catalogue, .. } = &found;
    let stored = store.encounter(open.id)?.context("the records no longer hold this encounter")?;
    let (mode, seed) = (stored.mode, stored.seed);
    let journal = Journal::kept(store, open.id, app.clock.clone());
    let words = Rc::clone(&app.words);
    let ear = ear(app, catalogue, found.path.as_deref());
    let parts = Parts { scenario, catalogue, words, mode, seed, ear: &*ear, says };
    Walk::resume(parts, console, journal, &stored)?.run()?;
    Ok(())
}

/// The mode, asked for where it is not settled; none where somebody goes back. Asking for a mystery
/// shopper is agreeing to one: the walk is one alone, and may turn out to be that.
fn choose_mode(
    app: &App,
    console: &mut dyn Console,
    store: &Store,
    profile: i64,
    scenario: &Scenario,
    asked: Option<Mode>,
) -> Result<Option<Mode>, PlayError> {
    let agree = || -> Result<Option<Mode>, StoreError> {
        store.set(profile, AGREED, &app.clock.now())?;
        Ok(Some(Mode::Solo))
    };
    match asked {
        Some(Mode::Mystery) => return Ok(agree()?),
        Some(mode) => return Ok(Some(mode)),
        None => {}
    }
    let agreed = store.setting(profile, AGREED)?.is_some();
    loop {
        match console.ask(&home::parts(&app.words, &scenario.head, agreed))? {
            Reply::Picked(0) => return Ok(Some(Mode::Guided)),
            Reply::Picked(1) => return Ok(Some(Mode::Solo)),
            Reply::Picked(2) if !agreed => return Ok(agree()?),
            Reply::Picked(_) => return Ok(None),
            _ => {}
        }
    }
}

/// The path from the root on, as records keep it: it holds wherever the program is started.
pub fn absolute(path: &Path) -> String {
    files::from_root(path).display().to_string()
}
