//! Screens as plain lines and replies as typed lines: what the plain console and scripts share.

use unicode_width::UnicodeWidthStr as _;

use crate::locale::Words;
use crate::text::clean_line;
use crate::view::layout::{row_text, rows};
use crate::view::{Block, Choice, Command, Heading, Line, Marks, Prompt, Screen, Tone, options};

use super::Reply;
use super::notice::Notice;

/// A screen as text: the heading, what is told, what can be picked. No escape sequence, no carriage
/// return; numbers stand before what they pick.
#[must_use]
pub fn render(screen: &Screen, words: &Words, width: usize) -> String {
    let mut out = heading(&screen.heading);
    out += &text(&screen.blocks, width);
    let marks = Marks::default();
    let choices = text(&options::blocks(&unmarked(&screen.prompt), &marks), width);
    if !choices.is_empty() {
        out.push('\n');
        out += &choices;
    }
    if let Some(ask) = ask(&screen.prompt, words) {
        out.push('\n');
        out += &ask;
        out.push('\n');
    }
    out
}

/// Blocks as text, each row on a line.
#[must_use]
pub fn text(blocks: &[Block], width: usize) -> String {
    rows(blocks, width).iter().map(|row| row_text(row) + "\n").collect()
}

fn heading(heading: &Heading) -> String {
    let right = clean_line(&heading.right);
    let both = if right.is_empty() { String::new() } else { format!(" · {right}") };
    format!("\n== {}{both} ==\n\n", clean_line(&heading.left))
}

/// Where several are picked by typing their numbers, all are shown as a simple numbered list.
fn unmarked(prompt: &Prompt) -> Prompt {
    match prompt {
        Prompt::Many { choices, .. }
        | Prompt::Order(choices)
        | Prompt::Offer { choices, .. }
        | Prompt::Counts { choices, .. } => Prompt::Pick(choices.clone()),
        Prompt::Match { items, places } => {
            Prompt::Match { items: lettered(items), places: places.clone() }
        }
        other => other.clone(),
    }
}

fn lettered(items: &[Choice]) -> Vec<Choice> {
    ('a'..='z')
        .zip(items)
        .map(|(letter, item)| Choice::new(&item.id, &format!("{letter}) {}", item.text)))
        .collect()
}

/// How to reply, in one line.
fn ask(prompt: &Prompt, words: &Words) -> Option<String> {
    let count = |choices: &[Choice]| choices.len();
    Some(match prompt {
        Prompt::Pause | Prompt::Shown(_) => return None,
        Prompt::Pick(choices) | Prompt::Offer { choices, offered: None } => {
            words.with("plain-pick", &[("count", count(choices).into())])
        }
        Prompt::Offer { choices, offered: Some(offered) } => words.with(
            "plain-offer",
            &[("count", count(choices).into()), ("offered", (offered + 1).into())],
        ),
        Prompt::Counts { choices, present, before, .. } if choices.is_empty() => {
            let id = if before.is_empty() { "plain-number" } else { "plain-number-now" };
            let now = super::counts::typed(before);
            words.with(id, &[("most", (*present).into()), ("now", now.into())])
        }
        Prompt::Counts { choices, present, .. } => words.with(
            "plain-counts",
            &[("count", count(choices).into()), ("present", (*present).into())],
        ),
        Prompt::Many { choices, max } => {
            words.with("plain-many", &[("count", count(choices).into()), ("max", (*max).into())])
        }
        Prompt::Order(choices) => words.with("plain-order", &[("count", count(choices).into())]),
        Prompt::Match { items, places } => words.with(
            "plain-match",
            &[("items", count(items).into()), ("places", count(places).into())],
        ),
        Prompt::Words => words.get("plain-words"),
        Prompt::Line(label) => label.clone(),
    })
}

/// What a typed line means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    Reply(Reply),
    Command(Command),
    Refused(Notice),
}

/// Understands a line: numbers, ids, or the letter of a command that the screen offers.
#[must_use]
pub fn understand(screen: &Screen, line: &str) -> Typed {
    let line = line.trim();
    let mut letters = line.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        let letter = letter.to_lowercase().next().unwrap_or(letter);
        if let Some(command) = screen.command(letter) {
            return Typed::Command(command);
        }
    }
    match reply(&screen.prompt, line) {
        Ok(reply) => Typed::Reply(reply),
        Err(notice) => Typed::Refused(notice),
    }
}

