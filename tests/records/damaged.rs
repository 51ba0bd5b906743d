//! Damage is found and told, what can be saved is saved, and no command falls over it.

use std::fs;

use serde_json::{Value, json};

use crate::test::{Done, Room};

use super::{head, lines, profile, text, walk, whole};

/// Records of a person with many walks, so that the file has many pages.
fn many(room: &Room) -> Vec<Value> {
    let mut all = vec![head(), profile(1, "Aino")];
    all.extend((10..70).map(|what| walk(1, what, &format!("Sanat {what}. {}", "x".repeat(300)))));
    room.bring(&all);
    // Everything into the file itself, so that it can be damaged there.
    let db = room.database();
    db.pragma_update(None, "journal_mode", "DELETE").unwrap();
    all
}

/// Damages the bytes of the file.
fn damage(room: &Room, change: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = fs::read(room.records()).unwrap();
    change(&mut bytes);
    fs::write(room.records(), bytes).unwrap();
}

fn check(room: &Room) -> Done {
    let done = room.encounter(["records", "check"]).run().code(1).quiet().harmless();
    let json = room.encounter(["records", "check", "--json"]).run().code(1).json("records-check");
    assert_eq!(json["sound"], false);
    done.stdout_has("✘ The records are damaged.\n")
}

/// What can be saved, after it has been through an import into an empty folder.
fn saved(room: &Room) -> Vec<Value> {
    let file = room.path("saved.jsonl");
    let args = ["records", "export", "--force", "--salvage"];
    room.encounter(args).arg(&file).run().code(0).quiet().stdout_has("Can be saved: ");
    let other = Room::new();
    other.encounter(["records", "import"]).arg(&file).run().code(0).quiet();
    let saved = lines(&fs::read_to_string(file).unwrap());
    assert_eq!(other.exported(), saved);
    other.encounter(["records", "check"]).run().code(0).quiet();
    saved
}

/// No command falls over the records as they are.
fn no_command_falls(room: &Room) {
    for args in [
        ["records"].as_slice(),
        &["records", "export", "--all"],
        &["records", "export", "--profile", "Aino"],
        &["records", "import", "brought.jsonl"],
        &["records", "backup", "copy.sqlite"],
        &["records", "tag", "x", "--profile", "Aino"],
        &["progress", "--profile", "Aino"],
        &["list", "--profile", "Aino"],
        &["session", "list", "--profile", "Aino"],
        &["records", "erase", "--yes", "--profile", "Nobody"],
    ] {
        let done = room.encounter(args).run().harmless();
        assert!(done.code.is_some_and(|code| code <= 2), "{args:?} {done}");
        let _ = fs::remove_file(room.path("copy.sqlite"));
    }
    room.encounter::<&str>([])
        .args(["--profile", "Aino", "--plain"])
        .stdin(&["q"])
        .run()
        .harmless();
}

#[test]
fn sound_records_are_told_as_sound() {
    let room = Room::new();
    many(&room);
    let done = room.encounter(["records", "check"]).run().code(0).quiet();
    done.stdout_is("✔ The records are sound.\n  1 person · 60 encounters\n");
    let done = room.encounter(["records", "check", "--lang", "fi"]).run().code(0).quiet();
    done.stdout_is("✔ Tallenteet ovat kunnossa.\n  1 henkilö · 60 kohtaamista\n");
}

#[test]
fn a_file_that_is_no_database_any_more_is_told() {
    let zeroed = |bytes: &mut Vec<u8>| bytes[..100].fill(0);
    let cut = |bytes: &mut Vec<u8>| bytes.truncate(60);
    for (change, told) in [(zeroed as fn(&mut Vec<u8>), "not a database"), (cut, "malformed")] {
        let room = Room::new();
        many(&room);
        damage(&room, change);
        check(&room).stdout_has(told).stdout_has("put a backup in its place");
        let run = room.encounter(["records", "export", "--salvage", "x"]).run().code(1);
        run.stderr_has("nothing can be saved");
        let run = room.encounter(["progress", "--profile", "Aino"]).run().code(1);
        run.stderr_has("`encounter records check` shows what it is");
        no_command_falls(&room);
    }
}

/// The pages on which rows lie that hold these words.
fn pages_with(bytes: &[u8], words: &str) -> Vec<usize> {
    let is_leaf = |page: &[u8]| page[0] == 0x0D;
    let has = |page: &[u8]| page.windows(words.len()).any(|window| window == words.as_bytes());
    let pages = bytes.chunks(4096).enumerate();
    pages.filter(|(_, page)| is_leaf(page) && has(page)).map(|(number, _)| number).collect()
}

#[test]
fn damaged_pages_cost_only_what_was_on_them() {
    for share in [0, 25, 50, 75, 99] {
        let room = Room::new();
        let all = many(&room);
        damage(&room, |bytes| {
            let pages = pages_with(bytes, "Sanat");
            let page = pages[pages.len() * share / 100];
            bytes[page * 4096..page * 4096 + 2048].fill(0xA5);
        });
        check(&room);
        let saved = saved(&room);
        let whole = saved.iter().filter(|line| all.contains(line)).count();
        assert!(whole > 50, "only {whole} of {} are left at {share} %", all.len());
        no_command_falls(&room);
    }
}

