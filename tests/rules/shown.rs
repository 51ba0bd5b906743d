//! The order in which options are shown: from seed, scenario id and moment id alone.

use encounter::encounter::shown::shown;
use encounter::scenario::{Scenario, Task};

use super::mini::{M, choose, choose_as_is, many, matching, mini, order};

const OPTIONS: [&str; 6] = ["a +a1", "b +b1", "c", "d -a1", "e", "f"];

/// Ids in the order shown.
fn ids(scenario: &Scenario, id: &str, seed: u64) -> Vec<String> {
    let moment = &scenario.moments[scenario.moment_index(id).unwrap()];
    let places = shown(seed, &scenario.head.id, moment);
    let all: Vec<&String> = match &moment.task {
        Task::Choose { options, .. } => options.iter().map(|option| &option.id).collect(),
        Task::ChooseMany { options, .. } => options.iter().map(|option| &option.id).collect(),
        Task::Order { items, .. } | Task::Match { items, .. } => {
            items.iter().map(|item| &item.id).collect()
        }
        Task::Say { .. } => Vec::new(),
    };
    places.into_iter().map(|place| all[place].clone()).collect()
}

/// The orders of the moment `m` over many seeds.
fn orders(moments: Vec<M>) -> Vec<Vec<String>> {
    let scenario = mini(moments).build();
    (0..40).map(|seed| ids(&scenario, "m", seed)).collect()
}

fn differing(one: &[Vec<String>], other: &[Vec<String>]) -> usize {
    one.iter().zip(other).filter(|(one, other)| one != other).count()
}

#[test]
fn it_is_a_whole_order_that_differs_by_seed_and_repeats_for_the_same() {
    let all = orders(vec![choose("m", "needs", &OPTIONS)]);
    for order in &all {
        let mut sorted = order.clone();
        sorted.sort();
        assert_eq!(sorted, ["a", "b", "c", "d", "e", "f"]);
    }
    assert!(differing(&all, &[&all[1..], &all[..1]].concat()) > 35);
    assert_eq!(all, orders(vec![choose("m", "needs", &OPTIONS)]));
}

#[test]
fn every_option_comes_first_now_and_then() {
    let all = orders(vec![choose("m", "needs", &OPTIONS)]);
    for id in ["a", "b", "c", "d", "e", "f"] {
        assert!(all.iter().any(|order| order[0] == id), "{id} is never first");
    }
}

#[test]
fn it_differs_by_moment_and_by_scenario() {
    let scenario = mini([choose("m", "needs", &OPTIONS), choose("n", "needs", &OPTIONS)]);
    let built = scenario.build();
    let elsewhere = super::mini::renamed(&scenario, "other");
    let by = |scenario: &Scenario, id: &str| -> Vec<Vec<String>> {
        (0..40).map(|seed| ids(scenario, id, seed)).collect()
    };
    assert!(differing(&by(&built, "m"), &by(&built, "n")) > 35);
    assert!(differing(&by(&built, "m"), &by(&elsewhere, "m")) > 35);
}

#[test]
fn an_edit_elsewhere_moves_nothing() {
    let m = || choose("m", "needs", &OPTIONS);
    let before = orders(vec![choose("one", "arrival", &["x +c1", "y"]), m()]);
    for edited in [
        vec![choose("one", "arrival", &["x +c1", "new", "y"]), m()],
        vec![choose("one", "arrival", &["z +d1", "w"]), m()],
        vec![choose("other", "arrival", &["x +c1", "y"]), m()],
        vec![m()],
        vec![
            choose("one", "arrival", &["x +c1", "y"]),
            choose("two", "needs", &["x", "y -a1"]),
            m(),
        ],
        vec![m(), choose("two", "needs", &["x", "y -a1"])],
        // Verdicts, the place in the file and the kind of the other task count for nothing.
        vec![choose("m", "closing", &["a +a1", "b", "c", "d", "e -c1", "f"])],
        vec![choose("m", "needs", &["f", "e", "d -a1", "c", "b +b1", "a +a1"])],
        vec![many("m", "needs", 2, &OPTIONS)],
    ] {
        assert_eq!(orders(edited), before);
    }
}

#[test]
fn a_new_option_here_keeps_the_order_of_the_others() {
    let before = orders(vec![choose("m", "needs", &OPTIONS)]);
    for place in 0..=OPTIONS.len() {
        let mut options = OPTIONS.to_vec();
        options.insert(place, "new");
        let mut after = orders(vec![choose("m", "needs", &options)]);
        assert!(after.iter().any(|order| order[0] == "new"));
        for order in &mut after {
            order.retain(|id| id != "new");
        }
        assert_eq!(after, before, "new at {place}");
    }
}

#[test]
fn what_is_to_stay_as_in_the_file_stays() {
    let stake = ["point: a1, before: [[b, a]]"];
    let pairs = ["point: a1, pairs: [[b, x]]"];
    for moment in [
        choose_as_is("m", "needs", &["b +a1", "a", "c"]),
        order("m", "needs", "b a c", &["point: a1, before: [[a, b]]"]),
        matching("m", "needs", ["b a c", "x y"], &pairs),
    ] {
        assert!(orders(vec![moment]).iter().all(|order| order == &["b", "a", "c"]));
    }
    let shuffled = orders(vec![order("m", "needs", "a b", &stake)]);
    assert!(shuffled.iter().all(|order| order == &["a", "b"]));
}
