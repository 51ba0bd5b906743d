//! Counts that cannot be.

use super::{begun, entries, step};
use crate::pty::{BACKSPACE, ENTER, Home};
use encounter::record::session::EntryForm;

#[test]
fn wrong_counts_are_refused_with_a_reason_and_nothing_is_lost() {
    let home = Home::new();
    let mut terminal = begun(&home, &[]);
    terminal.press_all(&[ENTER, "n", "n"]);
    for (typed, reason) in [
        ("", "Type 3 numbers with spaces between"),
        ("4", "Type 3 numbers with spaces between"),
        ("4 4", "Type 3 numbers with spaces between"),
        ("1 2 3 4", "Type 3 numbers with spaces between"),
        ("4 4 5", "13 votes, but at most 12 are possible."),
        ("99999 0 0", "Type 3 numbers with spaces between"),
        ("9999 9999 9999", "29997 votes, but at most 12 are possible."),
    ] {
        for key in typed.chars() {
            terminal.press(&key.to_string());
        }
        terminal.press(ENTER);
        assert!(terminal.shows(reason), "{typed}\n{}", terminal.contents());
        assert!(terminal.shows(&format!("▸ {typed}_")), "{}", terminal.contents());
        assert_eq!(step(&home).1, "first");
        for _ in typed.chars() {
            terminal.press(BACKSPACE);
        }
        assert!(terminal.shows("▸ _"), "{}", terminal.contents());
    }
    let counted = |entry: &EntryForm| matches!(entry, EntryForm::Counts { .. });
    assert!(!entries(&home).iter().any(counted));
    // Commas and plus signs stand between numbers as well, and nobody need vote.
    for key in "0,0+0".chars() {
        terminal.press(&key.to_string());
    }
    terminal.press(ENTER);
    assert_eq!(step(&home).1, "discuss");
}

#[test]
fn a_paste_is_no_count() {
    let home = Home::new();
    let mut terminal = begun(&home, &[]);
    terminal.press_all(&[ENTER, "n", "n"]);
    terminal.send("\x1b[200~4 4 4\r\x1b[201~");
    terminal.send("5");
    terminal.wait_for("▸ 5_");
}

#[test]
fn several_options_take_up_to_everybody_each() {
    let home = Home::new();
    let mut terminal = begun(&home, &[]);
    terminal.press_all(&[ENTER, "s", ENTER, ENTER, "s", ENTER, ENTER, "n", "n"]);
    assert_eq!(step(&home), ("what-for".to_owned(), "first".to_owned()));
    for (typed, reason) in [
        ("12 0 13 0", "13 votes, but at most 12 are possible."),
        // Each may pick two of the four.
        ("12 12 1 0", "25 votes, but at most 24 are possible."),
    ] {
        for key in typed.chars() {
            terminal.press(&key.to_string());
        }
        terminal.press(ENTER);
        assert!(terminal.shows(reason), "{}", terminal.contents());
        // Ctrl-U takes the line away.
        terminal.press("\x15");
        assert!(terminal.shows("▸ _"), "{}", terminal.contents());
    }
    for key in "12 12 0 0".chars() {
        terminal.press(&key.to_string());
    }
    // The arrows do not leave the step.
    terminal.press("\x1b[D");
    assert_eq!(step(&home).1, "first");
    terminal.press(ENTER);
    assert_eq!(step(&home).1, "discuss");
}
