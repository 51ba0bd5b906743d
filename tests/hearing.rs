//! How `check` tells whether the sayings of a pack's own points say what meets them and what breaks
//! them. `fixtures/hearing` is a guidance that adds two points to the built-in one, with sayings of
//! several kinds beside it.

use std::cell::Cell;
use std::fs;
use std::path::PathBuf;

use encounter::content::{self, built_in};
use encounter::finding::Finding;
use encounter::guidance::{Catalogue, Sayings};
use encounter::rater::{BadModel, Heard};
use encounter::review::{self, LEAST, Review, Share};
use serde_json::{Value, json};

use crate::test::{Done, Room, fixtures};

fn folder() -> PathBuf {
    fixtures().join("hearing")
}

fn file(name: &str) -> String {
    fs::read_to_string(folder().join(name)).unwrap()
}

fn catalogue() -> Catalogue {
    content::catalogue(&file("guidance.yaml")).unwrap()
}

#[track_caller]
fn check(args: &[&str]) -> Done {
    let room = Room::new();
    room.encounter(["check"]).dir(folder()).args(args).run().code(0).quiet()
}

/// A listener by whom the first so many sayings of each kind are mistaken.
fn mistaking(wrong: usize) -> impl Fn(&[&Sayings]) -> Result<Vec<Vec<Heard>>, &'static BadModel> {
    let of_point = move |sayings: &Sayings| {
        let mut heard = Vec::new();
        for (met, lists) in [(true, &sayings.met), (false, &sayings.violated)] {
            let places = (0..2).flat_map(|lang| (0..lists[lang].len()).map(move |at| (lang, at)));
            let one = |(nth, at)| Heard { met, at, right: nth >= wrong };
            heard.extend(places.enumerate().map(one));
        }
        heard
    };
    move |all: &[&Sayings]| Ok(all.iter().map(|sayings| of_point(sayings)).collect())
}

fn heard(text: &str, wrong: usize) -> Review {
    review::sayings(text, &catalogue(), Some(&mistaking(wrong))).unwrap()
}

fn codes(findings: &[Finding]) -> Vec<&'static str> {
    findings.iter().map(|finding| finding.rule.code()).collect()
}

#[test]
fn sayings_that_say_what_is_done_are_told_apart() {
    let told = check(&["--json", "told-apart.yaml"]).json("findings");
    assert_eq!(told["findings"], json!([]));
    let hearing = told["hearing"].as_array().unwrap();
    // In the order of the guidance; the built-in point is not among them.
    let points: Vec<_> = hearing.iter().map(|one| &one["point"]).collect();
    assert_eq!(points, ["name-the-hour", "own-the-slip"]);
    for one in hearing {
        assert_eq!(one["file"], "told-apart.yaml");
        for kind in ["met", "violated"] {
            assert_eq!(one[kind]["of"], 8);
            assert!(one[kind]["right"].as_u64().unwrap() >= 6, "{one}");
        }
    }
    let done = check(&["told-apart.yaml"]);
    let rows: Vec<_> = done.stdout.lines().take(4).collect();
    let [head, columns, first, second] = rows[..] else { panic!("{done}") };
    assert_eq!(head, "Sayings told apart, each by the others of its point  told-apart.yaml");
    assert_eq!(columns, "                   together         met    violated");
    assert!(first.starts_with("  name-the-hour") && first.contains(" of 16 "), "{done}");
    assert!(second.starts_with("  own-the-slip ") && second.ends_with(" of 8"), "{done}");
}

#[test]
fn sayings_that_differ_in_tone_alone_are_a_warning() {
    let told = check(&["--json", "alike.yaml"]).json("findings");
    let [finding] = told["findings"].as_array().unwrap().as_slice() else { panic!("{told}") };
    assert_eq!((&finding["code"], &finding["line"]), (&json!("W703"), &json!(28)));
    let message = finding["message"].as_str().unwrap();
    assert!(message.contains(" of 16 sayings are told apart; taken for the other kind: “"));
    assert!(finding["hint"].as_str().unwrap().contains("differ in what is done"));
    let right = |place: usize, kind: &str| told["hearing"][place][kind]["right"].as_u64().unwrap();
    let [alike, apart] = [0, 1].map(|place| right(place, "met") + right(place, "violated"));
    assert!(alike < 12 && apart >= 12, "{told}");
}

/// Nothing is heard in a hurry; what can be counted is told all the same.
#[test]
fn a_quick_check_hears_nothing() {
    check(&["--quick", "alike.yaml"]).stdout_is("1 file, no findings\n");
    let told = check(&["--quick", "--json", "alike.yaml"]).json("findings");
    assert_eq!((&told["findings"], &told["hearing"]), (&json!([]), &json!([])));
    check(&["--quick", "few.yaml"]).stdout_has("warning[W704]");
}

