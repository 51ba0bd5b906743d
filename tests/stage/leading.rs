//! A whole session, step by step.

use super::{begun, entries, go_on, leading, step, through};
use crate::pty::{DOWN, ENTER, Home, short_walk};
use encounter::record::session::EntryForm;

/// The steps before which nothing of an answer's worth may be seen.
const BEFORE: [&str; 7] = ["opening", "scene", "silent", "first", "discuss", "second", "agree"];

#[test]
fn every_step_comes_in_its_order_and_nothing_shows_before_its_time() {
    let home = Home::new();
    let mut terminal = begun(&home, &[]);
    let mut steps = Vec::new();
    through(&home, &mut terminal, |terminal, moment, step| {
        if BEFORE.contains(&step) {
            let contents = terminal.contents();
            for sign in ['✔', '✘', '█', '░', '%'] {
                assert!(!contents.contains(sign), "{moment} {step}\n{contents}");
            }
        }
        steps.push(format!("{moment} {step}"));
    });
    insta::assert_snapshot!("steps-of-a-session", steps.join("\n"));
    // The last page stays on the shared screen until somebody goes on.
    terminal.press(ENTER);
    assert!(terminal.shows("Thank you."), "{}", terminal.contents());
    terminal.send(ENTER);
    assert_eq!(terminal.exit_code(), 0);
    assert!(terminal.shows("encounter session report 1"), "{}", terminal.contents());
    assert_eq!(entries(&home).last(), Some(&EntryForm::Finished));
    let mut terminal = home.start(&["session"]);
    terminal.wait_for_screen("Which customer does the group serve?");
    assert!(!terminal.shows("Go on with"), "{}", terminal.contents());
}

#[test]
fn both_votes_stand_side_by_side_and_the_majority_is_offered() {
    let home = Home::new();
    let mut terminal = begun(&home, &[]);
    terminal.press_all(&[ENTER, ENTER, ENTER]);
    terminal.press_all(&["8", " ", "3", " ", "0", ENTER]);
    assert!(terminal.shows("Talk about it"), "{}", terminal.contents());
    terminal.press(ENTER);
    terminal.press_all(&["2", " ", "1", "0", " ", "0", ENTER]);
    for share in [
        "  8 ·  73 %",
        "  3 ·  27 %",
        "  2 ·  17 %",
        " 10 ·  83 %",
        "before 11 of 12 · after 12 of 12",
    ] {
        assert!(terminal.shows(share), "{share}\n{}", terminal.contents());
    }
    terminal.press(ENTER);
    assert!(terminal.shows("✘ broken: Greet the customer"), "{}", terminal.contents());
    assert!(terminal.shows("✔ met: Greet the customer"), "{}", terminal.contents());
    terminal.press(ENTER);
    assert!(terminal.shows("From “A New Year’s promise"), "{}", terminal.contents());
    terminal.press(ENTER);
    assert!(terminal.shows("▸ 2  Good afternoon"), "{}", terminal.contents());
    // Another one can be followed.
    terminal.press_all(&[DOWN, ENTER]);
    assert!(terminal.shows("comes back with nothing"), "{}", terminal.contents());
    let followed =
        entries(&home).into_iter().find(|entry| matches!(entry, EntryForm::Followed { .. }));
    assert!(format!("{followed:?}").contains("nod"), "{followed:?}");
}

