//! The closed lists of a scenario's head: channel, level, what the customer knows and buys for.

use schemars::JsonSchema;
use serde::Deserialize;

/// How the customer reaches us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Channel {
    Shop,
    Desk,
    Phone,
    Chat,
    Email,
    Visit,
}

impl Channel {
    /// The id used in content.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Shop => "shop",
            Self::Desk => "desk",
            Self::Phone => "phone",
            Self::Chat => "chat",
            Self::Email => "email",
            Self::Visit => "visit",
        }
    }
}

/// How hard a scenario is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    Basic,
    Tricky,
    Hard,
}

impl Level {
    /// The id used in content.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Basic => "basic",
            Self::Tricky => "tricky",
            Self::Hard => "hard",
        }
    }
}

/// How well the customer knows the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Knowledge {
    Novice,
    Informed,
    Expert,
}

/// Whom the customer buys for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum BuysFor {
    #[serde(rename = "self")]
    Oneself,
    Firm,
}

impl Knowledge {
    /// The id used in content.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Novice => "novice",
            Self::Informed => "informed",
            Self::Expert => "expert",
        }
    }
}

impl BuysFor {
    /// The id used in content.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Oneself => "self",
            Self::Firm => "firm",
        }
    }
}
