//! Own words: how they are ticked, and how they answer a choice.

use encounter::encounter::answer::Verdict;
use encounter::record::Judge;
use encounter::store::Store;

use super::{assert_left, at_own_words, go_on, kept, number_of, walk_until, whole_walk};
use crate::pty::{ENTER, Home, Terminal, at_the_door, short_walk, walking};

const SAID: &str = "like the radio – «äänikirja»";

/// Says it, and comes to the first of its ticks.
fn said(home: &Home) -> Terminal {
    let mut terminal = at_own_words(home);
    say(&mut terminal);
    terminal
}

fn say(terminal: &mut Terminal) {
    terminal.type_words(SAID);
    terminal.next_line();
    terminal.press(ENTER);
}

/// The screen of one tick, with its four choices.
fn assert_tick(terminal: &Terminal, place: &str) {
    let question = format!("Which fits what you said? ({place})");
    assert!(terminal.is_asking_for_keys() && terminal.shows(&question), "{}", terminal.contents());
    assert!(terminal.shows(&format!("You said:\n  › {SAID}")), "{}", terminal.contents());
    for row in ["  1  ", "  2  ", "  3  neither of these", "  4  I cannot say"] {
        assert!(terminal.shows(row), "{row}\n{}", terminal.contents());
    }
    assert!(terminal.footer().contains("1–4 and Enter"), "{}", terminal.contents());
    assert!(!terminal.shows("▸"), "{}", terminal.contents());
}

#[test]
fn each_tick_is_kept_at_once_and_a_kill_goes_on_at_the_next() {
    let home = Home::new();
    let mut terminal = said(&home);
    assert_tick(&terminal, "1 of 2");
    let bare = format!("what-is-a-stream 1 Say({SAID:?})");
    assert_eq!(kept(&home, 1).last(), Some(&bare));
    terminal.kill();

    let mut terminal = go_on(&home);
    assert_tick(&terminal, "1 of 2");
    terminal.press(ENTER);
    assert!(terminal.shows("Mark an answer first: 1–4."), "{}", terminal.contents());
    terminal.press("1");
    terminal.kill();
    assert_eq!(kept(&home, 1).last(), Some(&bare), "a mark is no tick");

    let mut terminal = go_on(&home);
    terminal.press_all(&["1", ENTER]);
    assert_tick(&terminal, "2 of 2");
    let one = format!("{bare} plain-language=met");
    assert_eq!(kept(&home, 1).last(), Some(&one));
    terminal.kill();

    let mut terminal = go_on(&home);
    assert_tick(&terminal, "2 of 2");
    terminal.send("q");
    assert_left(&home, &mut terminal, 0);
    assert_eq!(kept(&home, 1).last(), Some(&one));

    let mut terminal = go_on(&home);
    terminal.press_all(&["2", ENTER]);
    assert!(terminal.shows("“Like the radio. I see.”"), "{}", terminal.contents());
    let both = format!("{one} benefits-not-features=violated");
    assert_eq!(kept(&home, 1).last(), Some(&both));
    terminal.kill();

    let terminal = go_on(&home);
    assert!(terminal.shows("“Like the radio. I see.”"), "{}", terminal.contents());
    assert_eq!(kept(&home, 1).last(), Some(&both));
}

#[test]
fn each_of_the_four_ticks_is_kept_as_what_it_says() {
    for (key, verdict) in [("1", "met"), ("2", "violated"), ("3", "absent"), ("4", "unsure")] {
        let home = Home::new();
        let mut terminal = said(&home);
        terminal.press_all(&[key, ENTER]);
        assert_tick(&terminal, "2 of 2");
        terminal.press_all(&[key, ENTER]);
        assert!(terminal.heading().contains("Phase 4"), "{}", terminal.contents());
        let answer = kept(&home, 1).pop().unwrap();
        let ticks = format!(" plain-language={verdict} benefits-not-features={verdict}");
        assert!(answer.ends_with(&ticks), "{answer}");
    }
}

