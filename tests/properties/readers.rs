//! What is read from the tree is what `serde_yaml` reads: the same files taken, the same values.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::fs;

use encounter::content::built_in;
use encounter::finding::Rule;
use encounter::guidance::raw::{RawGuidance, RawSayings};
use encounter::phase::Phase;
use encounter::scenario::raw::{RawLines, RawScenario, RawWhen};
use encounter::yaml;
use proptest::prelude::*;
use proptest::sample::Index;
use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::config;
use crate::test::fixtures;

/// What differs; nothing where both readers agree. Only the tree may refuse what the other takes, for
/// what content does not have.
fn difference<R: DeserializeOwned + JsonSchema + Debug>(text: &str) -> Option<String> {
    let own = [Rule::TooLarge, Rule::Syntax, Rule::AliasUsed, Rule::DuplicateKey];
    let (read, plainly) = (yaml::read::<R>(text), yaml::read_plainly::<R>(text));
    let agree = match (&read, &plainly) {
        (Ok(one), Ok(other)) => format!("{one:?}") == format!("{other:?}"),
        (Ok(_), Err(_)) => false,
        (Err(findings), Ok(_)) => findings.iter().all(|finding| own.contains(&finding.rule)),
        (Err(_), Err(_)) => true,
    };
    (!agree).then(|| format!("{text}\n--- {read:?}\n--- {plainly:?}"))
}

/// A field of each kind that content has.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only the reading is tested")]
struct Kinds {
    text: Option<String>,
    #[serde(default)]
    words: String,
    number: Option<u32>,
    #[serde(default)]
    count: usize,
    #[serde(default)]
    is: bool,
    maybe: Option<bool>,
    phase: Option<Phase>,
    #[serde(default)]
    list: Vec<String>,
    #[serde(default)]
    pairs: Vec<[String; 2]>,
    #[serde(default)]
    chose: BTreeMap<String, String>,
    when: Option<RawWhen>,
    lines: Option<RawLines>,
}

const FIELDS: [&str; 12] = [
    "text", "words", "number", "count", "is", "maybe", "phase", "list", "pairs", "chose", "when",
    "lines",
];

#[rustfmt::skip]
const VALUES: &[&str] = &[
    "", "~", "null", "Null", "NULL", "nULL", "'~'", "\"null\"", "''",
    "true", "True", "TRUE", "tRUE", "false", "False", "yes", "no", "on", "y", "'true'",
    "0", "00", "07", "7", "+7", "-7", "-0", "0x10", "0o17", "0b11", "017", "1_000", "2026", "2026-11-22",
    "4294967295", "4294967296", "18446744073709551615", "18446744073709551616", "1e3", "1.0", ".5",
    ".inf", "-.inf", ".nan", "'7'", "\"7\"", "7 # a comment", "12:30:45", "٣",
    "word", "two words", "it's", "a: b", "a:b", "#x", "a#b", "a #b", "'a''b'", "\"a\\tb\\u00e4\\x41\\n\"",
    "\"a\\\n  b\"", "a\n  b\n\n  c", "'a\n\n  b'", "|\n  a\n  b\n", "|-\n  a\n", ">\n  a\n  b\n\n  c\n", ">+\n  a\n\n",
    "|2\n    a\n", "- a", "-a", "-", "?", "?a", "!a", "%a", "@a", "`a`", "&a b", "*a", "<<",
    "arrival", "sales-talk", "'waiting'", "salestalk", "Arrival", "{arrival: }", "!arrival",
    "[]", "[a]", "[a, 7, ~, 'b']", "[a,]", "[,]", "[[a, b]]", "[[a, b], [c, d]]", "[[a]]", "[[a, b, c]]", "[a: b]",
    "[~]", "[{}]", "[[]]", "\n  - a\n  - b", "\n- a\n- b", "\n  - - a\n    - b", "\n  -\n  - b",
    "{}", "{a: b}", "{a: 7, b: ~}", "{a}", "{a:b}", "{\"a\":b}", "{'a': b}", "{? a : b}", "{[a]: b}", "{: b}", "{'': b}",
    "{~: a}", "{7: a}", "{true: a}", "{a: }", "\n  a: b\n  c: d", "\n  ? a\n  : b",
    "{left: true}", "{met: [a]}", "{met: }", "{met: ~}", "{left: yes}", "[{left: false}, {trust: {below: 40}}]",
    "{trust: {below: 0x28}}", "{trust: {below: 40.0}}", "{trust: ~}", "{chose: {a: b}}", "{chose: {[a]: b}}",
    "{fi: a, en: b}", "{fi: ~}", "{fi: 7}", "{fi: [a]}", "[{text: {fi: a}}]", "[{when: {left: true}, text: {en: b}}]",
    "[{when: [], text: {}}]", "{sv: a}", "{fi: a, fi: b}", "[a, b", "{a: b", "'a", "\"a\\q\"", "\"a\\/b\"",
    "[a,| b]", "{fi: :a}", "{fi: a:?}", "[:a]", "{fi\n: a}", "{fi\n  : a}", "{fi\r: a}", "{fi\r\n: a}", "\n  -\ta", "[%a]", "[@a]",
    "a\u{85}b", "a\u{2028}b", "\"a\u{2028}b\"", "a\u{a0}b", "a\tb", "\ta", "a\t", "ä 👋 “b”", "\u{feff}a",
];

