//! A model file: named tensors in the safetensors format, the large ones in 4-bit blocks.

use std::collections::HashMap;

use half::f16;
use half::slice::HalfFloatSliceExt;
use ndarray::{Array1, Array2};
use safetensors::{Dtype, SafeTensorError, SafeTensors};
use thiserror::Error;

/// Weights that share one scale.
const BLOCK: usize = 32;
/// One f16 scale and 32 nibbles.
const BLOCK_BYTES: usize = 2 + BLOCK / 2;
/// The nibble that stands for zero.
const ZERO: f32 = 8.0;

/// Why a model file cannot be used.
#[derive(Debug, Error)]
pub enum BadModel {
    #[error("the model file cannot be read: {0}")]
    Format(#[from] SafeTensorError),
    #[error("the model file's tensor `{0}` is of another kind or size than expected")]
    Tensor(String),
    #[error("the model file has no member to listen to")]
    Members,
}

/// The tensors of one model file, and what it tells of itself.
pub(super) struct Weights<'a> {
    tensors: SafeTensors<'a>,
    about: HashMap<String, String>,
}

impl<'a> Weights<'a> {
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self, BadModel> {
        let (_, about) = SafeTensors::read_metadata(bytes)?;
        let about = about.metadata().clone().unwrap_or_default();
        Ok(Self { tensors: SafeTensors::deserialize(bytes)?, about })
    }

    /// What the file tells of itself under this name.
    pub(super) fn told(&self, name: &str) -> Option<&str> {
        self.about.get(name).map(String::as_str)
    }

    /// Whether there is a tensor of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.tensors.tensor(name).is_ok()
    }

    /// The bytes of a tensor kept as bytes.
    pub(super) fn bytes(&self, name: &str) -> Result<&'a [u8], BadModel> {
        let tensor = self.tensors.tensor(name)?;
        if tensor.dtype() == Dtype::U8 { Ok(tensor.data()) } else { Err(wrong(name)) }
    }

    /// The whole numbers of a tensor.
    pub(super) fn numbers(&self, name: &str) -> Result<Vec<u32>, BadModel> {
        let tensor = self.tensors.tensor(name)?;
        if tensor.dtype() != Dtype::U32 {
            return Err(wrong(name));
        }
        let (words, _) = tensor.data().as_chunks::<4>();
        Ok(words.iter().map(|&word| u32::from_le_bytes(word)).collect())
    }

    /// The numbers of a tensor kept in 16 or 32 bits, in their order.
    pub(super) fn floats(&self, name: &str) -> Result<Vec<f32>, BadModel> {
        let tensor = self.tensors.tensor(name)?;
        match tensor.dtype() {
            Dtype::F32 => {
                let (words, _) = tensor.data().as_chunks::<4>();
                Ok(words.iter().map(|&word| f32::from_le_bytes(word)).collect())
            }
            Dtype::F16 => {
                let (words, _) = tensor.data().as_chunks::<2>();
                let halves: Vec<f16> = words.iter().map(|&word| f16::from_le_bytes(word)).collect();
                Ok(halves.to_f32_vec())
            }
            _ => Err(wrong(name)),
        }
    }

    /// A list of numbers of this length.
    pub(super) fn vector(&self, name: &str, length: usize) -> Result<Array1<f32>, BadModel> {
        let floats = self.floats(name)?;
        if floats.len() == length { Ok(floats.into()) } else { Err(wrong(name)) }
    }

    /// A matrix, whether its numbers are kept whole or in 4-bit blocks.
    pub(super) fn matrix(
        &self,
        name: &str,
        shape: (usize, usize),
    ) -> Result<Array2<f32>, BadModel> {
        let floats = match self.tensors.tensor(name)?.dtype() {
            Dtype::U8 => {
                let mut floats = vec![0.0; shape.0 * shape.1];
                let bytes = self.bytes(name)?;
                if bytes.len() != shape.0 * shape.1 / BLOCK * BLOCK_BYTES {
                    return Err(wrong(name));
                }
                unpack(bytes, &mut floats);
                floats
            }
            _ => self.floats(name)?,
        };
        Array2::from_shape_vec(shape, floats).map_err(|_| wrong(name))
    }
}

fn wrong(name: &str) -> BadModel {
    BadModel::Tensor(name.to_owned())
}

/// How many bytes a row of this many 4-bit weights takes.
pub(super) const fn packed(columns: usize) -> usize {
    columns / BLOCK * BLOCK_BYTES
}

/// Unpacks 4-bit blocks: in each byte the low nibble is of the first half of the block, the high
/// one of the second.
pub(super) fn unpack(bytes: &[u8], out: &mut [f32]) {
    for (block, out) in bytes.chunks_exact(BLOCK_BYTES).zip(out.chunks_exact_mut(BLOCK)) {
        let scale = f16::from_le_bytes([block[0], block[1]]).to_f32();
        let (low, high) = out.split_at_mut(BLOCK / 2);
        for ((&byte, low), high) in block[2..].iter().zip(low).zip(high) {
            *low = (f32::from(byte & 15) - ZERO) * scale;
            *high = (f32::from(byte >> 4) - ZERO) * scale;
        }
    }
}
