//! A moment: what happens, what the customer says, what the trainee is asked.

use crate::locale::Words;
use crate::phase::Phase;
use crate::scenario::{Moment, Task};
use crate::text::Text;

use super::{Block, Choice, Heading, Line, Prompt, Tone};

/// The heading of a phase: its number, its name and the scenario's title.
#[must_use]
pub fn heading(words: &Words, phase: Phase, name: &Text, title: &Text) -> Heading {
    let name = name.get(words.lang());
    Heading {
        left: words
            .with("heading-phase", &[("number", phase.number().into()), ("name", name.into())]),
        right: title.get(words.lang()).to_owned(),
        progress: Some((phase.number(), Phase::COUNT)),
    }
}

/// Scene, the customer's words and the task.
#[must_use]
pub fn blocks(
    words: &Words,
    customer: &Text,
    scene: &[&Text],
    says: &[&Text],
    task: &Text,
) -> Vec<Block> {
    let lang = words.lang();
    let mut blocks: Vec<Block> = Vec::new();
    if !scene.is_empty() {
        blocks.push(vec![Line::plain(&joined(scene, words))]);
    }
    if !says.is_empty() {
        let line = Line::of(Tone::Strong, &format!("{}: ", customer.get(lang)))
            .and(Tone::Speech, &joined(says, words));
        blocks.push(vec![line]);
    }
    blocks.push(vec![Line::of(Tone::Strong, task.get(lang))]);
    blocks
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
