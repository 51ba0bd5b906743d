//! Figures by phase as bars. The number always stands beside the bar.

use crate::encounter::score::Earnings;
use crate::guidance::Catalogue;
use crate::locale::Words;
use crate::phase::Phase;

use super::{Line, Tone};

const BAR: u32 = 20;

/// One line a phase: number, name, bar, percentage, and whatever `after` adds. A phase in which
/// nothing could be earned, or that `reached` denies, has a dash.
#[must_use]
pub fn phases(
    words: &Words,
    catalogue: &Catalogue,
    earnings: &Earnings,
    reached: impl Fn(Phase) -> bool,
    after: impl Fn(Phase) -> String,
) -> Vec<Line> {
    let width = name_width(words, catalogue);
    Phase::ALL
        .into_iter()
        .map(|phase| {
            let name = pad(catalogue.phase(phase).name.get(words.lang()), width);
            let percent = earnings.phase_percent(phase).filter(|_| reached(phase));
            let figure =
                percent.map_or_else(|| "    –".to_owned(), |percent| format!("{percent:>3} %"));
            Line::of(Tone::Plain, &format!("{}  {name}  ", phase.number()))
                .and(Tone::Strong, &bar(percent.unwrap_or(0), BAR))
                .and(Tone::Plain, &format!("  {figure}{}", after(phase)))
        })
        .collect()
}

/// The columns that the longest phase name takes.
#[must_use]
pub fn name_width(words: &Words, catalogue: &Catalogue) -> usize {
    let names = Phase::ALL.iter().map(|&phase| catalogue.phase(phase).name.get(words.lang()));
    names.map(display_width).max().unwrap_or_default()
}

/// A bar of so many columns.
#[must_use]
pub fn bar(percent: u32, columns: u32) -> String {
    let filled = (percent.min(100) * columns + 50) / 100;
    "█".repeat(filled as usize) + &"░".repeat((columns - filled) as usize)
}

/// The text, with spaces up to `width` display columns.
#[must_use]
pub fn pad(text: &str, width: usize) -> String {
    let missing = width.saturating_sub(display_width(text));
    format!("{text}{}", " ".repeat(missing))
}

fn display_width(text: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(text)
}
