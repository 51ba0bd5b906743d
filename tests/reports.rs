//! Reports: whole sessions led into the records, then told in every form.

use std::fs;
use std::rc::Rc;

use encounter::clock::Clock;
use encounter::console::script::Script;
use encounter::content::{self, built_in};
use encounter::group::{Group, Plan};
use encounter::locale::Words;
use encounter::rater::Ear;
use encounter::rater::hear::nobody;
use encounter::record::session::SessionHead;
use encounter::session::journal::Journal;
use encounter::session::{Parts, Session};
use encounter::store::{NewSession, Store};
use encounter::text::Lang;
use serde_json::{Value, json};

use super::test::{Room, fixtures};

/// All seven phases and all five tasks: a round voted again, an answer agreed on, a way tried out,
/// own words, notes, somebody who leaves, a moment told.
pub(super) const WHOLE: &str = "\
    4 6 2\n 1 10 1\n p\n 1 9 1\n welcome\n v\n one-more-box\n 1 2 3\n\
    o\n A <b>bold</b> note & one more\n n\n\
    2 1 3\n\
    o\n =cmd|' /C calc'!A0\n g\n 11\n\
    9 7 2 1\n 9 11 0 2\n use matters\n\
    =It is <b>like</b> the radio.\n met\n open\n\
    aloud unsaid\n\
    a\n good-evenings\n 1 10\n good-evenings\n\
    s\n";

/// A moment that only one answer leads to.
const ONLY_AFTER_THE_BOX: &str = r#"  - id: still-there
    phase: arrival
    when: {chose: {at-the-door: one-more-box}}
    scene: {en: "He still stands there."}
    task: {en: "And now?"}
    choose:
      shuffle: false
      options:
        - id: sorry
          text: {en: "I am sorry. Good afternoon!"}
          met: [greet-at-once]
          reaction: {en: "He nods."}
        - id: wait
          text: {en: "You go on unpacking."}
          violated: [greet-at-once]
          reaction: {en: "He coughs."}
  - id: the-queue
"#;

pub(super) fn short_walk() -> String {
    fs::read_to_string(fixtures().join("short-walk.yaml")).unwrap()
}

pub(super) fn lead(room: &Room, source: &str, replies: &str) -> i64 {
    lead_rated(room, source, replies, &nobody)
}

/// Leads a session with these replies into the records of the room, an entry every 20 seconds.
pub(super) fn lead_rated(room: &Room, source: &str, replies: &str, ear: &Ear<'_>) -> i64 {
    let catalogue = built_in::catalogue();
    let scenario = content::scenario(source, &catalogue).unwrap();
    let words = Rc::new(Words::new(Lang::En));
    let mut store = Store::open(&room.data()).unwrap();
    let start = "2026-11-21T10:00:00.000Z";
    let profile = store.profile("me", start).unwrap();
    let plan = Plan::whole(Some(45));
    let head = SessionHead {
        uid: format!("session-of-{}", replies.len()),
        scenario: scenario.head.id.clone(),
        path: None,
        title: scenario.head.title.get(Lang::En).to_owned(),
        seed: 1,
        minutes: plan.minutes,
        asked: None,
        started_at: start.to_owned(),
        finished_at: None,
    };
    let new = NewSession {
        head: &head,
        source,
        revision: 1,
        structure: &scenario.hash,
        lang: "en",
        version: "0.0.0",
    };
    let id = store.begin_session(profile, &new, &[]).unwrap();
    let journal = Journal::kept(store, id, 0, Clock::from_environment());
    let group = Group::new(&scenario, plan, head.seed);
    let console = Script::new(replies, Box::new(std::io::sink()), Rc::clone(&words), 78);
    let mut console = if console.brings_verdicts() { console } else { console.without_ticks() };
    let mut session =
        Session::new(Parts { catalogue: &catalogue, words, group, ear }, &mut console, journal);
    session.begin(12).unwrap();
    let stopped = session.run().err().map(|error| error.to_string());
    let fits = |told: &String| told.contains("the answers end");
    assert!(stopped.as_ref().is_none_or(fits), "{stopped:?}");
    let time = |column: &str| {
        format!("strftime('%Y-%m-%dT%H:%M:%S.000Z', '{start}', ({column} * 20) || ' seconds')")
    };
    let sql = format!(
        "UPDATE session_entry SET kept_at = {};
         UPDATE session_note SET noted_at = {};
         UPDATE session SET finished_at = '2026-11-21T10:40:00.000Z' WHERE finished_at IS NOT NULL;",
        time("number"),
        time("(30 + id)"),
    );
    room.database().execute_batch(&sql).unwrap();
    id
}

