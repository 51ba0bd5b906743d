//! After an answer: the customer's reaction, and in a guided walk the conversation with the coach.

use std::rc::Rc;

use crate::coach;
use crate::console::Reply;
use crate::encounter::Taken;
use crate::encounter::answer::{Answer, judge};
use crate::encounter::react::{Response, response as response_to};
use crate::scenario::{Moment, PointIx};
use crate::view::{Block, Choice, Command, Heading, Line, Prompt, Screen, Tone, response};

use super::journal::AnswerId;
use super::{PlayError, Session};

/// One conversation about one answer.
struct Talk<'s> {
    moment: &'s Moment,
    heading: Heading,
    taken: Taken,
    response: Response<'s>,
    missed: Vec<PointIx>,
    /// What the trainee can still ask for.
    left: Vec<&'static str>,
}

impl<'s> Session<'s> {
    /// Shows what follows the last answer, and talks about it where the walk is guided.
    pub(super) fn respond(&mut self, answer: AnswerId, tried: bool) -> Result<(), PlayError> {
        if let Some(taken) = self.encounter.taken().last().cloned()
            && taken.answer != Answer::Skipped
        {
            let scenario = self.parts.scenario;
            let moment = &scenario.moments[taken.moment];
            let response = response_to(scenario, &taken.before, &taken.answer, taken.judged);
            let missed = coach::missed(scenario, moment, taken.judged);
            let heading = self.heading(moment);
            if !self.guided() {
                let reaction = self.reaction(&response);
                self.pause(&heading, reaction, None)?;
            } else if missed.is_empty() {
                self.praise(moment, &heading, &response, &taken)?;
            } else {
                let mut left = vec!["again", "rule", "strong", "on"];
                left.retain(|id| *id != "again" || !tried);
                let talk = Talk { moment, heading, taken, response, missed, left };
                self.talk(talk)?;
            }
        }
        Ok(self.journal.settle(answer)?)
    }

    fn reaction(&self, response: &Response<'_>) -> Vec<Block> {
        let reaction = response.reaction;
        reaction.map(|text| response::reaction(&self.parts.words, text)).into_iter().collect()
    }

    fn coaching(&self, response: &Response<'_>) -> Vec<Block> {
        let words = &self.parts.words;
        let say = |text: &&crate::text::Text| response::coach(words, text.get(words.lang()));
        response.coaching.iter().map(say).collect()
    }

    /// A good answer: now and then the coach asks why it worked, then tells the reason, shortly.
    fn praise(
        &mut self,
        moment: &'s Moment,
        heading: &Heading,
        response: &Response<'_>,
        taken: &Taken,
    ) -> Result<(), PlayError> {
        let scenario = self.parts.scenario;
        let words = Rc::clone(&self.parts.words);
        let met: Vec<_> = taken.judged.met.iter().collect();
        let mut blocks = self.reaction(response);
        if coach::asks_why(self.parts.seed, scenario, moment) {
            let mut asking = blocks.clone();
            asking.push(response::coach(&words, &words.get("coach-why-did-it-work")));
            self.pause(heading, asking, Some(moment))?;
            let known = coach::weightiest(scenario, &met)
                .and_then(|point| self.parts.catalogue.point(&scenario.point(point).id));
            if let Some(point) = known {
                blocks.push(response::coach(&words, point.why.get(words.lang())));
            }
        } else {
            blocks.extend(self.coaching(response));
            blocks.push(self.verdicts(&met, taken));
        }
        self.pause(heading, blocks, Some(moment))
    }

    fn verdicts(&self, points: &[PointIx], taken: &Taken) -> Block {
        let Self { parts, .. } = self;
        response::rules(&parts.words, parts.scenario, parts.catalogue, points, taken.judged)
    }

    /// Something was missed or broken: the question first, then whatever the trainee asks for.
    fn talk(&mut self, mut talk: Talk<'s>) -> Result<(), PlayError> {
        let words = Rc::clone(&self.parts.words);
        let weightiest = talk
            .missed
            .first()
            .and_then(|&point| self.parts.catalogue.point(&self.parts.scenario.point(point).id));
        let mut blocks = self.reaction(&talk.response);
        if let Some(point) = weightiest {
            blocks.push(response::coach(&words, point.ask.get(words.lang())));
        }
        loop {
            let choices = talk
                .left
                .iter()
                .map(|id| Choice::new(id, &words.get(&format!("coach-{id}"))))
                .collect();
            let screen = Screen {
                heading: talk.heading.clone(),
                blocks: blocks.clone(),
                prompt: Prompt::Pick(choices),
                commands: vec![Command::Why, Command::Otherwise],
            };
            match self.console.ask(&screen)? {
                Reply::Picked(place) => {
                    let id = talk.left[place];
                    if id == "on" {
                        return Ok(());
                    }
                    talk.left.remove(place);
                    blocks = self.take_up(id, &talk)?;
                }
                Reply::Command(Command::Why) => {
                    self.journal.note(Some(&talk.moment.id), "why", "")?;
                    if let Some(point) = weightiest {
                        blocks = response::why(&words, self.parts.catalogue, point);
                    }
                }
                _ => self.see_otherwise(&talk.heading, Some(talk.moment))?,
            }
        }
    }

    fn take_up(&mut self, id: &str, talk: &Talk<'s>) -> Result<Vec<Block>, PlayError> {
        let scenario = self.parts.scenario;
        if id == "again" {
            return self.second_try(talk);
        }
        self.journal.note(Some(&talk.moment.id), id, "")?;
        if id == "rule" {
            let mut points: Vec<_> = talk.taken.judged.met.iter().collect();
            points.extend(talk.missed.iter().copied());
            let mut blocks = vec![self.verdicts(&points, &talk.taken)];
            blocks.extend(self.coaching(&talk.response));
            return Ok(blocks);
        }
        let best = coach::strongest(scenario, talk.moment);
        let show = |best: &Answer| response::strong_answer(&self.parts.words, talk.moment, best);
        Ok(best.map(|best| show(&best.answer)).into_iter().collect())
    }

    /// A second answer to the same moment: it is kept, and shows what would have come of it.
    fn second_try(&mut self, talk: &Talk<'s>) -> Result<Vec<Block>, PlayError> {
        let words = Rc::clone(&self.parts.words);
        let asked_at = self.journal.now();
        let intro = vec![Line::of(Tone::Quiet, &words.get("second-try"))];
        let mut hints = 0;
        let answer = self.ask_moment(talk.moment, &[intro], &mut hints)?;
        let id = self.keep(talk.moment, &answer, 2, hints, &asked_at)?;
        let judged = match &answer {
            Answer::Said { words, .. } => {
                let judged = self.tick(talk.moment, words, false)?;
                self.keep_ticks(talk.moment, id, judged, false)?;
                judged
            }
            answer => judge(talk.moment, answer).unwrap_or_default(),
        };
        self.journal.settle(id)?;
        let scenario = self.parts.scenario;
        let response = response_to(scenario, &talk.taken.before, &answer, judged);
        let mut points: Vec<_> = judged.met.iter().collect();
        points.extend(coach::missed(scenario, talk.moment, judged));
        let mut blocks = vec![vec![Line::of(Tone::Quiet, &words.get("second-would"))]];
        blocks.extend(self.reaction(&response));
        let tried = Taken { judged, ..talk.taken.clone() };
        blocks.push(self.verdicts(&points, &tried));
        Ok(blocks)
    }
}
