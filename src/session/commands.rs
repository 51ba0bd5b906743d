//! What the trainer's letters do.

use std::rc::Rc;

use crate::console::Reply;
use crate::encounter::Answer;
use crate::group::{Cast, Entry, Place, Round, Spot, Step};
use crate::play::PlayError;
use crate::view::stage::setup;
use crate::view::{Command, Screen};

use super::Session;

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
        let all = (0..self.group.shown(spot).len()).collect::<Vec<_>>();
        let Some(answer) = self.pick_option("stage-agree", spot, &all, at)? else {
            return Ok(Vec::new());
        };
        let cast = Cast::Agreed(answer);
        Ok(self.group.then_forward(vec![Entry::Cast { spot, round, cast }]))
    }

    /// Another option is tried out.
    fn try_out(&mut self, spot: Spot, at: &Screen) -> Result<Vec<Entry>, PlayError> {
        let branches = self.group.branches();
        let shown = self.group.shown(spot);
        let open: Vec<usize> = (0..shown.len())
            .filter(|&place| branches.iter().any(|branch| branch.option == shown[place]))
            .collect();
        let Some(Answer::Picked(option)) = self.pick_option("stage-what-if", spot, &open, at)?
        else {
            return Ok(Vec::new());
        };
        let branch = branches.into_iter().find(|branch| branch.option == option);
        let spot = Spot { branch, moment: spot.moment };
        Ok(vec![Entry::At(Place::at(spot, Step::Reaction))])
    }

    /// One of the options on these places of the screen.
    fn pick_option(
        &mut self,
        question: &str,
        spot: Spot,
        places: &[usize],
        at: &Screen,
    ) -> Result<Option<Answer>, PlayError> {
        let words = Rc::clone(&self.words);
        let screen = setup::options(&words, question, &self.group, spot, places, &at.heading);
        Ok(match self.console.ask(&screen)? {
            Reply::Picked(picked) => places.get(picked).and_then(|&place| self.option(spot, place)),
            _ => None,
        })
    }

    fn jump(&mut self, at: &Screen) -> Result<Vec<Entry>, PlayError> {
        let reached = self.group.reached();
        let screen =
            setup::moments(&self.words, self.catalogue, &self.group, &reached, &at.heading);
        Ok(match self.console.ask(&screen)? {
            Reply::Picked(picked) => {
                reached.get(picked).map(|&spot| self.group.arriving(spot)).unwrap_or_default()
            }
            _ => Vec::new(),
        })
    }

    fn ask_present(&mut self, at: &Screen) -> Result<Vec<Entry>, PlayError> {
        let now = self.group.present();
        let screen = setup::present(&self.words, &at.heading, Some(now));
        Ok(match self.console.ask(&screen)? {
            Reply::Counted(given) => match given.first() {
                Some(&count) if count > 0 && count != now => vec![Entry::Present(count)],
                _ => Vec::new(),
            },
            _ => Vec::new(),
        })
    }

    fn note(&mut self, at: &Screen) -> Result<(), PlayError> {
        let screen = setup::note(&self.words, &at.heading);
        if let Reply::Said(text) = self.console.ask(&screen)?
            && !text.is_empty()
        {
            let moment = self.group.place().spot.map(|spot| self.group.moment(spot).id.as_str());
            self.journal.note(moment, &text)?;
        }
        Ok(())
    }
}