#[test]
fn too_little_to_go_by_is_a_warning() {
    let told = check(&["--json", "few.yaml"]).json("findings");
    let findings: Vec<_> = told["findings"].as_array().unwrap().iter().map(brief).collect();
    let few = "few sayings to go by: 2 under `met` in `fi`, none under `violated`";
    let none = "no sayings for `own-the-slip`";
    assert_eq!(findings, [("W704", 4, none), ("W704", 5, few)]);
    let done = check(&["few.yaml"]);
    done.stdout_has("  own-the-slip         none        none        none\n");
}

fn brief(finding: &Value) -> (&str, u64, &str) {
    let text = |field: &str| finding[field].as_str().unwrap();
    (text("code"), finding["line"].as_u64().unwrap(), text("message"))
}

/// Four of each kind are enough, in the languages that the file is written in.
#[test]
fn only_the_languages_of_the_file_are_counted() {
    let list = |count: usize| -> String {
        let all: Vec<_> = (0..count).map(|nth| format!("{nth} o’clock")).collect();
        format!("[{}]", all.join(", "))
    };
    let text = |met: usize, violated: usize| {
        let both = format!("{{met: {}, violated: {}}}", list(met), list(violated));
        format!(
            "format: 1\nsayings:\n  - {{point: name-the-hour, en: {both}}}\n  - {{point: own-the-slip, en: {both}}}\n"
        )
    };
    assert_eq!(codes(&heard(&text(LEAST, LEAST), 0).findings), [""; 0]);
    for (met, violated) in [(LEAST - 1, LEAST), (LEAST, LEAST - 1), (LEAST, 0), (0, LEAST)] {
        assert_eq!(codes(&heard(&text(met, violated), 0).findings), ["W704"; 2]);
    }
    // With so few, mistakes say nothing about the sayings.
    assert_eq!(codes(&heard(&text(LEAST - 1, LEAST), LEAST).findings), ["W704"; 2]);
    let none = "format: 1\nsayings: []\n";
    let told = heard(none, 0).findings;
    assert_eq!(codes(&told), ["W704"]);
    assert_eq!(told[0].message, "no sayings for `name-the-hour`, `own-the-slip`");
}

#[test]
fn three_quarters_told_apart_are_enough() {
    let text = file("told-apart.yaml");
    let of_two = |wrong| heard(&text, wrong);
    let Review { findings, hearing, .. } = of_two(2);
    assert_eq!(findings, []);
    let share = Share { right: 6, of: 8 };
    assert!(hearing.iter().all(|one| one.met == share && one.violated == share));
    let findings = of_two(3).findings;
    assert_eq!(codes(&findings), ["W703", "W703"]);
    let told = "only 10 of 16 sayings are told apart; taken for the other kind: \
                “Se on valmis perjantaina kello kolme.” (`met`), \
                “Soitan teille huomenna yhdeksältä.” (`met`), \
                “Lähetys tulee maanantaina kello kahdentoista ja kahden välillä.” (`met`) \
                and 3 more";
    assert_eq!(findings[0].message, told);
}

#[test]
fn the_warnings_can_stand() {
    let told = |wrong, entry: &str| {
        let text = file("told-apart.yaml") + &format!("allow: [{entry}]\n");
        codes(&heard(&text, wrong).findings)
    };
    assert_eq!(told(3, "{rule: W703, why: so we speak}"), [""; 0]);
    assert_eq!(told(3, "{rule: W703, at: own-the-slip, why: so we speak}"), ["W703"]);
    assert_eq!(told(0, "{rule: W703, why: so we spoke}"), ["W702"]);
    assert_eq!(told(0, "{rule: W704, why: we say little}"), ["W702"]);
    // Where nobody listens, nobody knows whether the entry is needed.
    let text = file("told-apart.yaml") + "allow: [{rule: W703, why: so we speak}]\n";
    let unheard = review::sayings(&text, &catalogue(), None).unwrap();
    assert_eq!(codes(&unheard.findings), [""; 0]);
    let few = file("few.yaml") + "allow: [{rule: W704, why: we say little}]\n";
    assert_eq!(codes(&heard(&few, 0).findings), [""; 0]);
}

/// The rater is unpacked only where a point of one's own has something to be heard.
#[test]
fn nobody_listens_where_there_is_nothing_to_hear() {
    let asked = Cell::new(0);
    let listen = |all: &[&Sayings]| {
        asked.set(asked.get() + all.len());
        mistaking(0)(all)
    };
    let look = |text: &str, catalogue: &Catalogue| {
        review::sayings(text, catalogue, Some(&listen)).unwrap().hearing
    };
    assert_eq!(look(built_in::SAYINGS, &built_in::catalogue()), []);
    let learned =
        "format: 1\nsayings:\n  - {point: greet-at-once, en: {met: [Hello!], violated: [So?]}}\n";
    let none = look(learned, &catalogue());
    assert!(none.len() == 2 && none.iter().all(|one| one.both() == Share::default()));
    let broken = file("told-apart.yaml").replace("own-the-slip", "own-the-slop");
    assert_eq!(look(&broken, &catalogue()), []);
    assert_eq!(asked.get(), 0);
    assert_eq!(look(&file("told-apart.yaml"), &catalogue()).len(), 2);
    assert_eq!(asked.get(), 2);
}
