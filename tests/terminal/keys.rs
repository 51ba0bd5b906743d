//! What keys do.

use super::{at_the_queue, kept, unmarked, walk_until};
use crate::pty::{BACKSPACE, DOWN, ENTER, Home, Terminal, UP, at_the_door, short_walk, walking};

#[test]
fn keys_do_what_the_footer_says() {
    let home = Home::new();
    let mut terminal = at_the_door(&home, &[]);
    let marked = |terminal: &Terminal, row: &str| {
        let rows = terminal.rows();
        let with: Vec<_> = rows.iter().filter(|row| row.contains('▸')).collect();
        assert_eq!(with.len(), 1, "{}", terminal.contents());
        assert!(with[0].contains(row), "{}", terminal.contents());
    };
    terminal.press(ENTER);
    assert!(terminal.shows("Mark an answer first: 1–3.") && !terminal.shows("▸"));
    for (key, row) in [(DOWN, "▸ 1"), (DOWN, "▸ 2"), (UP, "▸ 1"), ("3", "▸ 3"), (DOWN, "▸ 3")]
    {
        terminal.press(key);
        marked(&terminal, row);
    }
    terminal.press("9");
    assert!(terminal.shows("There is no such number: 1–3."));
    marked(&terminal, "▸ 3");

    let plain = unmarked(&terminal).replace("There is no such number: 1–3.", "");
    terminal.press("?");
    for text in
        ["Digits and arrows mark", "h  a hint", "w  the reason", "s  leave this", "o  I see it"]
    {
        assert!(terminal.shows(text), "{text}\n{}", terminal.contents());
    }
    terminal.press("x");
    assert_eq!(unmarked(&terminal).trim_end(), plain.trim_end());

    terminal.press("h");
    assert!(terminal.shows("Coach: What this phase is for: "));
    terminal.press("h");
    assert!(terminal.shows("Coach: Greet the customer at once"));
    assert!(!terminal.shows("What this phase is for"));

    terminal.press("w");
    assert!(terminal.shows("The first impression is made at the door"));
    assert!(terminal.shows("From “"), "{}", terminal.contents());
    terminal.press(ENTER);
    assert!(terminal.shows("How do you receive him?"));

    terminal.press("o");
    assert!(terminal.is_asking_for_words() && terminal.shows("Say in a line how you see it."));
    terminal.type_words("I see it so");
    terminal.press(ENTER);
    assert!(terminal.shows("How do you receive him?"));

    terminal.press("s");
    assert!(terminal.shows("Leave this moment out?"));
    terminal.press_all(&["1", ENTER]);
    assert!(terminal.shows("How do you receive him?"));
    marked(&terminal, "▸ 3");
    terminal.press("s");
    terminal.press_all(&["2", ENTER]);
    assert!(terminal.shows("In what order do you go about it?"), "{}", terminal.contents());

    terminal.press_all(&["3", BACKSPACE, "2", "1", "3", ENTER]);
    walk_until(&mut terminal, |terminal| terminal.footer().contains(" tick"));

    terminal.press_all(&["1", "2", "3"]);
    assert!(terminal.shows("2 at most; untick one first."));
    terminal.press_all(&[BACKSPACE, DOWN, " "]);
    for row in ["[x] 1  ", "[ ] 2  ", "[ ] 3  ", "▸ [x] 4  "] {
        assert!(terminal.shows(row), "{row}\n{}", terminal.contents());
    }
    walk_until(&mut terminal, |terminal| terminal.footer().contains(" place"));
    terminal.press_all(&["2", "1", UP, BACKSPACE, "1"]);
    for row in ["The price → 1 Aloud", "The monthly fee → 1 Aloud"] {
        assert!(terminal.shows(row), "{row}\n{}", terminal.contents());
    }
    terminal.press(ENTER);
    assert!(terminal.shows("“That is settled, then,”"), "{}", terminal.contents());
}

