//! What is wrong with a file of records, in words.

use fluent_bundle::FluentValue;

use crate::locale::Words;
use crate::record::portable::fault::{Fault, Field, Form, Kind, What, Wrong};
use crate::text::clean_line;

/// How something is told: the message's name and its arguments.
type Told = (&'static str, Vec<(&'static str, FluentValue<'static>)>);

/// Everything that is wrong with a file, below a heading, each with its line.
#[must_use]
pub fn told(words: &Words, name: &str, faults: &[Fault]) -> String {
    let of = [("name", clean_line(name).into()), ("count", faults.len().into())];
    let mut told = vec![words.with("records-faulty", &of)];
    for Fault { line, what } in faults {
        let mut text = match what {
            What::Field(wrong) => field(words, wrong),
            what => {
                let (id, arguments) = whole(words, what);
                words.with(&format!("records-fault-{id}"), &arguments)
            }
        };
        if let Some(line) = line {
            text = words.with("fault-line", &[("line", (*line).into()), ("text", text.into())]);
        }
        told.push(format!("  {text}"));
    }
    told.join("\n")
}

fn text(text: &str) -> FluentValue<'static> {
    FluentValue::from(clean_line(text))
}

fn kind(words: &Words, kind: Kind) -> FluentValue<'static> {
    FluentValue::from(words.get(&format!("json-{}", kind.id())))
}

fn whole(words: &Words, what: &What) -> Told {
    match what {
        What::Empty => ("empty", vec![]),
        What::TooLarge(most) => ("too-large", vec![("most", (most >> 20).into())]),
        What::TooLong(most) => ("too-long", vec![("most", (most >> 20).into())]),
        What::NotUtf8(byte) => ("not-utf8", vec![("byte", (*byte).into())]),
        What::NotJson(column) => ("not-json", vec![("column", (*column).into())]),
        What::NotObject(found) => ("not-object", vec![("found", kind(words, *found))]),
        What::OtherVersion(found) if found.is_empty() => ("no-version", vec![]),
        What::OtherVersion(found) => ("version", vec![("found", text(found))]),
        What::More(most) => ("more", vec![("most", (*most).into())]),
        What::Double(uid, first) => {
            ("double", vec![("uid", text(uid)), ("first", (*first).into())])
        }
        What::NoPerson(uid) => ("no-person", vec![("uid", text(uid))]),
        What::NoReview(uid) => ("no-review", vec![("uid", text(uid))]),
        What::NoHead | What::Field(_) => ("no-head", vec![]),
    }
}

/// What is wrong with one field.
#[must_use]
pub fn field(words: &Words, Field { place, wrong }: &Field) -> String {
    let (id, mut arguments) = of_field(words, wrong);
    arguments.push(("place", text(place)));
    words.with(&format!("records-wrong-{id}"), &arguments)
}

fn of_field(words: &Words, wrong: &Wrong) -> Told {
    match wrong {
        Wrong::Missing(expected) => ("missing", vec![("expected", kind(words, *expected))]),
        Wrong::Unknown(None) => ("unknown", vec![]),
        Wrong::Unknown(Some(near)) => ("unknown-near", vec![("near", text(near))]),
        Wrong::Kind(found, expected) => {
            ("kind", vec![("found", kind(words, *found)), ("expected", kind(words, *expected))])
        }
        Wrong::NotOneOf(found, known) => {
            let known: Vec<_> = known.iter().map(|one| format!("\"{one}\"")).collect();
            ("one-of", vec![("found", text(found)), ("known", known.join(", ").into())])
        }
        Wrong::NotUid(found) => ("uid", vec![("found", text(found))]),
        Wrong::NotTime(found) => ("time", vec![("found", text(found))]),
        Wrong::NoText => ("blank", vec![]),
        // As texts, so that they get no separators.
        Wrong::Range(found, least, most) => (
            "range",
            vec![
                ("found", text(found)),
                ("least", least.to_string().into()),
                ("most", most.to_string().into()),
            ],
        ),
        Wrong::Count(found, expected) => {
            ("count", vec![("found", (*found).into()), ("expected", (*expected).into())])
        }
        Wrong::Form(form, found) => {
            let form = match form {
                Form::Answer => "records-form-answer",
                Form::Mark => "records-form-mark",
                Form::Entry => "records-form-entry",
            };
            ("form", vec![("found", text(found)), ("expected", words.get(form).into())])
        }
        Wrong::Twice => ("twice", vec![]),
        Wrong::TooMuch => ("too-much", vec![]),
        Wrong::Number(found, expected) => {
            ("number", vec![("found", (*found).into()), ("expected", (*expected).into())])
        }
    }
}
