//! A second answer to the same moment: it counts for nothing, is kept, and shows what would have
//! come of it.

use std::rc::Rc;

use crate::coach;
use crate::encounter::answer::{Answer, Judged, judge};
use crate::encounter::react::response as response_to;
use crate::encounter::{Grounds, Heard};
use crate::view::{Block, Line, Tone, response};

use super::coach::Talk;
use super::journal::AnswerId;
use super::moment::Try;
use super::own_words::Unjudged;
use super::{PlayError, Walk};

/// How often a moment has been answered, and the second answer whose consequences have not been
/// gone on from.
pub(super) struct Tried {
    pub(super) times: u32,
    pub(super) second: Option<Second>,
}

impl Tried {
    /// Answered for the first time.
    pub(super) const ONCE: Self = Self { times: 1, second: None };
}

/// A second answer to a moment.
pub(super) struct Second {
    pub(super) id: AnswerId,
    pub(super) answer: Answer,
    pub(super) heard: Heard,
}

impl Second {
    /// An answer whose verdicts are the scenario's, or, of own words, those given so far.
    pub(super) fn new(id: AnswerId, answer: Answer, judged: Judged, grounds: Grounds) -> Self {
        Self { id, answer, heard: Heard { judged, grounds } }
    }
}

impl<'s> Walk<'s> {
    /// Asks the moment again and keeps the answer.
    pub(super) fn second_try(&mut self, talk: &mut Talk<'s>) -> Result<Vec<Block>, PlayError> {
        let given = self.ask_moment(talk.moment, Try::Again)?;
        talk.tried.times += 1;
        let id = self.keep(talk.moment, &given, talk.tried.times)?;
        let judged = judge(talk.moment, &given.answer)?;
        let second = Second::new(id, given.answer, judged, Grounds::NONE);
        self.show_second(talk, second)
    }

    /// Judges a second answer as far as that is still to be done, and shows what would have come of
    /// it.
    pub(super) fn show_second(
        &mut self,
        talk: &mut Talk<'s>,
        mut second: Second,
    ) -> Result<Vec<Block>, PlayError> {
        if let Answer::Said { words, .. } = &second.answer {
            let mut unjudged = Unjudged::new(talk.moment, second.id, words);
            unjudged.heard = second.heard;
            second.heard = self.judge_words(talk.moment, unjudged, Try::Again)?;
        }
        self.mark()?;
        let blocks = self.consequences(talk, &second);
        talk.tried.second = Some(second);
        Ok(blocks)
    }

    /// Whoever goes on has seen what would have come of the second answer.
    pub(super) fn settle_second(&mut self, talk: &mut Talk<'s>) -> Result<(), PlayError> {
        match talk.tried.second.take() {
            Some(second) => Ok(self.journal.settle(second.id)?),
            None => Ok(()),
        }
    }

    fn consequences(&self, talk: &Talk<'s>, second: &Second) -> Vec<Block> {
        let words = Rc::clone(&self.parts.words);
        let scenario = self.parts.scenario;
        let Second { answer, heard, .. } = second;
        let response = response_to(scenario, &talk.taken.before, answer, heard.judged);
        let mut points: Vec<_> = heard.judged.met.iter().collect();
        points.extend(coach::missed(scenario, talk.moment, heard.judged));
        let mut blocks = vec![vec![Line::of(Tone::Quiet, &words.get("second-would"))]];
        blocks.extend(response.reaction.map(|text| response::reaction(&words, text)));
        blocks.extend(self.verdicts(&points, heard));
        blocks
    }
}