#[test]
fn a_person_whose_page_is_damaged_costs_nothing_but_the_name() {
    let room = Room::new();
    let all = many(&room);
    damage(&room, |bytes| {
        let page = pages_with(bytes, "Aino")[0];
        bytes[page * 4096..page * 4096 + 2048].fill(0xA5);
    });
    check(&room);
    let saved = saved(&room);
    assert_eq!((saved.len(), &saved[0]["name"]), (all.len() - 1, &json!("Unknown 1")));
    no_command_falls(&room);
}

#[test]
fn a_file_that_was_cut_gives_what_is_left_of_it() {
    let room = Room::new();
    many(&room);
    damage(&room, |bytes| bytes.truncate(bytes.len() / 4096 / 2 * 4096));
    check(&room);
    no_command_falls(&room);
}

#[test]
fn an_index_can_be_broken_and_everything_be_saved() {
    let room = Room::new();
    let all = many(&room);
    let db = room.database();
    let sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?1";
    let page = |name: &str| db.query_row(sql, [name], |row| row.get::<_, u32>(0)).unwrap() as usize;
    let pages =
        [page("encounter_by_profile"), page("verdict_by_answer"), page("note_by_encounter")];
    drop(db);
    damage(&room, |bytes| {
        for page in pages {
            bytes[(page - 1) * 4096 + 8..page * 4096].fill(0);
        }
    });
    check(&room);
    assert_eq!(saved(&room), all[1..]);
    no_command_falls(&room);
}

#[test]
fn what_this_program_has_not_written_is_told_record_by_record_and_the_rest_saved() {
    let room = Room::new();
    let all = whole(1, "Aino", "Hei.");
    room.bring(&all);
    let db = room.database();
    for sql in [
        "UPDATE answer SET mark = '{\"phase' WHERE encounter = 1 AND moment = 'at-the-door'",
        "UPDATE answer SET answer = 'x' WHERE encounter = 1 AND moment = 'the-queue'",
        "UPDATE encounter SET earned = '[1]' WHERE id = 1",
        "UPDATE session_entry SET entry = '{}' WHERE number = 2",
    ] {
        assert_eq!(db.execute(sql, []).unwrap(), 1, "{sql}");
    }
    drop(db);
    let done = check(&room);
    let done = done.stdout_has("✘ encounter: Photographs (the rest of it can be saved)\n");
    let done = done
        .stdout_has("  `answers[1].answer` is \"x\"; expected an answer that this program knows");
    let done = done.stdout_has("  `end.earned` has 1 members; expected 7\n");
    done.stdout_has("✘ session: Sound").stdout_has("encounter records export --salvage FILE");
    let saved = saved(&room);
    let mut left = all[1..].to_vec();
    left[2]["end"] = Value::Null;
    left[2]["answers"][0]["mark"] = Value::Null;
    left[2]["answers"].as_array_mut().unwrap().pop();
    left[4]["entries"].as_array_mut().unwrap().pop();
    assert_eq!(saved, left);
    let export = room.encounter(["records", "export", "--all"]).run().code(1).stdout_is("");
    export.stderr_has("the records hold something that this program has not written");
    export_hint(&room);
    no_command_falls(&room);
}

fn export_hint(room: &Room) {
    let run = room.encounter(["records", "export", "--all", "--lang", "fi"]).run().code(1);
    run.stderr_has("`encounter records check` näyttää, mitä se on");
}

#[test]
fn what_has_lost_its_person_gets_a_new_one() {
    let room = Room::new();
    let all = whole(1, "Aino", "Hei.");
    room.bring(&all);
    let db = room.database();
    db.execute_batch("PRAGMA foreign_keys = OFF; DELETE FROM profile; DELETE FROM review;")
        .unwrap();
    drop(db);
    let done =
        check(&room).stdout_has("3 rows of the table `encounter` belong to something that is gone");
    done.stdout_has("Can be saved: 1 person · 1 encounter · 1 session led. Lost as a whole: 1.");
    let saved = saved(&room);
    assert_eq!(saved[0]["name"], json!("Unknown 1"));
    assert_eq!(saved.len(), 3);
    for (line, was) in saved[1..].iter().zip([&all[3], &all[5]]) {
        let mut was = was.clone();
        was["profile"] = saved[0]["uid"].clone();
        assert_eq!(*line, was);
    }
}

#[test]
fn records_of_a_newer_program_are_left_alone() {
    let room = Room::new();
    room.bring(&whole(1, "Aino", "Hei."));
    room.database().pragma_update(None, "user_version", 99).unwrap();
    let run = room.encounter(["records", "check"]).run().code(1);
    run.stderr_has("were written by a newer version of the program");
}

#[test]
fn a_look_changes_nothing() {
    let room = Room::new();
    room.write("x.jsonl", text(&[head()]));
    many(&room);
    let before = fs::read(room.records()).unwrap();
    room.encounter(["records", "check"]).run().code(0);
    assert!(fs::read(room.records()).unwrap() == before);
}
