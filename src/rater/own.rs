//! What of an answer is one's own: its clauses without those that were copied, and the text that is
//! encoded.

use std::borrow::Cow;
use std::ops::Range;

use super::clauses::clauses;
use super::pieces::Piece;
use super::shown::Copied;
use super::{OPENING, Said};

/// The clauses that count.
pub(super) struct Own<'w> {
    /// What is encoded: the words as they were said, or where something was copied what is left. The
    /// vectors of the rest would know of what stands beside them.
    pub(super) text: Cow<'w, str>,
    /// Each clause's place in the bytes of the words, and where it begins in the text.
    clauses: Vec<(Range<usize>, usize)>,
}

/// A clause that counts.
pub(super) struct Clause {
    /// Its place in the bytes of the words.
    pub(super) words: Range<usize>,
    /// Its place among the pieces; empty where it lies beyond the last one.
    pub(super) pieces: Range<usize>,
}

impl<'w> Own<'w> {
    pub(super) fn of(said: Said<'w>) -> Self {
        let copied = Copied::find(said.words, said.shown);
        let with_words =
            |part: &Range<usize>| said.words[part.clone()].contains(char::is_alphanumeric);
        let mut parts = clauses(said.words);
        parts.retain(with_words);
        let all = parts.len();
        parts.retain(|part| !copied.has(part));
        if parts.len() == all {
            let clauses = parts.into_iter().map(|part| (part.clone(), part.start)).collect();
            return Self { text: Cow::Borrowed(said.words), clauses };
        }
        let mut text = String::new();
        let mut clauses = Vec::new();
        for part in parts {
            if !text.is_empty() {
                text.push(' ');
            }
            clauses.push((part.clone(), text.len()));
            text.push_str(&said.words[part]);
        }
        Self { text: Cow::Owned(text), clauses }
    }

    /// The clauses, with their places among the pieces into which the text was cut.
    pub(super) fn placed(self, cut: &[Piece]) -> Vec<Clause> {
        let place = |at: usize| 1 + cut.partition_point(|piece| piece.at < at + OPENING.len());
        let clause = |(words, start): (Range<usize>, usize)| {
            let pieces = place(start)..place(start + words.len());
            Clause { words, pieces }
        };
        self.clauses.into_iter().map(clause).collect()
    }
}
