//! Which encounters a learning record store has taken already.

use std::collections::HashSet;

use rusqlite::params;

use super::{Store, StoreError};

impl Store {
    /// The encounters, by their numbers, that this store has taken.
    ///
    /// # Errors
    /// Where the records cannot be read.
    pub fn delivered(&self, lrs: &str) -> Result<HashSet<i64>, StoreError> {
        let sql = "SELECT encounter FROM delivery WHERE lrs = ?1";
        let mut query = self.db.prepare_cached(sql).map_err(StoreError::Read)?;
        let rows = query.query_map([lrs], |row| row.get(0)).map_err(StoreError::Read)?;
        rows.collect::<Result<_, _>>().map_err(StoreError::Read)
    }

    /// Keeps that this store has taken these encounters; all or nothing.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn deliver(&mut self, lrs: &str, encounters: &[i64], now: &str) -> Result<(), StoreError> {
        let sql = "INSERT INTO delivery (lrs, encounter, sent_at) VALUES (?1, ?2, ?3)
                   ON CONFLICT DO NOTHING";
        let step = self.db.transaction().map_err(StoreError::Write)?;
        for encounter in encounters {
            step.execute(sql, params![lrs, encounter, now]).map_err(StoreError::Write)?;
        }
        step.commit().map_err(StoreError::Write)
    }
}
