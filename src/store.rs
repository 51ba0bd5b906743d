//! Records in one `SQLite` file. The only module that knows `rusqlite`.
//!
//! Every answer is one durable transaction, so a program that is killed loses at most the answer
//! being typed. Two programs may share the file: each waits for the other's transaction.

mod load;
mod rows;

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OptionalExtension, params};
use thiserror::Error;

use crate::encounter::score::Score;
use crate::phase::Phase;
use crate::record::{AnswerForm, Mode, StoredVerdict};

pub use rows::{FinishedRow, OpenRow, StoredEncounter};

/// The version of the schema that this program writes.
const VERSION: i64 = 1;
/// How long to wait for another program's transaction.
const PATIENCE: Duration = Duration::from_secs(5);

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
    #[error("this moment has been answered in another window meanwhile")]
    Elsewhere,
}

impl StoreError {
    fn write(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::ConstraintViolation) => Self::Elsewhere,
            _ => Self::Write(error),
        }
    }
}

/// The records of one data folder.
#[derive(Debug)]
pub struct Store {
    db: Connection,
    path: PathBuf,
}

/// What is known when an encounter begins.
#[derive(Clone, Debug)]
pub struct NewEncounter<'a> {
    pub uid: &'a str,
    pub scenario: &'a str,
    /// The file that it came from; `None` for a built-in one.
    pub path: Option<&'a str>,
    pub title: &'a str,
    pub revision: u32,
    pub structure: &'a str,
    pub mode: Mode,
    pub chosen_mode: Mode,
    pub lang: &'a str,
    pub seed: u64,
    pub version: &'a str,
    pub now: &'a str,
}

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
    pub now: &'a str,
}

/// What a finished encounter keeps for good.
#[derive(Clone, Debug)]
pub struct Finish<'a> {
    pub score: &'a Score,
    pub trust: [Option<u8>; Phase::COUNT],
    pub result: &'a str,
    pub ending: &'a str,
    pub now: &'a str,
}

