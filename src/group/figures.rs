//! What a group's answers were worth, phase by phase and round by round.

use crate::encounter::answer::Answer;
use crate::phase::Phase;
use crate::scenario::Task;

use super::vote::{Cast, Vote};
use super::{Group, Round, Spot};

/// Figures of some moments, each 0–100. Both rounds are means over the same moments: those with a
/// result in both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    pub first: Option<u32>,
    pub second: Option<u32>,
    /// The mean over the moments that were answered once only: voted on once, or agreed on.
    pub once: Option<u32>,
}

impl Group<'_> {
    /// What a round at a spot was worth; `None` where it has no figure.
    #[must_use]
    pub fn figure(&self, spot: Spot, round: Round) -> Option<u32> {
        let choose = matches!(self.moment(spot).task, Task::Choose { .. });
        let mut round = self.votes(spot).iter().rev().filter(|vote| vote.round == round);
        let vote = round.find(|vote| choose || matches!(vote.cast, Cast::Agreed(_)))?;
        // What was judged of own words came after they were kept.
        let judged = match &vote.cast {
            Cast::Agreed(Answer::Said { words, .. }) => {
                let judged = self.ticked(spot);
                Cast::Agreed(Answer::Said { words: words.clone(), judged })
            }
            cast => cast.clone(),
        };
        Vote { cast: judged, ..*vote }.figure(self.scenario(), spot.moment)
    }

    /// The spots on the way that the group answered itself.
    #[must_use]
    pub fn answered(&self) -> Vec<Spot> {
        let way = self.way();
        let spots = way.taken().iter().map(|taken| Spot::on_the_way(taken.moment));
        let told = |spot| self.followed(spot).is_some_and(|followed| followed.told);
        spots.filter(|&spot| self.asks(spot) && !told(spot)).collect()
    }

    /// The figures of one phase.
    #[must_use]
    pub fn phase_figures(&self, phase: Phase) -> Figures {
        let spots = self.answered().into_iter();
        self.mean(spots.filter(|&spot| self.moment(spot).phase == phase))
    }

    /// The figures of the whole session.
    #[must_use]
    pub fn whole_figures(&self) -> Figures {
        self.mean(self.answered().into_iter())
    }

    fn mean(&self, spots: impl Iterator<Item = Spot>) -> Figures {
        let rounds = |spot: Spot| Round::ALL.map(|round| self.figure(spot, round));
        let all: Vec<_> = spots.map(rounds).collect();
        let twice = || all.iter().filter(|rounds| rounds.iter().all(Option::is_some));
        let once = all.iter().filter_map(|rounds| match rounds {
            [Some(figure), None] | [None, Some(figure)] => Some(*figure),
            _ => None,
        });
        Figures {
            first: mean(twice().filter_map(|rounds| rounds[0])),
            second: mean(twice().filter_map(|rounds| rounds[1])),
            once: mean(once),
        }
    }
}

/// The mean, rounded to the nearest; `None` of nothing.
fn mean(figures: impl Iterator<Item = u32>) -> Option<u32> {
    let (sum, count) = figures.fold((0_u32, 0), |(sum, count), one| (sum + one, count + 1));
    (sum * 2 + count).checked_div(count * 2)
}
