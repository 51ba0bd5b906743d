//! A session with the replies of a file: for tests and demonstrations. Nothing is recorded.

use std::path::Path;
use std::rc::Rc;

use anyhow::Context as _;

use crate::commands::app::App;
use crate::commands::ear::ear_of;
use crate::commands::play::{Found, find};
use crate::console::{Stop, script};
use crate::files;
use crate::group::{Group, Plan};
use crate::play::PlayError;
use crate::session::journal::Journal;
use crate::session::{Parts, Session};

use super::{Lead, start};

/// How many take part where nothing is said.
const PRESENT: u32 = 12;

/// Leads with the replies of a file, and prints the transcript.
pub(super) fn run(app: &App, answers: &Path, name: &str, args: &Lead) -> anyhow::Result<()> {
    let Found { scenario, catalogue, path, .. } = find(app, name)?;
    let text = files::read_text(answers)
        .with_context(|| format!("cannot read the answers `{}`", answers.display()))?;
    let output = Box::new(std::io::stdout());
    let console = script::Script::new(&text, output, Rc::clone(&app.words), app.width);
    let (ear, mut console) = ear_of(app, &catalogue, path.as_deref(), console);
    let plan = start::planned(&scenario, args)?.unwrap_or_else(|| Plan::whole(None));
    let group = Group::new(&scenario, plan, args.seed);
    let words = Rc::clone(&app.words);
    let parts = Parts { catalogue: &catalogue, words, group, ear: &*ear };
    let mut session = Session::new(parts, &mut console, Journal::none(app.clock.clone()));
    session.begin(args.present.unwrap_or(PRESENT))?;
    session.run()?;
    if let Some(line) = console.left_over() {
        let message = "the session has ended before this reply".to_owned();
        return Err(PlayError::Stop(Stop::Script { line, message }).into());
    }
    Ok(())
}
