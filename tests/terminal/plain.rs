//! Plain lines, with and without a terminal.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use super::{GO_ON, assert_nothing_is_offered};
use crate::pty::{Home, PROGRAM, short_walk, walking};

/// The program without a terminal: these replies in, everything out.
fn piped(home: &Home, arguments: &[&str], variables: &[(&str, &str)], replies: &str) -> Output {
    let mut command = Command::new(PROGRAM);
    command.args(arguments).env_clear().envs(home.environment()).envs(variables.iter().copied());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    // A program that ends without reading everything has closed its end.
    let _ = stdin.write_all(replies.as_bytes());
    drop(stdin);
    child.wait_with_output().unwrap()
}

#[test]
fn without_a_terminal_there_is_a_hint_and_exit_code_3() {
    let short_walk = short_walk();
    let alone: &[&str] = &[];
    for arguments in [
        alone,
        &["play", "photos-novice"],
        &["play", "photos-novice", "--mode", "guided"],
        &["play", &short_walk, "--plain"],
    ] {
        let home = Home::new();
        let output = piped(&home, arguments, &[], "");
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(3), "{arguments:?} {told}");
        assert!(told.contains("hint: run it in a terminal"), "{told}");
        assert!(!told.contains("panicked"), "{told}");
    }
}

#[test]
fn input_that_ends_later_leaves_and_saves() {
    let home = Home::new();
    let output = piped(&home, &walking(&short_walk()), &[], "\n1\n");
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&output.stdout).contains("✔ Saved."));
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.contains("Start the program again to go on from here."), "{told}");
    home.start(&[]).wait_for_screen(GO_ON);
    let output = piped(&home, &["--plain"], &[], "4\n\n");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn input_that_ends_before_any_answer_leaves_silently() {
    let home = Home::new();
    let output = piped(&home, &walking(&short_walk()), &[], "\nh\n");
    assert_eq!(output.status.code(), Some(0));
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.contains("How do you receive him?") && !told.contains("Saved"), "{told}");
    assert_nothing_is_offered(&home);
}

const REPLIES: &str = "\nh\nw\n\n1\n4\n2 1 3\n\n\n1 3\n4\nlike the radio – «ä»\n\n1\n1\n\n\n1 1\n\n\n2\n\n\n2\n\n\n\n";

#[test]
fn plain_lines_hold_no_escape_sequence_and_no_carriage_return() {
    for (argument, variable) in [
        ("--plain", ("A", "")),
        ("--color=auto", ("TERM", "dumb")),
        ("--color=auto", ("ACCESSIBLE", "1")),
    ] {
        let home = Home::new();
        let path = short_walk();
        let mut arguments = walking(&path).to_vec();
        arguments.push(argument);
        let output = piped(&home, &arguments, &[variable], REPLIES);
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains("Phase 7 of 7"), "{text}");
        assert!(!text.contains(['\x1b', '\r']), "{text}");
        assert!(!String::from_utf8(output.stderr).unwrap().contains(['\x1b', '\r']));

        // On a terminal the driver makes the carriage returns; the rest is the same.
        let home = Home::new();
        let mut terminal = home.start_with(&arguments, (80, 24), &[variable]);
        terminal.wait_for("the same order of options again: --seed 1\n(Enter)");
        terminal.send("\r");
        terminal.wait_for("How do you receive him?");
        assert!(!terminal.bytes().contains(&0x1b), "{variable:?}");
    }
}
