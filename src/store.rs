//! Records in one `SQLite` file. The only module that knows `rusqlite`.
//!
//! Every answer is one durable transaction, so a program that is killed loses at most the answer
//! being typed. Two programs may share the file: each waits for the other's transaction.

mod answers;
mod cells;
mod damage;
mod deliveries;
mod encounters;
mod erase;
mod history;
mod insert;
mod load;
mod merge;
mod open;
mod people;
mod portable;
mod reviews;
mod rows;
mod sessions;

use std::path::PathBuf;

use rusqlite::{Connection, ErrorCode, OptionalExtension, params};
use thiserror::Error;

use crate::clock;

pub use answers::NewAnswer;
pub use damage::check;
pub use encounters::NewEncounter;
pub use erase::erase_all;
pub use merge::Bringing;
pub use open::{FILE, VERSION};
pub use reviews::NewReview;
pub use rows::{OpenRow, StoredEncounter, StoredNote, StoredSession};
pub use sessions::NewSession;

/// Why records cannot be kept or read.
#[derive(Debug, Error)]
pub enum StoreError {
    #[error("the folder `{0}` cannot be made: {1}")]
    Folder(PathBuf, std::io::Error),
    #[error("the records `{0}` cannot be opened: {1}")]
    Open(PathBuf, rusqlite::Error),
    #[error("the records `{0}` were written by a newer version of the program")]
    Newer(PathBuf),
    #[error("the records cannot be written: {0}")]
    Write(rusqlite::Error),
    #[error("the records cannot be read: {0}")]
    Read(rusqlite::Error),
    #[error("this has gone on in another window meanwhile")]
    Elsewhere,
    /// Something in the records is not what this program has kept.
    #[error("the records are damaged")]
    Damaged,
    /// What was asked needs the file alone, and another program has it open.
    #[error("the records are in use")]
    InUse,
}

impl StoreError {
    /// Whether the file itself is broken, so that only what is left of it can be saved.
    #[must_use]
    pub fn broken(&self) -> bool {
        let (Self::Open(_, cause) | Self::Write(cause) | Self::Read(cause)) = self else {
            return matches!(self, Self::Damaged);
        };
        let broken = [ErrorCode::DatabaseCorrupt, ErrorCode::NotADatabase];
        cause.sqlite_error_code().is_some_and(|code| broken.contains(&code))
    }
}

/// The records of one data folder.
#[derive(Debug)]
pub struct Store {
    db: Connection,
}

impl Store {
    /// The number of the profile with this name, if there is one.
    ///
    /// # Errors
    /// Where the records cannot be read.
    pub fn known_profile(&self, name: &str) -> Result<Option<i64>, StoreError> {
        self.db
            .query_row("SELECT id FROM profile WHERE name = ?1", [name], |row| row.get(0))
            .optional()
            .map_err(StoreError::Read)
    }

    /// The number of the profile with this name; it is made, with a new pseudonym, where it is
    /// missing.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn profile(&self, name: &str, now: &str) -> Result<i64, StoreError> {
        if let Some(known) = self.known_profile(name)? {
            return Ok(known);
        }
        // Another program may be making the same profile.
        let sql = "INSERT INTO profile (name, created_at, uid) VALUES (?1, ?2, ?3)
                   ON CONFLICT DO NOTHING";
        self.db.execute(sql, params![name, now, clock::new_uid()]).map_err(StoreError::Write)?;
        self.known_profile(name)?.ok_or(StoreError::Read(rusqlite::Error::QueryReturnedNoRows))
    }

    /// A setting of a profile.
    ///
    /// # Errors
    /// Where the records cannot be read.
    pub fn setting(&self, profile: i64, name: &str) -> Result<Option<String>, StoreError> {
        let sql = "SELECT value FROM setting WHERE profile = ?1 AND name = ?2";
        self.db
            .query_row(sql, params![profile, name], |row| row.get(0))
            .optional()
            .map_err(StoreError::Read)
    }

    /// Keeps a setting of a profile.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn set(&self, profile: i64, name: &str, value: &str) -> Result<(), StoreError> {
        let sql = "INSERT INTO setting (profile, name, value) VALUES (?1, ?2, ?3)
                   ON CONFLICT (profile, name) DO UPDATE SET value = excluded.value";
        self.db.execute(sql, params![profile, name, value]).map_err(StoreError::Write)?;
        Ok(())
    }
}