#[test]
fn a_scalar_means_the_same_to_both() {
    let differ: Vec<String> = FIELDS
        .iter()
        .flat_map(|field| VALUES.iter().map(move |value| format!("{field}: {value}\n")))
        .filter_map(|text| difference::<Kinds>(&text))
        .collect();
    assert!(differ.is_empty(), "{}", differ.join("\n=====\n"));
}

#[test]
fn every_file_is_read_the_same_by_both() {
    for (name, text) in built_in::SCENARIOS {
        assert_eq!(difference::<RawScenario>(text), None, "{name}");
    }
    assert_eq!(difference::<RawGuidance>(built_in::GUIDANCE), None);
    assert_eq!(difference::<RawSayings>(built_in::SAYINGS), None);
    for folder in [fixtures(), fixtures().join("bad"), fixtures().join("pack")] {
        for entry in fs::read_dir(folder).unwrap() {
            let Ok(text) = fs::read_to_string(entry.unwrap().path()) else { continue };
            assert_eq!(difference::<RawScenario>(&text), None);
            assert_eq!(difference::<RawGuidance>(&text), None);
        }
    }
}

/// What a slip of the pen puts into YAML.
const SLIPS: [&str; 36] = [
    "", " ", "  ", "\n", "\n  ", ":", ": ", " #", "- ", "\n- ", "'", "\"", "[", "]", "{", "}", ",",
    "|", ">", "&a ", "*a", "? ", "~", "\t", "7", "\\", "!", "%", "@", "`", "\n---\n", "\n...\n",
    "\r", "<<: ", "\u{2028}", "?",
];

proptest! {
    #![proptest_config(config())]

    #[test]
    fn documents_of_any_kind_are_read_the_same(fields in prop::collection::vec((0..FIELDS.len(), 0..VALUES.len()), 0..6)) {
        let line = |&(field, value): &(usize, usize)| format!("{}: {}\n", FIELDS[field], VALUES[value]);
        let text: String = fields.iter().map(line).collect();
        prop_assert_eq!(difference::<Kinds>(&text), None);
    }

    #[test]
    fn a_file_with_slips_is_read_the_same(slips in prop::collection::vec((any::<Index>(), 0..3_usize, 0..SLIPS.len()), 1..4)) {
        let mut letters: Vec<char> = include_str!("../fixtures/sound.yaml").chars().collect();
        for (at, gone, slip) in slips {
            let from = at.index(letters.len());
            let to = (from + gone).min(letters.len());
            letters.splice(from..to, SLIPS[slip].chars());
        }
        prop_assert_eq!(difference::<RawScenario>(&letters.into_iter().collect::<String>()), None);
    }
}
