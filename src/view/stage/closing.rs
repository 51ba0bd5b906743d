//! The end of a session: how it ended, what the group's answers were worth, where it moved.

use crate::coach::debrief::trust_by_phase;
use crate::group::moves::Move;
use crate::group::{Group, Spot};
use crate::phase::Phase;
use crate::scenario::Task;
use crate::view::bars::{bar, name_width, pad};
use crate::view::questions::{CLOSING, questions};
use crate::view::{Block, Line, Tone, debrief};

use super::Stage;

const BAR: u32 = 10;
const TRUST_BAR: u32 = 20;

impl Stage<'_> {
    pub(super) fn ending(&self) -> Vec<Block> {
        debrief::ending(self.words, &self.group.way())
    }

    /// The group's figures of both rounds, phase by phase.
    pub(super) fn figures(&self) -> Vec<Block> {
        let whole = self.group.whole_figures();
        let width = name_width(self.words, self.catalogue);
        let column = BAR as usize + 8;
        let head = ["stage-round-first", "stage-round-second", "stage-once"]
            .map(|id| pad(&self.words.get(id), column))
            .concat();
        let head = format!("{}{head}", pad("", width + 5));
        let row = |name: String, figures: crate::group::figures::Figures| {
            let cell = |figure: Option<u32>| match figure {
                Some(figure) => format!("{} {figure:>3} %  ", bar(figure, BAR)),
                None => pad("–", column),
            };
            let once = figures.once.map_or_else(|| "–".to_owned(), |once| format!("{once} %"));
            Line::plain(&name)
                .and(Tone::Strong, &cell(figures.first))
                .and(Tone::Strong, &cell(figures.second))
                .and(Tone::Plain, &once)
        };
        let phases = Phase::ALL.into_iter().map(|phase| {
            let name = pad(self.catalogue.phase(phase).name.get(self.words.lang()), width);
            row(format!("{}  {name}  ", phase.number()), self.group.phase_figures(phase))
        });
        let mut table = vec![Line::of(Tone::Quiet, head.trim_end())];
        table.extend(phases);
        let all = pad(&self.words.get("stage-all"), width + 3);
        table.push(row(format!("{all}  "), whole));
        vec![table, self.quiet("stage-figures-how")]
    }

    /// Where the group moved, in words.
    pub(super) fn moves(&self) -> Vec<Block> {
        let mut blocks: Vec<Block> = Vec::new();
        let mut last: Option<Spot> = None;
        for one in self.group.moves() {
            if last != Some(one.spot) {
                blocks.push(vec![self.about(one.spot)]);
                last = Some(one.spot);
            }
            if let Some(block) = blocks.last_mut() {
                block.push(self.moved(&one));
            }
        }
        if blocks.is_empty() {
            blocks.push(self.quiet(no_moves_message(self.group)));
        }
        blocks
    }

    fn about(&self, spot: Spot) -> Line {
        let at = self.group.moment(spot);
        let name = self.catalogue.phase(at.phase).name.get(self.words.lang());
        Line::of(Tone::Strong, &format!("{}  {name}: ", at.phase.number()))
            .and(Tone::Plain, at.ask.get(self.words.lang()))
            .hanging(0, 3)
    }

    fn moved(&self, one: &Move) -> Line {
        let lang = self.words.lang();
        let text = match &self.group.moment(one.spot).task {
            Task::Choose { options, .. } => options[one.option].text.get(lang),
            Task::ChooseMany { options, .. } => options[one.option].text.get(lang),
            _ => "",
        };
        let (tone, sign) = match one.gain() {
            0 => (Tone::Open, '='),
            1.. => (Tone::Plain, '↑'),
            _ => (Tone::Plain, '↓'),
        };
        let id = move_message(self.group, one);
        let of =
            [("first", one.first.into()), ("second", one.second.into()), ("option", text.into())];
        Line::of(tone, &format!("{sign} {}", self.words.with(id, &of))).hanging(3, 5)
    }

    /// The customer's trust after each phase of the way that was followed.
    pub(super) fn trust(&self) -> Vec<Block> {
        let way = self.group.way();
        let name = self.group.scenario().head.customer.name.get(self.words.lang());
        let title = self.words.with("stage-trust", &[("name", name.into())]);
        let width = name_width(self.words, self.catalogue);
        let row = |name: &str, trust: u8| {
            let share = u32::from(trust);
            Line::plain(&format!("{name}  "))
                .and(Tone::Strong, &bar(share, TRUST_BAR))
                .and(Tone::Plain, &format!("  {trust:>3}"))
        };
        let start = pad(&self.words.get("stage-trust-start"), width + 3);
        let mut curve = vec![row(&start, self.group.scenario().trust)];
        for (phase, trust) in Phase::ALL.into_iter().zip(trust_by_phase(&way)) {
            let name = pad(self.catalogue.phase(phase).name.get(self.words.lang()), width);
            curve.extend(trust.map(|trust| row(&format!("{}  {name}", phase.number()), trust)));
        }
        vec![vec![Line::of(Tone::Strong, &title)], curve, self.quiet("stage-trust-how")]
    }

    /// Three questions to close with: the author's own, else those that always fit.
    pub(super) fn questions(&self) -> Vec<Block> {
        let questions = questions(self.words, self.group.scenario());
        let numbered = questions.iter().take(CLOSING).enumerate();
        numbered
            .map(|(number, text)| {
                let number = format!("{}  ", number + 1);
                vec![Line::of(Tone::Strong, &number).and(Tone::Plain, text).hanging(0, 3)]
            })
            .collect()
    }
}

/// The message that tells of a move: of the best answer, of a part of it, or of another one.
#[must_use]
pub fn move_message(group: &Group<'_>, one: &Move) -> &'static str {
    let several = matches!(group.moment(one.spot).task, Task::ChooseMany { .. });
    match (one.best, several && group.bests(one.spot).len() > 1) {
        (true, false) if one.gain() == 0 => "stage-move-stayed",
        (true, false) => "stage-move-best",
        (true, true) => "stage-move-part",
        (false, _) => "stage-move-other",
    }
}

/// The message where there is no move to tell of.
#[must_use]
pub fn no_moves_message(group: &Group<'_>) -> &'static str {
    if group.counted_twice() { "stage-nobody-moved" } else { "stage-no-moves" }
}
