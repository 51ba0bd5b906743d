//! Which points are strongest and weakest, and with which words they are told.

use encounter::coach::standing::{Known, LATEST, Own, Standing, standings};
use encounter::record::history::{Answered, PastWalk};

use super::{answer, chose, picked, resting, said, walk};

/// Strongest and weakest as `point met/asked words`. `x…` is a point that no guidance has.
fn told(history: &[PastWalk]) -> [Vec<String>; 2] {
    let weight = |point: &str| match point {
        "heavy" => Some(3),
        point if point.starts_with('x') => None,
        _ => Some(1),
    };
    let standings = standings(history, Known { weight: &weight, picked: &picked });
    let one = |standing: &Standing| {
        let Standing { point, met, asked, own } = standing;
        match own {
            Some(Own::Said(text)) => format!("{point} {met}/{asked} said {text}"),
            Some(Own::Chose(text)) => format!("{point} {met}/{asked} chose {text}"),
            None => format!("{point} {met}/{asked}"),
        }
    };
    [standings.strongest, standings.weakest].map(|all| all.iter().map(one).collect())
}

fn of(answers: Vec<Answered>) -> [Vec<String>; 2] {
    told(&[walk("2026-11-01", "A", answers)])
}

#[test]
fn a_point_is_strong_or_weak_by_how_often_it_was_met() {
    let none: [&str; 0] = [];
    for (marks, strongest, weakest) in [
        // Once is too few.
        (["+a", "", "", ""], &none[..], &none[..]),
        (["+a", "+a", "", ""], &["a 2/2 chose option o"], &[]),
        (["+a", "!a", "", ""], &[], &["a 1/2 chose option o"]),
        (["-a", "!a", "", ""], &[], &["a 0/2 chose option o"]),
        (["+a", "+a", "!a", ""], &["a 2/3 chose option o"], &[]),
        (["+a", "+a", "-a", "!a"], &[], &["a 2/4 chose option o"]),
        // The one met more often comes first; of equals the weightier one.
        (["+a +b", "+a +b", "+b", ""], &["b 3/3 chose option o", "a 2/2 chose option o"], &[]),
        (
            ["+a +heavy", "+a +heavy", "", ""],
            &["heavy 2/2 chose option o", "a 2/2 chose option o"],
            &[],
        ),
        (
            ["-a !heavy", "-a -heavy", "", ""],
            &[],
            &["heavy 0/2 chose option o", "a 0/2 chose option o"],
        ),
        // What no guidance at hand has is left out.
        (["+xa", "+xa", "-xb", "-xb"], &[], &[]),
    ] {
        let answers = marks.map(|mark| chose("o", mark));
        assert_eq!(of(answers.into()), [strongest, weakest], "{marks:?}");
    }
    let many = "+a +b +c +d +e";
    assert_eq!(of(vec![chose("o", many), chose("o", many)])[0].len(), 3, "three of each");
}

#[test]
fn own_words_come_before_what_was_picked_and_evidence_before_all_of_them() {
    let strong = |answers| of(answers)[0].clone();
    let weak = |answers| of(answers)[1].clone();
    let all = vec![said("Hello there, come in.", "+a"), chose("o", "+a")];
    assert_eq!(strong(all), ["a 2/2 said Hello there, come in."]);
    let rests = resting(said("Hello there, come in.", "+a"), "a", "Hello there");
    assert_eq!(strong(vec![rests, chose("o", "+a")]), ["a 2/2 said Hello there"]);
    // The latest; of a weak point one in which it was missed.
    let said_twice = vec![said("Hello.", "+a"), said("Good morning.", "+a")];
    assert_eq!(strong(said_twice), ["a 2/2 said Good morning."]);
    let missed_first = vec![said("What?", "!a"), said("Hello.", "+a")];
    assert_eq!(weak(missed_first), ["a 1/2 said What?"]);
    // An option that is gone tells nothing; an earlier one may.
    assert_eq!(weak(vec![chose("gone", "-a"), chose("gone", "-a")]), ["a 0/2"]);
    assert_eq!(weak(vec![chose("o", "-a"), chose("gone", "-a")]), ["a 0/2 chose option o"]);
    // Empty words tell nothing.
    assert_eq!(weak(vec![chose("o", "-a"), said("  ", "!a")]), ["a 0/2 chose option o"]);
}

#[test]
fn only_the_latest_first_answers_count() {
    let times = |count: usize, mark: &str| vec![chose("o", mark); count];
    let learned = [times(12, "-a"), times(LATEST, "+a")].concat();
    assert_eq!(of(learned)[0], ["a 10/10 chose option o"]);
    let mut second = chose("o", "+a");
    second.attempt = 2;
    assert_eq!(of(vec![chose("o", "-a"), chose("o", "-a"), second])[1], ["a 0/2 chose option o"]);
    let mut unmarked = answer(encounter::record::AnswerForm::Skip, "");
    unmarked.mark = None;
    assert_eq!(of(vec![unmarked]), [[""; 0], [""; 0]]);
    // Drills count as walks do.
    let mut drill = walk("2026-11-02", "A", vec![chose("o", "+a"), chose("o", "+a")]);
    (drill.end, drill.drilled) = (None, Some("a".into()));
    assert_eq!(told(&[drill])[0], ["a 2/2 chose option o"]);
}
