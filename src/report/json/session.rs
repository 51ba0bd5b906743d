//! A session as JSON.

use serde_json::{Value, json};

use crate::encounter::Judge;
use crate::encounter::answer::{Answer, Judged};
use crate::group::Cast;
use crate::group::figures::Figures;
use crate::group::vote::share;
use crate::locale::Words;
use crate::phase::Phase;
use crate::record::AnswerForm;
use crate::record::session::SpotForm;
use crate::report::session::{Choice, Look, Note, Seen, Summary, Tried, Voting};
use crate::scenario::{Moment, PointSet, Scenario};
use crate::text::Text;
use crate::view::questions::{CLOSING, questions};
use crate::view::response::answer_lines;

use super::{both, document};

/// All of a session. Times into it are in seconds.
#[must_use]
pub fn session(words: &Words, summary: &Summary<'_, '_>) -> String {
    let Summary { head, group, encounter, .. } = summary;
    let scenario = group.scenario();
    let ending = encounter.ending();
    let end = json!({
        "id": ending.map(|ending| &ending.id),
        "text": ending.map(|ending| both(&ending.text)),
        "tells": encounter.tells(),
    });
    document(
        "session",
        json!({
            "id": summary.id,
            "uid": head.uid,
            "scenario": head.scenario,
            "revision": scenario.head.revision,
            "structure": scenario.hash,
            "title": both(&scenario.head.title),
            "customer": both(&scenario.head.customer.name),
            "lang": words.lang().code(),
            "started_at": head.started_at,
            "finished_at": head.finished_at,
            "seed": head.seed,
            "minutes": head.minutes,
            "seconds": summary.used,
            "asked": head.asked,
            "people": people(summary),
            "figures": figures(summary),
            "trust": trust(summary),
            "ending": ending.map(|_| end),
            "moves": moves(summary),
            "moments": all(words, scenario, &summary.way),
            "branches": tried(words, scenario, &summary.branches),
            "aside": all(words, scenario, &summary.aside),
            "notes": notes(scenario, &summary.notes),
            "questions": questions(words, scenario).into_iter().take(CLOSING).collect::<Vec<_>>(),
        }),
    )
}

fn people(summary: &Summary<'_, '_>) -> Value {
    let one = |people: &crate::report::session::People| json!({ "count": people.count, "at": people.at, "elapsed": people.elapsed });
    summary.people.iter().map(one).collect()
}

fn figures(summary: &Summary<'_, '_>) -> Value {
    let of = |figures: &Figures| json!({ "first": figures.first, "second": figures.second, "once": figures.once });
    let phases = Phase::ALL.iter().zip(&summary.phases).map(|(phase, figures)| {
        let mut figures = of(figures);
        figures["phase"] = json!(phase.id());
        figures
    });
    json!({ "whole": of(&summary.whole), "phases": phases.collect::<Vec<_>>() })
}

fn trust(summary: &Summary<'_, '_>) -> Value {
    let phases = Phase::ALL.iter().zip(summary.trust);
    let phases = phases.map(|(phase, trust)| json!({ "phase": phase.id(), "trust": trust }));
    json!({ "start": summary.group.scenario().trust, "phases": phases.collect::<Vec<_>>() })
}

fn moves(summary: &Summary<'_, '_>) -> Value {
    let one = |one: &crate::group::moves::Move| {
        let seen = summary.way.iter().find(|seen| seen.spot == one.spot);
        let choices = seen.map(|seen| seen.choices.as_slice()).unwrap_or_default();
        let option = choices.iter().find(|choice| choice.place == one.option);
        json!({
            "moment": summary.group.moment(one.spot).id,
            "option": option.map(|choice| choice.id),
            "first": one.first,
            "second": one.second,
            "best": one.best,
        })
    };
    summary.moves.iter().map(one).collect()
}

