//! Several programs at once.

use super::{assert_sane, at_the_queue, begun, go_on, kept, strokes, whole_walk};
use crate::pty::{ENTER, Home, Terminal, short_walk, walking};

#[test]
fn programs_that_begin_at_once_all_begin() {
    let home = Home::new();
    let mut all: Vec<_> = (0..6).map(|_| home.start(&walking(&short_walk()))).collect();
    for terminal in &mut all {
        terminal.wait_for_screen("Enter goes on");
    }
    for terminal in &mut all {
        terminal.press_all(&[ENTER, "2"]);
    }
    for terminal in &mut all {
        terminal.send(ENTER);
    }
    for terminal in &mut all {
        terminal.wait_for_screen("Väinö smiles");
    }
}

#[test]
fn two_programs_walk_two_encounters_at_once() {
    let home = Home::new();
    let (mut one, mut two) = (begun(&home), begun(&home));
    let last = |terminal: &Terminal| terminal.heading().contains("What next");
    while !last(&one) {
        for (left, right) in strokes(&one).iter().zip(strokes(&two)) {
            left.on(&mut one);
            right.on(&mut two);
        }
    }
    assert!(last(&two));
    assert_eq!(one.contents(), two.contents());
    assert_eq!(kept(&home, 1), kept(&home, 2));
    assert_eq!(kept(&home, 1).len(), 11);
}

#[test]
fn of_two_programs_in_one_encounter_the_second_to_answer_is_told() {
    let home = Home::new();
    let mut terminal = at_the_queue(&home);
    terminal.kill();
    let (mut first, mut second) = (go_on(&home), go_on(&home));
    first.press_all(&["2", "1", ENTER]);
    assert!(first.shows("Väinö sits down"), "{}", first.contents());
    second.press_all(&["3", "1"]);
    second.send(ENTER);
    assert_eq!(second.exit_code(), 1);
    let told = second.rows();
    let error = "error: this has gone on in another window meanwhile";
    assert!(told.iter().any(|row| row == error), "{}", second.contents());
    assert!(told.iter().any(|row| row.starts_with("hint: go on in that window")));
    assert_sane(&second);
    whole_walk(&mut first);
    let kept = kept(&home, 1);
    assert_eq!(kept.len(), 11, "{kept:?}");
    assert!(kept[0].contains("one-more-box"), "{kept:?}");
    let order = r#"the-queue 1 Order(["nod-to-him", "serve-first", "thank-him"])"#;
    assert_eq!(kept.iter().filter(|one| one.starts_with("the-queue")).collect::<Vec<_>>(), [order]);
}
