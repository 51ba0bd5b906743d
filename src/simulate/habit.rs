//! Test-wise players: they know nothing of service, only a habit of picking answers by their looks.

use crate::encounter::Answer;
use crate::encounter::answer::judge;
use crate::encounter::outcome::subsets;
use crate::guidance::Catalogue;
use crate::scenario::{Moment, Task};
use crate::text::Lang;

use super::board::{Board, Move};
use super::looks;
pub use super::looks::Habit;
use super::shares::{Shares, normal};

/// How a habit answers in one language: among options, those that show most of what it goes by, each
/// equally likely; of several to tick, as many as may be ticked; elsewhere by chance.
#[must_use]
pub fn shares(board: &Board<'_>, catalogue: &Catalogue, habit: Habit, lang: Lang) -> Shares {
    let random = Shares::random(board);
    let of_stop = |(at, chance): (usize, Vec<f64>)| {
        let moment = &board.scenario.moments[at];
        let looks = looks::scores(moment, board.scenario, catalogue, habit, lang);
        // Where nothing tells the answers apart, the habit has nothing to go by.
        if looks.iter().min() == looks.iter().max() {
            return chance;
        }
        match &moment.task {
            Task::ChooseMany { max, .. } => ticked(moment, &board.stops[at].moves, &looks, *max),
            _ => normal(looks.iter().map(|&look| best(look, &looks)).collect()),
        }
    };
    Shares(random.0.into_iter().enumerate().map(of_stop).collect())
}

/// 1 where a look is the greatest of all, else 0.
fn best(look: u32, looks: &[u32]) -> f64 {
    f64::from(u8::from(Some(&look) == looks.iter().max()))
}

/// The combinations of `max` ticks that show the most, by what they earn.
fn ticked(moment: &Moment, moves: &[Move], looks: &[u32], max: usize) -> Vec<f64> {
    let all: Vec<Vec<usize>> =
        subsets(looks.len(), max).filter(|places| places.len() == max).collect();
    let sum = |places: &Vec<usize>| places.iter().map(|&place| looks[place]).sum::<u32>();
    let most = all.iter().map(sum).max();
    let mut weights = vec![0.0; moves.len()];
    for places in all.into_iter().filter(|places| Some(sum(places)) == most) {
        let judged = judge(moment, &Answer::Ticked(places));
        let found = moves.iter().position(|step| Ok(step.outcome.judged) == judged);
        if let Some(weight) = found.and_then(|place| weights.get_mut(place)) {
            *weight += 1.0;
        }
    }
    normal(weights)
}
