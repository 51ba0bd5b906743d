//! How a check is told.

use crate::commands::app::App;
use crate::error::Failure;
use crate::report::json::OfFile;
use crate::review::TrustLine;
use crate::view::{Block, Line, Tone, findings as view, rules};
use crate::yaml;

use super::gather::Kind;
use super::look::Checked;

/// The findings of each file, brought to lines.
pub(super) fn placed<'c>(checked: &[&'c Checked]) -> Vec<OfFile<'c>> {
    let of_file = |file: &&'c Checked| (file.name.clone(), yaml::place(&file.text, &file.findings));
    checked.iter().map(of_file).collect()
}

/// The trust at each condition on it, brought to lines.
pub(super) fn trust<'c>(checked: &[&'c Checked]) -> Vec<TrustLine<'c>> {
    let mut all = Vec::new();
    for file in checked.iter().filter(|file| !file.trust.is_empty()) {
        let lines = yaml::lines(&file.text, file.trust.iter().map(|at| &at.path));
        let of_file = lines.into_iter().zip(&file.trust);
        all.extend(of_file.map(|(line, at)| (file.name.as_str(), line, at)));
    }
    all
}

/// Findings under their lines, trust where it is wanted, and the sum.
pub(super) fn report(app: &App, checked: &[&Checked], with_trust: bool) -> Vec<Block> {
    let mut blocks: Vec<Block> = checked
        .iter()
        .flat_map(|file| view::blocks(&file.name, &file.text, &file.findings, app.width))
        .collect();
    let count = blocks.len();
    let scenarios = checked.iter().filter(|file| file.kind == Kind::Scenario).count();
    if with_trust || scenarios == 1 {
        blocks.extend(view::trust(&trust(checked), with_trust));
    }
    let files = checked.len();
    let summary =
        app.words.with("check-summary", &[("files", files.into()), ("findings", count.into())]);
    let tone = if count == 0 { Tone::Good } else { Tone::Strong };
    blocks.push(vec![Line::of(tone, &summary)]);
    blocks
}

/// What a rule asks for; or all rules in a line each.
pub(super) fn explain(app: &App, code: &str) -> anyhow::Result<()> {
    if code.eq_ignore_ascii_case("all") {
        return app.print(&rules::list());
    }
    match rules::explain(&code.to_uppercase()) {
        Some(blocks) => app.print(&blocks),
        None => Err(Failure::NoRule(crate::text::clean_line(code)).into()),
    }
}
