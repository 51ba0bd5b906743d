//! Content of one's own: packs beside the built-in content, and the guidance that each file is
//! scored against.

mod course;
mod guidance;
mod kept;
mod watching;

use std::fs;
use std::path::PathBuf;

use crate::test::{Room, fixtures};

/// A whole walk alone with one slip, at the explaining.
const ANSWERS: &str = "well\nwell\nwell\nbadly\nwell\nwell\nwell\n-\n-\n-\n";
/// The same typed line by line.
const ALONE: [&str; 22] = [
    "", "well", "", "well", "", "well", "", "badly", "", "well", "", "well", "", "well", "", "",
    "", "", "", "", "", "",
];

/// The pack of these tests: a guidance of eight points, sayings, two scenarios.
fn pack() -> String {
    fixtures().join("pack").display().to_string()
}

/// A copy of the pack under another name, to be changed.
fn copy(room: &Room, name: &str) -> PathBuf {
    for entry in fs::read_dir(pack()).unwrap() {
        let from = entry.unwrap().path();
        let name = PathBuf::from(name).join(from.file_name().unwrap());
        room.write(name, fs::read(from).unwrap());
    }
    room.path(name)
}

/// A file of a pack changed in one place.
fn edit(room: &Room, file: &str, from: &str, to: &str) {
    let text = fs::read_to_string(room.path(file)).unwrap();
    assert!(text.contains(from), "{from}");
    room.write(file, text.replace(from, to));
}

#[test]
fn every_file_of_the_pack_is_sound() {
    let room = Room::new();
    let files = ["guidance", "sayings", "parcel-at-the-counter", "parcel-sent-back"];
    let files = files.map(|name| format!("{}/{name}.yaml", pack()));
    let done = room.encounter(["check"]).args(files).run().code(0).quiet();
    done.stdout_lacks("error[").stdout_has("4 files");
}

#[test]
fn the_list_has_the_packs_before_the_built_in_scenarios() {
    let room = Room::new();
    let done = room.encounter(["list", "--pack", &pack()]).run().code(0).quiet();
    let places = ["Pack “pack”", "parcel-at-the-counter", "Built-in", "photos-novice"];
    let places = places.map(|text| done.stdout.find(text).unwrap());
    assert!(places.is_sorted(), "{done}");
    let done = room.encounter(["list", "--lang", "fi", "--pack", &pack()]).run().code(0).quiet();
    done.stdout_has("Aineisto ”pack”\n").stdout_has("Paketti tiskillä").stdout_has("Ohjelman omat");

    let json = room.encounter(["list", "--json"]).env("ENCOUNTER_PACK", pack()).run().code(0);
    let json = json.quiet().json("scenarios");
    let first = &json["scenarios"][0];
    assert_eq!((&first["id"], &first["pack"]), (&"parcel-at-the-counter".into(), &"pack".into()));
    let path = fixtures().join("pack/parcel-at-the-counter.yaml").canonicalize().unwrap();
    assert_eq!(first["path"], path.display().to_string());
    let built_in = &json["scenarios"][2];
    assert_eq!((&built_in["pack"], &built_in["path"]), (&().into(), &().into()));
    assert_eq!(json["broken"], serde_json::json!([]));
}

#[test]
fn arguments_stand_instead_of_the_environment_which_names_several_packs() {
    let room = Room::new();
    let (one, two) = (copy(&room, "one"), copy(&room, "two"));
    let both = std::env::join_paths([&one, &two, &one]).unwrap();
    for (args, variable, packs) in [
        (vec!["list"], both.clone(), vec!["one"]),
        (vec!["list", "--pack", "two"], both, vec!["two"]),
        (vec!["list", "--pack", "two", "--pack", "one"], "".into(), vec!["two"]),
        (vec!["list"], "".into(), vec![]),
    ] {
        let json = room.encounter(args).arg("--json").env("ENCOUNTER_PACK", variable).run();
        let json = json.code(0).json("scenarios");
        let of = |one: &serde_json::Value| one["pack"].as_str().map(str::to_owned);
        let mut named: Vec<_> =
            json["scenarios"].as_array().unwrap().iter().filter_map(of).collect();
        named.dedup();
        // Both have the same ids: those of the second are not there.
        assert_eq!(named, packs);
    }
}

#[test]
fn an_id_that_two_have_means_the_first_and_is_told_by_list_and_check() {
    let room = Room::new();
    copy(&room, "own");
    let from = "id: parcel-sent-back";
    edit(&room, "own/parcel-sent-back.yaml", from, "id: photos-novice");
    let own = room.path("own/parcel-sent-back.yaml").canonicalize().unwrap();
    let told = format!(
        "warning: two scenarios have the id `photos-novice`; it means {}, not the built-in one\n",
        own.display()
    );
    let list = room.encounter(["list", "--pack", "own"]).run().code(0).stderr_is(&told);
    list.stdout_lacks("A shoebox of photographs");
    room.encounter(["check", "--quick", "--pack", "own"]).run().code(0).stderr_is(&told);
    room.write("answers", ANSWERS);
    let play = ["play", "photos-novice", "--answers", "answers"];
    let done = room.encounter(play).args(["--pack", "own"]).run().code(0).quiet();
    done.stdout_has("Eero nods.");
    room.encounter(play).run().code(1).stdout_has("shoebox");
}

