//! What is kept of whom, what an import has brought, what would be erased, and what damage was found.

pub mod faults;

use unicode_width::UnicodeWidthStr as _;

use crate::locale::Words;
use crate::record::damage::{Checkup, Odd};
use crate::record::history::Person;
use crate::record::holdings::Holdings;
use crate::record::portable::Record;
use crate::record::portable::brought::{Brought, Newcomer, Tally};
use crate::text::clean_line;

use super::bars::pad;
use super::{Block, Choice, Heading, Line, Prompt, Screen, Tone, dates};

/// The widest that a column of names becomes.
const NAME: usize = 24;

/// The place of the choice that erases. The first one, on which the mark stands, keeps everything.
pub const ERASE: usize = 1;

/// The people with their groups, and how much is kept of each.
#[must_use]
pub fn people(words: &Words, people: &[(Person, Holdings)]) -> Vec<Block> {
    if people.is_empty() {
        return vec![vec![Line::plain(&words.get("records-none"))]];
    }
    let widths = people.iter().map(|(person, _)| clean_line(&person.name).width());
    let width = widths.max().unwrap_or_default().min(NAME) + 2;
    let mut lines = Vec::new();
    for (person, holdings) in people {
        let name = pad(&clean_line(&person.name), width);
        let line = Line::of(Tone::Strong, &name).and(Tone::Plain, &kept(words, holdings));
        lines.push(line.hanging(0, width));
        if !person.tags.is_empty() {
            let tags: Vec<_> = person.tags.iter().map(|tag| clean_line(tag)).collect();
            let of = [("groups", tags.join(", ").into()), ("count", tags.len().into())];
            let groups = Line::of(Tone::Quiet, &words.with("records-groups", &of));
            lines.push(groups.hanging(width, width));
        }
    }
    vec![lines, vec![Line::of(Tone::Quiet, &words.get("records-more"))]]
}

