//! A second try in own words is rated too, and only shown.

use encounter::encounter::answer::Verdict::{Met, Unsure};

use super::{GUIDED, Settled, TO_WORDS, WORDS, assert_shows, verdicts, walked};

const AGAIN: &str = "At the cottage it plays without a net.";

#[test]
fn a_second_try_is_rated_and_shown_and_changes_nothing() {
    let ear = Settled::on(&[("benefits-not-features", Met, "it plays without a net.")]);
    let replies = format!("{TO_WORDS}{WORDS}\nagain\n{AGAIN}\non\n");
    let (shown, kept) = walked(&ear, GUIDED, &replies);
    let after = shown.split("With this answer:").nth(1).unwrap();
    assert_shows(
        after,
        &[
            "“I see,” says Väinö, and does not.",
            "✔ met: ",
            "“it plays without a net.”",
            "The program judged",
        ],
    );
    let (first, second) = (&kept.answers[3].1, &kept.answers[4].1);
    assert_eq!((first.attempt, second.attempt), (1, 2));
    assert_eq!(verdicts(first)[3], "benefits-not-features absent rater");
    let met = "benefits-not-features met rater “it plays without a net.”";
    assert_eq!(verdicts(second)[3], met);
    assert!(first.settled && second.settled);
    assert_eq!(ear.times.get(), 2);
}

#[test]
fn what_the_program_is_not_sure_of_is_ticked_there_too() {
    let ear = Settled::on(&[("plain-language", Unsure, "")]);
    let replies = format!("{TO_WORDS}{WORDS}\nabsent\nagain\n{AGAIN}\nmet\non\n");
    let (_, kept) = walked(&ear, GUIDED, &replies);
    assert_eq!(verdicts(&kept.answers[4].1).last().unwrap(), "plain-language met trainee");
}

#[test]
fn what_the_coach_has_shown_meanwhile_counts_as_shown() {
    let good = "you hear the book while there is a signal";
    let ear = Settled::on(&[]);
    walked(&ear, GUIDED, &format!("{TO_WORDS}{WORDS}\nagain\n{AGAIN}\n"));
    let reaction = "“I see,” says Väinö, and does not.";
    assert_shows(&ear.shown.borrow().join("\n"), &[reaction]);
    assert!(!ear.shown.borrow().join("\n").contains(good));

    let (_, kept) = walked(&ear, GUIDED, &format!("{TO_WORDS}{WORDS}\nstrong\n"));
    super::sit(&ear, GUIDED, &kept, &format!("again\n{AGAIN}\n"));
    assert_shows(&ear.shown.borrow().join("\n"), &[good, reaction]);

    walked(&ear, GUIDED, &format!("{TO_WORDS}{WORDS}\nstrong\nagain\n{AGAIN}\n"));
    assert_shows(&ear.shown.borrow().join("\n"), &[good]);
}
