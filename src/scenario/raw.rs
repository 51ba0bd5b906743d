//! A scenario as it is written in YAML. Nothing here is trusted; `check` turns it into the model.
//!
//! What the comments here say of a field is what an author's editor shows of it.

mod either;
mod task;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::finding::allow::RawAllow;
use crate::phase::Phase;
use crate::text::RawText;
use crate::words::{Id, PointId};

use super::kind::{BuysFor, Channel, Knowledge, Level};

pub use either::{RawLines, RawWhen};
pub use task::{
    RawChoose, RawChooseMany, RawExampleSet, RawExamples, RawItem, RawMatch, RawMatchStake,
    RawOption, RawOrder, RawOrderStake, RawSay, RawTick,
};

/// One customer to serve, from arrival to aftercare.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Scenario", title = "A scenario of encounter")]
pub struct RawScenario {
    /// The version of the content format: 1.
    #[schemars(extend("const" = 1))]
    pub format: u32,
    /// What records refer to: lower-case words joined by hyphens. Texts may change, an id is kept.
    #[schemars(with = "Id")]
    pub id: String,
    /// The name of the scenario, as lists and headings show it.
    pub title: RawText,
    /// The trade, in a word or two.
    pub trade: RawText,
    /// How the customer reaches us.
    pub channel: Channel,
    /// How hard it is to serve this customer well.
    pub level: Level,
    /// How many minutes a walk takes.
    #[schemars(range(min = 1, max = 240))]
    pub minutes: u32,
    /// A number that the author raises when the meaning changes.
    pub revision: u32,
    /// Its place in the pack's course for beginners, 1–99; left out, it is not part of it. Places
    /// need not follow each other without a gap.
    #[schemars(range(min = 1, max = 99))]
    pub course: Option<u32>,
    /// The pass mark, 0–100; 70 when left out.
    #[schemars(range(min = 0, max = 100))]
    pub pass: Option<u32>,
    /// The customer's trust at the start, 0–100; 50 when left out.
    #[schemars(range(min = 0, max = 100))]
    pub trust: Option<u32>,
    /// Who is served.
    pub customer: RawCustomer,
    /// The moments, in the order of the phases. Every phase has at least one without `when`; nine
    /// to fourteen make a good walk.
    #[schemars(length(min = 7, max = 60))]
    pub moments: Vec<RawMoment>,
    /// The first that holds is told; the last has no `when`.
    #[schemars(length(min = 1))]
    pub endings: Vec<RawEnding>,
    /// For the trainer: aim, what to look for, questions. Never shown to a trainee.
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
    pub course: Option<u32>,
    pub customer: RawCustomer,
}

/// Who is served.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Customer")]
pub struct RawCustomer {
    /// The customer's name. Nobody real.
    pub name: RawText,
    /// How well the customer knows the field.
    pub knowledge: Knowledge,
    /// Whom the customer buys for.
    pub buys_for: BuysFor,
    /// What the trainee knows of the customer beforehand, in two or three sentences.
    pub brief: RawText,
}

/// A moment: what happens, what the trainee is asked, and exactly one task (`choose`,
/// `choose_many`, `order`, `match` or `say`).
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Moment", extend(
    "oneOf" = [
        {"required": ["choose"]},
        {"required": ["choose_many"]},
        {"required": ["order"]},
        {"required": ["match"]},
        {"required": ["say"]}
    ],
    "if" = {"required": ["choose"]},
    "then" = {"not": {"anyOf": [{"required": ["reactions"]}, {"required": ["coaching"]}]}},
    "else" = {"required": ["reactions"]}
))]
pub struct RawMoment {
    /// What `chose` and records refer to.
    #[schemars(with = "Id")]
    pub id: String,
    /// The phase of the encounter; moments stand in the order of the phases.
    pub phase: Phase,
    /// The moment comes only where this holds; else it is passed over.
    pub when: Option<RawWhen>,
    /// What is going on, in three rows at most: also what a fair verdict needs to know.
    pub scene: Option<RawLines>,
    /// The customer's words.
    pub says: Option<RawLines>,
    /// What the trainee is asked, in a short question.
    pub task: RawText,
    /// The task: pick one option.
    pub choose: Option<RawChoose>,
    /// The task: pick several options, up to a number.
    pub choose_many: Option<RawChooseMany>,
    /// The task: put items in order.
    pub order: Option<RawOrder>,
    /// The task: give each item its place.
    #[serde(rename = "match")]
    pub matching: Option<RawMatch>,
    /// The task: say it in own words.
    pub say: Option<RawSay>,
    /// What the customer does next: the first that holds, the last without `when`. Not for
    /// `choose`, whose options have a `reaction` each.
    #[schemars(length(min = 1))]
    pub reactions: Option<Vec<RawLine>>,
    /// What the coach says, mostly as a question. For `choose` it stands at the option.
    pub coaching: Option<RawLines>,
}

/// How the encounter ends.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Ending")]
pub struct RawEnding {
    /// What records refer to.
    #[schemars(with = "Id")]
    pub id: String,
    /// The ending is told only where this holds. The last ending has none.
    pub when: Option<RawWhen>,
    /// What becomes of the customer, in a few sentences.
    pub text: RawText,
    /// How many people this customer will tell, where it is not the rule's 3, 11 or nobody.
    pub tells: Option<u32>,
}

/// For the trainer's discussion; never shown to a trainee.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Notes")]
pub struct RawNotes {
    /// What the encounter is to teach.
    pub aim: RawText,
    /// What a good walk shows.
    #[serde(default)]
    pub look_for: Vec<RawText>,
    /// Questions to talk about afterwards.
    #[serde(default)]
    pub questions: Vec<RawText>,
}

/// A text that is shown where its condition holds.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Line")]
pub struct RawLine {
    /// Where it is left out, the text holds.
    pub when: Option<RawWhen>,
    /// The text.
    pub text: RawText,
}

/// All keys of one condition are to hold. In a reaction or a coaching, the points of its own moment
/// are read from this answer alone, and trust after it.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Condition", extend("minProperties" = 1))]
pub struct RawCondition {
    /// The customer's trust after the last answer.
    pub trust: Option<RawTrust>,
    /// Each of these points was met by some earlier answer.
    #[serde(default)]
    #[schemars(with = "Vec<PointId>")]
    pub met: Vec<String>,
    /// Each of these points was violated by some earlier answer.
    #[serde(default)]
    #[schemars(with = "Vec<PointId>")]
    pub violated: Vec<String>,
    /// None of these points was met by any earlier answer.
    #[serde(default)]
    #[schemars(with = "Vec<PointId>")]
    pub lacks: Vec<String>,
    /// Whether the customer has walked out.
    pub left: Option<bool>,
    /// The option that was chosen at an earlier moment: `{moment-id: option-id}`.
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, Id>")]
    pub chose: BTreeMap<String, String>,
}

/// A range of trust, 0–100.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Trust", extend("minProperties" = 1))]
pub struct RawTrust {
    /// Trust is under this.
    #[schemars(range(min = 0, max = 100))]
    pub below: Option<u32>,
    /// Trust is this or more.
    #[schemars(range(min = 0, max = 100))]
    pub at_least: Option<u32>,
}
