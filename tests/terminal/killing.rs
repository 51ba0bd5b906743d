//! The program killed at any moment.

use super::{GO_ON, TITLE, assert_nothing_is_offered, begun, go_on, kept, walk, whole_walk};
use crate::pty::{ENTER, Home};

/// The stroke that gives the first answer.
const FIRST_ANSWER: usize = 3;

/// After every keystroke of a walk: the program is killed, started again, and the walk finished.
#[test]
fn kill_9_between_any_two_keystrokes_loses_and_doubles_nothing() {
    let home = Home::new();
    let mut terminal = begun(&home);
    let (count, pages) = walk(&mut terminal, usize::MAX);
    let expected = kept(&home, 1);
    assert!(count > 40 && pages.len() >= 3, "{count} {pages:?}");
    assert_eq!(expected.len(), 11, "{expected:?}");
    // An answer is kept as it is given, and not before.
    let home = Home::new();
    let mut terminal = begun(&home);
    walk(&mut terminal, FIRST_ANSWER - 1);
    assert_eq!(kept(&home, 1), Vec::<String>::new());
    terminal.press(ENTER);
    assert_eq!(kept(&home, 1), expected[..1]);
    std::thread::scope(|scope| {
        for half in 0..2 {
            let (pages, expected) = (&pages, &expected);
            scope.spawn(move || {
                for strokes in (half..=count).step_by(2) {
                    kill_after(strokes, pages, expected);
                }
            });
        }
    });
}

fn kill_after(strokes: usize, pages: &[String], expected: &[String]) {
    let home = Home::new();
    let mut terminal = begun(&home);
    let (_, shown) = walk(&mut terminal, strokes);
    let heading = terminal.heading();
    terminal.kill();

    if strokes < FIRST_ANSWER {
        // Nothing was answered: there is nothing to lose and nothing to go on with.
        assert_eq!(kept(&home, 1), Vec::<String>::new(), "after {strokes}");
        assert_nothing_is_offered(&home);
        let mut terminal = begun(&home);
        assert_eq!(whole_walk(&mut terminal), pages, "after {strokes}");
        assert_eq!(kept(&home, 2), expected, "after {strokes}");
        return;
    }
    if !shown.is_empty() {
        // The score has been shown: the encounter is finished, though not yet read to its end.
        let mut terminal = home.start(&["progress"]);
        assert_eq!(terminal.exit_code(), 0);
        assert!(terminal.shows(TITLE), "{}", terminal.contents());
        assert_eq!(kept(&home, 1), expected);
    }
    let mut terminal = go_on(&home);
    // How it ended is shown again before the rest of the own view, and the score before the pages
    // after it.
    let same = match heading.trim() {
        heading if heading.starts_with("Your own view first") => "How it ended",
        _ if !shown.is_empty() => "Score and trust",
        heading => heading,
    };
    assert!(terminal.heading().contains(same), "after {strokes}\n{}", terminal.contents());
    assert_eq!(whole_walk(&mut terminal), pages, "after {strokes}");
    assert_eq!(kept(&home, 1), expected, "after {strokes}");
    terminal.press(ENTER);
    assert!(!terminal.shows(GO_ON), "{}", terminal.contents());
}
