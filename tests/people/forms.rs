//! What stands in each form, whole.

use encounter::phase::Phase;
use encounter::report::people::csv;
use serde_json::Value;

use crate::reports::{WHOLE, lead, short_walk};
use crate::test::Room;

use super::records::evening;

#[test]
fn a_trainee_in_every_form() {
    let room = Room::new();
    evening(&room);
    let report = |lang: &str, form: &str| {
        let args = ["--lang", lang, "--profile", "Aino", "report", "--words", "--format", form];
        room.encounter(args).run().code(0).quiet().harmless().stdout
    };
    insta::assert_snapshot!("trainee-csv", report("en", "csv"));
    insta::assert_snapshot!("trainee-json", report("en", "json"));
    insta::assert_snapshot!("trainee-markdown-en", report("en", "markdown"));
    insta::assert_snapshot!("trainee-markdown-fi", report("fi", "markdown"));
}

#[test]
fn a_group_in_every_form() {
    let room = Room::new();
    evening(&room);
    let report = |lang: &str, form: &str| {
        let args = ["--lang", lang, "report", "--group", "evening", "--format", form];
        room.encounter(args).run().code(0).quiet().harmless().stdout
    };
    insta::assert_snapshot!("group-csv", report("en", "csv"));
    insta::assert_snapshot!("group-json", report("en", "json"));
    insta::assert_snapshot!("group-markdown-en", report("en", "markdown"));
    insta::assert_snapshot!("group-markdown-fi", report("fi", "markdown"));
    let named = ["report", "--group", "evening", "--names", "--words", "--format", "markdown"];
    let done = room.encounter(named).run().code(0).quiet();
    done.stdout_has("| Aino | 2 |").stdout_has("| Beda | 1 |").stdout_has("“Take your time.”");
}

#[test]
fn a_session_is_told_alike_by_both_commands() {
    let room = Room::new();
    lead(&room, &short_walk(), WHOLE);
    for form in ["html", "markdown", "csv", "json"] {
        let out = ["--format", form, "-o", "-"];
        let one = room.encounter(["session", "report", "1"]).args(out).run().code(0).quiet();
        let other = room.encounter(["report", "--session", "1"]).args(out).run().code(0).quiet();
        assert_eq!(one.stdout, other.stdout, "{form}");
    }
    let done = room.encounter(["report", "--session", "1", "--format", "markdown"]).run().code(0);
    insta::assert_snapshot!("session-markdown", done.harmless().stdout);
    let missing = "error: there is no session 7\nhint: `encounter session list` shows them\n";
    room.encounter(["report", "--session", "7"]).run().code(2).stdout_is("").stderr_is(missing);
    let finnish = ["--lang", "fi", "report", "--session", "1", "--format", "markdown"];
    room.encounter(finnish).run().code(0).quiet().harmless().stdout_has("## Kohta kohdalta");
}

#[test]
fn the_guide_tells_every_column_and_field() {
    let guide = include_str!("../../docs/reports.md");
    let (_, columns) = guide.split_once("| column |").unwrap();
    let (columns, fields) = columns.split_once("| field |").unwrap();
    for column in csv::columns() {
        let phase = Phase::from_id(column).is_some();
        assert!(phase || columns.contains(&format!("`{column}`")), "{column}");
    }
    let phases = Phase::ALL.map(|phase| format!("`{}`", phase.id())).join(", ");
    assert!(columns.contains(&phases), "{phases}");
    let room = Room::new();
    evening(&room);
    for args in [["--profile", "Aino"], ["--group", "evening"]] {
        let run = room.encounter(["report", "--json", "--words"]).args(args);
        let all: Value = serde_json::from_str(&run.run().code(0).stdout).unwrap();
        assert_told(&all, fields);
    }
}

#[track_caller]
fn assert_told(value: &Value, guide: &str) {
    match value {
        Value::Object(fields) => {
            for (name, inner) in fields {
                assert!(guide.contains(&format!("`{name}`")), "{name}");
                assert_told(inner, guide);
            }
        }
        Value::Array(all) => all.iter().for_each(|one| assert_told(one, guide)),
        _ => {}
    }
}
