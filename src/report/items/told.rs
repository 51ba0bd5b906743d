//! What the item analysis says of a moment, in plain sentences that a trainer can act on.

use crate::locale::Words;
use crate::record::AnswerForm;
use crate::text::Lang;

use super::formulas::{FEW_FOR_DISCRIMINATION, Withheld, comparable};
use super::{Choice, Figure, Item};

/// From this facility on nearly everybody gets it right, and nothing is left to tell people apart.
const EASY: f64 = 0.95;
/// Under this facility most of what could be earned is missed.
const HARD: f64 = 0.40;
/// Bands of discrimination after Ebel, Essentials of Educational Measurement: under the first a
/// moment hardly tells strong from weak, from the second on it does so well.
const HARDLY: f64 = 0.20;
const WELL: f64 = 0.30;

/// How things are called, and which options a best answer picks.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    /// An option, by its id.
    pub option: &'a dyn Fn(&str) -> String,
    /// An order or a matching.
    pub whole: &'a dyn Fn(&AnswerForm) -> String,
    /// Ids.
    pub best: &'a [String],
}

/// The sentences, the plainest first.
#[must_use]
pub fn sentences(words: &Words, item: &Item, names: Names<'_>) -> Vec<String> {
    let told = Told { words, item, names };
    let mut all = vec![told.reached()];
    all.extend(told.drew());
    all.extend(told.left_out());
    all.extend(told.whole());
    all.extend(told.said());
    all.extend(told.nobody());
    all.extend(told.better());
    all.extend(told.facility());
    all.extend(told.discrimination());
    all
}

/// Why a figure is kept back, in a few words.
#[must_use]
pub fn withheld(words: &Words, why: Withheld) -> String {
    match why {
        Withheld::Few { have, need } => {
            words.with("items-few", &[("have", have.into()), ("need", need.into())])
        }
        Withheld::SameHere => words.get("items-same-here"),
        Withheld::SameElsewhere => words.get("items-same-elsewhere"),
        Withheld::FewOthers => words.get("items-few-others"),
    }
}

/// A share of 0–1 in whole percent.
#[must_use]
pub fn percent(share: f64) -> String {
    format!("{:.0}\u{a0}%", share * 100.0)
}

/// A correlation with two decimals, as it is written in the language.
#[must_use]
pub fn correlation(words: &Words, figure: f64) -> String {
    let told = format!("{figure:.2}");
    let told = if told == "-0.00" { "0.00".to_owned() } else { told.replace('-', "−") };
    if words.lang() == Lang::Fi { told.replace('.', ",") } else { told }
}

struct Told<'a> {
    words: &'a Words,
    item: &'a Item,
    names: Names<'a>,
}

