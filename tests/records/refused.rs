//! Files that are refused: told line by line, and nothing of them kept.

use serde_json::{Value, json};

use crate::test::Room;

use super::{answer, head, profile, text, time, uid, walk, whole};

/// Imports these bytes, which must be refused, and gives what was told.
#[track_caller]
fn refused(bytes: impl AsRef<[u8]>) -> String {
    let room = Room::new();
    let file = room.write("in.jsonl", bytes);
    let done =
        room.encounter(["records", "import"]).arg(file).run().code(1).stdout_is("").harmless();
    assert!(!room.data().exists(), "{}", done.stderr);
    done.stderr
}

#[test]
fn what_is_no_export_is_told() {
    let all = text(&whole(1, "Aino", "Hei."));
    let second = |line: &str| format!("{}\n{line}\n", head());
    for (bytes, told) in [
        (String::new().into_bytes(), "the file is empty"),
        (b"\xEF\xBB\xBF \r\n\n".to_vec(), "the file is empty"),
        (b"hello\n".to_vec(), "line 1: not JSON from column 1 on"),
        (b"[1]\n".to_vec(), "line 1: this is a list; expected an object"),
        (
            b"{\"id\":1}\n".to_vec(),
            "line 1: this is no export; expected a first line with `\"kind\":\"records\"`",
        ),
        (b"{\"kind\":\"records\"}\n".to_vec(), "line 1: the version is missing"),
        (
            b"{\"kind\":\"records\",\"version\":2}\n".to_vec(),
            "line 1: this export has version 2; expected 1",
        ),
        (
            b"{\"kind\":\"records\",\"version\":1,\"x\":2}".to_vec(),
            "line 1: `x` is not known to this program",
        ),
        (all.as_bytes()[..all.len() - 40].to_vec(), "line 6: not JSON from column "),
        (second("{\"kind\":\"profile\"").into_bytes(), "line 2: not JSON from column 17 on"),
        (second("\u{1}{}").into_bytes(), "line 2: not JSON from column 1 on"),
        (
            second("{\"kind\":\"secret\",\"x\":1}").into_bytes(),
            "line 2: `kind` is \"secret\"; expected one of \"profile\", \"review\"",
        ),
        (second("{}").into_bytes(), "line 2: `kind` is missing; expected a text"),
        (second("{\"n\":1e400}").into_bytes(), "line 2: not JSON from column"),
        (second(&"[".repeat(5_000)).into_bytes(), "line 2: not JSON from column"),
        (
            [head().to_string().as_bytes(), b"\n{\"name\":\"\xFF\"}\n"].concat(),
            "line 2: byte 10 is not UTF-8",
        ),
        (second(&"x".repeat(8 * 1024 * 1024 + 1)).into_bytes(), "line 2: longer than 8 MiB"),
    ] {
        let all = refused(&bytes);
        assert!(all.contains(told), "no `{told}` in {all}");
        assert!(all.contains("hint: have it exported again"), "{all}");
    }
}

#[test]
fn marks_of_the_byte_order_and_carriage_returns_do_no_harm() {
    let room = Room::new();
    let lines = text(&whole(1, "Aino", "Hei."));
    let file = room.write("in.jsonl", format!("\u{feff}{}\r\n\r\n", lines.replace('\n', "\r\n")));
    room.encounter(["records", "import"]).arg(file).run().code(0).quiet();
    assert_eq!(room.exported(), whole(1, "Aino", "Hei.")[1..]);
}

/// What is changed of a sound walk, and what is told of it.
type Case = (&'static str, fn(&mut Value), &'static str);

