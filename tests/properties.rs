//! What holds of every walk through every shipped scenario, whatever is answered.

mod agreement;
mod boards;
mod exports;
mod kept;
mod plots;
mod readers;
mod schedule;
mod sessions;
mod walks;

use encounter::encounter::Encounter;
use encounter::encounter::outcome::outcomes;
use encounter::encounter::reference;
use encounter::encounter::shown::shown;
use encounter::scenario::Task;
use proptest::prelude::*;
use proptest::strategy::ValueTree;

use walks::{Steps, shipped, steps, walked};

/// Enough for every answer of every moment to turn up; few enough for seconds.
pub(crate) fn config() -> ProptestConfig {
    ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn scores_and_trust_stay_in_their_bounds(steps in steps()) {
        let walk = walked(&steps);
        for encounter in [&walk.unticked, &walk.ticked] {
            let score = walk.score(encounter);
            prop_assert!(score.percent() <= 100);
            for (earned, maximum) in score.earnings.earned.iter().zip(score.earnings.maxima) {
                prop_assert!(*earned <= maximum);
            }
            let (earned, maxima): (u32, u32) = (score.earnings.earned.iter().sum(), score.earnings.maxima.iter().sum());
            prop_assert_eq!(score.percent(), 100 * earned / maxima, "phases add up to the total");
            prop_assert!(encounter.taken().iter().all(|taken| taken.trust <= 100));
        }
    }

    #[test]
    fn every_walk_ends_with_an_ending_and_in_the_order_of_the_file(steps in steps()) {
        let walk = walked(&steps);
        let encounter = &walk.ticked;
        prop_assert!(encounter.moment().is_none());
        prop_assert!(encounter.taken().len() <= encounter.scenario().moments.len());
        prop_assert!(encounter.taken().is_sorted_by(|one, next| one.moment < next.moment));
        prop_assert!(encounter.ending().is_some());
    }

    #[test]
    fn trust_moves_by_the_rule_and_leaving_stays(steps in steps()) {
        let walk = walked(&steps);
        for taken in walk.ticked.taken() {
            let moved = i16::from(taken.trust) - i16::from(taken.before.trust);
            let by_rule = [0, 3, -11, -22].contains(&moved);
            prop_assert!(by_rule || taken.trust == 0 || taken.trust == 100, "moved by {moved}");
            prop_assert!(!taken.before.left || walk.ticked.state().left);
        }
    }

    #[test]
    fn late_ticks_leave_the_walk_as_it_was(steps in steps()) {
        let walk = walked(&steps);
        prop_assert_eq!(walk.ticked.state(), walk.unticked.state());
        let endings = [&walk.ticked, &walk.unticked].map(|one| one.ending().unwrap().id.clone());
        prop_assert_eq!(&endings[0], &endings[1]);
        prop_assert_eq!(walk.ticked.tells(), walk.unticked.tells());
    }

    #[test]
    fn every_shown_order_is_a_permutation(seed: u64) {
        for scenario in shipped().iter().map(|shipped| &shipped.scenario) {
            for moment in &scenario.moments {
                let count = match &moment.task {
                    Task::Choose { options, .. } => options.len(),
                    Task::ChooseMany { options, .. } => options.len(),
                    Task::Order { items, .. } | Task::Match { items, .. } => items.len(),
                    Task::Say { .. } => 0,
                };
                let mut places = shown(seed, &scenario.head.id, moment);
                places.sort_unstable();
                prop_assert!(places.into_iter().eq(0..count), "{}", moment.id);
            }
        }
    }
}

#[test]
fn the_reference_path_of_every_scenario_scores_100() {
    for scenario in shipped().iter().map(|shipped| &shipped.scenario) {
        let mut encounter = Encounter::new(scenario);
        for (place, outcome) in reference::find(scenario).unwrap().steps {
            assert_eq!(encounter.state().at, place, "{}", scenario.head.id);
            encounter.answer(outcome.answer).unwrap();
        }
        assert!(encounter.moment().is_none() && !encounter.state().left);
        assert_eq!(encounter.score().percent(), 100, "{}", scenario.head.id);
        assert!(encounter.score().passed(), "{}", scenario.head.id);
    }
}

#[test]
fn the_worst_walk_of_every_scenario_scores_0() {
    for scenario in shipped().iter().map(|shipped| &shipped.scenario) {
        let mut encounter = Encounter::new(scenario);
        while let Some(moment) = encounter.moment() {
            let all = outcomes(moment).into_iter();
            let worst = all.min_by_key(|outcome| outcome.judged.net(scenario)).unwrap();
            encounter.answer(worst.answer).unwrap();
        }
        assert_eq!(encounter.score().percent(), 0, "{}", scenario.head.id);
        assert!(!encounter.score().passed());
    }
}

#[test]
fn skipping_every_moment_reaches_the_end_with_nothing() {
    for scenario in shipped().iter().map(|shipped| &shipped.scenario) {
        let mut encounter = Encounter::new(scenario);
        while encounter.moment().is_some() {
            encounter.answer(encounter::encounter::Answer::Skipped).unwrap();
        }
        let score = encounter.score();
        assert_eq!((score.percent(), score.passed()), (0, false), "{}", scenario.head.id);
        assert_eq!(encounter.state().trust, scenario.trust);
    }
}

/// The strategy reaches what it is meant to reach: walks out, skips, own words and ticks.
#[test]
fn the_random_walks_are_not_all_alike() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut seen = [0; 4];
    for _ in 0..100 {
        let steps: Steps = steps().new_tree(&mut runner).unwrap().current();
        let walk = walked(&steps);
        seen[0] += usize::from(walk.ticked.state().left);
        seen[1] += usize::from(walk.ticked.score().skipped);
        seen[2] +=
            usize::from(walk.ticked.taken().iter().any(|taken| !taken.judged.unsure.is_empty()));
        seen[3] += usize::from(walk.ticked.score() != walk.unticked.score());
    }
    assert!(seen.iter().all(|&count| count > 5), "{seen:?}");
}
