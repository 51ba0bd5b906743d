//! From the bytes of a file to records, all of them or everything that is wrong.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::fault::{Fault, Field, Kind, What, Wrong, quoted};
use super::{Profile, Record, Review, Session, VERSION, Walk, record};

/// The longest line that is read, in bytes: a session carries its whole scenario.
pub const LONGEST: usize = 8 * 1024 * 1024;
/// The largest file that is read, in bytes: some three hundred thousand answers.
pub const LARGEST: usize = 256 * 1024 * 1024;
/// After so many faults the rest of a file is not read.
const MOST_FAULTS: usize = 1_000;
/// The fields of the first line.
const HEAD: [&str; 5] = ["kind", "version", "schema", "program", "at"];

/// The records of a file. Whoever is named in one has a profile, and every review that a walk names
/// is there and is of the same person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    pub people: Vec<Profile>,
    pub reviews: Vec<Review>,
    pub walks: Vec<Walk>,
    pub sessions: Vec<Session>,
}

impl Exported {
    /// Adds a record to those of its kind.
    pub fn add(&mut self, record: Record) {
        match record {
            Record::Profile(profile) => self.people.push(profile),
            Record::Review(review) => self.reviews.push(review),
            Record::Encounter(walk) => self.walks.push(*walk),
            Record::Session(session) => self.sessions.push(*session),
        }
    }
}

/// The records of a file. Empty lines do not count, nor do a mark of the byte order and carriage
/// returns, which some programs add.
///
/// # Errors
/// Everything that is wrong, line by line; up to a thousand faults.
pub fn read(bytes: &[u8]) -> Result<Exported, Vec<Fault>> {
    let whole = |what| Err(vec![Fault { line: None, what }]);
    if bytes.len() > LARGEST {
        return whole(What::TooLarge(LARGEST));
    }
    let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
    let lines = bytes.split(|&byte| byte == b'\n').zip(1..);
    let mut lines = lines.filter(|(line, _)| !line.trim_ascii().is_empty());
    let Some((first, number)) = lines.next() else { return whole(What::Empty) };
    if let Err(what) = head(first) {
        // What follows is something else altogether.
        return Err(vec![Fault { line: Some(number), what }]);
    }
    let mut reading = Reading::default();
    for (line, number) in lines {
        if reading.faults.len() >= MOST_FAULTS {
            let more = Fault { line: Some(number), what: What::More(MOST_FAULTS) };
            reading.faults.push(more);
            return Err(reading.faults);
        }
        reading.line(line, number);
    }
    reading.look_up();
    if reading.faults.is_empty() { Ok(reading.exported) } else { Err(reading.faults) }
}

/// What has been read so far.
#[derive(Default)]
struct Reading {
    exported: Exported,
    faults: Vec<Fault>,
    /// The line that first had each uid, by the kind of the line.
    uids: BTreeMap<(String, String), usize>,
    /// The people, those whose line has a fault as well.
    people: BTreeSet<String>,
    /// The reviews likewise, with whose they are.
    reviews: BTreeSet<(String, String)>,
    /// Which person, and which review of theirs, a line names.
    named: Vec<(usize, String, Option<String>)>,
}

impl Reading {
    fn fault(&mut self, line: usize, what: What) {
        self.faults.push(Fault { line: Some(line), what });
    }

    fn line(&mut self, line: &[u8], number: usize) {
        let object = match object(line) {
            Ok(object) => object,
            Err(what) => return self.fault(number, what),
        };
        self.remember(&object, number);
        match record(&object) {
            Ok(record) => self.exported.add(record),
            Err(found) => {
                for field in found {
                    self.fault(number, What::Field(field));
                }
            }
        }
    }

    /// Keeps what other lines are held against, whatever else is wrong with this one.
    fn remember(&mut self, object: &Map<String, Value>, number: usize) {
        let text = |name: &str| object.get(name).and_then(Value::as_str).map(str::to_owned);
        if let Some(uid) = text("uid") {
            let kind = text("kind").unwrap_or_default();
            let first = *self.uids.entry((kind.clone(), uid.clone())).or_insert(number);
            if first != number {
                self.fault(number, What::Double(uid.clone(), first));
            }
            match (kind.as_str(), text("profile")) {
                ("profile", _) => drop(self.people.insert(uid)),
                ("review", Some(profile)) => drop(self.reviews.insert((uid, profile))),
                _ => {}
            }
        }
        if let Some(profile) = text("profile") {
            self.named.push((number, profile, text("review")));
        }
    }

    /// Looks for every person and review that a line names.
    fn look_up(&mut self) {
        for (line, profile, review) in std::mem::take(&mut self.named) {
            let here = review.is_none_or(|review| {
                let here = self.reviews.contains(&(review.clone(), profile.clone()));
                if !here {
                    self.fault(line, What::NoReview(review));
                }
                here
            });
            if here && !self.people.contains(&profile) {
                self.fault(line, What::NoPerson(profile));
            }
        }
        self.faults.sort_by_key(|fault| fault.line);
    }
}

/// Whether the first line says that records follow, in the form that is read here.
fn head(line: &[u8]) -> Result<(), What> {
    let object = object(line)?;
    if object.get("kind").and_then(Value::as_str) != Some("records") {
        return Err(What::NoHead);
    }
    match object.get("version") {
        Some(version) if version.as_u64() == Some(VERSION.into()) => {}
        version => return Err(What::OtherVersion(version.map(quoted).unwrap_or_default())),
    }
    match object.keys().find(|name| !HEAD.contains(&name.as_str())) {
        Some(stray) => {
            Err(What::Field(Field { place: stray.clone(), wrong: Wrong::Unknown(None) }))
        }
        None => Ok(()),
    }
}

fn object(line: &[u8]) -> Result<Map<String, Value>, What> {
    if line.len() > LONGEST {
        return Err(What::TooLong(LONGEST));
    }
    let text = str::from_utf8(line).map_err(|error| What::NotUtf8(error.valid_up_to() + 1))?;
    match serde_json::from_str(text) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(other) => Err(What::NotObject(Kind::of(&other))),
        Err(error) => Err(What::NotJson(error.column().max(1))),
    }
}
