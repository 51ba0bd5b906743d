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
        Self::changed(weights, weights, &[name.to_owned()], shape)
    }

    /// Several matrices of one shape below each other, each with the low-rank change that a second
    /// file may have for it.
    pub(super) fn changed(
        weights: &Weights<'_>,
        changes: &Weights<'_>,
        names: &[String],
        shape: (usize, usize),
    ) -> Result<Self, BadModel> {
        let mut weight = Array2::zeros((names.len() * shape.0, shape.1));
        let mut bias = Vec::with_capacity(names.len() * shape.0);
        for (place, name) in names.iter().enumerate() {
            let mut own = weights.matrix(&format!("{name}.w"), shape)?;
            let down = format!("{name}.down");
            if changes.has(&down) {
                let rank = changes.floats(&down)?.len() / shape.1;
                let down = changes.matrix(&down, (rank, shape.1))?;
                let up = changes.matrix(&format!("{name}.up"), (shape.0, rank))?;
                general_mat_mul(1.0, &up, &down, 1.0, &mut own);
            }
            let rows = place * shape.0..(place + 1) * shape.0;
            weight.slice_axis_mut(Axis(0), rows.into()).assign(&own);
            bias.extend(weights.vector(&format!("{name}.b"), shape.0)?);
        }
        Ok(Self { weight, bias: bias.into() })
    }

    pub(super) fn run(&self, x: &ArrayView2<'_, f32>) -> Array2<f32> {
        x.dot(&self.weight.t()) + &self.bias
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
