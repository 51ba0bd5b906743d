//! The whole command: every form, both languages, and records that hold little, much or mischief.

use std::fs;

use encounter::content::{self, built_in};
use encounter::report::scenario::csv::COLUMNS;
use encounter::scenario::Scenario;
use encounter::store::Store;
use serde_json::{Value, json};

use super::super::reports::{assert_tells, assert_well_formed, short_walk};
use super::super::test::Room;
use super::records::{Made, keep, thirty};

const SHIPPED: &str = "photos-novice";

fn shipped() -> Scenario {
    built_in::scenario(SHIPPED, &built_in::catalogue()).unwrap()
}

fn read(source: &str) -> Scenario {
    content::scenario(source, &built_in::catalogue()).unwrap()
}

fn store(room: &Room) -> Store {
    Store::open(&room.data()).unwrap()
}

/// So many people of all skills walk the scenario.
fn walked(room: &Room, scenario: &Scenario, people: u64) {
    let mut store = store(room);
    for n in 0..people {
        let who = format!("Trainee {n}");
        let words = "What would you use it for?";
        let skill = n * 90 / people + 5;
        keep(&mut store, Made { scenario, who: &who, day: "2026-10-05", skill, says: 0, words });
    }
}

fn report(room: &Room, args: &[&str]) -> String {
    let all = ["report", "--scenario"].into_iter().chain(args.iter().copied());
    room.encounter(all).run().code(0).quiet().stdout
}

fn json_of(room: &Room, args: &[&str]) -> Value {
    let all = ["report", "--json", "--scenario"].into_iter().chain(args.iter().copied());
    room.encounter(all).run().code(0).quiet().harmless().json("scenario-report")
}

fn page_of(room: &Room, lang: &str, args: &[&str]) -> String {
    let all = ["--lang", lang, "report", "-o", "-", "--scenario"];
    let all = all.into_iter().chain(args.iter().copied());
    let page = room.encounter(all).run().code(0).quiet().harmless().stdout;
    assert_well_formed(&page);
    page
}

#[test]
fn thirty_people_are_told_in_every_form_and_nobody_is_named() {
    let room = Room::new();
    thirty(&mut store(&room), &shipped());
    let all = json_of(&room, &[SHIPPED]);
    assert_eq!((&all["first"]["walks"], &all["repeated"]["walks"]), (&json!(30), &json!(10)));
    assert_eq!(all["texts"], "at-hand");
    let tens: u64 = all["first"]["tens"].as_array().unwrap().iter().filter_map(Value::as_u64).sum();
    assert_eq!(tens, 30);
    let moments = all["moments"].as_array().unwrap();
    let told = |moment: &&Value| moment["first"]["discrimination"].is_number();
    assert!(moments.iter().filter(told).count() >= 5, "{all}");
    for moment in moments {
        let first = &moment["first"];
        assert_ne!(first["facility"].is_null(), first["facility_withheld"].is_null(), "{moment}");
        let figure = first["discrimination"].is_null();
        assert_ne!(figure, first["discrimination_withheld"].is_null(), "{moment}");
        assert!(moment["repeated"]["discrimination"].is_null());
        assert!(moment["said"]["words"].is_null(), "nobody asked for words");
    }
    for lang in ["en", "fi"] {
        let page = page_of(&room, lang, &[SHIPPED]);
        let text = report(&room, &[SHIPPED, "--format", "markdown", "--lang", lang]);
        let table = report(&room, &[SHIPPED, "--format", "csv", "--lang", lang]);
        for told in [&page, &text, &table] {
            assert!(!told.contains("Person "), "{told}");
            assert!(!told.contains("what would you use it for"), "{told}");
            assert!(told.contains("vuoropäällikkö"), "the line of those who see it otherwise");
        }
        let said = report(&room, &[SHIPPED, "--format", "markdown", "--lang", lang, "--words"]);
        assert!(said.contains("what would you use it for"));
    }
    let facts = ["Report of a scenario", "First encounters", "5 October 2026 – 20 October 2026"];
    let page = page_of(&room, "en", &[SHIPPED]);
    let facts = facts.map(|fact| {
        fact.replace("October 2026", "October\u{a0}2026")
            .replace("5 O", "5\u{a0}O")
            .replace("20 O", "20\u{a0}O")
    });
    assert_tells(&page, &facts.each_ref().map(String::as_str));
    assert_tells(&page_of(&room, "fi", &[SHIPPED]), &["Tehtävän raportti", "Ratkaisuosuus"]);
}

