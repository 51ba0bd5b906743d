//! One decision.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::encounter::Judge;
use crate::record::AnswerForm;
use crate::record::history::Answered;
use crate::record::mark::Mark;

use super::shape::{About, Told, duration, object, score, segment};

/// The verb of a moment that was left out: ADL has none for it.
const SKIPPED: &str = "http://id.tincanapi.com/verb/skipped";

/// What was answered, and what it was worth; or that the moment was skipped.
pub(super) fn statement(about: &About<'_>, answer: &Answered) -> Value {
    let name = format!("answered/{}/{}", answer.moment, answer.attempt);
    let verb = if answer.answer == AnswerForm::Skip { SKIPPED } else { "answered" };
    about.statement(Told {
        name: &name,
        verb,
        at: &answer.answered_at,
        object: moment(about, answer),
        result: Some(result(about, answer)),
        context: context(about, answer),
    })
}

fn moment(about: &About<'_>, answer: &Answered) -> Value {
    let (kind, parts) = match &answer.answer {
        AnswerForm::Choose(_) | AnswerForm::ChooseMany(_) => ("choice", vec![options(answer)]),
        AnswerForm::Order(_) => ("sequencing", vec![options(answer)]),
        AnswerForm::Match(pairs) => {
            let items = pairs.iter().map(|(item, _)| item);
            let places = pairs.iter().map(|(_, place)| place);
            ("matching", vec![part("source", items), part("target", places)])
        }
        AnswerForm::Say(_) => ("long-fill-in", Vec::new()),
        AnswerForm::Skip => ("other", Vec::new()),
    };
    let mut definition = json!({
        "type": "http://adlnet.gov/expapi/activities/cmi.interaction",
        "interactionType": kind,
    });
    for (name, components) in parts.into_iter().flatten() {
        definition[name] = components;
    }
    let id = format!("{}/moment/{}", about.scenario_id(), segment(&answer.moment));
    json!({ "objectType": "Activity", "id": id, "definition": definition })
}

/// The options, whatever their order on the screen was: a moment is the same for everybody.
fn options(answer: &Answered) -> Option<(&'static str, Value)> {
    part("choices", answer.shown.iter())
}

/// A list of components; the standard wants each once and no list empty.
fn part<'i>(
    name: &'static str,
    ids: impl Iterator<Item = &'i String>,
) -> Option<(&'static str, Value)> {
    let ids: BTreeSet<&String> = ids.collect();
    let components: Vec<Value> = ids.into_iter().map(|id| json!({ "id": id })).collect();
    (!components.is_empty()).then_some((name, Value::Array(components)))
}

fn result(about: &About<'_>, answer: &Answered) -> Value {
    let mark = answer.mark.as_ref();
    let counts = mark.filter(|_| answer.attempt == 1);
    let earned = |mark: &Mark| u32::try_from(mark.earned.max(0)).unwrap_or(u32::MAX);
    object([
        ("response", response(&answer.answer, about.frame.words).map(Value::String)),
        ("success", mark.map(|mark| Value::Bool(mark.full()))),
        ("score", counts.and_then(|mark| score(earned(mark), mark.best))),
        ("duration", Some(json!(duration(about.millis(answer))))),
        ("extensions", mark.map(|mark| extensions(about, mark))),
    ])
}

/// The answer by ids, in the forms of the standard. Own words only where they are asked for.
fn response(answer: &AnswerForm, words: bool) -> Option<String> {
    let response = match answer {
        AnswerForm::Choose(id) => id.clone(),
        AnswerForm::ChooseMany(ids) | AnswerForm::Order(ids) => ids.join("[,]"),
        AnswerForm::Match(pairs) => {
            let pairs = pairs.iter().map(|(item, place)| format!("{item}[.]{place}"));
            pairs.collect::<Vec<_>>().join("[,]")
        }
        AnswerForm::Say(said) if words => said.clone(),
        AnswerForm::Say(_) | AnswerForm::Skip => return None,
    };
    Some(response).filter(|response| !response.is_empty())
}

/// The verdict on each point at stake, and who gave it.
fn extensions(about: &About<'_>, mark: &Mark) -> Value {
    let verdicts = [
        ("met", &mark.met),
        ("violated", &mark.violated),
        ("absent", &mark.absent),
        ("unsure", &mark.unsure),
    ];
    let (mut given, mut judges) = (Map::new(), Map::new());
    for (verdict, points) in verdicts {
        for point in points {
            let judge = mark.judges.get(point).map_or(Judge::Scenario.id(), String::as_str);
            given.insert(point.clone(), verdict.into());
            judges.insert(point.clone(), judge.into());
        }
    }
    json!({ about.key("verdicts"): given, about.key("judges"): judges })
}

fn context(about: &About<'_>, answer: &Answered) -> Value {
    let mut context = about.context();
    let scenario = about.scenario_id();
    context["contextActivities"] = json!({ "parent": [{ "id": scenario }] });
    context["extensions"][about.key("attempt")] = answer.attempt.into();
    context["extensions"][about.key("hints")] = answer.hints.into();
    context
}
