//! Walks as statements for a learning record store: each of the standard, always the same, never
//! with a name.

use std::collections::BTreeSet;
use std::fs;

use jsonschema::Validator;
use serde_json::{Value, json};

use crate::test::{Done, Room, fixtures};

/// Replies, `|` between, that walk `sound.yaml` with the coach: a second try, a hint, own words, a
/// moment left out.
const GUIDED: &str = "|shelf|1|welcome|3|h||Two minutes.||1||use|4|1 2|4|1 1||s|2|ring||||||||";

/// The same alone, as well as can be, with own words that the trainee ticks.
const SOLO: &str = "|welcome||Two minutes.|||use values||2 1||1 1||wish||ring||||||1|||";

/// Alone, and only what the trainee ticked makes it a pass.
const BY_OWN_JUDGEMENT: &str =
    "|welcome||Two minutes.|||use values||1 2||1 1||next||ring||||||1|||";

/// Makes everything worse for the man with the sofa, who leaves.
const WALKED_OUT: &str = "|breathe-first||seven-minutes||listen ask own check offer||It was our \
                          driver, he mixes these up all the time.|||security||ring-him||\
                          leave-in-peace||||||2|4|||";

const SCHEMA: &str = include_str!("fixtures/xapi/statement.schema.json");

fn play(room: &Room, scenario: &str, mode: &str, replies: &str) {
    let replies: Vec<&str> = replies.split('|').collect();
    let args = ["play", scenario, "--mode", mode, "--seed", "1", "--profile", "Aino Virtanen"];
    room.encounter(args).stdin(&replies).run().code(0).quiet();
}

fn sound() -> String {
    fixtures().join("sound.yaml").display().to_string()
}

/// One walk with the coach and one alone.
pub(super) fn two_walks(room: &Room) {
    play(room, &sound(), "guided", GUIDED);
    play(room, &sound(), "solo", SOLO);
}

fn every_walk(room: &Room) {
    two_walks(room);
    play(room, &sound(), "solo", BY_OWN_JUDGEMENT);
    play(room, "sofa-that-came-wrong", "solo", WALKED_OUT);
    // Left at the second moment, and then begun anew: that one is still under way.
    play(room, &sound(), "solo", "|welcome||q");
    play(room, &sound(), "solo", "2||welcome|q");
}

fn report(room: &Room, args: &[&str]) -> Done {
    let all = [&["report", "--format", "xapi", "--profile", "Aino Virtanen"], args].concat();
    room.encounter(all).run()
}

fn statements(done: &Done) -> Vec<Value> {
    serde_json::from_str(&done.stdout).unwrap_or_else(|error| panic!("{error} in\n{done}"))
}

fn validator() -> Validator {
    jsonschema::draft202012::new(&serde_json::from_str(SCHEMA).unwrap()).unwrap()
}

fn verb(statement: &Value) -> &str {
    statement["verb"]["id"].as_str().unwrap().rsplit('/').next().unwrap()
}

/// The statements of each walk, in their order.
fn by_walk(statements: &[Value]) -> Vec<Vec<&Value>> {
    let mut walks: Vec<Vec<&Value>> = Vec::new();
    for statement in statements {
        let registration = |statement: &Value| statement["context"]["registration"].clone();
        match walks.last_mut().filter(|walk| registration(walk[0]) == registration(statement)) {
            Some(walk) => walk.push(statement),
            None => walks.push(vec![statement]),
        }
    }
    walks
}

fn find<'s>(walk: &[&'s Value], wanted: &str) -> &'s Value {
    walk.iter().find(|statement| verb(statement) == wanted).unwrap()
}

#[test]
fn every_statement_of_every_kind_of_walk_is_of_the_standard() {
    let room = Room::new();
    every_walk(&room);
    let validator = validator();
    for args in [[].as_slice(), &["--words"], &["--base", "https://records.example.org/x"]] {
        let all = statements(&report(&room, args).code(0).quiet().harmless());
        assert_eq!(by_walk(&all).len(), 5);
        let mut ids = BTreeSet::new();
        for statement in &all {
            let faults: Vec<String> = validator
                .iter_errors(statement)
                .map(|fault| format!("{}: {fault}", fault.instance_path()))
                .collect();
            assert_eq!(faults, [""; 0], "{statement}");
            assert!(ids.insert(statement["id"].to_string()), "twice: {statement}");
        }
    }
}

