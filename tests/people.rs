//! Reports of a trainee and of a group: records made by hand, told in every form.

mod forms;
mod records;
mod safety;

use serde_json::{Value, json};

use super::test::Room;
use records::{Made, evening, finish, person, walk};

/// The report with these arguments as JSON.
#[track_caller]
fn json_of(room: &Room, kind: &str, args: &[&str]) -> Value {
    let run = room.encounter(["report", "--json"]).args(args);
    run.run().code(0).quiet().harmless().json(kind)
}

#[test]
fn first_walks_and_repeated_ones_are_kept_apart() {
    let room = Room::new();
    evening(&room);
    let all = json_of(&room, "trainee", &["--profile", "Aino"]);
    let walks = |kind: &str| -> Vec<(String, u64)> {
        let all = all[kind]["walks"].as_array().unwrap().iter();
        let of = |one: &Value| {
            (one["scenario"].as_str().unwrap().to_owned(), one["score"].as_u64().unwrap())
        };
        all.map(of).collect()
    };
    assert_eq!(walks("first"), [("door".to_owned(), 50), ("phone".to_owned(), 80)]);
    assert_eq!(walks("repeated"), [("door".to_owned(), 100)]);
    assert_eq!(all["first"]["results"]["mean_score"], 65);
    assert_eq!(all["repeated"]["results"]["mean_score"], 100);
    let arrival = json!({ "phase": "arrival", "first": 50, "latest": 75 });
    assert_eq!(all["first"]["phases"][0], arrival);
    let once = json!({ "phase": "arrival", "first": 100, "latest": null });
    assert_eq!(all["repeated"]["phases"][0], once, "one walk has nothing to compare with");
    let greet = json!({ "point": "greet-at-once", "asked": 2, "met": 1, "violated": 1 });
    assert_eq!(all["first"]["points"][2], greet);
    let greet = json!({ "point": "greet-at-once", "asked": 1, "met": 1, "violated": 0 });
    assert_eq!(all["repeated"]["points"][2], greet);
}

#[test]
fn what_is_no_finished_walk_is_counted_and_nothing_else() {
    let room = Room::new();
    evening(&room);
    let db = room.database();
    walk(&db, &Made { profile: 1, uid: "open", ..Made::default() });
    walk(&db, &Made { profile: 1, uid: "left", ..Made::default() });
    walk(&db, &Made { profile: 1, uid: "drill", ..Made::default() });
    walk(&db, &Made { profile: 1, uid: "old", day: "2026-11-08", ..Made::default() });
    finish(&db, "old", 10, "failed");
    db.execute_batch(
        "INSERT INTO review (id, uid, profile, seed, lang, version, started_at)
         VALUES (1, 'review', 1, 1, 'en', '0', '2026-11-01T08:00:00Z');
         UPDATE encounter SET review = 1, point = 'greet-at-once' WHERE uid = 'drill';
         UPDATE encounter SET abandoned_at = '2026-11-01T09:00:00Z' WHERE uid = 'left';
         UPDATE answer SET mark = NULL
         WHERE encounter = (SELECT id FROM encounter WHERE uid = 'old');",
    )
    .unwrap();
    let all = json_of(&room, "trainee", &["--profile", "Aino"]);
    let counts = ["under_way", "left", "drills", "without_marks"].map(|name| &all[name]);
    assert_eq!(counts, [1, 1, 1, 1].map(|count| json!(count)).each_ref());
    assert_eq!(all["repeated"]["results"]["walks"], 2, "the old one was finished");
    assert_eq!(all["repeated"]["points"][2]["asked"], 1, "it has no marks");
    let page = room.encounter(["report", "--profile", "Aino", "--format", "markdown"]).run();
    page.code(0)
        .stdout_has("- Under way: 1\n- Left for good: 1\n- Drills in review: 1\n")
        .stdout_has("One encounter is older than the figures point by point");
}

