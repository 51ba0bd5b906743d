//! What the answers of a session are worth: rounds, phases, and what stays outside.

use encounter::group::figures::Figures;
use encounter::group::{Plan, Round};
use encounter::phase::Phase;
use encounter::scenario::Scenario;

use super::mini::{catalogue, choose_as_is, many, mini, order, say};
use crate::leading::{Leader, spot};

const OPTIONS: [&str; 4] = ["good +a2", "fair +a1", "none", "bad -b1"];

fn scenario() -> Scenario {
    mini([
        choose_as_is("one", "needs", &OPTIONS),
        choose_as_is("two", "needs", &OPTIONS),
        many("three", "sales-talk", 2, &["one +a2", "other +a1", "slip -b1", "rest"]),
        order("four", "closing", "xx yy zz", &["point: a2, before: [[yy, xx]]"]),
        say("five", "departure", "a2, b1, c1"),
    ])
    .build()
}

fn led<'s>(scenario: &'s Scenario, lines: &[&str]) -> Leader<'s> {
    Leader::new(scenario, catalogue(), Plan::whole(None), 12).lines(lines)
}

fn figures(first: Option<u32>, second: Option<u32>, once: Option<u32>) -> Figures {
    Figures { first, second, once }
}

/// Counts both rounds at a moment, and follows what is offered.
fn both(moment: &str, first: &'static str, second: &'static str) -> Vec<String> {
    let steps = [("first", first), ("second", second)];
    let mut lines: Vec<String> = steps
        .iter()
        .flat_map(|(step, counts)| [format!(">{moment}.{step}"), (*counts).to_owned()])
        .collect();
    lines.push(format!(">{moment}.reaction"));
    lines
}

#[test]
fn both_rounds_are_means_over_the_same_moments_and_what_was_answered_once_stands_apart() {
    let scenario = scenario();
    for (lines, expected) in [
        (vec![], figures(None, None, None)),
        (both("one", "0 6 6 0", "6 6 0 0"), figures(Some(25), Some(75), None)),
        (
            [both("one", "0 6 6 0", "6 6 0 0"), both("two", "0 0 9 0", "9 0 0 0")].concat(),
            figures(Some(13), Some(88), None),
        ),
        // One round alone is in neither mean.
        (
            [both("one", "0 6 6 0", "6 6 0 0"), vec![">two.first".into(), "0 9 0 0".into()]]
                .concat(),
            figures(Some(25), Some(75), None),
        ),
        (
            [
                both("one", "0 6 6 0", "6 6 0 0"),
                ["two.first", "two.reaction"].map(|step| format!(">{step}")).to_vec(),
            ]
            .concat(),
            figures(Some(25), Some(75), None),
        ),
    ] {
        let given: Vec<&str> = lines.iter().map(String::as_str).collect();
        let leader = led(&scenario, &given);
        assert_eq!(leader.group().phase_figures(Phase::Needs), expected, "{lines:?}");
        assert_eq!(leader.group().whole_figures(), expected, "{lines:?}");
        assert_eq!(leader.group().phase_figures(Phase::Arrival), Figures::default());
    }
}

#[test]
fn what_was_answered_once_has_a_mean_of_its_own() {
    let scenario = scenario();
    let lines = [
        ">one.first",
        "0 6 6 0",
        ">one.second",
        "12 0 0 0",
        ">two.first",
        "9 0 3 0",
        ">three.first",
        "9 9 3 0",
        ">three.agree",
        "one rest",
        ">four.agree",
        "yy xx zz",
        ">five.agree",
        "Some words.",
        "met",
        "violated",
        "absent",
        ">ending",
    ];
    let leader = led(&scenario, &lines);
    let group = leader.group();
    for (phase, expected) in [
        (Phase::Needs, figures(Some(25), Some(100), Some(75))),
        (Phase::SalesTalk, figures(None, None, Some(67))),
        (Phase::Closing, figures(None, None, Some(100))),
        // Of 4, 2 were met and 1 broken.
        (Phase::Departure, figures(None, None, Some(25))),
        (Phase::Aftercare, figures(None, None, None)),
    ] {
        assert_eq!(group.phase_figures(phase), expected, "{phase:?}");
    }
    // 75, 67, 100 and 25.
    assert_eq!(group.whole_figures(), figures(Some(25), Some(100), Some(67)));
}

