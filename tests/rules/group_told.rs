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
    let mut leader = asking(&scenario, &["last"], &["n"]);
    assert_eq!(leader.at(), "one.told");
    let followed = leader.group().followed(spot(&scenario, "one")).unwrap();
    // `mixed` would earn as much, and breaks something.
    assert_eq!((&followed.answer, followed.told), (&Answer::Picked(2), true));
    assert_eq!(leader.group().way().state().trust, scenario.trust + 3);
    assert_eq!(leader.steps_through("one"), "told", "one step, and on");
    let leader = leader.lines(&[">last.scene"]);
    assert_eq!(told(leader.group()).len(), leader.group().way().taken().len());
    assert_eq!(leader.group().whole_figures(), Figures::default());
    assert_eq!(leader.group().way().state().trust, scenario.trust + 9);
}

#[test]
fn a_told_moment_is_one_step_in_both_directions() {
    let scenario = scenario();
    let mut leader = asking(&scenario, &["two"], &[">two.scene"]);
    leader.press("p");
    assert_eq!(leader.at(), "filler-waiting.told");
    leader.press("p");
    assert_eq!(leader.at(), "one.told");
    leader.press("p");
    assert_eq!(leader.at(), "opening");
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
    assert_eq!(leader.group().whole_figures().second, Some(16));
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
        assert_eq!(leader.at(), "one.told", "{step}");
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
