//! `encounter simulate`: what becomes of a scenario, whoever plays it.

use clap::ValueEnum;

use crate::commands::app::{App, print};
use crate::commands::play::{Found, find};
use crate::commands::threads::side_by_side;
use crate::console::progress::Progress;
use crate::encounter::reference;
use crate::error::Failure;
use crate::report::json;
use crate::simulate::board::Board;
use crate::simulate::ends::{Ends, ends};
use crate::simulate::habit::Habit;
use crate::simulate::player::Player;
use crate::simulate::random::{self, BLOCK, Table};
use crate::simulate::shares::Shares;
use crate::text::Lang;
use crate::view::simulation::{self, Simulation};

/// How many walks are drawn where there are too many states to go through.
const DRAWN: u32 = 1_000_000;

/// Let chance and test-wise players walk a scenario: endings, scores, pass mark
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A scenario by its id, or a scenario file
    scenario: String,
    /// Who plays; the habits go by the texts in the language of the interface
    #[arg(long, value_enum, default_value = "random")]
    player: Who,
    /// Draw this many walks, rounded up to thousands, instead of going through all
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..=1_000_000_000))]
    runs: Option<u32>,
    /// What the drawing begins with; the same seed draws the same walks
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// A player, by what it goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Who {
    /// Every answer equally likely
    Random,
    /// One of the best answers at every moment
    Best,
    /// The longest answer
    Longest,
    /// The shortest answer
    Shortest,
    /// The answer with most question marks
    Questions,
    /// The answer with most polite words
    Polite,
    /// The answer that shares most words with task and rules
    Echo,
}

/// Plays and prints what became of it.
///
/// # Errors
/// Where the scenario is not to be had or has too many facts in its conditions, or output fails.
pub fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    let Found { scenario, catalogue, .. } = find(app, &args.scenario)?;
    let best = reference::find(&scenario);
    let board =
        Board::new(&scenario, best.as_ref()).ok_or(Failure::TooManyFacts(Board::MOST_FACTS))?;
    let player = args.player.player(app.words.lang());
    let shares = player.shares(&board, &catalogue);
    let (ends, seed) = played(app, args, &board, &shares);
    // Those who answer alike end alike: a habit with nothing to go by is chance.
    let mut known = vec![(shares.clone(), ends.clone())];
    let mut players = Vec::new();
    for other in Player::all(&scenario.languages()) {
        let own = other.shares(&board, &catalogue);
        let found = known.iter().find(|(shares, _)| *shares == own).map(|(_, ends)| ends.clone());
        let its = found.unwrap_or_else(|| self::ends(&board, &own));
        known.push((own, its.clone()));
        players.push((other, its));
    }
    let simulation = Simulation { scenario: &scenario, player, players, shares, ends, seed };
    if args.json {
        return print(&json::simulation(&simulation));
    }
    app.print(&simulation::blocks(&app.words, &simulation))
}

/// All walks where that can be done and nothing else is asked, else drawn ones with their seed.
fn played(app: &App, args: &Args, board: &Board<'_>, shares: &Shares) -> (Ends, Option<u64>) {
    if args.runs.is_none() {
        let all = ends(board, shares);
        if all.whole {
            return (all, None);
        }
    }
    let runs = args.runs.unwrap_or(DRAWN);
    match drawn(app, board, shares, args.seed, runs.div_ceil(BLOCK)) {
        Some(drawn) => (drawn, Some(args.seed)),
        None => (ends(board, shares), None),
    }
}

/// Draws blocks of walks side by side; the figures do not depend on how many threads there are.
fn drawn(app: &App, board: &Board<'_>, shares: &Shares, seed: u64, blocks: u32) -> Option<Ends> {
    let table = Table::new(shares);
    let progress = Progress::new(u64::from(blocks), app.shows_progress());
    let blocks = usize::try_from(blocks).unwrap_or(usize::MAX);
    let drawn = side_by_side(blocks, |number| {
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        let block = random::block(board, &table, seed, number);
        progress.step();
        block
    });
    random::sum(drawn)
}

impl Who {
    const fn player(self, lang: Lang) -> Player {
        match self {
            Self::Random => Player::Random,
            Self::Best => Player::Best,
            Self::Longest => Player::Habit(Habit::Longest, lang),
            Self::Shortest => Player::Habit(Habit::Shortest, lang),
            Self::Questions => Player::Habit(Habit::Questions, lang),
            Self::Polite => Player::Habit(Habit::Polite, lang),
            Self::Echo => Player::Habit(Habit::Echo, lang),
        }
    }
}
