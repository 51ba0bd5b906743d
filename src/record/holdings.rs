//! How much is kept of somebody.

/// How much is kept of one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holdings {
    /// Walks with an answer that were finished.
    pub finished: u32,
    /// Walks with an answer that were not.
    pub unfinished: u32,
    pub reviews: u32,
    /// Sessions led.
    pub sessions: u32,
    /// When something was last begun: UTC, RFC 3339.
    pub latest: Option<String>,
}

impl Holdings {
    /// Whether nothing at all is kept.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.finished + self.unfinished + self.reviews + self.sessions == 0
    }
}
