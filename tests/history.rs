//! Past practice read back whole: which walks are asked for, which of them were first, and records
//! of earlier versions.

use std::path::Path;

use encounter::record::history::Asked;
use encounter::store::Store;
use rusqlite::Connection;

/// Records as version 2 of the schema kept them, with one finished walk.
fn of_version_2(folder: &Path) {
    let db = Connection::open(folder.join("records.sqlite")).unwrap();
    db.execute_batch(include_str!("../src/store/0001-first.sql")).unwrap();
    db.execute_batch(include_str!("../src/store/0002-sessions.sql")).unwrap();
    db.pragma_update(None, "user_version", 2).unwrap();
    for name in ["Aino", "Beda"] {
        let sql = "INSERT INTO profile (name, created_at) VALUES (?1, '2026-01-01T00:00:00Z')";
        db.execute(sql, [name]).unwrap();
    }
    walk(&db, 1, "first-walk", "2026-01-02");
}

/// A finished walk with one answer.
fn walk(db: &Connection, profile: i64, uid: &str, day: &str) {
    let sql = "INSERT INTO encounter (uid, profile, scenario, title, revision, structure, mode,
            chosen_mode, lang, seed, version, started_at, finished_at, earned, maxima, trust, score,
            pass_mark, result, walked_out, grave, skipped, ending)
        VALUES (?1, ?2, 'a-shoebox-of-photographs', 'Shoebox', 1, 'hash', 'solo', 'solo', 'en', 7, '0',
            ?3 || 'T08:00:00Z', ?3 || 'T08:10:00Z', '[1,0,0,0,0,0,0]', '[2,0,0,0,0,0,0]',
            '[50,null,null,null,null,null,null]', 50, 70, 'failed', 0, 0, 0, 'end')";
    db.execute(sql, rusqlite::params![uid, profile, day]).unwrap();
    let sql = "INSERT INTO answer (encounter, moment, attempt, shown, answer, hints, skipped, asked_at,
            answered_at)
        VALUES (?1, 'door', 1, '[]', '{\"choose\":\"nod\"}', 0, 0, ?2 || 'T08:00:00Z', ?2 || 'T08:00:09Z')";
    db.execute(sql, rusqlite::params![db.last_insert_rowid(), day]).unwrap();
}

#[test]
fn records_of_an_earlier_version_are_brought_to_this_one_whole() {
    let folder = tempfile::tempdir().unwrap();
    of_version_2(folder.path());
    let store = Store::open(folder.path()).unwrap();
    let people = store.people().unwrap();
    assert_eq!(people.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Aino", "Beda"]);
    assert_ne!(people[0].uid, people[1].uid);
    for person in &people {
        let uid = uuid::Uuid::parse_str(&person.uid).unwrap();
        assert_eq!(uid.get_version_num(), 4, "{uid}");
    }
    let walks = store.history(&Asked::default()).unwrap();
    assert_eq!(walks.len(), 1);
    assert!(walks[0].first && walks[0].answers[0].mark.is_none());
    assert_eq!(store.finished(1).unwrap().len(), 1);
}

#[test]
fn only_what_is_asked_for_is_read_and_a_period_leaves_the_first_walk_the_first() {
    let folder = tempfile::tempdir().unwrap();
    of_version_2(folder.path());
    drop(Store::open(folder.path()).unwrap());
    let db = Connection::open(folder.path().join("records.sqlite")).unwrap();
    // Added later, walked earlier: as an import brings it.
    walk(&db, 1, "earlier-walk", "2026-01-01");
    walk(&db, 1, "third-walk", "2026-02-01");
    walk(&db, 2, "of-another", "2026-01-15");
    db.execute("INSERT INTO tag (profile, name) VALUES (2, 'evening')", []).unwrap();
    let store = Store::open(folder.path()).unwrap();
    let read = |asked: &Asked| -> Vec<(String, bool)> {
        let walks = store.history(asked).unwrap();
        assert!(walks.iter().all(|walk| walk.answers.len() == 1));
        walks.into_iter().map(|walk| (walk.uid, walk.first)).collect()
    };
    let all = Asked::default();
    let day = |day: &str| Some(day.to_owned());
    let (first, earlier) = (("first-walk".to_owned(), false), ("earlier-walk".to_owned(), true));
    let (third, other) = (("third-walk".to_owned(), false), ("of-another".to_owned(), true));
    assert_eq!(read(&all), [earlier.clone(), first.clone(), other.clone(), third.clone()]);
    let asked = Asked { profile: Some(1), ..all.clone() };
    assert_eq!(read(&asked), [earlier.clone(), first.clone(), third.clone()]);
    assert_eq!(
        read(&Asked { tag: Some("evening".into()), ..all.clone() }),
        std::slice::from_ref(&other)
    );
    assert_eq!(read(&Asked { since: day("2026-01-02"), ..asked.clone() }), [first.clone(), third]);
    assert_eq!(read(&Asked { until: day("2026-01-02"), ..asked }), [earlier, first]);
    assert_eq!(read(&Asked { scenario: Some("another".into()), ..all }), []);
}
