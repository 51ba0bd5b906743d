//! `encounter completions`: for a shell.

use crate::commands::app::print;

/// Print completions for a shell.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Which shell
    #[arg(value_enum)]
    shell: clap_complete::Shell,
}

/// Prints the completions of the whole program.
///
/// # Errors
/// Where output fails.
pub fn run(args: &Args, mut program: clap::Command) -> anyhow::Result<()> {
    let mut out = Vec::new();
    clap_complete::generate(args.shell, &mut program, "encounter", &mut out);
    print(&String::from_utf8_lossy(&out))
}
