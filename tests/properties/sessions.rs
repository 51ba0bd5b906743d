//! What holds of every session over every shipped scenario, whatever is voted and pressed.

use std::rc::Rc;

use encounter::clock::Clock;
use encounter::encounter::Encounter;
use encounter::group::place::CLOSING;
use encounter::group::{Entry, Group, Place, Round, Step};
use encounter::locale::Words;
use encounter::phase::Phase;
use encounter::rater::hear::nobody;
use encounter::record::session::{EntryForm, SessionHead};
use encounter::session::journal::Journal;
use encounter::session::{Parts, resume};
use encounter::store::{NewSession, Store};
use encounter::text::Lang;
use proptest::prelude::*;

use super::plots::{Dice, Plot, catalogue, plots, turn};
use crate::leading::{Leader, SEED, named};

const NOW: &str = "2026-01-02T03:04:05Z";

fn standing(group: &Group<'_>) -> Result<(), TestCaseError> {
    let Place { spot, step } = group.place();
    let Some(spot) = spot else {
        prop_assert!(step == Step::Opening || CLOSING.contains(&step), "{step:?}");
        // What is shown at the end is what the group answered last.
        let all = group.reached();
        let open = all.iter().find(|&&spot| step != Step::Opening && !group.is_settled(spot));
        prop_assert!(open.is_none(), "{open:?} is not decided at the end");
        return Ok(());
    };
    let at = named(group, group.place());
    prop_assert!(group.steps(spot).contains(&step), "{} is no step", at);
    prop_assert_eq!(group.before(spot).state().at, spot.moment, "{} is not on its way", at);
    if spot.branch.is_none() {
        prop_assert!(group.reached().contains(&spot), "{} was not reached", at);
    }
    if matches!(step, Step::Reaction | Step::Told) {
        prop_assert!(group.after(spot).is_ok(), "nothing is decided at {}", at);
        prop_assert!(spot.is_tried_out() || group.is_settled(spot), "overtaken at {}", at);
    }
    Ok(())
}

fn figures(group: &Group<'_>) -> Result<(), TestCaseError> {
    let phases = Phase::ALL.into_iter().map(|phase| group.phase_figures(phase));
    for figures in phases.chain([group.whole_figures()]) {
        for figure in [figures.first, figures.second, figures.once].into_iter().flatten() {
            prop_assert!(figure <= 100, "{figures:?}");
        }
        prop_assert_eq!(figures.first.is_some(), figures.second.is_some());
    }
    for change in group.moves() {
        prop_assert!(change.first <= 100 && change.second <= 100, "{change:?}");
    }
    Ok(())
}

/// All that an equal group must have equal.
fn whole(group: &Group<'_>) -> String {
    let spots: Vec<_> = group.voted().collect();
    let voted: Vec<_> = spots
        .iter()
        .map(|&spot| (spot, group.votes(spot), group.ticked(spot), group.followed(spot)))
        .collect();
    let moments = 0..group.scenario().moments.len();
    let on_way: Vec<_> = moments
        .map(encounter::group::Spot::on_the_way)
        .map(|spot| (group.asks(spot), group.followed(spot)))
        .collect();
    let way = group.way();
    let standing = (group.place(), group.present(), group.finished(), way.state());
    format!("{standing:?} {voted:?} {on_way:?}")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..super::config() })]

    #[test]
    fn any_replies_lead_to_steps_that_are_there_and_to_figures_in_their_bounds(plot in plots(90)) {
        let mut leader = plot.leader();
        for &number in &plot.replies {
            turn(&mut leader, number);
            standing(leader.group())?;
            if leader.group().finished() { break }
        }
        figures(leader.group())?;
    }

    #[test]
    fn from_anywhere_going_on_ends_and_going_back_begins(plot in plots(60)) {
        let mut leader = plot.leader();
        for &number in &plot.replies {
            turn(&mut leader, number);
        }
        let bound = 15 * plot.scenario().moments.len() + 20;
        let mut back = leader.group().clone();
        for _ in 0..bound {
            let Some(place) = back.back() else { break };
            back.take(&Entry::At(place));
            standing(&back)?;
        }
        prop_assert_eq!(back.place(), Place::OPENING);
        for mut group in [leader.group().clone(), back] {
            for _ in 0..bound {
                if group.finished() { break }
                for entry in group.forward() {
                    group.take(&entry);
                }
                standing(&group)?;
            }
            prop_assert!(group.finished(), "no end from {}", leader.at());
            prop_assert!(group.way().ending().is_some());
        }
    }

    #[test]
    fn only_what_is_followed_moves_the_walk(plot in plots(60)) {
        let mut leader = plot.leader();
        for &number in &plot.replies {
            turn(&mut leader, number);
        }
        let group = leader.group();
        let mut voted = group.clone();
        let mut dice = Dice(plot.replies[0]);
        for spot in group.reached() {
            let options = encounter::record::session::option_ids(group.moment(spot)).len();
            for round in Round::ALL.into_iter().filter(|_| options > 0) {
                let counts = (0..options).map(|_| dice.count(9)).collect();
                let cast = encounter::group::Cast::Counts(counts);
                voted.take(&Entry::Cast { spot, round, cast });
            }
        }
        let (before, after) = (group.way(), voted.way());
        prop_assert_eq!(before.state(), after.state());
        let scored = |way: &Encounter<'_>| {
            let taken = way.taken().iter().map(|one| (one.moment, one.scored, one.trust));
            taken.collect::<Vec<_>>()
        };
        prop_assert_eq!(scored(&before), scored(&after));
        figures(&voted)?;
    }
}

