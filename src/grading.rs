//! Written answers, such as those of a class: read line by line, rated on the guidance points that
//! each names, and compared with labels where there are any.

pub mod agreement;
pub mod compare;
pub mod fault;
pub mod lines;

use std::collections::BTreeMap;

use crate::encounter::score;
use crate::guidance::{Catalogue, Point, Sayings};
use crate::rater::{Manner, Rated, Rater, Said, Target};
use crate::text::Lang;
use agreement::Class;

/// The guidance points that answers can be rated on.
#[derive(Debug, Default)]
pub struct Points<'c>(BTreeMap<&'c str, Known<'c>>);

#[derive(Debug)]
struct Known<'c> {
    point: &'c Point,
    /// What is known of a pack's own point; `None` for one of the built-in guidance.
    sayings: Option<Sayings>,
}

/// One answer as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub id: String,
    pub lang: Lang,
    /// What the writer had before them: the situation, the customer's words, the task.
    pub shown: [String; 3],
    /// The points at stake, each once, in the order of the line.
    pub asked: Vec<Asked>,
    pub words: String,
    /// Written to mislead a rater.
    pub trap: bool,
}

/// A point at stake, and what a person said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub point: String,
    pub label: Option<Class>,
}

/// An answer with its verdicts.
#[derive(Clone, Debug)]
pub struct Graded<'w> {
    pub written: &'w Written,
    /// One for each point at stake, in their order.
    pub rated: Vec<Rated>,
    /// 0–100; none where a point is unsure.
    pub score: Option<u32>,
}

impl<'c> Points<'c> {
    /// Adds the points that are a guidance's own, each with what its pack says of it. A point with
    /// an id that is there already stays out.
    pub fn add_pack(&mut self, catalogue: &'c Catalogue, sayings: &[Sayings]) {
        for point in catalogue.own_points() {
            let own = sayings.iter().find(|one| one.point == point.id).cloned();
            self.add(point, Some(own.unwrap_or_else(|| Sayings::none(&point.id))));
        }
    }

    /// Adds the points of the built-in guidance in the same way.
    pub fn add_built_in(&mut self, catalogue: &'c Catalogue) {
        catalogue.own_points().iter().for_each(|point| self.add(point, None));
    }

    fn add(&mut self, point: &'c Point, sayings: Option<Sayings>) {
        self.0.entry(&point.id).or_insert(Known { point, sayings });
    }

    /// The point with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&'c Point> {
        self.0.get(id).map(|known| known.point)
    }

    /// The id that is most like this one, for a hint; `None` where none is near.
    #[must_use]
    pub fn nearest(&self, id: &str) -> Option<&'c str> {
        crate::words::nearest(id, self.0.keys().copied())
    }

    fn target<'p>(&'p self, id: &'p str) -> Target<'p> {
        Target { point: id, sayings: self.0.get(id).and_then(|known| known.sayings.as_ref()) }
    }
}

/// Rates an answer on the points that it names. With [`Manner::Forced`] no verdict is unsure: a
/// point of which nothing at all is known counts as not shown.
#[must_use]
pub fn grade<'w>(
    rater: &Rater,
    points: &Points<'_>,
    written: &'w Written,
    manner: Manner,
) -> Graded<'w> {
    let targets: Vec<_> = written.asked.iter().map(|asked| points.target(&asked.point)).collect();
    let shown = shown(points, written);
    let said = Said { words: &written.words, shown: &shown };
    let verdicts = rater.rate(said, &targets, manner);
    let weights =
        written.asked.iter().map(|asked| points.get(&asked.point).map_or(0, |p| p.weight));
    let score = score::of_verdicts(weights.zip(verdicts.iter().map(|one| one.verdict)));
    Graded { written, rated: verdicts, score }
}

/// What a writer could have copied: what they had before them, and what the guidance says of the points.
fn shown<'a>(points: &Points<'a>, written: &'a Written) -> Vec<&'a str> {
    let asked = written.asked.iter().filter_map(|asked| points.get(&asked.point));
    let guidance = asked.flat_map(|point| [&point.rule, &point.met, &point.violated]);
    let texts = written.shown.iter().map(String::as_str);
    texts.chain(guidance.map(|text| text.get(written.lang))).filter(|it| !it.is_empty()).collect()
}

impl<'w> Graded<'w> {
    /// Each point at stake with its verdict.
    pub fn verdicts(&self) -> impl Iterator<Item = (&'w Asked, &Rated)> {
        self.written.asked.iter().zip(&self.rated)
    }

    /// The clauses that a verdict rests on.
    pub fn evidence(&self, rated: &Rated) -> impl Iterator<Item = &'w str> {
        let words: &'w str = &self.written.words;
        rated.evidence.clone().into_iter().filter_map(|place| words.get(place))
    }
}
