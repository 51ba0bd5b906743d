//! How a walk began and ended.

use serde_json::{Value, json};

use crate::record::history::End;
use crate::record::summary::Outcome;

use super::shape::{About, Told, object, score};

/// The most that a walk can score.
const WHOLE: u32 = 100;

/// The walk began.
pub(super) fn initialized(about: &About<'_>) -> Value {
    about.statement(Told {
        name: "initialized",
        verb: "initialized",
        at: &about.walk.started_at,
        object: about.scenario(),
        result: None,
        context: about.context(),
    })
}

/// How it came out. What was passed by own judgement is told as completed, without success and
/// without a score: nobody but the trainee vouches for it.
pub(super) fn result(about: &About<'_>, end: &End) -> Value {
    let (verb, success) = match end.outcome {
        Outcome::Passed => ("passed", Some(true)),
        Outcome::Failed => ("failed", Some(false)),
        Outcome::ByOwnJudgement => ("completed", None),
    };
    about.statement(Told {
        name: "result",
        verb,
        at: &end.at,
        object: about.scenario(),
        result: Some(object([
            ("success", success.map(Value::from)),
            ("completion", Some(json!(true))),
            ("score", success.and_then(|_| score(end.score, WHOLE))),
            ("duration", Some(json!(about.whole_time()))),
        ])),
        context: about.context(),
    })
}

/// The walk is over, finished or abandoned.
pub(super) fn terminated(about: &About<'_>, at: &str) -> Value {
    about.statement(Told {
        name: "terminated",
        verb: "terminated",
        at,
        object: about.scenario(),
        result: Some(json!({ "duration": about.whole_time() })),
        context: about.context(),
    })
}
