//! Walking a tiny scenario by ids, and reading what came of it in the same shorthand.

use encounter::encounter::answer::{Answer, Judged};
use encounter::encounter::react::response;
use encounter::encounter::{Encounter, Misfit, Taken};
use encounter::scenario::{Moment, PointIx, PointSet, Scenario, Task};
use encounter::text::{Lang, Text};

pub(super) fn point(scenario: &Scenario, id: &str) -> PointIx {
    let place = scenario.points.iter().position(|point| point.id == id);
    PointIx::new(place.unwrap_or_else(|| panic!("no point {id}"))).unwrap()
}

/// Verdicts written `+a1 -b1 ?c1`.
pub(super) fn judged(scenario: &Scenario, verdicts: &str) -> Judged {
    verdicts.split_whitespace().fold(Judged::default(), |judged, verdict| {
        let (sign, id) = verdict.split_at(1);
        let point = point(scenario, id);
        match sign {
            "+" => judged.meeting(point),
            "-" => judged.violating(point),
            _ => Judged { unsure: judged.unsure.or(PointSet::EMPTY.with(point)), ..judged },
        }
    })
}

/// The same the other way, in the order of the scenario's points.
pub(super) fn verdicts(scenario: &Scenario, judged: Judged) -> String {
    let signed = |sign: &str, set: PointSet| -> Vec<String> {
        set.iter().map(|point| format!("{sign}{}", scenario.point(point).id)).collect()
    };
    [signed("+", judged.met), signed("-", judged.violated), signed("?", judged.unsure)]
        .concat()
        .join(" ")
}

/// An answer: an option's id, `a,b`, an order `a b c`, a matching `a=x b=y`, own words `~ +a1`, `skip`.
pub(super) fn answer(scenario: &Scenario, moment: &Moment, given: &str) -> Answer {
    let find = |mut ids: Box<dyn Iterator<Item = &String> + '_>, id: &str| {
        ids.position(|known| known == id).unwrap_or_else(|| panic!("no {id} in {}", moment.id))
    };
    if given == "skip" {
        return Answer::Skipped;
    }
    if let Some(said) = given.strip_prefix('~') {
        return Answer::Said { words: "said".into(), judged: judged(scenario, said) };
    }
    match &moment.task {
        Task::Choose { options, .. } => {
            Answer::Picked(find(Box::new(options.iter().map(|option| &option.id)), given))
        }
        Task::ChooseMany { options, .. } => {
            let ids = || Box::new(options.iter().map(|option| &option.id));
            Answer::Ticked(given.split(',').map(|id| find(ids(), id)).collect())
        }
        Task::Order { items, .. } => {
            let ids = || Box::new(items.iter().map(|item| &item.id));
            Answer::Ordered(given.split(' ').map(|id| find(ids(), id)).collect())
        }
        Task::Match { places, .. } => {
            let place = |pair: &str| {
                let (_, place) = pair.split_once('=').unwrap();
                find(Box::new(places.iter().map(|place| &place.id)), place)
            };
            Answer::Matched(given.split(' ').map(place).collect())
        }
        Task::Say { .. } => panic!("own words begin with ~: {given}"),
    }
}

/// Answers the moment at hand.
pub(super) fn give(encounter: &mut Encounter<'_>, given: &str) -> Result<(), Misfit> {
    let moment = encounter.moment().unwrap_or_else(|| panic!("`{given}` after the end"));
    let answer = answer(encounter.scenario(), moment, given);
    encounter.answer(answer)?;
    pass_fillers(encounter);
    Ok(())
}

fn is_filler(moment: &Moment) -> bool {
    moment.id.starts_with("filler-")
}

fn pass_fillers(encounter: &mut Encounter<'_>) {
    while encounter.moment().is_some_and(is_filler) {
        encounter.answer(Answer::Picked(0)).unwrap();
    }
}

/// The walk after these answers, at the next moment that is no filler.
pub(super) fn walk<'s>(scenario: &'s Scenario, answers: &[&str]) -> Encounter<'s> {
    let mut encounter = Encounter::new(scenario);
    pass_fillers(&mut encounter);
    for given in answers {
        give(&mut encounter, given).unwrap_or_else(|misfit| panic!("`{given}`: {misfit}"));
    }
    encounter
}

/// The answers that were given, without fillers.
pub(super) fn own<'e>(encounter: &'e Encounter<'_>) -> Vec<&'e Taken> {
    let scenario = encounter.scenario();
    encounter.taken().iter().filter(|taken| !is_filler(&scenario.moments[taken.moment])).collect()
}

/// The moments walked and the one at hand, without fillers.
pub(super) fn visited(encounter: &Encounter<'_>) -> String {
    let scenario = encounter.scenario();
    let walked = own(encounter).into_iter().map(|taken| &scenario.moments[taken.moment]);
    let ids: Vec<_> = walked.chain(encounter.moment()).map(|moment| moment.id.as_str()).collect();
    ids.join(" ")
}

/// The last answer that was no filler.
pub(super) fn last(encounter: &Encounter<'_>) -> Taken {
    own(encounter).last().map(|&taken| taken.clone()).unwrap()
}

pub(super) fn joined(texts: &[&Text]) -> String {
    texts.iter().map(|text| text.get(Lang::En)).collect::<Vec<_>>().join(" ")
}

/// Reaction and coaching after the last answer.
pub(super) fn responded(encounter: &Encounter<'_>) -> (String, String) {
    let taken = last(encounter);
    let response = response(encounter.scenario(), &taken.before, &taken.answer, taken.judged);
    (joined(&response.reaction.into_iter().collect::<Vec<_>>()), joined(&response.coaching))
}

/// What is going on at the moment at hand.
pub(super) fn scene(encounter: &Encounter<'_>) -> String {
    joined(&encounter.scene(encounter.moment().unwrap(), encounter.state()))
}

pub(super) fn percent(scenario: &Scenario, answers: &[&str]) -> u32 {
    walk(scenario, answers).score().percent()
}

pub(super) fn trust(scenario: &Scenario, answers: &[&str]) -> u8 {
    walk(scenario, answers).state().trust
}
