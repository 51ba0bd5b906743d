//! Whole sittings, typed in plain lines.

use encounter::coach::schedule::{Due, graded, schedule};
use encounter::phase::Phase;
use encounter::record::history::{Asked, PastWalk};
use encounter::store::Store;

use crate::test::{Room, Run};
use crate::transcripts::same_as_kept;

const WALKED: &str = "2026-11-10T10:00:00.000Z";
/// The day on which every room stands.
const TODAY: &str = "2026-11-21";

/// A room in which the first encounter was walked eleven days ago, the first option each time.
fn practised() -> Room {
    let room = Room::new();
    let walk = ["play", "photos-novice", "--mode", "solo", "--seed", "1"];
    let replies = ["1", "1 2", "1 2 3", "2 1 3 4", "1 1 2", "1 1 2 2", "photographs", ""];
    let all: Vec<_> = replies.iter().copied().cycle().take(400).collect();
    let walk = room.encounter(walk).env("ENCOUNTER_NOW", WALKED).stdin(&all);
    let _ = walk.run().code(0).stdout_has("Worth knowing");
    room
}

fn review(room: &Room) -> Run {
    room.encounter(["review", "--seed", "7"])
}

fn history(room: &Room) -> Vec<PastWalk> {
    Store::open(&room.data()).unwrap().history(&Asked::default()).unwrap()
}

fn drills(room: &Room) -> Vec<PastWalk> {
    history(room).into_iter().filter(|walk| walk.drilled.is_some()).collect()
}

fn due(room: &Room) -> Vec<String> {
    let due = schedule(&history(room), TODAY).into_iter().filter(Due::is_due);
    due.map(|due| due.point).collect()
}

/// Well in own words, hard with a second try, and once the strong answer is asked for.
const THREE: [&[&str]; 4] = [
    &[
        "1",
        "",
        "Eleven pots, and all of them alive: she would be glad of that.",
        "",
        "1",
        "",
        "",
        "",
    ],
    &["", "1", "1", "3", "3", ""],
    &["", "h", "2", "3", "3", ""],
    &["q"],
];

#[test]
fn a_sitting_that_is_left() {
    let room = practised();
    let before = due(&room);
    let done = review(&room).stdin(&THREE.concat()).run().code(0).quiet();
    same_as_kept("review.en.txt", &done.stdout);
    let drills = drills(&room);
    assert_eq!(drills.len(), 3);
    // What was drilled is kept with what it was worth, at the first try and the second.
    let tries: Vec<_> = drills.iter().map(|drill| drill.answers.len()).collect();
    assert_eq!(tries, [1, 2, 1]);
    let answers = || drills.iter().flat_map(|drill| &drill.answers);
    assert!(answers().all(|answer| answer.mark.is_some()));
    // The rest is as due as it was.
    let graded: Vec<_> = drills.iter().flat_map(graded).map(|graded| graded.point).collect();
    assert!(drills.iter().all(|drill| graded.contains(drill.drilled.as_ref().unwrap())));
    let rest: Vec<_> = before.into_iter().filter(|point| !graded.contains(point)).collect();
    assert_eq!(due(&room), rest);
    assert!(rest.len() > 5);
    // A drill is no walk: neither progress nor the menu knows it.
    let menu = room.encounter([""; 0]).stdin(&["q"]).run().code(0);
    let _ = menu.stdout_has("Review what is due (").stdout_lacks("Go on with");
    let progress = room.encounter(["progress", "--json"]).run().code(0).json("progress");
    assert_eq!(progress["walks"].as_array().unwrap().len(), 1);
}

#[test]
fn a_sitting_to_its_end() {
    let room = practised();
    let said = "Kalastus on minun lajini. Hyvää kotimatkaa!";
    let first = ["", said, "", "1", "1", "1", "", ""];
    let said = "Jännittää minuakin. Miltä se sinusta tuntuu?";
    let rest = ["", "1", "", "", "", said, "", "1", "", "", ""];
    let run = review(&room).args(["--lang", "fi", "--point", "return-the-question"]);
    let done = run.stdin(&[&first[..], &rest].concat()).run().code(0).quiet();
    same_as_kept("review.fi.txt", &done.stdout);
    assert_eq!(drills(&room).len(), 3);
    let db = room.database();
    let ended = "SELECT count(*) FROM review WHERE ended_at IS NOT NULL";
    assert_eq!(db.query_row(ended, [], |row| row.get::<_, i64>(0)).unwrap(), 1);
}

#[test]
fn the_menu_leads_to_the_review() {
    let room = practised();
    let done = room.encounter([""; 0]).stdin(&["2", "2", "q"]).run().code(0).quiet();
    let _ = done.stdout_has("Review what is due (20 points)").stdout_has("Not now");
    assert!(drills(&room).is_empty());
}

