//! The formulas of the item analysis, and what they need to hold.
//!
//! Facility is the mean share of what could be earned. Discrimination is the correlation between
//! what was earned at a moment and what the same people earned at all the others: the corrected
//! item–total correlation, which Moodle's quiz statistics call the discrimination index (there in
//! percent). The rest is a share of what could be earned on the way that was walked, since ways
//! differ in length.

/// Under so many answers a share in percent says more than is known.
pub const FEW_FOR_FACILITY: usize = 5;
/// Under so many answers a correlation is mostly chance: its standard error is about
/// 1 ÷ √(n − 1), which is more than 0.2.
pub const FEW_FOR_DISCRIMINATION: usize = 20;
/// What is left of a walk with fewer other moments than this is no measure of it.
pub const FEW_OTHERS: usize = 3;
/// Under so many people on either side their means are not compared.
pub const FEW_TO_COMPARE: usize = 5;

/// Why a figure is kept back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withheld {
    /// So many answers, where so many are needed.
    Few { have: usize, need: usize },
    /// Everybody earned the same here.
    SameHere,
    /// Everybody earned the same elsewhere.
    SameElsewhere,
    /// Too many of the walks have fewer than [`FEW_OTHERS`] other moments.
    FewOthers,
}

impl Withheld {
    /// The id used in exports.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Few { .. } => "few-answers",
            Self::SameHere => "same-here",
            Self::SameElsewhere => "same-elsewhere",
            Self::FewOthers => "few-other-moments",
        }
    }
}

/// The mean; none of nothing. The order makes no difference, to the last digit.
#[must_use]
pub fn mean(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    (!sorted.is_empty()).then(|| sorted.iter().sum::<f64>() / count(sorted.len()))
}

/// The middle value, of an even number the mean of the two in the middle; none of nothing.
#[must_use]
pub fn median(values: &[u32]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let at = |place: usize| sorted.get(place).copied().map(f64::from);
    let (low, high) = (at(sorted.len().saturating_sub(1) / 2)?, at(sorted.len() / 2)?);
    Some(f64::midpoint(low, high))
}

/// Pearson's correlation, −1 to 1; none where either side is all alike. The order makes no
/// difference, to the last digit.
#[must_use]
pub fn pearson(pairs: &[(f64, f64)]) -> Option<f64> {
    let mut pairs = pairs.to_vec();
    pairs.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.total_cmp(&other.1)));
    let (left, right): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
    if alike(&left) || alike(&right) {
        return None;
    }
    let (middle, other) = (mean(&left)?, mean(&right)?);
    let away = |pair: &(f64, f64)| (pair.0 - middle, pair.1 - other);
    let sum = |of: fn((f64, f64)) -> f64| pairs.iter().map(away).map(of).sum::<f64>();
    let (both, one, two) = (sum(|(x, y)| x * y), sum(|(x, _)| x * x), sum(|(_, y)| y * y));
    Some((both / (one * two).sqrt()).clamp(-1.0, 1.0))
}

/// The mean share of what could be earned, 0–1.
///
/// # Errors
/// Where there are too few answers.
pub fn facility(shares: &[f64]) -> Result<f64, Withheld> {
    enough(shares.len(), FEW_FOR_FACILITY)?;
    mean(shares).ok_or(Withheld::Few { have: 0, need: FEW_FOR_FACILITY })
}

/// The correlation of what was earned here with what was earned elsewhere, −1 to 1. The pairs are of
/// the walks that have an elsewhere, among `answered` that answered here.
///
/// # Errors
/// Where there are too few answers, too few other moments, or nothing varies.
pub fn discrimination(pairs: &[(f64, f64)], answered: usize) -> Result<f64, Withheld> {
    enough(answered, FEW_FOR_DISCRIMINATION)?;
    if pairs.len() < FEW_FOR_DISCRIMINATION {
        return Err(Withheld::FewOthers);
    }
    let here: Vec<f64> = pairs.iter().map(|pair| pair.0).collect();
    if alike(&here) {
        return Err(Withheld::SameHere);
    }
    pearson(pairs).ok_or(Withheld::SameElsewhere)
}

/// A mean that enough people stand behind to be set beside another; from the mean and how many they
/// are.
#[must_use]
pub fn comparable(of: Option<(f64, usize)>) -> Option<f64> {
    of.filter(|&(_, people)| people >= FEW_TO_COMPARE).map(|(mean, _)| mean)
}

fn enough(have: usize, need: usize) -> Result<(), Withheld> {
    if have < need { Err(Withheld::Few { have, need }) } else { Ok(()) }
}

fn alike(values: &[f64]) -> bool {
    values.windows(2).all(|pair| pair[0].total_cmp(&pair[1]).is_eq())
}

/// How many, as a number to reckon with; exact for all that records hold.
fn count(many: usize) -> f64 {
    u32::try_from(many).map_or(f64::INFINITY, f64::from)
}