fn head(plot: &Plot) -> SessionHead {
    let scenario = plot.scenario();
    let id = |&moment: &usize| scenario.moments[moment].id.clone();
    SessionHead {
        uid: "uid".into(),
        scenario: scenario.head.id.clone(),
        path: None,
        title: "title".into(),
        seed: SEED,
        minutes: plot.minutes,
        asked: plot.plan().asked().map(|moments| moments.iter().map(id).collect()),
        started_at: NOW.into(),
        finished_at: None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..super::config() })]

    #[test]
    fn what_is_kept_of_a_session_makes_the_same_again_at_every_step(plot in plots(60)) {
        let scenario = plot.scenario();
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(folder.path()).unwrap();
        let profile = store.profile("Aino", NOW).unwrap();
        let head = head(&plot);
        let new = NewSession {
            head: &head, source: "", revision: 1, structure: "", lang: "en", version: "0",
        };
        let id = store.begin_session(profile, &new, &[]).unwrap();
        let journal = Journal::kept(store, id, 0, Clock::from_environment());
        let words = Rc::new(Words::new(Lang::Fi));
        let group = Group::new(scenario, plot.plan(), SEED);
        let parts = Parts { catalogue: catalogue(), words, group, ear: &nobody };
        let mut leader = Leader::with(parts, plot.present, journal);
        let store = Store::open(folder.path()).unwrap();
        let mut stood = Vec::new();
        for &number in &plot.replies {
            turn(&mut leader, number);
            let (count, _) = store.session_mark(id).unwrap();
            stood.push((usize::try_from(count).unwrap(), whole(leader.group())));
        }
        let stored = store.session(profile, id).unwrap().unwrap();
        let entries = resume::entries(scenario, &stored).unwrap();
        prop_assert_eq!(&stored.head.asked, &head.asked);
        for (kept, entry) in stored.entries.iter().zip(&entries) {
            prop_assert_eq!(&EntryForm::of(scenario, &entry.what), &kept.what);
        }
        for (count, live) in stood {
            let again = resume::group(scenario, &stored.head, &entries[..count]);
            prop_assert_eq!(whole(&again), live);
        }
    }
}

/// The random sessions reach what they are meant to reach.
#[test]
fn the_random_sessions_are_not_all_alike() {
    use proptest::strategy::ValueTree as _;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut seen = [0; 6];
    for _ in 0..30 {
        let plot = plots(150).new_tree(&mut runner).unwrap().current();
        let mut leader = plot.leader();
        for &number in &plot.replies {
            turn(&mut leader, number);
            let group = leader.group();
            let spot = group.place().spot;
            seen[0] += usize::from(spot.is_some_and(|spot| spot.branch.is_some()));
            seen[1] += usize::from(spot.is_some_and(|spot| !group.asks(spot)));
            seen[2] += usize::from(matches!(group.place().step, Step::Tick(_)));
            seen[3] += usize::from(CLOSING.contains(&group.place().step));
        }
        seen[4] += usize::from(leader.group().whole_figures().second.is_some());
        seen[5] += usize::from(leader.group().whole_figures().once.is_some());
    }
    assert!(seen.iter().all(|&count| count > 2), "{seen:?}");
}
