//! All that can come of a moment: each set of verdicts that some answer earns, with the first
//! answer that earns it.

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::scenario::{Moment, PointIx, PointSet, Scenario, Task};

use super::answer::{Answer, Judged, judge_match, judge_order, judge_ticked};

/// An answer and its verdicts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub answer: Answer,
    pub judged: Judged,
    /// How many of the moment's answers earn these verdicts, 1 or more.
    pub ways: u32,
}

impl Outcome {
    /// The outcome in a few words: ids of what was picked, or the points of what was said.
    #[must_use]
    pub fn told(&self, moment: &Moment, scenario: &Scenario) -> String {
        let ids = |points: PointSet| points.iter().map(|point| scenario.point(point).id.clone());
        match (&self.answer, &moment.task) {
            (Answer::Picked(place), Task::Choose { options, .. }) => options[*place].id.clone(),
            (Answer::Ticked(places), Task::ChooseMany { options, .. }) => {
                join(places.iter().map(|&place| options[place].id.clone()), " + ")
            }
            (Answer::Ordered(order), Task::Order { items, .. }) => {
                join(order.iter().map(|&item| items[item].id.clone()), ", ")
            }
            (Answer::Matched(matching), Task::Match { items, places, .. }) => {
                let pairs = items.iter().zip(matching);
                join(pairs.map(|(item, &place)| format!("{}: {}", item.id, places[place].id)), ", ")
            }
            _ => {
                let met = ids(self.judged.met).map(|id| format!("+{id}"));
                let violated = ids(self.judged.violated).map(|id| format!("-{id}"));
                let all = join(met.chain(violated), " ");
                if all.is_empty() { "nothing shown".to_owned() } else { all }
            }
        }
    }
}

fn join(words: impl Iterator<Item = String>, between: &str) -> String {
    words.collect::<Vec<_>>().join(between)
}

/// The outcomes of a moment. Options come one by one in the order of the file (conditions can
/// tell them apart); elsewhere answers with the same verdicts are one outcome, those that meet
/// earlier points of the stake first.
#[must_use]
pub fn outcomes(moment: &Moment) -> Vec<Outcome> {
    match &moment.task {
        Task::Choose { options, .. } => options
            .iter()
            .enumerate()
            .map(|(place, option)| Outcome {
                answer: Answer::Picked(place),
                judged: Judged::of(option),
                ways: 1,
            })
            .collect(),
        Task::ChooseMany { max, options } => distinct(
            subsets(options.len(), *max)
                .map(|places| (judge_ticked(options, &places), Answer::Ticked(places))),
        ),
        Task::Order { items, stake } => {
            let all = orders(items.len())
                .into_iter()
                .map(|order| (judge_order(stake, &order), Answer::Ordered(order)));
            by_stake(distinct(all), &moment.stake)
        }
        Task::Match { items, places, stake } => {
            let all = matchings(items.len(), places.len())
                .map(|matching| (judge_match(stake, &matching), Answer::Matched(matching)));
            by_stake(distinct(all), &moment.stake)
        }
        Task::Say { .. } => by_stake(said(&moment.stake), &moment.stake),
    }
}

/// One outcome for each set of verdicts, by the first answer that earns it.
fn distinct(all: impl Iterator<Item = (Judged, Answer)>) -> Vec<Outcome> {
    let mut known: HashMap<Judged, usize> = HashMap::new();
    let mut outcomes: Vec<Outcome> = Vec::new();
    for (judged, answer) in all {
        if let Some(&place) = known.get(&judged) {
            outcomes[place].ways += 1;
        } else {
            known.insert(judged, outcomes.len());
            outcomes.push(Outcome { answer, judged, ways: 1 });
        }
    }
    outcomes
}

/// Sorts so that whoever meets an earlier point of the stake comes first.
fn by_stake(mut all: Vec<Outcome>, stake: &[PointIx]) -> Vec<Outcome> {
    all.sort_by_key(|outcome| {
        let met: Vec<bool> = stake.iter().map(|&point| outcome.judged.met.has(point)).collect();
        Reverse(met)
    });
    all
}

/// Every choice of 1 to `max` places of `count`, in dictionary order.
pub fn subsets(count: usize, max: usize) -> impl Iterator<Item = Vec<usize>> {
    let mut all = Vec::new();
    let mut open = vec![Vec::new()];
    while let Some(places) = open.pop() {
        let next = places.last().map_or(0, |last| last + 1);
        if places.len() < max {
            open.extend((next..count).rev().map(|place| {
                let mut longer = places.clone();
                longer.push(place);
                longer
            }));
        }
        if !places.is_empty() {
            all.push(places);
        }
    }
    all.into_iter()
}

/// Every order of `count` items, in dictionary order.
fn orders(count: usize) -> Vec<Vec<usize>> {
    (0..count).fold(vec![Vec::new()], |shorter, _| {
        shorter
            .iter()
            .flat_map(|order: &Vec<usize>| {
                (0..count).filter(|item| !order.contains(item)).map(|item| {
                    let mut longer = order.clone();
                    longer.push(item);
                    longer
                })
            })
            .collect()
    })
}

/// Every way to give `items` one of `places` each, in dictionary order.
fn matchings(items: usize, places: usize) -> impl Iterator<Item = Vec<usize>> {
    let count = (0..items).fold(1, |count: usize, _| count * places);
    (0..count).map(move |mut number| {
        let mut matching = vec![0; items];
        for slot in matching.iter_mut().rev() {
            *slot = number % places;
            number /= places;
        }
        matching
    })
}

/// Every way to judge own words: each point met, absent or violated.
fn said(stake: &[PointIx]) -> Vec<Outcome> {
    stake
        .iter()
        .fold(vec![Judged::default()], |all, &point| {
            all.into_iter()
                .flat_map(|judged| [judged.meeting(point), judged, judged.violating(point)])
                .collect()
        })
        .into_iter()
        .map(|judged| Outcome {
            answer: Answer::Said { words: String::new(), judged },
            judged,
            ways: 1,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn enumerations_are_whole_and_in_order() {
        let two: Vec<_> = subsets(3, 2).collect();
        assert_eq!(two, [vec![0], vec![0, 1], vec![0, 2], vec![1], vec![1, 2], vec![2]]);
        assert_eq!(orders(4).len(), 24);
        assert_eq!(orders(3)[0], [0, 1, 2]);
        assert_eq!(matchings(3, 2).count(), 8);
        assert_eq!(matchings(2, 3).nth(5), Some(vec![1, 2]));
    }
}
