//! What a review finds: what can never be shown, what earns wrongly, what may stand.

use encounter::encounter::reference;
use encounter::finding::{Place, Rule};
use encounter::lint::ScreenSize;
use encounter::review::{self, Ask, Review};

use encounter::simulate::board::Board;
use encounter::simulate::ends::ends;
use encounter::simulate::reach;
use encounter::simulate::shares::Shares;

use super::mini::{M, Mini, catalogue, choose, lines, many, mini, say};

fn reviewed(mini: &Mini) -> Review {
    let ask = Ask { play: true, screen: ScreenSize::default() };
    review::scenario(&mini.yaml(), catalogue(), ask)
}

/// The findings of these rules: code and place.
fn found(mini: &Mini, rules: &[Rule]) -> Vec<(Rule, String)> {
    let all = reviewed(mini).findings.into_iter().filter(|finding| rules.contains(&finding.rule));
    all.map(|finding| match finding.place {
        Place::Path(path) => (finding.rule, path.to_string()),
        Place::Span(_) | Place::File => (finding.rule, String::new()),
    })
    .collect()
}

const REACH: [Rule; 4] = [Rule::NeverShown, Rule::NeverReached, Rule::NeverHolds, Rule::NotProven];

fn unreachable(mini: &Mini) -> Vec<(Rule, String)> {
    found(mini, &REACH)
}

fn start() -> M {
    choose("one", "arrival", &["a +a1", "b -b1", "c"])
}

#[test]
fn a_moment_that_no_walk_comes_to() {
    for when in [
        "{trust: {below: 28}}",
        "{trust: {at_least: 54}}",
        "{met: [b1]}",
        "{violated: [a1]}",
        "{met: [a1], violated: [b1]}",
        "{left: true}",
        "{met: [a1], trust: {below: 42}}",
    ] {
        let later = choose("later", "waiting", &["x +a1", "y"]).when(when);
        let told = unreachable(&mini(vec![start(), later]));
        assert_eq!(told, [(Rule::NeverReached, "moments[2]".to_owned())], "{when}");
    }
    for when in [
        "{trust: {below: 40}}",
        "{trust: {at_least: 53}}",
        "{lacks: [a1]}",
        "{violated: [b1]}",
        "{chose: {one: c}}",
        "{left: false}",
    ] {
        let later = choose("later", "waiting", &["x +a1", "y"]).when(when);
        assert_eq!(unreachable(&mini(vec![start(), later])), [], "{when}");
    }
}

#[test]
fn lines_reactions_coaching_and_endings_that_never_hold() {
    let line = lines(&[("", "always"), ("{violated: [a1]}", "never")]);
    let told = |moment: M| unreachable(&mini(vec![start(), moment]));
    let later = || choose("later", "waiting", &["x +a1", "y"]);
    let never = |place: &str| vec![(Rule::NeverHolds, format!("moments[1].{place}"))];
    assert_eq!(told(later().with("scene", &line)), never("scene[1].when"));
    assert_eq!(told(later().with("says", &line)), never("says[1].when"));
    let coached = ["x +a1 | coaching: [{when: {violated: [a1]}, text: {en: n}}]", "y"];
    assert_eq!(
        told(choose("later", "waiting", &coached)),
        never("choose.options[0].coaching[0].when")
    );
    let said = |reactions: &[(&str, &str)]| say("later", "waiting", "a1").reactions(reactions);
    let all = [("{met: [a1]}", "m"), ("{violated: [a1]}", "v"), ("", "else")];
    assert_eq!(told(said(&all)), []);
    assert_eq!(told(said(&[("{met: [b1]}", "m"), ("", "else")])), never("reactions[0].when"));
    let ended = mini(vec![start()]).endings(&[
        ("never", "{trust: {at_least: 90}}", ""),
        ("good", "{trust: {at_least: 51}}", ""),
        ("else", "", ""),
    ]);
    assert_eq!(unreachable(&ended), [(Rule::NeverHolds, "endings[0].when".to_owned())]);
}

