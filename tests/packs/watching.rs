//! A file under work that is watched: saved anew, broken, mended; and its guidance.

use super::{copy, edit, pack};
use crate::pty::{BACKSPACE, ENTER, Home, Terminal};
use crate::test::{Room, fixtures};

const SCENARIO: &str = "own/parcel-sent-back.yaml";

/// The pack's scenario, watched, at its third moment; two moments are answered.
fn at_the_matter(room: &Room, home: &Home, mode: &str) -> Terminal {
    copy(room, "own");
    let path = room.path(SCENARIO).display().to_string();
    let mut terminal = home.start(&["play", &path, "--watch", "--mode", mode]);
    terminal.wait_for_screen("parcel-sent-back.yaml is being watched");
    assert!(terminal.shows("Nothing is recorded."), "{}", terminal.contents());
    terminal.press(ENTER);
    for _ in 0..2 {
        terminal.press_all(&["1", ENTER]);
        while terminal.footer().contains("Enter goes on") || terminal.shows("Why did that work") {
            terminal.press(ENTER);
        }
    }
    terminal.wait_for_screen("Eero begins.");
    terminal
}

#[test]
fn a_saved_file_shows_at_the_same_moment_what_it_says_now() {
    for mode in ["solo", "guided"] {
        let (room, home) = (Room::new(), Home::new());
        let mut terminal = at_the_matter(&room, &home, mode);
        edit(&room, SCENARIO, "Eero begins.", "Eero draws breath and begins.");
        terminal.wait_for_screen("Eero draws breath and begins.");
        assert!(terminal.heading().contains("Phase 3 of 7"), "{}", terminal.contents());

        // Broken: its findings come, and go as soon as it is mended.
        edit(&room, SCENARIO, "violated: [let-them-tell]", "violated: [let-them-tall]");
        terminal.wait_for_screen("the guidance has no point `let-them-tall`");
        assert!(terminal.shows("The saved file has findings."), "{}", terminal.contents());
        assert!(terminal.shows("The last good version stays until the next save"));
        edit(&room, SCENARIO, "let-them-tall]", "let-them-tell]");
        terminal.wait_for_screen("Eero draws breath and begins.");

        // Broken again: the last good version goes on, and the next save counts.
        edit(&room, SCENARIO, "format: 1", "format: 2");
        terminal.wait_for_screen("format 2; this program reads format 1");
        terminal.press(ENTER);
        terminal.wait_for_screen("Eero draws breath and begins.");
        edit(&room, SCENARIO, "format: 2", "format: 1");
        edit(&room, SCENARIO, "You listen to the end.", "You hear it all.");
        terminal.wait_for_screen("You hear it all.");

        terminal.send("q");
        assert_eq!(terminal.exit_code(), 0);
        assert!(!terminal.shows("Saved"), "{}", terminal.contents());
        assert!(!home.data().exists(), "nothing is recorded");
    }
}

#[test]
fn a_reaction_is_shown_again_as_it_is_now() {
    let (room, home) = (Room::new(), Home::new());
    let mut terminal = at_the_matter(&room, &home, "solo");
    terminal.press_all(&["2", ENTER]);
    terminal.wait_for_screen("Eero sighs.");
    edit(&room, SCENARIO, "Eero sighs.", "Eero looks away.");
    terminal.wait_for_screen("Eero looks away.");
}

#[test]
fn the_guidance_beside_the_file_is_watched_too() {
    let (room, home) = (Room::new(), Home::new());
    let mut terminal = at_the_matter(&room, &home, "guided");
    edit(&room, "own/guidance.yaml", "en: The matter}", "en: What it is about}");
    terminal.wait_for_screen("What it is about");
    edit(&room, "own/guidance.yaml", "id: let-them-tell", "id: let-them-talk");
    terminal.wait_for_screen("the guidance has no point `let-them-tell`");
    edit(&room, "own/guidance.yaml", "weight: 3", "weight: 7");
    terminal.wait_for_screen("own/guidance.yaml:");
    edit(&room, "own/guidance.yaml", "weight: 7", "weight: 3");
    edit(&room, "own/guidance.yaml", "id: let-them-talk", "id: let-them-tell");
    terminal.wait_for_screen("Eero begins.");
}

