//! `encounter guidance`: what good service is.

use clap::ValueEnum;

use crate::commands::app::{App, print};
use crate::commands::told;
use crate::error::Failure;
use crate::guidance::{Catalogue, Point};
use crate::phase::Phase;
use crate::report::json;
use crate::text::clean_line;
use crate::view::guidance::{self as view, Named};

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
    let all = app.library.guidance().map_err(|broken| told::broken(app, &broken))?;
    let all: Vec<_> =
        all.iter().map(|(pack, catalogue)| (pack.as_deref(), catalogue.as_ref())).collect();
    let phase = args.phase.map(Phase::from);
    let Some(id) = &args.point else {
        let wanted = |point: &Point| phase.is_none_or(|phase| point.phases.contains(&phase));
        return if args.json {
            print(&json::guidance(&all, wanted))
        } else {
            app.print(&view::list(&app.words, &all, phase))
        };
    };
    let (pack, catalogue, point) = point(&all, id)?;
    if args.json {
        return print(&json::guidance(&[(pack, catalogue)], |known| known.id == point.id));
    }
    app.print(&view::point(&app.words, catalogue, point))
}

/// The point with this id, of the packs before the built-in guidance; with where it comes from.
fn point<'a>(
    all: &[Named<'a>],
    id: &str,
) -> Result<(Option<&'a str>, &'a Catalogue, &'a Point), Failure> {
    let points = |&(pack, catalogue): &Named<'a>| {
        catalogue.own_points().iter().map(move |point| (pack, catalogue, point))
    };
    all.iter().flat_map(points).find(|(_, _, point)| point.id == id).ok_or_else(|| {
        let ids = all.iter().flat_map(points).map(|(_, _, point)| point.id.as_str());
        let near = crate::words::nearest(id, ids).map(str::to_owned);
        Failure::NoPoint(clean_line(id), near)
    })
}
