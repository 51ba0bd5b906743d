//! `encounter review`: drills of the guidance points that are due, about ten minutes of them.

mod sitting;
mod stock;

use clap::value_parser;

use crate::clock;
use crate::coach::drill::{Known, Wanted};
use crate::coach::schedule::{Due, schedule};
use crate::commands::app::{App, print};
use crate::commands::{play, told};
use crate::console::{Console, Reply};
use crate::error::Failure;
use crate::error::review::ReviewError;
use crate::play::PlayError;
use crate::record::history::{Asked, PastWalk};
use crate::report::json;
use crate::store::{Store, StoreError};
use crate::text::clean_line;
use crate::view::drills;

use sitting::{Sitting, Taste};
use stock::Stock;

/// Drill the guidance points that are due.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Drill this point, due or not; `encounter guidance` has the ids
    #[arg(long, value_name = "ID")]
    point: Option<String>,
    /// Answer every choice in your own words; `m` shows the options
    #[arg(long)]
    say: bool,
    /// After so many minutes no new drill begins
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = value_parser!(u64).range(1..=120))]
    minutes: u64,
    /// Fixes what is drilled first among equals, and the order in which options are shown
    #[arg(long)]
    seed: Option<u64>,
    /// Print what is due, and when the rest is, as JSON; nothing is drilled
    #[arg(long, conflicts_with_all = ["point", "say", "minutes", "seed"])]
    json: bool,
}

/// Drills what the arguments ask for.
///
/// # Errors
/// Where the point is unknown, somebody leaves, or records or output fail.
pub fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    if args.json {
        return as_json(app);
    }
    let wanted = args.point.as_deref().map(|id| point(app, id)).transpose()?;
    let taste = Taste {
        says: args.say,
        minutes: args.minutes,
        seed: args.seed.unwrap_or_else(clock::new_seed),
    };
    let mut console = app.console();
    let outcome = app.store().and_then(|store| sit(app, console.as_mut(), store, wanted, taste));
    play::or_leave(app, console.as_mut(), outcome, "review-left-how")
}

/// A review of what is due, from the home menu.
///
/// # Errors
/// Where somebody leaves, or the records fail.
pub fn due_now(app: &App, console: &mut dyn Console, store: Store) -> anyhow::Result<()> {
    let taste = Taste { says: false, minutes: 10, seed: clock::new_seed() };
    let outcome = sit(app, console, store, None, taste);
    play::or_leave(app, console, outcome, "review-left-how")
}

/// How many points are due of the guidance at hand.
///
/// # Errors
/// Where the records cannot be read.
pub fn count_due(app: &App, store: &Store) -> anyhow::Result<usize> {
    let built_in = |_| vec![(None, app.library.built_in())];
    let guidance = app.library.guidance().unwrap_or_else(built_in);
    let known = |due: &&Due| guidance.iter().any(|(_, all)| all.point(&due.point).is_some());
    let due = schedule(&history(app, store)?, &today(app));
    Ok(due.iter().filter(|due| due.is_due()).filter(known).count())
}

/// Sits down to what is wanted, or to what is due, or, where nothing is, offers the weakest.
fn sit(
    app: &App,
    console: &mut dyn Console,
    mut store: Store,
    wanted: Option<Wanted>,
    taste: Taste,
) -> anyhow::Result<()> {
    let stock = Stock::of(app);
    let before = history(app, &store)?;
    stock.mend(&mut store, &before)?;
    let history = history(app, &store)?;
    let today = today(app);
    let pool = &stock.pool;
    let known = Known { pool, history: &history, sitting: &[], today: &today, seed: taste.seed };
    let wanted = match wanted {
        Some(Wanted::Point(point)) if !pool.iter().any(|spot| spot.teaches(&point)) => {
            return Err(ReviewError::NoMoment(point).into());
        }
        Some(wanted) => wanted,
        None if known.weakest().is_empty() => return app.print(&drills::nothing_yet(&app.words)),
        None => match offered(app, console, &known, taste.minutes)? {
            Some(wanted) => wanted,
            None => return Ok(()),
        },
    };
    Sitting::new(app, &stock, taste)?.run(console, &wanted)
}

/// What somebody chooses to drill; none where they would rather not.
fn offered(
    app: &App,
    console: &mut dyn Console,
    known: &Known<'_>,
    minutes: u64,
) -> Result<Option<Wanted>, PlayError> {
    let due = known.due().len();
    let (screen, wanted) = if due > 0 {
        let about = minutes.min(due as u64);
        (drills::begin(&app.words, due, about), Wanted::Due)
    } else {
        (drills::nothing_due(&app.words, &known.coming()), Wanted::Weakest)
    };
    Ok((console.ask(&screen)? == Reply::Picked(0)).then_some(wanted))
}

/// The point with this id of some guidance at hand.
fn point(app: &App, id: &str) -> anyhow::Result<Wanted> {
    let all = app.library.guidance().map_err(|broken| told::broken(app, &broken))?;
    if all.iter().any(|(_, catalogue)| catalogue.point(id).is_some()) {
        return Ok(Wanted::Point(id.to_owned()));
    }
    let near = all.iter().find_map(|(_, catalogue)| catalogue.nearest(id));
    Err(Failure::NoPoint(clean_line(id), near.map(str::to_owned)).into())
}

fn as_json(app: &App) -> anyhow::Result<()> {
    let history = match app.store_if_any()? {
        Some(store) => history(app, &store)?,
        None => Vec::new(),
    };
    let today = today(app);
    let pool = Stock::of(app).pool;
    let known = Known { pool: &pool, history: &history, sitting: &[], today: &today, seed: 0 };
    print(&json::review(&app.profile, &today, &known.scheduled()))
}

/// The walks and drills of the profile at hand, the earliest first.
fn history(app: &App, store: &Store) -> Result<Vec<PastWalk>, StoreError> {
    match store.known_profile(&app.profile)? {
        Some(profile) => store.history(&Asked { profile: Some(profile), ..Asked::default() }),
        None => Ok(Vec::new()),
    }
}

/// The day in UTC, as all times.
fn today(app: &App) -> String {
    let now = app.clock.now();
    now.get(..10).unwrap_or_default().to_owned()
}
