//! Rows as they lie in the file, whatever they hold: nothing is understood here, so that damaged
//! records can be looked at row by row.

use std::collections::HashSet;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};
use serde_json::{Map, Value};

/// A row by the names of its columns.
pub(super) type Cells = Map<String, Value>;

/// A table, and what finds its rows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Table {
    pub(super) name: &'static str,
    /// The key, by which its rows lie in the file.
    pub(super) key: &'static [&'static str],
    /// The rows of one person, by the number `?1`.
    of_person: &'static str,
    /// The rows of one walk, review or session, by the number `?1`.
    of_one: &'static str,
}

const fn table(
    name: &'static str,
    key: &'static [&'static str],
    of_person: &'static str,
    of_one: &'static str,
) -> Table {
    Table { name, key, of_person, of_one }
}

pub(super) const PROFILE: Table = table("profile", &["id"], "id = ?1", "id = ?1");
pub(super) const SETTING: Table =
    table("setting", &["profile", "name"], "profile = ?1", "profile = ?1");
pub(super) const TAG: Table = table("tag", &["profile", "name"], "profile = ?1", "profile = ?1");
pub(super) const REVIEW: Table = table("review", &["id"], "profile = ?1", "id = ?1");
pub(super) const ENCOUNTER: Table = table("encounter", &["id"], "profile = ?1", "id = ?1");
pub(super) const ANSWER: Table = table(
    "answer",
    &["id"],
    "encounter IN (SELECT id FROM encounter WHERE profile = ?1)",
    "encounter = ?1",
);
pub(super) const VERDICT: Table = table(
    "verdict",
    &["id"],
    "answer IN (SELECT id FROM answer
        WHERE encounter IN (SELECT id FROM encounter WHERE profile = ?1))",
    "answer IN (SELECT id FROM answer WHERE encounter = ?1)",
);
pub(super) const NOTE: Table = table(
    "note",
    &["id"],
    "encounter IN (SELECT id FROM encounter WHERE profile = ?1)",
    "encounter = ?1",
);
pub(super) const SESSION: Table = table("session", &["id"], "profile = ?1", "id = ?1");
pub(super) const SESSION_ENTRY: Table = table(
    "session_entry",
    &["session", "number"],
    "session IN (SELECT id FROM session WHERE profile = ?1)",
    "session = ?1",
);
pub(super) const SESSION_NOTE: Table = table(
    "session_note",
    &["id"],
    "session IN (SELECT id FROM session WHERE profile = ?1)",
    "session = ?1",
);

/// Which rows are wanted.
#[derive(Clone, Copy, Debug)]
pub(super) enum Which {
    All,
    /// Those of the person with this number.
    Person(i64),
    /// Those of the walk, review or session with this number.
    One(i64),
}

/// The rows of a table that are wanted, by its key.
pub(super) fn rows(db: &Connection, table: Table, which: Which) -> rusqlite::Result<Vec<Cells>> {
    let (condition, number) = match which {
        Which::All => ("?1 = ?1", 0),
        Which::Person(number) => (table.of_person, number),
        Which::One(number) => (table.of_one, number),
    };
    let (name, key) = (table.name, table.key.join(", "));
    let sql = format!("SELECT * FROM {name} WHERE {condition} ORDER BY {key}");
    let mut query = db.prepare_cached(&sql)?;
    let rows = query.query_map([number], cells)?;
    rows.collect()
}

/// All rows of a table that can be read, by its key, and why others could not be. The table itself is
/// gone through, never an index; from behind as well, where it cannot be gone through to its end.
pub(super) fn all_that_can_be_read(db: &Connection, table: Table) -> (Vec<Cells>, Option<String>) {
    let (mut all, failed) = from_one_end(db, table, "ASC");
    if failed.is_some() {
        let key = |cells: &Cells| {
            table.key.iter().map(|name| cells.get(*name).map(Value::to_string)).collect::<Vec<_>>()
        };
        let known: HashSet<_> = all.iter().map(key).collect();
        let (behind, _) = from_one_end(db, table, "DESC");
        all.extend(behind.into_iter().rev().filter(|cells| !known.contains(&key(cells))));
    }
    (all, failed)
}

fn from_one_end(db: &Connection, table: Table, way: &str) -> (Vec<Cells>, Option<String>) {
    let mut all = Vec::new();
    let failed = go_through(db, table, way, &mut all).err().map(|error| error.to_string());
    (all, failed)
}

fn go_through(
    db: &Connection,
    table: Table,
    way: &str,
    all: &mut Vec<Cells>,
) -> rusqlite::Result<()> {
    let key: Vec<_> = table.key.iter().map(|name| format!("{name} {way}")).collect();
    let sql = format!("SELECT * FROM {} NOT INDEXED ORDER BY {}", table.name, key.join(", "));
    let mut query = db.prepare(&sql)?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        all.push(cells(row)?);
    }
    Ok(())
}

fn cells(row: &Row<'_>) -> rusqlite::Result<Cells> {
    let names = row.as_ref().column_names();
    let mut cells = Cells::new();
    for (column, name) in names.into_iter().enumerate() {
        cells.insert(name.to_owned(), value(row.get_ref(column)?));
    }
    Ok(cells)
}

/// A cell as JSON. Bytes that are no text become a list, which is nothing that a record may hold.
fn value(cell: ValueRef<'_>) -> Value {
    match cell {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => number.into(),
        ValueRef::Real(number) => number.into(),
        ValueRef::Text(bytes) => match str::from_utf8(bytes) {
            Ok(text) => text.into(),
            Err(_) => bytes.into(),
        },
        ValueRef::Blob(bytes) => bytes.into(),
    }
}
