//! Moments that are told: by plan, by the trainer, and asked after all.

use encounter::encounter::Answer;
use encounter::group::figures::Figures;
use encounter::group::{Group, Plan};
use encounter::scenario::Scenario;

use super::mini::{catalogue, choose_as_is, many, mini, order};
use crate::leading::{Leader, spot};

fn scenario() -> Scenario {
    mini([
        choose_as_is("one", "arrival", &["bad -a1", "fair +a1", "good +a2", "mixed +a3 -b1"]),
        many("two", "needs", 2, &["one +a2", "other +a1", "slip -b1", "rest"]),
        order("three", "closing", "xx yy zz", &["point: a2, before: [[yy, xx]]"]),
        choose_as_is("last", "aftercare", &["good +a2", "bad -a1"]),
    ])
    .build()
}

/// A session in which only these moments are asked.
fn asking<'s>(scenario: &'s Scenario, asked: &[&str], lines: &[&str]) -> Leader<'s> {
    let asked = asked.iter().map(|id| scenario.moment_index(id).unwrap()).collect();
    Leader::new(scenario, catalogue(), Plan::of(asked, None), 12).lines(lines)
}

fn told(group: &Group<'_>) -> Vec<String> {
    let way = group.way();
    let spots = way.taken().iter().map(|taken| encounter::group::Spot::on_the_way(taken.moment));
    let told = spots.filter(|&spot| group.followed(spot).unwrap().told && !group.asks(spot));
    told.map(|spot| group.moment(spot).id.clone()).collect()
}

#[test]
fn what_is_not_planned_takes_its_best_answer_without_a_violation_and_moves_trust() {
    let scenario = scenario();
    let leader = asking(&scenario, &["last"], &["n"]);
    assert_eq!(leader.at(), "one.scene", "the scene alone first");
    let mut leader = leader.lines(&["n"]);
    assert_eq!(leader.at(), "one.told");
    let followed = leader.group().followed(spot(&scenario, "one")).unwrap();
    // `mixed` would earn as much, and breaks something.
    assert_eq!((&followed.answer, followed.told), (&Answer::Picked(2), true));
    assert_eq!(leader.group().way().state().trust, scenario.trust + 3);
    assert_eq!(leader.steps_through("one"), "told", "and on");
    let leader = leader.lines(&[">last.scene"]);
    assert_eq!(told(leader.group()).len(), leader.group().way().taken().len());
    assert_eq!(leader.group().whole_figures(), Figures::default());
    assert_eq!(leader.group().way().state().trust, scenario.trust + 9);
}

#[test]
fn a_told_moment_is_its_scene_and_its_answer_in_both_directions() {
    let scenario = scenario();
    let mut leader = asking(&scenario, &["two"], &[">two.scene"]);
    for at in ["filler-waiting.told", "filler-waiting.scene", "one.told", "one.scene", "opening"] {
        leader.press("p");
        assert_eq!(leader.at(), at);
    }
}

#[test]
fn what_was_to_be_told_can_be_asked() {
    let scenario = scenario();
    let one = spot(&scenario, "one");
    let leader = asking(&scenario, &["last"], &["n", "a"]);
    assert_eq!(leader.at(), "one.scene");
    assert!(leader.group().asks(one));
    // The majority is offered and followed, not the answer that was told.
    let leader = leader.lines(&["", "", "9 3 0 0", "", "8 4 0 0", "", "", "", ""]);
    assert_eq!(leader.at(), "one.reaction");
    let followed = leader.group().followed(one).unwrap();
    assert_eq!((&followed.answer, followed.told), (&Answer::Picked(0), false));
    assert_eq!(leader.group().way().state().trust, scenario.trust - 11);
    assert_eq!(leader.group().whole_figures().second, Some(17));
}

#[test]
fn what_is_agreed_on_after_all_is_followed() {
    let scenario = scenario();
    for (id, given, answer) in [
        ("two", "slip", Answer::Ticked(vec![2])),
        ("three", "xx yy zz", Answer::Ordered(vec![0, 1, 2])),
    ] {
        let [told, agree, reaction] =
            ["told", "agree", "reaction"].map(|step| format!(">{id}.{step}"));
        let leader = asking(&scenario, &["last"], &[&told, "a", &agree, given, &reaction]);
        let followed = leader.group().followed(spot(&scenario, id)).unwrap();
        assert_eq!((&followed.answer, followed.told), (&answer, false), "{id}");
    }
}

