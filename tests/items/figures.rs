//! Facility and discrimination: by hand, against scipy and pandas, and when they are withheld.

use std::collections::BTreeMap;
use std::fs;

use encounter::record::history::PastWalk;
use encounter::report::items::formulas::{
    Withheld, comparable, discrimination, facility, mean, median, pearson,
};
use encounter::report::items::{Counts, Item, analyse};
use serde::Deserialize;

use super::super::test::fixtures;
use super::made::{chose, skipped, walk};

#[track_caller]
fn assert_near(given: f64, wanted: f64) {
    assert!((given - wanted).abs() < 1e-6, "{given}, not {wanted}");
}

/// The item of a moment.
fn item(walks: &[PastWalk], moment: &str) -> Item {
    let items = analyse(walks).items;
    items.into_iter().find(|item| item.moment == moment).unwrap_or_else(|| Item::unreached(moment))
}

#[test]
fn figures_are_what_they_are_by_hand() {
    // The means are 3.5 ÷ 6 and 3.6 ÷ 6; of what is away from them the products add up to 0.55, the
    // squares to 1.208333 and 0.28: 0.55 ÷ √0.338333.
    let (x, rest) = ([1.0, 1.0, 0.0, 0.5, 1.0, 0.0], [0.9, 0.8, 0.4, 0.5, 0.7, 0.3]);
    assert_near(mean(&x).unwrap(), 0.583_333);
    let pairs: Vec<_> = x.into_iter().zip(rest).collect();
    assert_near(pearson(&pairs).unwrap(), 0.945_563);
    let turned: Vec<_> = pairs.iter().map(|&(x, y)| (x, -y)).collect();
    assert_near(pearson(&turned).unwrap(), -0.945_563);
    assert_near(facility(&x).unwrap(), 0.583_333);
    for (scores, wanted) in
        [(&[][..], None), (&[70], Some(70.0)), (&[90, 50, 70], Some(70.0)), (&[51, 50], Some(50.5))]
    {
        assert_eq!(median(scores), wanted);
    }
    assert_eq!(comparable(Some((0.5, 4))), None);
    assert_eq!(comparable(Some((0.5, 5))), Some(0.5));
}

#[derive(Deserialize)]
struct Fixture {
    walks: Vec<FixtureWalk>,
}

#[derive(Deserialize)]
struct FixtureWalk {
    person: i64,
    answers: Vec<FixtureAnswer>,
}

#[derive(Deserialize)]
struct FixtureAnswer {
    moment: String,
    choose: Option<String>,
    earned: Option<i64>,
    best: Option<u32>,
}

#[derive(Deserialize)]
struct Expected {
    reached: usize,
    skipped: usize,
    answered: usize,
    full: usize,
    facility: Option<f64>,
    discrimination: Option<f64>,
    options: BTreeMap<String, ExpectedOption>,
}

#[derive(Deserialize)]
struct ExpectedOption {
    count: usize,
    elsewhere: Option<f64>,
}

/// The walks of the fixture.
pub(super) fn branching() -> Vec<PastWalk> {
    let text = fs::read_to_string(fixtures().join("items/walks.json")).unwrap();
    let fixture: Fixture = serde_json::from_str(&text).unwrap();
    let answer = |answer: &FixtureAnswer| match (&answer.choose, answer.earned, answer.best) {
        (Some(option), Some(earned), Some(best)) => chose(&answer.moment, option, earned, best),
        _ => skipped(&answer.moment),
    };
    let walk = |one: &FixtureWalk| walk(one.person, one.answers.iter().map(answer).collect());
    fixture.walks.iter().map(walk).collect()
}

