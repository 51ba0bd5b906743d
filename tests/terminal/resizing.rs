//! A terminal that changes its size under way, and small ones.

use super::{GO_ON, assert_left, at_own_words, walk_until};
use crate::pty::{CTRL_C, ENTER, Home, Terminal, at_the_door, short_walk, walking};

#[test]
fn a_resize_redraws_the_whole_screen() {
    let home = Home::new();
    let mut terminal = home.start_with(&walking(&short_walk()), (100, 30), &[]);
    terminal.wait_for_screen("Enter goes on");
    terminal.press_all(&[ENTER, "1"]);
    for (columns, rows) in [(60, 20), (120, 40), (80, 24)] {
        let drawn = terminal.drawn();
        terminal.resize(columns, rows);
        terminal.wait_until("a redrawn screen", |terminal| {
            terminal.drawn() > drawn && terminal.is_asking_for_keys()
        });
        let other = Home::new();
        let mut fresh = other.start_with(&walking(&short_walk()), (columns, rows), &[]);
        fresh.wait_for_screen("Enter goes on");
        fresh.press_all(&[ENTER, "1"]);
        assert_eq!(terminal.rows(), fresh.rows());
        assert!(terminal.heading().contains("Phase 1 of 7"));
        assert!(terminal.footer().contains("1–3 and Enter"));
    }
    terminal.press(ENTER);
    assert!(terminal.shows("Väinö stands there"));
}

#[test]
fn a_resize_leaves_the_keys_alive_on_the_page_of_keys() {
    let home = Home::new();
    let mut terminal = at_the_door(&home, &[]);
    let before = terminal.contents();
    terminal.press("?");
    let drawn = terminal.drawn();
    terminal.resize(60, 20);
    terminal.wait_until("a redrawn screen", |terminal| {
        terminal.drawn() > drawn && terminal.is_asking_for_keys()
    });
    terminal.resize(80, 24);
    terminal.wait_until("a redrawn screen", |terminal| {
        terminal.drawn() > drawn + 1 && terminal.is_asking_for_keys()
    });
    assert!(terminal.shows("a hint: first what the phase is for"), "{}", terminal.contents());
    terminal.press("x");
    assert_eq!(terminal.contents(), before);
}

#[test]
fn a_resize_while_typing_loses_no_words() {
    let home = Home::new();
    let mut terminal = at_own_words(&home);
    terminal.type_words("like the radio");
    terminal.resize(60, 20);
    terminal.send(", you hear it");
    terminal.wait_for("you hear it");
    terminal.next_line();
    terminal.press(ENTER);
    assert!(terminal.heading().contains("Phase 4 of 7"), "{}", terminal.contents());
    assert!(terminal.shows("› like the radio, you hear it"), "{}", terminal.contents());
    assert!(terminal.footer().contains("q leave"));
}

/// On a small terminal the scene before own words takes pages of its own.
#[test]
fn the_pages_before_own_words_turn_resize_help_and_leave() {
    let home = Home::new();
    let mut terminal = home.start_with(&walking(&short_walk()), (80, 18), &[]);
    terminal.wait_for_screen("Enter goes on");
    let there = |terminal: &Terminal| terminal.heading().contains("Phase 4");
    walk_until(&mut terminal, there);
    assert!(terminal.is_asking_for_keys(), "{}", terminal.contents());
    assert!(terminal.footer().contains("Enter next page"), "{}", terminal.contents());
    let before = terminal.contents();
    terminal.press("?");
    assert!(terminal.shows("any key goes back"), "{}", terminal.contents());
    terminal.press("x");
    assert_eq!(terminal.contents(), before);
    let drawn = terminal.drawn();
    terminal.resize(70, 17);
    terminal.wait_until("a redrawn screen", |terminal| {
        terminal.drawn() > drawn && terminal.is_asking_for_keys()
    });
    terminal.press(ENTER);
    assert!(terminal.is_asking_for_words(), "{}", terminal.contents());
    terminal.send(CTRL_C);
    assert_left(&home, &mut terminal, 130);
    let mut terminal = home.start_with(&[], (80, 18), &[]);
    terminal.wait_for_screen(GO_ON);
    terminal.press_all(&["1", ENTER]);
    assert!(terminal.footer().contains("Enter next page"), "{}", terminal.contents());
    terminal.send("q");
    assert_left(&home, &mut terminal, 0);
}
