//! What an encounter needs to be passed.

use super::mini::{choose, mini, say};
use super::walk::walk;

/// Worth 10.
const STAKE: &str = "a1, b1, c1, a2, b2, a3";

fn passed(head: &str, answers: &[&str]) -> (u32, bool) {
    let options = ["none", "grave -g3 -b2", "go leaves", "bad -a1"];
    let scenario = mini([
        say("one", "needs", STAKE),
        say("two", "closing", "a3"),
        choose("three", "departure", &options),
    ])
    .head(head)
    .build();
    let score = walk(&scenario, answers).score();
    (score.percent(), score.passed())
}

#[test]
fn the_pass_mark_is_70_unless_said() {
    let nine = "~ +a3 +a2 +b2 +a1 +b1";
    let seven = "~ +a3 +a2 +b2";
    for (head, answers, expected) in [
        ("", [nine, "~", "none"], (69, false)), // 9 of 13 is 69.2
        ("", [seven, "~ +a3", "none"], (76, true)),
        ("pass: 69", [nine, "~", "none"], (69, true)),
        ("pass: 70", [nine, "~", "none"], (69, false)),
        ("pass: 77", [seven, "~ +a3", "none"], (76, false)),
        ("pass: 0", ["~", "~", "none"], (0, true)),
        ("pass: 100", ["~ +a3 +a2 +b2 +a1 +b1 +c1", "~ +a3", "none"], (100, true)),
    ] {
        assert_eq!(passed(head, &answers), expected, "{head} {answers:?}");
    }
}

#[test]
fn exactly_the_pass_mark_is_enough() {
    let scenario = mini([say("one", "needs", STAKE)]).build();
    for (given, expected) in [
        ("~ +a3 +a2 +b2", (70, true)),
        ("~ +a3 +a2 +a1", (60, false)),
        ("~ +a3 +a2 +b2 +a1 -b1", (70, true)),
    ] {
        let score = walk(&scenario, &[given]).score();
        assert_eq!((score.percent(), score.passed()), expected, "{given}");
    }
}

#[test]
fn a_grave_violation_a_skip_and_a_walk_out_are_not_passed() {
    let all = "~ +a3 +a2 +b2 +a1 +b1 +c1";
    for (answers, expected) in [
        ([all, "~ +a3", "none"], (100, true)),
        ([all, "~ +a3", "bad"], (100, true)),
        ([all, "~ +a3", "grave"], (100, false)),
        ([all, "~ +a3", "skip"], (100, false)),
        ([all, "~ +a3", "go"], (100, false)),
        ([all, "~ +a3", "~"], (100, true)),
        ([all, "~ +a3", "~ -g3"], (100, false)),
    ] {
        assert_eq!(passed("pass: 0", &answers), expected, "{answers:?}");
        assert_eq!(passed("", &answers), expected, "{answers:?}");
    }
}

#[test]
fn a_walk_out_by_lost_trust_is_not_passed() {
    let scenario =
        mini([say("one", "needs", STAKE), choose("two", "aftercare", &["none", "bad -d1"])])
            .head("trust: 8")
            .head("pass: 0")
            .build();
    let score = walk(&scenario, &["~ +a3 +a2 +b2 +a1 +b1 +c1", "bad"]).score();
    assert_eq!((score.percent(), score.left, score.passed()), (100, true, false));
}
