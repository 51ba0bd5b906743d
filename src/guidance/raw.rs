//! Guidance and sayings as written in YAML.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::finding::allow::RawAllow;
use crate::phase::Phase;
use crate::text::RawText;

/// The guidance file of a pack.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawGuidance {
    /// The version of the content format: 1.
    pub format: u32,
    /// The guidance that this one adds to; left out, it stands alone.
    pub extends: Option<RawBase>,
    /// The seven phases in their order; of a guidance that adds to another, those that it names
    /// anew.
    pub phases: Option<Vec<RawPhase>>,
    /// Can be left out only where another guidance is added to.
    pub sources: Option<Vec<RawSource>>,
    pub points: Vec<RawPoint>,
    #[serde(default)]
    pub facts: Vec<RawFact>,
    /// Warnings of `encounter check` that may stand, each with a reason.
    #[serde(default)]
    pub allow: Vec<RawAllow>,
}

/// What a guidance can add to.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RawBase {
    /// The guidance that the program carries.
    BuiltIn,
}

/// A phase's name and goal.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawPhase {
    pub id: Phase,
    pub name: RawText,
    /// One sentence.
    pub goal: RawText,
}

/// Where guidance comes from.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawSource {
    pub id: String,
    pub title: RawText,
    /// A year or a date, in quotes.
    pub date: Option<String>,
}

/// A guidance point.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawPoint {
    pub id: String,
    /// Where it can be judged; `[any]` for all seven phases.
    pub phases: Vec<RawPhaseName>,
    /// Where alone it makes sense.
    pub only: Option<Bound>,
    /// Ids of sources.
    pub source: Vec<String>,
    /// Follows from the sources but does not stand in them.
    #[serde(default)]
    pub ours: bool,
    /// 1 plain courtesy, 2 need, person and ownership, 3 honesty; 1 when left out.
    pub weight: Option<u32>,
    /// An encounter that breaks it is not passed.
    #[serde(default)]
    pub grave: bool,
    /// One imperative line.
    pub rule: RawText,
    /// What is ticked when it was done.
    pub met: RawText,
    /// What is ticked when it was broken.
    pub violated: RawText,
    /// The reason, in two or three sentences.
    pub why: RawText,
    /// The question by which the coach lets the trainee find it.
    pub ask: RawText,
}

/// A phase, or any.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RawPhaseName {
    Any,
    Arrival,
    Waiting,
    Needs,
    SalesTalk,
    Closing,
    Departure,
    Aftercare,
}

/// What a point is bound to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Bound {
    Phone,
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
pub struct RawFact {
    pub id: String,
    pub source: String,
    #[serde(rename = "for")]
    pub audience: Option<RawAudience>,
    /// It fits an encounter in which these were met or missed.
    #[serde(default)]
    pub points: Vec<String>,
    pub say: RawText,
}

/// Who a fact is for, where it is not for everybody.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum RawAudience {
    Trainer,
}

/// The sayings file of a pack.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawSayings {
    /// The version of the content format: 1.
    pub format: u32,
    pub sayings: Vec<RawSaying>,
}

/// Utterances for one point.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawSaying {
    pub point: String,
    pub fi: Option<RawUtterances>,
    pub en: Option<RawUtterances>,
}

/// Utterances in one language.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawUtterances {
    pub met: Vec<String>,
    pub violated: Vec<String>,
}
