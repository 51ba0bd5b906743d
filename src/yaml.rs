//! YAML in, raw types out, in two layers: syntax, then shape; each tells all that it finds.
//!
//! A tree that keeps places comes first and refuses what content may not hold; the types are made
//! of it. `serde_yaml` is asked only about what is not plain, so that it decides what is taken; where
//! it refuses, the tree is compared with the schema of the type, so that every wrong field is told
//! at its place.
//! This is the only module that imports `serde_yaml`.

mod place;
mod reader;
mod shape;
mod tree;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use crate::finding::{Finding, Path, Place, Rule};

pub use place::{Placed, lines, place};
pub use tree::Tree;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 1024 * 1024;

/// Reads `text` as an `R`.
///
/// # Errors
/// Every finding of the first layer that has any.
pub fn read<R: DeserializeOwned + JsonSchema>(text: &str) -> Result<R, Vec<Finding>> {
    if text.len() > MAX_BYTES {
        return Err(vec![too_large(text.len())]);
    }
    if let Some(finding) = control_character(text) {
        return Err(vec![finding]);
    }
    let tree = Tree::parse(text)?;
    if !is_laid_out_oddly(text)
        && let Ok(raw) = R::deserialize(&tree.root)
    {
        return Ok(raw);
    }
    serde_yaml::from_str(text).map_err(|error| {
        let schema = schemars::schema_for!(R).to_value();
        let findings = shape::findings(&schema, &tree.root);
        if findings.is_empty() { vec![unexplained(&error, text)] } else { findings }
    })
}

/// Reads content that the program itself carries, or the head of a file, without looking for
/// anything but what `R` needs.
///
/// # Errors
/// What serde says of the first thing that does not fit.
pub fn read_plainly<R: DeserializeOwned>(text: &str) -> Result<R, String> {
    serde_yaml::from_str(text).map_err(|error| error.to_string())
}

/// What stands before the moments of a scenario file: its head, where it is in the usual order.
#[must_use]
pub fn before_moments(text: &str) -> Option<&str> {
    text.find("\nmoments:").map(|end| &text[..=end])
}

/// The finding for a file that is over the limit.
#[must_use]
pub fn too_large(bytes: usize) -> Finding {
    let message = format!("{} KiB; expected 1024 KiB at most", bytes.div_ceil(1024));
    Finding::placed(Rule::TooLarge, Place::File, message)
        .hint("split the content into several files")
}

/// Whether there is something that only one of the two parsers takes for the end of a word or line:
/// odd blanks, the line ends of old Macs, or a field's colon on a line of its own.
fn is_laid_out_oddly(text: &str) -> bool {
    text.contains(['\t', '\u{85}', '\u{2028}', '\u{2029}'])
        || text.split("\r\n").any(|part| part.contains('\r'))
        || text.lines().any(|line| line.trim_start().starts_with(':'))
}

/// The first character that YAML does not let stand as it is: the two parsers differ on these.
fn control_character(text: &str) -> Option<Finding> {
    let refused = |(_, c): &(usize, char)| match c {
        '\t' | '\n' | '\r' | '\u{85}' => false,
        c => c.is_control() || matches!(c, '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}'),
    };
    let mut all = text.char_indices().filter(refused);
    let (at, c) = all.next()?;
    let more = match all.count() {
        0 => String::new(),
        count => format!(", and {count} more like it"),
    };
    let message = format!("a control character (U+{:04X}){more}", u32::from(c));
    let finding = Finding::placed(Rule::Syntax, Place::Span(at..at + c.len_utf8()), message);
    Some(finding.hint("take it out; where a text needs it, write an escape in double quotes"))
}

/// What serde refuses though the tree looks right; its own words, at its own place.
fn unexplained(error: &serde_yaml::Error, text: &str) -> Finding {
    let place = error.location().map_or(Place::File, |at| {
        let start = at.index().min(text.len());
        Place::Span(start..start)
    });
    Finding::placed(Rule::WrongType, place, error.to_string())
}

/// The bytes at which something points; `None` for the file as a whole.
#[must_use]
pub fn span(place: &Place, tree: Option<&Tree>) -> Option<std::ops::Range<usize>> {
    match place {
        Place::File => None,
        Place::Span(span) => Some(span.clone()),
        Place::Path(path) if *path == Path::root() => None,
        Place::Path(path) => tree.map(|tree| tree.locate(path)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Deserialize, JsonSchema)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only the reading is tested")]
    struct Thing {
        name: String,
        count: u32,
        list: Option<Vec<bool>>,
    }

    fn rules(text: &str) -> Vec<(Rule, Option<usize>)> {
        let findings = read::<Thing>(text).unwrap_err();
        findings.iter().map(|f| (f.rule, span(&f.place, None).map(|span| span.start))).collect()
    }

    #[test]
    fn each_layer_tells_all_of_its_findings() {
        for (text, expected) in [
            ("", vec![(Rule::WrongType, Some(0))]),
            ("name: [a", vec![(Rule::Syntax, Some(8))]),
            ("name: a\n\tcount: 1", vec![(Rule::Syntax, Some(6))]),
            ("name: &x a\ncount: 1", vec![(Rule::AliasUsed, Some(6))]),
            ("name: a\nname: b\ncount: 1", vec![(Rule::DuplicateKey, Some(8))]),
            (
                "nam: a\ncount: many\nlist: [true, 7]",
                vec![
                    (Rule::UnknownField, Some(0)),
                    (Rule::WrongType, Some(14)),
                    (Rule::WrongType, Some(32)),
                    (Rule::MissingField, Some(0)),
                ],
            ),
            (
                "name: {a: b}\ncount: -1",
                vec![(Rule::WrongType, Some(7)), (Rule::OutOfRange, Some(20))],
            ),
        ] {
            assert_eq!(rules(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_million_brackets_are_refused_without_harm() {
        let text = "[".repeat(MAX_BYTES);
        assert_eq!(rules(&text).len(), 1);
        assert_eq!(rules(&"a".repeat(MAX_BYTES + 1)), [(Rule::TooLarge, None)]);
        // One endless line is gone through once, not once for each of its elements.
        let line = format!("name: x\ncount: 1\nlist: [{}7]", "true, ".repeat(100_000));
        assert_eq!(rules(&line).len(), 1);
    }
}
