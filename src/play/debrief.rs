//! The end of a walk: how it ended, the trainee's own view, then what the coach has to show.

use std::rc::Rc;

use crate::coach::debrief as facts;
use crate::console::Reply;
use crate::encounter::answer::Answer;
use crate::record::Mode;
use crate::store::Finish;
use crate::view::{Block, Heading, Line, Prompt, Screen, debrief as view};

use super::{PlayError, Session};

/// The trainee's own view comes first.
const OWN_VIEW: [&str; 3] = ["how", "keep", "change"];

impl Session<'_> {
    pub(super) fn debrief(&mut self) -> Result<(), PlayError> {
        let words = Rc::clone(&self.parts.words);
        let title = self.parts.scenario.head.title.get(words.lang()).to_owned();
        let heading = |id: &str| Heading {
            left: words.get(id),
            right: title.clone(),
            progress: Some((7, 7)),
        };
        let ending = view::ending(&words, &self.encounter);
        self.pause(&heading("heading-ending"), ending, None)?;
        self.own_view(&heading("heading-own-view"))?;
        self.tick_undecided()?;
        if self.parts.mode == Mode::Mystery {
            let form = view::mystery_form(&words, &self.encounter, self.parts.catalogue);
            self.pause(&heading("heading-mystery"), form, None)?;
        }
        self.finish()?;
        for (id, blocks) in self.pages() {
            self.pause(&heading(id), blocks, None)?;
        }
        Ok(())
    }

    fn own_view(&mut self, heading: &Heading) -> Result<(), PlayError> {
        let words = Rc::clone(&self.parts.words);
        for kind in OWN_VIEW {
            if self.notes.iter().any(|(known, _)| known == kind) {
                continue;
            }
            let screen = Screen {
                heading: heading.clone(),
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

    /// Own words that nobody has decided on: in a walk alone the trainee does it here.
    fn tick_undecided(&mut self) -> Result<(), PlayError> {
        let undecided = facts::undecided(&self.encounter);
        if undecided.is_empty() {
            return Ok(());
        }
        let ids = self.journal.first_answers()?;
        for place in undecided {
            let taken = self.encounter.taken()[place].clone();
            let Answer::Said { words: said, .. } = &taken.answer else { continue };
            let moment = &self.parts.scenario.moments[taken.moment];
            let judged = self.tick(moment, said, true)?;
            self.keep_ticks(moment, ids.get(place).copied().flatten(), judged, true)?;
            self.encounter.tick(place, judged);
        }
        Ok(())
    }

    fn finish(&mut self) -> Result<(), PlayError> {
        let result = facts::result(&self.encounter);
        let score = self.encounter.score();
        let finish = Finish {
            score: &score,
            trust: facts::trust_by_phase(&self.encounter),
            result: result.id(),
            ending: self.encounter.ending().map_or("", |ending| ending.id.as_str()),
            now: &self.journal.now(),
        };
        Ok(self.journal.finish(&finish)?)
    }

    fn pages(&self) -> Vec<(&'static str, Vec<Block>)> {
        let (words, catalogue) = (&self.parts.words, self.parts.catalogue);
        let result = facts::result(&self.encounter);
        let mut pages =
            vec![("heading-score", view::score(words, &self.encounter, catalogue, result))];
        if self.parts.mode != Mode::Mystery {
            pages.push(("heading-answers", view::answers(words, &self.encounter, catalogue)));
        }
        let next = view::next(words, &self.encounter, catalogue, self.parts.seed);
        pages.push(("heading-next", next));
        pages
    }
}
