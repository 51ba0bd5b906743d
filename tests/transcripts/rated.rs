//! Walks in which own words are rated, by somebody whose verdicts are settled.

use encounter::encounter::answer::Verdict::{Met, Unsure, Violated};
use encounter::rater::Said;
use encounter::record::Mode;
use encounter::text::Lang;

use super::{Sat, same_as_kept, walk_with};
use crate::rated::Settled;

#[track_caller]
fn golden(name: &str, sat: &Sat<'_>, settled: &Settled) {
    let heard = |said: Said<'_>, points: &[&str]| Some(settled.rate(said, points));
    same_as_kept(name, &walk_with(sat, &heard));
}

#[test]
fn own_words_with_the_coach_in_finnish() {
    let settled = Settled::on(&[
        ("greet-at-once", Met, "Huomenta ja tervetuloa!"),
        ("greet-at-once", Met, "Huomenta!"),
        ("right-service", Violated, "menkää vain sinne."),
        ("right-service", Unsure, ""),
    ]);
    let answers = "rated-guided.answers";
    let sat = Sat { mode: Mode::Guided, lang: Lang::Fi, answers, says: false };
    golden("rated-guided.fi.txt", &sat, &settled);
}

#[test]
fn own_words_alone_wherever_there_was_a_choice() {
    let settled = Settled::on(&[
        ("greet-at-once", Met, "Good morning and welcome!"),
        ("right-service", Met, "Are you after something to buy, or is it a repair?"),
        ("ask-need", Met, "What would you like to do with the photographs?"),
        ("plain-language", Met, "A second copy sits on this drive,"),
        ("benefits-not-features", Unsure, ""),
        ("warm-farewell", Violated, "Bye then."),
    ]);
    let answers = "said-solo.answers";
    let sat = Sat { mode: Mode::Solo, lang: Lang::En, answers, says: true };
    golden("said-solo.en.txt", &sat, &settled);
}
