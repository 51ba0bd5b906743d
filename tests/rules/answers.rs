//! The verdicts of answers to the five tasks.

use encounter::encounter::Misfit;
use encounter::encounter::answer::Verdict;

use super::mini::{M, choose, many, matching, mini, order, say};
use super::walk::{give, last, point, verdicts, walk};

/// What each answer to this moment is judged.
fn judged(moment: M, table: &[(&str, &str)]) {
    let scenario = mini([moment, choose("end", "aftercare", &["x +d1", "y"])]).build();
    for &(given, expected) in table {
        let taken = last(&walk(&scenario, &[given]));
        assert_eq!(verdicts(&scenario, taken.judged), expected, "{given}");
    }
}

#[test]
fn an_option_carries_its_own_verdicts() {
    let moment = choose("m", "needs", &["a +a1 -b1", "b", "c -a1"]);
    judged(moment, &[("a", "+a1 -b1"), ("b", ""), ("c", "-a1")]);
}

#[test]
fn many_is_the_union_of_the_picked_and_violated_beats_met() {
    let moment = many("m", "needs", 3, &["a +a1 +b1", "b +a1 -c1", "c -a1 +c1", "d", "e +d1"]);
    judged(
        moment,
        &[
            ("a", "+a1 +b1"),
            ("a,b", "+a1 +b1 -c1"),
            ("a,c", "+b1 +c1 -a1"),
            ("b,c", "-a1 -c1"),
            ("a,b,c", "+b1 -a1 -c1"),
            // What is left unpicked is absent.
            ("d", ""),
            ("d,e", "+d1"),
        ],
    );
}

#[test]
fn many_counts_each_point_once() {
    let scenario = mini([
        many("m", "needs", 2, &["a +a2", "b +a2", "c -b2", "d -b2"]),
        choose("more", "needs", &["x +b2", "y"]),
    ])
    .build();
    assert_eq!(walk(&scenario, &["a,b", "y"]).score().earnings.earned.iter().sum::<u32>(), 2);
    assert_eq!(last(&walk(&scenario, &["c,d"])).judged.net(&scenario), -2);
}

#[test]
fn a_point_can_win_in_one_picked_option_and_be_absent_in_none() {
    let scenario = mini([many("m", "needs", 1, &["a +a1", "b +b1", "c -c1"])]).build();
    let taken = last(&walk(&scenario, &["a"]));
    for (id, verdict) in [("a1", Verdict::Met), ("b1", Verdict::Absent), ("c1", Verdict::Absent)] {
        assert_eq!(taken.judged.verdict(point(&scenario, id)), verdict, "{id}");
    }
}

#[test]
fn an_order_meets_with_all_pairs_and_violates_with_one_break() {
    let stake = [
        "point: a1, before: [[c, b], [b, a]], breaks: [[d, a]]",
        "point: b1, before: [[d, c]], breaks: [[c, a], [d, b]]",
    ];
    judged(
        order("m", "needs", "a b c d", &stake),
        &[
            ("d c b a", "+a1 +b1"),
            ("c d b a", "+a1"),
            ("c b d a", "+a1 -b1"),
            ("c b a d", "-a1 -b1"), // all pairs of a1 hold, but a break is reversed: violated
            ("d c a b", "+b1"),
            ("a b c d", "-a1 -b1"),
        ],
    );
}

#[test]
fn the_order_first_shown_meets_nothing() {
    let stake = ["point: a1, before: [[b, a]]", "point: b1, before: [[a, b], [c, a]]"];
    judged(order("m", "needs", "a b c", &stake), &[("a b c", ""), ("c a b", "+b1")]);
}

#[test]
fn a_matching_meets_with_all_pairs_and_violates_with_one_harmful() {
    let stake = [
        "point: a1, pairs: [[i, x], [j, y]], harmful: [[i, y]]",
        "point: b1, pairs: [[i, x]], harmful: [[k, x], [j, z]]",
    ];
    judged(
        matching("m", "needs", ["i j k", "x y z"], &stake),
        &[
            ("i=x j=y k=z", "+a1 +b1"),
            ("i=x j=x k=z", "+b1"),
            ("i=x j=y k=x", "+a1 -b1"), // the pair is right, but another is harmful
            ("i=y j=y k=z", "-a1"),
            ("i=z j=y k=y", ""),
            ("i=y j=z k=x", "-a1 -b1"),
        ],
    );
}

#[test]
fn own_words_are_judged_point_by_point() {
    judged(
        say("m", "needs", "a1, b1, c1"),
        &[("~ +a1 -b1 ?c1", "+a1 -b1 ?c1"), ("~", ""), ("~ ?a1 ?b1 ?c1", "?a1 ?b1 ?c1")],
    );
}

#[test]
fn an_answer_that_does_not_fit_changes_nothing() {
    let two = matching("m", "needs", ["i j", "x y"], &["point: a1, pairs: [[i, x]]"]);
    let three = order("m", "needs", "a b c", &["point: a1, before: [[b, a]]"]);
    for (moment, given, misfit) in [
        (many("m", "needs", 1, &["a +a1", "b", "c"]), "a,b", Misfit::Count),
        (many("m", "needs", 2, &["a +a1", "b", "c"]), "b,a", Misfit::Count),
        (many("m", "needs", 2, &["a +a1", "b", "c"]), "a,a", Misfit::Count),
        (three.clone(), "a b", Misfit::Count),
        (three.clone(), "a b b", Misfit::Count),
        (two.clone(), "i=x", Misfit::Count),
        (two, "~ +a1", Misfit::OtherTask),
        (three, "~ +a1", Misfit::OtherTask),
        (many("m", "needs", 2, &["a +a1", "b", "c"]), "~ +a1", Misfit::OtherTask),
        // A verdict on a point that is not at stake.
        (say("m", "needs", "a1"), "~ +d1", Misfit::Unknown),
        (choose("m", "needs", &["a +a1", "b"]), "~ +d1", Misfit::Unknown),
    ] {
        let scenario = mini([moment, choose("end", "aftercare", &["x +d1", "y"])]).build();
        let mut encounter = walk(&scenario, &[]);
        let before = encounter.state().clone();
        assert_eq!(give(&mut encounter, given), Err(misfit), "{given}");
        assert_eq!(*encounter.state(), before, "{given}");
    }
}

#[test]
fn nothing_can_be_answered_after_the_end() {
    let scenario = mini([choose("m", "aftercare", &["a +a1", "b"])]).build();
    let mut encounter = walk(&scenario, &["a"]);
    assert!(encounter.moment().is_none());
    let after = encounter.answer(encounter::encounter::Answer::Picked(0)).map(drop);
    assert_eq!(after, Err(Misfit::Ended));
}
