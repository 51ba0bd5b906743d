//! What holds of every comparison of verdicts with labels.

use encounter::grading::agreement::{Class, Pair, Table, calibration_error, risk_coverage};
use proptest::prelude::*;

use super::config;

fn pairs() -> impl Strategy<Value = Vec<Pair>> {
    let class = || prop::sample::select(Class::ALL.to_vec());
    // Steps of a twentieth, so that some are equally sure.
    let pair =
        (class(), class(), 7..=20_u8, any::<bool>()).prop_map(|(label, verdict, sure, decided)| {
            Pair { label, verdict, sure: f64::from(sure) / 20.0, decided }
        });
    prop::collection::vec(pair, 1..80)
}

fn table(pairs: &[Pair]) -> Table {
    Table::of(pairs.iter().map(|pair| (pair.label, pair.verdict)))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn figures_stay_in_their_bounds(pairs in pairs()) {
        let table = table(&pairs);
        let accuracy = table.accuracy().unwrap();
        prop_assert!((0.0..=1.0).contains(&accuracy));
        if let Some(kappa) = table.kappa() {
            prop_assert!((-1.0 - 1e-9..=accuracy + 1e-9).contains(&kappa), "κ is at most accuracy");
        }
        for f1 in Class::ALL.into_iter().filter_map(|class| table.f1(class)).chain(table.macro_f1()) {
            prop_assert!((0.0..=1.0).contains(&f1));
        }
        prop_assert!((0.0..=1.0).contains(&calibration_error(&pairs).unwrap()));
    }

    #[test]
    fn no_other_constant_agrees_better_than_the_majority(pairs in pairs()) {
        let table = table(&pairs);
        let (_, majority) = table.majority();
        prop_assert_eq!(majority.count(), table.count());
        for class in Class::ALL {
            let always = Table::of(pairs.iter().map(|pair| (pair.label, class)));
            prop_assert!(always.accuracy() <= majority.accuracy());
        }
        prop_assert!(majority.kappa().is_none_or(|kappa| kappa.abs() < 1e-9));
    }

    #[test]
    fn fewer_verdicts_are_surer_verdicts(pairs in pairs()) {
        let rows = risk_coverage(&pairs, &[100, 90, 80, 70, 60, 50]);
        prop_assert!(rows.is_sorted_by(|more, less| more.least <= less.least));
        prop_assert!(rows.is_sorted_by(|more, less| more.decided.share >= less.decided.share));
        for row in &rows {
            prop_assert!(row.decided.share >= row.wanted - 1e-9);
            prop_assert!((0.0..=1.0).contains(&row.decided.wrong.unwrap()));
        }
        let all = rows[0].decided;
        prop_assert!((all.share - 1.0).abs() < 1e-9);
        prop_assert!((all.wrong.unwrap() - (1.0 - table(&pairs).accuracy().unwrap())).abs() < 1e-9);
    }

    #[test]
    fn the_order_of_the_answers_does_not_matter(pairs in pairs()) {
        let turned: Vec<_> = pairs.iter().rev().copied().collect();
        let rows = |pairs: &[Pair]| risk_coverage(pairs, &[100, 75, 50, 25]);
        prop_assert_eq!(rows(&pairs), rows(&turned));
        prop_assert_eq!(table(&pairs), table(&turned));
    }
}