#[test]
fn figures_are_those_of_other_packages() {
    let text = fs::read_to_string(fixtures().join("items/expected.json")).unwrap();
    let expected: BTreeMap<String, Expected> = serde_json::from_str(&text).unwrap();
    let walks = branching();
    let analysis = analyse(&walks);
    assert_eq!(analysis.items.len(), expected.len());
    for item in &analysis.items {
        let wanted = &expected[&item.moment];
        let Counts { reached, skipped, answered, full, facility } = item.first;
        let counts = (reached, skipped, answered, full);
        assert_eq!(counts, (wanted.reached, wanted.skipped, wanted.answered, wanted.full));
        for (given, wanted) in
            [(facility, wanted.facility), (item.discrimination, wanted.discrimination)]
        {
            match (given, wanted) {
                (Ok(given), Some(wanted)) => assert_near(given, wanted),
                (given, wanted) => assert!(given.is_err() && wanted.is_none(), "{item:?}"),
            }
        }
        assert_eq!(item.picked.options.len(), wanted.options.len());
        for option in &item.picked.options {
            let wanted = &wanted.options[&option.id];
            assert_eq!(option.count, wanted.count);
            match (option.elsewhere, wanted.elsewhere) {
                (Some((given, _)), Some(wanted)) => assert_near(given, wanted),
                (given, wanted) => assert!(given.is_none() && wanted.is_none(), "{option:?}"),
            }
        }
    }
    let withheld: Vec<_> = analysis
        .items
        .iter()
        .filter_map(|item| Some((item.moment.as_str(), item.discrimination.err()?)))
        .collect();
    let few = |have| Withheld::Few { have, need: 20 };
    assert_eq!(withheld, [("repair", few(17)), ("manager", few(2)), ("same", Withheld::SameHere)]);
}

#[test]
fn each_figure_is_withheld_for_its_reason() {
    let varied: Vec<_> =
        (0..20).map(|n| (f64::from(n % 3) / 2.0, f64::from(n % 7) / 7.0)).collect();
    assert!(discrimination(&varied, 20).is_ok());
    let same_here: Vec<_> = varied.iter().map(|&(_, rest)| (1.0, rest)).collect();
    let same_rest: Vec<_> = varied.iter().map(|&(here, _)| (here, 0.5)).collect();
    for (pairs, answered, wanted) in [
        (&varied[..19], 19, Withheld::Few { have: 19, need: 20 }),
        (&[], 0, Withheld::Few { have: 0, need: 20 }),
        (&varied[..19], 20, Withheld::FewOthers),
        (&same_here, 20, Withheld::SameHere),
        (&same_rest, 20, Withheld::SameElsewhere),
    ] {
        assert_eq!(discrimination(pairs, answered), Err(wanted));
    }
    assert_eq!(facility(&[1.0; 4]), Err(Withheld::Few { have: 4, need: 5 }));
    assert_eq!(facility(&[1.0; 5]), Ok(1.0));
    assert_eq!((mean(&[]), pearson(&[])), (None, None));
}

#[test]
fn too_short_a_walk_has_no_elsewhere() {
    // Three moments leave two others, which are no measure; four leave three.
    let walks = |moments: &[&str]| -> Vec<PastWalk> {
        (0..20)
            .map(|person| {
                let earned = person % 3;
                walk(person, moments.iter().map(|one| chose(one, "a", earned, 2)).collect())
            })
            .collect()
    };
    assert_eq!(item(&walks(&["a", "b", "c"]), "a").discrimination, Err(Withheld::FewOthers));
    assert_near(item(&walks(&["a", "b", "c", "d"]), "a").discrimination.unwrap(), 1.0);
}

#[test]
fn what_is_below_nothing_counts_as_nothing_and_a_skip_not_at_all() {
    let mut walks: Vec<PastWalk> =
        (0..4).map(|person| walk(person, vec![chose("a", "x", -3, 3)])).collect();
    walks.push(walk(4, vec![chose("a", "y", 3, 3)]));
    walks.push(walk(5, vec![skipped("a")]));
    let counts = item(&walks, "a").first;
    assert_eq!((counts.reached, counts.skipped, counts.answered, counts.full), (6, 1, 5, 1));
    assert_near(counts.facility.unwrap(), 0.2);
}

