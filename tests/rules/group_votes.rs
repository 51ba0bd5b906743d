//! Votes: which counts can be, what share and worth they have, and which option they offer.

use encounter::console::Reply;
use encounter::console::notice::Notice;
use encounter::console::picker::{Key, Picker, Step};
use encounter::encounter::Answer;
use encounter::group::vote::{Miscount, possible, share};
use encounter::group::{Cast, Plan, Round, Vote};
use encounter::scenario::Scenario;

use super::mini::{catalogue, choose_as_is, many, matching, mini, order};
use crate::leading::{Leader, spot};

const PRESENT: u32 = 12;

/// `good` earns 2, `fair` 1, `none` nothing, `bad` loses 1, `both` meets 2 and breaks 1.
const OPTIONS: [&str; 5] = ["good +a2", "fair +a1", "none", "bad -b1", "both +a2 -b1"];

fn scenario() -> Scenario {
    mini([
        choose_as_is("one", "needs", &OPTIONS),
        many("two", "needs", 2, &["one +a2", "other +a1", "slip -b1", "rest"]),
        order("three", "closing", "xx yy zz", &["point: a2, before: [[yy, xx]]"]),
        matching(
            "four",
            "departure",
            ["xx yy", "left right"],
            &["point: a2, pairs: [[xx, right], [yy, left]]"],
        ),
    ])
    .build()
}

/// A session in which everything is asked.
fn led<'s>(scenario: &'s Scenario, lines: &[&str]) -> Leader<'s> {
    Leader::new(scenario, catalogue(), Plan::whole(None), PRESENT).lines(lines)
}

#[test]
fn counts_that_cannot_be_are_refused() {
    let numbers = |given, wanted| Err(Miscount::Numbers { given, wanted });
    let too_many = |given, most| Err(Miscount::TooMany { given, most });
    for (counts, each, expected) in [
        (&[4, 7, 1][..], 1, Ok(())),
        (&[0, 12, 0], 1, Ok(())),
        // Who is not counted abstained.
        (&[3, 3, 1], 1, Ok(())),
        (&[0, 0, 0], 1, Ok(())),
        (&[4, 7, 2], 1, too_many(13, PRESENT)),
        (&[13, 0, 0], 1, too_many(13, PRESENT)),
        (&[u32::MAX, u32::MAX, 1], 1, too_many(u32::MAX, PRESENT)),
        (&[4, 7], 1, numbers(2, 3)),
        (&[4, 7, 0, 1], 1, numbers(4, 3)),
        (&[], 1, numbers(0, 3)),
        // Where each may be for several, each option can have everybody.
        (&[12, 12, 12], 3, Ok(())),
        (&[12, 13, 0], 3, too_many(13, PRESENT)),
        (&[12, 12], 3, numbers(2, 3)),
        // But nobody can be for more than they may pick.
        (&[12, 12, 0], 2, Ok(())),
        (&[12, 12, 1], 2, too_many(25, 2 * PRESENT)),
    ] {
        assert_eq!(possible(counts, 3, PRESENT, each), expected, "{counts:?} {each}");
    }
}

#[test]
fn shares_are_whole_percents_to_the_nearest() {
    for (count, of, expected) in [
        (0, 5, Some(0)),
        (5, 5, Some(100)),
        (1, 3, Some(33)),
        (2, 3, Some(67)),
        (1, 8, Some(13)),
        (1, 200, Some(1)),
        (1, 201, Some(0)),
        (7, 5, Some(100)),
        (u32::MAX, u32::MAX, Some(100)),
        (0, 0, None),
        (3, 0, None),
    ] {
        assert_eq!(share(count, of), expected, "{count} of {of}");
    }
}

#[test]
fn abstentions_are_no_part_of_a_share_but_where_each_may_be_for_several() {
    let scenario = scenario();
    let vote = |counts: &[u32]| Vote {
        round: Round::First,
        cast: Cast::Counts(counts.to_vec()),
        present: PRESENT,
    };
    let [one, two] = ["one", "two"].map(|id| &scenario.moments[spot(&scenario, id).moment].task);
    assert_eq!(vote(&[4, 2, 0, 2, 0]).base(one), 8);
    assert_eq!(vote(&[9, 2, 0, 2]).base(two), PRESENT);
}

#[test]
fn a_round_is_worth_the_mean_of_what_each_voters_option_earns_over_the_best() {
    let scenario = scenario();
    let one = spot(&scenario, "one").moment;
    for (counts, expected) in [
        ([3, 0, 0, 0, 0], Some(100)),
        ([1, 1, 0, 0, 0], Some(75)),
        ([0, 3, 0, 0, 0], Some(50)),
        ([0, 0, 4, 0, 0], Some(0)),
        // Nobody's answer is worth less than nothing.
        ([0, 0, 0, 4, 0], Some(0)),
        ([2, 0, 0, 4, 0], Some(33)),
        // What was met less what was broken.
        ([0, 0, 0, 0, 2], Some(50)),
        ([4, 7, 1, 0, 0], Some(63)),
        ([0, 0, 0, 0, 0], None),
    ] {
        let cast = Cast::Counts(counts.to_vec());
        let vote = Vote { round: Round::First, cast, present: PRESENT };
        assert_eq!(vote.figure(&scenario, one), expected, "{counts:?}");
    }
}

