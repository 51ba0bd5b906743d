//! How many keys a session asks of its trainer, at 80×24 before a group.

use std::rc::Rc;

use encounter::clock::Clock;
use encounter::console::Reply;
use encounter::console::picker::{Key, Picker, Step};
use encounter::content::built_in;
use encounter::group::{Group, Plan};
use encounter::guidance::Catalogue;
use encounter::locale::Words;
use encounter::rater::hear::nobody;
use encounter::scenario::Scenario;
use encounter::session::Parts;
use encounter::session::journal::Journal;
use encounter::text::Lang;
use encounter::view::layout::pages;
use encounter::view::{Block, Marks, Prompt, Screen, options};

use super::mini::{catalogue, choose, many, matching, mini, order, say};
use crate::leading::{Leader, SEED};

/// What a stage of 80×24 leaves for text.
const ROOM: (usize, usize) = (72, 19);
/// Keys of one step beside counts, words, orders and ticks.
const MOST: usize = 4;
const PRESENT: u32 = 30;

/// The pages of a screen, as the terminal makes them.
fn page_count(screen: &Screen) -> usize {
    let laid_out = |choices: Vec<Block>| {
        let blocks: Vec<Block> = screen.blocks.iter().cloned().chain(choices).collect();
        pages(&blocks, ROOM.0, ROOM.1).len()
    };
    match laid_out(options::airy(&screen.prompt, &Marks::default())) {
        1 => 1,
        _ => laid_out(options::blocks(&screen.prompt, &Marks::default())),
    }
}

/// What is typed into an answer; an offer needs nothing but Enter.
fn typed(prompt: &Prompt) -> String {
    let digits = |count: usize| (1..=count).map(|digit| digit.to_string()).collect();
    match prompt {
        Prompt::Counts { choices, before, .. } if before.is_empty() => {
            let counts = ["7"].into_iter().chain(std::iter::repeat_n("3", choices.len() - 1));
            counts.collect::<Vec<_>>().join(" ")
        }
        Prompt::Pick(_) | Prompt::Offer { offered: None, .. } => "1".to_owned(),
        Prompt::Many { max, .. } => digits(*max),
        Prompt::Order(choices) => digits(choices.len()),
        Prompt::Match { items, .. } => items.iter().map(|_| '1').collect(),
        _ => String::new(),
    }
}

/// Answers a screen by keys; gives those that are left when what was typed is taken away.
fn keys(screen: &Screen) -> (usize, Reply) {
    let mut picker = Picker::new(screen);
    let count = page_count(screen);
    for _ in 1..count {
        assert_eq!(picker.press(Key::Enter, false), Step::NextPage);
    }
    for key in typed(&screen.prompt).chars() {
        let key = if key == ' ' { Key::Space } else { Key::Char(key) };
        assert_eq!(picker.press(key, true), Step::Stay, "{:?}", screen.prompt);
    }
    if screen.prompt == Prompt::Words {
        return (count + 1, Reply::Said("We keep a copy.".to_owned()));
    }
    match picker.press(Key::Enter, true) {
        Step::Reply(reply) => (count, reply),
        step => panic!("{step:?} {:?} {:?}", picker.notice, screen.prompt),
    }
}

/// Leads a whole session in which everything is asked; gives how many steps it had.
fn led(scenario: &Scenario, catalogue: &Catalogue, lang: Lang) -> usize {
    let words = Rc::new(Words::new(lang));
    let group = Group::new(scenario, Plan::whole(None), SEED);
    let journal = Journal::none(Clock::from_environment());
    let mut leader =
        Leader::with(Parts { catalogue, words, group, ear: &nobody }, PRESENT, journal);
    let mut steps = 0;
    while !leader.group().finished() {
        let at = leader.at();
        let (count, reply) = keys(&leader.screen());
        assert!(count <= MOST, "{count} keys at {at} of {}", scenario.head.id);
        leader.choose(vec![Box::new(move |_| reply)]);
        assert!(leader.group().finished() || leader.at() != at, "stuck at {at}");
        steps += 1;
    }
    steps
}

#[test]
fn fourteen_moments_of_every_kind_take_at_most_four_keys_a_step() {
    let options = ["good +a2", "fair +a1", "none", "bad -b1"];
    let before = ["point: a2, before: [[yy, xx]]"];
    let pairs = ["point: a2, pairs: [[xx, right], [yy, left]]"];
    let sides = ["xx yy", "left right"];
    let ticks = ["one +a2", "other +a1", "slip -b1", "rest"];
    let scenario = mini([
        choose("one", "arrival", &options),
        choose("two", "waiting", &options),
        many("three", "needs", 3, &ticks),
        choose("four", "needs", &options),
        order("five", "needs", "xx yy zz", &before),
        choose("six", "sales-talk", &options),
        matching("seven", "sales-talk", sides, &pairs),
        say("eight", "sales-talk", "a2, b1"),
        choose("nine", "closing", &options),
        choose("ten", "closing", &options),
        choose("eleven", "departure", &options),
        say("twelve", "departure", "a1, b2, c1"),
        many("thirteen", "aftercare", 2, &ticks),
        choose("fourteen", "aftercare", &options),
    ])
    .build();
    assert_eq!(scenario.moments.len(), 14);
    let steps = led(&scenario, catalogue(), Lang::En);
    assert!(steps > 14 * 6, "{steps}");
}

#[test]
fn so_do_the_built_in_scenarios_with_all_their_text() {
    let catalogue = built_in::catalogue();
    for head in built_in::headers() {
        let scenario = built_in::scenario(&head.id, &catalogue).unwrap();
        for lang in Lang::ALL {
            led(&scenario, &catalogue, lang);
        }
    }
}
