//! What can be saved of records that were damaged: the rest without the parts that cannot be read.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::record::damage::Odd;

use super::fault::Field;
use super::{Profile, Record, record};

/// What can be saved of all records.
#[derive(Clone, Debug, Default)]
pub struct Salvage {
    /// People first. An import takes all of it.
    pub saved: Vec<Record>,
    pub odd: Vec<Odd>,
    /// How many records cannot be saved at all.
    pub lost: usize,
}

/// Saves of these objects what can be saved. Whoever is named in one and cannot be read, or is a mere
/// number, becomes somebody called `unknown` with a number.
#[must_use]
pub fn save_all(mut objects: Vec<Map<String, Value>>, unknown: &str) -> Salvage {
    name_the_unknown(&mut objects);
    let mut all = Salvage::default();
    let mut records = Vec::new();
    for object in objects {
        let (kind, name) = (text(&object, "kind"), told_as(&object));
        let Saved { record, wrong } = save(object);
        if !wrong.is_empty() {
            all.odd.push(Odd { kind, name, saved: record.is_some(), wrong });
        }
        match record {
            Some(record) => records.push(record),
            None => all.lost += 1,
        }
    }
    let found = records.len();
    let records = without_strays(records);
    all.lost += found - records.len();
    all.saved = strangers(&records, unknown);
    all.saved.extend(records);
    all.saved.sort_by_key(|record| !matches!(record, Record::Profile(_)));
    all
}

fn text(object: &Map<String, Value>, name: &str) -> String {
    object.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// A name or a title, else the uid.
fn told_as(object: &Map<String, Value>) -> String {
    let names = ["name", "title", "uid"].map(|name| text(object, name));
    names.into_iter().find(|name| !name.is_empty()).unwrap_or_default()
}

/// Where the row of a person is gone, the person gets the uid of the first thing that is kept of
/// them: it is the same whenever the same records are saved.
fn name_the_unknown(objects: &mut [Map<String, Value>]) {
    let mut uids: BTreeMap<i64, Value> = BTreeMap::new();
    for object in objects {
        let uid = object.get("uid").cloned().unwrap_or_default();
        if let Some(owner) = object.get_mut("profile")
            && let Some(number) = owner.as_i64()
        {
            *owner = uids.entry(number).or_insert(uid).clone();
        }
    }
}

/// The records without drills of reviews that are lost.
fn without_strays(records: Vec<Record>) -> Vec<Record> {
    let reviews: BTreeSet<(String, String)> = records
        .iter()
        .filter_map(|record| match record {
            Record::Review(review) => Some((review.uid.clone(), review.profile.clone())),
            _ => None,
        })
        .collect();
    let is_stray = |record: &Record| match record {
        Record::Encounter(walk) => {
            let review = walk.review.clone().map(|review| (review, walk.profile.clone()));
            review.is_some_and(|review| !reviews.contains(&review))
        }
        _ => false,
    };
    records.into_iter().filter(|record| !is_stray(record)).collect()
}

/// The people who are named and of whom nothing else is known.
fn strangers(records: &[Record], unknown: &str) -> Vec<Record> {
    let mut known: BTreeSet<&str> = BTreeSet::new();
    let mut named: Vec<(&str, &str)> = Vec::new();
    for record in records {
        match record {
            Record::Profile(profile) => drop(known.insert(&profile.uid)),
            Record::Review(review) => named.push((&review.profile, &review.started_at)),
            Record::Encounter(walk) => named.push((&walk.profile, &walk.started_at)),
            Record::Session(session) => named.push((&session.profile, &session.started_at)),
        }
    }
    named.retain(|(uid, _)| known.insert(uid));
    let stranger = |((uid, since), number): ((&str, &str), usize)| {
        Record::Profile(Profile {
            uid: uid.to_owned(),
            name: format!("{unknown} {number}"),
            created_at: since.to_owned(),
            tags: Vec::new(),
            settings: BTreeMap::new(),
        })
    };
    named.into_iter().zip(1..).map(stranger).collect()
}

/// What is left of a damaged record, and what was wrong with it.
struct Saved {
    /// None where nothing can be saved.
    record: Option<Record>,
    /// Everything that was wrong; empty where the record is whole.
    wrong: Vec<Field>,
}

/// What a record or a part of it can do without.
const SPARED: [&str; 2] = ["end", "mark"];

/// Takes out what cannot be read: of a list the members, of a finished walk the outcome, of an answer
/// what it was worth. Whatever else stands in no list is needed; without it nothing can be saved.
fn save(mut object: Map<String, Value>) -> Saved {
    let mut wrong = Vec::new();
    loop {
        let found = match record(&object) {
            Ok(record) => return Saved { record: Some(record), wrong },
            Err(found) => found,
        };
        let mut places: Vec<Vec<Step<'_>>> =
            found.iter().map(|field| steps(&field.place)).collect();
        // From behind, so that the places of the others stay what they are.
        places.sort_unstable();
        places.dedup();
        let taken = places.iter().rev().all(|place| take_out(&mut object, place));
        if wrong.is_empty() {
            wrong.clone_from(&found);
        }
        if !taken {
            return Saved { record: None, wrong };
        }
    }
}

/// A step to a place within a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step<'p> {
    Field(&'p str),
    Member(usize),
}

/// The steps to what is to be taken out for the sake of a place: what can be spared, the innermost
/// member of a list, or else the first field.
fn steps(place: &str) -> Vec<Step<'_>> {
    let mut steps = Vec::new();
    for part in place.split('.') {
        let (name, number) = part.split_once('[').unwrap_or((part, ""));
        steps.push(Step::Field(name));
        if SPARED.contains(&name) {
            return steps;
        }
        if let Ok(number) = number.trim_end_matches(']').parse() {
            steps.push(Step::Member(number));
        }
    }
    let last = steps.iter().rposition(|step| matches!(step, Step::Member(_)));
    steps.truncate(last.map_or(1, |last| last + 1));
    steps
}

/// Whether it could be taken out.
fn take_out(object: &mut Map<String, Value>, steps: &[Step<'_>]) -> bool {
    let [Step::Field(name), rest @ ..] = steps else { return false };
    let Some(value) = object.get_mut(*name) else { return false };
    match rest {
        [] if SPARED.contains(name) => {
            *value = Value::Null;
            true
        }
        [Step::Member(number), rest @ ..] => {
            let Value::Array(members) = value else { return false };
            match (members.get_mut(*number), rest) {
                (None, _) => true,
                (Some(_), []) => {
                    members.remove(*number);
                    true
                }
                (Some(Value::Object(member)), rest) => take_out(member, rest),
                (Some(_), _) => false,
            }
        }
        [] | [Step::Field(_), ..] => false,
    }
}