/// The report of a room's only session as JSON.
pub(super) fn json_of(room: &Room) -> Value {
    room.encounter(["session", "report", "--json"]).run().code(0).quiet().harmless().json("session")
}

/// The page of a room's only session.
pub(super) fn page_of(room: &Room, lang: &str) -> String {
    let args = ["--lang", lang, "session", "report", "--output", "-"];
    let page = room.encounter(args).run().code(0).quiet().harmless().stdout;
    assert_well_formed(&page);
    page
}

/// Every tag is closed in its turn, every id is there once, and nothing comes from outside.
#[track_caller]
pub(super) fn assert_well_formed(page: &str) {
    let mut open = Vec::new();
    let body = page.strip_prefix("<!DOCTYPE html>").unwrap();
    for part in body.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap();
        let name = tag.split([' ', '\n']).next().unwrap();
        assert!(name == "style" || !text.contains('>'), "{part}");
        match name.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "{part}"),
            None if ["meta", "br"].contains(&name) => {}
            None => open.push(name),
        }
    }
    assert_eq!(open, [""; 0]);
    for foreign in ["<script", "http", "src=", "@import", "url(", "<link"] {
        assert!(!page.contains(foreign), "{foreign}");
    }
    let ids: Vec<&str> = quoted(page, " id=");
    let mut once = ids.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(ids.len(), once.len(), "an id is there twice");
    let drawings = page.matches("<svg").count();
    assert_eq!(page.matches("role=\"img\"").count(), drawings);
    let labels = quoted(page, "aria-labelledby=");
    assert_eq!(labels.len(), drawings);
    for label in labels.iter().flat_map(|label| label.split(' ')) {
        assert!(ids.contains(&label), "{label}");
    }
}

/// What stands in quotes after `before`.
fn quoted<'t>(text: &'t str, before: &str) -> Vec<&'t str> {
    let after = text.split(before).skip(1);
    after.filter_map(|rest| rest.strip_prefix('"')?.split('"').next()).collect()
}

/// The text of a page, a line each piece.
fn told(page: &str) -> Vec<&str> {
    let pieces = page.split("</style>").nth(1).unwrap().split('<').skip(1);
    let texts = pieces.filter_map(|piece| piece.split_once('>')).map(|(_, text)| text.trim());
    texts.filter(|text| !text.is_empty()).collect()
}

#[track_caller]
pub(super) fn assert_tells(page: &str, wanted: &[&str]) {
    let all = told(page).join("\n");
    for text in wanted {
        assert!(all.contains(text), "no `{text}` in\n{all}");
    }
}

#[test]
fn a_whole_session_as_a_table() {
    let room = Room::new();
    lead(&room, &short_walk(), WHOLE);
    let done = room.encounter(["session", "report", "--format", "csv"]).run().code(0).quiet();
    assert_eq!(done.stdout.as_bytes().first(), Some(&b's'), "no byte-order mark");
    for line in done.stdout.lines() {
        assert!(!line.starts_with(['=', '+', '-', '@']) && !line.contains(",="), "{line}");
    }
    insta::assert_snapshot!("session-csv", done.stdout);
}

#[test]
fn a_whole_session_for_other_programs() {
    let room = Room::new();
    lead(&room, &short_walk(), WHOLE);
    let all = json_of(&room);
    assert_eq!(all["version"], 1);
    assert_eq!(all["figures"]["whole"], json!({ "first": 75, "second": 87, "once": 58 }));
    let closing = json!({ "phase": "closing", "first": null, "second": null, "once": 0 });
    assert_eq!(all["figures"]["phases"][4], closing);
    let people = all["people"].as_array().unwrap();
    let people: Vec<_> = people.iter().map(|one| (&one["count"], &one["elapsed"])).collect();
    assert_eq!(people, [(&json!(12), &json!(0)), (&json!(11), &json!(700))]);
    assert_eq!((&all["minutes"], &all["seconds"]), (&json!(45), &json!(1960)));
    assert_eq!(all["trust"]["start"], 50);
    assert_eq!(all["trust"]["phases"][6], json!({ "phase": "aftercare", "trust": 68 }));
    assert_eq!(all["ending"]["tells"], 3);
    assert_eq!(all["questions"].as_array().unwrap().len(), 3);
    assert_eq!(
        all["moves"][0],
        json!({ "moment": "at-the-door", "option": "welcome", "first": 50, "second": 82, "best": true })
    );
    let notes: Vec<_> = all["notes"].as_array().unwrap().iter().collect();
    assert_eq!(notes[0]["text"], "A <b>bold</b> note & one more");
    assert_eq!((&notes[1]["moment"], &notes[1]["elapsed"]), (&json!("the-queue"), &json!(600)));
}

