//! Conditions: each key alone, keys together, lists of conditions, and everywhere they may stand.

use super::mini::{choose, choose_as_is, lines, mini, text};
use super::walk::{joined, scene, visited, walk};

/// Whether `when` holds in the last moment after these answers to two moments, from trust 50.
fn holds(when: &str, answers: [&str; 2]) -> bool {
    let options = ["ab +a1 +b1", "a +a1", "no-a -a1", "no-ab -a1 -b1", "none"];
    let with_leaving = [options.as_slice(), &["go +a1 leaves"]].concat();
    let scenario = mini([
        choose("one", "arrival", &options),
        choose("two", "needs", &with_leaving),
        choose("probe", "aftercare", &["fine +c1", "poor"])
            .with("scene", &lines(&[(when, "holds"), ("", "always")])),
    ])
    .build();
    let encounter = walk(&scenario, &answers);
    assert_eq!(visited(&encounter), "one two probe");
    scene(&encounter) == "holds always"
}

fn check(table: &[(&str, [&str; 2], bool)]) {
    for &(when, answers, expected) in table {
        assert_eq!(holds(when, answers), expected, "{when} after {answers:?}");
    }
}

#[test]
fn trust_is_read_after_the_last_answer() {
    check(&[
        ("{trust: {below: 54}}", ["a", "none"], true),
        ("{trust: {below: 53}}", ["a", "none"], false),
        ("{trust: {at_least: 53}}", ["none", "a"], true),
        ("{trust: {at_least: 54}}", ["none", "a"], false),
        ("{trust: {at_least: 42}}", ["no-a", "a"], true),
        ("{trust: {at_least: 40, below: 43}}", ["no-a", "a"], true),
        ("{trust: {at_least: 43, below: 60}}", ["no-a", "a"], false),
        ("{trust: {at_least: 40, below: 42}}", ["no-a", "a"], false),
    ]);
}

#[test]
fn trust_before_any_answer_is_the_start_trust() {
    let line = lines(&[("{trust: {below: 40}}", "cool"), ("{trust: {at_least: 40}}", "warm")]);
    for (start, shown) in [(39, "cool"), (40, "warm")] {
        let scenario = mini([choose("one", "arrival", &["a +a1", "b"]).with("scene", &line)])
            .head(&format!("trust: {start}"))
            .build();
        assert_eq!(scene(&walk(&scenario, &[])), shown);
    }
}

#[test]
fn met_and_violated_ask_each_point_of_some_earlier_answer() {
    check(&[
        ("{met: [a1]}", ["a", "none"], true),
        ("{met: [a1]}", ["none", "a"], true),
        ("{met: [a1]}", ["none", "none"], false),
        ("{met: [a1]}", ["no-a", "none"], false),
        ("{met: [a1, b1]}", ["a", "none"], false),
        ("{met: [a1, b1]}", ["ab", "no-ab"], true),
        ("{violated: [a1]}", ["no-a", "none"], true),
        ("{violated: [a1]}", ["a", "none"], false),
        ("{violated: [a1, b1]}", ["no-a", "none"], false),
        ("{violated: [a1, b1]}", ["no-a", "no-ab"], true),
    ]);
}

#[test]
fn a_point_can_be_both_met_and_violated() {
    check(&[
        ("{met: [a1], violated: [a1]}", ["a", "no-a"], true),
        ("{met: [a1], violated: [a1]}", ["no-a", "a"], true),
        ("{met: [a1], violated: [a1]}", ["a", "a"], false),
    ]);
}

#[test]
fn lacks_asks_that_none_was_ever_met() {
    check(&[
        ("{lacks: [a1]}", ["none", "none"], true),
        ("{lacks: [a1]}", ["no-a", "none"], true),
        ("{lacks: [a1]}", ["a", "no-a"], false),
        ("{lacks: [a1, b1]}", ["a", "none"], false),
        ("{lacks: [a1, b1]}", ["no-ab", "none"], true),
    ]);
}

#[test]
fn left_is_true_or_false() {
    check(&[
        ("{left: true}", ["a", "go"], true),
        ("{left: true}", ["a", "a"], false),
        ("{left: false}", ["a", "go"], false),
        ("{left: false}", ["a", "a"], true),
    ]);
}

