//! Keeping what is answered, judged and noted.

use rusqlite::params;

use crate::record::{AnswerForm, StoredVerdict};

use super::{Store, StoreError, rows};

/// An answer about to be kept.
#[derive(Clone, Debug)]
pub struct NewAnswer<'a> {
    pub moment: &'a str,
    pub attempt: u32,
    pub shown: &'a [String],
    pub answer: &'a AnswerForm,
    pub verdicts: &'a [StoredVerdict],
    pub hints: u32,
    pub asked_at: &'a str,
}

impl Store {
    /// Keeps an answer with its verdicts, both or neither.
    ///
    /// # Errors
    /// Where the records cannot be written, or another window has answered the same.
    pub fn answer(
        &mut self,
        encounter: i64,
        new: &NewAnswer<'_>,
        now: &str,
    ) -> Result<i64, StoreError> {
        let step = self.db.transaction().map_err(answered_already)?;
        let sql = "INSERT INTO answer (encounter, moment, attempt, shown, answer, hints, skipped,
                       asked_at, answered_at)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
        let skipped = *new.answer == AnswerForm::Skip;
        step.execute(
            sql,
            params![
                encounter,
                new.moment,
                new.attempt,
                rows::json(new.shown),
                rows::json(new.answer),
                new.hints,
                skipped,
                new.asked_at,
                now
            ],
        )
        .map_err(answered_already)?;
        let answer = step.last_insert_rowid();
        insert_verdicts(&step, answer, new.verdicts, now)?;
        step.commit().map_err(StoreError::Write)?;
        Ok(answer)
    }

    /// Adds verdicts to an answer; earlier ones stay.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn judge(
        &mut self,
        answer: i64,
        verdicts: &[StoredVerdict],
        now: &str,
    ) -> Result<(), StoreError> {
        let step = self.db.transaction().map_err(StoreError::Write)?;
        insert_verdicts(&step, answer, verdicts, now)?;
        step.commit().map_err(StoreError::Write)
    }

    /// The trainee went on from the reaction to an answer.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn settle(&self, answer: i64, now: &str) -> Result<(), StoreError> {
        let sql = "UPDATE answer SET settled_at = ?2 WHERE id = ?1";
        self.db.execute(sql, params![answer, now]).map_err(StoreError::Write)?;
        Ok(())
    }

    /// Keeps something said or asked beside the answers.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn note(
        &self,
        encounter: i64,
        moment: Option<&str>,
        kind: &str,
        text: &str,
        now: &str,
    ) -> Result<(), StoreError> {
        let sql = "INSERT INTO note (encounter, moment, kind, text, noted_at)
                   VALUES (?1, ?2, ?3, ?4, ?5)";
        let values = params![encounter, moment, kind, text, now];
        self.db.execute(sql, values).map_err(StoreError::Write)?;
        Ok(())
    }
}

/// The key that allows one answer to a moment and try only.
pub(super) fn answered_already(error: rusqlite::Error) -> StoreError {
    match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::ConstraintViolation) => StoreError::Elsewhere,
        _ => StoreError::Write(error),
    }
}

fn insert_verdicts(
    step: &rusqlite::Transaction<'_>,
    answer: i64,
    verdicts: &[StoredVerdict],
    now: &str,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO verdict (answer, point, verdict, judge, late, evidence, given_at)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    let mut insert = step.prepare_cached(sql).map_err(StoreError::Write)?;
    for one in verdicts {
        let values = params![
            answer,
            one.point,
            one.verdict.id(),
            one.judge.id(),
            one.late,
            one.evidence,
            now
        ];
        insert.execute(values).map_err(StoreError::Write)?;
    }
    Ok(())
}
