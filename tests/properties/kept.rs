//! What is kept of a walk makes the same walk again: through stored forms, JSON and the records.

use encounter::coach::debrief;
use encounter::encounter::answer::Answer;
use encounter::encounter::shown::shown;
use encounter::encounter::{Encounter, Grounds, Taken};
use encounter::record::form::{Judge, StoredAnswer, judged, verdicts};
use encounter::record::history::Asked;
use encounter::record::mark::{Mark, Marked};
use encounter::record::replay::{Replay, replay};
use encounter::record::summary::{Figures, Outcome};
use encounter::record::{AnswerForm, Mode};
use encounter::scenario::Scenario;
use encounter::store::{NewAnswer, NewEncounter, Store, StoredNote};
use proptest::prelude::*;

use super::walks::{Walk, steps, walked};

pub(super) const NOW: &str = "2026-01-02T03:04:05Z";

/// An answer as it is kept, its form having been through JSON.
fn stored(scenario: &Scenario, taken: &Taken) -> StoredAnswer {
    let moment = &scenario.moments[taken.moment];
    let form = AnswerForm::of(moment, &taken.answer);
    let json = serde_json::to_string(&form).unwrap();
    let said = matches!(taken.answer, Answer::Said { .. });
    let judge = if said { Judge::Nobody } else { Judge::Scenario };
    let mut kept = verdicts(scenario, moment, taken.judged, judge);
    if taken.scored != taken.judged {
        let ticks = verdicts(scenario, moment, taken.scored, Judge::Trainee).into_iter();
        kept.extend(ticks.map(|mut tick| {
            tick.late = true;
            tick
        }));
    }
    StoredAnswer {
        moment: moment.id.clone(),
        attempt: 1,
        shown: shown_ids(scenario, taken),
        answer: serde_json::from_str(&json).unwrap(),
        verdicts: kept,
        hints: u32::try_from(taken.moment % 3).unwrap(),
        settled: false,
    }
}

fn shown_ids(scenario: &Scenario, taken: &Taken) -> Vec<String> {
    let moment = &scenario.moments[taken.moment];
    shown(7, &scenario.head.id, moment).iter().map(ToString::to_string).collect()
}

fn all_stored(encounter: &Encounter<'_>) -> Vec<StoredAnswer> {
    encounter.taken().iter().map(|taken| stored(encounter.scenario(), taken)).collect()
}

/// Compares a replay with the walk's first answers.
fn same(walk: &Walk, replayed: &Replay<'_>, count: usize) -> Result<(), TestCaseError> {
    let (encounter, again) = (&walk.ticked, &replayed.encounter);
    prop_assert_eq!(&replayed.stopped_at, &None);
    prop_assert_eq!(again.taken().len(), count);
    let state = encounter.taken().get(count).map_or(encounter.state(), |next| &next.before);
    prop_assert_eq!(again.state(), state);
    for (one, other) in encounter.taken().iter().zip(again.taken()) {
        prop_assert_eq!(one.moment, other.moment);
        prop_assert_eq!(&one.answer, &other.answer);
        prop_assert_eq!((one.judged, one.scored), (other.judged, other.scored));
        prop_assert_eq!((one.trust, &one.before), (other.trust, &other.before));
    }
    let score = walk.score_of(&encounter.taken()[..count], state.left);
    prop_assert_eq!(walk.score_of(again.taken(), again.state().left), score);
    Ok(())
}

proptest! {
    #![proptest_config(super::config())]

    #[test]
    fn every_prefix_of_every_walk_is_replayed_as_it_was(steps in steps()) {
        let walk = walked(&steps);
        let answers = all_stored(&walk.ticked);
        for count in 0..=answers.len() {
            let replayed = replay(walk.ticked.scenario(), &answers[..count]);
            same(&walk, &replayed, count)?;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..super::config() })]

    #[test]
    fn what_the_records_keep_they_give_back(steps in steps(), seed: u64) {
        let walk = walked(&steps);
        let folder = tempfile::tempdir().unwrap();
        let encounter = keep(folder.path(), &walk, seed);
        // Another program opens the same file.
        let mut store = Store::open(folder.path()).unwrap();
        let profile = store.profile("Aino", NOW).unwrap();
        let open = store.open_encounters(profile).unwrap();
        prop_assert_eq!(open.len(), 1);
        prop_assert_eq!(open[0].id, encounter);
        let kept = store.encounter(encounter).unwrap().unwrap();
        prop_assert_eq!((kept.seed, kept.mode, kept.figures), (seed, Mode::Solo, None));
        let answers: Vec<_> = kept.answers.iter().map(|(_, answer)| answer.clone()).collect();
        let mut expected = all_stored(&walk.ticked);
        if let Some(first) = expected.first_mut() {
            first.settled = true;
        }
        prop_assert_eq!(&answers, &expected);
        let note = StoredNote { moment: None, kind: "keep".into(), text: "Kyllä ’näin’".into() };
        prop_assert_eq!(kept.notes, [note]);
        same(&walk, &replay(walk.ticked.scenario(), &answers), answers.len())?;
        finish_and_compare(&mut store, profile, encounter, &walk)?;
    }
}

