//! Guidance points that nobody labelled answers for: rated by how much a clause sounds like what
//! is known to meet or to break them.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use ndarray::{Array1, Array2, Axis};
use rustc_hash::FxHashMap;

use crate::guidance::Sayings;

use super::decide::{Decide, Likely};
use super::dense::Dense;
use super::encoder::WIDTH;
use super::heads::CLASSES;
use super::own::Own;
use super::weights::{BadModel, Weights};
use super::{Rater, Said};

/// So many of the nearest sayings count beside the nearest one.
const NEAR: usize = 3;
/// For either kind of saying, how near the nearest is and how near the next ones are.
const FEATURES: usize = 4;

/// How nearness becomes a verdict, learned from the labels of other points.
pub(super) struct Likeness {
    /// The mean vector of all sayings, by which they are told apart.
    mean: Array1<f32>,
    weigh: Dense,
    pub(super) decide: Decide,
}

/// The vectors of a point's sayings, of all languages together.
#[derive(Clone, Default)]
pub(super) struct Examples {
    pub(super) met: Vec<Array1<f32>>,
    pub(super) violated: Vec<Array1<f32>>,
}

impl Likeness {
    pub(super) fn read(weights: &Weights<'_>) -> Result<Self, BadModel> {
        Ok(Self {
            mean: weights.vector("sayings.mean", WIDTH)?,
            weigh: Dense::read(weights, "sayings", (CLASSES, FEATURES))?,
            decide: Decide::read(weights, "sayings.decide")?,
        })
    }

    /// The direction of these pieces of a text: the mean of their vectors, without what all texts
    /// share.
    pub(super) fn direction(&self, vectors: &Array2<f32>, pieces: &[usize]) -> Array1<f32> {
        let mean = vectors.select(Axis(0), pieces).mean_axis(Axis(0));
        let own = mean.map_or_else(|| Array1::zeros(WIDTH), |mean| mean - &self.mean);
        let length = own.dot(&own).sqrt();
        if length > 0.0 { own / length } else { own }
    }

    /// How likely each verdict is for clauses of these directions.
    pub(super) fn likely(&self, clauses: &[Array1<f32>], examples: &Examples) -> Likely {
        if examples.met.is_empty() && examples.violated.is_empty() {
            return Likely::UNKNOWN;
        }
        let [a, b] = near(clauses, &examples.met);
        let [c, d] = near(clauses, &examples.violated);
        let features = Array2::from_shape_fn((1, FEATURES), |(_, place)| [a, b, c, d][place]);
        let weighed = self.weigh.run(&features.view());
        let row = weighed.index_axis(Axis(0), 0);
        self.decide.likely(std::array::from_fn(|class| row[class]))
    }
}

/// The sayings that were asked about, so that each is encoded once. While those of one point are
/// encoded, whoever asks for another point need not wait.
pub(super) type Known = Mutex<FxHashMap<Sayings, Arc<OnceLock<Arc<Examples>>>>>;

/// How one saying is heard by the others of its point and language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// Whether it is one that meets the point.
    pub met: bool,
    /// Its place in the lists of [`Sayings`]: the language, then the saying.
    pub at: (usize, usize),
    /// Whether the other sayings take it for what it is.
    pub right: bool,
}

impl Rater {
    /// Asks of each saying of a point whether the others in its language would take it for one that
    /// meets the point or for one that breaks it. Those in the other language are not asked: its
    /// translation among them would give it away.
    #[must_use]
    pub fn hear(&self, sayings: &Sayings) -> Vec<Heard> {
        let all = self.examples(sayings);
        let met = by_language(&sayings.met, &all.met);
        let violated = by_language(&sayings.violated, &all.violated);
        let mut heard = Vec::new();
        for (kind, own, other) in [(true, met, violated), (false, violated, met)] {
            for lang in 0..2 {
                for place in 0..own[lang].len() {
                    let right = self.tells(kind, (own[lang], place), other[lang]);
                    heard.push(Heard { met: kind, at: (lang, place), right });
                }
            }
        }
        heard
    }

    /// Whether the one at this place is taken for one of its own kind when it is not among them.
    fn tells(
        &self,
        met: bool,
        (own, place): (&[Array1<f32>], usize),
        other: &[Array1<f32>],
    ) -> bool {
        let mut rest = own.to_vec();
        let this = rest.remove(place);
        let likely = |examples| self.likeness.likely(std::slice::from_ref(&this), &examples);
        let other = other.to_vec();
        if met {
            let likely = likely(Examples { met: rest, violated: other });
            likely.met > likely.violated
        } else {
            let likely = likely(Examples { met: other, violated: rest });
            likely.violated > likely.met
        }
    }

    /// The vectors of a point's sayings.
    pub(super) fn examples(&self, sayings: &Sayings) -> Arc<Examples> {
        // Whoever panicked while holding it has left whole entries only.
        let mut known = self.examples.lock().unwrap_or_else(PoisonError::into_inner);
        let own = Arc::clone(known.entry(sayings.clone()).or_default());
        drop(known);
        Arc::clone(own.get_or_init(|| Arc::new(self.encoded(sayings))))
    }

    fn encoded(&self, sayings: &Sayings) -> Examples {
        let direction = |saying: &String| {
            let cut = self.cut(saying);
            let vectors = self.encoder.plain(&self.begin(&cut));
            let clauses = Own::of(Said { words: saying, shown: &[] }).placed(&cut);
            let pieces: Vec<usize> =
                clauses.iter().flat_map(|clause| clause.pieces.clone()).collect();
            self.likeness.direction(&vectors, &pieces)
        };
        let all = |sayings: &[Vec<String>; 2]| sayings.iter().flatten().map(direction).collect();
        Examples { met: all(&sayings.met), violated: all(&sayings.violated) }
    }
}

/// The vectors of sayings, which stand one language after the other.
fn by_language<'v>(
    sayings: &[Vec<String>; 2],
    vectors: &'v [Array1<f32>],
) -> [&'v [Array1<f32>]; 2] {
    let (first, second) = vectors.split_at(sayings[0].len());
    [first, second]
}

/// How near the nearest saying is to a clause, and how near the few nearest are on average.
fn near(clauses: &[Array1<f32>], sayings: &[Array1<f32>]) -> [f32; 2] {
    let nearness =
        |saying: &Array1<f32>| clauses.iter().map(|clause| clause.dot(saying)).fold(-1.0, f32::max);
    let mut all: Vec<f32> = sayings.iter().map(nearness).collect();
    all.sort_by(|a, b| b.total_cmp(a));
    all.truncate(NEAR);
    let first = all.first().copied().unwrap_or_default();
    [first, Array1::from(all).mean().unwrap_or_default()]
}
