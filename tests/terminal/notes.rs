//! The trainer's notes in a second terminal, beside the session that is led in the first one.

use encounter::store::{Store, StoredSession};

use super::assert_sane;
use crate::pty::{BACKSPACE, CTRL_C, ENTER, Home, Terminal, short_walk};

const NOTES: [&str; 2] = ["session", "notes"];

/// A session with 90 people, at its opening.
fn led_at(home: &Home, now: &str) -> Terminal {
    let path = short_walk();
    let arguments = ["session", &path, "--present", "90", "--minutes", "30", "--seed", "1"];
    let mut lead = home.start_with(&arguments, (80, 24), &[("ENCOUNTER_NOW", now)]);
    lead.wait_for_screen("You will see what happens");
    lead
}

/// The same by the clock on the wall.
fn led(home: &Home) -> Terminal {
    led_at(home, "")
}

/// The notes, once they show `text`.
fn notes_with(home: &Home, text: &str) -> Terminal {
    let mut notes = home.start(&NOTES);
    notes.wait_for_screen(text);
    notes
}

fn stored(home: &Home, id: i64) -> StoredSession {
    let store = Store::open(&home.data()).unwrap();
    let profile = store.known_profile("me").unwrap().unwrap();
    store.session(profile, id).unwrap().unwrap()
}

/// Goes from step to step; the notes go along.
fn follow(lead: &mut Terminal, notes: &mut Terminal, steps: &[(&[&str], &str)]) {
    for (keys, step) in steps {
        lead.press_all(keys);
        notes
            .wait_until(step, |notes| notes.is_asking_for_keys() && notes.heading().contains(step));
    }
}

const FIRST: &[&str] = &["4", "1", " ", "3", "7", " ", "8", ENTER];
const SECOND: &[&str] = &["7", " ", "6", "6", " ", "2", ENTER];

#[test]
fn the_notes_follow_each_step_of_the_first_moments() {
    let home = Home::new();
    let mut lead = led(&home);
    let mut notes = notes_with(&home, "The group sees who comes");
    assert!(notes.shows("5 moments are asked, about 30 min."), "{}", notes.contents());
    assert!(notes.shows("Good day") || notes.shows("Väinö stops in the doorway"));
    follow(
        &mut lead,
        &mut notes,
        &[
            (&[ENTER], "Phase 1 of 7 · Arrival · the scene"),
            (&[ENTER], "silent choice"),
            (&[ENTER], "first vote"),
            (FIRST, "discussion"),
            (&[ENTER], "second vote"),
            (SECOND, "both votes"),
            (&[ENTER], "verdicts"),
            (&[ENTER], "Arrival · why"),
            (&[ENTER], "which answer"),
            (&[ENTER], "the customer reacts"),
        ],
    );
    assert!(notes.shows("Next: Waiting – There is one customer before Väinö. (asked)"));
    assert!(notes.heading().contains("moment 1 of "), "{}", notes.heading());
    follow(
        &mut lead,
        &mut notes,
        &[(&[ENTER], "Phase 2 of 7 · Waiting · the scene"), (&["p"], "the customer reacts")],
    );
}

#[test]
fn first_counts_stand_in_the_notes_and_not_on_the_shared_screen() {
    let home = Home::new();
    let mut lead = led(&home);
    lead.press_all(&[ENTER, ENTER, ENTER]);
    let mut notes = notes_with(&home, "first vote");
    assert!(notes.shows("★ best: 2"), "{}", notes.contents());
    follow(&mut lead, &mut notes, &[(FIRST, "discussion")]);
    for text in ["1: 41", "2 ★: 37", "3: 8", "(before 86 of 90)", "They differ"] {
        let shown = notes.contents().replace('\u{a0}', " ");
        assert!(shown.contains(text), "no {text} in\n{shown}");
    }
    for count in ["41", "37", "86"] {
        assert!(!lead.shows(count), "{count} in\n{}", lead.contents());
    }
    assert!(
        notes.shows("In the other window: t timer · s tell it   Here: o note"),
        "{}",
        notes.contents()
    );
}

