//! Which guidance counts, and guidance that adds to the built-in one.

use encounter::content::{self, built_in};
use encounter::finding::Rule;
use encounter::phase::Phase;
use encounter::text::Lang;

use super::{ANSWERS, copy, edit, pack};
use crate::test::Room;

/// A guidance that adds one point to the built-in one, gives one phase another name, and takes a
/// source from each side.
const ADDS: &str = "format: 1
extends: built-in
phases:
  - {id: waiting, name: {fi: Jono, en: The queue}, goal: {fi: Reilua., en: Fair.}}
sources:
  - {id: house, title: {fi: Talo, en: The house}}
points:
  - id: own-point
    phases: [waiting]
    source: [house, seven-phases-2011]
    rule: {fi: Oma sääntö., en: A rule of our own.}
    met: {fi: tekee, en: does}
    violated: {fi: ei tee, en: does not}
    why: {fi: Siksi., en: Because.}
    ask: {fi: Miksi?, en: Why?}
facts:
  - {id: own-fact, source: house, points: [own-point, greet-at-once], say: {fi: Näin., en: So it is.}}
";

fn rules(text: &str) -> Vec<(Rule, String)> {
    let findings = content::catalogue(text).unwrap_err();
    findings
        .into_iter()
        .map(|one| (one.rule, format!("{} / {:?}", one.message, one.hint)))
        .collect()
}

#[test]
fn a_guidance_that_adds_has_its_own_and_all_of_the_built_in_one() {
    let (all, base) = (content::catalogue(ADDS).unwrap(), built_in::catalogue());
    assert_eq!(all.points().len(), base.points().len() + 1);
    assert_eq!(all.facts().len(), base.facts().len() + 1);
    assert_eq!(all.sources().len(), base.sources().len() + 1);
    let own: Vec<_> = all.own_points().iter().map(|point| point.id.as_str()).collect();
    assert_eq!(own, ["own-point"]);
    assert_eq!(base.own_points().len(), base.points().len());
    for phase in Phase::ALL {
        let (name, base) = (&all.phase(phase).name, &base.phase(phase).name);
        let own = phase == Phase::Waiting;
        assert_eq!(name.get(Lang::En), if own { "The queue" } else { base.get(Lang::En) });
    }
    let least = ADDS.split("phases:\n  - {id: waiting").next().unwrap().to_owned() + "points: []\n";
    assert_eq!(content::catalogue(&least).unwrap().points().len(), base.points().len());
}

#[test]
fn what_the_built_in_guidance_has_already_is_refused() {
    let clash = |from: &str, to: &str| {
        let told = rules(&ADDS.replace(from, to));
        assert_eq!(told.len(), 1, "{told:?}");
        let (rule, message) = &told[0];
        assert_eq!(*rule, Rule::DuplicateId);
        assert!(message.contains("the built-in guidance has the id"), "{message}");
        assert!(message.contains("leave out `extends`"), "{message}");
    };
    clash("own-point", "greet-at-once");
    clash("house", "seven-phases-2011");
    let fact = built_in::catalogue().facts()[0].id.clone();
    clash("{id: own-fact,", &format!("{{id: {fact},"));
    for (from, to, rule) in [
        ("extends: built-in", "extends: elsewhere", Rule::NotInList),
        ("[house, seven-phases-2011]", "[house, nobody]", Rule::UnknownSource),
        ("points: [own-point, greet", "points: [own-point, great", Rule::UnknownPoint),
        (
            "phases:\n  - {id: waiting",
            "phases:\n  - {id: needs, name: {fi: A, en: A}, goal: {fi: A, en: A}}\n  - {id: waiting",
            Rule::PhaseOrder,
        ),
    ] {
        let text = ADDS.replacen(from, to, 1);
        // A point of another name leaves the fact without it.
        assert!(rules(&text).iter().any(|(told, _)| *told == rule), "{:?}", rules(&text));
    }
    // On its own it needs all seven phases and its sources.
    let told = rules("format: 1\npoints: []\n");
    let told: Vec<_> = told.iter().map(|(rule, _)| *rule).collect();
    assert_eq!(told, [Rule::MissingField, Rule::MissingField]);
}

