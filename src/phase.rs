//! The seven phases of a service encounter, which always come in the same order.

use schemars::JsonSchema;
use serde::Deserialize;

/// One of the seven phases that a customer's visit is divided into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
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

impl Phase {
    /// How many phases there are.
    pub const COUNT: usize = 7;

    /// All phases in their order.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Arrival,
        Self::Waiting,
        Self::Needs,
        Self::SalesTalk,
        Self::Closing,
        Self::Departure,
        Self::Aftercare,
    ];

    /// Place among the phases, 0–6.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The number that people see, 1–7.
    #[must_use]
    pub const fn number(self) -> usize {
        self as usize + 1
    }

    /// The id used in content, records and on the command line.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Arrival => "arrival",
            Self::Waiting => "waiting",
            Self::Needs => "needs",
            Self::SalesTalk => "sales-talk",
            Self::Closing => "closing",
            Self::Departure => "departure",
            Self::Aftercare => "aftercare",
        }
    }

    /// The phase with this id, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| phase.id() == id)
    }
}
