//! The end of a walk: how it ended, the trainee's own view, then what the coach has to show.

use std::rc::Rc;

use crate::coach::debrief as facts;
use crate::console::Reply;
use crate::encounter::answer::Answer;
use crate::encounter::{Heard, Judge, Taken};
use crate::record::Mode;
use crate::view::{Block, Command, Heading, Line, Prompt, Screen, debrief as view};

use super::own_words::Unjudged;
use super::ticks::When;
use super::{PlayError, Walk};

/// The trainee's own view comes first.
const OWN_VIEW: [&str; 3] = ["how", "keep", "change"];

impl Walk<'_> {
    pub(super) fn debrief(&mut self) -> Result<(), PlayError> {
        let words = Rc::clone(&self.parts.words);
        if self.figures.is_none() {
            let ending = view::ending(&words, &self.encounter);
            self.pause(&self.page("heading-ending"), ending)?;
            self.own_view()?;
            self.tick_undecided()?;
            if self.parts.mode == Mode::Mystery {
                let form = view::mystery_form(&words, &self.encounter, self.parts.catalogue);
                self.about_answers("heading-mystery", form)?;
            }
            self.finish()?;
        }
        for (id, blocks) in self.pages() {
            match id {
                "heading-answers" => self.about_answers(id, blocks)?,
                id => self.pause(&self.page(id), blocks)?,
            }
        }
        Ok(self.journal.close()?)
    }

    pub(super) fn page(&self, id: &str) -> Heading {
        let words = &self.parts.words;
        let title = self.parts.scenario.head.title.get(words.lang()).to_owned();
        Heading { left: words.get(id), right: title, progress: Some((7, 7)) }
    }

    fn own_view(&mut self) -> Result<(), PlayError> {
        let words = Rc::clone(&self.parts.words);
        for kind in OWN_VIEW {
            if self.notes.iter().any(|note| note.kind == kind) {
                continue;
            }
            let screen = Screen {
                heading: self.page("heading-own-view"),
                blocks: vec![vec![Line::plain(&words.get(&format!("own-view-{kind}")))]],
                prompt: Prompt::Line(words.get("own-view-label")),
                commands: Vec::new(),
            };
            if let Reply::Said(text) = self.console.ask(&screen)? {
                self.journal.note(None, kind, &text)?;
            }
        }
        Ok(())
    }

    /// Own words that nobody has decided on: in a walk alone the trainee does it here. In a guided
    /// one it has been asked already.
    fn tick_undecided(&mut self) -> Result<(), PlayError> {
        if self.guided() {
            return Ok(());
        }
        let undecided = facts::undecided(&self.encounter);
        if undecided.is_empty() {
            return Ok(());
        }
        let ids = self.journal.first_answers()?;
        for place in undecided {
            let taken = self.encounter.taken()[place].clone();
            let Answer::Said { words, .. } = taken.answer else { continue };
            let moment = &self.parts.scenario.moments[taken.moment];
            let mut unjudged = Unjudged {
                moment: moment.id.clone(),
                answer: ids.get(place).copied().flatten(),
                words,
                heard: Heard { judged: taken.scored, grounds: taken.grounds },
            };
            self.tick(moment, &mut unjudged, When::InDebrief)?;
            let Heard { judged, grounds } = unjudged.heard;
            self.encounter.found(place, grounds);
            self.encounter.tick(place, judged);
        }
        Ok(())
    }

    /// The verdicts on all answers; where the program judged own words, dissent is at hand.
    fn about_answers(&mut self, id: &str, blocks: Vec<Block>) -> Result<(), PlayError> {
        let by_program = |taken: &Taken| !taken.grounds.by(Judge::Rater).is_empty();
        if !self.encounter.taken().iter().any(by_program) {
            return self.pause(&self.page(id), blocks);
        }
        let heading = self.page(id);
        let commands = vec![Command::Otherwise];
        let prompt = Prompt::Pause;
        let screen = Screen { heading: heading.clone(), blocks, prompt, commands };
        while let Reply::Command(Command::Otherwise) = self.console.ask(&screen)? {
            self.see_otherwise(&heading, None)?;
        }
        Ok(())
    }

    fn finish(&mut self) -> Result<(), PlayError> {
        let figures = facts::figures(&self.encounter);
        let ending = self.encounter.ending().map_or("", |ending| ending.id.as_str());
        self.journal.finish(self.parts.scenario, &figures, ending)?;
        self.figures = Some(figures);
        Ok(())
    }

    fn pages(&self) -> Vec<(&'static str, Vec<Block>)> {
        let (words, catalogue) = (&self.parts.words, self.parts.catalogue);
        let score = self.figures.as_ref().map(|figures| view::score(words, catalogue, figures));
        let mut score = score.unwrap_or_default();
        score.extend(view::left_open(words, &self.encounter));
        let mut pages = vec![("heading-score", score)];
        if self.parts.mode != Mode::Mystery {
            pages.push(("heading-answers", view::answers(words, &self.encounter, catalogue)));
        }
        let next = view::next(words, &self.encounter, catalogue, self.parts.seed);
        pages.push(("heading-next", next));
        pages
    }
}
