//! `encounter guidance`: what good service is.

use clap::ValueEnum;

use crate::commands::app::{App, print};
use crate::content::built_in;
use crate::error::Failure;
use crate::guidance::Point;
use crate::phase::Phase;
use crate::report::json;
use crate::text::clean_line;
use crate::view::guidance as view;

/// Read the guidance.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// One point, by its id
    point: Option<String>,
    /// Only the points of one phase
    #[arg(long, value_enum, conflicts_with = "point")]
    phase: Option<PhaseArg>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// A phase by its id.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum PhaseArg {
    Arrival,
    Waiting,
    Needs,
    SalesTalk,
    Closing,
    Departure,
    Aftercare,
}

impl From<PhaseArg> for Phase {
    fn from(arg: PhaseArg) -> Self {
        Self::ALL[arg as usize]
    }
}

/// Prints the guidance, a phase of it, or one point.
///
/// # Errors
/// Where there is no such point, or output fails.
pub fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    let catalogue = built_in::catalogue();
    let phase = args.phase.map(Phase::from);
    let point = match &args.point {
        None => None,
        Some(id) => Some(catalogue.point(id).ok_or_else(|| {
            let near = catalogue.nearest(id).map(str::to_owned);
            Failure::NoPoint(clean_line(id), near)
        })?),
    };
    if args.json {
        let wanted = |known: &Point| {
            point.is_none_or(|point| point.id == known.id)
                && phase.is_none_or(|phase| known.phases.contains(&phase))
        };
        return print(&json::guidance(&catalogue, wanted));
    }
    match point {
        Some(point) => app.print(&view::point(&app.words, &catalogue, point)),
        None => app.print(&view::list(&app.words, &catalogue, phase)),
    }
}
