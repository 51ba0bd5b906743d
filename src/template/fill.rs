//! Filling a template: slots, comments, and the languages that are written.

use std::fmt::Write as _;

use crate::text::{Lang, clean_line};

use super::Wishes;

/// What is put into a template.
pub(super) struct Slots<'w> {
    wishes: &'w Wishes,
    /// Which of the comments for a certain kind are kept.
    kind: &'static str,
    /// Each slot and the YAML that comes in its place.
    values: Vec<(&'static str, String)>,
    has_schema: bool,
}

impl<'w> Slots<'w> {
    pub(super) fn new(
        wishes: &'w Wishes,
        schema: Option<&str>,
        kind: &'static str,
        points: &[(&'static str, String)],
    ) -> Self {
        let Wishes { id, title, trade, customer, channel, level, knowledge, buys_for, .. } = wishes;
        let mut values = vec![
            ("schema", clean_line(schema.unwrap_or_default())),
            ("id", id.clone()),
            ("title.fi", quoted(&title.fi)),
            ("title.en", quoted(&title.en)),
            ("trade.fi", quoted(&trade.fi)),
            ("trade.en", quoted(&trade.en)),
            ("customer", quoted(customer)),
            ("channel", channel.id().to_owned()),
            ("level", level.id().to_owned()),
            ("knowledge", knowledge.id().to_owned()),
            ("buys_for", buys_for.id().to_owned()),
        ];
        values.extend_from_slice(points);
        Self { wishes, kind, values, has_schema: schema.is_some() }
    }

    fn put_into(&self, line: &str) -> String {
        let mut out = String::new();
        let mut rest = line;
        while let Some((before, after)) = rest.split_once("{{") {
            let (name, after) = after.split_once("}}").unwrap_or((after, ""));
            let value = self.values.iter().find(|(slot, _)| *slot == name);
            out.push_str(before);
            out.push_str(value.map_or("", |(_, value)| value));
            rest = after;
        }
        out + rest
    }

    /// A comment as it is to be written; `None` where it is for another language or kind.
    fn comment(&self, line: &str) -> Option<String> {
        let text = line.trim_start();
        let (tag, words) = text.strip_prefix('#')?.split_once(' ').unwrap_or_default();
        let indent = &line[..line.len() - text.len()];
        match tag.split_once(':').unwrap_or((tag, self.kind)) {
            // A comment without a tag is for everybody.
            ("", _) => Some(line.to_owned()),
            (lang, kind) if lang == self.wishes.comments.code() && kind == self.kind => {
                Some(format!("{indent}# {words}"))
            }
            _ => None,
        }
    }

    fn leaves_out(&self, lang: Lang) -> bool {
        !self.wishes.languages.contains(&lang)
    }
}

/// The template with its slots filled, in the languages that are written.
pub(super) fn filled(template: &str, slots: &Slots<'_>) -> String {
    let mut out = String::with_capacity(template.len());
    let mut skip: Option<usize> = None;
    let mut dash = None;
    let first = if slots.has_schema { 0 } else { 2 };
    for line in template.lines().skip(first) {
        let text = line.trim_start();
        let indent = line.len() - text.len();
        if text.starts_with('#') {
            if let Some(comment) = slots.comment(line) {
                out.push_str(&slots.put_into(&comment));
                out.push('\n');
            }
            continue;
        }
        if skip.is_some_and(|depth| indent > depth) {
            continue;
        }
        skip = None;
        let bare = text.strip_prefix("- ").unwrap_or(text);
        let depth = line.len() - bare.len();
        if Lang::ALL.into_iter().any(|lang| is_key(bare, lang) && slots.leaves_out(lang)) {
            skip = Some(depth);
            // The dash of a list stands before the language that comes first.
            dash = dash.or((depth > indent).then_some(indent));
            continue;
        }
        let mut line = slots.put_into(line);
        if let Some(place) = dash.take() {
            line.replace_range(place..=place, "-");
        }
        let _ = writeln!(out, "{line}");
    }
    out
}

fn is_key(text: &str, lang: Lang) -> bool {
    text.strip_prefix(lang.code()).is_some_and(|rest| rest.starts_with(':'))
}

/// A text for a place between double quotes.
fn quoted(text: &str) -> String {
    let mut out = String::new();
    for c in clean_line(text).chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            // YAML does not let these stand as they are.
            '\u{FFFE}' | '\u{FFFF}' => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}
