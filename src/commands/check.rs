//! `encounter check`: everything that is wrong with files of content.

use std::path::{Path, PathBuf};

use crate::commands::app::{App, print};
use crate::content::{self, built_in};
use crate::error::Failure;
use crate::files;
use crate::finding::Finding;
use crate::guidance::Catalogue;
use crate::report::json;
use crate::text::clean_line;
use crate::view::{Block, Line, Tone, findings as view};
use crate::yaml;

/// Check scenario and guidance files.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Scenario or guidance files; the built-in content where none is given
    paths: Vec<PathBuf>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// A file with its text and what is wrong with it.
struct Checked {
    name: String,
    text: String,
    findings: Vec<Finding>,
}

/// Checks the files and prints what is wrong with them.
///
/// # Errors
/// [`Failure::Findings`] where a file cannot be used; or where output fails.
pub fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    let catalogue = built_in::catalogue();
    let checked: Vec<_> = if args.paths.is_empty() {
        let own = [("guidance.yaml", built_in::GUIDANCE), ("sayings.yaml", built_in::SAYINGS)];
        own.into_iter()
            .chain(built_in::SCENARIOS)
            .map(|(name, text)| checked(name.to_owned(), text.to_owned(), &catalogue))
            .collect()
    } else {
        args.paths.iter().map(|path| check_file(path, &catalogue)).collect()
    };
    if args.json {
        let placed: Vec<_> = checked
            .iter()
            .map(|file| (file.name.clone(), yaml::place(&file.text, &file.findings)))
            .collect();
        print(&json::findings(&placed))?;
    } else {
        app.print(&report(app, &checked))?;
    }
    if checked.iter().flat_map(|file| &file.findings).any(Finding::is_error) {
        return Err(Failure::Findings.into());
    }
    Ok(())
}

fn check_file(path: &Path, catalogue: &Catalogue) -> Checked {
    let name = clean_line(&path.display().to_string());
    match files::read_content(path) {
        Ok(text) => checked(name, text, catalogue),
        Err(finding) => Checked { name, text: String::new(), findings: vec![finding] },
    }
}

/// What kind of file it is shows in its first fields: guidance has `points`, sayings `sayings`.
fn checked(name: String, text: String, catalogue: &Catalogue) -> Checked {
    let has = |field: &str| text.lines().any(|line| line.starts_with(field));
    let findings = if has("sayings:") {
        content::sayings(&text, catalogue).err().unwrap_or_default()
    } else if has("points:") {
        content::check_catalogue(&text).1
    } else {
        content::check_scenario(&text, catalogue).1
    };
    Checked { name, text, findings }
}

fn report(app: &App, checked: &[Checked]) -> Vec<Block> {
    let mut blocks: Vec<Block> = checked
        .iter()
        .flat_map(|file| view::blocks(&file.name, &file.text, &file.findings, app.width))
        .collect();
    let count = blocks.len();
    let summary = app
        .words
        .with("check-summary", &[("files", checked.len().into()), ("findings", count.into())]);
    let tone = if count == 0 { Tone::Good } else { Tone::Strong };
    blocks.push(vec![Line::of(tone, &summary)]);
    blocks
}
