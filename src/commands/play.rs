//! `encounter play`: one walk, from the choice of parts to the debrief.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use anyhow::Context as _;
use clap::ValueEnum;

use crate::clock;
use crate::coach::mystery;
use crate::commands::app::{App, print};
use crate::console::script::Script;
use crate::console::{Console, Reply, Stop};
use crate::content::{self, built_in};
use crate::error::Failure;
use crate::files;
use crate::guidance::Catalogue;
use crate::play::journal::Journal;
use crate::play::{Parts, PlayError, Session};
use crate::record::Mode;
use crate::report::json;
use crate::scenario::Scenario;
use crate::store::{NewEncounter, OpenRow, Store};
use crate::text::clean_line;
use crate::view::{Line, Tone, findings, home};

/// Walk an encounter.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A scenario by its id, or a scenario file
    scenario: String,
    /// How to walk it; asked for where it is left out
    #[arg(long, value_enum)]
    mode: Option<ModeArg>,
    /// Fixes the order in which options are shown
    #[arg(long)]
    seed: Option<u64>,
    /// Take the replies from a file, one a line; nothing is recorded
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
    /// Print the outcome as JSON
    #[arg(long, requires = "answers")]
    json: bool,
}

/// How to walk.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum ModeArg {
    /// With the coach
    Guided,
    /// Alone
    Solo,
    /// Alone, before a mystery shopper
    Mystery,
}

impl From<ModeArg> for Mode {
    fn from(arg: ModeArg) -> Self {
        match arg {
            ModeArg::Guided => Self::Guided,
            ModeArg::Solo => Self::Solo,
            ModeArg::Mystery => Self::Mystery,
        }
    }
}

/// The setting that remembers that somebody has agreed to mystery shoppers.
const AGREED: &str = "mystery-agreed";

/// Walks the scenario that the arguments name.
///
/// # Errors
/// Where the scenario is not to be had or not sound, somebody leaves, or records or output fail.
pub fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    let catalogue = built_in::catalogue();
    let (scenario, path) = find(app, &args.scenario, &catalogue)?;
    if let Some(answers) = &args.answers {
        return run_script(app, args, &catalogue, &scenario, answers);
    }
    let store = app.store()?;
    let mut console = app.console();
    if args.mode.is_none() && args.seed.is_none() {
        let outcome = offer_to_go_on(app, console.as_mut(), &store, &scenario, path.as_deref());
        if let Some(open) = or_leave(app, console.as_mut(), outcome)? {
            let outcome = resume_walk(app, console.as_mut(), store, &open);
            return or_leave(app, console.as_mut(), outcome);
        }
    }
    let start = Start { path, mode: args.mode.map(Mode::from), seed: args.seed };
    let outcome = start_walk(app, console.as_mut(), store, &catalogue, &scenario, &start);
    or_leave(app, console.as_mut(), outcome.map_err(anyhow::Error::from))
}

/// Where this very scenario is under way: to go on with it, or to start anew.
fn offer_to_go_on(
    app: &App,
    console: &mut dyn Console,
    store: &Store,
    scenario: &Scenario,
    path: Option<&Path>,
) -> anyhow::Result<Option<OpenRow>> {
    let now = app.clock.now();
    let profile = store.profile(&app.profile, &now)?;
    let path = path.map(|path| absolute(path).display().to_string());
    let same = |open: &OpenRow| open.scenario == scenario.head.id && open.path == path;
    let Some(open) = store.open_encounters(profile)?.into_iter().find(same) else {
        return Ok(None);
    };
    let screen = home::again(&app.words, &scenario.head);
    if console.ask(&screen).map_err(PlayError::from)? == Reply::Picked(0) {
        return Ok(Some(open));
    }
    store.abandon(open.id, &now)?;
    Ok(None)
}

/// How a walk is to begin.
#[derive(Debug, Default)]
pub struct Start {
    /// The file of the scenario; `None` for a built-in one.
    pub path: Option<PathBuf>,
    pub mode: Option<Mode>,
    pub seed: Option<u64>,
}

/// Asks for the parts where they are not settled, keeps the beginning, and walks.
///
/// # Errors
/// Where somebody leaves or the records cannot be written.
pub fn start_walk(
    app: &App,
    console: &mut dyn Console,
    store: Store,
    catalogue: &Catalogue,
    scenario: &Scenario,
    start: &Start,
) -> Result<(), PlayError> {
    let now = app.clock.now();
    let profile = store.profile(&app.profile, &now)?;
    let chosen = choose_mode(app, console, &store, profile, scenario, start.mode)?;
    let seed = start.seed.unwrap_or_else(clock::new_seed);
    let agreed = store.setting(profile, AGREED)?.is_some();
    let unseen = !store.finished(profile)?.iter().any(|walk| walk.scenario == scenario.head.id);
    let mode = mystery::real_mode(chosen, agreed, unseen, seed, &scenario.head.id);
    let path = start.path.as_deref().map(|path| absolute(path).display().to_string());
    let encounter = store.begin(
        profile,
        &NewEncounter {
            uid: &clock::new_uid(),
            scenario: &scenario.head.id,
            path: path.as_deref(),
            title: scenario.head.title.get(app.lang()),
            revision: scenario.head.revision,
            structure: &scenario.hash,
            mode,
            chosen_mode: chosen,
            lang: app.lang().code(),
            seed,
            version: env!("CARGO_PKG_VERSION"),
            now: &now,
        },
    )?;
    console.ask(&home::brief(&app.words, &scenario.head, chosen.id(), seed))?;
    let journal = Journal::kept(store, encounter, app.clock.clone());
    let words = Rc::clone(&app.words);
    let parts = Parts { scenario, catalogue, words, mode, seed };
    Session::new(parts, console, journal).run().map(|_| ())
}

