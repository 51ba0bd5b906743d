//! The clauses of an answer: the smallest parts that a verdict can rest on.

use std::ops::Range;

/// Signs after which a clause ends; it ends with its line as well.
const ENDS: [char; 9] = ['.', '!', '?', '…', ';', ':', ',', '–', '—'];
/// Signs after which even one word is a clause: "Hello!"
const FULL: [char; 4] = ['.', '!', '?', '…'];
/// A clause of fewer words that does not end in such a sign goes with its neighbour.
const SHORTEST: usize = 2;
/// Words before which a clause begins, in both languages: people mix them.
const JOINS: [&str; 16] = [
    "mutta", "mut", "vaan", "sitten", "sit", "koska", "jos", "kun", "että", "but", "then", "so",
    "because", "if", "when", "while",
];
/// Of these the clause must have as many words on either side of a joining word.
const AROUND: usize = 3;

/// The clauses of a text, in its order, as places in its bytes. They leave no word out.
#[must_use]
pub fn clauses(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut short = false;
    for part in at_signs(text).into_iter().flat_map(|part| at_joins(text, part)) {
        let words = &text[part.clone()];
        let few = count(words) == 0 || count(words) < SHORTEST && !bare(words).ends_with(FULL);
        match found.last_mut() {
            Some(last) if few || short => {
                last.end = part.end;
                short = few && short;
            }
            _ => {
                short = few;
                found.push(part);
            }
        }
    }
    found
}

/// Without the quotes and brackets that close after a sign.
fn bare(word: &str) -> &str {
    word.trim_end_matches(['"', '\'', '”', '’', ')', '»'])
}

fn count(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// Cut after every sign that ends a clause and is followed by a blank or the end, and after each line.
fn at_signs(text: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, word) in words(text) {
        let end = at + word.len();
        let blank = text[end..].chars().take_while(|c| c.is_whitespace());
        if bare(word).ends_with(ENDS) || blank.into_iter().any(|c| c == '\n') {
            parts.push(start..end);
            start = end;
        }
    }
    if !text[start..].trim().is_empty() {
        parts.push(start..text.len());
    }
    parts.into_iter().map(|part| trimmed(text, part)).collect()
}

/// Cut before a joining word that has enough on both sides.
fn at_joins(text: &str, part: Range<usize>) -> Vec<Range<usize>> {
    let inside: Vec<(usize, &str)> = words(&text[part.clone()]).collect();
    let mut parts = Vec::new();
    let mut from = 0;
    for (place, (_, word)) in inside.iter().enumerate() {
        let joins = JOINS.contains(&word.to_lowercase().as_str());
        if joins && place - from >= AROUND && inside.len() - place > AROUND {
            parts.push(part.start + inside[from].0..part.start + inside[place].0);
            from = place;
        }
    }
    let start = inside.get(from).map_or(part.start, |&(at, _)| part.start + at);
    parts.push(start..part.end);
    parts.into_iter().map(|part| trimmed(text, part)).collect()
}

/// The words of a text, each with where it begins.
pub(super) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    let spaced = text.split_inclusive(char::is_whitespace).map(move |word| {
        at += word.len();
        (at - word.len(), word.trim_end())
    });
    spaced.filter(|(_, word)| !word.is_empty())
}

fn trimmed(text: &str, part: Range<usize>) -> Range<usize> {
    let inside = &text[part.clone()];
    let start = part.start + (inside.len() - inside.trim_start().len());
    start..start + inside.trim().len()
}