#[test]
fn a_scenario_of_a_pack_is_found_by_id_by_every_command() {
    let room = Room::new();
    room.write("answers", ANSWERS);
    let play = ["play", "parcel-at-the-counter", "--answers", "answers"];
    room.encounter(play).run().code(2).stderr_has("there is no scenario");
    let done = room.encounter(play).args(["--pack", &pack()]).run().code(0).quiet();
    // Verdicts, what to practise and the fact come from the pack's own guidance.
    done.stdout_has("Phase 1 of 7 · Arriving")
        .stdout_has("✘ broken: Say it simply.")
        .stdout_has("From “The counter's promise” (2026)")
        .stdout_has("Nine in ten remember the look across the counter.");

    room.write("votes", "1 1\n2 0\n-\nq\n");
    let session = ["session", "parcel-at-the-counter", "--answers", "votes", "--present", "2"];
    let done = room.encounter(session).args(["--pack", &pack()]).run();
    done.stdout_has("✔ met: Look up and greet.").stdout_has("The counter has promised it");
    let handout = ["session", "handout", "parcel-sent-back", "--pack", &pack(), "-o", "-"];
    room.encounter(handout).run().code(0).quiet().stdout_has("Look up and greet.");
    let near = room.encounter(["play", "parcel-sent-bac", "--pack", &pack()]).run().code(2);
    near.stderr_has("did you mean `parcel-sent-back`?");
}

#[test]
fn what_cannot_be_read_as_a_scenario_is_listed_so_and_told_when_it_is_played() {
    let room = Room::new();
    copy(&room, "own");
    room.write("own/half-done.yaml", "format: 1\nid: half-done\ntitle: {en: Half\n");
    room.write("own/worse.yml", [0xff, 0xfe, 0]);
    room.write("own/.parcel.yaml", "an editor's");
    room.write("own/README.md", "not content");
    let path = |name: &str| room.path("own").canonicalize().unwrap().join(name);
    let done = room.encounter(["list", "--pack", "own"]).env("COLUMNS", "100").run();
    let done = done.code(0).quiet().stdout_has("A parcel sent back").stdout_lacks("README");
    // Long paths are wrapped.
    let unspaced = |text: &str| text.replace([' ', '\n'], "");
    let unwrapped = unspaced(&done.stdout);
    let half = path("half-done.yaml").display().to_string();
    let told =
        format!("✘ half-done.yaml cannot be read. See what is wrong: encounter check {half}");
    assert!(unwrapped.contains(&unspaced(&told)), "{done}");
    assert!(unwrapped.contains("✘worse.ymlcannotberead."), "{done}");
    let json = room.encounter(["list", "--json", "--pack", "own"]).run().json("scenarios");
    assert_eq!(json["broken"].as_array().unwrap().len(), 2);
    assert_eq!(json["broken"][0], serde_json::json!({ "pack": "own", "path": half }));

    let done = room.encounter(["play", "half-done", "--pack", "own"]).run().code(1);
    done.stdout_has("error[E004]").stdout_has("half-done.yaml:");
    room.encounter(["play", "worse", "--pack", "own"]).run().code(1).stdout_has("error[E003]");
    // The menu is there; what is picked from it is told and leads back.
    let home = room.encounter(["--pack", "own"]).stdin(&["2", "1", "3", "", "q"]);
    let done = home.run().code(0).quiet().stdout_has("  1  Pack “own” (4)");
    let done = done.stdout_has("  2  Built-in: A course for beginners (");
    done.stdout_has("  3  ✘ half-done.yaml cannot be read;").stdout_has("error[E004]");
}

#[test]
fn a_folder_that_is_no_pack_is_told_with_exit_code_2() {
    let room = Room::new();
    room.write("empty/README.md", "nothing here");
    room.write("file.yaml", "format: 1\n");
    for (named, told) in [
        ("nowhere", "error: there is no folder `nowhere` to take a pack from\nhint: a pack is"),
        ("file.yaml", "error: there is no folder `file.yaml` to take a pack from\n"),
        (
            "empty",
            "error: the folder `empty` is not a pack: it holds no YAML file\nhint: a pack is",
        ),
    ] {
        for command in [vec![], vec!["list"], vec!["play", "photos-novice"], vec!["progress"]] {
            let done = room.encounter(command).args(["--pack", named]).run().code(2);
            done.stdout_is("").stderr_has(told);
        }
        room.encounter(["check"]).env("ENCOUNTER_PACK", named).run().code(2).stderr_has(told);
    }
    let done = room.encounter(["list", "--lang", "fi", "--pack", "empty"]).run().code(2);
    done.stderr_has("virhe: kansio `empty` ei ole aineisto: siinä ei ole yhtään YAML-tiedostoa");
}
