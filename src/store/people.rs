//! How much is kept of each person, and which groups they are in.

use rusqlite::params;

use crate::record::history::Person;
use crate::record::holdings::Holdings;

use super::{Store, StoreError, insert};

impl Store {
    /// Everybody in the order of their names, with how much is kept of them.
    ///
    /// # Errors
    /// Where the records cannot be read.
    pub fn holdings(&self) -> Result<Vec<(Person, Holdings)>, StoreError> {
        let walks = "FROM encounter WHERE profile = ?1 AND review IS NULL
            AND EXISTS (SELECT 1 FROM answer WHERE answer.encounter = encounter.id)";
        let sql = format!(
            "SELECT (SELECT count(*) {walks} AND finished_at IS NOT NULL),
                    (SELECT count(*) {walks} AND finished_at IS NULL),
                    (SELECT count(*) FROM review WHERE profile = ?1),
                    (SELECT count(*) FROM session WHERE profile = ?1),
                    (SELECT max(at) FROM (
                        SELECT max(started_at) AS at {walks}
                        UNION ALL SELECT max(started_at) FROM review WHERE profile = ?1
                        UNION ALL SELECT max(started_at) FROM session WHERE profile = ?1))"
        );
        let mut query = self.db.prepare_cached(&sql).map_err(StoreError::Read)?;
        let mut all = Vec::new();
        for person in self.people()? {
            let holdings = query.query_row([person.id], |row| {
                Ok(Holdings {
                    finished: row.get(0)?,
                    unfinished: row.get(1)?,
                    reviews: row.get(2)?,
                    sessions: row.get(3)?,
                    latest: row.get(4)?,
                })
            });
            all.push((person, holdings.map_err(StoreError::Read)?));
        }
        Ok(all)
    }

    /// Puts a person into a group; gives whether they were not in it before.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn tag(&self, profile: i64, group: &str) -> Result<bool, StoreError> {
        insert::tag(&self.db, profile, group).map_err(StoreError::Write)
    }

    /// Takes a person out of a group; gives whether they were in it.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn untag(&self, profile: i64, group: &str) -> Result<bool, StoreError> {
        let sql = "DELETE FROM tag WHERE profile = ?1 AND name = ?2";
        let gone = self.db.execute(sql, params![profile, group]).map_err(StoreError::Write)?;
        Ok(gone > 0)
    }
}
