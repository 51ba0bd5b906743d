//! Reactions and coaching: what they read, which of them are shown, and that a skip has none.

use super::mini::{choose, lines, many, matching, mini, order, say};
use super::walk::{responded, verdicts, walk};

/// The reaction to the second answer, where `when` guards it; the stake of both moments is a1 and b1,
/// c1 belongs to the first alone.
fn reacts(when: &str, answers: [&str; 2]) -> bool {
    let scenario = mini([
        choose("one", "arrival", &["all +a1 +b1 +c1", "bad -a1 -c1", "none"]),
        say("two", "needs", "a1, b1").reactions(&[(when, "holds"), ("", "else")]),
    ])
    .build();
    responded(&walk(&scenario, &answers)).0 == "holds"
}

#[test]
fn the_stake_is_read_from_this_answer_alone_and_trust_after_it() {
    for (when, answers, expected) in [
        ("{met: [a1]}", ["all", "~"], false),
        ("{met: [a1]}", ["none", "~ +a1"], true),
        ("{violated: [a1]}", ["bad", "~ +a1"], false),
        ("{violated: [a1]}", ["all", "~ -a1"], true),
        ("{lacks: [a1]}", ["all", "~ +b1"], true),
        ("{lacks: [a1]}", ["none", "~ +a1"], false),
        ("{met: [a1], violated: [b1]}", ["none", "~ +a1 -b1"], true),
        // Points outside this stake are read from the earlier answers.
        ("{met: [c1]}", ["all", "~"], true),
        ("{violated: [c1]}", ["bad", "~ +a1"], true),
        ("{lacks: [c1]}", ["all", "~ +a1"], false),
        ("{chose: {one: all}}", ["all", "~"], true),
        ("{trust: {at_least: 56}}", ["all", "~ +a1"], true),
        ("{trust: {below: 43}}", ["all", "~ +b1 -a1"], true),
        ("{trust: {below: 42}}", ["all", "~ +b1 -a1"], false),
        // Unsure counts as absent.
        ("{met: [a1]}", ["all", "~ ?a1"], false),
        ("{lacks: [a1]}", ["all", "~ ?a1"], true),
    ] {
        assert_eq!(reacts(when, answers), expected, "{when} after {answers:?}");
    }
}

#[test]
fn a_later_condition_reads_the_earlier_answers_again() {
    let scenario = mini([
        choose("one", "arrival", &["a +a1", "none"]),
        say("two", "needs", "a1").reactions(&[("{lacks: [a1]}", "lacking"), ("", "else")]),
        choose("three", "closing", &["x +c1", "y"])
            .with("scene", &lines(&[("{met: [a1]}", "met before")])),
    ])
    .build();
    let encounter = walk(&scenario, &["a", "~"]);
    assert_eq!(responded(&encounter).0, "lacking");
    assert_eq!(super::walk::scene(&encounter), "met before");
}

#[test]
fn coaching_of_an_option_and_of_a_moment_reads_the_same_and_shows_all_that_holds() {
    let notes = lines(&[
        ("{met: [a1]}", "now"),
        ("", "always"),
        ("{trust: {below: 50}}", "cool"),
        ("{violated: [a1]}", "broke"),
    ]);
    let (good, bad) =
        (format!("good +a1 | coaching: {notes}"), format!("bad -a1 | coaching: {notes}"));
    let scenario = mini([
        choose("one", "arrival", &[&good, &bad]),
        say("two", "needs", "a1").with("coaching", &notes),
    ])
    .build();
    for (answers, coaching) in [
        (&["good"][..], "now always"),
        (&["bad"], "always cool broke"),
        (&["good", "~"], "always"),
        (&["good", "~ -a1"], "always cool broke"),
        (&["bad", "~ +a1"], "now always cool"),
    ] {
        assert_eq!(responded(&walk(&scenario, answers)).1, coaching, "{answers:?}");
    }
}

#[test]
fn every_task_but_choose_takes_the_first_reaction_that_holds() {
    let reactions = [
        ("{violated: [a1]}", "broke"),
        ("{met: [a1]}", "met"),
        ("{met: [a1]}", "late"),
        ("", "so"),
    ];
    let pairs = "point: a1, pairs: [[i, x]], harmful: [[i, y]]";
    let tasks = [
        (many("m", "needs", 2, &["a +a1", "b -a1", "c"]), ["b", "a", "c"]),
        (
            order("m", "needs", "i j", &["point: a1, before: [[j, i]], breaks: []"]),
            ["", "j i", "i j"],
        ),
        (matching("m", "needs", ["i j", "x y z"], &[pairs]), ["i=y j=x", "i=x j=x", "i=z j=x"]),
        (say("m", "needs", "a1"), ["~ -a1", "~ +a1", "~"]),
    ];
    for (moment, answers) in tasks {
        let scenario = mini([moment.reactions(&reactions)]).build();
        for (given, reaction) in answers.into_iter().zip(["broke", "met", "so"]) {
            if !given.is_empty() {
                assert_eq!(responded(&walk(&scenario, &[given])).0, reaction, "{given}");
            }
        }
    }
}

#[test]
fn an_option_brings_its_own_reaction() {
    let scenario = mini([choose("one", "arrival", &["a +a1", "b -a1"])]).build();
    assert_eq!(responded(&walk(&scenario, &["b"])).0, "to b");
}

#[test]
fn a_skip_has_no_reaction_moves_no_trust_and_leaves_every_point_absent() {
    let note = lines(&[("", "note")]);
    let option = format!("a +a1 | coaching: {note}");
    let scenario = mini([
        choose("one", "arrival", &[&option, "b -a1"]),
        say("two", "needs", "a1").with("coaching", &note),
    ])
    .build();
    for answers in [&["skip"][..], &["skip", "skip"]] {
        let encounter = walk(&scenario, answers);
        assert_eq!(responded(&encounter), (String::new(), String::new()));
        assert_eq!(encounter.state().trust, 50);
        assert_eq!(verdicts(&scenario, super::walk::last(&encounter).judged), "");
        assert!(encounter.state().met.is_empty() && encounter.state().violated.is_empty());
    }
}

#[test]
fn a_reaction_knows_that_this_very_answer_lost_the_customer() {
    let reactions = [("{left: true}", "gone"), ("", "here")];
    let scenario =
        mini([say("one", "needs", "a1").reactions(&reactions)]).head("trust: 11").build();
    assert_eq!(responded(&walk(&scenario, &["~ -a1"])).0, "gone");
    assert_eq!(responded(&walk(&scenario, &["~ +a1"])).0, "here");
}
