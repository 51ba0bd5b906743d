//! Guidance points in practice: how often one was asked for, met and broken.

use std::collections::BTreeMap;

use crate::record::AnswerForm;
use crate::record::history::{Answered, PastWalk};
use crate::record::mark::Mark;

/// How a guidance point went in some walks. Only first answers count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally<'a> {
    /// The point's id.
    pub id: &'a str,
    /// Answers that met it, broke it, or fell short of it where the best answer meets it.
    pub asked: u32,
    pub met: u32,
    /// Of those that did not meet it: answers that did the opposite.
    pub violated: u32,
    /// The latest own words that met it: those that the verdict rests on, else all of them.
    pub said_met: Option<&'a str>,
    /// The latest own words that did not.
    pub said_missed: Option<&'a str>,
}

/// What a tally says of somebody, where there is enough to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    Strong,
    Weak,
    Between,
    /// It was asked for once.
    TooFew,
}

impl Tally<'_> {
    /// Answers that were to meet it and did not.
    #[must_use]
    pub const fn missed(&self) -> u32 {
        self.asked - self.met
    }

    /// The expected share of answers that meet it, by Laplace's rule of succession: (met + 1) ÷
    /// (asked + 2), so that one lucky answer is no strength. In thousandths.
    #[must_use]
    pub const fn standing(&self) -> u32 {
        (self.met + 1) * 1000 / (self.asked + 2)
    }

    /// Strong from a standing of 0.6, weak up to 0.5, where it was asked for twice or more.
    #[must_use]
    pub const fn known(&self) -> Known {
        match (self.asked, self.standing()) {
            (0 | 1, _) => Known::TooFew,
            (_, 600..) => Known::Strong,
            (_, 0..=500) => Known::Weak,
            _ => Known::Between,
        }
    }
}

/// The points that were asked for in these walks, by id.
pub(super) fn tallies<'a>(walks: &[&'a PastWalk]) -> Vec<Tally<'a>> {
    let mut all: BTreeMap<&str, Tally<'_>> = BTreeMap::new();
    for answer in walks.iter().flat_map(|walk| walk.counting()) {
        let Some(mark) = &answer.mark else { continue };
        let missed = mark.violated.iter().chain(&mark.missed).filter(|id| !mark.met.contains(id));
        let mut seen: Vec<&str> = Vec::new();
        for id in mark.met.iter().chain(missed) {
            if seen.contains(&id.as_str()) {
                continue;
            }
            seen.push(id);
            let tally = all.entry(id).or_insert(Tally {
                id,
                asked: 0,
                met: 0,
                violated: 0,
                said_met: None,
                said_missed: None,
            });
            tally.take(mark, words(answer, mark, id));
        }
    }
    all.into_values().collect()
}

impl<'a> Tally<'a> {
    /// One more answer that asked for it.
    fn take(&mut self, mark: &Mark, words: Option<&'a str>) {
        let has = |points: &[String]| points.iter().any(|id| id == self.id);
        self.asked += 1;
        self.violated += u32::from(has(&mark.violated));
        if has(&mark.met) {
            self.met += 1;
            self.said_met = words.or(self.said_met);
        } else {
            self.said_missed = words.or(self.said_missed);
        }
    }
}

/// The own words of an answer: those that its verdict on a point rests on, else all.
fn words<'a>(answer: &'a Answered, mark: &'a Mark, id: &str) -> Option<&'a str> {
    match &answer.answer {
        AnswerForm::Say(words) => Some(mark.evidence.get(id).unwrap_or(words)),
        _ => None,
    }
}

/// The strongest or the weakest points, at most `most`; of equals the weightier first, then by id.
pub(super) fn ranked<'t, 'a>(
    tallies: &'t [Tally<'a>],
    which: Known,
    weight: impl Fn(&str) -> u32,
    most: usize,
) -> Vec<&'t Tally<'a>> {
    let mut all: Vec<_> = tallies.iter().filter(|tally| tally.known() == which).collect();
    let rank = |tally: &&Tally<'_>| {
        let standing = i64::from(tally.standing());
        let standing = if which == Known::Strong { -standing } else { standing };
        (standing, std::cmp::Reverse(weight(tally.id)))
    };
    all.sort_by_key(rank);
    all.truncate(most);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(id: &str, met: u32, asked: u32) -> Tally<'_> {
        Tally { id, asked, met, violated: 0, said_met: None, said_missed: None }
    }

    #[test]
    fn one_answer_makes_nothing_strong_or_weak() {
        for (met, asked, wanted) in [
            (0, 0, Known::TooFew),
            (1, 1, Known::TooFew),
            (0, 1, Known::TooFew),
            (2, 2, Known::Strong),
            (1, 2, Known::Weak),
            (2, 3, Known::Strong),
            (3, 5, Known::Between),
            (1, 4, Known::Weak),
        ] {
            assert_eq!(tally("point", met, asked).known(), wanted, "{met} of {asked}");
        }
    }

    #[test]
    fn of_equals_the_weightier_comes_first() {
        let all = [tally("a", 2, 2), tally("b", 4, 4), tally("c", 2, 2), tally("d", 0, 2)];
        let weight = |id: &str| if id == "c" { 3 } else { 1 };
        let ids = |which, most| -> Vec<&str> {
            ranked(&all, which, weight, most).iter().map(|tally| tally.id).collect()
        };
        assert_eq!(ids(Known::Strong, 3), ["b", "c", "a"]);
        assert_eq!(ids(Known::Strong, 1), ["b"]);
        assert_eq!(ids(Known::Weak, 3), ["d"]);
    }
}
