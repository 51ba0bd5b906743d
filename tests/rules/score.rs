//! Scoring: phases with a floor and a cap, repair, the formula and its rounding.

use encounter::phase::Phase;

use super::mini::{choose, mini, say};
use super::walk::{percent, walk};

#[test]
fn an_answer_earns_what_it_meets_and_loses_what_it_violates() {
    let options = ["best +a3 +b2", "mixed +a3 -a2", "bad -b1", "none"];
    let scenario = mini([choose("one", "needs", &options)]).build();
    for (given, earned) in [("best", 5), ("mixed", 1), ("bad", 0), ("none", 0), ("skip", 0)] {
        assert_eq!(walk(&scenario, &[given]).score().earnings.earned[2], earned, "{given}");
    }
}

#[test]
fn a_phase_never_goes_below_0_and_phases_add_up() {
    let scenario = mini([
        choose("one", "arrival", &["good +a2", "bad -a3", "none"]),
        choose("two", "arrival", &["good +b2", "bad -g3", "none"]),
        choose("three", "needs", &["good +a3", "bad -a3"]),
    ])
    .build();
    for (answers, earned, score) in [
        (["good", "good", "good"], [4, 3], 100),
        (["bad", "none", "good"], [0, 3], 42), // 3 of 7
        (["bad", "bad", "good"], [0, 3], 42),
        (["bad", "good", "good"], [0, 3], 42), // -3 + 2 is still below 0
        (["good", "none", "bad"], [2, 0], 28), // 2 of 7
        (["bad", "bad", "bad"], [0, 0], 0),
    ] {
        let result = walk(&scenario, &answers).score();
        assert_eq!([result.earnings.earned[0], result.earnings.earned[2]], earned, "{answers:?}");
        assert_eq!([result.earnings.maxima[0], result.earnings.maxima[2]], [4, 3]);
        assert_eq!(result.percent(), score, "{answers:?}");
    }
}

#[test]
fn the_maximum_is_the_reference_paths_not_the_walks_own() {
    let scenario = mini([
        choose("one", "needs", &["good +a2", "bad -a2", "none"]),
        choose("mend", "needs", &["well +a3 +b2", "partly +a3", "none"]).when("{lacks: [a2]}"),
        choose("three", "closing", &["good +a3", "none"]),
    ])
    .build();
    assert_eq!(walk(&scenario, &[]).score().earnings.maxima[2], 5);
    assert_eq!(percent(&scenario, &["none", "well", "good"]), 100);
    assert_eq!(percent(&scenario, &["good", "good"]), 62); // 5 of 8
}

#[test]
fn repair_wins_back_within_its_phase_but_never_surpasses() {
    // The path of highest earnings never sees `mend`, since nothing is broken on it.
    let scenario = mini([
        choose("one", "needs", &["good +a2", "bad -a2", "none"]),
        choose("mend", "needs", &["well +a3 +b2", "partly +a3", "none"]).when("{violated: [a2]}"),
        choose("three", "closing", &["good +a3", "none"]),
    ])
    .build();
    for (answers, needs, score) in [
        (&["good", "good"][..], 2, 100),
        (&["bad", "none", "good"], 0, 60),
        (&["bad", "partly", "good"], 1, 80),
        (&["bad", "well", "good"], 2, 100), // earns 3, counts 2
        (&["bad", "well", "none"], 2, 40),  // and the rest of it helps no other phase
        (&["none", "good"], 0, 60),
    ] {
        let result = walk(&scenario, answers).score();
        assert_eq!((result.earnings.earned[2], result.percent()), (needs, score), "{answers:?}");
    }
}

#[test]
fn the_score_is_rounded_down() {
    let stake = "a1, b1, c1, a2, b2"; // 7
    let scenario = mini([say("one", "needs", stake)]).build();
    for (given, score) in [
        ("~", 0),
        ("~ +a1", 14),             // 14.28
        ("~ +a2", 28),             // 28.57
        ("~ +a2 +b2 +a1 +b1", 85), // 85.71
        ("~ +a2 +b2 +a1 +b1 +c1", 100),
        ("~ +a2 +b2 +a1 +b1 -c1", 71), // 5 of 7, 71.42
        ("~ -a2 -b2 -a1 -b1 -c1", 0),
    ] {
        assert_eq!(percent(&scenario, &[given]), score, "{given}");
    }
}

#[test]
fn a_broken_off_walk_is_measured_against_the_whole_path() {
    let scenario = mini([
        choose("one", "arrival", &["good +a2", "go +a2 leaves"]),
        choose("two", "needs", &["good +b2", "none"]),
    ])
    .build();
    assert_eq!(percent(&scenario, &["good", "good"]), 100);
    assert_eq!(percent(&scenario, &["go"]), 50);
    assert_eq!(percent(&scenario, &["good"]), 50, "so is a walk under way");
}

#[test]
fn every_phase_has_a_score_of_its_own() {
    let scenario = mini([
        say("one", "arrival", "a1, a2"),
        say("two", "aftercare", "a3"),
        choose("three", "closing", &["none", "bad -a1"]),
    ])
    .build();
    let score = walk(&scenario, &["~ +a2", "none", "~"]).score();
    assert_eq!(score.earnings.phase_percent(Phase::Arrival), Some(66));
    assert_eq!(score.earnings.phase_percent(Phase::Aftercare), Some(0));
    assert_eq!(score.earnings.phase_percent(Phase::Closing), None, "nothing could be earned");
    assert_eq!(score.percent(), 33);
}

#[test]
fn the_first_answer_scores() {
    let scenario = mini([choose("one", "needs", &["good +a2", "bad -a2"])]).build();
    assert_eq!(percent(&scenario, &["bad"]), 0);
    assert_eq!(percent(&scenario, &["good"]), 100);
}