const CASES: &[Case] = &[
    ("uid", |it| it["uid"] = json!("me"), "`uid` is \"me\"; expected an id such as"),
    (
        "huge",
        |it| it["revision"] = json!(1e30),
        "`revision` is 1e+30; expected a whole number from 0 to 100000",
    ),
    (
        "negative",
        |it| it["answers"][0]["hints"] = json!(-1),
        "`answers[0].hints` is -1; expected a whole number",
    ),
    (
        "fraction",
        |it| it["end"]["score"] = json!(1.5),
        "`end.score` is 1.5; expected a whole number from 0 to 100",
    ),
    (
        "over",
        |it| it["end"]["trust"][6] = json!(101),
        "`end.trust[6]` is 101; expected a whole number from 0 to 100",
    ),
    ("kind", |it| it["title"] = json!(["x"]), "`title` is a list; expected a text"),
    ("null", |it| it["seed"] = Value::Null, "`seed` is missing; expected a number"),
    (
        "gone",
        |it| drop(it.as_object_mut().unwrap().remove("answers")),
        "`answers` is missing; expected a list",
    ),
    ("unknown", |it| it["tilte"] = json!(1), "`tilte` is not known to this program"),
    (
        "near",
        |it| {
            it["modes"] = it["mode"].take();
            it.as_object_mut().unwrap().remove("mode");
        },
        "`modes` is not known to this program; expected `mode`",
    ),
    (
        "mode",
        |it| it["mode"] = json!("\u{1b}[31m"),
        "`mode` is \"\\u001b[31m\"; expected one of \"guided\"",
    ),
    (
        "time",
        |it| it["started_at"] = json!("yesterday"),
        "`started_at` is \"yesterday\"; expected a time such as",
    ),
    (
        "day",
        |it| it["notes"][0]["noted_at"] = json!("2026-02-30T00:00:00Z"),
        "`notes[0].noted_at` is",
    ),
    ("phases", |it| it["end"]["earned"] = json!([1]), "`end.earned` has 1 members; expected 7"),
    (
        "earned",
        |it| it["end"]["earned"][0] = json!(9),
        "`end.earned` has more than could be earned",
    ),
    (
        "sum",
        |it| it["end"]["maxima"][0] = json!(4_000_000_000_u32),
        "`end.maxima[0]` is 4000000000",
    ),
    ("half", |it| it["end"]["result"] = Value::Null, "`end.result` is missing"),
    (
        "answer",
        |it| it["answers"][0]["answer"] = json!({ "sing": "la" }),
        "`answers[0].answer` is {\"sing\":\"la\"}; expected an answer",
    ),
    ("more", |it| it["answers"][0]["answer"]["x"] = json!(1), "`answers[0].answer` is"),
    (
        "mark",
        |it| it["answers"][0]["mark"]["best"] = json!(4_000_000_000_u32),
        "`answers[0].mark` is",
    ),
    (
        "phase",
        |it| it["answers"][0]["mark"]["phase"] = json!("lunch"),
        "`answers[0].mark.phase` is \"lunch\"; expected one of \"arrival\"",
    ),
    (
        "judge",
        |it| it["answers"][0]["verdicts"][0]["judge"] = json!("me"),
        "`answers[0].verdicts[0].judge` is \"me\"",
    ),
    (
        "flag",
        |it| it["answers"][1]["verdicts"][0]["late"] = json!(0),
        "`answers[1].verdicts[0].late` is a number; expected `true` or `false`",
    ),
    ("blank", |it| it["scenario"] = json!(" "), "`scenario` is blank; expected a text"),
    ("person", |it| it["profile"] = json!(uid(9, 0)), "it belongs to the person `00000009-"),
    ("review", |it| it["review"] = json!(uid(9, 0)), "it belongs to the review `00000009-"),
    ("list", |it| it["answers"] = json!({}), "`answers` is an object; expected a list"),
    ("member", |it| it["answers"][1] = json!("x"), "`answers[1]` is a text; expected an object"),
    (
        "twice",
        |it| it["answers"][1] = it["answers"][0].clone(),
        "`answers[1]` is another answer to the same moment and try",
    ),
];

