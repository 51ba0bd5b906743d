//! Lists of phrases, and finding them in a text.

use super::read::{Read, slot};

/// A list of phrases, each of lower-case words; a word that ends in `*` stands for all that begin so.
#[derive(Debug)]
pub(super) struct Phrases {
    /// By the first two bytes of their first word.
    by_first: [Vec<Vec<Pattern>>; 256],
}

#[derive(Debug)]
struct Pattern {
    word: &'static str,
    begins: bool,
}

impl Pattern {
    fn fits(&self, word: &str) -> bool {
        if self.begins { word.starts_with(self.word) } else { word == self.word }
    }
}

/// Where a phrase stands in a text: its first word, and how many words it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) at: usize,
    pub(super) words: usize,
}

impl Phrases {
    /// The phrases between commas or line breaks, ready to be looked for.
    pub(super) fn new(list: &'static str) -> Self {
        let mut by_first = [const { Vec::new() }; 256];
        let phrases = list.split([',', '\n']).map(str::trim);
        for phrase in phrases.filter(|phrase| !phrase.is_empty()) {
            let pattern = |word: &'static str| match word.strip_suffix('*') {
                Some(word) => Pattern { word, begins: true },
                None => Pattern { word, begins: false },
            };
            let patterns: Vec<_> = phrase.split(' ').map(pattern).collect();
            by_first[usize::from(slot(patterns[0].word))].push(patterns);
        }
        Self { by_first }
    }

    /// The phrase that begins at a word of the text.
    pub(super) fn at(&self, read: &Read, at: usize) -> Option<Found> {
        let listed = &self.by_first[usize::from(read.words().get(at)?.slot)];
        if listed.is_empty() {
            return None;
        }
        let fits = |phrase: &&Vec<Pattern>| {
            phrase.iter().enumerate().all(|(next, pattern)| {
                let place = at + next;
                place < read.words().len() && pattern.fits(read.word(place))
            })
        };
        listed.iter().find(fits).map(|phrase| Found { at, words: phrase.len() })
    }

    /// Every place where a phrase of the list begins.
    pub(super) fn all<'a>(&'a self, read: &'a Read) -> impl Iterator<Item = Found> + 'a {
        (0..read.words().len()).filter_map(move |at| self.at(read, at))
    }

    /// Whether a word alone is in the list.
    pub(super) fn has(&self, read: &Read, at: usize) -> bool {
        self.at(read, at).is_some()
    }
}

impl Found {
    /// The words that were found, in lower case.
    pub(super) fn words(self, read: &Read) -> String {
        (self.at..self.at + self.words).map(|at| read.word(at)).collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_whole_words_or_beginnings() {
        let phrases = Phrases::new("kiito*, ole hyvä, älä");
        for (text, found) in [
            ("Kiitoksia paljon", Some("kiitoksia")),
            ("No, ole hyvä vain", Some("ole hyvä")),
            ("Ole hyvällä mielellä", None),
            ("Äläkä", None),
            ("älä", Some("älä")),
            ("ole", None),
        ] {
            let read = Read::of(text);
            let first = phrases.all(&read).next().map(|found| found.words(&read));
            assert_eq!(first.as_deref(), found, "{text}");
        }
    }
}
