//! Own words to verdicts: for each guidance point whether an answer meets it, violates it or does
//! not show it, how sure that is, and which clauses it rests on. Everything happens in this
//! process; the model files are part of the program and are unpacked when first needed.
//!
//! `rater/README.md` tells where the model comes from and how well it does.

mod clauses;
mod decide;
mod dense;
mod encoder;
mod evidence;
mod heads;
pub mod hear;
mod members;
mod own;
mod pieces;
mod sayings;
mod shown;
mod weights;

use std::cell::{OnceCell, RefCell};
use std::ops::Range;
use std::rc::Rc;
use std::sync::{Arc, LazyLock};

use ndarray::{Array1, Array2};
use rustc_hash::FxHashMap;

use crate::encounter::answer::Verdict;
use crate::guidance::Sayings;

pub use clauses::clauses;
pub use decide::{Likely, Manner};
pub use hear::{Ear, hear};
pub use sayings::Heard;
pub use weights::BadModel;

use decide::Decide;
use encoder::{Encoder, LONGEST};
use evidence::rests_on;
use members::{Members, Readings};
use own::{Clause, Own};
use pieces::{BEGIN, END, Piece, Pieces};
use sayings::{Examples, Likeness};
use weights::Weights;

static ENCODER: &[u8] = include_bytes!("../rater/encoder.safetensors");
static CLASSIFIER: &[u8] = include_bytes!("../rater/classifier.safetensors");

/// So many parts of an answer are kept encoded, for the next points; each may take half a mebibyte.
const PARTS: usize = 16;

/// What the encoder was taught that a text to be judged begins with.
const OPENING: &str = "query: ";

/// The rater, ready to rate.
pub struct Rater {
    pieces: Pieces,
    encoder: Encoder,
    members: Members,
    decide: Decide,
    likeness: Likeness,
    examples: sayings::Known,
}

/// What somebody said or did, told in their own words.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    pub words: &'a str,
    /// What they had before them: the scene, the customer's words, the task, answers shown by the
    /// coach. Clauses copied from it count for nothing.
    pub shown: &'a [&'a str],
}

/// A guidance point to rate words on.
#[derive(Clone, Copy, Debug)]
pub struct Target<'a> {
    /// The point's id.
    pub point: &'a str,
    /// What is known of a point that was not learned: its sayings alone. A point of the built-in
    /// guidance has been learned and needs none.
    pub sayings: Option<&'a Sayings>,
}

/// The verdict on one guidance point.
#[derive(Clone, Debug, PartialEq)]
pub struct Rated {
    pub verdict: Verdict,
    pub likely: Likely,
    /// The clauses that it rests on, as places in the bytes of the words; none where the point is
    /// not shown.
    pub evidence: Vec<Range<usize>>,
}

impl Rater {
    /// The rater that the program carries. It is unpacked when this is first called, which takes
    /// about a tenth of a second, and is kept for as long as the program runs.
    ///
    /// # Errors
    /// Where a model file is damaged.
    pub fn built_in() -> Result<&'static Self, &'static BadModel> {
        static BUILT_IN: LazyLock<Result<Rater, BadModel>> =
            LazyLock::new(|| Rater::of(CLASSIFIER, None));
        BUILT_IN.as_ref()
    }

    /// The rater with other members: of those in `measuring`, the bytes of
    /// `rater/measuring.safetensors`, the ones that have not read the answers of this hand, a file of
    /// `rater/answers` by its name without ending.
    ///
    /// # Errors
    /// Where a model file is damaged, or each member has read the answers.
    pub fn that_has_not_read(hand: &str, measuring: &[u8]) -> Result<Self, BadModel> {
        Self::of(measuring, Some(hand))
    }

    fn of(members: &[u8], unread: Option<&str>) -> Result<Self, BadModel> {
        let encoder = Weights::read(ENCODER)?;
        let classifier = Weights::read(CLASSIFIER)?;
        Ok(Self {
            pieces: Pieces::read(&encoder)?,
            encoder: Encoder::read(&encoder)?,
            members: Members::read(&Weights::read(members)?, unread)?,
            decide: Decide::read(&classifier, "decide")?,
            likeness: Likeness::read(&classifier)?,
            examples: sayings::Known::default(),
        })
    }

    /// Rates words on these guidance points, in their order.
    #[must_use]
    pub fn rate(&self, said: Said<'_>, targets: &[Target<'_>], manner: Manner) -> Vec<Rated> {
        let answer = Answer::read(self, said);
        targets.iter().map(|target| answer.rate(target, manner)).collect()
    }

    /// The pieces of words to be judged, after the opening.
    fn cut(&self, words: &str) -> Vec<Piece> {
        let mut cut = self.pieces.cut(&format!("{OPENING}{words}"));
        cut.truncate(LONGEST - 2);
        cut
    }

    /// A vector for each piece, and for the marks of beginning and end, after the layers of the
    /// encoder that all members share.
    fn begin(&self, cut: &[Piece]) -> Array2<f32> {
        let ids: Vec<usize> =
            [BEGIN].into_iter().chain(cut.iter().map(|piece| piece.id)).chain([END]).collect();
        self.encoder.begin(&ids)
    }
}

