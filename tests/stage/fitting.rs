//! Every step of every scenario on 80 columns and 24 rows, and after a change of size.

use super::{begun, leading, step, through};
use crate::pty::{ENTER, Home, Terminal, short_walk};

/// Goes through all steps, skipping what is asked.
fn assert_fits(scenario: &str, lang: &str, (columns, rows): (u16, u16)) {
    let home = Home::new();
    let mut arguments = leading(scenario).to_vec();
    arguments.extend(["--lang", lang]);
    let mut terminal = home.start_with(&arguments, (columns, rows), &[]);
    terminal.wait_until("a first page", Terminal::is_asking_for_keys);
    terminal.press_all(&["1", ENTER]);
    let foot = if lang == "en" { "? help  q leave" } else { "? apua  q lopeta" };
    let last = terminal.rows().len() - 1;
    for seen in 0.. {
        assert!(seen < 500, "{scenario} {lang} does not end:\n{}", terminal.contents());
        let (moment, at) = step(&home);
        let contents = terminal.contents();
        let shown = terminal.rows();
        assert!(shown[1].contains(['━', '─']), "{contents}");
        if terminal.is_asking_for_words() {
            assert!(shown.iter().any(|row| row.contains(foot)), "{contents}");
            terminal.send("n");
        } else {
            assert!(shown[last].ends_with(foot), "{moment} {at}\n{contents}");
        }
        // What a group decides on stands on one page.
        let paged = ["Page ", "Sivu "].iter().any(|page| shown[last - 1].trim().starts_with(page));
        let one_page = ["scene", "silent", "first", "second", "agree", "follow", "reaction"];
        assert!(!paged || !one_page.contains(&at.as_str()), "{moment} {at}\n{contents}");
        if at == "questions" {
            return;
        }
        terminal.press(if terminal.is_asking_for_words() { ENTER } else { "n" });
    }
}

#[test]
fn every_step_fits_80_columns_and_24_rows() {
    let ids: Vec<_> =
        encounter::content::built_in::headers().into_iter().map(|header| header.id).collect();
    std::thread::scope(|scope| {
        for lang in ["en", "fi"] {
            let ids = &ids;
            scope.spawn(move || {
                for id in ids {
                    assert_fits(id, lang, (80, 24));
                }
            });
        }
    });
}

#[test]
fn a_large_screen_shows_the_same_in_the_middle() {
    assert_fits(&short_walk(), "en", (160, 45));
    assert_fits(&short_walk(), "fi", (160, 45));
    let home = Home::new();
    let path = short_walk();
    let mut terminal = home.start_with(&leading(&path), (160, 45), &[]);
    terminal.wait_for_screen("How much time is there?");
    terminal.press_all(&["1", ENTER, ENTER]);
    let rows = terminal.rows();
    let text = rows.iter().skip(2).take(40).filter(|row| !row.is_empty());
    for row in text {
        let margin = row.chars().take_while(|c| *c == ' ').count();
        assert_eq!(margin, 38, "{}", terminal.contents());
    }
}

#[test]
fn a_resize_at_every_step_does_no_harm() {
    std::thread::scope(|scope| {
        for half in 0..2 {
            scope.spawn(move || resize_at_every_other_step(half));
        }
    });
}

fn resize_at_every_other_step(half: usize) {
    let home = Home::new();
    let mut terminal = begun(&home, &[]);
    let mut number = 0;
    through(&home, &mut terminal, |terminal, moment, at| {
        number += 1;
        if terminal.is_asking_for_words() || number % 2 == half {
            return;
        }
        let before = terminal.contents();
        for size in [if number % 4 < 2 { (60, 20) } else { (160, 45) }, (80, 24)] {
            let drawn = terminal.drawn();
            terminal.resize(size.0, size.1);
            terminal.wait_until("a redrawn screen", |terminal| {
                terminal.drawn() > drawn && terminal.is_asking_for_keys()
            });
            let contents = terminal.contents();
            assert!(terminal.footer().contains("? help"), "{moment} {at}\n{contents}");
        }
        // A step of several pages may stand on another one.
        if !before.contains("Page ") {
            assert_eq!(terminal.contents(), before, "{moment} {at}");
        }
        assert_eq!(step(&home), (moment.to_owned(), at.to_owned()));
    });
}
