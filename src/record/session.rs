//! The stored forms of what happens in a session, by ids.

use serde::{Deserialize, Serialize};

use crate::encounter::Judge;
use crate::encounter::answer::{Answer, Judged, Misfit, Verdict};
use crate::group::{Branch, Cast, Entry, Place, Round, Spot, Step};
use crate::scenario::{Moment, Scenario, Task};

use super::form::AnswerForm;

/// An entry as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryForm {
    Present(u32),
    At {
        #[serde(flatten)]
        spot: Option<SpotForm>,
        step: String,
        /// That of a tick: the place of the point in the stake.
        #[serde(default, skip_serializing_if = "is_zero")]
        number: usize,
    },
    Counts {
        #[serde(flatten)]
        spot: SpotForm,
        round: String,
        /// By option id, in the order of the file.
        counts: Vec<(String, u32)>,
    },
    Agreed {
        #[serde(flatten)]
        spot: SpotForm,
        round: String,
        answer: AnswerForm,
    },
    Ticked {
        #[serde(flatten)]
        spot: SpotForm,
        point: String,
        verdict: String,
        /// Who judged; the trainer where nothing is said.
        #[serde(default = "trainer", skip_serializing_if = "is_trainer")]
        judge: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        evidence: String,
    },
    Followed {
        #[serde(flatten)]
        spot: SpotForm,
        answer: AnswerForm,
    },
    Told(SpotForm),
    Asks {
        #[serde(flatten)]
        spot: SpotForm,
        asked: bool,
    },
    Opened,
    Left,
    Finished,
}

/// A spot by ids.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpotForm {
    pub moment: String,
    /// The moment and the option at which a branch leaves the way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub branch: Option<(String, String)>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_zero(number: &usize) -> bool {
    *number == 0
}

fn trainer() -> String {
    Judge::Trainer.id().to_owned()
}

fn is_trainer(judge: &str) -> bool {
    judge == Judge::Trainer.id()
}

impl SpotForm {
    /// The stored form of a spot.
    #[must_use]
    pub fn of(scenario: &Scenario, spot: Spot) -> Self {
        let id = |moment: usize| scenario.moments[moment].id.clone();
        let option = |branch: Branch| match &scenario.moments[branch.moment].task {
            Task::Choose { options, .. } => options[branch.option].id.clone(),
            _ => String::new(),
        };
        let branch = spot.branch.map(|branch| (id(branch.moment), option(branch)));
        Self { moment: id(spot.moment), branch }
    }

    /// The spot that it means.
    ///
    /// # Errors
    /// Where the scenario does not have it.
    pub fn spot(&self, scenario: &Scenario) -> Result<Spot, Misfit> {
        let moment = |id: &str| scenario.moment_index(id).ok_or(Misfit::Unknown);
        let branch = match &self.branch {
            None => None,
            Some((at, option)) => {
                let at = moment(at)?;
                let Task::Choose { options, .. } = &scenario.moments[at].task else {
                    return Err(Misfit::OtherTask);
                };
                let option = options.iter().position(|known| known.id == *option);
                Some(Branch { moment: at, option: option.ok_or(Misfit::Unknown)? })
            }
        };
        Ok(Spot { branch, moment: moment(&self.moment)? })
    }
}

impl EntryForm {
    /// The stored form of an entry.
    #[must_use]
    pub fn of(scenario: &Scenario, entry: &Entry) -> Self {
        let form = |spot: &Spot| SpotForm::of(scenario, *spot);
        let answered =
            |spot: &Spot, answer: &Answer| AnswerForm::of(&scenario.moments[spot.moment], answer);
        match entry {
            Entry::Present(count) => Self::Present(*count),
            Entry::At(Place { spot, step }) => {
                let number = if let Step::Tick(number) = step { *number } else { 0 };
                Self::At { spot: spot.as_ref().map(form), step: step.id().to_owned(), number }
            }
            Entry::Cast { spot, round, cast } => {
                let round = round.id().to_owned();
                match cast {
                    Cast::Counts(counts) => Self::Counts {
                        spot: form(spot),
                        round,
                        counts: option_ids(&scenario.moments[spot.moment])
                            .into_iter()
                            .zip(counts.iter().copied())
                            .collect(),
                    },
                    Cast::Agreed(answer) => {
                        Self::Agreed { spot: form(spot), round, answer: answered(spot, answer) }
                    }
                }
            }
            Entry::Ticked { spot, point, verdict, judge, evidence } => Self::Ticked {
                spot: form(spot),
                point: scenario.point(*point).id.clone(),
                verdict: verdict.id().to_owned(),
                judge: judge.id().to_owned(),
                evidence: evidence.clone(),
            },
            Entry::Followed { spot, answer } => {
                Self::Followed { spot: form(spot), answer: answered(spot, answer) }
            }
            Entry::Told(spot) => Self::Told(form(spot)),
            Entry::Asks { spot, asked } => Self::Asks { spot: form(spot), asked: *asked },
            Entry::Opened => Self::Opened,
            Entry::Left => Self::Left,
            Entry::Finished => Self::Finished,
        }
    }

