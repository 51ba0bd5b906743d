//! The languages of guidance and sayings: each file of `fixtures/languages` with every one of its
//! warnings. Those of scenarios are in `fixtures/weak`.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use encounter::content::{self, built_in};
use encounter::finding::Finding;
use encounter::review;

use crate::test::{Room, fixtures};

/// Code, line, column, the message, a part of the hint.
type Expected = (&'static str, u64, u64, &'static str, &'static str);

#[rustfmt::skip]
const FILES: &[(&str, &[Expected])] = &[
    ("guidance-half-translated", &[
        ("W301", 19, 5, "no text in `fi`", "write `fi:` under it"),
    ]),
    ("guidance-left-over", &[
        ("W302", 16, 16, "a text in `fi`, in which only 1 of 21 texts are written", "take `fi:` out here"),
    ]),
    ("guidance-other-language", &[
        ("W303", 9, 71, "this reads as English (`you`, `do`, `what`), and stands under `fi`", "write it in Finnish"),
    ]),
    ("guidance-same-in-both", &[
        ("W303", 22, 51, "the same 3 words in both languages", "write the text anew"),
    ]),
    // The title of a source may be the same in both.
    ("guidance-sound", &[]),
    ("sayings-half-translated", &[
        ("W301", 3, 5, "no saying in `fi` under `met` and `violated`", "write some under `fi:`"),
        ("W301", 12, 7, "no saying in `en` under `met`", "write some under `en:`"),
    ]),
    ("sayings-left-over", &[
        ("W302", 9, 7, "sayings under `met` in `fi`, in which only 1 of 4 lists are written", "take `fi:` out here"),
    ]),
    ("sayings-other-language", &[
        ("W303", 6, 43, "this reads as English (`to`, `the`, `and`), and stands under `fi`", "write it in Finnish"),
    ]),
    ("sayings-same-in-both", &[
        ("W303", 8, 40, "the same 4 words in both languages", "write it anew"),
        ("W303", 16, 18, "the same 4 words in both languages", "write it anew"),
    ]),
    ("sayings-sound", &[]),
];

fn folder() -> PathBuf {
    fixtures().join("languages")
}

fn file(name: &str) -> String {
    fs::read_to_string(folder().join(format!("{name}.yaml"))).unwrap()
}

/// The codes that a sayings file gives, with more lines at its end.
fn of_sayings(name: &str, more: &str) -> Vec<&'static str> {
    let review = review::sayings(&(file(name) + more), &built_in::catalogue(), None).unwrap();
    codes(&review.findings)
}

fn codes(findings: &[Finding]) -> Vec<&'static str> {
    findings.iter().map(|finding| finding.rule.code()).collect()
}

#[test]
fn the_table_holds_every_file() {
    let entries = fs::read_dir(folder()).unwrap();
    let there = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let listed = FILES.iter().map(|(name, _)| format!("{name}.yaml"));
    assert_eq!(listed.collect::<BTreeSet<_>>(), there.collect::<BTreeSet<_>>());
}

#[test]
fn each_file_is_told_whole_and_at_its_place() {
    let room = Room::new();
    let names: Vec<_> = FILES.iter().map(|(name, _)| format!("{name}.yaml")).collect();
    let done = room.encounter(["check", "--json"]).dir(folder()).args(&names).run();
    let told = done.code(0).quiet().json("findings");
    let told = told["findings"].as_array().unwrap();
    for (name, expected) in FILES {
        let own: Vec<_> = told.iter().filter(|f| f["file"] == format!("{name}.yaml")).collect();
        let found: Vec<_> =
            own.iter().map(|f| (&f["code"], &f["line"], &f["column"], &f["message"])).collect();
        let wanted: Vec<_> = expected
            .iter()
            .map(|&(code, line, column, message, _)| {
                (code.into(), line.into(), column.into(), message.into())
            })
            .collect();
        let wanted: Vec<_> = wanted.iter().map(|(a, b, c, d)| (a, b, c, d)).collect();
        assert_eq!(found, wanted, "{name}");
        for (finding, (.., hint)) in own.iter().zip(*expected) {
            let said = finding["hint"].as_str().unwrap();
            assert!(said.contains(hint), "{name}: {said}");
        }
    }
}

#[test]
fn sayings_let_warnings_stand_by_their_points() {
    let name = "sayings-same-in-both";
    for (entry, left) in [
        ("{rule: W303, why: they say so}", vec![]),
        ("{rule: W303, at: greet-at-once, why: they say so}", vec!["W303"]),
        ("{rule: W303, at: ask-values, why: lost}", vec!["W303", "W303", "E230"]),
        ("{rule: W301, why: not there}", vec!["W303", "W303", "W702"]),
    ] {
        assert_eq!(of_sayings(name, &format!("allow: [{entry}]\n")), left, "{entry}");
    }
    // Where an error hides what else there is, nothing is said to be of no use.
    let broken = "  - {point: ask-nead}\nallow: [{rule: W301, why: not there}]\n";
    assert_eq!(of_sayings(name, broken), ["E205"]);
}

#[test]
fn guidance_lets_warnings_stand_by_its_points() {
    let told = |entry: &str| {
        let text = file("guidance-half-translated")
            .replace("fi: ei tervehdi", "fi: You do not greet")
            + &format!("allow: [{entry}]\n");
        codes(&review::guidance(&text, None))
    };
    assert_eq!(told("{rule: W301, at: greet, why: later}"), ["W303"]);
    assert_eq!(told("{rule: W303, at: greet, why: later}"), ["W301"]);
    assert_eq!(told("{rule: W302, why: none}"), ["W301", "W303", "W702"]);
}

/// What is only a warning keeps nobody from using the file.
#[test]
fn warnings_refuse_nothing() {
    for (name, _) in FILES {
        let text = file(name);
        if name.starts_with("sayings") {
            content::sayings(&text, &built_in::catalogue()).unwrap();
        } else {
            content::catalogue(&text).unwrap();
        }
    }
}

/// A file in one language has nothing to mend; and a word or two may be said in both.
#[test]
fn near_misses_are_let_be() {
    let one = "format: 1\nsayings:\n  - {point: ask-need, en: {met: [Which one?], violated: [That one.]}}\n";
    let both = "format: 1\nsayings:\n  - point: ask-need\n    fi: {met: [\"Moi, moi!\"], violated: [OK]}\n    \
                en: {met: [\"Moi, moi!\"], violated: [OK]}\n";
    let none = "format: 1\nsayings:\n  - {point: ask-need, fi: {met: [], violated: []}}\n";
    for text in [one, both, none] {
        let review = review::sayings(text, &built_in::catalogue(), None).unwrap();
        assert_eq!(codes(&review.findings), [""; 0], "{text}");
    }
}