fn all(words: &Words, scenario: &Scenario, seen: &[Seen<'_>]) -> Value {
    seen.iter().map(|seen| moment(words, scenario, seen)).collect()
}

fn moment(words: &Words, scenario: &Scenario, seen: &Seen<'_>) -> Value {
    let at = seen.moment;
    let mut value = look(&seen.look);
    let fields = json!({
        "moment": at.id,
        "phase": at.phase.id(),
        "task": at.task.kind(),
        "ask": both(&at.ask),
        "options": seen.choices.iter().map(|one| option(scenario, one)).collect::<Vec<_>>(),
        "votes": seen.votings.iter().map(|one| voting(scenario, seen, one)).collect::<Vec<_>>(),
        "followed": seen.followed.as_ref().map(|followed| form(words, at, &followed.answer)),
        "told": seen.told(),
        "best": seen.best.as_ref().map(|best| form(words, at, best)),
        "seconds": seen.seconds,
    });
    if let (Value::Object(all), Value::Object(fields)) = (&mut value, fields) {
        all.extend(fields);
    }
    value
}

fn look(look: &Look<'_>) -> Value {
    let texts = |texts: &[&Text]| texts.iter().map(|text| both(text)).collect::<Vec<_>>();
    json!({
        "scene": texts(&look.scene),
        "says": texts(&look.says),
        "reaction": look.reaction.map(both),
        "walks_out": look.walks_out,
        "trust": look.trust,
    })
}

/// An answer by ids; own words that nobody has said are the author's example.
fn form(words: &Words, moment: &Moment, answer: &Answer) -> AnswerForm {
    match answer {
        Answer::Said { .. } => AnswerForm::Say(answer_lines(words, moment, answer).join("\n")),
        answer => AnswerForm::of(moment, answer),
    }
}

fn option(scenario: &Scenario, choice: &Choice<'_>) -> Value {
    let ids = |points: PointSet| {
        points.iter().map(|point| scenario.point(point).id.clone()).collect::<Vec<_>>()
    };
    json!({
        "id": choice.id,
        "text": both(choice.text),
        "met": ids(choice.judged.met),
        "violated": ids(choice.judged.violated),
    })
}

fn voting(scenario: &Scenario, seen: &Seen<'_>, voting: &Voting) -> Value {
    let vote = &voting.vote;
    let task = &seen.moment.task;
    let mut value = json!({
        "round": vote.round.id(),
        "repeat": voting.repeat,
        "counts_this_round": voting.counts,
        "at": voting.at,
        "elapsed": voting.elapsed,
        "present": vote.present,
        "figure": voting.figure,
    });
    match &vote.cast {
        Cast::Counts(counts) => {
            let of = |choice: &Choice<'_>| {
                let count = counts.get(choice.place).copied().unwrap_or_default();
                let share = share(count, vote.base(task));
                json!({ "option": choice.id, "count": count, "share": share })
            };
            value["counts"] = seen.choices.iter().map(of).collect();
            value["abstained"] = json!(vote.abstained(task));
        }
        Cast::Agreed(answer) => {
            value["agreed"] = json!(AnswerForm::of(seen.moment, answer));
            let judged = voting.judged(scenario, seen.spot.moment).unwrap_or_default();
            value["verdicts"] = verdicts(scenario, seen, judged);
            value["judge"] = json!(judge(voting, answer, seen.moment).id());
            value["judges"] = judges(scenario, seen, voting);
            value["evidence"] = super::evidence(scenario, &voting.grounds);
        }
    }
    value
}

/// Who has to answer for the verdicts: of own words the trainer, unless the program judged them all.
fn judge(voting: &Voting, answer: &Answer, moment: &Moment) -> Judge {
    match answer {
        Answer::Said { .. } if voting.judges(moment) != [Judge::Rater] => Judge::Trainer,
        Answer::Said { .. } => Judge::Rater,
        _ => Judge::Scenario,
    }
}

fn judges(scenario: &Scenario, seen: &Seen<'_>, voting: &Voting) -> Value {
    let judge = |&point: &crate::scenario::PointIx| {
        (scenario.point(point).id.clone(), json!(voting.judge(point).id()))
    };
    Value::Object(seen.moment.stake.iter().map(judge).collect())
}

fn verdicts(scenario: &Scenario, seen: &Seen<'_>, judged: Judged) -> Value {
    let verdict = |&point: &crate::scenario::PointIx| {
        (scenario.point(point).id.clone(), json!(judged.verdict(point).id()))
    };
    Value::Object(seen.moment.stake.iter().map(verdict).collect())
}

fn tried(words: &Words, scenario: &Scenario, tried: &[Tried<'_>]) -> Value {
    let one = |tried: &Tried<'_>| {
        let spot = crate::group::Spot { branch: Some(tried.branch), moment: tried.branch.moment };
        let (moment, option) = SpotForm::of(scenario, spot).branch.unwrap_or_default();
        json!({
            "moment": moment,
            "option": option,
            "reaction": tried.look.reaction.map(both),
            "walks_out": tried.look.walks_out,
            "trust": tried.look.trust,
            "moments": all(words, scenario, &tried.inner),
        })
    };
    tried.iter().map(one).collect()
}

fn notes(scenario: &Scenario, notes: &[Note]) -> Value {
    let one = |note: &Note| {
        json!({
            "moment": note.moment.map(|moment| &scenario.moments[moment].id),
            "text": note.text,
            "at": note.at,
            "elapsed": note.elapsed,
        })
    };
    notes.iter().map(one).collect()
}
