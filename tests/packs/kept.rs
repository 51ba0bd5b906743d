//! Walks and sessions of a pack's scenarios in the records, taken up again and told.

use super::{ALONE, copy, edit, pack};
use crate::pty::{ENTER, Home, Terminal};
use crate::test::{Room, fixtures};

fn walk(room: &Room) {
    let args = ["play", "parcel-at-the-counter", "--mode", "solo", "--pack", &pack()];
    room.encounter(args).stdin(&ALONE).run().code(0).quiet();
}

#[test]
fn a_walk_of_a_pack_is_kept_with_its_path_and_counted_for_it() {
    let room = Room::new();
    walk(&room);
    let path = fixtures().join("pack/parcel-at-the-counter.yaml").canonicalize().unwrap();
    let kept: String =
        room.database().query_row("SELECT path FROM encounter", [], |row| row.get(0)).unwrap();
    assert_eq!(kept, path.display().to_string());
    let list = room.encounter(["list", "--pack", &pack()]).run().code(0).quiet();
    list.stdout_has("· 4 min\n  ✔ walked once, 90 of 100\n");
    let json = room.encounter(["list", "--json", "--pack", &pack()]).run().json("scenarios");
    assert_eq!(json["scenarios"][0]["walked"], 1);
    assert_eq!(json["scenarios"][1]["walked"], 0);
    // The phases have the pack's names, with the pack named and without.
    for packs in [vec![], vec!["--pack".to_owned(), pack()]] {
        let done = room.encounter(["progress"]).args(packs).run().code(0).quiet();
        done.stdout_has("The explaining").stdout_has("A parcel at the counter: 90 of 100");
    }
    // However the folder is named, it is the same scenario.
    let parent = fixtures();
    let run = room.encounter(["list", "--pack", "../../fixtures/./pack"]).dir(parent.join("pack"));
    run.run().code(0).stdout_has("walked once");
    let again = room.encounter(["play", "parcel-at-the-counter.yaml", "--mode", "solo"]);
    again.dir(parent.join("pack")).stdin(&ALONE).run().code(0).quiet();
    let list = room.encounter(["list", "--pack", &pack()]).run().code(0).quiet();
    list.stdout_has("walked 2 times");
    // A built-in scenario of the same id would not be counted with it.
    room.encounter(["list"]).run().code(0).stdout_lacks("walked");
}

#[test]
fn progress_tells_of_a_guidance_that_broke_meanwhile() {
    let room = Room::new();
    copy(&room, "own");
    let args = ["play", "own/parcel-at-the-counter.yaml", "--mode", "solo"];
    room.encounter(args).stdin(&ALONE).run().code(0).quiet();
    edit(&room, "own/guidance.yaml", "weight: 3", "weight: 7");
    let done = room.encounter(["progress"]).run().code(0).quiet();
    done.stdout_has("90 of 100").stdout_has("The guidance of the latest encounter has findings:");
}

/// Answers the first moment and goes on, then is killed.
fn killed(home: &Home) {
    let pack = pack();
    let mut terminal =
        home.start(&["play", "parcel-at-the-counter", "--mode", "solo", "--pack", &pack]);
    terminal.wait_for_screen("Enter goes on");
    terminal.press_all(&[ENTER, "1", ENTER, ENTER]);
    assert!(terminal.shows("There is one before."), "{}", terminal.contents());
    terminal.kill();
}

fn goes_on(terminal: &mut Terminal) {
    terminal.press_all(&["1", ENTER]);
    assert!(terminal.heading().contains("Phase 2 of 7 · The turn"), "{}", terminal.contents());
    assert!(terminal.shows("You call number and name."), "{}", terminal.contents());
}

#[test]
fn a_walk_that_was_killed_goes_on_with_the_pack_named_or_not() {
    let pack = pack();
    let file = format!("{pack}/parcel-at-the-counter.yaml");
    let go_on = "Go on with “A parcel at the counter”";
    for (args, told) in [
        (vec![], go_on),
        (vec!["--pack", &pack], go_on),
        (vec!["play", "parcel-at-the-counter", "--pack", &pack], "under way"),
        (vec!["play", &file], "under way"),
    ] {
        let home = Home::new();
        killed(&home);
        let mut terminal = home.start(&args);
        terminal.wait_for_screen(told);
        goes_on(&mut terminal);
    }
    // With the pack at hand its title follows the language.
    let home = Home::new();
    killed(&home);
    let mut terminal = home.start(&["--lang", "fi", "--pack", &pack]);
    terminal.wait_for_screen("Jatka: ”Paketti tiskillä”");
}

#[test]
fn a_session_of_a_pack_is_led_followed_and_told_by_its_own_guidance() {
    let room = Room::new();
    let lead = ["session", "parcel-sent-back", "--present", "2", "--moments", "door"];
    let session = room.encounter(lead).args(["--pack", &pack()]);
    session.stdin(&["", "", "", "1 1", "", "2 0", "", "q"]).run().code(0);
    // Without the pack: the file's path leads to its guidance.
    let args = ["session", "report", "1", "-o", "-"];
    room.encounter(args).run().code(0).quiet().stdout_has("Look up and greet.");
    let go_on = room.encounter(["session"]).stdin(&["1", "q"]).run().code(0);
    go_on.stdout_has("A parcel sent back").stdout_has("Arriving");
}

#[test]
fn a_session_whose_guidance_is_gone_says_where_it_was() {
    let room = Room::new();
    copy(&room, "own");
    let lead = ["session", "own/parcel-sent-back.yaml", "--present", "2", "--moments", "door"];
    room.encounter(lead).stdin(&["", "", "q"]).run().code(0);
    std::fs::remove_file(room.path("own/guidance.yaml")).unwrap();
    let done = room.encounter(["session", "report", "1", "-o", "-"]).run().code(1);
    done.stderr_has("own/parcel-sent-back.yaml`: put the guidance beside it back");
    copy(&room, "own");
    edit(&room, "own/guidance.yaml", "weight: 3", "weight: 7");
    let done = room.encounter(["session", "report", "1", "-o", "-"]).run().code(1);
    done.stdout_has("error[E105]").stdout_has("own/guidance.yaml:");
}
