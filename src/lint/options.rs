//! Options as they are written: what each says, and how they compare.

use crate::finding::{Finding, Path, Rule};
use crate::scenario::model::Choice;
use crate::scenario::{Moment, Scenario, Task};
use crate::text::{Lang, Text};

use super::absolute;
use super::cues;
use super::lists::ALL_OR_NONE;
use super::read::Read;
use super::stems::{Rules, Stems};
use super::texts::options_path;
use super::worth;

/// Fewer options than these leave nothing to weigh.
const FEWEST: usize = 3;
/// Options of fewer words may be much alike.
const WORDS: usize = 4;

/// What is found in the options of a moment. `pool` is room for reading them.
pub(super) fn find(
    scenario: &Scenario,
    (index, moment): (usize, &Moment),
    rules: &Rules<'_>,
    pool: &mut Vec<Read>,
    findings: &mut Vec<Finding>,
) {
    let path = || options_path(index, &moment.task);
    let (texts, choices): (Vec<&Text>, &[Choice]) = match &moment.task {
        Task::Choose { options, .. } => (options.iter().map(|one| &one.text).collect(), options),
        Task::ChooseMany { options, .. } => (options.iter().map(|one| &one.text).collect(), &[]),
        _ => return,
    };
    if texts.len() < FEWEST {
        let message = format!("{} options to choose from; expected three or four", texts.len());
        let finding = Finding::new(Rule::FewOptions, &path(), message);
        findings.push(finding.hint("add what a kind and hurried colleague might do instead"));
    }
    pool.resize_with(texts.len().max(pool.len()), Read::default);
    for lang in Lang::ALL {
        if !texts.iter().all(|text| text.has(lang)) {
            continue;
        }
        let reads = &mut pool[..texts.len()];
        for (read, text) in reads.iter_mut().zip(&texts) {
            read.fill(text.get(lang));
        }
        alone(moment, lang, reads, rules, &path, findings);
        alike(lang, reads, &path, findings);
        if let Some(best) = worth::best(scenario, choices) {
            let options = cues::Options { lang, choices, reads, best, path: &path };
            cues::find(&options, findings);
        }
    }
}

/// What an option says by itself.
fn alone(
    moment: &Moment,
    lang: Lang,
    reads: &[Read],
    rules: &Rules<'_>,
    path: &dyn Fn() -> Path,
    findings: &mut Vec<Finding>,
) {
    let mut add = |place: usize, rule, message: String, hint: &str| {
        let path = path().at(place).field("text").field(lang.code());
        findings.push(Finding::new(rule, &path, message).hint(hint));
    };
    for (place, read) in reads.iter().enumerate() {
        if let Some(words) = stands_for_all(read, lang) {
            let message = format!("`{words}`: options come in another order each time");
            let hint = "write out what is meant, or leave the option out";
            add(place, Rule::AllOrNone, message, hint);
        }
        if let Some(word) = absolute::find(read, lang) {
            let message = format!("`{word}` leaves no exception, which gives an option away");
            let hint = "say it as somebody would who wants to be believed";
            add(place, Rule::Absolute, message, hint);
        }
        if let Some(repeated) = rules.repeated(moment, lang, read, |_| true) {
            let message = format!("the option repeats the rule of {repeated}");
            let hint = "say what the person says or does, in words of its own";
            add(place, Rule::RuleRepeated, message, hint);
        }
    }
}

/// "All of the above" anywhere; "none of these" only where that is all that is said.
fn stands_for_all(read: &Read, lang: Lang) -> Option<String> {
    let found = ALL_OR_NONE.of(lang).all(read).next()?;
    let words = found.words(read);
    let of_these = ["these", "them", "näistä", "nämä"].iter().any(|end| words.ends_with(end));
    (!of_these || read.words().len() == found.words).then_some(words)
}

/// Options that say nearly the same: four in five of their words.
fn alike(lang: Lang, reads: &[Read], path: &dyn Fn() -> Path, findings: &mut Vec<Finding>) {
    let stems: Vec<Stems> = reads.iter().map(|read| Stems::of_all(read, lang)).collect();
    for (place, own) in stems.iter().enumerate() {
        let twin = (0..place).find(|&other| {
            let shared = own.shared(&stems[other]);
            let all = own.count() + stems[other].count() - shared;
            let equal = reads[place].lower().eq(reads[other].lower());
            equal || (own.count() >= WORDS && 5 * shared >= 4 * all)
        });
        if let Some(twin) = twin {
            let shared = own.shared(&stems[twin]);
            let message = format!(
                "nearly the same as option {}: {shared} of {} words",
                twin + 1,
                own.count()
            );
            let path = path().at(place).field("text").field(lang.code());
            let finding = Finding::new(Rule::NearDuplicate, &path, message);
            findings.push(finding.hint("let each option be a deed of its own, or drop one"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_all_options_is_told_from_what_is_sold() {
        let (fi, en) = (Lang::Fi, Lang::En);
        for (lang, text, expected) in [
            (fi, "Kaikki edellä mainitut.", true),
            (fi, "Ei mikään edellisistä.", true),
            (fi, "Ei mikään näistä", true),
            (fi, "Ei mikään näistä mahdu parven alle.", false),
            (fi, "Kaikki yllättyivät.", false),
            (en, "All of the above", true),
            (en, "None of the above, I would ring her.", true),
            (en, "None of these.", true),
            (en, "None of these fits under the gallery, I’m afraid.", false),
            (en, "The price is on the tag above.", false),
        ] {
            assert_eq!(stands_for_all(&Read::of(text), lang).is_some(), expected, "{text}");
        }
    }
}
