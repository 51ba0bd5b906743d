//! Which clauses a verdict rests on: those without which it falls.

/// So many clauses, those that a point looks at most, are tried. What says the same more often than
/// that is quoted in part: each try is a pass through the encoder.
const TRIED: usize = 6;

/// The places, in rising order, of clauses without which a verdict falls: of those with most of the
/// attention the one that it would miss most, then the next, until it no longer stands. `weigh`
/// tells of the answer with only some clauses (true) left whether the verdict stands and how likely
/// it is.
pub(super) fn rests_on(attention: &[f32], weigh: impl Fn(&[bool]) -> (bool, f32)) -> Vec<usize> {
    let mut order: Vec<usize> = (0..attention.len()).collect();
    order.sort_by(|&a, &b| attention[b].total_cmp(&attention[a]));
    let without = |place: usize| {
        let mut left = vec![true; attention.len()];
        left[place] = false;
        (place, weigh(&left).1)
    };
    let mut tried: Vec<(usize, f32)> =
        order.iter().take(TRIED).map(|&place| without(place)).collect();
    tried.sort_by(|a, b| a.1.total_cmp(&b.1));
    let mut left = vec![true; attention.len()];
    for (place, _) in tried {
        left[place] = false;
        if !weigh(&left).0 {
            break;
        }
    }
    (0..attention.len()).filter(|&place| !left[place]).collect()
}
