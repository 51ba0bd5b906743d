//! A sitting that ends where nobody meant it to end.

use encounter::coach::schedule::graded;
use encounter::record::history::{Asked, PastWalk};
use encounter::store::Store;

use crate::pty::{CTRL_C, ENTER, Home, Terminal};

/// The first drill of a point, of which one option or more can be ticked.
fn at_the_first_drill(home: &Home) -> Terminal {
    let review = ["review", "--point", "check-expectation", "--seed", "1"];
    let mut terminal = home.start(&review);
    terminal.wait_for_screen("Enter goes on");
    assert!(terminal.heading().contains("Review · 1") && terminal.shows("Just before:"));
    terminal.press(ENTER);
    assert!(terminal.footer().contains("tick"), "{}", terminal.contents());
    terminal
}

fn kept(home: &Home) -> Vec<PastWalk> {
    Store::open(&home.data()).unwrap().history(&Asked::default()).unwrap()
}

#[test]
fn an_answer_is_kept_with_its_worth_before_the_reaction_is_shown() {
    let home = Home::new();
    let mut terminal = at_the_first_drill(&home);
    terminal.press("2");
    assert!(kept(&home).is_empty());
    terminal.press(ENTER);
    // The reaction has just been drawn, and nothing was gone on from.
    terminal.kill();
    let drills = kept(&home);
    assert_eq!(drills.len(), 1);
    assert_eq!(drills[0].drilled.as_deref(), Some("check-expectation"));
    let graded = graded(&drills[0]);
    assert!(graded.iter().any(|graded| graded.point == "check-expectation"), "{graded:?}");
    // The next sitting begins elsewhere, and no walk is offered to go on with.
    let mut terminal = home.start(&["review", "--point", "check-expectation", "--seed", "1"]);
    terminal.wait_for("Review · 1");
    terminal.kill();
    assert_eq!(kept(&home).len(), 1);
    home.start(&[]).wait_for_screen("Practise");
}

#[test]
fn ctrl_c_and_a_closed_terminal_keep_what_was_done() {
    let home = Home::new();
    let mut terminal = at_the_first_drill(&home);
    terminal.send(CTRL_C);
    assert_eq!(terminal.exit_code(), 130);
    assert!(!terminal.shows("Saved") && kept(&home).is_empty(), "{}", terminal.contents());
    let mut terminal = at_the_first_drill(&home);
    terminal.press_all(&["2", ENTER]);
    terminal.send(CTRL_C);
    assert_eq!(terminal.exit_code(), 130);
    assert!(terminal.shows("✔ Saved."), "{}", terminal.contents());
    assert!(terminal.shows("Go on with the rest at any time: encounter review"));
    assert!(terminal.modes_are_back());
    assert_eq!(kept(&home).len(), 1);
    let home = Home::new();
    let mut terminal = at_the_first_drill(&home);
    terminal.press_all(&["2", ENTER]);
    terminal.hang_up();
    assert_eq!(kept(&home).len(), 1);
}
