//! Which clauses a verdict rests on: those without which it falls.

/// At most so many clauses are taken away. What says the same more often than that is quoted in part:
/// each try is a pass through the encoder.
const TRIED: usize = 6;

/// The places, in rising order, of clauses without which a verdict falls. They are taken away one
/// after the other, the one that is missed most first, until the verdict no longer stands. `left`
/// tells for each clause how likely the verdict is when that one is overlooked, `stands` whether it
/// holds for an answer with only some clauses (true) left.
pub(super) fn rests_on(left: &[f32], stands: impl Fn(&[bool]) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..left.len()).collect();
    order.sort_by(|&a, &b| left[a].total_cmp(&left[b]));
    let mut kept = vec![true; left.len()];
    for place in order.into_iter().take(TRIED) {
        kept[place] = false;
        if !stands(&kept) {
            break;
        }
    }
    (0..left.len()).filter(|&place| !kept[place]).collect()
}
