//! How a check is told.

use crate::commands::app::{App, print};
use crate::error::Failure;
use crate::finding::{Finding, Rule, rulebook};
use crate::report::json::{self, OfFile};
use crate::review::{Hearing, TrustLine};
use crate::text::clean_line;
use crate::view::{Block, Line, Tone, findings as view, hearing, rules};
use crate::words::nearest;
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

/// How the sayings of each file that has some are told apart.
pub(super) fn hearing<'c>(checked: &[&'c Checked]) -> Vec<(&'c str, &'c [Hearing])> {
    let of_file = |file: &&'c Checked| (file.name.as_str(), file.hearing.as_slice());
    checked.iter().map(of_file).filter(|(_, hearing)| !hearing.is_empty()).collect()
}

/// Findings under their lines, trust where it is wanted, how sayings are told apart, and the sum.
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
    blocks.extend(hearing(checked).into_iter().map(|(file, all)| hearing::table(file, all)));
    let files = checked.len();
    let summary =
        app.words.with("check-summary", &[("files", files.into()), ("findings", count.into())]);
    let tone = if count == 0 { Tone::Good } else { Tone::Strong };
    let mut last = vec![Line::of(tone, &summary)];
    last.extend(to_learn(checked).map(|rule| {
        Line::of(Tone::Quiet, &app.words.with("check-learn", &[("code", rule.code().into())]))
    }));
    blocks.push(last);
    blocks
}

/// The rule to learn about: that of the first error, else of the first warning.
fn to_learn(checked: &[&Checked]) -> Option<Rule> {
    let findings = || checked.iter().flat_map(|file| &file.findings);
    let first = findings().find(|finding| finding.is_error()).or_else(|| findings().next());
    first.map(|finding: &Finding| finding.rule)
}

/// What a rule asks for; or all rules in a line each.
pub(super) fn explain(app: &App, code: &str, as_json: bool) -> anyhow::Result<()> {
    let sections = rulebook::sections(rulebook::DOCUMENT);
    if code.eq_ignore_ascii_case("all") {
        if as_json {
            return print(&json::rules(sections.iter()));
        }
        return app.print(&rules::list(&sections));
    }
    let code = clean_line(code).to_uppercase();
    match sections.iter().find(|section| section.code == code) {
        Some(section) if as_json => print(&json::rules(std::iter::once(section))),
        Some(section) => app.print(&rules::explanation(section)),
        None => {
            let near = nearest(&code, Rule::ALL.into_iter().map(Rule::code));
            Err(Failure::NoRule(code, near.map(str::to_owned)).into())
        }
    }
}
