//! What is under way, and how it is taken up again.

use std::path::PathBuf;

use super::{
    GO_ON, TITLE, assert_left, assert_nothing_is_offered, at_own_words, at_the_queue, begun, go_on,
    kept, walk_until, whole_walk,
};
use crate::pty::{ENTER, Home, Terminal, at_the_door, short_walk, walking};

const UNDER_WAY: &str = "You have this encounter under way.";

// ---- Playing what is under way ---------------------------------------------------------------

/// The program asked to play the scenario of these tests, and what it first shows.
fn played(home: &Home, flags: &[&str], first: &str) -> Terminal {
    let path = short_walk();
    let mut terminal = home.start(&[&["play", &path], flags].concat());
    terminal.wait_for_screen(first);
    terminal
}

/// Flags that would begin in different ways, and what the first page then says.
const FLAGS: [(&[&str], &str); 4] = [
    (&[], "How would you like to do this one?"),
    (&["--mode", "guided"], "with the coach · the same order of options again: --seed "),
    (&["--mode", "solo", "--seed", "9"], "alone · the same order of options again: --seed 9"),
    (&["--seed", "9"], "How would you like to do this one?"),
];

#[test]
fn play_offers_to_go_on_whatever_the_flags() {
    for (flags, _) in FLAGS {
        let home = Home::new();
        at_the_queue(&home).kill();
        let mut terminal = played(&home, flags, UNDER_WAY);
        assert!(terminal.shows("  1  Go on where you left it"), "{}", terminal.contents());
        assert!(terminal.shows("  2  Start anew"), "{}", terminal.contents());
        terminal.press_all(&["1", ENTER]);
        assert!(terminal.shows("In what order do you go about it?"), "{}", terminal.contents());
        // It is the walk with the coach that was left.
        assert!(terminal.footer().contains("h hint"), "{}", terminal.contents());
        terminal.press_all(&["2", "1", ENTER]);
        assert_eq!(kept(&home, 1).len(), 3, "both tries at the door, and the order");
    }
}

