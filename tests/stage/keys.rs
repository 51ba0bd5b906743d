//! Every key at every step.

use super::{begun, entries, step, through};
use crate::pty::{ENTER, Home, Terminal};

/// Presses a key that leads to a screen beside the step, and comes back.
fn there_and_back(terminal: &mut Terminal, key: &str, shows: &str, back: &str) {
    let before = terminal.contents();
    terminal.press(key);
    assert!(terminal.shows(shows), "{key} at\n{before}\nled to\n{}", terminal.contents());
    terminal.press(back);
    assert_eq!(terminal.contents(), before, "{key} and back");
}

fn blanks(terminal: &mut Terminal) {
    let before = terminal.contents();
    terminal.send("b");
    terminal.wait_until("a blank screen", |terminal| terminal.contents().trim().is_empty());
    // Whatever is pressed only brings the screen back.
    terminal.press("q");
    assert_eq!(terminal.contents(), before, "blank and back");
}

fn runs_a_timer(terminal: &mut Terminal) {
    let before = terminal.contents();
    terminal.press("t");
    terminal.wait_for("0:59");
    for shown in ["2:00", "3:00", "5:00"] {
        terminal.send("t");
        terminal.wait_for(shown);
    }
    terminal.press("t");
    terminal.wait_until("no timer", |terminal| terminal.contents() == before);
}

#[test]
fn every_key_does_at_every_step_what_the_help_says() {
    let home = Home::new();
    let mut terminal = begun(&home, &[]);
    let mut timed = false;
    let mut last = (String::new(), String::new());
    through(&home, &mut terminal, |terminal, moment, at| {
        if terminal.is_asking_for_words() {
            return;
        }
        let footer = terminal.footer();
        there_and_back(terminal, "?", "any key goes back", "x");
        blanks(terminal);
        there_and_back(terminal, "g", "How many people take part?", "p");
        there_and_back(terminal, "o", "One line to keep", ENTER);
        there_and_back(terminal, "j", "Which moment?", "p");
        if footer.contains("v what if") {
            there_and_back(terminal, "v", "Which answer do we try out?", "p");
        }
        if footer.contains("a agreed") {
            there_and_back(terminal, "a", "Which answer do you agree on?", "p");
        }
        if footer.contains("t timer") && !timed {
            timed = true;
            runs_a_timer(terminal);
        }
        // A letter that means nothing here changes nothing.
        for letter in ["x", "h", "w", "m"] {
            let before = terminal.contents();
            terminal.press(letter);
            assert_eq!(terminal.contents(), before, "{letter} at {moment} {at}");
        }
        // Of a step of several pages this is tried at the first one.
        if at != "opening" && last != (moment.to_owned(), at.to_owned()) {
            last = (moment.to_owned(), at.to_owned());
            let before = terminal.contents();
            let mut earlier = step(&home);
            while earlier == (moment.to_owned(), at.to_owned()) {
                terminal.press("p");
                earlier = step(&home);
            }
            assert_ne!(earlier, (moment.to_owned(), at.to_owned()), "{before}");
            // A step of several pages is left from its last one.
            while step(&home) == earlier {
                if terminal.is_asking_for_words() {
                    terminal.send("n");
                    terminal.press(ENTER);
                } else {
                    terminal.press("n");
                }
            }
            assert_eq!(step(&home), (moment.to_owned(), at.to_owned()));
            if !before.contains("Page ") {
                assert_eq!(terminal.contents(), before, "back and on at {moment} {at}");
            }
        }
    });
    assert!(timed);
}

#[test]
fn one_agreed_answer_stands_for_the_counts() {
    let home = Home::new();
    let mut terminal = begun(&home, &[]);
    terminal.press_all(&[ENTER, "n", "n", "a", "2", ENTER]);
    assert_eq!(step(&home).1, "discuss");
    terminal.press_all(&["n", "n"]);
    assert_eq!(step(&home).1, "shares");
    assert!(terminal.shows("agreed by all"), "{}", terminal.contents());
    terminal.press_all(&[ENTER, ENTER, ENTER]);
    assert!(terminal.footer().contains("v what if"), "{}", terminal.contents());
}

