//! Walks that are left and taken up again: verdicts come out of the records, and nothing is rated
//! twice.

use encounter::encounter::answer::Verdict::{Met, Unsure, Violated};
use encounter::record::Judge;
use encounter::store::StoredEncounter;

use super::{
    ALONE, ALONE_ON, GUIDED, OPEN, Settled, TO_WORDS, WORDS, assert_shows, said, sit, verdicts,
    walked,
};

fn ear() -> Settled {
    Settled::on(&[
        ("plain-language", Met, "It is like the radio."),
        ("benefits-not-features", Unsure, ""),
    ])
}

/// As if the program had been killed before the words were rated.
fn unrated(mut kept: StoredEncounter) -> StoredEncounter {
    let (_, answer) = kept.answers.last_mut().unwrap();
    answer.verdicts.retain(|verdict| verdict.judge == Judge::Nobody);
    answer.settled = false;
    kept
}

#[test]
fn words_kept_and_not_rated_are_rated_when_the_walk_goes_on() {
    for manner in [GUIDED, ALONE] {
        let (_, kept) = walked(&ear(), manner, &format!("{TO_WORDS}{WORDS}\n"));
        let kept = unrated(kept);
        assert_eq!(verdicts(said(&kept)), OPEN);
        let again = ear();
        let (shown, kept) = sit(&again, manner, &kept, "");
        assert_eq!(again.times.get(), 1, "{shown}");
        assert_eq!(verdicts(said(&kept))[2], "plain-language met rater “It is like the radio.”");
        assert_shows(&shown, &["“Like the radio. I see.”"]);
    }
}

#[test]
fn words_rated_and_not_ticked_are_ticked_when_the_walk_goes_on() {
    // A file with a tick of its own leaves this one to be asked.
    let (_, mut kept) = walked(&ear(), GUIDED, &format!("{TO_WORDS}{WORDS}\n"));
    let (_, answer) = kept.answers.last_mut().unwrap();
    answer.verdicts.retain(|verdict| verdict.judge != Judge::Trainee);
    let again = ear();
    let (shown, kept) = sit(&again, GUIDED, &kept, "violated\non\n");
    assert_eq!(again.times.get(), 0);
    assert_shows(&shown, &["The program is not sure about this one", "“Like the radio. I see.”"]);
    assert_eq!(verdicts(said(&kept)).last().unwrap(), "benefits-not-features violated trainee");
}

#[test]
fn a_second_try_that_was_not_rated_is_rated_when_the_walk_goes_on() {
    let (_, kept) = walked(&ear(), GUIDED, &format!("{TO_WORDS}{WORDS}\nagain\n{WORDS}\n"));
    let (first, kept) = (kept.answers[3].clone(), unrated(kept));
    let again = ear();
    let (shown, kept) = sit(&again, GUIDED, &kept, "on\n");
    assert_eq!(again.times.get(), 1);
    assert_shows(&shown, &["With this answer:", "“It is like the radio.”"]);
    assert_eq!(kept.answers[3].1.verdicts, first.1.verdicts);
    assert_eq!(verdicts(&kept.answers[4].1)[2], "plain-language met rater “It is like the radio.”");
}

#[test]
fn a_walk_goes_on_from_the_verdicts_of_its_records() {
    let (_, kept) = walked(&ear(), ALONE, &format!("{TO_WORDS}{WORDS}\naloud aloud\n"));
    // Another judge would say something else: nobody asks.
    let other = Settled::on(&[("plain-language", Violated, "radio")]);
    let (shown, kept) = sit(&other, ALONE, &kept, "good-evenings\nring-him\n-\n-\n-\nabsent\n");
    assert_eq!(other.times.get(), 0);
    assert_shows(&shown, &["✔ met: ", "“It is like the radio.”"]);
    assert_eq!(verdicts(said(&kept)).len(), 5, "two open, two rated, one ticked in the end");
}

#[test]
fn a_finished_walk_is_shown_again_and_not_rated_again() {
    let (_, kept) = walked(&ear(), ALONE, &format!("{TO_WORDS}{WORDS}\n{ALONE_ON}met\n"));
    let figures = kept.figures.clone().unwrap();
    let other = Settled::on(&[("plain-language", Violated, "radio")]);
    let (shown, kept) = sit(&other, ALONE, &kept, "");
    assert_eq!((other.times.get(), kept.figures), (0, Some(figures)));
    assert_shows(&shown, &["✔ met: ", "“It is like the radio.”"]);
}