#[test]
fn every_round_is_told_and_the_last_one_counts() {
    let room = Room::new();
    lead(&room, &short_walk(), WHOLE);
    let all = json_of(&room);
    let moment = &all["moments"][0];
    let rounds: Vec<_> = moment["votes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|vote| {
            json!([vote["round"], vote["repeat"], vote["counts_this_round"], vote["figure"]])
        })
        .collect();
    let wanted = [
        json!(["first", 1, true, 50]),
        json!(["second", 1, false, 83]),
        json!(["second", 2, true, 82]),
    ];
    assert_eq!(rounds, wanted);
    let last = &moment["votes"][2];
    assert_eq!(last["abstained"], 1);
    assert_eq!(last["counts"][1], json!({ "option": "welcome", "count": 9, "share": 82 }));
    assert_eq!(moment["options"][1]["met"], json!(["greet-at-once"]));
    assert_eq!(moment["followed"], json!({ "choose": "welcome" }));
    assert_eq!((&moment["trust"], &moment["told"]), (&json!(53), &json!(false)));
    // Counts of several options have no abstentions; the combination agreed on has the figure.
    let several = &all["moments"][2]["votes"];
    assert_eq!(several[1]["counts"][1]["share"], 100);
    assert_eq!((&several[1]["abstained"], &several[1]["figure"]), (&Value::Null, &Value::Null));
    assert_eq!(several[2]["agreed"], json!({ "choose_many": ["use", "matters"] }));
    assert_eq!((&several[2]["repeat"], &several[2]["figure"]), (&json!(1), &json!(100)));
    // Own words with the trainer's ticks.
    let said = &all["moments"][3]["votes"][0];
    let verdicts = json!({ "plain-language": "met", "benefits-not-features": "unsure" });
    assert_eq!((&said["verdicts"], &said["judge"]), (&verdicts, &json!("trainer")));
    assert_eq!(said["figure"], 33);
    // A moment that was told: its best answer, and no votes.
    let told = &all["moments"][6];
    assert_eq!((&told["told"], &told["votes"]), (&json!(true), &json!([])));
    assert_eq!(told["followed"], json!({ "choose": "ring-him" }));
}

#[test]
fn ways_tried_out_stand_apart() {
    let room = Room::new();
    lead(&room, &short_walk(), WHOLE);
    let all = json_of(&room);
    assert_eq!(all["moments"].as_array().unwrap().len(), 7);
    let branch = &all["branches"][0];
    assert_eq!(
        (&branch["moment"], &branch["option"]),
        (&json!("at-the-door"), &json!("one-more-box"))
    );
    assert_eq!(branch["reaction"]["en"], "Väinö stands there and turns the cap in his hands.");
    assert_eq!(branch["trust"], 39);
    assert_eq!(branch["moments"][0]["moment"], "the-queue");
    assert_eq!(branch["moments"][0]["votes"][0]["figure"], 0);
    // The same moment on the way has its own votes, and the figures are of those.
    assert_eq!(all["moments"][1]["votes"][0]["figure"], 100);
    assert_eq!(all["figures"]["phases"][1]["once"], 100);
}

