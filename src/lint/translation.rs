//! A text that was left in the other language.

use crate::finding::{Finding, Path, Rule};
use crate::scenario::model::example_slot;
use crate::scenario::{Moment, Task};
use crate::text::Lang;

use super::lists::FUNCTION;
use super::read::Read;
use super::texts::{Each, Kind, Written, options_path};

/// Fewer words than these may be the same in both languages.
const SAME: usize = 3;
/// So many small words of the other language, and none of its own, tell a text's language: where
/// they are two in five of its words, or where it is long.
const FOREIGN: usize = 2;
const LONG: usize = 8;

/// The same words in both languages, or the small words of the other language.
pub(super) fn find(one: &Written<'_>, sides: &[Read; 2], findings: &mut Vec<Finding>) {
    if one.kind == Kind::Source {
        return;
    }
    let has = Lang::ALL.map(|lang| one.text.has(lang));
    if has == [true, true] && one.kind != Kind::Name && same(&sides[0], &sides[1]) {
        let message = format!("the same {} words in both languages", sides[1].words().len());
        let finding = Finding::new(Rule::Untranslated, &(one.path)(), message);
        findings.push(finding.hint("write the text anew in the language that it is not in"));
        return;
    }
    for (side, lang) in Lang::ALL.into_iter().enumerate().filter(|(side, _)| has[*side]) {
        let other = Lang::ALL[1 - side];
        let Some(words) = foreign(&sides[side], lang, other) else { continue };
        let path = (one.path)().field(lang.code());
        findings.push(in_other(&path, &words, lang, other));
    }
}

/// Texts left over in a language in which under half of the texts are written.
pub(super) fn left_over(each: &Each<'_>, findings: &mut Vec<Finding>) {
    let (mut all, mut written) = (0, [0; 2]);
    each(&mut |one| {
        all += 1;
        for (slot, lang) in Lang::ALL.into_iter().enumerate() {
            written[slot] += usize::from(one.text.has(lang));
        }
    });
    for (count, lang) in written.into_iter().zip(Lang::ALL) {
        if count == 0 || 2 * count >= all {
            continue;
        }
        let code = lang.code();
        each(&mut |one| {
            if one.text.has(lang) {
                let message =
                    format!("a text in `{code}`, in which only {count} of {all} texts are written");
                let path = (one.path)().field(code);
                let finding = Finding::new(Rule::LeftOver, &path, message);
                let hint = format!("take `{code}:` out here, or write the whole file in it");
                findings.push(finding.hint(hint));
            }
        });
    }
}

/// Examples of own words in the other language.
pub(super) fn examples(
    (index, moment): (usize, &Moment),
    read: &mut Read,
    findings: &mut Vec<Finding>,
) {
    let Task::Say { examples } = &moment.task else { return };
    for (slot, lang) in Lang::ALL.into_iter().enumerate() {
        let other = Lang::ALL[1 - slot];
        let set = &examples[example_slot(lang)];
        for (side, list) in [("good", &set.good), ("poor", &set.poor)] {
            for (place, text) in list.iter().enumerate() {
                read.fill(text);
                let Some(words) = foreign(read, lang, other) else { continue };
                let path = options_path(index, &moment.task);
                let path = path.field(lang.code()).field(side).at(place);
                findings.push(in_other(&path, &words, lang, other));
            }
        }
    }
}

pub(super) fn in_other(path: &Path, words: &str, lang: Lang, other: Lang) -> Finding {
    let code = lang.code();
    let message = format!("this reads as {} ({words}), and stands under `{code}`", name(other));
    let finding = Finding::new(Rule::Untranslated, path, message);
    finding.hint(format!("write it in {}, or move it", name(lang)))
}

const fn name(lang: Lang) -> &'static str {
    match lang {
        Lang::Fi => "Finnish",
        Lang::En => "English",
    }
}

/// Names and figures alone are no words of a language.
pub(super) fn same(one: &Read, other: &Read) -> bool {
    one.words().len() >= SAME
        && one.words().len() == other.words().len()
        && one.lower().eq(other.lower())
        && one
            .words()
            .iter()
            .zip(one.lower())
            .filter(|(word, text)| is_small(word.capital, text))
            .count()
            >= FOREIGN
}

fn is_small(capital: bool, text: &str) -> bool {
    !capital && text.chars().all(char::is_alphabetic)
}

/// The small words of `other` in a text that has none of `lang`, where they are enough to tell.
pub(super) fn foreign(read: &Read, lang: Lang, other: Lang) -> Option<String> {
    let is_foreign = |at: usize| {
        let vowels = other == Lang::Fi && !read.words()[at].capital;
        FUNCTION.of(other).has(read, at) || (vowels && read.words()[at].dotted)
    };
    let all = read.words().len();
    let mut found = (0..all).filter(|&at| is_foreign(at));
    let (first, second) = (found.next()?, found.next()?);
    let rest = found.clone().count();
    let enough = 5 * (FOREIGN + rest) >= 2 * all || (rest > 0 && all >= LONG);
    let own = || (0..all).any(|at| FUNCTION.of(lang).has(read, at));
    let third = found.next();
    (enough && !own()).then(|| {
        let told = [Some(first), Some(second), third].into_iter().flatten();
        told.map(|at| format!("`{}`", read.word(at))).collect::<Vec<_>>().join(", ")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_of_a_text_shows_in_its_small_words() {
        let (fi, en) = (Lang::Fi, Lang::En);
        for (lang, text, expected) in [
            (fi, "You fill the shelf.", true),
            (fi, "What do you say?", true),
            (fi, "She looks at the clock and goes on to the next shop.", true),
            (fi, "Katsoitte Lord of the Rings -elokuvan.", false),
            (fi, "Hän on nyt tässä.", false),
            (fi, "Aune nyökkää.", false),
            (fi, "He ovat to-do-listalla.", false),
            (en, "Mitä teet nyt?", true),
            (en, "Aune jää seisomaan matolle ja katsoo taulua, mutta ei sano mitään.", true),
            (en, "Hän on nyt tässä.", true),
            (en, "Mrs Hämäläinen smiles.", false),
            (en, "“Päivää,” says Mäkinen, and sits down.", false),
            (en, "No, he is on me.", false),
        ] {
            let other = if lang == fi { en } else { fi };
            assert_eq!(foreign(&Read::of(text), lang, other).is_some(), expected, "{text}");
        }
    }

    #[test]
    fn names_and_figures_may_be_the_same() {
        for (fi, en, expected) in [
            ("You send her offers.", "You send her offers.", true),
            ("Mitä sanot nyt?", "Mitä sanot nyt?", true),
            ("Oy Lifts Ab", "Oy Lifts Ab", false),
            ("256 GB SSD", "256 GB SSD", false),
            ("Aune Kuura, 12 kg", "Aune Kuura, 12 kg", false),
            ("Kiitos!", "Kiitos!", false),
            ("Mitä sanot nyt?", "What do you say?", false),
        ] {
            assert_eq!(same(&Read::of(fi), &Read::of(en)), expected, "{fi}");
        }
    }
}
