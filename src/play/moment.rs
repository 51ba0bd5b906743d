//! Asking one moment: the screen, the helps at hand, the answer kept.

use std::rc::Rc;

use crate::coach;
use crate::console::Reply;
use crate::encounter::answer::{Answer, Judged, judge};
use crate::encounter::shown::shown;
use crate::guidance::Point;
use crate::record::form::{AnswerForm, Judge, verdicts};
use crate::scenario::{Moment, PointSet, Task};
use crate::store::NewAnswer;
use crate::view::{self, Block, Choice, Command, Line, Prompt, Screen, Tone, response};

use super::journal::AnswerId;
use super::{PlayError, Session};

/// How often a hint goes further: the coach's question, then the rule.
const HINTS: u32 = 2;

impl<'s> Session<'s> {
    /// Asks the moment at hand, keeps the first answer and takes it into the walk.
    pub(super) fn answer_moment(&mut self, moment: &'s Moment) -> Result<AnswerId, PlayError> {
        let asked_at = self.journal.now();
        let mut hints = 0;
        let answer = self.ask_moment(moment, &[], &mut hints)?;
        let id = self.keep(moment, &answer, 1, hints, &asked_at)?;
        match answer {
            Answer::Said { words, .. } if self.guided() => self.take_words(id, words)?,
            answer => {
                let fits = self.encounter.answer(answer).is_ok();
                debug_assert!(fits, "a prompt offers only what fits");
            }
        }
        Ok(id)
    }

    /// Shows the moment until it is answered; `before` stands above the scene.
    pub(super) fn ask_moment(
        &mut self,
        moment: &'s Moment,
        before: &[Block],
        hints: &mut u32,
    ) -> Result<Answer, PlayError> {
        let words = Rc::clone(&self.parts.words);
        let order = shown(self.parts.seed, &self.parts.scenario.head.id, moment);
        let mut helps: Vec<Block> = Vec::new();
        loop {
            let mut blocks = before.to_vec();
            blocks.extend(self.moment_blocks(moment));
            blocks.extend(helps.clone());
            let screen = Screen {
                heading: self.heading(moment),
                blocks,
                prompt: view::moment::prompt(&words, moment, &order),
                commands: self.commands(before.is_empty()),
            };
            match self.console.ask(&screen)? {
                Reply::Command(Command::Hint) => {
                    self.journal.note(Some(&moment.id), "hint", "")?;
                    helps = vec![self.hint(moment, *hints)];
                    *hints += 1;
                }
                Reply::Command(Command::Why) => {
                    self.journal.note(Some(&moment.id), "why", "")?;
                    let why = self.why(moment);
                    self.pause(&screen.heading, why, Some(moment))?;
                }
                Reply::Command(Command::Otherwise) => {
                    self.see_otherwise(&screen.heading, Some(moment))?;
                }
                Reply::Command(Command::Skip) => {
                    if self.really_skip(&screen)? {
                        return Ok(Answer::Skipped);
                    }
                }
                reply => {
                    if let Some(answer) = to_answer(reply, moment, &order) {
                        return Ok(answer);
                    }
                }
            }
        }
    }

    fn commands(&self, first: bool) -> Vec<Command> {
        match (self.guided(), first) {
            (false, _) => Vec::new(),
            (true, true) => {
                vec![Command::Hint, Command::Why, Command::Skip, Command::Otherwise]
            }
            (true, false) => vec![Command::Hint, Command::Why],
        }
    }

    fn moment_blocks(&self, moment: &'s Moment) -> Vec<Block> {
        // A second try comes after the answer: the scene is still the one that was answered.
        let taken = self.encounter.taken().iter().rev();
        let place = self.parts.scenario.moment_index(&moment.id);
        let before = taken
            .filter(|taken| Some(taken.moment) == place)
            .map(|taken| &taken.before)
            .next()
            .unwrap_or(self.encounter.state());
        view::moment::blocks(
            &self.parts.words,
            &self.parts.scenario.head.customer.name,
            &self.encounter.scene(moment, before),
            &self.encounter.says(moment, before),
            &moment.ask,
        )
    }

