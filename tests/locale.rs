//! The words of the interface: both languages whole, every message there and in use.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use encounter::locale::{ENGLISH, FINNISH, Words};
use encounter::text::Lang;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// The arguments of each message. A message of one language is there once and has a text.
fn messages(parts: &[&str]) -> BTreeMap<String, BTreeSet<String>> {
    let source = parts.join("\n");
    let resource = fluent_syntax::parser::parse(source.as_str())
        .unwrap_or_else(|(_, errors)| panic!("broken Fluent: {errors:?}"));
    let mut all = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            assert!(!matches!(entry, Entry::Term(_) | Entry::Junk { .. }), "{entry:?}");
            continue;
        };
        let mut arguments = BTreeSet::new();
        pattern(message.value.as_ref().unwrap(), &mut arguments);
        let known = all.insert(message.id.name.to_owned(), arguments);
        assert!(known.is_none(), "the message `{}` is there twice", message.id.name);
    }
    all
}

fn pattern(text: &Pattern<&str>, arguments: &mut BTreeSet<String>) {
    for element in &text.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => argument(inline, arguments),
            Expression::Select { selector, variants } => {
                argument(selector, arguments);
                assert!(variants.iter().any(|variant| variant.default));
                for variant in variants {
                    pattern(&variant.value, arguments);
                }
            }
        }
    }
}

fn argument(expression: &InlineExpression<&str>, arguments: &mut BTreeSet<String>) {
    match expression {
        InlineExpression::VariableReference { id } => {
            arguments.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        other => panic!("the messages use no {other:?} so far; teach this test to follow it"),
    }
}

/// The source of the program without its unit tests and comments.
fn sources(folder: &Path, all: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, all);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap();
            for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
                all.push_str(line);
                all.push('\n');
            }
        }
    }
}

fn program() -> String {
    let mut all = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut all);
    all
}

/// What stands in quotes right after `before`, white space aside.
fn quoted_after<'t>(text: &'t str, before: &str) -> BTreeSet<&'t str> {
    text.split(before)
        .skip(1)
        .filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next())
        .collect()
}

/// What `encounter new` asks.
const NEW: [&str; 9] =
    ["title", "id", "trade", "customer", "channel", "level", "knowledge", "buys-for", "language"];

/// What can be wrong with lines of answers.
const FAULTS: [&str; 16] = [
    "empty",
    "too-large",
    "too-long",
    "not-utf8",
    "not-json",
    "not-object",
    "missing",
    "wrong-kind",
    "one-of",
    "no-id",
    "double-id",
    "no-points",
    "unknown-point",
    "double-point",
    "unlabelled",
    "stray-label",
];

/// What can be wrong with a file of records, beyond single fields.
const RECORDS_FAULTS: [&str; 13] = [
    "empty",
    "too-large",
    "too-long",
    "not-utf8",
    "not-json",
    "not-object",
    "no-head",
    "no-version",
    "version",
    "more",
    "double",
    "no-person",
    "no-review",
];

/// What can be wrong with a field of a record.
const RECORDS_WRONG: [&str; 14] = [
    "missing",
    "unknown",
    "unknown-near",
    "kind",
    "one-of",
    "uid",
    "time",
    "blank",
    "range",
    "count",
    "form",
    "twice",
    "too-much",
    "number",
];

/// The messages whose ids are put together in the program, by what they begin or end with.
/// Whoever puts together a new one adds it here.
const COMPOSED: &[(&str, &[&str])] = &[
    ("again-{id}", &["continue", "anew"]),
    ("agreement-{id}", &["decided", "wrong", "least", "verdicts", "right", "kappa"]),
    ("buys-for-{}", &["self", "firm"]),
    ("channel-{}", &["shop", "desk", "phone", "chat", "email", "visit"]),
    ("coach-{id}", &["again", "rule", "strong", "on"]),
    ("fault-{id}", &FAULTS),
    ("fault-{id}-near", &["missing", "unknown-point"]),
    ("fault-{id}-next", &FAULTS),
    ("graph-task-{}", &["choose", "choose_many", "order", "match", "say"]),
    ("home-{id}", &["practise", "guidance", "progress", "leave"]),
    ("json-{}", &["null", "flag", "number", "text", "list", "object"]),
    ("knowledge-{}", &["novice", "informed", "expert"]),
    ("languages-{}", &["both", "fi", "en"]),
    ("level-{}", &["basic", "tricky", "hard"]),
    ("mode-{}", &["guided", "solo", "mystery"]),
    ("new-ask-{id}", &NEW),
    ("new-how-{id}", &NEW),
    (
        "notes-now-{id}",
        &[
            "opening",
            "scene",
            "silent",
            "first",
            "discuss",
            "second",
            "agree",
            "tick",
            "shares",
            "verdicts",
            "why",
            "follow",
            "reaction",
            "told",
            "ending",
            "figures",
            "moves",
            "trust",
            "questions",
            "finished",
        ],
    ),
    ("people-count-{}", &["first", "repeated"]),
    ("people-kind-{}", &["first", "repeated"]),
    ("people-outcome-{id}", &["passed", "own", "failed"]),
    ("player-{}", &["random", "best", "longest", "shortest", "questions", "polite", "echo"]),
    (
        "notes-step-{}",
        &[
            "scene", "silent", "first", "discuss", "second", "agree", "tick", "shares", "verdicts",
            "why", "follow", "reaction", "told",
        ],
    ),
    ("own-view-{kind}", &["how", "keep", "change"]),
    ("records-fault-{id}", &RECORDS_FAULTS),
    ("records-kind-{kind}", &["encounter", "review", "drill", "session"]),
    ("records-one-{kind}", &["profile", "encounter", "review", "session"]),
    ("records-wrong-{id}", &RECORDS_WRONG),
    ("report-{name}", &["way", "aside"]),
    ("report-{name}-how", &["way", "aside"]),
    ("stage-heading-{}", &["ending", "figures", "moves", "trust", "questions"]),
    ("stage-question-{number}", &["1", "2", "3"]),
    ("stage-round-{}", &["first", "second"]),
    ("store-{id}", &["folder", "open", "newer", "write", "read", "elsewhere", "damaged", "in-use"]),
    ("store-{id}-hint", &["newer", "elsewhere", "damaged", "in-use"]),
    ("{id}-on", &["review-back", "review-next"]),
    (
        "{}-help",
        &[
            "key-hint",
            "key-why",
            "key-own-words",
            "key-options",
            "key-skip",
            "key-otherwise",
            "key-agreed",
            "key-ask",
            "key-what-if",
            "key-return",
            "key-timer",
            "key-tell",
            "key-jump",
            "key-present",
            "key-note",
            "key-blank",
            "key-step-back",
            "key-step-on",
            "key-keys",
            "key-quit",
        ],
    ),
];

