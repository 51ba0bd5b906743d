//! What is at hand while a moment is asked: hint, reason, dissent, leaving it out.

use crate::coach;
use crate::console::Reply;
use crate::encounter::answer::Answer;
use crate::guidance::Point;
use crate::scenario::Moment;
use crate::view::{Block, Choice, Command, Line, Prompt, Screen, Tone, response};

use super::{PlayError, Walk};

impl<'s> Walk<'s> {
    /// What a command at a moment does; an answer only where it led to one.
    pub(super) fn help(
        &mut self,
        command: Command,
        moment: &'s Moment,
        screen: &Screen,
    ) -> Result<Option<Answer>, PlayError> {
        match command {
            Command::Hint => self.journal.note(Some(&moment.id), command.note(), "")?,
            Command::Why => {
                self.journal.note(Some(&moment.id), command.note(), "")?;
                let why = self.why(moment);
                self.pause(&screen.heading, why)?;
            }
            Command::Otherwise => self.see_otherwise(&screen.heading, Some(moment))?,
            Command::Skip if self.really_skip(screen)? => return Ok(Some(Answer::Skipped)),
            // Nothing else is at hand here.
            _ => {}
        }
        Ok(None)
    }

    /// The point that a good answer should most of all meet.
    fn aim(&self, moment: &Moment) -> Option<&'s Point> {
        let scenario = self.parts.scenario;
        let point = coach::aim(scenario, moment)?;
        self.parts.catalogue.point(&scenario.point(point).id)
    }

    /// How many hints were asked for in an earlier sitting.
    pub(super) fn hints_before(&self, moment: &Moment) -> u32 {
        let hints = self.notes.iter().filter(|note| {
            note.kind == Command::Hint.note() && note.moment.as_deref() == Some(&moment.id)
        });
        u32::try_from(hints.count()).unwrap_or(u32::MAX)
    }

    /// The first hint is what the phase is for, any further one the rule.
    pub(super) fn hint(&self, moment: &Moment, given: u32) -> Block {
        let words = &self.parts.words;
        if given == 0 {
            let goal = self.parts.catalogue.phase(moment.phase).goal.get(words.lang());
            return response::coach(words, &words.with("hint-goal", &[("goal", goal.into())]));
        }
        let rule = self.aim(moment).map(|point| point.rule.get(words.lang()));
        rule.map(|rule| response::coach(words, rule)).unwrap_or_default()
    }

    fn why(&self, moment: &Moment) -> Vec<Block> {
        let words = &self.parts.words;
        let Some(point) = self.aim(moment) else { return Vec::new() };
        vec![
            vec![Line::of(Tone::Coach, point.why.get(words.lang()))],
            vec![response::sources(words, self.parts.catalogue, point)],
        ]
    }

    fn really_skip(&mut self, screen: &Screen) -> Result<bool, PlayError> {
        let words = &self.parts.words;
        let about = if self.drill.is_some() { "review-skip-about" } else { "skip-about" };
        let ask = Screen {
            heading: screen.heading.clone(),
            blocks: vec![vec![Line::plain(&words.get(about))]],
            prompt: Prompt::Pick(vec![
                Choice::new("back", &words.get("skip-no")),
                Choice::new("skip", &words.get("skip-yes")),
            ]),
            commands: Vec::new(),
        };
        Ok(self.console.ask(&ask)? == Reply::Picked(1))
    }
}
