//! Replaying what was kept, after an edit of the scenario.

use encounter::record::AnswerForm;
use encounter::record::form::{Judge, StoredAnswer, verdicts};
use encounter::record::replay::replay;
use encounter::scenario::Scenario;

use super::mini::{M, choose, many, matching, mini, order, say};
use super::walk::{judged, visited, walk};

/// What is kept of a walk.
fn kept(scenario: &Scenario, answers: &[&str]) -> Vec<StoredAnswer> {
    let encounter = walk(scenario, answers);
    let stored = encounter.taken().iter().map(|taken| {
        let moment = &scenario.moments[taken.moment];
        StoredAnswer {
            moment: moment.id.clone(),
            attempt: 1,
            shown: Vec::new(),
            answer: AnswerForm::of(moment, &taken.answer),
            verdicts: verdicts(scenario, moment, taken.judged, Judge::Scenario),
            hints: 0,
            settled: true,
        }
    });
    stored.collect()
}

fn moments() -> Vec<M> {
    let pairs = ["point: a1, pairs: [[i, x]]"];
    vec![
        choose("one", "arrival", &["a +a1", "b", "c"]),
        many("two", "needs", 2, &["a +a1", "b +b1", "c", "d"]),
        order("three", "closing", "a b c", &["point: a1, before: [[b, a]]"]),
        matching("four", "departure", ["i j k", "x y z"], &pairs),
        say("five", "aftercare", "a1, b1"),
    ]
}

const ANSWERS: [&str; 5] = ["b", "a,b", "b a c", "i=x j=y k=x", "~ +a1 -b1"];

/// Where the replay of a whole walk stops after one moment was replaced.
fn stops(edited: M, place: usize) -> Option<String> {
    let before = mini(moments()).build();
    let mut after = moments();
    after[place] = edited;
    let after = mini(after).build();
    replay(&after, &kept(&before, &ANSWERS)).stopped_at
}

#[test]
fn an_edit_stops_the_replay_at_the_first_answer_that_no_longer_fits() {
    let stake = ["point: a1, before: [[b, a]]"];
    let pairs = ["point: a1, pairs: [[i, x]]"];
    for (place, edited, id) in [
        (0, choose("one", "arrival", &["a +a1", "c"]), "one"),
        (0, choose("uno", "arrival", &["a +a1", "b", "c"]), "one"),
        (0, say("one", "arrival", "a1"), "one"),
        (1, many("two", "needs", 2, &["a +a1", "c", "d"]), "two"),
        (1, many("two", "needs", 1, &["a +a1", "b +b1", "c", "d"]), "two"),
        (2, order("three", "closing", "a b", &stake), "three"),
        (2, order("three", "closing", "a b c d", &stake), "three"),
        (3, matching("four", "departure", ["i j k", "x z"], &pairs), "four"),
        (3, matching("four", "departure", ["i j k l", "x y z"], &pairs), "four"),
        (3, matching("four", "departure", ["i j", "x y z"], &pairs), "four"),
        (4, choose("five", "aftercare", &["a +a1", "b"]).when("{met: [c1]}"), "five"),
    ] {
        let stopped = stops(edited, place);
        assert_eq!(stopped.as_deref(), Some(id), "{place}");
    }
}

#[test]
fn an_edit_that_every_answer_outlives_stops_nothing() {
    let stake = ["point: b1, before: [[c, a]]"];
    let pairs = ["point: a1, pairs: [[j, x]]"];
    for (place, edited) in [
        (0, choose("one", "arrival", &["c +a1", "b -a2", "a", "new +a1"])),
        (1, many("two", "needs", 3, &["d", "c", "b +b1", "a +a1", "new"])),
        (2, order("three", "closing", "c a b", &["point: b1, before: [[a, c]]"])),
        (3, matching("four", "departure", ["k j i", "z y x w"], &pairs)),
        (4, say("five", "aftercare", "a1, c1")),
    ] {
        assert_eq!(stops(edited, place), None, "{place}");
    }
    assert_eq!(stops(order("three", "closing", "a b c", &stake), 2), None);
}

#[test]
fn a_replay_follows_the_verdicts_of_the_scenario_as_it_is_now() {
    let before = mini([choose("one", "needs", &["a +a1", "b"])]).build();
    let after = mini([choose("one", "needs", &["b +a1", "a -a1"])]).build();
    let stored = kept(&before, &["a"]);
    assert_eq!(replay(&before, &stored).encounter.state().trust, 53);
    assert_eq!(replay(&after, &stored).encounter.state().trust, 39);
}

#[test]
fn second_tries_are_kept_and_change_nothing() {
    let scenario = mini(moments()).build();
    let mut stored = kept(&scenario, &["b"]);
    let second = AnswerForm::Choose("a".into());
    stored.push(StoredAnswer { attempt: 2, answer: second, ..stored[0].clone() });
    let replayed = replay(&scenario, &stored);
    assert_eq!(replayed.stopped_at, None);
    assert_eq!(replayed.encounter.taken().len(), walk(&scenario, &["b"]).taken().len());
    assert_eq!(replayed.encounter.score(), walk(&scenario, &["b"]).score());
}

#[test]
fn later_ticks_are_replayed_into_the_score_and_nothing_else() {
    let scenario = mini([
        say("one", "needs", "a1, b1"),
        choose("praised", "closing", &["x +c1", "y"]).when("{met: [a1]}"),
    ])
    .build();
    let mut stored = kept(&scenario, &["~ ?a1 ?b1"]);
    let place = stored.iter().position(|answer| answer.moment == "one").unwrap();
    let moment = &scenario.moments[2];
    let ticks = verdicts(&scenario, moment, judged(&scenario, "+a1 -b1"), Judge::Trainee);
    let late = ticks.into_iter().map(|mut tick| {
        tick.late = true;
        tick
    });
    stored[place].verdicts.extend(late);
    let encounter = replay(&scenario, &stored).encounter;
    assert_eq!(encounter.state().trust, 50);
    assert_eq!(visited(&encounter), "one");
    assert_eq!(encounter.taken()[place].scored, judged(&scenario, "+a1 -b1"));
}

#[test]
fn a_stopped_replay_stands_before_the_answer_that_does_not_fit() {
    let before = mini(moments()).build();
    let mut edited = moments();
    edited[1] = many("two", "needs", 2, &["a +a1", "c", "d"]);
    let after = mini(edited).build();
    let encounter = replay(&after, &kept(&before, &ANSWERS)).encounter;
    assert_eq!(encounter.moment().unwrap().id, "two");
    assert_eq!(visited(&encounter), "one two");
}