impl Told<'_> {
    fn reached(&self) -> String {
        let first = &self.item.first;
        let of = [
            ("reached", first.reached.into()),
            ("skipped", first.skipped.into()),
            ("full", first.full.into()),
        ];
        match (first.reached, first.answered) {
            (0, _) => self.words.get("items-unreached"),
            (_, 0) => self.words.with("items-reached", &of),
            _ => {
                let full = self.words.with("items-full", &of);
                format!("{} {full}", self.words.with("items-reached", &of))
            }
        }
    }

    /// How many did not get everything, in own words too.
    fn short(&self) -> usize {
        self.item.first.answered.saturating_sub(self.item.first.full)
    }

    fn best(&self, option: &Choice) -> bool {
        self.names.best.contains(&option.id)
    }

    /// What most of those picked who did not get everything, and should not have.
    fn drew(&self) -> Option<String> {
        let picked = &self.item.picked;
        let wrong = picked.options.iter().filter(|option| !self.best(option) && option.short > 0);
        let most = most(wrong.map(|option| (option, option.short)))?;
        if most.short < 2 && self.short() > 1 {
            return None;
        }
        let id = if picked.several { "items-picked" } else { "items-drew" };
        Some(self.of_short(id, &most.id, most.short))
    }

    /// What most of those left out who did not get everything.
    fn left_out(&self) -> Option<String> {
        let picked = &self.item.picked;
        if !picked.several {
            return None;
        }
        let best = picked.options.iter().filter(|option| self.best(option));
        let left = |option: &Choice| picked.short - option.short.min(picked.short);
        let (option, left) = most(best.map(|option| ((option, left(option)), left(option))))?;
        (left > 1 || (left == 1 && picked.short == 1))
            .then(|| self.of_short("items-left-out", &option.id, left))
    }

    fn of_short(&self, id: &str, option: &str, count: usize) -> String {
        let of = [
            ("count", count.into()),
            ("short", self.short().into()),
            ("option", (self.names.option)(option).into()),
        ];
        self.words.with(id, &of)
    }

    /// The commonest order or matching that falls short.
    fn whole(&self) -> Option<String> {
        let picked = &self.item.picked;
        let most = picked.wholes.iter().find(|whole| !whole.full)?;
        let of = [
            ("count", most.count.into()),
            ("short", picked.short.into()),
            ("answer", (self.names.whole)(&most.answer).into()),
        ];
        (most.count > 1).then(|| self.words.with("items-whole", &of))
    }

    fn said(&self) -> Option<String> {
        let said = &self.item.said;
        let of = [("count", said.answers.into()), ("full", said.full.into())];
        (said.answers > 0).then(|| self.words.with("items-said", &of))
    }

    /// Options that nobody took, where there were enough who could have.
    fn nobody(&self) -> Vec<String> {
        let picked = &self.item.picked;
        if picked.answers < FEW_FOR_DISCRIMINATION {
            return Vec::new();
        }
        let unpicked = picked.options.iter().filter(|option| option.count == 0);
        let told = unpicked.map(|option| {
            let id = if self.best(option) { "items-nobody-best" } else { "items-nobody" };
            self.words.with(id, &[("option", (self.names.option)(&option.id).into())])
        });
        told.collect()
    }

    /// Those who chose something else did better elsewhere than those who chose the best.
    fn better(&self) -> Option<String> {
        let picked = &self.item.picked;
        if picked.several {
            return None;
        }
        let best = picked.options.iter().filter(|option| self.best(option) && option.count > 0);
        let best = comparable(together(best.filter_map(|option| option.elsewhere)))?;
        let others = picked.options.iter().filter(|option| !self.best(option));
        let others = others.filter_map(|option| Some((option, comparable(option.elsewhere)?)));
        let (option, theirs) = others.max_by(|one, other| one.1.total_cmp(&other.1))?;
        let of = [
            ("option", (self.names.option)(&option.id).into()),
            ("theirs", percent(theirs).into()),
            ("best", percent(best).into()),
        ];
        (theirs > best && percent(theirs) != percent(best))
            .then(|| self.words.with("items-better", &of))
    }

    fn facility(&self) -> Option<String> {
        match self.item.first.facility {
            Ok(easy) if easy >= EASY => Some(self.words.get("items-easy")),
            Ok(hard) if hard < HARD => Some(self.words.get("items-hard")),
            _ => None,
        }
    }

    fn discrimination(&self) -> Option<String> {
        let easy = matches!(self.item.first.facility, Ok(easy) if easy >= EASY);
        let id = match band(&self.item.discrimination)? {
            Band::Turned => "items-turned",
            Band::Hardly if easy => return None,
            Band::Hardly => "items-hardly",
            Band::Somewhat => "items-somewhat",
            Band::Well => "items-well",
        };
        Some(self.words.get(id))
    }
}

/// How well a moment tells strong from weak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Band {
    Turned,
    Hardly,
    Somewhat,
    Well,
}

/// The band of a discrimination; none where it is kept back.
fn band(figure: &Figure) -> Option<Band> {
    Some(match figure.as_ref().ok()? {
        turned if *turned < 0.0 => Band::Turned,
        hardly if *hardly < HARDLY => Band::Hardly,
        somewhat if *somewhat < WELL => Band::Somewhat,
        _ => Band::Well,
    })
}

/// The first of those that have most.
fn most<T>(all: impl Iterator<Item = (T, usize)>) -> Option<T> {
    let first = all.enumerate().max_by_key(|(place, (_, many))| (*many, std::cmp::Reverse(*place)));
    first.map(|(_, (one, _))| one)
}

/// The mean of several groups, and how many they are together.
fn together(groups: impl Iterator<Item = (f64, usize)>) -> Option<(f64, usize)> {
    let weight = |many: usize| u32::try_from(many).map_or(f64::INFINITY, f64::from);
    let (sum, many) =
        groups.fold((0.0, 0), |sum, (mean, many)| (sum.0 + mean * weight(many), sum.1 + many));
    (many > 0).then(|| (sum / weight(many), many))
}
