//! What a simulation found, as JSON. Shares are 0–1.

use serde_json::{Value, json};

use crate::encounter::outcome::Outcome;
use crate::scenario::Scenario;
use crate::simulate::ends::{Ends, Range};
use crate::simulate::player::Player;
use crate::view::simulation::{Simulation, picked};

use super::document;

/// Everything that a simulation found.
#[must_use]
pub fn simulation(simulation: &Simulation<'_>) -> String {
    let (scenario, ends) = (simulation.scenario, &simulation.ends);
    let players: Vec<_> = simulation
        .players
        .iter()
        .map(|(player, ends)| {
            json!({
                "player": player.id(),
                "language": player.lang().map(crate::text::Lang::code),
                "mean": ends.stayed.mean(),
                "passed": ends.passed(scenario.pass),
                "left": ends.left(),
            })
        })
        .collect();
    document(
        "simulation",
        json!({
            "scenario": scenario.head.id,
            "hash": scenario.hash,
            "player": simulation.player.id(),
            "language": simulation.player.lang().map(crate::text::Lang::code),
            "walks": number(ends.walks),
            "drawn": simulation.seed.is_some(),
            "seed": simulation.seed,
            "explored": ends.share,
            "pass_mark": scenario.pass,
            "passed": ends.passed(scenario.pass),
            "left": ends.left(),
            "suggested_pass_mark":
                (simulation.player == Player::Random).then(|| ends.mark(crate::review::CHANCE)),
            "scores": ends.all.0.to_vec(),
            "endings": endings(scenario, ends),
            "moments": moments(simulation),
            "players": players,
        }),
    )
}

fn endings(scenario: &Scenario, ends: &Ends) -> Vec<Value> {
    let all = scenario.endings.iter().zip(&ends.endings);
    let one = |(ending, found): (&crate::scenario::model::Ending, &Option<_>)| match found {
        None => json!({ "ending": ending.id, "share": 0.0, "walks": 0 }),
        Some(crate::simulate::ends::Ending { share, paths, score, trust, witness }) => json!({
            "ending": ending.id,
            "share": share,
            "walks": paths.map(number),
            "score": range(*score),
            "trust": range(*trust),
            "witness": witness.iter().map(|step| way(scenario, step)).collect::<Vec<_>>(),
        }),
    };
    all.map(one).collect()
}

fn way(scenario: &Scenario, (at, outcome): &(usize, Outcome)) -> Value {
    let moment = &scenario.moments[*at];
    json!({ "moment": moment.id, "answer": outcome.told(moment, scenario) })
}

fn moments(simulation: &Simulation<'_>) -> Vec<Value> {
    let moments = simulation.scenario.moments.iter().enumerate();
    let one = |(at, moment): (usize, &crate::scenario::Moment)| {
        let reached = simulation.ends.reached[at];
        let picked = picked(simulation, at);
        let options: serde_json::Map<_, _> =
            picked.into_iter().map(|(id, share)| (id.to_owned(), json!(share * reached))).collect();
        json!({ "moment": moment.id, "reached": reached, "options": options })
    };
    moments.map(one).collect()
}

fn range(range: Range) -> Value {
    json!({ "least": range.least, "mean": range.mean, "greatest": range.greatest })
}

/// A count as a number where a program can hold it exactly, else as text; none where there were too
/// many to count.
fn number(count: u128) -> Value {
    if count == u128::MAX {
        return Value::Null;
    }
    match u64::try_from(count).ok().filter(|&count| count < 1 << 53) {
        Some(count) => json!(count),
        None => json!(count.to_string()),
    }
}
