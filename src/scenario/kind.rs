//! The closed lists of a scenario's head: channel, level, what the customer knows and buys for.

use schemars::JsonSchema;
use serde::Deserialize;

/// How the customer reaches us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Channel {
    /// In a shop.
    Shop,
    /// At a service desk.
    Desk,
    /// On the phone.
    Phone,
    /// In a chat.
    Chat,
    /// By email.
    Email,
    /// On a visit to the customer.
    Visit,
}

impl Channel {
    /// All of them, in the order of the manual.
    pub const ALL: [Self; 6] =
        [Self::Shop, Self::Desk, Self::Phone, Self::Chat, Self::Email, Self::Visit];

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
    /// What happens in any ordinary day.
    Basic,
    /// With something that is easily missed.
    Tricky,
    /// Where good will is not enough.
    Hard,
}

impl Level {
    /// All of them, in the order of the manual.
    pub const ALL: [Self; 3] = [Self::Basic, Self::Tricky, Self::Hard];

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
    /// Hardly knows the field.
    Novice,
    /// Has read up on it.
    Informed,
    /// Knows it as well as we do, or better.
    Expert,
}

/// Whom the customer buys for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum BuysFor {
    /// For themselves, or for somebody at home.
    #[serde(rename = "self")]
    Oneself,
    /// For a firm or another organisation.
    Firm,
}

impl Knowledge {
    /// All of them, in the order of the manual.
    pub const ALL: [Self; 3] = [Self::Novice, Self::Informed, Self::Expert];

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
    /// All of them, in the order of the manual.
    pub const ALL: [Self; 2] = [Self::Oneself, Self::Firm];

    /// The id used in content.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Oneself => "self",
            Self::Firm => "firm",
        }
    }
}
