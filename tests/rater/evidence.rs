//! What verdicts rest on: the quoted clauses, without which they fall.

use encounter::encounter::answer::Verdict;
use encounter::rater::{Manner, Rater, Said, Target};

/// Answers with something to quote, and a point of each.
const ANSWERS: [(&str, &str); 18] = [
    ("greet-at-once", "Laitan lapun sivuun. Hei, tervetuloa meille! Sade taisi yllättää."),
    ("ask-need", "Ne ovat tuolla perällä. Mihin sä sitä aiot käyttää? Hinta on kympin."),
    (
        "own-the-matter",
        "Harmi juttu. Mä selvitän tän itse loppuun ja soitan teille. Kahvia on tuolla.",
    ),
    (
        "answer-in-time",
        "Katson asiaa. Soitan teille huomenna ennen kello kahtatoista. Hyvää iltaa.",
    ),
    ("warm-farewell", "Tässä kuitti. Kiitos käynnistä ja oikein mukavaa viikonloppua teille!"),
    ("acknowledge-wait", "Näin teidät kyllä, tulen heti. Puhelu on vielä kesken."),
    ("use-own-judgement", "En osaa sanoa. Pitää kysyä pomolta, en mä voi tästä päättää. Palataan."),
    (
        "no-pushing",
        "Hieno valinta. Tää tarjous loppuu tänään, nyt on pakko päättää! Laitetaanko nimi?",
    ),
    ("greet-at-once", "I put the list aside. Hello, welcome in! That rain caught you out."),
    ("ask-need", "They are at the back. What will you be using it for? It costs a tenner."),
    (
        "own-the-matter",
        "That's a pity. I'll look into it myself and ring you. There's coffee over there.",
    ),
    ("answer-in-time", "I'll check. I'll call you tomorrow before twelve. Have a good evening."),
    ("warm-farewell", "Here's your receipt. Thank you for coming and have a lovely weekend!"),
    ("acknowledge-wait", "I've seen you, I'll be right with you. This call is nearly done."),
    ("use-own-judgement", "No idea. I'd have to ask my manager, I can't decide that. Let's see."),
    (
        "no-pushing",
        "Great choice. The offer ends today, you have to decide now! Shall I put your name down?",
    ),
    (
        "greet-at-once",
        "Good morning! Hello there! Welcome in! Good to see you! Nice that you came! Hi again! Good \
         day to you! Welcome once more!",
    ),
    (
        "greet-at-once",
        "Huomenta! Terve terve! Tervetuloa! Mukava nähdä! Hauska kun tulitte! Hei taas! Päivää \
         vaan! Tervetuloa vielä kerran!",
    ),
];

fn rate(words: &str, point: &str) -> encounter::rater::Rated {
    let target = Target { point, sayings: None };
    let said = Said { words, shown: &[] };
    Rater::built_in().unwrap().rate(said, &[target], Manner::Forced).remove(0)
}

/// The words without these parts.
fn without(words: &str, parts: &[std::ops::Range<usize>]) -> String {
    let kept = |(at, _): &(usize, char)| !parts.iter().any(|part| part.contains(at));
    let rest: String = words.char_indices().filter(kept).map(|(_, c)| c).collect();
    rest.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_verdict_falls_without_the_words_it_rests_on() {
    let mut stood = Vec::new();
    let mut quoted = 0;
    for (point, words) in ANSWERS {
        let rated = rate(words, point);
        if !matches!(rated.verdict, Verdict::Met | Verdict::Violated) {
            continue;
        }
        quoted += 1;
        assert!(!rated.evidence.is_empty(), "{words}");
        let rest = without(words, &rated.evidence);
        if rate(&rest, point).verdict == rated.verdict {
            stood.push(format!("{point}: {rest}"));
        }
    }
    assert!(quoted >= 12, "only {quoted} verdicts had something to rest on");
    assert_eq!(stood, Vec::<String>::new());
}

#[test]
fn what_is_quoted_stands_in_the_answer_in_its_order() {
    for (point, words) in ANSWERS {
        let rated = rate(words, point);
        let mut end = 0;
        for part in rated.evidence {
            assert!(part.start >= end && part.end > part.start);
            assert!(words.get(part.clone()).is_some());
            end = part.end;
        }
    }
}

#[test]
fn probabilities_add_up_and_absent_quotes_nothing() {
    for (point, words) in ANSWERS {
        let rated = rate(words, point);
        let sum = rated.likely.met + rated.likely.violated + rated.likely.absent;
        assert!((sum - 1.0).abs() < 1e-4, "{sum}");
        assert_eq!(rated.verdict == Verdict::Absent, rated.evidence.is_empty());
    }
}
