//! `encounter completions`: for a shell.

use clap::CommandFactory as _;

use crate::cli::Cli;
use crate::commands::app::print;

/// Print completions for a shell.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Which shell
    #[arg(value_enum)]
    shell: clap_complete::Shell,
}

/// Prints the completions.
///
/// # Errors
/// Where output fails.
pub fn run(args: &Args) -> anyhow::Result<()> {
    let mut out = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "encounter", &mut out);
    print(&String::from_utf8_lossy(&out))
}
