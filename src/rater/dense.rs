//! The small parts that networks are made of.

use ndarray::{Array1, Array2, ArrayView2, ArrayViewMut1, Axis};
use rten_gemm::{GemmExecutor, GemmInputA, GemmInputB, GemmOptions, PackedBMatrix};
use rten_simd::{SimdOp as _, SimdUnaryOp as _};
use rten_tensor::NdTensorView;
use rten_tensor::prelude::*;
use rten_vecmath::{ApproxGelu, Softmax};

use super::weights::{BadModel, Weights};

/// Keeps a normalisation from dividing by nothing.
const EPSILON: f32 = 1e-12;

thread_local! {
    /// What multiplies matrices, with whatever this processor is best at.
    static GEMM: GemmExecutor = GemmExecutor::new();
}

/// Softmax: shares that add up to one.
pub(super) fn soften(mut row: ArrayViewMut1<'_, f32>) {
    if let Some(row) = row.as_slice_mut() {
        Softmax::new_mut(row).dispatch();
    }
}

/// The Gaussian error linear unit of each number, in the tanh form of Hendrycks and Gimpel (2016).
pub(super) fn gelu(numbers: &mut [f32]) {
    ApproxGelu {}.map_mut(numbers);
}

/// A matrix, laid out for being multiplied with.
struct Packed {
    weight: PackedBMatrix<f32>,
    rows: usize,
}

impl Packed {
    fn of(weight: &Array2<f32>) -> Self {
        let numbers: Vec<f32> = weight.iter().copied().collect();
        let view = NdTensorView::from_data([weight.nrows(), weight.ncols()], &numbers[..]);
        let weight = GEMM.with(|gemm| gemm.prepack_b(view.transposed()));
        Self { weight, rows: view.size(0) }
    }

    /// Adds what the matrix makes of each row of `x` to `made`.
    fn add(&self, x: &ArrayView2<'_, f32>, made: &mut Array2<f32>) {
        let x = x.as_standard_layout();
        let (Some(numbers), Some(made)) = (x.as_slice(), made.as_slice_mut()) else { return };
        let view = NdTensorView::from_data([x.nrows(), x.ncols()], numbers);
        let options = GemmOptions { beta: 1.0, ..GemmOptions::default() };
        let (left, right) = (GemmInputA::Unpacked(view), GemmInputB::Packed(&self.weight));
        let done = GEMM.with(|gemm| gemm.gemm(made, left, right, options));
        done.expect("the sizes were checked when the model was read");
    }
}

/// A matrix and what is added.
pub(super) struct Dense {
    weight: Packed,
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
        Ok(Self { weight: Packed::of(&weight), bias: bias.into() })
    }

    pub(super) fn run(&self, x: &ArrayView2<'_, f32>) -> Array2<f32> {
        let mut made = Array2::zeros((x.nrows(), self.weight.rows));
        made += &self.bias;
        self.weight.add(x, &mut made);
        made
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
    down: Packed,
    up: Packed,
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
        Ok(Self { down: Packed::of(&down), up: Packed::of(&up) })
    }

    /// Adds what it makes of `x` to what the matrices have made of it.
    fn add(&self, x: &ArrayView2<'_, f32>, made: &mut Array2<f32>) {
        let mut narrow = Array2::zeros((x.nrows(), self.down.rows));
        self.down.add(x, &mut narrow);
        self.up.add(&narrow.view(), made);
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
