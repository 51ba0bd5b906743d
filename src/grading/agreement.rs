//! How well verdicts agree with labels: the arithmetic. Shares are 0–1.

use crate::encounter::answer::Verdict;
use crate::rater::Likely;

/// The bins of [`calibration_error`].
const BINS: u8 = 10;
/// What is left of 1 where agreement by chance is complete.
const NOTHING: f64 = 1e-12;

/// A verdict that a person or the rater can decide on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    Met,
    Violated,
    Absent,
}

impl Class {
    pub const ALL: [Self; 3] = [Self::Met, Self::Violated, Self::Absent];

    /// The same as a verdict.
    #[must_use]
    pub const fn verdict(self) -> Verdict {
        match self {
            Self::Met => Verdict::Met,
            Self::Violated => Verdict::Violated,
            Self::Absent => Verdict::Absent,
        }
    }

    /// The class of a verdict; `None` of an unsure one.
    #[must_use]
    pub fn of(verdict: Verdict) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.verdict() == verdict)
    }

    /// The class with this verdict's id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::of(Verdict::from_id(id)?)
    }

    /// The likeliest class and how likely it is. Where all are equally likely, nothing was shown.
    #[must_use]
    pub fn likeliest(likely: Likely) -> (Self, f64) {
        let (verdict, sure) = likely.verdict();
        (Self::of(verdict).unwrap_or(Self::Absent), f64::from(sure))
    }

    const fn index(self) -> usize {
        self as usize
    }
}

/// A verdict beside its label.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    pub label: Class,
    /// The likeliest verdict, which is taken where every verdict is forced.
    pub verdict: Class,
    /// How likely it is.
    pub sure: f64,
    /// Whether it is sure enough to be decided.
    pub decided: bool,
}

impl Pair {
    const fn wrong(&self) -> bool {
        self.label.index() != self.verdict.index()
    }
}

/// How often each label met each verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Table(
    /// A row for each label, in it a column for each verdict, in the order of [`Class::ALL`].
    pub [[u32; 3]; 3],
);

impl Table {
    /// Counts labels with their verdicts.
    #[must_use]
    pub fn of(pairs: impl IntoIterator<Item = (Class, Class)>) -> Self {
        let mut table = Self::default();
        for (label, verdict) in pairs {
            table.0[label.index()][verdict.index()] += 1;
        }
        table
    }

    /// What would agree if the commonest label were always the verdict: that class, and its table.
    #[must_use]
    pub fn majority(&self) -> (Class, Self) {
        let most = Class::ALL.into_iter().rev().max_by_key(|class| self.labelled(*class));
        let most = most.unwrap_or(Class::Absent);
        let mut table = Self::default();
        for label in Class::ALL {
            table.0[label.index()][most.index()] = self.labelled(label);
        }
        (most, table)
    }

    fn labelled(&self, class: Class) -> u32 {
        self.0[class.index()].iter().sum()
    }

    fn judged(&self, class: Class) -> u32 {
        self.0.iter().map(|row| row[class.index()]).sum()
    }

    /// How many verdicts were counted.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.0.iter().flatten().sum()
    }

    /// The share of verdicts that agree; `None` where there are none.
    #[must_use]
    pub fn accuracy(&self) -> Option<f64> {
        let right = Class::ALL.iter().map(|class| self.0[class.index()][class.index()]).sum();
        share(right, self.count())
    }

    /// Cohen's κ (1960): agreement beyond what chance brings with these shares of labels and
    /// verdicts. 1 is complete agreement, 0 chance; `None` where chance alone agrees completely.
    #[must_use]
    pub fn kappa(&self) -> Option<f64> {
        let all = f64::from(self.count());
        let chance = |class| f64::from(self.labelled(class)) * f64::from(self.judged(class));
        let chance = Class::ALL.into_iter().map(chance).sum::<f64>() / (all * all);
        let left = 1.0 - chance;
        self.accuracy().filter(|_| left > NOTHING).map(|right| (right - chance) / left)
    }

    /// F1 of one class: the harmonic mean of the share of its verdicts that are right and the share
    /// of its labels that are found. `None` where neither labels nor verdicts have the class.
    #[must_use]
    pub fn f1(&self, class: Class) -> Option<f64> {
        let right = self.0[class.index()][class.index()];
        share(2 * right, self.labelled(class) + self.judged(class))
    }

    /// The mean of F1 over the classes that occur.
    #[must_use]
    pub fn macro_f1(&self) -> Option<f64> {
        let all: Vec<f64> = Class::ALL.into_iter().filter_map(|class| self.f1(class)).collect();
        mean(&all)
    }
}

