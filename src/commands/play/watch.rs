//! `--watch`: a file under work. Whenever it, or the guidance that it is scored against, is saved,
//! the same answers lead through what it says now to the same moment. Nothing is recorded.

use std::path::PathBuf;
use std::rc::Rc;

use crate::clock;
use crate::commands::app::App;
use crate::commands::ear::ear;
use crate::console::watching::Watching;
use crate::console::{Console, Reply, Stop};
use crate::error::Failure;
use crate::files::{self, Stamp};
use crate::play::journal::Journal;
use crate::play::resume::keep_fitting;
use crate::play::{Parts, PlayError, Walk};
use crate::record::Mode;
use crate::store::StoredEncounter;
use crate::text::clean_line;
use crate::view::{Block, home, watch as view};

use super::{Args, Found, find_again};

/// A file that is watched, and what is known of the walk through it.
struct Watch<'a> {
    app: &'a App,
    /// From the root on.
    path: PathBuf,
    /// Of what is on the screen.
    seen: Vec<Stamp>,
    mode: Option<Mode>,
    /// Choices are answered in own words.
    says: bool,
    begun: bool,
    kept: StoredEncounter,
    /// The moment whose answer no longer fits, until that has been told.
    misfit: Option<String>,
}

/// Walks the file until the walk is over or somebody leaves.
pub(super) fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    let path = super::find::file(app, &args.scenario)?;
    let kept = StoredEncounter {
        scenario: String::new(),
        path: None,
        mode: Mode::Solo,
        seed: args.seed.unwrap_or_else(clock::new_seed),
        figures: None,
        answers: Vec::new(),
        notes: Vec::new(),
    };
    let (mode, path) = (args.mode.map(Mode::from), files::from_root(&path));
    let (seen, says) = (Vec::new(), args.say);
    let mut watch = Watch { app, path, seen, mode, says, begun: false, kept, misfit: None };
    match watch.run(app.console().as_mut()) {
        // Nothing was kept that could be told of.
        Err(error) => match error.downcast() {
            Ok(PlayError::Left(stop)) => Err(PlayError::Stop(stop).into()),
            Ok(error) => Err(error.into()),
            Err(error) => Err(error),
        },
        Ok(()) => Ok(()),
    }
}

impl Watch<'_> {
    fn run(&mut self, console: &mut dyn Console) -> anyhow::Result<()> {
        let mut found = self.load(console, None)?;
        loop {
            match self.walk(console, &found) {
                Err(PlayError::Stop(Stop::Changed) | PlayError::Left(Stop::Changed)) => {}
                outcome => return Ok(outcome?),
            }
            found = self.load(console, Some(found))?;
            // What the walk comes to is worked out anew.
            self.kept.figures = None;
            self.misfit = keep_fitting(&found.scenario, &mut self.kept).or(self.misfit.take());
        }
    }

    /// The file as it is now. While it is not sound its findings are shown; who goes on all the
    /// same has the `last` one that was, if there was one.
    fn load(&mut self, console: &mut dyn Console, last: Option<Found>) -> anyhow::Result<Found> {
        loop {
            self.seen = self.stamps();
            let path = self.path.display().to_string();
            let error = match find_again(self.app, "", Some(&path)) {
                Ok(found) => return Ok(found),
                Err(error) => error,
            };
            let findings = match error.downcast()? {
                Failure::Unsound(findings) => findings,
                failure => return Err(failure.into()),
            };
            match self.show_findings(console, findings, last.is_some()) {
                Err(Stop::Changed) => {}
                Err(stop) => return Err(PlayError::Stop(stop).into()),
                Ok(_) => {
                    if let Some(last) = last {
                        return Ok(last);
                    }
                }
            }
        }
    }

    fn show_findings(
        &self,
        console: &mut dyn Console,
        findings: Vec<Block>,
        is_good_before: bool,
    ) -> Result<Reply, Stop> {
        let screen = view::findings(&self.app.words, &self.name(), findings, is_good_before);
        let changed = || self.stamps() != self.seen;
        Watching { inner: console, changed: &changed }.ask(&screen)
    }

    /// What is still to be done of these: the choice of parts, the first page, and the walk from where the
    /// answers lead to.
    fn walk(&mut self, console: &mut dyn Console, found: &Found) -> Result<(), PlayError> {
        let Found { scenario, catalogue, .. } = found;
        let (app, shown) = (self.app, self.seen.clone());
        let watched = self.watched();
        let changed = || stamps(&watched) != shown;
        let mut console = Watching { inner: console, changed: &changed };
        let words = Rc::clone(&app.words);
        let mode = match self.mode {
            Some(mode) => mode,
            None => match console.ask(&view::parts(&words, &scenario.head))? {
                Reply::Picked(0) => Mode::Guided,
                Reply::Picked(1) => Mode::Solo,
                _ => return Ok(()),
            },
        };
        self.mode = Some(mode);
        self.kept.mode = mode;
        let seed = self.kept.seed;
        if !self.begun {
            let brief = home::brief(&words, &scenario.head, mode.id(), seed);
            console.ask(&view::begin(&words, brief, &self.name()))?;
            self.begun = true;
        }
        if let Some(moment) = &self.misfit {
            console.ask(&view::misfit(&words, &scenario.head, moment))?;
            self.misfit = None;
        }
        let journal = Journal::in_memory(self.kept.clone(), app.clock.clone());
        let (ear, says) = (ear(app, catalogue, found.path.as_deref()), self.says);
        let parts = Parts { scenario, catalogue, words, mode, seed, ear: &*ear, says };
        let mut walk = Walk::resume(parts, &mut console, journal, &self.kept)?;
        let outcome = walk.run().map(|_| ());
        if let Some(kept) = walk.into_journal().remembered() {
            self.kept = kept;
        }
        outcome
    }

    fn name(&self) -> String {
        let name = self.path.file_name().unwrap_or(self.path.as_os_str());
        clean_line(&name.to_string_lossy())
    }

    /// The scenario and every file that may hold its guidance, there or not.
    fn watched(&self) -> Vec<PathBuf> {
        let guidance = self.app.library.guidance_files_for(&self.path);
        [self.path.clone()].into_iter().chain(guidance).collect()
    }

    fn stamps(&self) -> Vec<Stamp> {
        stamps(&self.watched())
    }
}

fn stamps(files: &[PathBuf]) -> Vec<Stamp> {
    files.iter().map(|file| files::stamp(file)).collect()
}
