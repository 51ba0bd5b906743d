//! What people have typed commands nothing, nobody is named unasked, and no file is lost.

use std::fs;

use encounter::text;

use crate::reports::assert_well_formed;
use crate::test::Room;

use super::records::{self, Made, evening, finish, person, walk};

const FORMS: [&str; 4] = ["html", "markdown", "csv", "json"];

/// Markup, formulas, commands to a terminal, words turned round, the signs of Markdown.
const HOSTILE: &str =
    "=cmd|' /C calc'!A0 <b>x</b><script>y</script> `code` | *a* [b](c) & \u{1b}[31m\u{202e}z\"'";

fn hostile(room: &Room) {
    let db = records::open(room);
    // A profile that is asked for by its name has a clean one; one that an import brings may not.
    for name in [text::clean_line(HOSTILE), format!("{HOSTILE}2")] {
        let profile = person(&db, &name, &[HOSTILE]);
        for (number, broken) in [(1, true), (2, true), (3, false)] {
            let uid = format!("{profile}-{number}");
            let day = format!("2026-11-0{number}");
            let made = Made { profile, uid: &uid, day: &day, broken, ..Made::default() };
            walk(&db, &Made { title: HOSTILE, scenario: HOSTILE, words: HOSTILE, ..made });
            finish(&db, &uid, 50, "failed");
        }
    }
    // Records of another program may hold anything.
    let sql = "UPDATE encounter SET ending = ?1, lang = ?1, structure = ?1";
    db.execute(sql, [HOSTILE]).unwrap();
    let sql = "UPDATE answer SET mark = replace(mark, 'ask-values', '<b>|=1')";
    db.execute(sql, []).unwrap();
}

#[test]
fn hostile_names_titles_and_words_are_text_everywhere() {
    let room = Room::new();
    hostile(&room);
    let name = text::clean_line(HOSTILE);
    for lang in ["en", "fi"] {
        for args in [["--group", HOSTILE, "--names"], ["--profile", &name, "--force"]] {
            for form in FORMS {
                let run = room.encounter(["--lang", lang, "report", "--words", "-o", "-"]);
                let done = run.args(["--format", form]).args(args).run().code(0).quiet();
                let done = done.harmless().stdout_has("[31m");
                match form {
                    "html" => {
                        assert_well_formed(&done.stdout);
                        assert!(!done.stdout.contains("<b>"), "{done}");
                    }
                    "markdown" => {
                        assert!(!done.stdout.contains('<'), "{done}");
                        assert_tables(&done.stdout);
                    }
                    "csv" => assert_neutral(&done.stdout),
                    _ => assert!(done.stdout.lines().count() > 10, "{done}"),
                }
            }
        }
    }
}

/// No cell begins like a formula.
#[track_caller]
fn assert_neutral(csv: &str) {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let mut rows = 0;
    for record in reader.records() {
        let record = record.unwrap();
        rows += 1;
        for cell in &record {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
        }
        assert!(record.iter().any(|cell| cell.starts_with("'=cmd")));
    }
    assert!(rows >= 3);
}

/// Every row of a table has as many cells as its head.
#[track_caller]
fn assert_tables(markdown: &str) {
    let cells = |line: &str| line.replace("\\|", "").matches('|').count();
    let mut before: Option<usize> = None;
    for line in markdown.lines() {
        let here = line.starts_with('|').then(|| cells(line));
        if let (Some(before), Some(here)) = (before, here) {
            assert_eq!(before, here, "{line}");
        }
        before = here;
    }
}

#[test]
fn nobody_of_a_group_is_named_unasked() {
    let room = Room::new();
    evening(&room);
    for form in FORMS {
        let file = format!("group.{form}");
        let args = ["report", "--group", "evening", "--words", "--format", form, "-o", &file];
        room.encounter(args).run().code(0).quiet();
        let bytes = fs::read_to_string(room.path(&file)).unwrap();
        for name in ["Aino", "Beda", "Carl"] {
            assert!(!bytes.contains(name), "{name} in {form}");
        }
        assert!(bytes.contains("T1") && bytes.contains("T2") && !bytes.contains("T3"), "{form}");
        let named = room.encounter(args).args(["--names", "--force"]).run().code(0).quiet();
        named.stdout_has("Written");
        let bytes = fs::read_to_string(room.path(&file)).unwrap();
        assert!(bytes.contains("Aino") && bytes.contains("Beda"), "{form}");
    }
}

#[test]
fn own_words_stand_only_where_they_were_asked_for() {
    let room = Room::new();
    evening(&room);
    for form in FORMS {
        for who in [["--profile", "Aino"], ["--group", "evening"]] {
            let report = ["report", "--format", form, "-o", "-"];
            let done = room.encounter(report).args(who).run().code(0).quiet();
            done.stdout_lacks("Take your time").stdout_lacks("What are you looking for");
            let done = room.encounter(report).args(who).arg("--words").run().code(0).quiet();
            done.stdout_has("Take your time");
        }
    }
}

#[test]
fn a_page_gets_a_safe_name_and_takes_nobody_elses_place() {
    let room = Room::new();
    hostile(&room);
    let db = room.database();
    person(&db, "../Äijä", &["CON"]);
    for (args, file) in [
        (["--profile", "../Äijä"], "report-äijä-2026-11-21.html"),
        (["--group", "CON"], "report-_con-2026-11-21.html"),
        (
            ["--group", HOSTILE],
            "report-cmd-c-calc-a0-b-x-b-script-y-script-code-a-b-c-31m-z-2026-11-21.html",
        ),
    ] {
        let done = room.encounter(["report"]).args(args).run().code(0).quiet();
        let told: Vec<&str> = done.stdout.split_whitespace().collect();
        assert_eq!(told, ["✔", "Written:", file]);
        let page = fs::read_to_string(room.path(file)).unwrap();
        fs::write(room.path(file), "mine").unwrap();
        let done = room.encounter(["report"]).args(args).run().code(1).stdout_is("");
        done.stderr_has("is there already");
        assert_eq!(fs::read_to_string(room.path(file)).unwrap(), "mine");
        room.encounter(["report", "--force"]).args(args).run().code(0).quiet();
        assert_eq!(fs::read_to_string(room.path(file)).unwrap(), page);
    }
}

#[test]
fn the_ending_of_the_file_decides_where_no_form_is_named() {
    let room = Room::new();
    evening(&room);
    for (file, begins) in [
        ("a.html", "<!DOCTYPE html>"),
        ("a.HTM", "<!DOCTYPE html>"),
        ("a.md", "# Aino\n"),
        ("a.csv", "trainee,uid,"),
        ("a.json", "{\n"),
        ("a", "<!DOCTYPE html>"),
    ] {
        room.encounter(["report", "--profile", "Aino", "-o", file]).run().code(0).quiet();
        assert!(fs::read_to_string(room.path(file)).unwrap().starts_with(begins), "{file}");
    }
    let odd = ["report", "--profile", "Aino", "-o", "a.pdf"];
    room.encounter(odd).run().code(2).stdout_is("").stderr_is(
        "error: no report ends in `.pdf`\n\
         hint: name the form with `--format`, or end the file in `.html`, `.md`, `.csv` or `.json`\n",
    );
    room.encounter(odd).args(["--format", "csv"]).run().code(0).quiet();
    for args in [
        ["--names", "--json"].as_slice(),
        &["--session", "1", "--group", "evening"],
        &["--session", "1", "--since", "2026-11-01"],
        &["--session", "1", "--words"],
        &["--json", "--format", "csv"],
    ] {
        room.encounter(["report"]).args(args).run().code(2).stdout_is("");
    }
}