fn reply(prompt: &Prompt, line: &str) -> Result<Reply, Notice> {
    match prompt {
        Prompt::Pause | Prompt::Shown(_) => Ok(Reply::Went),
        Prompt::Offer { offered: Some(offered), .. } if line.is_empty() => {
            Ok(Reply::Picked(*offered))
        }
        Prompt::Counts { before, .. } if line.is_empty() && !before.is_empty() => {
            Ok(Reply::Counted(before.clone()))
        }
        Prompt::Counts { .. } => super::counts::parse(prompt, line).map(Reply::Counted),
        Prompt::Pick(choices) | Prompt::Offer { choices, .. } => match places(line, choices)?[..] {
            [place] => Ok(Reply::Picked(place)),
            _ => Err(Notice::MarkFirst(choices.len())),
        },
        Prompt::Many { choices, max } => {
            let mut ticked = places(line, choices)?;
            ticked.sort_unstable();
            ticked.dedup();
            match ticked.len() {
                0 => Err(Notice::MarkFirst(choices.len())),
                count if count > *max => Err(Notice::AtMost(*max)),
                _ => Ok(Reply::Ticked(ticked)),
            }
        }
        Prompt::Order(choices) => {
            let order = places(line, choices)?;
            let mut sorted = order.clone();
            sorted.sort_unstable();
            if sorted.into_iter().eq(0..choices.len()) {
                Ok(Reply::Ordered(order))
            } else {
                Err(Notice::Unfinished)
            }
        }
        Prompt::Match { items, places: targets } => {
            let matching = places(line, targets)?;
            if matching.len() == items.len() {
                Ok(Reply::Matched(matching))
            } else {
                Err(Notice::Unfinished)
            }
        }
        Prompt::Words if line.is_empty() => Err(Notice::Empty),
        Prompt::Words | Prompt::Line(_) => Ok(Reply::Said(line.to_owned())),
    }
}

/// The places that a line names, by number or id.
fn places(line: &str, choices: &[Choice]) -> Result<Vec<usize>, Notice> {
    line.split([' ', ',', '\t'])
        .filter(|part| !part.is_empty())
        .map(|part| {
            let number = part.trim_end_matches(['.', ')']).parse::<usize>().ok();
            let by_number = number.and_then(|number| number.checked_sub(1));
            let by_id = choices.iter().position(|choice| choice.id == part);
            by_number
                .or(by_id)
                .filter(|&place| place < choices.len())
                .ok_or(Notice::NoSuch(choices.len()))
        })
        .collect()
}

/// The reply as a person would have typed it.
#[must_use]
pub fn typed(reply: &Reply) -> String {
    let numbers = |places: &[usize]| {
        places.iter().map(|place| (place + 1).to_string()).collect::<Vec<_>>().join(" ")
    };
    match reply {
        Reply::Went => String::new(),
        Reply::Picked(place) => numbers(&[*place]),
        Reply::Ticked(places) | Reply::Ordered(places) | Reply::Matched(places) => numbers(places),
        Reply::Said(text) => text.clone(),
        Reply::Counted(counts) => super::counts::typed(counts),
        Reply::Command(command) => command.letter().to_string(),
    }
}

/// A notice in words.
#[must_use]
pub fn notice(words: &Words, notice: Notice) -> String {
    match notice {
        Notice::MarkFirst(count) => words.with("notice-mark", &[("count", count.into())]),
        Notice::AtMost(max) => words.with("notice-at-most", &[("max", max.into())]),
        Notice::Unfinished => words.get("notice-unfinished"),
        Notice::NoSuch(count) => words.with("notice-no-such", &[("count", count.into())]),
        Notice::Empty => words.get("notice-empty"),
        Notice::Numbers(count) => words.with("notice-numbers", &[("count", count.into())]),
        Notice::TooMany(given, most) => {
            let of = [("given", given.into()), ("most", most.into())];
            words.with("notice-too-many", &of)
        }
        Notice::People(most) => words.with("notice-people", &[("most", most.into())]),
    }
}

/// The commands of a screen, each with what it does.
#[must_use]
pub fn commands(screen: &Screen, words: &Words) -> Block {
    let offered = Command::ALL.into_iter().filter(|command| screen.offers(*command));
    offered
        .map(|command| {
            let what = words.get(&format!("{}-help", command.label()));
            Line::of(Tone::Strong, &command.letter().to_string())
                .and(Tone::Plain, &format!("  {what}"))
                .hanging(0, 3)
        })
        .collect()
}

/// The commands of a screen with their keys. Where `room` columns are too few, the least needed ones
/// are left out; help and leaving always stand there.
#[must_use]
pub fn keys(screen: &Screen, words: &Words, room: usize) -> String {
    let mut commands: Vec<_> = Command::ALL
        .into_iter()
        .filter(|command| screen.offers(*command))
        .filter(|command| command.in_footer() || *command == Command::Back && screen.is_beside())
        .collect();
    loop {
        let named =
            |command: &Command| format!("{} {}", command.letter(), words.get(command.label()));
        let keys = commands.iter().map(named).collect::<Vec<_>>().join("  ");
        let least =
            commands.iter().rposition(|command| !matches!(command, Command::Keys | Command::Quit));
        match least {
            Some(least) if keys.width() > room => {
                commands.remove(least);
            }
            _ => return keys,
        }
    }
}
