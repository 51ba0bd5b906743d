//! The steps of a moment by the kind of its task, going on from each and going back from each.

use encounter::encounter::Answer;
use encounter::group::{Cast, Plan, Step};
use encounter::scenario::Scenario;

use super::mini::{catalogue, choose, choose_as_is, many, matching, mini, order, say};
use super::walk::verdicts;
use crate::leading::{Leader, spot};

const ORDER: [&str; 1] = ["point: a2, before: [[yy, xx]]"];
const MATCH: [&str; 1] = ["point: a2, pairs: [[xx, right], [yy, left]]"];

fn scenario() -> Scenario {
    mini([
        choose_as_is("pick", "arrival", &["good +a2", "fair +a1", "bad -b1"]),
        many("tick", "waiting", 2, &["one +a2", "other +a1", "slip -b1", "rest"]),
        order("sort", "needs", "xx yy zz", &ORDER),
        matching("pair", "sales-talk", ["xx yy", "left right"], &MATCH),
        say("speak", "closing", "a2, b1"),
        choose("last", "aftercare", &["good +a2", "bad -b1"]),
    ])
    .build()
}

fn led<'s>(scenario: &'s Scenario, lines: &[&str]) -> Leader<'s> {
    Leader::new(scenario, catalogue(), Plan::whole(None), 12).lines(lines)
}

#[test]
fn each_kind_of_task_has_its_steps() {
    let scenario = scenario();
    for (moment, given, steps) in [
        ("pick", &[][..], "scene silent first discuss second verdicts why follow reaction"),
        (
            "pick",
            &[">pick.first", "5 5 0", "p", "p", "p"],
            "scene silent first discuss second shares verdicts why follow reaction",
        ),
        ("tick", &[], "scene silent first discuss second agree verdicts why reaction"),
        (
            "tick",
            &[">tick.second", "9 3 2 0", "p", "p", "p", "p", "p"],
            "scene silent first discuss second agree shares verdicts why reaction",
        ),
        ("sort", &[], "scene silent discuss agree verdicts why reaction"),
        (
            "sort",
            &[">sort.agree", "yy xx zz", "p", "p", "p", "p"],
            "scene silent discuss agree verdicts why reaction",
        ),
        ("pair", &[], "scene silent discuss agree verdicts why reaction"),
        // Points are judged where there are words to judge.
        ("speak", &[], "scene silent discuss agree verdicts why reaction"),
        (
            "speak",
            &[">speak.agree", "Some words.", "p", "p", "p", "p"],
            "scene silent discuss agree tick0 tick1 verdicts why reaction",
        ),
    ] {
        let first = format!(">{moment}.scene");
        let mut leader = led(&scenario, &[&[first.as_str()], given].concat());
        // Whoever went back too far for a table is taken to the first step.
        while leader.at() != first[1..] {
            leader.press("p");
        }
        assert_eq!(leader.steps_through(moment), steps, "{moment} {given:?}");
    }
}

#[test]
fn where_nobody_answers_the_best_answer_is_told_and_stays_outside_the_figures() {
    let scenario = scenario();
    let leader = led(&scenario, &[">ending"]);
    let group = leader.group();
    for (id, best) in [
        ("pick", Answer::Picked(0)),
        ("tick", Answer::Ticked(vec![0, 1])),
        ("pair", Answer::Matched(vec![1, 0])),
    ] {
        let followed = group.followed(spot(&scenario, id)).unwrap();
        assert_eq!((&followed.answer, followed.told), (&best, true), "{id}");
    }
    assert!(group.way().taken().iter().all(|taken| taken.judged.violated.is_empty()));
    assert_eq!(group.way().score().percent(), 100);
    assert_eq!(group.whole_figures(), encounter::group::figures::Figures::default());
}

#[test]
fn skipping_reaches_the_end_from_every_step() {
    let scenario = scenario();
    let mut leader = led(&scenario, &[]);
    let mut steps = 0;
    while !leader.group().finished() {
        leader.press("n");
        steps += 1;
        assert!(steps < 200, "no end in sight at {}", leader.at());
    }
    assert_eq!(leader.at(), "questions");
}

