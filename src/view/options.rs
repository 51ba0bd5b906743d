//! What is to be picked, ordered or matched, with what has been marked so far.

use super::{Block, Choice, Line, Marks, Prompt, Tone};

/// The prompt's own blocks, after everything that the screen tells.
#[must_use]
pub fn blocks(prompt: &Prompt, marks: &Marks) -> Vec<Block> {
    match prompt {
        Prompt::Pick(choices) | Prompt::Offer { choices, .. } => {
            vec![numbered(choices, |place| pointer(marks, place))]
        }
        Prompt::Shown(choices) => vec![numbered(choices, |_| String::from("  "))],
        Prompt::Counts { choices, present, each, .. } => {
            vec![numbered(choices, |_| String::from("  ")), counted(marks, *present, *each)]
        }
        Prompt::Many { choices, .. } => vec![numbered(choices, |place| {
            let tick = if marks.chosen.contains(&place) { "[x]" } else { "[ ]" };
            format!("{}{tick} ", pointer(marks, place))
        })],
        Prompt::Order(choices) => vec![numbered(choices, |place| {
            let rank = marks.chosen.iter().position(|&chosen| chosen == place);
            let rank = rank.map_or_else(|| "[ ]".to_owned(), |rank| format!("[{}]", rank + 1));
            format!("{}{rank} ", pointer(marks, place))
        })],
        Prompt::Match { items, places } => vec![list(places), matching(items, places, marks)],
        Prompt::Pause | Prompt::Words | Prompt::Line(_) => Vec::new(),
    }
}

/// The same with a blank row between the choices, for a screen with room.
#[must_use]
pub fn airy(prompt: &Prompt, marks: &Marks) -> Vec<Block> {
    match prompt {
        Prompt::Match { .. } => blocks(prompt, marks),
        _ => blocks(prompt, marks).into_iter().flatten().map(|line| vec![line]).collect(),
    }
}

/// Stands before the marked row.
pub const POINTER: char = '▸';

/// How many columns [`numbered`] puts before a choice's text.
const PICK_MARGIN: usize = 2;
const TICK_MARGIN: usize = 6;

fn pointer(marks: &Marks, place: usize) -> String {
    let sign = if marks.cursor == Some(place) { POINTER } else { ' ' };
    format!("{sign} ")
}

fn numbered(choices: &[Choice], mark: impl Fn(usize) -> String) -> Block {
    choices
        .iter()
        .enumerate()
        .map(|(place, choice)| {
            let mark = mark(place);
            let marked = mark.contains(|c| matches!(c, POINTER | 'x') || char::is_ascii_digit(&c));
            let margin = if mark.contains('[') { TICK_MARGIN } else { PICK_MARGIN };
            let tone = if marked { Tone::Strong } else { Tone::Plain };
            Line::of(Tone::Strong, &format!("{mark}{}  ", place + 1))
                .and(tone, &choice.text)
                .hanging(0, margin + 3)
        })
        .collect()
}

/// What has been typed of the counts; where everybody is counted once, how many that makes.
fn counted(marks: &Marks, present: u32, each: usize) -> Block {
    let line = Line::of(Tone::Strong, &format!("{POINTER} {}_", marks.typed));
    let numbers: Vec<u32> =
        marks.typed.split(' ').filter_map(|number| number.parse().ok()).collect();
    if each > 1 || numbers.len() < 2 {
        return vec![line];
    }
    let sum = numbers.iter().fold(0_u32, |sum, &number| sum.saturating_add(number));
    vec![line.and(Tone::Quiet, &format!("   {sum}/{present}"))]
}

fn matching(items: &[Choice], places: &[Choice], marks: &Marks) -> Block {
    items
        .iter()
        .enumerate()
        .map(|(item, choice)| {
            let place = marks.places.get(item).copied().flatten();
            let line = Line::of(Tone::Strong, &pointer(marks, item))
                .and(if place.is_some() { Tone::Plain } else { Tone::Strong }, &choice.text);
            let line = match place {
                Some(place) => line
                    .and(Tone::Quiet, " → ")
                    .and(Tone::Strong, &format!("{} {}", place + 1, places[place].text)),
                None => line.and(Tone::Quiet, " → ?"),
            };
            line.hanging(0, 4)
        })
        .collect()
}

/// The places in one paragraph, so that items and places stay on one page.
fn list(places: &[Choice]) -> Block {
    let line = places.iter().enumerate().fold(Line::new(), |line, (place, choice)| {
        let gap = if place == 0 { "" } else { "   " };
        // Within a place a row does not end.
        let text = choice.text.replace(' ', "\u{a0}");
        line.and(Tone::Strong, &format!("{gap}{}\u{a0}", place + 1)).and(Tone::Plain, &text)
    });
    vec![line.hanging(2, 2)]
}
