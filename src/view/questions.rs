//! What a group talks about afterwards.

use crate::locale::Words;
use crate::scenario::Scenario;

/// How many questions close a session.
pub const CLOSING: usize = 3;

/// The author's questions, then those that always fit; the first [`CLOSING`] close a session.
#[must_use]
pub fn questions(words: &Words, scenario: &Scenario) -> Vec<String> {
    let own = scenario.notes.iter().flat_map(|notes| &notes.questions);
    let own = own.map(|text| text.get(words.lang()).to_owned());
    let general = (1..=3).map(|number| words.get(&format!("stage-question-{number}")));
    own.chain(general).collect()
}
