//! Records on their way out of the program, in again, and gone for good; and records that were
//! damaged.

mod bringing;
mod damaged;
mod erasing;
mod merging;
mod refused;

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use serde_json::{Value, json};

use crate::test::Room;

/// An id; a digit tells whose, another what it is of.
pub(crate) fn uid(whose: u32, what: u32) -> String {
    format!("{whose:08x}-0000-4000-8000-{what:012x}")
}

pub(crate) fn time(day: u32, second: u32) -> String {
    format!("2026-11-{day:02}T08:{:02}:{:02}.000Z", second / 60, second % 60)
}

pub(crate) fn head() -> Value {
    json!({ "kind": "records", "version": 1, "schema": 3, "program": "0.1.0", "at": time(1, 0) })
}

pub(crate) fn profile(whose: u32, name: &str) -> Value {
    json!({ "kind": "profile", "uid": uid(whose, 0), "name": name, "created_at": time(1, 0),
        "tags": ["evening"], "settings": { "agreed": time(1, 1) } })
}

/// An answer in own words, on the day and at the second.
pub(crate) fn answer(moment: &str, day: u32, second: u32, words: &str) -> Value {
    json!({ "moment": moment, "attempt": 1, "shown": [], "answer": { "say": words }, "hints": 1,
        "asked_at": time(day, second), "answered_at": time(day, second + 5),
        "settled_at": time(day, second + 9),
        "mark": { "phase": "arrival", "earned": 1, "best": 2, "met": ["greet-at-once"],
            "judges": { "greet-at-once": "rater" }, "evidence": { "greet-at-once": words } },
        "verdicts": [{ "point": "greet-at-once", "verdict": "met", "judge": "rater", "late": false,
            "evidence": words, "given_at": time(day, second + 5) }] })
}

/// A finished walk of two answers.
pub(crate) fn walk(whose: u32, what: u32, words: &str) -> Value {
    json!({ "kind": "encounter", "uid": uid(whose, what), "profile": uid(whose, 0), "review": null,
        "point": null, "scenario": "photos-novice", "path": "/home/somebody/photos.yaml",
        "title": "Photographs", "revision": 1, "structure": "abc", "mode": "solo",
        "chosen_mode": "mystery", "lang": "fi", "seed": 18_446_744_073_709_551_615_u64,
        "version": "0.1.0", "started_at": time(2, 0), "abandoned_at": null,
        "closed_at": time(2, 90),
        "end": { "finished_at": time(2, 80), "earned": [1, 0, 0, 0, 0, 0, 0],
            "maxima": [2, 2, 8, 6, 7, 2, 7], "trust": [53, null, null, null, null, null, 50],
            "score": 3, "pass_mark": 70, "result": "failed", "walked_out": false, "grave": false,
            "skipped": false, "ending": "later" },
        "answers": [answer("at-the-door", 2, 1, words), answer("the-queue", 2, 20, words)],
        "notes": [{ "moment": null, "kind": "keep", "text": words, "noted_at": time(2, 81) }] })
}

pub(crate) fn review(whose: u32, what: u32) -> Value {
    json!({ "kind": "review", "uid": uid(whose, what), "profile": uid(whose, 0), "seed": 7,
        "lang": "fi", "version": "0.1.0", "started_at": time(3, 0), "ended_at": null })
}

pub(crate) fn drill(whose: u32, what: u32, of: u32) -> Value {
    let mut drill = walk(whose, what, "Hei.");
    drill["review"] = json!(uid(whose, of));
    drill["point"] = json!("greet-at-once");
    drill["end"] = Value::Null;
    drill["path"] = Value::Null;
    drill
}

pub(crate) fn session(whose: u32, what: u32, line: &str) -> Value {
    let source = fs::read_to_string(crate::test::fixtures().join("sound.yaml")).unwrap();
    json!({ "kind": "session", "uid": uid(whose, what), "profile": uid(whose, 0),
        "scenario": "sound", "path": null, "title": "Sound", "source": source, "revision": 1,
        "structure": "abc", "lang": "en", "seed": 1, "version": "0.1.0", "minutes": 45,
        "asked": null, "started_at": time(4, 0), "finished_at": null,
        "entries": [
            { "number": 1, "entry": { "present": 12 }, "kept_at": time(4, 1) },
            { "number": 2, "entry": "opened", "kept_at": time(4, 2) }],
        "notes": [{ "moment": null, "text": line, "noted_at": time(4, 3) }] })
}

/// Everything that can be kept of a person, in the order of an export.
pub(crate) fn whole(whose: u32, name: &str, words: &str) -> Vec<Value> {
    vec![
        head(),
        profile(whose, name),
        review(whose, 1),
        walk(whose, 2, words),
        drill(whose, 3, 1),
        session(whose, 4, words),
    ]
}

