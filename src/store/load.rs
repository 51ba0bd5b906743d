//! Reading the records back.

use rusqlite::{OptionalExtension, Row, params};

use crate::encounter::answer::Verdict;
use crate::encounter::score::{Earnings, Score};
use crate::record::summary::{Figures, Finished, Outcome};
use crate::record::{AnswerForm, Judge, Mode, StoredAnswer, StoredVerdict};

use super::rows::{OpenRow, StoredEncounter, StoredNote};
use super::{Store, StoreError};

impl Store {
    /// The encounters of a profile that have an answer, are not abandoned, and whose debrief was
    /// not read to its end; the latest first.
    ///
    /// # Errors
    /// Where the records cannot be read.
    pub fn open_encounters(&self, profile: i64) -> Result<Vec<OpenRow>, StoreError> {
        let sql = "SELECT id, scenario, path, title FROM encounter
                   WHERE profile = ?1 AND closed_at IS NULL AND abandoned_at IS NULL AND review IS NULL
                     AND EXISTS (SELECT 1 FROM answer WHERE answer.encounter = encounter.id)
                   ORDER BY id DESC";
        let open = |row: &Row<'_>| {
            Ok(OpenRow {
                id: row.get(0)?,
                scenario: row.get(1)?,
                path: row.get(2)?,
                title: row.get(3)?,
            })
        };
        let mut query = self.db.prepare_cached(sql).map_err(StoreError::Read)?;
        let rows = query.query_map([profile], open).map_err(StoreError::Read)?;
        rows.collect::<Result<_, _>>().map_err(StoreError::Read)
    }

    /// Whether the profile has ever answered anything in this scenario, finished or not.
    ///
    /// # Errors
    /// Where the records cannot be read.
    pub fn has_seen(
        &self,
        profile: i64,
        scenario: &str,
        path: Option<&str>,
    ) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (
                       SELECT 1 FROM encounter JOIN answer ON answer.encounter = encounter.id
                       WHERE profile = ?1 AND scenario = ?2 AND path IS ?3 AND review IS NULL)";
        self.db
            .query_row(sql, params![profile, scenario, path], |row| row.get(0))
            .map_err(StoreError::Read)
    }

    /// The finished encounters of a profile, the earliest first.
    ///
    /// # Errors
    /// Where the records cannot be read.
    pub fn finished(&self, profile: i64) -> Result<Vec<Finished>, StoreError> {
        let sql = "SELECT scenario, path, earned, maxima, result FROM encounter
                   WHERE profile = ?1 AND finished_at IS NOT NULL AND review IS NULL
                   ORDER BY finished_at, id";
        let mut query = self.db.prepare_cached(sql).map_err(StoreError::Read)?;
        let rows = query.query_map([profile], finished_row).map_err(StoreError::Read)?;
        rows.collect::<Result<_, _>>().map_err(StoreError::Read)
    }

    /// One encounter with all that was kept of it.
    ///
    /// # Errors
    /// Where the records cannot be read.
    pub fn encounter(&self, id: i64) -> Result<Option<StoredEncounter>, StoreError> {
        let sql =
            "SELECT scenario, path, mode, seed, finished_at IS NOT NULL, earned, maxima, trust,
                       pass_mark, result, walked_out, grave, skipped
                   FROM encounter WHERE id = ?1";
        let head = self
            .db
            .query_row(sql, [id], |row| {
                Ok(StoredEncounter {
                    scenario: row.get(0)?,
                    path: row.get(1)?,
                    mode: mode(&row.get::<_, String>(2)?),
                    seed: seed(row.get(3)?),
                    figures: if row.get(4)? { Some(figures(row)?) } else { None },
                    answers: Vec::new(),
                    notes: Vec::new(),
                })
            })
            .optional()
            .map_err(StoreError::Read)?;
        let Some(mut encounter) = head else { return Ok(None) };
        encounter.answers = self.answers(id)?;
        encounter.notes = self.notes(id)?;
        Ok(Some(encounter))
    }

    fn answers(&self, encounter: i64) -> Result<Vec<(i64, StoredAnswer)>, StoreError> {
        let sql = "SELECT id, moment, attempt, shown, answer, hints, settled_at IS NOT NULL
                   FROM answer WHERE encounter = ?1 ORDER BY id";
        let mut query = self.db.prepare_cached(sql).map_err(StoreError::Read)?;
        let rows = query
            .query_map([encounter], |row| {
                let answer = StoredAnswer {
                    moment: row.get(1)?,
                    attempt: row.get(2)?,
                    shown: from_json(row, 3)?,
                    answer: from_json::<AnswerForm>(row, 4)?,
                    verdicts: Vec::new(),
                    hints: row.get(5)?,
                    settled: row.get(6)?,
                };
                Ok((row.get(0)?, answer))
            })
            .map_err(StoreError::Read)?;
        let mut answers: Vec<(i64, StoredAnswer)> =
            rows.collect::<Result<_, _>>().map_err(StoreError::Read)?;
        for (id, answer) in &mut answers {
            answer.verdicts = self.verdicts(*id)?;
        }
        Ok(answers)
    }

    fn verdicts(&self, answer: i64) -> Result<Vec<StoredVerdict>, StoreError> {
        let sql = "SELECT point, verdict, judge, late, evidence FROM verdict
                   WHERE answer = ?1 ORDER BY id";
        let mut query = self.db.prepare_cached(sql).map_err(StoreError::Read)?;
        let rows = query
            .query_map([answer], |row| {
                let verdict: String = row.get(1)?;
                let judge: String = row.get(2)?;
                Ok(StoredVerdict {
                    point: row.get(0)?,
                    verdict: Verdict::from_id(&verdict).unwrap_or(Verdict::Unsure),
                    judge: Judge::from_id(&judge).unwrap_or(Judge::Nobody),
                    late: row.get(3)?,
                    evidence: row.get(4)?,
                })
            })
            .map_err(StoreError::Read)?;
        rows.collect::<Result<_, _>>().map_err(StoreError::Read)
    }

    /// The numbers of those answers before which the strong answer had been asked for.
    ///
    /// # Errors
    /// Where the records cannot be read.
    pub fn after_strong(&self, encounter: i64) -> Result<Vec<i64>, StoreError> {
        let sql = "SELECT id FROM answer WHERE encounter = ?1 AND EXISTS (
                       SELECT 1 FROM note WHERE note.encounter = answer.encounter
                         AND note.moment = answer.moment AND kind = 'strong' AND noted_at <= asked_at)";
        let mut query = self.db.prepare_cached(sql).map_err(StoreError::Read)?;
        let rows = query.query_map([encounter], |row| row.get(0)).map_err(StoreError::Read)?;
        rows.collect::<Result<_, _>>().map_err(StoreError::Read)
    }

    fn notes(&self, encounter: i64) -> Result<Vec<StoredNote>, StoreError> {
        let sql = "SELECT moment, kind, text FROM note WHERE encounter = ?1 ORDER BY id";
        let note = |row: &Row<'_>| {
            Ok(StoredNote { moment: row.get(0)?, kind: row.get(1)?, text: row.get(2)? })
        };
        let mut query = self.db.prepare_cached(sql).map_err(StoreError::Read)?;
        let rows = query.query_map([encounter], note).map_err(StoreError::Read)?;
        rows.collect::<Result<_, _>>().map_err(StoreError::Read)
    }
}

