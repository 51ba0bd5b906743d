//! Own words: the trainee ticks, point by point, what was in them.

use std::rc::Rc;

use crate::console::Reply;
use crate::encounter::answer::{Answer, Judged};
use crate::guidance::Point;
use crate::record::StoredVerdict;
use crate::record::form::Judge;
use crate::scenario::{Moment, PointSet};
use crate::view::{Block, Choice, Line, Prompt, Screen, Tone};

use super::journal::AnswerId;
use super::{PlayError, Walk};

/// Own words, and how far they have been ticked.
pub(super) struct Unticked {
    /// The moment's id.
    pub(super) moment: String,
    pub(super) answer: AnswerId,
    pub(super) words: String,
    /// The verdicts given so far.
    pub(super) done: Judged,
    /// The points that they are on.
    pub(super) ticked: Vec<String>,
}

/// When verdicts are given: before the reaction, where they move trust, or in the debrief.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    BeforeReaction,
    InDebrief,
}

impl<'s> Walk<'s> {
    /// Own words of a guided walk: ticked before the reaction, then taken into the walk.
    pub(super) fn take_words(&mut self, unticked: Unticked) -> Result<(), PlayError> {
        let Some(moment) = self.encounter.moment() else { return Ok(()) };
        let judged = self.tick(moment, &unticked, When::BeforeReaction)?;
        let words = unticked.words;
        self.encounter.answer(Answer::Said { words, judged })?;
        Ok(())
    }

    /// Asks of each point of the stake whether the words show it, and keeps each verdict as it is
    /// given. A point left open counts as absent.
    pub(super) fn tick(
        &mut self,
        moment: &'s Moment,
        unticked: &Unticked,
        when: When,
    ) -> Result<Judged, PlayError> {
        let mut judged = unticked.done;
        for (number, &point) in moment.stake.iter().enumerate() {
            let id = &self.parts.scenario.point(point).id;
            let Some(known) = self.parts.catalogue.point(id) else { continue };
            if unticked.ticked.contains(id) {
                continue;
            }
            let screen = self.tick_screen(moment, unticked, known, number, when);
            let one = match self.console.ask(&screen)? {
                Reply::Picked(0) => Judged::default().meeting(point),
                Reply::Picked(1) => Judged::default().violating(point),
                Reply::Picked(2) => Judged::default(),
                _ => Judged { unsure: PointSet::EMPTY.with(point), ..Judged::default() },
            };
            let verdict = StoredVerdict {
                point: id.clone(),
                verdict: one.verdict(point),
                judge: Judge::Trainee,
                late: when == When::InDebrief,
                evidence: String::new(),
            };
            self.journal.judge(unticked.answer, &[verdict])?;
            judged = Judged {
                met: judged.met.or(one.met),
                violated: judged.violated.or(one.violated),
                unsure: judged.unsure.or(one.unsure),
            };
        }
        Ok(judged)
    }

    fn tick_screen(
        &self,
        moment: &'s Moment,
        unticked: &Unticked,
        point: &Point,
        number: usize,
        when: When,
    ) -> Screen {
        let words = Rc::clone(&self.parts.words);
        let lang = words.lang();
        let of = [("number", (number + 1).into()), ("count", moment.stake.len().into())];
        let mut blocks: Vec<Block> = Vec::new();
        if when == When::InDebrief {
            blocks.push(vec![Line::of(Tone::Quiet, &words.get("tick-about"))]);
        }
        blocks.extend(self.says_at(moment));
        blocks.push(vec![
            Line::of(Tone::Strong, &words.get("tick-you")),
            Line::of(Tone::Speech, &format!("› {}", unticked.words)).hanging(0, 2),
        ]);
        blocks.push(vec![Line::of(Tone::Strong, &words.with("tick-question", &of))]);
        let prompt = Prompt::Pick(vec![
            Choice::new("met", point.met.get(lang)),
            Choice::new("violated", point.violated.get(lang)),
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
