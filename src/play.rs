//! Walking an encounter with a person: screens out, replies in, everything kept as it comes.

mod coach;
mod debrief;
pub mod journal;
mod moment;
mod ticks;

use std::rc::Rc;

use thiserror::Error;

use crate::console::{Console, Reply, Stop};
use crate::encounter::Encounter;
use crate::encounter::answer::Verdict;
use crate::guidance::Catalogue;
use crate::locale::Words;
use crate::record::replay::replay;
use crate::record::{Mode, StoredAnswer};
use crate::scenario::{Moment, Scenario};
use crate::store::{StoreError, StoredEncounter};
use crate::view::{self, Block, Command, Heading, Line, Prompt, Screen};

use journal::{AnswerId, Journal};

/// Why a walk stopped before its end.
#[derive(Debug, Error)]
pub enum PlayError {
    /// Before anything was answered.
    #[error(transparent)]
    Stop(#[from] Stop),
    /// After an answer, which is kept.
    #[error(transparent)]
    Left(Stop),
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The scenario has been edited so that an answer kept of it no longer fits.
    #[error("the answer kept for the moment `{0}` no longer fits the scenario")]
    Edited(String),
}

/// What a walk is made of.
pub struct Parts<'s> {
    pub scenario: &'s Scenario,
    pub catalogue: &'s Catalogue,
    pub words: Rc<Words>,
    pub mode: Mode,
    pub seed: u64,
}

/// One walk under way.
pub struct Session<'s> {
    parts: Parts<'s>,
    console: &'s mut dyn Console,
    journal: Journal,
    encounter: Encounter<'s>,
    /// What is kept of the last moment but not gone on from: where a resumed walk takes up.
    open: Open,
    /// There is an answer, now or from an earlier sitting.
    answered: bool,
    /// Notes of the debrief that are there already.
    notes: Vec<(String, String)>,
}

/// The exact step at which a walk goes on.
enum Open {
    /// At the next moment.
    Nothing,
    /// At the reaction to the last answer.
    Reaction { answer: AnswerId, tried: bool },
    /// At the ticking of own words, before the reaction.
    Ticks { answer: AnswerId, words: String },
}

impl<'s> Session<'s> {
    /// A walk at its beginning.
    #[must_use]
    pub fn new(parts: Parts<'s>, console: &'s mut dyn Console, journal: Journal) -> Self {
        let encounter = Encounter::new(parts.scenario);
        Self {
            parts,
            console,
            journal,
            encounter,
            open: Open::Nothing,
            answered: false,
            notes: Vec::new(),
        }
    }

    /// A walk at the exact step at which it was left.
    ///
    /// # Errors
    /// Where the scenario has been edited so that an answer no longer fits.
    pub fn resume(
        parts: Parts<'s>,
        console: &'s mut dyn Console,
        journal: Journal,
        stored: &StoredEncounter,
    ) -> Result<Self, PlayError> {
        let mut answers: Vec<StoredAnswer> =
            stored.answers.iter().map(|(_, answer)| answer.clone()).collect();
        let open = take_open(&mut answers, stored, parts.mode);
        let replayed = replay(parts.scenario, &answers);
        if let Some(moment) = replayed.stopped_at {
            journal.abandon()?;
            console.ask(&view::home::edited(&parts.words, &parts.scenario.head, &moment))?;
            return Err(PlayError::Edited(moment));
        }
        let notes = stored.notes.clone();
        let answered = !stored.answers.is_empty();
        Ok(Self { parts, console, journal, encounter: replayed.encounter, open, answered, notes })
    }

    /// Walks to the end and through the debrief.
    ///
    /// # Errors
    /// Where the person leaves or the records cannot be written; all answers so far are kept.
    pub fn run(&mut self) -> Result<&Encounter<'s>, PlayError> {
        match self.walk() {
            Err(PlayError::Stop(stop)) if self.answered => Err(PlayError::Left(stop)),
            Err(error) => Err(error),
            Ok(()) => Ok(&self.encounter),
        }
    }

    fn walk(&mut self) -> Result<(), PlayError> {
        match std::mem::replace(&mut self.open, Open::Nothing) {
            Open::Nothing => {}
            Open::Reaction { answer, tried } => self.respond(answer, tried)?,
            Open::Ticks { answer, words } => {
                self.take_words(answer, words)?;
                self.respond(answer, false)?;
            }
        }
        while let Some(moment) = self.encounter.moment() {
            let answer = self.answer_moment(moment)?;
            self.respond(answer, false)?;
        }
        self.debrief()
    }

    fn heading(&self, moment: &Moment) -> Heading {
        let name = &self.parts.catalogue.phase(moment.phase).name;
        let title = &self.parts.scenario.head.title;
        view::moment::heading(&self.parts.words, moment.phase, name, title)
    }

    fn guided(&self) -> bool {
        self.parts.mode == Mode::Guided
    }

    /// Shows something and waits for going on; "I see it otherwise" is at hand where it is guided.
    fn pause(
        &mut self,
        heading: &Heading,
        blocks: Vec<Block>,
        moment: Option<&Moment>,
    ) -> Result<(), PlayError> {
        let commands =
            if self.guided() && moment.is_some() { vec![Command::Otherwise] } else { Vec::new() };
        let screen = Screen { heading: heading.clone(), blocks, prompt: Prompt::Pause, commands };
        while let Reply::Command(_) = self.console.ask(&screen)? {
            self.see_otherwise(heading, moment)?;
        }
        Ok(())
    }

    /// Keeps a line for the trainer and the author.
    fn see_otherwise(
        &mut self,
        heading: &Heading,
        moment: Option<&Moment>,
    ) -> Result<(), PlayError> {
        let words = Rc::clone(&self.parts.words);
        let screen = Screen {
            heading: heading.clone(),
            blocks: vec![vec![Line::plain(&words.get("otherwise-about"))]],
            prompt: Prompt::Line(words.get("otherwise-label")),
            commands: Vec::new(),
        };
        if let Reply::Said(text) = self.console.ask(&screen)?
            && !text.is_empty()
        {
            self.journal.note(moment.map(|moment| moment.id.as_str()), "otherwise", &text)?;
        }
        Ok(())
    }
}

/// Where the walk was left. Own words that a guided walk has not ticked yet are taken out of the
/// answers, since neither trust nor reaction has followed from them.
fn take_open(answers: &mut Vec<StoredAnswer>, stored: &StoredEncounter, mode: Mode) -> Open {
    let Some(at) = answers.iter().rposition(|answer| answer.attempt == 1) else {
        return Open::Nothing;
    };
    let last = &answers[at];
    if last.settled {
        return Open::Nothing;
    }
    let id = Some(stored.answers[at].0);
    let unticked = last.verdicts.iter().all(|verdict| verdict.verdict == Verdict::Unsure);
    match &last.answer {
        crate::record::AnswerForm::Say(words) if mode == Mode::Guided && unticked => {
            let words = words.clone();
            answers.remove(at);
            Open::Ticks { answer: id, words }
        }
        _ => {
            let moment = last.moment.clone();
            let tried = answers.iter().any(|a| a.moment == moment && a.attempt > 1);
            Open::Reaction { answer: id, tried }
        }
    }
}
