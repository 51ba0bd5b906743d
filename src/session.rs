//! Leading a group through an encounter: a step on the screen, what the trainer does about it, and
//! everything kept as it comes.

mod commands;
pub mod journal;
mod rating;
pub mod resume;

use std::rc::Rc;

use crate::console::{Console, Reply, Stop};
use crate::encounter::Judge;
use crate::group::{Cast, Entry, Group, Place, Round, Spot, Step};
use crate::guidance::Catalogue;
use crate::locale::Words;
use crate::play::PlayError;
use crate::rater::Ear;
use crate::view::stage::{self, setup};
use crate::view::{Heading, Screen};

use journal::Journal;

/// What a session is made of.
pub struct Parts<'s> {
    pub catalogue: &'s Catalogue,
    pub words: Rc<Words>,
    pub group: Group<'s>,
    /// Who rates what the group says in its own words.
    pub ear: &'s Ear<'s>,
}

/// A session under way.
pub struct Session<'s> {
    catalogue: &'s Catalogue,
    words: Rc<Words>,
    group: Group<'s>,
    ear: &'s Ear<'s>,
    console: &'s mut dyn Console,
    journal: Journal,
}

/// Asks for a line to be kept for later; none where it stays empty.
///
/// # Errors
/// Where the trainer leaves or the terminal fails.
pub fn ask_note(
    console: &mut dyn Console,
    words: &Words,
    heading: &Heading,
) -> Result<Option<String>, Stop> {
    match console.ask(&setup::note(words, heading))? {
        Reply::Said(text) if !text.is_empty() => Ok(Some(text)),
        _ => Ok(None),
    }
}

/// What happens first: so many people are there, and the opening is shown.
#[must_use]
pub const fn beginning(present: u32) -> [Entry; 3] {
    [Entry::Present(present), Entry::Opened, Entry::At(Place::OPENING)]
}

impl<'s> Session<'s> {
    /// A session at the step at which its group stands.
    #[must_use]
    pub fn new(parts: Parts<'s>, console: &'s mut dyn Console, journal: Journal) -> Self {
        let Parts { catalogue, words, group, ear } = parts;
        Self { catalogue, words, group, ear, console, journal }
    }

    /// The group as it stands.
    #[must_use]
    pub fn group(&self) -> &Group<'s> {
        &self.group
    }

    /// Begins, with so many people.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn begin(&mut self, present: u32) -> Result<(), PlayError> {
        self.keep(&beginning(present))
    }

    /// Takes up again.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn reopen(&mut self) -> Result<(), PlayError> {
        self.keep(&[Entry::Opened])
    }

    /// Leads to the last page.
    ///
    /// # Errors
    /// Where the trainer leaves or the records cannot be written; all steps so far are kept.
    pub fn run(&mut self) -> Result<&Group<'s>, PlayError> {
        match self.lead() {
            Ok(()) => Ok(&self.group),
            Err(PlayError::Stop(stop)) => {
                // Whoever leaves because the records fail cannot have that kept either.
                let _ = self.keep(&[Entry::Left]);
                Err(match stop {
                    Stop::Script { .. } | Stop::Nobody => PlayError::Stop(stop),
                    stop => PlayError::Left(stop),
                })
            }
            Err(error) => Err(error),
        }
    }

    fn lead(&mut self) -> Result<(), PlayError> {
        while !self.group.finished() {
            let screen = self.screen();
            match self.console.ask(&screen)? {
                Reply::Command(command) => self.command(command, &screen)?,
                reply => self.take(reply)?,
            }
        }
        Ok(())
    }

    fn screen(&self) -> Screen {
        stage::screen(&self.words, self.catalogue, &self.group)
    }

    /// Keeps entries, then takes them into the state.
    fn keep(&mut self, entries: &[Entry]) -> Result<(), PlayError> {
        self.journal.keep(self.group.scenario(), entries)?;
        for entry in entries {
            self.group.take(entry);
        }
        Ok(())
    }

    /// What a reply to the step at hand brings.
    fn take(&mut self, reply: Reply) -> Result<(), PlayError> {
        let Place { spot: Some(spot), step } = self.group.place() else {
            return self.keep(&self.group.forward());
        };
        let given = match (step, reply) {
            (Step::First, Reply::Counted(counts)) => self.counted(spot, Round::First, &counts),
            (Step::Second, Reply::Counted(counts)) => self.counted(spot, Round::Second, &counts),
            (Step::Tick(place), Reply::Picked(picked)) => self.ticked(spot, place, picked),
            (Step::Agree, reply) => {
                let agreed = self.agreed(spot, Round::Second, reply);
                let rated: Vec<_> = agreed.iter().flat_map(|agreed| self.rated(agreed)).collect();
                let entries = agreed.into_iter().chain(rated).collect();
                return self.keep(&self.group.then_forward(entries));
            }
            (Step::Follow, reply) => {
                let answer = reply.answer(self.group.moment(spot), &self.group.shown(spot));
                answer.map(|answer| Entry::Followed { spot, answer })
            }
            _ => None,
        };
        self.keep(&self.group.then_forward(given.into_iter().collect()))
    }

    /// Counts in the order shown; those that stand there already are no new voting.
    fn counted(&self, spot: Spot, round: Round, typed: &[u32]) -> Option<Entry> {
        let mut counts = vec![0; typed.len()];
        for (&place, &count) in self.group.shown(spot).iter().zip(typed) {
            counts[place] = count;
        }
        let cast = Cast::Counts(counts);
        let same = self.group.counts(spot, round).is_some_and(|vote| vote.cast == cast);
        (!same).then_some(Entry::Cast { spot, round, cast })
    }

    /// One answer of all; the same as stands there already is no new one.
    fn agreed(&self, spot: Spot, round: Round, reply: Reply) -> Option<Entry> {
        let answer = reply.answer(self.group.moment(spot), &self.group.shown(spot))?;
        let cast = Cast::Agreed(answer);
        let same = self.group.last(spot, round).is_some_and(|vote| vote.cast == cast);
        (!same).then_some(Entry::Cast { spot, round, cast })
    }

    fn ticked(&self, spot: Spot, place: usize, picked: usize) -> Option<Entry> {
        let point = *self.group.moment(spot).stake.get(place)?;
        let verdict = stage::TICKS.get(picked).copied()?;
        let heard = self.group.heard(spot);
        // What the program judged, and the trainer lets stand, stays the program's.
        let stands = heard.grounds.judge(point) == Some(Judge::Rater)
            && heard.judged.verdict(point) == verdict;
        let (judge, evidence) = (Judge::Trainer, String::new());
        (!stands).then_some(Entry::Ticked { spot, point, verdict, judge, evidence })
    }
}
