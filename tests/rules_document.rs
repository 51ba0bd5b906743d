//! `docs/rules.md` cannot say what is not so: every rule has its section there, every bad example
//! gives that rule and every good one gives nothing. `ONLY=E205 cargo test rules_document` looks at
//! one section alone.

mod base;
mod merge;
mod told;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::thread;

use encounter::encounter::reference;
use encounter::encounter::trust::{GAIN, GRAVE_LOSS, LOSS};
use encounter::finding::Rule;
use encounter::finding::rulebook::{DOCUMENT, Example, Section, sections};
use encounter::review::{CHANCE, LEAST};
use encounter::scenario::check::PASS_MARK;
use encounter::scenario::points::PointIx;
use encounter::simulate::board::Board;
use encounter::simulate::{ends, reach};

use encounter::yaml::MAX_BYTES;

use base::Base;

/// Code this wide stands whole on 80 columns.
const WIDEST: usize = 76;

/// The codes that a text names, such as `E205`.
fn codes(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    let is_code = |word: &&str| {
        let digits = word.strip_prefix(['E', 'W']).unwrap_or_default();
        digits.len() == 3 && digits.bytes().all(|b| b.is_ascii_digit())
    };
    words.filter(is_code).map(str::to_owned).collect()
}

#[test]
fn every_rule_has_its_section_in_the_order_of_the_codes() {
    let all = sections(DOCUMENT);
    let there: Vec<_> = all.iter().map(|section| section.code.as_str()).collect();
    assert_eq!(there, Rule::ALL.map(Rule::code));
    for Section { code, title, group, text, bad, good } in &all {
        assert!(!title.is_empty() && title.len() <= 64, "{code}: {title}");
        let first = title.chars().next().unwrap();
        assert!(first.is_lowercase() || first == '`', "{code}: {title}");
        assert!(!title.ends_with('.') && !group.is_empty(), "{code}: {title}");
        assert!(!text.is_empty() && !bad.is_empty() && !good.is_empty(), "{code}");
        for example in bad.iter().chain(good) {
            assert!(["yaml", "sh"].contains(&example.language.as_str()), "{code}");
            assert!(example.text.lines().all(|line| line.chars().count() <= WIDEST), "{code}");
        }
    }
}

#[test]
fn every_code_in_the_document_is_a_rule() {
    let known: BTreeSet<_> = Rule::ALL.map(|rule| rule.code().to_owned()).into();
    let unknown: Vec<_> = codes(DOCUMENT).difference(&known).cloned().collect();
    assert_eq!(unknown, [""; 0]);
}

/// The figures in the texts are those of the program.
#[test]
fn limits_are_as_they_are_told() {
    assert_eq!(reach::LIMIT, ends::LIMIT, "one figure is told for both");
    let all = sections(DOCUMENT);
    for (code, told) in [
        ("E002", format!("{} KiB", MAX_BYTES / 1024)),
        ("E228", format!("{LOSS} of trust, or {GRAVE_LOSS} where the point is grave")),
        ("E228", format!("gains {GAIN}.")),
        ("W602", format!("{:.0} % at most", CHANCE * 100.0)),
        ("W602", format!("{PASS_MARK} is usual")),
        ("W606", format!("over {},000 at one moment", reach::LIMIT / 1000)),
        ("E219", format!("{},000 different states", reference::LIMIT / 1000)),
        ("W606", format!("over {} different things", Board::MOST_FACTS)),
        ("W704", format!("at least {} of each kind", ["one", "two", "three", "four"][LEAST - 1])),
        ("E219", format!("{} guidance points", PointIx::LIMIT)),
    ] {
        let section = all.iter().find(|section| section.code == code).unwrap();
        assert!(section.text.join(" ").contains(&told), "{code}: {told}");
    }
}

/// What is wrong with a section's examples, in words; empty where nothing is.
fn wrong(section: &Section, base: &Base) -> String {
    let mut out = String::new();
    let Section { code, text, bad, good, .. } = section;
    let found = found(base, bad);
    if !found.contains(code) {
        let _ = writeln!(out, "{code}: the bad example gives {found:?}");
    }
    // What else a bad example gives, its text tells.
    let mut told = codes(&text.join(" "));
    told.insert(code.clone());
    for other in found.difference(&told) {
        let _ = writeln!(out, "{code}: the bad example gives {other} as well, and nothing says so");
    }
    for other in self::found(base, good) {
        let _ = writeln!(out, "{code}: the good example gives {other}");
    }
    out
}

/// The codes that an example gives: all its blocks together, put into the pack.
fn found(base: &Base, examples: &[Example]) -> BTreeSet<String> {
    let commands = examples.iter().any(|example| example.language == "sh");
    if commands { base.told(examples) } else { base.with(examples).found() }
}

#[test]
fn every_bad_example_gives_its_rule_and_every_good_one_gives_nothing() {
    let base = Base::new();
    assert_eq!(base.found(), BTreeSet::new(), "the pack itself");
    let only = std::env::var("ONLY").unwrap_or_default();
    let mut all = sections(DOCUMENT);
    all.retain(|section| only.is_empty() || section.code == only);
    let (first, second) = all.split_at(all.len() / 2);
    let look = |sections: &[Section]| -> String {
        sections.iter().map(|section| wrong(section, &base)).collect()
    };
    let told = thread::scope(|scope| {
        let other = scope.spawn(|| look(second));
        look(first) + &other.join().unwrap()
    });
    assert!(told.is_empty(), "\n{told}");
}
