//! Texts that a file has in one language and leaves out in the other.

use crate::finding::{Finding, Path, Rule};
use crate::text::{Lang, Text};

/// Gathers, while a file is checked, which texts have which language.
#[derive(Debug, Default)]
pub struct Languages {
    /// Per text where it stands, and whether it is there in Finnish and in English.
    texts: Vec<(Path, [bool; 2])>,
}

impl Languages {
    /// A text at its place.
    pub fn add(&mut self, text: &Text, path: &Path) {
        self.texts.push((path.clone(), Lang::ALL.map(|lang| text.has(lang))));
    }

    /// One warning for each text that is missing in a language in which at least half of the texts
    /// are written. A file may leave a language out altogether.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (place, lang) in Lang::ALL.into_iter().enumerate() {
            let written = self.texts.iter().filter(|(_, has)| has[place]).count();
            if 2 * written < self.texts.len() {
                continue;
            }
            let missing = self.texts.iter().filter(|(_, has)| !has[place] && has.contains(&true));
            findings.extend(missing.map(|(path, _)| {
                let message = format!("no text in `{}`", lang.code());
                let finding = Finding::new(Rule::HalfTranslated, path, message);
                finding.hint(format!(
                    "write `{}:` under it; the other language is shown till then",
                    lang.code()
                ))
            }));
        }
        findings
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::RawText;

    fn missing(texts: &[(&str, &str)]) -> Vec<String> {
        let mut languages = Languages::default();
        for (place, (fi, en)) in texts.iter().enumerate() {
            let raw = RawText { fi: Some((*fi).into()), en: Some((*en).into()) };
            languages.add(&Text::new(&raw).unwrap(), &Path::root().field("texts").at(place));
        }
        languages.findings().into_iter().map(|finding| finding.message).collect()
    }

    #[test]
    fn a_language_is_used_or_left_out() {
        assert_eq!(missing(&[("moi", "hi"), ("hei", "hey")]), [""; 0]);
        assert_eq!(missing(&[("", "hi"), ("", "hey"), ("moi", "yo")]), [""; 0]);
        assert_eq!(missing(&[("moi", "hi"), ("", "hey"), ("hei", "yo")]), ["no text in `fi`"]);
        assert_eq!(missing(&[("moi", ""), ("hei", "yo")]), ["no text in `en`"]);
    }
}
