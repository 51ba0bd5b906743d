//! Verdicts on many answers beside their labels: the figures, also by language and by point.

use std::collections::BTreeMap;

use crate::text::Lang;

use super::Graded;
use super::agreement::{
    Class, Decided, Pair, Row, Table, calibration_error, number, risk_coverage, share,
};

/// The shares of the risk–coverage table, in hundredths.
const COVERAGES: [u8; 6] = [100, 90, 80, 70, 60, 50];

/// How well the verdicts on a file of answers agree with its labels.
#[derive(Clone, Debug)]
pub struct Agreement {
    pub answers: u32,
    pub all: Figures,
    /// Always giving the commonest label, for comparison.
    pub majority: (Class, Table),
    pub coverage: Vec<Row>,
    pub languages: Vec<(Lang, Figures)>,
    /// The least agreement first.
    pub points: Vec<(String, Figures)>,
    /// `None` where no answer is marked as a trap.
    pub traps: Option<Traps>,
}

/// The figures of some of the verdicts.
#[derive(Clone, Debug)]
pub struct Figures {
    /// Every verdict forced.
    pub table: Table,
    /// With the thresholds that the program uses.
    pub decided: Decided,
    /// 0–1; see [`calibration_error`].
    pub calibration_error: Option<f64>,
}

/// What became of answers that were written to mislead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Traps {
    pub answers: u32,
    /// Verdicts in them whose label is violated or absent.
    pub verdicts: u32,
    /// How many of those were decided as met.
    pub fell_for: u32,
}

impl Traps {
    /// The share of the verdicts that was decided as met.
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        share(self.fell_for, self.verdicts)
    }
}

impl Figures {
    fn of(pairs: &[Pair]) -> Self {
        Self {
            table: Table::of(pairs.iter().map(|pair| (pair.label, pair.verdict))),
            decided: Decided::of(pairs, |pair| pair.decided),
            calibration_error: calibration_error(pairs),
        }
    }
}

impl Agreement {
    /// Compares the verdicts of a careful rater with the labels. Points without a label stay out.
    #[must_use]
    pub fn of(graded: &[Graded<'_>]) -> Self {
        let mut all = Vec::new();
        let mut languages: BTreeMap<&str, (Lang, Vec<Pair>)> = BTreeMap::new();
        let mut points: BTreeMap<&str, Vec<Pair>> = BTreeMap::new();
        for one in graded {
            let lang = one.written.lang;
            for (point, pair) in pairs(one) {
                all.push(pair);
                languages.entry(lang.code()).or_insert((lang, Vec::new())).1.push(pair);
                points.entry(point).or_default().push(pair);
            }
        }
        let figures = Figures::of(&all);
        Self {
            answers: number(graded.len()),
            majority: figures.table.majority(),
            coverage: risk_coverage(&all, &COVERAGES),
            languages: languages.values().map(|(lang, own)| (*lang, Figures::of(own))).collect(),
            points: worst_first(&points),
            traps: traps(graded),
            all: figures,
        }
    }
}

fn pairs<'g>(graded: &'g Graded<'_>) -> impl Iterator<Item = (&'g str, Pair)> {
    graded.verdicts().filter_map(|(asked, rated)| {
        let (likeliest, sure) = Class::likeliest(rated.likely);
        let decided = Class::of(rated.verdict);
        let verdict = decided.unwrap_or(likeliest);
        let pair = Pair { label: asked.label?, verdict, sure, decided: decided.is_some() };
        Some((asked.point.as_str(), pair))
    })
}

/// By κ; where chance agrees completely there is nothing to mend.
fn worst_first(points: &BTreeMap<&str, Vec<Pair>>) -> Vec<(String, Figures)> {
    let mut all: Vec<_> =
        points.iter().map(|(id, pairs)| ((*id).to_owned(), Figures::of(pairs))).collect();
    let order = |figures: &Figures| figures.table.kappa().unwrap_or(1.0);
    all.sort_by(|(_, a), (_, b)| order(a).total_cmp(&order(b)));
    all
}

fn traps(graded: &[Graded<'_>]) -> Option<Traps> {
    let trapped: Vec<_> = graded.iter().filter(|one| one.written.trap).collect();
    let hollow: Vec<Pair> = trapped
        .iter()
        .flat_map(|one| pairs(one).map(|(_, pair)| pair))
        .filter(|pair| pair.label != Class::Met)
        .collect();
    let fell = |pair: &&Pair| pair.decided && pair.verdict == Class::Met;
    (!trapped.is_empty()).then(|| Traps {
        answers: number(trapped.len()),
        verdicts: number(hollow.len()),
        fell_for: number(hollow.iter().filter(fell).count()),
    })
}