#[test]
fn a_branch_is_walked_one_deep_and_returned_from() {
    let home = Home::new();
    let mut terminal = begun(&home, &[]);
    terminal.press_all(&[ENTER, "n", "n", "n", "n", "n", "n", "n"]);
    assert_eq!(step(&home).1, "follow");
    terminal.press_all(&["v", "1", ENTER]);
    assert!(terminal.heading().contains("What if"), "{}", terminal.contents());
    assert!(terminal.shows("turns the cap in his hands"), "{}", terminal.contents());
    terminal.press(ENTER);
    assert_eq!(step(&home), ("the-queue beside".to_owned(), "scene".to_owned()));
    assert!(!terminal.footer().contains("v what if"));
    // Back at any time.
    terminal.press_all(&["n", "r"]);
    assert_eq!(step(&home), ("at-the-door".to_owned(), "follow".to_owned()));
    // And by going through it.
    terminal.press_all(&["v", "1", ENTER, ENTER, "n", "n", "n", "2", "1", "3", ENTER]);
    assert_eq!(step(&home), ("the-queue beside".to_owned(), "verdicts".to_owned()));
    terminal.press_all(&[ENTER, ENTER]);
    assert!(terminal.shows("waits in good spirits"), "{}", terminal.contents());
    terminal.press(ENTER);
    assert_eq!(step(&home), ("at-the-door".to_owned(), "follow".to_owned()));
    // What is followed is no other way.
    terminal.press_all(&["2", ENTER, "v", "2", ENTER]);
    assert_eq!(step(&home), ("at-the-door".to_owned(), "reaction".to_owned()));
}

#[test]
fn what_does_not_fit_the_time_is_told_and_can_be_asked_after_all() {
    let home = Home::new();
    let path = short_walk();
    let mut arguments = leading(&path).to_vec();
    arguments.extend(["--moments", "how-to-pay,at-the-till"]);
    let mut terminal = home.start(&arguments);
    terminal.wait_for_screen("You will see what happens");
    terminal.press(ENTER);
    // The scene alone: the group can still be asked before it has seen the answer.
    assert!(terminal.shows("We skip the vote on this one."), "{}", terminal.contents());
    assert!(!terminal.shows("do come in"), "{}", terminal.contents());
    terminal.press("a");
    assert!(!terminal.shows("We skip the vote on this one."), "{}", terminal.contents());
    terminal.press_all(&["n", "n", "s"]);
    assert_eq!(step(&home), ("at-the-door".to_owned(), "scene".to_owned()));
    assert!(!terminal.shows("do come in"), "a slip of the finger shows no answer");
    terminal.press(ENTER);
    assert!(terminal.shows("Väinö smiles and comes further in."), "{}", terminal.contents());
    terminal.press_all(&[ENTER; 7]);
    assert_eq!(step(&home), ("how-to-pay".to_owned(), "scene".to_owned()));
}

#[test]
fn going_back_and_voting_again_keeps_every_round() {
    let home = Home::new();
    let mut terminal = begun(&home, &[]);
    terminal.press_all(&[ENTER, "n", "n", "8", " ", "3", " ", "0", ENTER, "n"]);
    terminal.press_all(&["1", " ", "9", " ", "2", ENTER, "p"]);
    assert!(terminal.shows("▸ 1 9 2_"), "{}", terminal.contents());
    let (back, left) = ("\x7f", 5);
    terminal.press_all(&vec![back; left]);
    terminal.press_all(&["0", " ", "1", "2", " ", "0", ENTER]);
    assert!(terminal.shows(" 12 · 100 %"), "{}", terminal.contents());
    // Going through it without a change is no new round.
    terminal.press_all(&["p", ENTER]);
    let counts =
        entries(&home).into_iter().filter(|entry| matches!(entry, EntryForm::Counts { .. }));
    assert_eq!(counts.count(), 3);
}

#[test]
fn a_moment_that_was_reached_can_be_gone_to() {
    let home = Home::new();
    let mut terminal = begun(&home, &[]);
    terminal.press_all(&[ENTER, "s", ENTER, ENTER, "s", ENTER, ENTER]);
    assert_eq!(step(&home), ("what-for".to_owned(), "scene".to_owned()));
    terminal.press("j");
    assert!(terminal.shows("1  Arrival: Väinö stops in the doorway"), "{}", terminal.contents());
    assert!(terminal.shows("3  Needs: It is Väinö's turn"), "{}", terminal.contents());
    terminal.press_all(&["1", ENTER]);
    assert_eq!(step(&home), ("at-the-door".to_owned(), "scene".to_owned()));
    drop(terminal);
    let terminal = go_on(&home);
    assert!(terminal.shows("We skip the vote on this one."), "{}", terminal.contents());
}