#[test]
fn told_moments_stay_outside_even_if_they_were_voted_on() {
    let scenario = scenario();
    let voted = [">one.first", "12 0 0 0", ">one.second", "12 0 0 0"];
    let leader = led(&scenario, &[&voted[..], &["p", "s", "", ""]].concat());
    assert_eq!(leader.at(), "two.scene");
    assert_eq!(leader.group().whole_figures(), Figures::default());
    assert_eq!(leader.group().votes(spot(&scenario, "one")).len(), 2, "the votes are kept");
    // Asked after all, they count again.
    let leader = leader.lines(&["p", "a", ">one.reaction"]);
    assert_eq!(leader.group().whole_figures(), figures(Some(100), Some(100), None));
    assert!(!leader.group().followed(spot(&scenario, "one")).unwrap().told);
}

#[test]
fn of_a_round_that_is_repeated_the_last_counts_and_all_are_kept() {
    let scenario = scenario();
    let one = spot(&scenario, "one");
    let leader = led(&scenario, &[">one.first", "0 0 12 0", ">one.second", "0 12 0 0"]);
    assert_eq!(leader.group().whole_figures(), figures(None, None, None), "not on the way yet");
    assert_eq!(leader.group().figure(one, Round::Second), Some(50));
    let leader = leader.lines(&["p", "6 6 0 0", ">one.reaction"]);
    assert_eq!(leader.group().votes(one).len(), 3);
    assert_eq!(leader.group().whole_figures(), figures(Some(0), Some(75), None));
    let rounds: Vec<Round> = leader.group().votes(one).iter().map(|vote| vote.round).collect();
    assert_eq!(rounds, [Round::First, Round::Second, Round::Second]);
}

#[test]
fn an_agreed_answer_stands_for_the_counts_of_its_round() {
    let scenario = scenario();
    let one = spot(&scenario, "one");
    let leader = led(&scenario, &[">one.first", "0 0 12 0", ">one.second", "a", "fair"]);
    let both = Round::ALL.map(|round| leader.group().figure(one, round));
    assert_eq!(both, [Some(0), Some(50)]);
    let leader = led(&scenario, &[">one.first", "a", "good", ">one.second", "0 0 12 0"]);
    let both = Round::ALL.map(|round| leader.group().figure(one, round));
    assert_eq!(both, [Some(100), Some(0)]);
    // Whichever came last.
    let again = [">one.second", "0 0 12 0", "p", "a", "good"];
    let leader = led(&scenario, &again);
    assert_eq!(leader.group().figure(one, Round::Second), Some(100));
    assert!(leader.group().counts(one, Round::Second).is_none(), "these counts are overruled");
    let leader = leader.lines(&["p", "0 0 12 0"]);
    assert_eq!(leader.group().figure(one, Round::Second), Some(0));
    assert_eq!(leader.group().votes(one).len(), 3);
}

#[test]
fn a_round_in_which_nobody_voted_has_no_figure() {
    let scenario = scenario();
    let one = spot(&scenario, "one");
    let lines = [">one.first", "0 0 0 0", ">one.second", "12 0 0 0", ">one.reaction"];
    let leader = led(&scenario, &lines);
    assert_eq!(leader.group().figure(one, Round::First), None);
    assert_eq!(leader.group().whole_figures(), figures(None, None, Some(100)));
}

#[test]
fn what_is_ticked_of_own_words_decides_their_figure() {
    let scenario = scenario();
    let five = spot(&scenario, "five");
    for (ticks, figure) in [
        (&[][..], 0),
        (&["met", "met", "met"], 100),
        (&["met", "n", "n"], 50),
        (&["met", "open", "absent"], 50),
        (&["absent", "met", "n"], 25),
        (&["violated", "met", "met"], 0),
        (&["n", "violated", "met"], 0),
    ] {
        let leader = led(&scenario, &[&[">five.agree", "Some words."], ticks].concat());
        assert_eq!(leader.group().figure(five, Round::Second), Some(figure), "{ticks:?}");
        assert_eq!(leader.group().figure(five, Round::First), None);
    }
}

#[test]
fn votes_never_score_the_walk() {
    let scenario = scenario();
    let walked = |lines: &[&str]| {
        let leader = led(&scenario, &[lines, &[">ending"]].concat());
        let way = leader.group().way();
        (way.score().percent(), way.state().clone())
    };
    let bad = walked(&[">one.first", "0 0 0 12", ">one.second", "0 0 0 12", ">one.follow", "good"]);
    let good = walked(&[">one.second", "12 0 0 0", ">one.follow", "good"]);
    assert_eq!(bad, good);
    assert_ne!(bad, walked(&[">one.second", "12 0 0 0", ">one.follow", "bad"]));
}
