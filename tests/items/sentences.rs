//! What the analysis says in words.

use encounter::locale::Words;
use encounter::record::AnswerForm;
use encounter::record::history::{Answered, PastWalk};
use encounter::report::items::analyse;
use encounter::report::items::formulas::Withheld;
use encounter::report::items::told::{Names, correlation, percent, sentences, withheld};
use encounter::text::Lang;

use super::made::{answered, chose, mark, skipped, walk};

/// The sentences on the first moment of these walks.
fn told(walks: &[PastWalk], lang: Lang, best: &[&str]) -> Vec<String> {
    let words = Words::new(lang);
    let best: Vec<String> = best.iter().map(|&id| id.to_owned()).collect();
    let option = |id: &str| format!("“{id}”");
    let whole = |form: &AnswerForm| match form {
        AnswerForm::Order(ids) => ids.join(", "),
        _ => String::new(),
    };
    let names = Names { option: &option, whole: &whole, best: &best };
    let analysis = analyse(walks);
    let item = analysis.items.iter().find(|item| item.moment == "here").unwrap();
    sentences(&words, item, names)
}

/// A walk through the moment and through four more, at which so many in ten are earned.
fn with_rest(person: i64, here: Answered, rest: i64) -> PastWalk {
    let mut answers = vec![here];
    answers.extend(["p", "q", "r", "s"].map(|moment| chose(moment, "x", rest, 10)));
    walk(person, answers)
}

#[test]
fn what_drew_whom_is_told() {
    let mut walks: Vec<_> = (0..3).map(|n| walk(n, vec![chose("here", "a", 2, 2)])).collect();
    walks.extend((3..12).map(|n| walk(n, vec![chose("here", "b", 0, 2)])));
    walks.extend((12..14).map(|n| walk(n, vec![chose("here", "c", -2, 2)])));
    walks.push(walk(14, vec![skipped("here")]));
    let en = told(&walks, Lang::En, &["a"]);
    assert_eq!(en[0], "15 reached this, one of them skipped it. 3 got all of it.");
    assert_eq!(en[1], "9 of the 11 who did not get all of it chose “b”.");
    assert_eq!(en.len(), 3, "{en:?}");
    assert!(en[2].starts_with("Most of what could be earned here is missed"), "{en:?}");
    let fi = told(&walks, Lang::Fi, &["a"]);
    assert_eq!(
        fi[..2],
        [
            "Tähän kohtaan tuli 15 henkilöä, ja yksi heistä ohitti sen. Täydet pisteet sai 3.",
            "Vajaaksi jääneitä vastauksia oli 11, ja niistä 9 oli “b”."
        ]
    );
}

#[test]
fn one_person_is_spoken_of_as_one() {
    let one = [walk(1, vec![chose("here", "b", 0, 2)])];
    assert_eq!(
        told(&one, Lang::En, &["a"]),
        [
            "One person reached this. Nobody got all of it.",
            "The one who did not get all of it chose “b”."
        ]
    );
    let skip = [walk(1, vec![skipped("here")])];
    assert_eq!(told(&skip, Lang::En, &[]), ["One person reached this, one of them skipped it."]);
}

#[test]
fn several_options_are_told_by_what_was_added_and_left_out() {
    let many = |ids: &[&str], earned| {
        let ids = ids.iter().map(|&id| id.to_owned()).collect();
        answered("here", AnswerForm::ChooseMany(ids), Some(mark(earned, 3)))
    };
    let mut walks: Vec<_> = (0..2).map(|n| walk(n, vec![many(&["a", "b"], 3)])).collect();
    walks.extend((2..5).map(|n| walk(n, vec![many(&["a", "c"], 1)])));
    walks.push(walk(5, vec![many(&["b"], 2)]));
    let told = told(&walks, Lang::En, &["a", "b"]);
    assert_eq!(told[1], "3 of the 4 who did not get all of it picked “c”.");
    assert_eq!(told[2], "3 of the 4 who did not get all of it left out “b”.");
}

#[test]
fn the_commonest_order_that_falls_short_is_told() {
    let order = |ids: &str, earned| {
        let ids = ids.split(' ').map(str::to_owned).collect();
        answered("here", AnswerForm::Order(ids), Some(mark(earned, 2)))
    };
    let given = [("a b c", 2), ("a b c", 2), ("c b a", 0), ("c b a", 0), ("b a c", 0)];
    let walks: Vec<_> =
        (0..).zip(given).map(|(n, (ids, earned))| walk(n, vec![order(ids, earned)])).collect();
    assert_eq!(
        told(&walks, Lang::En, &[])[1],
        "2 of the 3 who did not get all of it gave this: c, b, a"
    );
}

#[test]
fn own_words_are_counted() {
    let say =
        |earned| answered("here", AnswerForm::Say("Words.".to_owned()), Some(mark(earned, 2)));
    let walks = [walk(1, vec![say(2)]), walk(2, vec![say(0)])];
    let told = told(&walks, Lang::En, &["a"]);
    assert_eq!(told[1..], ["2 answered in own words; one of them got all of it."]);
}

