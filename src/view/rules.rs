//! The rules of `check` explained. What is told is the document itself, whose examples are tests.

use crate::finding::Rule;

use super::{Block, Line, Tone};

/// The rules with their examples, as Markdown: a section a rule, `## E205 · title`.
pub const DOCUMENT: &str = include_str!("../../docs/rules.md");

/// One rule of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section<'d> {
    pub code: &'d str,
    pub title: &'d str,
    pub body: &'d str,
}

/// The sections of the document, in its order.
pub fn sections() -> impl Iterator<Item = Section<'static>> {
    DOCUMENT.split("\n## ").skip(1).filter_map(|section| {
        let (head, body) = section.split_once('\n')?;
        let (code, title) = head.split_once(" · ")?;
        Some(Section { code, title, body: body.trim() })
    })
}

/// All rules, a line each.
#[must_use]
pub fn list() -> Vec<Block> {
    let line = |section: Section<'_>| {
        Line::of(Tone::Strong, section.code).and(Tone::Plain, &format!("  {}", section.title))
    };
    vec![sections().map(|section| line(section).hanging(0, 6)).collect()]
}

/// A rule with its examples; `None` where there is no rule with this code.
#[must_use]
pub fn explain(code: &str) -> Option<Vec<Block>> {
    let rule = Rule::from_code(code)?;
    let section = sections().find(|section| section.code == rule.code())?;
    let head = format!("{} · {}", section.code, section.title);
    let mut blocks = vec![vec![Line::of(Tone::Strong, &head)]];
    let mut in_code = false;
    for part in section.body.split("\n\n") {
        let mut block = Block::new();
        for line in part.lines() {
            if line.starts_with("```") {
                in_code = !in_code;
            } else if in_code {
                block.push(Line::of(Tone::Quiet, line).hanging(4, 4));
            } else {
                block.push(Line::plain(&line.replace(['`', '*'], "")));
            }
        }
        blocks.push(block);
    }
    Some(blocks)
}
