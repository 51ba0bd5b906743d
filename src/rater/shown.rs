//! What was copied from what the trainee had before them.

use std::ops::Range;

use rustc_hash::FxHashSet;

/// So many words in a row that also stand in a text shown are a copy: three happen to anybody, and
/// whoever says "Good morning!" to a "Good morning." greets.
const ROW: usize = 4;
/// A clause is copied where at most one in so many of its words is its own.
const OWN: usize = 4;

/// The words of an answer, each with whether it was copied.
pub(super) struct Copied {
    words: Vec<(usize, bool)>,
}

impl Copied {
    /// Finds in an answer what stands in these texts, word by word.
    pub(super) fn find(answer: &str, shown: &[&str]) -> Self {
        let mut rows: FxHashSet<Vec<String>> = FxHashSet::default();
        let said = plain(answer);
        let (places, said): (Vec<usize>, Vec<String>) = said.into_iter().unzip();
        let mut copied = vec![false; said.len()];
        for text in shown {
            let words: Vec<String> = plain(text).into_iter().map(|(_, word)| word).collect();
            rows.extend(words.windows(ROW).map(<[String]>::to_vec));
        }
        for (start, row) in said.windows(ROW).enumerate() {
            if rows.contains(row) {
                copied[start..start + ROW].fill(true);
            }
        }
        Self { words: places.into_iter().zip(copied).collect() }
    }

    /// Whether a clause of the answer, a place in its bytes, is a copy.
    pub(super) fn has(&self, clause: &Range<usize>) -> bool {
        let inside = || self.words.iter().filter(|(at, _)| clause.contains(at));
        let own = inside().filter(|(_, copied)| !copied).count();
        let all = inside().count();
        all > 0 && own * OWN <= all
    }
}

/// The words of a text in small letters, without signs, each with where it begins.
fn plain(text: &str) -> Vec<(usize, String)> {
    let mut words = Vec::new();
    let mut at = 0;
    for part in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let word = part.trim_end_matches(|c: char| !c.is_alphanumeric());
        if !word.is_empty() {
            words.push((at, word.to_lowercase()));
        }
        at += part.len();
    }
    words
}