/// The figures of a finished encounter, as they were kept.
fn figures(row: &Row<'_>) -> rusqlite::Result<Figures> {
    Ok(Figures {
        score: Score {
            earnings: Earnings { earned: from_json(row, 5)?, maxima: from_json(row, 6)? },
            pass_mark: row.get(8)?,
            left: row.get(10)?,
            grave: row.get(11)?,
            skipped: row.get(12)?,
        },
        trust: from_json(row, 7)?,
        outcome: Outcome::from_id(&row.get::<_, String>(9)?),
    })
}

fn finished_row(row: &Row<'_>) -> rusqlite::Result<Finished> {
    Ok(Finished {
        scenario: row.get(0)?,
        path: row.get(1)?,
        earnings: Earnings { earned: from_json(row, 2)?, maxima: from_json(row, 3)? },
        outcome: Outcome::from_id(&row.get::<_, String>(4)?),
    })
}

pub(super) fn mode(id: &str) -> Mode {
    Mode::from_id(id).unwrap_or(Mode::Guided)
}

fn seed(stored: i64) -> u64 {
    u64::from_ne_bytes(stored.to_ne_bytes())
}

pub(super) fn from_json<T: serde::de::DeserializeOwned>(
    row: &Row<'_>,
    column: usize,
) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(
            column,
            rusqlite::types::Type::Text,
            Box::new(error),
        )
    })
}