#[test]
fn the_forms_keep_to_what_they_promise() {
    let room = Room::new();
    let file = room.write("short-walk.yaml", short_walk());
    walked(&room, &read(&short_walk()), 6);
    let file = file.to_str().unwrap();
    insta::assert_snapshot!("scenario-csv", report(&room, &[file, "--format", "csv"]));
    insta::assert_snapshot!("scenario-markdown", report(&room, &[file, "--format", "markdown"]));
}

#[test]
fn hostile_texts_stay_texts() {
    let mischief = "=cmd|' /C calc'!A0 <b>bold</b> `x` [a](b) | \u{1b}[31m\u{202e}\"'";
    let room = Room::new();
    let source = short_walk()
        .replace(
            "\"Nothing – he will ring if need be.\"",
            "\"=1+1 <script>alert(1)</script> | `x`\"",
        )
        .replace("A day – «short» in the café", "=A <i>day</i> | `x`");
    let file = room.write("short-walk.yaml", &source);
    let scenario = read(&source);
    let mut store = store(&room);
    let made = Made {
        scenario: &scenario,
        who: mischief,
        day: "2026-10-05",
        skill: 0,
        says: 100,
        words: mischief,
    };
    let walk = keep(&mut store, made);
    for moment in [Some("at-the-door"), Some(mischief), None] {
        store.note(walk, moment, "otherwise", mischief, "2026-10-05T08:11:00.000Z").unwrap();
    }
    let file = file.to_str().unwrap();
    for lang in ["en", "fi"] {
        let page = page_of(&room, lang, &[file, "--words"]);
        assert!(!page.contains("<b>") && !page.contains("<i>"), "{page}");
        assert!(page.contains("&lt;b&gt;bold&lt;/b&gt;"));
        let text = report(&room, &[file, "--words", "--format", "markdown", "--lang", lang]);
        assert!(!text.contains("<b>") && text.contains("&lt;b>bold&lt;/b>"), "{text}");
        assert!(!text.contains("[a](b)") && !text.contains('\u{1b}'), "{text}");
        let table = report(&room, &[file, "--words", "--format", "csv", "--lang", lang]);
        for row in csv::Reader::from_reader(table.as_bytes()).records() {
            let formula = |cell: &str| cell.starts_with(['=', '+', '@', '\t', '\r']);
            assert!(!row.unwrap().iter().any(formula), "{table}");
        }
    }
    let all = json_of(&room, &[file, "--words"]);
    assert_eq!(all["moments"][0]["otherwise"].as_array().unwrap().len(), 1);
    assert_eq!(all["otherwise"].as_array().unwrap().len(), 2, "at no moment that is told");
}

#[test]
fn too_few_answers_carry_no_figures() {
    let room = Room::new();
    walked(&room, &shipped(), 4);
    let all = json_of(&room, &[SHIPPED]);
    for moment in all["moments"].as_array().unwrap() {
        let first = &moment["first"];
        assert_eq!(first["facility"], Value::Null);
        assert_eq!(first["facility_withheld"], "few-answers");
        assert_eq!(first["discrimination_withheld"], "few-answers");
        for option in moment["options"].as_array().unwrap() {
            assert_eq!(option["elsewhere"], Value::Null);
        }
    }
    let page = page_of(&room, "en", &[SHIPPED]);
    assert_tells(
        &page,
        &["– (4 answers; it takes 5)", "– (4 answers; it takes 20)", "4 reached this."],
    );
    let page = page_of(&room, "fi", &[SHIPPED]);
    assert_tells(&page, &["– (4 vastausta, tarvitaan 5)"]);
}

