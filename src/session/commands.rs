//! What the trainer's letters do.

use crate::console::Reply;
use crate::encounter::Answer;
use crate::group::{Cast, Entry, Place, Round, Spot, Step};
use crate::play::PlayError;
use crate::view::stage::setup;
use crate::view::{Command, Screen};

use super::{Session, ask_note};

impl Session<'_> {
    pub(super) fn command(&mut self, command: Command, at: &Screen) -> Result<(), PlayError> {
        let spot = self.group.place().spot;
        let entries = match (command, spot) {
            (Command::Forward, _) => self.group.forward(),
            (Command::Back, _) => self.group.back().map(Entry::At).into_iter().collect(),
            (Command::Return, _) => self.group.returning().map(Entry::At).into_iter().collect(),
            (Command::Tell, Some(spot)) => self.group.telling(spot),
            (Command::AskAfterAll, Some(spot)) => self.group.asking(spot),
            (Command::Agreed, Some(spot)) => self.agree(spot, at)?,
            (Command::WhatIf, Some(spot)) => self.try_out(spot, at)?,
            (Command::Jump, _) => self.jump(at)?,
            (Command::Present, _) => self.ask_present(at)?,
            (Command::Note, _) => {
                self.note(at)?;
                Vec::new()
            }
            _ => Vec::new(),
        };
        self.keep(&entries)
    }

    /// One answer stands for the counts of the round at hand.
    fn agree(&mut self, spot: Spot, at: &Screen) -> Result<Vec<Entry>, PlayError> {
        let round = match self.group.place().step {
            Step::First => Round::First,
            _ => Round::Second,
        };
        let Some(answer) = self.pick_option("stage-agree", spot, at)? else {
            return Ok(Vec::new());
        };
        let cast = Cast::Agreed(answer);
        Ok(self.group.then_forward(vec![Entry::Cast { spot, round, cast }]))
    }

    /// Another option is tried out.
    fn try_out(&mut self, spot: Spot, at: &Screen) -> Result<Vec<Entry>, PlayError> {
        let Some(Answer::Picked(option)) = self.pick_option("stage-what-if", spot, at)? else {
            return Ok(Vec::new());
        };
        // The one that is followed is no other way.
        let branch = self.group.branches().into_iter().find(|branch| branch.option == option);
        let spot = Spot { branch, moment: spot.moment };
        Ok(vec![Entry::At(Place::at(spot, Step::Reaction))])
    }

    /// One of the options, under the numbers that the group knows.
    fn pick_option(
        &mut self,
        question: &str,
        spot: Spot,
        at: &Screen,
    ) -> Result<Option<Answer>, PlayError> {
        let screen = setup::options(&self.words, question, &self.group, spot, &at.heading);
        let reply = self.console.ask(&screen)?;
        Ok(reply.answer(self.group.moment(spot), &self.group.shown(spot)))
    }

    fn jump(&mut self, at: &Screen) -> Result<Vec<Entry>, PlayError> {
        let reached = self.group.reached();
        let screen =
            setup::moments(&self.words, self.catalogue, &self.group, &reached, &at.heading);
        Ok(match self.console.ask(&screen)? {
            Reply::Picked(picked) => {
                reached.get(picked).map(|&spot| self.group.jumping(spot)).unwrap_or_default()
            }
            _ => Vec::new(),
        })
    }

    fn ask_present(&mut self, at: &Screen) -> Result<Vec<Entry>, PlayError> {
        let now = self.group.present();
        let screen = setup::present(&self.words, &at.heading, Some(now));
        Ok(match self.console.ask(&screen)? {
            Reply::Counted(given) => match given.first() {
                Some(&count) if count != now => vec![Entry::Present(count)],
                _ => Vec::new(),
            },
            _ => Vec::new(),
        })
    }

    fn note(&mut self, at: &Screen) -> Result<(), PlayError> {
        if let Some(text) = ask_note(self.console, &self.words, &at.heading)? {
            let moment = self.group.place().spot.map(|spot| self.group.moment(spot).id.as_str());
            self.journal.note(moment, &text)?;
        }
        Ok(())
    }
}
