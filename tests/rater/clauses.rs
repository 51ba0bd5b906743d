//! What the clauses of an answer are.

use encounter::rater::clauses;

fn cut(text: &str) -> Vec<&str> {
    clauses(text).into_iter().map(|part| &text[part]).collect()
}

#[test]
fn signs_end_clauses_and_joining_words_begin_them() {
    let table: &[(&str, &[&str])] = &[
        ("", &[]),
        (" \n ", &[]),
        ("Hei!", &["Hei!"]),
        ("Hei! Mitä saisi olla?", &["Hei!", "Mitä saisi olla?"]),
        ("Hei, tervetuloa! Mitä saisi olla?", &["Hei, tervetuloa!", "Mitä saisi olla?"]),
        (
            "No niin, kerrohan vähän lisää, mihin sitä tarvitset",
            &["No niin,", "kerrohan vähän lisää,", "mihin sitä tarvitset"],
        ),
        (
            "Mä tuun sinne heti mutta eka hoidan tän asiakkaan loppuun",
            &["Mä tuun sinne heti", "mutta eka hoidan tän asiakkaan loppuun"],
        ),
        (
            "I'd love to help you but we close at six today",
            &["I'd love to help you", "but we close at six today"],
        ),
        ("ja jos ei", &["ja jos ei"]),
        ("I say \"Good morning!\" and smile.", &["I say \"Good morning!\"", "and smile."]),
        ("Se maksaa 12,50 euroa tai 3.5 tuntia", &["Se maksaa 12,50 euroa tai 3.5 tuntia"]),
        ("Katson häntä – en sano mitään", &["Katson häntä –", "en sano mitään"]),
        ("Katson häntä — en sano mitään", &["Katson häntä —", "en sano mitään"]),
        (
            "Good morning and welcome in\nThe shoes are there \r\n\n They cost forty",
            &["Good morning and welcome in", "The shoes are there", "They cost forty"],
        ),
        ("👍", &["👍"]),
        ("a, b, c", &["a, b, c"]),
    ];
    for (text, wanted) in table {
        assert_eq!(cut(text), *wanted, "{text:?}");
    }
}

#[test]
fn no_word_is_lost() {
    for text in [
        "Yksi, kaksi. Kolme! Neljä? Viisi; kuusi: seitsemän",
        "a\tb\u{a0}c\u{2028}d, e",
        "Älä… no, sitten. – Juu!",
    ] {
        let whole: String = text.split_whitespace().collect();
        let parts: String = cut(text).concat().split_whitespace().collect();
        assert_eq!(parts, whole);
    }
}
