//! The stored forms of an answer and its verdicts.

use serde::{Deserialize, Serialize};

use crate::encounter::answer::{Answer, Judged, Misfit, Verdict};
use crate::encounter::grounds::{Ground, Grounds};
use crate::scenario::{Moment, PointIx, PointSet, Scenario, Task};

pub use crate::encounter::grounds::Judge;

/// How an encounter is walked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// The coach is at hand.
    Guided,
    /// Reactions only; nothing else until the end.
    Solo,
    /// Alone, and the customer turns out to be a mystery shopper.
    Mystery,
}

impl Mode {
    /// The id used in records and on the command line.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Guided => "guided",
            Self::Solo => "solo",
            Self::Mystery => "mystery",
        }
    }

    /// The mode with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::Guided, Self::Solo, Self::Mystery].into_iter().find(|mode| mode.id() == id)
    }
}

/// An answer by ids.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerForm {
    Choose(String),
    ChooseMany(Vec<String>),
    Order(Vec<String>),
    /// Item and place.
    Match(Vec<(String, String)>),
    Say(String),
    Skip,
}

/// An answer as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredAnswer {
    pub moment: String,
    /// 1 is the answer that counts; more are second tries.
    pub attempt: u32,
    /// Ids of the options in the order in which they were shown.
    pub shown: Vec<String>,
    pub answer: AnswerForm,
    pub verdicts: Vec<StoredVerdict>,
    /// Hints asked for before the answer.
    pub hints: u32,
    /// The trainee has gone on from the reaction and what the coach had to say.
    pub settled: bool,
}

/// A verdict as it is kept. Later ones on the same point replace earlier ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredVerdict {
    pub point: String,
    pub verdict: Verdict,
    pub judge: Judge,
    /// Given in the debrief: it changes the score, but neither trust nor the walk.
    pub late: bool,
    /// The words it rests on, where there are any.
    pub evidence: String,
}

impl AnswerForm {
    /// The stored form of an answer.
    #[must_use]
    pub fn of(moment: &Moment, answer: &Answer) -> Self {
        match (&moment.task, answer) {
            (Task::Choose { options, .. }, Answer::Picked(place)) => {
                Self::Choose(options[*place].id.clone())
            }
            (Task::ChooseMany { options, .. }, Answer::Ticked(places)) => {
                Self::ChooseMany(places.iter().map(|&place| options[place].id.clone()).collect())
            }
            (Task::Order { items, .. }, Answer::Ordered(order)) => {
                Self::Order(order.iter().map(|&item| items[item].id.clone()).collect())
            }
            (Task::Match { items, places, .. }, Answer::Matched(matching)) => Self::Match(
                items
                    .iter()
                    .zip(matching)
                    .map(|(item, &place)| (item.id.clone(), places[place].id.clone()))
                    .collect(),
            ),
            (_, Answer::Said { words, .. }) => Self::Say(words.clone()),
            _ => Self::Skip,
        }
    }

    /// The answer that a stored form means at a moment of the scenario as it is now.
    ///
    /// # Errors
    /// Where the moment no longer has what the form names.
    pub fn answer(&self, moment: &Moment, judged: Judged) -> Result<Answer, Misfit> {
        match (&moment.task, self) {
            (_, Self::Skip) => Ok(Answer::Skipped),
            (Task::Choose { options, .. }, Self::Choose(id)) => {
                Ok(Answer::Picked(place(options.iter().map(|option| &option.id), id)?))
            }
            (Task::ChooseMany { options, .. }, Self::ChooseMany(ids)) => {
                let mut places = Vec::new();
                for id in ids {
                    places.push(place(options.iter().map(|option| &option.id), id)?);
                }
                places.sort_unstable();
                Ok(Answer::Ticked(places))
            }
            (Task::Order { items, .. }, Self::Order(ids)) => {
                let order: Result<_, _> =
                    ids.iter().map(|id| place(items.iter().map(|item| &item.id), id)).collect();
                Ok(Answer::Ordered(order?))
            }
            (Task::Match { items, places, .. }, Self::Match(pairs)) => {
                if pairs.len() != items.len() {
                    return Err(Misfit::Count);
                }
                let mut matching = Vec::new();
                for item in items {
                    let (_, id) =
                        pairs.iter().find(|(id, _)| *id == item.id).ok_or(Misfit::Unknown)?;
                    matching.push(place(places.iter().map(|place| &place.id), id)?);
                }
                Ok(Answer::Matched(matching))
            }
            (Task::Say { .. } | Task::Choose { .. }, Self::Say(words)) => {
                Ok(Answer::Said { words: words.clone(), judged })
            }
            _ => Err(Misfit::OtherTask),
        }
    }
}

fn place<'i>(mut ids: impl Iterator<Item = &'i String>, id: &str) -> Result<usize, Misfit> {
    ids.position(|known| known == id).ok_or(Misfit::Unknown)
}

/// The verdicts on a moment's stake, as they are kept.
#[must_use]
pub fn verdicts(
    scenario: &Scenario,
    moment: &Moment,
    judged: Judged,
    judge: Judge,
) -> Vec<StoredVerdict> {
    moment
        .stake
        .iter()
        .map(|&point| StoredVerdict {
            point: scenario.point(point).id.clone(),
            verdict: judged.verdict(point),
            judge,
            late: false,
            evidence: String::new(),
        })
        .collect()
}

/// The last verdict on each point of the stake; `late` ones count only where `with_late` says so.
#[must_use]
pub fn judged(
    scenario: &Scenario,
    moment: &Moment,
    verdicts: &[StoredVerdict],
    with_late: bool,
) -> Judged {
    let mut judged = Judged::default();
    for &point in &moment.stake {
        let id = &scenario.point(point).id;
        let last =
            verdicts.iter().rfind(|verdict| verdict.point == *id && (with_late || !verdict.late));
        let set = PointSet::EMPTY.with(point);
        match last.map(|last| last.verdict) {
            Some(Verdict::Met) => judged.met = judged.met.or(set),
            Some(Verdict::Violated) => judged.violated = judged.violated.or(set),
            Some(Verdict::Unsure) => judged.unsure = judged.unsure.or(set),
            Some(Verdict::Absent) | None => {}
        }
    }
    judged
}

/// Who gave the last verdict on each point of own words, and what it rests on.
#[must_use]
pub fn grounds(scenario: &Scenario, moment: &Moment, verdicts: &[StoredVerdict]) -> Grounds {
    let ground = |&point: &PointIx| {
        let id = &scenario.point(point).id;
        let last = verdicts.iter().rfind(|verdict| verdict.point == *id)?;
        let judged = !matches!(last.judge, Judge::Nobody | Judge::Scenario);
        let ground = Ground { judge: last.judge, evidence: last.evidence.clone() };
        judged.then_some((point, ground))
    };
    moment.stake.iter().filter_map(ground).collect()
}
