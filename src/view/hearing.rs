//! How the sayings of a guidance's own points are told apart: a row for each point.

use crate::review::{Hearing, Share};
use crate::text::clean_line;

use super::bars::pad;
use super::{Block, Line, Tone};

/// Columns of a figure.
const CELL: usize = 12;

/// The points of one file, in the order of the guidance. In English, as all diagnostics are.
#[must_use]
pub fn table(file: &str, all: &[Hearing]) -> Block {
    let heads = ["together", "met", "violated"].map(|head| format!("{head:>CELL$}"));
    let width = all.iter().map(|one| one.point.len()).max().unwrap_or_default();
    let mut block = vec![
        Line::of(Tone::Strong, "Sayings told apart, each by the others of its point")
            .and(Tone::Quiet, &format!("  {}", clean_line(file))),
        Line::of(Tone::Quiet, &format!("  {}{}", pad("", width), heads.concat())),
    ];
    block.extend(all.iter().map(|one| row(one, width)));
    block
}

fn row(hearing: &Hearing, width: usize) -> Line {
    let cells = [hearing.both(), hearing.met, hearing.violated].map(cell);
    let tone = if hearing.both().of == 0 { Tone::Open } else { Tone::Plain };
    Line::of(tone, &format!("  {}{}", pad(&hearing.point, width), cells.concat()))
}

fn cell(Share { right, of }: Share) -> String {
    let told = if of == 0 { "none".to_owned() } else { format!("{right} of {of}") };
    format!("{told:>CELL$}")
}