#[test]
fn a_function_key_does_nothing() {
    let home = Home::new();
    let mut terminal = at_the_door(&home, &[]);
    let before = terminal.contents();
    // F9 begins like a paste, F2 ends in a Q, and a shifted arrow holds digits.
    for key in
        ["\x1b[20~", "\x1b[15~", "\x1b[24~", "\x1bOQ", "\x1bOS", "\x1b[1;2A", "\x1b[1;5C", "\x1b"]
    {
        terminal.press(key);
        assert_eq!(terminal.contents(), before, "after {key:?}");
    }
    terminal.press("2");
    assert!(terminal.shows("▸ 2"));
}

#[test]
fn an_order_fills_its_last_rank_and_undoes_one_mark_at_a_time() {
    let home = Home::new();
    let mut terminal = at_the_queue(&home);
    let ranks = |terminal: &Terminal, rows: [&str; 3]| {
        for row in rows {
            assert!(terminal.shows(row), "{row}\n{}", terminal.contents());
        }
    };
    ranks(&terminal, ["  [ ] 1  You finish", "  [ ] 2  You nod", "  [ ] 3  You thank"]);
    terminal.press_all(&["3", "1"]);
    ranks(&terminal, ["▸ [2] 1  You finish", "  [3] 2  You nod", "  [1] 3  You thank"]);
    // The digit of the one that filled itself in keeps it.
    terminal.press("2");
    ranks(&terminal, ["  [2] 1  You finish", "▸ [3] 2  You nod", "  [1] 3  You thank"]);
    terminal.press(BACKSPACE);
    ranks(&terminal, ["  [2] 1  You finish", "▸ [ ] 2  You nod", "  [1] 3  You thank"]);
    terminal.press(ENTER);
    assert!(terminal.shows("Something has no place yet."), "{}", terminal.contents());
    terminal.press(BACKSPACE);
    ranks(&terminal, ["  [ ] 1  You finish", "▸ [ ] 2  You nod", "  [1] 3  You thank"]);
    terminal.press("2");
    ranks(&terminal, ["  [3] 1  You finish", "▸ [2] 2  You nod", "  [1] 3  You thank"]);
    terminal.press_all(&[BACKSPACE, BACKSPACE, BACKSPACE, BACKSPACE, ENTER]);
    assert!(terminal.shows("Something has no place yet."), "{}", terminal.contents());
    ranks(&terminal, ["  [ ] 1  You finish", "▸ [ ] 2  You nod", "  [ ] 3  You thank"]);
    terminal.press_all(&["2", "1", "3", ENTER]);
    assert!(terminal.shows("Väinö sits down"), "{}", terminal.contents());
    let order = r#"the-queue 1 Order(["nod-to-him", "serve-first", "thank-him"])"#;
    assert_eq!(kept(&home, 1).last().unwrap(), order);
}

/// A footer with little room drops the keys that are needed least, and never help and leaving.
#[test]
fn the_footer_always_ends_with_help_and_leave() {
    let home = Home::new();
    let named = ["h hint", "w why", "m my words", "o disagree", "s skip"];
    // At each second width one key more has room.
    let widths = [40, 42, 43, 49, 50, 61, 62, 73, 74, 81, 82, 110];
    for (place, columns) in widths.into_iter().enumerate() {
        let mut terminal = home.start_with(&walking(&short_walk()), (columns, 36), &[]);
        terminal.wait_for_screen("Enter goes on");
        terminal.press(ENTER);
        let footer = terminal.footer();
        assert!(footer.ends_with(" ? help  q leave"), "{footer:?}");
        for (need, key) in named.into_iter().enumerate() {
            assert_eq!(footer.contains(key), need < place / 2, "{key} in {footer:?}");
        }
        terminal.press("?");
        for text in ["h  a hint", "w  the reason", "m  answer", "o  I see it", "s  leave this"] {
            assert!(terminal.shows(text), "{text}\n{}", terminal.contents());
        }
        terminal.press("x");
        assert_eq!(terminal.footer(), footer);
        terminal.press("s");
        assert!(terminal.shows("Leave this moment out?"), "{}", terminal.contents());
    }
}

