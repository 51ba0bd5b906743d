//! Leaving: what is told, what is offered later, and a terminal as it was before.

use super::{
    assert_left, assert_left_silently, assert_sane, at_own_view, at_own_words, at_the_queue, begun,
    whole_walk,
};
use crate::pty::{CTRL_C, ENTER, Home, Terminal, at_the_door, short_walk, walking};

#[test]
fn ctrl_c_in_a_picker_saves_and_gives_the_terminal_back() {
    let home = Home::new();
    let mut terminal = at_the_queue(&home);
    terminal.press("2");
    assert!(terminal.screen().hide_cursor() && terminal.screen().bracketed_paste());
    terminal.send(CTRL_C);
    assert_left(&home, &mut terminal, 130);
}

#[test]
fn ctrl_c_while_writing_own_words_saves_and_gives_the_terminal_back() {
    let home = Home::new();
    let mut terminal = at_own_words(&home);
    terminal.type_words("half a sen");
    terminal.send(CTRL_C);
    assert_left(&home, &mut terminal, 130);
}

#[test]
fn ctrl_c_while_writing_one_line_saves_and_gives_the_terminal_back() {
    let home = Home::new();
    let mut terminal = at_own_view(&home);
    terminal.type_words("half a sen");
    terminal.send(CTRL_C);
    assert_left(&home, &mut terminal, 130);
}

/// Waits for what is told in plain lines, and for the sign behind which a reply is typed.
fn at_plain_prompt(terminal: &mut Terminal, told: &str, sign: &str) {
    terminal.wait_until(&format!("{sign:?} after {told:?}"), |terminal| {
        terminal.contents().rsplit("== ").next().unwrap().contains(told)
            && terminal.contents().trim_end().lines().last() == Some(sign)
    });
}

#[test]
fn ctrl_c_at_plain_lines_saves() {
    let home = Home::new();
    let path = short_walk();
    let mut arguments = walking(&path).to_vec();
    arguments.push("--plain");
    let mut terminal = home.start(&arguments);
    at_plain_prompt(&mut terminal, "--seed 1", "(Enter)");
    terminal.send("\r");
    at_plain_prompt(&mut terminal, "How do you receive him?", ">");
    terminal.send("2\r");
    at_plain_prompt(&mut terminal, "Väinö smiles", "(Enter)");
    terminal.send(CTRL_C);
    assert_left(&home, &mut terminal, 130);
}

#[test]
fn q_saves_and_leaves() {
    let home = Home::new();
    let mut terminal = at_the_queue(&home);
    terminal.send("q");
    assert_left(&home, &mut terminal, 0);

    let home = Home::new();
    let mut terminal = at_own_words(&home);
    terminal.send("q\r");
    assert_left(&home, &mut terminal, 0);
}

#[test]
fn an_end_of_input_leaves_like_q() {
    let home = Home::new();
    let mut terminal = at_the_queue(&home);
    terminal.send("\x04");
    assert_left(&home, &mut terminal, 0);
}

#[test]
fn leaving_before_any_answer_is_silent_and_offers_nothing() {
    for (keys, code) in [("q", 0), (CTRL_C, 130), ("\x04", 0)] {
        let home = Home::new();
        let mut terminal = begun(&home);
        terminal.send(keys);
        assert_left_silently(&home, &mut terminal, code);

        // Marks and helps are no answers.
        let mut terminal = at_the_door(&home, &[]);
        terminal.press_all(&["2", "h", "w", ENTER]);
        terminal.send(keys);
        assert_left_silently(&home, &mut terminal, code);

        // Nor are words half written.
        let mut terminal = at_the_door(&home, &[]);
        terminal.press("m");
        terminal.send(if keys == "q" { "q\r" } else { keys });
        assert_left_silently(&home, &mut terminal, code);

        let path = short_walk();
        let mut terminal = home.start(&[&walking(&path)[..], &["--plain"]].concat());
        at_plain_prompt(&mut terminal, "--seed 1", "(Enter)");
        terminal.send("\r");
        at_plain_prompt(&mut terminal, "How do you receive him?", ">");
        terminal.send(if keys == "q" { "q\r" } else { keys });
        assert_left_silently(&home, &mut terminal, code);
    }
}

#[test]
fn leaving_home_gives_the_terminal_back() {
    for (keys, code) in [("5\r", 0), ("q", 0), (CTRL_C, 130)] {
        let home = Home::new();
        let mut terminal = home.start(&[]);
        terminal.wait_for_screen("Practise");
        terminal.send(keys);
        assert_eq!(terminal.exit_code(), code, "{keys:?}");
        assert_sane(&terminal);
    }
}

#[test]
fn a_finished_walk_gives_the_terminal_back() {
    let home = Home::new();
    let mut terminal = at_the_door(&home, &[]);
    whole_walk(&mut terminal);
    terminal.send(ENTER);
    assert_eq!(terminal.exit_code(), 0);
    assert_sane(&terminal);
}
