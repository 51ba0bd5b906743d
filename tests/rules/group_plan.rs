//! Planning by minutes: how many moments fit, and which.

use encounter::group::Plan;
use encounter::scenario::Scenario;

use super::mini::{M, choose, mini};

fn worth(id: &str, phase: &'static str, points: &str) -> M {
    choose(id, phase, &[&format!("good {points}"), "none", "bad -d1"])
}

/// Every phase has a moment of its own, so that there are no fillers.
fn scenario() -> Scenario {
    mini([
        worth("arrival", "arrival", "+a1"),
        worth("waiting", "waiting", "+a2"),
        worth("needs", "needs", "+a1"),
        worth("needs-most", "needs", "+a3 +a2"),
        worth("needs-much", "needs", "+a3 +a1"),
        worth("sales-talk", "sales-talk", "+a3"),
        worth("closing", "closing", "+a1 +b1"),
        worth("departure", "departure", "+a2"),
        worth("mend", "departure", "+a3 +a2 +b2").when("{left: true}"),
        worth("aftercare", "aftercare", "+a1"),
    ])
    .build()
}

fn asked(scenario: &Scenario, plan: &Plan) -> String {
    let moments = (0..scenario.moments.len()).filter(|&moment| plan.asks(moment));
    moments.map(|moment| scenario.moments[moment].id.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn six_minutes_are_a_moment_and_one_there_is_always() {
    let scenario = scenario();
    for (minutes, count) in [
        (0, 1),
        (1, 1),
        (6, 1),
        (11, 1),
        (12, 2),
        (30, 5),
        (45, 7),
        (59, 9),
        (60, 10),
        (600, 10),
        (u32::MAX, 10),
    ] {
        let plan = Plan::fitting(&scenario, minutes);
        assert_eq!(plan.asked().unwrap().len(), count, "{minutes}");
        assert_eq!(plan.minutes, Some(minutes));
    }
}

#[test]
fn each_phases_weightiest_comes_first_then_what_weighs_most() {
    let scenario = scenario();
    for (minutes, expected) in [
        (6, "needs-most"),
        (12, "needs-most sales-talk"),
        // Of 2 there are three: the earlier ones.
        (18, "waiting needs-most sales-talk"),
        (24, "waiting needs-most sales-talk closing"),
        (30, "waiting needs-most sales-talk closing departure"),
        (36, "arrival waiting needs-most sales-talk closing departure"),
        (42, "arrival waiting needs-most sales-talk closing departure aftercare"),
        // Then the second of a phase, by weight.
        (48, "arrival waiting needs-most needs-much sales-talk closing departure aftercare"),
        (54, "arrival waiting needs needs-most needs-much sales-talk closing departure aftercare"),
        // What a good walk never meets comes last, whatever it weighs.
        (
            60,
            "arrival waiting needs needs-most needs-much sales-talk closing departure mend \
             aftercare",
        ),
    ] {
        assert_eq!(asked(&scenario, &Plan::fitting(&scenario, minutes)), expected, "{minutes}");
    }
}

#[test]
fn a_session_is_expected_to_take_what_a_good_walk_meets() {
    let scenario = scenario();
    assert_eq!(Plan::whole(None).expected(&scenario), 9, "nobody leaves");
    assert_eq!(Plan::fitting(&scenario, 30).expected(&scenario), 5);
    let mend = scenario.moment_index("mend").unwrap();
    let arrival = scenario.moment_index("arrival").unwrap();
    assert_eq!(Plan::of(vec![mend, arrival, arrival], None).expected(&scenario), 1);
    assert_eq!(Plan::of(vec![mend, arrival, arrival], None).asked(), Some(&[arrival, mend][..]));
}
