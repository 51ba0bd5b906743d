//! `encounter score`, as a teacher and as a program reads it. What the verdicts are is not looked
//! at here: that changes with every training.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use unicode_normalization::UnicodeNormalization as _;
use unicode_width::UnicodeWidthStr as _;

use crate::pty::Home;
use crate::test::{Done, Room, fixtures};

fn class(lang: &str) -> String {
    fixtures().join(format!("answers/class.{lang}.jsonl")).display().to_string()
}

fn answers(lang: &str) -> Vec<Value> {
    values(&std::fs::read_to_string(class(lang)).unwrap())
}

fn values(lines: &str) -> Vec<Value> {
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn score(args: &[&str]) -> Done {
    Room::new().encounter(["score"]).args(args).run()
}

/// A line with an answer of one's own.
fn line(id: &str, point: &str, words: &str) -> String {
    json!({
        "id": id, "lang": "en", "situation": "A shop.", "customer": "Hello?", "task": "Say what?",
        "consider": [point], "answer": words,
    })
    .to_string()
}

#[test]
fn a_class_is_graded_to_read_in_both_languages() {
    for (lang, all, words) in [
        ("en", "3 answers, ", ["met", "broken", "not shown", "undecided"]),
        ("fi", "3 vastausta, ", ["toteutui", "vastoin ohjetta", "ei näkynyt", "jäi avoimeksi"]),
    ] {
        let done = score(&[&class(lang), "--lang", lang]).code(0).quiet().harmless();
        for answer in answers(lang) {
            let head = format!("{}  ", answer["id"].as_str().unwrap());
            assert!(done.stdout.lines().any(|line| line.starts_with(&head)), "{done}");
        }
        let is_verdict = |line: &&str| {
            let told = line.strip_prefix("  ").and_then(|line| line.split_once(' '));
            told.is_some_and(|(sign, told)| {
                "✔✘–?".contains(sign) && words.iter().any(|word| told.starts_with(word))
            })
        };
        let verdicts = done.stdout.lines().filter(is_verdict);
        assert_eq!(verdicts.count(), 6, "{done}");
        assert!(done.stdout.lines().all(|line| line.width() <= 80), "{done}");
        done.stdout_has(all);
    }
}

#[test]
fn each_answer_is_a_line_of_json_with_verdicts_and_score() {
    let done = score(&[&class("fi"), "--json"]).code(0).quiet();
    let (results, written) = (values(&done.stdout), answers("fi"));
    assert_eq!(results.len(), written.len());
    for (result, answer) in results.iter().zip(&written) {
        assert_eq!(result["id"], answer["id"]);
        let fields: Vec<_> = result.as_object().unwrap().keys().collect();
        assert_eq!(fields, ["id", "score", "verdicts"]);
        let verdicts = result["verdicts"].as_object().unwrap();
        let asked: BTreeSet<_> =
            answer["consider"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        assert_eq!(verdicts.keys().map(String::as_str).collect::<BTreeSet<_>>(), asked);
        let unsure = verdicts.values().any(|told| told["verdict"] == "unsure");
        assert_eq!(result["score"].is_null(), unsure, "{result}");
        verdicts.values().for_each(|told| sound(told, answer["answer"].as_str().unwrap()));
    }
}

/// Probabilities of three digits that add up, and evidence that quotes the answer.
fn sound(told: &Value, words: &str) {
    let shares = ["met", "violated", "absent"].map(|id| told["p"][id].as_f64().unwrap());
    assert!((shares.iter().sum::<f64>() - 1.0).abs() < 0.0016, "{told}");
    assert!(shares.iter().all(|share| (share * 1000.0 - (share * 1000.0).round()).abs() < 1e-6));
    let evidence = told["evidence"].as_array().unwrap();
    assert!(evidence.iter().all(|clause| words.contains(clause.as_str().unwrap())), "{told}");
    let verdict = told["verdict"].as_str().unwrap();
    assert!(["met", "violated", "absent", "unsure"].contains(&verdict));
    assert_eq!(evidence.is_empty(), !["met", "violated"].contains(&verdict), "{told}");
}

#[test]
fn standard_input_is_read_and_the_result_is_always_the_same() {
    let text = std::fs::read_to_string(class("en")).unwrap();
    let lines: Vec<_> = text.lines().collect();
    let named = score(&[&class("en"), "--json"]).code(0).quiet().stdout;
    for args in [["score", "--json"].as_slice(), &["score", "-", "--json"]] {
        let done = Room::new().encounter(args).stdin(&lines).run().code(0).quiet();
        assert_eq!(done.stdout, named);
    }
}

#[test]
fn forced_verdicts_are_never_unsure_even_on_points_of_ones_own() {
    let room = Room::new();
    let lines = [
        line("own", "meet-the-eye", "I look up and say good day."),
        line("built-in", "greet-at-once", "I look up and say good day."),
    ];
    let pack = fixtures().join("pack").display().to_string();
    let run = room.encounter(["score", "--json", "--forced", "--pack", &pack]);
    let done = run.stdin(&[&lines[0], &lines[1]]).run().code(0).quiet();
    for result in values(&done.stdout) {
        assert!(result["score"].as_u64().is_some_and(|score| score <= 100), "{result}");
        let verdicts = result["verdicts"].as_object().unwrap();
        assert!(verdicts.values().all(|told| told["verdict"] != "unsure"), "{result}");
    }
    // Without its pack nobody knows the point.
    let done = room.encounter(["score"]).stdin(&[&lines[0]]).run().code(1).stdout_is("");
    done.stderr_has("line 1: the guidance has no point `meet-the-eye`\n    → `encounter guidance`");
}

#[test]
fn letters_taken_apart_are_the_same_letters() {
    let words = "Hyvää päivää, näin teidät kyllä! Mihin käyttöön tämä tulisi?";
    let apart: String = words.nfd().collect();
    assert_ne!(apart, words);
    let verdicts = |words: &str| {
        let line = line("a", "greet-at-once", words);
        let done = Room::new().encounter(["score", "--json"]).stdin(&[&line]).run().code(0).quiet();
        values(&done.stdout)
    };
    assert_eq!(verdicts(&apart), verdicts(words));
}

#[test]
fn a_pack_whose_sayings_cannot_be_used_is_told() {
    let room = Room::new();
    let guidance = std::fs::read(fixtures().join("pack/guidance.yaml")).unwrap();
    room.write("own/guidance.yaml", guidance);
    let sayings = "format: 1\nsayings:\n  - {point: meet-the-ear, en: {met: [a], violated: [b]}}\n";
    room.write("own/sayings.yaml", sayings);
    let run = room.encounter(["score", "--pack", "own"]).stdin(&[&line("a", "ask-need", "What?")]);
    run.run().code(1).stdout_has("sayings.yaml").stdout_has("did you mean `meet-the-eye`?");
}

#[test]
fn agreement_is_told_in_both_languages_and_says_what_it_is() {
    for (lang, first, parts) in [
        (
            "en",
            "These figures show how well the verdicts agree with the labels in this file",
            [
                "3 answers, 6 verdicts",
                "Cohen’s κ",
                "By language",
                "By point",
                "Traps: 1. Of their 2",
            ],
        ),
        (
            "fi",
            "Luvut kertovat, kuinka hyvin arviot vastaavat tämän tiedoston merkintöjä.",
            [
                "3 vastausta, 6 arviota",
                "Cohenin κ",
                "Kielittäin",
                "heikoin ensin",
                "vastauksia: 1. Niissä on 2 kohtaa",
            ],
        ),
    ] {
        let mut done = score(&[&class(lang), "--eval", "--lang", lang]).code(0).quiet().harmless();
        assert!(done.stdout.starts_with(first), "{done}");
        assert!(done.stdout.lines().all(|line| line.width() <= 80), "{done}");
        for part in parts {
            done = done.stdout_has(part);
        }
    }
}

#[test]
fn agreement_is_one_json_document() {
    let told = score(&[&class("en"), "--eval", "--json"]).code(0).quiet().json("agreement");
    assert!(told["measures"].as_str().unwrap().contains("not validity"));
    assert_eq!((&told["answers"], &told["verdicts"]), (&json!(3), &json!(6)));
    let counts = told["confusion"].as_array().unwrap().iter().map(|row| {
        row.as_array().unwrap().iter().map(|count| count.as_u64().unwrap()).sum::<u64>()
    });
    assert_eq!(counts.collect::<Vec<_>>(), [2, 1, 3], "a row for each label");
    assert_eq!(told["baselines"]["majority"]["verdict"], "absent");
    assert_eq!(told["baselines"]["majority"]["accuracy"], 0.5);
    let asked: Vec<_> = told["coverage"].as_array().unwrap().iter().collect();
    assert_eq!(asked.len(), 6);
    assert_eq!((&asked[0]["coverage"], &asked[5]["coverage"]), (&json!(1.0), &json!(0.5)));
    for part in [&told, &told["languages"][0], &told["points"][0], &told["points"][1]] {
        for figure in ["accuracy", "kappa", "f1", "macro_f1", "calibration_error", "decided"] {
            assert!(part.get(figure).is_some(), "{figure} in {part}");
        }
    }
    assert_eq!(told["languages"][0]["language"], "en");
    let traps = &told["traps"];
    assert_eq!((&traps["answers"], &traps["verdicts"]), (&json!(1), &json!(2)));
    let fell = traps["decided_as_met"].as_f64().unwrap();
    assert_eq!(traps["per_hundred"], fell * 50.0);
}

#[test]
fn everything_wrong_with_the_input_is_told_at_once_and_nothing_is_rated() {
    let room = Room::new();
    let good = line("a", "ask-need", "What are you looking for?");
    let lines = [
        good.as_str(),
        "{\"id\": \"b\"",
        &line("a", "ask-ened", "\u{1b}[31m"),
        &good.replace("\"en\"", "\"sv\\u001b[31m\"").replace("\"a\"", "7"),
        &good.replace("\"a\"", "\"c\"").replace("\"answer\"", "\"answr\""),
    ];
    room.write("class.jsonl", lines.join("\n"));
    for args in [["score", "class.jsonl"].as_slice(), &["score", "class.jsonl", "--json"]] {
        let done = room.encounter(args).run().code(1).stdout_is("").harmless();
        done.stderr_is(concat!(
            "error: class.jsonl: 6 things are wrong, so nothing was rated\n",
            "  line 2: not JSON from column 10 on; expected one whole object\n",
            "    → look for a comma, a quotation mark or a brace that is missing there, and keep each \
             object on one line\n",
            "  line 3: the guidance has no point `ask-ened`\n",
            "    → did you mean `ask-need`?\n",
            "  line 3: the id `a` stands on line 1 already; expected each once\n",
            "    → give one of the two another id\n",
            "  line 4: `id` is a number; expected a text\n",
            "    → change the value\n",
            "  line 4: `lang` is \"sv\\u001b[31m\"; expected one of \"fi\", \"en\"\n",
            "    → choose one of these\n",
            "  line 5: the field `answer` is missing; expected a text\n",
            "    → `answr` is not read; if that is what it is, rename it\n",
            "hint: every line is one answer, a JSON object; `docs/grading-answers.md` tells what it \
             holds\n",
        ));
    }
    let done = room.encounter(["score", "class.jsonl", "--lang", "fi"]).run().code(1);
    done.stderr_has("virhe: class.jsonl: 6 virhettä, joten mitään ei arvioitu\n  rivi 2: ");
    let done = room.encounter(["score", "--eval"]).stdin(&[&good]).run().code(1);
    done.stderr_has("error: standard input: one thing is wrong").stderr_has("`labels` is missing");
    room.encounter(["score"]).run().code(1).stderr_has("there is no answer");
    room.encounter(["score", "missing.jsonl"]).run().code(1).stderr_has("cannot be read");
    let done = room.encounter(["score", "--eval", "--forced"]).run().code(2);
    done.stderr_has("cannot be used with");
}

#[test]
fn a_terminal_as_input_is_wrong_use() {
    let mut terminal = Home::new().start(&["score"]);
    terminal.wait_for("hint: name a file: `encounter score answers.jsonl`");
    assert_eq!(terminal.exit_code(), 2);
}

#[test]
fn nothing_of_an_answer_reaches_the_terminal_live() {
    let words = "Good \u{1b}[31mmorning\u{7}! \u{202E}🙂👩‍👩‍👧 What\u{9b}31m do you need?";
    let lines = [
        line("\u{1b}]0;id\u{7}", "ask-need", words),
        line("empty", "ask-need", ""),
        line("blank", "ask-need", " \n\t "),
        line("signs", "ask-need", "?!… 🙂🙂🙂"),
        line("long", "ask-need", &"hyvää huomenta ".repeat(1500)),
    ];
    let lines: Vec<_> = lines.iter().map(String::as_str).collect();
    let room = Room::new();
    for args in [["score", "--forced"].as_slice(), &["score", "--forced", "--json"]] {
        let done = room.encounter(args).stdin(&lines).run().code(0).quiet().harmless();
        done.stdout_has("empty").stdout_has("long");
    }
    let done = room.encounter(["score", "--json"]).stdin(&lines[1..4]).run().code(0);
    for result in values(&done.stdout) {
        assert_eq!(result["verdicts"]["ask-need"]["verdict"], "absent", "{result}");
        assert_eq!(result["score"], 0);
    }
}
