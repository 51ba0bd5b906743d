//! Walking an encounter with a person: screens out, replies in, everything kept as it comes.

mod coach;
mod debrief;
pub mod drill;
mod help;
pub mod journal;
pub mod marks;
mod moment;
mod own_words;
pub mod resume;
mod second;
mod ticks;

use std::rc::Rc;

use thiserror::Error;

use crate::console::{Console, Reply, Stop};
use crate::encounter::Encounter;
use crate::encounter::answer::Misfit;
use crate::guidance::Catalogue;
use crate::locale::Words;
use crate::rater::Ear;
use crate::record::Mode;
use crate::record::summary::Figures;
use crate::scenario::{Moment, Scenario};
use crate::store::{StoreError, StoredNote};
use crate::view::{self, Block, Command, Heading, Line, Prompt, Screen};

use coach::Ask;
use drill::Setting;
use journal::Journal;
use resume::Open;
use second::Tried;

/// The kind of note that remembers that choices are answered in own words.
const SAYS: &str = "say";

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
    #[error(transparent)]
    Misfit(#[from] Misfit),
    /// The scenario has been edited so that the answer kept for this moment no longer fits.
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
    /// Who rates own words.
    pub ear: &'s Ear<'s>,
    /// Choices are answered in own words, unless the options are asked for.
    pub says: bool,
}

/// One walk under way.
pub struct Walk<'s> {
    parts: Parts<'s>,
    console: &'s mut dyn Console,
    journal: Journal,
    encounter: Encounter<'s>,
    /// What is kept of the last moment but not gone on from: where a resumed walk takes up.
    open: Open,
    /// There is an answer, now or from an earlier sitting.
    answered: bool,
    /// The figures, once the score has been shown and kept.
    figures: Option<Figures>,
    /// What was said and asked beside the answers in earlier sittings.
    notes: Vec<StoredNote>,
    /// What the trainee has asked the coach for in this sitting, by moment.
    asked: Vec<(String, Ask)>,
    /// This is one moment of a review.
    drill: Option<Setting>,
}

impl<'s> Walk<'s> {
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
            figures: None,
            notes: Vec::new(),
            asked: Vec::new(),
            drill: None,
        }
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

    /// The walk is over, or is left: what keeps it.
    #[must_use]
    pub fn into_journal(self) -> Journal {
        self.journal
    }

    fn walk(&mut self) -> Result<(), PlayError> {
        if self.parts.says && !self.began_in_words() {
            self.journal.note(None, SAYS, "")?;
        }
        match std::mem::replace(&mut self.open, Open::Nothing) {
            Open::Nothing => {}
            Open::Reaction { answer, tried } => self.respond(answer, tried)?,
            Open::Words(unjudged) => {
                let answer = unjudged.answer;
                self.take_words(unjudged)?;
                self.respond(answer, Tried::ONCE)?;
            }
        }
        while let Some(moment) = self.encounter.moment() {
            let answer = self.answer_moment(moment)?;
            self.respond(answer, Tried::ONCE)?;
        }
        self.debrief()
    }

    /// Whether choices are answered in own words, now or since an earlier sitting.
    fn says(&self) -> bool {
        self.parts.says || self.began_in_words()
    }

    fn began_in_words(&self) -> bool {
        self.notes.iter().any(|note| note.kind == SAYS)
    }

    fn heading(&self, moment: &Moment) -> Heading {
        if let Some(setting) = &self.drill {
            return setting.heading.clone();
        }
        let name = &self.parts.catalogue.phase(moment.phase).name;
        let title = &self.parts.scenario.head.title;
        view::moment::heading(&self.parts.words, moment.phase, name, title)
    }

    fn guided(&self) -> bool {
        self.parts.mode == Mode::Guided
    }

    /// Shows something and waits for going on.
    fn pause(&mut self, heading: &Heading, blocks: Vec<Block>) -> Result<(), PlayError> {
        let heading = heading.clone();
        let screen = Screen { heading, blocks, prompt: Prompt::Pause, commands: Vec::new() };
        self.console.ask(&screen)?;
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
            let moment = moment.map(|moment| moment.id.as_str());
            self.journal.note(moment, Command::Otherwise.note(), &text)?;
        }
        Ok(())
    }
}
