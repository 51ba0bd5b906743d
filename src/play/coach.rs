//! After an answer: the customer's reaction, and in a guided walk the conversation with the coach.

use std::rc::Rc;

use crate::coach;
use crate::console::Reply;
use crate::encounter::answer::Answer;
use crate::encounter::react::{Response, response as response_to, walks_out_silently};
use crate::encounter::{Heard, Taken};
use crate::scenario::{Moment, PointIx};
use crate::view::{Block, Choice, Command, Heading, Line, Prompt, Screen, Tone, response};

use super::journal::AnswerId;
use super::second::Tried;
use super::{PlayError, Walk};

/// What a trainee can ask of the coach after a slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ask {
    Again,
    Rule,
    Strong,
    On,
}

impl Ask {
    const ALL: [Self; 4] = [Self::Again, Self::Rule, Self::Strong, Self::On];

    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Again => "again",
            Self::Rule => "rule",
            Self::Strong => "strong",
            Self::On => "on",
        }
    }
}

/// One conversation about one answer.
pub(super) struct Talk<'s> {
    pub(super) moment: &'s Moment,
    heading: Heading,
    pub(super) taken: Taken,
    response: Response<'s>,
    /// What was broken or not shown, the weightiest first.
    missed: Vec<PointIx>,
    /// What the trainee can still ask for.
    left: Vec<Ask>,
    pub(super) tried: Tried,
}

impl<'s> Walk<'s> {
    /// Shows what follows the last answer, and talks about it where the walk is guided.
    pub(super) fn respond(&mut self, answer: AnswerId, tried: Tried) -> Result<(), PlayError> {
        if let Some(taken) = self.encounter.taken().last().cloned()
            && taken.answer != Answer::Skipped
        {
            let scenario = self.parts.scenario;
            let moment = &scenario.moments[taken.moment];
            let response = response_to(scenario, &taken.before, &taken.answer, taken.judged);
            let missed = coach::missed(scenario, moment, taken.judged);
            let heading = self.heading(moment);
            let mut left = Ask::ALL.to_vec();
            left.retain(|ask| *ask != Ask::Again || tried.times == 1);
            let talk = Talk { moment, heading, taken, response, missed, left, tried };
            if !self.guided() {
                let reaction = self.reaction(&talk.response, &talk.taken);
                self.pause(&talk.heading, reaction)?;
            } else if talk.missed.is_empty() {
                self.praise(&talk)?;
            } else {
                self.talk(talk)?;
            }
        }
        Ok(self.journal.settle(answer)?)
    }

    /// What the customer does; and that they leave, where trust and not an option made them.
    fn reaction(&self, response: &Response<'_>, taken: &Taken) -> Vec<Block> {
        let words = &self.parts.words;
        let mut blocks: Vec<Block> = Vec::new();
        blocks.extend(response.reaction.map(|text| response::reaction(words, text)));
        let left = self.encounter.state().left;
        if walks_out_silently(self.parts.scenario, taken, left) {
            let name = self.parts.scenario.head.customer.name.get(words.lang());
            let leaves = words.with("reaction-leaves", &[("name", name.into())]);
            blocks.push(vec![Line::of(Tone::Strong, &leaves)]);
        }
        blocks
    }

    fn coaching(&self, response: &Response<'_>) -> Vec<Block> {
        let words = &self.parts.words;
        let say = |text: &&crate::text::Text| response::coach(words, text.get(words.lang()));
        response.coaching.iter().map(say).collect()
    }

    /// A good answer: now and then the coach asks why it worked, then tells the reason, shortly.
    fn praise(&mut self, talk: &Talk<'s>) -> Result<(), PlayError> {
        let scenario = self.parts.scenario;
        let words = Rc::clone(&self.parts.words);
        let met: Vec<_> = talk.taken.judged.met.iter().collect();
        let reaction = self.reaction(&talk.response, &talk.taken);
        let weightiest = coach::weightiest(scenario, &met)
            .and_then(|point| self.parts.catalogue.point(&scenario.point(point).id));
        let mut blocks = reaction.clone();
        if let Some(point) = weightiest
            && coach::asks_why(self.parts.seed, scenario, talk.moment)
        {
            let mut asking = reaction;
            asking.push(response::coach(&words, &words.get("coach-why-did-it-work")));
            self.pause(&talk.heading, asking)?;
            blocks = vec![response::coach(&words, point.why.get(words.lang()))];
        }
        blocks.extend(self.coaching(&talk.response));
        blocks.extend(self.verdicts(&met, &talk.taken.heard()));
        self.go_on(talk, blocks, &met)
    }

