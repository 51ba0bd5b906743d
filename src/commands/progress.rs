//! `encounter progress`: how practice has gone.

use std::cell::RefCell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::commands::app::{App, print};
use crate::commands::output::write_file;
use crate::commands::walks::Walks;
use crate::commands::{home, play};
use crate::content::pack::{Listed, Shelf};
use crate::encounter::answer::Judged;
use crate::guidance::Catalogue;
use crate::record::AnswerForm;
use crate::record::history::{Answered, Asked, PastWalk};
use crate::report::json;
use crate::report::progress::{Guide, Progress, Source, page};
use crate::scenario::Scenario;
use crate::store::Store;
use crate::view::progress::{self as view, Room};
use crate::view::response::answer_lines;
use crate::view::{Block, Line, Tone};

/// See how practice has gone: phases, trust, strongest and weakest points, what to do next.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Print JSON
    #[arg(long, conflicts_with = "html")]
    json: bool,
    /// Write a page to read, print and keep; `-` is standard output
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Replace a file that is there already
    #[arg(long, requires = "html")]
    force: bool,
}

/// Prints how practice has gone, or writes it as a page.
///
/// # Errors
/// Where the records cannot be read, a file is there already, or output fails.
pub fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    let store = app.store_if_any()?;
    let practice = Practice::of(app, store.as_ref())?;
    let progress = practice.progress(app);
    if args.json {
        return print(&json::progress(&progress));
    }
    match &args.html {
        Some(path) => write_file(app, path, &page::page(&app.words, &progress), args.force),
        None => app.print(&practice.blocks(app, &progress, app.width)),
    }
}

/// The same to be shown on a screen.
///
/// # Errors
/// Where the records cannot be read.
pub fn blocks(app: &App, store: &Store, width: usize) -> anyhow::Result<Vec<Block>> {
    let practice = Practice::of(app, Some(store))?;
    Ok(practice.blocks(app, &practice.progress(app), width))
}

/// What is known of the practice of the profile at hand.
struct Practice {
    history: Vec<PastWalk>,
    walks: Walks,
    /// The titles of the walks under way, the latest first.
    open: Vec<String>,
    shelves: Vec<Shelf>,
    latest: Rc<Catalogue>,
    at_hand: Vec<Rc<Catalogue>>,
    /// The file of the latest walk's guidance, where that has findings.
    broken: Option<String>,
}

impl Practice {
    fn of(app: &App, store: Option<&Store>) -> anyhow::Result<Self> {
        let (mut history, mut walks) = (Vec::new(), Walks::default());
        if let Some(store) = store
            && let Some(profile) = store.known_profile(&app.profile)?
        {
            history = store.history(&Asked { profile: Some(profile), ..Asked::default() })?;
            walks = Walks::of(store, app)?;
        }
        let (shelves, _) = app.library.shelves();
        let (latest, broken) = names(app, walks.latest_path());
        let at_hand = match app.library.guidance() {
            Ok(all) => all.into_iter().map(|(_, catalogue)| catalogue).collect(),
            Err(_) => vec![app.library.built_in()],
        };
        let open = home::titles(app, &walks.open, &shelves);
        Ok(Self { history, walks, open, shelves, latest, at_hand, broken })
    }

    fn progress<'a>(&'a self, app: &'a App) -> Progress<'a> {
        let read = RefCell::new(HashMap::new());
        let now = app.clock.now();
        Progress::of(&Source {
            profile: &app.profile,
            history: &self.history,
            today: now.get(..10).unwrap_or_default(),
            guide: Guide { latest: &self.latest, at_hand: &self.at_hand },
            open: self.open.first().map(String::as_str),
            shelves: &self.shelves,
            walked: &|listed: &Listed| self.walks.through(listed),
            picked: &|walk, answer| self.picked(app, &read, walk, answer),
        })
    }

    /// The text of what was picked, where the scenario at hand still has it.
    fn picked(
        &self,
        app: &App,
        read: &RefCell<HashMap<String, Option<Scenario>>>,
        walk: &PastWalk,
        answer: &Answered,
    ) -> Option<String> {
        if !matches!(answer.answer, AnswerForm::Choose(_) | AnswerForm::ChooseMany(_)) {
            return None;
        }
        let mut read = read.borrow_mut();
        let known = read.entry(walk.scenario.clone());
        let scenario = known.or_insert_with(|| self.scenario(app, &walk.scenario)).as_ref()?;
        let moment = &scenario.moments[scenario.moment_index(&answer.moment)?];
        let picked = answer.answer.answer(moment, Judged::default()).ok()?;
        Some(answer_lines(&app.words, moment, &picked).join(" · ")).filter(|text| !text.is_empty())
    }

    /// The scenario of walks with this id: that of the latest one, else the one at hand.
    fn scenario(&self, app: &App, id: &str) -> Option<Scenario> {
        let at_hand = || app.library.file_of(id).map(|path| path.display().to_string());
        let path = match self.walks.path_of(id) {
            Some(path) => path.map(str::to_owned),
            None => at_hand(),
        };
        play::find_again(app, id, path.as_deref()).ok().map(|found| found.scenario)
    }

    fn blocks(&self, app: &App, progress: &Progress<'_>, width: usize) -> Vec<Block> {
        let mut blocks = view::blocks(&app.words, progress, Room { width, drawn: app.draws() });
        if let Some(path) = &self.broken {
            let told = app.words.with("progress-broken", &[("path", path.as_str().into())]);
            blocks.push(vec![Line::of(Tone::Bad, &told)]);
        }
        blocks
    }
}

/// The guidance that the latest walk was scored against; where that has findings, the built-in one
/// and the name of its file.
fn names(app: &App, path: Option<&str>) -> (Rc<Catalogue>, Option<String>) {
    match path.map(|path| app.library.catalogue_for(Path::new(path))) {
        Some(Ok(catalogue)) => (catalogue, None),
        Some(Err(broken)) => (app.library.built_in(), Some(broken.name)),
        None => (app.library.built_in(), None),
    }
}
