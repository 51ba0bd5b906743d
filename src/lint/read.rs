//! A text taken apart: its words, its sentences, and what stands in quotation marks.

use std::ops::Range;

/// A text taken apart. One is filled again and again, so that reading makes no new buffers.
#[derive(Debug, Default)]
pub(super) struct Read {
    lower: String,
    words: Vec<Word>,
    sentences: Vec<Sentence>,
    /// Display columns.
    width: usize,
}

/// A run of letters and digits, with apostrophes and hyphens within.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    start: usize,
    end: usize,
    /// Where phrases stand that begin like it.
    pub(super) slot: u8,
    /// Stands in quotation marks.
    pub(super) quoted: bool,
    /// Has an `ä` or an `ö`.
    pub(super) dotted: bool,
    /// Begins with a capital letter.
    pub(super) capital: bool,
    /// The place of its sentence.
    pub(super) sentence: usize,
    /// The mark right after it, or a space.
    pub(super) after: char,
}

/// A run of words up to an end mark.
#[derive(Clone, Debug)]
pub(super) struct Sentence {
    pub(super) words: Range<usize>,
    /// `.`, `!`, `?` or `…`; none where the text just stops.
    pub(super) mark: Option<char>,
}

/// What opens or closes words that somebody says.
const QUOTES: [char; 6] = ['”', '“', '„', '"', '«', '»'];
const END_MARKS: [char; 4] = ['.', '!', '?', '…'];
/// A full stop after these ends no sentence.
const TITLES: [&str; 6] = ["mr", "mrs", "ms", "dr", "st", "no"];

impl Read {
    /// The text, taken apart.
    pub(super) fn of(text: &str) -> Self {
        let mut read = Self::default();
        read.fill(text);
        read
    }

    /// Takes another text apart in place of the one before.
    pub(super) fn fill(&mut self, text: &str) {
        self.lower.clear();
        self.words.clear();
        self.sentences.clear();
        self.width = 0;
        let mut scan = Scan { open: None, word: None, dotted: false, first: 0 };
        let mut rest = text;
        loop {
            // Most of a text is runs of plain letters.
            let run = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
            if run > 0 {
                let (plain, others) = rest.split_at(run);
                self.begin_word(&mut scan, plain.starts_with(|c: char| c.is_ascii_uppercase()));
                let start = self.lower.len();
                self.lower.push_str(plain);
                self.lower[start..].make_ascii_lowercase();
                self.width += run;
                rest = others;
            }
            let mut others = rest.chars();
            let Some(c) = others.next() else { break };
            rest = others.as_str();
            self.take(&mut scan, c, rest);
        }
        self.end_word(&mut scan, ' ');
        self.end_sentence(&mut scan, None);
    }

    fn take(&mut self, scan: &mut Scan, c: char, rest: &str) {
        self.width += if c.is_ascii() { 1 } else { columns(c) };
        let joins = || {
            matches!(c, '\'' | '’' | '-')
                && scan.word.is_some()
                && rest.chars().next().is_some_and(is_letter)
        };
        if is_letter(c) || joins() {
            self.begin_word(scan, c.is_uppercase());
            scan.dotted |= matches!(c, 'ä' | 'ö' | 'Ä' | 'Ö');
            match c {
                '’' => self.lower.push('\''),
                '-' | '\'' | 'ß'..='ÿ' => self.lower.push(c),
                c => self.lower.extend(c.to_lowercase()),
            }
            return;
        }
        self.end_word(scan, c);
        if QUOTES.contains(&c) {
            scan.open = match (scan.open, c) {
                (None, c) => Some(c),
                (Some('„'), _) => None,
                (open, '“' | '„') => open,
                _ => None,
            };
        } else if c == '\n' {
            scan.open = None;
            self.end_sentence(scan, None);
        } else if END_MARKS.contains(&c) && self.ends_here(c, rest) {
            self.end_sentence(scan, Some(c));
        }
    }

    /// Whether an end mark ends a sentence: not within a figure, after a title, or where the sentence
    /// goes on in small letters.
    fn ends_here(&self, mark: char, rest: &str) -> bool {
        let Some(next) = rest.chars().next() else { return true };
        if next.is_alphanumeric() || END_MARKS.contains(&next) {
            return false;
        }
        let last = self.words.last().map_or("", |word| &self.lower[word.start..word.end]);
        if mark == '.' && TITLES.contains(&last) {
            return false;
        }
        let follows = rest.chars().find(|c| c.is_alphanumeric());
        !follows.is_some_and(|c| {
            c.is_lowercase() || (mark == '.' && c.is_ascii_digit() && last.is_empty())
        })
    }

    fn begin_word(&mut self, scan: &mut Scan, capital: bool) {
        if scan.word.is_none() {
            scan.word = Some((self.lower.len(), capital));
            scan.dotted = false;
        }
    }

