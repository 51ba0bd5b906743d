//! Leaving at any step, in every way, and taking up again at that very step.

use super::{answer, begun, entries, go_on, step};
use crate::pty::{CTRL_C, ENTER, Home};
use encounter::record::session::EntryForm;

/// How a session is left.
#[derive(Clone, Copy, Debug)]
enum Way {
    Kill,
    HangUp,
    Quit,
    Interrupt,
}

const WAYS: [Way; 4] = [Way::Kill, Way::HangUp, Way::Quit, Way::Interrupt];

/// At every step of a session: it is left, taken up again, and stands there as before.
#[test]
fn a_session_left_at_any_step_in_any_way_goes_on_there() {
    std::thread::scope(|scope| {
        for offset in 0..2 {
            scope.spawn(move || leave_at_every_step(offset));
        }
    });
}

fn leave_at_every_step(offset: usize) {
    let home = Home::new();
    let mut terminal = begun(&home, &[]);
    for number in 0.. {
        let (before, at) = (terminal.contents(), step(&home));
        let way = WAYS[(number + 2 * offset) % WAYS.len()];
        match way {
            Way::Kill => terminal.kill(),
            Way::HangUp => terminal.hang_up(),
            Way::Quit if terminal.is_asking_for_words() => {
                terminal.send("q\r");
                assert_eq!(terminal.exit_code(), 0);
            }
            Way::Quit => {
                terminal.send("q");
                assert_eq!(terminal.exit_code(), 0);
                assert!(terminal.shows("✔ Saved."), "{}", terminal.contents());
                assert_eq!(entries(&home).last(), Some(&EntryForm::Left));
            }
            Way::Interrupt => {
                terminal.send(CTRL_C);
                assert_eq!(terminal.exit_code(), 130);
                assert_eq!(entries(&home).last(), Some(&EntryForm::Left));
            }
        }
        assert_eq!(step(&home), at);
        terminal = go_on(&home);
        // A step of several pages begins with the first.
        if !before.contains("Page ") {
            assert_eq!(terminal.contents(), before, "{way:?} at {at:?}");
        }
        assert_eq!(step(&home), at);
        if at.1 == "questions" {
            assert!(number > 40, "{number}");
            return;
        }
        // A step may have several pages.
        while step(&home) == at {
            answer(&mut terminal);
        }
    }
}

#[test]
fn a_session_led_in_two_windows_is_kept_once() {
    let home = Home::new();
    let mut terminal = begun(&home, &[]);
    let mut other = go_on(&home);
    other.press(ENTER);
    assert_eq!(step(&home), ("at-the-door".to_owned(), "scene".to_owned()));
    terminal.send(ENTER);
    assert_eq!(terminal.exit_code(), 1);
    let contents = terminal.contents();
    assert!(contents.contains("this has gone on in another window meanwhile"), "{contents}");
    other.press(ENTER);
    assert_eq!(step(&home), ("at-the-door".to_owned(), "silent".to_owned()));
}

#[test]
fn a_new_session_leaves_the_other_in_the_list() {
    let home = Home::new();
    drop(begun(&home, &[]));
    let path = crate::pty::short_walk();
    let mut terminal = home.start(&super::leading(&path));
    terminal.wait_for_screen("A session with this encounter is under way.");
    terminal.press_all(&["2", ENTER]);
    assert!(terminal.shows("How much time is there?"), "{}", terminal.contents());
    terminal.press_all(&["1", ENTER]);
    drop(terminal);
    let mut list = home.start(&["session", "list"]);
    assert_eq!(list.exit_code(), 0);
    let rows = list.rows().into_iter().filter(|row| row.contains("under way"));
    assert_eq!(rows.count(), 2, "{}", list.contents());
}
