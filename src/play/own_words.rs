//! Own words: rated by the program, and where it is not sure, by the trainee.

use std::rc::Rc;

use crate::coach::{self, before};
use crate::encounter::answer::{Answer, Verdict};
use crate::encounter::react::response;
use crate::encounter::{Heard, Judge};
use crate::rater::{Said, hear};
use crate::record::StoredVerdict;
use crate::scenario::{Moment, PointIx};
use crate::view::response::answer_lines;

use super::coach::Ask;
use super::journal::AnswerId;
use super::moment::Try;
use super::ticks::When;
use super::{PlayError, Walk};

/// Own words, and how far they have been judged.
#[derive(Clone)]
pub(super) struct Unjudged {
    /// The moment's id.
    pub(super) moment: String,
    pub(super) answer: AnswerId,
    pub(super) words: String,
    /// The verdicts given so far, and by whom.
    pub(super) heard: Heard,
}

impl Unjudged {
    /// Words that have just been kept.
    pub(super) fn new(moment: &Moment, answer: AnswerId, words: &str) -> Self {
        Self {
            moment: moment.id.clone(),
            answer,
            words: words.to_owned(),
            heard: Heard::nothing(moment),
        }
    }

    /// Whether the trainee is asked about a point: nobody has judged it, or the program was not
    /// sure.
    pub(super) fn is_open(&self, point: PointIx) -> bool {
        self.heard.judged.unsure.has(point) && !self.is_ticked(point)
    }

    /// Whether the trainee has judged a point.
    pub(super) fn is_ticked(&self, point: PointIx) -> bool {
        self.heard.grounds.judge(point) == Some(Judge::Trainee)
    }

    /// Whether the program has rated a point and was not sure.
    pub(super) fn is_doubtful(&self, point: PointIx) -> bool {
        self.is_open(point) && self.heard.grounds.judge(point) == Some(Judge::Rater)
    }
}

impl<'s> Walk<'s> {
    /// Own words at the moment at hand: judged before the reaction, then taken into the walk.
    pub(super) fn take_words(&mut self, unjudged: Unjudged) -> Result<(), PlayError> {
        let Some(moment) = self.encounter.moment() else { return Ok(()) };
        let words = unjudged.words.clone();
        let Heard { judged, grounds } = self.judge_words(moment, unjudged, Try::First)?;
        self.encounter.answer(Answer::Said { words, judged })?;
        self.encounter.found(self.encounter.taken().len() - 1, grounds);
        Ok(())
    }

    /// The program rates the words; with the coach, the trainee then decides what it left open.
    pub(super) fn judge_words(
        &mut self,
        moment: &'s Moment,
        mut unjudged: Unjudged,
        try_: Try,
    ) -> Result<Heard, PlayError> {
        self.rate(moment, &mut unjudged, try_)?;
        if self.guided() {
            self.tick(moment, &mut unjudged, When::BeforeReaction)?;
        }
        Ok(unjudged.heard)
    }

    /// Rates what nobody has judged yet, and keeps the verdicts, all or none.
    fn rate(
        &mut self,
        moment: &'s Moment,
        unjudged: &mut Unjudged,
        try_: Try,
    ) -> Result<(), PlayError> {
        let scenario = self.parts.scenario;
        let new = moment.stake_set().minus(unjudged.heard.grounds.points());
        if new.is_empty() {
            return Ok(());
        }
        let shown = self.shown(moment, try_);
        let shown: Vec<&str> = shown.iter().map(String::as_str).collect();
        let said = Said { words: &unjudged.words, shown: &shown };
        let Some(rated) = hear(self.parts.ear, scenario, moment, said) else { return Ok(()) };
        let mut kept = Vec::new();
        for point in new.iter() {
            let verdict = rated.judged.verdict(point);
            let evidence = rated.grounds.evidence(point).unwrap_or_default();
            unjudged.heard.judged = unjudged.heard.judged.deciding(point, verdict);
            unjudged.heard.grounds.put(point, Judge::Rater, evidence);
            kept.push(self.verdict(point, verdict, Judge::Rater, evidence));
        }
        Ok(self.journal.judge(unjudged.answer, &kept)?)
    }

    /// A verdict as it is kept, given before the reaction.
    pub(super) fn verdict(
        &self,
        point: PointIx,
        verdict: Verdict,
        judge: Judge,
        evidence: &str,
    ) -> StoredVerdict {
        let point = self.parts.scenario.point(point).id.clone();
        StoredVerdict { point, verdict, judge, late: false, evidence: evidence.to_owned() }
    }

    /// What the trainee had on the screen before saying it; at a second try also what followed the
    /// first answer and what the coach has shown since.
    fn shown(&self, moment: &'s Moment, try_: Try) -> Vec<String> {
        let words = Rc::clone(&self.parts.words);
        let lang = words.lang();
        let state = self.before(moment);
        let told = before::before(lang, self.parts.catalogue, &self.encounter, moment, state);
        let mut shown: Vec<String> = told.into_iter().map(str::to_owned).collect();
        if try_ == Try::First {
            return shown;
        }
        if let Some(first) = self.encounter.taken().last() {
            let followed =
                response(self.parts.scenario, &first.before, &first.answer, first.judged);
            shown.extend(before::responded(lang, &followed).into_iter().map(str::to_owned));
        }
        if self.has_asked_for(moment, Ask::Strong)
            && let Some(best) = coach::strongest(self.parts.scenario, moment)
        {
            shown.extend(answer_lines(&words, moment, &best.answer));
        }
        shown
    }

    /// Whether the trainee has asked the coach for this at a moment, now or in an earlier sitting.
    pub(super) fn has_asked_for(&self, moment: &Moment, ask: Ask) -> bool {
        let asked = |note: &crate::store::StoredNote| {
            note.kind == ask.id() && note.moment.as_deref() == Some(&moment.id)
        };
        self.asked.contains(&(moment.id.clone(), ask)) || self.notes.iter().any(asked)
    }
}