#[test]
fn first_walks_repeated_ones_and_drilled_moments_are_kept_apart() {
    let answers = || vec![chose("a", "x", 1, 2), chose("b", "x", 2, 2)];
    let first = walk(1, answers());
    let repeated = PastWalk { id: 2, first: false, ..walk(1, answers()) };
    // Two first walks of one person, as files of the same name bring them: the earlier one counts.
    let mut second = walk(1, answers());
    (second.id, second.started_at) = (3, "2026-11-02T08:00:00.000Z".to_owned());
    // Somebody else drilled `a` before the walk and `b` after it.
    let other = walk(4, answers());
    let drill = |moment: &str, at: &str| {
        let mut drill = PastWalk { id: 9, end: None, ..walk(4, vec![chose(moment, "x", 0, 2)]) };
        drill.drilled = Some("ask-need".to_owned());
        drill.first = false;
        drill.answers[0].answered_at = at.to_owned();
        drill
    };
    let early = drill("a", "2026-10-01T08:00:00.000Z");
    let late = drill("b", "2026-12-01T08:00:00.000Z");
    let mut open = walk(5, answers());
    open.end = None;
    // A second try is no answer that counts.
    let mut tried = walk(6, answers());
    tried
        .answers
        .push(encounter::record::history::Answered { attempt: 2, ..chose("a", "y", 2, 2) });
    // From before answers had marks.
    let mut old = walk(7, answers());
    old.answers.iter_mut().for_each(|answer| answer.mark = None);
    let walks = [first, repeated, second, other, early, late, open, tried, old];
    let analysis = analyse(&walks);
    let population = &analysis.population;
    let ids = |walks: &[&PastWalk]| walks.iter().map(|walk| walk.id).collect::<Vec<_>>();
    assert_eq!(ids(&population.first), [1, 4, 6, 7]);
    assert_eq!(ids(&population.again), [2, 3]);
    assert_eq!((population.unfinished, population.unmarked), (1, 1));
    let a = item(&walks, "a");
    assert_eq!((a.first.reached, a.first.answered, a.again.answered), (3, 2, 3));
    let b = item(&walks, "b");
    assert_eq!((b.first.reached, b.first.answered, b.again.answered), (4, 3, 2));
    assert_eq!(b.picked.options[0].count, 3);
}

#[test]
fn the_commonest_structure_counts_and_the_others_are_counted() {
    let of = |person: i64, structure: &str| {
        let mut walk = walk(person, vec![chose("a", "x", 1, 2)]);
        walk.structure = structure.to_owned();
        walk
    };
    let walks = [of(1, "old"), of(2, "old"), of(3, "new"), of(4, "odd")];
    let population = analyse(&walks).population;
    assert_eq!((population.structure, population.others), (Some("old"), (2, 2)));
    // Of two that are equally common, the one that was walked last.
    let population = analyse(&walks[1..3]).population;
    assert_eq!((population.structure, population.others), (Some("new"), (1, 1)));
    assert_eq!(analyse(&[]).population.structure, None);
}

#[test]
fn moments_stand_in_the_order_in_which_they_are_walked() {
    let way = |person, moments: &[&str]| {
        walk(person, moments.iter().map(|one| chose(one, "x", 1, 2)).collect())
    };
    let walks = [
        way(1, &["door", "ask", "bye"]),
        way(2, &["door", "zeal", "ask"]),
        way(3, &["bye", "after"]),
    ];
    let order: Vec<_> = analyse(&walks).items.into_iter().map(|item| item.moment).collect();
    assert_eq!(order, ["door", "zeal", "ask", "bye", "after"]);
    // Records that contradict each other still give every moment once.
    let walks = [way(1, &["a", "b"]), way(2, &["b", "a"])];
    assert_eq!(analyse(&walks).items.len(), 2);
    // A moment at which nothing can be earned is none.
    let walks = [walk(1, vec![chose("a", "x", 0, 0), chose("b", "x", 1, 1)])];
    let order: Vec<_> = analyse(&walks).items.into_iter().map(|item| item.moment).collect();
    assert_eq!(order, ["b"]);
}
