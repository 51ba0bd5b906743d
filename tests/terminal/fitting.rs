//! Every page of every scenario on a screen of 80 columns and 24 rows.

use crate::pty::{ENTER, Home, Terminal, short_walk, walking};

/// An answer at any screen in any language: the poorest, so that the coach has much to say. What is
/// asked is known by its marks.
fn answer_anyhow(terminal: &mut Terminal) {
    // A choice stands behind the place of the pointer.
    let begins = |terminal: &Terminal, mark: &str| {
        let either = ["    ", "  ▸ "].map(|margin| format!("{margin}{mark}"));
        terminal.rows().iter().any(|row| either.iter().any(|begin| row.starts_with(begin)))
    };
    if terminal.is_asking_for_words() {
        terminal.type_words("sanoja – «words»");
        if terminal.shows("›") {
            terminal.next_line();
        }
    } else if begins(terminal, "[ ] 1  ") {
        let count = terminal.contents().matches("[ ] ").count();
        terminal.press("1");
        if begins(terminal, "[1] 1  ") {
            (2..=count).for_each(|digit| terminal.press(&digit.to_string()));
            assert!(!terminal.shows("[ ]"), "{}", terminal.contents());
        } else {
            assert!(begins(terminal, "[x] 1  "), "{}", terminal.contents());
        }
    } else if terminal.shows("→ ?") {
        for _ in 0..terminal.contents().matches("→ ?").count() {
            terminal.press("2");
        }
        assert!(!terminal.shows("→ ?"), "{}", terminal.contents());
    } else if begins(terminal, "1  ") {
        terminal.press("1");
        assert!(terminal.shows("▸ 1  "), "{}", terminal.contents());
    }
    terminal.press(ENTER);
}

/// Walks a scenario in a language, asking for all helps at the first moment of each phase.
fn assert_fits(scenario: &str, lang: &str) {
    let (phase, last, foot) = match lang {
        "en" => ("Phase ", "What next", ["? help", "q leave"]),
        _ => ("Vaihe ", "Mitä seuraavaksi", ["? apua", "q lopeta"]),
    };
    let home = Home::new();
    let mut arguments = walking(scenario).to_vec();
    arguments.extend(["--lang", lang]);
    let mut terminal = home.start(&arguments);
    terminal.wait_until("a first page", Terminal::is_asking_for_keys);
    let mut helped = String::new();
    let mut seen = 0;
    while !terminal.heading().contains(last) {
        seen += 1;
        assert!(seen < 300, "{scenario} {lang} does not end:\n{}", terminal.contents());
        let rows = terminal.rows();
        let contents = terminal.contents();
        assert!(!rows[0].is_empty() && rows[1].contains(['━', '─']), "{contents}");
        if terminal.is_asking_for_words() {
            assert!(terminal.screen().cursor_position().0 < 20, "{contents}");
        } else if rows[0].contains(phase) {
            // A second try or a hint is a paragraph more than the moment itself: two pages may do.
            let has = |texts: &[&str]| texts.iter().any(|text| contents.contains(text));
            let more = has(&["A second try.", "Toinen yritys.", "Coach:", "Valmentaja:"]);
            assert!(more || !has(&["Page 1 of", "Sivu 1/"]), "{contents}");
        }
        let footer = rows.iter().find(|row| row.contains(foot[1]));
        let footer = footer.unwrap_or_else(|| terminal.fail("no whole footer"));
        assert!(footer.ends_with(&format!("{}  {}", foot[0], foot[1])), "{contents}");
        let typing = terminal.is_asking_for_words();
        if footer.contains(" h ") && rows[0] != helped && !typing {
            helped.clone_from(&rows[0]);
            for key in ["h", "h", "w", ENTER] {
                terminal.press(key);
                let rows = terminal.rows();
                assert!(rows[0].contains(phase), "{}", terminal.contents());
                assert!(rows[23].contains(foot[1]), "{}", terminal.contents());
            }
            continue;
        }
        answer_anyhow(&mut terminal);
    }
}

#[test]
fn every_page_fits_80_columns_and_24_rows() {
    let ids = encounter::content::built_in::headers().into_iter().map(|header| header.id);
    for scenario in ids.chain([short_walk()]) {
        assert_fits(&scenario, "en");
        assert_fits(&scenario, "fi");
    }
}
