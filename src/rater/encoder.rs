//! The encoder: pieces of a text in, one vector for each of them out (XLM-R architecture: twelve
//! layers of attention and two-layer perceptrons, each with a residual and a normalisation).

use ndarray::linalg::general_mat_mul;
use ndarray::{Array2, ArrayView1, Axis};

use super::dense::{Change, Dense, Norm, gelu, soften};
use super::weights::{BadModel, Weights, packed, unpack};

/// The width of a vector.
pub(super) const WIDTH: usize = 384;
/// The width inside a layer's perceptron.
const INNER: usize = 4 * WIDTH;
const LAYERS: usize = 12;
/// So many of the layers are the same for all members of the classifier; a few above them are changed
/// by each member in its own way, and it makes no use of the rest.
const SHARED: usize = 6;
const HEADS: usize = 12;
const HEAD: usize = WIDTH / HEADS;
/// What the products of queries and keys are multiplied with: one over the root of [`HEAD`].
const CALM: f32 = 0.176_776_7;
/// The most pieces that the encoder has positions for.
pub(super) const LONGEST: usize = 512;

/// The encoder, ready to run.
pub(super) struct Encoder {
    words: &'static [u8],
    positions: Array2<f32>,
    first: Norm,
    layers: Vec<Layer>,
}

struct Layer {
    /// Queries, keys and values in one.
    attend: Dense,
    out: Dense,
    after_attention: Norm,
    widen: Dense,
    narrow: Dense,
    after_perceptron: Norm,
}

/// What a member of the classifier changes in the upper layers.
pub(super) struct Changes(Vec<LayerChange>);

struct LayerChange {
    attend: Change,
    out: Change,
    widen: Change,
    narrow: Change,
}

impl Encoder {
    pub(super) fn read(weights: &Weights<'static>) -> Result<Self, BadModel> {
        let mut positions = weights.matrix("position", (LONGEST, WIDTH))?;
        positions += &weights.vector("type", WIDTH)?;
        let layers = (0..LAYERS).map(|layer| Layer::read(weights, layer));
        Ok(Self {
            words: weights.bytes("word")?,
            positions,
            first: Norm::read(weights, "norm", WIDTH)?,
            layers: layers.collect::<Result<_, _>>()?,
        })
    }

    /// One vector for each piece, at most [`LONGEST`] of them, after the layers that all share.
    pub(super) fn begin(&self, ids: &[usize]) -> Array2<f32> {
        let ids = &ids[..ids.len().min(LONGEST)];
        let mut x = self.positions.slice_axis(Axis(0), (0..ids.len()).into()).to_owned();
        let mut word = vec![0.0; WIDTH];
        let row = packed(WIDTH);
        for (&id, mut x) in ids.iter().zip(x.rows_mut()) {
            if let Some(bytes) = self.words.get(id * row..(id + 1) * row) {
                unpack(bytes, &mut word);
                x += &ArrayView1::from(&word);
            }
        }
        self.first.apply(&mut x);
        for layer in &self.layers[..SHARED] {
            layer.run(&mut x, None);
        }
        x
    }

    /// The vectors after those upper layers that a member has changed.
    pub(super) fn finish(&self, begun: &Array2<f32>, changes: &Changes) -> Array2<f32> {
        let mut x = begun.clone();
        for (layer, change) in self.layers[SHARED..].iter().zip(&changes.0) {
            layer.run(&mut x, Some(change));
        }
        x
    }

    /// The vectors after all layers, as they were made.
    pub(super) fn plain(&self, begun: &Array2<f32>) -> Array2<f32> {
        let mut x = begun.clone();
        for layer in &self.layers[SHARED..] {
            layer.run(&mut x, None);
        }
        x
    }
}

impl Changes {
    /// The changes of the member whose tensors begin with this prefix.
    pub(super) fn read(weights: &Weights<'_>, prefix: &str) -> Result<Self, BadModel> {
        let layer = |layer: usize| {
            let change = |parts: &[&str], shape| {
                let names: Vec<String> =
                    parts.iter().map(|part| format!("{prefix}l{layer}.{part}")).collect();
                Change::stacked(weights, &names, shape)
            };
            Ok::<_, BadModel>(LayerChange {
                attend: change(&["q", "k", "v"], (WIDTH, WIDTH))?,
                out: change(&["ao"], (WIDTH, WIDTH))?,
                widen: change(&["fi"], (INNER, WIDTH))?,
                narrow: change(&["fo"], (WIDTH, INNER))?,
            })
        };
        let changed = |layer: &usize| weights.has(&format!("{prefix}l{layer}.q.down"));
        Ok(Self((SHARED..LAYERS).take_while(changed).map(layer).collect::<Result<_, _>>()?))
    }
}

impl Layer {
    fn read(weights: &Weights<'_>, layer: usize) -> Result<Self, BadModel> {
        let dense = |parts: &[&str], shape| {
            let names: Vec<String> = parts.iter().map(|part| format!("l{layer}.{part}")).collect();
            Dense::stacked(weights, &names, shape)
        };
        let norm = |part: &str| Norm::read(weights, &format!("l{layer}.{part}"), WIDTH);
        Ok(Self {
            attend: dense(&["q", "k", "v"], (WIDTH, WIDTH))?,
            out: dense(&["ao"], (WIDTH, WIDTH))?,
            after_attention: norm("aln")?,
            widen: dense(&["fi"], (INNER, WIDTH))?,
            narrow: dense(&["fo"], (WIDTH, INNER))?,
            after_perceptron: norm("oln")?,
        })
    }

    fn run(&self, x: &mut Array2<f32>, change: Option<&LayerChange>) {
        let seen = attention(&self.attend.run_with(&x.view(), change.map(|it| &it.attend)));
        *x += &self.out.run_with(&seen.view(), change.map(|it| &it.out));
        self.after_attention.apply(x);
        let mut inner = self.widen.run_with(&x.view(), change.map(|it| &it.widen));
        if let Some(numbers) = inner.as_slice_mut() {
            gelu(numbers);
        }
        *x += &self.narrow.run_with(&inner.view(), change.map(|it| &it.narrow));
        self.after_perceptron.apply(x);
    }
}

/// Every piece looks at every piece, head by head.
fn attention(all: &Array2<f32>) -> Array2<f32> {
    let count = all.nrows();
    let mut out = Array2::zeros((count, WIDTH));
    let mut weight = Array2::zeros((count, count));
    for head in 0..HEADS {
        let part = |of: usize| {
            let from = of * WIDTH + head * HEAD;
            all.slice_axis(Axis(1), (from..from + HEAD).into())
        };
        general_mat_mul(CALM, &part(0), &part(1).t(), 0.0, &mut weight);
        weight.rows_mut().into_iter().for_each(soften);
        let mut place = out.slice_axis_mut(Axis(1), (head * HEAD..(head + 1) * HEAD).into());
        general_mat_mul(1.0, &weight, &part(2), 0.0, &mut place);
    }
    out
}
