//! How content is written: what gives an answer away, what is left in the wrong language, what
//! teaches nothing, what does not fit a screen. Warnings only, over a scenario that can be walked;
//! over guidance and sayings only what is left in the wrong language.

mod absolute;
mod cues;
mod fullest;
mod guidance;
mod lists;
mod options;
mod parts;
mod phrases;
mod reactions;
mod read;
mod rows;
mod sayings;
mod sentences;
mod stems;
mod texts;
mod translation;
mod voice;
mod worth;

use std::fmt;
use std::str::FromStr;

use crate::finding::Finding;
use crate::guidance::Catalogue;
use crate::scenario::Scenario;
use crate::text::Lang;

pub use guidance::findings as guidance;
use lists::POLITE;
pub use sayings::{findings as sayings, languages as languages_of_sayings};

use parts::Page;
use read::Read;
use stems::{Rules, Stems};

/// The screen on which a scenario is to fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScreenSize {
    /// 40–500.
    pub columns: usize,
    /// 12–200.
    pub rows: usize,
}

/// The smallest and the largest screen that texts can be asked to fit.
const LEAST: ScreenSize = ScreenSize { columns: 40, rows: 12 };
const MOST: ScreenSize = ScreenSize { columns: 500, rows: 200 };

impl Default for ScreenSize {
    fn default() -> Self {
        Self { columns: 80, rows: 24 }
    }
}

impl fmt::Display for ScreenSize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}x{}", self.columns, self.rows)
    }
}

impl FromStr for ScreenSize {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (columns, rows) = text.split_once(['x', 'X', '×']).unwrap_or_default();
        match (columns.trim().parse(), rows.trim().parse()) {
            (Ok(columns), Ok(rows))
                if (LEAST.columns..=MOST.columns).contains(&columns)
                    && (LEAST.rows..=MOST.rows).contains(&rows) =>
            {
                Ok(Self { columns, rows })
            }
            _ => Err(format!("expected columns and rows from {LEAST} to {MOST}, like 80x24")),
        }
    }
}

/// How many polite words and phrases a text has.
#[must_use]
pub fn polite_words(text: &str, lang: Lang) -> usize {
    POLITE.of(lang).all(&Read::of(text)).count()
}

/// How many content words, by their crude stems, two texts share.
#[must_use]
pub fn shared_words(one: &str, other: &str, lang: Lang) -> usize {
    let stems = |text: &str| Stems::of(&Read::of(text), lang, |_| true);
    stems(one).shared(&stems(other))
}

/// Everything that could be written better, each at its place: a warning.
#[must_use]
pub fn findings(scenario: &Scenario, catalogue: &Catalogue, screen: ScreenSize) -> Vec<Finding> {
    let mut findings = Vec::new();
    let rules = Rules::new(scenario, catalogue);
    let mut sides = [Read::default(), Read::default()];
    texts::each(scenario, &mut |one| {
        for (side, lang) in sides.iter_mut().zip(Lang::ALL) {
            side.fill(if one.text.has(lang) { one.text.get(lang) } else { "" });
        }
        translation::find(one, &sides, &mut findings);
        for (side, lang) in sides.iter().zip(Lang::ALL) {
            sentences::find(one, lang, side, &mut findings);
            voice::find(one, lang, side, &rules, &mut findings);
        }
    });
    translation::left_over(&|see| texts::each(scenario, see), &mut findings);
    let mut pool = Vec::new();
    for (index, moment) in scenario.moments.iter().enumerate() {
        options::find(scenario, (index, moment), &rules, &mut pool, &mut findings);
        reactions::find(scenario, (index, moment), &mut findings);
        translation::examples((index, moment), &mut sides[0], &mut findings);
        for lang in Lang::ALL {
            Page { scenario, index, moment, lang, screen }.find(&mut findings);
        }
    }
    worth::find(scenario, &mut findings);
    findings
}
