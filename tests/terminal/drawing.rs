//! What is drawn: wide letters, full rows, marks without colours.

use super::{unmarked, walk_until};
use crate::pty::{DOWN, ENTER, Home, Terminal, UP, at_the_door, short_walk, walking};

#[test]
fn wide_letters_and_signs_are_drawn_whole_and_arrows_erase_nothing() {
    for lang in ["en", "fi"] {
        let home = Home::new();
        let mut terminal = at_the_door(&home, &["--lang", lang]);
        let texts = match lang {
            "en" => {
                ["You unpack one more box – «just a tick» – and do not even look his way.", "café"]
            }
            _ => [
                "Purat vielä yhden laatikon – «hetki vain» – etkä vielä katsahda häneen.",
                "Päivä –",
            ],
        };
        for text in texts {
            assert!(terminal.shows(text), "{}", terminal.contents());
        }
        let first = unmarked(&terminal);
        for key in [DOWN, DOWN, DOWN, UP, UP, UP, DOWN, "3", "1"] {
            terminal.press(key);
            assert_eq!(unmarked(&terminal), first, "after {key:?}");
        }
    }
}

#[test]
fn options_as_wide_as_the_screen_leave_no_ghosts() {
    // Among these widths are those at which an option of 71, 79 or 80 columns, alone or with its
    // number and margin, fills its row to the last column, and one less, and one more.
    let home = Home::new();
    for columns in (70..=72).chain(75..=86) {
        let mut terminal = home.start_with(&walking(&short_walk()), (columns, 24), &[]);
        terminal.wait_for_screen("Enter goes on");
        terminal.press(ENTER);
        let first = unmarked(&terminal);
        for key in [DOWN, DOWN, DOWN, UP, UP, DOWN, UP, DOWN] {
            terminal.press(key);
            assert_eq!(unmarked(&terminal), first, "{columns} columns, after {key:?}");
        }
        assert_eq!(first.matches("You unpack").count(), 1);
        assert_eq!(first.matches("Good afternoon").count(), 1);
    }
}

#[test]
fn what_is_typed_over_several_rows_leaves_nothing_behind() {
    let home = Home::new();
    let mut terminal = home.start_with(&walking(&short_walk()), (40, 30), &[]);
    terminal.wait_for_screen("Enter goes on");
    terminal.press(ENTER);
    let before = terminal.contents();
    terminal.press("o");
    let long = "I would rather wait – «aina» – ".repeat(5);
    terminal.send(long.trim_end());
    terminal.wait_until("the end of what was typed", |terminal| {
        terminal.contents().replace('\n', "").matches("«aina»").count() == 5
    });
    terminal.press(ENTER);
    assert_eq!(terminal.contents(), before);

    walk_until(&mut terminal, Terminal::is_asking_for_words);
    terminal.send(long.trim_end());
    terminal.wait_until("the end of what was typed", |terminal| {
        terminal.contents().replace('\n', "").matches("«aina»").count() == 5
    });
    terminal.next_line();
    terminal.press(ENTER);
    assert!(terminal.heading().contains("Phase 4"));
    assert!(terminal.is_asking_for_keys());
    assert!(!terminal.shows("own words."), "{}", terminal.contents());
    assert_eq!(terminal.contents().matches('›').count(), 1);
}

/// No escape sequence that sets a colour or a weight.
fn has_colours(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes).into_owned();
    text.split("\x1b[").skip(1).any(|rest| {
        rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ';').starts_with('m')
    })
}

#[test]
fn without_colours_every_mark_is_a_sign() {
    for (colours, variable) in [(true, ("NO_COLOR", "")), (false, ("NO_COLOR", "1"))] {
        let home = Home::new();
        let mut terminal = home.start_with(&walking(&short_walk()), (80, 24), &[variable]);
        terminal.wait_for_screen("Enter goes on");
        terminal.press_all(&[ENTER, "2"]);
        assert!(terminal.shows("▸ 2  Good afternoon"), "{}", terminal.contents());
        walk_until(&mut terminal, |terminal| terminal.footer().contains("order 1–"));
        terminal.press_all(&["3", "1"]);
        assert!(terminal.shows("▸ [2] 1  You finish"), "{}", terminal.contents());
        assert!(terminal.shows("  [1] 3  You thank"), "{}", terminal.contents());
        assert!(terminal.shows("  [3] 2  You nod"), "{}", terminal.contents());
        walk_until(&mut terminal, |terminal| terminal.footer().contains(" tick"));
        terminal.press_all(&["3", DOWN]);
        for mark in ["  [ ] 1  ", "  [ ] 2  ", "  [x] 3  ", "▸ [ ] 4  "] {
            assert!(terminal.shows(mark), "{mark}\n{}", terminal.contents());
        }
        walk_until(&mut terminal, |terminal| terminal.footer().contains(" place"));
        terminal.press("2");
        for mark in ["  The price → 2 Left unsaid", "▸ The monthly fee → ?"] {
            assert!(terminal.shows(mark), "{mark}\n{}", terminal.contents());
        }
        terminal.send("q");
        assert_eq!(terminal.exit_code(), 0);
        assert_eq!(has_colours(terminal.bytes()), colours, "{variable:?}");
    }
}