#[test]
fn where_nobody_has_finished_that_is_told() {
    let room = Room::new();
    let told = report(&room, &[SHIPPED, "--format", "markdown"]);
    assert!(told.contains("Nobody has finished this yet."), "{told}");
    assert!(!fs::exists(room.data()).unwrap(), "a report makes no records");
    assert_eq!(json_of(&room, &[SHIPPED])["first"]["walks"], 0);
    assert_tells(&page_of(&room, "fi", &[SHIPPED]), &["Kukaan ei ole vielä palvellut"]);
    // Walks outside the period, and walks that were left.
    walked(&room, &shipped(), 2);
    let all = json_of(&room, &[SHIPPED, "--since", "2026-10-06"]);
    assert_eq!(all["first"]["walks"], 0);
    room.database().execute("UPDATE encounter SET finished_at = NULL", []).unwrap();
    let told = report(&room, &[SHIPPED, "--format", "markdown"]);
    assert!(told.contains("2 walks are unfinished or were given up."), "{told}");
}

#[test]
fn a_scenario_that_is_unknown_everywhere_is_wrong_use() {
    let room = Room::new();
    let run = |args: &[&str]| room.encounter(["report", "--scenario"].iter().chain(args)).run();
    run(&["photos-novise"]).code(2).stderr_has("photos-novice");
    run(&[SHIPPED, "--group", "evening"]).code(2).stderr_has("evening");
    run(&[SHIPPED, "--names"]).code(2);
    run(&[SHIPPED, "--session", "1"]).code(2);
    run(&[SHIPPED, "--since", "yesterday"]).code(2).stderr_has("yesterday");
}

#[test]
fn a_scenario_that_was_edited_meanwhile_has_ids_only_and_it_is_said_why() {
    let room = Room::new();
    let file = room.write("short-walk.yaml", short_walk());
    let file = file.to_str().unwrap();
    walked(&room, &read(&short_walk()), 3);
    // Other words are no other structure.
    room.write("short-walk.yaml", short_walk().replace("You nod –", "You only nod –"));
    let all = json_of(&room, &[file]);
    assert_eq!(all["texts"], "at-hand");
    assert_eq!(all["moments"][0]["options"][2]["option"], "nod");
    room.write("short-walk.yaml", short_walk().replace("id: nod\n", "id: nod-once\n"));
    let all = json_of(&room, &[file]);
    assert_eq!((&all["texts"], &all["moments"][0]["ask"]), (&json!("edited"), &Value::Null));
    let page = page_of(&room, "en", &[file]);
    assert_tells(&page, &["The scenario at hand has been edited since", "at-the-door"]);
    assert_tells(&page_of(&room, "fi", &[file]), &["Tehtävää on muokattu"]);
    // Its id is enough where the file is not named, and where it cannot be read.
    assert_eq!(json_of(&room, &["short-walk"])["texts"], "missing");
    assert_tells(&page_of(&room, "en", &["short-walk"]), &["The scenario itself is not at hand"]);
    room.write("pack/short-walk.yaml", short_walk().replace("format: 1", "format: 9"));
    let all = json_of(&room, &["short-walk", "--pack", "pack"]);
    assert_eq!(all["texts"], "broken");
}

