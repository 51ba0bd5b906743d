//! Lists to print: the scenarios, and the sessions.

use crate::content::pack::{Listed, Shelf};
use crate::content::part::{Kind, Part, parts};
use crate::locale::Words;
use crate::record::session::SessionHead;
use crate::record::summary::Walked;
use crate::scenario::model::Header;

use super::bars::pad;
use super::dates;
use super::{Block, Line, Tone};

/// The scenarios with trade, level, minutes and what is known of earlier walks; where there are
/// packs, under their names.
#[must_use]
pub fn scenarios(
    words: &Words,
    shelves: &[Shelf],
    walked: impl Fn(&Listed) -> Walked,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    for shelf in shelves {
        if shelves.len() > 1 {
            let name = shelf_name(words, shelf.pack.as_deref());
            blocks.push(vec![Line::of(Tone::Coach, &name)]);
        }
        blocks.extend(parts(shelf).flat_map(|part| of_part(words, &part, &walked)));
    }
    blocks.push(vec![Line::of(Tone::Quiet, &words.get("list-more"))]);
    blocks
}

/// A pack's name as a heading; without one, that of the built-in content.
#[must_use]
pub fn shelf_name(words: &Words, pack: Option<&str>) -> String {
    match pack {
        Some(pack) => words.with("list-pack", &[("pack", pack.into())]),
        None => words.get("list-built-in"),
    }
}

/// The scenarios of a part under its heading; those of a course are numbered.
fn of_part(words: &Words, part: &Part<'_>, walked: impl Fn(&Listed) -> Walked) -> Vec<Block> {
    let heading = match part.kind {
        Kind::Course => Some("list-course"),
        Kind::Rest => Some("list-after-course"),
        Kind::Whole => None,
    };
    let heading = heading.map(|id| vec![Line::of(Tone::Coach, &words.get(id))]);
    let mut blocks: Vec<Block> = heading.into_iter().collect();
    for (listed, number) in part.scenarios.iter().zip(1..) {
        let number = if part.kind == Kind::Course { format!("{number}. ") } else { String::new() };
        blocks.push(match &listed.head {
            Some(header) => scenario(words, header, &number, walked(listed)),
            None => broken(words, listed),
        });
    }
    blocks
}

fn broken(words: &Words, listed: &Listed) -> Block {
    let path = listed.path.as_deref().unwrap_or_default();
    let of = [("file", listed.id().into()), ("path", path.into())];
    vec![Line::of(Tone::Bad, &words.with("list-broken", &of)).hanging(0, 2)]
}

fn scenario(words: &Words, header: &Header, number: &str, walked: Walked) -> Block {
    let lang = words.lang();
    let title = Line::of(Tone::Strong, &format!("{number}{}", header.title.get(lang)))
        .and(Tone::Quiet, &format!("  {}", header.id));
    let about = words.with(
        "list-about",
        &[
            ("trade", header.trade.get(lang).into()),
            ("channel", words.get(&format!("channel-{}", header.channel.id())).into()),
            ("level", words.get(&format!("level-{}", header.level.id())).into()),
            ("minutes", header.minutes.into()),
        ],
    );
    let mut block = vec![title, Line::plain(&about).hanging(2, 2)];
    block.extend(walked_line(words, walked).map(|line| line.hanging(2, 2)));
    block
}

fn walked_line(words: &Words, walked: Walked) -> Option<Line> {
    if walked.open {
        return Some(Line::of(Tone::Open, &format!("… {}", words.get("list-open"))));
    }
    let latest = walked.latest?;
    let text =
        words.with("list-walked", &[("times", walked.times.into()), ("percent", latest.into())]);
    Some(if walked.passed {
        Line::of(Tone::Good, &format!("✔ {text}"))
    } else {
        Line::of(Tone::Bad, &format!("✘ {text}"))
    })
}

/// The sessions that were led, the latest first.
#[must_use]
pub fn sessions(words: &Words, sessions: &[(i64, SessionHead)]) -> Vec<Block> {
    if sessions.is_empty() {
        return vec![vec![Line::plain(&words.get("session-none"))]];
    }
    let line = |(id, head): &(i64, SessionHead)| {
        let of = [
            ("date", dates::date(words, head.date()).into()),
            ("title", head.title.as_str().into()),
        ];
        let number = pad(&id.to_string(), 4);
        let line =
            Line::of(Tone::Strong, &number).and(Tone::Plain, &words.with("session-line", &of));
        let open = head.finished_at.is_none();
        let open = open.then(|| format!("  … {}", words.get("list-open")));
        line.and(Tone::Open, &open.unwrap_or_default()).hanging(0, 4)
    };
    let how = vec![Line::of(Tone::Quiet, &words.get("session-list-more"))];
    vec![sessions.iter().map(line).collect(), how]
}
