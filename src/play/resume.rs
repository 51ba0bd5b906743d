//! Taking a walk up again at the exact step at which it was left.

use crate::console::Console;
use crate::encounter::Heard;
use crate::encounter::answer::{Verdict, judge};
use crate::record::form::{Judge, grounds, judged};
use crate::record::replay::{Replay, replay};
use crate::record::{AnswerForm, Mode, StoredAnswer, StoredVerdict};
use crate::scenario::{Moment, Scenario};
use crate::store::StoredEncounter;
use crate::view;

use super::journal::{AnswerId, Journal};
use super::own_words::Unjudged;
use super::second::{Second, Tried};
use super::{Parts, PlayError, Walk};

/// The step at which a walk goes on.
pub(super) enum Open {
    /// At the next moment.
    Nothing,
    /// At the reaction to the last answer.
    Reaction { answer: AnswerId, tried: Tried },
    /// At the judging of own words, before the reaction.
    Words(Unjudged),
}

impl<'s> Walk<'s> {
    /// A walk at the exact step at which it was left.
    ///
    /// # Errors
    /// Where the scenario has been edited so that an answer no longer fits; that has been told.
    pub fn resume(
        parts: Parts<'s>,
        console: &'s mut dyn Console,
        journal: Journal,
        stored: &StoredEncounter,
    ) -> Result<Self, PlayError> {
        let (replayed, open) = replayed(parts.scenario, stored, parts.mode);
        if let Some(moment) = replayed.stopped_at {
            console.ask(&view::home::edited(&parts.words, &parts.scenario.head, &moment))?;
            return Err(PlayError::Edited(moment));
        }
        Ok(Self {
            parts,
            console,
            journal,
            encounter: replayed.encounter,
            open,
            answered: !stored.answers.is_empty(),
            figures: stored.figures.clone(),
            notes: stored.notes.clone(),
            asked: Vec::new(),
            drill: None,
        })
    }
}

/// Takes out of what is kept the first answer that no longer fits the scenario, and all that came
/// after it; gives its moment.
pub fn keep_fitting(scenario: &Scenario, stored: &mut StoredEncounter) -> Option<String> {
    let moment = replayed(scenario, stored, stored.mode).0.stopped_at?;
    let at = stored.answers.iter().position(|(_, answer)| answer.moment == moment);
    stored.answers.truncate(at.unwrap_or_default());
    Some(moment)
}

/// The walk as far as it can be replayed, and the step at which it goes on.
fn replayed<'s>(
    scenario: &'s Scenario,
    stored: &StoredEncounter,
    mode: Mode,
) -> (Replay<'s>, Open) {
    let mut answers: Vec<StoredAnswer> =
        stored.answers.iter().map(|(_, answer)| answer.clone()).collect();
    let open = take_open(&mut answers, stored, mode, scenario);
    let mut replayed = replay(scenario, &answers);
    if let Open::Words(unjudged) = &open
        && replayed.stopped_at.is_none()
        && replayed.encounter.moment().is_none_or(|moment| moment.id != unjudged.moment)
    {
        replayed.stopped_at = Some(unjudged.moment.clone());
    }
    (replayed, open)
}

/// Where the walk was left. Own words that have not been judged to the end are taken out of the
/// answers, since neither trust nor reaction has followed from them.
fn take_open(
    answers: &mut Vec<StoredAnswer>,
    stored: &StoredEncounter,
    mode: Mode,
    scenario: &Scenario,
) -> Open {
    let Some(at) = answers.iter().rposition(|answer| answer.attempt == 1) else {
        return Open::Nothing;
    };
    let last = &answers[at];
    if last.settled {
        return Open::Nothing;
    }
    let id = Some(stored.answers[at].0);
    match &last.answer {
        AnswerForm::Say(words) if !is_judged(&last.verdicts, mode) => {
            let (moment, words) = (last.moment.clone(), words.clone());
            let heard = heard_so_far(scenario, last);
            answers.remove(at);
            Open::Words(Unjudged { moment, answer: id, words, heard })
        }
        _ => {
            let tried = tried_so_far(scenario, stored, &last.moment);
            Open::Reaction { answer: id, tried }
        }
    }
}

/// How often a moment was answered, and the second answer whose consequences were not gone on from.
fn tried_so_far(scenario: &Scenario, stored: &StoredEncounter, moment: &str) -> Tried {
    let tries = || stored.answers.iter().filter(|(_, answer)| answer.moment == moment);
    let unseen = tries().rfind(|(_, answer)| answer.attempt > 1 && !answer.settled);
    let moment = scenario.moment_index(moment).map(|index| &scenario.moments[index]);
    let second = unseen.zip(moment).and_then(|((id, stored), moment)| {
        let heard = heard(scenario, moment, &stored.verdicts);
        let answer = stored.answer.answer(moment, heard.judged).ok()?;
        let judged = judge(moment, &answer).ok()?;
        Some(Second::new(Some(*id), answer, judged, heard.grounds))
    });
    Tried { times: u32::try_from(tries().count()).unwrap_or(u32::MAX), second }
}

/// Whether nothing of own words is left to judge before the reaction: each point has its verdict, or,
/// without the coach, has been rated and waits for the debrief.
fn is_judged(verdicts: &[StoredVerdict], mode: Mode) -> bool {
    let done = |first: &StoredVerdict| {
        let last = verdicts.iter().rfind(|verdict| verdict.point == first.point);
        last.is_some_and(|last| match last.judge {
            Judge::Nobody => false,
            Judge::Rater => mode != Mode::Guided || last.verdict != Verdict::Unsure,
            _ => true,
        })
    };
    verdicts.iter().filter(|verdict| verdict.judge == Judge::Nobody).all(done)
}

/// The verdicts that own words have been given already.
fn heard_so_far(scenario: &Scenario, last: &StoredAnswer) -> Heard {
    let moment = scenario.moment_index(&last.moment).map(|index| &scenario.moments[index]);
    moment.map(|moment| heard(scenario, moment, &last.verdicts)).unwrap_or_default()
}

fn heard(scenario: &Scenario, moment: &Moment, verdicts: &[StoredVerdict]) -> Heard {
    let judged = judged(scenario, moment, verdicts, true);
    Heard { judged, grounds: grounds(scenario, moment, verdicts) }
}
