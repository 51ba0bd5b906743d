//! From how much speaks for each verdict to probabilities that hold, and from these to a verdict.

use crate::encounter::answer::Verdict;

use super::heads::CLASSES;
use super::weights::{BadModel, Weights};

/// The verdicts that can be learned, in the order of the classes.
const VERDICTS: [Verdict; CLASSES] = [Verdict::Met, Verdict::Violated, Verdict::Absent];

/// How likely each verdict is; together 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Likely {
    pub met: f32,
    pub violated: f32,
    pub absent: f32,
}

/// What becomes of a verdict that is not sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// It is left to a person.
    Careful,
    /// The likeliest one is taken; for measuring.
    Forced,
}

/// How sure is sure enough; learned from answers of hands that the classifier had not read.
pub(super) struct Decide {
    /// What speaks for a class is divided by it, so that of the verdicts with probability 0.8
    /// eight in ten are right.
    temperature: f32,
    /// The least probability of a verdict that is decided, by class.
    least: [f32; CLASSES],
}

impl Decide {
    pub(super) fn read(weights: &Weights<'_>, name: &str) -> Result<Self, BadModel> {
        let numbers = weights.floats(name)?;
        match numbers[..] {
            [temperature, met, violated, absent] if temperature > 0.0 => {
                Ok(Self { temperature, least: [met, violated, absent] })
            }
            _ => Err(BadModel::Tensor(name.to_owned())),
        }
    }

    pub(super) fn likely(&self, weighed: [f32; CLASSES]) -> Likely {
        let most = weighed.into_iter().fold(f32::NEG_INFINITY, f32::max);
        let share = weighed.map(|x| ((x - most) / self.temperature).exp());
        let sum: f32 = share.iter().sum();
        let [met, violated, absent] = share.map(|x| x / sum);
        Likely { met, violated, absent }
    }

    pub(super) fn verdict(&self, likely: Likely, manner: Manner) -> Verdict {
        let (class, sure) = likely.most();
        if manner == Manner::Forced || sure >= self.least[class] {
            VERDICTS[class]
        } else {
            Verdict::Unsure
        }
    }
}

impl Likely {
    /// Nothing speaks for any.
    pub(super) const UNKNOWN: Self =
        Self { met: 1.0 / 3.0, violated: 1.0 / 3.0, absent: 1.0 / 3.0 };
    /// Certainly not shown.
    pub(super) const ABSENT: Self = Self { met: 0.0, violated: 0.0, absent: 1.0 };

    /// The likeliest class and how likely it is. Where all are equally likely, nothing was shown.
    fn most(self) -> (usize, f32) {
        let mut most = (2, self.absent);
        for (class, likely) in [self.met, self.violated].into_iter().enumerate() {
            if likely > most.1 {
                most = (class, likely);
            }
        }
        most
    }

    /// The likeliest verdict, never unsure, and how likely it is.
    #[must_use]
    pub fn verdict(self) -> (Verdict, f32) {
        let (class, likely) = self.most();
        (VERDICTS[class], likely)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_nothing_is_known_nothing_was_shown() {
        let decide = Decide { temperature: 1.0, least: [0.9; CLASSES] };
        assert_eq!(decide.verdict(Likely::UNKNOWN, Manner::Forced), Verdict::Absent);
        assert_eq!(decide.verdict(Likely::UNKNOWN, Manner::Careful), Verdict::Unsure);
    }
}
