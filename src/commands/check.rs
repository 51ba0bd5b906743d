//! `encounter check`: everything that is wrong with files of content, and what players make of them.

mod gather;
mod look;
mod show;

use std::path::PathBuf;

use clap::ValueEnum;

use crate::commands::app::{App, print};
use crate::commands::told::warn_of_doubles;
use crate::error::Failure;
use crate::finding::Finding;
use crate::lint::ScreenSize;
use crate::report::{github, json};
use crate::review::Ask;
use crate::view::coverage;
use gather::Pack;
use look::Checked;

/// Check scenarios, guidance and whole packs
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Files, or folders with a pack; without any, the packs of `--pack`, else the built-in content
    paths: Vec<PathBuf>,
    /// How findings are told: `github` makes annotations of them
    #[arg(long, value_enum, default_value = "text", conflicts_with = "json")]
    format: Format,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Exit 1 on these findings as well as on errors
    #[arg(long, value_enum, value_name = "WHICH")]
    deny: Option<Deny>,
    /// The screen on which every text is to fit
    #[arg(long, value_name = "COLUMNSxROWS", default_value_t)]
    screen: ScreenSize,
    /// Leave out random play, the test-wise players and how sayings are told apart
    #[arg(long)]
    quick: bool,
    /// Show the trust with which walks come to each condition on trust, and a walk to each
    ///
    /// The trust is shown without asking where one scenario is checked alone.
    #[arg(long)]
    trust: bool,
    /// Show where each guidance point is practised: phases by scenarios
    #[arg(long)]
    coverage: bool,
    /// Explain a rule, with a bad and a good example; `all` lists the rules
    #[arg(long, value_name = "CODE", conflicts_with_all = ["paths", "coverage", "trust"])]
    explain: Option<String>,
}

/// How findings are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Github,
    Json,
}

/// What else makes a check fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Deny {
    Warnings,
}

/// Checks the files and prints what is wrong with them.
///
/// # Errors
/// [`Failure::Findings`] where a file cannot be used, or warnings are denied; or where output fails.
pub fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    if let Some(code) = &args.explain {
        return show::explain(app, code, args.told_as_json());
    }
    warn_of_doubles(app, &app.library.doubles());
    let folders = app.library.folders();
    let packs = match (args.paths.as_slice(), folders.as_slice()) {
        ([], []) => vec![gather::built_in(app)],
        ([], folders) => gather::named(app, folders),
        (paths, _) => gather::named(app, paths),
    };
    let ask = Ask { play: !args.quick, screen: args.screen };
    let looked = packs.into_iter().map(|pack| {
        let checked = look::pack(&pack, ask)?;
        Ok((pack, checked))
    });
    let packs = looked.collect::<anyhow::Result<Vec<(Pack, Vec<Checked>)>>>()?;
    let checked: Vec<&Checked> = packs.iter().flat_map(|(_, checked)| checked).collect();
    // Where something cannot be counted, a table would not be true.
    let broken = checked.iter().flat_map(|file| &file.findings).any(Finding::is_error);
    if args.coverage && !broken && args.format != Format::Github {
        show_coverage(app, args, &packs)?;
        return match outcome(args, &checked) {
            Err(failure) if !args.told_as_json() => {
                app.print(&show::report(app, &checked, args.trust))?;
                Err(failure)
            }
            outcome => outcome,
        };
    }
    match args.format {
        Format::Github => print(&github::findings(&show::placed(&checked)))?,
        _ if args.told_as_json() => {
            let (trust, hearing) = (show::trust(&checked), show::hearing(&checked));
            print(&json::findings(&show::placed(&checked), &trust, &hearing))?;
        }
        _ => app.print(&show::report(app, &checked, args.trust))?,
    }
    outcome(args, &checked)
}

fn outcome(args: &Args, checked: &[&Checked]) -> anyhow::Result<()> {
    let fails = |finding: &Finding| finding.is_error() || args.deny == Some(Deny::Warnings);
    if checked.iter().flat_map(|file| &file.findings).any(fails) {
        return Err(Failure::Findings.into());
    }
    Ok(())
}

fn show_coverage(app: &App, args: &Args, packs: &[(Pack, Vec<Checked>)]) -> anyhow::Result<()> {
    for (pack, checked) in packs {
        let Some(catalogue) = &pack.catalogue else { continue };
        let scenarios: Vec<_> = checked.iter().filter_map(|file| file.summary.as_ref()).collect();
        if args.told_as_json() {
            print(&json::coverage(catalogue, &scenarios))?;
        } else {
            app.print(&coverage::table(&app.words, catalogue, &scenarios))?;
        }
    }
    Ok(())
}

impl Args {
    fn told_as_json(&self) -> bool {
        self.json || self.format == Format::Json
    }
}
