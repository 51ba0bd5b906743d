//! How well verdicts agree with labels, on numbers worked out by hand.

use encounter::grading::agreement::{
    Class, Decided, Pair, Table, calibration_error, risk_coverage,
};
use encounter::rater::Likely;

use Class::{Absent, Met, Violated};

fn close(found: Option<f64>, wanted: Option<f64>) {
    match (found, wanted) {
        (Some(found), Some(wanted)) => assert!((found - wanted).abs() < 1e-9, "{found}, {wanted}"),
        _ => assert_eq!(found, wanted),
    }
}

fn pair(label: Class, verdict: Class, sure: f64, decided: bool) -> Pair {
    Pair { label, verdict, sure, decided }
}

/// Right or wrong, and how sure.
fn pairs(all: &[(bool, f64)]) -> Vec<Pair> {
    let one = |&(right, sure)| pair(Met, if right { Met } else { Absent }, sure, sure >= 0.7);
    all.iter().map(one).collect()
}

#[test]
fn kappa_is_agreement_beyond_chance() {
    for (table, accuracy, kappa) in [
        // Chance agrees on half of them, (0.7 − 0.5) / 0.5.
        ([[20, 5, 0], [10, 15, 0], [0, 0, 0]], Some(0.7), Some(0.4)),
        // Chance: 0.3² + 0.2² + 0.5² = 0.38; (0.7 − 0.38) / 0.62.
        ([[2, 0, 1], [1, 1, 0], [0, 1, 4]], Some(0.7), Some(0.32 / 0.62)),
        ([[4, 0, 0], [0, 3, 0], [0, 0, 2]], Some(1.0), Some(1.0)),
        // Everything the other way round: (0 − 0.5) / 0.5.
        ([[0, 3, 0], [3, 0, 0], [0, 0, 0]], Some(0.0), Some(-1.0)),
        // Always the same verdict: no better than chance.
        ([[6, 0, 0], [3, 0, 0], [1, 0, 0]], Some(0.6), Some(0.0)),
        // One class only: chance alone agrees.
        ([[5, 0, 0], [0, 0, 0], [0, 0, 0]], Some(1.0), None),
        ([[0; 3]; 3], None, None),
    ] {
        close(Table(table).accuracy(), accuracy);
        close(Table(table).kappa(), kappa);
    }
}

#[test]
fn f1_of_a_class_counts_what_was_found_and_what_was_right() {
    for (table, f1, mean) in [
        (
            [[2, 0, 1], [1, 1, 0], [0, 1, 4]],
            [Some(2.0 / 3.0), Some(0.5), Some(0.8)],
            Some((2.0 / 3.0 + 0.5 + 0.8) / 3.0),
        ),
        // A class that nobody named stays out of the mean; one that was only named does not.
        ([[3, 1, 0], [0, 0, 0], [0, 0, 0]], [Some(6.0 / 7.0), Some(0.0), None], Some(3.0 / 7.0)),
        ([[0; 3]; 3], [None, None, None], None),
    ] {
        let table = Table(table);
        Class::ALL.into_iter().zip(f1).for_each(|(class, f1)| close(table.f1(class), f1));
        close(table.macro_f1(), mean);
    }
}

#[test]
fn tables_have_a_row_for_each_label() {
    let table = Table::of([(Met, Absent), (Met, Met), (Violated, Met), (Absent, Absent)]);
    assert_eq!(table.0, [[1, 0, 1], [1, 0, 0], [0, 0, 1]]);
    assert_eq!(table.count(), 4);
}

#[test]
fn the_majority_is_the_commonest_label() {
    let (most, table) = Table([[1, 0, 1], [1, 0, 0], [0, 2, 3]]).majority();
    assert_eq!((most, table.0), (Absent, [[0, 0, 2], [0, 0, 1], [0, 0, 5]]));
    close(table.accuracy(), Some(5.0 / 8.0));
    close(table.kappa(), Some(0.0));
}

#[test]
fn the_surest_verdicts_are_decided_first() {
    let all = pairs(&[
        (true, 0.9),
        (false, 0.4),
        (true, 0.8),
        (true, 0.6),
        (false, 0.8),
        (true, 0.5),
        (true, 0.95),
        (false, 0.45),
        (true, 0.7),
        (true, 0.55),
    ]);
    let rows = risk_coverage(&all, &[100, 75, 50, 30, 10]);
    let wanted = [
        (1.0, 0.4, 1.0, 0.3),
        // 7.5 verdicts are 8.
        (0.75, 0.5, 0.8, 1.0 / 8.0),
        (0.5, 0.7, 0.5, 0.2),
        // Two are equally sure, so four are decided.
        (0.3, 0.8, 0.4, 0.25),
        (0.1, 0.95, 0.1, 0.0),
    ];
    assert_eq!(rows.len(), wanted.len());
    for (row, (asked, least, share, wrong)) in rows.iter().zip(wanted) {
        close(Some(row.wanted), Some(asked));
        close(Some(row.least), Some(least));
        close(Some(row.decided.share), Some(share));
        close(row.decided.wrong, Some(wrong));
    }
    assert_eq!(risk_coverage(&[], &[100]), []);
}

#[test]
fn what_is_decided_is_apart_from_what_is_wrong() {
    let all = pairs(&[(true, 0.9), (false, 0.7), (false, 0.6), (true, 0.5)]);
    let found = Decided::of(&all, |pair| pair.decided);
    assert_eq!(found, Decided { share: 0.5, wrong: Some(0.5) });
    let none = Decided::of(&all, |_| false);
    assert_eq!(none, Decided { share: 0.0, wrong: None });
}

#[test]
fn calibration_compares_how_sure_with_how_right() {
    for (all, wanted) in [
        // Bin up to 1: 1.9 sure, 1 right. Bin up to 0.6: 1.1 sure, 2 right. (0.9 + 0.9) / 4.
        ([(true, 0.95), (false, 0.95), (true, 0.55), (true, 0.55)].as_slice(), Some(0.45)),
        // 0.5 belongs to the bin that ends there, as 0.45 does: |0.95 − 1| / 2.
        (&[(true, 0.5), (false, 0.45)], Some(0.025)),
        // In bins of their own they do not make up for each other: (0.45 + 0.45) / 2.
        (&[(true, 0.55), (false, 0.45)], Some(0.45)),
        (&[(true, 1.0), (true, 1.0)], Some(0.0)),
        (&[(false, 0.0)], Some(0.0)),
        (&[], None),
    ] {
        close(calibration_error(&pairs(all)), wanted);
    }
}

#[test]
fn the_likeliest_class_is_taken_and_nothing_known_is_nothing_shown() {
    for (met, violated, absent, class) in [
        (0.5, 0.3, 0.2, Met),
        (0.2, 0.5, 0.3, Violated),
        (0.2, 0.3, 0.5, Absent),
        (1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0, Absent),
    ] {
        assert_eq!(Class::likeliest(Likely { met, violated, absent }).0, class);
    }
}