#[test]
fn a_period_has_both_of_its_days_and_leaves_a_repeated_walk_repeated() {
    let room = Room::new();
    evening(&room);
    for (args, first, repeated) in [
        (["--since", "2026-11-01"].as_slice(), 2, 1),
        (&["--since", "2026-11-02"], 1, 1),
        (&["--since", "2026-11-03", "--until", "2026-11-03"], 0, 1),
        (&["--until", "2026-11-01"], 1, 0),
        (&["--until", "2026-10-31"], 0, 0),
        (&["--since", "2026-11-04"], 0, 0),
    ] {
        let all = json_of(&room, "trainee", &[&["--profile", "Aino"], args].concat());
        let walks = |kind: &str| all[kind]["results"]["walks"].as_u64().unwrap();
        assert_eq!((walks("first"), walks("repeated")), (first, repeated), "{args:?}");
    }
    for (args, told) in [
        (
            ["--since", "yesterday"].as_slice(),
            "error: `--since` asks for a day such as 2026-11-01, and `yesterday` is none\n\
             hint: write year, month and day, with hyphens between\n",
        ),
        (
            &["--until", "2026-02-30"],
            "error: `--until` asks for a day such as 2026-11-01, and `2026-02-30` is none\n\
             hint: write year, month and day, with hyphens between\n",
        ),
        (
            &["--since", "2026-11-03", "--until", "2026-11-02"],
            "error: the period ends before it begins: from 2026-11-03 to 2026-11-02\n\
             hint: exchange the days of `--since` and `--until`\n",
        ),
    ] {
        let run = room.encounter(["report", "--profile", "Aino"]).args(args);
        run.run().code(2).stdout_is("").stderr_is(told);
    }
    for odd in ["20261101", "2026-11-01T08:00", "2026-1-1", "-2026-01-01", ""] {
        let since = format!("--since={odd}");
        room.encounter(["report", &since]).run().code(2).stdout_is("").stderr_has("is none");
    }
}

#[test]
fn a_pass_by_own_judgement_is_nowhere_called_passed() {
    let room = Room::new();
    let db = records::open(&room);
    person(&db, "Aino", &["evening"]);
    walk(&db, &Made { uid: "own", ..Made::default() });
    finish(&db, "own", 90, "passed-by-own-judgement");
    for (kind, args) in [("trainee", ["--profile", "Aino"]), ("group", ["--group", "evening"])] {
        let all = json_of(&room, kind, &args);
        let results = &all["first"]["results"];
        assert_eq!((&results["passed"], &results["by_own_judgement"]), (&json!(0), &json!(1)));
    }
    let report = |form: &str| {
        let run = room.encounter(["report", "--profile", "Aino", "--format", form, "-o", "-"]);
        run.run().code(0).quiet()
    };
    report("csv").stdout_has(",90,passed-by-own-judgement,no,");
    let row = "| Sound | 1 November 2026 | alone | by own judgement only | 90 | 53 |";
    report("markdown").stdout_has(row).stdout_has("| New customers | 1 | 0 | 1 | 0 | 90 |");
    report("html").stdout_has(">by own judgement only<").stdout_lacks(">passed<");
}

