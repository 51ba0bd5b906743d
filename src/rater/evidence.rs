//! Which clauses a verdict rests on: those without which it falls.

/// At most so many clauses are taken away. What says the same more often than that is quoted in part:
/// each try is a pass through the encoder.
const TRIED: usize = 6;

/// The places, in rising order, of clauses without which a verdict falls, and none that can be left in.
/// They are taken away one after the other, the one that is missed most first, until the verdict no
/// longer stands; then those that did not matter are put back. `left` tells for each clause how likely
/// the verdict is when that one is overlooked, `stands` whether it holds for an answer with only some
/// clauses (true) left.
pub(super) fn rests_on(left: &[f32], stands: impl Fn(&[bool]) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..left.len()).collect();
    order.sort_by(|&a, &b| left[a].total_cmp(&left[b]));
    let mut kept = vec![true; left.len()];
    let mut taken = Vec::new();
    for place in order.into_iter().take(TRIED) {
        kept[place] = false;
        taken.push(place);
        if !stands(&kept) {
            put_back(&mut kept, &taken, stands);
            break;
        }
    }
    (0..left.len()).filter(|&place| !kept[place]).collect()
}

/// Puts back each clause without which the verdict is gone all the same. The last one taken away is
/// not tried: the verdict stood until then.
fn put_back(kept: &mut [bool], taken: &[usize], stands: impl Fn(&[bool]) -> bool) {
    for &place in taken.iter().rev().skip(1) {
        kept[place] = true;
        if stands(kept) {
            kept[place] = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_carries_the_verdict_is_quoted() {
        // Which clauses carry it: it stands as long as one of them is left.
        for (left, carry, wanted) in [
            (&[0.2, 0.9, 0.9][..], &[0][..], &[0][..]),
            // The first guess is wrong: what was taken away in vain is put back.
            (&[0.2, 0.5, 0.9], &[1], &[1]),
            (&[0.2, 0.5, 0.9], &[2], &[2]),
            // Said twice: both are quoted.
            (&[0.2, 0.5, 0.9], &[0, 2], &[0, 2]),
            (&[0.2, 0.5, 0.9, 0.4], &[0, 1, 2, 3], &[0, 1, 2, 3]),
            (&[], &[], &[]),
        ] {
            let rests = rests_on(left, |kept| carry.iter().any(|&place| kept[place]));
            assert_eq!(rests, wanted, "{left:?} {carry:?}");
        }
    }

    #[test]
    fn what_is_said_very_often_is_quoted_in_part() {
        let rests = rests_on(&[0.5; 9], |_| true);
        assert_eq!(rests, (0..TRIED).collect::<Vec<_>>());
    }
}
