//! The trainer's notes to the step at hand: what the group must not see yet, and what helps to lead
//! it. For a second terminal, never for the shared screen.

mod moment;
mod outside;

use crate::group::plan::MINUTES_A_MOMENT;
use crate::group::{Group, Place, Spot, Step};
use crate::guidance::Catalogue;
use crate::locale::Words;
use crate::phase::Phase;
use crate::record::session::SessionNote;

use super::{Block, Command, Heading, Line, Prompt, Screen, Tone, moment as scene, stage};

/// What the notes are made of.
#[derive(Clone, Copy)]
pub struct Notes<'a> {
    pub words: &'a Words,
    pub catalogue: &'a Catalogue,
    pub group: &'a Group<'a>,
    /// Whole minutes that the session took so far.
    pub used: u64,
    /// The minutes that there are.
    pub planned: u64,
    /// The session is not finished, and nobody leads it now.
    pub left: bool,
    /// Everything that was kept for later.
    pub kept: &'a [SessionNote],
}

/// The minutes that a session is to take: those that were given, else about six for each moment that
/// is asked.
#[must_use]
pub fn planned(group: &Group<'_>) -> u64 {
    let asked = group.plan().expected(group.scenario()).max(1);
    let usual = u64::try_from(asked).unwrap_or(u64::MAX).saturating_mul(MINUTES_A_MOMENT.into());
    group.plan().minutes.map_or(usual, u64::from)
}

/// The notes while there is no session.
#[must_use]
pub fn waiting(words: &Words) -> Screen {
    let heading =
        Heading { left: words.get("notes-title"), right: words.get("app-name"), progress: None };
    let blocks = vec![
        vec![Line::of(Tone::Strong, &words.get("notes-none"))],
        vec![Line::of(Tone::Quiet, &words.get("notes-none-how"))],
    ];
    Screen { heading, blocks, prompt: Prompt::Pause, commands: Vec::new() }
}