/// What was decided, and how much of that was wrong.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Decided {
    /// The share of all verdicts.
    pub share: f64,
    /// The share of those decided; `None` where none is.
    pub wrong: Option<f64>,
}

impl Decided {
    /// Where those verdicts are decided that `lets` lets through.
    #[must_use]
    pub fn of(pairs: &[Pair], lets: impl Fn(&Pair) -> bool) -> Self {
        let through: Vec<_> = pairs.iter().filter(|pair| lets(pair)).collect();
        let wrong = through.iter().filter(|pair| pair.wrong()).count();
        let wrong = share(number(wrong), number(through.len()));
        let share = share(number(through.len()), number(pairs.len())).unwrap_or_default();
        Self { share, wrong }
    }
}

/// A row of the risk–coverage table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// How much is to be decided at least.
    pub wanted: f64,
    /// The highest threshold of probability that decides as much.
    pub least: f64,
    pub decided: Decided,
}

/// How much is wrong where so many hundredths of the verdicts are decided, the surest ones. Those
/// that are equally sure are decided together, so a row can decide more than it is asked for.
#[must_use]
pub fn risk_coverage(pairs: &[Pair], hundredths: &[u8]) -> Vec<Row> {
    let mut sure: Vec<f64> = pairs.iter().map(|pair| pair.sure).collect();
    sure.sort_by(|a, b| b.total_cmp(a));
    let row = |&hundredths: &u8| {
        let count = (sure.len() * usize::from(hundredths)).div_ceil(100);
        let least = *sure.get(count.checked_sub(1)?)?;
        let decided = Decided::of(pairs, |pair| pair.sure >= least);
        Some(Row { wanted: f64::from(hundredths) / 100.0, least, decided })
    };
    hundredths.iter().filter_map(row).collect()
}

/// The expected calibration error (Naeini and others, 2015): how far, on the mean, the share of
/// right verdicts is from how sure they were, over ten bins of equal width. 0 is perfect.
#[must_use]
pub fn calibration_error(pairs: &[Pair]) -> Option<f64> {
    let edge = |bin: u8| f64::from(bin) / f64::from(BINS);
    let off = |bin: u8| {
        let within = |sure: f64| {
            (bin == 0 || sure > edge(bin)) && (bin + 1 == BINS || sure <= edge(bin + 1))
        };
        let gap = |pair: &Pair| pair.sure - if pair.wrong() { 0.0 } else { 1.0 };
        pairs.iter().filter(|pair| within(pair.sure)).map(gap).sum::<f64>().abs()
    };
    let off: f64 = (0..BINS).map(off).sum();
    (!pairs.is_empty()).then(|| off / f64::from(number(pairs.len())))
}

/// A part of a whole; `None` of nothing.
#[must_use]
pub fn share(part: u32, whole: u32) -> Option<f64> {
    (whole > 0).then(|| f64::from(part) / f64::from(whole))
}

fn mean(all: &[f64]) -> Option<f64> {
    (!all.is_empty()).then(|| all.iter().sum::<f64>() / f64::from(number(all.len())))
}

/// A count that figures are made of.
#[must_use]
pub fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