#[test]
fn a_line_is_kept_from_the_notes_and_the_session_goes_on() {
    let home = Home::new();
    let mut lead = led(&home);
    lead.press_all(&[ENTER]);
    let mut notes = notes_with(&home, "the scene");
    let before = stored(&home, 1).entries;
    notes.press("o");
    notes.type_words("Table 3: «ask first» – äö");
    notes.send(ENTER);
    notes.wait_for_screen("Kept for the report");
    assert!(notes.shows("· Table 3: «ask first» – äö"), "{}", notes.contents());
    let after = stored(&home, 1);
    assert_eq!(after.entries, before);
    let kept = &after.notes[0];
    assert_eq!(
        (kept.moment.as_deref(), &*kept.text),
        (Some("at-the-door"), "Table 3: «ask first» – äö")
    );
    follow(&mut lead, &mut notes, &[(&[ENTER], "silent choice")]);
    // An empty line keeps nothing.
    notes.press("o");
    notes.press(ENTER);
    assert_eq!(stored(&home, 1).notes.len(), 1);
}

#[test]
fn the_notes_wait_for_a_session_and_go_over_to_a_newer_one() {
    let home = Home::new();
    let mut notes = notes_with(&home, "No session yet");
    let _first = led(&home);
    notes.wait_for_screen("The group sees who comes");
    assert!(notes.heading().contains("short"), "{}", notes.heading());
    let mut one = home.start(&["session", "notes", "1"]);
    one.wait_for_screen("The group sees who comes");
    let drawn = one.drawn();
    let mut second = home.start(&["session", "photos-novice", "--present", "9", "--minutes", "30"]);
    second.wait_for_screen("You will see what happens");
    notes.wait_for_screen("A shoebox of photographs");
    second.press(ENTER);
    notes.wait_for_screen("Arrival · the scene");
    assert!(one.heading().contains("short") && one.drawn() == drawn, "{}", one.contents());
}

#[test]
fn an_older_session_that_is_taken_up_again_is_followed() {
    let home = Home::new();
    let mut first = led_at(&home, "2026-11-21T10:00:00.000Z");
    first.send("q");
    assert_eq!(first.exit_code(), 0);
    let arguments = ["session", "photos-novice", "--present", "9", "--minutes", "30"];
    let later = [("ENCOUNTER_NOW", "2026-11-21T11:00:00.000Z")];
    let mut second = home.start_with(&arguments, (80, 24), &later);
    second.wait_for_screen("You will see what happens");
    second.send("q");
    assert_eq!(second.exit_code(), 0);
    let mut notes = notes_with(&home, "Nobody is leading this session now.");
    assert!(notes.heading().contains("A shoebox of photographs"), "{}", notes.heading());
    let latest = [("ENCOUNTER_NOW", "2026-11-21T12:00:00.000Z")];
    let mut again = home.start_with(&["session", &short_walk()], (80, 24), &latest);
    again.wait_for_screen("A session with this encounter is under way.");
    again.press_all(&["1", ENTER]);
    notes.wait_until("the older one", |notes| {
        notes.is_asking_for_keys() && notes.heading().contains("short")
    });
    assert!(!notes.shows("Nobody is leading"), "{}", notes.contents());
}

#[test]
fn leaving_the_notes_leaves_the_session_as_it_is() {
    for (key, code) in [("q", 0), (CTRL_C, 130)] {
        let home = Home::new();
        let mut lead = led(&home);
        let mut notes = notes_with(&home, "The group sees who comes");
        let before = stored(&home, 1).entries;
        notes.send(key);
        assert_eq!(notes.exit_code(), code);
        assert!(!notes.shows("Saved"), "{}", notes.contents());
        assert_sane(&notes);
        assert_eq!(stored(&home, 1).entries, before);
        lead.press(ENTER);
        assert!(lead.shows("Väinö stops in the doorway"), "{}", lead.contents());
    }
}

