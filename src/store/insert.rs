//! Keeping records that were kept elsewhere before.

use rusqlite::{Connection, Params, params};

use crate::record::AnswerForm;
use crate::record::portable::{Answer, End, Given, Note, Profile, Review, Session, Walk};

use super::rows::json;

fn insert(db: &Connection, sql: &str, values: impl Params) -> rusqlite::Result<i64> {
    db.prepare_cached(sql)?.execute(values)?;
    Ok(db.last_insert_rowid())
}

fn signed(seed: u64) -> i64 {
    i64::from_ne_bytes(seed.to_ne_bytes())
}

/// Keeps a person under a name that is free.
pub(super) fn profile(db: &Connection, new: &Profile, name: &str) -> rusqlite::Result<i64> {
    let sql = "INSERT INTO profile (name, created_at, uid) VALUES (?1, ?2, ?3)";
    insert(db, sql, params![name, new.created_at, new.uid])
}

/// Adds groups and settings; those that are there stay.
pub(super) fn belongings(db: &Connection, profile: i64, new: &Profile) -> rusqlite::Result<()> {
    for name in &new.tags {
        tag(db, profile, name)?;
    }
    let sql = "INSERT INTO setting (profile, name, value) VALUES (?1, ?2, ?3)
               ON CONFLICT DO NOTHING";
    for (name, value) in &new.settings {
        insert(db, sql, params![profile, name, value])?;
    }
    Ok(())
}

/// Puts a person into a group; gives whether they were not in it before.
pub(super) fn tag(db: &Connection, profile: i64, name: &str) -> rusqlite::Result<bool> {
    let sql = "INSERT INTO tag (profile, name) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
    Ok(db.prepare_cached(sql)?.execute(params![profile, name])? > 0)
}

pub(super) fn review(db: &Connection, profile: i64, new: &Review) -> rusqlite::Result<i64> {
    let sql = "INSERT INTO review (uid, profile, seed, lang, version, started_at, ended_at)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    let Review { uid, lang, version, started_at, ended_at, .. } = new;
    let seed = signed(new.seed);
    insert(db, sql, params![uid, profile, seed, lang, version, started_at, ended_at])
}

/// Keeps the end of a review.
pub(super) fn end_review(db: &Connection, id: i64, grown: &Review) -> rusqlite::Result<()> {
    insert(db, "UPDATE review SET ended_at = ?2 WHERE id = ?1", params![id, grown.ended_at])?;
    Ok(())
}

/// Keeps a walk with all that belongs to it; `review` is the number of that whose drill it is.
pub(super) fn walk(
    db: &Connection,
    (profile, review): (i64, Option<i64>),
    new: &Walk,
) -> rusqlite::Result<()> {
    let sql = "INSERT INTO encounter (uid, profile, review, point, scenario, path, title, revision,
                   structure, mode, chosen_mode, lang, seed, version, started_at)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)";
    let values = params![
        new.uid,
        profile,
        review,
        new.point,
        new.scenario,
        new.path,
        new.title,
        new.revision,
        new.structure,
        new.mode.id(),
        new.chosen_mode.id(),
        new.lang,
        signed(new.seed),
        new.version,
        new.started_at
    ];
    let id = insert(db, sql, values)?;
    parts(db, id, new)
}

/// Keeps a walk that has grown: its answers anew, so that they lie in their order.
pub(super) fn grown_walk(db: &Connection, id: i64, grown: &Walk) -> rusqlite::Result<()> {
    insert(db, "DELETE FROM answer WHERE encounter = ?1", [id])?;
    insert(db, "DELETE FROM note WHERE encounter = ?1", [id])?;
    parts(db, id, grown)
}

