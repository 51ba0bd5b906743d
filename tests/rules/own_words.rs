//! Own words at a `choose` moment, and what is decided of own words later.

use encounter::coach::debrief;
use encounter::encounter::answer::nearest_option;
use encounter::encounter::score::of_answer;
use encounter::encounter::{Grounds, Judge};
use encounter::record::summary::Outcome;
use encounter::scenario::Task;

use super::mini::{choose, lines, mini, say};
use super::walk::{judged, last, responded, scene, visited, walk};

#[test]
fn earnings_are_capped_at_the_best_options() {
    // The stake is worth 5, the best option 2.
    let scenario = mini([
        choose("one", "needs", &["a +a2", "b +a1 -b1", "c +a1 +b1"]),
        choose("two", "needs", &["x +a3", "y"]),
    ])
    .build();
    for (given, earned) in [
        ("~ +a2", 2),
        ("~ +a2 +a1 +b1", 2),
        ("~ +a2 +a1 -b1", 2),
        ("~ +a1 -b1", 0),
        ("~ +a1", 1),
        ("~", 0),
    ] {
        let score = walk(&scenario, &[given, "y"]).score();
        assert_eq!((score.earnings.earned[2], score.earnings.maxima[2]), (earned, 5), "{given}");
    }
    // The cap is on the answer, not on the phase alone: with the rest it reaches no more than 5.
    assert_eq!(walk(&scenario, &["~ +a2 +a1 +b1", "x"]).score().earnings.earned[2], 5);
}

#[test]
fn the_reaction_is_that_of_the_nearest_option_by_weight() {
    let note = |id: &str| format!("coaching: {}", lines(&[("", &format!("on {id}"))]));
    let options = [
        format!("a +a3 | {}", note("a")),
        format!("b +a1 +b1 | {}", note("b")),
        format!("c -a1 | {}", note("c")),
        format!("d | {}", note("d")),
    ];
    let scenario = mini([choose("one", "needs", &options.each_ref().map(String::as_str))]).build();
    for (given, nearest) in [
        ("~ +a3", "a"),
        ("~ +a3 +a1 +b1", "a"), // 2 away from a, 3 from b
        ("~ +a1 +b1", "b"),
        ("~ +b1", "b"), // 1 away from b and d: the earlier
        ("~ -a1", "c"),
        ("~ -a1 +b1", "c"), // 1 away from b and from c, but b says the opposite on a1
        ("~", "d"),
        ("~ ?a3 ?a1", "d"), // unsure counts as absent
        ("~ -b1", "d"),
    ] {
        let (reaction, coaching) = responded(&walk(&scenario, &[given]));
        assert_eq!(reaction, format!("to {nearest}"), "{given}");
        assert_eq!(coaching, format!("on {nearest}"), "{given}");
    }
}

#[test]
fn ties_go_to_the_earlier_option() {
    let scenario = mini([choose("one", "needs", &["a +a1", "b +b1", "c +a1 +b1"])]).build();
    let Task::Choose { options, .. } = &scenario.moments[2].task else { panic!("no choose") };
    for (given, nearest) in [("", 0), ("+b1", 1), ("+a1 +b1", 2), ("-a1 -b1", 0)] {
        let found = nearest_option(options, judged(&scenario, given), &scenario).unwrap();
        assert_eq!(found.0, nearest, "{given}");
    }
}

#[test]
fn the_nearest_options_coaching_reads_this_answer_not_the_options() {
    let option = format!("a +a1 +b1 | coaching: {}", lines(&[("{met: [b1]}", "with b")]));
    let scenario = mini([choose("one", "needs", &[&option, "b -a2"])]).build();
    assert_eq!(responded(&walk(&scenario, &["~ +a1 +b1"])).1, "with b");
    assert_eq!(responded(&walk(&scenario, &["~ +a1"])), ("to a".into(), String::new()));
}