#[test]
fn an_agreed_answer_counts_as_one() {
    let scenario = scenario();
    for (id, answer, expected) in [
        ("one", Answer::Picked(0), 100),
        ("one", Answer::Picked(1), 50),
        ("one", Answer::Picked(3), 0),
        ("two", Answer::Ticked(vec![0, 1]), 100),
        ("two", Answer::Ticked(vec![0]), 67),
        ("two", Answer::Ticked(vec![0, 2]), 33),
        ("two", Answer::Ticked(vec![2, 3]), 0),
        ("three", Answer::Ordered(vec![1, 0, 2]), 100),
        ("three", Answer::Ordered(vec![0, 1, 2]), 0),
        ("four", Answer::Matched(vec![1, 0]), 100),
        ("four", Answer::Matched(vec![1, 1]), 0),
    ] {
        let vote =
            Vote { round: Round::Second, cast: Cast::Agreed(answer.clone()), present: PRESENT };
        let figure = vote.figure(&scenario, spot(&scenario, id).moment);
        assert_eq!(figure, Some(expected), "{id} {answer:?}");
    }
}

#[test]
fn options_that_are_ticked_together_and_moments_without_a_stake_have_no_figure() {
    let scenario = scenario();
    let figure = |id: &str, counts: &[u32]| {
        let cast = Cast::Counts(counts.to_vec());
        let vote = Vote { round: Round::First, cast, present: PRESENT };
        vote.figure(&scenario, spot(&scenario, id).moment)
    };
    assert_eq!(figure("two", &[12, 12, 0, 0]), None);
    assert_eq!(figure("filler-arrival", &[12, 0]), None);
}

#[test]
fn the_majority_is_offered_and_among_equals_what_is_shown_first() {
    for (counts, shown, expected) in [
        (&[4, 7, 1][..], [0, 1, 2], Some(1)),
        (&[4, 4, 1], [0, 1, 2], Some(0)),
        (&[4, 4, 1], [2, 1, 0], Some(1)),
        (&[3, 3, 3], [2, 0, 1], Some(2)),
        (&[0, 0, 1], [0, 1, 2], Some(2)),
        (&[0, 0, 0], [0, 1, 2], None),
    ] {
        let cast = Cast::Counts(counts.to_vec());
        let vote = Vote { round: Round::First, cast, present: PRESENT };
        assert_eq!(vote.majority(&shown), expected, "{counts:?} {shown:?}");
    }
}

#[test]
fn the_last_round_with_votes_offers() {
    let scenario = scenario();
    let one = spot(&scenario, "one");
    for (lines, expected) in [
        (&[">one.first", "4 7 1 0 0", ">one.second", "7 4 1 0 0"][..], Some(0)),
        (&[">one.first", "4 7 1 0 0", ">one.follow"], Some(1)),
        (&[">one.first", "4 7 1 0 0", ">one.second", "0 0 0 0 0"], Some(1)),
        (&[">one.second", "1 1 5 0 0"], Some(2)),
        (&[">one.first", "4 7 1 0 0", ">one.second", "a", "none"], Some(2)),
        (&[">one.follow"], None),
    ] {
        let leader = led(&scenario, lines);
        assert_eq!(leader.group().offered(one), expected, "{lines:?}");
    }
}

#[test]
fn the_number_present_can_change_and_every_vote_keeps_its_own() {
    let scenario = scenario();
    let one = spot(&scenario, "one");
    let leader =
        led(&scenario, &[">one.first", "12 0 0 0 0", "g", "10", ">one.second", "5 5 0 0 0"]);
    assert_eq!(leader.group().present(), 10);
    let present: Vec<u32> = leader.group().votes(one).iter().map(|vote| vote.present).collect();
    assert_eq!(present, [12, 10]);
}

#[test]
fn counts_that_stand_there_already_need_not_fit_those_who_are_left() {
    let scenario = scenario();
    let one = spot(&scenario, "one");
    let leader = led(&scenario, &[">one.first", "12 0 0 0 0", "g", "10", "p"]);
    let screen = leader.screen();
    let enter = Picker::new(&screen).press(Key::Enter, true);
    assert_eq!(enter, Step::Reply(Reply::Counted(vec![12, 0, 0, 0, 0])));
    let leader = leader.lines(&["12 0 0 0 0"]);
    assert_eq!(leader.at(), "one.discuss");
    assert_eq!(leader.group().votes(one).len(), 1, "no new voting");
    // Other counts must fit.
    let mut picker = Picker::new(&screen);
    for key in [Key::Backspace, Key::Char('1'), Key::Enter] {
        picker.press(key, true);
    }
    assert_eq!(picker.notice, Some(Notice::TooMany(13, 10)));
}