#[test]
fn nothing_yet_to_review_is_told_and_how_to_begin() {
    let room = Room::new();
    for profile in ["me", "Aino"] {
        let done = room.encounter(["review", "--profile", profile]).run().code(0).quiet();
        let _ = done.stdout_has("nothing to review yet").stdout_has("encounter play photos-novice");
    }
    let people = Store::open(&room.data()).unwrap().people().unwrap();
    assert!(people.is_empty(), "looking keeps nothing");
}

#[test]
fn where_nothing_is_due_the_weakest_are_offered() {
    let room = practised();
    let same_day = |replies: &[&str]| {
        review(&room).env("ENCOUNTER_NOW", "2026-11-10T18:00:00.000Z").stdin(replies).run().code(0)
    };
    let done = same_day(&["2"]).quiet().stdout_has("Nothing is due for review today.");
    let _ = done.stdout_has("Next, tomorrow: 12 points.").stdout_lacks("Review · 1");
    assert!(drills(&room).is_empty());
    let _ = same_day(&["1", "q"]).stdout_has("Review · 1").stdout_lacks("Saved");
    assert!(drills(&room).is_empty(), "nothing was answered");
}

#[test]
fn a_skipped_drill_stays_due() {
    let room = practised();
    let before = due(&room);
    let done = review(&room).stdin(&["1", "", "s", "2", "", "q"]).run().code(0).quiet();
    let _ = done.stdout_has("– Not judged this time").stdout_has("✔ Saved.");
    assert_eq!(due(&room), before);
    assert_eq!(drills(&room).len(), 1);
}

#[test]
fn own_words_that_were_not_ticked_are_kept_and_worked_out_by_the_next_review() {
    let room = practised();
    let said = ["1", "", "Eleven pots, and all of them alive!", ""];
    let _ = review(&room).stdin(&said).run().code(0).stdout_has("✔ Saved.");
    assert!(drills(&room)[0].answers[0].mark.is_none());
    let before = due(&room);
    let _ = review(&room).stdin(&["2"]).run().code(0);
    let mark = drills(&room)[0].answers[0].mark.clone().unwrap();
    assert!(!mark.unsure.is_empty() && mark.met.is_empty(), "{mark:?}");
    assert_eq!(due(&room), before, "nobody has judged them");
}

#[test]
fn own_words_are_asked_for_where_that_is_wished() {
    let room = practised();
    let done = review(&room).arg("--say").args(["--point", "mend-together"]).stdin(&["", "m", "q"]);
    let _ = done.run().code(0).stdout_has("In your own words").stdout_has("Your answer (1–");
}

#[test]
fn what_is_due_as_json() {
    let room = practised();
    let json = room.encounter(["review", "--json"]).run().code(0).quiet().json("review");
    assert_eq!((&json["profile"], &json["today"]), (&"me".into(), &TODAY.into()));
    let points = json["points"].as_array().unwrap();
    let told: Vec<_> = points.iter().filter(|point| point["due"] == true).collect();
    assert_eq!(told.len(), due(&room).len());
    assert_eq!(points[0]["due_on"], "2026-11-11");
    assert_eq!(points[0]["days_overdue"], 10);
    assert!(points.is_sorted_by_key(|point| -point["days_overdue"].as_i64().unwrap()));
    let empty = Room::new().encounter(["review", "--json"]).run().code(0).quiet().json("review");
    assert_eq!(empty["points"], serde_json::json!([]));
}

#[test]
fn a_point_that_cannot_be_drilled_is_told() {
    let room = Room::new();
    let slip = room.encounter(["review", "--point", "ask-needs"]).run().code(2);
    let _ = slip.stderr_has("no point `ask-needs`").stderr_has("`ask-need`");
    for args in [["--minutes", "0"].as_slice(), &["--minutes", "ten"], &["--json", "--say"]] {
        let _ = room.encounter(["review"]).args(args).run().code(2);
    }
    // Nobody is there.
    let _ = practised().encounter(["review"]).run().code(3);
}

/// A pack's own point that none of its scenarios asks for.
#[test]
fn a_point_without_a_moment_is_told() {
    let room = Room::new();
    let phases = Phase::ALL.map(Phase::id);
    let text = "{en: x, fi: x}";
    let phases = phases.map(|id| format!("- {{id: {id}, name: {text}, goal: {text}}}\n")).concat();
    let point = format!(
        "- {{id: no-where, phases: [any], source: [], weight: 1, rule: {text}, met: {text}, \
         violated: {text}, why: {text}, ask: {text}}}\n"
    );
    let guidance = format!("format: 1\nsources: []\nphases:\n{phases}points:\n{point}");
    room.write("own/guidance.yaml", guidance);
    let done = room.encounter(["review", "--pack", "own", "--point", "no-where"]).run().code(2);
    let _ = done.stderr_has("no moment drills the point `no-where`").stderr_has("hint: ");
}
