//! Branches, one deep; jumping back and choosing otherwise; customers who walk out.

use encounter::encounter::Answer;
use encounter::group::{Plan, Spot};
use encounter::scenario::Scenario;

use super::mini::{M, catalogue, choose_as_is, mini};
use crate::leading::{Leader, named, spot};

fn plain(id: &str, phase: &'static str) -> M {
    choose_as_is(id, phase, &["good +a2", "fair +a1", "bad -a1", "go -a1 leaves"])
}

fn scenario() -> Scenario {
    mini([
        plain("one", "needs"),
        plain("sorry", "needs").when("{violated: [a1]}"),
        plain("two", "sales-talk"),
        plain("mend", "departure").when("{left: true}"),
        plain("last", "aftercare"),
    ])
    .build()
}

fn led<'s>(scenario: &'s Scenario, lines: &[&str]) -> Leader<'s> {
    Leader::new(scenario, catalogue(), Plan::whole(None), 12).lines(lines)
}

/// The ids of the moments on the way, and of the one at hand.
fn way(leader: &Leader<'_>) -> String {
    let group = leader.group();
    let ids = group.reached().into_iter().map(|spot| group.moment(spot).id.as_str());
    ids.filter(|id| !id.starts_with("filler-")).collect::<Vec<_>>().join(" ")
}

fn branches(leader: &Leader<'_>) -> Vec<usize> {
    leader.group().branches().into_iter().map(|branch| branch.option).collect()
}

#[test]
fn a_branch_shows_the_reaction_and_the_next_moment_and_comes_back() {
    let scenario = scenario();
    let mut leader = led(&scenario, &[">one.follow", "good", "v", "bad"]);
    assert_eq!(leader.at(), "one~one:bad.reaction");
    let mut steps = Vec::new();
    while leader.group().place().spot.is_some_and(|spot| spot.branch.is_some()) {
        steps.push(leader.at());
        assert!(branches(&leader).is_empty(), "no branch on a branch");
        leader.press("n");
    }
    let asked = "scene silent first discuss second verdicts why follow reaction".split(' ');
    let asked = asked.map(|step| format!("sorry~one:bad.{step}"));
    let all: Vec<String> =
        std::iter::once("one~one:bad.reaction".to_owned()).chain(asked).collect();
    assert_eq!(steps, all);
    assert_eq!(leader.at(), "one.reaction", "where it left the way");
    assert_eq!(way(&leader), "one two", "the way has not changed");
    leader.press("n");
    assert_eq!(leader.at(), "two.scene");
}

#[test]
fn branches_leave_where_an_answer_is_revealed_and_lead_to_the_other_options() {
    let scenario = scenario();
    for (lines, expected) in [
        (&[">one.scene"][..], &[][..]),
        (&[">one.why"], &[]),
        (&[">one.follow"], &[0, 1, 2, 3]),
        (&[">one.follow", "fair"], &[0, 2, 3]),
        (&[">one.follow", "fair", "p"], &[0, 2, 3]),
        (&[">one.follow", "fair", "n"], &[]),
    ] {
        assert_eq!(branches(&led(&scenario, lines)), expected, "{lines:?}");
    }
}

#[test]
fn one_key_returns_from_any_step_of_a_branch() {
    let scenario = scenario();
    for (lines, at) in [
        (&[">one.follow", "good", "v", "bad", "r"][..], "one.reaction"),
        (&[">one.follow", "good", "v", "bad", "n", "n", "n", "r"], "one.reaction"),
        // It left before anything was followed.
        (&[">one.follow", "v", "bad", "r"], "one.follow"),
        (&[">one.follow", "v", "bad", "n", "r"], "one.follow"),
        // Step by step.
        (&[">one.follow", "good", "v", "bad", "n", "p"], "one~one:bad.reaction"),
        (&[">one.follow", "good", "v", "bad", "n", "p", "p"], "one.reaction"),
    ] {
        assert_eq!(led(&scenario, lines).at(), at, "{lines:?}");
    }
}