#[test]
fn a_group_is_the_mean_of_its_people_and_not_of_their_walks() {
    let room = Room::new();
    let db = records::open(&room);
    for (name, scores) in [("Aino", [10, 20, 30].as_slice()), ("Beda", &[80]), ("Carl", &[])] {
        let profile = person(&db, name, &["evening"]);
        for (place, &score) in scores.iter().enumerate() {
            let (uid, scenario) = (format!("{name}-{place}"), format!("of-{place}"));
            let day = format!("2026-11-{:02}", place + 1);
            let made =
                Made { profile, uid: &uid, scenario: &scenario, day: &day, ..Made::default() };
            walk(&db, &made);
            finish(&db, &uid, score, "failed");
        }
    }
    person(&db, "Dora", &[]);
    let all = json_of(&room, "group", &["--group", "evening"]);
    assert_eq!((&all["people"], &all["practised"]), (&json!(3), &json!(2)));
    assert_eq!(all["first"]["results"]["walks"], 4);
    assert_eq!(all["first"]["results"]["mean_score"], 50, "the mean of 20 and 80");
    let arrival = json!({
        "phase": "arrival", "mean_first": 45, "mean_latest": 55, "people": 2, "with_two": 1,
    });
    assert_eq!(all["first"]["phases"][0], arrival, "10 and 80, then 30 and 80");
    let again = &all["repeated"]["phases"][0];
    assert_eq!((&again["mean_first"], &again["people"]), (&Value::Null, &json!(0)));
    let scenarios = all["first"]["scenarios"].as_array().unwrap();
    assert_eq!(scenarios.len(), 3);
    assert_eq!(
        (&scenarios[0]["people"], &scenarios[0]["results"]["mean_score"]),
        (&json!(2), &json!(45))
    );
    let labels = all["trainees"].as_array().unwrap().iter();
    let labels: Vec<_> = labels.map(|one| one["trainee"].as_str().unwrap()).collect();
    assert_eq!(labels, ["T1", "T2", "T3"], "who did nothing is in it as well");
}

#[test]
fn shares_of_few_people_are_counts() {
    for (people, told) in [(4, "| 2 of 4 | 2/4 |"), (5, "| 40 % (2 of 5) | 3/5 |")] {
        let room = Room::new();
        let db = records::open(&room);
        for number in 0..people {
            let profile = person(&db, &format!("Trainee {number}"), &["evening"]);
            let uid = format!("walk-{number}");
            walk(&db, &Made { profile, uid: &uid, broken: number < 2, ..Made::default() });
            finish(&db, &uid, 50, "failed");
        }
        let args = ["report", "--group", "evening", "--format", "markdown"];
        room.encounter(args).run().code(0).quiet().stdout_has(told);
    }
}

#[test]
fn nothing_to_tell_is_told() {
    let room = Room::new();
    let none = "error: there are no records of `Aino`\n\
                hint: practise first with `encounter play`, or name a profile with `--profile`\n";
    let aino = ["report", "--profile", "Aino"];
    room.encounter(aino).run().code(2).stdout_is("").stderr_is(none);
    let group = ["report", "--group", "evning"];
    room.encounter(group).run().code(2).stdout_is("").stderr_is(
        "error: nobody is in the group `evning`\n\
         hint: a group is a tag on profiles; nobody has one yet\n",
    );
    assert!(!room.data().exists(), "looking makes no records");
    let db = records::open(&room);
    person(&db, "Aino", &["evening", "Night <b>"]);
    let slip = ["report", "--profile", "Aini"];
    room.encounter(slip).run().code(2).stderr_has("hint: did you mean `Aino`?");
    room.encounter(group).run().code(2).stderr_has("hint: did you mean `evening`?");
    let other = ["report", "--group", "morning shift"];
    room.encounter(other)
        .run()
        .code(2)
        .stderr_has("hint: these groups have people: Night <b>, evening");
    for (args, kind) in [(["--profile", "Aino"], "trainee"), (["--group", "evening"], "group")] {
        for lang in ["en", "fi"] {
            let run = room.encounter(["--lang", lang, "report", "-o", "-"]).args(args);
            let page = run.run().code(0).quiet().stdout;
            crate::reports::assert_well_formed(&page);
        }
        let run = room.encounter(["report", "--format", "markdown"]).args(args).run().code(0);
        let run = run.quiet().stdout_has("No encounter was finished in this period");
        assert!(!run.stdout.contains("Phase by phase"), "{run}");
        let run = room.encounter(["report", "--format", "csv"]).args(args).run().code(0).quiet();
        assert_eq!(run.stdout.lines().count(), 1, "{run}");
        let all = json_of(&room, kind, &args);
        assert_eq!(all["first"]["results"]["mean_score"], Value::Null);
    }
}
