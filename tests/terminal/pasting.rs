//! What is pasted.

use super::{assert_left, at_own_view, at_own_words, at_the_queue, kept};
use crate::pty::{CTRL_C, ENTER, Home, Terminal, at_the_door};

const PASTE: &str = "It is like the radio – «you hear it».\nNo signal, no book.\nSo we store it.";

/// Pastes as a terminal does: with marks around the text where the program has asked for them,
/// and with Enter for each line break.
fn paste(terminal: &mut Terminal, text: &str) {
    let text = text.replace('\n', "\r");
    let marked = terminal.screen().bracketed_paste();
    terminal.send(&if marked { format!("\x1b[200~{text}\x1b[201~") } else { text });
}

#[test]
fn a_pasted_paragraph_is_one_answer() {
    for marked in [true, false] {
        let home = Home::new();
        let mut terminal = at_own_words(&home);
        if marked {
            assert!(terminal.screen().bracketed_paste());
            paste(&mut terminal, PASTE);
        } else {
            terminal.send(&PASTE.replace('\n', "\r"));
        }
        terminal.wait_for("So we store it.");
        terminal.next_line();
        terminal.press(ENTER);
        assert!(terminal.shows("Which fits what you said? (1 of 2)"), "{}", terminal.contents());
        assert!(terminal.shows("You said:"), "{}", terminal.contents());
        for line in PASTE.lines() {
            assert!(terminal.shows(line), "marked {marked}\n{}", terminal.contents());
        }
        assert!(!terminal.shows("▸"));
        let answers = kept(&home, 1);
        assert!(answers.last().unwrap().contains(&format!("{PASTE:?}")), "{answers:?}");
    }
}

#[test]
fn a_paragraph_pasted_into_one_line_answers_no_later_prompt() {
    let home = Home::new();
    let mut terminal = at_own_view(&home);
    paste(&mut terminal, &format!("{PASTE}\n"));
    terminal.wait_until("the next question", |terminal| {
        terminal.shows("What would you do the same way again?") && terminal.is_asking_for_words()
    });
    assert!(!terminal.shows("No signal"), "{}", terminal.contents());
    terminal.type_words("the greeting");
    terminal.press(ENTER);
    assert!(terminal.shows("What would you do differently?"), "{}", terminal.contents());
    let kept = kept(&home, 1);
    assert!(kept.contains(&format!("how {}", PASTE.lines().next().unwrap())), "{kept:?}");
    assert!(kept.contains(&"keep the greeting".to_owned()), "{kept:?}");
}

#[test]
fn a_paste_at_a_picker_picks_nothing() {
    let home = Home::new();
    let mut terminal = at_the_door(&home, &[]);
    let before = terminal.contents();
    assert!(terminal.screen().bracketed_paste());
    let drawn = terminal.drawn();
    paste(&mut terminal, "1\n2\nq h w s\nä – «3»\n");
    terminal.wait_until("the screen again", |terminal| {
        terminal.drawn() > drawn && terminal.is_asking_for_keys()
    });
    assert_eq!(terminal.contents(), before);
    terminal.press("?");
    terminal.press("x");
    assert_eq!(terminal.contents(), before);
    terminal.press_all(&["2", ENTER]);
    assert!(terminal.shows("Väinö smiles"), "{}", terminal.contents());
}

#[test]
fn ctrl_c_ends_a_paste_that_does_not_end() {
    let home = Home::new();
    let mut terminal = at_the_queue(&home);
    terminal.send("\x1b[200~half a paste");
    terminal.send(CTRL_C);
    assert_left(&home, &mut terminal, 130);
}