/// Goes on with a walk that was left.
///
/// # Errors
/// Where it cannot be taken up again, somebody leaves, or the records cannot be written.
pub fn resume_walk(
    app: &App,
    console: &mut dyn Console,
    store: Store,
    open: &OpenRow,
) -> anyhow::Result<()> {
    let catalogue = built_in::catalogue();
    let name = open.path.as_deref().unwrap_or(&open.scenario);
    let (scenario, _) = find(app, name, &catalogue)?;
    let stored = store.encounter(open.id)?.context("the records no longer hold this encounter")?;
    let (mode, seed) = (stored.mode, stored.seed);
    let journal = Journal::kept(store, open.id, app.clock.clone());
    let words = Rc::clone(&app.words);
    let parts = Parts { scenario: &scenario, catalogue: &catalogue, words, mode, seed };
    Session::resume(parts, console, journal, &stored)?.run()?;
    Ok(())
}

fn choose_mode(
    app: &App,
    console: &mut dyn Console,
    store: &Store,
    profile: i64,
    scenario: &Scenario,
    asked: Option<Mode>,
) -> Result<Mode, PlayError> {
    if let Some(mode) = asked {
        return Ok(mode);
    }
    let agreed = store.setting(profile, AGREED)?.is_some();
    loop {
        match console.ask(&home::parts(&app.words, &scenario.head, agreed))? {
            Reply::Picked(0) => return Ok(Mode::Guided),
            Reply::Picked(2) if !agreed => {
                store.set(profile, AGREED, &app.clock.now())?;
                return Ok(Mode::Solo);
            }
            Reply::Picked(_) => return Ok(Mode::Solo),
            _ => {}
        }
    }
}

/// The scenario with this id, or in this file.
fn find(
    app: &App,
    name: &str,
    catalogue: &Catalogue,
) -> anyhow::Result<(Scenario, Option<PathBuf>)> {
    if let Some(scenario) = built_in::scenario(name, catalogue) {
        return Ok((scenario, None));
    }
    let path = Path::new(name);
    let looks_like_path = name.contains(['/', '\\']) || path.extension().is_some();
    if !looks_like_path && !path.exists() {
        let ids: Vec<_> = built_in::headers().into_iter().map(|header| header.id).collect();
        let near = crate::words::nearest(name, ids.iter().map(String::as_str));
        let near = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
        let message = format!("there is no scenario `{}`{near}", clean_line(name));
        return Err(Failure::Usage(format!("{message} (`encounter list` shows them)")).into());
    }
    let text = files::read_content(path);
    let checked = match &text {
        Ok(text) => content::scenario(text, catalogue),
        Err(finding) => Err(vec![finding.clone()]),
    };
    checked.map(|scenario| (scenario, Some(path.to_owned()))).map_err(|all| {
        let text = text.unwrap_or_default();
        match app.print(&findings::blocks(name, &text, &all)) {
            Ok(()) => Failure::Findings.into(),
            Err(error) => error,
        }
    })
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// Tells somebody who leaves that everything is kept; passes on whatever else there is.
///
/// # Errors
/// [`Failure::Left`] and the like; or what went wrong.
pub fn or_leave<T>(
    app: &App,
    console: &mut dyn Console,
    outcome: anyhow::Result<T>,
) -> anyhow::Result<T> {
    let error = match outcome {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    let failure = match error.downcast_ref() {
        Some(PlayError::Left(Stop::Quit | Stop::Closed)) => Failure::Left,
        Some(PlayError::Left(Stop::Interrupted)) => Failure::Interrupted,
        Some(PlayError::Stop(Stop::Closed)) => return Err(Failure::NoTerminal.into()),
        Some(PlayError::Edited(_)) => return Err(Failure::Findings.into()),
        _ => return Err(error),
    };
    let saved = Line::of(Tone::Good, &format!("✔ {}", app.words.get("left-saved")));
    let how = Line::of(Tone::Quiet, &app.words.get("left-how"));
    // A terminal that is gone cannot be told; the records are whole all the same.
    let _ = console.tell(&[vec![saved, how]]);
    Err(failure.into())
}

fn run_script(
    app: &App,
    args: &Args,
    catalogue: &Catalogue,
    scenario: &Scenario,
    answers: &Path,
) -> anyhow::Result<()> {
    let text = files::read_text(answers)
        .with_context(|| format!("cannot read the answers `{}`", answers.display()))?;
    let output: Box<dyn std::io::Write> =
        if args.json { Box::new(std::io::sink()) } else { Box::new(std::io::stdout()) };
    let mut console = Script::new(&text, output, Rc::clone(&app.words), app.width);
    let mode = args.mode.map_or(Mode::Solo, Mode::from);
    let seed = args.seed.unwrap_or(1);
    let words = Rc::clone(&app.words);
    let parts = Parts { scenario, catalogue, words, mode, seed };
    let brief = home::brief(&app.words, &scenario.head, mode.id(), seed);
    console.ask(&brief).map_err(PlayError::from)?;
    let journal = Journal::none(app.clock.clone());
    let mut session = Session::new(parts, &mut console, journal);
    let encounter = session.run()?;
    if args.json { print(&json::walk(encounter, mode, seed)) } else { Ok(()) }
}
