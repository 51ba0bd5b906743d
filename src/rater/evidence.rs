//! Which clauses a verdict rests on: those without which it falls.

/// So many clauses are taken away one at a time, then ever more at once: each try is a pass through
/// the encoder, and what says the same that often may be quoted with a clause too many.
const SINGLY: usize = 6;

/// The places, in rising order, of clauses without which a verdict falls. They are taken away one after
/// the other, the one that is missed most first, until the verdict no longer stands; then those that
/// did not matter are put back. `left` tells for each clause how likely
/// the verdict is when that one is overlooked, `stands` whether it holds for an answer with only some
/// clauses (true) left.
pub(super) fn rests_on(left: &[f32], stands: impl Fn(&[bool]) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..left.len()).collect();
    order.sort_by(|&a, &b| left[a].total_cmp(&left[b]));
    let mut kept = vec![true; left.len()];
    let mut taken = Vec::new();
    while taken.len() < order.len() {
        let more = if taken.len() < SINGLY { 1 } else { taken.len() };
        for &place in order[taken.len()..].iter().take(more) {
            kept[place] = false;
            taken.push(place);
        }
        if !stands(&kept) {
            put_back(&mut kept, &taken, stands);
            break;
        }
    }
    (0..left.len()).filter(|&place| !kept[place]).collect()
}

/// Puts back clauses without which the verdict is gone all the same, of the last ones taken away. The
/// very last is not tried where it went singly: the verdict stood until then.
fn put_back(kept: &mut [bool], taken: &[usize], stands: impl Fn(&[bool]) -> bool) {
    let singly = usize::from(taken.len() <= SINGLY);
    for &place in taken.iter().rev().skip(singly).take(SINGLY) {
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
    fn what_is_said_very_often_is_quoted_as_often_as_it_takes() {
        let rests = rests_on(&[0.5; 9], |kept| kept.contains(&true));
        assert_eq!(rests, (0..9).collect::<Vec<_>>());
        // After the sixth, six go away at once; of these the needless ones are put back.
        let rests = rests_on(&[0.5; 20], |kept| kept[..7].contains(&true));
        assert!((0..7).all(|place| rests.contains(&place)) && rests.len() < 20, "{rests:?}");
    }
}
