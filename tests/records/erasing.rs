//! Erasing leaves nothing of one person, and everything of the others.

use std::fs;

use encounter::store::Store;

use crate::pty::{ENTER, Home};
use crate::test::Room;

use super::{text, whole};

/// Every byte in the folder of the records.
fn bytes(room: &Room) -> Vec<u8> {
    let entries = fs::read_dir(room.data()).unwrap();
    entries.flat_map(|entry| fs::read(entry.unwrap().path()).unwrap()).collect()
}

fn holds(room: &Room, words: &str) -> bool {
    bytes(room).windows(words.len()).any(|window| window == words.as_bytes())
}

/// Two people, in each of whose texts there are words of their own.
fn two(room: &Room) -> [Vec<&'static str>; 2] {
    for (whose, name, words) in [(1, "Marja-AAA", "SANAT-AAA"), (2, "Beda-BBB", "SANAT-BBB")] {
        let mut all = text(&whole(whose, name, words));
        let id = name.rsplit('-').next().unwrap();
        all = all
            .replace("evening", &format!("RYHMÄ-{id}"))
            .replace("\"Photographs\"", &format!("\"TITLE-{id}\""));
        let file = room.write("one.jsonl", all);
        room.encounter(["records", "import"]).arg(file).run().code(0).quiet();
    }
    [
        vec!["Marja-AAA", "SANAT-AAA", "RYHMÄ-AAA", "TITLE-AAA", "00000001-0000-4000"],
        vec!["Beda-BBB", "SANAT-BBB", "RYHMÄ-BBB", "TITLE-BBB", "00000002-0000-4000"],
    ]
}

#[test]
fn nothing_of_a_person_stays_and_everything_of_the_others() {
    let room = Room::new();
    let [gone, stays] = two(&room);
    for words in gone.iter().chain(&stays) {
        assert!(holds(&room, words), "{words}");
    }
    let erase = room.encounter(["records", "erase", "--yes", "--profile", "Marja-AAA"]).run();
    erase.code(0).quiet().stdout_is("Everything of Marja-AAA is erased.\n");
    for words in gone {
        assert!(!holds(&room, words), "{words}");
    }
    for words in stays {
        assert!(holds(&room, words), "{words}");
    }
    room.encounter(["records", "check"]).run().code(0).quiet();
    assert_eq!(room.exported().len(), 5);
    // The file serves as before, also two windows at once.
    let (one, other) = (Store::open(&room.data()).unwrap(), Store::open(&room.data()).unwrap());
    one.profile("Cecilia", "2026-11-21T10:00:00Z").unwrap();
    assert_eq!(other.people().unwrap().len(), 2);
}

#[test]
fn nobody_is_erased_unasked() {
    let room = Room::new();
    two(&room);
    let before = bytes(&room);
    for args in [["--profile", "Marja-AAA"].as_slice(), &["--all"]] {
        let run = room.encounter(["records", "erase"]).args(args).stdin(&["2", ""]).run();
        run.code(3)
            .stdout_is("")
            .stderr_has("there is no terminal to ask at")
            .stderr_has("`--yes`");
    }
    room.encounter(["records", "erase", "--yes"])
        .run()
        .code(2)
        .stderr_has("nothing is kept of `me`");
    assert!(bytes(&room) == before);
}

#[test]
fn an_open_window_keeps_everything() {
    let room = Room::new();
    let [all, _] = two(&room);
    let window = room.database();
    let count = |window: &rusqlite::Connection| -> i64 {
        window.query_row("SELECT count(*) FROM encounter", [], |row| row.get(0)).unwrap()
    };
    assert_eq!(count(&window), 4);
    for args in [["--profile", "Marja-AAA"].as_slice(), &["--all"]] {
        let run = room.encounter(["records", "erase", "--yes"]).args(args).run().code(1);
        run.stdout_is("").stderr_has("the records are in use, so nothing was erased");
    }
    assert_eq!(count(&window), 4);
    drop(window);
    assert!(all.iter().all(|words| holds(&room, words)));
    room.encounter(["records", "erase", "--yes", "--profile", "Marja-AAA"]).run().code(0);
}

#[test]
fn everything_can_be_erased_also_where_it_is_damaged() {
    for damage in [None, Some("no database at all")] {
        let room = Room::new();
        two(&room);
        if let Some(text) = damage {
            fs::write(room.records(), text).unwrap();
        }
        let run = room.encounter(["records", "erase", "--all", "--yes"]).run().code(0).quiet();
        run.stdout_is("All records are erased.\n");
        assert_eq!(fs::read_dir(room.data()).unwrap().count(), 0);
        room.encounter(["records"]).run().code(0).stdout_is("Nothing is kept yet.\n");
    }
}

/// At a terminal it is asked: only who says so erases.
#[test]
fn at_a_terminal_only_who_says_so_erases() {
    let home = Home::new();
    let store = Store::open(&home.data()).unwrap();
    store.profile("Aino", "2026-11-21T10:00:00Z").unwrap();
    drop(store);
    let people = || Store::open(&home.data()).unwrap().people().unwrap().len();
    let erase = ["records", "erase", "--profile", "Aino"];
    for (keys, told, left) in [
        (["q", ""], "Nothing was erased.", 1),
        (["1", ENTER], "Nothing was erased.", 1),
        (["2", ENTER], "Everything of Aino is erased.", 0),
    ] {
        let mut terminal = home.start(&erase);
        terminal.wait_for_screen("Aino: nothing yet");
        terminal.send(keys[0]);
        terminal.send(keys[1]);
        assert_eq!(terminal.exit_code(), 0);
        assert!(terminal.shows(told), "{}", terminal.contents());
        assert_eq!(people(), left);
    }
}