#[test]
fn the_number_of_people_can_be_changed_at_any_time() {
    let home = Home::new();
    let mut terminal = begun(&home, &[]);
    terminal.press_all(&[ENTER, "n", "n", "7", " ", "7", " ", "0", ENTER]);
    assert!(terminal.shows("14 votes, but at most 12 are possible."), "{}", terminal.contents());
    terminal.press("g");
    assert!(terminal.shows("▸ 12_"), "{}", terminal.contents());
    terminal.press_all(&["\x7f", "4", ENTER]);
    // What was typed is still there.
    assert!(terminal.shows("▸ 7 7 0_   14/14"), "{}", terminal.contents());
    terminal.press(ENTER);
    assert_eq!(step(&home).1, "discuss");
    // Nobody is no group.
    let kept = entries(&home);
    terminal.press_all(&["g", "\x15", "0", ENTER]);
    let reason = "Type a number of people, from 1 to 999.";
    assert!(terminal.shows(reason), "{}", terminal.contents());
    assert_eq!(entries(&home), kept);
    assert!(terminal.footer().contains("p back"), "{}", terminal.contents());
    terminal.press("p");
    assert_eq!(step(&home).1, "discuss");
}

#[test]
fn the_space_bar_goes_on_where_nothing_is_asked() {
    let home = Home::new();
    let mut terminal = begun(&home, &[]);
    terminal.press_all(&[" ", " "]);
    assert_eq!(step(&home), ("at-the-door".to_owned(), "silent".to_owned()));
}

#[test]
fn the_keys_work_as_a_line_of_their_own_where_words_are_typed() {
    let home = Home::new();
    let mut terminal = begun(&home, &[]);
    terminal.press_all(&[ENTER, "s", ENTER, ENTER, "s", ENTER, ENTER, "s", ENTER, ENTER, "n", "n"]);
    assert_eq!(step(&home), ("what-is-a-stream".to_owned(), "discuss".to_owned()));
    terminal.press(ENTER);
    assert!(terminal.is_asking_for_words(), "{}", terminal.contents());
    let before = terminal.contents();
    terminal.type_words("b");
    terminal.send(ENTER);
    terminal.wait_until("a blank screen", |terminal| terminal.contents().trim().is_empty());
    terminal.press("x");
    assert_eq!(terminal.contents(), before);
    terminal.type_words("?");
    terminal.press(ENTER);
    assert!(terminal.shows("any key goes back"), "{}", terminal.contents());
    terminal.press("x");
    terminal.type_words("p");
    terminal.press(ENTER);
    assert_eq!(step(&home).1, "discuss");
    // What is said is judged point by point by the trainer.
    terminal.press(ENTER);
    terminal.type_words("Like the radio");
    terminal.next_line();
    terminal.press(ENTER);
    assert_eq!(step(&home).1, "tick 0");
    assert!(terminal.shows("› Like the radio"), "{}", terminal.contents());
    terminal.press_all(&["1", ENTER, "4", ENTER]);
    assert!(terminal.shows("✔ met:"), "{}", terminal.contents());
    assert!(terminal.shows("? undecided:"), "{}", terminal.contents());
}

#[test]
fn a_timer_outlasts_what_is_asked_beside_and_ends_with_its_step() {
    let home = Home::new();
    let mut terminal = begun(&home, &[]);
    terminal.press_all(&[ENTER, "n", "t"]);
    terminal.wait_for("0:59");
    terminal.press_all(&["g", "p"]);
    assert!(terminal.shows("0:5"), "{}", terminal.contents());
    terminal.press("n");
    assert_eq!(step(&home).1, "first");
    assert!(!terminal.shows("0:5"), "{}", terminal.contents());
    // Nor does it come back with the step.
    terminal.press("p");
    assert!(!terminal.shows("0:5"), "{}", terminal.contents());
}

#[test]
fn whoever_comes_back_to_an_agreed_answer_sees_it() {
    let home = Home::new();
    let mut terminal = begun(&home, &[]);
    terminal.press_all(&[ENTER, "s", ENTER, ENTER, "n", "n", "n", "2", "1", "3", ENTER]);
    assert_eq!(step(&home), ("the-queue".to_owned(), "verdicts".to_owned()));
    terminal.press("p");
    assert!(terminal.shows("Your answer"), "{}", terminal.contents());
    assert!(terminal.shows("› 1. You nod to Väinö"), "{}", terminal.contents());
    // Leaving the step out keeps it.
    terminal.press("n");
    assert!(terminal.shows("✔ met"), "{}", terminal.contents());
}
