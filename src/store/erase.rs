//! Erasing: what goes leaves nothing in the file, nor beside it. And copies of the whole file.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};

use crate::files;

use super::open::FILE;
use super::{Store, StoreError};

/// How long to wait for another program to let go of the file.
const PATIENCE: Duration = Duration::from_millis(500);
/// What `SQLite` keeps beside the file.
const BESIDE: [&str; 3] = ["-wal", "-shm", "-journal"];

impl Store {
    /// Erases a person with all that is kept of them. Their bytes are overwritten, the file is
    /// written anew without them, and nothing of them stays in the files beside it.
    ///
    /// # Errors
    /// [`StoreError::InUse`] where another program has the records open: nothing is erased then. Or
    /// where the records cannot be written.
    pub fn erase(&mut self, profile: i64) -> Result<(), StoreError> {
        self.alone()?;
        let step = self.db.transaction_with_behavior(TransactionBehavior::Exclusive);
        let step = step.map_err(StoreError::Write)?;
        step.execute("DELETE FROM profile WHERE id = ?1", [profile]).map_err(StoreError::Write)?;
        step.commit().map_err(StoreError::Write)?;
        self.db.execute_batch("VACUUM").map_err(StoreError::Write)
    }

    /// Takes the file for this program alone, without a log beside it.
    fn alone(&self) -> Result<(), StoreError> {
        let set = |name, value| self.db.pragma_update(None, name, value).map_err(in_use);
        self.db.busy_timeout(PATIENCE).map_err(StoreError::Write)?;
        // What is deleted is overwritten, and nothing is sorted in a file elsewhere.
        set("secure_delete", "ON")?;
        set("temp_store", "MEMORY")?;
        set("locking_mode", "EXCLUSIVE")?;
        // This moves everything into the file, which needs all others to be gone.
        set("journal_mode", "DELETE")
    }

    /// Writes a copy of the whole file, which must be empty or not there yet.
    ///
    /// # Errors
    /// Where the copy cannot be written or the records cannot be read.
    pub fn back_up(&self, to: &str) -> Result<(), StoreError> {
        self.db.execute("VACUUM INTO ?1", [to]).map_err(StoreError::Read)?;
        Ok(())
    }
}

/// Erases everything that is kept in a folder, also where the file is damaged; gives whether there
/// was anything.
///
/// # Errors
/// [`StoreError::InUse`] where another program has the records open: nothing is erased then. Or where
/// a file cannot be removed.
pub fn erase_all(folder: &Path) -> Result<bool, StoreError> {
    let path = folder.join(FILE);
    if let Ok(db) = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_WRITE) {
        // What is no database at all can be removed as well.
        let store = Store { db };
        match store.alone() {
            Err(StoreError::InUse) => return Err(StoreError::InUse),
            _ => drop(store),
        }
    }
    let mut any = false;
    for end in [""].iter().chain(&BESIDE) {
        let path = folder.join(format!("{FILE}{end}"));
        let gone = files::remove(&path);
        any |= gone.map_err(|error| StoreError::Folder(path.clone(), error))?;
    }
    Ok(any)
}

fn in_use(error: rusqlite::Error) -> StoreError {
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::InUse,
        _ => StoreError::Write(error),
    }
}
