//! Who speaks: a reaction is the customer's, coaching the coach's.

use crate::finding::{Finding, Rule};
use crate::text::Lang;

use super::lists::{COACHING, FIRST_PERSON, NEXT_TIME};
use super::phrases::Found;
use super::read::Read;
use super::stems::Rules;
use super::texts::{Kind, Written};

/// A reaction that coaches, or coaching in which the customer speaks.
pub(super) fn find(
    one: &Written<'_>,
    lang: Lang,
    read: &Read,
    rules: &Rules<'_>,
    findings: &mut Vec<Finding>,
) {
    let found = match one.kind {
        Kind::Reaction => coaches(one, lang, read, rules).map(|message| {
            let hint = "tell only what the customer does or says; what is to be learnt goes under \
                        `coaching`";
            (Rule::ReactionCoaches, message, hint)
        }),
        Kind::Coaching => speaks(lang, read).map(|message| {
            let hint = "let the coach speak to the trainee; what the customer says goes into the \
                        reaction";
            (Rule::CoachingAsCustomer, message, hint)
        }),
        _ => None,
    };
    if let Some((rule, message, hint)) = found {
        let path = (one.path)().field(lang.code());
        findings.push(Finding::new(rule, &path, message).hint(hint));
    }
}

fn coaches(one: &Written<'_>, lang: Lang, read: &Read, rules: &Rules<'_>) -> Option<String> {
    if let Some(words) = advice(lang, read) {
        return Some(format!("`{words}` in a reaction coaches the trainee"));
    }
    let repeated = rules.repeated(one.moment?, lang, read, |at| !read.words()[at].quoted)?;
    Some(format!("the reaction repeats the rule of {repeated}"))
}

/// What is said to the trainee outside quotation marks.
fn advice(lang: Lang, read: &Read) -> Option<String> {
    let told = |found: &Found| !read.words()[found.at].quoted && is_advice(*found, lang, read);
    COACHING.of(lang).all(read).find(told).map(|found| found.words(read))
}

/// Whether a phrase is said to the trainee, and does not tell of the customer.
fn is_advice(found: Found, lang: Lang, read: &Read) -> bool {
    let Found { at, words } = found;
    let next = at + words;
    match found.words(read).as_str() {
        "ensi kerralla" => NEXT_TIME.of(lang).has(read, next),
        "next time" => {
            let follows =
                read.words().get(next).filter(|word| word.sentence == read.words()[at].sentence);
            follows.is_some_and(|word| !word.capital && !NEXT_TIME.of(lang).has(read, next))
        }
        "remember to" | "don't forget" => read.begins_sentence(at),
        // `muista` is also "of the others".
        "muista" => {
            let next = read.word(next);
            read.begins_sentence(at)
                && next.ends_with(['a', 'ä'])
                && !next.ends_with("sta")
                && !next.ends_with("stä")
        }
        "olisi pitänyt" => {
            let before = at.checked_sub(1).map(|before| (read.word(before), read.words()[before]));
            !before.is_some_and(|(word, mark)| {
                word.ends_with('n') && word != "sinun" && (mark.capital || word.len() > 3)
            })
        }
        _ => true,
    }
}

fn speaks(lang: Lang, read: &Read) -> Option<String> {
    if !read.words().is_empty() && read.words().iter().all(|word| word.quoted) {
        return Some("the whole text stands in quotation marks, as if the customer said it".into());
    }
    let own = |found: &Found| !read.words()[found.at].quoted;
    let found = FIRST_PERSON.of(lang).all(read).find(own)?;
    Some(format!("`{}` outside quotation marks: somebody speaks of himself", found.words(read)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FI: Lang = Lang::Fi;
    const EN: Lang = Lang::En;

    #[test]
    fn reactions_that_coach_are_told_from_tales() {
        for (lang, text, expected) in [
            (FI, "Aune lähtee. Olisi pitänyt kysyä ensin.", Some("olisi pitänyt")),
            (FI, "Aune lähtee. Sinun olisi pitänyt kysyä.", Some("olisi pitänyt")),
            (FI, "Ensi kerralla kysy nimeä.", Some("ensi kerralla")),
            (FI, "Muista kysyä nimeä.", Some("muista")),
            (FI, "Hyvin tehty! Aune hymyilee.", Some("hyvin tehty")),
            (FI, "Aunen olisi pitänyt tulla eilen.", None),
            (FI, "Hänen olisi pitänyt tulla eilen.", None),
            (FI, "Ensi kerralla hän menee muualle.", None),
            (FI, "Muista asiakkaista hän ei välitä.", None),
            (FI, "Aune ei muista nimeäsi.", None),
            (FI, "”Olisi pitänyt tulla eilen”, Aune sanoo.", None),
            (FI, "”Muista kysyä Lassea”, Aune sanoo.", None),
            (EN, "Aune leaves. You should have asked first.", Some("you should have")),
            (EN, "Next time, ask for her name.", Some("next time")),
            (EN, "Remember to ask for her name.", Some("remember to")),
            (EN, "Well done! Aune smiles.", Some("well done")),
            (EN, "Next time she goes elsewhere.", None),
            (EN, "Next time Aune goes elsewhere.", None),
            (EN, "She goes elsewhere next time.", None),
            (EN, "She did not remember to ask.", None),
            (EN, "“You should have rung me,” she says.", None),
            (EN, "“Well done,” says Aune.", None),
        ] {
            assert_eq!(advice(lang, &Read::of(text)).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn the_customer_is_heard_in_marks_and_in_person() {
        for (lang, text, expected) in [
            (FI, "”Odotin jo kauan.”", true),
            (FI, "Minä odotin jo kauan.", true),
            (FI, "Sanoit ”kohta”. Mistä hän tiesi, milloin?", false),
            (FI, "Tervehdit heti. Mitä hän odotti?", false),
            (FI, "Mitä ”minä pärjään” tarkoitti?", false),
            (EN, "“I have waited long enough.”", true),
            (EN, "I have waited long enough.", true),
            (EN, "It is my turn, is it not?", true),
            (EN, "You said “soon”. How was she to know?", false),
            (EN, "What did “I’m fine” tell you?", false),
        ] {
            assert_eq!(speaks(lang, &Read::of(text)).is_some(), expected, "{text}");
        }
    }
}
