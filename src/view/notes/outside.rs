//! The notes before the first moment and after the last one.

use crate::group::Step;
use crate::group::figures::Figures;
use crate::phase::Phase;
use crate::text::Text;
use crate::view::questions::questions;
use crate::view::response::quoted;
use crate::view::{Block, Line, Tone};

use super::Notes;

impl Notes<'_> {
    pub(super) fn outside(&self, step: Step) -> Vec<Block> {
        match step {
            Step::Opening => {
                let mut blocks = self.aim();
                blocks.extend(self.look_for());
                blocks.push(self.overview());
                blocks
            }
            Step::Ending => {
                let mut blocks = self.look_for();
                blocks.push(self.questions());
                blocks
            }
            Step::Figures | Step::Moves | Step::Trust => {
                let mut blocks = vec![self.figures()];
                blocks.extend(self.facts());
                blocks.push(self.questions());
                blocks
            }
            _ => {
                let mut blocks = vec![self.questions()];
                blocks.extend(self.facts());
                blocks.push(self.figures());
                blocks
            }
        }
    }

    /// What the author wants the encounter to teach.
    fn aim(&self) -> Vec<Block> {
        let notes = self.group.scenario().notes.iter();
        let aim = notes.map(|notes| {
            let line = self.label("notes-aim").and(Tone::Plain, notes.aim.get(self.words.lang()));
            vec![line.hanging(0, 2)]
        });
        aim.collect()
    }

    /// What the author would have the trainer watch.
    pub(super) fn look_for(&self) -> Vec<Block> {
        let lang = self.words.lang();
        let listed = |texts: &[Text]| -> Block {
            let lines = texts.iter().map(|text| Line::plain(&format!("· {}", text.get(lang))));
            lines.map(|line| line.hanging(0, 2)).collect()
        };
        let notes = self.group.scenario().notes.iter().filter(|notes| !notes.look_for.is_empty());
        let blocks = notes.map(|notes| {
            let mut block = vec![self.strong("notes-look-for")];
            block.extend(listed(&notes.look_for));
            block
        });
        blocks.collect()
    }

    /// Every moment that a good walk meets.
    fn overview(&self) -> Block {
        let mut block = vec![self.strong("notes-overview")];
        let moments = self.group.ahead(None).into_iter().enumerate();
        block.extend(moments.map(|(number, spot)| {
            let number = format!("{:>2}  ", number + 1);
            Line::of(Tone::Strong, &number).and(Tone::Plain, &self.named(spot)).hanging(0, 4)
        }));
        block
    }

    /// What the group's answers were worth, where it answered at all.
    fn figures(&self) -> Block {
        let row = |name: &str, figures: Figures| {
            let part = |id: &str, figure: Option<u32>| {
                figure.map(|figure| format!("{} {figure}\u{a0}%", self.words.get(id)))
            };
            let parts = [
                part("stage-round-first", figures.first),
                part("stage-round-second", figures.second),
                part("stage-once", figures.once),
            ];
            let parts: Vec<String> = parts.into_iter().flatten().collect();
            let line = Line::of(Tone::Strong, &format!("{name}: "));
            (!parts.is_empty()).then(|| line.and(Tone::Plain, &parts.join(" · ")).hanging(0, 2))
        };
        let whole = row(&self.words.get("stage-all"), self.group.whole_figures());
        let phases = Phase::ALL.into_iter().filter_map(|phase| {
            let name = self.catalogue.phase(phase).name.get(self.words.lang());
            row(&format!("{}  {name}", phase.number()), self.group.phase_figures(phase))
        });
        let mut block = vec![self.strong("notes-figures")];
        block.extend(phases.chain(whole));
        if block.len() == 1 {
            block.push(Line::plain(&self.words.get("notes-no-figures")));
        }
        block
    }

    /// The author's questions, and those that always fit.
    fn questions(&self) -> Block {
        let questions = questions(self.words, self.group.scenario());
        let mut block = vec![self.strong("notes-questions")];
        block.extend(questions.iter().map(|text| Line::plain(&format!("· {text}")).hanging(0, 2)));
        block
    }

    /// What the texts tell trainers about the points of this encounter.
    fn facts(&self) -> Vec<Block> {
        let scenario = self.group.scenario();
        let used = |id: &String| scenario.points.iter().any(|point| point.id == *id);
        let fits = |points: &[String]| points.is_empty() || points.iter().any(used);
        let facts = self.catalogue.facts().iter().filter(|fact| fact.trainer);
        let mut blocks: Vec<Block> = facts
            .filter(|fact| fits(&fact.points))
            .map(|fact| {
                let mut block = vec![Line::plain(fact.say.get(self.words.lang()))];
                let source = self.catalogue.source(&fact.source);
                let title = source.map(|source| quoted(self.words, &source.title));
                block.extend(title.map(|title| Line::of(Tone::Quiet, &title)));
                block
            })
            .collect();
        if let Some(first) = blocks.first_mut() {
            first.insert(0, self.strong("notes-facts"));
        }
        blocks
    }
}
