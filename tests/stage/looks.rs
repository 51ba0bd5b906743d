//! The shared screen in light and in dark.

use vt100::Color;

use super::begun;
use crate::pty::{CTRL_C, ENTER, Home, Terminal};

/// The grounds of all cells of the screen.
fn grounds(terminal: &Terminal) -> Vec<Color> {
    let screen = terminal.screen();
    let mut all = Vec::new();
    for row in 0..24 {
        for column in 0..80 {
            let ground = screen.cell(row, column).unwrap().bgcolor();
            if !all.contains(&ground) {
                all.push(ground);
            }
        }
    }
    all
}

#[test]
fn a_look_paints_the_whole_screen_and_is_gone_afterwards() {
    for (look, ground) in [("light", Color::Idx(231)), ("dark", Color::Idx(234))] {
        let home = Home::new();
        let mut terminal = begun(&home, &["--look", look]);
        for key in [ENTER, "?", "x", "n"] {
            terminal.press(key);
            assert_eq!(grounds(&terminal), [ground], "{look} {}", terminal.contents());
        }
        terminal.send("b");
        terminal.wait_until("a blank screen", |terminal| terminal.contents().trim().is_empty());
        assert_eq!(grounds(&terminal), [ground]);
        terminal.press("x");
        terminal.send(CTRL_C);
        assert_eq!(terminal.exit_code(), 130);
        let (row, column) = terminal.screen().cursor_position();
        let ended = terminal.screen().cell(row, column).unwrap().bgcolor();
        assert_eq!(ended, Color::Default, "{}", terminal.contents());
    }
}

#[test]
fn without_a_look_or_colours_the_ground_is_the_terminals_own() {
    for more in [&[][..], &["--look", "dark", "--color", "never"]] {
        let home = Home::new();
        let mut terminal = begun(&home, more);
        terminal.press(ENTER);
        assert_eq!(grounds(&terminal), [Color::Default]);
    }
}
