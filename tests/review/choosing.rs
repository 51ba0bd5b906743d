//! What is drilled next, whatever was drilled before.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use encounter::coach::drill::{Drill, Known, Wanted};
use encounter::coach::pool::{Kind, Spot, spots};
use encounter::coach::schedule::graded;
use encounter::content::built_in;
use encounter::encounter::{Encounter, reference};
use encounter::record::AnswerForm;
use encounter::record::history::PastWalk;
use encounter::scenario::Scenario;
use proptest::prelude::*;

use super::{drilled, mark, picked};

static SCENARIOS: LazyLock<Vec<Scenario>> = LazyLock::new(|| {
    let catalogue = built_in::catalogue();
    let heads = built_in::headers().into_iter();
    heads.map(|head| built_in::scenario(&head.id, &catalogue).unwrap()).collect()
});

static POOL: LazyLock<Vec<Spot>> = LazyLock::new(|| SCENARIOS.iter().flat_map(spots).collect());

#[test]
fn every_point_of_the_guidance_can_be_drilled_at_several_moments() {
    for point in built_in::catalogue().points() {
        let moments = POOL.iter().filter(|spot| spot.teaches(&point.id)).count();
        assert!(moments >= 3, "`{}` has {moments}", point.id);
    }
}

#[test]
fn a_drilled_moment_stands_as_it_does_on_the_best_way() {
    for scenario in SCENARIOS.iter() {
        let mut walk = Encounter::new(scenario);
        let own: Vec<_> = POOL.iter().filter(|spot| spot.scenario == scenario.head.id).collect();
        let steps = reference::find(scenario).unwrap().steps;
        assert_eq!(own.len(), steps.len());
        for (spot, (_, best)) in own.iter().zip(steps) {
            let moment = walk.moment().unwrap();
            let alone = Encounter::at(scenario, spot.state.clone());
            assert_eq!(alone.moment().unwrap().id, spot.moment);
            assert_eq!(spot.moment, moment.id);
            assert_eq!(alone.says(moment, alone.state()), walk.says(moment, walk.state()));
            assert_eq!(alone.scene(moment, alone.state()), walk.scene(moment, walk.state()));
            assert_eq!(spot.before.is_none(), walk.taken().is_empty(), "{}", spot.moment);
            assert!(!spot.points.is_empty(), "{}", spot.moment);
            walk.answer(best.answer).unwrap();
        }
    }
}

/// How one drill goes.
#[derive(Clone, Copy, Debug)]
enum Goes {
    Well,
    Badly,
    Undecided,
    Skipped,
}

/// A sitting: so many days after the one before, and how its drills go.
type Sitting = (i64, Vec<Goes>);

fn sittings() -> impl Strategy<Value = Vec<Sitting>> {
    let goes = prop_oneof![
        5 => Just(Goes::Well),
        3 => Just(Goes::Badly),
        1 => Just(Goes::Undecided),
        1 => Just(Goes::Skipped),
    ];
    prop::collection::vec((0..9_i64, prop::collection::vec(goes, 1..12)), 1..6)
}

fn day(number: i64) -> String {
    use jiff::ToSpan as _;
    (jiff::civil::date(2026, 1, 1) + number.days()).to_string()
}

/// What is kept of a drill that goes like this.
fn kept(id: i64, day: &str, drill: &Drill, goes: Goes) -> PastWalk {
    let spot = &POOL[drill.spot];
    let points: Vec<&str> = spot.points.iter().map(|point| point.id.as_str()).collect();
    let said = AnswerForm::Say("Good morning!".into());
    let answer = match spot.kind {
        Kind::Say => said,
        Kind::Choose if drill.says => said,
        Kind::Choose => picked(),
        Kind::ChooseMany => AnswerForm::ChooseMany(Vec::new()),
        Kind::Order => AnswerForm::Order(Vec::new()),
        Kind::Match => AnswerForm::Match(Vec::new()),
    };
    let (answer, mark) = match goes {
        Goes::Well => (answer, Some(mark(&points, &[], &[], &[]))),
        Goes::Badly => (answer, Some(mark(&[], &[], &points, &[]))),
        Goes::Undecided => (answer, Some(mark(&[], &[], &[], &points))),
        Goes::Skipped => (AnswerForm::Skip, None),
    };
    let at = (spot.scenario.as_str(), spot.moment.as_str(), drill.point.as_str());
    let time = format!("{day}T10:{:02}:{:02}.000Z", id / 60 % 60, id % 60);
    drilled((id, &time), at, vec![(answer, mark)])
}

