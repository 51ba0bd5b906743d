//! The steps of a session.

use super::spot::Spot;

/// Where a session stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The moment; none before the first and after the last.
    pub spot: Option<Spot>,
    pub step: Step,
}

/// One step: one thing on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Who comes, and how the session goes.
    Opening,
    /// What is going on; nothing is asked yet.
    Scene,
    /// Everybody makes up their mind in silence.
    Silent,
    /// The counts before the discussion.
    First,
    /// The group talks.
    Discuss,
    /// The counts after the discussion.
    Second,
    /// One answer that the group agrees on.
    Agree,
    /// One point of the group's own words is judged: its place in the stake.
    Tick(usize),
    /// What was voted.
    Shares,
    /// What each answer meets and breaks.
    Verdicts,
    /// Why, and where it comes from.
    Why,
    /// Which answer the encounter follows.
    Follow,
    /// What the customer does then.
    Reaction,
    /// A moment that is told: its best answer and what came of it.
    Told,
    /// How it ended.
    Ending,
    /// What the group's answers were worth, phase by phase.
    Figures,
    /// Where the group moved between the two votes.
    Moves,
    /// The customer's trust along the way that was followed.
    Trust,
    /// Questions to close with.
    Questions,
}

/// The steps after the last moment.
pub const CLOSING: [Step; 5] =
    [Step::Ending, Step::Figures, Step::Moves, Step::Trust, Step::Questions];

impl Place {
    /// Before the first moment.
    pub const OPENING: Self = Self { spot: None, step: Step::Opening };

    /// A step of a moment.
    #[must_use]
    pub const fn at(spot: Spot, step: Step) -> Self {
        Self { spot: Some(spot), step }
    }

    /// A step after the last moment.
    #[must_use]
    pub const fn closing(step: Step) -> Self {
        Self { spot: None, step }
    }
}

impl Step {
    /// Every step without a number.
    const PLAIN: [Self; 18] = [
        Self::Opening,
        Self::Scene,
        Self::Silent,
        Self::First,
        Self::Discuss,
        Self::Second,
        Self::Agree,
        Self::Shares,
        Self::Verdicts,
        Self::Why,
        Self::Follow,
        Self::Reaction,
        Self::Told,
        Self::Ending,
        Self::Figures,
        Self::Moves,
        Self::Trust,
        Self::Questions,
    ];

    /// The id used in records; that of a tick has no number.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::Scene => "scene",
            Self::Silent => "silent",
            Self::First => "first",
            Self::Discuss => "discuss",
            Self::Second => "second",
            Self::Agree => "agree",
            Self::Tick(_) => "tick",
            Self::Shares => "shares",
            Self::Verdicts => "verdicts",
            Self::Why => "why",
            Self::Follow => "follow",
            Self::Reaction => "reaction",
            Self::Told => "told",
            Self::Ending => "ending",
            Self::Figures => "figures",
            Self::Moves => "moves",
            Self::Trust => "trust",
            Self::Questions => "questions",
        }
    }

    /// The step with this id; `number` is that of a tick.
    #[must_use]
    pub fn from_id(id: &str, number: usize) -> Option<Self> {
        if id == "tick" {
            return Some(Self::Tick(number));
        }
        Self::PLAIN.into_iter().find(|step| step.id() == id)
    }
}
