//! What stands around a screen's text: heading, rule and footer.

use crate::locale::Words;
use crate::text::clean_line;
pub(super) use crate::view::area::Area;
use crate::view::{Prompt, Screen, Tone};

use super::super::lines;
use super::look::Look;
use super::paint::{rule, shortened, text_width};

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
