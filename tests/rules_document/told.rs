//! How `check --explain` tells the document, and where `check` points to it.

use encounter::finding::Rule;
use encounter::finding::rulebook::{DOCUMENT, sections};
use encounter::view::layout::{row_text, row_width, rows};
use encounter::view::rules;

use crate::test::{Room, fixtures};

#[test]
fn prose_is_wrapped_and_code_is_not() {
    for section in sections(DOCUMENT) {
        let blocks = rules::explanation(&section);
        for width in [40, 80] {
            let rows = rows(&blocks, width);
            let texts: Vec<_> = rows.iter().map(row_text).collect();
            let code: Vec<_> = section.bad.iter().chain(&section.good).collect();
            let code = code.iter().flat_map(|example| example.text.lines());
            let wanted: Vec<_> = code.map(|line| format!("    {line}")).collect();
            let first = texts.iter().position(|text| text == "✘ Bad").unwrap();
            let shown = texts[first..].iter().filter(|text| text.starts_with("    "));
            assert_eq!(shown.collect::<Vec<_>>(), wanted.iter().collect::<Vec<_>>());
            let fits = rows[..first].iter().all(|row| row_width(row) <= width);
            assert!(fits, "{} at {width}", section.code);
            assert!(width < 80 || rows.iter().all(|row| row_width(row) <= width));
        }
    }
}

#[test]
fn a_rule_is_explained() {
    let room = Room::new();
    let done = room.encounter(["check", "--explain", "e207"]).env("COLUMNS", "40").run();
    done.code(0).quiet().stdout_is(
        "error[E207] a point that does not fit
this customer or channel

A point with `only: phone` is judged in
phone calls alone, one with `only: firm`
where the customer buys for a firm.
Elsewhere nobody could meet it in
earnest. Use another point, or set
`channel` or `buys_for` as you mean it.

✘ Bad
    # kind: guidance
    points:
      - id: no-surprises
        only: firm

✔ Good
    # kind: guidance
    points:
      - id: no-surprises
        only: firm

    customer:
      buys_for: firm
",
    );
    let done = room.encounter(["check", "--explain", "W602", "--color", "always"]).run();
    done.code(0).stdout_has("\u{1b}[").stdout_has("warning[W602]");
}

#[test]
fn the_rules_are_listed_under_what_they_have_in_common() {
    let room = Room::new();
    let done = room.encounter(["check", "--explain", "ALL"]).run().code(0).quiet();
    assert!(done.stdout.starts_with("The file as such\n  E001  a file that cannot be read\n"));
    assert!(done.stdout.contains("\n\nThe pack\n  W701  "), "{done}");
    let rows = done.stdout.lines().filter(|line| line.starts_with("  "));
    assert_eq!(rows.count(), Rule::ALL.len());
}

#[test]
fn rules_come_as_json() {
    let room = Room::new();
    for args in [["--json"].as_slice(), &["--format", "json"]] {
        let done = room.encounter(["check", "--explain", "w701"]).args(args).run().code(0).quiet();
        let json = done.json("rules");
        let [rule] = json["rules"].as_array().unwrap().as_slice() else { panic!("{json}") };
        assert_eq!((&rule["code"], &rule["severity"]), (&"W701".into(), &"warning".into()));
        assert_eq!(rule["title"], "a point that no scenario practises");
        assert!(rule["text"].as_str().unwrap().starts_with("The guidance asks"), "{rule}");
        for side in ["bad", "good"] {
            let example = &rule[side][0];
            assert_eq!(example["language"], "yaml");
            assert!(example["text"].as_str().unwrap().starts_with("moments:\n"), "{rule}");
        }
    }
    let all = room.encounter(["check", "--explain", "all", "--json"]).run().code(0).json("rules");
    assert_eq!(all["rules"].as_array().unwrap().len(), Rule::ALL.len());
}

#[test]
fn a_code_that_there_is_not() {
    let room = Room::new();
    for (code, hint) in [
        ("e299", "did you mean `E209`?"),
        ("205", "did you mean `E205`?"),
        ("greet", "`encounter check --explain all` lists them"),
        ("", "`encounter check --explain all` lists them"),
    ] {
        let done = room.encounter(["check", "--explain", code]).run().code(2).stdout_is("");
        done.stderr_has(&format!("there is no rule `{}`", code.to_uppercase())).stderr_has(hint);
    }
    room.encounter(["check", "--explain", "e205", "some.yaml"]).run().code(2);
}

#[test]
fn a_check_with_findings_says_how_to_learn_more() {
    let room = Room::new();
    let file = fixtures().join("bad/unknown-choices.yaml");
    for (lang, line) in [
        ("en", "What a rule asks and why: `encounter check --explain E211`\n"),
        ("fi", "Mitä sääntö vaatii ja miksi: `encounter check --explain E211`\n"),
    ] {
        let done = room.encounter(["check", "--lang", lang]).arg(&file).run().code(1);
        assert!(done.stdout.ends_with(line), "{done}");
    }
    room.encounter(["new", "--pack", "shop", "--defaults"]).run().code(0);
    let done = room.encounter(["check", "shop"]).run().code(0);
    done.stdout_has("no findings").stdout_lacks("--explain");
}

/// A pack with a broken scenario is not said to leave everything unpractised.
#[test]
fn the_pack_waits_for_its_broken_scenarios() {
    let room = Room::new();
    room.encounter(["new", "--pack", "shop", "--defaults"]).run().code(0);
    let file = room.path("shop/a-bike-by-saturday.yaml");
    let text = std::fs::read_to_string(&file).unwrap();
    room.write(&file, text.replace("level: basic", "level: easy"));
    let done = room.encounter(["check", "--quick", "shop"]).run().code(1);
    done.stdout_has("error[E104]").stdout_lacks("W701").stdout_has("3 files, 1 finding\n");
}