#[test]
fn own_words_leave_only_where_they_violate_what_that_option_violates() {
    let scenario = mini([
        choose("one", "needs", &["a +a1", "go -a2 -b2 leaves", "off +b1 leaves"]),
        choose("two", "closing", &["x +c1", "y"]),
    ])
    .build();
    for (given, left) in [
        ("~ -a2 -b2", true),
        ("~ -a2", true),
        ("~ -b2", true),
        ("~ -b2 +a1", false), // nearest is a
        ("~ +a1", false),
        ("~ +b1", false), // nearest leaves, but there is nothing of it to violate
        ("go", true),
        ("off", true),
    ] {
        let encounter = walk(&scenario, &[given]);
        assert_eq!(encounter.state().left, left, "{given}");
        assert_eq!(visited(&encounter), if left { "one" } else { "one two" }, "{given}");
    }
    // Words that violate nothing meet no reaction to a slip, however near it is.
    let scenario = mini([choose("one", "needs", &["a +a3", "go -a1 +b2 leaves"])]).build();
    assert!(!walk(&scenario, &["~ +b2"]).state().left);
    assert_eq!(responded(&walk(&scenario, &["~ +b2"])).0, "to a");
}

#[test]
fn chose_never_holds_of_own_words_and_the_rest_does() {
    let scenario = mini([
        choose("one", "needs", &["a +a1", "b -a1"]),
        choose("two", "closing", &["x +c1", "y"]).with(
            "scene",
            &lines(&[
                ("{chose: {one: a}}", "chose"),
                ("{met: [a1], trust: {at_least: 53}}", "met"),
            ]),
        ),
    ])
    .build();
    assert_eq!(scene(&walk(&scenario, &["~ +a1"])), "met");
    assert_eq!(scene(&walk(&scenario, &["a"])), "chose met");
}

#[test]
fn unsure_counts_as_absent_until_ticked() {
    let scenario = mini([say("one", "needs", "a1, b1, g3")]).build();
    let encounter = walk(&scenario, &["~ ?a1 ?b1 ?g3"]);
    assert_eq!(encounter.score().percent(), 0);
    assert_eq!(encounter.state().trust, 50);
    assert_eq!(debrief::undecided(&encounter).len(), 1);
    let encounter = walk(&scenario, &["~ +a1 ?b1 -g3"]);
    assert_eq!((encounter.score().earnings.earned[2], encounter.state().trust), (0, 28));
}

#[test]
fn late_ticks_change_score_and_pass_only() {
    let scenario = mini([
        say("one", "needs", "a1, b1").reactions(&[("{met: [a1]}", "met"), ("", "not")]),
        choose("praised", "closing", &["x +c1", "y"]).when("{met: [a1]}"),
        choose("two", "closing", &["x", "y -c1"]),
    ])
    .head("pass: 60")
    .endings(&[("met", "{met: [a1]}", "tells: 9"), ("plain", "", "")])
    .build();
    let mut encounter = walk(&scenario, &["~ ?a1 +b1", "x"]);
    let (state, before) = (encounter.state().clone(), encounter.score());
    assert_eq!((before.percent(), before.passed()), (33, false));
    let place = encounter.taken().iter().position(|taken| taken.moment == 2).unwrap();
    encounter.tick(place, judged(&scenario, "+a1 +b1"));
    assert_eq!((encounter.score().percent(), encounter.score().passed()), (66, true));
    assert_eq!(*encounter.state(), state);
    assert_eq!(encounter.ending().unwrap().id, "plain");
    assert_eq!(encounter.tells(), 0);
    let taken = encounter.taken()[place].clone();
    let reaction = encounter::encounter::react::response(
        &scenario,
        &taken.before,
        &taken.answer,
        taken.judged,
    );
    assert_eq!(reaction.reaction.unwrap().get(encounter::text::Lang::En), "not");
    assert_eq!(visited(&encounter), "one two");
}

#[test]
fn a_late_tick_can_also_fail_the_encounter() {
    let scenario = mini([say("one", "needs", "g3"), choose("two", "closing", &["x +a1 +b1", "y"])])
        .head("pass: 0")
        .build();
    let mut encounter = walk(&scenario, &["~ ?g3", "x"]);
    assert!(encounter.score().passed());
    let place = encounter.taken().iter().position(|taken| taken.moment == 2).unwrap();
    encounter.tick(place, judged(&scenario, "-g3"));
    assert!(encounter.score().grave && !encounter.score().passed());
    assert_eq!(encounter.state().trust, 53, "trust stays where it was");
}

