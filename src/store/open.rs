//! Opening the records, and bringing them to this program's version.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, TransactionBehavior};

use super::{Store, StoreError};

/// The name of the file within its folder.
pub const FILE: &str = "records.sqlite";
/// The version of the schema that this program writes.
pub const VERSION: i64 = 3;
/// What brings the file from one version to the next.
const MIGRATIONS: [(i64, &str); 3] = [
    (1, include_str!("0001-first.sql")),
    (2, include_str!("0002-sessions.sql")),
    (3, include_str!("0003-practice.sql")),
];
/// How long to wait for another program's transaction.
const PATIENCE: Duration = Duration::from_secs(5);

impl Store {
    /// Opens the records in `folder`, and makes both where they are missing: the folder for its
    /// owner alone (0700), the file likewise (0600).
    ///
    /// # Errors
    /// Where the folder cannot be made, or the file cannot be opened, written or understood.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        crate::files::make_private_folder(folder)
            .map_err(|error| StoreError::Folder(folder.to_owned(), error))?;
        let path = folder.join(FILE);
        crate::files::make_private_file(&path)
            .map_err(|error| StoreError::Folder(path.clone(), error))?;
        let opened = |error| StoreError::Open(path.clone(), error);
        let mut db = Connection::open(&path).map_err(opened)?;
        db.busy_timeout(PATIENCE).map_err(opened)?;
        db.pragma_update(None, "foreign_keys", true).map_err(opened)?;
        migrate(&mut db, &path)?;
        write_ahead(&db).map_err(opened)?;
        Ok(Self { db })
    }
}

/// Turns write-ahead logging on, which the file then keeps. Where two programs begin at once, one of
/// them may be refused; the records are as safe without it, and the next one to open turns it on.
fn write_ahead(db: &Connection) -> rusqlite::Result<()> {
    match db.pragma_update(None, "journal_mode", "WAL") {
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => Ok(()),
        outcome => outcome,
    }
}

fn version(db: &Connection) -> rusqlite::Result<i64> {
    db.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Brings the file to this program's version, one step at a time.
fn migrate(db: &mut Connection, path: &Path) -> Result<(), StoreError> {
    let opened = |error| StoreError::Open(PathBuf::from(path), error);
    let found = version(db).map_err(opened)?;
    if found > VERSION {
        return Err(StoreError::Newer(path.to_owned()));
    }
    if found == VERSION {
        return Ok(());
    }
    let step = db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(opened)?;
    // Another program may have done it while this one waited.
    let done = version(&step).map_err(opened)?;
    for (to, sql) in MIGRATIONS.into_iter().filter(|(to, _)| *to > done) {
        step.execute_batch(sql).map_err(opened)?;
        step.pragma_update(None, "user_version", to).map_err(opened)?;
    }
    step.commit().map_err(opened)
}