/// The finished practice that a trainee begins with: some points, asked on the first day.
fn first_walk(goes: &[(usize, Goes)]) -> Vec<PastWalk> {
    let drills = goes.iter().zip(0..).map(|(&(spot, goes), id)| {
        let spot = spot % POOL.len();
        let point = POOL[spot].points[0].id.clone();
        kept(id, &day(0), &Drill { spot, point, says: false }, goes)
    });
    drills.collect()
}

fn graded_points(history: &[PastWalk]) -> BTreeSet<String> {
    history.iter().flat_map(graded).map(|graded| graded.point).collect()
}

/// The rules that hold of every drill that is picked.
fn holds(known: &Known<'_>, drill: &Drill) -> Result<(), TestCaseError> {
    let spot = &POOL[drill.spot];
    prop_assert!(spot.teaches(&drill.point));
    let last = known.history.iter().rev().find(|walk| walk.drilled.is_some());
    let last = last.map(|walk| (walk.scenario.as_str(), walk.answers[0].moment.as_str()));
    prop_assert_ne!(Some(spot.place()), last, "the same moment twice running");
    for earlier in known.sitting {
        prop_assert_ne!(&earlier.point, &drill.point);
        prop_assert_ne!(earlier.spot, drill.spot);
    }
    let of = |point: &str| {
        let mut all = known.history.iter().rev();
        all.find(|walk| walk.drilled.as_deref() == Some(point))
    };
    if let Some(own) = of(&drill.point)
        && let Some(kind) = Kind::of_answer(&own.answers[0].answer)
    {
        prop_assert_eq!(drill.says, kind != Kind::Say, "own words and choosing take turns");
    }
    let asked = |point: &String| known.sitting.iter().any(|drill| drill.point == *point);
    let most = known.due().into_iter().filter(|due| !asked(&due.point)).map(|due| due.over).max();
    let own = known.due().into_iter().find(|due| due.point == drill.point).map(|due| due.over);
    let fifth = (known.sitting.len() + 1).is_multiple_of(5);
    let new = !graded_points(known.history).contains(&drill.point);
    prop_assert!(own == most || fifth && new, "{own:?} of {most:?}, new: {new}");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_drilled_is_due_and_never_the_same_moment_twice_running(
        sittings in sittings(), begin in prop::collection::vec((any::<usize>(), 0..3_u8), 1..25),
        seed: u64,
    ) {
        let goes = [Goes::Well, Goes::Badly, Goes::Undecided];
        let begin: Vec<_> = begin.iter().map(|&(spot, how)| (spot, goes[usize::from(how)])).collect();
        let mut history = first_walk(&begin);
        let (mut id, mut number) = (100, 0);
        for (days, goes) in sittings {
            number += days;
            let today = day(number);
            let mut sitting = Vec::new();
            for goes in goes {
                let known = Known { pool: &POOL, history: &history, sitting: &sitting, today: &today, seed };
                let Some(drill) = known.next(&Wanted::Due) else {
                    let asked = |point: &String| sitting.iter().any(|drill: &Drill| drill.point == *point);
                    prop_assert!(known.due().iter().all(|due| asked(&due.point)), "something is left");
                    break;
                };
                holds(&known, &drill)?;
                history.push(kept(id, &today, &drill, goes));
                sitting.push(drill);
                id += 1;
            }
        }
    }
}

