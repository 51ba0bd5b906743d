//! The rules of `check` explained. What is told is in English, like the findings.

use crate::finding::Rule;
use crate::finding::rulebook::{Example, Section};

use super::{Block, Line, Tone};

/// How far examples stand in, in columns.
const INDENT: usize = 4;

/// All rules, a line each, under what they have in common.
#[must_use]
pub fn list(sections: &[Section]) -> Vec<Block> {
    let groups = sections.chunk_by(|one, next| one.group == next.group);
    groups.map(|group| of_group(&group[0].group, group)).collect()
}

fn of_group(name: &str, sections: &[Section]) -> Block {
    let line = |section: &Section| {
        let title = format!("  {}", section.title);
        Line::of(Tone::Strong, &section.code).and(Tone::Plain, &title).hanging(2, 8)
    };
    let head = Line::of(Tone::Quiet, name);
    std::iter::once(head).chain(sections.iter().map(line)).collect()
}

/// A rule with its examples. These keep their lines as they are, whatever the width.
#[must_use]
pub fn explanation(section: &Section) -> Vec<Block> {
    let rule = Rule::from_code(&section.code);
    let tone = if rule.is_some_and(Rule::is_error) { Tone::Bad } else { Tone::Strong };
    let code = format!("{}[{}]", rule.map(Rule::severity).unwrap_or_default(), section.code);
    let head = Line::of(tone, &code).and(Tone::Strong, &format!(" {}", section.title));
    let mut blocks = vec![vec![head]];
    blocks.extend(section.text.iter().map(|paragraph| vec![Line::plain(paragraph)]));
    blocks.extend(side(Tone::Bad, "✘ Bad", &section.bad));
    blocks.extend(side(Tone::Good, "✔ Good", &section.good));
    blocks
}

fn side(tone: Tone, word: &str, examples: &[Example]) -> Vec<Block> {
    let code = |example: &Example| -> Block {
        let lines = example.text.lines();
        lines.map(|line| Line::plain(line).hanging(INDENT, INDENT).unbroken()).collect()
    };
    let mut blocks: Vec<Block> = examples.iter().map(code).collect();
    if let Some(first) = blocks.first_mut() {
        first.insert(0, Line::of(tone, word));
    }
    blocks
}
