//! Records as a test needs them: who, what, when, and what it was worth.

use encounter::store::Store;
use rusqlite::{Connection, params};
use serde_json::json;

use crate::test::Room;

/// A walk with an answer by choosing and one in own words.
pub(super) struct Made<'a> {
    pub(super) profile: i64,
    pub(super) uid: &'a str,
    pub(super) scenario: &'a str,
    pub(super) title: &'a str,
    pub(super) day: &'a str,
    /// The first answer breaks its point, else it meets it.
    pub(super) broken: bool,
    pub(super) words: &'a str,
}

impl Default for Made<'_> {
    fn default() -> Self {
        Self {
            profile: 1,
            uid: "walk",
            scenario: "door",
            title: "Sound",
            day: "2026-11-01",
            broken: false,
            words: "What are you looking for?",
        }
    }
}

/// Empty records.
pub(super) fn open(room: &Room) -> Connection {
    drop(Store::open(&room.data()).unwrap());
    room.database()
}

/// A profile with its tags; uids go against the order in which they were made.
pub(super) fn person(db: &Connection, name: &str, tags: &[&str]) -> i64 {
    let count: i64 = db.query_row("SELECT count(*) FROM profile", [], |row| row.get(0)).unwrap();
    let uid = format!("{:08}-0000-4000-8000-000000000000", 99_999_999 - count);
    let sql = "INSERT INTO profile (name, created_at, uid) VALUES (?1, '2026-01-01T08:00:00Z', ?2)";
    db.execute(sql, [name, &uid]).unwrap();
    let profile = db.last_insert_rowid();
    for tag in tags {
        db.execute("INSERT INTO tag VALUES (?1, ?2)", params![profile, tag]).unwrap();
    }
    profile
}

/// A walk that was begun and answered.
pub(super) fn walk(db: &Connection, made: &Made<'_>) {
    let sql = "INSERT INTO encounter (uid, profile, scenario, title, revision, structure, mode,
            chosen_mode, lang, seed, version, started_at)
        VALUES (?1, ?2, ?3, ?4, 2, 'abc', 'solo', 'solo', 'en', 7, '0', ?5 || 'T08:00:00.000Z')";
    db.execute(sql, params![made.uid, made.profile, made.scenario, made.title, made.day]).unwrap();
    let walk = db.last_insert_rowid();
    let greeted = if made.broken {
        json!({ "phase": "arrival", "earned": -1, "best": 1, "violated": ["greet-at-once"],
            "missed": ["greet-at-once"] })
    } else {
        json!({ "phase": "arrival", "earned": 1, "best": 1, "met": ["greet-at-once"] })
    };
    let said = json!({ "phase": "needs", "earned": 2, "best": 4, "met": ["ask-need"],
        "missed": ["ask-values"], "absent": ["ask-values"], "judges": { "ask-need": "rater" },
        "evidence": { "ask-need": made.words } });
    let nod = json!({ "choose": if made.broken { "nod" } else { "welcome" } });
    for (moment, answer, mark) in
        [("at-the-door", nod, greeted), ("the-need", json!({ "say": made.words }), said)]
    {
        let sql = "INSERT INTO answer (encounter, moment, attempt, shown, answer, hints, skipped,
                asked_at, answered_at, mark)
            VALUES (?1, ?2, 1, '[]', ?3, 1, 0, ?4 || 'T08:01:00.000Z', ?4 || 'T08:02:00.000Z', ?5)";
        let row = params![walk, moment, answer.to_string(), made.day, mark.to_string()];
        db.execute(sql, row).unwrap();
    }
}

/// Finishes a walk: the score stands for the arrival as well, and half of the needs is earned.
pub(super) fn finish(db: &Connection, uid: &str, score: u32, result: &str) {
    let sql = "UPDATE encounter SET finished_at = substr(started_at, 1, 10) || 'T08:10:00.000Z',
            closed_at = started_at, earned = json_array(?2, 0, 50, 0, 0, 0, 0),
            maxima = '[100,0,100,0,0,0,0]', trust = '[50,null,53,null,null,null,null]', score = ?2,
            pass_mark = 70, result = ?3, walked_out = 0, grave = 0, skipped = 0, ending = 'well'
        WHERE uid = ?1";
    db.execute(sql, params![uid, score, result]).unwrap();
}

/// A group of two: Aino with three walks of two customers, Beda with one; and somebody beside them.
pub(super) fn evening(room: &Room) {
    let db = open(room);
    let aino = person(&db, "Aino", &["evening"]);
    let beda = person(&db, "Beda", &["evening", "other"]);
    let other = person(&db, "Carl", &["other"]);
    let of = |profile, uid, day| Made { profile, uid, day, ..Made::default() };
    let door = Made { broken: true, ..of(aino, "a-1", "2026-11-01") };
    walk(&db, &door);
    let phone = Made {
        scenario: "phone",
        title: "Ring | ring",
        words: "Take your time.",
        ..of(aino, "a-2", "2026-11-02")
    };
    walk(&db, &phone);
    walk(&db, &of(aino, "a-3", "2026-11-03"));
    walk(&db, &Made { title: "Sound, again", ..of(beda, "b-1", "2026-11-02") });
    walk(&db, &of(other, "c-1", "2026-11-02"));
    for (uid, score, result) in [
        ("a-1", 50, "failed"),
        ("a-2", 80, "passed"),
        ("a-3", 100, "passed"),
        ("b-1", 70, "passed-by-own-judgement"),
        ("c-1", 90, "passed"),
    ] {
        finish(&db, uid, score, result);
    }
    // The first figure of the arrival is half, that of the latest first walk three quarters.
    let sql = "UPDATE encounter SET earned = '[75,0,50,0,0,0,0]' WHERE uid = 'a-2';
               UPDATE encounter SET walked_out = 1, grave = 1 WHERE uid = 'a-1';";
    db.execute_batch(sql).unwrap();
}
