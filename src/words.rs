//! Small helpers on words: what an id is, the nearest known word for hints, stems, polite words.

use crate::text::Lang;

/// The fewest letters of a word that tells anything; shorter ones are mostly particles.
const TELLING: usize = 4;
/// How many letters of a word count as its stem. Crude, and the same for both languages.
const STEM: usize = 5;

/// What people say out of courtesy, as the words or stems begin.
const POLITE: [&[&str]; 2] = [
    &[
        "kiito",
        "kiiti",
        "anteeksi",
        "pahoitte",
        "tervetul",
        "mielellä",
        "ilo ",
        "hauska",
        "olkaa hyvä",
        "ole hyvä",
        "saisinko",
        "voisin",
        "voisit",
        "valitet",
        "harmi",
        "toki",
        "huomenta",
        "päivää",
        "iltaa",
        "hyvää",
    ],
    &[
        "please",
        "thank",
        "sorry",
        "welcome",
        "glad",
        "happy to",
        "pleasure",
        "of course",
        "could i",
        "may i",
        "would you",
        "apolog",
        "good morning",
        "good afternoon",
        "good evening",
        "lovely",
        "kind",
    ],
];

/// How many polite words a text has.
#[must_use]
pub fn polite(text: &str, lang: Lang) -> usize {
    let words = POLITE[match lang {
        Lang::Fi => 0,
        Lang::En => 1,
    }];
    let lower = text.to_lowercase();
    let begins = |at: usize| !lower[..at].chars().next_back().is_some_and(char::is_alphabetic);
    let count = |word: &&str| lower.match_indices(*word).filter(|(at, _)| begins(*at)).count();
    words.iter().map(count).sum()
}

/// The stems of the words that tell something, in their order.
pub fn stems(text: &str) -> impl Iterator<Item = String> + '_ {
    let words = text.split(|c: char| !c.is_alphabetic());
    let telling = words.filter(|word| word.chars().count() >= TELLING);
    telling.map(|word| word.to_lowercase().chars().take(STEM).collect())
}

use schemars::JsonSchema;

/// What an id is, for the schema of the content: lower-case words joined by hyphens, such as
/// `at-the-door`.
#[derive(JsonSchema)]
#[schemars(description = "Lower-case words joined by hyphens, such as `at-the-door`.")]
pub struct Id(
    #[schemars(regex(pattern = r"^[a-z0-9]+(-[a-z0-9]+)*$"), length(max = 64))] pub String,
);

/// The id of a guidance point; `encounter guidance` lists those of the built-in guidance.
#[derive(JsonSchema)]
pub struct PointId(#[schemars(regex(pattern = r"^[a-z0-9]+(-[a-z0-9]+)*$"))] pub String);

/// Whether this is an id: lower-case words joined by hyphens.
#[must_use]
pub fn is_id(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= 64
        && id.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

/// The candidate most like `word`, where the difference is small enough for a slip of the pen.
pub fn nearest<'c>(word: &str, candidates: impl Iterator<Item = &'c str>) -> Option<&'c str> {
    let allowed = (word.chars().count() / 3).max(1);
    candidates
        .map(|candidate| (distance(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, candidate)| candidate)
}

/// How many letters must be put in, left out, changed or swapped with the next to make `a` into
/// `b`.
fn distance(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for (i, &x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, &y) in b.iter().enumerate() {
            let change = rows[i][j] + usize::from(x != y);
            let mut least = change.min(row[j] + 1).min(rows[i][j + 1] + 1);
            if i > 0 && j > 0 && x == b[j - 1] && y == a[i - 1] {
                least = least.min(rows[i - 1][j - 1] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_pen_are_recognised() {
        let known = ["greet-at-once", "ask-need", "ask-values"];
        for (word, expected) in [
            ("greet-at-one", Some("greet-at-once")),
            ("ask-needs", Some("ask-need")),
            ("aks-need", Some("ask-need")),
            ("something-else", None),
        ] {
            assert_eq!(nearest(word, known.into_iter()), expected, "{word}");
        }
    }
}
