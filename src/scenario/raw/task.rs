//! The five tasks of a moment as they are written.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::text::RawText;
use crate::words::{Id, PointId};

use super::RawLines;

/// The trainee picks one option.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Choose")]
pub struct RawChoose {
    /// False keeps the order of the file; else the program mixes the options.
    pub shuffle: Option<bool>,
    /// What can be picked. Three or four make a good moment; one of them is best.
    #[schemars(length(min = 2, max = 9))]
    pub options: Vec<RawOption>,
}

/// An answer to pick: what a decent colleague might do or say.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Option")]
pub struct RawOption {
    /// What `chose` and records refer to.
    #[schemars(with = "Id")]
    pub id: String,
    /// What the trainee says or does, in two rows at most.
    pub text: RawText,
    /// Guidance points that it meets.
    #[serde(default)]
    #[schemars(with = "Vec<PointId>")]
    pub met: Vec<String>,
    /// Guidance points that it breaks.
    #[serde(default)]
    #[schemars(with = "Vec<PointId>")]
    pub violated: Vec<String>,
    /// What the customer does next; the customer only, no teaching.
    pub reaction: RawText,
    /// What the coach says to the trainee, mostly as a question.
    pub coaching: Option<RawLines>,
    /// True where the customer walks out at this answer.
    #[serde(default)]
    pub leaves: bool,
}

/// The trainee picks several options; the verdicts of all that were picked count together.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "ChooseMany")]
pub struct RawChooseMany {
    /// How many can be picked: fewer than there are options.
    #[schemars(range(min = 1, max = 8))]
    pub max: usize,
    /// What can be picked.
    #[schemars(length(min = 3, max = 9))]
    pub options: Vec<RawTick>,
}

/// One of several to pick.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Tick")]
pub struct RawTick {
    /// What records refer to.
    #[schemars(with = "Id")]
    pub id: String,
    /// What the trainee says or does.
    pub text: RawText,
    /// Guidance points that it meets.
    #[serde(default)]
    #[schemars(with = "Vec<PointId>")]
    pub met: Vec<String>,
    /// Guidance points that it breaks; a break beats what another pick meets.
    #[serde(default)]
    #[schemars(with = "Vec<PointId>")]
    pub violated: Vec<String>,
}

/// The trainee puts items in order.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Order")]
pub struct RawOrder {
    /// In the order first shown, which meets nothing.
    #[schemars(length(min = 2, max = 7))]
    pub items: Vec<RawItem>,
    /// What an order meets and breaks.
    pub stake: Vec<RawOrderStake>,
}

/// A thing to order or to match, or a place to match it with.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Item")]
pub struct RawItem {
    /// What the pairs of the stake refer to.
    #[schemars(with = "Id")]
    pub id: String,
    /// What is shown.
    pub text: RawText,
}

/// When an order meets or breaks a point.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "OrderStake")]
pub struct RawOrderStake {
    /// The guidance point.
    #[schemars(with = "PointId")]
    pub point: String,
    /// Pairs `[first, later]`; the point is met where all hold.
    #[schemars(with = "Vec<[Id; 2]>")]
    pub before: Vec<[String; 2]>,
    /// Pairs `[first, later]`; the point is violated where one is the wrong way round.
    #[serde(default)]
    #[schemars(with = "Vec<[Id; 2]>")]
    pub breaks: Vec<[String; 2]>,
}

/// The trainee gives each item its place.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Match")]
pub struct RawMatch {
    /// What is given a place.
    #[schemars(length(min = 2, max = 6))]
    pub items: Vec<RawItem>,
    /// The places; several items may have the same one.
    #[schemars(length(min = 2, max = 5))]
    pub places: Vec<RawItem>,
    /// What a matching meets and breaks.
    pub stake: Vec<RawMatchStake>,
}

/// When a matching meets or breaks a point.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "MatchStake")]
pub struct RawMatchStake {
    /// The guidance point.
    #[schemars(with = "PointId")]
    pub point: String,
    /// Pairs `[item, place]`; the point is met where all are right.
    #[schemars(with = "Vec<[Id; 2]>")]
    pub pairs: Vec<[String; 2]>,
    /// Pairs `[item, place]`; the point is violated where one is chosen.
    #[serde(default)]
    #[schemars(with = "Vec<[Id; 2]>")]
    pub harmful: Vec<[String; 2]>,
}

/// The trainee says it in own words.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Say")]
pub struct RawSay {
    /// Guidance points that the answer can win or lose.
    #[schemars(with = "Vec<PointId>", length(min = 1, max = 6))]
    pub stake: Vec<String>,
    /// Good and poor answers; the coach shows a good one.
    pub examples: RawExamples,
}

/// Examples per language, each written for itself.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Examples", extend("minProperties" = 1))]
pub struct RawExamples {
    /// In Finnish.
    pub fi: Option<RawExampleSet>,
    /// In English.
    pub en: Option<RawExampleSet>,
}

/// Good and poor answers in one language.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "ExampleSet")]
pub struct RawExampleSet {
    /// Answers that meet the points of the stake.
    pub good: Vec<String>,
    /// Answers that break some of them.
    pub poor: Vec<String>,
}
