//! Leaving: by an option or by trust at 0, where the walk goes on, and that it happens only once.

use super::mini::{M, choose, choose_as_is, many, mini};
use super::walk::{visited, walk};

fn plain(id: &str, phase: &'static str) -> M {
    choose(id, phase, &["good +a1", "none", "bad -a1", "grave -g3", "go -a1 leaves"])
}

#[test]
fn an_option_that_leaves_goes_to_the_next_moment_for_leavers_that_holds() {
    let scenario = mini([
        plain("one", "arrival"),
        plain("two", "needs"),
        plain("stays", "closing").when("{left: false}"),
        plain("praised", "closing").when("{left: true, met: [a1]}"),
        plain("calls", "departure").when("[{left: true, lacks: [a1]}, {violated: [b1]}]"),
        choose("last", "aftercare", &["good +a1", "slip -b1"]),
    ])
    .build();
    for (answers, path) in [
        (&["none", "go"][..], "one two calls"),
        (&["good", "go"], "one two praised"),
        (&["go"], "one calls"),
        // Afterwards the walk goes on from there, passing over what does not hold.
        (&["go", "none"], "one calls last"),
        (&["good", "go", "none"], "one two praised last"),
        (&["none", "none", "none"], "one two stays last"),
    ] {
        let encounter = walk(&scenario, answers);
        assert_eq!(visited(&encounter), path, "{answers:?}");
    }
}

#[test]
fn a_condition_that_holds_for_another_reason_does_not_meet_a_leaver() {
    let scenario = mini([
        plain("one", "needs"),
        plain("either", "closing").when("[{left: true, met: [b1]}, {violated: [a1]}]"),
        plain("unasked", "departure").when("{violated: [a1]}"),
        choose("last", "aftercare", &["good +b1", "none"]),
    ])
    .build();
    assert_eq!(visited(&walk(&scenario, &["go"])), "one last");
    assert_eq!(visited(&walk(&scenario, &["bad"])), "one either");
}

#[test]
fn without_a_moment_for_leavers_it_goes_to_the_first_of_aftercare_that_holds() {
    let scenario = mini([
        plain("one", "needs"),
        plain("two", "closing"),
        choose("happy", "aftercare", &["good +a1", "none"]).when("{left: false}"),
        choose("call", "aftercare", &["good +b1", "none"]),
        choose("after", "aftercare", &["good +b1", "none"]),
    ])
    .build();
    assert_eq!(visited(&walk(&scenario, &["go"])), "one call");
    assert_eq!(visited(&walk(&scenario, &["go", "good"])), "one call after");
    assert_eq!(visited(&walk(&scenario, &["none", "none"])), "one two happy");
}

#[test]
fn the_jump_happens_once() {
    let scenario = mini([
        plain("one", "needs"),
        plain("mend", "sales-talk").when("{left: true}"),
        plain("two", "closing"),
        plain("again", "departure").when("{left: true}"),
        plain("last", "aftercare"),
    ])
    .build();
    // A second leaving neither jumps nor undoes the first.
    let encounter = walk(&scenario, &["go", "go", "go"]);
    assert_eq!(visited(&encounter), "one mend two again");
    assert!(encounter.state().left && encounter.score().left);
}

#[test]
fn within_aftercare_it_simply_goes_on() {
    let scenario = mini([
        plain("one", "aftercare"),
        plain("two", "aftercare"),
        plain("sorry", "aftercare").when("{left: true}"),
    ])
    .build();
    let encounter = walk(&scenario, &["go"]);
    assert_eq!(visited(&encounter), "one two");
    assert!(encounter.state().left);
    assert_eq!(visited(&walk(&scenario, &["go", "none"])), "one two sorry");
    assert_eq!(visited(&walk(&scenario, &["none", "none"])), "one two");
}

#[test]
fn trust_at_0_leaves_from_the_needs_phase_on_and_not_before() {
    for (phase, leaves) in [
        ("arrival", false),
        ("waiting", false),
        ("needs", true),
        ("sales-talk", true),
        ("closing", true),
        ("departure", true),
        ("aftercare", true),
    ] {
        let scenario = mini([plain("one", phase)]).head("trust: 11").build();
        let encounter = walk_one(&scenario, "bad");
        assert_eq!((encounter.state().trust, encounter.state().left), (0, leaves), "{phase}");
        assert!(!walk_one(&scenario, "none").state().left, "{phase}");
    }
}

/// Exactly one answer, fillers on the way to it included.
fn walk_one<'s>(
    scenario: &'s encounter::scenario::Scenario,
    given: &str,
) -> encounter::encounter::Encounter<'s> {
    let mut encounter = walk(scenario, &[]);
    let moment = encounter.moment().unwrap();
    encounter.answer(super::walk::answer(scenario, moment, given)).unwrap();
    encounter
}

#[test]
fn trust_above_0_does_not_leave() {
    let scenario = mini([plain("one", "needs")]).head("trust: 12").build();
    let encounter = walk_one(&scenario, "bad");
    assert_eq!((encounter.state().trust, encounter.state().left), (1, false));
}

#[test]
fn trust_lost_before_the_needs_phase_is_looked_at_after_the_next_answer() {
    let scenario =
        mini([plain("one", "arrival"), plain("two", "needs"), plain("three", "closing")])
            .head("trust: 5")
            .build();
    for (answers, left) in [
        (&["bad"][..], false),
        (&["bad", "good"], false), // trust is 3 again
        (&["bad", "none"], true),
        (&["bad", "bad"], true),
    ] {
        assert_eq!(walk(&scenario, answers).state().left, left, "{answers:?}");
    }
}

#[test]
fn trust_at_0_leaves_at_every_task() {
    let many = many("one", "needs", 1, &["a +a1", "b -a1", "c"]);
    let scenario = mini([many, plain("two", "closing")]).head("trust: 3").build();
    assert!(walk(&scenario, &["b"]).state().left);
    assert_eq!(visited(&walk(&scenario, &["b"])), "one");
}

#[test]
fn an_option_can_leave_in_every_phase() {
    for phase in encounter::phase::Phase::ALL {
        let scenario = mini([choose_as_is("one", phase.id(), &["good +a1", "go leaves"])]).build();
        let encounter = walk(&scenario, &["go"]);
        assert!(encounter.state().left && encounter.score().left, "{}", phase.id());
        assert_eq!(encounter.state().trust, 50);
    }
}
