//! Trust moves once a moment, and an ending tells 3, 11 or nobody.

use super::mini::{choose, many, mini, say};
use super::walk::{trust, walk};

#[test]
fn trust_moves_once_a_moment() {
    let options = ["two +a1 +b2", "one +a1", "none", "mixed +a3 -a1", "three -a1 -b1 -a2"];
    let grave = ["grave -g3 -a1", "honest +g3"];
    let all = [options.as_slice(), &grave].concat();
    let scenario = mini([choose("one", "arrival", &all), choose("two", "waiting", &all)]).build();
    for (answers, expected) in [
        (&["two"][..], 53),
        (&["one"], 53),
        (&["none"], 50),
        (&["mixed"], 39),
        (&["three"], 39),
        (&["grave"], 28),
        (&["honest"], 53),
        (&["skip"], 50),
        (&["~ +a1 +b1 +a2"], 53),
        (&["~ +a1 -b1"], 39),
        (&["~ +a1 -g3"], 28),
        (&["~ ?g3"], 50),
        (&["two", "two"], 56),
        (&["grave", "one"], 31),
        (&["grave", "grave"], 6),
    ] {
        assert_eq!(trust(&scenario, answers), expected, "{answers:?}");
    }
}

#[test]
fn many_picked_options_move_trust_once() {
    let scenario = mini([many("one", "arrival", 3, &["a +a1", "b +b1", "c -c1", "d -g3"])]).build();
    for (answer, expected) in [("a,b", 53), ("a,b,c", 39), ("c,d", 28)] {
        assert_eq!(trust(&scenario, &[answer]), expected, "{answer}");
    }
}

#[test]
fn trust_stays_between_0_and_100() {
    for (start, answer, expected) in [
        (98, "~ +a1", 100),
        (97, "~ +a1", 100),
        (100, "~ +a1", 100),
        (10, "~ -a1", 0),
        (11, "~ -a1", 0),
        (21, "~ -g3", 0),
        (0, "~ -g3", 0),
        (0, "~ +a1", 3),
    ] {
        let scenario =
            mini([say("one", "arrival", "a1, g3")]).head(&format!("trust: {start}")).build();
        assert_eq!(trust(&scenario, &[answer]), expected, "{start} {answer}");
    }
}

#[test]
fn trust_starts_at_50_unless_said() {
    assert_eq!(trust(&mini([say("one", "arrival", "a1")]).build(), &[]), 50);
    let own = mini([say("one", "arrival", "a1")]).head("trust: 71").build();
    assert_eq!(trust(&own, &[]), 71);
}

#[test]
fn an_ending_tells_3_or_11_or_nobody() {
    for (start, answer, tells) in [
        (57, "good", 3),
        (56, "good", 0),
        (42, "bad", 0),
        (41, "bad", 11),
        (31, "none", 0),
        (30, "none", 11),
        (100, "none", 3),
        (90, "go", 11), // left in spite of trust
    ] {
        let options = ["good +a1", "bad -a1", "none", "go leaves"];
        let scenario =
            mini([choose("one", "aftercare", &options)]).head(&format!("trust: {start}"));
        let scenario = scenario.build();
        let encounter = walk(&scenario, &[answer]);
        assert!(encounter.ending().is_some());
        assert_eq!(encounter.tells(), tells, "{start} {answer}");
    }
}

#[test]
fn an_ending_may_say_otherwise() {
    let scenario = mini([choose("one", "aftercare", &["good +a1", "bad -a1", "go leaves"])])
        .endings(&[
            ("left", "{left: true}", "tells: 40"),
            ("well", "{met: [a1]}", "tells: 0"),
            ("else", "", ""),
        ])
        .head("trust: 60")
        .build();
    for (answer, tells) in [("go", 40), ("good", 0), ("bad", 0)] {
        assert_eq!(walk(&scenario, &[answer]).tells(), tells, "{answer}");
    }
}
