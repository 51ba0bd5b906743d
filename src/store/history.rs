//! Reading past practice as a whole: few statements over many walks, put together here.

use std::collections::HashMap;

use rusqlite::Row;

use crate::encounter::score::Earnings;
use crate::record::history::{Answered, Asked, End, PastWalk, Person, Remark};
use crate::record::summary::Outcome;

use super::load::{from_json, mode};
use super::{Store, StoreError};

/// The walks that are asked for, as a condition on `walk` with the parameters 1–5.
const WHICH: &str = "(?1 IS NULL OR walk.profile = ?1)
    AND (?2 IS NULL OR walk.profile IN (SELECT profile FROM tag WHERE name = ?2))
    AND (?3 IS NULL OR walk.scenario = ?3)
    AND (?4 IS NULL OR substr(coalesce(walk.finished_at, walk.started_at), 1, 10) >= ?4)
    AND (?5 IS NULL OR substr(coalesce(walk.finished_at, walk.started_at), 1, 10) <= ?5)";

/// Every encounter with an answer, and whether it was its person's first of the scenario. Drills
/// are no walks: they neither are nor take away a first one.
const NUMBERED: &str = "SELECT encounter.*, row_number() OVER (
        PARTITION BY profile, scenario, path, review IS NULL ORDER BY started_at, id) AS number
    FROM encounter WHERE EXISTS (SELECT 1 FROM answer WHERE answer.encounter = encounter.id)";

impl Store {
    /// The walks and drills that are asked for, the earliest first: finished, left and under way.
    ///
    /// # Errors
    /// Where the records cannot be read.
    pub fn history(&self, asked: &Asked) -> Result<Vec<PastWalk>, StoreError> {
        let sql = format!(
            "SELECT id, uid, profile, scenario, title, revision, structure, mode, lang, started_at,
                 point, abandoned_at, review IS NULL AND number = 1, finished_at, earned, maxima,
                 trust, score, result, walked_out, grave, skipped, ending
             FROM ({NUMBERED}) AS walk WHERE {WHICH}
             ORDER BY coalesce(finished_at, started_at), id"
        );
        let mut query = self.db.prepare_cached(&sql).map_err(StoreError::Read)?;
        let rows = query.query_map(which(asked), walk).map_err(StoreError::Read)?;
        let mut walks: Vec<PastWalk> = rows.collect::<Result<_, _>>().map_err(StoreError::Read)?;
        let places: HashMap<i64, usize> =
            walks.iter().enumerate().map(|(place, walk)| (walk.id, place)).collect();
        for (walk, answer) in self.answers_of(asked)? {
            if let Some(&place) = places.get(&walk) {
                walks[place].answers.push(answer);
            }
        }
        Ok(walks)
    }

    fn answers_of(&self, asked: &Asked) -> Result<Vec<(i64, Answered)>, StoreError> {
        let sql = format!(
            "SELECT answer.encounter, moment, attempt, answer, shown, hints, asked_at, answered_at,
                 mark
             FROM answer JOIN encounter AS walk ON walk.id = answer.encounter WHERE {WHICH}
             ORDER BY answer.encounter, answer.id"
        );
        let mut query = self.db.prepare_cached(&sql).map_err(StoreError::Read)?;
        let rows = query.query_map(which(asked), answered).map_err(StoreError::Read)?;
        rows.collect::<Result<_, _>>().map_err(StoreError::Read)
    }

