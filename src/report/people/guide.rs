//! What the people's reports are written with: the interface's words, and the guidance that knows
//! the phases and points.

use crate::guidance::{Catalogue, Point};
use crate::locale::Words;
use crate::phase::Phase;
use crate::view::dates;

use super::{Kind, Period};

/// Words and guidance.
#[derive(Clone, Copy, Debug)]
pub struct Guide<'a> {
    pub words: &'a Words,
    /// Those of the packs first; the first that knows a point tells of it.
    pub guidance: &'a [&'a Catalogue],
}

impl Guide<'_> {
    pub(in crate::report) fn get(&self, id: &str) -> String {
        self.words.get(id)
    }

    fn point(&self, id: &str) -> Option<&Point> {
        self.guidance.iter().find_map(|guidance| guidance.point(id))
    }

    /// The rule of a point; its id where no guidance at hand knows it.
    pub(in crate::report) fn rule(&self, id: &str) -> String {
        let lang = self.words.lang();
        self.point(id).map_or_else(|| id.to_owned(), |point| point.rule.get(lang).to_owned())
    }

    /// The weight of a point, 1–3; 0 where no guidance at hand knows it.
    pub(super) fn weight(&self, id: &str) -> u32 {
        self.point(id).map_or(0, |point| point.weight)
    }

    /// A phase's number and name.
    pub(in crate::report) fn phase(&self, phase: Phase) -> String {
        let name = self.guidance.first().map(|guidance| &guidance.phase(phase).name);
        let name = name.map_or(phase.id(), |name| name.get(self.words.lang()));
        format!("{}\u{a0}\u{a0}{name}", phase.number())
    }

    /// The heading of a kind of walks.
    pub(super) fn kind(&self, kind: Kind) -> String {
        self.get(&format!("people-kind-{}", kind.id()))
    }

    /// What a number of walks of this kind is called.
    pub(super) fn count(&self, kind: Kind) -> String {
        self.get(&format!("people-count-{}", kind.id()))
    }

    /// The day of a time, as people write it; it stays on one line.
    pub(in crate::report) fn day(&self, at: &str) -> String {
        dates::date(self.words, at.get(..10).unwrap_or(at)).replace(' ', "\u{a0}")
    }

    /// What somebody said, in quotation marks.
    pub(super) fn quoted(&self, words: &str) -> String {
        self.words.with("people-quoted", &[("words", words.into())])
    }

    /// The days that a report is about.
    pub(in crate::report) fn period(&self, period: &Period) -> String {
        let day = |day: &String| self.day(day).into();
        match (&period.since, &period.until) {
            (None, None) => self.get("people-all-time"),
            (Some(from), None) => self.words.with("people-since", &[("from", day(from))]),
            (None, Some(to)) => self.words.with("people-until", &[("to", day(to))]),
            (Some(from), Some(to)) => {
                self.words.with("report-dates", &[("from", day(from)), ("to", day(to))])
            }
        }
    }
}
