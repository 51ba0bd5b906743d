//! `encounter schema`: the JSON Schema of a kind of file.

use clap::ValueEnum;

use crate::commands::app::App;
use crate::commands::output::Output;
use crate::schema::Kind;

/// Print the JSON Schema of a kind of file.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Which kind of file
    #[arg(value_enum, default_value = "scenario")]
    kind: KindArg,
    #[command(flatten)]
    output: Output,
}

/// A kind of file by its name.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum KindArg {
    Scenario,
    Guidance,
    Sayings,
}

/// Prints the schema, or writes it to a file.
///
/// # Errors
/// Where output fails.
pub fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    let kind = match args.kind {
        KindArg::Scenario => Kind::Scenario,
        KindArg::Guidance => Kind::Guidance,
        KindArg::Sayings => Kind::Sayings,
    };
    args.output.write(app, &kind.text(), None)
}
