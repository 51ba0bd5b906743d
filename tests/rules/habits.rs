//! What test-wise players earn: in one scenario, and over a pack.

use encounter::finding::{Finding, Place, Rule};
use encounter::lint::ScreenSize;
use encounter::phase::Phase;
use encounter::review::{self, Ask, Summary};

use super::mini::{M, Mini, catalogue, choose, mini};

/// Reviewed with players, where the text of an answer whose id ends in `-q` asks.
fn reviewed(mini: &Mini, id: &str) -> (Vec<Finding>, Summary) {
    let ask = Ask { play: true, screen: ScreenSize::default() };
    let yaml = mini.yaml().replace("-q'", "?'").replace("\nid: mini\n", &format!("\nid: {id}\n"));
    let review = review::scenario(&yaml, catalogue(), ask);
    (review.findings, review.summary.unwrap())
}

/// The hint of the one who asks most, in English, where the scenario warns of that.
fn warned(mini: &Mini) -> Option<(Place, String)> {
    let mut findings = reviewed(mini, "mini").0;
    findings.retain(|finding| {
        finding.rule == Rule::HabitPays && finding.message.contains("in `en`, whoever")
    });
    findings.retain(|finding| finding.message.contains("most questions"));
    findings.pop().map(|finding| (finding.place, finding.hint.unwrap()))
}

/// Two moments a phase with these answers.
fn fourteen(options: &[&str]) -> Mini {
    let id = |phase: Phase, place: usize| format!("{}-{place}", phase.id());
    let pair = |phase: Phase| [0, 1].map(|at| choose(&id(phase, at), phase.id(), options));
    mini(Phase::ALL.into_iter().flat_map(pair))
}

fn scenario(id: &str, mini: &Mini) -> Summary {
    reviewed(mini, id).1
}

/// The pack's finding on the one who asks most, in English: message and hint.
fn over_all(pack: &[Summary]) -> Option<(String, String)> {
    let mut findings = review::overall(pack);
    findings.retain(|finding| {
        assert_eq!(finding.rule, Rule::HabitPaysOverall);
        assert!(finding.hint.as_ref().is_some_and(|hint| !hint.ends_with("in ")), "{finding:?}");
        finding.message.contains("in `en`") && finding.message.contains("most questions")
    });
    findings.pop().map(|finding| (finding.message, finding.hint.unwrap()))
}

/// A quarter of a point a moment adds up.
#[test]
fn many_small_gains_are_a_habit_that_pays() {
    let (place, hint) = warned(&fourteen(&["a-q +a1", "b-q", "c", "d"])).unwrap();
    assert!(matches!(place, Place::Path(_)), "{place:?}");
    let named = "given away most by `arrival-0`, `arrival-1`, `waiting-0`:";
    assert!(hint.starts_with(named), "{hint}");
    // A question says nothing there.
    assert_eq!(warned(&fourteen(&["a-q +a1", "b-q", "c +a1", "d"])), None);
    assert_eq!(warned(&fourteen(&["a-q +a1", "b-q +a1", "c-q", "d-q"])), None);
}

/// Where the habit earns no more at any moment, those that lead to better ones are named.
#[test]
fn a_habit_that_only_comes_to_better_moments_is_named_too() {
    let options = ["a-q", "b +d1", "c -d1", "d", "e"];
    let way = |id, phase| choose(id, phase, &options);
    let more = |phase: &'static str| {
        choose(&format!("more-{phase}"), phase, &["x +a3", "y +a3 +b1"])
            .when("{chose: {way: a-q, on: a-q}}")
    };
    let moments: [M; 5] = [
        way("way", "arrival"),
        way("on", "waiting"),
        more("needs"),
        more("sales-talk"),
        more("closing"),
    ];
    let (place, hint) = warned(&mini(moments)).unwrap();
    assert!(hint.starts_with("given away most by `way`, `on`: "), "{hint}");
    assert!(matches!(place, Place::Path(_)), "{place:?}");
}

#[test]
fn over_a_pack_a_habit_lies_at_most_ten_points_over_chance() {
    let paying = fourteen(&["a-q +a1", "b-q", "c", "d"]);
    let (message, hint) = over_all(&[scenario("one", &paying)]).unwrap();
    assert!(message.ends_with("most questions scores 50; chance scores 25"), "{message}");
    assert!(hint.starts_with("given away most in one (`arrival-0`, "), "{hint}");
    let fair = fourteen(&["a-q +a1", "b-q", "c +a1", "d"]);
    assert_eq!(over_all(&[scenario("one", &fair)]), None);
}

/// A scenario in which the habit has nothing to go by has chance's own mean, and counts.
#[test]
fn where_a_habit_has_nothing_to_go_by_it_is_chance() {
    let paying = scenario("paying", &fourteen(&["a-q +a1", "b-q", "c", "d"]));
    let mute = |id| scenario(id, &fourteen(&["a +a1", "b", "c", "d"]));
    let (message, hint) = over_all(&[paying.clone(), mute("mute")]).unwrap();
    assert!(message.contains("over 2 scenarios"), "{message}");
    assert!(message.ends_with("scores 37; chance scores 25"), "{message}");
    assert!(hint.starts_with("given away most in paying (") && !hint.contains("mute"), "{hint}");
    assert_eq!(over_all(&[paying, mute("mute"), mute("mute-too")]), None);
}

/// Most of its walks may be lost; what is left is judged.
#[test]
fn only_scenarios_in_which_all_of_a_habit_walk_out_have_no_figure() {
    let paying = scenario("paying", &fourteen(&["a-q +a1", "b-q", "c", "d"]));
    let lost = |id| scenario(id, &mini([choose("out", "arrival", &["a-q -a1 leaves", "b +a1"])]));
    let (message, _) = over_all(&[paying, lost("one"), lost("two"), lost("three")]).unwrap();
    assert!(message.contains("over 1 scenarios"), "{message}");
    assert_eq!(over_all(&[lost("one"), lost("two")]), None);
}

/// Chance itself can reach a pass mark; then no moment is to be named.
#[test]
fn a_pass_mark_that_chance_reaches() {
    let easy = fourteen(&["a +a1", "b", "c", "d"]).head("pass: 20");
    let (_, hint) = over_all(&[scenario("easy", &easy)]).unwrap();
    assert!(hint.starts_with("chance alone reaches the pass mark"), "{hint}");
}
