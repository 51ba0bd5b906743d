//! A trainer's sessions: kept entry by entry as they happen.

use rusqlite::{OptionalExtension as _, Row, Transaction, params};

use crate::clock;
use crate::record::session::{EntryForm, SessionHead, SessionNote, Stamped};

use super::load::from_json;
use super::rows::StoredSession;
use super::{Store, StoreError, rows};

/// What is known when a session begins.
#[derive(Clone, Debug)]
pub struct NewSession<'a> {
    pub head: &'a SessionHead,
    /// The whole scenario as YAML.
    pub source: &'a str,
    pub revision: u32,
    /// See [`crate::scenario::Scenario::hash`].
    pub structure: &'a str,
    pub lang: &'a str,
    pub version: &'a str,
}

const HEAD: &str = "id, uid, scenario, path, title, seed, minutes, asked, started_at, finished_at";

impl Store {
    /// Keeps the beginning of a session with its first entries, all or nothing; gives its number.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn begin_session(
        &mut self,
        profile: i64,
        new: &NewSession<'_>,
        first: &[EntryForm],
    ) -> Result<i64, StoreError> {
        let sql = "INSERT INTO session (uid, profile, scenario, path, title, source, revision,
                       structure, lang, seed, version, minutes, asked, started_at)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";
        let NewSession { head, source, .. } = new;
        let seed = i64::from_ne_bytes(head.seed.to_ne_bytes());
        let asked = head.asked.as_ref().map(rows::json);
        let values = params![
            head.uid,
            profile,
            head.scenario,
            head.path,
            head.title,
            source,
            new.revision,
            new.structure,
            new.lang,
            seed,
            new.version,
            head.minutes,
            asked,
            head.started_at
        ];
        let step = self.db.transaction().map_err(StoreError::Write)?;
        step.execute(sql, values).map_err(StoreError::Write)?;
        let id = step.last_insert_rowid();
        insert_entries(&step, id, 1, first, &head.started_at)?;
        step.commit().map_err(StoreError::Write)?;
        Ok(id)
    }

    /// Keeps entries, all or none; `number` is that of the first one.
    ///
    /// # Errors
    /// Where the records cannot be written, or another program has gone on with the session.
    pub fn keep_entries(
        &mut self,
        session: i64,
        number: i64,
        entries: &[EntryForm],
        now: &str,
    ) -> Result<(), StoreError> {
        let step = self.db.transaction().map_err(StoreError::Write)?;
        insert_entries(&step, session, number, entries, now)?;
        step.commit().map_err(StoreError::Write)
    }

    /// Keeps a line for later.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn note_session(
        &self,
        session: i64,
        moment: Option<&str>,
        text: &str,
        now: &str,
    ) -> Result<(), StoreError> {
        let sql = "INSERT INTO session_note (session, moment, text, noted_at)
                   VALUES (?1, ?2, ?3, ?4)";
        self.db.execute(sql, params![session, moment, text, now]).map_err(StoreError::Write)?;
        Ok(())
    }

    /// The sessions of a profile, the latest first.
    ///
    /// # Errors
    /// Where the records cannot be read.
    pub fn sessions(&self, profile: i64) -> Result<Vec<(i64, SessionHead)>, StoreError> {
        let sql = format!("SELECT {HEAD} FROM session WHERE profile = ?1 ORDER BY id DESC");
        let mut query = self.db.prepare_cached(&sql).map_err(StoreError::Read)?;
        let rows = query.query_map([profile], head).map_err(StoreError::Read)?;
        rows.collect::<Result<_, _>>().map_err(StoreError::Read)
    }

    /// The session of a profile with which somebody went on last.
    ///
    /// # Errors
    /// Where the records cannot be read.
    pub fn latest_session(&self, profile: i64) -> Result<Option<i64>, StoreError> {
        let sql = "SELECT id FROM session WHERE profile = ?1
                   ORDER BY coalesce((SELECT kept_at FROM session_entry WHERE session = session.id
                                      ORDER BY number DESC LIMIT 1), started_at) DESC, id DESC
                   LIMIT 1";
        let mut query = self.db.prepare_cached(sql).map_err(StoreError::Read)?;
        query.query_row([profile], |row| row.get(0)).optional().map_err(StoreError::Read)
    }

    /// One session of a profile with all that was kept of it.
    ///
    /// # Errors
    /// Where the records cannot be read.
    pub fn session(&self, profile: i64, id: i64) -> Result<Option<StoredSession>, StoreError> {
        let sql = format!("SELECT {HEAD}, source FROM session WHERE profile = ?1 AND id = ?2");
        let found = self
            .db
            .query_row(&sql, [profile, id], |row| Ok((head(row)?, row.get(10)?)))
            .optional()
            .map_err(StoreError::Read)?;
        let Some(((id, head), source)) = found else { return Ok(None) };
        let (entries, notes) = (self.entries(id)?, self.session_notes(id)?);
        Ok(Some(StoredSession { id, head, source, entries, notes }))
    }

    /// Two numbers that change whenever something more is kept of a session.
    ///
    /// # Errors
    /// Where the records cannot be read.
    pub fn session_mark(&self, session: i64) -> Result<(i64, i64), StoreError> {
        let sql = "SELECT (SELECT COUNT(*) FROM session_entry WHERE session = ?1),
                          (SELECT COUNT(*) FROM session_note WHERE session = ?1)";
        self.db
            .query_row(sql, [session], |row| Ok((row.get(0)?, row.get(1)?)))
            .map_err(StoreError::Read)
    }

    fn entries(&self, session: i64) -> Result<Vec<Stamped<EntryForm>>, StoreError> {
        let sql = "SELECT kept_at, entry FROM session_entry WHERE session = ?1 ORDER BY number";
        let mut query = self.db.prepare_cached(sql).map_err(StoreError::Read)?;
        let rows = query
            .query_map([session], |row| {
                let at: String = row.get(0)?;
                Ok(Stamped { second: clock::second(&at), at, what: from_json(row, 1)? })
            })
            .map_err(StoreError::Read)?;
        rows.collect::<Result<_, _>>().map_err(StoreError::Read)
    }

    fn session_notes(&self, session: i64) -> Result<Vec<SessionNote>, StoreError> {
        let sql = "SELECT moment, text, noted_at FROM session_note WHERE session = ?1 ORDER BY id";
        let mut query = self.db.prepare_cached(sql).map_err(StoreError::Read)?;
        let rows = query
            .query_map([session], |row| {
                Ok(SessionNote { moment: row.get(0)?, text: row.get(1)?, at: row.get(2)? })
            })
            .map_err(StoreError::Read)?;
        rows.collect::<Result<_, _>>().map_err(StoreError::Read)
    }
}

