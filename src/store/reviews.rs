//! Keeping the sittings of the review. What is answered in them is kept as drills: encounters of one
//! moment.

use rusqlite::params;

use super::{Store, StoreError};

/// What is known when a review begins.
#[derive(Clone, Debug)]
pub struct NewReview<'a> {
    pub uid: &'a str,
    pub seed: u64,
    pub lang: &'a str,
    pub version: &'a str,
    pub now: &'a str,
}

impl Store {
    /// Keeps the beginning of a review and gives its number.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn begin_review(&self, profile: i64, new: &NewReview<'_>) -> Result<i64, StoreError> {
        let sql = "INSERT INTO review (uid, profile, seed, lang, version, started_at)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        let seed = i64::from_ne_bytes(new.seed.to_ne_bytes());
        let values = params![new.uid, profile, seed, new.lang, new.version, new.now];
        self.db.execute(sql, values).map_err(StoreError::Write)?;
        Ok(self.db.last_insert_rowid())
    }

    /// The review came to its end, and was not left before.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn end_review(&self, review: i64, now: &str) -> Result<(), StoreError> {
        let sql = "UPDATE review SET ended_at = ?2 WHERE id = ?1";
        self.db.execute(sql, params![review, now]).map_err(StoreError::Write)?;
        Ok(())
    }
}
