//! Records of made-up people who walk a scenario, each as well as they can.

use encounter::coach::debrief::figures;
use encounter::encounter::Encounter;
use encounter::encounter::answer::Answer;
use encounter::encounter::outcome::outcomes;
use encounter::encounter::shown::draw;
use encounter::record::form::{grounds, judged, verdicts};
use encounter::record::mark::{Mark, Marked};
use encounter::record::{AnswerForm, Judge, Mode};
use encounter::scenario::{Moment, Scenario, Task};
use encounter::store::{NewAnswer, NewEncounter, Store};

/// A walk that is about to be kept.
#[derive(Clone, Copy)]
pub(super) struct Made<'a> {
    pub(super) scenario: &'a Scenario,
    /// The name of the profile.
    pub(super) who: &'a str,
    pub(super) day: &'a str,
    /// Of 100 answers so many are the best, the others by chance.
    pub(super) skill: u64,
    /// Of 100 choices so many are answered in own words.
    pub(super) says: u64,
    /// What is said then.
    pub(super) words: &'a str,
}

/// Walks the scenario to its end and keeps everything as the program does. Returns the number of the
/// walk.
pub(super) fn keep(store: &mut Store, made: Made<'_>) -> i64 {
    let Made { scenario, who, day, .. } = made;
    let now = format!("{day}T08:00:00.000Z");
    let profile = store.profile(who, &now).unwrap();
    let uid = format!("{who}-{day}-{}", scenario.hash);
    let new = NewEncounter {
        uid: &uid,
        scenario: &scenario.head.id,
        path: None,
        title: scenario.head.title.get(encounter::text::Lang::En),
        revision: scenario.head.revision,
        structure: &scenario.hash,
        mode: Mode::Solo,
        chosen_mode: Mode::Solo,
        lang: "en",
        seed: 1,
        version: "0.0.0",
        now: &now,
        drill: None,
    };
    let id = store.begin(profile, &new).unwrap();
    let mut walk = Encounter::new(scenario);
    let mut marks = Vec::new();
    while let Some(moment) = walk.moment() {
        let place = walk.state().at;
        let answer = answer(made, moment, &uid);
        walk.answer(answer).unwrap();
        let taken = walk.taken().last().unwrap();
        let form = AnswerForm::of(moment, &taken.answer);
        let judge =
            if matches!(form, AnswerForm::Say(_)) { Judge::Trainee } else { Judge::Scenario };
        let verdicts = verdicts(scenario, moment, taken.scored, judge);
        let shown = shown(moment);
        let new = NewAnswer {
            moment: &moment.id,
            attempt: 1,
            shown: &shown,
            answer: &form,
            verdicts: &verdicts,
            hints: 0,
            asked_at: &now,
        };
        let number = store.answer(id, &new, &now).unwrap();
        let marked = Marked {
            form: &form,
            judged: judged(scenario, moment, &verdicts, true),
            grounds: &grounds(scenario, moment, &verdicts),
            shown: false,
        };
        marks.extend(Mark::of(scenario, place, marked).map(|mark| (number, mark)));
    }
    let ending = walk.ending().map_or("", |ending| &ending.id);
    let end = format!("{day}T08:10:00.000Z");
    store.finish(id, &figures(&walk), (ending, &marks), &end).unwrap();
    id
}

/// What somebody of this skill answers.
fn answer(made: Made<'_>, moment: &Moment, uid: &str) -> Answer {
    let scenario = made.scenario;
    let chance = |what: &str| draw(7, &[uid, &moment.id, what]);
    let outcomes = outcomes(moment);
    let best = outcomes
        .iter()
        .filter(|one| one.judged.violated.is_empty())
        .max_by_key(|one| one.judged.net(scenario));
    let any = usize::try_from(chance("any")).unwrap_or_default() % outcomes.len();
    let picked = match best {
        Some(best) if chance("skill") % 100 < made.skill => best,
        _ => &outcomes[any],
    };
    let says = matches!(moment.task, Task::Say { .. })
        || (matches!(moment.task, Task::Choose { .. }) && chance("says") % 100 < made.says);
    if says {
        Answer::Said { words: made.words.to_owned(), judged: picked.judged }
    } else {
        picked.answer.clone()
    }
}

fn shown(moment: &Moment) -> Vec<String> {
    match &moment.task {
        Task::Choose { options, .. } => options.iter().map(|one| one.id.clone()).collect(),
        Task::ChooseMany { options, .. } => options.iter().map(|one| one.id.clone()).collect(),
        Task::Order { items, .. } | Task::Match { items, .. } => {
            items.iter().map(|one| one.id.clone()).collect()
        }
        Task::Say { .. } => Vec::new(),
    }
}

/// Thirty people walk the scenario, ten of them once more; a dozen see something otherwise.
pub(super) fn thirty(store: &mut Store, scenario: &Scenario) {
    for n in 0..30_u64 {
        let who = format!("Person {n}");
        let skill = 15 + (n * 37) % 80;
        let made = Made {
            scenario,
            who: &who,
            day: "2026-10-05",
            skill,
            says: 10,
            words: "I see, and what would you use it for?",
        };
        let walk = keep(store, made);
        if n % 3 == 0 {
            keep(store, Made { day: "2026-10-20", skill: skill + 15, ..made });
        }
        if n % 7 == 0 {
            let moment =
                scenario.moments[usize::try_from(n).unwrap() % scenario.moments.len()].id.as_str();
            let text = "Meillä tästä vastaa vuoropäällikkö, ei myyjä.";
            store.note(walk, Some(moment), "otherwise", text, "2026-10-05T08:11:00.000Z").unwrap();
        }
    }
}
