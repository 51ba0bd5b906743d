//! Crude stems, by which an option or a reaction is compared with a rule, or with another option.

use std::cell::OnceCell;

use crate::guidance::Catalogue;
use crate::scenario::{Moment, PointIx, Scenario};
use crate::text::Lang;

use super::lists::FUNCTION;
use super::read::Read;

/// Words are compared by their first letters: so many of them.
const LETTERS: usize = 5;
/// Shorter words tell nothing.
const SHORTEST: usize = 3;
/// A rule is repeated where so many of its content words are there, and three in five of them.
const SHARED: usize = 3;

/// The content words of a text as sorted numbers, each once.
#[derive(Debug, Default)]
pub(super) struct Stems(Vec<u64>);

impl Stems {
    /// The content words that `counts` lets through.
    pub(super) fn of(read: &Read, lang: Lang, counts: impl Fn(usize) -> bool) -> Self {
        let content = |at: &usize| {
            counts(*at) && read.word(*at).chars().count() >= SHORTEST && !is_common(read, *at, lang)
        };
        Self::sorted((0..read.words().len()).filter(content).map(|at| stem(read.word(at), lang)))
    }

    /// All words.
    pub(super) fn of_all(read: &Read, lang: Lang) -> Self {
        Self::sorted(read.lower().map(|word| stem(word, lang)))
    }

    fn sorted(stems: impl Iterator<Item = u64>) -> Self {
        let mut all: Vec<u64> = stems.collect();
        all.sort_unstable();
        all.dedup();
        Self(all)
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.0.len()
    }

    /// How many stand in both.
    pub(super) fn shared(&self, other: &Self) -> usize {
        self.0.iter().filter(|stem| other.0.binary_search(stem).is_ok()).count()
    }
}

fn is_common(read: &Read, at: usize, lang: Lang) -> bool {
    let person = match lang {
        Lang::Fi => "asiak",
        Lang::En => "customer",
    };
    FUNCTION.of(lang).has(read, at) || read.word(at).starts_with(person)
}

/// A number for the beginning of a word.
fn stem(word: &str, lang: Lang) -> u64 {
    let word = match lang {
        Lang::En => {
            let end = word.bytes().position(|byte| byte == b'\'').unwrap_or(word.len());
            let word = &word[..end];
            word.strip_suffix('s').filter(|rest| rest.len() >= SHORTEST).unwrap_or(word)
        }
        Lang::Fi => word,
    };
    let (mut hash, mut letters) = (0xcbf2_9ce4_8422_2325_u64, 0);
    for byte in word.bytes() {
        // What follows the first byte of a letter counts with it.
        letters += usize::from(!(0x80..0xc0).contains(&byte));
        if letters > LETTERS {
            break;
        }
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    hash
}

/// The rules of the points of one scenario, taken apart when they are first needed.
pub(super) struct Rules<'a> {
    scenario: &'a Scenario,
    catalogue: &'a Catalogue,
    stems: Vec<[OnceCell<Stems>; 2]>,
}

impl<'a> Rules<'a> {
    pub(super) fn new(scenario: &'a Scenario, catalogue: &'a Catalogue) -> Self {
        let stems = scenario.points.iter().map(|_| [const { OnceCell::new() }; 2]).collect();
        Self { scenario, catalogue, stems }
    }

    fn stems(&self, point: PointIx, lang: Lang) -> &Stems {
        let slot = usize::from(lang == Lang::En);
        self.stems[point.index()][slot].get_or_init(|| {
            let known = self.catalogue.point(&self.scenario.point(point).id);
            let rule = known.filter(|known| known.rule.has(lang)).map(|known| known.rule.get(lang));
            Stems::of(&Read::of(rule.unwrap_or_default()), lang, |_| true)
        })
    }

    /// The point at stake whose rule a text repeats, with how much of it.
    pub(super) fn repeated(
        &self,
        moment: &Moment,
        lang: Lang,
        read: &Read,
        counts: impl Fn(usize) -> bool,
    ) -> Option<String> {
        // Most texts have nothing of any rule.
        let mark = |stem: u64| 1_u64 << (stem >> 58);
        let marks = moment.stake.iter().flat_map(|&point| &self.stems(point, lang).0);
        let marks = marks.fold(0, |marks, &stem| marks | mark(stem));
        let near = |at: &usize| marks & mark(stem(read.word(*at), lang)) != 0 && counts(*at);
        if (0..read.words().len()).filter(near).count() < SHARED {
            return None;
        }
        let own = Stems::of(read, lang, |at| near(&at));
        moment.stake.iter().find_map(|&point| {
            let rule = self.stems(point, lang);
            let shared = rule.shared(&own);
            (shared >= SHARED && 5 * shared >= 3 * rule.count()).then(|| {
                let id = &self.scenario.point(point).id;
                format!("`{id}`: {shared} of its {} content words", rule.count())
            })
        })
    }
}
