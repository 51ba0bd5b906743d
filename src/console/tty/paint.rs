//! Meaning into colour, and the pieces of a screen's frame.

use colored::Colorize;
use console::Term;

use crate::view::layout::{Row, row_width, rows};
use crate::view::{Block, Span, Tone};

/// Columns left free at the left.
pub(super) const MARGIN: usize = 2;

/// Blocks as text for a stream, with colours where they are on.
#[must_use]
pub fn coloured(blocks: &[Block], width: usize) -> String {
    let plain = |row: &Row| row.iter().map(span_painted).collect::<String>();
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

pub(super) fn painted(row: &Row) -> String {
    let text: String = row.iter().map(span_painted).collect();
    if text.is_empty() { text } else { format!("{}{text}", " ".repeat(MARGIN)) }
}

fn span_painted(span: &Span) -> String {
    let text = span.text.as_str();
    match span.tone {
        Tone::Plain => text.to_owned(),
        Tone::Strong => text.bold().to_string(),
        Tone::Quiet | Tone::Open => text.dimmed().to_string(),
        Tone::Speech => text.cyan().to_string(),
        Tone::Coach => text.magenta().to_string(),
        Tone::Good => text.green().to_string(),
        Tone::Bad => text.red().to_string(),
    }
}

pub(super) fn rule(progress: Option<(usize, usize)>, width: usize) -> String {
    let Some((reached, of)) = progress else { return "─".repeat(width).dimmed().to_string() };
    let segment = |step: usize| {
        let sign = if step <= reached { "━" } else { "─" };
        let gap = usize::from(step < of);
        let line = sign.repeat(width * step / of - width * (step - 1) / of - gap);
        if step <= reached { line.bold().to_string() } else { line.dimmed().to_string() }
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