/// Keeps a walk the way a session does: each answer with its first verdicts, ticks afterwards.
pub(super) fn keep(folder: &std::path::Path, walk: &Walk, seed: u64) -> i64 {
    let mut store = Store::open(folder).unwrap();
    let scenario = walk.ticked.scenario();
    let new = NewEncounter {
        uid: "b3e1c0de-0000-4000-8000-000000000001",
        scenario: &scenario.head.id,
        path: None,
        title: "title",
        revision: 1,
        structure: &scenario.hash,
        mode: Mode::Solo,
        chosen_mode: Mode::Solo,
        lang: "fi",
        seed,
        version: "0",
        now: NOW,
        drill: None,
    };
    let encounter = store.begin(store.profile("Aino", NOW).unwrap(), &new).unwrap();
    for (place, kept) in all_stored(&walk.ticked).iter().enumerate() {
        let (first, late): (Vec<_>, Vec<_>) = kept.verdicts.iter().cloned().partition(|v| !v.late);
        let new = NewAnswer {
            moment: &kept.moment,
            attempt: 1,
            shown: &kept.shown,
            answer: &kept.answer,
            verdicts: &first,
            hints: kept.hints,
            asked_at: NOW,
        };
        let answer = store.answer(encounter, &new, NOW).unwrap();
        assert!(store.answer(encounter, &new, NOW).is_err(), "a first answer is kept once");
        store.judge(answer, &late, NOW).unwrap();
        if place == 0 {
            store.settle(answer, NOW).unwrap();
        }
    }
    store.note(encounter, None, "keep", "Kyllä ’näin’", NOW).unwrap();
    encounter
}

pub(super) fn finish_and_compare(
    store: &mut Store,
    profile: i64,
    encounter: i64,
    walk: &Walk,
) -> Result<(), TestCaseError> {
    let marks = marks(store, encounter, walk.ticked.scenario());
    let figures = Figures { outcome: Outcome::Failed, ..debrief::figures(&walk.ticked) };
    store.finish(encounter, &figures, ("end", &marks), NOW).unwrap();
    // A finished encounter keeps its outcome; a second finish changes nothing.
    let other = Figures { outcome: Outcome::Passed, ..figures.clone() };
    store.finish(encounter, &other, ("other", &[]), NOW).unwrap();
    prop_assert_eq!(&store.encounter(encounter).unwrap().unwrap().figures, &Some(figures.clone()));
    // It is offered until its debrief has been read to the end.
    prop_assert_eq!(store.open_encounters(profile).unwrap().len(), 1);
    store.close(encounter, NOW).unwrap();
    prop_assert!(store.open_encounters(profile).unwrap().is_empty());
    let rows = store.finished(profile).unwrap();
    prop_assert_eq!(rows.len(), 1);
    let row = &rows[0];
    prop_assert_eq!(row.earnings, figures.score.earnings);
    prop_assert_eq!(row.outcome, Outcome::Failed);
    let history = store.history(&Asked { profile: Some(profile), ..Asked::default() }).unwrap();
    prop_assert_eq!(history.len(), 1);
    let end = history[0].end.as_ref().unwrap();
    prop_assert!(history[0].first && end.ending == "end" && end.score == figures.score.percent());
    let trust = end.trust.iter().flatten().last().copied().unwrap_or_default();
    prop_assert_eq!((end.outcome, trust), (Outcome::Failed, walk.ticked.state().trust));
    let kept: Vec<_> = history[0].answers.iter().filter_map(|answer| answer.mark.clone()).collect();
    prop_assert_eq!(kept, marks.into_iter().map(|(_, mark)| mark).collect::<Vec<_>>());
    Ok(())
}

/// What each answer was worth, by its number.
fn marks(store: &Store, encounter: i64, scenario: &Scenario) -> Vec<(i64, Mark)> {
    let kept = store.encounter(encounter).unwrap().unwrap();
    let mark = |(id, answer): &(i64, StoredAnswer)| {
        let place = scenario.moment_index(&answer.moment).unwrap();
        let judged = judged(scenario, &scenario.moments[place], &answer.verdicts, true);
        let (form, grounds) = (&answer.answer, &Grounds::NONE);
        let marked = Marked { form, judged, grounds, shown: false };
        Some((*id, Mark::of(scenario, place, marked)?))
    };
    kept.answers.iter().filter_map(mark).collect()
}