    fn end_word(&mut self, scan: &mut Scan, after: char) {
        let Some((start, capital)) = scan.word.take() else { return };
        let (end, sentence) = (self.lower.len(), self.sentences.len());
        let slot = slot(&self.lower[start..]);
        self.words.push(Word {
            start,
            end,
            slot,
            quoted: scan.open.is_some(),
            dotted: scan.dotted,
            capital,
            sentence,
            after,
        });
    }

    fn end_sentence(&mut self, scan: &mut Scan, mark: Option<char>) {
        if scan.first < self.words.len() {
            self.sentences.push(Sentence { words: scan.first..self.words.len(), mark });
            scan.first = self.words.len();
        }
    }

    /// The words.
    pub(super) fn words(&self) -> &[Word] {
        &self.words
    }

    /// The sentences.
    pub(super) fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// The word at a place, in lower case; empty where there is none.
    pub(super) fn word(&self, place: usize) -> &str {
        self.words.get(place).map_or("", |word| &self.lower[word.start..word.end])
    }

    /// All words in lower case.
    pub(super) fn lower(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|word| &self.lower[word.start..word.end])
    }

    /// Whether the word at a place is the first of its sentence.
    pub(super) fn begins_sentence(&self, place: usize) -> bool {
        let sentence = self.words.get(place).and_then(|word| self.sentences.get(word.sentence));
        sentence.is_some_and(|sentence| sentence.words.start == place)
    }

    /// Whether the word at a place is the first of its sentence, or of what somebody says.
    pub(super) fn opens(&self, place: usize) -> bool {
        let quoted = |place: usize| self.words.get(place).is_some_and(|word| word.quoted);
        self.begins_sentence(place) || (quoted(place) && !place.checked_sub(1).is_some_and(quoted))
    }

    /// Whether the sentence of the word at a place asks something.
    pub(super) fn asks_at(&self, place: usize) -> bool {
        let sentence = self.words.get(place).and_then(|word| self.sentences.get(word.sentence));
        sentence.is_some_and(|sentence| sentence.mark == Some('?'))
    }

    /// The text's display columns.
    pub(super) const fn width(&self) -> usize {
        self.width
    }
}

/// Where the phrases stand that begin like this word. A beginning (`*`) has two bytes at least.
pub(super) fn slot(word: &str) -> u8 {
    let byte = |at: usize| word.as_bytes().get(at).copied().unwrap_or(0);
    byte(0).wrapping_mul(31).wrapping_add(byte(1))
}

/// Where the reading of a text stands.
struct Scan {
    /// The mark that opened what somebody says.
    open: Option<char>,
    word: Option<(usize, bool)>,
    dotted: bool,
    first: usize,
}

/// Letters and digits, the usual ones first.
fn is_letter(c: char) -> bool {
    match c {
        c if c.is_ascii() => c.is_ascii_alphanumeric(),
        'ä' | 'ö' | 'Ä' | 'Ö' | 'å' | 'Å' | 'é' => true,
        // Dashes, quotation marks and spaces.
        '\u{2000}'..='\u{206f}' => false,
        c => c.is_alphanumeric(),
    }
}

/// The columns of a character; a little more for one that is not of our letters.
fn columns(c: char) -> usize {
    if (c as u32) < 0x1100 { 1 } else { unicode_width::UnicodeWidthChar::width(c).unwrap_or(0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_they_end() {
        for (text, count, last) in [
            ("Moi. Hei!", 2, Some('!')),
            ("Klo 10.50 tullaan. Eikö niin?", 2, Some('?')),
            ("Mr. Smith came", 1, None),
            ("“Not now!” says Eino at once.", 1, Some('.')),
            ("”Huomenta. Ostamaan tulin.” Mies astuu.", 3, Some('.')),
            ("Odota… no niin", 1, None),
            ("Mitä?!", 1, Some('!')),
            ("", 0, None),
        ] {
            let read = Read::of(text);
            assert_eq!(read.sentences().len(), count, "{text}");
            assert_eq!(read.sentences().last().and_then(|s| s.mark), last, "{text}");
        }
    }

    #[test]
    fn quotation_marks_of_both_languages_are_known() {
        for text in ["a ”b c” d", "a “b c” d", "a \"b c\" d", "a »b c» d", "a «b c» d", "a „b c“ d"]
        {
            let quoted: Vec<_> = Read::of(text).words().iter().map(|word| word.quoted).collect();
            assert_eq!(quoted, [false, true, true, false], "{text}");
        }
    }

    #[test]
    fn words_keep_their_apostrophes() {
        let read = Read::of("Don’t ÄLÄ e-mail ’tis the customers’ 10,5");
        let words: Vec<_> = read.lower().collect();
        assert_eq!(words, ["don't", "älä", "e-mail", "tis", "the", "customers", "10", "5"]);
    }
}