#[test]
fn play_anew_abandons_what_was_under_way_and_keeps_its_answers() {
    for (flags, first) in FLAGS {
        let home = Home::new();
        at_the_queue(&home).kill();
        let old = kept(&home, 1);
        let mut terminal = played(&home, flags, UNDER_WAY);
        terminal.press_all(&["2", ENTER]);
        assert!(terminal.shows(first), "{}", terminal.contents());
        if first.starts_with("How") {
            terminal.press_all(&["2", ENTER]);
        }
        assert!(terminal.shows("order of options"), "{}", terminal.contents());
        terminal.press_all(&[ENTER, "2"]);
        assert!(terminal.shows("How do you receive him?"), "{}", terminal.contents());
        // The old one is no longer offered, and the new one has no answer yet.
        assert_nothing_is_offered(&home);
        terminal.press(ENTER);
        assert!(terminal.shows("Väinö smiles"), "{}", terminal.contents());
        terminal.send("q");
        assert_left(&home, &mut terminal, 0);
        assert_eq!(home_menu(&home).contents().matches("Go on with").count(), 1);
        assert_eq!(kept(&home, 1), old);
        assert_eq!(kept(&home, 2), [r#"at-the-door 1 Choose("welcome")"#]);
    }
}

#[test]
fn leaving_before_the_new_one_has_begun_leaves_the_old_one_offered() {
    // At the offer, at the choice of parts, and at the first page.
    let keys: [&[&str]; 3] = [&[], &["2", ENTER], &["2", ENTER, "1", ENTER]];
    for keys in keys {
        let home = Home::new();
        at_the_queue(&home).kill();
        let mut terminal = played(&home, &[], UNDER_WAY);
        terminal.press_all(keys);
        terminal.send("q");
        assert_eq!(terminal.exit_code(), 0);
        let terminal = go_on(&home);
        assert!(terminal.shows("In what order do you go about it?"), "{}", terminal.contents());
    }
}

#[test]
fn play_offers_nothing_where_nothing_was_answered_or_all_was_read() {
    let home = Home::new();
    at_the_door(&home, &[]).kill();
    played(&home, &["--mode", "guided", "--seed", "1"], "--seed 1").kill();

    let mut terminal = begun(&home);
    whole_walk(&mut terminal);
    terminal.send(ENTER);
    assert_eq!(terminal.exit_code(), 0);
    played(
        &home,
        &["--mode", "solo", "--seed", "1"],
        "alone · the same order of options again: --seed 1",
    );
}

// ---- The home menu ---------------------------------------------------------------------------

fn home_menu(home: &Home) -> Terminal {
    let mut terminal = home.start(&[]);
    terminal.wait_for_screen("Practise");
    terminal
}

/// A copy of the scenario of these tests with a title of its own.
fn another_walk(home: &Home, number: usize) -> PathBuf {
    let text = std::fs::read_to_string(short_walk()).unwrap();
    let path = home.data().with_file_name(format!("walk-{number}.yaml"));
    std::fs::write(&path, text.replace(TITLE, &format!("Day {number}"))).unwrap();
    path
}

#[test]
fn home_offers_the_four_latest_walks_under_way() {
    let home = Home::new();
    for number in 1..=5 {
        let path = another_walk(&home, number);
        let mut terminal = home.start(&walking(path.to_str().unwrap()));
        terminal.wait_for_screen("Enter goes on");
        terminal.press_all(&[ENTER, "2", ENTER]);
        assert!(terminal.shows("Väinö smiles"), "{}", terminal.contents());
        terminal.kill();
        let offered: Vec<_> = home_menu(&home)
            .rows()
            .iter()
            .filter_map(|row| Some(row.split_once("Go on with ")?.1.to_owned()))
            .collect();
        let expected: Vec<_> =
            (1..=number).rev().take(4).map(|number| format!("“Day {number}”")).collect();
        assert_eq!(offered, expected);
    }
    let mut terminal = home_menu(&home);
    for row in ["  4  Go on with “Day 2”", "  6  Practise", "  9  Leave"] {
        assert!(terminal.shows(row), "{row}\n{}", terminal.contents());
    }
    terminal.press_all(&["3", ENTER]);
    assert!(terminal.heading().ends_with("Day 3"), "{}", terminal.contents());
    assert!(terminal.shows("Väinö smiles"), "{}", terminal.contents());
    whole_walk(&mut terminal);
    terminal.press(ENTER);
    // Back at home: what has been read to its end makes room for the earliest.
    for row in ["1  Go on with “Day 5”", "3  Go on with “Day 2”", "4  Go on with “Day 1”"]
    {
        assert!(terminal.shows(row), "{row}\n{}", terminal.contents());
    }
    assert!(!terminal.shows("Day 3"), "{}", terminal.contents());
    assert_eq!(kept(&home, 3).len(), 10);
    assert_eq!(kept(&home, 5).len(), 1);
}

// ---- A debrief not read to its end -----------------------------------------------------------

/// How many finished encounters are told.
fn finished(home: &Home) -> usize {
    let mut terminal = home.start(&["progress"]);
    assert_eq!(terminal.exit_code(), 0);
    terminal.contents().matches(&format!("{TITLE}: ")).count()
}

#[test]
fn a_finished_walk_is_offered_until_its_debrief_has_been_read() {
    let home = Home::new();
    let mut terminal = at_own_words(&home);
    walk_until(&mut terminal, |terminal| terminal.shows("What would you do differently?"));
    assert_eq!(finished(&home), 0);
    walk_until(&mut terminal, |terminal| terminal.heading().contains("Score and trust"));
    let (score, answers) = (terminal.contents(), kept(&home, 1));
    assert_eq!(finished(&home), 1);
    terminal.send("q");
    assert_left(&home, &mut terminal, 0);

    // Wherever in the debrief it is left, it begins again with the score.
    let mut pages = Vec::new();
    for page in ["Score and trust", "What you did", "What next"] {
        let mut terminal = go_on(&home);
        assert_eq!(terminal.contents(), score);
        walk_until(&mut terminal, |terminal| terminal.heading().contains(page));
        pages.push(terminal.contents());
        terminal.send("q");
        assert_left(&home, &mut terminal, 0);
        assert_eq!(finished(&home), 1);
        assert_eq!(kept(&home, 1), answers);
    }
    let mut terminal = home.start(&walking(&short_walk()));
    terminal.wait_for_screen(UNDER_WAY);
    terminal.press_all(&["1", ENTER]);
    let all = whole_walk(&mut terminal);
    assert!(pages.iter().all(|page| all.contains(page)), "{all:?}");
    terminal.send(ENTER);
    assert_eq!(terminal.exit_code(), 0);
    assert!(!terminal.shows("Saved"), "{}", terminal.contents());
    assert!(!home_menu(&home).shows(GO_ON));
    assert_eq!(finished(&home), 1);
    assert_eq!(kept(&home, 1), answers);
}
