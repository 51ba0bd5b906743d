//! What is heard in own words on the stake of a moment: verdicts, who gave them, and the words that
//! they rest on.

use std::ops::Range;

use crate::encounter::grounds::{Heard, Judge};
use crate::scenario::{Moment, Scenario};

use super::{Rated, Said};

/// Whoever rates own words on guidance points, given by id, in their order: the program's rater, or
/// somebody whose verdicts are settled beforehand. `None` where nobody rates them.
pub type Ear<'e> = dyn Fn(Said<'_>, &[&str]) -> Option<Vec<Rated>> + 'e;

/// What stands between clauses of which some lie in between.
const LEFT_OUT: &str = " … ";

/// Nobody rates: each point is left to a person.
#[must_use]
pub fn nobody(_: Said<'_>, _: &[&str]) -> Option<Vec<Rated>> {
    None
}

/// Rates own words on the whole stake of a moment. `None` where nobody does.
#[must_use]
pub fn hear(ear: &Ear<'_>, scenario: &Scenario, moment: &Moment, said: Said<'_>) -> Option<Heard> {
    let ids: Vec<&str> =
        moment.stake.iter().map(|&point| scenario.point(point).id.as_str()).collect();
    let rated = ear(said, &ids)?;
    let mut heard = Heard::nothing(moment);
    for (&point, rated) in moment.stake.iter().zip(&rated) {
        heard.judged = heard.judged.deciding(point, rated.verdict);
        heard.grounds.put(point, Judge::Rater, &quoted(said.words, &rated.evidence));
    }
    Some(heard)
}

/// These places of the words on one line; what was left out between them is marked.
fn quoted(words: &str, places: &[Range<usize>]) -> String {
    let mut quoted = String::new();
    let mut last: Option<usize> = None;
    for place in places {
        if let Some(end) = last {
            let between = words.get(end..place.start).unwrap_or_default();
            quoted += if between.trim().is_empty() { " " } else { LEFT_OUT };
        }
        let clause = words.get(place.clone()).unwrap_or_default();
        quoted += &clause.split_whitespace().collect::<Vec<_>>().join(" ");
        last = Some(place.end);
    }
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::single_range_in_vec_init, reason = "one place is a list of places too")]
    fn clauses_are_quoted_in_their_order_and_gaps_are_marked() {
        let words = "Hyvää päivää!\nTulkaa peremmälle, minä kuulen. Kiitos.";
        let at = |clause: &str| {
            let start = words.find(clause).unwrap();
            start..start + clause.len()
        };
        assert_eq!(quoted(words, &[]), "");
        assert_eq!(quoted(words, &[at("Hyvää päivää!")]), "Hyvää päivää!");
        let both = [at("Hyvää päivää!"), at("Tulkaa peremmälle,")];
        assert_eq!(quoted(words, &both), "Hyvää päivää! Tulkaa peremmälle,");
        let apart = [at("Hyvää päivää!"), at("Kiitos.")];
        assert_eq!(quoted(words, &apart), "Hyvää päivää! … Kiitos.");
        assert_eq!(quoted("ein\nzwei", &[0..8]), "ein zwei");
    }
}
