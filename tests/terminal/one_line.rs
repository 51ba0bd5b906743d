//! One line: a letter alone is a key, a word is a word.

use super::{assert_left, at_own_view, at_the_queue, kept};
use crate::pty::{ENTER, Home};

#[test]
fn in_one_line_a_lone_letter_is_a_key_and_a_word_is_a_word() {
    let home = Home::new();
    let mut terminal = at_own_view(&home);
    for alone in ["?", " ? "] {
        terminal.send(&format!("{alone}\r"));
        terminal.wait_for_screen("any key goes back");
        assert!(terminal.shows("q  leave; everything is kept"), "{}", terminal.contents());
        terminal.press("x");
        assert!(terminal.shows("How did it go?") && terminal.is_asking_for_words());
    }
    terminal.type_words("? and q");
    terminal.press(ENTER);
    assert!(terminal.shows("What would you do the same way again?"), "{}", terminal.contents());
    terminal.send("q\r");
    assert_left(&home, &mut terminal, 0);
    assert_eq!(kept(&home, 1).split_off(8), ["how ? and q"]);
}

/// So it is with the line of somebody who sees it otherwise.
#[test]
fn so_it_is_where_somebody_disagrees() {
    let home = Home::new();
    let mut terminal = at_the_queue(&home);
    terminal.press("o");
    terminal.send("?\r");
    terminal.wait_for_screen("any key goes back");
    terminal.press("x");
    assert!(terminal.shows("Say in a line how you see it.") && terminal.is_asking_for_words());
    terminal.send("q\r");
    assert_left(&home, &mut terminal, 0);
}