#[test]
fn what_always_comes_after_something_else_is_never_shown() {
    let shadowed = [("{met: [a1]}", "m"), ("{met: [a1], trust: {at_least: 5}}", "n"), ("", "else")];
    let moment = say("later", "waiting", "a1").reactions(&shadowed);
    let told = unreachable(&mini(vec![start(), moment]));
    assert_eq!(told, [(Rule::NeverShown, "moments[1].reactions[1]".to_owned())]);
    // Met or not, and violated or not: nothing is left for the last.
    let all = [("{met: [a1]}", "m"), ("{lacks: [a1]}", "n"), ("", "else")];
    let moment = say("later", "waiting", "a1").reactions(&all);
    let told = unreachable(&mini(vec![start(), moment]));
    assert_eq!(told, [(Rule::NeverShown, "moments[1].reactions[2]".to_owned())]);
    let ended = mini(vec![start()]).endings(&[
        ("low", "{trust: {below: 60}}", ""),
        ("lower", "{trust: {below: 45}}", ""),
        ("else", "", ""),
    ]);
    let places: Vec<_> = unreachable(&ended).into_iter().map(|(rule, _)| rule).collect();
    assert_eq!(places, [Rule::NeverShown, Rule::NeverShown]);
}

#[test]
fn one_condition_of_a_list_is_told_by_itself() {
    let line = lines(&[("[{met: [a1]}, {met: [c1]}]", "one of two")]);
    let later = choose("later", "waiting", &["x +a1", "y"]).with("scene", &line);
    let told = unreachable(&mini(vec![start(), later]));
    assert_eq!(told, [(Rule::NeverHolds, "moments[1].scene[0].when[1]".to_owned())]);
}

#[test]
fn the_trust_at_a_condition_is_that_of_all_walks_to_it() {
    let later = choose("later", "waiting", &["x +a1", "y"]).when("{trust: {below: 45}}");
    let review = reviewed(&mini(vec![start(), later]));
    let at = &review.trust[0];
    assert_eq!((at.path.as_str(), at.reachable), ("moments[2].when.trust", Some((28, 53))));
    let witness = at.witness.as_ref().unwrap();
    let steps: Vec<_> =
        witness.iter().map(|(moment, answer)| format!("{moment} {answer}")).collect();
    assert_eq!(steps, ["one a", "filler-waiting slip"]);
}

#[test]
fn phases_that_earn_nothing_and_ticking_everything() {
    let told = found(&mini(vec![start()]), &[Rule::PhaseEarnsNothing]);
    assert_eq!(told.len(), 6, "every phase but arrival");
    for (options, wrong) in [
        (["a +a1", "b +b1", "c -c1"], true),
        (["a +a1", "b +b1", "c -b2"], false),
        (["a +a3", "b +b1", "c -a3"], false),
    ] {
        let told = found(&mini(vec![many("m", "needs", 3, &options)]), &[Rule::EveryTickPays]);
        assert_eq!(!told.is_empty(), wrong, "{options:?}");
    }
    let fewer = many("m", "needs", 2, &["a +a1", "b +b1", "c"]);
    assert_eq!(found(&mini(vec![fewer]), &[Rule::EveryTickPays]), []);
}

#[test]
fn best_answers_that_close_the_way_to_more() {
    let one = choose("one", "arrival", &["a +a2", "b +a1 +b1"]);
    let more = choose("more", "closing", &["x +a3", "y"]).when("{chose: {one: b}}");
    assert_eq!(found(&mini(vec![one.clone(), more]), &[Rule::BestIsLow]).len(), 1);
    let open = choose("more", "closing", &["x +a3", "y"]);
    assert_eq!(found(&mini(vec![one, open]), &[Rule::BestIsLow]), []);
}

#[test]
fn chance_that_passes_and_walks_that_nothing_changes() {
    let rules = [Rule::ChancePasses, Rule::FewEndings, Rule::NothingChanges];
    let easy = mini(vec![choose("one", "arrival", &["a +a1", "b +a1", "c +a1"])]);
    let told: Vec<_> = found(&easy, &rules).into_iter().map(|(rule, _)| rule).collect();
    assert_eq!(told, [Rule::FewEndings, Rule::NothingChanges, Rule::ChancePasses]);
}