#[test]
fn going_back_reaches_the_opening_from_every_step() {
    let scenario = scenario();
    let way = |leader: &mut Leader<'_>, key: &str, end: &str| {
        let mut places = vec![leader.at()];
        while leader.at() != end {
            leader.press(key);
            places.push(leader.at());
            assert!(places.len() < 200, "no end in sight at {}", leader.at());
        }
        places
    };
    let mut leader = led(&scenario, &[]);
    let there = way(&mut leader, "n", "questions");
    let mut back = way(&mut leader, "p", "opening");
    back.reverse();
    assert_eq!(there, back, "the same steps, the other way round");
    assert_eq!(leader.group().back(), None);
}

#[test]
fn a_choice_is_counted_twice_shown_and_followed() {
    let scenario = scenario();
    let pick = spot(&scenario, "pick");
    let leader = led(&scenario, &[">pick.first", "4 7 1"]);
    assert_eq!(leader.at(), "pick.discuss");
    let leader = leader.lines(&["", "9 2 1"]);
    assert_eq!(leader.at(), "pick.shares");
    assert!(leader.group().followed(pick).is_none(), "nothing is followed before it is chosen");
    // The majority is offered; Enter takes it.
    let leader = leader.lines(&["", "", "", ""]);
    assert_eq!(leader.at(), "pick.reaction");
    assert_eq!(leader.group().followed(pick).unwrap().answer, Answer::Picked(0));
    let leader = led(&scenario, &[">pick.first", "4 7 1", ">pick.follow", "bad"]);
    assert_eq!(leader.group().followed(pick).unwrap().answer, Answer::Picked(2));
    assert!(!leader.group().followed(pick).unwrap().told);
    // Who goes past the choice follows the majority.
    let leader = led(&scenario, &[">pick.first", "4 7 1", ">pick.reaction"]);
    assert_eq!(leader.group().followed(pick).unwrap().answer, Answer::Picked(1));
}

#[test]
fn counts_are_typed_in_the_order_shown_and_kept_in_that_of_the_file() {
    let scenario = mini([choose("pick", "needs", &["one +a2", "two", "three -b1"])]).build();
    let leader = led(&scenario, &[">pick.first", "4 7 1"]);
    let group = leader.group();
    let pick = spot(&scenario, "pick");
    let Cast::Counts(counts) = &group.votes(pick)[0].cast else { panic!("no counts") };
    let shown: Vec<u32> = group.shown(pick).into_iter().map(|place| counts[place]).collect();
    assert_eq!(shown, [4, 7, 1]);
}

#[test]
fn several_options_an_order_pairs_and_own_words_are_agreed_on() {
    let scenario = scenario();
    for (lines, id, answer) in [
        (&[">tick.agree", "other one"][..], "tick", Answer::Ticked(vec![0, 1])),
        (&[">sort.agree", "zz yy xx"], "sort", Answer::Ordered(vec![2, 1, 0])),
        (&[">pair.agree", "right right"], "pair", Answer::Matched(vec![1, 1])),
    ] {
        let leader = led(&scenario, lines);
        assert!(leader.group().followed(spot(&scenario, id)).is_none(), "{id} too early");
        let leader = leader.lines(&[&format!(">{id}.reaction")]);
        let followed = leader.group().followed(spot(&scenario, id)).unwrap();
        assert_eq!((&followed.answer, followed.told), (&answer, false), "{id}");
    }
}

#[test]
fn own_words_are_judged_point_by_point() {
    let scenario = scenario();
    let speak = spot(&scenario, "speak");
    let judged = |lines: &[&str]| {
        let begun = [&[">speak.agree", "Some words."], lines, &[">speak.reaction"]].concat();
        let leader = led(&scenario, &begun);
        let Answer::Said { words, judged } = &leader.group().followed(speak).unwrap().answer else {
            panic!("no words")
        };
        assert_eq!(words, "Some words.");
        let way = leader.group().way();
        assert_eq!(way.taken()[4].judged, *judged, "the walk follows what was judged");
        verdicts(&scenario, *judged)
    };
    assert_eq!(judged(&["met", "violated"]), "+a2 -b1");
    assert_eq!(judged(&["absent", "met"]), "+b1");
    assert_eq!(judged(&["open", "met"]), "+b1 ?a2");
    assert_eq!(judged(&["n", "n"]), "?a2 ?b1");
    // Whoever goes back judges anew.
    assert_eq!(judged(&["met", "met", "p", "p", "violated", "met"]), "+b1 -a2");
    // Also where the customer has reacted already.
    let late = [">speak.reaction", "p", "p", "p", "p", "met"];
    assert_eq!(judged(&late), "+a2 ?b1");
}

