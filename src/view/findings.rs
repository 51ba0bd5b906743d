//! Findings drawn under the line of the file at which they point.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::finding::Finding;
use crate::review::TrustLine;
use crate::text::{clean, clean_line};
use crate::yaml::{Placed, place};

use super::{Block, Line, Tone};

/// Each finding with file, line, column, the source line and a caret, and what to do next. Source
/// lines are cut to `width` columns, so that the caret stays under what it points at.
#[must_use]
pub fn blocks(name: &str, text: &str, findings: &[Finding], width: usize) -> Vec<Block> {
    if findings.is_empty() {
        return Vec::new();
    }
    let name = clean_line(name);
    let text = source(text);
    place(&text, findings).iter().map(|placed| block(&name, &text, placed, width)).collect()
}

/// The trust with which walks come to each condition on it; with `ways`, a walk to each as well.
#[must_use]
pub fn trust(all: &[TrustLine<'_>], ways: bool) -> Vec<Block> {
    if all.is_empty() {
        return Vec::new();
    }
    let mut block = vec![Line::of(Tone::Strong, "Trust where conditions ask for it")];
    for (file, line, at) in all {
        let asked = match (at.below, at.at_least) {
            (Some(below), Some(least)) => format!("{least} or more and below {below}"),
            (Some(below), None) => format!("below {below}"),
            (None, least) => format!("{} or more", least.unwrap_or_default()),
        };
        let reached = match at.reachable {
            Some((least, greatest)) => format!("{least}–{greatest} comes here"),
            None => "no walk comes here".to_owned(),
        };
        let place = format!("{}:{line}", clean_line(file));
        let way = at.witness.as_deref().filter(|_| ways).map(way);
        block
            .push(Line::of(Tone::Quiet, &place).and(Tone::Plain, &format!("  {asked}: {reached}")));
        block.extend(way);
    }
    vec![block]
}

/// A walk on which a condition holds.
fn way(steps: &[(String, String)]) -> Line {
    let steps: Vec<_> =
        steps.iter().map(|(moment, answer)| format!("{moment}: {answer}")).collect();
    let told = if steps.is_empty() { "nothing".to_owned() } else { steps.join(" → ") };
    Line::of(Tone::Quiet, &format!("holds after {told}")).hanging(2, 4)
}

/// The source as it can be shown: as many characters and bytes, so that every place stays where it
/// is, with something harmless for each command to a terminal.
fn source(text: &str) -> String {
    let is_usual = |c: char| matches!(c, '\n' | '\t' | ' '..='~') || c.is_alphanumeric();
    let harmless = |c: char| is_usual(c) || clean(c.encode_utf8(&mut [0; 4])).starts_with(c);
    let shown = |c: char| match c.len_utf8() {
        _ if harmless(c) => c,
        1 => ' ',
        2 => '·',
        _ => char::REPLACEMENT_CHARACTER,
    };
    text.chars().map(shown).collect()
}

fn block(name: &str, text: &str, placed: &Placed<'_>, width: usize) -> Block {
    let finding = placed.finding;
    let level = if finding.is_error() { Level::ERROR } else { Level::WARNING };
    let title = level.primary_title(finding.message.as_str()).id(finding.rule.code());
    let mut group = match &placed.span {
        Some(span) => {
            let end =
                span.end.min(text[span.start..].find('\n').map_or(text.len(), |n| span.start + n));
            let mark = AnnotationKind::Primary.span(span.start..end.max(span.start));
            title.element(Snippet::source(text).path(name).annotation(mark))
        }
        None => title.element(annotate_snippets::Origin::path(name)),
    };
    if let Some(hint) = &finding.hint {
        group = group.element(Level::HELP.message(hint.as_str()));
    }
    let drawn = Renderer::plain().term_width(width).render(&[group]);
    drawn
        .lines()
        .enumerate()
        .map(|(row, line)| match row {
            0 if finding.is_error() => Line::of(Tone::Bad, line),
            0 => Line::of(Tone::Strong, line),
            _ => Line::plain(line),
        })
        .collect()
}
