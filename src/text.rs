//! Texts in Finnish and English, and the cleaning that makes any text safe to show.

use schemars::JsonSchema;
use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

/// A language of the interface and of the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lang {
    Fi,
    En,
}

impl Lang {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Fi, Self::En];

    /// The two-letter code, as in content and on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fi => "fi",
            Self::En => "en",
        }
    }

    /// The language that a code or a locale name such as `fi_FI.UTF-8` means, if it is one of ours.
    #[must_use]
    pub fn from_locale(name: &str) -> Option<Self> {
        let language = name.split(['_', '-', '.', '@']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(language))
    }
}

/// A text, in Finnish, in English, or in both: `{fi: ..., en: ...}`.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Text", extend("minProperties" = 1))]
pub struct RawText {
    /// In Finnish.
    pub fi: Option<String>,
    /// In English.
    pub en: Option<String>,
}

/// A text free of control characters; [`Text::new`] makes none that is empty in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    fi: Box<str>,
    en: Box<str>,
}

impl Text {
    /// Cleans the raw text; `None` where neither language has words.
    #[must_use]
    pub fn new(raw: &RawText) -> Option<Self> {
        let side = |text: &Option<String>| {
            text.as_deref().map(|text| clean(text).trim().to_owned()).unwrap_or_default()
        };
        let (fi, en) = (side(&raw.fi), side(&raw.en));
        (!fi.is_empty() || !en.is_empty())
            .then(|| Self { fi: fi.into_boxed_str(), en: en.into_boxed_str() })
    }

    /// The text in `lang`; where a pack has left that language out, in the other one.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        let (wanted, other) = match lang {
            Lang::Fi => (&self.fi, &self.en),
            Lang::En => (&self.en, &self.fi),
        };
        if wanted.is_empty() { other } else { wanted }
    }

    /// Whether there are words in neither language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fi.is_empty() && self.en.is_empty()
    }

    /// Whether the text has words in `lang` itself.
    #[must_use]
    pub fn has(&self, lang: Lang) -> bool {
        match lang {
            Lang::Fi => !self.fi.is_empty(),
            Lang::En => !self.en.is_empty(),
        }
    }
}

/// A text with each letter and its marks in one character, as most keyboards write them; some systems
/// take "ä" apart, and then it would be another word.
#[must_use]
pub fn composed(text: &str) -> String {
    text.nfc().collect()
}

/// Removes what could command a terminal or reorder a line: control characters (so no escape
/// sequence stays live), bidirectional marks and overrides, byte-order marks.
///
/// Line breaks stay, tabs become a space.
#[must_use]
pub fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\u{2028}' | '\u{2029}' | '\u{85}' => out.push('\n'),
            '\t' => out.push(' '),
            c if c.is_control() || is_bidi(c) => {}
            c => out.push(c),
        }
    }
    out
}

/// Like [`clean`] and [`composed`], on one line: every run of white space becomes one space.
#[must_use]
pub fn clean_line(text: &str) -> String {
    composed(&clean(text)).split_whitespace().collect::<Vec<_>>().join(" ")
}

const fn is_bidi(c: char) -> bool {
    matches!(
        c,
        '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
            | '\u{FEFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cleaning_keeps_letters_and_drops_commands() {
        for (given, expected) in [
            ("Hyvää päivää – «moi»", "Hyvää päivää – «moi»"),
            ("\u{1b}[31mred\u{1b}[0m", "[31mred[0m"),
            ("a\u{202E}b\u{2066}c\u{7}", "abc"),
            ("a\tb\r\nc", "a b\nc"),
            ("\u{9b}31m", "31m"),
        ] {
            assert_eq!(clean(given), expected);
        }
    }

    #[test]
    fn a_missing_language_falls_back_to_the_other() {
        let raw = RawText { fi: Some("Moi".into()), en: Some("  ".into()) };
        let text = Text::new(&raw).unwrap();
        assert_eq!(text.get(Lang::En), "Moi");
        assert!(!text.has(Lang::En));
        assert_eq!(Text::new(&RawText::default()), None);
    }

    #[test]
    fn locale_names_are_understood() {
        for (name, lang) in [
            ("fi_FI.UTF-8", Some(Lang::Fi)),
            ("en", Some(Lang::En)),
            ("EN-GB", Some(Lang::En)),
            ("C.UTF-8", None),
            ("", None),
        ] {
            assert_eq!(Lang::from_locale(name), lang, "{name}");
        }
    }
}
