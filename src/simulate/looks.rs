//! How answers look to somebody who does not understand them: length, question marks, words.

use unicode_width::UnicodeWidthStr as _;

use crate::guidance::Catalogue;
use crate::lint::{polite_words, shared_words};
use crate::scenario::{Moment, Scenario, Task};
use crate::text::Lang;

/// What a player goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Habit {
    Longest,
    Shortest,
    /// Most question marks.
    Questions,
    /// Most polite words.
    Polite,
    /// Most words shared with the task or the rules of what is at stake.
    Echo,
}

impl Habit {
    /// All habits.
    pub const ALL: [Self; 5] =
        [Self::Longest, Self::Shortest, Self::Questions, Self::Polite, Self::Echo];

    /// The name used in messages and exports.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Longest => "longest",
            Self::Shortest => "shortest",
            Self::Questions => "questions",
            Self::Polite => "polite",
            Self::Echo => "echo",
        }
    }
}

/// For each option of a moment how much it shows of what the habit goes by; empty where there are no
/// options, or none in this language.
#[must_use]
pub fn scores(
    moment: &Moment,
    scenario: &Scenario,
    catalogue: &Catalogue,
    habit: Habit,
    lang: Lang,
) -> Vec<u32> {
    let texts: Vec<_> = match &moment.task {
        Task::Choose { options, .. } => options.iter().map(|option| &option.text).collect(),
        Task::ChooseMany { options, .. } => options.iter().map(|option| &option.text).collect(),
        _ => Vec::new(),
    };
    if texts.iter().any(|text| !text.has(lang)) {
        return Vec::new();
    }
    let texts = texts.into_iter().map(|text| text.get(lang));
    if habit == Habit::Echo {
        let asked = asked(moment, scenario, catalogue, lang);
        return texts.map(|text| number(shared_words(text, &asked, lang))).collect();
    }
    texts.map(|text| look(text, habit, lang)).collect()
}

fn look(text: &str, habit: Habit, lang: Lang) -> u32 {
    number(match habit {
        Habit::Longest => text.width(),
        // Shorter is more.
        Habit::Shortest => 10_000_usize.saturating_sub(text.width()),
        Habit::Questions => text.matches('?').count(),
        Habit::Polite => polite_words(text, lang),
        Habit::Echo => 0,
    })
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The task and the rules of what is at stake, as one text.
fn asked(moment: &Moment, scenario: &Scenario, catalogue: &Catalogue, lang: Lang) -> String {
    let rules = moment.stake.iter().filter_map(|&point| {
        catalogue.point(&scenario.point(point).id).map(|point| point.rule.get(lang))
    });
    rules.chain([moment.ask.get(lang)]).collect::<Vec<_>>().join("\n")
}
