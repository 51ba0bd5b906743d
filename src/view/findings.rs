//! Findings drawn under the line of the file at which they point.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::finding::{Finding, Severity};
use crate::text::{clean, clean_line};
use crate::yaml::{self, Tree};

use super::{Block, Line, Tone};

/// A finding with its place worked out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed<'f> {
    pub finding: &'f Finding,
    /// From 1; 0 for the file as a whole.
    pub line: usize,
    /// In characters, from 1; 0 for the file as a whole.
    pub column: usize,
    span: Option<std::ops::Range<usize>>,
}

/// Works out the places of findings in the text that they were made of, in the order of the file.
#[must_use]
pub fn place<'f>(text: &str, findings: &'f [Finding]) -> Vec<Placed<'f>> {
    let tree = Tree::parse(text).ok();
    let mut placed: Vec<_> = findings
        .iter()
        .map(|finding| {
            let span = yaml::span(finding, tree.as_ref());
            let (line, column) = span.as_ref().map_or((0, 0), |span| {
                let before = &text[..span.start];
                let start = before.rfind('\n').map_or(0, |end| end + 1);
                (before.matches('\n').count() + 1, before[start..].chars().count() + 1)
            });
            Placed { finding, line, column, span }
        })
        .collect();
    placed.sort_by_key(|placed| (placed.line, placed.column));
    placed
}

/// Each finding with file, line, column, the source line and a caret, and what to do next.
#[must_use]
pub fn blocks(name: &str, text: &str, findings: &[Finding]) -> Vec<Block> {
    let name = clean_line(name);
    let text = source(text);
    place(&text, findings).iter().map(|placed| block(&name, &text, placed)).collect()
}

/// The source as it can be shown: the same bytes, with commands to a terminal blanked out.
fn source(text: &str) -> String {
    let harmless =
        |c: char| c == '\n' || c == '\t' || !clean(c.encode_utf8(&mut [0; 4])).is_empty();
    let blank = |c: char| if harmless(c) { c.to_string() } else { " ".repeat(c.len_utf8()) };
    text.chars().map(blank).collect()
}

fn block(name: &str, text: &str, placed: &Placed<'_>) -> Block {
    let finding = placed.finding;
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
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
    let drawn = Renderer::plain().render(&[group]);
    drawn
        .lines()
        .enumerate()
        .map(|(row, line)| match row {
            0 => Line::of(Tone::Bad, line),
            _ => Line::plain(line),
        })
        .collect()
}
