//! Own words: the trainee ticks, point by point, what was in them.

use std::rc::Rc;

use crate::console::Reply;
use crate::encounter::answer::{Answer, Judged};
use crate::record::form::{Judge, verdicts};
use crate::scenario::{Moment, PointSet};
use crate::view::{Choice, Line, Prompt, Screen, Tone};

use super::journal::AnswerId;
use super::{PlayError, Session};

impl<'s> Session<'s> {
    /// Own words of a guided walk: ticked before the reaction, then taken into the walk.
    pub(super) fn take_words(&mut self, answer: AnswerId, words: String) -> Result<(), PlayError> {
        let Some(moment) = self.encounter.moment() else { return Ok(()) };
        let judged = self.tick(moment, &words, false)?;
        self.keep_ticks(moment, answer, judged, false)?;
        let fits = self.encounter.answer(Answer::Said { words, judged }).is_ok();
        debug_assert!(fits, "only points of the stake are ticked");
        Ok(())
    }

    /// Asks of each point of the stake whether the words show it. Where `open` allows it, a point
    /// can stay undecided; it then counts as absent.
    pub(super) fn tick(
        &mut self,
        moment: &'s Moment,
        said: &str,
        open: bool,
    ) -> Result<Judged, PlayError> {
        let words = Rc::clone(&self.parts.words);
        let lang = words.lang();
        let mut judged = Judged::default();
        for (number, &point) in moment.stake.iter().enumerate() {
            let id = &self.parts.scenario.point(point).id;
            let Some(known) = self.parts.catalogue.point(id) else { continue };
            let of = [("number", (number + 1).into()), ("count", moment.stake.len().into())];
            let mut choices = vec![
                Choice::new("met", &format!("✔ {}", known.met.get(lang))),
                Choice::new("violated", &format!("✘ {}", known.violated.get(lang))),
                Choice::new("absent", &format!("– {}", words.get("tick-absent"))),
            ];
            if open {
                choices.push(Choice::new("open", &format!("? {}", words.get("tick-open"))));
            }
            let screen = Screen {
                heading: self.heading(moment),
                blocks: vec![
                    vec![Line::of(Tone::Quiet, &words.with("tick-own-words", &of))],
                    vec![Line::of(Tone::Speech, &format!("› {said}")).hanging(0, 2)],
                    vec![Line::of(Tone::Strong, &words.get("tick-question"))],
                ],
                prompt: Prompt::Pick(choices),
                commands: Vec::new(),
            };
            judged = match self.console.ask(&screen)? {
                Reply::Picked(0) => judged.meeting(point),
                Reply::Picked(1) => judged.violating(point),
                Reply::Picked(3) => {
                    Judged { unsure: judged.unsure.or(PointSet::EMPTY.with(point)), ..judged }
                }
                _ => judged,
            };
        }
        Ok(judged)
    }

    pub(super) fn keep_ticks(
        &mut self,
        moment: &Moment,
        answer: AnswerId,
        judged: Judged,
        late: bool,
    ) -> Result<(), PlayError> {
        let mut ticks = verdicts(self.parts.scenario, moment, judged, Judge::Trainee);
        for tick in &mut ticks {
            tick.late = late;
        }
        Ok(self.journal.judge(answer, &ticks)?)
    }
}
