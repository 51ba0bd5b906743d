//! When a walk alone turns out to have been a mystery shopper's.

use crate::encounter::shown::draw;
use crate::record::Mode;

/// The mode that a walk alone really has. Only one who has agreed to it, on a scenario not walked
/// before, may meet a mystery shopper: by lot, about once in three, fixed by the seed.
#[must_use]
pub fn real_mode(chosen: Mode, agreed: bool, unseen: bool, seed: u64, scenario: &str) -> Mode {
    let drawn = draw(seed, &["mystery-shopper", scenario]).is_multiple_of(3);
    if chosen == Mode::Solo && agreed && unseen && drawn { Mode::Mystery } else { chosen }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_who_agreed_meets_a_mystery_shopper_and_only_on_the_unseen() {
        let met = |chosen, agreed, unseen| {
            (0..300)
                .filter(|&seed| real_mode(chosen, agreed, unseen, seed, "x") == Mode::Mystery)
                .count()
        };
        assert!((70..130).contains(&met(Mode::Solo, true, true)));
        assert_eq!(met(Mode::Solo, false, true), 0);
        assert_eq!(met(Mode::Solo, true, false), 0);
        assert_eq!(met(Mode::Guided, true, true), 0);
        assert_eq!(met(Mode::Mystery, true, false), 300);
    }
}