#[test]
fn a_warning_may_stand_with_a_reason() {
    let easy = mini(vec![choose("one", "arrival", &["a +a1", "b +a1", "c +a1"])]);
    let rules = [Rule::FewEndings, Rule::BadAllow, Rule::UnusedAllow];
    for (entry, left) in [
        ("{rule: W603, why: a first walk}", vec![]),
        ("{rule: W603, at: one, why: elsewhere}", vec![Rule::FewEndings, Rule::UnusedAllow]),
        ("{rule: W603, at: nowhere, why: lost}", vec![Rule::FewEndings, Rule::BadAllow]),
        ("{rule: W603, why: ' '}", vec![Rule::BadAllow]),
        ("{rule: W999, why: none}", vec![Rule::FewEndings, Rule::BadAllow]),
        ("{rule: E225, why: an error}", vec![Rule::FewEndings, Rule::BadAllow]),
        ("{rule: W601, why: not there}", vec![Rule::FewEndings, Rule::UnusedAllow]),
        ("{rule: W606, why: not there}", vec![Rule::FewEndings, Rule::BadAllow]),
    ] {
        let told = found(&easy.clone().head(&format!("allow: [{entry}]")), &rules);
        let told: Vec<_> = told.into_iter().map(|(rule, _)| rule).collect();
        assert_eq!(told, left, "{entry}");
    }
}

/// What was not looked at is told whatever the file says.
#[test]
fn what_was_not_proven_cannot_be_silenced() {
    let options = ["a +a1", "b", "c", "d", "e", "f", "g", "h", "i"];
    let ids: Vec<String> = (0..15).map(|at| format!("m{at}")).collect();
    let all = ids.iter().flat_map(|id| options.map(|option| (id, &option[..1])));
    let list: Vec<_> = all
        .map(|(id, option)| (format!("{id}-{option}"), format!("{{chose: {{{id}: {option}}}}}")))
        .collect();
    let ends = list.iter().map(|(id, when)| (id.as_str(), when.as_str(), ""));
    let ends: Vec<_> = ends.chain([("else", "", "")]).collect();
    let large = mini(ids.iter().map(|id| choose(id, "needs", &options))).endings(&ends);
    assert!(list.len() > Board::MOST_FACTS);
    let rules = [Rule::NotProven, Rule::BadAllow, Rule::UnusedAllow];
    let told = found(&large.head("allow: [{rule: W606, why: it is large}]"), &rules);
    let place = "allow[0].rule".to_owned();
    assert_eq!(told, [(Rule::NotProven, String::new()), (Rule::BadAllow, place)]);
}

/// Where everything is broken, best is what breaks least; nobody's walk is lost.
#[test]
fn the_best_player_goes_on_where_nothing_can_be_done_right() {
    let trap = choose("trap", "needs", &["x -a3", "y -a1"]).when("{chose: {one: b}}");
    let one = choose("one", "arrival", &["a +a1", "b +a1"]);
    let scenario = mini(vec![one, trap, choose("end", "aftercare", &["z +a2", "w"])]).build();
    let best = reference::find(&scenario);
    let board = Board::new(&scenario, best.as_ref()).unwrap();
    let ends = ends(&board, &Shares::best(&board));
    assert!((ends.all.mass() - 1.0).abs() < 1e-9 && ends.whole);
    assert_eq!(ends.walks, 2);
}

/// Rare walks that are left out are told, however little they weigh.
#[test]
fn a_cut_is_a_cut() {
    let one = choose("one", "arrival", &["a +a1", "b +b1", "c -c1"]);
    let two = choose("two", "waiting", &["a +a1", "b +b1", "c -c1"]);
    let line = lines(&[("{met: [a1, b1], violated: [c1]}", "rare")]);
    let last = choose("last", "needs", &["x +a2", "y"]).with("scene", &line);
    let scenario = mini(vec![one, two, last]).build();
    let board = Board::new(&scenario, None).unwrap();
    assert!(reach::reach(&board, 1_000).walks.whole);
    let cut = reach::reach(&board, 1);
    assert!(!cut.walks.whole && cut.walks.share < 1.0);
}

/// Who leaves within aftercare passes the rest of it like everybody.
#[test]
fn leavers_are_seen_where_they_pass() {
    let leave = choose("leave", "aftercare", &["a +a1", "b -b1 leaves"]);
    let later = choose("later", "aftercare", &["x +a2", "y"]).when("{trust: {below: 60}}");
    let review = reviewed(&mini(vec![leave, later]));
    assert_eq!(review.trust[0].reachable, Some((0, 53)), "both who stayed and who left");
}
