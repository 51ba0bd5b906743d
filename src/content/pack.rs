//! An organisation's own content: a folder of scenario files with, where it likes, a guidance and
//! sayings of its own. Files come in as names and texts.

use std::collections::HashMap;

use crate::scenario::check::header;
use crate::scenario::model::Header;
use crate::scenario::raw::RawHeader;
use crate::words::is_id;
use crate::yaml;

/// The names that a pack's guidance can have, the usual one first.
pub const GUIDANCE: [&str; 2] = ["guidance.yaml", "guidance.yml"];
/// The names that a pack's sayings can have, the usual one first.
pub const SAYINGS: [&str; 2] = ["sayings.yaml", "sayings.yml"];

/// Whether a file of a pack is a scenario, by its name: all YAML but guidance and sayings.
#[must_use]
pub fn is_scenario(name: &str) -> bool {
    is_yaml(name) && !GUIDANCE.contains(&name) && !SAYINGS.contains(&name)
}

/// Whether a file is content at all, by its name. Hidden files are what editors leave.
#[must_use]
pub fn is_yaml(name: &str) -> bool {
    let ends = [".yaml", ".yml"].iter().any(|end| name.ends_with(end));
    ends && !name.starts_with('.')
}

/// Scenarios that stand together in a list.
#[derive(Clone, Debug)]
pub struct Shelf {
    /// The pack's name; `None` for the built-in scenarios.
    pub pack: Option<String>,
    pub scenarios: Vec<Listed>,
}

/// A scenario in a list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Its file from the root on, as records name it; `None` for a built-in one.
    pub path: Option<String>,
    /// `None` where the file does not begin as a scenario does.
    pub head: Option<Header>,
}

impl Shelf {
    /// Those of the course come first, in its order; those that cannot be read last.
    #[must_use]
    pub fn new(pack: Option<String>, mut scenarios: Vec<Listed>) -> Self {
        scenarios.sort_by_key(|listed| {
            let place = listed.place_in_course();
            (listed.head.is_none(), place.is_none(), place)
        });
        Self { pack, scenarios }
    }
}

impl Listed {
    /// Its place in the course for beginners, where it is part of it.
    #[must_use]
    pub fn place_in_course(&self) -> Option<u32> {
        self.head.as_ref()?.course
    }

    /// Its id, else the name of its file.
    #[must_use]
    pub fn id(&self) -> &str {
        match (&self.head, &self.path) {
            (Some(head), _) => &head.id,
            (None, Some(path)) => path.rsplit('/').next().unwrap_or(path),
            (None, None) => "",
        }
    }

    /// Whether a walk with this id and path was through this scenario.
    #[must_use]
    pub fn is(&self, id: &str, path: Option<&str>) -> bool {
        self.path.as_deref() == path && self.head.as_ref().is_some_and(|head| head.id == id)
    }
}

/// An id that two scenarios have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Double {
    pub id: String,
    /// The file whose scenario the id means.
    pub first: String,
    /// The file of the other one; `None` for a built-in one.
    pub second: Option<String>,
}

/// The head of a scenario file that nobody has checked; `None` where it is not to be read. The
/// moments are read only where the head does not come before them.
#[must_use]
pub fn head(text: &str) -> Option<Header> {
    let read = |text: &str| yaml::read_plainly::<RawHeader>(text).ok();
    let raw = yaml::before_moments(text).and_then(read).or_else(|| read(text))?;
    let header = header(&raw);
    let shown = !header.title.is_empty() && !header.trade.is_empty();
    (is_id(&header.id) && shown).then_some(header)
}

/// The shelves with each id once, the first counting, and the ids that stood there more than once.
#[must_use]
pub fn each_once(shelves: Vec<Shelf>) -> (Vec<Shelf>, Vec<Double>) {
    let mut seen: HashMap<String, String> = HashMap::new();
    let mut doubles = Vec::new();
    let mut is_first = |listed: &Listed| {
        let Some(head) = &listed.head else { return true };
        if let Some(first) = seen.get(&head.id) {
            let (id, second) = (head.id.clone(), listed.path.clone());
            doubles.push(Double { id, first: first.clone(), second });
            return false;
        }
        seen.insert(head.id.clone(), listed.path.clone().unwrap_or_default());
        true
    };
    let kept = |mut shelf: Shelf| {
        shelf.scenarios.retain(&mut is_first);
        shelf
    };
    (shelves.into_iter().map(kept).collect(), doubles)
}
