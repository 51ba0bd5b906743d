//! What an import has brought.

use super::merge::Merged;

/// What one file has brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    pub people: Vec<Newcomer>,
    pub walks: Tally,
    pub reviews: Tally,
    /// The drills of reviews, which are walks of one moment.
    pub drills: Tally,
    pub sessions: Tally,
    /// What went on differently here and there, and stays as it is here.
    pub differing: Vec<Differing>,
    /// How many walks, reviews and sessions were here already under another person's name. They stay
    /// with that person.
    pub elsewhere: usize,
}

/// A person whom a file brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newcomer {
    /// The name here.
    pub name: String,
    /// The name in the file.
    pub named: String,
    /// Nobody was known here by this pseudonym, or by any of these walks.
    pub new: bool,
}

/// How many of a kind came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub new: usize,
    /// There already, and the file had more of it.
    pub grown: usize,
    /// There already, with all that the file has.
    pub same: usize,
}

/// A walk or session that went on differently here and there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    pub title: String,
    /// UTC, RFC 3339.
    pub started_at: String,
}

impl Tally {
    /// Counts one: new, or merged with what was there already.
    pub fn count(&mut self, merged: Option<Merged>) {
        match merged {
            None => self.new += 1,
            Some(Merged::Grown) => self.grown += 1,
            Some(Merged::Same | Merged::Differs) => self.same += 1,
        }
    }

    /// Whether there was any.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.new + self.grown + self.same == 0
    }
}

impl Brought {
    /// Whether anything was kept that was not here before.
    #[must_use]
    pub fn is_something(&self) -> bool {
        let more = |tally: Tally| tally.new + tally.grown > 0;
        [self.walks, self.reviews, self.drills, self.sessions].into_iter().any(more)
            || self.people.iter().any(|person| person.new)
    }
}
