//! Export and import: what goes out comes in, whole and once.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use serde_json::{Value, json};

use crate::test::Room;

use super::{head, lines, profile, session, text, time, uid, walk, whole};

#[test]
fn what_goes_out_comes_in_elsewhere_and_goes_out_the_same() {
    let (room, other) = (Room::new(), Room::new());
    let all = whole(1, "Aino", "Hyvää ”huomenta”\u{1b}[31m\u{202e}\u{0} 😀");
    room.bring(&all);
    assert_eq!(room.exported(), all[1..]);
    let file = other.path("aino.jsonl");
    let out = room.encounter(["records", "export", "--profile", "Aino", "-o"]).arg(&file).run();
    out.code(0).quiet().stdout_has("✔ Written: ");
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let written = fs::read_to_string(&file).unwrap();
    assert!(written.chars().all(|c| c == '\n' || !c.is_control()), "it can be looked at");
    other.encounter(["records", "import"]).arg(&file).run().code(0).quiet().harmless();
    assert_eq!(other.exported(), all[1..]);
    other.encounter(["records", "check"]).run().code(0).quiet().stdout_is(
        "✔ The records are sound.\n  1 person · 1 encounter · 1 review · 1 session led\n",
    );
    // What was brought in serves like what was kept here.
    let progress = other.encounter(["progress", "--profile", "Aino", "--json"]).run().code(0);
    assert_eq!(progress.json("progress")["walks"][0]["score"], 2);
    let sessions =
        other.encounter(["session", "list", "--profile", "Aino", "--json"]).run().code(0);
    let number = sessions.json("sessions")["sessions"][0]["id"].to_string();
    let report = ["session", "report", &number, "--profile", "Aino", "--format", "json"];
    other.encounter(report).run().code(0).quiet();
}

#[test]
fn a_second_time_changes_nothing() {
    let room = Room::new();
    let file = room.write("aino.jsonl", text(&whole(1, "Aino", "Hei.")));
    let import = || room.encounter(["records", "import"]).arg(&file).run().code(0).quiet();
    let told = import().stdout;
    assert!(told.contains("aino.jsonl has been brought in.\n  Aino is new here.\n"), "{told}");
    assert!(told.contains("  encounters: 1 new, 0 with something added, 0 unchanged\n"), "{told}");
    let before = room.exported();
    let told = import().stdout;
    assert!(told.contains("aino.jsonl: everything in it was here already.\n"), "{told}");
    assert_eq!(room.exported(), before);
    let json = room.encounter(["records", "import", "--json"]).arg(&file).run().code(0).quiet();
    let json = json.json("import");
    assert_eq!(json["files"][0]["encounters"], json!({ "new": 0, "grown": 0, "same": 1 }));
    assert_eq!(json["files"][0]["people"][0]["new"], false);
}

#[test]
fn an_export_tells_only_what_was_asked_for() {
    let room = Room::new();
    room.bring(&whole(1, "Aino", "Ainon sanat."));
    room.bring(&whole(2, "Beda", "Bedan sanat."));
    let export =
        |args: &[&str]| room.encounter(["records", "export"]).args(args).run().code(0).quiet();
    let one = export(&["--profile", "Aino"]);
    assert_eq!(lines(&one.stdout), whole(1, "Aino", "Ainon sanat.")[1..]);
    assert!(
        one.stdout
            .starts_with("{\"kind\":\"records\",\"version\":1,\"schema\":3,\"program\":\"0.1.0\",")
    );
    export(&["--profile", "Aino"]).stdout_has("/home/somebody/photos.yaml");
    export(&["--profile", "Aino", "--no-paths"]).stdout_lacks("somebody");
    assert_eq!(lines(&export(&["--all"]).stdout).len(), 10);
    let unknown = room.encounter(["records", "export", "--profile", "Cecilia"]).run();
    unknown.code(2).stdout_is("").stderr_has("nothing is kept of `Cecilia`");
}

