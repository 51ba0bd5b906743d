//! Guidance and sayings as written in YAML.
//!
//! What the comments here say of a field is what an author's editor shows of it.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::finding::allow::RawAllow;
use crate::phase::Phase;
use crate::text::RawText;
use crate::words::{Id, PointId};

/// What good service is, point by point: the guidance file of a pack.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Guidance", title = "Guidance of encounter")]
pub struct RawGuidance {
    /// The version of the content format: 1.
    #[schemars(extend("const" = 1))]
    pub format: u32,
    /// The guidance that this one adds to; left out, it stands alone.
    pub extends: Option<RawBase>,
    /// The seven phases, each once and in their order; of a guidance that adds to another, those
    /// that it names anew.
    pub phases: Option<Vec<RawPhase>>,
    /// What the points come from: a service promise, a law, a text. Can be left out only where
    /// another guidance is added to.
    pub sources: Option<Vec<RawSource>>,
    /// What an answer can meet or break.
    pub points: Vec<RawPoint>,
    /// Things worth knowing, of which a debrief tells one that fits.
    #[serde(default)]
    pub facts: Vec<RawFact>,
    /// Warnings of `encounter check` that may stand, each with a reason.
    #[serde(default)]
    pub allow: Vec<RawAllow>,
}

/// What a guidance can add to.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Base")]
pub enum RawBase {
    /// The guidance that the program carries.
    BuiltIn,
}

/// A phase's name and goal.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "PhaseInfo")]
pub struct RawPhase {
    /// The phase.
    pub id: Phase,
    /// Its name, in a word or two.
    pub name: RawText,
    /// What the phase is for, in one sentence; the coach's first hint.
    pub goal: RawText,
}

/// Where guidance comes from.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Source")]
pub struct RawSource {
    /// What the points refer to.
    #[schemars(with = "Id")]
    pub id: String,
    /// The name of the text.
    pub title: RawText,
    /// A year or a date, in quotes: `"2026"`.
    pub date: Option<String>,
}

/// A guidance point: one observable thing that a good answer does.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Point")]
pub struct RawPoint {
    /// What scenarios and records refer to. Texts may change, an id is kept.
    #[schemars(with = "Id")]
    pub id: String,
    /// The phases in which it can be judged; `[any]` for all seven.
    #[schemars(length(min = 1))]
    pub phases: Vec<RawPhaseName>,
    /// The only case in which it is judged; left out, it is judged everywhere.
    pub only: Option<Bound>,
    /// The ids of the sources that it comes from.
    #[schemars(with = "Vec<Id>")]
    pub source: Vec<String>,
    /// True where it follows from the sources but does not stand in them.
    #[serde(default)]
    pub ours: bool,
    /// 1 plain courtesy, 2 need, person and ownership, 3 honesty; 1 when left out.
    #[schemars(range(min = 1, max = 3))]
    pub weight: Option<u32>,
    /// True where an encounter that breaks it is not passed, whatever its score.
    #[serde(default)]
    pub grave: bool,
    /// One imperative line.
    pub rule: RawText,
    /// What was done where it is met; ends a sentence that begins with the one who serves.
    pub met: RawText,
    /// What was done where it is broken; ends the same sentence.
    pub violated: RawText,
    /// The reason, in two or three sentences.
    pub why: RawText,
    /// The question by which the coach lets the trainee find it.
    pub ask: RawText,
}

/// A phase, or any.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "PhaseName")]
pub enum RawPhaseName {
    /// All seven phases.
    Any,
    /// The customer comes in, calls or writes.
    Arrival,
    /// The customer waits for a turn or an answer.
    Waiting,
    /// What the customer needs comes out.
    Needs,
    /// What there is to offer is shown and explained.
    SalesTalk,
    /// The decision and its terms.
    Closing,
    /// The goodbye.
    Departure,
    /// What comes after: delivery, contact, complaints.
    Aftercare,
}

/// What a point is bound to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Bound {
    /// Only in calls.
    Phone,
    /// Only where the customer buys for a firm.
    Firm,
}

impl Bound {
    /// The id used in content.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Firm => "firm",
        }
    }
}

/// A fact that the sources give.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Fact")]
pub struct RawFact {
    /// The name of the fact in this file.
    #[schemars(with = "Id")]
    pub id: String,
    /// The id of the source that tells it.
    #[schemars(with = "Id")]
    pub source: String,
    /// Whom it is for; left out, it is for everybody.
    #[serde(rename = "for")]
    pub audience: Option<RawAudience>,
    /// It fits an encounter in which these points were met or missed.
    #[serde(default)]
    #[schemars(with = "Vec<PointId>")]
    pub points: Vec<String>,
    /// The fact, in a sentence or two.
    pub say: RawText,
}

/// Who a fact is for, where it is not for everybody.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "Audience")]
pub enum RawAudience {
    /// For the trainer's discussion; never shown to a trainee.
    Trainer,
}

/// What people say that meets a point or breaks it: the sayings file of a pack.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Sayings", title = "Sayings of encounter")]
pub struct RawSayings {
    /// The version of the content format: 1.
    #[schemars(extend("const" = 1))]
    pub format: u32,
    /// One entry a point.
    pub sayings: Vec<RawSaying>,
    /// Warnings of `encounter check` that may stand, each with a reason.
    #[serde(default)]
    pub allow: Vec<RawAllow>,
}

/// Utterances for one point.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Saying")]
pub struct RawSaying {
    /// The guidance point.
    #[schemars(with = "PointId")]
    pub point: String,
    /// In Finnish.
    pub fi: Option<RawUtterances>,
    /// In English.
    pub en: Option<RawUtterances>,
}

/// Utterances in one language.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Utterances")]
pub struct RawUtterances {
    /// Utterances that meet the point.
    pub met: Vec<String>,
    /// Utterances that break it.
    pub violated: Vec<String>,
}
