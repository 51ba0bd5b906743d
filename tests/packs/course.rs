//! A course for beginners: in the list, and at home what comes next.

use super::{ALONE, copy, edit};
use crate::test::Room;

/// A copy of the pack in which the second file comes first.
fn course(room: &Room) {
    copy(room, "own");
    edit(room, "own/parcel-at-the-counter.yaml", "revision: 1\n", "revision: 1\ncourse: 20\n");
    edit(room, "own/parcel-sent-back.yaml", "revision: 1\n", "revision: 1\ncourse: 10\n");
}

/// What home offers as the course's next one, by title.
fn offered(room: &Room) -> Option<String> {
    let done = room.encounter(["--plain", "--pack", "own"]).stdin(&["q"]).run();
    let line = done.stdout.lines().find(|line| line.contains("Next in the course"))?;
    Some(line.split_once("): ")?.1.trim().to_owned())
}

#[test]
fn the_list_tells_the_course_in_its_order_and_then_the_rest() {
    let room = Room::new();
    course(&room);
    let done = room.encounter(["list", "--pack", "own"]).run().code(0).quiet();
    let own = done.stdout.split("Built-in").next().unwrap();
    assert!(
        own.starts_with("Pack “own”\n\nA course for beginners, in this order\n\n1. "),
        "{done}"
    );
    let sent_back = own.find("parcel-sent-back").unwrap();
    assert!(sent_back < own.find("2. ").unwrap(), "{done}");
    assert!(!own.contains("in any order"), "nothing is left after the course: {done}");
    edit(&room, "own/parcel-sent-back.yaml", "course: 10\n", "");
    let done = room.encounter(["list", "--pack", "own"]).run().code(0).quiet();
    let own = done.stdout.split("Built-in").next().unwrap();
    let rest = own.split("More to practise, in any order").nth(1).unwrap();
    assert!(rest.contains("parcel-sent-back") && !rest.contains("parcel-at-the-counter"), "{done}");
}

#[test]
fn home_offers_the_next_of_the_course_that_was_not_finished() {
    let room = Room::new();
    course(&room);
    let title = |id: &str| {
        let list = room.encounter(["list", "--json", "--pack", "own"]).run().code(0);
        let list = list.json("scenarios");
        let mut all = list["scenarios"].as_array().unwrap().iter();
        all.find(|one| one["id"] == id).unwrap()["title"]["en"].as_str().unwrap().to_owned()
    };
    assert_eq!(offered(&room), Some(title("parcel-sent-back")));
    let play = |id: &str| room.encounter(["play", id, "--mode", "solo", "--pack", "own"]);
    // One out of turn changes nothing; what is under way is gone on with instead.
    play("parcel-at-the-counter").stdin(&ALONE).run().code(0).quiet();
    assert_eq!(offered(&room), Some(title("parcel-sent-back")));
    play("parcel-sent-back").stdin(&["", "1", "q"]).run().code(0);
    assert_eq!(offered(&room), None);
    room.database().execute("DELETE FROM encounter WHERE finished_at IS NULL", []).unwrap();
    edit(&room, "own/parcel-sent-back.yaml", "course: 10\n", "");
    // The pack's course is done: the built-in one comes next.
    assert_eq!(offered(&room), Some(title("photos-novice")));
}

#[test]
fn the_next_of_the_course_is_begun_from_home() {
    let room = Room::new();
    course(&room);
    let done = room.encounter(["--plain", "--pack", "own"]).stdin(&["1", "2", "", "q"]).run();
    done.stdout_has("== A parcel sent back · encounter ==\n\nHow would you");
}

#[test]
fn many_scenarios_are_chosen_part_by_part() {
    let room = Room::new();
    let replies = ["2", "2", "9", "1", "q"];
    let done = room.encounter(["--plain"]).stdin(&replies).run().code(0).quiet();
    let done =
        done.stdout_has("  1  A course for beginners (8)\n  2  More to practise (8)\n  3  Back\n");
    assert_eq!(done.stdout.matches("A course for beginners (8)").count(), 2, "back leads there");
    done.stdout_has("  1  A shoebox of photographs – home-electronics shop, basic, 12 min\n");
    // What was walked is told beside it, and whether it is under way.
    room.encounter(["play", "photos-novice", "--mode", "solo"])
        .stdin(&["", "1", "q"])
        .run()
        .code(0);
    let done = room.encounter(["--plain"]).stdin(&["2", "1", "q"]).run().code(0).quiet();
    done.stdout_has("basic, 12 min  … under");
    let done = room.encounter(["session", "--plain"]).stdin(&["2", "q"]).run();
    done.stdout_has("– home-electronics shop, tricky\n");
}

#[test]
fn a_place_out_of_range_is_told() {
    let room = Room::new();
    course(&room);
    edit(&room, "own/parcel-sent-back.yaml", "course: 10\n", "course: 100\n");
    let done = room.encounter(["check", "own"]).run().code(1);
    done.stdout_has("error[E105]: 100 is out of range; expected 1 to 99");
}
