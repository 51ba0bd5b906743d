//! What a person sees at a terminal: the screen, the cursor, the exit code.

mod drawing;
mod fitting;
mod keys;
mod killing;
mod leaving;
mod notes;
mod one_line;
mod own_words;
mod paging;
mod pasting;
mod plain;
mod resizing;
mod resuming;
mod together;

use encounter::record::Judge;
use encounter::store::Store;

use crate::pty::{ENTER, Home, Terminal, at_the_door, short_walk, walking};

const TITLE: &str = "A day – «short» in the café";
const GO_ON: &str = "Go on with “A day – «short» in the café”";

/// One thing done at the keyboard, and what is waited for after it.
enum Stroke {
    /// A key to a screen of keys, or the Enter that ends typing: a new screen follows.
    Key(String),
    /// Words: they appear where they are typed.
    Words(&'static str),
    /// Enter in the middle of own words: the next line begins.
    NextLine,
}

impl Stroke {
    fn on(&self, terminal: &mut Terminal) {
        match self {
            Self::Key(key) => terminal.press(key),
            Self::Words(words) => terminal.type_words(words),
            Self::NextLine => terminal.next_line(),
        }
    }
}

fn keys(keys: &[&str]) -> Vec<Stroke> {
    keys.iter().map(|key| Stroke::Key((*key).to_owned())).collect()
}

/// The number that stands before a choice on the screen.
fn number_of(terminal: &Terminal, choice: &str) -> Option<String> {
    let rows = terminal.rows();
    let row = rows.iter().find(|row| row.contains(choice))?;
    Some(row.chars().find(char::is_ascii_digit)?.to_string())
}

/// What this trainee does at the screen that stands there: the first answer is poor and tried
/// again and asked about in every way, the others are good.
fn strokes(terminal: &Terminal) -> Vec<Stroke> {
    let number = |choice| number_of(terminal, choice).unwrap();
    let footer = terminal.footer();
    if terminal.is_asking_for_words() {
        let words = Stroke::Words("A stream is like the radio – «äänikirja»");
        return if terminal.shows("You:") {
            vec![Stroke::Words("well – «hyvin»"), Stroke::Key(ENTER.to_owned())]
        } else {
            vec![words, Stroke::NextLine, Stroke::Key(ENTER.to_owned())]
        };
    }
    if footer.contains("order 1–") {
        keys(&["2", "1", "3", ENTER])
    } else if footer.contains(" tick") {
        let (matters, device) = ("What matters most", "What would you listen");
        keys(&[&number(matters), &number(device), ENTER])
    } else if footer.contains(" place") {
        keys(&["1", "1", ENTER])
    } else if terminal.shows("Which fits what you said?") {
        keys(&["1", ENTER])
    } else if let Some(on) = number_of(terminal, "  Go on") {
        let asks = ["Try again", "See the rule", "See a strong answer"];
        let first = asks.into_iter().find_map(|ask| number_of(terminal, ask));
        keys(&[&first.unwrap_or(on), ENTER])
    } else if terminal.shows("How do you receive him?") && !terminal.shows("A second try") {
        keys(&["1", ENTER])
    } else if footer.contains("and Enter") {
        keys(&["2", ENTER])
    } else {
        keys(&[ENTER])
    }
}

/// Walks up to so many strokes, at most to the last page; gives the pages that follow the walk.
fn walk(terminal: &mut Terminal, most: usize) -> (usize, Vec<String>) {
    let mut pages = Vec::new();
    let mut done = 0;
    loop {
        let heading = terminal.heading();
        if ["Score and trust", "What you did", "What next"]
            .iter()
            .any(|page| heading.contains(page))
        {
            pages.push(terminal.contents());
        }
        if heading.contains("What next") {
            return (done, pages);
        }
        for stroke in strokes(terminal) {
            if done == most {
                return (done, pages);
            }
            stroke.on(terminal);
            done += 1;
        }
    }
}

fn whole_walk(terminal: &mut Terminal) -> Vec<String> {
    walk(terminal, usize::MAX).1
}

/// What the records hold of an encounter: each answer with its ticks, and each kind of the
/// trainee's own view.
fn kept(home: &Home, encounter: i64) -> Vec<String> {
    let stored = Store::open(&home.data()).unwrap().encounter(encounter).unwrap().unwrap();
    let answers = stored.answers.iter().map(|(_, given)| {
        let ticks = given.verdicts.iter().filter(|verdict| verdict.judge == Judge::Trainee);
        let answer = format!("{} {} {:?}", given.moment, given.attempt, given.answer);
        ticks.fold(answer, |all, tick| format!("{all} {}={}", tick.point, tick.verdict.id()))
    });
    let views = stored.notes.iter().filter(|note| ["how", "keep", "change"].contains(&&*note.kind));
    answers.chain(views.map(|note| format!("{} {}", note.kind, note.text))).collect()
}

fn begun(home: &Home) -> Terminal {
    let mut terminal = home.start(&walking(&short_walk()));
    terminal.wait_for_screen("Enter goes on");
    terminal
}

/// Answers the first moment and goes on to the second, which is one of order.
fn at_the_queue(home: &Home) -> Terminal {
    let mut terminal = at_the_door(home, &[]);
    walk_until(&mut terminal, |terminal| terminal.shows("In what order do you go about it?"));
    assert!(terminal.is_asking_for_keys());
    terminal
}

/// Starts again and goes on with what was left.
fn go_on(home: &Home) -> Terminal {
    let mut terminal = home.start(&[]);
    terminal.wait_for_screen(GO_ON);
    terminal.press_all(&["1", ENTER]);
    terminal
}

/// Walks until own words are asked for.
fn at_own_words(home: &Home) -> Terminal {
    let mut terminal = at_the_door(home, &[]);
    walk_until(&mut terminal, |terminal| terminal.shows("Explain it in your own words."));
    assert!(terminal.is_asking_for_words());
    terminal
}

/// Walks until the first line of the trainee's own view is asked for.
fn at_own_view(home: &Home) -> Terminal {
    let mut terminal = at_the_door(home, &[]);
    walk_until(&mut terminal, |terminal| terminal.shows("How did it go?"));
    assert!(terminal.is_asking_for_words());
    terminal
}

fn walk_until(terminal: &mut Terminal, there: impl Fn(&Terminal) -> bool) {
    while !there(terminal) {
        for stroke in strokes(terminal) {
            stroke.on(terminal);
        }
    }
}

/// The terminal as it was before the program came.
fn assert_sane(terminal: &Terminal) {
    assert!(!terminal.screen().hide_cursor(), "the cursor is hidden");
    assert!(!terminal.screen().bracketed_paste(), "bracketed paste is on");
    assert!(terminal.modes_are_back(), "the terminal's modes are not as before");
    let (_, column) = terminal.screen().cursor_position();
    assert_eq!(column, 0, "a shell would write beside the last line:\n{}", terminal.contents());
}

/// The screen without the pointer at the marked row.
fn unmarked(terminal: &Terminal) -> String {
    terminal.contents().replace('▸', " ")
}

/// Somebody has left after an answer: that is told, and the walk is offered.
fn assert_left(home: &Home, terminal: &mut Terminal, code: u32) {
    assert_eq!(terminal.exit_code(), code);
    for told in ["✔ Saved.", "Start the program again to go on from here."] {
        let rows = terminal.rows();
        assert!(rows.iter().any(|row| row.trim() == told), "{}", terminal.contents());
    }
    assert_sane(terminal);
    home.start(&[]).wait_for_screen(GO_ON);
}

/// Somebody has left before any answer: there is nothing to tell and nothing to offer.
fn assert_left_silently(home: &Home, terminal: &mut Terminal, code: u32) {
    assert_eq!(terminal.exit_code(), code);
    assert!(!terminal.shows("Saved"), "{}", terminal.contents());
    assert!(!terminal.shows("Start the program again"), "{}", terminal.contents());
    assert_sane(terminal);
    assert_nothing_is_offered(home);
}

fn assert_nothing_is_offered(home: &Home) {
    let mut terminal = home.start(&[]);
    terminal.wait_for_screen("Practise");
    assert!(!terminal.shows("Go on with"), "{}", terminal.contents());
}
