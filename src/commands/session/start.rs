//! How a session begins, and how it is taken up again.

use std::path::Path;
use std::rc::Rc;

use crate::clock;
use crate::commands::app::App;
use crate::commands::ear::ear;
use crate::commands::play::Found;
use crate::commands::play::start::absolute;
use crate::console::{Console, Reply, Stop};
use crate::error::Failure;
use crate::group::{Group, Plan};
use crate::guidance::Catalogue;
use crate::play::PlayError;
use crate::record::session::{EntryForm, SessionHead};
use crate::scenario::Scenario;
use crate::session::journal::Journal;
use crate::session::{Parts, Session, beginning};
use crate::store::{NewSession, Store};
use crate::view::stage::setup::{self, Length};
use crate::view::{Line, Tone};

use super::Lead;
use super::stored;

/// Begins a session: how many take part, how much time there is.
pub(super) fn anew(
    app: &App,
    console: &mut dyn Console,
    mut store: Store,
    found: &Found,
    args: &Lead,
) -> anyhow::Result<()> {
    let Found { scenario, catalogue, .. } = found;
    let planned = planned(scenario, args)?;
    let present = match args.present {
        Some(present) => present,
        None => ask_present(app, console, scenario)?,
    };
    let plan = match planned {
        Some(plan) => plan,
        None => ask_length(app, console, catalogue, scenario)?,
    };
    let head = head(app, found, &plan, args.seed);
    let profile = store.profile(&app.profile, &app.clock.now())?;
    let new = NewSession {
        head: &head,
        source: &found.text,
        revision: scenario.head.revision,
        structure: &scenario.hash,
        lang: app.lang().code(),
        version: env!("CARGO_PKG_VERSION"),
    };
    let first = beginning(present);
    let forms: Vec<_> = first.iter().map(|entry| EntryForm::of(scenario, entry)).collect();
    let id = store.begin_session(profile, &new, &forms)?;
    let journal = Journal::kept(store, id, forms.len(), app.clock.clone());
    let mut group = Group::new(scenario, plan, head.seed);
    for entry in &first {
        group.take(entry);
    }
    let words = Rc::clone(&app.words);
    let ear = ear(app, catalogue, found.path.as_deref());
    let parts = Parts { catalogue, words, group, ear: &*ear };
    let mut session = Session::new(parts, console, journal);
    session.run()?;
    tell_end(app, console, scenario, id)
}

/// What is known when a session begins.
fn head(app: &App, found: &Found, plan: &Plan, seed: u64) -> SessionHead {
    let scenario = &found.scenario;
    let id = |&moment: &usize| scenario.moments[moment].id.clone();
    SessionHead {
        uid: clock::new_uid(),
        scenario: scenario.head.id.clone(),
        path: found.path.as_deref().map(absolute),
        title: scenario.head.title.get(app.lang()).to_owned(),
        seed,
        minutes: plan.minutes,
        asked: plan.asked().map(|moments| moments.iter().map(id).collect()),
        started_at: app.clock.now(),
        finished_at: None,
    }
}

/// What the arguments plan; `None` where they say nothing.
///
/// # Errors
/// Where they name a moment that the scenario does not have.
pub(super) fn planned(scenario: &Scenario, args: &Lead) -> anyhow::Result<Option<Plan>> {
    if args.moments.is_empty() {
        return Ok(args.minutes.map(|minutes| Plan::fitting(scenario, minutes)));
    }
    let mut moments = Vec::new();
    for id in &args.moments {
        let Some(moment) = scenario.moment_index(id.trim()) else {
            let ids = scenario.moments.iter().map(|moment| moment.id.as_str());
            let near = crate::words::nearest(id, ids).map(str::to_owned);
            let name = crate::text::clean_line(id);
            let all = scenario.moments.iter().map(|moment| moment.id.clone()).collect();
            return Err(Failure::NoMoment { name, near, all }.into());
        };
        moments.push(moment);
    }
    Ok(Some(Plan::of(moments, args.minutes)))
}

fn ask_present(
    app: &App,
    console: &mut dyn Console,
    scenario: &Scenario,
) -> Result<u32, PlayError> {
    let mut screen = setup::present(&app.words, &setup::opening(&app.words, &scenario.head), None);
    screen.commands.clear();
    loop {
        if let Reply::Counted(given) = console.ask(&screen)?
            && let Some(&count) = given.first()
        {
            return Ok(count);
        }
    }
}

fn ask_length(
    app: &App,
    console: &mut dyn Console,
    catalogue: &Catalogue,
    scenario: &Scenario,
) -> Result<Plan, PlayError> {
    let (screen, meanings) = setup::length(&app.words, scenario);
    loop {
        let Reply::Picked(place) = console.ask(&screen)? else { continue };
        return Ok(match meanings[place] {
            Length::Whole => Plan::whole(None),
            Length::Minutes(minutes) => Plan::fitting(scenario, minutes),
            Length::Pick => match console.ask(&setup::pick(&app.words, catalogue, scenario))? {
                Reply::Ticked(moments) => Plan::of(moments, None),
                _ => continue,
            },
        });
    }
}

/// Takes a session up at the very step at which it was left.
pub(super) fn resume(
    app: &App,
    console: &mut dyn Console,
    store: Store,
    id: i64,
) -> anyhow::Result<()> {
    let profile = store.profile(&app.profile, &app.clock.now())?;
    let kept = stored::read(app, &store, profile, id)?;
    let catalogue = &kept.catalogue;
    let group = kept.group();
    let journal = Journal::kept(store, id, kept.entries.len(), app.clock.clone());
    let words = Rc::clone(&app.words);
    let ear = ear(app, catalogue, kept.stored.head.path.as_deref().map(Path::new));
    let parts = Parts { catalogue, words, group, ear: &*ear };
    let mut session = Session::new(parts, console, journal);
    session.reopen()?;
    session.run()?;
    tell_end(app, console, &kept.scenario, id)
}

/// The last word: where the report is to be had. The shared screen stays until somebody goes on.
fn tell_end(
    app: &App,
    console: &mut dyn Console,
    scenario: &Scenario,
    id: i64,
) -> anyhow::Result<()> {
    let command = format!("encounter session report {id}");
    match console.ask(&setup::over(&app.words, &scenario.head, &command)) {
        // Everything is kept, however the last page is left.
        Ok(_) | Err(Stop::Quit | Stop::Closed | Stop::Interrupted) => {}
        Err(stop) => return Err(PlayError::Left(stop).into()),
    }
    let how = app.words.with("session-over", &[("command", command.into())]);
    console.tell(&[vec![Line::of(Tone::Quiet, &how)]]).map_err(PlayError::from)?;
    Ok(())
}
