//! From the vectors of an answer's pieces to one guidance point: where the point looks, and how
//! likely it is met, violated or absent.

use ndarray::{Array1, Array2, ArrayView1, Axis};

use super::dense::{Dense, Norm, gelu, soften};
use super::encoder::WIDTH;
use super::weights::{BadModel, Weights};

/// The width of the vectors by which a point finds what concerns it.
const LOOK: usize = 256;
/// The width of what it takes from there.
const TAKE: usize = 512;
/// A point looks in this many ways at once.
const LOOKS: usize = 8;
/// What the products of queries and keys are multiplied with: two over the root of their width.
const SHARP: f32 = 0.353_553_4;
/// Met, violated, absent.
pub(super) const CLASSES: usize = 3;

/// What a member of the classifier learned of every guidance point.
pub(super) struct Heads {
    key: Dense,
    value: Dense,
    norm: Norm,
    /// A row for each point: what it looks for.
    query: Array2<f32>,
    scale: Array2<f32>,
    shift: Array2<f32>,
    /// What all points share of the decision, and what is each one's own.
    shared: Dense,
    own: Array2<f32>,
    bias: Array2<f32>,
}

/// An answer as the points of one member look at it; made once for all of them.
pub(super) struct Read {
    /// For each way of looking, a row for each piece.
    keys: Vec<Array2<f32>>,
    values: Vec<Array2<f32>>,
}

impl Heads {
    /// The heads, for so many points, of the member whose tensors begin with this prefix.
    pub(super) fn read(
        weights: &Weights<'_>,
        prefix: &str,
        points: usize,
    ) -> Result<Self, BadModel> {
        let table = |name: &str, width| weights.matrix(&format!("{prefix}{name}"), (points, width));
        let dense = |name: &str, shape| Dense::read(weights, &format!("{prefix}{name}"), shape);
        Ok(Self {
            key: dense("key", (LOOK, WIDTH))?,
            value: dense("value", (TAKE, WIDTH))?,
            norm: Norm::read(weights, &format!("{prefix}taken"), TAKE)?,
            query: table("query", LOOK)?,
            scale: table("scale", TAKE)?,
            shift: table("shift", TAKE)?,
            shared: dense("shared", (CLASSES, TAKE))?,
            own: table("own", CLASSES * TAKE)?,
            bias: table("bias", CLASSES)?,
        })
    }

    /// Prepares the vectors of an answer's pieces.
    pub(super) fn look(&self, pieces: &Array2<f32>) -> Read {
        let split = |all: &Array2<f32>| {
            let parts = all.axis_chunks_iter(Axis(1), all.ncols() / LOOKS);
            parts.map(|part| part.to_owned()).collect()
        };
        let keys = self.key.run(&pieces.view());
        let values = self.value.run(&pieces.view());
        Read { keys: split(&keys), values: split(&values) }
    }

    /// How much speaks for each class, before it is made a probability. Only pieces that are
    /// `open` are looked at.
    pub(super) fn weigh(&self, read: &Read, point: usize, open: &[bool]) -> [f32; CLASSES] {
        let looks = self.looks(read, point, open);
        let taken = looks.iter().zip(&read.values).flat_map(|(look, values)| values.t().dot(look));
        self.decide(point, taken.collect())
    }

    /// For each way of looking, how much of it goes to each piece.
    fn looks(&self, read: &Read, point: usize, open: &[bool]) -> Vec<Array1<f32>> {
        let query = self.query.row(point);
        let parts = read.keys.iter().zip(query.axis_chunks_iter(Axis(0), LOOK / LOOKS));
        let look = |(keys, query): (&Array2<f32>, ArrayView1<'_, f32>)| {
            let mut look = keys.dot(&query) * SHARP;
            for (look, _) in look.iter_mut().zip(open).filter(|(_, open)| !**open) {
                *look = f32::MIN;
            }
            soften(look.view_mut());
            look
        };
        parts.map(look).collect()
    }

    fn decide(&self, point: usize, mut taken: Array1<f32>) -> [f32; CLASSES] {
        self.norm.apply_to(taken.view_mut());
        taken *= &self.scale.row(point);
        taken += &self.shift.row(point);
        if let Some(numbers) = taken.as_slice_mut() {
            gelu(numbers);
        }
        let shared = self.shared.run(&taken.view().insert_axis(Axis(0)));
        let own = self.own.row(point);
        let mut classes = own.axis_chunks_iter(Axis(0), TAKE);
        std::array::from_fn(|class| {
            let own = classes.next().map_or(0.0, |own| own.dot(&taken));
            shared[(0, class)] + own + self.bias[(point, class)]
        })
    }
}
