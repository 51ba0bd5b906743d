//! What people type to see whether the rater can be fooled, and what must not be held against them.

use encounter::encounter::answer::Verdict;
use encounter::rater::{Manner, Rated, Rater, Said, Target};

/// Rates words on points; what was on the screen may be copied.
fn rate(words: &str, points: &[&str], shown: &[&str]) -> Vec<Rated> {
    let targets: Vec<_> = points.iter().map(|point| Target { point, sayings: None }).collect();
    Rater::built_in().unwrap().rate(Said { words, shown }, &targets, Manner::Careful)
}

/// Words, the points they are rated on.
type Case = (&'static str, &'static [&'static str]);

#[track_caller]
fn never(verdict: Verdict, cases: &[Case]) {
    let mut fell = Vec::new();
    for (words, points) in cases {
        for (rated, point) in rate(words, points, &[]).iter().zip(*points) {
            if rated.verdict == verdict {
                fell.push(format!("{point} {:?} {words}", rated.likely));
            }
        }
    }
    assert_eq!(fell, Vec::<String>::new());
}

#[test]
fn a_list_of_keywords_shows_nothing() {
    never(
        Verdict::Met,
        &[
            (
                "tervehdys hymy nimi tarve kysymys kuuntelu kiitos aikataulu lupaus",
                &["greet-at-once", "ask-need", "use-name", "answer-in-time", "warm-farewell"],
            ),
            (
                "vastuu, selvitys, pahoittelu, hyvitys, palaute, esimies",
                &["own-the-matter", "handle-complaint", "pass-it-on"],
            ),
            (
                "greeting smile name need question listening thanks schedule promise",
                &["greet-at-once", "ask-need", "use-name", "answer-in-time", "warm-farewell"],
            ),
            (
                "responsibility, apology, refund, feedback, manager",
                &["own-the-matter", "handle-complaint", "pass-it-on"],
            ),
        ],
    );
}

#[test]
fn gibberish_shows_nothing() {
    const ALL: &[&str] =
        &["greet-at-once", "ask-need", "own-the-matter", "warm-farewell", "no-pushing"];
    let cases: Vec<Case> = [
        "asdf jklö qwerty",
        "aaaaaaa aaaa aaa",
        "plim plom skrrr jee 100",
        "lorem ipsum dolor sit amet",
        "??!!",
        "1 2 3 4 5",
        "👍🙂🎉",
    ]
    .map(|words| (words, ALL))
    .to_vec();
    never(Verdict::Met, &cases);
    never(Verdict::Violated, &cases);
}

#[test]
fn nothing_said_shows_nothing() {
    for words in ["", "   ", "\n\n", "…", "\u{1b}[", "\u{0}"] {
        for rated in rate(words, &["greet-at-once", "ask-need"], &[]) {
            assert_eq!(rated.verdict, Verdict::Absent, "{words:?}");
            assert!(rated.evidence.is_empty());
        }
    }
}

#[test]
fn a_good_act_denied_is_not_met() {
    never(
        Verdict::Met,
        &[
            ("En tervehdi häntä.", &["greet-at-once"]),
            ("En kysy mitään, mitä hän tarvitsee.", &["ask-need"]),
            ("En mä rupea kyselemään mihin se tätä tarvii.", &["ask-need"]),
            (
                "En lupaa soittaa takaisin enkä ota tätä hoitaakseni.",
                &["own-the-matter", "answer-in-time"],
            ),
            ("En kiitä enkä toivota hyvää päivänjatkoa.", &["warm-farewell"]),
            ("I'm not going to greet her.", &["greet-at-once"]),
            ("I'm not going to ask what she needs it for.", &["ask-need"]),
            (
                "I won't be ringing him back and I'm not taking this on.",
                &["own-the-matter", "answer-in-time"],
            ),
            ("I don't say thank you or wish her a good day.", &["warm-farewell"]),
        ],
    );
}

#[test]
fn the_ideal_in_the_abstract_is_not_met() {
    never(
        Verdict::Met,
        &[
            ("Asiakasta tulisi aina tervehtiä heti hänen saapuessaan.", &["greet-at-once"]),
            ("Hyvä myyjä selvittää asiakkaan tarpeen ennen kuin tarjoaa mitään.", &["ask-need"]),
            (
                "Reklamaatioihin pitää suhtautua vakavasti ja asia hoidetaan loppuun.",
                &["handle-complaint", "own-the-matter"],
            ),
            ("One should always greet a customer as soon as they come in.", &["greet-at-once"]),
            ("A good salesperson finds out what the customer needs first.", &["ask-need"]),
            (
                "Complaints are to be taken seriously and seen through to the end.",
                &["handle-complaint", "own-the-matter"],
            ),
        ],
    );
}

#[test]
fn a_bad_phrase_quoted_to_reject_it_is_not_held_against_anybody() {
    never(
        Verdict::Violated,
        &[
            (
                "En sano että \"ei kuulu mulle\", vaan selvitän asian itse loppuun ja soitan teille huomenna.",
                &["own-the-matter"],
            ),
            (
                "I won't say \"not my job\". I'll find out myself and ring you tomorrow by noon.",
                &["own-the-matter"],
            ),
        ],
    );
}

#[test]
fn what_was_on_the_screen_is_not_an_answer() {
    const FI: [&str; 4] = [
        "Sano hänelle, koska on hänen vuoronsa, ja kiitä odottamisesta.",
        "Odotustilassa istuu kolme ihmistä, ja olet luvannut soittaa rouva Lahtiselle ennen kahta.",
        "Anteeksi, onko minut nyt unohdettu kokonaan? Minä olin täällä ennen tuota miestä.",
        "Hei, näin teidät kyllä! Olette seuraavana vuorossa, viisi minuuttia vielä.",
    ];
    const EN: [&str; 4] = [
        "Tell her when it is her turn, and thank her for waiting so long.",
        "Three people sit in the waiting room, and you have promised to ring Mrs Lane before two.",
        "Excuse me, have I been forgotten altogether? I was here before that man over there.",
        "Hello, I did see you there! You are the next one up, five more minutes.",
    ];
    for shown in [FI, EN] {
        for words in shown {
            for rated in
                rate(words, &["acknowledge-wait", "answer-in-time", "show-the-turn"], &shown)
            {
                assert_eq!(rated.verdict, Verdict::Absent, "{words}");
            }
        }
    }
}

#[test]
fn a_copied_guidance_line_is_not_an_answer() {
    let guidance = encounter::content::built_in::catalogue();
    for point in guidance.points() {
        for lang in encounter::text::Lang::ALL {
            for text in [&point.rule, &point.met, &point.why].map(|text| text.get(lang)) {
                let rated = rate(text, &[&point.id], &[text]);
                // Three words in a row may be anybody's own: of these a person decides.
                let short = text.split_whitespace().count() < 4;
                let known = if short { Verdict::Unsure } else { Verdict::Absent };
                assert_eq!(rated[0].verdict, known, "{text}");
            }
        }
    }
}

#[test]
fn what_was_copied_lends_nothing_to_what_stands_beside_it() {
    for (shown, words) in [
        (
            "Hei, näin teidät kyllä! Olette seuraavana vuorossa, viisi minuuttia vielä.",
            "Hei, näin teidät kyllä! Olette seuraavana vuorossa, viisi minuuttia vielä. Nyökkään hänelle.",
        ),
        (
            "Hello, I did see you there! You are the next one up, five more minutes.",
            "Hello, I did see you there! You are the next one up, five more minutes. I nod at him.",
        ),
    ] {
        for (rated, point) in rate(words, &["acknowledge-wait", "show-the-turn"], &[shown])
            .iter()
            .zip(["acknowledge-wait", "show-the-turn"])
        {
            let tail = words.rsplit_once(". ").unwrap().1;
            let alone = &rate(tail, &[point], &[])[0];
            assert!((rated.likely.met - alone.likely.met).abs() < 1e-4, "{words} {rated:?}");
        }
    }
}

#[test]
fn the_customers_words_quoted_are_not_ones_own() {
    for (customer, words) in [
        (
            "Hei, mä oon odottanut jo puoli tuntia! Kiitos vaan palvelusta.",
            "Hän sanoo ”mä oon odottanut jo puoli tuntia” ja katsoo kelloa.",
        ),
        (
            "Hello, I have been waiting for half an hour! Thanks a lot.",
            "She says \"I have been waiting for half an hour\" and looks at the clock.",
        ),
    ] {
        for rated in rate(words, &["acknowledge-wait", "ease-the-wait"], &[customer]) {
            assert_ne!(rated.verdict, Verdict::Met, "{words}");
        }
    }
}

#[test]
fn a_short_answer_in_the_customers_own_words_is_an_answer() {
    for (customer, words, point) in [
        ("Hyvää päivää.", "Hyvää päivää!", "greet-at-once"),
        ("Good morning.", "Good morning!", "greet-at-once"),
    ] {
        assert_ne!(rate(words, &[point], &[customer])[0].verdict, Verdict::Absent, "{words}");
    }
}

#[test]
fn the_other_language_counts_for_what_it_says() {
    for (shown, words) in [
        (
            "Asiakas astuu ovesta ja jää eteiseen.",
            "Good morning, welcome in! What can I do for you?",
        ),
        (
            "A customer comes in and stops at the door.",
            "Hyvää huomenta, tervetuloa! Kuinka voin auttaa?",
        ),
        ("Asiakas astuu ovesta ja jää eteiseen.", "Hello hello, tervetuloa! Miten voin auttaa?"),
    ] {
        assert_eq!(rate(words, &["greet-at-once"], &[shown])[0].verdict, Verdict::Met, "{words}");
    }
}

#[test]
fn what_could_not_be_read_any_more_is_not_called_missing() {
    for (filler, last) in [
        ("Paikat ovat tuolla ja laatikot täällä. ", "Kiitos käynnistä ja oikein mukavaa päivää!"),
        ("The chairs are there and the boxes are here. ", "Thank you and have a lovely day!"),
    ] {
        let words = filler.repeat(80) + last;
        assert_ne!(rate(&words, &["warm-farewell"], &[])[0].verdict, Verdict::Absent);
    }
}

#[test]
fn sarcasm_and_polite_words_over_a_bad_act_are_not_met() {
    never(
        Verdict::Met,
        &[
            (
                "Joo totta kai, koko maailma odottakoon kun te ette löydä kuittia.",
                &["trust-customer", "handle-complaint"],
            ),
            (
                "Voi kun ihanaa, taas yks joka tietää kaiken itte.",
                &["stay-respectful", "personal-interest"],
            ),
            (
                "Oh sure, let the whole queue wait while you look for your receipt.",
                &["trust-customer", "handle-complaint"],
            ),
            (
                "Oh lovely, another one who knows it all already.",
                &["stay-respectful", "personal-interest"],
            ),
        ],
    );
}

#[test]
fn a_very_long_answer_is_rated_and_signs_of_all_kinds_do_no_harm() {
    let long = "Hei, tervetuloa! Mitä teille saisi olla? ".repeat(400);
    let odd = "Hei\u{200d}\u{202e} 👩‍👩‍👧‍👦 \u{1b}[2J tervetuloa!\u{7} \u{feff}Mitä etsitte? ﷽ 你好";
    for words in [long.as_str(), odd] {
        for rated in rate(words, &["greet-at-once", "ask-need"], &[]) {
            for place in rated.evidence {
                assert!(words.get(place).is_some());
            }
        }
    }
}