#[test]
fn what_was_to_be_asked_can_be_told_from_every_step_before_the_reveal() {
    let scenario = scenario();
    let one = spot(&scenario, "one");
    for step in ["scene", "silent", "first", "discuss", "second"] {
        let to = format!(">one.{step}");
        let leader = asking(&scenario, &["one", "two"], &[&to, "s"]);
        // A slip of the finger shows no answer.
        assert_eq!(leader.at(), "one.scene", "{step}");
        assert!(!leader.group().asks(one));
        let followed = leader.group().followed(one).unwrap();
        assert_eq!((&followed.answer, followed.told), (&Answer::Picked(2), true), "{step}");
        // And asked after all, where the votes still stand.
        let leader = leader.lines(&["a"]);
        assert_eq!(leader.at(), "one.scene");
    }
    // What has been revealed is told no more: a slip of the finger would take the answer's place.
    for step in ["verdicts", "why", "reaction"] {
        let to = format!(">one.{step}");
        let leader = asking(&scenario, &["one", "two"], &[&to, "s"]);
        assert!(leader.group().asks(one), "{step}");
    }
}

#[test]
fn a_branch_from_a_told_moment_that_was_asked_leads_back_to_the_choice() {
    let scenario = scenario();
    let leader = asking(&scenario, &["last"], &["n", "a", "", "", "9 3 0 0", "", "8 4 0 0"]);
    let leader = leader.lines(&[">one.follow", "v", "bad", "r"]);
    assert_eq!(leader.at(), "one.follow");
    // What was told can be tried out as well: nobody has followed it.
    let leader = leader.lines(&["v", "good", "r", ""]);
    assert_eq!(leader.at(), "one.reaction");
    let followed = leader.group().followed(spot(&scenario, "one")).unwrap();
    assert_eq!((&followed.answer, followed.told), (&Answer::Picked(0), false));
}

#[test]
fn telling_overrules_what_was_followed() {
    let scenario = scenario();
    let one = spot(&scenario, "one");
    let leader = asking(&scenario, &["one"], &[">one.follow", "bad", "p", "p", "p", "p", "s"]);
    let followed = leader.group().followed(one).unwrap();
    assert_eq!((&followed.answer, followed.told), (&Answer::Picked(2), true));
    assert_eq!(leader.group().way().state().trust, scenario.trust + 3);
}

#[test]
fn a_branch_is_asked_whatever_is_planned() {
    let scenario = scenario();
    let leader = asking(&scenario, &["one"], &[">one.follow", "good", "v", "bad", "n"]);
    assert_eq!(leader.at(), "filler-waiting~one:bad.scene");
}

#[test]
fn a_new_vote_overtakes_what_was_followed() {
    let scenario = scenario();
    let one = spot(&scenario, "one");
    let voted = [">one.first", "9 1 1 1", ">one.follow", ""];
    let leader = asking(&scenario, &["one", "two"], &voted);
    assert_eq!(leader.group().followed(one).unwrap().answer, Answer::Picked(0));
    // Voted again: the new majority is offered, shown as what is left, and followed by going on.
    let leader = leader.lines(&["j", "one", ">one.second", "1 9 1 1", ">one.follow"]);
    assert_eq!(leader.group().offered(one), Some(1));
    let leader = leader.lines(&["v", "good", "r"]);
    assert_eq!(leader.at(), "one.follow", "nothing is decided yet");
    let leader = leader.lines(&["n"]);
    assert_eq!(leader.group().followed(one).unwrap().answer, Answer::Picked(1));
    // The trainer's own word stands until somebody votes again.
    let leader = leader.lines(&["p", "good", "p", ""]);
    assert_eq!(leader.group().followed(one).unwrap().answer, Answer::Picked(2));
}

#[test]
fn leaving_a_new_answer_by_a_jump_follows_it() {
    let scenario = scenario();
    let asked = ["one", "two", "three"];
    let there = [">two.agree", "one other", ">three.scene"];
    let leader = asking(&scenario, &asked, &there);
    let leader = leader.lines(&["j", "two", ">two.agree", "slip", "j", "three"]);
    assert_eq!(leader.at(), "three.scene");
    let followed = &leader.group().followed(spot(&scenario, "two")).unwrap().answer;
    assert_eq!(leader.group().agreed(spot(&scenario, "two")), Some(followed));
}