#[test]
fn every_field_is_held_to_what_it_may_be() {
    for (name, change, told) in CASES {
        let mut changed = walk(1, 2, "Hei.");
        change(&mut changed);
        let all = refused(text(&[head(), profile(1, "Aino"), changed]));
        assert!(all.contains(&format!("  line 3: {told}")), "{name}: no `{told}` in {all}");
        assert!(*name == "near" || all.contains(": 1 fault, so"), "{name}: {all}");
    }
}

#[test]
fn people_and_sessions_are_held_to_it_as_well() {
    let name = |name: &str| profile(1, name).to_string();
    let mut settings = profile(1, "Aino");
    settings["settings"]["agreed"] = json!(1);
    let mut session = super::session(1, 4, "x");
    session["entries"][0]["number"] = json!(2);
    session["entries"][1]["entry"] = json!({ "present": 4_000_000_000_u32 });
    let again = format!("{}\n{}", profile(1, "Aino"), profile(1, "Beda"));
    let session = format!("{}\n{session}", profile(1, "Aino"));
    for (lines, told) in [
        (name(" \u{1b}\u{202e} "), "line 2: `name` is blank; expected a text"),
        (settings.to_string(), "line 2: `settings.agreed` is a number; expected a text"),
        (again, "line 3: the id `00000001-0000-4000-8000-000000000000` stands on line 2 already"),
        (session.clone(), "line 3: `entries[0]` has the number 2; expected 1"),
        (
            session,
            "line 3: `entries[1].entry` is {\"present\":4000000000}; expected a step of a session",
        ),
    ] {
        let all = refused(format!("{}\n{lines}\n", head()));
        assert!(all.contains(told), "no `{told}` in {all}");
    }
}

#[test]
fn everything_that_is_wrong_is_told_at_once_and_there_is_an_end_to_it() {
    let mut walk = walk(1, 2, "Hei.");
    walk["mode"] = json!("x");
    walk["answers"][1]["hints"] = json!("two");
    let mut lines = vec![head(), profile(1, " "), walk, json!({ "kind": "profile" })];
    let all = refused(text(&lines));
    for told in [
        "in.jsonl: 7 faults, so nothing of it was brought in",
        "line 2: `name` is blank",
        "line 3: `mode` is \"x\"",
        "line 3: `answers[1].hints` is a text; expected a number",
        "line 4: `uid` is missing",
        "line 4: `name` is missing",
        "line 4: `created_at` is missing",
    ] {
        assert!(all.contains(told), "no `{told}` in {all}");
    }
    lines.extend((0..5_000).map(|_| json!({ "kind": "x" })));
    let all = refused(text(&lines));
    assert!(all.contains("over 1000 faults; the rest of the file was not read"), "{}", all.len());
    assert!(all.lines().count() < 1_010);
}

#[test]
fn hostile_texts_come_in_and_stay_texts() {
    let room = Room::new();
    let words = "\u{1b}]0;x\u{7}<script>\u{202e}=cmd|'\u{0}; DROP TABLE profile; --";
    let mut all = whole(1, "Ai\u{1b}[31mno\u{202e}", words);
    all[1]["tags"] = json!(["=cmd\u{7}"]);
    all[3]["answers"].as_array_mut().unwrap().push(answer(words, 2, 50, words));
    all[3]["answers"][2]["settled_at"] = json!(time(2, 59));
    let file = room.write("in.jsonl", text(&all));
    let told = room.encounter(["records", "import"]).arg(file).run().code(0).quiet().harmless();
    told.stdout_has("Ai[31mno is new here");
    room.encounter(["records"]).run().code(0).quiet().harmless().stdout_has("group: =cmd");
    room.encounter(["records", "--json"]).run().code(0).quiet().harmless();
    room.encounter(["progress", "--profile", "Ai[31mno"]).run().code(0).harmless();
    assert_eq!(room.exported()[2], all[3], "own words stay as they were said");
}