#[test]
fn m_answers_a_choice_in_own_words() {
    let home = Home::new();
    let mut terminal = at_the_door(&home, &[]);
    assert!(terminal.footer().contains("m my words"), "{}", terminal.contents());
    terminal.press("m");
    assert!(terminal.is_asking_for_words(), "{}", terminal.contents());
    assert!(terminal.shows("How do you receive him?"), "{}", terminal.contents());
    assert!(!terminal.shows("You unpack one more box"), "{}", terminal.contents());

    // Nothing is no answer; help goes back to the writing.
    terminal.press(ENTER);
    assert!(terminal.shows("Write a word or two first.") && terminal.is_asking_for_words());
    terminal.send("?\r");
    terminal.wait_for_screen("any key goes back");
    terminal.press("x");
    assert!(terminal.shows("How do you receive him?") && terminal.is_asking_for_words());
    assert_eq!(kept(&home, 1), Vec::<String>::new());

    say(&mut terminal);
    assert_tick(&terminal, "1 of 1");
    let answer = format!("at-the-door 1 Say({SAID:?})");
    assert_eq!(kept(&home, 1), [answer.as_str()]);
    terminal.kill();
    let mut terminal = go_on(&home);
    assert_tick(&terminal, "1 of 1");
    terminal.press_all(&["1", ENTER]);
    assert!(terminal.heading().contains("Phase 1"), "{}", terminal.contents());
    assert!(terminal.footer().contains("Enter goes on"), "{}", terminal.contents());
    let ticked = format!("{answer} greet-at-once=met");
    assert_eq!(kept(&home, 1), [ticked.as_str()]);

    walk_until(&mut terminal, |terminal| terminal.shows("In what order do you go about it?"));
    // Only a choice can be answered so.
    assert!(!terminal.footer().contains("my words"), "{}", terminal.contents());
    let before = terminal.contents();
    terminal.press("m");
    assert_eq!(terminal.contents(), before);

    whole_walk(&mut terminal);
    let kept = kept(&home, 1);
    assert_eq!((kept.len(), &kept[0]), (10, &ticked), "{kept:?}");
}

#[test]
fn a_second_try_after_own_words_begins_unmarked() {
    let home = Home::new();
    let mut terminal = at_the_door(&home, &[]);
    terminal.press_all(&["2", "m"]);
    say(&mut terminal);
    terminal.press_all(&["2", ENTER]);
    assert!(terminal.shows("1  Try again"), "{}", terminal.contents());
    terminal.press_all(&["1", ENTER]);
    assert!(terminal.shows("A second try."), "{}", terminal.contents());
    // Who has said it says it again, and can go to the options.
    assert!(terminal.is_asking_for_words() && !terminal.shows("Good afternoon"));
    terminal.send("m\r");
    terminal.wait_for_screen("  2  Good afternoon");
    assert!(!terminal.shows("▸"), "{}", terminal.contents());
    terminal.press(ENTER);
    assert!(terminal.shows("Mark an answer first: 1–3."), "{}", terminal.contents());
}

/// Words without a word: whatever the rater has learned, they show nothing.
const NOTHING: &str = "?!";

#[test]
fn with_say_every_choice_opens_in_own_words_that_the_program_judges() {
    let home = Home::new();
    let path = short_walk();
    let arguments = [&walking(&path)[..], &["--say"]].concat();
    let rated = [("ENCOUNTER_RATER", "on")];
    let mut terminal = home.start_with(&arguments, (80, 24), &rated);
    terminal.wait_until("a first page", Terminal::is_asking_for_keys);
    terminal.press(ENTER);
    assert!(terminal.is_asking_for_words(), "{}", terminal.contents());
    assert!(!terminal.shows("You unpack one more box"), "{}", terminal.contents());
    terminal.send("m\r");
    terminal.wait_for_screen("  1  You unpack one more box");
    assert!(terminal.footer().contains("m my words"), "{}", terminal.contents());
    terminal.press("m");
    terminal.type_words(NOTHING);
    terminal.next_line();
    terminal.press(ENTER);
    // Decided, and so not asked: the customer reacts at once.
    assert!(terminal.shows("comes back with nothing"), "{}", terminal.contents());
    let stored = Store::open(&home.data()).unwrap().encounter(1).unwrap().unwrap();
    let last = stored.answers[0].1.verdicts.last().unwrap();
    assert_eq!((last.judge, last.verdict), (Judge::Rater, Verdict::Absent));
    let rule = number_of(&terminal, "See the rule").unwrap();
    terminal.press_all(&[&rule, ENTER]);
    assert!(terminal.shows("The program judged your own words."), "{}", terminal.contents());
    assert!(terminal.footer().contains("o disagree"), "{}", terminal.contents());
    terminal.kill();

    // It goes on in own words.
    let mut terminal = go_on(&home);
    terminal.wait_for_screen("comes back with nothing");
    let again = number_of(&terminal, "Try again").unwrap();
    terminal.press_all(&[&again, ENTER]);
    assert!(terminal.is_asking_for_words() && terminal.shows("A second try."));
}
