//! The reference path, and the scenarios that have none.

use encounter::encounter::reference;
use encounter::finding::Rule;
use encounter::scenario::Scenario;

use super::mini::{M, choose, choose_as_is, many, matching, mini, order, say};
use super::walk::verdicts;

/// The steps of the path that are no fillers, as `moment: verdicts`, and what it earns.
fn path(scenario: &Scenario) -> (Vec<String>, u32) {
    let reference = reference::find(scenario).unwrap();
    let steps = reference.steps.iter().map(|(place, outcome)| {
        let earned = verdicts(scenario, outcome.judged);
        format!("{}: {earned}", scenario.moments[*place].id)
    });
    let own = steps.filter(|step| !step.starts_with("filler-")).collect();
    (own, reference.maxima.iter().sum())
}

fn check(moments: Vec<M>, steps: &[&str], earned: u32) {
    let scenario = mini(moments).build();
    assert_eq!(path(&scenario), (steps.iter().map(ToString::to_string).collect(), earned));
}

#[test]
fn it_takes_the_best_clean_answer_of_every_task() {
    let stake = ["point: a1, before: [[b, a]]", "point: b1, before: [[c, a]]"];
    let pairs = ["point: a1, pairs: [[i, x]]", "point: b1, pairs: [[j, x]]"];
    check(
        vec![
            choose("one", "arrival", &["a +a1", "b +a2", "c +a2 -a1", "d +a1 +b1 leaves"]),
            many("two", "needs", 2, &["a +a1", "b +b1", "c +a2", "d +c1 -b2"]),
            order("three", "closing", "a b c", &stake),
            matching("four", "departure", ["i j", "x y"], &pairs),
            say("five", "aftercare", "a1, c1"),
        ],
        &["one: +a2", "two: +a1 +a2", "three: +a1 +b1", "four: +a1 +b1", "five: +a1 +c1"],
        11,
    );
}

#[test]
fn it_gives_up_an_answer_for_what_opens_later() {
    let one = |options: &[&str]| choose("one", "arrival", options);
    let later = |when: &str| choose("later", "closing", &["x +a3", "y"]).when(when);
    // Greedy: a, 2. Opening by an option chosen, by a point met, by one not met, by trust.
    for (options, when, first) in [
        (["a +a2", "b +b1"], "{chose: {one: b}}", "one: +b1"),
        (["a +a2", "b +b1"], "{met: [b1]}", "one: +b1"),
        (["a +a2", "b +b1"], "{lacks: [a2]}", "one: +b1"),
        (["a +a2", "b"], "{trust: {below: 53}}", "one: "),
    ] {
        let earned = if first == "one: " { 3 } else { 4 };
        check(vec![one(&options), later(when)], &[first, "later: +a3"], earned);
    }
    // What opens is worth less than what is given up.
    check(vec![one(&["a +a3 +a2", "b +b1"]), later("{chose: {one: b}}")], &["one: +a3 +a2"], 5);
}

#[test]
fn it_looks_ahead_over_several_moments() {
    check(
        vec![
            choose("one", "arrival", &["a +a1", "b"]),
            choose("two", "needs", &["a +a1", "b"]),
            choose("three", "closing", &["a +a1", "b"]),
            choose("rich", "departure", &["a +a3 +a2", "b"]).when("{trust: {below: 53}}"),
        ],
        &["one: ", "two: ", "three: ", "rich: +a3 +a2"],
        5,
    );
    check(
        vec![
            choose("one", "arrival", &["a +a2", "b"]),
            choose("two", "needs", &["a +a2", "b"]).when("{chose: {one: b}}"),
            choose("three", "closing", &["a +a2 +b2", "b"]).when("{chose: {two: b}}"),
        ],
        &["one: ", "two: ", "three: +a2 +b2"],
        4,
    );
}

#[test]
fn it_leaves_points_unmet_that_would_close_a_moment() {
    let rich = || choose("rich", "closing", &["x +a3", "y"]).when("{lacks: [b1]}");
    check(vec![say("one", "needs", "a1, b1"), rich()], &["one: +a1", "rich: +a3"], 4);
    let options = ["a +a1", "b +b1", "c -c1"];
    check(vec![many("one", "needs", 2, &options), rich()], &["one: +a1", "rich: +a3"], 4);
}

#[test]
fn it_avoids_moments_where_something_must_be_violated() {
    check(
        vec![
            choose("one", "arrival", &["a +a2", "b +b1"]),
            choose("trap", "needs", &["x -a1", "y +a3 -b1"]).when("{met: [a2]}"),
        ],
        &["one: +b1"],
        1,
    );
    check(
        vec![
            choose("one", "arrival", &["a +a2", "b +b1"]),
            choose("trap", "needs", &["x +a3 leaves", "y +a3 leaves"]).when("{met: [a2]}"),
        ],
        &["one: +b1"],
        1,
    );
}

#[test]
fn it_keeps_a_customer_whose_trust_is_0() {
    // Having met nothing at `one`, trust would still be 0 in the needs phase.
    let scenario = mini([
        choose("one", "arrival", &["a", "b +b1"]),
        choose("two", "needs", &["a", "b -a1"]),
        choose("rich", "closing", &["x +a3", "y"]),
    ])
    .head("trust: 0")
    .build();
    assert_eq!(path(&scenario).0, ["one: +b1", "two: ", "rich: +a3"]);
}