#[test]
fn chose_asks_for_the_very_option_at_the_very_moment() {
    check(&[
        ("{chose: {one: a}}", ["a", "none"], true),
        ("{chose: {one: a}}", ["ab", "a"], false),
        ("{chose: {one: a, two: none}}", ["a", "none"], true),
        ("{chose: {one: a, two: none}}", ["a", "a"], false),
        ("{chose: {one: a}}", ["skip", "a"], false),
        ("{chose: {one: ab}}", ["~ +a1 +b1", "none"], false),
        ("{met: [a1, b1]}", ["~ +a1 +b1", "none"], true),
    ]);
}

#[test]
fn all_keys_of_one_condition_are_to_hold() {
    let all = "{trust: {at_least: 42, below: 43}, met: [b1], violated: [a1], lacks: [c1], \
               left: false, chose: {one: ab}}";
    check(&[(all, ["ab", "no-a"], true)]);
    for one_wrong in [
        all.replace("below: 43", "below: 42"),
        all.replace("at_least: 42", "at_least: 43"),
        all.replace("met: [b1]", "met: [c1]"),
        all.replace("violated: [a1]", "violated: [b1]"),
        all.replace("lacks: [c1]", "lacks: [b1]"),
        all.replace("left: false", "left: true"),
        all.replace("one: ab", "one: a"),
    ] {
        check(&[(&one_wrong, ["ab", "no-a"], false)]);
    }
}

#[test]
fn of_a_list_of_conditions_any_is_enough() {
    let list = "[{met: [a1], trust: {at_least: 90}}, {violated: [b1]}, {left: true}]";
    check(&[
        (list, ["a", "none"], false),
        (list, ["no-ab", "none"], true),
        (list, ["a", "go"], true),
        (list, ["none", "none"], false),
    ]);
}

#[test]
fn of_lines_all_that_hold_are_shown_in_their_order() {
    let list = lines(&[
        ("{met: [a1]}", "met"),
        ("", "always"),
        ("{violated: [a1]}", "never"),
        ("{trust: {at_least: 50}}", "warm"),
    ]);
    let scenario = mini([
        choose("one", "arrival", &["a +a1", "b -a1"]),
        choose("two", "needs", &["a +a1", "b"]).with("scene", &list).with("says", &list),
    ])
    .build();
    let encounter = walk(&scenario, &["a"]);
    assert_eq!(scene(&encounter), "met always warm");
    let moment = encounter.moment().unwrap();
    assert_eq!(joined(&encounter.says(moment, encounter.state())), "met always warm");
}

#[test]
fn a_moment_that_does_not_hold_is_passed_over() {
    let scenario = mini([
        choose("one", "arrival", &["a +a1", "b -a1"]),
        choose("mend", "waiting", &["a +a1", "b"]).when("{violated: [a1], lacks: [a1]}"),
        choose("mended", "waiting", &["a +a1", "b"]).when("{violated: [a1], met: [a1]}"),
        choose("two", "needs", &["a +a1", "b"]),
    ])
    .build();
    for (answers, path) in [
        (&["a", "b"][..], "one two"),
        (&["b", "a", "a", "b"], "one mend mended two"),
        (&["b", "b", "a"], "one mend two"),
    ] {
        assert_eq!(visited(&walk(&scenario, answers)), path);
    }
}

#[test]
fn of_endings_the_first_that_holds_is_told() {
    let scenario = mini([choose_as_is("one", "arrival", &["a +a1 +b1", "b +a1", "c"])])
        .endings(&[
            ("both", "{met: [a1, b1]}", ""),
            ("some", "[{met: [a1]}, {met: [b1]}]", ""),
            ("none", "", ""),
        ])
        .build();
    for (given, ending) in [("a", "both"), ("b", "some"), ("c", "none")] {
        assert_eq!(walk(&scenario, &[given]).ending().unwrap().id, ending);
    }
    assert!(walk(&scenario, &[]).ending().is_none(), "no ending before the end");
}

#[test]
fn coaching_may_be_one_text_without_a_condition() {
    let option = format!("a +a1 | coaching: {}", text("well done"));
    let scenario = mini([choose("one", "arrival", &[&option, "b"])]).build();
    assert_eq!(super::walk::responded(&walk(&scenario, &["a"])).1, "well done");
    assert_eq!(super::walk::responded(&walk(&scenario, &["b"])).1, "");
}
