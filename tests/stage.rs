//! A session on the shared screen, as a trainer leads it and a group sees it.

mod counting;
mod fitting;
mod keys;
mod leading;
mod leaving;
mod looks;

use encounter::record::session::EntryForm;
use encounter::store::Store;

use crate::pty::{ENTER, Home, Terminal, short_walk};

/// How many people take part.
const PEOPLE: &str = "12";

/// The arguments that begin a session, always in the same order of options.
fn leading(scenario: &str) -> [&str; 6] {
    ["session", scenario, "--present", PEOPLE, "--seed", "1"]
}

/// A session at its opening; every moment is asked.
fn begun(home: &Home, more: &[&str]) -> Terminal {
    let path = short_walk();
    let mut arguments = leading(&path).to_vec();
    arguments.extend(more);
    let mut terminal = home.start(&arguments);
    terminal.wait_for_screen("How much time is there?");
    terminal.press_all(&["1", ENTER]);
    terminal
}

/// Starts again and goes on with the session that was left.
fn go_on(home: &Home) -> Terminal {
    let mut terminal = home.start(&["session"]);
    terminal.wait_for_screen("Go on with");
    terminal.send("1");
    terminal.wait_for("▸ 1");
    terminal.press(ENTER);
    terminal
}

/// The step at which the records have the latest session: its moment and the step's name.
fn step(home: &Home) -> (String, String) {
    let (moment, step, number) = place(&entries(home));
    (moment, if step == "tick" { format!("tick {number}") } else { step })
}

fn place(entries: &[EntryForm]) -> (String, String, usize) {
    let at = entries.iter().rev().find_map(|entry| match entry {
        EntryForm::At { spot, step, number } => {
            let spot = spot.as_ref().map(|spot| {
                let side = if spot.branch.is_some() { " beside" } else { "" };
                format!("{}{side}", spot.moment)
            });
            Some((spot.unwrap_or_default(), step.clone(), *number))
        }
        _ => None,
    });
    at.unwrap()
}

/// Everything kept of the latest session.
fn entries(home: &Home) -> Vec<EntryForm> {
    let store = Store::open(&home.data()).unwrap();
    let profile = store.known_profile("me").unwrap().unwrap();
    let (id, _) = store.sessions(profile).unwrap().remove(0);
    let session = store.session(profile, id).unwrap().unwrap();
    session.entries.into_iter().map(|entry| entry.what).collect()
}

/// What this trainer does at the screen that stands there, so that it is answered; gives the keys.
fn answer(terminal: &mut Terminal) {
    let footer = terminal.footer();
    if terminal.is_asking_for_words() {
        terminal.type_words("A stream is like the radio – «äänikirja»");
        terminal.next_line();
    } else if footer.contains("numbers, Enter") {
        let count = footer.trim().split(' ').next().unwrap().parse().unwrap();
        let counts = ["3", "5", "2", "1"].into_iter().cycle().take(count);
        terminal.press_all(&counts.flat_map(|count| [count, " "]).collect::<Vec<_>>());
    } else if footer.contains("order 1–") {
        terminal.press_all(&["2", "1", "3"]);
    } else if footer.contains(" tick") {
        terminal.press_all(&["1", "2"]);
    } else if footer.contains(" place") {
        terminal.press_all(&["1", "1"]);
    } else if terminal.shows("Which fits what was said?") {
        terminal.press("1");
    }
    terminal.press(ENTER);
}

/// Goes through the session, calling `at` at every step before it is answered, to the last page.
fn through(home: &Home, terminal: &mut Terminal, mut at: impl FnMut(&mut Terminal, &str, &str)) {
    loop {
        let (moment, step) = step(home);
        at(terminal, &moment, &step);
        if step == "questions" {
            return;
        }
        answer(terminal);
    }
}