#[test]
fn what_is_voted_on_a_branch_is_kept_beside_the_way() {
    let scenario = scenario();
    let branch = [">one.follow", "good", "v", "bad", "n", "n", "n", "3 3 6 0", "", "9 3 0 0"];
    let leader = led(&scenario, &branch).lines(&["", "", "", "", "n"]);
    assert_eq!(leader.at(), "one.reaction");
    let group = leader.group();
    let spots: Vec<Spot> = group.voted().collect();
    assert_eq!(spots.len(), 1);
    assert!(spots[0].branch.is_some());
    assert_eq!(group.votes(spots[0]).len(), 2);
    assert_eq!(group.followed(spots[0]).unwrap().answer, Answer::Picked(0));
    assert!(group.votes(spot(&scenario, "sorry")).is_empty());
    assert_eq!(group.whole_figures(), encounter::group::figures::Figures::default());
    assert_eq!(way(&leader), "one two");
}

#[test]
fn a_branch_that_ends_the_walk_comes_back_at_once() {
    let scenario = scenario();
    let leader = led(&scenario, &[">last.follow", "good", "v", "bad", "n"]);
    assert_eq!(leader.at(), "last.reaction");
}

#[test]
fn a_branch_may_be_that_the_customer_walks_out() {
    let scenario = scenario();
    let leader = led(&scenario, &[">two.follow", "good", "v", "go", "n"]);
    assert_eq!(leader.at(), "mend~two:go.scene");
    assert!(!leader.lines(&["r", ">ending"]).group().way().state().left);
}

#[test]
fn whoever_follows_an_option_that_leaves_meets_what_comes_after_it() {
    let scenario = scenario();
    let leader = led(&scenario, &[">two.follow", "go", ">mend.reaction", ">last.scene"]);
    assert_eq!(way(&leader), "one two mend last");
    assert!(leader.group().way().state().left);
    let leader = leader.lines(&[">ending"]);
    assert!(leader.group().way().ending().is_some());
}

#[test]
fn the_moments_that_were_reached_can_be_jumped_to() {
    let scenario = scenario();
    let leader = led(&scenario, &[">two.silent"]);
    assert_eq!(way(&leader), "one two");
    let leader = leader.lines(&["j", "one"]);
    assert_eq!(leader.at(), "one.scene");
    let leader = leader.lines(&["j", "two"]);
    assert_eq!(leader.at(), "two.scene");
    // From a branch and from the end too.
    let leader = led(&scenario, &[">one.follow", "good", "v", "bad", "j", "one"]);
    assert_eq!(leader.at(), "one.scene");
    let leader = led(&scenario, &[">figures", "j", "last"]);
    assert_eq!(leader.at(), "last.scene");
    // Leaving the list changes nothing.
    let leader = led(&scenario, &[">two.silent", "j", "p"]);
    assert_eq!(leader.at(), "two.silent");
}

#[test]
fn another_choice_at_an_earlier_moment_changes_the_way_and_keeps_what_was_voted() {
    let scenario = scenario();
    let [one, two, sorry] = ["one", "two", "sorry"].map(|id| spot(&scenario, id));
    let there = [">one.follow", "bad", ">sorry.first", "6 6 0 0", ">sorry.follow", "good"];
    let leader = led(&scenario, &there).lines(&[">two.second", "12 0 0 0", ">two.follow", ""]);
    assert_eq!(way(&leader), "one sorry two");
    // What nobody answered took its best answer, told.
    assert_eq!(leader.group().answered().len(), 3);
    let figure = |leader: &Leader<'_>| leader.group().whole_figures().once;
    assert_eq!(figure(&leader), Some(88));

    let mut leader = leader.lines(&["j", "one", ">one.follow", "good", "n"]);
    assert_eq!(leader.at(), "two.scene");
    assert_eq!(way(&leader), "one two");
    assert_eq!(leader.group().votes(sorry).len(), 1, "kept, off the way");
    assert_eq!(figure(&leader), Some(100), "and out of the figures");
    assert_eq!(leader.group().followed(one).unwrap().answer, Answer::Picked(0));
    assert_eq!(leader.group().followed(two).unwrap().answer, Answer::Picked(0));
    // Going back from there passes the new way.
    leader.press("p");
    assert_eq!(leader.at(), "one.reaction");
    // And the old one again.
    let leader = leader.lines(&["p", "bad", "n"]);
    assert_eq!(leader.at(), "sorry.scene");
    assert_eq!(way(&leader), "one sorry two");
    assert_eq!(figure(&leader), Some(88));
}

#[test]
fn going_back_is_also_choosing_otherwise() {
    let scenario = scenario();
    let leader = led(&scenario, &[">one.follow", "good", "p", "bad", "n"]);
    assert_eq!(leader.at(), "sorry.scene");
    let group = leader.group();
    assert_eq!(named(group, group.back().unwrap()), "one.reaction");
}