#[test]
fn options_that_nobody_takes_are_told_from_twenty_answers_on() {
    let shown = |n: i64| {
        let mut answer = chose("here", "b", n % 2, 2);
        answer.shown = ["a", "b", "c"].map(str::to_owned).to_vec();
        walk(n, vec![answer])
    };
    let walks: Vec<_> = (0..20).map(shown).collect();
    let en = told(&walks, Lang::En, &["a"]);
    assert!(en.contains(
        &"Nobody chose the best answer, “a”: is it what one would really say?".to_owned()
    ));
    let silly = "Nobody chose “c”: it may be too plainly wrong to teach anything.".to_owned();
    assert!(en.contains(&silly), "{en:?}");
    assert!(!told(&walks[1..], Lang::En, &["a"]).contains(&silly));
}

#[test]
fn a_verdict_that_the_strong_do_not_share_is_told() {
    let of = |strong: usize| -> Vec<PastWalk> {
        let best = (0..5).map(|n| with_rest(n, chose("here", "a", 2, 2), 7));
        let other = (5..5 + i64::try_from(strong).unwrap())
            .map(|n| with_rest(n, chose("here", "b", 0, 2), 8));
        best.chain(other).collect()
    };
    let wanted = "Those who chose “b” did better elsewhere (80\u{a0}%) than those who chose the best \
                  answer (70\u{a0}%): look at the verdict again.";
    assert!(told(&of(5), Lang::En, &["a"]).contains(&wanted.to_owned()));
    assert!(!told(&of(4), Lang::En, &["a"]).iter().any(|one| one.contains("elsewhere")));
}

#[test]
fn discrimination_is_told_in_bands() {
    // How many of ten people with little elsewhere get it right, and how many of ten with much.
    for (weak, strong, wanted) in [
        (9, 2, "It works the other way round"),
        (5, 5, "It hardly tells strong from weak."),
        (4, 6, "It tells strong from weak somewhat."),
        (2, 9, "It tells strong from weak well."),
    ] {
        let right = |n: i64, of: i64| i64::from(n < of) * 2;
        let walks: Vec<_> = (0..10)
            .map(|n| with_rest(n, chose("here", "a", right(n, weak), 2), 2))
            .chain((0..10).map(|n| with_rest(n + 10, chose("here", "a", right(n, strong), 2), 8)))
            .collect();
        let told = told(&walks, Lang::En, &[]);
        assert!(told.iter().any(|one| one.starts_with(wanted)), "{weak} {strong} {told:?}");
    }
    // What nearly everybody gets right cannot tell anybody apart, and is not blamed for it.
    let easy: Vec<_> = (0..40)
        .map(|n| with_rest(n, chose("here", "a", if n == 0 { 0 } else { 2 }, 2), n % 10))
        .collect();
    let told = told(&easy, Lang::En, &[]);
    assert!(told.contains(&"Nearly everybody gets this right; that is no fault.".to_owned()));
    assert!(!told.iter().any(|one| one.contains("hardly")), "{told:?}");
}

#[test]
fn figures_are_written_as_in_the_language() {
    let (fi, en) = (Words::new(Lang::Fi), Words::new(Lang::En));
    assert_eq!(
        (percent(0.583_333), percent(1.0)),
        ("58\u{a0}%".to_owned(), "100\u{a0}%".to_owned())
    );
    for (figure, in_english, in_finnish) in
        [(0.945_563, "0.95", "0,95"), (-0.213, "−0.21", "−0,21"), (-0.000_1, "0.00", "0,00")]
    {
        assert_eq!(correlation(&en, figure), in_english);
        assert_eq!(correlation(&fi, figure), in_finnish);
    }
    for (why, in_english, in_finnish) in [
        (
            Withheld::Few { have: 0, need: 5 },
            "no answers; it takes 5",
            "ei vastauksia, tarvitaan 5",
        ),
        (Withheld::Few { have: 1, need: 5 }, "one answer; it takes 5", "yksi vastaus, tarvitaan 5"),
        (
            Withheld::Few { have: 12, need: 20 },
            "12 answers; it takes 20",
            "12 vastausta, tarvitaan 20",
        ),
        (Withheld::SameHere, "everybody earned the same here", "kaikki saivat tästä yhtä paljon"),
        (
            Withheld::SameElsewhere,
            "everybody earned the same elsewhere",
            "kaikki saivat muualta yhtä paljon",
        ),
        (
            Withheld::FewOthers,
            "too few walks with three or more other moments",
            "liian harvassa kohtaamisessa oli vähintään kolme muuta kohtaa",
        ),
    ] {
        assert_eq!(withheld(&en, why), in_english);
        assert_eq!(withheld(&fi, why), in_finnish);
    }
}