#[test]
fn guidance_shows_each_pack_under_its_name_and_each_point_once() {
    let room = Room::new();
    room.write("adds/guidance.yaml", ADDS);
    let packs = ["--pack", &pack(), "--pack", "adds"];
    let all = room.encounter(["guidance"]).args(packs).run().code(0).quiet();
    let places =
        ["Pack “pack”", "meet-the-eye", "Pack “adds”", "The queue", "own-point", "Built-in"];
    let places = places.map(|text| all.stdout.find(text).unwrap());
    assert!(places.is_sorted(), "{all}");
    assert_eq!(all.stdout.matches("  greet-at-once\n").count(), 1, "{all}");
    room.encounter(["guidance"]).run().code(0).stdout_lacks("Built-in");

    for (id, told) in [
        ("meet-the-eye", "From “The counter's promise” (2026)"),
        ("own-point", "From “The house”, “The service encounter” (30 November 2011)"),
        ("greet-at-once", "greet-at-once · Arrival"),
    ] {
        room.encounter(["guidance", id]).args(packs).run().code(0).quiet().stdout_has(told);
    }
    let done = room.encounter(["guidance", "meet-the-ey"]).args(packs).run().code(2);
    done.stderr_has("did you mean `meet-the-eye`?");
    let json = room.encounter(["guidance", "--json"]).args(packs).run().code(0).json("guidance");
    let points = json["points"].as_array().unwrap();
    assert_eq!(points.len(), 8 + 1 + built_in::catalogue().points().len());
    assert_eq!((&points[0]["pack"], &points[8]["pack"]), (&"pack".into(), &"adds".into()));
    assert_eq!(points[9]["pack"], serde_json::Value::Null);
    let json = room.encounter(["guidance", "own-point", "--json"]).args(packs).run();
    assert_eq!(json.json("guidance")["points"].as_array().unwrap().len(), 1);
    // On the menu it is asked whose guidance is read.
    let done = room.encounter([""; 0]).args(packs).stdin(&["3", "1", "1", "", "9", "4", "5"]);
    let done = done.run().code(0).quiet();
    done.stdout_has("Whose guidance?").stdout_has("  3  Built-in").stdout_has("1  Arriving");
}

/// The folder's own guidance, then the first pack that has one, then the built-in one.
#[test]
fn the_guidance_beside_a_file_counts_then_that_of_a_pack_then_the_built_in_one() {
    let room = Room::new();
    copy(&room, "own");
    copy(&room, "bare");
    std::fs::remove_file(room.path("bare/guidance.yaml")).unwrap();
    room.write("adds/guidance.yaml", ADDS);
    room.write("answers", ANSWERS);
    let play = |file: &str, packs: &[&str]| {
        let run = room.encounter(["play", file, "--answers", "answers"]);
        run.args(packs.iter().flat_map(|pack| ["--pack", *pack])).run()
    };
    let file = "own/parcel-sent-back.yaml";
    play(file, &[]).code(0).quiet().stdout_has("Phase 1 of 7 · Arriving");
    // Another pack's guidance does not change that of the folder.
    play(file, &["adds"]).code(0).quiet().stdout_has("Phase 1 of 7 · Arriving");
    let bare = "bare/parcel-sent-back.yaml";
    play(bare, &[]).code(1).stdout_has("the guidance has no point `meet-the-eye`");
    play(bare, &["adds", "own"]).code(1).stdout_has("the guidance has no point `meet-the-eye`");
    play(bare, &["own", "adds"]).code(0).quiet().stdout_has("Phase 1 of 7 · Arriving");
    // A pack without guidance passes the question on.
    play("parcel-sent-back", &["bare", "own"]).code(0).quiet().stdout_has("Arriving");
    room.encounter(["check", bare]).run().code(1).stdout_has("error[E205]");
    room.encounter(["check", bare, "--pack", "own"]).run().code(0).quiet();
    // The built-in scenarios stay with the built-in guidance.
    room.write("one", "1\nq\n");
    let args = ["play", "photos-novice", "--answers", "one", "--pack", "own"];
    room.encounter(args).run().stdout_has("Phase 1 of 7 · Arrival ");
}

#[test]
fn a_broken_guidance_is_told_by_its_name_and_never_passed_over() {
    let room = Room::new();
    copy(&room, "own");
    edit(&room, "own/guidance.yaml", "weight: 3", "weight: 7");
    room.write("answers", ANSWERS);
    let told = ["own/guidance.yaml:", "error[E105]: weight 7; expected 1, 2 or 3"];
    for args in [
        ["play", "own/parcel-sent-back.yaml", "--answers", "answers"].as_slice(),
        &["play", "parcel-sent-back", "--pack", "own", "--answers", "answers"],
        &["session", "handout", "parcel-sent-back", "--pack", "own", "-o", "-"],
        &["session", "parcel-sent-back", "--pack", "own", "--answers", "answers"],
        &["guidance", "--pack", "own"],
        &["guidance", "ask-need", "--pack", "own"],
        &["check", "own/parcel-sent-back.yaml"],
        &["check", "own/guidance.yaml"],
    ] {
        let done = room.encounter(args).run().code(1).quiet();
        told.iter().fold(done, |done, told| done.stdout_has(told));
    }
    let list = room.encounter(["list", "--pack", "own"]).run().code(0);
    list.stderr_has("cannot be played yet: encounter check").stderr_has("own/guidance.yaml");
    let home = room.encounter(["--pack", "own"]).stdin(&["3", "", "q"]).run().code(0).quiet();
    home.stdout_has("error[E105]");
}
