//! The menu of scenarios: all of them where they fit on a screen, else part by part.

use crate::content::pack::{Listed, Shelf};
use crate::content::part::{Kind, Part};
use crate::locale::Words;
use crate::record::summary::Walked;
use crate::scenario::model::Header;

use super::{Choice, Heading, Line, Prompt, Screen, Tone, lists};

/// What every screen of the menu has.
#[derive(Clone, Debug)]
pub struct Menu {
    pub title: String,
    pub question: String,
    /// What can be chosen before any scenario.
    pub before: Vec<Choice>,
    /// Whether one can go back from it.
    pub back: bool,
}

impl Menu {
    /// All scenarios of all shelves.
    #[must_use]
    pub fn all(
        &self,
        words: &Words,
        shelves: &[Shelf],
        text: impl Fn(&Listed, &Header) -> String,
    ) -> Screen {
        let mut choices = self.before.clone();
        for shelf in shelves {
            let row = |listed| row(words, shelf.pack.as_deref(), listed, &text);
            choices.extend(shelf.scenarios.iter().map(row));
        }
        self.screen(words, choices, self.back)
    }

    /// Which part of them.
    #[must_use]
    pub fn parts(&self, words: &Words, parts: &[Part<'_>]) -> Screen {
        let packs = parts.iter().any(|part| part.pack.is_some());
        let mut choices = self.before.clone();
        choices.extend(parts.iter().map(|part| name(words, part, packs)));
        self.screen(words, choices, self.back)
    }

    /// The scenarios of a part; one can go back to the parts.
    #[must_use]
    pub fn of_part(
        &self,
        words: &Words,
        part: &Part<'_>,
        text: impl Fn(&Listed, &Header) -> String,
    ) -> Screen {
        let row = |listed: &&Listed| row(words, None, listed, &text);
        self.screen(words, part.scenarios.iter().map(row).collect(), true)
    }

    fn screen(&self, words: &Words, mut choices: Vec<Choice>, back: bool) -> Screen {
        if back {
            choices.push(Choice::new("back", &words.get("menu-back")));
        }
        let (left, right) = (self.title.clone(), words.get("app-name"));
        Screen {
            heading: Heading { left, right, progress: None },
            blocks: vec![vec![Line::of(Tone::Strong, &self.question)]],
            prompt: Prompt::Pick(choices),
            commands: Vec::new(),
        }
    }
}

/// A scenario; one of a pack has the pack's name before it where others stand beside it.
fn row(
    words: &Words,
    pack: Option<&str>,
    listed: &Listed,
    text: impl Fn(&Listed, &Header) -> String,
) -> Choice {
    let text = match &listed.head {
        Some(header) => text(listed, header),
        None => words.with("list-broken-choice", &[("file", listed.id().into())]),
    };
    Choice::new(listed.id(), &in_pack(words, pack, text))
}

fn in_pack(words: &Words, pack: Option<&str>, text: String) -> String {
    match pack {
        Some(pack) => words.with("list-in-pack", &[("pack", pack.into()), ("text", text.into())]),
        None => text,
    }
}

/// A part with the number of its scenarios; whose it is, only where there are packs.
fn name(words: &Words, part: &Part<'_>, packs: bool) -> Choice {
    let count = [("count", part.scenarios.len().into())];
    let built_in = words.get("list-built-in");
    let whose = packs.then(|| part.pack.unwrap_or(&built_in));
    let (id, text) = match part.kind {
        Kind::Course => ("course", in_pack(words, whose, words.with("choose-course", &count))),
        Kind::Rest => ("more", in_pack(words, whose, words.with("choose-rest", &count))),
        Kind::Whole => {
            let name = lists::shelf_name(words, part.pack);
            let of = [("name", name.into()), count[0].clone()];
            ("all", words.with("choose-whole", &of))
        }
    };
    let id = part.pack.map_or_else(|| id.to_owned(), |pack| format!("{pack}-{id}"));
    Choice::new(&id, &text)
}

/// A scenario to walk: what it is, and what is known of earlier walks.
#[must_use]
pub fn to_walk(words: &Words, header: &Header, walked: Walked) -> String {
    let lang = words.lang();
    let text = words.with(
        "home-scenario",
        &[
            ("title", header.title.get(lang).into()),
            ("trade", header.trade.get(lang).into()),
            ("level", words.get(&format!("level-{}", header.level.id())).into()),
            ("minutes", header.minutes.into()),
        ],
    );
    match (walked.open, walked.latest) {
        (true, _) => format!("{text}  … {}", words.get("list-open")),
        (_, Some(latest)) => format!("{text}  {} {latest}", if walked.passed { "✔" } else { "✘" }),
        _ => text,
    }
}

/// A scenario to lead: its name, its trade, how hard it is.
#[must_use]
pub fn to_lead(words: &Words, header: &Header) -> String {
    let lang = words.lang();
    let of = [
        ("title", header.title.get(lang).into()),
        ("trade", header.trade.get(lang).into()),
        ("level", words.get(&format!("level-{}", header.level.id())).into()),
    ];
    words.with("session-scenario", &of)
}
