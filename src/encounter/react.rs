//! What the customer does after an answer, and what the coach has to say about it.

use crate::scenario::model::holding;
use crate::scenario::when::Facts;
use crate::scenario::{Moment, Scenario, Task};
use crate::text::Text;

use super::Taken;
use super::answer::{Answer, Judged, nearest_option};
use super::state::State;

/// What follows an answer. Consequence and teaching are never mixed in one text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Response<'s> {
    /// What the customer does or says; nothing where the moment was skipped.
    pub reaction: Option<&'s Text>,
    /// What the author lets the coach say of this very answer.
    pub coaching: Vec<&'s Text>,
}

/// The response to `answer` given in the state `before`. In its conditions the points of the
/// moment's stake are read from this answer alone, and trust is the trust after it.
#[must_use]
pub fn response<'s>(
    scenario: &'s Scenario,
    before: &State,
    answer: &Answer,
    judged: Judged,
) -> Response<'s> {
    let Some(moment) = scenario.moments.get(before.at).filter(|_| *answer != Answer::Skipped)
    else {
        return Response::default();
    };
    let after = before.taking(scenario, answer, judged);
    let facts = facts_for(moment, before, &after, judged);
    if let Some(option) = reacting_option(scenario, moment, answer, judged) {
        return Response {
            reaction: Some(&option.reaction),
            coaching: holding(&option.coaching, &facts),
        };
    }
    let reaction = moment.reactions.iter().find(|line| line.when.holds(&facts));
    Response {
        reaction: reaction.map(|line| &line.text),
        coaching: holding(&moment.coaching, &facts),
    }
}

fn facts_for<'a>(moment: &Moment, before: &State, after: &'a State, judged: Judged) -> Facts<'a> {
    let stake = moment.stake_set();
    Facts {
        met: before.met.minus(stake).or(judged.met),
        violated: before.violated.minus(stake).or(judged.violated),
        ..after.facts()
    }
}

/// Whether the customer walks out at this answer, and not because an option says so, whose reaction
/// tells it: trust has come to its end.
#[must_use]
pub fn walks_out_silently(scenario: &Scenario, taken: &Taken, left: bool) -> bool {
    let moment = &scenario.moments[taken.moment];
    let option = reacting_option(scenario, moment, &taken.answer, taken.judged);
    left && !taken.before.left && !option.is_some_and(|option| option.leaves)
}

/// The option as to which the customer reacts: the picked one, or the one nearest to own words.
fn reacting_option<'s>(
    scenario: &Scenario,
    moment: &'s Moment,
    answer: &Answer,
    judged: Judged,
) -> Option<&'s crate::scenario::model::Choice> {
    let Task::Choose { options, .. } = &moment.task else { return None };
    match answer {
        Answer::Picked(place) => options.get(*place),
        Answer::Said { .. } => nearest_option(options, judged, scenario).map(|(_, option)| option),
        _ => None,
    }
}
