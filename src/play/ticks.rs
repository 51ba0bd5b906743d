//! The trainee ticks, point by point, what was in own words and the program did not decide.

use std::rc::Rc;

use crate::console::Reply;
use crate::encounter::Judge;
use crate::encounter::answer::Verdict;
use crate::guidance::Point;
use crate::record::StoredVerdict;
use crate::scenario::{Moment, PointIx};
use crate::view::{Block, Choice, Line, Prompt, Screen, Tone};

use super::own_words::Unjudged;
use super::{PlayError, Walk};

/// When verdicts are given: before the reaction, where they move trust, or in the debrief.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    BeforeReaction,
    InDebrief,
}

/// One point to tick.
struct Tick<'a> {
    point: &'a Point,
    /// Its number among those that the trainee judges, and how many they are.
    number: usize,
    count: usize,
    /// The program was asked and is not sure.
    doubtful: bool,
}

impl<'s> Walk<'s> {
    /// Asks of each point that is open whether the words show it, and keeps each verdict as it is
    /// given. A point left open counts as absent.
    pub(super) fn tick(
        &mut self,
        moment: &'s Moment,
        unjudged: &mut Unjudged,
        when: When,
    ) -> Result<(), PlayError> {
        let mine = |&point: &PointIx| unjudged.is_open(point) || unjudged.is_ticked(point);
        let mine: Vec<PointIx> = moment.stake.iter().copied().filter(mine).collect();
        for (place, &point) in mine.iter().enumerate() {
            let id = &self.parts.scenario.point(point).id;
            let Some(known) = self.parts.catalogue.point(id) else { continue };
            if !unjudged.is_open(point) {
                continue;
            }
            let doubtful = unjudged.is_doubtful(point);
            let tick = Tick { point: known, number: place + 1, count: mine.len(), doubtful };
            let screen = self.tick_screen(moment, &unjudged.words, &tick, when);
            let verdict = match self.console.ask(&screen)? {
                Reply::Picked(0) => Verdict::Met,
                Reply::Picked(1) => Verdict::Violated,
                Reply::Picked(2) => Verdict::Absent,
                _ => Verdict::Unsure,
            };
            let kept = StoredVerdict {
                late: when == When::InDebrief,
                ..self.verdict(point, verdict, Judge::Trainee, "")
            };
            self.journal.judge(unjudged.answer, &[kept])?;
            unjudged.heard.judged = unjudged.heard.judged.deciding(point, verdict);
            unjudged.heard.grounds.put(point, Judge::Trainee, "");
        }
        Ok(())
    }

    fn tick_screen(&self, moment: &'s Moment, said: &str, tick: &Tick<'_>, when: When) -> Screen {
        let words = Rc::clone(&self.parts.words);
        let lang = words.lang();
        let of = [("number", tick.number.into()), ("count", tick.count.into())];
        let about = match (when, tick.doubtful) {
            (When::BeforeReaction, false) => None,
            (When::BeforeReaction, true) => Some("tick-doubtful"),
            (When::InDebrief, false) => Some("tick-about"),
            (When::InDebrief, true) => Some("tick-doubtful-late"),
        };
        let mut blocks: Vec<Block> = Vec::new();
        blocks.extend(about.map(|id| vec![Line::of(Tone::Quiet, &words.get(id))]));
        blocks.extend(self.says_at(moment));
        blocks.push(vec![
            Line::of(Tone::Strong, &words.get("tick-you")),
            Line::of(Tone::Speech, &format!("› {said}")).hanging(0, 2),
        ]);
        blocks.push(vec![Line::of(Tone::Strong, &words.with("tick-question", &of))]);
        let prompt = Prompt::Pick(vec![
            Choice::new("met", tick.point.met.get(lang)),
            Choice::new("violated", tick.point.violated.get(lang)),
            Choice::new("absent", &words.get("tick-absent")),
            Choice::new("open", &words.get("tick-open")),
        ]);
        let heading = match when {
            When::BeforeReaction => self.heading(moment),
            When::InDebrief => self.page("heading-ticks"),
        };
        Screen { heading, blocks, prompt, commands: Vec::new() }
    }
}