impl Notes<'_> {
    /// The notes as a screen. Its heading stays the same as long as the step does.
    #[must_use]
    pub fn screen(&self) -> Screen {
        Screen {
            heading: self.heading(),
            blocks: self.blocks(),
            prompt: Prompt::Pause,
            commands: vec![Command::Note],
        }
    }

    /// Everything that there is to say at this step, the most needed first.
    #[must_use]
    pub fn blocks(&self) -> Vec<Block> {
        let Place { spot, step } = self.group.place();
        let mut blocks = vec![self.standing(step)];
        blocks.extend(self.kept(self.group.place()));
        blocks.extend(match spot {
            Some(spot) => self.at(spot, step),
            None => self.outside(step),
        });
        blocks
    }

    fn heading(&self) -> Heading {
        let Place { spot, step } = self.group.place();
        let title = self.words.get("notes-title");
        let Some(spot) = spot else {
            let of_scenario = self.group.scenario().head.title.get(self.words.lang()).to_owned();
            let (left, right) = match step {
                _ if self.group.finished() => {
                    (format!("{title} · {}", self.words.get("notes-finished")), of_scenario)
                }
                Step::Opening => (title, of_scenario),
                step => (self.words.get(&format!("stage-heading-{}", step.id())), title),
            };
            let progress = (step != Step::Opening).then_some((Phase::COUNT, Phase::COUNT));
            return Heading { left, right, progress };
        };
        let number = if let Step::Tick(number) = step { number + 1 } else { 0 };
        let name =
            self.words.with(&format!("notes-step-{}", step.id()), &[("number", number.into())]);
        let phase = self.group.moment(spot).phase;
        Heading {
            left: format!("{} · {name}", self.phase(phase)),
            right: self.moment_of(spot),
            progress: Some((phase.number(), Phase::COUNT)),
        }
    }

    /// A phase by number and name.
    fn phase(&self, phase: Phase) -> String {
        let name = self.catalogue.phase(phase).name.get(self.words.lang());
        let of = [("number", phase.number().into()), ("name", name.into())];
        self.words.with("heading-phase", &of)
    }

    /// Which moment of how many.
    fn moment_of(&self, spot: Spot) -> String {
        if spot.branch.is_some() {
            return self.words.get("stage-branch");
        }
        let number = self.group.before(spot).taken().len() + 1;
        let count = number + self.group.ahead(Some(spot)).len();
        self.words.with("notes-moment", &[("number", number.into()), ("count", count.into())])
    }

    /// What the group sees, how much time is left, and what can be pressed there.
    fn standing(&self, step: Step) -> Block {
        let id = if self.group.finished() { "finished" } else { step.id() };
        let mut block =
            vec![Line::of(Tone::Strong, &self.words.get(&format!("notes-now-{id}"))), self.time()];
        if self.left {
            block.push(Line::of(Tone::Bad, &self.words.get("notes-left")));
        }
        if !self.group.finished() {
            block.push(self.keys());
        }
        block
    }

    fn time(&self) -> Line {
        let (used, planned) = (self.used, self.planned);
        let of = |name, minutes: u64| (name, minutes.into());
        let time = if used > planned {
            let over = of("over", used - planned);
            self.words.with("notes-time-over", &[of("used", used), over, of("planned", planned)])
        } else {
            let left = of("left", planned - used);
            self.words.with("notes-time", &[of("used", used), left, of("planned", planned)])
        };
        let place = self.group.place();
        let closing = place.spot.is_none() && place.step != Step::Opening;
        if closing || self.group.finished() {
            return Line::plain(&time);
        }
        let ahead = self.group.ahead(place.spot);
        let asked = ahead.into_iter().filter(|&spot| self.group.asks(spot)).count();
        let minutes = asked.saturating_mul(MINUTES_A_MOMENT as usize);
        let of = [("count", asked.into()), ("minutes", minutes.into())];
        let id = if place.spot.is_some() { "notes-still" } else { "notes-all" };
        Line::plain(&format!("{time} {}", self.words.with(id, &of)))
    }

    /// The keys in the other window that matter at this step, and the one here.
    fn keys(&self) -> Line {
        let screen = stage::screen(self.words, self.catalogue, self.group);
        let matters = |command: &Command| {
            screen.offers(*command)
                && (*command == Command::Tell || command.in_footer())
                && !matches!(command, Command::Keys | Command::Quit)
        };
        let keys: Vec<String> = Command::ALL
            .into_iter()
            .filter(matters)
            .map(|command| format!("{} {}", command.letter(), self.words.get(command.label())))
            .collect();
        let keys = keys.join(" · ");
        let there = self.words.with("notes-keys", &[("keys", keys.as_str().into())]);
        let line = Line::new();
        let line =
            if keys.is_empty() { line } else { line.and(Tone::Quiet, &format!("{there}   ")) };
        line.and(Tone::Quiet, &self.words.get("notes-keys-here"))
    }

    /// The moment that comes next, and whether the group is asked there.
    fn next(&self, spot: Spot) -> Block {
        let text = match (self.group.next(spot), spot.branch) {
            (Some(next), _) => self.named(next),
            (None, Some(_)) => self.words.get("key-return-help"),
            (None, None) => self.words.get("notes-next-end"),
        };
        vec![self.label("notes-next").and(Tone::Plain, &text).hanging(0, 2)]
    }

    /// A moment by its phase and first words.
    fn named(&self, spot: Spot) -> String {
        let at = self.group.moment(spot);
        let name = self.catalogue.phase(at.phase).name.get(self.words.lang());
        let begins = scene::first_words(self.words, at);
        let asked = if self.group.asks(spot) { "notes-asked" } else { "notes-told" };
        format!("{name} – {begins} ({})", self.words.get(asked))
    }

    /// What was kept at the moment at hand; after the last one, everything.
    fn kept(&self, Place { spot, step }: Place) -> Option<Block> {
        let here = spot.map(|spot| self.group.moment(spot).id.as_str());
        let all = spot.is_none() && step != Step::Opening;
        let kept = self.kept.iter().filter(|note| all || note.moment.as_deref() == here);
        let mut block: Block =
            kept.map(|note| Line::plain(&format!("· {}", note.text)).hanging(0, 2)).collect();
        if block.is_empty() {
            return None;
        }
        block.insert(0, self.strong("notes-kept"));
        Some(block)
    }

    fn strong(&self, id: &str) -> Line {
        Line::of(Tone::Strong, &self.words.get(id))
    }

    /// A label before a text.
    fn label(&self, id: &str) -> Line {
        Line::of(Tone::Strong, &format!("{} ", self.words.get(id)))
    }
}