fn composed() -> BTreeSet<String> {
    COMPOSED
        .iter()
        .flat_map(|(form, words)| words.iter().map(move |word| filled(form, word)))
        .collect()
}

fn filled(form: &str, word: &str) -> String {
    let (before, rest) = form.split_once('{').unwrap();
    format!("{before}{word}{}", rest.split_once('}').unwrap().1)
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_arguments() {
    let (finnish, english) = (messages(FINNISH), messages(ENGLISH));
    let only = |one: &BTreeMap<String, _>, other: &BTreeMap<String, _>| -> Vec<String> {
        one.keys().filter(|id| !other.contains_key(*id)).cloned().collect()
    };
    assert_eq!(only(&finnish, &english), [""; 0], "only in Finnish");
    assert_eq!(only(&english, &finnish), [""; 0], "only in English");
    for (id, arguments) in &english {
        assert_eq!(arguments, &finnish[id], "{id}");
    }
}

#[test]
fn both_languages_give_the_messages_in_the_same_order() {
    let order = |parts: &[&str]| -> Vec<String> {
        let ids = parts
            .iter()
            .flat_map(|part| part.lines())
            .filter_map(|line| line.split_once(" ="))
            .map(|(id, _)| id);
        ids.filter(|id| !id.starts_with([' ', '#'])).map(str::to_owned).collect()
    };
    assert_eq!(order(FINNISH), order(ENGLISH));
}

#[test]
fn every_message_that_the_program_asks_for_is_there() {
    let (program, known) = (program(), messages(ENGLISH));
    let mut asked = quoted_after(&program, "words.get(");
    asked.extend(quoted_after(&program, "words.with("));
    asked.extend(quoted_after(&program, ".with("));
    assert!(asked.len() > 60, "the scan found only {asked:?}");
    let missing: Vec<_> = asked.into_iter().filter(|id| !known.contains_key(*id)).collect();
    assert_eq!(missing, [""; 0]);
    let missing: Vec<_> = composed().into_iter().filter(|id| !known.contains_key(id)).collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn every_way_to_put_an_id_together_is_known_here() {
    let program = program();
    let mut forms = quoted_after(&program, "get(&format!(");
    forms.extend(quoted_after(&program, "with(&format!("));
    // One prefix can be filled in more than one way.
    let start = |form: &str| form.split('{').next().unwrap().to_owned();
    let known: BTreeSet<_> = COMPOSED.iter().map(|(form, _)| start(form)).collect();
    assert_eq!(forms.into_iter().map(start).collect::<BTreeSet<_>>(), known);
}

#[test]
fn every_message_is_in_use() {
    let (program, composed) = (program(), composed());
    let idle: Vec<_> = messages(ENGLISH)
        .into_keys()
        .filter(|id| !composed.contains(id) && !program.contains(&format!("\"{id}\"")))
        .collect();
    assert_eq!(idle, [""; 0]);
}

#[test]
fn numbers_are_told_in_each_language_as_it_is_spoken() {
    for (lang, files, findings, wanted) in [
        (Lang::En, 1, 0, "1 file, no findings"),
        (Lang::En, 2, 1, "2 files, 1 finding"),
        (Lang::En, 2, 7, "2 files, 7 findings"),
        (Lang::Fi, 1, 0, "1 tiedosto, ei huomautettavaa"),
        (Lang::Fi, 2, 7, "2 tiedostoa, 7 huomautusta"),
    ] {
        let words = Words::new(lang);
        let arguments = [("files", files.into()), ("findings", findings.into())];
        assert_eq!(words.with("check-summary", &arguments), wanted);
    }
    assert_eq!(Words::new(Lang::Fi).get("no-such-message"), "no-such-message");
}
