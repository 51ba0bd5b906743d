//! The questions to an author who begins a scenario.

use crate::locale::Words;
use crate::scenario::kind::{BuysFor, Channel, Knowledge, Level};
use crate::template::draft::{Draft, Languages, MOST_LETTERS, Question};

use super::{Block, Choice, Heading, Line, Prompt, Screen, Tone};

/// One question, on a screen of its own.
#[must_use]
pub fn question(
    words: &Words,
    draft: &Draft,
    question: Question,
    place: (usize, usize),
    refused: bool,
) -> Screen {
    let id = question.id();
    let mut about: Block = vec![
        Line::of(Tone::Strong, &words.get(&format!("new-ask-{id}"))),
        Line::of(Tone::Quiet, &words.get(&format!("new-how-{id}"))),
    ];
    if refused {
        let told = match question {
            Question::Id => words.get("new-no-id"),
            _ => words.with("new-too-long", &[("most", MOST_LETTERS.into())]),
        };
        about.push(Line::of(Tone::Bad, &told));
    }
    let left = words.get("new-heading");
    Screen {
        heading: Heading { left, right: words.get("app-name"), progress: Some(place) },
        blocks: vec![about],
        prompt: prompt(words, draft, question),
        commands: Vec::new(),
    }
}

fn prompt(words: &Words, draft: &Draft, question: Question) -> Prompt {
    let choice = |id: &str, text: String| Choice::new(id, &text);
    let choices: Vec<Choice> = match question {
        Question::Title | Question::Id | Question::Trade | Question::Customer => {
            let usual = draft.usual(question, words.lang());
            return Prompt::Line(words.with("new-line", &[("usual", usual.into())]));
        }
        Question::Channel => Channel::ALL
            .map(|one| choice(one.id(), words.get(&format!("channel-{}", one.id()))))
            .into(),
        Question::Level => {
            Level::ALL.map(|one| choice(one.id(), words.get(&format!("level-{}", one.id())))).into()
        }
        Question::Knowledge => Knowledge::ALL
            .map(|one| choice(one.id(), words.get(&format!("knowledge-{}", one.id()))))
            .into(),
        Question::BuysFor => BuysFor::ALL
            .map(|one| choice(one.id(), words.get(&format!("buys-for-{}", one.id()))))
            .into(),
        Question::Language => Languages::ALL
            .map(|one| choice(one.id(), words.get(&format!("languages-{}", one.id()))))
            .into(),
    };
    Prompt::Offer { choices, offered: Some(0) }
}

/// What comes next: the commands with which an author goes on.
#[must_use]
pub fn next(words: &Words, commands: &[String]) -> Block {
    let head = Line::of(Tone::Quiet, &words.get("new-next"));
    let each = commands.iter().map(|command| Line::plain(command).hanging(2, 4));
    std::iter::once(head).chain(each).collect()
}