#[test]
fn on_a_branch_the_notes_lead_back() {
    let home = Home::new();
    let mut lead = led(&home);
    lead.press_all(&[ENTER, ENTER, ENTER]);
    lead.press_all(FIRST);
    let mut notes = notes_with(&home, "discussion");
    while !notes.heading().contains("which answer") {
        let drawn = notes.drawn();
        lead.press("n");
        notes.wait_until("the next step", |notes| {
            notes.drawn() > drawn && notes.is_asking_for_keys()
        });
    }
    lead.press_all(&["v", "2"]);
    follow(&mut lead, &mut notes, &[(&[ENTER], "What if …")]);
    assert!(notes.shows("Next: Waiting – There is one customer before Väinö. (asked)"));
    assert!(notes.shows("In the other window: r back   Here: o note"), "{}", notes.contents());
    follow(&mut lead, &mut notes, &[(&[ENTER], "Phase 2 of 7 · Waiting · the scene")]);
    assert!(notes.shows("Next: back to the encounter itself"), "{}", notes.contents());
    follow(&mut lead, &mut notes, &[(&["r"], "which answer")]);
}

#[test]
fn the_notes_tell_the_time_that_is_left() {
    for (now, told) in [
        ("2026-11-21T10:07:59.000Z", "7 min used · 23 left of 30."),
        ("2026-11-21T10:30:00.000Z", "30 min used · 0 left of 30."),
        ("2026-11-21T10:41:30.000Z", "41 min used · 11 over the 30 planned."),
    ] {
        let home = Home::new();
        let mut lead = led_at(&home, "2026-11-21T10:00:00.000Z");
        let mut notes = home.start_with(&NOTES, (80, 24), &[("ENCOUNTER_NOW", now)]);
        notes.wait_for_screen(told);
        // While nobody leads it, no time passes.
        lead.send("q");
        assert_eq!(lead.exit_code(), 0);
        notes.wait_for_screen("Nobody is leading this session now.");
        assert!(notes.shows("0 min used · 30 left of 30."), "{}", notes.contents());
    }
}

#[test]
fn a_page_stays_where_only_something_small_changed() {
    let home = Home::new();
    let mut lead = led(&home);
    lead.press(ENTER);
    let mut notes = notes_with(&home, "the scene");
    notes.press("n");
    assert!(notes.shows("Page 2 of"), "{}", notes.contents());
    let drawn = notes.drawn();
    lead.press_all(&["g", BACKSPACE, BACKSPACE, "8", ENTER]);
    notes.wait_until("the page anew", |notes| {
        notes.drawn() > drawn && notes.is_asking_for_keys() && notes.shows("Page 2 of")
    });
    follow(&mut lead, &mut notes, &[(&[ENTER], "silent choice")]);
    assert!(notes.shows("Page 1 of"), "{}", notes.contents());
}

#[test]
fn after_the_last_page_the_questions_stay() {
    let home = Home::new();
    let mut lead = led(&home);
    let mut notes = notes_with(&home, "The group sees who comes");
    while !lead.heading().contains("How it ended") {
        if lead.is_asking_for_words() {
            lead.type_words("n");
            lead.press(ENTER);
        } else {
            lead.press("n");
        }
    }
    notes.wait_for_screen("The group sees how it ended.");
    follow(
        &mut lead,
        &mut notes,
        &[
            (&["n"], "Your answers, phase by phase"),
            (&["n"], "Where you changed your minds"),
            (&["n"], "Trust"),
            (&["n"], "To talk about"),
        ],
    );
    lead.press(ENTER);
    notes.wait_for_screen("The session is finished.");
    lead.send(ENTER);
    assert_eq!(lead.exit_code(), 0);
    assert!(notes.shows("Which moment was hardest to agree on, and why?"));
}

#[test]
fn plain_notes_look_again_at_enter() {
    let home = Home::new();
    let mut notes = home.start_with(&["session", "notes", "--plain"], (80, 90), &[]);
    notes.wait_for("No session yet.");
    let mut lead = led(&home);
    notes.send(ENTER);
    notes.wait_for("The group sees who comes");
    lead.press(ENTER);
    notes.send(ENTER);
    notes.wait_for("== Phase 1 of 7 · Arrival · the scene");
    notes.send("o\r");
    notes.wait_for("Note\n> ");
    notes.send("From plain lines\r");
    notes.wait_for("· From plain lines");
    assert!(!notes.bytes().contains(&0x1b));
    notes.send("q\r");
    assert_eq!(notes.exit_code(), 0);
    assert_eq!(stored(&home, 1).notes[0].text, "From plain lines");
}