#[test]
fn several_structures_are_not_added_up() {
    let room = Room::new();
    let file = room.write("short-walk.yaml", short_walk());
    walked(&room, &read(&short_walk()), 3);
    let edited = read(&short_walk().replace("id: nod\n", "id: nod-once\n"));
    let made =
        Made { scenario: &edited, who: "Other", day: "2026-10-07", skill: 50, says: 0, words: "" };
    keep(&mut store(&room), made);
    let all = json_of(&room, &[file.to_str().unwrap()]);
    assert_eq!(all["other_structures"], json!({ "walks": 1, "structures": 1 }));
    assert_eq!((&all["first"]["walks"], &all["texts"]), (&json!(3), &json!("at-hand")));
    let page = page_of(&room, "en", &[file.to_str().unwrap()]);
    assert_tells(&page, &["One walk through another version of this scenario is not counted"]);
}

#[test]
fn a_group_and_a_period_are_kept_to_and_drills_before_them_still_count() {
    let room = Room::new();
    walked(&room, &shipped(), 3);
    let first = shipped().moments[0].id.clone();
    let sql = format!(
        "INSERT INTO tag (profile, name) SELECT id, 'evening' FROM profile WHERE name <> 'Trainee 2';
         INSERT INTO review (id, uid, profile, seed, lang, version, started_at)
            SELECT 1, 'review', id, 1, 'en', '0', '2026-09-01T08:00:00.000Z' FROM profile
            WHERE name = 'Trainee 0';
         INSERT INTO encounter (uid, profile, scenario, title, revision, structure, mode, chosen_mode,
                lang, seed, version, started_at, review, point)
            SELECT 'drill', profile, scenario, title, revision, structure, mode, chosen_mode, lang,
                seed, version, '2026-09-01T08:00:00.000Z', 1, 'greet-at-once' FROM encounter LIMIT 1;
         INSERT INTO answer (encounter, moment, attempt, shown, answer, hints, skipped, asked_at,
                answered_at)
            SELECT id, '{first}', 1, '[]', '\"skip\"', 0, 1, started_at, started_at FROM encounter
            WHERE uid = 'drill';"
    );
    room.database().execute_batch(&sql).unwrap();
    let all = json_of(&room, &[SHIPPED, "--group", "evening", "--since", "2026-10-01"]);
    assert_eq!((&all["group"], &all["first"]["walks"]), (&json!("evening"), &json!(2)));
    let moment = &all["moments"][0];
    assert_eq!(
        (&moment["first"]["reached"], &moment["repeated"]["reached"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(json_of(&room, &[SHIPPED, "--until", "2026-10-04"])["first"]["walks"], 0);
}

#[test]
fn the_page_goes_to_a_file_that_is_not_overwritten() {
    let room = Room::new();
    walked(&room, &shipped(), 1);
    let name = "report-photos-novice-2026-11-21.html";
    let write =
        |more: &[&str]| room.encounter(["report", "--scenario", SHIPPED].iter().chain(more)).run();
    assert!(write(&[]).code(0).stdout.contains(name));
    assert_well_formed(&fs::read_to_string(room.path(name)).unwrap());
    let _ = write(&[]).code(1).stderr_has(name);
    let _ = write(&["--force"]).code(0);
    let _ = write(&["-o", "figures.csv"]).code(0);
    assert!(fs::read_to_string(room.path("figures.csv")).unwrap().starts_with("scenario,title,"));
}

#[test]
fn the_guide_tells_every_column_and_field() {
    let guide = include_str!("../../docs/item-analysis.md");
    for column in COLUMNS {
        assert!(guide.contains(&format!("`{column}`")), "{column}");
    }
    let room = Room::new();
    thirty(&mut store(&room), &shipped());
    let all = json_of(&room, &[SHIPPED, "--words"]);
    let mut fields = Vec::new();
    names(&all, &mut fields);
    for field in fields {
        assert!(guide.contains(&format!("`{field}`")), "{field}");
    }
}

/// The names of all fields but those of answers, points, judges and languages.
fn names(value: &Value, all: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, inner) in fields {
                all.push(name.clone());
                if !["answer", "judges", "text", "ask"].contains(&name.as_str()) {
                    names(inner, all);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| names(item, all)),
        _ => {}
    }
}
