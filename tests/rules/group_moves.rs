//! Where a group moved between its two votes.

use encounter::group::moves::Move;
use encounter::group::{Cast, Entry, Plan, Round};
use encounter::scenario::Scenario;

use super::mini::{catalogue, choose_as_is, many, mini};
use crate::leading::{Leader, spot};

fn scenario() -> Scenario {
    mini([
        choose_as_is("one", "needs", &["fair +a1", "good +a2", "bad -b1", "mixed +a3 -b1"]),
        many("two", "sales-talk", 2, &["first +a2", "second +a1", "slip -b1", "rest"]),
    ])
    .build()
}

fn led<'s>(scenario: &'s Scenario, lines: &[&str]) -> Leader<'s> {
    Leader::new(scenario, catalogue(), Plan::whole(None), 12).lines(lines)
}

/// Moves as `good 25→75`, the best with a star.
fn told(scenario: &Scenario, moves: &[Move]) -> String {
    let one = |one: &Move| {
        let ids = encounter::record::session::option_ids(&scenario.moments[one.spot.moment]);
        let best = if one.best { "*" } else { "" };
        format!("{}{best} {}→{}", ids[one.option], one.first, one.second)
    };
    moves.iter().map(one).collect::<Vec<_>>().join(", ")
}

#[test]
fn the_best_answer_and_what_changed_most_beside_it_are_told() {
    let scenario = scenario();
    for (first, second, expected) in [
        ("8 3 1 0", "3 9 0 0", "good* 25→75, fair 67→25"),
        ("8 4 0 0", "8 4 0 0", ""),
        ("3 3 0 6", "0 0 0 12", "good* 25→0, mixed 50→100"),
        ("0 12 0 0", "3 0 4 5", "good* 100→0, mixed 0→42"),
        // Two lost as much: the earlier one.
        ("6 0 6 0", "0 12 0 0", "good* 0→100, fair 50→0"),
        // Of those who voted.
        ("1 3 0 0", "0 10 0 0", "good* 75→100, fair 25→0"),
    ] {
        let lines = [">one.first", first, ">one.second", second, ">one.reaction"];
        let moves = led(&scenario, &lines).group().moves();
        assert_eq!(told(&scenario, &moves), expected, "{first} → {second}");
    }
}

#[test]
fn nothing_moved_where_there_are_not_two_counts() {
    let scenario = scenario();
    for lines in [
        &[][..],
        &[">one.first", "8 4 0 0", ">one.reaction"],
        &[">one.second", "8 4 0 0", ">one.reaction"],
        &[">one.first", "0 0 0 0", ">one.second", "8 4 0 0", ">one.reaction"],
        &[">one.first", "8 4 0 0", ">one.second", "a", "good", ">one.reaction"],
        // An answer agreed on afterwards overrules the counts.
        &[">one.first", "8 4 0 0", ">one.second", "0 12 0 0", "p", "a", "good", ">one.reaction"],
        // Told in the end, or not followed yet.
        &[">one.first", "8 4 0 0", ">one.second", "0 12 0 0", "s"],
        &[">one.first", "8 4 0 0", ">one.second", "0 12 0 0"],
    ] {
        let leader = led(&scenario, lines);
        assert_eq!(leader.group().moves(), [], "{lines:?}");
    }
}

#[test]
fn options_that_can_be_for_several_move_by_everybody() {
    let scenario = scenario();
    let two = spot(&scenario, "two");
    let mut group = led(&scenario, &[">two.agree"]).group().clone();
    for (round, counts) in [(Round::First, [3, 2, 9, 10]), (Round::Second, [12, 6, 0, 6])] {
        group.take(&Entry::Cast { spot: two, round, cast: Cast::Counts(counts.to_vec()) });
    }
    let leader = |changes: &[Move]| told(&scenario, changes);
    let all = "first* 25→100, second* 17→50, slip 75→0, rest 83→50";
    assert_eq!(leader(&group.changes(two)), all);
    // On the way: once something was followed there, the agreed combination beside the counts.
    let agreed = Cast::Agreed(encounter::encounter::Answer::Ticked(vec![0, 1]));
    group.take(&Entry::Cast { spot: two, round: Round::Second, cast: agreed });
    for entry in group.then_forward(Vec::new()) {
        group.take(&entry);
    }
    while group.followed(two).is_none() {
        for entry in group.forward() {
            group.take(&entry);
        }
    }
    assert!(leader(&group.moves()).starts_with("first* 25→100"), "{}", leader(&group.moves()));
}
