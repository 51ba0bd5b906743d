//! How a text is cut into the pieces of the encoder's vocabulary (a unigram model: the cut whose
//! pieces are likeliest together).

use rustc_hash::FxHashMap;

use super::weights::{BadModel, Weights};

/// The mark that stands for a blank.
const BLANK: char = '\u{2581}';
/// The special ids that every vocabulary of this kind begins with.
pub(super) const BEGIN: usize = 0;
pub(super) const END: usize = 2;
const UNKNOWN: usize = 3;
/// How much less likely than the least likely piece a character without a piece is.
const UNKNOWN_COST: f32 = 10.0;

/// One piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) id: usize,
    /// Where it begins in the text, in bytes, a blank before it left aside.
    pub(super) at: usize,
}

/// The vocabulary.
pub(super) struct Pieces {
    ids: FxHashMap<Box<str>, usize>,
    scores: Vec<f32>,
    replaced: FxHashMap<char, Vec<char>>,
    /// The most characters of a piece.
    longest: usize,
    unknown: f32,
}

impl Pieces {
    pub(super) fn read(weights: &Weights<'_>) -> Result<Self, BadModel> {
        let bad = || BadModel::Tensor("pieces".to_owned());
        let text = weights.bytes("pieces")?;
        let mut ids = FxHashMap::default();
        let (mut start, mut longest) = (0, 1);
        for (id, end) in weights.numbers("pieces.end")?.into_iter().enumerate() {
            let end = end as usize;
            let piece = text.get(start..end).and_then(|piece| str::from_utf8(piece).ok());
            let piece = piece.ok_or_else(bad)?;
            longest = longest.max(piece.chars().count());
            if id > UNKNOWN {
                ids.insert(piece.into(), id);
            }
            start = end;
        }
        let scores = weights.floats("pieces.score")?;
        if scores.len() <= ids.len() {
            return Err(bad());
        }
        let unknown = scores.iter().copied().fold(0.0, f32::min) - UNKNOWN_COST;
        let replaced = replacements(weights.bytes("norm")?).ok_or_else(bad)?;
        Ok(Self { ids, scores, replaced, longest, unknown })
    }

    /// The characters that the pieces are found in, each with where it comes from.
    fn normal(&self, text: &str) -> Vec<(usize, char)> {
        let mut out: Vec<(usize, char)> = Vec::with_capacity(text.len() + 1);
        let mut put = |at: usize, c: char| {
            let c = if c == ' ' { BLANK } else { c };
            if c != BLANK || out.last().is_none_or(|&(_, last)| last != BLANK) {
                out.push((at, c));
            }
        };
        put(0, BLANK);
        for (at, c) in text.char_indices() {
            match self.replaced.get(&c) {
                Some(others) => others.iter().for_each(|&other| put(at, other)),
                None => put(at, c),
            }
        }
        out
    }

    /// The pieces of a text, in their order.
    pub(super) fn cut(&self, text: &str) -> Vec<Piece> {
        let chars = self.normal(text);
        let joined: String = chars.iter().map(|&(_, c)| c).collect();
        let mut places: Vec<usize> = joined.char_indices().map(|(place, _)| place).collect();
        places.push(joined.len());
        // For each place: how likely the best cut up to it is, where its last piece begins, which it is.
        let mut best = vec![(f32::NEG_INFINITY, 0, UNKNOWN); places.len()];
        best[0].0 = 0.0;
        for from in 0..chars.len() {
            let so_far = best[from].0;
            for to in from + 1..=chars.len().min(from + self.longest) {
                if let Some(&id) = self.ids.get(&joined[places[from]..places[to]]) {
                    better(&mut best[to], (so_far + self.scores[id], from, id));
                }
            }
            better(&mut best[from + 1], (so_far + self.unknown, from, UNKNOWN));
        }
        let mut pieces = Vec::new();
        let mut to = chars.len();
        while to > 0 {
            let (_, from, id) = best[to];
            let blank = chars[from].1 == BLANK && to - from > 1;
            pieces.push(Piece { id, at: chars[from + usize::from(blank)].0 });
            to = from;
        }
        pieces.reverse();
        pieces
    }
}

fn better(kept: &mut (f32, usize, usize), offered: (f32, usize, usize)) {
    if offered.0 > kept.0 {
        *kept = offered;
    }
}

/// The table of characters that are replaced before a text is cut: hexadecimal code points, the
/// first of each line is replaced by the others.
fn replacements(table: &[u8]) -> Option<FxHashMap<char, Vec<char>>> {
    let char = |code: &str| u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
    let line = |line: &str| {
        let mut chars = line.split_whitespace().map(char);
        Some((chars.next()??, chars.collect::<Option<Vec<char>>>()?))
    };
    str::from_utf8(table).ok()?.lines().map(line).collect()
}
