//! A moment: what happens, what the customer says, what the trainee is asked.

use crate::locale::Words;
use crate::phase::Phase;
use crate::scenario::when::When;
use crate::scenario::{Moment, Task};
use crate::text::{Text, clean_line};

use super::{Block, Choice, Heading, Line, Prompt, Tone};

/// The heading of a phase: its number, its name and the scenario's title.
#[must_use]
pub fn heading(words: &Words, phase: Phase, name: &Text, title: &Text) -> Heading {
    let name = name.get(words.lang());
    Heading {
        left: words
            .with("heading-phase", &[("number", phase.number().into()), ("name", name.into())]),
        right: clean_line(title.get(words.lang())),
        progress: Some((phase.number(), Phase::COUNT)),
    }
}

/// What is going on.
#[must_use]
pub fn scene(words: &Words, scene: &[&Text]) -> Option<Block> {
    (!scene.is_empty()).then(|| vec![Line::plain(&joined(scene, words))])
}

/// The customer's words, after the name.
#[must_use]
pub fn says(words: &Words, customer: &Text, says: &[&Text]) -> Option<Block> {
    (!says.is_empty()).then(|| {
        let name = format!("{}: ", customer.get(words.lang()));
        vec![Line::of(Tone::Strong, &name).and(Tone::Speech, &joined(says, words))]
    })
}

/// The first words of a moment, enough to know it by.
#[must_use]
pub fn first_words(words: &Words, moment: &Moment) -> String {
    const MOST: usize = 7;
    let all: Vec<&str> = opening(words, moment).split_whitespace().collect();
    let first = all.iter().take(MOST).copied().collect::<Vec<_>>().join(" ");
    if all.len() > MOST { format!("{}…", first.trim_end_matches(['.', ','])) } else { first }
}

/// The text that a moment begins with, rather one that always shows; may be empty.
#[must_use]
pub fn opening<'m>(words: &Words, moment: &'m Moment) -> &'m str {
    let all = || moment.scene.iter().chain(&moment.says);
    let first = all().find(|line| line.when == When::default()).or_else(|| all().next());
    first.map_or("", |line| line.text.get(words.lang()))
}

/// Lines that are shown together read as one paragraph.
fn joined(lines: &[&Text], words: &Words) -> String {
    lines.iter().map(|line| line.get(words.lang())).collect::<Vec<_>>().join(" ")
}

/// The prompt for a moment's task, its answers in the order `shown`.
#[must_use]
pub fn prompt(words: &Words, moment: &Moment, shown: &[usize]) -> Prompt {
    let lang = words.lang();
    let choice = |id: &str, text: &Text| Choice::new(id, text.get(lang));
    match &moment.task {
        Task::Choose { options, .. } => Prompt::Pick(
            shown.iter().map(|&place| choice(&options[place].id, &options[place].text)).collect(),
        ),
        Task::ChooseMany { max, options } => Prompt::Many {
            choices: shown
                .iter()
                .map(|&place| choice(&options[place].id, &options[place].text))
                .collect(),
            max: *max,
        },
        Task::Order { items, .. } => {
            Prompt::Order(items.iter().map(|item| choice(&item.id, &item.text)).collect())
        }
        Task::Match { items, places, .. } => Prompt::Match {
            items: items.iter().map(|item| choice(&item.id, &item.text)).collect(),
            places: places.iter().map(|place| choice(&place.id, &place.text)).collect(),
        },
        Task::Say { .. } => Prompt::Words,
    }
}
