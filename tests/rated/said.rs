//! Choices that are answered in own words from the first (`--say`).

use encounter::encounter::answer::Verdict::{Met, Violated};
use encounter::record::AnswerForm;

use super::{ALONE, GUIDED, Manner, Settled, assert_shows, sit, verdicts, walked};

const HELLO: &str = "Good afternoon, do come in.";

#[test]
fn every_choice_opens_in_own_words_and_a_key_shows_the_options() {
    let ear = Settled::on(&[("greet-at-once", Met, "Good afternoon,")]);
    for manner in [ALONE, GUIDED] {
        let manner = Manner { says: true, ..manner };
        let (shown, kept) = walked(&ear, manner, &format!("m\nm\n{HELLO}\n"));
        let screens: Vec<&str> = shown.split("How do you receive him?").collect();
        assert!(screens[1].contains("In your own words"), "{}", screens[1]);
        assert!(!screens[1].contains("You unpack one more box"), "{}", screens[1]);
        assert!(screens[2].contains("3  You nod"), "{}", screens[2]);
        assert!(!screens[3].contains("You unpack one more box"), "{}", screens[3]);
        assert_shows(&shown, &["Väinö smiles and comes further in."]);
        let answer = &kept.answers[0].1;
        assert_eq!(answer.answer, AnswerForm::Say(HELLO.into()));
        let met = "greet-at-once met rater “Good afternoon,”";
        assert_eq!(verdicts(answer), ["greet-at-once unsure nobody", met]);
    }
}

#[test]
fn options_can_be_picked_all_the_same() {
    let manner = Manner { says: true, ..ALONE };
    let (_, kept) = walked(&Settled::default(), manner, "m\nwelcome\n");
    assert_eq!(kept.answers[0].1.answer, AnswerForm::Choose("welcome".into()));
}

#[test]
fn a_walk_begun_in_own_words_goes_on_in_them() {
    let ear = Settled::on(&[]);
    let manner = Manner { says: true, ..ALONE };
    let (_, kept) = walked(&ear, manner, "Hello.\nnod-to-him serve-first thank-him\nuse\n");
    let kept = sit(&ear, ALONE, &kept, "The radio.\naloud aloud\n").1;
    let (shown, kept) = sit(&ear, ALONE, &kept, "So long.\n");
    assert_shows(&shown, &["How do you say goodbye? In your own words"]);
    assert_eq!(kept.answers.last().unwrap().1.answer, AnswerForm::Say("So long.".into()));
    assert_eq!(kept.notes.iter().filter(|note| note.kind == "say").count(), 1);
}

#[test]
fn who_has_said_it_says_it_again_and_sees_the_coachs_question_before() {
    let ear = Settled::on(&[("greet-at-once", Violated, "Wait.")]);
    let (shown, kept) = walked(&ear, GUIDED, "m\nWait.\nagain\nGood day!\non\n");
    let point = super::CATALOGUE.point("greet-at-once").unwrap();
    let question = format!("Coach: {}", point.ask.get(encounter::text::Lang::En));
    let (before, after) = shown.split_once("A second try.").unwrap();
    assert_shows(before, &["turns the cap in his hands", &question]);
    assert!(!after.contains("You unpack one more box"), "{after}");
    assert_eq!(kept.answers[1].1.answer, AnswerForm::Say("Good day!".into()));
}
