//! Every path counted: against going through all answers one by one.

use encounter::encounter::outcome::outcomes;
use encounter::encounter::{Encounter, reference};
use encounter::scenario::Scenario;
use encounter::simulate::board::Board;
use encounter::simulate::ends::{Ends, ends};
use encounter::simulate::shares::Shares;

use super::mini::{M, Mini, choose, many, matching, mini, order, say};

/// What going through all answers one by one gives.
#[derive(Default)]
struct Brute {
    walks: u128,
    passed: f64,
    left: f64,
    mean: f64,
    endings: Vec<(u128, u32, u32)>,
}

fn brute(scenario: &Scenario) -> Brute {
    let mut brute =
        Brute { endings: vec![(0, 100, 0); scenario.endings.len()], ..Brute::default() };
    descend(&Encounter::new(scenario), 1, 1.0, &mut brute);
    brute
}

fn descend(encounter: &Encounter<'_>, paths: u128, share: f64, brute: &mut Brute) {
    let Some(moment) = encounter.moment() else {
        let score = encounter.score();
        brute.walks += paths;
        brute.passed += if score.passed() { share } else { 0.0 };
        brute.left += if score.left { share } else { 0.0 };
        brute.mean += share * f64::from(score.percent());
        let scenario = encounter.scenario();
        let id = &encounter.ending().unwrap().id;
        let place = scenario.endings.iter().position(|ending| ending.id == *id).unwrap();
        let ending = &mut brute.endings[place];
        let percent = score.percent();
        *ending = (ending.0 + paths, ending.1.min(percent), ending.2.max(percent));
        return;
    };
    let all = outcomes(moment);
    let ways: u32 = all.iter().map(|outcome| outcome.ways).sum();
    for outcome in all {
        let mut next = encounter.clone();
        next.answer(outcome.answer).unwrap();
        let own = f64::from(outcome.ways) / f64::from(ways);
        descend(&next, paths * u128::from(outcome.ways), share * own, brute);
    }
}

fn counted(scenario: &Scenario) -> Ends {
    let board = Board::new(scenario, reference::find(scenario).as_ref()).unwrap();
    ends(&board, &Shares::random(&board))
}

#[track_caller]
fn agree(mini: &Mini) {
    let scenario = mini.build();
    let (brute, counted) = (brute(&scenario), counted(&scenario));
    let near = |one: f64, other: f64| assert!((one - other).abs() < 1e-9, "{one} {other}");
    assert_eq!(counted.walks, brute.walks);
    near(counted.passed(scenario.pass), brute.passed);
    near(counted.left(), brute.left);
    near(counted.all.mean().unwrap(), brute.mean);
    for (ending, (paths, least, greatest)) in counted.endings.iter().zip(brute.endings) {
        let Some(ending) = ending else {
            assert_eq!(paths, 0);
            continue;
        };
        assert_eq!(ending.paths, Some(paths));
        assert_eq!((ending.score.least, ending.score.greatest), (least, greatest));
    }
}

const FOUR: [&str; 4] = ["a +a2", "b +a1", "c -b2", "d +a1 -g3"];

#[test]
fn options_conditions_and_leaving_are_counted_as_walked() {
    let later = |when: &str| choose("later", "closing", &["x +a3", "y -b1", "z"]).when(when);
    let base = |later: M| {
        vec![
            choose("one", "arrival", &FOUR),
            choose("two", "needs", &["a +b2", "b -c1", "c -a1 leaves", "d"]),
            later,
            choose("last", "aftercare", &FOUR),
        ]
    };
    for when in [
        "{trust: {at_least: 50}}",
        "{trust: {below: 42}}",
        "{met: [a1]}",
        "{violated: [b2]}",
        "{lacks: [a2]}",
        "{left: true}",
        "{left: false}",
        "{chose: {one: b}}",
        "[{chose: {one: c}}, {met: [b2]}]",
    ] {
        agree(&mini(base(later(when))).head("trust: 40").endings(&[
            ("gone", "{left: true}", ""),
            ("high", "{trust: {at_least: 45}}", ""),
            ("met", "{met: [a2, b2]}", ""),
            ("else", "", ""),
        ]));
    }
}

#[test]
fn every_kind_of_task_is_counted_by_its_answers() {
    let stake = ["point: a1, before: [[b, a], [c, b]], breaks: [[a, c]]"];
    let pairs = ["point: a1, pairs: [[i, x]], harmful: [[j, y]]", "point: b1, pairs: [[j, x]]"];
    agree(
        &mini(vec![
            many("one", "needs", 2, &["a +a1", "b +b1", "c +a2", "d +c1 -b2"]),
            order("two", "sales-talk", "a b c", &stake),
            matching("three", "closing", ["i j", "x y"], &pairs),
            say("four", "aftercare", "a1, c1"),
        ])
        .head("trust: 20"),
    );
}
