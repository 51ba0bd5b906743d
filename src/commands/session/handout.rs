//! `encounter session handout`: the trainer's notes on paper.

use crate::commands::app::App;
use crate::commands::output::Output;
use crate::commands::play::{Found, find};
use crate::report::handout::Handout;

use super::SEED;

/// What is printed, and where it goes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// A scenario by its id, or a scenario file
    scenario: String,
    /// Sheets for practice in pairs: one plays the customer, the other serves, then they swap
    #[arg(long)]
    pairs: bool,
    /// The order of options, as of the session
    #[arg(long, default_value_t = SEED, value_name = "N")]
    seed: u64,
    #[command(flatten)]
    output: Output,
}

/// Writes the page.
pub(super) fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    let Found { scenario, catalogue, .. } = find(app, &args.scenario)?;
    let handout =
        Handout { words: &app.words, catalogue: &catalogue, scenario: &scenario, seed: args.seed };
    let id = &scenario.head.id;
    let (page, usual) = if args.pairs {
        (handout.pairs(), format!("{id}-pairs.html"))
    } else {
        (handout.notes(), format!("{id}-handout.html"))
    };
    args.output.write(app, &page, Some(&usual))
}
