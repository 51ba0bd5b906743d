//! Pages of one screen.

use super::walk_until;
use crate::pty::{ENTER, Home, UP, short_walk, walking};

#[test]
fn n_and_p_turn_pages_and_enter_answers_on_the_last() {
    let home = Home::new();
    let mut terminal = home.start_with(&walking(&short_walk()), (80, 14), &[]);
    terminal.wait_for_screen("Enter goes on");
    walk_until(&mut terminal, |terminal| terminal.heading().contains("Phase 1"));
    let first = terminal.contents();
    assert!(terminal.shows("Page 1 of 2") && terminal.footer().contains("Enter next page"));
    terminal.press("n");
    assert!(terminal.shows("Page 2 of 2") && terminal.footer().contains("1–3 and Enter"));
    terminal.press("n");
    assert!(terminal.shows("Page 2 of 2"));
    terminal.press("p");
    assert_eq!(terminal.contents(), first);
    terminal.press(ENTER);
    assert!(terminal.shows("Page 2 of 2") && !terminal.shows("▸"));
    terminal.press(ENTER);
    assert!(terminal.shows("Mark an answer first: 1–3."));
    terminal.press("p");
    assert_eq!(terminal.contents(), first);
    // What is marked is seen.
    terminal.press("1");
    assert!(terminal.shows("Page 2 of 2") && terminal.shows("▸ 1"));
    terminal.press(ENTER);
    assert!(terminal.shows("Väinö stands there"));
}

#[test]
fn a_mark_brings_its_page_into_view() {
    let home = Home::new();
    let mut terminal = home.start_with(&walking(&short_walk()), (40, 11), &[]);
    terminal.wait_for_screen("Enter");
    walk_until(&mut terminal, |terminal| terminal.heading().contains("Phase 1"));
    let mut pages = Vec::new();
    for (key, row) in [("1", "▸ 1"), ("3", "▸ 3"), ("1", "▸ 1"), (UP, "▸ 1"), ("3", "▸ 3")]
    {
        for away in ["p", "p", "p", "n", "n", "n"] {
            terminal.press(away);
            terminal.press(key);
            assert!(terminal.shows(row), "{row} after {away}\n{}", terminal.contents());
            let note = terminal.rows().into_iter().find(|row| row.contains("Page ")).unwrap();
            pages.push((row, note));
        }
    }
    pages.sort();
    pages.dedup();
    assert_eq!(pages.len(), 2, "{pages:?}");
    assert_ne!(pages[0].1, pages[1].1);
}