#[test]
fn a_walk_is_told_from_beginning_to_end() {
    let room = Room::new();
    every_walk(&room);
    let all = statements(&report(&room, &[]));
    let walks = by_walk(&all);
    let ends = ["failed", "passed", "completed", "failed", "terminated"];
    for (walk, wanted) in walks.iter().zip(ends) {
        assert_eq!(verb(walk[0]), "initialized");
        assert_eq!(verb(walk[walk.len() - 1]), "terminated");
        let rest = &walk[1..walk.len() - 1];
        let (answers, end) = match wanted {
            "terminated" => (rest, None),
            _ => (&rest[..rest.len() - 1], rest.last()),
        };
        assert!(end.is_none_or(|end| verb(end) == wanted), "{wanted}");
        assert!(answers.iter().all(|one| ["answered", "skipped"].contains(&verb(one))));
    }
    assert_eq!(walks.iter().map(Vec::len).collect::<Vec<_>>(), [11, 10, 10, 10, 3]);
}

#[test]
fn how_a_walk_came_out_is_told_as_it_was_kept() {
    let room = Room::new();
    every_walk(&room);
    let all = statements(&report(&room, &[]));
    let walks = by_walk(&all);
    let result = |walk: usize, verb| &find(&walks[walk], verb)["result"];
    let score = |scaled: f64, raw: u32| json!({"scaled": scaled, "raw": raw, "min": 0, "max": 100});
    let passed = json!({"success": true, "completion": true, "score": score(1.0, 100),
        "duration": "PT0.00S"});
    assert_eq!(*result(1, "passed"), passed);
    let failed = json!({"success": false, "completion": true, "score": score(0.53, 53),
        "duration": "PT0.00S"});
    assert_eq!(*result(0, "failed"), failed);
    assert_eq!(*result(2, "completed"), json!({"completion": true, "duration": "PT0.00S"}));
    assert_eq!(*result(4, "terminated"), json!({"duration": "PT0.00S"}));
    let left = find(&walks[4], "answered");
    assert_eq!(left["result"], json!({"response": "welcome", "duration": "PT0.00S"}));
}

#[test]
fn each_kind_of_answer_has_its_form() {
    let room = Room::new();
    two_walks(&room);
    let all = statements(&report(&room, &["--words"]));
    let answer = |walk: usize, moment: &str, attempt: u32| {
        let walks = by_walk(&all);
        let mut found = walks[walk].iter().filter(|one| {
            let context = &one["context"]["extensions"]["https://encounter.invalid/xapi/attempt"];
            one["object"]["id"]
                == json!(format!("https://encounter.invalid/scenario/lamp/moment/{moment}"))
                && *context == json!(attempt)
        });
        (*found.next().unwrap()).clone()
    };
    for (moment, kind, response) in [
        ("door", "choice", Some("welcome")),
        ("queue", "long-fill-in", Some("Two minutes.")),
        ("ask", "choice", Some("use[,]values")),
        ("show", "sequencing", Some("light[,]price")),
        ("terms", "matching", Some("payment[.]you[,]bulb[.]you")),
    ] {
        let told = answer(1, moment, 1);
        assert_eq!(told["object"]["definition"]["interactionType"], kind, "{moment}");
        assert_eq!(told["result"]["response"].as_str(), response, "{moment}");
        assert_eq!(told["result"]["success"], true, "{moment}");
    }
    let broken = &answer(0, "door", 1)["result"];
    assert_eq!(broken["success"], false);
    assert_eq!(broken["score"], json!({"scaled": 0.0, "raw": 0, "min": 0, "max": 1}));
    let verdicts = &broken["extensions"]["https://encounter.invalid/xapi/verdicts"];
    assert_eq!(*verdicts, json!({"greet-at-once": "violated"}));
    let half = &answer(0, "ask", 1)["result"];
    assert_eq!(half["score"], json!({"scaled": 0.5, "raw": 2, "min": 0, "max": 4}));
    let second = &answer(0, "door", 2)["result"];
    assert_eq!((&second["success"], &second["score"]), (&json!(true), &Value::Null));
    let said = &answer(0, "queue", 1);
    let extensions = |of: &Value, name| {
        of["extensions"][format!("https://encounter.invalid/xapi/{name}")].clone()
    };
    assert_eq!(extensions(&said["context"], "hints"), 1);
    assert_eq!(extensions(&said["context"], "mode"), "guided");
    assert_eq!(extensions(&said["result"], "judges"), json!({"answer-in-time": "trainee"}));
    let skipped = &answer(0, "goodbye", 1);
    assert_eq!(skipped["verb"]["id"], "http://id.tincanapi.com/verb/skipped");
    assert_eq!(skipped["result"], json!({"duration": "PT0.00S"}));
}

