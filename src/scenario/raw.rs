//! A scenario as it is written in YAML. Nothing here is trusted; `check` turns it into the model.

mod either;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::finding::allow::RawAllow;
use crate::phase::Phase;
use crate::text::RawText;

use super::kind::{BuysFor, Channel, Knowledge, Level};

pub use either::{RawLines, RawWhen};

/// One scenario file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawScenario {
    /// The version of the content format: 1.
    pub format: u32,
    /// Lower-case words joined by hyphens; records refer to it.
    pub id: String,
    pub title: RawText,
    /// The trade, in a word or two.
    pub trade: RawText,
    pub channel: Channel,
    pub level: Level,
    /// How many minutes a walk takes.
    pub minutes: u32,
    /// Raised by the author when the meaning changes.
    pub revision: u32,
    /// The pass mark, 0–100; 70 when left out.
    pub pass: Option<u32>,
    /// The customer's trust at the start, 0–100; 50 when left out.
    pub trust: Option<u32>,
    pub customer: RawCustomer,
    /// The moments, in the order of the phases.
    pub moments: Vec<RawMoment>,
    /// The first that holds is told; the last has no `when`.
    pub endings: Vec<RawEnding>,
    /// For the trainer.
    pub notes: Option<RawNotes>,
    /// Warnings of `encounter check` that may stand, each with a reason.
    #[serde(default)]
    pub allow: Vec<RawAllow>,
}

/// What can be listed without reading the moments.
#[derive(Clone, Debug, Deserialize)]
pub struct RawHeader {
    pub id: String,
    pub title: RawText,
    pub trade: RawText,
    pub channel: Channel,
    pub level: Level,
    pub minutes: u32,
    pub revision: u32,
    pub customer: RawCustomer,
}

/// Who is served.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawCustomer {
    pub name: RawText,
    pub knowledge: Knowledge,
    pub buys_for: BuysFor,
    /// What the trainee knows of the customer beforehand.
    pub brief: RawText,
}

/// A moment: what happens, what the trainee is asked, and exactly one task.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawMoment {
    pub id: String,
    pub phase: Phase,
    pub when: Option<RawWhen>,
    /// What is going on.
    pub scene: Option<RawLines>,
    /// The customer's words.
    pub says: Option<RawLines>,
    /// What the trainee is asked.
    pub task: RawText,
    pub choose: Option<RawChoose>,
    pub choose_many: Option<RawChooseMany>,
    pub order: Option<RawOrder>,
    #[serde(rename = "match")]
    pub matching: Option<RawMatch>,
    pub say: Option<RawSay>,
    /// What the customer does next; the first that holds. Not for `choose`, whose options react.
    pub reactions: Option<Vec<RawLine>>,
    /// What the coach says. For `choose` it stands at the option.
    pub coaching: Option<RawLines>,
}

/// Pick one.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawChoose {
    /// False keeps the order of the file.
    pub shuffle: Option<bool>,
    pub options: Vec<RawOption>,
}

/// An answer to pick.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawOption {
    pub id: String,
    pub text: RawText,
    /// Guidance points that it meets.
    #[serde(default)]
    pub met: Vec<String>,
    /// Guidance points that it breaks.
    #[serde(default)]
    pub violated: Vec<String>,
    /// What the customer does next.
    pub reaction: RawText,
    /// What the coach says.
    pub coaching: Option<RawLines>,
    /// The customer walks out.
    #[serde(default)]
    pub leaves: bool,
}

/// Pick several.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawChooseMany {
    /// How many can be picked.
    pub max: usize,
    pub options: Vec<RawTick>,
}

/// One of several to pick.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawTick {
    pub id: String,
    pub text: RawText,
    #[serde(default)]
    pub met: Vec<String>,
    #[serde(default)]
    pub violated: Vec<String>,
}

/// Put in order.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawOrder {
    /// In the order first shown, which meets nothing.
    pub items: Vec<RawItem>,
    pub stake: Vec<RawOrderStake>,
}

/// A thing to order or to match, or a place to match it with.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawItem {
    pub id: String,
    pub text: RawText,
}

/// When an order meets or breaks a point.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawOrderStake {
    pub point: String,
    /// Pairs `[first, later]`; met where all hold.
    pub before: Vec<[String; 2]>,
    /// Pairs `[first, later]`; violated where one is the wrong way round.
    #[serde(default)]
    pub breaks: Vec<[String; 2]>,
}

/// Match items with places.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawMatch {
    pub items: Vec<RawItem>,
    pub places: Vec<RawItem>,
    pub stake: Vec<RawMatchStake>,
}

/// When a matching meets or breaks a point.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawMatchStake {
    pub point: String,
    /// Pairs `[item, place]`; met where all are right.
    pub pairs: Vec<[String; 2]>,
    /// Pairs `[item, place]`; violated where one is chosen.
    #[serde(default)]
    pub harmful: Vec<[String; 2]>,
}

/// Say it in own words.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawSay {
    /// Guidance points that the answer can win or lose.
    pub stake: Vec<String>,
    pub examples: RawExamples,
}

/// Examples per language, each written for itself.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawExamples {
    pub fi: Option<RawExampleSet>,
    pub en: Option<RawExampleSet>,
}

/// Good and poor answers.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawExampleSet {
    pub good: Vec<String>,
    pub poor: Vec<String>,
}

/// How the encounter ends.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawEnding {
    pub id: String,
    pub when: Option<RawWhen>,
    pub text: RawText,
    /// How many this customer will tell, where it is not the rule's 3, 11 or nobody.
    pub tells: Option<u32>,
}

/// For the trainer's discussion.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawNotes {
    pub aim: RawText,
    #[serde(default)]
    pub look_for: Vec<RawText>,
    #[serde(default)]
    pub questions: Vec<RawText>,
}

/// A text that is shown where its condition holds.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawLine {
    pub when: Option<RawWhen>,
    pub text: RawText,
}

/// Keys of one condition are all to hold.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawCondition {
    pub trust: Option<RawTrust>,
    /// Points that earlier answers met.
    #[serde(default)]
    pub met: Vec<String>,
    /// Points that earlier answers violated.
    #[serde(default)]
    pub violated: Vec<String>,
    /// Points that no earlier answer met.
    #[serde(default)]
    pub lacks: Vec<String>,
    /// Whether the customer has walked out.
    pub left: Option<bool>,
    /// Moment id to option id.
    #[serde(default)]
    pub chose: BTreeMap<String, String>,
}

/// A range of trust.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawTrust {
    pub below: Option<u32>,
    pub at_least: Option<u32>,
}
