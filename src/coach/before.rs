//! What somebody who answers in own words has before them. Whoever only copies it shows nothing.

use crate::encounter::Encounter;
use crate::encounter::react::Response;
use crate::encounter::state::State;
use crate::guidance::Catalogue;
use crate::scenario::Moment;
use crate::text::Lang;

/// The scene, the customer's words, the task, the phase's goal, and what the guidance says of the
/// points at stake. The options of a `choose` are not among it: saying one is answering with it.
#[must_use]
pub fn before<'a>(
    lang: Lang,
    catalogue: &'a Catalogue,
    encounter: &Encounter<'a>,
    moment: &'a Moment,
    state: &State,
) -> Vec<&'a str> {
    let scenario = encounter.scenario();
    let told = encounter.scene(moment, state).into_iter().chain(encounter.says(moment, state));
    let goal = &catalogue.phase(moment.phase).goal;
    let points =
        moment.stake.iter().filter_map(|&point| catalogue.point(&scenario.point(point).id));
    let guidance =
        points.flat_map(|point| [&point.rule, &point.met, &point.violated, &point.why, &point.ask]);
    let texts = told.chain([&moment.ask, goal]).chain(guidance);
    texts.map(|text| text.get(lang)).filter(|text| !text.is_empty()).collect()
}

/// What the customer and the coach said of an answer.
#[must_use]
pub fn responded<'a>(lang: Lang, response: &Response<'a>) -> Vec<&'a str> {
    let texts = response.reaction.into_iter().chain(response.coaching.iter().copied());
    texts.map(|text| text.get(lang)).collect()
}