    /// The point that a good answer should most of all meet.
    fn aim(&self, moment: &Moment) -> Option<&'s Point> {
        let scenario = self.parts.scenario;
        let best = coach::strongest(scenario, moment).map(|best| best.judged.met);
        let met: Vec<_> = best.unwrap_or_default().iter().collect();
        let point = coach::weightiest(scenario, if met.is_empty() { &moment.stake } else { &met })?;
        self.parts.catalogue.point(&scenario.point(point).id)
    }

    fn hint(&self, moment: &Moment, given: u32) -> Block {
        let words = &self.parts.words;
        let Some(point) = self.aim(moment) else { return Vec::new() };
        let text = if given + 1 < HINTS { &point.ask } else { &point.rule };
        response::coach(words, text.get(words.lang()))
    }

    fn why(&self, moment: &Moment) -> Vec<Block> {
        let words = &self.parts.words;
        self.aim(moment)
            .map(|point| {
                vec![
                    vec![Line::of(Tone::Coach, point.why.get(words.lang()))],
                    vec![response::sources(words, self.parts.catalogue, point)],
                ]
            })
            .unwrap_or_default()
    }

    fn really_skip(&mut self, screen: &Screen) -> Result<bool, PlayError> {
        let words = &self.parts.words;
        let ask = Screen {
            heading: screen.heading.clone(),
            blocks: vec![vec![Line::plain(&words.get("skip-about"))]],
            prompt: Prompt::Pick(vec![
                Choice::new("back", &words.get("skip-no")),
                Choice::new("skip", &words.get("skip-yes")),
            ]),
            commands: Vec::new(),
        };
        Ok(self.console.ask(&ask)? == Reply::Picked(1))
    }

    /// Keeps an answer and its first verdicts: the scenario's, or, of own words, nobody's yet.
    pub(super) fn keep(
        &mut self,
        moment: &Moment,
        answer: &Answer,
        attempt: u32,
        hints: u32,
        asked_at: &str,
    ) -> Result<AnswerId, PlayError> {
        let scenario = self.parts.scenario;
        let order = shown(self.parts.seed, &scenario.head.id, moment);
        let ids = shown_ids(moment, &order);
        let judged = judge(moment, answer).unwrap_or_default();
        let judge = match answer {
            Answer::Said { .. } => Judge::Nobody,
            _ => Judge::Scenario,
        };
        let form = AnswerForm::of(moment, answer);
        let new = NewAnswer {
            moment: &moment.id,
            attempt,
            shown: &ids,
            answer: &form,
            verdicts: &verdicts(scenario, moment, judged, judge),
            hints,
            asked_at,
            now: "",
        };
        let id = self.journal.answer(&form, &new)?;
        self.answered = true;
        Ok(id)
    }
}

fn shown_ids(moment: &Moment, order: &[usize]) -> Vec<String> {
    let id = |place: &usize| match &moment.task {
        Task::Choose { options, .. } => options[*place].id.clone(),
        Task::ChooseMany { options, .. } => options[*place].id.clone(),
        Task::Order { items, .. } | Task::Match { items, .. } => items[*place].id.clone(),
        Task::Say { .. } => String::new(),
    };
    order.iter().map(id).collect()
}

/// The answer that a reply means; places on the screen become places in the file.
fn to_answer(reply: Reply, moment: &Moment, order: &[usize]) -> Option<Answer> {
    Some(match reply {
        Reply::Picked(place) => Answer::Picked(*order.get(place)?),
        Reply::Ticked(places) => {
            let ticked: Option<Vec<_>> =
                places.iter().map(|&place| order.get(place).copied()).collect();
            let mut ticked = ticked?;
            ticked.sort_unstable();
            Answer::Ticked(ticked)
        }
        Reply::Ordered(items) => Answer::Ordered(items),
        Reply::Matched(places) => Answer::Matched(places),
        Reply::Said(words) => {
            let unsure: PointSet = moment.stake_set();
            Answer::Said { words, judged: Judged { unsure, ..Judged::default() } }
        }
        Reply::Went | Reply::Command(_) => return None,
    })
}