#[test]
fn another_answer_that_is_agreed_on_is_followed_instead() {
    let scenario = scenario();
    for (id, first, other, answer) in [
        ("tick", "rest", "one other", Answer::Ticked(vec![0, 1])),
        ("sort", "xx yy zz", "yy xx zz", Answer::Ordered(vec![1, 0, 2])),
        ("pair", "left left", "right left", Answer::Matched(vec![1, 0])),
    ] {
        let [agree, reaction] = ["agree", "reaction"].map(|step| format!(">{id}.{step}"));
        let mut leader = led(&scenario, &[&agree, first, &reaction]);
        while leader.at() != agree[1..] {
            leader.press("p");
        }
        let leader = leader.lines(&[other, &reaction]);
        let followed = leader.group().followed(spot(&scenario, id)).unwrap();
        assert_eq!((&followed.answer, followed.told), (&answer, false), "{id}");
        assert_eq!(leader.group().votes(spot(&scenario, id)).len(), 2, "both are kept");
    }
}

#[test]
fn an_answer_that_comes_after_the_reaction_to_the_best_one_is_followed() {
    let scenario = scenario();
    // Nobody answered; the group goes back and does.
    for (id, given, answer) in [
        ("tick", "rest", Answer::Ticked(vec![3])),
        ("sort", "xx yy zz", Answer::Ordered(vec![0, 1, 2])),
    ] {
        let [agree, reaction] = ["agree", "reaction"].map(|step| format!(">{id}.{step}"));
        let mut leader = led(&scenario, &[&reaction]);
        assert!(leader.group().followed(spot(&scenario, id)).unwrap().told);
        while leader.at() != agree[1..] {
            leader.press("p");
        }
        let leader = leader.lines(&[given, &reaction]);
        let followed = leader.group().followed(spot(&scenario, id)).unwrap();
        assert_eq!((&followed.answer, followed.told), (&answer, false), "{id}");
    }
    // The majority, not the answer that was told, is offered then.
    let back = [">pick.reaction", "p", "p", "p", "p", "0 9 3", "", "", "", ""];
    let leader = led(&scenario, &back);
    assert_eq!(leader.at(), "pick.reaction");
    let followed = leader.group().followed(spot(&scenario, "pick")).unwrap();
    assert_eq!((&followed.answer, followed.told), (&Answer::Picked(1), false));
}

#[test]
fn other_own_words_are_judged_anew() {
    let scenario = scenario();
    let speak = spot(&scenario, "speak");
    let begun = [">speak.agree", "First.", "met", "met", ">speak.reaction"];
    let back = ["p", "p", "p", "p", "p", "Second.", "n", "met", ">speak.reaction"];
    let leader = led(&scenario, &[&begun[..], &back[..]].concat());
    let Answer::Said { words, judged } = &leader.group().followed(speak).unwrap().answer else {
        panic!("no words")
    };
    assert_eq!((words.as_str(), verdicts(&scenario, *judged).as_str()), ("Second.", "+b1 ?a2"));
}

#[test]
fn counts_that_stand_there_already_are_no_new_voting() {
    let scenario = scenario();
    let votes =
        |lines: &[&str], id: &str| led(&scenario, lines).group().votes(spot(&scenario, id)).len();
    assert_eq!(votes(&[">pick.first", "4 7 1", "p", "", "p", "4 7 1"], "pick"), 1);
    assert_eq!(votes(&[">pick.first", "4 7 1", "p", "4 6 2"], "pick"), 2);
    let several = [">tick.second", "9 3 2 0", "one", "p", "p", ""];
    assert_eq!(votes(&several, "tick"), 2, "the counts and what was agreed on");
}

#[test]
fn after_the_last_moment_five_pages_close_it() {
    let scenario = scenario();
    let mut leader = led(&scenario, &[">last.reaction", ""]);
    for step in ["ending", "figures", "moves", "trust", "questions"] {
        assert_eq!(leader.at(), step);
        assert!(!leader.group().finished());
        leader.press("");
    }
    assert!(leader.group().finished());
    assert_eq!(leader.group().place().step, Step::Questions);
}
