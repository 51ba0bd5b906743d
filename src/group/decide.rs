//! Which answer the encounter follows at a moment: what the trainer picked, what the group gave, or,
//! where it gave nothing, the best one.

use crate::encounter::answer::Answer;
use crate::scenario::Task;

use super::Group;
use super::entry::Entry;
use super::place::{Place, Step};
use super::spot::{Round, Spot};

impl Group<'_> {
    /// Whether what is followed at a spot stands. Votes that came after it overtake it, and what was
    /// told stands only as long as nobody answers.
    #[must_use]
    pub fn is_settled(&self, spot: Spot) -> bool {
        let Some(followed) = self.followed(spot) else { return false };
        let newer = followed.told || followed.votes < self.votes(spot).len();
        !(newer && self.given(spot).is_some())
    }

    /// The answer that the group gave, where it is asked: what most voted for, or what it agreed on.
    pub(super) fn given(&self, spot: Spot) -> Option<Answer> {
        if !self.asks(spot) {
            return None;
        }
        match self.moment(spot).task {
            Task::Choose { .. } => self.majority(spot).map(Answer::Picked),
            _ => self.agreed(spot).cloned(),
        }
    }

    /// What most chose in the last round that has votes.
    fn majority(&self, spot: Spot) -> Option<usize> {
        let shown = self.shown(spot);
        let last = |round| self.last(spot, round).and_then(|vote| vote.majority(&shown));
        last(Round::Second).or_else(|| last(Round::First))
    }

    /// The option that is offered to be followed: the one that is followed already, where that
    /// stands; else what most chose; else what was told.
    #[must_use]
    pub fn offered(&self, spot: Spot) -> Option<usize> {
        let followed = match self.followed(spot).map(|followed| &followed.answer) {
            Some(Answer::Picked(place)) => Some(*place),
            _ => None,
        };
        let stands = followed.filter(|_| self.is_settled(spot));
        stands.or_else(|| self.majority(spot)).or(followed)
    }

    /// What must be decided before the customer can react; nothing where it is.
    pub(super) fn decides(&self, spot: Spot) -> Vec<Entry> {
        if self.is_settled(spot) || spot.is_tried_out() {
            return Vec::new();
        }
        match self.given(spot) {
            Some(answer) => vec![Entry::Followed { spot, answer }],
            None => vec![Entry::Told(spot)],
        }
    }

    /// Leaves the whole moment to be told, from its scene on.
    #[must_use]
    pub fn telling(&self, spot: Spot) -> Vec<Entry> {
        let scene = Entry::At(Place::at(spot, Step::Scene));
        vec![Entry::Asks { spot, asked: false }, Entry::Told(spot), scene]
    }

    /// Asks the group after all.
    #[must_use]
    pub fn asking(&self, spot: Spot) -> Vec<Entry> {
        vec![Entry::Asks { spot, asked: true }, Entry::At(Place::at(spot, Step::Scene))]
    }

    /// Goes to a moment that was reached. What was answered anew on the way is decided first, so
    /// that the walk and the figures tell of the same answers; where that leads another way, the
    /// moment may be gone, and its end is gone to.
    #[must_use]
    pub fn jumping(&self, to: Spot) -> Vec<Entry> {
        let overtaken = self.followed.keys().copied().filter(|spot| spot.branch.is_none());
        let decided = overtaken.flat_map(|spot| self.decides(spot)).collect();
        self.with(decided, |then| {
            let reached = then.reached();
            let there = reached.iter().copied().find(|&spot| spot == to);
            let spot = there.or_else(|| reached.last().copied());
            spot.map(|spot| then.arriving(spot)).unwrap_or_default()
        })
    }
}