pub(crate) fn text(lines: &[Value]) -> String {
    lines.iter().map(Value::to_string).collect::<Vec<_>>().join("\n") + "\n"
}

/// The lines of an export without the first, which tells the time.
pub(crate) fn lines(text: &str) -> Vec<Value> {
    text.lines().skip(1).map(|line| serde_json::from_str(line).unwrap()).collect()
}

impl Room {
    /// Brings in these lines.
    #[track_caller]
    pub(crate) fn bring(&self, lines: &[Value]) {
        let file = self.write("brought.jsonl", text(lines));
        self.encounter(["records", "import"]).arg(file).run().code(0).quiet();
    }

    /// The lines of everybody's export, without the first.
    #[track_caller]
    pub(crate) fn exported(&self) -> Vec<Value> {
        lines(&self.encounter(["records", "export", "--all"]).run().code(0).quiet().stdout)
    }
}

#[test]
fn nothing_is_told_and_nothing_made_where_nothing_is_kept() {
    let room = Room::new();
    room.encounter(["records"]).run().code(0).quiet().stdout_is("Nothing is kept yet.\n");
    let path = format!("{}\n", room.records().display());
    room.encounter(["records", "path"]).run().code(0).quiet().stdout_is(&path);
    let told = room.encounter(["records", "path", "--json"]).run().code(0).json("records-path");
    assert_eq!(told["exists"], false);
    for args in
        [["export", "--all"].as_slice(), &["erase", "--yes"], &["erase", "--all"], &["check"]]
    {
        let run = room.encounter(["records"]).args(args).run();
        run.code(1).stdout_is("").stderr_has("nothing is kept yet");
    }
    assert!(!room.data().exists());
}

#[test]
fn people_are_listed_with_groups_and_counts() {
    let room = Room::new();
    room.bring(&whole(1, "Aino", "Hei."));
    room.bring(&[head(), profile(2, "Beda")]);
    room.encounter(["records"]).run().code(0).quiet().stdout_is(
        "Aino  1 encounter · 1 review · 1 session led · latest on 4 November 2026\n      \
         group: evening\n\
         Beda  nothing yet\n      \
         group: evening\n\n\
         To take someone’s records along: encounter records export --profile NAME -o FILE\n",
    );
    room.encounter(["records", "--lang", "fi"])
        .run()
        .code(0)
        .stdout_has("Aino  1 kohtaaminen · 1 kertaus · 1 ryhmäharjoitus · viimeksi 4.11.2026");
    let told = room.encounter(["records", "--json"]).run().code(0).quiet().json("people");
    assert_eq!(told["people"][0]["groups"], json!(["evening"]));
    assert_eq!(
        (&told["people"][0]["finished"], &told["people"][1]["latest"]),
        (&json!(1), &Value::Null)
    );
}

#[test]
fn groups_come_and_go() {
    let room = Room::new();
    room.bring(&whole(1, "Aino", "Hei."));
    for (args, told) in [
        (["--profile", "Aino", "spring"].as_slice(), "Aino is now in the group spring.\n"),
        (&["--profile", "Aino", " spring\u{1b} "], "Aino was in the group spring already.\n"),
        (&["--profile", "Aino", "spring", "--remove"], "Aino is no longer in the group spring.\n"),
        (&["--profile", "Aino", "spring", "--remove"], "Aino was not in the group spring.\n"),
    ] {
        room.encounter(["records", "tag"]).args(args).run().code(0).quiet().stdout_is(told);
    }
    let unknown = room.encounter(["records", "tag", "spring", "--profile", "Ainoo"]).run();
    unknown.code(2).stderr_is("error: nothing is kept of `Ainoo`\nhint: did you mean `Aino`?\n");
    let nameless = room.encounter(["records", "tag", " ", "--profile", "Aino"]).run();
    nameless.code(2).stderr_has("the group’s name is empty");
}

#[test]
fn a_backup_is_whole_private_and_replaces_nothing() {
    let room = Room::new();
    room.bring(&whole(1, "Aino", "Hei."));
    let copy = room.path("elsewhere/records.sqlite");
    fs::create_dir(copy.parent().unwrap()).unwrap();
    let back_up = || room.encounter(["records", "backup"]).arg(&copy).run();
    back_up().code(0).quiet().stdout_has("✔ Written: ");
    assert_eq!(fs::metadata(&copy).unwrap().permissions().mode() & 0o777, 0o600);
    let before = fs::read(&copy).unwrap();
    back_up().code(1).stderr_has("is there already");
    assert_eq!(fs::read(&copy).unwrap(), before);
    let there = room.encounter(["records", "export", "--all", "--data-dir"]);
    let there = there.arg(copy.parent().unwrap()).run().code(0);
    assert_eq!(lines(&there.stdout), room.exported());
    room.encounter(["records", "backup", "no/such/folder"])
        .run()
        .code(1)
        .stderr_has("cannot write");
}