fn parts(db: &Connection, id: i64, walk: &Walk) -> rusqlite::Result<()> {
    let sql = "UPDATE encounter SET abandoned_at = ?2, closed_at = ?3 WHERE id = ?1";
    insert(db, sql, params![id, walk.abandoned_at, walk.closed_at])?;
    if let Some(end) = &walk.end {
        finish(db, id, end)?;
    }
    for one in &walk.answers {
        answer(db, id, one)?;
    }
    let sql = "INSERT INTO note (encounter, moment, kind, text, noted_at)
               VALUES (?1, ?2, ?3, ?4, ?5)";
    for Note { moment, kind, text, noted_at } in &walk.notes {
        insert(db, sql, params![id, moment, kind, text, noted_at])?;
    }
    Ok(())
}

fn finish(db: &Connection, id: i64, end: &End) -> rusqlite::Result<()> {
    let sql = "UPDATE encounter SET finished_at = ?2, earned = ?3, maxima = ?4, trust = ?5,
                   score = ?6, pass_mark = ?7, result = ?8, walked_out = ?9, grave = ?10,
                   skipped = ?11, ending = ?12 WHERE id = ?1";
    let values = params![
        id,
        end.finished_at,
        json(&end.earned),
        json(&end.maxima),
        json(&end.trust),
        end.score,
        end.pass_mark,
        end.result,
        end.walked_out,
        end.grave,
        end.skipped,
        end.ending
    ];
    insert(db, sql, values)?;
    Ok(())
}

fn answer(db: &Connection, encounter: i64, new: &Answer) -> rusqlite::Result<()> {
    let sql = "INSERT INTO answer (encounter, moment, attempt, shown, answer, hints, skipped,
                   asked_at, answered_at, settled_at, mark)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
    let values = params![
        encounter,
        new.moment,
        new.attempt,
        json(&new.shown),
        json(&new.answer),
        new.hints,
        new.answer == AnswerForm::Skip,
        new.asked_at,
        new.answered_at,
        new.settled_at,
        new.mark.as_ref().map(json)
    ];
    let id = insert(db, sql, values)?;
    let sql = "INSERT INTO verdict (answer, point, verdict, judge, late, evidence, given_at)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    for Given { point, verdict, judge, late, evidence, given_at } in &new.verdicts {
        let values = params![id, point, verdict.id(), judge.id(), late, evidence, given_at];
        insert(db, sql, values)?;
    }
    Ok(())
}

pub(super) fn session(db: &Connection, profile: i64, new: &Session) -> rusqlite::Result<()> {
    let sql =
        "INSERT INTO session (uid, profile, scenario, path, title, source, revision, structure,
                   lang, seed, version, minutes, asked, started_at)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";
    let values = params![
        new.uid,
        profile,
        new.scenario,
        new.path,
        new.title,
        new.source,
        new.revision,
        new.structure,
        new.lang,
        signed(new.seed),
        new.version,
        new.minutes,
        new.asked.as_ref().map(json),
        new.started_at
    ];
    let id = insert(db, sql, values)?;
    grown_session(db, id, new)
}

/// Keeps all that comes after the beginning of a session, anew where there was any.
pub(super) fn grown_session(db: &Connection, id: i64, grown: &Session) -> rusqlite::Result<()> {
    insert(db, "DELETE FROM session_entry WHERE session = ?1", [id])?;
    insert(db, "DELETE FROM session_note WHERE session = ?1", [id])?;
    let sql = "UPDATE session SET finished_at = ?2 WHERE id = ?1";
    insert(db, sql, params![id, grown.finished_at])?;
    let sql = "INSERT INTO session_entry (session, number, entry, kept_at) VALUES (?1, ?2, ?3, ?4)";
    for one in &grown.entries {
        insert(db, sql, params![id, one.number, json(&one.entry), one.kept_at])?;
    }
    let sql = "INSERT INTO session_note (session, moment, text, noted_at) VALUES (?1, ?2, ?3, ?4)";
    for line in &grown.notes {
        insert(db, sql, params![id, line.moment, line.text, line.noted_at])?;
    }
    Ok(())
}