#[test]
fn a_file_that_is_there_is_replaced_only_by_force_and_becomes_private() {
    let room = Room::new();
    room.bring(&whole(1, "Aino", "Hei."));
    let file = room.write("out.jsonl", "mine");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    let export = || room.encounter(["records", "export", "--all", "-o", "out.jsonl"]);
    export().run().code(1).stderr_has("is there already");
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    export().arg("--force").run().code(0);
    assert_eq!(lines(&fs::read_to_string(&file).unwrap()).len(), 5);
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn two_people_of_one_name_stay_apart_and_that_is_told() {
    let room = Room::new();
    room.bring(&whole(1, "me", "Minä."));
    let file = room.write("other.jsonl", text(&whole(2, "me", "Toinen.")));
    let import = || room.encounter(["records", "import"]).arg(&file);
    import().run().code(0).stdout_has("  me is here as “me (2)”: the name was taken.");
    let names = |room: &Room| -> Vec<Value> {
        let people = room.exported().into_iter().filter(|line| line["kind"] == "profile");
        people.map(|line| line["name"].clone()).collect()
    };
    assert_eq!(names(&room), ["me", "me (2)"]);
    import().run().code(0).stdout_has("  me is one with “me (2)” here.\n");
    assert_eq!(names(&room), ["me", "me (2)"]);
    let one = room.encounter(["records", "export", "--profile", "me (2)"]).run().code(0);
    one.stdout_has("Toinen.").stdout_lacks("Minä.");
}

#[test]
fn one_person_on_two_machines_becomes_one() {
    let room = Room::new();
    room.bring(&whole(1, "me", "Täällä."));
    let mut there = whole(2, "me", "Siellä.");
    let file = room.write("there.jsonl", text(&there));
    let import = || room.encounter(["records", "import"]).arg(&file);
    import()
        .args(["--as", "me", "--tag", "spring"])
        .run()
        .code(0)
        .stdout_has("  me was here already.\n");
    let people: Vec<_> =
        room.exported().into_iter().filter(|line| line["kind"] == "profile").collect();
    assert_eq!(people.len(), 1);
    assert_eq!(
        (&people[0]["uid"], &people[0]["tags"]),
        (&json!(uid(1, 0)), &json!(["evening", "spring"]))
    );
    // Known by the walks from now on, without being told again.
    let before = room.exported();
    import().run().code(0).stdout_has("everything in it was here already");
    assert_eq!(room.exported(), before);
    there.push(walk(2, 9, "Vielä."));
    room.bring(&there);
    let one = room.encounter(["records", "export"]).run().code(0);
    one.stdout_has("Vielä.").stdout_has("Täällä.").stdout_has("Siellä.");
    // A new name makes a person; what is here already stays with whom it is.
    let elsewhere = import().args(["--as", "Somebody"]).run().code(0);
    elsewhere.stdout_has("were here already under another name, and stay there.");
}

#[test]
fn only_a_file_of_one_person_can_be_made_one_with_somebody() {
    let room = Room::new();
    let two = room.write("two.jsonl", text(&[head(), profile(1, "Aino"), profile(2, "Beda")]));
    let import = room.encounter(["records", "import", "--as", "me"]).arg(two).run().code(1);
    import.stderr_has("holds 2 people, but `--as` takes files of one person");
    assert!(!room.data().exists());
}

#[test]
fn of_several_files_the_sound_ones_come_in() {
    let room = Room::new();
    room.write("aino.jsonl", text(&whole(1, "Aino", "Hei.")));
    room.write("beda.jsonl", "nonsense\n");
    room.write("cecilia.jsonl", text(&[head(), profile(3, "Cecilia")]));
    let files = ["aino.jsonl", "beda.jsonl", "cecilia.jsonl", "dora.jsonl", "."];
    let done = room.encounter(["records", "import", "--tag", "spring"]).args(files).run().code(1);
    let done = done.stdout_has("Aino is new here").stdout_has("Cecilia is new here");
    let done =
        done.stderr_has("beda.jsonl: 1 fault, so nothing of it was brought in\n  line 1: not JSON");
    done.stderr_has("`dora.jsonl` cannot be read").stderr_has("`.` cannot be read: Is a directory");
    let people = room.encounter(["records", "--json"]).run().json("people");
    assert_eq!(people["people"].as_array().unwrap().len(), 2);
    assert_eq!(people["people"][1]["groups"], json!(["evening", "spring"]));
}

#[test]
fn a_session_goes_on_where_the_file_has_more() {
    let room = Room::new();
    let mut all = vec![head(), profile(1, "Aino"), session(1, 4, "Muista tämä.")];
    room.bring(&all);
    let before = all.clone();
    let more = json!({ "number": 3, "entry": "finished", "kept_at": time(4, 9) });
    all[2]["entries"].as_array_mut().unwrap().push(more);
    all[2]["finished_at"] = json!(time(4, 9));
    room.bring(&all);
    assert_eq!(room.exported(), all[1..]);
    // The shorter one adds nothing, and one that went on otherwise is told.
    room.bring(&before);
    assert_eq!(room.exported(), all[1..]);
    let mut otherwise = before;
    otherwise[2]["entries"][1]["entry"] = json!("left");
    let file = room.write("otherwise.jsonl", text(&otherwise));
    let told = room.encounter(["records", "import"]).arg(file).run().code(0);
    told.stdout_has("“Sound”, 4 November 2026: went on differently here and in the file");
    assert_eq!(room.exported(), all[1..]);
}

/// Steps that no session can have taken are told when it is opened, not before: whether they fit
/// depends on the guidance.
#[test]
fn a_session_that_cannot_have_been_is_told_when_it_is_opened() {
    let room = Room::new();
    let mut all = vec![head(), profile(1, "me"), session(1, 4, "Muista tämä.")];
    // In the moment `show` things are put in order; nobody is counted.
    let counts = json!({ "counts": { "moment": "show", "round": "first", "counts": [] } });
    let steps = [counts, json!({ "at": { "moment": "show", "step": "discuss" } })];
    for (step, number) in steps.into_iter().zip(3..) {
        let entry = json!({ "number": number, "entry": step, "kept_at": time(4, number) });
        all[2]["entries"].as_array_mut().unwrap().push(entry);
    }
    room.bring(&all);
    for args in [["session", "notes", "1", "--plain"].as_slice(), &["session", "report", "1"]] {
        room.encounter(args).run().code(1).stderr_has("the session 1 cannot be read");
    }
}
