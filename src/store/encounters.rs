//! Keeping how encounters begin and end.

use rusqlite::{Transaction, params};

use crate::record::Mode;
use crate::record::mark::Mark;
use crate::record::summary::Figures;

use super::{Store, StoreError, rows};

/// What is known when an encounter begins.
#[derive(Clone, Debug)]
pub struct NewEncounter<'a> {
    pub uid: &'a str,
    pub scenario: &'a str,
    /// The file that it came from; `None` for a built-in one.
    pub path: Option<&'a str>,
    pub title: &'a str,
    pub revision: u32,
    /// See [`crate::scenario::Scenario::hash`].
    pub structure: &'a str,
    pub mode: Mode,
    pub chosen_mode: Mode,
    pub lang: &'a str,
    pub seed: u64,
    pub version: &'a str,
    pub now: &'a str,
    /// Of a drill: the number of its review, and the id of the point that is drilled.
    pub drill: Option<(i64, &'a str)>,
}

impl Store {
    /// Keeps the beginning of an encounter. This is also where a read-only or full disk shows,
    /// before anything is answered.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn begin(&self, profile: i64, new: &NewEncounter<'_>) -> Result<i64, StoreError> {
        let sql = "INSERT INTO encounter (uid, profile, scenario, path, title, revision, structure,
                       mode, chosen_mode, lang, seed, version, started_at, review, point)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)";
        let seed = i64::from_ne_bytes(new.seed.to_ne_bytes());
        self.db
            .execute(
                sql,
                params![
                    new.uid,
                    profile,
                    new.scenario,
                    new.path,
                    new.title,
                    new.revision,
                    new.structure,
                    new.mode.id(),
                    new.chosen_mode.id(),
                    new.lang,
                    seed,
                    new.version,
                    new.now,
                    new.drill.map(|(review, _)| review),
                    new.drill.map(|(_, point)| point)
                ],
            )
            .map_err(StoreError::Write)?;
        Ok(self.db.last_insert_rowid())
    }

    /// No longer offers an encounter that is under way; what was kept of it stays.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn abandon(&self, encounter: i64, now: &str) -> Result<(), StoreError> {
        let sql = "UPDATE encounter SET abandoned_at = ?2 WHERE id = ?1";
        self.db.execute(sql, params![encounter, now]).map_err(StoreError::Write)?;
        Ok(())
    }

    /// The debrief of a finished encounter has been read to its end: it is no longer offered.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn close(&self, encounter: i64, now: &str) -> Result<(), StoreError> {
        let sql = "UPDATE encounter SET closed_at = ?2 WHERE id = ?1";
        self.db.execute(sql, params![encounter, now]).map_err(StoreError::Write)?;
        Ok(())
    }

    /// Keeps the outcome of an encounter with what each answer, by its number, was worth; all or
    /// nothing. A second call changes nothing.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn finish(
        &mut self,
        encounter: i64,
        figures: &Figures,
        (ending, marks): (&str, &[(i64, Mark)]),
        now: &str,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE encounter SET finished_at = ?2, earned = ?3, maxima = ?4, trust = ?5,
                       score = ?6, pass_mark = ?7, result = ?8, walked_out = ?9, ending = ?10,
                       grave = ?11, skipped = ?12
                   WHERE id = ?1 AND finished_at IS NULL";
        let step = self.db.transaction().map_err(StoreError::Write)?;
        let written = step
            .execute(
                sql,
                params![
                    encounter,
                    now,
                    rows::json(&figures.score.earnings.earned),
                    rows::json(&figures.score.earnings.maxima),
                    rows::json(&figures.trust),
                    figures.score.percent(),
                    figures.score.pass_mark,
                    figures.outcome.id(),
                    figures.score.left,
                    ending,
                    figures.score.grave,
                    figures.score.skipped
                ],
            )
            .map_err(StoreError::Write)?;
        if written > 0 {
            write_marks(&step, marks)?;
        }
        step.commit().map_err(StoreError::Write)
    }

    /// Keeps what the answers of a drill were worth, by the numbers of the answers.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn mark(&mut self, marks: &[(i64, Mark)]) -> Result<(), StoreError> {
        let step = self.db.transaction().map_err(StoreError::Write)?;
        write_marks(&step, marks)?;
        step.commit().map_err(StoreError::Write)
    }
}

fn write_marks(step: &Transaction<'_>, marks: &[(i64, Mark)]) -> Result<(), StoreError> {
    let sql = "UPDATE answer SET mark = ?2 WHERE id = ?1";
    let mut update = step.prepare_cached(sql).map_err(StoreError::Write)?;
    for (answer, mark) in marks {
        update.execute(params![answer, rows::json(mark)]).map_err(StoreError::Write)?;
    }
    Ok(())
}
