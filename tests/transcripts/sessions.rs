//! Whole sessions of a group, led from a file of replies.

use std::rc::Rc;

use encounter::clock::Clock;
use encounter::console::script::Script;
use encounter::content::built_in;
use encounter::group::{Group, Plan};
use encounter::locale::Words;
use encounter::rater::hear::nobody;
use encounter::session::journal::Journal;
use encounter::session::{Parts, Session};
use encounter::text::Lang;

use super::{Page, WIDTH, folder, same_as_kept};

const PRESENT: u32 = 12;
const SEED: u64 = 1;

/// What `encounter session SCENARIO --answers FILE --present 12 --seed 1` prints.
fn led(scenario: &str, minutes: Option<u32>, lang: Lang, answers: &str) -> String {
    let catalogue = built_in::catalogue();
    let scenario = built_in::scenario(scenario, &catalogue).unwrap();
    let plan = minutes.map_or(Plan::whole(None), |minutes| Plan::fitting(&scenario, minutes));
    let words = Rc::new(Words::new(lang));
    let page = Page::default();
    let text = std::fs::read_to_string(folder().join(answers)).unwrap();
    let mut console = Script::new(&text, Box::new(page.clone()), Rc::clone(&words), WIDTH);
    let group = Group::new(&scenario, plan, SEED);
    let parts = Parts { catalogue: &catalogue, words, group, ear: &nobody };
    let journal = Journal::none(Clock::from_environment());
    let mut session = Session::new(parts, &mut console, journal);
    session.begin(PRESENT).unwrap();
    session.run().unwrap();
    assert_eq!(console.left_over(), None, "replies were left over");
    String::from_utf8(page.0.borrow().clone()).unwrap()
}

#[track_caller]
fn golden(name: &str, scenario: &str, minutes: Option<u32>, lang: Lang, answers: &str) {
    let shown = led(scenario, minutes, lang, answers);
    same_as_kept(name, &shown);
    assert_eq!(shown, led(scenario, minutes, lang, answers), "a session is the same every time");
}

/// Counts in both rounds, an agreed answer, a round counted again, a told moment, a branch, a
/// combination, own words with ticks, somebody who has to go, and a minority that is followed.
#[test]
fn a_session_in_english() {
    let answers = "session-photos.en.answers";
    golden("session-photos.en.txt", "photos-novice", None, Lang::En, answers);
}

#[test]
fn a_session_in_finnish() {
    let answers = "session-photos.fi.answers";
    golden("session-photos.fi.txt", "photos-novice", None, Lang::Fi, answers);
}

#[test]
fn a_session_of_half_an_hour() {
    let answers = "session-sofa.answers";
    golden("session-sofa.en.txt", "sofa-that-came-wrong", Some(30), Lang::En, answers);
}