/// Words that have gone through the encoder.
struct Answer<'a> {
    rater: &'a Rater,
    words: String,
    /// Whether all of it could be encoded; of a very long answer only the beginning can.
    whole: bool,
    begun: Array2<f32>,
    /// What the members make of it, and its vectors by the encoder alone, once either is asked for:
    /// learned points need the one, points rated from sayings the other.
    read: OnceCell<Readings>,
    plain: OnceCell<Array2<f32>>,
    clauses: Vec<Clause>,
    /// Which pieces are looked at: those of clauses that count.
    open: Vec<bool>,
    /// What was left of it when some clauses were taken away, each encoded for several points.
    parts: RefCell<FxHashMap<Vec<bool>, Rc<Self>>>,
}

/// What a point is rated by.
enum By {
    /// What was learned of it: its place among the learned points.
    Members(usize),
    /// Its sayings, and the directions of the answer's clauses.
    Sayings(Arc<Examples>, Vec<Array1<f32>>),
    Nothing,
}

impl<'a> Answer<'a> {
    fn read(rater: &'a Rater, said: Said<'_>) -> Self {
        let own = Own::of(said);
        let cut = rater.cut(&own.text);
        let mut clauses = own.placed(&cut);
        clauses.retain(|clause| !clause.pieces.is_empty());
        let whole = cut.len() < LONGEST - 2;
        let begun = rater.begin(&cut);
        let mut open = vec![false; begun.nrows()];
        for clause in &clauses {
            open[clause.pieces.clone()].fill(true);
        }
        let words = said.words.to_owned();
        let (read, plain, parts) = (OnceCell::new(), OnceCell::new(), RefCell::default());
        Self { rater, words, whole, begun, read, plain, clauses, open, parts }
    }

    fn rate(&self, target: &Target<'_>, manner: Manner) -> Rated {
        let by = self.by(target);
        let (likely, decide) = self.likely(&by, None);
        let verdict = match decide.verdict(likely, manner) {
            // It may stand in what was not read.
            Verdict::Absent if !self.whole && manner == Manner::Careful => Verdict::Unsure,
            verdict => verdict,
        };
        let evidence = match verdict {
            Verdict::Met | Verdict::Violated => {
                let sure = |likely: Likely| {
                    if verdict == Verdict::Met { likely.met } else { likely.violated }
                };
                let clauses = 0..self.clauses.len();
                let left: Vec<f32> =
                    clauses.map(|clause| sure(self.likely(&by, Some(clause)).0)).collect();
                rests_on(&left, |left| {
                    let rest = self.left(left);
                    let (likely, decide) = rest.likely(&rest.by(target), None);
                    decide.verdict(likely, manner) == verdict
                })
            }
            Verdict::Absent | Verdict::Unsure => Vec::new(),
        };
        let words = |place: usize| self.clauses[place].words.clone();
        Rated { verdict, likely, evidence: evidence.into_iter().map(words).collect() }
    }

    /// The answer with only some of its clauses left.
    fn left(&self, left: &[bool]) -> Rc<Self> {
        if let Some(known) = self.parts.borrow().get(left) {
            return Rc::clone(known);
        }
        let kept = self.clauses.iter().zip(left).filter(|(_, left)| **left);
        let clauses: Vec<&str> =
            kept.map(|(clause, _)| &self.words[clause.words.clone()]).collect();
        let said = Said { words: &clauses.join(" "), shown: &[] };
        let part = Rc::new(Self::read(self.rater, said));
        let mut parts = self.parts.borrow_mut();
        if parts.len() >= PARTS {
            parts.clear();
        }
        parts.insert(left.to_vec(), Rc::clone(&part));
        part
    }

    fn by(&self, target: &Target<'_>) -> By {
        if let Some(sayings) = target.sayings {
            let vectors = self.plain.get_or_init(|| self.rater.encoder.plain(&self.begun));
            let direction = |clause: &Clause| {
                let pieces: Vec<usize> = clause.pieces.clone().collect();
                self.rater.likeness.direction(vectors, &pieces)
            };
            let directions = self.clauses.iter().map(direction).collect();
            return By::Sayings(self.rater.examples(sayings), directions);
        }
        self.rater.members.place(target.point).map_or(By::Nothing, By::Members)
    }

    /// How likely each verdict is, and who decides; with a clause overlooked where one is named. The
    /// vectors of the other clauses still know of it, so that tells which clause matters most rather
    /// than how much.
    fn likely(&self, by: &By, overlooked: Option<usize>) -> (Likely, &'a Decide) {
        let Rater { members, likeness, decide, .. } = self.rater;
        let mut open = self.open.clone();
        if let Some(clause) = overlooked {
            open[self.clauses[clause].pieces.clone()].fill(false);
        }
        match by {
            By::Nothing => (Likely::UNKNOWN, decide),
            _ if !open.contains(&true) => (Likely::ABSENT, decide),
            By::Members(point) => {
                let read = self.read.get_or_init(|| members.look(&self.rater.encoder, &self.begun));
                (decide.likely(members.weigh(read, *point, &open)), decide)
            }
            By::Sayings(examples, directions) => {
                let mut directions = directions.clone();
                overlooked.map(|clause| directions.remove(clause));
                (likeness.likely(&directions, examples), &likeness.decide)
            }
        }
    }
}