#[test]
fn passed_by_own_judgement_is_what_would_fail_with_the_ticks_absent() {
    let scenario =
        mini([say("one", "needs", "a1, b1"), choose("two", "closing", &["x +b2", "y", "z -b2"])])
            .head("pass: 50")
            .build();
    for (answers, result) in [
        (["~ +a1 +b1", "x"], Outcome::Passed), // 50 without them
        (["~", "x"], Outcome::Passed),
        (["~ +a1 +b1", "y"], Outcome::ByOwnJudgement),
        (["~ +a1", "y"], Outcome::Failed),
        (["~ +a1 +b1", "z"], Outcome::ByOwnJudgement),
        (["~ -a1", "x"], Outcome::Passed),
        (["skip", "x"], Outcome::Failed),
    ] {
        assert_eq!(debrief::outcome(&walk(&scenario, &answers)), result, "{answers:?}");
    }
}

#[test]
fn what_the_program_judged_is_not_own_judgement() {
    let scenario = mini([
        say("one", "needs", "a1, b1, a2"),
        choose("two", "closing", &["x +b2", "y", "z -b2"]),
    ])
    .head("pass: 50")
    .build();
    // 6 in all, of which 3 pass; who judged each point, in the order of the stake.
    for (said, judges, result) in [
        ("~ +a1 +a2", [Judge::Rater; 3], Outcome::Passed),
        ("~ +a1 +b1 +a2", [Judge::Rater, Judge::Trainee, Judge::Rater], Outcome::Passed),
        ("~ +a1 +a2", [Judge::Trainee, Judge::Rater, Judge::Rater], Outcome::ByOwnJudgement),
        ("~ +a1 +a2", [Judge::Trainee; 3], Outcome::ByOwnJudgement),
        // A point of the program's that was broken stays broken.
        ("~ +a1 -b1 +a2", [Judge::Rater; 3], Outcome::Failed),
        ("~ +a1", [Judge::Rater; 3], Outcome::Failed),
    ] {
        let mut encounter = walk(&scenario, &[said, "y"]);
        let place = encounter.taken().iter().position(|taken| taken.moment == 2).unwrap();
        let mut grounds = Grounds::NONE;
        for (&point, judge) in scenario.moments[2].stake.iter().zip(judges) {
            grounds.put(point, judge, "");
        }
        encounter.found(place, grounds);
        assert_eq!(debrief::outcome(&encounter), result, "{said} {judges:?}");
    }
}

#[test]
fn own_words_at_a_choose_are_self_ticked_too() {
    let scenario = mini([choose("one", "needs", &["a +a1", "b"])]).head("pass: 100").build();
    assert_eq!(debrief::outcome(&walk(&scenario, &["~ +a1"])), Outcome::ByOwnJudgement);
    assert_eq!(debrief::outcome(&walk(&scenario, &["a"])), Outcome::Passed);
}

#[test]
fn the_score_of_one_answer() {
    let scenario = mini([
        choose("pick", "arrival", &["a +a2 +a1", "b +b1 -a1", "c +c1"]),
        say("words", "needs", "a1, a2, a3"),
    ])
    .build();
    let place = |id| scenario.moment_index(id).unwrap();
    for (moment, given, percent) in [
        ("pick", "+a2 +a1", 100),
        ("pick", "+a2", 66),
        ("pick", "+a2 +a1 +b1 +c1", 100), // never over the best option's
        ("pick", "+a2 -a1", 33),
        ("pick", "+b1 -a1", 0),
        ("words", "+a1 +a2 +a3", 100), // 6 at stake
        ("words", "+a3", 50),
        ("words", "+a3 -a2", 16),
        ("words", "+a1 -a3", 0),
        ("words", "?a1 ?a2 ?a3", 0),
    ] {
        let judged = judged(&scenario, given);
        assert_eq!(of_answer(&scenario, place(moment), judged), percent, "{moment} {given}");
    }
    assert_eq!(last(&walk(&scenario, &["~ +a1"])).judged, judged(&scenario, "+a1"));
}
