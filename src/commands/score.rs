//! `encounter score`: written answers rated, a line each, and compared with labels.

use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};

use crate::commands::app::{App, print};
use crate::commands::threads::side_by_side;
use crate::commands::told;
use crate::console::progress::Progress;
use crate::error::Failure;
use crate::files;
use crate::grading::compare::Agreement;
use crate::grading::lines::{self, LARGEST};
use crate::grading::{Graded, Points, Written, grade};
use crate::rater::{Manner, Rater};
use crate::report::json;
use crate::view;

/// Rate written answers, such as those of a class, point by point
///
/// Each line of the input is one answer as a JSON object; docs/grading-answers.md describes it.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The answers; `-`, or nothing, reads standard input
    file: Option<PathBuf>,
    /// Never unsure: take the likeliest verdict
    #[arg(long, conflicts_with = "eval")]
    forced: bool,
    /// Print JSON: one line for each answer, with `--eval` one document
    #[arg(long)]
    json: bool,
    /// Tell how well the verdicts agree with the labels of the input
    #[arg(long)]
    eval: bool,
}

/// Rates the answers and prints the verdicts, or how well these agree with labels.
///
/// # Errors
/// Where the answers cannot be read or have faults, a pack cannot be used, or output fails.
pub fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    let broken = |broken| told::broken(app, &broken);
    let packs = app.library.of_packs().map_err(broken)?;
    let built_in = app.library.built_in();
    let mut points = Points::default();
    for (catalogue, sayings) in &packs {
        points.add_pack(catalogue, sayings);
    }
    points.add_built_in(&built_in);
    let (name, bytes) = input(app, args.file.as_deref())?;
    let written = lines::read(&bytes, &points, args.eval)
        .map_err(|faults| Failure::Answers(view::faults::told(&app.words, &name, &faults)))?;
    let manner = if args.forced { Manner::Forced } else { Manner::Careful };
    let graded = rated(app, &points, &written, manner)?;
    match (args.eval, args.json) {
        (true, true) => print(&json::agreement(&Agreement::of(&graded))),
        (true, false) => app.print(&view::agreement::blocks(&app.words, &Agreement::of(&graded))),
        (false, true) => print(&json::graded(&graded)),
        (false, false) => app.print(&view::grading::blocks(&app.words, &points, &graded)),
    }
}

/// What the answers are called, and what they are.
fn input(app: &App, file: Option<&Path>) -> Result<(String, Vec<u8>), Failure> {
    let file = file.filter(|file| *file != Path::new("-"));
    let name = match file {
        Some(file) => file.display().to_string(),
        None => app.words.get("input-name"),
    };
    let read = match file {
        Some(file) => files::read_bytes(file, LARGEST),
        None if io::stdin().is_terminal() => return Err(Failure::NoInput),
        None => files::read_at_most(io::stdin().lock(), LARGEST),
    };
    match read {
        Ok(bytes) => Ok((name, bytes)),
        Err(error) => Err(Failure::Unread(name, error.to_string())),
    }
}

/// Rates side by side; the verdicts do not depend on how many threads there are.
fn rated<'w>(
    app: &App,
    points: &Points<'_>,
    written: &'w [Written],
    manner: Manner,
) -> anyhow::Result<Vec<Graded<'w>>> {
    let rater = Rater::built_in()?;
    let progress = Progress::new(written.len() as u64, app.shows_progress());
    Ok(side_by_side(written.len(), |number| {
        let graded = grade(rater, points, &written[number], manner);
        progress.step();
        graded
    }))
}
