//! What stands around a screen's text: heading, rule and footer; and how much room there is.

use crate::locale::Words;
use crate::text::clean_line;
use crate::view::{Prompt, Screen, Tone};

use super::super::lines;
use super::look::Look;
use super::paint::{rule, shortened, text_width};

/// Columns left free at the left.
pub(super) const MARGIN: usize = 2;
/// Lines longer than this are hard to read.
const WIDEST: usize = 92;
/// Before a group they are shorter; on a wide screen somewhat longer.
const WIDEST_ON_STAGE: usize = 72;
const WIDEST_ON_WIDE_STAGE: usize = 84;
const WIDE: usize = 120;

/// The room on a terminal, in columns and rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) width: usize,
    pub(super) height: usize,
    /// Columns left free before the text.
    pub(super) margin: usize,
    /// Columns for the text.
    pub(super) column: usize,
    on_stage: bool,
}

impl Area {
    pub(super) fn of(width: usize, height: usize, on_stage: bool) -> Self {
        let (width, height) = (width.max(20), height.max(8));
        let widest = match on_stage {
            false => WIDEST,
            true if width >= WIDE => WIDEST_ON_WIDE_STAGE,
            true => WIDEST_ON_STAGE,
        };
        let column = (width - 2 * MARGIN).min(widest);
        let margin = if on_stage { (width - column) / 2 } else { MARGIN };
        Self { width, height, margin, column, on_stage }
    }

    /// Rows for the text.
    pub(super) fn rows(self) -> usize {
        self.height.saturating_sub(5)
    }

    /// Whether a text of so many rows leaves room to stand wider apart: before a group, where a
    /// third of the screen stays free.
    pub(super) fn has_room_for(self, rows: usize) -> bool {
        self.on_stage && rows * 3 <= self.rows() * 2
    }
}

/// The heading, and under it the seven phases as a rule that fills.
pub(super) fn top(look: Look, screen: &Screen, area: Area) -> Vec<String> {
    let heading = &screen.heading;
    let room = area.column;
    let left = shortened(&clean_line(&heading.left), room);
    let used = text_width(&left);
    let right = shortened(&clean_line(&heading.right), room.saturating_sub(used + 2));
    let gap = " ".repeat(room.saturating_sub(used + text_width(&right)));
    let margin = " ".repeat(area.margin);
    vec![
        format!("{margin}{}{gap}{}", look.tone(Tone::Strong, &left), look.quiet(&right)),
        format!("{margin}{}", rule(look, heading.progress, room)),
        String::new(),
    ]
}

/// What can be pressed.
pub(super) fn footer(words: &Words, look: Look, screen: &Screen, more: bool, area: Area) -> String {
    let counted = |id: &str, choices: &[crate::view::Choice]| {
        words.with(id, &[("count", choices.len().into())])
    };
    let answer = match &screen.prompt {
        _ if more => words.get("key-next-page"),
        Prompt::Pause | Prompt::Shown(_) => words.get("key-go-on"),
        Prompt::Offer { choices, offered: Some(_) } => counted("key-offer", choices),
        Prompt::Pick(choices) | Prompt::Offer { choices, .. } => counted("key-pick", choices),
        Prompt::Counts { choices, .. } if choices.is_empty() => words.get("key-number"),
        Prompt::Counts { choices, .. } => counted("key-counts", choices),
        // Digits reach nine rows.
        Prompt::Many { choices, .. } if choices.len() > 9 => words.get("key-many-long"),
        Prompt::Many { choices, .. } => counted("key-many", choices),
        Prompt::Order(choices) => counted("key-order", choices),
        Prompt::Match { places, .. } => counted("key-match", places),
        Prompt::Words => words.get("key-words"),
        Prompt::Line(_) => words.get("key-line"),
    };
    let answer = format!("{answer} · ");
    let keys = lines::keys(screen, words, area.column.saturating_sub(text_width(&answer)));
    let text = shortened(&format!("{answer}{keys}"), area.column);
    format!("{}{}", " ".repeat(area.margin), look.quiet(&text))
}
