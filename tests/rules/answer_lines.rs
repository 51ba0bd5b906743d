//! Lines of answers: what is read, and everything that is told of what cannot be.

use encounter::content::built_in;
use encounter::grading::agreement::Class;
use encounter::grading::fault::{Fault, Kind, What};
use encounter::grading::lines::{LARGEST, LONGEST, read};
use encounter::grading::{Points, Written};
use encounter::text::Lang;
use serde_json::{Value, json};

fn line(id: &str) -> Value {
    json!({
        "id": id, "lang": "en", "situation": "A shop.", "customer": "Hello?", "task": "Say what?",
        "consider": ["greet-at-once", "ask-need"], "answer": "Good morning!",
    })
}

fn with(id: &str, field: &str, value: Value) -> Value {
    let mut line = line(id);
    line[field] = value;
    line
}

fn read_bytes(bytes: &[u8], labelled: bool) -> Result<Vec<Written>, Vec<Fault>> {
    let catalogue = built_in::catalogue();
    let mut points = Points::default();
    points.add_built_in(&catalogue);
    read(bytes, &points, labelled)
}

fn text(lines: &[Value]) -> String {
    lines.iter().map(Value::to_string).collect::<Vec<_>>().join("\n") + "\n"
}

/// What is told of these lines.
fn faults(lines: &[Value], labelled: bool) -> Vec<(usize, What)> {
    let faults = read_bytes(text(lines).as_bytes(), labelled).unwrap_err();
    faults.into_iter().map(|fault| (fault.line.unwrap(), fault.what)).collect()
}

#[test]
fn fields_that_nobody_asks_for_are_left_alone() {
    let mut one = line(" a \u{1b}b ");
    one["style"] = json!("warm");
    one["raters"] = json!(2);
    one["labels"] = json!({"greet-at-once": "met"});
    one["trap"] = json!(true);
    let all = read_bytes(text(&[one, with("c", "answer", json!(""))]).as_bytes(), false).unwrap();
    assert_eq!((all[0].id.as_str(), all[0].lang, all[0].trap), ("a b", Lang::En, true));
    let labels: Vec<_> = all[0].asked.iter().map(|asked| asked.label).collect();
    assert_eq!(labels, [Some(Class::Met), None]);
    assert_eq!((all[1].words.as_str(), all[1].trap), ("", false));
}

#[test]
fn empty_lines_carriage_returns_and_a_byte_order_mark_do_no_harm() {
    let lines = format!("\u{FEFF}{}\r\n\r\n  \n{}", line("a"), line("b"));
    assert_eq!(read_bytes(lines.as_bytes(), false).unwrap().len(), 2);
    let lines = format!("\n\n{}\n7\n", line("a"));
    let faults = read_bytes(lines.as_bytes(), false).unwrap_err();
    assert_eq!(faults, [Fault { line: Some(4), what: What::NotObject(Kind::Number) }]);
}

#[test]
fn everything_wrong_is_told_with_its_line() {
    let mut several = with("d", "lang", json!("sv"));
    several["consider"] = json!(["greet-at-one", "ask-need", "ask-need", 7]);
    several["labels"] = json!({"ask-need": 2, "zebra": "met"});
    several["trap"] = json!("yes");
    several.as_object_mut().unwrap().remove("answer");
    several["answr"] = json!("Hello");
    let told = faults(&[line("d"), several, with(" ", "consider", json!([]))], false);
    let langs: &[&str] = &["fi", "en"];
    let labels: &[&str] = &["met", "violated", "absent"];
    let wanted = [
        What::Missing("answer", Some("answr".into())),
        What::NotOneOf("lang".into(), "\"sv\"".into(), langs),
        What::NotOneOf("labels.ask-need".into(), "2".into(), labels),
        What::UnknownPoint("greet-at-one".into(), Some("greet-at-once".into())),
        What::DoublePoint("ask-need".into()),
        What::WrongKind("consider[3]".into(), Kind::Number, Kind::Text),
        What::StrayLabel("zebra".into()),
        What::WrongKind("trap".into(), Kind::Text, Kind::Flag),
        What::DoubleId("d".into(), 1),
    ];
    let second: Vec<_> = told.iter().filter(|(line, _)| *line == 2).map(|(_, what)| what).collect();
    assert_eq!(second, wanted.iter().collect::<Vec<_>>());
    let third: Vec<_> = told.into_iter().filter(|(line, _)| *line == 3).collect();
    assert_eq!(third, [(3, What::NoId), (3, What::NoPoints)]);
}

#[test]
fn each_field_is_asked_for_and_has_its_kind() {
    for field in ["id", "lang", "situation", "customer", "task", "consider", "answer"] {
        let mut without = line("a");
        without.as_object_mut().unwrap().remove(field);
        let told = faults(&[without], false);
        assert!(matches!(told[..], [(1, What::Missing(name, _))] if name == field), "{told:?}");
        let told = faults(&[with("a", field, json!({}))], false);
        assert_eq!(told.len(), 1, "{told:?}");
    }
    let told = faults(&[with("a", "labels", json!(["met"]))], false);
    assert_eq!(told, [(1, What::WrongKind("labels".into(), Kind::List, Kind::Object))]);
}

#[test]
fn labels_are_needed_only_where_they_are_asked_for() {
    assert_eq!(faults(&[line("a")], true), [(1, What::Missing("labels", None))]);
    for (labels, bare) in [
        (json!({}), ["greet-at-once", "ask-need"].as_slice()),
        (json!({"ask-need": "absent"}), &["greet-at-once"]),
    ] {
        let bare = bare.iter().map(|id| (1, What::Unlabelled((*id).to_owned())));
        let told = faults(&[with("a", "labels", labels)], true);
        assert_eq!(told, bare.collect::<Vec<_>>());
    }
}

#[test]
fn what_is_too_much_or_no_text_is_told() {
    let long = with("a", "answer", json!("x".repeat(LONGEST)));
    let mut bytes = text(&[long]).into_bytes();
    bytes.extend(b"{\"id\": \"b\", \n\xff\xfe\n[]\n{}x\n");
    let told = read_bytes(&bytes, false).unwrap_err();
    let told: Vec<_> = told.into_iter().map(|fault| fault.what).collect();
    let wanted = [
        What::TooLong(LONGEST),
        What::NotJson(12),
        What::NotUtf8(1),
        What::NotObject(Kind::List),
        What::NotJson(3),
    ];
    assert_eq!(told, wanted);
    let whole = |what| vec![Fault { line: None, what }];
    let too_large = vec![b'\n'; LARGEST + 1];
    assert_eq!(read_bytes(&too_large, false).unwrap_err(), whole(What::TooLarge(LARGEST)));
    for empty in ["", "\n \n"] {
        assert_eq!(read_bytes(empty.as_bytes(), false).unwrap_err(), whole(What::Empty));
    }
    // Nesting without an end breaks nothing.
    let deep = "[".repeat(20_000);
    assert!(matches!(read_bytes(deep.as_bytes(), false).unwrap_err()[0].what, What::NotJson(_)));
}

#[test]
fn the_example_of_the_manual_is_read() {
    let manual = include_str!("../../docs/grading-answers.md");
    let example = manual.split("```json\n").nth(1).unwrap().split("```").next().unwrap();
    let all = read_bytes(example.as_bytes(), true).unwrap();
    assert_eq!(all.len(), 2);
}
