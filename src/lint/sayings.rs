//! The languages of a sayings file: what is missing, left over or in the wrong one.

use crate::finding::{Finding, Path, Rule};
use crate::guidance::Sayings;
use crate::text::Lang;

use super::read::Read;
use super::translation::{foreign, in_other, same};

/// What could be written better, each at its place: a warning. Of sayings that fit their guidance.
#[must_use]
pub fn findings(sayings: &[Sayings]) -> Vec<Finding> {
    let lists: Vec<List> = sayings.iter().enumerate().flat_map(lists).collect();
    let mut findings = Vec::new();
    for (slot, lang) in Lang::ALL.into_iter().enumerate() {
        let written = lists.iter().filter(|list| list.has[slot]).count();
        if is_used(&lists, slot) {
            let missing: Vec<&List> = lists.iter().filter(|list| !list.has[slot]).collect();
            let of_point = missing.chunk_by(|one, other| one.index == other.index);
            findings.extend(of_point.map(|lists| half_translated(lists, lang)));
        } else {
            let left = lists.iter().filter(|list| list.has[slot]);
            findings.extend(left.map(|list| left_over(list, lang, (written, lists.len()))));
        }
    }
    for (index, saying) in sayings.iter().enumerate() {
        untranslated(index, saying, &mut findings);
    }
    findings
}

/// Whether the file is written in each language: half of its lists at least have something in it.
#[must_use]
pub fn languages(sayings: &[Sayings]) -> [bool; 2] {
    let lists: Vec<List> = sayings.iter().enumerate().flat_map(lists).collect();
    [0, 1].map(|slot| is_used(&lists, slot))
}

fn is_used(lists: &[List], slot: usize) -> bool {
    2 * lists.iter().filter(|list| list.has[slot]).count() >= lists.len()
}

/// One list of a point: its sayings that meet it, or those that break it.
struct List {
    index: usize,
    field: &'static str,
    /// Whether it has a saying in Finnish, and in English.
    has: [bool; 2],
}

impl List {
    fn path(&self, lang: Lang) -> Path {
        list_path(self.index, lang, self.field)
    }
}

fn list_path(index: usize, lang: Lang, field: &str) -> Path {
    Path::root().field("sayings").at(index).field(lang.code()).field(field)
}

/// Those lists of a point that have a saying in any language.
fn lists((index, saying): (usize, &Sayings)) -> impl Iterator<Item = List> {
    let fields = [("met", &saying.met), ("violated", &saying.violated)];
    let lists = fields.map(|(field, list)| List {
        index,
        field,
        has: [0, 1].map(|slot: usize| list[slot].iter().any(|text| !text.is_empty())),
    });
    lists.into_iter().filter(|list| list.has.contains(&true))
}

/// The lists of one point that have nothing in a language.
fn half_translated(lists: &[&List], lang: Lang) -> Finding {
    let code = lang.code();
    let fields: Vec<_> = lists.iter().map(|list| format!("`{}`", list.field)).collect();
    let message = format!("no saying in `{code}` under {}", fields.join(" and "));
    let finding = Finding::new(Rule::HalfTranslated, &lists[0].path(lang), message);
    finding.hint(format!("write some under `{code}:`, as people would say them in that language"))
}

fn left_over(list: &List, lang: Lang, (written, all): (usize, usize)) -> Finding {
    let (code, field) = (lang.code(), list.field);
    let message = format!(
        "sayings under `{field}` in `{code}`, in which only {written} of {all} lists are written"
    );
    let finding = Finding::new(Rule::LeftOver, &list.path(lang), message);
    finding.hint(format!("take `{code}:` out here, or write the whole file in it"))
}

/// Sayings that stand in both languages, or under the one that they are not in. What is the same
/// in both is told where it is wrong; where that cannot be seen, under the second language.
fn untranslated(index: usize, saying: &Sayings, findings: &mut Vec<Finding>) {
    let read = |slot: usize| {
        let lists = [("met", &saying.met[slot]), ("violated", &saying.violated[slot])];
        let path = move |field: &str, at| list_path(index, Lang::ALL[slot], field).at(at);
        let each = lists.into_iter().flat_map(move |(field, list)| {
            list.iter().enumerate().map(move |(at, text)| (path(field, at), Read::of(text)))
        });
        each.collect::<Vec<_>>()
    };
    let [first, second] = [read(0), read(1)];
    let [one, other] = Lang::ALL;
    for (path, read) in &first {
        findings.extend(foreign(read, one, other).map(|words| in_other(path, &words, one, other)));
    }
    for (path, read) in &second {
        if let Some(words) = foreign(read, other, one) {
            findings.push(in_other(path, &words, other, one));
        } else if foreign(read, one, other).is_none()
            && first.iter().any(|(_, known)| same(known, read))
        {
            let message = format!("the same {} words in both languages", read.words().len());
            let finding = Finding::new(Rule::Untranslated, path, message);
            findings.push(finding.hint("write it anew in the language that it is not in"));
        }
    }
}
