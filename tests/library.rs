//! The built-in scenarios as a library: together they practise the whole guidance, each of them has
//! what a trainer needs, and each remembers how the customer was treated.

mod words;

use std::collections::{BTreeMap, BTreeSet};

use encounter::content::part::{Kind, parts};
use encounter::content::{self, built_in};
use encounter::guidance::Bound;
use encounter::phase::Phase;
use encounter::scenario::Scenario;
use encounter::scenario::model::{Line, Moment};
use encounter::scenario::when::{Condition, When};
use encounter::text::Lang;

fn all() -> Vec<Scenario> {
    let catalogue = built_in::catalogue();
    let read = |(_, text)| content::scenario(text, &catalogue).unwrap();
    built_in::SCENARIOS.into_iter().map(read).collect()
}

/// Each value with the scenarios that have it, and how often.
fn count<T: Ord>(all: &[Scenario], of: impl Fn(&Scenario) -> Vec<T>) -> BTreeMap<T, Vec<&str>> {
    let mut counts: BTreeMap<T, Vec<&str>> = BTreeMap::new();
    for scenario in all {
        for value in of(scenario) {
            counts.entry(value).or_default().push(&scenario.head.id);
        }
    }
    counts
}

#[test]
fn every_point_is_at_stake_in_three_moments_and_in_two_trades() {
    let (all, catalogue) = (all(), built_in::catalogue());
    let stake = |moment: &Moment, scenario: &Scenario| -> Vec<String> {
        moment.stake.iter().map(|&point| scenario.point(point).id.clone()).collect()
    };
    let points = count(&all, |scenario| {
        scenario.moments.iter().flat_map(|moment| stake(moment, scenario)).collect()
    });
    let trade = |id: &&str| {
        let scenario = all.iter().find(|scenario| scenario.head.id == **id).unwrap();
        scenario.head.trade.get(Lang::En)
    };
    let mut thin = Vec::new();
    for point in catalogue.points() {
        let moments = points.get(&point.id).map_or(&[][..], Vec::as_slice);
        // Whoever deals with firms, or with callers, may well do so in one trade.
        let apart = match point.only {
            Some(Bound::Firm | Bound::Phone) => moments.iter().collect::<BTreeSet<_>>().len(),
            None => moments.iter().map(trade).collect::<BTreeSet<_>>().len(),
        };
        if moments.len() < 3 || apart < 2 {
            thin.push(format!("{}: {moments:?}", point.id));
        }
    }
    assert!(thin.is_empty(), "{thin:#?}");
}

#[test]
fn phases_channels_levels_tasks_and_customers_are_all_well_used() {
    let all = all();
    assert_eq!(all.len(), 16);
    let moments = |of: fn(&Moment) -> &'static str| {
        count(&all, move |scenario| scenario.moments.iter().map(of).collect())
    };
    let heads = |of: fn(&Scenario) -> &'static str| count(&all, move |one| vec![of(one)]);
    for (what, used, kinds, least) in [
        ("phase", moments(|moment| moment.phase.id()), Phase::COUNT, 16),
        ("task", moments(|moment| moment.task.kind()), 5, 6),
        ("channel", heads(|one| one.head.channel.id()), 6, 2),
        ("level", heads(|one| one.head.level.id()), 3, 4),
        ("knowledge", heads(|one| one.head.customer.knowledge.id()), 3, 2),
        ("buys for", heads(|one| one.head.customer.buys_for.id()), 2, 3),
    ] {
        assert_eq!(used.len(), kinds, "{what}: {used:?}");
        assert!(used.values().all(|users| users.len() >= least), "{what}: {used:#?}");
    }
}

#[test]
fn every_scenario_has_what_a_trainer_needs() {
    for scenario in all() {
        let id = &scenario.head.id;
        let notes = scenario.notes.as_ref().expect(id);
        assert!(notes.look_for.len() >= 3, "{id}");
        assert_eq!(notes.questions.len(), 3, "{id}");
        assert!((10..=25).contains(&scenario.head.minutes), "{id}");
        assert!(scenario.endings.len() >= 3, "{id}");
    }
}

/// Whether some line or moment of the walk itself shows only under a condition of this kind.
fn shows(scenario: &Scenario, kind: impl Fn(&Condition) -> bool) -> bool {
    let is = |when: &When| !when.0.is_empty() && when.0.iter().all(&kind);
    let lines = |lines: &[Line]| lines.iter().any(|line| is(&line.when));
    let mut moments = scenario.moments.iter();
    moments.any(|moment| is(&moment.when) || lines(&moment.scene) || lines(&moment.says))
}

#[test]
fn every_walk_shows_how_the_customer_was_treated() {
    for scenario in all() {
        let id = &scenario.head.id;
        let best = |one: &Condition| {
            one.chose.iter().all(|&(moment, option)| {
                let chosen = scenario.moments[moment].task.choices().get(usize::from(option));
                chosen.is_some_and(|choice| choice.violated.is_empty() && !choice.met.is_empty())
            })
        };
        let well = |one: &Condition| {
            let asks = one.at_least.is_some() || !one.met.is_empty() || !one.chose.is_empty();
            let bad = one.below.is_some() || !one.violated.is_empty() || one.left == Some(true);
            asks && !bad && best(one)
        };
        let badly = |one: &Condition| {
            let slip = !one.chose.is_empty() && !best(one);
            one.below.is_some() || !one.violated.is_empty() || one.left == Some(true) || slip
        };
        assert!(shows(&scenario, well), "{id}: nothing only for a well-treated customer");
        assert!(shows(&scenario, badly), "{id}: nothing only for a badly treated customer");
    }
}

#[test]
fn the_readme_names_every_scenario_in_the_order_of_the_list() {
    let readme = include_str!("../README.md");
    let row = |line: &str| Some(line.strip_prefix("| ")?.split('`').nth(1)?.to_owned());
    let table = readme.split("| `encounter play …` |").nth(1).unwrap();
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|')).filter_map(row);
    let shelf = built_in::shelf();
    let listed: Vec<_> = shelf.scenarios.iter().map(|one| one.id().to_owned()).collect();
    assert_eq!(rows.collect::<Vec<_>>(), listed);
}

#[test]
fn verdicts_agree_with_the_words_where_words_tell() {
    let of = |scenario: Scenario| {
        let id = scenario.head.id.clone();
        words::disagreements(&scenario).into_iter().map(move |found| format!("{id} {found}"))
    };
    let found: Vec<_> = all().into_iter().flat_map(of).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_course_begins_with_the_plainest_and_grows_harder() {
    let shelf = built_in::shelf();
    let course = parts(&shelf).find(|part| part.kind == Kind::Course).unwrap();
    assert!((6..=10).contains(&course.scenarios.len()), "short, yet a course");
    let heads: Vec<_> = course.scenarios.iter().map(|one| one.head.as_ref().unwrap()).collect();
    assert_eq!(heads[0].id, "photos-novice");
    let places: BTreeSet<_> = heads.iter().map(|head| head.course).collect();
    assert_eq!(places.len(), heads.len(), "each has a place of its own");
    let levels: Vec<_> = heads.iter().map(|head| head.level).collect();
    assert!(levels.is_sorted(), "{levels:?}");
}
