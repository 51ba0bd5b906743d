//! One sitting of a review: drill after drill until nothing is left or the time is up.

use std::rc::Rc;

use anyhow::Context as _;

use crate::clock::{self, Stopwatch};
use crate::coach::drill::{Drill, Known, Wanted};
use crate::coach::schedule::{Due, Grade, graded};
use crate::commands::app::App;
use crate::commands::ear::ear;
use crate::commands::play::Found;
use crate::commands::play::start::absolute;
use crate::console::{Console, Stop};
use crate::encounter::shown::draw;
use crate::play::drill::Setting;
use crate::play::journal::Journal;
use crate::play::{Parts, PlayError, Walk};
use crate::record::Mode;
use crate::record::history::{Asked, PastWalk};
use crate::store::{NewEncounter, NewReview};
use crate::view::Screen;
use crate::view::drills::{self, Back};

use super::stock::Stock;
use super::today;

/// How somebody would like to be drilled.
#[derive(Clone, Copy, Debug)]
pub(super) struct Taste {
    /// Every choice in own words.
    pub(super) says: bool,
    /// After so many no new drill begins.
    pub(super) minutes: u64,
    pub(super) seed: u64,
}

/// A sitting under way.
pub(super) struct Sitting<'a> {
    app: &'a App,
    stock: &'a Stock,
    taste: Taste,
    profile: i64,
    /// Its number in the records, once something is drilled.
    review: Option<i64>,
    history: Vec<PastWalk>,
    done: Vec<Drill>,
    /// What the drills were worth, point by point.
    worth: Vec<Worth>,
}

/// What a drill was worth for one point.
#[derive(Clone, Debug)]
struct Worth {
    /// The place of the moment in the pool.
    spot: usize,
    point: String,
    /// None where nobody decided, or it was skipped.
    grade: Option<Grade>,
}

impl<'a> Sitting<'a> {
    pub(super) fn new(app: &'a App, stock: &'a Stock, taste: Taste) -> anyhow::Result<Self> {
        let profile = app.store()?.profile(&app.profile, &app.clock.now())?;
        let (review, history, done, worth) = (None, Vec::new(), Vec::new(), Vec::new());
        Ok(Self { app, stock, taste, profile, review, history, done, worth })
    }

    /// Drills until nothing is left or the time is up, and shows what came of it.
    ///
    /// # Errors
    /// Where somebody leaves, or the records fail; what was answered is kept.
    pub(super) fn run(&mut self, console: &mut dyn Console, wanted: &Wanted) -> anyhow::Result<()> {
        let watch = Stopwatch::start();
        self.read()?;
        while watch.seconds() < 60 * self.taste.minutes {
            let Some(drill) = self.known(&today(self.app)).next(wanted) else { break };
            self.drill(console, drill)?;
        }
        if self.done.is_empty() {
            return Ok(());
        }
        if let Some(review) = self.review {
            self.app.store()?.end_review(review, &self.app.clock.now())?;
        }
        let end = self.end();
        self.show(console, &end)
    }

    fn known<'k>(&'k self, today: &'k str) -> Known<'k> {
        Known {
            pool: &self.stock.pool,
            history: &self.history,
            sitting: &self.done,
            today,
            seed: self.taste.seed,
        }
    }

    fn read(&mut self) -> anyhow::Result<()> {
        let asked = Asked { profile: Some(self.profile), ..Asked::default() };
        self.history = self.app.store()?.history(&asked)?;
        Ok(())
    }

    /// One drill, and when its points come back.
    fn drill(&mut self, console: &mut dyn Console, drill: Drill) -> anyhow::Result<()> {
        let (stock, app) = (self.stock, self.app);
        let spot = &stock.pool[drill.spot];
        let found = stock.scenario(&spot.scenario).context("a drill has lost its scenario")?;
        let number = self.done.len() + 1;
        let seed = draw(self.taste.seed, &["drill", &number.to_string()]) % 1_000_000;
        let (encounter, journal) = self.begin(found, &drill.point, seed)?;
        let (heading, before) = drills::setting(&app.words, number, &found.scenario, spot);
        let setting = Setting { heading: heading.clone(), before };
        let catalogue = &*found.catalogue;
        let ear = ear(app, catalogue, found.path.as_deref());
        let parts = Parts {
            scenario: &found.scenario,
            catalogue,
            words: Rc::clone(&app.words),
            mode: Mode::Guided,
            seed,
            ear: &*ear,
            says: drill.says || self.taste.says,
        };
        let mut walk = Walk::drill(parts, console, journal, (spot.state.clone(), setting));
        walk.run_drill().map_err(|error| self.left(error))?;
        self.read()?;
        let worth = self.worth_of(encounter, &drill);
        self.worth.extend(worth.iter().cloned());
        self.done.push(drill);
        let scheduled = self.known(&today(app)).scheduled();
        let back = self.backs(&worth, &scheduled);
        self.show(console, &drills::back(&app.words, heading, &back))
    }

