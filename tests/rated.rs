//! Own words that are rated before the reaction: by somebody whose verdicts are settled, so that
//! nothing here hangs on what the program's rater makes of a sentence.

mod judged;
mod led;
mod resumed;
mod said;
mod second;

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::LazyLock;

use crate::transcripts::Page;
use encounter::clock::Clock;
use encounter::console::script::Script;
use encounter::content::{self, built_in};
use encounter::encounter::answer::Verdict;
use encounter::guidance::Catalogue;
use encounter::locale::Words;
use encounter::play::journal::Journal;
use encounter::play::{Parts, Walk};
use encounter::rater::{Likely, Rated, Said};
use encounter::record::{Mode, StoredAnswer};
use encounter::scenario::Scenario;
use encounter::store::StoredEncounter;
use encounter::text::Lang;

use super::test::fixtures;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(built_in::catalogue);
static SCENARIO: LazyLock<Scenario> = LazyLock::new(|| {
    let text = std::fs::read_to_string(fixtures().join("short-walk.yaml")).unwrap();
    content::scenario(&text, &CATALOGUE).unwrap()
});

const WORDS: &str = "It is like the radio. You hear it at the cottage, and it buffers.";
/// Up to the moment of own words, and what is said there.
const TO_WORDS: &str = "welcome\nnod-to-him serve-first thank-him\nuse matters\n";
/// After it, to the trainee's own view and past it.
const ALONE_ON: &str = "aloud aloud\ngood-evenings\nring-him\n-\n-\n-\n";

/// Somebody whose verdicts are settled: by point, the verdict and the words that it rests on; the first
/// whose words were said counts. What is not named is not shown.
#[derive(Default)]
pub(crate) struct Settled {
    verdicts: Vec<(&'static str, Verdict, &'static str)>,
    /// How many answers were rated.
    times: Cell<usize>,
    /// What the last one had been shown beforehand.
    shown: RefCell<Vec<String>>,
}

impl Settled {
    pub(crate) fn on(verdicts: &[(&'static str, Verdict, &'static str)]) -> Self {
        Self { verdicts: verdicts.to_vec(), ..Self::default() }
    }

    pub(crate) fn rate(&self, said: Said<'_>, points: &[&str]) -> Vec<Rated> {
        self.times.set(self.times.get() + 1);
        self.shown.replace(said.shown.iter().map(|text| (*text).to_owned()).collect());
        let likely = Likely { met: 0.4, violated: 0.3, absent: 0.3 };
        let one = |point: &&str| {
            let of_words =
                |one: &&(&str, Verdict, &str)| one.0 == *point && said.words.contains(one.2);
            let settled = self.verdicts.iter().find(of_words);
            let (verdict, clause) = settled.map_or((Verdict::Absent, ""), |one| (one.1, one.2));
            let start = said.words.find(clause).filter(|_| !clause.is_empty());
            let evidence = start.map(|start| start..start + clause.len()).into_iter().collect();
            Rated { verdict, likely, evidence }
        };
        points.iter().map(one).collect()
    }
}

/// How a walk is sat through.
#[derive(Clone, Copy)]
struct Manner {
    mode: Mode,
    says: bool,
    lang: Lang,
}

const GUIDED: Manner = Manner { mode: Mode::Guided, says: false, lang: Lang::En };
const ALONE: Manner = Manner { mode: Mode::Solo, says: false, lang: Lang::En };

fn nothing_kept(manner: Manner) -> StoredEncounter {
    StoredEncounter {
        scenario: "short-walk".into(),
        path: None,
        mode: manner.mode,
        seed: 1,
        figures: None,
        answers: Vec::new(),
        notes: Vec::new(),
    }
}

/// Goes on with what is kept, with these replies, as far as they lead: what was shown, and what is
/// kept then.
fn sit(
    ear: &Settled,
    manner: Manner,
    kept: &StoredEncounter,
    replies: &str,
) -> (String, StoredEncounter) {
    let words = Rc::new(Words::new(manner.lang));
    let page = Page::default();
    let console = Script::new(replies, Box::new(page.clone()), Rc::clone(&words), 78);
    let mut console = if console.brings_verdicts() { console } else { console.without_ticks() };
    let heard = |said: Said<'_>, points: &[&str]| Some(ear.rate(said, points));
    let Manner { mode, says, .. } = manner;
    let (scenario, catalogue) = (&*SCENARIO, &*CATALOGUE);
    let parts = Parts { scenario, catalogue, words, mode, seed: 1, ear: &heard, says };
    let journal = Journal::in_memory(kept.clone(), Clock::from_environment());
    let mut walk = Walk::resume(parts, &mut console, journal, kept).unwrap();
    let stopped = walk.run().err().map(|error| error.to_string());
    let fits = |told: &String| told.contains("the answers end");
    assert!(stopped.as_ref().is_none_or(fits), "{stopped:?}");
    let kept = walk.into_journal().remembered().unwrap();
    let shown = String::from_utf8(page.0.borrow().clone()).unwrap();
    (shown, kept)
}

/// The same from the beginning.
fn walked(ear: &Settled, manner: Manner, replies: &str) -> (String, StoredEncounter) {
    sit(ear, manner, &nothing_kept(manner), replies)
}

/// The answer to the moment of own words.
fn said(kept: &StoredEncounter) -> &StoredAnswer {
    let at = |(_, answer): &&(i64, StoredAnswer)| answer.moment == "what-is-a-stream";
    &kept.answers.iter().find(at).unwrap().1
}

/// All verdicts on an answer, in the order in which they were given.
fn verdicts(answer: &StoredAnswer) -> Vec<String> {
    let one = |one: &encounter::record::StoredVerdict| {
        let late = if one.late { " late" } else { "" };
        let said = if one.evidence.is_empty() {
            String::new()
        } else {
            format!(" “{}”", one.evidence)
        };
        format!("{} {} {}{late}{said}", one.point, one.verdict.id(), one.judge.id())
    };
    answer.verdicts.iter().map(one).collect()
}

/// The verdicts on own words before anybody has judged them.
const OPEN: [&str; 2] = ["plain-language unsure nobody", "benefits-not-features unsure nobody"];

#[track_caller]
fn assert_shows(shown: &str, all: &[&str]) {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let shown = plain(shown);
    for text in all {
        assert!(shown.contains(&plain(text)), "{text:?} is missing in\n{shown}");
    }
}
