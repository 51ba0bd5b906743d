//! Reading the records back.

use rusqlite::{OptionalExtension, Row, params};

use crate::encounter::answer::Verdict;
use crate::encounter::score::Score;
use crate::phase::Phase;
use crate::record::{AnswerForm, Judge, Mode, StoredAnswer, StoredVerdict};

use super::rows::{FinishedRow, OpenRow, StoredEncounter};
use super::{Store, StoreError};

impl Store {
    /// The encounters of a profile that have an answer and are neither finished nor abandoned,
    /// the latest first.
    ///
    /// # Errors
    /// Where the records cannot be read.
    pub fn open_encounters(&self, profile: i64) -> Result<Vec<OpenRow>, StoreError> {
        let sql = "SELECT id, scenario, path, title, mode, seed FROM encounter
                   WHERE profile = ?1 AND finished_at IS NULL AND abandoned_at IS NULL
                     AND EXISTS (SELECT 1 FROM answer WHERE answer.encounter = encounter.id)
                   ORDER BY id DESC";
        let open = |row: &Row<'_>| {
            Ok(OpenRow {
                id: row.get(0)?,
                scenario: row.get(1)?,
                path: row.get(2)?,
                title: row.get(3)?,
                mode: mode(&row.get::<_, String>(4)?),
                seed: seed(row.get(5)?),
            })
        };
        let mut query = self.db.prepare_cached(sql).map_err(StoreError::Read)?;
        let rows = query.query_map([profile], open).map_err(StoreError::Read)?;
        rows.collect::<Result<_, _>>().map_err(StoreError::Read)
    }

    /// The finished encounters of a profile, the earliest first.
    ///
    /// # Errors
    /// Where the records cannot be read.
    pub fn finished(&self, profile: i64) -> Result<Vec<FinishedRow>, StoreError> {
        let sql = "SELECT scenario, title, finished_at, mode, earned, maxima, trust, pass_mark,
                       result, walked_out
                   FROM encounter WHERE profile = ?1 AND finished_at IS NOT NULL
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
        let sql = "SELECT uid, scenario, path, structure, mode, chosen_mode, seed
                   FROM encounter WHERE id = ?1";
        let head = self
            .db
            .query_row(sql, [id], |row| {
                Ok(StoredEncounter {
                    id,
                    uid: row.get(0)?,
                    scenario: row.get(1)?,
                    path: row.get(2)?,
                    structure: row.get(3)?,
                    mode: mode(&row.get::<_, String>(4)?),
                    chosen_mode: mode(&row.get::<_, String>(5)?),
                    seed: seed(row.get(6)?),
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

    fn notes(&self, encounter: i64) -> Result<Vec<(String, String)>, StoreError> {
        let sql = "SELECT kind, text FROM note WHERE encounter = ?1 ORDER BY id";
        let mut query = self.db.prepare_cached(sql).map_err(StoreError::Read)?;
        let rows = query
            .query_map(params![encounter], |row| Ok((row.get(0)?, row.get(1)?)))
            .map_err(StoreError::Read)?;
        rows.collect::<Result<_, _>>().map_err(StoreError::Read)
    }
}

fn finished_row(row: &Row<'_>) -> rusqlite::Result<FinishedRow> {
    let trust: [Option<u8>; Phase::COUNT] = from_json(row, 6)?;
    Ok(FinishedRow {
        scenario: row.get(0)?,
        title: row.get(1)?,
        finished_at: row.get(2)?,
        mode: mode(&row.get::<_, String>(3)?),
        score: Score {
            earned: from_json(row, 4)?,
            maxima: from_json(row, 5)?,
            pass_mark: row.get(7)?,
            grave: false,
            left: row.get(9)?,
            skipped: false,
        },
        result: row.get(8)?,
        trust: trust.into_iter().flatten().last().unwrap_or_default(),
    })
}

fn mode(id: &str) -> Mode {
    Mode::from_id(id).unwrap_or(Mode::Guided)
}

fn seed(stored: i64) -> u64 {
    u64::from_ne_bytes(stored.to_ne_bytes())
}

fn from_json<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(
            column,
            rusqlite::types::Type::Text,
            Box::new(error),
        )
    })
}