    /// The verdicts on these points; of own words also what they rest on, and who judged.
    pub(super) fn verdicts(&self, points: &[PointIx], heard: &Heard) -> Vec<Block> {
        let parts = &self.parts;
        let rules = response::rules(&parts.words, parts.scenario, parts.catalogue, points, heard);
        let rated = response::rated(&parts.words, &heard.grounds);
        [rules].into_iter().chain(rated).collect()
    }

    /// The reasons of these points, each with its source.
    fn whys(&self, points: &[PointIx]) -> Vec<Block> {
        let parts = &self.parts;
        let known = points
            .iter()
            .filter_map(|&point| parts.catalogue.point(&parts.scenario.point(point).id));
        known.map(|point| response::why(&parts.words, parts.catalogue, point)).collect()
    }

    /// The last page about an answer: reason, source and dissent stay at hand.
    fn go_on(
        &mut self,
        talk: &Talk<'s>,
        blocks: Vec<Block>,
        points: &[PointIx],
    ) -> Result<(), PlayError> {
        let commands = vec![Command::Why, Command::Otherwise];
        let screen =
            Screen { heading: talk.heading.clone(), blocks, prompt: Prompt::Pause, commands };
        while let Reply::Command(command) = self.console.ask(&screen)? {
            self.explain(command, talk, points)?;
        }
        Ok(())
    }

    fn explain(
        &mut self,
        command: Command,
        talk: &Talk<'s>,
        points: &[PointIx],
    ) -> Result<(), PlayError> {
        if command == Command::Why {
            self.journal.note(Some(&talk.moment.id), command.note(), "")?;
            let whys = self.whys(points);
            return self.pause(&talk.heading, whys);
        }
        self.see_otherwise(&talk.heading, Some(talk.moment))
    }

    /// Something was missed or broken: the question first, then whatever the trainee asks for.
    fn talk(&mut self, mut talk: Talk<'s>) -> Result<(), PlayError> {
        let words = Rc::clone(&self.parts.words);
        let scenario = self.parts.scenario;
        let mut blocks = self.reaction(&talk.response, &talk.taken);
        let weightiest = talk.missed.first().map(|&point| &scenario.point(point).id);
        if let Some(point) = weightiest.and_then(|id| self.parts.catalogue.point(id)) {
            blocks.push(response::coach(&words, point.ask.get(words.lang())));
        }
        if let Some(second) = talk.tried.second.take() {
            blocks = self.show_second(&mut talk, second)?;
        }
        let missed = talk.missed.clone();
        while talk.left != [Ask::On] {
            let choice =
                |ask: &Ask| Choice::new(ask.id(), &words.get(&format!("coach-{}", ask.id())));
            let screen = Screen {
                heading: talk.heading.clone(),
                blocks: blocks.clone(),
                prompt: Prompt::Pick(talk.left.iter().map(choice).collect()),
                commands: vec![Command::Why, Command::Otherwise],
            };
            let reply = self.console.ask(&screen)?;
            self.settle_second(&mut talk)?;
            match reply {
                Reply::Picked(place) => match talk.left[place] {
                    Ask::On => return Ok(()),
                    ask => {
                        talk.left.remove(place);
                        blocks = self.take_up(ask, &mut talk)?;
                    }
                },
                Reply::Command(command) => self.explain(command, &talk, &missed)?,
                _ => {}
            }
        }
        self.go_on(&talk, blocks, &missed)?;
        self.settle_second(&mut talk)
    }

    fn take_up(&mut self, ask: Ask, talk: &mut Talk<'s>) -> Result<Vec<Block>, PlayError> {
        let words = Rc::clone(&self.parts.words);
        if ask == Ask::Again {
            return self.second_try(talk);
        }
        self.journal.note(Some(&talk.moment.id), ask.id(), "")?;
        self.asked.push((talk.moment.id.clone(), ask));
        if ask == Ask::Rule {
            let mut points: Vec<_> = talk.taken.judged.met.iter().collect();
            points.extend(talk.missed.iter().copied());
            let mut blocks = self.verdicts(&points, &talk.taken.heard());
            blocks[0].insert(0, Line::of(Tone::Quiet, &words.get("rule-first-answer")));
            blocks.extend(self.coaching(&talk.response));
            return Ok(blocks);
        }
        let best = coach::strongest(self.parts.scenario, talk.moment);
        let show = |best: &Answer| response::strong_answer(&words, talk.moment, best);
        Ok(best.map(|best| show(&best.answer)).into_iter().collect())
    }
}