#[test]
fn nobody_is_named_and_own_words_stay_at_home_unless_they_are_asked_for() {
    let room = Room::new();
    every_walk(&room);
    let told = report(&room, &[]).code(0);
    for hidden in ["Aino", "Virtanen", "Two minutes", "our driver", &sound()] {
        assert!(!told.stdout.contains(hidden), "{hidden}");
    }
    let told = report(&room, &["--words"]).code(0);
    assert!(told.stdout.contains("Two minutes.") && told.stdout.contains("our driver"));
    assert!(!told.stdout.contains("Aino"));
    let uid: String =
        room.database().query_row("SELECT uid FROM profile", [], |row| row.get(0)).unwrap();
    let actor = json!({"objectType": "Agent",
        "account": {"homePage": "https://encounter.invalid", "name": uid}});
    assert!(statements(&told).iter().all(|statement| statement["actor"] == actor));
}

#[test]
fn ids_are_made_of_the_base_and_the_name_within_the_walk() {
    let room = Room::new();
    play(&room, &sound(), "solo", SOLO);
    let id = |base: &str, name: &str| {
        let url = uuid::Uuid::NAMESPACE_URL;
        let space = uuid::Uuid::new_v5(&url, format!("{base}/xapi").as_bytes());
        json!(uuid::Uuid::new_v5(&space, name.as_bytes()).to_string())
    };
    let uid: String =
        room.database().query_row("SELECT uid FROM encounter", [], |row| row.get(0)).unwrap();
    let base = "https://records.example.org";
    let given = statements(&report(&room, &["--base", "https://records.example.org/"]));
    let names = ["initialized", "answered/door/1", "answered/queue/1"];
    for (statement, name) in given.iter().zip(names) {
        assert_eq!(statement["id"], id(base, &format!("{uid}/{name}")));
    }
    assert_eq!(given[8]["id"], id(base, &format!("{uid}/result")));
    assert_eq!(given[9]["id"], id(base, &format!("{uid}/terminated")));
    let set = room
        .encounter(["report", "--format", "xapi", "--profile", "Aino Virtanen"])
        .env("ENCOUNTER_LRS_BASE", base);
    assert_eq!(statements(&set.run().code(0)), given);
}

#[test]
fn a_walk_has_the_same_statements_after_its_scenario_was_edited() {
    let room = Room::new();
    let text = fs::read_to_string(sound()).unwrap();
    let path = room.write("walks/sound.yaml", &text).display().to_string();
    play(&room, &path, "guided", GUIDED);
    let first = report(&room, &["--words"]).code(0).stdout;
    assert_eq!(report(&room, &["--words"]).stdout, first);
    let edited = text.replace("revision: 1", "revision: 2").replace("A lamp", "Another lamp");
    fs::write(&path, edited.replace("met: [keep-in-touch]", "violated: [keep-in-touch]")).unwrap();
    assert_eq!(report(&room, &["--words"]).stdout, first);
    fs::remove_file(&path).unwrap();
    assert_eq!(report(&room, &["--words"]).stdout, first);
}

#[test]
fn the_time_that_answering_took_is_told_and_added_up() {
    let room = Room::new();
    play(&room, &sound(), "solo", SOLO);
    let db = room.database();
    let sql = "UPDATE answer SET asked_at = '2026-11-21T09:59:47.655Z' WHERE moment = 'door'";
    db.execute(sql, []).unwrap();
    // A clock that was put back, and what is no time, took none.
    let sql = "UPDATE answer SET asked_at = ?1 WHERE moment = ?2";
    db.execute(sql, ["2026-11-21T11:00:00Z", "queue"]).unwrap();
    db.execute(sql, ["2026-11-21T08:00:00Z", "ask"]).unwrap();
    let all = statements(&report(&room, &[]));
    let durations: Vec<_> =
        all.iter().filter_map(|statement| statement["result"]["duration"].as_str()).collect();
    let (none, sum) = ("PT0.00S", "PT7212.35S");
    let wanted = ["PT12.35S", none, "PT7200.00S", none, none, none, none, sum, sum];
    assert_eq!(durations, wanted);
}

#[test]
fn what_is_under_way_and_what_was_drilled_is_not_told() {
    let room = Room::new();
    report(&room, &[]).code(2).stderr_has("Aino Virtanen");
    play(&room, &sound(), "solo", "|welcome||q");
    report(&room, &[]).code(0).quiet().stdout_is("[]\n");
    room.database().execute("UPDATE encounter SET abandoned_at = started_at", []).unwrap();
    assert_eq!(statements(&report(&room, &[])).len(), 3);
    room.database().execute("UPDATE encounter SET point = 'greet-at-once'", []).unwrap();
    report(&room, &[]).code(0).quiet().stdout_is("[]\n");
}

