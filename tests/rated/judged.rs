//! Verdicts of the program: before the reaction, in the coach's part, in the debrief.

use encounter::encounter::answer::Verdict::{Absent, Met, Unsure, Violated};
use encounter::record::Mode;
use encounter::record::summary::Outcome;
use encounter::text::Lang;

use super::{
    ALONE, ALONE_ON, GUIDED, Manner, OPEN, Settled, TO_WORDS, WORDS, assert_shows, said, verdicts,
    walked,
};

const MET: (&str, encounter::encounter::answer::Verdict, &str) =
    ("plain-language", Met, "It is like the radio.");

#[test]
fn decided_words_are_followed_by_the_reaction_at_once() {
    let ear = Settled::on(&[MET]);
    let replies = format!("{TO_WORDS}{WORDS}\nrule\no\nIt plays there.\non\n");
    let (shown, kept) = walked(&ear, GUIDED, &replies);
    assert!(!shown.contains("Which fits what you said?"), "{shown}");
    assert_shows(&shown, &["“Like the radio. I see.”", "Coach: "]);
    // The list that the rule shows quotes under the rule, and tells who judged.
    assert_shows(
        &shown,
        &[
            "Your first answer: ✔ met: Use words the customer knows, or explain them.",
            "“It is like the radio.”",
            "– not shown: ",
            "The program judged your own words. If you see it otherwise, o keeps a line about it.",
        ],
    );
    let rated =
        ["plain-language met rater “It is like the radio.”", "benefits-not-features absent rater"];
    assert_eq!(verdicts(said(&kept)), [OPEN, rated].concat());
    assert_eq!(ear.times.get(), 1);
    let dissent = kept.notes.iter().find(|note| note.kind == "otherwise").unwrap();
    assert_eq!(dissent.moment.as_deref(), Some("what-is-a-stream"));
}

#[test]
fn with_the_coach_only_what_is_not_sure_is_ticked_before_the_reaction() {
    let ear = Settled::on(&[
        ("plain-language", Unsure, ""),
        ("benefits-not-features", Violated, "and it buffers."),
    ]);
    let (shown, kept) = walked(&ear, GUIDED, &format!("{TO_WORDS}{WORDS}\nmet\non\n"));
    assert_shows(
        &shown,
        &[
            "The program is not sure about this one, so you decide.",
            "Which fits what you said? (1 of 1)",
            "“Like the radio. I see.”",
        ],
    );
    assert_eq!(shown.matches("Which fits what you said?").count(), 1);
    let all = verdicts(said(&kept));
    assert_eq!(
        all[2..],
        [
            "plain-language unsure rater",
            "benefits-not-features violated rater “and it buffers.”",
            "plain-language met trainee",
        ]
    );
}

#[test]
fn alone_what_is_not_sure_counts_as_absent_and_is_ticked_in_the_debrief() {
    let ear = Settled::on(&[
        ("plain-language", Unsure, ""),
        ("benefits-not-features", Met, "You hear it at the cottage,"),
    ]);
    let replies = format!("{TO_WORDS}{WORDS}\n{ALONE_ON}met\n");
    let (shown, kept) = walked(&ear, ALONE, &replies);
    // The reaction asks for plain language, which nobody has found yet.
    assert_shows(&shown, &["“I see,” says Väinö, and does not."]);
    let (walk, debrief) = shown.split_once("How did it go?").unwrap();
    assert!(!walk.contains("Which fits what you said?") && !walk.contains("✔ met"), "{walk}");
    assert_shows(
        debrief,
        &[
            "The program was not sure about this one, so you decide.",
            "Which fits what you said? (1 of 1)",
            &format!("› {WORDS}"),
            "“You hear it at the cottage,”",
        ],
    );
    assert_eq!(verdicts(said(&kept)).last().unwrap(), "plain-language met trainee late");
    let trust = kept.figures.as_ref().unwrap().trust;
    assert_eq!((trust[2], trust[3]), (Some(59), Some(62)), "met by what the program decided");
}

#[test]
fn where_the_program_decides_all_nothing_is_ticked_at_all() {
    let ear = Settled::on(&[MET, ("benefits-not-features", Absent, "")]);
    for manner in [ALONE, GUIDED] {
        let on = if manner.mode == Mode::Guided { "on\n" } else { "" };
        let (shown, kept) = walked(&ear, manner, &format!("{TO_WORDS}{WORDS}\n{on}{ALONE_ON}"));
        assert!(!shown.contains("Which fits") && !shown.contains("Your own words =="), "{shown}");
        assert_eq!(kept.figures.unwrap().outcome, Outcome::Passed);
    }
}

#[test]
fn the_mystery_form_quotes_what_verdicts_rest_on_in_both_languages() {
    let ear = Settled::on(&[MET, ("benefits-not-features", Violated, "and it buffers.")]);
    for (lang, told) in [
        (Lang::En, ["mystery shopper", "“and it buffers.”", "The program judged your own words."]),
        (Lang::Fi, ["haamuasiakas", "”and it buffers.”", "Ohjelma on arvioinut omat sanasi."]),
    ] {
        let manner = Manner { mode: Mode::Mystery, says: false, lang };
        let replies = format!("{TO_WORDS}{WORDS}\n{ALONE_ON}o\nNot so.\n");
        let (shown, kept) = walked(&ear, manner, &replies);
        let form = shown.split("7 ==").last().unwrap();
        assert_shows(form, &told);
        let dissent = kept.notes.iter().find(|note| note.kind == "otherwise").unwrap();
        assert_eq!((dissent.moment.as_deref(), dissent.text.as_str()), (None, "Not so."));
    }
}

#[test]
fn what_is_shown_beforehand_is_known_to_the_judge_and_options_are_not() {
    let ear = Settled::on(&[]);
    walked(&ear, GUIDED, "m\nGood day!\n");
    let shown = ear.shown.borrow().join("\n");
    assert_shows(
        &shown,
        &["takes off his cap", "You do have audio books here", "How do you receive him?"],
    );
    let point = super::CATALOGUE.point("greet-at-once").unwrap();
    for text in [&point.rule, &point.met, &point.violated, &point.why, &point.ask] {
        assert_shows(&shown, &[text.get(Lang::En)]);
    }
    assert!(!shown.contains("Good afternoon and welcome"), "{shown}");
    assert!(!shown.contains("smiles and comes further in"), "{shown}");
}
