//! Gathers findings while the model is built, and turns ids into the model's numbers.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use crate::finding::languages::Languages;
use crate::finding::{Finding, Path, Rule};
use crate::guidance::{Bound, Catalogue};
use crate::phase::Phase;
use crate::text::{RawText, Text};

use super::super::kind::{BuysFor, Channel};
use super::super::model::UsedPoint;
use super::super::points::{PointIx, PointSet};
use super::super::raw::RawScenario;

/// What conditions may refer to: a moment and, where it is a `choose`, its options.
struct Known<'r> {
    id: &'r str,
    options: Option<Vec<&'r str>>,
}

pub(super) struct Collect<'r> {
    catalogue: &'r Catalogue,
    channel: Channel,
    buys_for: BuysFor,
    moments: Vec<Known<'r>>,
    points: Vec<UsedPoint>,
    languages: Languages,
    findings: Vec<Finding>,
}

impl<'r> Collect<'r> {
    pub(super) fn new(raw: &'r RawScenario, catalogue: &'r Catalogue) -> Self {
        let known = |moment: &'r super::super::raw::RawMoment| Known {
            id: &moment.id,
            options: moment
                .choose
                .as_ref()
                .map(|choose| choose.options.iter().map(|option| option.id.as_str()).collect()),
        };
        Self {
            catalogue,
            channel: raw.channel,
            buys_for: raw.customer.buys_for,
            moments: raw.moments.iter().map(known).collect(),
            points: Vec::new(),
            languages: Languages::default(),
            findings: Vec::new(),
        }
    }

    pub(super) fn into_findings(self) -> Vec<Finding> {
        let mut findings = self.findings;
        findings.extend(self.languages.findings());
        findings
    }

    pub(super) fn take_points(&mut self) -> Vec<UsedPoint> {
        std::mem::take(&mut self.points)
    }

    /// How many findings there are so far.
    pub(super) fn found(&self) -> usize {
        self.findings.len()
    }

    pub(super) fn moment_count(&self) -> usize {
        self.moments.len()
    }

    pub(super) fn error(&mut self, rule: Rule, path: &Path, message: impl Into<String>) {
        self.findings.push(Finding::new(rule, path, message));
    }

    pub(super) fn push(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    pub(super) fn format(&mut self, format: u32) {
        if format != super::FORMAT {
            let finding = Finding::new(
                Rule::UnknownFormat,
                &Path::root().field("format"),
                format!("format {format}; this program reads format {}", super::FORMAT),
            );
            self.push(finding.hint("use a newer version of the program, or write `format: 1`"));
        }
    }

    pub(super) fn range(&mut self, value: u32, range: RangeInclusive<u32>, path: &Path) -> u32 {
        if !range.contains(&value) {
            let (low, high) = range.into_inner();
            let message = format!("{value} is out of range; expected {low} to {high}");
            self.error(Rule::OutOfRange, path, message);
        }
        value
    }

    /// That a list has from `min` to `max` elements.
    pub(super) fn count(&mut self, len: usize, min: usize, max: usize, what: &str, path: &Path) {
        let rule = if len < min { Rule::TooFew } else { Rule::TooMany };
        if !(min..=max).contains(&len) {
            self.error(rule, path, format!("{len} {what}; expected {min} to {max}"));
        }
    }

    /// In a list of which the first that holds is shown, nothing after one without a condition can
    /// ever be.
    pub(super) fn hidden(&mut self, what: &str, always: impl Iterator<Item = bool>, path: &Path) {
        let hidden = always.enumerate().skip_while(|(_, always)| !always).skip(1);
        for (place, _) in hidden {
            let message = format!("this {what} can never be shown: one before it has no `when`");
            self.error(Rule::NeverShown, &path.at(place), message);
        }
    }

    /// A whole number from 0 to 100.
    pub(super) fn percent(&mut self, value: u32, path: &Path) -> u8 {
        u8::try_from(self.range(value, 0..=100, path)).unwrap_or(100)
    }

    pub(super) fn text(&mut self, raw: &RawText, path: &Path) -> Text {
        let text = Text::new(raw).unwrap_or_else(|| {
            let finding = Finding::new(Rule::EmptyText, path, "no words in either language");
            self.push(finding.hint("write `fi:` and `en:` under it"));
            Text::default()
        });
        self.languages.add(&text, path);
        text
    }

    pub(super) fn texts(&mut self, raw: &[RawText], path: &Path) -> Vec<Text> {
        raw.iter().enumerate().map(|(index, text)| self.text(text, &path.at(index))).collect()
    }

    pub(super) fn id(&mut self, id: &str, path: &Path) {
        if !crate::words::is_id(id) {
            let message = format!("`{}` is not an id", crate::text::clean_line(id));
            let finding = Finding::new(Rule::BadId, path, message);
            self.push(
                finding.hint("use lower-case letters, digits and hyphens, like `at-the-door`"),
            );
        }
    }

    /// Ids of the elements of a list: well formed and each once.
    pub(super) fn ids<'i>(&mut self, ids: impl Iterator<Item = &'i str>, list: &Path) {
        let mut seen = HashSet::new();
        for (index, id) in ids.enumerate() {
            let path = list.at(index).field("id");
            self.id(id, &path);
            if !seen.insert(id) {
                self.error(Rule::DuplicateId, &path, format!("the id `{id}` is used twice"));
            }
        }
    }

    /// The number of a point, whichever phase it belongs to.
    pub(super) fn point(&mut self, id: &str, path: &Path) -> Option<PointIx> {
        if let Some(index) = self.points.iter().position(|point| point.id == id) {
            return PointIx::new(index);
        }
        let Some(point) = self.catalogue.point(id) else {
            let id = crate::text::clean_line(id);
            let mut finding =
                Finding::new(Rule::UnknownPoint, path, format!("the guidance has no point `{id}`"));
            finding = finding.hint(match self.catalogue.nearest(&id) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "`encounter guidance` lists the points that there are".to_owned(),
            });
            self.push(finding);
            return None;
        };
        let used = UsedPoint { id: point.id.clone(), weight: point.weight, grave: point.grave };
        let index = PointIx::new(self.points.len());
        if index.is_none() {
            let message = format!("over {} guidance points in one scenario", PointIx::LIMIT);
            self.error(Rule::TooMany, path, message);
        } else {
            self.points.push(used);
        }
        index
    }

    /// A set of points, as conditions name them.
    pub(super) fn points(&mut self, ids: &[String], path: &Path) -> PointSet {
        ids.iter().enumerate().filter_map(|(index, id)| self.point(id, &path.at(index))).collect()
    }

    /// A point on which a verdict is given in `phase`.
    pub(super) fn judged(&mut self, id: &str, phase: Phase, path: &Path) -> Option<PointIx> {
        let index = self.point(id, path)?;
        let point = self.catalogue.point(id)?;
        if !point.phases.contains(&phase) {
            let phases: Vec<_> = point.phases.iter().map(|phase| phase.id()).collect();
            let message = format!(
                "`{id}` is not judged in the phase {}; it belongs to {}",
                phase.id(),
                phases.join(", ")
            );
            self.error(Rule::PointPhase, path, message);
        }
        let misplaced = match point.only {
            Some(Bound::Phone) if self.channel != Channel::Phone => "is judged only in phone calls",
            Some(Bound::Firm) if self.buys_for != BuysFor::Firm => {
                "is judged only where the customer buys for a firm"
            }
            _ => return Some(index),
        };
        self.error(Rule::PointBound, path, format!("`{id}` {misplaced}"));
        Some(index)
    }

    /// The places of a moment and its option, where that moment comes before `limit`.
    pub(super) fn chosen(
        &mut self,
        moment: &str,
        option: &str,
        limit: usize,
        path: &Path,
    ) -> Option<(usize, u8)> {
        let found = self.moments.iter().position(|known| known.id == moment);
        let message = match found.map(|index| (index, &self.moments[index].options)) {
            None => format!("there is no moment `{moment}`"),
            Some((_, None)) => format!("the moment `{moment}` is not a `choose`"),
            Some((index, _)) if index >= limit => {
                format!("the moment `{moment}` comes only later, so this cannot hold")
            }
            Some((index, Some(options))) => {
                match options.iter().position(|known| *known == option) {
                    Some(place) => return Some((index, u8::try_from(place).ok()?)),
                    None => format!(
                        "the moment `{moment}` has no option `{option}`; it has {}",
                        options.join(", ")
                    ),
                }
            }
        };
        self.error(Rule::UnknownChoice, path, message);
        None
    }
}

/// Adds points to a stake in the order in which the file names them.
pub(super) fn add_stake(stake: &mut Vec<PointIx>, points: impl IntoIterator<Item = PointIx>) {
    for point in points {
        if !stake.contains(&point) {
            stake.push(point);
        }
    }
}