/// Every point was met in its moments on the first day, and is due a month later.
fn all_well() -> Vec<PastWalk> {
    let all: Vec<_> = (0..POOL.len()).map(|spot| (spot, Goes::Well)).collect();
    first_walk(&all)
}

#[test]
fn every_fifth_drill_is_a_new_point_or_else_another_kind_of_task() {
    let history = first_walk(&[
        (0, Goes::Badly),
        (40, Goes::Badly),
        (80, Goes::Badly),
        (120, Goes::Badly),
        (160, Goes::Badly),
    ]);
    let known = graded_points(&history);
    let sit = |history: &[PastWalk]| {
        let mut history = history.to_vec();
        let mut sitting: Vec<Drill> = Vec::new();
        let today = day(30);
        for id in 1000.. {
            let known =
                Known { pool: &POOL, history: &history, sitting: &sitting, today: &today, seed: 3 };
            let Some(drill) = known.next(&Wanted::Due) else { break };
            history.push(kept(id, &today, &drill, Goes::Undecided));
            sitting.push(drill);
        }
        sitting
    };
    let sitting = sit(&history);
    let new: Vec<_> = sitting.iter().map(|drill| !known.contains(&drill.point)).collect();
    assert!(new.len() > 5 && new[4] && new.iter().take(4).all(|new| !new), "{new:?}");
    // Where every point has been asked, the fifth is answered in another way than last time.
    let history = all_well();
    for drill in sit(&history).iter().skip(4).step_by(5) {
        let mut drills = history.iter().rev();
        let last = drills.find(|walk| walk.drilled.as_ref() == Some(&drill.point));
        let last = last.and_then(|walk| Kind::of_answer(&walk.answers[0].answer));
        let others = POOL.iter().any(|spot| spot.teaches(&drill.point) && Some(spot.kind) != last);
        assert!(!others || Some(POOL[drill.spot].kind) != last, "{drill:?}");
    }
}

#[test]
fn the_weakest_come_first_where_nothing_is_due() {
    let history = first_walk(&[(0, Goes::Well), (9, Goes::Badly), (18, Goes::Well)]);
    let (pool, today) = (&POOL, &day(0));
    let known = Known { pool, history: &history, sitting: &[], today, seed: 1 };
    assert!(known.next(&Wanted::Due).is_none());
    assert!(known.coming().iter().all(|due| due.over == -1) && !known.coming().is_empty());
    let missed = &POOL[9].points;
    let weakest = known.weakest();
    assert!(missed.iter().any(|point| point.id == weakest[0]), "{weakest:?}");
    let drill = known.next(&Wanted::Weakest).unwrap();
    assert_eq!(drill.point, weakest[0]);
    // What has been asked today makes room, and no sitting of the weakest is long.
    let mut sitting = Vec::new();
    while let Some(drill) = (Known { sitting: &sitting, ..known }).next(&Wanted::Weakest) {
        sitting.push(drill);
    }
    assert!((1..=5).contains(&sitting.len()), "{sitting:?}");
}

#[test]
fn one_point_is_drilled_at_one_moment_after_the_other() {
    let (pool, today) = (&POOL, &day(0));
    let known = Known { pool, history: &[], sitting: &[], today, seed: 1 };
    let point = Wanted::Point("ask-need".to_owned());
    let mut sitting: Vec<Drill> = Vec::new();
    while let Some(drill) = (Known { sitting: &sitting, ..known }).next(&point) {
        assert!(sitting.iter().all(|earlier| earlier.spot != drill.spot));
        sitting.push(drill);
    }
    let all = POOL.iter().filter(|spot| spot.teaches("ask-need")).count();
    assert_eq!(sitting.len(), all);
    assert_eq!(known.next(&Wanted::Point("no-such-point".to_owned())), None);
}