fn insert_entries(
    step: &Transaction<'_>,
    session: i64,
    number: i64,
    entries: &[EntryForm],
    now: &str,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO session_entry (session, number, entry, kept_at) VALUES (?1, ?2, ?3, ?4)";
    for (number, entry) in (number..).zip(entries) {
        let values = params![session, number, rows::json(entry), now];
        step.execute(sql, values).map_err(super::answers::answered_already)?;
        if *entry == EntryForm::Finished {
            let sql = "UPDATE session SET finished_at = ?2 WHERE id = ?1 AND finished_at IS NULL";
            step.execute(sql, params![session, now]).map_err(StoreError::Write)?;
        }
    }
    Ok(())
}

fn head(row: &Row<'_>) -> rusqlite::Result<(i64, SessionHead)> {
    let asked: Option<String> = row.get(7)?;
    let asked = if asked.is_some() { Some(from_json(row, 7)?) } else { None };
    let seed: i64 = row.get(5)?;
    let head = SessionHead {
        uid: row.get(1)?,
        scenario: row.get(2)?,
        path: row.get(3)?,
        title: row.get(4)?,
        seed: u64::from_ne_bytes(seed.to_ne_bytes()),
        minutes: row.get(6)?,
        asked,
        started_at: row.get(8)?,
        finished_at: row.get(9)?,
    };
    Ok((row.get(0)?, head))
}
