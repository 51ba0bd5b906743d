//! What the walks through one scenario came to, put together once for all the forms in which it is
//! reported. Nobody is named.

mod article;
pub mod csv;
mod seen;
mod sheet;

use std::collections::BTreeMap;

use crate::guidance::Catalogue;
use crate::locale::Words;
use crate::record::history::{End, PastWalk, Remark};
use crate::record::summary::Outcome;
use crate::report::items::formulas::median;
use crate::report::items::{Analysis, analyse};
use crate::report::people::Period;
use crate::scenario::Scenario;
use crate::text::{Text, clean, clean_line};

pub use seen::{Offered, Put, Seen};
pub use sheet::sheet;

/// The kind of a note in which somebody sees something otherwise.
const OTHERWISE: &str = "otherwise";

/// Where the texts of a scenario are.
#[derive(Clone, Copy, Debug)]
pub enum Texts<'a> {
    At(&'a Scenario, &'a Catalogue),
    /// No scenario with this id is at hand.
    Missing,
    /// The scenario at hand has findings.
    Broken,
}

/// Why moments and options have ids only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    Missing,
    Broken,
    /// The scenario at hand has another structure than the one that was walked.
    Edited,
}

/// What a report is made of.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The scenario's id.
    pub id: &'a str,
    /// Its walks and the drills of its moments.
    pub walks: &'a [PastWalk],
    pub remarks: &'a [Remark],
    pub texts: Texts<'a>,
    /// In which the walks were finished.
    pub period: &'a Period,
    /// The group that the walks are of.
    pub group: Option<&'a str>,
    /// Whether own words are told.
    pub words: bool,
}

/// A scenario as it is reported.
#[derive(Clone, Debug)]
pub struct Report<'a> {
    pub source: Source<'a>,
    /// In the language of the report where the texts are at hand, else as the latest walk had it.
    pub title: String,
    pub analysis: Analysis<'a>,
    /// The texts of what was walked.
    pub texts: Option<(&'a Scenario, &'a Catalogue)>,
    pub gap: Option<Gap>,
    pub first: Results,
    pub again: Results,
    /// In the order of the scenario where it is at hand, else by id.
    pub endings: Vec<Ending<'a>>,
    /// In the order in which they are walked.
    pub moments: Vec<Seen<'a>>,
    /// What was seen otherwise at no moment that is told.
    pub dissent: Vec<String>,
}

/// How walks came out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    pub walks: usize,
    pub passed: usize,
    pub by_own_judgement: usize,
    pub walked_out: usize,
    /// Of the scores, 0–100.
    pub median: Option<f64>,
    /// How many scores there are in each ten: 0–9 and so on, 90–100 the last.
    pub tens: [usize; 10],
}

/// How often an ending came.
#[derive(Clone, Debug, PartialEq)]
pub struct Ending<'a> {
    pub id: String,
    pub text: Option<&'a Text>,
    pub first: usize,
    pub again: usize,
}

impl<'a> Report<'a> {
    /// Puts everything together.
    #[must_use]
    pub fn of(words: &Words, source: Source<'a>) -> Self {
        let analysis = analyse(source.walks);
        let structure = analysis.population.structure;
        let (texts, gap) = match source.texts {
            Texts::At(scenario, guidance) => match structure {
                Some(structure) if structure != scenario.hash => (None, Some(Gap::Edited)),
                _ => (Some((scenario, guidance)), None),
            },
            Texts::Missing => (None, Some(Gap::Missing)),
            Texts::Broken => (None, Some(Gap::Broken)),
        };
        let mut dissent = dissent(source.remarks);
        let mut moments = seen::moments(words, &analysis, texts.map(|(scenario, _)| scenario));
        for moment in &mut moments {
            moment.dissent = dissent.remove(moment.item.moment.as_str()).unwrap_or_default();
        }
        let of_latest = analysis.population.latest.map(|walk| clean_line(&walk.title));
        let at_hand = texts.map(|(scenario, _)| scenario.head.title.get(words.lang()).to_owned());
        Self {
            source,
            title: at_hand.or(of_latest).unwrap_or_else(|| clean_line(source.id)),
            first: Results::of(&analysis.population.first),
            again: Results::of(&analysis.population.again),
            endings: endings(&analysis, texts.map(|(scenario, _)| scenario)),
            dissent: dissent.into_values().flatten().collect(),
            analysis,
            texts,
            gap,
            moments,
        }
    }

    /// The days of the first and the last walk that is counted.
    #[must_use]
    pub fn days(&self) -> Option<(&'a str, &'a str)> {
        let finished = || self.analysis.population.finished();
        let ends = || finished().filter_map(|walk| walk.end.as_ref());
        let days = || ends().map(|end| end.at.get(..10).unwrap_or(&end.at));
        Some((days().min()?, days().max()?))
    }
}

/// The lines that people left where they see something otherwise, by moment; those at none first.
fn dissent(remarks: &[Remark]) -> BTreeMap<&str, Vec<String>> {
    let mut all: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for remark in remarks.iter().filter(|remark| remark.kind == OTHERWISE) {
        all.entry(remark.moment.as_deref().unwrap_or_default())
            .or_default()
            .push(clean(&remark.text));
    }
    all
}

impl Results {
    fn of(walks: &[&PastWalk]) -> Self {
        let ends = || walks.iter().filter_map(|walk| walk.end.as_ref());
        let many = |holds: fn(&&End) -> bool| ends().filter(holds).count();
        let scores: Vec<u32> = ends().map(|end| end.score.min(100)).collect();
        let mut tens = [0; 10];
        for score in &scores {
            tens[(*score / 10).min(9) as usize] += 1;
        }
        Self {
            walks: scores.len(),
            passed: many(|end| end.outcome == Outcome::Passed),
            by_own_judgement: many(|end| end.outcome == Outcome::ByOwnJudgement),
            walked_out: many(|end| end.walked_out),
            median: median(&scores),
            tens,
        }
    }
}

fn endings<'a>(analysis: &Analysis<'a>, scenario: Option<&'a Scenario>) -> Vec<Ending<'a>> {
    let known = scenario.into_iter().flat_map(|scenario| &scenario.endings);
    let known = known.map(|ending| (ending.id.clone(), Some(&ending.text)));
    let mut all: Vec<Ending<'a>> =
        known.map(|(id, text)| Ending { id, text, first: 0, again: 0 }).collect();
    let population = &analysis.population;
    let mut came: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (place, walks) in [&population.first, &population.again].into_iter().enumerate() {
        for end in walks.iter().filter_map(|walk| walk.end.as_ref()) {
            let of = came.entry(&end.ending).or_default();
            *(if place == 0 { &mut of.0 } else { &mut of.1 }) += 1;
        }
    }
    for (id, (first, again)) in came {
        match all.iter_mut().find(|ending| ending.id == id) {
            Some(ending) => (ending.first, ending.again) = (first, again),
            None => all.push(Ending { id: clean_line(id), text: None, first, again }),
        }
    }
    all
}
