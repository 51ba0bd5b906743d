//! The encounter that a session follows, and those beside it.

use std::cmp::Reverse;

use crate::coach;
use crate::encounter::answer::Answer;
use crate::encounter::outcome::outcomes;
use crate::encounter::{Encounter, Misfit};
use crate::scenario::Moment;

use super::Group;
use super::spot::Spot;

impl<'s> Group<'s> {
    /// The way that was followed, from the first moment to the first one not decided.
    #[must_use]
    pub fn way(&self) -> Encounter<'s> {
        self.walk(None)
    }

    /// The encounter as it stands before the moment of a spot.
    #[must_use]
    pub fn before(&self, spot: Spot) -> Encounter<'s> {
        let Some(branch) = spot.branch else { return self.walk(Some(spot.moment)) };
        let mut encounter = self.walk(Some(branch.moment));
        if spot.moment != branch.moment {
            // Options of a checked scenario fit their own moment.
            let _ = encounter.answer(Answer::Picked(branch.option));
        }
        encounter
    }

    /// Walks what was followed, at most up to a moment.
    fn walk(&self, end: Option<usize>) -> Encounter<'s> {
        let mut encounter = Encounter::new(self.scenario);
        while encounter.moment().is_some() {
            let at = encounter.state().at;
            let followed = self.followed.get(&Spot::on_the_way(at));
            let Some(followed) = followed.filter(|_| Some(at) != end) else { break };
            if encounter.answer(followed.answer.clone()).is_err() {
                break;
            }
        }
        encounter
    }

    /// The encounter after what was decided at a spot; on a branch's first moment that is its
    /// option.
    ///
    /// # Errors
    /// Where nothing is decided there yet.
    pub fn after(&self, spot: Spot) -> Result<Encounter<'s>, Misfit> {
        let mut encounter = self.before(spot);
        if encounter.state().at != spot.moment {
            return Err(Misfit::Unknown);
        }
        let answer = match spot.branch {
            Some(branch) if branch.moment == spot.moment => Answer::Picked(branch.option),
            _ => self.followed(spot).ok_or(Misfit::Ended)?.answer.clone(),
        };
        encounter.answer(answer)?;
        Ok(encounter)
    }

    /// The best answer to a moment: without a violation where there is one.
    #[must_use]
    pub fn best(&self, moment: &Moment) -> Option<Answer> {
        let clean = coach::strongest(self.scenario, moment);
        let any = || {
            outcomes(moment).into_iter().min_by_key(|one| Reverse(one.judged.net(self.scenario)))
        };
        clean.or_else(any).map(|best| best.answer)
    }
}
