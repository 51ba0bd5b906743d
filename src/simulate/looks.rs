//! How answers look to somebody who does not understand them: length, question marks, words.

use std::collections::HashSet;

use unicode_width::UnicodeWidthStr as _;

use crate::guidance::Catalogue;
use crate::scenario::{Moment, Scenario, Task};
use crate::text::Lang;
use crate::words::{polite, stems};

use super::habit::Habit;

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
        return texts.map(|text| shared(text, &asked)).collect();
    }
    texts.map(|text| look(text, habit, lang)).collect()
}

fn look(text: &str, habit: Habit, lang: Lang) -> u32 {
    let count = match habit {
        Habit::Longest => text.width(),
        // Shorter is more.
        Habit::Shortest => 10_000_usize.saturating_sub(text.width()),
        Habit::Questions => text.matches('?').count(),
        Habit::Polite => polite(text, lang),
        Habit::Echo => 0,
    };
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The stems of the task and of the rules of what is at stake.
fn asked(
    moment: &Moment,
    scenario: &Scenario,
    catalogue: &Catalogue,
    lang: Lang,
) -> HashSet<String> {
    let rules = moment.stake.iter().filter_map(|&point| {
        catalogue.point(&scenario.point(point).id).map(|point| point.rule.get(lang))
    });
    rules.chain([moment.ask.get(lang)]).flat_map(stems).collect()
}

fn shared(text: &str, asked: &HashSet<String>) -> u32 {
    let own: HashSet<String> = stems(text).collect();
    u32::try_from(own.intersection(asked).count()).unwrap_or(u32::MAX)
}
