//! Asking one moment: the screen, the helps at hand, the answer kept.

use std::rc::Rc;

use crate::console::Reply;
use crate::encounter::answer::{Answer, judge};
use crate::encounter::shown::shown;
use crate::encounter::state::State;
use crate::record::form::{AnswerForm, Judge, verdicts};
use crate::scenario::{Moment, Task};
use crate::store::NewAnswer;
use crate::view::{self, Block, Command, Line, Prompt, Screen, Tone};

use super::coach::Ask;
use super::journal::AnswerId;
use super::own_words::Unjudged;
use super::{PlayError, Walk};

/// Which answer to a moment is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Try {
    /// The one that counts.
    First,
    /// For learning; the scene has just been read.
    Again,
}

/// An answer as it came about.
pub(super) struct Given {
    pub(super) answer: Answer,
    /// Hints asked for before it.
    pub(super) hints: u32,
    pub(super) asked_at: String,
}

impl<'s> Walk<'s> {
    /// Asks the moment at hand, keeps the first answer and takes it into the walk.
    pub(super) fn answer_moment(&mut self, moment: &'s Moment) -> Result<AnswerId, PlayError> {
        let given = self.ask_moment(moment, Try::First)?;
        let id = self.keep(moment, &given, 1)?;
        match given.answer {
            Answer::Said { words, .. } => self.take_words(Unjudged::new(moment, id, &words))?,
            answer => {
                self.encounter.answer(answer)?;
            }
        }
        Ok(id)
    }

    /// Shows the moment until it is answered.
    pub(super) fn ask_moment(&mut self, moment: &'s Moment, try_: Try) -> Result<Given, PlayError> {
        let words = Rc::clone(&self.parts.words);
        let order = shown(self.parts.seed, &self.parts.scenario.head.id, moment);
        let asked_at = self.journal.now();
        let mut hints = self.hints_before(moment);
        let mut hint: Option<Block> = None;
        let mut says = self.says_first(moment, try_);
        loop {
            let prompt =
                if says { Prompt::Words } else { view::moment::prompt(&words, moment, &order) };
            let screen = Screen {
                heading: self.heading(moment),
                blocks: self.moment_blocks(moment, try_, hint.clone()),
                prompt,
                commands: self.commands(moment, try_, says),
            };
            let answer = match self.console.ask(&screen)? {
                Reply::Command(Command::OwnWords | Command::Options) => {
                    says = !says;
                    None
                }
                Reply::Command(command) => {
                    if command == Command::Hint {
                        hint = Some(self.hint(moment, hints));
                        hints += 1;
                    }
                    self.help(command, moment, &screen)?
                }
                reply => reply.answer(moment, &order),
            };
            if let Some(answer) = answer {
                return Ok(Given { answer, hints, asked_at });
            }
        }
    }

    /// Whether a choice is asked in own words first: where that was asked for, and at a second try
    /// after own words.
    fn says_first(&self, moment: &Moment, try_: Try) -> bool {
        let last = self.encounter.taken().last();
        let said = last.is_some_and(|last| matches!(last.answer, Answer::Said { .. }));
        let choose = matches!(moment.task, Task::Choose { .. });
        choose && (self.says() || try_ == Try::Again && said)
    }

    fn commands(&self, moment: &Moment, try_: Try, says: bool) -> Vec<Command> {
        let mut commands = Vec::new();
        if self.guided() {
            commands.extend([Command::Hint, Command::Why]);
        }
        if matches!(moment.task, Task::Choose { .. }) {
            commands.push(if says { Command::Options } else { Command::OwnWords });
        }
        if self.guided() {
            commands.push(Command::Otherwise);
        }
        if self.guided() && try_ == Try::First {
            commands.push(Command::Skip);
        }
        commands
    }

    fn moment_blocks(&self, moment: &'s Moment, try_: Try, hint: Option<Block>) -> Vec<Block> {
        let words = &self.parts.words;
        let before = self.before(moment);
        let scene = match try_ {
            Try::First => self.encounter.scene(moment, before),
            Try::Again => Vec::new(),
        };
        let mut blocks = Vec::new();
        if try_ == Try::Again {
            blocks.push(vec![Line::of(Tone::Quiet, &words.get(self.second_try_is(moment)))]);
        }
        blocks.extend(view::moment::scene(words, &scene));
        blocks.extend(self.says_at(moment));
        blocks.push(vec![Line::of(Tone::Strong, moment.ask.get(words.lang()))]);
        blocks.extend(hint);
        blocks
    }

    /// What a second try is worth: in a review it counts, unless the strong answer was shown.
    fn second_try_is(&self, moment: &Moment) -> &'static str {
        match self.drill {
            None => "second-try",
            Some(_) if self.has_asked_for(moment, Ask::Strong) => "review-second-try-after",
            Some(_) => "review-second-try",
        }
    }

    /// The customer's words at a moment.
    pub(super) fn says_at(&self, moment: &'s Moment) -> Option<Block> {
        let says = self.encounter.says(moment, self.before(moment));
        let name = &self.parts.scenario.head.customer.name;
        view::moment::says(&self.parts.words, name, &says)
    }

    /// The state in which a moment was or is to be answered first.
    pub(super) fn before(&self, moment: &Moment) -> &State {
        let place = self.parts.scenario.moment_index(&moment.id);
        let taken = self.encounter.taken().iter().find(|taken| Some(taken.moment) == place);
        taken.map_or(self.encounter.state(), |taken| &taken.before)
    }

    /// Keeps an answer and its first verdicts: the scenario's, or, of own words, nobody's yet.
    pub(super) fn keep(
        &mut self,
        moment: &Moment,
        given: &Given,
        attempt: u32,
    ) -> Result<AnswerId, PlayError> {
        let scenario = self.parts.scenario;
        let order = shown(self.parts.seed, &scenario.head.id, moment);
        let judged = judge(moment, &given.answer)?;
        let judge = match given.answer {
            Answer::Said { .. } => Judge::Nobody,
            _ => Judge::Scenario,
        };
        let id = self.journal.answer(&NewAnswer {
            moment: &moment.id,
            attempt,
            shown: &shown_ids(moment, &order),
            answer: &AnswerForm::of(moment, &given.answer),
            verdicts: &verdicts(scenario, moment, judged, judge),
            hints: given.hints,
            asked_at: &given.asked_at,
        })?;
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
