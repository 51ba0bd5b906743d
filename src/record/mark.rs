//! What one answer was worth, kept with it when its walk is finished: reports, progress and the
//! review are made of these, and stay true when a scenario is edited later.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::coach;
use crate::encounter::answer::{Judged, Verdict};
use crate::encounter::score;
use crate::encounter::{Grounds, Judge};
use crate::phase::Phase;
use crate::scenario::{Moment, PointIx, Scenario};

use super::form::AnswerForm;

/// What one answer was worth. Points by id, in the order of the moment's stake.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The id of the moment's phase.
    pub phase: String,
    /// Weights met minus weights violated; in own words at a choice at most `best`.
    pub earned: i64,
    /// The most that the moment can earn, at least 0.
    pub best: u32,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub met: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub violated: Vec<String>,
    /// Not shown; whether the best answer shows them or not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub absent: Vec<String>,
    /// Nobody decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unsure: Vec<String>,
    /// What was violated, and what the best answer would have met besides; the weightiest first.
    /// Empty where the answer is as good as the best one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missed: Vec<String>,
    /// The strong answer had been asked for before this one was given.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shown: bool,
    /// Of own words: who decided on each point, by the id of the [`Judge`].
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub judges: BTreeMap<String, String>,
    /// Of own words: the words that verdicts rest on, by point.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub evidence: BTreeMap<String, String>,
}

/// An answer as it came to be judged.
#[derive(Clone, Copy, Debug)]
pub struct Marked<'a> {
    pub form: &'a AnswerForm,
    /// The verdicts that score.
    pub judged: Judged,
    pub grounds: &'a Grounds,
    /// See [`Mark::shown`].
    pub shown: bool,
}

impl Mark {
    /// The mark of an answer to the moment at this place; none of a moment that was skipped.
    #[must_use]
    pub fn of(scenario: &Scenario, place: usize, answer: Marked<'_>) -> Option<Self> {
        let Marked { form, judged, grounds, shown } = answer;
        let moment = &scenario.moments[place];
        let best = score::best(scenario, place);
        let net = judged.net(scenario);
        let said = match form {
            AnswerForm::Skip => return None,
            AnswerForm::Say(_) => true,
            _ => false,
        };
        let earned = if said { net.min(i64::from(best)) } else { net };
        let of = |verdict| ids(scenario, moment, |point| judged.verdict(point) == verdict);
        let as_good = judged.violated.is_empty() && earned >= i64::from(best);
        let missed = coach::missed(scenario, moment, judged);
        let missed = missed.into_iter().filter(|&point| !as_good && !judged.unsure.has(point));
        let judge = |&point: &PointIx| {
            let judge = grounds.judge(point).unwrap_or(Judge::Nobody);
            said.then(|| (id(scenario, point), judge.id().to_owned()))
        };
        let evidence = |point| Some((id(scenario, point), grounds.evidence(point)?.to_owned()));
        Some(Self {
            phase: moment.phase.id().to_owned(),
            earned,
            best,
            met: of(Verdict::Met),
            violated: of(Verdict::Violated),
            absent: of(Verdict::Absent),
            unsure: of(Verdict::Unsure),
            missed: missed.map(|point| id(scenario, point)).collect(),
            shown,
            judges: moment.stake.iter().filter_map(judge).collect(),
            evidence: grounds.points().iter().filter_map(evidence).collect(),
        })
    }

    /// The phase; none where a later version of the program named it.
    #[must_use]
    pub fn phase(&self) -> Option<Phase> {
        Phase::from_id(&self.phase)
    }

    /// What was earned as a share of what could be, 0–1; none where nothing could be earned.
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        let earned = u32::try_from(self.earned.max(0)).unwrap_or(u32::MAX).min(self.best);
        (self.best > 0).then(|| f64::from(earned) / f64::from(self.best))
    }

    /// Whether it is as good as the best answer and breaks nothing.
    #[must_use]
    pub fn full(&self) -> bool {
        self.violated.is_empty() && self.earned >= i64::from(self.best)
    }

    /// Whether a point was asked for here: it was met or broken, or the best answer would have met
    /// it. What nobody decided on was not.
    #[must_use]
    pub fn asks(&self, point: &str) -> bool {
        let has = |points: &[String]| points.iter().any(|id| id == point);
        has(&self.met) || has(&self.violated) || has(&self.missed)
    }
}

fn id(scenario: &Scenario, point: PointIx) -> String {
    scenario.point(point).id.clone()
}

fn ids(scenario: &Scenario, moment: &Moment, wanted: impl Fn(PointIx) -> bool) -> Vec<String> {
    let points = moment.stake.iter().copied().filter(|&point| wanted(point));
    points.map(|point| id(scenario, point)).collect()
}