    /// The entry that it means.
    ///
    /// # Errors
    /// Where the scenario does not have what it names.
    pub fn entry(&self, scenario: &Scenario) -> Result<Entry, Misfit> {
        Ok(match self {
            Self::Present(count) => Entry::Present(*count),
            Self::At { spot, step, number } => {
                let spot = spot.as_ref().map(|spot| spot.spot(scenario)).transpose()?;
                let step = Step::from_id(step, *number).ok_or(Misfit::Unknown)?;
                Entry::At(Place { spot, step })
            }
            Self::Counts { spot, round, counts } => {
                let spot = spot.spot(scenario)?;
                let cast = Cast::Counts(counted(&scenario.moments[spot.moment], counts)?);
                Entry::Cast { spot, round: round_of(round)?, cast }
            }
            Self::Agreed { spot, round, answer } => {
                let spot = spot.spot(scenario)?;
                let cast = Cast::Agreed(answer_at(scenario, spot, answer)?);
                Entry::Cast { spot, round: round_of(round)?, cast }
            }
            Self::Ticked { spot, point, verdict, judge, evidence } => {
                let spot = spot.spot(scenario)?;
                let mut stake = scenario.moments[spot.moment].stake.iter().copied();
                let point = stake.find(|&known| scenario.point(known).id == *point);
                Entry::Ticked {
                    spot,
                    point: point.ok_or(Misfit::Unknown)?,
                    verdict: Verdict::from_id(verdict).ok_or(Misfit::Unknown)?,
                    judge: Judge::from_id(judge).ok_or(Misfit::Unknown)?,
                    evidence: evidence.clone(),
                }
            }
            Self::Followed { spot, answer } => {
                let spot = spot.spot(scenario)?;
                Entry::Followed { spot, answer: answer_at(scenario, spot, answer)? }
            }
            Self::Told(spot) => Entry::Told(spot.spot(scenario)?),
            Self::Asks { spot, asked } => Entry::Asks { spot: spot.spot(scenario)?, asked: *asked },
            Self::Opened => Entry::Opened,
            Self::Left => Entry::Left,
            Self::Finished => Entry::Finished,
        })
    }
}

fn round_of(id: &str) -> Result<Round, Misfit> {
    Round::from_id(id).ok_or(Misfit::Unknown)
}

/// Verdicts on own words are entries of their own.
fn answer_at(scenario: &Scenario, spot: Spot, form: &AnswerForm) -> Result<Answer, Misfit> {
    let moment = &scenario.moments[spot.moment];
    let unsure = moment.stake_set();
    form.answer(moment, Judged { unsure, ..Judged::default() })
}

fn counted(moment: &Moment, counts: &[(String, u32)]) -> Result<Vec<u32>, Misfit> {
    let ids = option_ids(moment);
    if ids.is_empty() {
        return Err(Misfit::OtherTask);
    }
    if ids.len() != counts.len() {
        return Err(Misfit::Count);
    }
    let count = |id: &String| {
        counts.iter().find(|(known, _)| known == id).map(|(_, count)| *count).ok_or(Misfit::Unknown)
    };
    ids.iter().map(count).collect()
}

/// The ids of the options that can be counted, in the order of the file.
#[must_use]
pub fn option_ids(moment: &Moment) -> Vec<String> {
    match &moment.task {
        Task::Choose { options, .. } => options.iter().map(|option| option.id.clone()).collect(),
        Task::ChooseMany { options, .. } => {
            options.iter().map(|option| option.id.clone()).collect()
        }
        _ => Vec::new(),
    }
}

/// What is kept of a session beside its entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionHead {
    pub uid: String,
    /// The scenario's id.
    pub scenario: String,
    /// The file that it came from; `None` for a built-in one.
    pub path: Option<String>,
    /// As it was when the session began.
    pub title: String,
    pub seed: u64,
    /// The time that there is, where that was said.
    pub minutes: Option<u32>,
    /// The moments that are asked, by id; `None`: all.
    pub asked: Option<Vec<String>>,
    pub started_at: String,
    pub finished_at: Option<String>,
}

impl SessionHead {
    /// The day on which it began.
    #[must_use]
    pub fn date(&self) -> &str {
        self.started_at.get(..10).unwrap_or(&self.started_at)
    }
}

/// An entry with the time at which it was kept: RFC 3339, and in seconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamped<T> {
    pub at: String,
    pub second: i64,
    pub what: T,
}

/// A line that was kept for later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionNote {
    /// The id of the moment at hand; none before the first and after the last.
    pub moment: Option<String>,
    pub text: String,
    pub at: String,
}
