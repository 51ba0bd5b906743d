//! The small parts that networks are made of.

use ndarray::linalg::general_mat_mul;
use ndarray::{Array1, Array2, ArrayView2, ArrayViewMut1, Axis};

use super::weights::{BadModel, Weights};

/// Keeps a normalisation from dividing by nothing.
const EPSILON: f32 = 1e-12;

/// Softmax: shares that add up to one.
pub(super) fn soften(mut row: ArrayViewMut1<'_, f32>) {
    let most = row.fold(f32::NEG_INFINITY, |most, &x| most.max(x));
    row.mapv_inplace(|x| (x - most).exp());
    let sum = row.sum();
    row /= sum;
}

/// The Gaussian error linear unit, in the tanh form of Hendrycks and Gimpel (2016).
pub(super) fn gelu(x: f32) -> f32 {
    let inner = 0.797_884_6 * (x + 0.044_715 * x * x * x);
    // tanh by way of the exponential function.
    x - x / (1.0 + (2.0 * inner).exp())
}

/// A matrix and what is added.
pub(super) struct Dense {
    weight: Array2<f32>,
    bias: Array1<f32>,
}

impl Dense {
    pub(super) fn read(
        weights: &Weights<'_>,
        name: &str,
        shape: (usize, usize),
    ) -> Result<Self, BadModel> {
        Self::stacked(weights, &[name.to_owned()], shape)
    }

    /// Several matrices of one shape below each other.
    pub(super) fn stacked(
        weights: &Weights<'_>,
        names: &[String],
        shape: (usize, usize),
    ) -> Result<Self, BadModel> {
        let mut weight = Array2::zeros((names.len() * shape.0, shape.1));
        let mut bias = Vec::with_capacity(names.len() * shape.0);
        for (place, name) in names.iter().enumerate() {
            let rows = place * shape.0..(place + 1) * shape.0;
            let own = weights.matrix(&format!("{name}.w"), shape)?;
            weight.slice_axis_mut(Axis(0), rows.into()).assign(&own);
            bias.extend(weights.vector(&format!("{name}.b"), shape.0)?);
        }
        Ok(Self { weight, bias: bias.into() })
    }

    pub(super) fn run(&self, x: &ArrayView2<'_, f32>) -> Array2<f32> {
        x.dot(&self.weight.t()) + &self.bias
    }

    pub(super) fn run_with(&self, x: &ArrayView2<'_, f32>, change: Option<&Change>) -> Array2<f32> {
        let mut made = self.run(x);
        if let Some(change) = change {
            change.add(x, &mut made);
        }
        made
    }
}

/// A small change to matrices that stand below each other: a product of two narrow ones, which is
/// added to what they make.
pub(super) struct Change {
    down: Array2<f32>,
    up: Array2<f32>,
}

impl Change {
    /// The changes to several matrices of one shape, all of one rank.
    pub(super) fn stacked(
        weights: &Weights<'_>,
        names: &[String],
        shape: (usize, usize),
    ) -> Result<Self, BadModel> {
        let first = weights.floats(&format!("{}.down", names[0]))?;
        let rank = first.len() / shape.1;
        let mut down = Array2::zeros((names.len() * rank, shape.1));
        // Each is of its own matrix alone, so they stand along the diagonal.
        let mut up = Array2::zeros((names.len() * shape.0, names.len() * rank));
        for (place, name) in names.iter().enumerate() {
            let inner = place * rank..(place + 1) * rank;
            let own = weights.matrix(&format!("{name}.down"), (rank, shape.1))?;
            down.slice_axis_mut(Axis(0), inner.clone().into()).assign(&own);
            let own = weights.matrix(&format!("{name}.up"), (shape.0, rank))?;
            let rows = place * shape.0..(place + 1) * shape.0;
            let mut block = up.slice_axis_mut(Axis(0), rows.into());
            block.slice_axis_mut(Axis(1), inner.into()).assign(&own);
        }
        Ok(Self { down, up })
    }

    /// Adds what it makes of `x` to what the matrices have made of it.
    fn add(&self, x: &ArrayView2<'_, f32>, made: &mut Array2<f32>) {
        general_mat_mul(1.0, &x.dot(&self.down.t()), &self.up.t(), 1.0, made);
    }
}

/// Layer normalisation.
pub(super) struct Norm {
    scale: Array1<f32>,
    shift: Array1<f32>,
}

impl Norm {
    pub(super) fn read(weights: &Weights<'_>, name: &str, width: usize) -> Result<Self, BadModel> {
        Ok(Self {
            scale: weights.vector(&format!("{name}.w"), width)?,
            shift: weights.vector(&format!("{name}.b"), width)?,
        })
    }

    pub(super) fn apply(&self, x: &mut Array2<f32>) {
        for row in x.axis_iter_mut(Axis(0)) {
            self.apply_to(row);
        }
    }

    pub(super) fn apply_to(&self, mut row: ArrayViewMut1<'_, f32>) {
        row -= row.mean().unwrap_or_default();
        let spread = row.pow2().mean().unwrap_or_default();
        row *= (spread + EPSILON).sqrt().recip();
        row *= &self.scale;
        row += &self.shift;
    }
}
