//! What was picked, put together and said at a moment, on first walks.

use std::collections::BTreeMap;

use crate::record::AnswerForm;

use super::Given;
use super::formulas::mean;

/// What was picked or put together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picked {
    /// How many answered with options and not in own words.
    pub answers: usize,
    /// How many of these are not as good as the best answer.
    pub short: usize,
    /// Several options could be picked.
    pub several: bool,
    /// Options of a choice, by id; those that nobody picked as well. Empty where something is put
    /// in order or matched.
    pub options: Vec<Choice>,
    /// What was put in order or matched, the commonest first.
    pub wholes: Vec<Whole>,
}

/// An option.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    pub id: String,
    /// How many picked it.
    pub count: usize,
    /// How many of these did not get everything.
    pub short: usize,
    /// The mean share that those who picked it earned elsewhere, 0–1, and how many they are.
    pub elsewhere: Option<(f64, usize)>,
}

impl Choice {
    /// Whether it was always part of an answer that is as good as the best one.
    #[must_use]
    pub const fn full(&self) -> bool {
        self.count > 0 && self.short == 0
    }
}

/// An order or a matching, as it was given.
#[derive(Clone, Debug, PartialEq)]
pub struct Whole {
    pub answer: AnswerForm,
    pub count: usize,
    /// It is as good as the best.
    pub full: bool,
    pub elsewhere: Option<(f64, usize)>,
}

/// What was said in own words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    pub answers: usize,
    /// How many of these are as good as the best answer.
    pub full: usize,
    /// By id.
    pub points: Vec<Point>,
    /// How many verdicts each judge gave, by the judge's id.
    pub judges: BTreeMap<String, usize>,
    /// The words in the order of the alphabet, which tells nothing of who said them.
    pub words: Vec<String>,
}

/// What came of a point in own words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Point {
    pub id: String,
    pub met: usize,
    pub violated: usize,
    pub absent: usize,
    /// Nobody decided.
    pub unsure: usize,
}

impl Picked {
    pub(super) fn of(given: &[Given<'_>]) -> Self {
        let picked: Vec<_> = given.iter().filter(|given| !said(given)).collect();
        let mut options: BTreeMap<&str, Vec<&Given<'_>>> = BTreeMap::new();
        let mut wholes: Vec<(&AnswerForm, Vec<&Given<'_>>)> = Vec::new();
        for &given in &picked {
            match &given.answer.answer {
                AnswerForm::Choose(id) => seen(&mut options, given, std::slice::from_ref(id)),
                AnswerForm::ChooseMany(ids) => seen(&mut options, given, ids),
                whole => match wholes.iter_mut().find(|(known, _)| *known == whole) {
                    Some((_, all)) => all.push(given),
                    None => wholes.push((whole, vec![given])),
                },
            }
        }
        let mut wholes: Vec<_> = wholes.into_iter().map(|(form, all)| whole(form, &all)).collect();
        wholes.sort_by_key(|one| (std::cmp::Reverse(one.count), format!("{:?}", one.answer)));
        let many = |given: &&&Given<'_>| matches!(given.answer.answer, AnswerForm::ChooseMany(_));
        Self {
            answers: picked.len(),
            short: picked.iter().filter(|given| !given.mark.full()).count(),
            several: picked.iter().any(|given| many(&given)),
            options: options.into_iter().map(|(id, all)| option(id, &all)).collect(),
            wholes,
        }
    }
}

/// Everything that was shown is an option; those that were picked have one more.
fn seen<'g>(
    options: &mut BTreeMap<&'g str, Vec<&'g Given<'g>>>,
    given: &'g Given<'g>,
    picked: &'g [String],
) {
    for id in &given.answer.shown {
        options.entry(id).or_default();
    }
    for id in picked {
        options.entry(id).or_default().push(given);
    }
}

fn option(id: &str, all: &[&Given<'_>]) -> Choice {
    Choice {
        id: id.to_owned(),
        count: all.len(),
        short: all.iter().filter(|given| !given.mark.full()).count(),
        elsewhere: elsewhere(all),
    }
}

fn whole(answer: &AnswerForm, all: &[&Given<'_>]) -> Whole {
    let full = all.iter().all(|given| given.mark.full());
    Whole { answer: answer.clone(), count: all.len(), full, elsewhere: elsewhere(all) }
}

fn elsewhere(all: &[&Given<'_>]) -> Option<(f64, usize)> {
    let rests: Vec<f64> = all.iter().filter_map(|given| given.rest).collect();
    Some((mean(&rests)?, rests.len()))
}

fn said(given: &Given<'_>) -> bool {
    matches!(given.answer.answer, AnswerForm::Say(_))
}

impl Said {
    pub(super) fn of(given: &[Given<'_>]) -> Self {
        let mut all = Self::default();
        let mut points: BTreeMap<String, Point> = BTreeMap::new();
        for Given { answer, mark, .. } in given {
            let AnswerForm::Say(words) = &answer.answer else { continue };
            all.answers += 1;
            all.full += usize::from(mark.full());
            all.words.push(words.clone());
            for judge in mark.judges.values() {
                *all.judges.entry(judge.clone()).or_default() += 1;
            }
            let mut count = |ids: &[String], field: fn(&mut Point) -> &mut usize| {
                for id in ids {
                    let point = points.entry(id.clone()).or_insert_with(|| Point::new(id));
                    *field(point) += 1;
                }
            };
            count(&mark.met, |point| &mut point.met);
            count(&mark.violated, |point| &mut point.violated);
            count(&mark.absent, |point| &mut point.absent);
            count(&mark.unsure, |point| &mut point.unsure);
        }
        all.words.sort();
        all.points = points.into_values().collect();
        all
    }
}

impl Point {
    fn new(id: &str) -> Self {
        Self { id: id.to_owned(), ..Self::default() }
    }
}