#[test]
fn an_answer_that_no_longer_fits_is_told_and_the_walk_goes_on_there() {
    let (room, home) = (Room::new(), Home::new());
    let mut terminal = at_the_matter(&room, &home, "solo");
    edit(&room, SCENARIO, "  - id: turn\n", "  - id: queue\n");
    terminal.wait_for_screen("your answer at “turn” no longer fits");
    terminal.press(ENTER);
    assert!(terminal.heading().contains("Phase 2 of 7"), "{}", terminal.contents());
    terminal.press_all(&["1", ENTER, ENTER]);
    assert!(terminal.shows("Eero begins."), "{}", terminal.contents());
}

/// Where words are typed the screen comes anew until the first key; what is being typed stays.
#[test]
fn a_question_for_own_words_comes_anew_too() {
    let (room, home) = (Room::new(), Home::new());
    let text = std::fs::read_to_string(fixtures().join("short-walk.yaml")).unwrap();
    let path = room.write("walk.yaml", text);
    let mut terminal = home.start(&["play", path.to_str().unwrap(), "--watch", "--mode", "solo"]);
    terminal.wait_for_screen("is being watched");
    terminal.press_all(&[ENTER, "m"]);
    assert!(terminal.is_asking_for_words(), "{}", terminal.contents());
    edit(&room, "walk.yaml", "Väinö stops in the doorway", "Väinö looks in at the door");
    terminal.wait_until("the new scene", |terminal| {
        terminal.shows("Väinö looks in at the door") && terminal.is_asking_for_keys()
    });
    terminal.press("m");
    terminal.type_words("Good day");
    let (long, short) = ("The evenings are long", "The evenings are short");
    edit(&room, "walk.yaml", long, short);
    terminal.send(BACKSPACE);
    terminal.type_words("y to you");
    terminal.next_line();
    terminal.press(ENTER);
    assert!(terminal.shows("Väinö"), "{}", terminal.contents());
    assert!(!terminal.shows("How do you receive him?"), "{}", terminal.contents());
}

#[test]
fn a_file_that_is_not_sound_yet_is_waited_for() {
    let (room, home) = (Room::new(), Home::new());
    copy(&room, "own");
    edit(&room, SCENARIO, "format: 1", "format: 2");
    let path = room.path(SCENARIO).display().to_string();
    let mut terminal = home.start(&["play", &path, "--watch", "--lang", "fi"]);
    terminal.wait_for_screen("Tallennetussa tiedostossa on korjattavaa.");
    assert!(terminal.shows("Tehtävä alkaa heti, kun olet korjannut nämä ja tallentanut"));
    edit(&room, SCENARIO, "format: 2", "format: 1");
    terminal.wait_for_screen("Valmentajan kanssa");
    terminal.press_all(&["2", ENTER]);
    assert!(terminal.shows("Mitään ei merkitä muistiin."), "{}", terminal.contents());
}

#[test]
fn plain_lines_look_between_prompts_and_what_is_no_file_is_refused() {
    let room = Room::new();
    copy(&room, "own");
    let watch = ["play", SCENARIO, "--watch", "--mode", "solo"];
    let done = room.encounter(watch).stdin(&["", "1", "", "q"]).run().code(0).quiet();
    done.stdout_has("is being watched").stdout_has("There is one before.").stdout_lacks("Saved");
    assert!(!room.data().exists());
    let by_id = room.encounter(["play", "parcel-sent-back", "--watch", "--pack", &pack()]);
    by_id.stdin(&["1", "q"]).run().code(0).stdout_has("parcel-sent-back.yaml is being watched");
    let built_in = room.encounter(["play", "photos-novice", "--watch"]).run().code(2);
    built_in.stderr_has("`photos-novice` is a built-in scenario; only a file can be watched");
    let both = room.encounter(watch).args(["--answers", "answers"]).run().code(2);
    both.stderr_has("cannot be used with");
}