    /// Keeps the beginning of a drill, and of the review with the first one.
    fn begin(&mut self, found: &Found, point: &str, seed: u64) -> anyhow::Result<(i64, Journal)> {
        let (app, scenario) = (self.app, &found.scenario);
        let store = app.store()?;
        let (now, lang, version) = (app.clock.now(), app.lang().code(), env!("CARGO_PKG_VERSION"));
        let review = if let Some(review) = self.review {
            review
        } else {
            let (uid, seed) = (&clock::new_uid(), self.taste.seed);
            let new = NewReview { uid, seed, lang, version, now: &now };
            store.begin_review(self.profile, &new)?
        };
        self.review = Some(review);
        let path = found.path.as_deref().map(absolute);
        let new = NewEncounter {
            uid: &clock::new_uid(),
            scenario: &scenario.head.id,
            path: path.as_deref(),
            title: scenario.head.title.get(app.lang()),
            revision: scenario.head.revision,
            structure: &scenario.hash,
            mode: Mode::Guided,
            chosen_mode: Mode::Guided,
            lang,
            seed,
            version,
            now: &now,
            drill: Some((review, point)),
        };
        let encounter = store.begin(self.profile, &new)?;
        Ok((encounter, Journal::kept(store, encounter, app.clock.clone())))
    }

    /// What a drill was worth: for its own point, and for what else its moment asked for.
    fn worth_of(&self, encounter: i64, drill: &Drill) -> Vec<Worth> {
        let spot = drill.spot;
        let walk = self.history.iter().find(|walk| walk.id == encounter);
        let graded = walk.map(graded).unwrap_or_default().into_iter();
        let mut worth: Vec<_> = graded
            .map(|graded| Worth { spot, point: graded.point, grade: Some(graded.grade) })
            .collect();
        worth.sort_by_key(|worth| worth.point != drill.point);
        if worth.first().is_none_or(|first| first.point != drill.point) {
            worth.insert(0, Worth { spot, point: drill.point.clone(), grade: None });
        }
        worth
    }

    /// The whole sitting, each point once with its lowest grade: that one counts.
    fn tally(&self) -> Vec<Worth> {
        let mut all: Vec<Worth> = Vec::new();
        for worth in &self.worth {
            match all.iter_mut().find(|known| known.point == worth.point) {
                None => all.push(worth.clone()),
                Some(known) => {
                    let both = known.grade.into_iter().chain(worth.grade);
                    known.grade = both.min();
                }
            }
        }
        all
    }

    fn backs<'b>(&'b self, worth: &[Worth], scheduled: &'b [Due]) -> Vec<Back<'b>> {
        let back = |worth: &Worth| {
            let found = self.stock.scenario(&self.stock.pool[worth.spot].scenario)?;
            let point = found.catalogue.point(&worth.point)?;
            let due = scheduled.iter().find(|due| due.point == worth.point);
            Some(Back { point, grade: worth.grade, due })
        };
        worth.iter().filter_map(back).collect()
    }

    fn end(&self) -> Screen {
        let today = today(self.app);
        let known = self.known(&today);
        let scheduled = known.scheduled();
        let drilled = self.backs(&self.tally(), &scheduled);
        let waiting = known.due().len();
        drills::end(&self.app.words, &drilled, waiting, &known.coming())
    }

    fn show(&self, console: &mut dyn Console, screen: &Screen) -> anyhow::Result<()> {
        console.ask(screen).map_err(|stop: Stop| self.left(stop.into()))?;
        Ok(())
    }

    /// Whoever leaves after something was answered has left something that is kept.
    fn left(&self, error: PlayError) -> PlayError {
        match error {
            PlayError::Stop(stop) if !self.done.is_empty() => PlayError::Left(stop),
            error => error,
        }
    }
}
