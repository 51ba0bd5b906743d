//! Meaning into colour, and the pieces of a screen's frame.

use console::Term;

use crate::view::layout::{Row, row_width, rows};
use crate::view::{Block, Span, Tone};

use super::look::Look;

/// Blocks as text for a stream, with colours where they are on.
#[must_use]
pub fn coloured(blocks: &[Block], width: usize) -> String {
    let look = Look::Terminal;
    let plain = |row: &Row| row.iter().map(|span| span_painted(look, span)).collect::<String>();
    rows(blocks, width).iter().map(|row| plain(row).trim_end().to_owned() + "\n").collect()
}

/// Whether colours are written; decided once, before anything is.
pub fn set_colours(on: bool) {
    colored::control::set_override(on);
}

/// Width and height of the terminal in columns and rows, where there is one.
#[must_use]
pub fn terminal_width() -> Option<usize> {
    Term::stdout().size_checked().map(|(_, width)| usize::from(width))
}

pub(super) fn painted(look: Look, row: &Row, margin: usize) -> String {
    let text: String = row.iter().map(|span| span_painted(look, span)).collect();
    if text.is_empty() { text } else { format!("{}{text}", " ".repeat(margin)) }
}

fn span_painted(look: Look, span: &Span) -> String {
    look.tone(span.tone, &span.text).to_string()
}

pub(super) fn rule(look: Look, progress: Option<(usize, usize)>, width: usize) -> String {
    let Some((reached, of)) = progress else { return look.quiet(&"─".repeat(width)).to_string() };
    let segment = |step: usize| {
        let sign = if step <= reached { "━" } else { "─" };
        let gap = usize::from(step < of);
        let line = sign.repeat(width * step / of - width * (step - 1) / of - gap);
        if step <= reached {
            look.tone(Tone::Strong, &line).to_string()
        } else {
            look.quiet(&line).to_string()
        }
    };
    (1..=of).map(segment).collect::<Vec<_>>().join(" ")
}

pub(super) fn text_width(text: &str) -> usize {
    row_width(&vec![Span { tone: Tone::Plain, text: text.to_owned() }])
}

/// The text cut to a width, with an ellipsis where something is missing.
pub(super) fn shortened(text: &str, width: usize) -> String {
    if text_width(text) <= width {
        return text.to_owned();
    }
    let mut short = String::new();
    for c in text.chars() {
        let next = format!("{short}{c}");
        if text_width(&next) + 1 > width {
            break;
        }
        short = next;
    }
    if width == 0 { String::new() } else { format!("{short}…") }
}
