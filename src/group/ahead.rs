//! What still comes, as far as it can be told beforehand.

use crate::encounter::Encounter;
use crate::encounter::answer::Answer;

use super::{Group, Spot};

impl Group<'_> {
    /// The moments on the way after a spot, or all of them where there is none: what is not decided
    /// yet is taken to go as the group voted, else as well as it can.
    #[must_use]
    pub fn ahead(&self, spot: Option<Spot>) -> Vec<Spot> {
        let from = spot.map(|spot| spot.branch.map_or(spot.moment, |branch| branch.moment));
        let mut encounter = match from {
            Some(moment) => self.before(Spot::on_the_way(moment)),
            None => Encounter::new(self.scenario()),
        };
        let mut spots = Vec::new();
        while encounter.moment().is_some() {
            let here = Spot::on_the_way(encounter.state().at);
            if Some(here.moment) != from {
                spots.push(here);
            }
            let answer = self.likely(here);
            if answer.is_none_or(|answer| encounter.answer(answer).is_err()) {
                break;
            }
        }
        spots
    }

    /// The moment that comes after a spot, as far as it can be told; none before the end, and none
    /// before the way back from a branch, which is one moment deep.
    #[must_use]
    pub fn next(&self, spot: Spot) -> Option<Spot> {
        match spot.branch {
            None => self.ahead(Some(spot)).first().copied(),
            Some(branch) if branch.moment != spot.moment => None,
            branch => {
                let after = self.after(spot).ok()?;
                after.moment().map(|_| Spot { branch, moment: after.state().at })
            }
        }
    }

    /// What a spot on the way will be left with, as far as is known.
    fn likely(&self, spot: Spot) -> Option<Answer> {
        let followed = self.followed(spot).filter(|_| self.is_settled(spot));
        let followed = followed.map(|followed| followed.answer.clone());
        followed.or_else(|| self.given(spot)).or_else(|| self.best(self.moment(spot)))
    }
}