/// Asks for every help, and goes back each time to what stood there.
fn assert_marks_stay(terminal: &mut Terminal, rows: &[&str]) {
    let marked = |terminal: &Terminal, after: &str| {
        for row in rows {
            assert!(terminal.shows(row), "{row} after {after:?}\n{}", terminal.contents());
        }
    };
    marked(terminal, "marking");
    for key in ["?", "h", "h", "w", "o", "s"] {
        terminal.press(key);
        match key {
            "?" => terminal.press("x"),
            "w" => terminal.press(ENTER),
            "o" => {
                terminal.type_words("no");
                terminal.press(ENTER);
            }
            "s" => terminal.press_all(&["1", ENTER]),
            _ => {}
        }
        marked(terminal, key);
    }
}

#[test]
fn marks_stay_where_a_help_was_asked_for_in_between() {
    let home = Home::new();
    let mut terminal = at_the_door(&home, &[]);
    terminal.press("2");
    assert_marks_stay(&mut terminal, &["  1  You unpack", "▸ 2  Good afternoon", "  3  You nod"]);
    terminal.press(ENTER);
    assert!(terminal.shows("Väinö smiles"), "{}", terminal.contents());

    walk_until(&mut terminal, |terminal| terminal.shows("In what order do you go about it?"));
    terminal.press("2");
    let rows = ["[ ] 1  You finish", "▸ [1] 2  You nod", "[ ] 3  You thank"];
    assert_marks_stay(&mut terminal, &rows);
    terminal.press_all(&["1", ENTER]);
    assert!(terminal.shows("Väinö sits down"), "{}", terminal.contents());

    walk_until(&mut terminal, |terminal| terminal.footer().contains(" tick"));
    terminal.press_all(&["4", "1"]);
    assert_marks_stay(&mut terminal, &["▸ [x] 1  ", "[ ] 2  ", "[ ] 3  ", "[x] 4  "]);
    terminal.press(ENTER);
    let ticked = kept(&home, 1).pop().unwrap();
    assert!(ticked.starts_with("what-for 1 "), "{ticked}");

    walk_until(&mut terminal, |terminal| terminal.footer().contains(" place"));
    terminal.press("2");
    assert_marks_stay(&mut terminal, &["  The price → 2 Left unsaid", "▸ The monthly fee → ?"]);
    terminal.press_all(&[UP, "1", "1", ENTER]);
    assert!(terminal.shows("“That is settled, then,”"), "{}", terminal.contents());

    // A moment does not begin with the marks of another one.
    walk_until(&mut terminal, |terminal| terminal.shows("How do you say goodbye?"));
    assert!(!terminal.shows("▸"), "{}", terminal.contents());
    terminal.press(ENTER);
    assert!(terminal.shows("Mark an answer first: 1–2."), "{}", terminal.contents());
}

#[test]
fn the_coachs_menu_shrinks_to_a_pause() {
    let home = Home::new();
    let mut terminal = at_the_door(&home, &[]);
    terminal.press_all(&["1", ENTER]);
    let asks = ["Try again", "See the rule", "See a strong answer", "Go on"];
    for left in [4, 3, 2] {
        for (place, ask) in asks[4 - left..].iter().enumerate() {
            let row = format!("  {}  {ask}", place + 1);
            assert!(terminal.shows(&row), "{row}\n{}", terminal.contents());
        }
        assert!(!terminal.shows(&format!("  {}  ", left + 1)), "{}", terminal.contents());
        assert!(terminal.footer().contains(&format!("1–{left} and Enter")));
        terminal.press_all(&["1", ENTER]);
        if left == 4 {
            assert!(terminal.shows("A second try."), "{}", terminal.contents());
            terminal.press_all(&["3", ENTER]);
            assert!(terminal.shows("With this answer:"), "{}", terminal.contents());
        }
    }
    let only_a_pause = |terminal: &Terminal| {
        assert!(terminal.shows("A strong answer"), "{}", terminal.contents());
        assert!(terminal.shows("Good afternoon and welcome"), "{}", terminal.contents());
        assert!(!terminal.shows("1  ") && !terminal.shows("  Go on"), "{}", terminal.contents());
        assert!(terminal.footer().contains("Enter goes on"), "{}", terminal.contents());
    };
    only_a_pause(&terminal);
    terminal.press("w");
    assert!(terminal.shows("From “"), "{}", terminal.contents());
    terminal.press(ENTER);
    only_a_pause(&terminal);
    terminal.press(ENTER);
    assert!(terminal.shows("In what order do you go about it?"), "{}", terminal.contents());
}
