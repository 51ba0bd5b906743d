//! What was found wrong with records, and what can be saved of them.

use super::portable::Record;
use super::portable::fault::Field;

/// What a look at the records has found.
#[derive(Clone, Debug, Default)]
pub struct Checkup {
    /// What the database itself has to say, in its own words.
    pub file: Vec<String>,
    /// Tables that could not be read to the end, and why.
    pub unread: Vec<(&'static str, String)>,
    /// Rows that belong to nothing that is there, by the table, and how many.
    pub orphans: Vec<(String, usize)>,
    /// Records that hold something that this program does not keep.
    pub odd: Vec<Odd>,
    /// What can be saved, people first; everything where nothing was found.
    pub saved: Vec<Record>,
    /// How many records cannot be saved at all.
    pub lost: usize,
}

/// A record with something wrong in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Odd {
    /// What it is: the kind of a line in an export.
    pub kind: String,
    /// A name or a title, else an id.
    pub name: String,
    /// The rest of it can be saved.
    pub saved: bool,
    pub wrong: Vec<Field>,
}

impl Checkup {
    /// Whether nothing was found.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.file.is_empty()
            && self.unread.is_empty()
            && self.orphans.is_empty()
            && self.odd.is_empty()
    }
}
