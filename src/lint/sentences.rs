//! Sentences that are too long to be read at once.

use crate::finding::{Finding, Rule};
use crate::text::Lang;

use super::read::Read;
use super::texts::{Kind, Written};

/// The most words of a sentence. Finnish says the same in fewer and longer words.
const fn most(lang: Lang) -> usize {
    match lang {
        Lang::Fi => 22,
        Lang::En => 32,
    }
}

/// Sentences over the limit, in what a trainee reads within a moment.
pub(super) fn find(one: &Written<'_>, lang: Lang, read: &Read, findings: &mut Vec<Finding>) {
    if matches!(one.kind, Kind::Name | Kind::Apart) {
        return;
    }
    let longest = read.sentences().iter().max_by_key(|sentence| sentence.words.len());
    let Some(found) = longest.filter(|sentence| sentence.words.len() > most(lang)) else { return };
    let first: Vec<&str> = found.words.clone().take(4).map(|at| read.word(at)).collect();
    let message = format!(
        "a sentence of {} words, the one that begins `{} …`; expected {} at most",
        found.words.len(),
        first.join(" "),
        most(lang)
    );
    let path = (one.path)().field(lang.code());
    let finding = Finding::new(Rule::LongSentence, &path, message);
    findings.push(finding.hint("make two sentences of it, or leave out what is not needed"));
}