impl Store {
    /// Opens the records in `folder`, and makes both where they are missing: the folder for its
    /// owner alone (0700), the file likewise (0600).
    ///
    /// # Errors
    /// Where the folder cannot be made, or the file cannot be opened, written or understood.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        crate::files::make_private_folder(folder)
            .map_err(|error| StoreError::Folder(folder.to_owned(), error))?;
        let path = folder.join("records.sqlite");
        let opened = |error| StoreError::Open(path.clone(), error);
        crate::files::make_private_file(&path)
            .map_err(|error| StoreError::Folder(path.clone(), error))?;
        let db = Connection::open(&path).map_err(opened)?;
        db.busy_timeout(PATIENCE).map_err(opened)?;
        db.pragma_update(None, "foreign_keys", true).map_err(opened)?;
        let mut store = Self { db, path };
        store.migrate()?;
        Ok(store)
    }

    /// Brings the file to this program's version, one step at a time.
    fn migrate(&mut self) -> Result<(), StoreError> {
        let opened = |path: &Path| {
            let path = path.to_owned();
            move |error| StoreError::Open(path, error)
        };
        let read = |db: &Connection| db.pragma_query_value(None, "user_version", |row| row.get(0));
        let version: i64 = read(&self.db).map_err(opened(&self.path))?;
        if version > VERSION {
            return Err(StoreError::Newer(self.path.clone()));
        }
        if version == VERSION {
            return Ok(());
        }
        self.db.pragma_update(None, "journal_mode", "WAL").map_err(opened(&self.path))?;
        let step = self.db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate);
        let step = step.map_err(opened(&self.path))?;
        // Another program may have done it while this one waited.
        if read(&step).map_err(opened(&self.path))? < 1 {
            step.execute_batch(include_str!("store/0001-first.sql")).map_err(opened(&self.path))?;
            step.pragma_update(None, "user_version", 1).map_err(opened(&self.path))?;
        }
        step.commit().map_err(opened(&self.path))
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The number of the profile with this name; it is made where it is missing.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn profile(&self, name: &str, now: &str) -> Result<i64, StoreError> {
        let known = self
            .db
            .query_row("SELECT id FROM profile WHERE name = ?1", [name], |row| row.get(0))
            .optional()
            .map_err(StoreError::Read)?;
        if let Some(known) = known {
            return Ok(known);
        }
        self.db
            .execute(
                "INSERT INTO profile (name, created_at) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
                params![name, now],
            )
            .map_err(StoreError::write)?;
        self.db
            .query_row("SELECT id FROM profile WHERE name = ?1", [name], |row| row.get(0))
            .map_err(StoreError::Read)
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
        self.db.execute(sql, params![profile, name, value]).map_err(StoreError::write)?;
        Ok(())
    }

    /// Keeps the beginning of an encounter. This is also where a read-only or full disk shows,
    /// before anything is answered.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn begin(&self, profile: i64, new: &NewEncounter<'_>) -> Result<i64, StoreError> {
        let sql = "INSERT INTO encounter (uid, profile, scenario, path, title, revision, structure,
                       mode, chosen_mode, lang, seed, version, started_at)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
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
                    new.now
                ],
            )
            .map_err(StoreError::write)?;
        Ok(self.db.last_insert_rowid())
    }

    /// Keeps an answer with its verdicts, both or neither.
    ///
    /// # Errors
    /// Where the records cannot be written, or another window has answered the same.
    pub fn answer(&mut self, encounter: i64, new: &NewAnswer<'_>) -> Result<i64, StoreError> {
        let step = self.db.transaction().map_err(StoreError::write)?;
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
                new.now
            ],
        )
        .map_err(StoreError::write)?;
        let answer = step.last_insert_rowid();
        insert_verdicts(&step, answer, new.verdicts, new.now)?;
        step.commit().map_err(StoreError::write)?;
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
        let step = self.db.transaction().map_err(StoreError::write)?;
        insert_verdicts(&step, answer, verdicts, now)?;
        step.commit().map_err(StoreError::write)
    }

    /// The trainee went on from the reaction to an answer.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn settle(&self, answer: i64, now: &str) -> Result<(), StoreError> {
        let sql = "UPDATE answer SET settled_at = ?2 WHERE id = ?1";
        self.db.execute(sql, params![answer, now]).map_err(StoreError::write)?;
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
        self.db.execute(sql, values).map_err(StoreError::write)?;
        Ok(())
    }

    /// No longer offers an encounter that is under way; what was kept of it stays.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn abandon(&self, encounter: i64, now: &str) -> Result<(), StoreError> {
        let sql = "UPDATE encounter SET abandoned_at = ?2 WHERE id = ?1";
        self.db.execute(sql, params![encounter, now]).map_err(StoreError::write)?;
        Ok(())
    }

    /// Keeps the outcome of an encounter. A second call changes nothing.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn finish(&self, encounter: i64, end: &Finish<'_>) -> Result<(), StoreError> {
        let sql = "UPDATE encounter SET finished_at = ?2, earned = ?3, maxima = ?4, trust = ?5,
                       score = ?6, pass_mark = ?7, result = ?8, walked_out = ?9, ending = ?10
                   WHERE id = ?1 AND finished_at IS NULL";
        self.db
            .execute(
                sql,
                params![
                    encounter,
                    end.now,
                    rows::json(&end.score.earned),
                    rows::json(&end.score.maxima),
                    rows::json(&end.trust),
                    end.score.percent(),
                    end.score.pass_mark,
                    end.result,
                    end.score.left,
                    end.ending
                ],
            )
            .map_err(StoreError::write)?;
        Ok(())
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
    let mut insert = step.prepare_cached(sql).map_err(StoreError::write)?;
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
        insert.execute(values).map_err(StoreError::write)?;
    }
    Ok(())
}