#[test]
fn a_group_a_scenario_and_a_period_can_be_told() {
    let room = Room::new();
    two_walks(&room);
    let play = ["play", &sound(), "--mode", "solo", "--seed", "1", "--profile", "Beda"];
    let later = room.encounter(play).env("ENCOUNTER_NOW", "2026-11-22T10:00:00.000Z");
    later.stdin(&SOLO.split('|').collect::<Vec<_>>()).run().code(0).quiet();
    let db = room.database();
    db.execute("INSERT INTO tag SELECT id, 'evening' FROM profile", []).unwrap();
    for (args, walks) in [
        ([].as_slice(), 2),
        (&["--group", "evening"], 3),
        (&["--group", "evening", "--since", "2026-11-22"], 1),
        (&["--until", "2026-11-20"], 0),
        (&["--scenario", &sound()], 3),
        (&["--scenario", "lamp"], 3),
        (&["--scenario", "lamp", "--group", "evening", "--since", "2026-11-22"], 1),
        (&["--scenario", "photos-novice"], 0),
    ] {
        let all = statements(&report(&room, args).code(0).quiet());
        assert_eq!(by_walk(&all).len(), walks, "{args:?}");
    }
    report(&room, &["--scenario", "photos-novise"])
        .code(2)
        .stdout_is("")
        .stderr_has("photos-novice");
    report(&room, &["--group", "morning"]).code(2).stdout_is("").stderr_has("evening");
}

#[test]
fn statements_are_a_file_that_is_never_overwritten_unasked() {
    let room = Room::new();
    play(&room, &sound(), "solo", SOLO);
    let told = report(&room, &[]).stdout;
    report(&room, &["-o", "walks.json"]).code(0).stdout_has("✔ Written: walks.json");
    assert_eq!(fs::read_to_string(room.path("walks.json")).unwrap(), told);
    report(&room, &["-o", "walks.json"]).code(1).stderr_has("there already");
    report(&room, &["-o", "walks.json", "--force"]).code(0);
    // A line each, for programs that go by lines.
    assert_eq!(told.lines().count(), statements(&report(&room, &[])).len() + 2);
}

#[test]
fn the_schema_refuses_what_is_not_of_the_standard() {
    let room = Room::new();
    play(&room, &sound(), "solo", SOLO);
    let whole = statements(&report(&room, &[]))[1].clone();
    let validator = validator();
    assert!(validator.is_valid(&whole));
    for (place, value) in [
        ("/id", json!("1")),
        ("/version", json!("2.0.0")),
        ("/timestamp", json!("yesterday")),
        ("/timestamp", json!("2026-11-21 10:00:00Z")),
        ("/verb/id", json!("answered")),
        ("/verb/display", json!({})),
        ("/actor", json!({"mbox": "mailto:aino@example.org", "account": {}})),
        ("/result", Value::Null),
        ("/result/score/scaled", json!(1.5)),
        ("/result/duration", json!("12 seconds")),
        ("/result/duration", json!("PT1.234S")),
        ("/result/response", json!("")),
        ("/result/success", json!("true")),
        ("/result/extensions", json!({"verdicts": {}})),
        ("/object/id", json!("door")),
        ("/object/definition/interactionType", json!("choose")),
        ("/object/definition/interactionType", json!("matching")),
        ("/object/definition/choices", json!([{"id": "a b"}])),
        ("/object/definition/choices", json!([{"id": "a"}, {"id": "a"}])),
        ("/context/registration", json!("first-walk")),
        ("/context/language", json!("Finnish, of course")),
        ("/context/contextActivities", json!({"parent": []})),
    ] {
        let mut broken = whole.clone();
        *broken.pointer_mut(place).unwrap() = value.clone();
        assert!(!validator.is_valid(&broken), "{place}: {value}");
    }
    for place in
        ["", "/actor", "/object", "/object/definition", "/result", "/result/score", "/context"]
    {
        let mut broken = whole.clone();
        broken.pointer_mut(place).unwrap()["more"] = json!("than the standard has");
        assert!(!validator.is_valid(&broken), "{place}");
    }
}

#[test]
fn the_guide_tells_every_verb_extension_and_id() {
    let guide = include_str!("../docs/learning-records.md");
    let room = Room::new();
    every_walk(&room);
    for statement in statements(&report(&room, &[])) {
        assert!(guide.contains(&format!("`{}`", verb(&statement))), "{statement}");
        for place in ["/context/extensions", "/result/extensions"] {
            let extensions = statement.pointer(place).and_then(Value::as_object);
            for key in extensions.into_iter().flat_map(|extensions| extensions.keys()) {
                let key = key.replace("https://encounter.invalid", "BASE");
                assert!(guide.contains(&format!("`{key}`")), "{key}");
            }
        }
        if let Some(kind) = statement.pointer("/object/definition/interactionType") {
            assert!(guide.contains(&format!("`{}`", kind.as_str().unwrap())), "{kind}");
        }
    }
    let name = "b3e1c0de-0000-4000-8000-000000000001/answered/at-the-door/1";
    let id = encounter::clock::id_of("https://encounter.invalid", name);
    assert!(guide.contains(&format!("`{name}` has the id `{id}`")));
}
