//! A group's own words: rated, prefilled for the trainer, told in the reports.

use encounter::encounter::Judge;
use encounter::encounter::answer::Verdict::{Met, Unsure, Violated};
use encounter::group::{Group, Plan};
use encounter::locale::Words;
use encounter::rater::Said;
use encounter::session::Parts;
use encounter::session::journal::Journal;
use encounter::text::Lang;
use encounter::view::{Prompt, Screen};
use serde_json::json;

use super::{CATALOGUE, SCENARIO, Settled, WORDS, assert_shows};
use crate::leading::{Leader, SEED, spot};
use crate::reports::{assert_tells, json_of, lead_rated, page_of, short_walk};
use crate::test::Room;

fn ear() -> Settled {
    Settled::on(&[
        ("plain-language", Met, "It is like the radio."),
        ("benefits-not-features", Unsure, ""),
    ])
}

fn text(screen: &Screen) -> String {
    screen.blocks.iter().flatten().map(|line| line.text() + "\n").collect()
}

fn offered(screen: &Screen) -> Option<usize> {
    match &screen.prompt {
        Prompt::Offer { offered, .. } => *offered,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_decided_stands_marked_and_the_trainer_has_the_last_word() {
    let settled = ear();
    let heard = |said: Said<'_>, points: &[&str]| Some(settled.rate(said, points));
    let group = Group::new(&SCENARIO, Plan::whole(None), SEED);
    let words = std::rc::Rc::new(Words::new(Lang::En));
    let parts = Parts { catalogue: &CATALOGUE, words, group, ear: &heard };
    let journal = Journal::none(encounter::clock::Clock::from_environment());
    let mut leader = Leader::with(parts, 12, journal).lines(&[">what-is-a-stream.agree", WORDS]);
    let spot = spot(&SCENARIO, "what-is-a-stream");
    assert_eq!(leader.at(), "what-is-a-stream.tick0");
    let screen = leader.screen();
    assert_eq!(offered(&screen), Some(0));
    assert_shows(&text(&screen), &["The program says: ✔ met", "“It is like the radio.”"]);
    // Enter lets it stand, as the program's.
    leader.press("");
    assert_eq!(leader.group().heard(spot).grounds.by(Judge::Rater).iter().count(), 1);
    // What it is not sure of is the trainer's.
    let screen = leader.screen();
    assert_eq!((leader.at().as_str(), offered(&screen)), ("what-is-a-stream.tick1", None));
    assert_shows(&text(&screen), &["The program is not sure about this one."]);
    leader.press("violated");
    let leader = leader.lines(&["p", "p", "p"]);
    assert_eq!(leader.at(), "what-is-a-stream.agree");
    let mut leader = leader.lines(&["n", "absent"]);
    let heard = leader.group().heard(spot);
    let judges = SCENARIO.moments[spot.moment].stake.iter().map(|&one| heard.grounds.judge(one));
    assert!(judges.eq([Some(Judge::Trainer), Some(Judge::Trainer)]));
    assert_eq!(settled.times.get(), 1);
    // Other words are rated anew.
    leader = leader.lines(&["p", "p", "Like a book on the telephone."]);
    assert_eq!(settled.times.get(), 2);
    assert_eq!(leader.group().heard(spot).grounds.by(Judge::Trainer).iter().count(), 0);
}

/// Up to the group's own words, without counts.
fn led(room: &Room, ticks: &str) {
    let settled = ear();
    let heard = |said: Said<'_>, points: &[&str]| Some(settled.rate(said, points));
    let replies = format!(
        "4 6 2\n1 10 1\nwelcome\n2 1 3\n9 7 2 1\n9 11 0 2\nuse matters\n{WORDS}\n{ticks}aloud unsaid\n"
    );
    lead_rated(room, &short_walk(), &replies, &heard);
}

#[test]
fn reports_tell_who_judged_and_quote_the_words() {
    let room = Room::new();
    led(&room, "met\nviolated\n");
    let said = &json_of(&room)["moments"][3]["votes"][0];
    assert_eq!(
        said["judges"],
        json!({ "plain-language": "rater", "benefits-not-features": "trainer" })
    );
    assert_eq!(said["evidence"], json!({ "plain-language": "It is like the radio." }));
    assert_eq!(said["judge"], "trainer");
    assert_eq!(said["verdicts"]["benefits-not-features"], Violated.id());
    assert_tells(
        &page_of(&room, "en"),
        &[
            "“It is like the radio.”",
            "the program judged them, and the trainer what it was not sure of",
        ],
    );
    let csv = room.encounter(["session", "report", "--format", "csv"]).run().code(0).stdout;
    let row = csv.lines().find(|row| row.contains(",what-is-a-stream,")).unwrap();
    assert!(row.ends_with(",rater | trainer"), "{row}");
}

#[test]
fn a_file_without_ticks_lets_stand_what_was_judged() {
    let room = Room::new();
    led(&room, "");
    let said = &json_of(&room)["moments"][3]["votes"][0];
    assert_eq!(
        said["verdicts"],
        json!({ "plain-language": "met", "benefits-not-features": "unsure" })
    );
    assert_eq!(said["judges"]["plain-language"], "rater");
}
