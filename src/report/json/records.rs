//! People, exports, imports and checks.

use serde::Serialize;
use serde_json::{Value, json};

use crate::record::damage::Checkup;
use crate::record::history::Person;
use crate::record::holdings::Holdings;
use crate::record::portable::brought::{Brought, Tally};
use crate::record::portable::{Head, Record};
use crate::text::clean;

use super::{document, harmless};

/// Everybody, with their groups and how much is kept of each.
#[must_use]
pub fn people(people: &[(Person, Holdings)]) -> String {
    let people: Vec<_> = people
        .iter()
        .map(|(person, holdings)| {
            json!({
                "name": person.name,
                "uid": person.uid,
                "groups": person.tags,
                "finished": holdings.finished,
                "unfinished": holdings.unfinished,
                "reviews": holdings.reviews,
                "sessions": holdings.sessions,
                "latest": holdings.latest,
            })
        })
        .collect();
    document("people", json!({ "people": people }))
}

/// Where the records are, and whether there are any.
#[must_use]
pub fn records_path(path: &str, exists: bool) -> String {
    document("records-path", json!({ "path": path, "exists": exists }))
}

/// An export: the first line, then a line for each record.
#[must_use]
pub fn exported(head: &Head, records: &[Record]) -> String {
    let mut text = one_line(head);
    text.extend(records.iter().map(one_line));
    text
}

/// In the order of its fields, unlike other documents: it is to be read from the front.
fn one_line(value: &impl Serialize) -> String {
    let line = serde_json::to_string(value).unwrap_or_default();
    if clean(&line) == line { line + "\n" } else { harmless(&line) }
}

/// What each file has brought.
#[must_use]
pub fn brought(files: &[(String, Brought)]) -> String {
    let files: Vec<_> = files
        .iter()
        .map(|(name, brought)| {
            let people = brought.people.iter().map(
                |person| json!({ "name": person.name, "named": person.named, "new": person.new }),
            );
            let differing = brought
                .differing
                .iter()
                .map(|one| json!({ "title": one.title, "started_at": one.started_at }));
            json!({
                "file": name,
                "people": people.collect::<Vec<_>>(),
                "encounters": tally(brought.walks),
                "reviews": tally(brought.reviews),
                "drills": tally(brought.drills),
                "sessions": tally(brought.sessions),
                "differing": differing.collect::<Vec<_>>(),
                "elsewhere": brought.elsewhere,
            })
        })
        .collect();
    document("import", json!({ "files": files }))
}

fn tally(tally: Tally) -> Value {
    json!({ "new": tally.new, "grown": tally.grown, "same": tally.same })
}

/// What a look at the records has found.
#[must_use]
pub fn checkup(found: &Checkup) -> String {
    let unread = found.unread.iter().map(|(table, why)| json!({ "table": table, "why": why }));
    let orphans =
        found.orphans.iter().map(|(table, count)| json!({ "table": table, "count": count }));
    let odd = found.odd.iter().map(|odd| {
        let places: Vec<_> = odd.wrong.iter().map(|field| &field.place).collect();
        json!({ "what": odd.kind, "name": odd.name, "saved": odd.saved, "places": places })
    });
    document(
        "records-check",
        json!({
            "sound": found.is_sound(),
            "file": found.file,
            "unread": unread.collect::<Vec<_>>(),
            "orphans": orphans.collect::<Vec<_>>(),
            "odd": odd.collect::<Vec<_>>(),
            "saved": found.saved.len(),
            "lost": found.lost,
        }),
    )
}
