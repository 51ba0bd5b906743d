//! What is wrong with lines of answers, in words.

use fluent_bundle::FluentValue;

use crate::grading::fault::{Fault, Kind, What};
use crate::locale::Words;
use crate::text::clean_line;

/// How a fault is told: the message's name, its arguments, and the nearest name where there is one.
type Told = (&'static str, Vec<(&'static str, FluentValue<'static>)>, Option<String>);

/// Everything that is wrong, below a heading: for each its line, what was found and expected, and
/// what to do.
#[must_use]
pub fn told(words: &Words, name: &str, faults: &[Fault]) -> String {
    let of = [("name", clean_line(name).into()), ("count", faults.len().into())];
    let mut told = vec![words.with("failure-answers", &of)];
    for Fault { line, what } in faults {
        let (id, arguments, near) = tell(words, what);
        let mut text = words.with(&format!("fault-{id}"), &arguments);
        if let Some(line) = line {
            text = words.with("fault-line", &[("line", (*line).into()), ("text", text.into())]);
        }
        let next = match near {
            Some(near) => words.with(&format!("fault-{id}-near"), &[("near", near.into())]),
            None => words.get(&format!("fault-{id}-next")),
        };
        told.push(format!("  {text}\n    → {next}"));
    }
    told.join("\n")
}

fn tell(words: &Words, what: &What) -> Told {
    let text = |text: &str| FluentValue::from(clean_line(text));
    let kind = |kind: Kind| FluentValue::from(words.get(&format!("json-{}", kind.id())));
    let clean = |near: &Option<String>| near.as_deref().map(clean_line);
    let plain = |id, arguments| (id, arguments, None);
    match what {
        What::Empty => plain("empty", vec![]),
        What::TooLarge(most) => plain("too-large", vec![("most", (most >> 20).into())]),
        What::TooLong(most) => plain("too-long", vec![("most", (most >> 10).into())]),
        What::NotUtf8(byte) => plain("not-utf8", vec![("byte", (*byte).into())]),
        What::NotJson(column) => plain("not-json", vec![("column", (*column).into())]),
        What::NotObject(found) => plain("not-object", vec![("found", kind(*found))]),
        What::Missing(field, near) => {
            let expected = match *field {
                "consider" => Kind::List,
                "labels" => Kind::Object,
                _ => Kind::Text,
            };
            ("missing", vec![("field", text(field)), ("expected", kind(expected))], clean(near))
        }
        What::WrongKind(field, found, expected) => plain(
            "wrong-kind",
            vec![("field", text(field)), ("found", kind(*found)), ("expected", kind(*expected))],
        ),
        What::NotOneOf(field, found, known) => {
            let known = known.iter().map(|one| format!("\"{one}\"")).collect::<Vec<_>>();
            let known = known.join(", ").into();
            plain("one-of", vec![("field", text(field)), ("found", text(found)), ("known", known)])
        }
        What::NoId => plain("no-id", vec![]),
        What::DoubleId(id, first) => {
            plain("double-id", vec![("id", text(id)), ("first", (*first).into())])
        }
        What::NoPoints => plain("no-points", vec![]),
        What::UnknownPoint(id, near) => ("unknown-point", vec![("id", text(id))], clean(near)),
        What::DoublePoint(id) => plain("double-point", vec![("id", text(id))]),
        What::Unlabelled(id) => plain("unlabelled", vec![("id", text(id))]),
        What::StrayLabel(id) => plain("stray-label", vec![("id", text(id))]),
    }
}
