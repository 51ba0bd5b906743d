//! A session on the shared screen: one thing at a time, and nothing before its time.

mod ask;
mod closing;
mod reveal;
pub mod setup;

use crate::encounter::Encounter;
use crate::encounter::answer::Verdict;
use crate::group::{Group, Place, Round, Spot, Step};
use crate::guidance::Catalogue;
use crate::locale::Words;
use crate::phase::Phase;
use crate::scenario::Task;

pub use closing::{move_message, no_moves_message};

use super::{Block, Command, Heading, Line, Prompt, Screen, Tone, moment};

/// What a session is shown with.
#[derive(Clone, Copy)]
pub struct Stage<'a> {
    pub words: &'a Words,
    pub catalogue: &'a Catalogue,
    pub group: &'a Group<'a>,
}

/// What can be said of a point of the group's own words, in the order in which it is asked.
pub const TICKS: [Verdict; 4] = [Verdict::Met, Verdict::Violated, Verdict::Absent, Verdict::Unsure];

/// What is at hand at every step.
const ALWAYS: [Command; 6] = [
    Command::Forward,
    Command::Back,
    Command::Jump,
    Command::Blank,
    Command::Present,
    Command::Note,
];

/// The screen of the step at hand.
#[must_use]
pub fn screen(words: &Words, catalogue: &Catalogue, group: &Group<'_>) -> Screen {
    let stage = Stage { words, catalogue, group };
    let Place { spot, step } = group.place();
    let (blocks, prompt) = match spot {
        Some(spot) => stage.at(spot, step),
        None => (stage.outside(step), Prompt::Pause),
    };
    Screen { heading: stage.heading(), blocks, prompt, commands: stage.commands() }
}

impl<'a> Stage<'a> {
    fn at(&self, spot: Spot, step: Step) -> (Vec<Block>, Prompt) {
        match step {
            Step::Scene => (self.scene(spot), Prompt::Pause),
            Step::Silent => self.silent(spot),
            Step::First => (self.counting("stage-first"), self.counts(spot, Round::First)),
            Step::Discuss => self.discussion(spot),
            Step::Second => (self.counting("stage-second"), self.counts(spot, Round::Second)),
            Step::Agree => (self.agreeing(spot), self.answer(spot)),
            Step::Tick(point) => self.tick(spot, point),
            Step::Shares => (self.shares(spot), Prompt::Pause),
            Step::Verdicts => (self.verdicts(spot), Prompt::Pause),
            Step::Why => (self.why(spot), Prompt::Pause),
            Step::Follow => (self.following(), self.follow(spot)),
            Step::Reaction => (self.reaction(spot), Prompt::Pause),
            Step::Told => (self.told(spot), Prompt::Pause),
            step => (self.outside(step), Prompt::Pause),
        }
    }

    fn outside(&self, step: Step) -> Vec<Block> {
        match step {
            Step::Ending => self.ending(),
            Step::Figures => self.figures(),
            Step::Moves => self.moves(),
            Step::Trust => self.trust(),
            Step::Questions => self.questions(),
            _ => self.opening(),
        }
    }

    fn heading(&self) -> Heading {
        let head = &self.group.scenario().head;
        let lang = self.words.lang();
        let Place { spot, step } = self.group.place();
        let Some(spot) = spot else {
            let left = match step {
                Step::Opening => self.words.get("app-name"),
                step => self.words.get(&format!("stage-heading-{}", step.id())),
            };
            let progress = (step != Step::Opening).then_some((Phase::COUNT, Phase::COUNT));
            return Heading { left, right: head.title.get(lang).to_owned(), progress };
        };
        let phase = self.group.moment(spot).phase;
        let name = &self.catalogue.phase(phase).name;
        let mut heading = moment::heading(self.words, phase, name, &head.title);
        let voters = (step == Step::Shares).then(|| self.voters(spot));
        let branch = spot.branch.map(|_| self.words.get("stage-branch"));
        let right: Vec<String> = branch.into_iter().chain(voters).collect();
        if !right.is_empty() {
            heading.right = right.join(" · ");
        }
        heading
    }

    fn commands(&self) -> Vec<Command> {
        let mut commands = ALWAYS.to_vec();
        let Place { spot, step } = self.group.place();
        let Some(spot) = spot else {
            commands.retain(|command| *command != Command::Back || step != Step::Opening);
            return commands;
        };
        let choose = matches!(self.group.moment(spot).task, Task::Choose { .. });
        match step {
            Step::First | Step::Second if choose => commands.push(Command::Agreed),
            Step::Silent | Step::Discuss => commands.push(Command::Timer),
            Step::Told => commands.push(Command::AskAfterAll),
            Step::Scene if !self.group.asks(spot) => commands.push(Command::AskAfterAll),
            _ => {}
        }
        if !self.group.branches().is_empty() {
            commands.push(Command::WhatIf);
        }
        if spot.branch.is_some() {
            commands.push(Command::Return);
        } else if step < Step::Shares && self.group.asks(spot) {
            commands.push(Command::Tell);
        }
        commands
    }

    fn quiet(&self, id: &str) -> Block {
        vec![Line::of(Tone::Quiet, &self.words.get(id))]
    }

    fn strong(&self, id: &str) -> Block {
        vec![Line::of(Tone::Strong, &self.words.get(id))]
    }

    fn before(&self, spot: Spot) -> Encounter<'a> {
        self.group.before(spot)
    }
}
