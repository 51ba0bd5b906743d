//! Small helpers on words: what an id is, and the nearest known word, for hints.

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