    /// What was said and asked beside the answers of the walks that are asked for.
    ///
    /// # Errors
    /// Where the records cannot be read.
    pub fn remarks(&self, asked: &Asked) -> Result<Vec<Remark>, StoreError> {
        let sql = format!(
            "SELECT note.encounter, note.moment, note.kind, note.text
             FROM note JOIN encounter AS walk ON walk.id = note.encounter WHERE {WHICH}
             ORDER BY note.id"
        );
        let mut query = self.db.prepare_cached(&sql).map_err(StoreError::Read)?;
        let remark = |row: &Row<'_>| {
            let (walk, moment) = (row.get(0)?, row.get(1)?);
            Ok(Remark { walk, moment, kind: row.get(2)?, text: row.get(3)? })
        };
        let rows = query.query_map(which(asked), remark).map_err(StoreError::Read)?;
        rows.collect::<Result<_, _>>().map_err(StoreError::Read)
    }

    /// Everybody in the records, in the order of their names.
    ///
    /// # Errors
    /// Where the records cannot be read.
    pub fn people(&self) -> Result<Vec<Person>, StoreError> {
        let sql = "SELECT profile.id, uid, profile.name, tag.name FROM profile
                   LEFT JOIN tag ON tag.profile = profile.id ORDER BY profile.name, tag.name";
        let mut query = self.db.prepare_cached(sql).map_err(StoreError::Read)?;
        let row = |row: &Row<'_>| {
            let tag: Option<String> = row.get(3)?;
            Ok((
                Person { id: row.get(0)?, uid: row.get(1)?, name: row.get(2)?, tags: Vec::new() },
                tag,
            ))
        };
        let mut people: Vec<Person> = Vec::new();
        for row in query.query_map([], row).map_err(StoreError::Read)? {
            let (person, tag) = row.map_err(StoreError::Read)?;
            if people.last().is_none_or(|last| last.id != person.id) {
                people.push(person);
            }
            if let Some(last) = people.last_mut() {
                last.tags.extend(tag);
            }
        }
        Ok(people)
    }
}

fn which(asked: &Asked) -> impl rusqlite::Params + '_ {
    rusqlite::params_from_iter([
        asked.profile.map_or(rusqlite::types::Value::Null, Into::into),
        text(asked.tag.as_deref()),
        text(asked.scenario.as_deref()),
        text(asked.since.as_deref()),
        text(asked.until.as_deref()),
    ])
}

fn text(value: Option<&str>) -> rusqlite::types::Value {
    value.map_or(rusqlite::types::Value::Null, |value| value.to_owned().into())
}

fn walk(row: &Row<'_>) -> rusqlite::Result<PastWalk> {
    Ok(PastWalk {
        id: row.get(0)?,
        uid: row.get(1)?,
        profile: row.get(2)?,
        scenario: row.get(3)?,
        title: row.get(4)?,
        revision: row.get(5)?,
        structure: row.get(6)?,
        mode: mode(&row.get::<_, String>(7)?),
        lang: row.get(8)?,
        started_at: row.get(9)?,
        drilled: row.get(10)?,
        abandoned_at: row.get(11)?,
        first: row.get(12)?,
        end: end(row)?,
        answers: Vec::new(),
    })
}

fn end(row: &Row<'_>) -> rusqlite::Result<Option<End>> {
    let Some(at) = row.get(13)? else { return Ok(None) };
    Ok(Some(End {
        at,
        earnings: Earnings { earned: from_json(row, 14)?, maxima: from_json(row, 15)? },
        trust: from_json(row, 16)?,
        score: row.get(17)?,
        outcome: Outcome::from_id(&row.get::<_, String>(18)?),
        walked_out: row.get(19)?,
        grave: row.get(20)?,
        skipped: row.get(21)?,
        ending: row.get(22)?,
    }))
}

fn answered(row: &Row<'_>) -> rusqlite::Result<(i64, Answered)> {
    let mark: Option<String> = row.get(8)?;
    let answer = Answered {
        moment: row.get(1)?,
        attempt: row.get(2)?,
        answer: from_json(row, 3)?,
        shown: from_json(row, 4)?,
        hints: row.get(5)?,
        asked_at: row.get(6)?,
        answered_at: row.get(7)?,
        mark: if mark.is_some() { Some(from_json(row, 8)?) } else { None },
    };
    Ok((row.get(0)?, answer))
}