#[test]
fn ties_go_to_the_earlier_answer_where_they_first_differ() {
    let extra = || choose("extra", "closing", &["x +c1", "y"]);
    check(
        vec![choose_as_is("one", "arrival", &["a", "b +b1"]), extra().when("{chose: {one: a}}")],
        &["one: ", "extra: +c1"],
        1,
    );
    check(
        vec![choose_as_is("one", "arrival", &["b +b1", "a"]), extra().when("{chose: {one: a}}")],
        &["one: +b1"],
        1,
    );
    check(vec![many("one", "needs", 1, &["z", "b +b1", "a +a1"])], &["one: +b1"], 1);
    check(vec![choose("one", "needs", &["c -c1", "b +b1", "a +a1"])], &["one: +b1"], 1);
}

#[test]
fn ties_go_to_the_earlier_points_of_the_stake() {
    for (first, second) in [("a1", "b1"), ("b1", "a1")] {
        let step = format!("one: +{first}");
        let [mut reverse, mut between] = ["[[c, a]]", "[[a, c], [b, a]]"];
        if first == "b1" {
            std::mem::swap(&mut reverse, &mut between);
        }
        let (x, y) = (
            format!("point: {first}, before: {reverse}"),
            format!("point: {second}, before: {between}"),
        );
        check(vec![order("one", "needs", "a b c", &[&x, &y])], &[&step], 1);
        let pairs = [
            format!("point: {first}, pairs: [[i, y]]"),
            format!("point: {second}, pairs: [[i, x]]"),
        ];
        let pairs = pairs.each_ref().map(String::as_str);
        check(vec![matching("one", "needs", ["i j", "x y"], &pairs)], &[&step], 1);
        check(
            vec![
                say("one", "needs", &format!("{first}, {second}")),
                choose("rich", "closing", &["x +a2", "y"]).when("[{lacks: [a1]}, {lacks: [b1]}]"),
            ],
            &[&step, "rich: +a2"],
            3,
        );
    }
}

#[test]
fn its_answers_replayed_score_100() {
    let scenario = mini([
        choose("one", "arrival", &["a +a2", "b +b1"]),
        say("two", "needs", "a1, c1"),
        choose("later", "closing", &["x +a3", "y"]).when("{chose: {one: b}}"),
    ])
    .build();
    let mut encounter = encounter::encounter::Encounter::new(&scenario);
    for (place, outcome) in reference::find(&scenario).unwrap().steps {
        assert_eq!(encounter.state().at, place);
        encounter.answer(outcome.answer).unwrap();
    }
    assert!(encounter.moment().is_none() && encounter.score().passed());
    assert_eq!(encounter.score().percent(), 100);
}

#[test]
fn a_scenario_without_one_is_refused() {
    let fine = || choose("fine", "arrival", &["a +a1", "b"]);
    for (name, moments) in [
        ("all violate", vec![fine(), choose("one", "needs", &["a -a1", "b +a1 -b1"])]),
        ("all leave", vec![fine(), choose("one", "needs", &["a leaves", "b +a1 leaves"])]),
        ("each violates or leaves", vec![fine(), choose("one", "needs", &["a leaves", "b -a1"])]),
        ("nothing is earned", vec![choose("one", "needs", &["a", "b -a1"])]),
        (
            "every way ends where all violate",
            vec![
                choose("one", "arrival", &["a +a1", "b +a1"]),
                choose("trap", "needs", &["x -b1", "y -b1"]).when("{met: [a1]}"),
            ],
        ),
    ] {
        assert_eq!(mini(moments).refusal(), [Rule::NoReferencePath], "{name}");
    }
}

#[test]
fn a_violation_that_pays_is_refused() {
    let later = || choose("later", "closing", &["x +a3", "y"]).when("{chose: {one: b}}");
    let order_stake = [
        "point: a1, before: [[b, a]]",
        "point: a3, before: [[c, b]], breaks: []",
        "point: b1, before: [[c, a]], breaks: [[b, c]]",
    ];
    let harmful = [
        "point: a1, pairs: [[i, x]]",
        "point: a3, pairs: [[i, y]]",
        "point: b1, pairs: [[j, x]], harmful: [[i, y]]",
    ];
    for (name, moments, pays) in [
        ("more", vec![choose("one", "needs", &["a +a1", "b +a3 -b1"])], true),
        ("as much", vec![choose("one", "needs", &["a +a2", "b +a3 -b1"])], false),
        ("less", vec![choose("one", "needs", &["a +a2", "b +a2 -b1"])], false),
        ("a pair of ticks", vec![many("one", "needs", 2, &["a +a1", "b +a3 -b1", "c"])], true),
        ("an order", vec![order("one", "needs", "a b c", &order_stake)], true),
        ("a matching", vec![matching("one", "needs", ["i j", "x y"], &harmful)], false),
        // The best answer of the moment earns as much, but the path takes a lesser one there.
        (
            "own answer",
            vec![choose("one", "needs", &["a +a2", "b +b1", "c +a3 -b1"]), later()],
            true,
        ),
        (
            "off the path",
            vec![
                choose("one", "needs", &["a +a3", "b"]),
                choose("side", "closing", &["x +a1", "y +a3 -b1"]).when("{chose: {one: b}}"),
            ],
            false,
        ),
    ] {
        let expected: &[Rule] = if pays { &[Rule::ViolationPays] } else { &[] };
        assert_eq!(mini(moments).refusal(), expected, "{name}");
    }
}
