//! Whole walks and sessions as golden transcripts: the same seed, answers, language and width give
//! the same text to the byte. `UPDATE_TRANSCRIPTS=1 cargo test transcripts` writes them anew, to be
//! read.

mod rated;
mod sessions;

use std::cell::RefCell;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use encounter::clock::Clock;
use encounter::console::plain::Plain;
use encounter::console::script::Script;
use encounter::content::built_in;
use encounter::locale::Words;
use encounter::play::journal::Journal;
use encounter::play::{Parts, Walk};
use encounter::rater::Ear;
use encounter::rater::hear::nobody;
use encounter::record::Mode;
use encounter::text::Lang;
use encounter::view::home;

const WIDTH: usize = 78;
const SEED: u64 = 7;

/// A place to write that the test can read afterwards.
#[derive(Clone, Default)]
pub(crate) struct Page(pub(crate) Rc<RefCell<Vec<u8>>>);

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts")
}

/// How a walk goes.
struct Sat<'a> {
    mode: Mode,
    lang: Lang,
    answers: &'a str,
    says: bool,
}

/// Walks a scenario with the replies of an answers file and returns all that was shown.
fn walk(scenario: &str, mode: Mode, lang: Lang, answers: &str) -> String {
    walked(scenario, &Sat { mode, lang, answers, says: false }, &nobody)
}

/// The same of the first encounter, with somebody who rates own words.
fn walk_with(sat: &Sat<'_>, ear: &Ear<'_>) -> String {
    walked("photos-novice", sat, ear)
}

fn walked(scenario: &str, sat: &Sat<'_>, ear: &Ear<'_>) -> String {
    let Sat { mode, lang, answers, says } = *sat;
    let catalogue = built_in::catalogue();
    let scenario = built_in::scenario(scenario, &catalogue).unwrap();
    let words = Rc::new(Words::new(lang));
    let page = Page::default();
    let text = std::fs::read_to_string(folder().join(answers)).unwrap();
    let mut console = Script::new(&text, Box::new(page.clone()), Rc::clone(&words), WIDTH);
    let brief = home::brief(&words, &scenario.head, mode.id(), SEED);
    encounter::console::Console::ask(&mut console, &brief).unwrap();
    let journal = Journal::none(Clock::from_environment());
    let parts =
        Parts { scenario: &scenario, catalogue: &catalogue, words, mode, seed: SEED, ear, says };
    let stopped = Walk::new(parts, &mut console, journal).run().err();
    let shown = String::from_utf8(page.0.borrow().clone()).unwrap();
    match stopped {
        None => shown,
        Some(error) => format!("{shown}\n[{error}]\n"),
    }
}

#[track_caller]
fn golden(name: &str, scenario: &str, mode: Mode, lang: Lang, answers: &str) {
    let shown = walk(scenario, mode, lang, answers);
    same_as_kept(name, &shown);
    assert_eq!(shown, walk(scenario, mode, lang, answers), "a walk is the same every time");
}

#[track_caller]
pub(crate) fn same_as_kept(name: &str, shown: &str) {
    let path = folder().join(name);
    if std::env::var_os("UPDATE_TRANSCRIPTS").is_some() {
        std::fs::write(&path, shown).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(shown, expected, "{name} has changed; read it and write it anew");
}

#[test]
fn a_guided_walk_in_finnish() {
    let answers = "guided-novice.answers";
    golden("guided-novice.fi.txt", "photos-novice", Mode::Guided, Lang::Fi, answers);
}

#[test]
fn a_guided_walk_in_english() {
    let answers = "guided-novice.en.answers";
    golden("guided-novice.en.txt", "photos-novice", Mode::Guided, Lang::En, answers);
}

#[test]
fn a_walk_alone_in_finnish() {
    let answers = "solo-phone.answers";
    golden("solo-phone.fi.txt", "call-about-heat-pump", Mode::Solo, Lang::Fi, answers);
}

#[test]
fn a_walk_alone_in_english() {
    let answers = "solo-expert.answers";
    golden("solo-expert.en.txt", "photos-expert", Mode::Solo, Lang::En, answers);
}

#[test]
fn a_mystery_shopper_shows_the_form_at_the_end() {
    let answers = "solo-expert.answers";
    golden("mystery-expert.fi.txt", "photos-expert", Mode::Mystery, Lang::Fi, answers);
}

#[test]
fn a_sale_to_a_firm_with_its_match() {
    let answers = "guided-firm.answers";
    golden("guided-firm.en.txt", "lifts-for-the-warehouse", Mode::Guided, Lang::En, answers);
}

#[test]
fn a_customer_who_walks_out_is_met_again() {
    let answers = "walked-out-sofa.answers";
    golden("walked-out-sofa.en.txt", "sofa-that-came-wrong", Mode::Solo, Lang::En, answers);
}

#[test]
fn a_walk_that_is_left_in_the_middle() {
    let answers = "left-early.answers";
    golden("left-early.fi.txt", "photos-novice", Mode::Guided, Lang::Fi, answers);
}

/// The same walk as a person with a screen reader types it: numbers, a slip, the page of keys.
#[test]
fn a_walk_in_plain_lines() {
    let catalogue = built_in::catalogue();
    let scenario = built_in::scenario("photos-novice", &catalogue).unwrap();
    let words = Rc::new(Words::new(Lang::En));
    let page = Page::default();
    let typed = "9\n?\n3\n4\nh\n4\n\n3 5 6\n\nq\n";
    let input = Box::new(std::io::Cursor::new(typed));
    let mut console = Plain::new(input, Box::new(page.clone()), Rc::clone(&words), WIDTH);
    let journal = Journal::none(Clock::from_environment());
    let mode = Mode::Guided;
    let parts = Parts {
        scenario: &scenario,
        catalogue: &catalogue,
        words,
        mode,
        seed: SEED,
        ear: &nobody,
        says: false,
    };
    let stopped = Walk::new(parts, &mut console, journal).run().err().unwrap();
    let shown = String::from_utf8(page.0.borrow().clone()).unwrap();
    same_as_kept("plain.en.txt", &format!("{shown}\n[{stopped}]\n"));
}