#[test]
fn moments_that_another_way_left_are_told_aside() {
    let room = Room::new();
    let source = short_walk().replace("  - id: the-queue\n", ONLY_AFTER_THE_BOX);
    // Voted on, then back to the first moment and another answer followed there.
    let replies = "6 5 1\n 7 4 1\n one-more-box\n 3 9\n 2 10\n wait\n j\n 1\n n\n n\n n\n n\n n\n welcome\n 2 1 3\n";
    lead(&room, &source, replies);
    let all = json_of(&room);
    let ids = |list: &Value| -> Vec<String> {
        let all = list.as_array().unwrap().iter();
        all.map(|one| one["moment"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(ids(&all["moments"]), ["at-the-door", "the-queue"]);
    assert_eq!(ids(&all["aside"]), ["still-there"]);
    let aside = &all["aside"][0];
    assert_eq!(aside["scene"][0]["en"], "He still stands there.");
    assert_eq!((&aside["trust"], &aside["reaction"]["en"]), (&json!(28), &json!("He coughs.")));
    assert_eq!(aside["votes"].as_array().unwrap().len(), 2);
    assert_eq!(all["figures"]["phases"][0]["second"], 33, "only what is on the way");
    assert_eq!(all["finished_at"], Value::Null);
    let page = page_of(&room, "en");
    assert_tells(
        &page,
        &["This session is still under way.", "Left aside", "He still stands there."],
    );
    let csv = room.encounter(["session", "report", "--format", "csv"]).run().code(0).stdout;
    let mut rows = csv.lines().filter(|row| row.contains(",still-there,"));
    assert!(rows.all(|row| row.ends_with(",no,")), "{csv}");
}

#[test]
fn an_agreed_answer_takes_the_place_of_counts() {
    let room = Room::new();
    lead(&room, &short_walk(), "4 6 2\n p\n a\n nod\n 1 10 1\n welcome\n");
    let all = json_of(&room);
    let votes = &all["moments"][0]["votes"];
    assert_eq!(votes[0]["counts_this_round"], false);
    assert_eq!(votes[1]["agreed"], json!({ "choose": "nod" }));
    assert_eq!((&votes[1]["repeat"], &votes[1]["figure"]), (&json!(2), &json!(0)));
    assert_eq!(all["moves"], json!([]), "there are no two counts to compare");
    assert_tells(&page_of(&room, "en"), &["before agreed by all", "before –", "after 10 · 83 %"]);
}

#[test]
fn a_whole_session_as_a_page() {
    let room = Room::new();
    lead(&room, &short_walk(), WHOLE);
    let page = page_of(&room, "en");
    assert!(page.contains("<html lang=\"en\">") && page.contains("prefers-color-scheme: dark"));
    assert!(page.contains("@media print"));
    let facts = ["21 November 2026", "12, then 11 from minute 12", "33 min of 45 planned"];
    assert_tells(&page, &facts);
    assert_tells(&page, &["6 asked, 1 told", "75\u{a0}%", "87\u{a0}%", "58\u{a0}%"]);
    // Both rounds as bars with words, and the votes as a table.
    assert_tells(
        &page,
        &["before 6 · 50 %", "after 9 · 82 %", "given again later; does not count"],
    );
    assert_tells(&page, &["✔ met", "✘ broken", "? undecided", "– nothing that counts here"]);
    assert_tells(&page, &["told, not asked", "→ went on with this", "What if …", "single 33 %"]);
    assert_tells(&page, &["Session 1 · written by encounter", "Trust after it: 53 of 100"]);
    // What people typed is text, never markup.
    assert_tells(&page, &["=It is &lt;b&gt;like&lt;/b&gt; the radio."]);
    assert_tells(&page, &["A &lt;b&gt;bold&lt;/b&gt; note &amp; one more", "=cmd|' /C calc'!A0"]);
    assert!(!page.contains("<b>"));
    let page = page_of(&room, "fi");
    assert!(page.contains("<html lang=\"fi\">"));
    let facts = ["21.11.2026", "ennen 6 · 50 %", "jälkeen 9 · 82 %", "kysyttiin 6, kerrottiin 1"];
    assert_tells(&page, &facts);
}

#[test]
fn what_stands_in_old_records_is_cleaned() {
    let room = Room::new();
    lead(&room, &short_walk(), WHOLE);
    let sql = "UPDATE session_note SET text = 'a' || char(27) || '[31m' || char(8238) || 'b';
               UPDATE session_entry SET entry = replace(entry, 'the radio', 'the' || char(8238) || ' radio');";
    room.database().execute_batch(sql).unwrap();
    assert_tells(&page_of(&room, "en"), &["a[31mb", "the radio."]);
    assert_eq!(json_of(&room)["notes"][0]["text"], "a[31mb");
    room.encounter(["session", "report", "--format", "csv"]).run().code(0).harmless();
}

#[test]
fn a_page_is_a_file_that_is_never_overwritten_unasked() {
    let room = Room::new();
    let first = lead(&room, &short_walk(), WHOLE);
    let second = lead(&room, &short_walk(), "4 6 2\n");
    assert_eq!((first, second), (1, 2));
    let written = "✔ Written: session-2.html\n";
    room.encounter(["session", "report", "2"]).run().code(0).quiet().stdout_is(written);
    let page = fs::read_to_string(room.path("session-2.html")).unwrap();
    assert_well_formed(&page);
    fs::write(room.path("session-2.html"), "mine").unwrap();
    room.encounter(["session", "report", "2"]).run().code(1).stdout_is("").stderr_is(
        "error: the file `session-2.html` is there already\n\
         hint: choose another name, or replace it with `--force`\n",
    );
    assert_eq!(fs::read_to_string(room.path("session-2.html")).unwrap(), "mine");
    room.encounter(["session", "report", "2", "--force"]).run().code(0).quiet().stdout_is(written);
    assert_eq!(fs::read_to_string(room.path("session-2.html")).unwrap(), page);
    // Without a number: the one that somebody last went on with.
    room.encounter(["session", "report"]).run().code(0).stdout_is("✔ Written: session-1.html\n");
    let folder = ["session", "report", "2", "-o", "."];
    room.encounter(folder).run().code(1).stdout_is("").stderr_has("is a directory");
    let through = ["session", "report", "2", "--format", "csv", "-o", "/dev/stdout"];
    room.encounter(through).run().code(0).stdout_has("session,started_at,");
    let done = room.encounter(through).run().code(0);
    assert!(!done.stdout.contains("Written"), "nothing but the table goes there\n{done}");
    // A link leads to the file that is replaced, and a broken one is no free name.
    fs::write(room.path("mine.html"), "old").unwrap();
    std::os::unix::fs::symlink("mine.html", room.path("link.html")).unwrap();
    let linked = ["session", "report", "2", "-o", "link.html", "--force"];
    room.encounter(linked).run().code(0).quiet();
    assert_eq!(fs::read_to_string(room.path("mine.html")).unwrap(), page);
    std::os::unix::fs::symlink("nowhere.html", room.path("broken.html")).unwrap();
    let broken = ["session", "report", "2", "-o", "broken.html"];
    room.encounter(broken).run().code(1).stderr_has("is there already");
    let args = ["session", "report", "1", "--format", "csv", "-o", "votes.csv"];
    room.encounter(args).run().code(0).quiet().stdout_is("✔ Written: votes.csv\n");
    assert!(fs::read_to_string(room.path("votes.csv")).unwrap().starts_with("session,started_at,"));
    let done = room.encounter(["session", "report", "1", "--format", "json"]).run().code(0).quiet();
    assert_eq!(done.json("session")["id"], 1);
}

#[test]
fn a_session_that_is_not_there_is_told() {
    let none = "error: no session has been led yet\nhint: begin one: `encounter session`\n";
    let missing = "error: there is no session 7\nhint: `encounter session list` shows them\n";
    let room = Room::new();
    room.encounter(["session", "report"]).run().code(2).stdout_is("").stderr_is(none);
    room.encounter(["session", "report", "7"]).run().code(2).stdout_is("").stderr_is(missing);
    assert!(!room.data().exists(), "looking makes no records");
    lead(&room, &short_walk(), "4 6 2\n");
    room.encounter(["session", "report", "7"]).run().code(2).stdout_is("").stderr_is(missing);
    let other = ["--profile", "other", "session", "report"];
    room.encounter(other).run().code(2).stdout_is("").stderr_is(none);
    let both = ["session", "report", "--json", "--format", "csv"];
    room.encounter(both).run().code(2).stdout_is("").stderr_has("cannot be used with");
}

/// A report of nothing but a beginning: no votes, no figures.
#[test]
fn a_session_that_has_only_begun() {
    let room = Room::new();
    lead(&room, &short_walk(), "");
    let all = json_of(&room);
    assert_eq!((&all["moments"], &all["aside"]), (&json!([]), &json!([])));
    assert_eq!(all["figures"]["whole"], json!({ "first": null, "second": null, "once": null }));
    assert_tells(&page_of(&room, "fi"), &["Harjoitus on vielä kesken."]);
    let csv = room.encounter(["session", "report", "--format", "csv"]).run().code(0).stdout;
    assert_eq!(csv.lines().count(), 1);
}

#[test]
fn the_guide_tells_every_column() {
    let guide = include_str!("../docs/leading-a-group.md");
    let (_, table) = guide.split_once("| column |").unwrap();
    for column in encounter::report::session::csv::COLUMNS {
        assert!(table.contains(&format!("`{column}`")), "{column}");
    }
}
