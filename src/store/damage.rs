//! Looking for damage: what the database itself finds, and what this program would not have kept.

use std::convert::Infallible;
use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use crate::record::damage::Checkup;
use crate::record::portable::salvage;

use super::cells::all_that_can_be_read;
use super::open::{FILE, VERSION};
use super::portable::Kept;
use super::{Store, StoreError};

/// The most lines that the database is asked for.
const MOST: u32 = 50;

/// Looks at the records in a folder without changing them, unless an earlier version of the program
/// kept them and they are sound: then they are brought to this version first, as by every command.
/// People who cannot be read are called `unknown` with a number.
///
/// # Errors
/// Where a newer version of the program kept them.
pub fn check(folder: &Path, unknown: &str) -> Result<Checkup, StoreError> {
    let mut found = Checkup::default();
    let path = folder.join(FILE);
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let opened = Connection::open_with_flags(&path, flags)
        .and_then(|db| Ok((db.pragma_query_value(None, "user_version", |row| row.get(0))?, db)));
    let (version, mut db): (i64, Connection) = match opened {
        Ok(opened) => opened,
        Err(error) => {
            found.file.push(error.to_string());
            return Ok(found);
        }
    };
    if version > VERSION {
        return Err(StoreError::Newer(path));
    }
    found.file = told(&db).unwrap_or_else(|error| vec![error.to_string()]);
    if version < VERSION && found.file.is_empty() {
        db = Store::open(folder)?.db;
    }
    match orphans(&db) {
        Ok(orphans) => found.orphans = orphans,
        Err(error) => found.file.push(error.to_string()),
    }
    let kept = Kept::read(|table| {
        let (rows, failed) = all_that_can_be_read(&db, table);
        found.unread.extend(failed.map(|why| (table.name, why)));
        Ok::<_, Infallible>(rows)
    });
    let salvage = salvage::save_all(kept.unwrap_or_default().objects(), unknown);
    Ok(Checkup { odd: salvage.odd, saved: salvage.saved, lost: salvage.lost, ..found })
}

/// What the database says about the file as a whole; nothing where that is sound.
fn told(db: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut query = db.prepare(&format!("PRAGMA integrity_check({MOST})"))?;
    let mut lines: Vec<String> =
        query.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    lines.retain(|line| line != "ok");
    Ok(lines)
}

/// Rows that belong to nothing that is there, counted by table.
fn orphans(db: &Connection) -> rusqlite::Result<Vec<(String, usize)>> {
    let mut query = db.prepare("PRAGMA foreign_key_check")?;
    let mut found: Vec<(String, usize)> = Vec::new();
    for table in query.query_map([], |row| row.get::<_, String>(0))? {
        let table = table?;
        match found.iter_mut().find(|(known, _)| *known == table) {
            Some((_, count)) => *count += 1,
            None => found.push((table, 1)),
        }
    }
    Ok(found)
}
