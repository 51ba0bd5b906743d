//! The parts of a moment on a screen, and how many rows each takes.

use crate::finding::Path;
use crate::scenario::model::Item;
use crate::scenario::{Moment, Scenario, Task};
use crate::text::{Lang, Text};
use crate::view::Line;
use crate::view::area::Area;
use crate::view::layout::wrap;

use super::ScreenSize;
use super::fullest::{fullest, joined};
use super::texts::{moment_path, options_path};

/// Columns before an option that is picked, and before one that is ticked or numbered.
const PICKED: &str = "▸ 1  ";
const TICKED: &str = "▸ [ ] 1  ";
/// Rows that a scene, a speech and an option may take where all is to fit well.
const SCENE: usize = 3;
const SPEECH: usize = 3;
const OPTION: usize = 2;
/// What is looked at: a moment in one language.
pub(super) struct Page<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) index: usize,
    pub(super) moment: &'a Moment,
    pub(super) lang: Lang,
    pub(super) screen: ScreenSize,
}

/// The rows of a moment's parts where a text has so many columns.
pub(super) struct Parts {
    pub(super) scene: usize,
    pub(super) speech: usize,
    pub(super) task: usize,
    /// Of each option or item.
    pub(super) options: Vec<usize>,
    /// Of the places to match with, all in one paragraph.
    pub(super) places: usize,
}

impl Parts {
    /// All rows with a blank one between parts.
    pub(super) fn with_gaps(&self) -> usize {
        let options = self.options.iter().sum();
        let parts = [self.scene, self.speech, self.task, self.places, options];
        let parts: Vec<usize> = parts.into_iter().filter(|rows| *rows > 0).collect();
        parts.iter().sum::<usize>() + parts.len().saturating_sub(1)
    }

    pub(super) fn told(&self) -> String {
        let options: usize = self.places + self.options.iter().sum::<usize>();
        let parts = [
            ("scene", self.scene),
            ("speech", self.speech),
            ("task", self.task),
            ("options", options),
        ];
        let there = parts.iter().filter(|(_, rows)| *rows > 0);
        there.map(|(name, rows)| format!("{name} {rows}")).collect::<Vec<_>>().join(", ")
    }
}

impl Page<'_> {
    /// The rows of each part where a text has the room of `area`.
    pub(super) fn parts(&self, area: Area) -> Parts {
        let name = self.scenario.head.customer.name.get(self.lang);
        let text = |text: &str| rows(&Line::plain(text), area);
        let (scene, speech) = fullest(self.moment, |scene, says| {
            let (scene, says) = (joined(scene, self.lang), joined(says, self.lang));
            let speech = if says.is_empty() { 0 } else { text(&format!("{name}: {says}")) };
            (if scene.is_empty() { 0 } else { text(&scene) }, speech)
        });
        let mut parts = Parts {
            scene,
            speech,
            task: text(self.moment.ask.get(self.lang)),
            options: Vec::new(),
            places: 0,
        };
        if let Task::Match { items, places, .. } = &self.moment.task {
            let places: Vec<&str> = places.iter().map(|place| place.text.get(self.lang)).collect();
            let longest =
                places.iter().max_by_key(|place| place.len()).copied().unwrap_or_default();
            let tied = places.iter().map(|place| format!("1 {place}").replace(' ', "\u{a0}"));
            let list = tied.collect::<Vec<_>>().join("   ");
            parts.places = rows(&Line::plain(&list).hanging(2, 2), area);
            let items = items.iter().map(|item| {
                let item = item.text.get(self.lang);
                rows(&Line::plain(&format!("▸ {item} → 1 {longest}")).hanging(0, 4), area)
            });
            parts.options = items.collect();
        } else {
            let mark = mark(self.moment);
            let hang = mark.chars().count();
            let option = |text: &Text| {
                let text = format!("{mark}{}", text.get(self.lang));
                rows(&Line::plain(&text).hanging(0, hang), area)
            };
            parts.options = option_texts(self.moment).map(option).collect();
        }
        parts
    }

    /// What is to be matched, with its places under it, as it stands before anybody answers.
    pub(super) fn listed_to_match(&self, area: Area) -> usize {
        let Task::Match { items, places, .. } = &self.moment.task else { return 0 };
        let item = |item: &Item| {
            let text = format!("· {}", item.text.get(self.lang));
            rows(&Line::plain(&text).hanging(2, 4), area)
        };
        items.iter().map(item).sum::<usize>() + 1 + places.len()
    }

    /// Where the part stands that takes the most rows over what it may.
    pub(super) fn longest_part(&self, parts: &Parts) -> Path {
        let path = moment_path(self.index);
        let longest = parts.options.iter().enumerate().max_by_key(|(_, rows)| **rows);
        let option = longest.map_or(0, |(place, _)| place);
        let options: usize = parts.options.iter().map(|rows| rows.saturating_sub(OPTION)).sum();
        let over = [
            (parts.scene.saturating_sub(SCENE), path.field("scene").at(0).field("text")),
            (parts.speech.saturating_sub(SPEECH), path.field("says").at(0).field("text")),
            (parts.task.saturating_sub(1), path.field("task")),
            (options, options_path(self.index, &self.moment.task).at(option).field("text")),
        ];
        let most = over.into_iter().rev().max_by_key(|(over, _)| *over);
        most.map_or(path, |(_, path)| path)
    }
}

/// The texts of the options or items, in the order of the file.
pub(super) fn option_texts(moment: &Moment) -> Box<dyn Iterator<Item = &Text> + '_> {
    match &moment.task {
        Task::Choose { options, .. } => Box::new(options.iter().map(|option| &option.text)),
        Task::ChooseMany { options, .. } => Box::new(options.iter().map(|option| &option.text)),
        Task::Order { items, .. } | Task::Match { items, .. } => {
            Box::new(items.iter().map(|item| &item.text))
        }
        Task::Say { .. } => Box::new(std::iter::empty()),
    }
}

/// What stands before an option.
pub(super) const fn mark(moment: &Moment) -> &'static str {
    if matches!(moment.task, Task::Choose { .. }) { PICKED } else { TICKED }
}

/// The rows of a line.
pub(super) fn rows(line: &Line, area: Area) -> usize {
    wrap(line, area.column).len()
}
