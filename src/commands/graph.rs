//! `encounter graph`: where the walk of a scenario can go.

use clap::ValueEnum;

use crate::commands::app::App;
use crate::commands::output::Output;
use crate::commands::play::{Found, find};
use crate::error::Failure;
use crate::report::graph::Graph;
use crate::report::json;

/// Draw the walk of a scenario.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A scenario by its id, or a scenario file
    scenario: String,
    /// The form of the drawing
    ///
    /// Else the ending of the file decides; a flowchart where it tells nothing.
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// The same as `--format json`
    #[arg(long, conflicts_with = "format")]
    json: bool,
    #[command(flatten)]
    output: Output,
}

/// The form of a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A flowchart in text, as many wikis and editors show it
    Mermaid,
    /// A picture for screen and paper
    Svg,
    /// Nodes and edges, for programs
    Json,
}

/// Draws the walk.
///
/// # Errors
/// Where the scenario is not to be had, the file's ending names no form, or the output fails.
pub fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    let Found { scenario, catalogue, .. } = find(app, &args.scenario)?;
    let graph = || Graph::new(&app.words, &catalogue, &scenario);
    let text = match args.format()? {
        Format::Mermaid => graph().mermaid(),
        Format::Svg => graph().svg(),
        Format::Json => json::graph(&scenario),
    };
    args.output.write(app, &text, None)
}

impl Args {
    fn format(&self) -> Result<Format, Failure> {
        match (self.json, self.format, self.output.ending().as_deref()) {
            (true, ..) | (_, None, Some("json")) => Ok(Format::Json),
            (_, Some(format), _) => Ok(format),
            (_, None, Some("svg")) => Ok(Format::Svg),
            (_, None, None | Some("mmd" | "mermaid" | "md" | "txt")) => Ok(Format::Mermaid),
            (_, None, Some(other)) => Err(Failure::NoDrawing(other.to_owned())),
        }
    }
}