/// How much is kept of somebody, in a row.
fn kept(words: &Words, holdings: &Holdings) -> String {
    if holdings.is_empty() {
        return words.get("records-empty");
    }
    let counted =
        |id: &str, count: u32| (count > 0).then(|| words.with(id, &[("count", count.into())]));
    let latest = holdings.latest.as_deref().map(|at| {
        let date = dates::date(words, at.get(..10).unwrap_or(at));
        words.with("records-latest", &[("date", date.into())])
    });
    let unfinished = counted("records-unfinished", holdings.unfinished);
    let walks = counted("records-encounters", holdings.finished + holdings.unfinished);
    let parts = [
        walks.map(|walks| walks + &unfinished.unwrap_or_default()),
        counted("records-reviews", holdings.reviews),
        counted("records-sessions", holdings.sessions),
        latest,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What one file has brought.
#[must_use]
pub fn brought(words: &Words, name: &str, brought: &Brought) -> Block {
    let of = [("name", name.into())];
    let heading = if brought.is_something() {
        Line::of(Tone::Good, &words.with("records-brought", &of))
    } else {
        Line::plain(&words.with("records-brought-nothing", &of))
    };
    let mut block = vec![heading];
    block.extend(brought.people.iter().map(|person| newcomer(words, person)));
    let tallies = [
        ("encounter", brought.walks),
        ("review", brought.reviews),
        ("drill", brought.drills),
        ("session", brought.sessions),
    ];
    for (kind, Tally { new, grown, same }) in tallies.into_iter().filter(|(_, it)| !it.is_empty()) {
        let of = [
            ("kind", words.get(&format!("records-kind-{kind}")).into()),
            ("new", new.into()),
            ("grown", grown.into()),
            ("same", same.into()),
        ];
        block.push(Line::plain(&words.with("records-tally", &of)).hanging(2, 4));
    }
    for one in &brought.differing {
        let day = one.started_at.get(..10).unwrap_or(&one.started_at);
        let of =
            [("title", clean_line(&one.title).into()), ("date", dates::date(words, day).into())];
        block.push(Line::of(Tone::Open, &words.with("records-differs", &of)).hanging(2, 4));
    }
    if brought.elsewhere > 0 {
        let of = [("count", brought.elsewhere.into())];
        block.push(Line::of(Tone::Open, &words.with("records-elsewhere", &of)).hanging(2, 4));
    }
    block
}

fn newcomer(words: &Words, person: &Newcomer) -> Line {
    let id = match (person.new, person.name == person.named) {
        (true, true) => "records-new-person",
        (true, false) => "records-new-name",
        (false, true) => "records-known-person",
        (false, false) => "records-known-name",
    };
    let of =
        [("name", clean_line(&person.name).into()), ("named", clean_line(&person.named).into())];
    Line::plain(&words.with(id, &of)).hanging(2, 4)
}

/// What would be erased, and whether that is meant.
#[must_use]
pub fn erasing(words: &Words, going: &[(Option<&str>, Holdings)]) -> Screen {
    let mut goes = vec![Line::plain(&words.get("records-goes"))];
    for (name, holdings) in going {
        let name = clean_line(name.unwrap_or_default());
        let line = Line::of(Tone::Strong, &format!("{name}: "));
        goes.push(line.and(Tone::Plain, &kept(words, holdings)).hanging(2, 4));
    }
    if going.is_empty() {
        goes.push(Line::plain(&words.get("records-goes-damaged")).hanging(2, 4));
    }
    let mut warned = Vec::new();
    if going.iter().any(|(_, holdings)| holdings.sessions > 0) {
        warned.push(Line::plain(&words.get("records-goes-sessions")));
    }
    warned.push(Line::plain(&words.get("records-goes-copies")));
    let choice = |id: &str, text| Choice::new(id, &words.get(text));
    Screen {
        heading: Heading { left: words.get("records-erase-title"), ..Heading::default() },
        blocks: vec![goes, warned],
        prompt: Prompt::Pick(vec![
            choice("keep", "records-erase-no"),
            choice("erase", "records-erase-yes"),
        ]),
        commands: Vec::new(),
    }
}

/// What a look at the records has found.
#[must_use]
pub fn checkup(words: &Words, found: &Checkup) -> Vec<Block> {
    if found.is_sound() {
        let mut sound = vec![Line::of(Tone::Good, &words.get("records-sound"))];
        if !found.saved.is_empty() {
            sound.push(Line::plain(&counts(words, &found.saved)).hanging(2, 2));
        }
        return vec![sound];
    }
    let mut blocks = vec![vec![Line::of(Tone::Bad, &words.get("records-damaged"))]];
    let mut file: Block = found.file.iter().map(|line| quoted(line)).collect();
    let mut reasons: Vec<(&str, Vec<&str>)> = Vec::new();
    for (table, why) in &found.unread {
        match reasons.iter_mut().find(|(known, _)| known == why) {
            Some((_, tables)) => tables.push(table),
            None => reasons.push((why, vec![table])),
        }
    }
    for (why, tables) in reasons {
        let of = [("tables", tables.join(", ").into()), ("why", why.into())];
        file.push(Line::plain(&words.with("records-unread", &of)).hanging(2, 4));
    }
    for (table, count) in &found.orphans {
        let of = [("table", table.as_str().into()), ("count", (*count).into())];
        file.push(Line::plain(&words.with("records-orphans", &of)).hanging(2, 4));
    }
    blocks.push(file);
    blocks.extend(found.odd.iter().map(|odd| odd_record(words, odd)));
    if found.saved.is_empty() {
        blocks.push(vec![Line::plain(&words.get("records-nothing-saved-hint"))]);
    } else {
        let mut saved = can_be_saved(words, found);
        saved.push(Line::of(Tone::Quiet, &words.get("records-save-how")));
        blocks.push(saved);
    }
    blocks
}

/// The database's own words.
fn quoted(line: &str) -> Line {
    Line::of(Tone::Quiet, &clean_line(line)).hanging(2, 4)
}

fn odd_record(words: &Words, odd: &Odd) -> Block {
    let kind = match odd.kind.as_str() {
        kind @ ("profile" | "review" | "session") => kind,
        _ => "encounter",
    };
    let id = if odd.saved { "records-odd" } else { "records-odd-lost" };
    let kind = words.get(&format!("records-one-{kind}"));
    let of = [("kind", kind.into()), ("name", clean_line(&odd.name).into())];
    let mut block = vec![Line::of(Tone::Bad, &words.with(id, &of)).hanging(0, 2)];
    for field in &odd.wrong {
        block.push(Line::plain(&faults::field(words, field)).hanging(2, 4));
    }
    block
}

/// How much can be saved, and how much cannot.
#[must_use]
pub fn can_be_saved(words: &Words, found: &Checkup) -> Block {
    let of = [("what", counts(words, &found.saved).into()), ("lost", found.lost.into())];
    vec![Line::plain(&words.with("records-can-save", &of))]
}

fn counts(words: &Words, records: &[Record]) -> String {
    let mut counts = [0_usize; 4];
    for record in records {
        let kind = match record {
            Record::Profile(_) => 0,
            Record::Encounter(walk) if walk.review.is_none() => 1,
            Record::Encounter(_) => continue,
            Record::Review(_) => 2,
            Record::Session(_) => 3,
        };
        counts[kind] += 1;
    }
    let ids = ["records-people", "records-encounters", "records-reviews", "records-sessions"];
    let told = ids.into_iter().zip(counts).filter(|(_, count)| *count > 0);
    let told = told.map(|(id, count)| words.with(id, &[("count", count.into())]));
    told.collect::<Vec<_>>().join(" · ")
}
