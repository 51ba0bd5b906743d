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
mod pieces;
mod sayings;
mod shown;
mod weights;

use std::cell::RefCell;
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
use heads::{Heads, Read};
use pieces::{BEGIN, END, Piece, Pieces};
use sayings::{Examples, Likeness};
use shown::Copied;
use weights::Weights;

static ENCODER: &[u8] = include_bytes!("../rater/encoder.safetensors");
static CLASSIFIER: &[u8] = include_bytes!("../rater/classifier.safetensors");

/// What the encoder was taught that a text to be judged begins with.
const OPENING: &str = "query: ";

/// The rater, ready to rate.
pub struct Rater {
    pieces: Pieces,
    encoder: Encoder,
    heads: Heads,
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
            LazyLock::new(|| Rater::with(CLASSIFIER));
        BUILT_IN.as_ref()
    }

    /// The rater with another classifier, in the form of `rater/classifier.safetensors`.
    ///
    /// # Errors
    /// Where a model file is damaged.
    pub fn with(classifier: &[u8]) -> Result<Self, BadModel> {
        let encoder = Weights::read(ENCODER)?;
        let classifier = Weights::read(classifier)?;
        Ok(Self {
            pieces: Pieces::read(&encoder)?,
            encoder: Encoder::read(&encoder, &classifier)?,
            heads: Heads::read(&classifier)?,
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

    /// A vector for each piece, and for the marks of beginning and end.
    fn encode(&self, cut: &[Piece]) -> Array2<f32> {
        let ids: Vec<usize> =
            [BEGIN].into_iter().chain(cut.iter().map(|piece| piece.id)).chain([END]).collect();
        self.encoder.run(&ids)
    }
}

/// Words that have gone through the encoder.
struct Answer<'a> {
    rater: &'a Rater,
    words: String,
    vectors: Array2<f32>,
    read: Read,
    clauses: Vec<Clause>,
    /// Which pieces are looked at: those of clauses that count.
    open: Vec<bool>,
    /// What was left of it when some clauses were taken away, each encoded once for all points.
    parts: RefCell<FxHashMap<Vec<bool>, Rc<Self>>>,
}

/// A clause that counts.
struct Clause {
    /// Its place in the bytes of the words.
    words: Range<usize>,
    /// Its place among the pieces.
    pieces: Range<usize>,
}

/// What a point is rated by.
enum By {
    /// What was learned of it: its place among the learned points.
    Head(usize),
    /// Its sayings, and the directions of the answer's clauses.
    Sayings(Arc<Examples>, Vec<Array1<f32>>),
    Nothing,
}

impl<'a> Answer<'a> {
    fn read(rater: &'a Rater, said: Said<'_>) -> Self {
        let cut = rater.cut(said.words);
        let copied = Copied::find(said.words, said.shown);
        let mut clauses = placed(said.words, &cut);
        clauses.retain(|clause| !copied.has(&clause.words));
        // Where nothing counts there is nothing to encode.
        let cut = if clauses.is_empty() { &[] } else { &cut[..] };
        let vectors = rater.encode(cut);
        let read = rater.heads.look(&vectors);
        let mut open = vec![false; vectors.nrows()];
        for clause in &clauses {
            open[clause.pieces.clone()].fill(true);
        }
        let words = said.words.to_owned();
        Self { rater, words, vectors, read, clauses, open, parts: RefCell::default() }
    }

    fn rate(&self, target: &Target<'_>, manner: Manner) -> Rated {
        let by = self.by(target);
        let (likely, decide) = self.likely(&by);
        let verdict = decide.verdict(likely, manner);
        let evidence = match verdict {
            Verdict::Met | Verdict::Violated => rests_on(&self.attention(&by, verdict), |left| {
                let rest = self.left(left);
                let (likely, decide) = rest.likely(&rest.by(target));
                let sure = if verdict == Verdict::Met { likely.met } else { likely.violated };
                (decide.verdict(likely, manner) == verdict, sure)
            }),
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
        self.parts.borrow_mut().insert(left.to_vec(), Rc::clone(&part));
        part
    }

    fn by(&self, target: &Target<'_>) -> By {
        if let Some(sayings) = target.sayings {
            let direction = |clause: &Clause| {
                let pieces: Vec<usize> = clause.pieces.clone().collect();
                self.rater.likeness.direction(&self.vectors, &pieces)
            };
            let directions = self.clauses.iter().map(direction).collect();
            return By::Sayings(self.rater.examples(sayings), directions);
        }
        self.rater.heads.place(target.point).map_or(By::Nothing, By::Head)
    }

    /// How likely each verdict is, and who decides.
    fn likely(&self, by: &By) -> (Likely, &'a Decide) {
        let Rater { heads, likeness, decide, .. } = self.rater;
        match by {
            By::Nothing => (Likely::UNKNOWN, decide),
            _ if self.clauses.is_empty() => (Likely::ABSENT, decide),
            By::Head(point) => (decide.likely(heads.weigh(&self.read, *point, &self.open)), decide),
            By::Sayings(examples, directions) => {
                (likeness.likely(directions, examples), &likeness.decide)
            }
        }
    }

    /// How much each clause has to do with a verdict.
    fn attention(&self, by: &By, verdict: Verdict) -> Vec<f32> {
        match by {
            By::Nothing => Vec::new(),
            By::Head(point) => {
                let all = self.rater.heads.attention(&self.read, *point, &self.open);
                let of = |clause: &Clause| clause.pieces.clone().map(|piece| all[piece]).sum();
                self.clauses.iter().map(of).collect()
            }
            By::Sayings(examples, directions) => examples.nearest(directions, verdict),
        }
    }
}

/// The clauses of a text, each with the places of its pieces among those that are encoded.
fn placed(words: &str, cut: &[Piece]) -> Vec<Clause> {
    let place = |at: usize| 1 + cut.partition_point(|piece| piece.at < at + OPENING.len());
    let clause =
        |words: Range<usize>| Clause { pieces: place(words.start)..place(words.end), words };
    let said = clauses(words)
        .into_iter()
        .filter(|part| words[part.clone()].contains(char::is_alphanumeric));
    said.map(clause).filter(|clause| !clause.pieces.is_empty()).collect()
}
