//! What the content rules of the design refuse, each with its own finding.

use encounter::finding::Rule;

use super::mini::{M, Mini, choose, many, matching, mini, order, refusal, say, text};

fn one() -> M {
    choose("one", "arrival", &["a +a1", "b"])
}

fn refused(moments: Vec<M>, rule: Rule) {
    assert_eq!(mini(moments).refusal(), [rule]);
}

/// The sound scenario with one piece of its YAML replaced.
fn replaced(mini: &Mini, from: &str, to: &str) -> Vec<Rule> {
    let yaml = mini.yaml();
    assert!(yaml.contains(from), "{from} is not in\n{yaml}");
    refusal(&yaml.replace(from, to))
}

#[test]
fn a_file_of_another_format_or_with_unknown_fields_or_anchors() {
    let sound = mini([one()]);
    assert_eq!(sound.refusal(), []);
    for (from, to, rule) in [
        ("format: 1", "format: 2", Rule::UnknownFormat),
        ("minutes: 1", "minutes: 1\ncolour: red", Rule::UnknownField),
        ("id: a,", "id: a, colour: red,", Rule::UnknownField),
        ("minutes: 1", "minutes: &m 1", Rule::AliasUsed),
        ("channel: shop", "channel: market", Rule::NotInList),
        ("revision: 1\n", "", Rule::MissingField),
    ] {
        assert_eq!(replaced(&sound, from, to), [rule], "{to}");
    }
    let large = format!("{}# {}\n", sound.yaml(), "x".repeat(1 << 20));
    assert_eq!(refusal(&large), [Rule::TooLarge]);
}

#[test]
fn one_wrong_field_is_all_that_is_told_of_a_file_full_of_conditions_and_lines() {
    let lines = super::mini::lines(&[("{met: [a1]}", "x"), ("[{left: true}]", "y"), ("", "z")]);
    let plain = text("plain");
    let sound = mini([
        choose("one", "arrival", &[&format!("a +a1 | coaching: {plain}"), "b"])
            .with("says", &plain),
        choose("two", "needs", &[&format!("a +a1 | coaching: {lines}"), "b"])
            .when("[{met: [a1]}, {trust: {below: 9}}]")
            .with("scene", &lines),
        say("three", "needs", "a1").when("{met: [a1]}").with("coaching", &plain),
    ])
    .endings(&[("one", "{left: true}", ""), ("other", "", "")]);
    assert_eq!(sound.refusal(), []);
    let rules = replaced(&sound, "minutes: 1", "minutes: 1\ncolour: red");
    assert_eq!(rules, [Rule::UnknownField]);
    let rules = replaced(&sound, "{trust: {below: 9}}", "{trust: {under: 9}}");
    assert_eq!(rules, [Rule::UnknownField]);
}

#[test]
fn a_text_without_words_in_either_language() {
    let sound = mini([one()]);
    for words in ["{}", "{fi: ' '}"] {
        let title = format!("title: {}", text("x"));
        assert_eq!(replaced(&sound, &title, &format!("title: {words}")), [Rule::EmptyText]);
    }
    let half = replaced(&sound, &format!("title: {}", text("x")), "title: {fi: x}");
    assert_eq!(half, [], "a pack may leave a language out");
}

#[test]
fn a_phase_without_an_unconditional_moment_and_phases_out_of_order() {
    let sound = mini([one(), choose("two", "needs", &["a +a1", "b"]).with("says", &text("x"))]);
    let when = format!("when: {{met: [a1]}}, says: {}", text("x"));
    let rules = replaced(&sound, &format!("says: {}", text("x")), &when);
    assert_eq!(rules, [Rule::PhaseMissing]);
    let late = replaced(&sound, "phase: waiting", "phase: needs");
    assert_eq!(late, [Rule::PhaseMissing]);
    let swapped = replaced(&sound, "id: two, phase: needs", "id: two, phase: waiting");
    assert_eq!(swapped, [Rule::PhaseMissing]);
    let early = replaced(&sound, "phase: departure", "phase: needs");
    assert_eq!(early, [Rule::PhaseOrder, Rule::PhaseMissing]);
}

#[test]
fn lists_of_reactions_and_endings_that_may_come_to_nothing() {
    let reacting = |list| say("two", "needs", "a1").reactions(list);
    refused(vec![one(), reacting(&[("{met: [a1]}", "x")])], Rule::LastNeedsNoWhen);
    refused(vec![one(), reacting(&[])], Rule::MissingReactions);
    let with = one().with("reactions", &super::mini::lines(&[("", "x")]));
    refused(vec![with], Rule::MissingReactions);
    let endings = mini([one()]).endings(&[("end", "{met: [a1]}", "")]);
    assert_eq!(endings.refusal(), [Rule::LastNeedsNoWhen]);
    assert_eq!(mini([one()]).endings(&[]).refusal(), [Rule::TooFew]);
}

#[test]
fn an_options_reaction_with_a_condition() {
    let reaction = format!("reaction: {}", text("to a"));
    let guarded = format!("reaction: [{{when: {{left: true}}, text: {}}}]", text("to a"));
    assert_eq!(replaced(&mini([one()]), &reaction, &guarded), [Rule::WrongType]);
    let inside = "reaction: {when: {left: true}, en: x}";
    assert_eq!(replaced(&mini([one()]), &reaction, inside), [Rule::UnknownField]);
}

#[test]
fn a_moment_with_no_task_or_two() {
    let two = one().with("say", "{stake: [a1], examples: {en: {good: [x], poor: []}}}");
    assert!(mini([two]).refusal().contains(&Rule::TaskCount));
    let sound = mini([one(), say("two", "needs", "a1")]);
    let task = "say: {stake: [a1], examples: {en: {good: [yes], poor: [no]}}}, ";
    assert!(replaced(&sound, task, "").contains(&Rule::TaskCount));
}

#[test]
fn many_without_a_maximum_up_to_the_number_of_options() {
    let options = ["a +a1", "b", "c"];
    let sound = mini([many("two", "needs", 2, &options)]);
    assert_eq!(replaced(&sound, "max: 2, ", ""), [Rule::MissingField]);
    for max in [0, 4, 9] {
        refused(vec![one(), many("two", "needs", max, &options)], Rule::MaxPicks);
    }
}

#[test]
fn an_order_that_meets_a_point_as_first_shown() {
    let stake = ["point: a1, before: [[a, b], [b, c]]"];
    refused(vec![one(), order("two", "needs", "a b c", &stake)], Rule::FirstOrderMeets);
}

#[test]
fn a_point_twice_in_the_stake_of_an_order_or_a_matching() {
    let orders = ["point: a1, before: [[b, a]]", "point: a1, before: [[c, a]]"];
    refused(vec![one(), order("two", "needs", "a b c", &orders)], Rule::DuplicateId);
    let pairs = ["point: a1, pairs: [[i, x]]", "point: a1, pairs: [[j, x]], harmful: [[i, x]]"];
    refused(vec![one(), matching("two", "needs", ["i j", "x y"], &pairs)], Rule::DuplicateId);
}

#[test]
fn conditions_that_ask_nothing_or_name_what_is_not_there() {
    for (when, rule) in [
        ("{}", Rule::EmptyCondition),
        ("[]", Rule::EmptyCondition),
        ("{met: []}", Rule::EmptyCondition),
        ("{trust: {}}", Rule::EmptyCondition),
        ("{met: [zz]}", Rule::UnknownPoint),
        ("{chose: {nowhere: a}}", Rule::UnknownChoice),
        ("{chose: {one: zz}}", Rule::UnknownChoice),
        ("{chose: {two: a}}", Rule::UnknownChoice),
        ("{chose: {last: a}}", Rule::UnknownChoice),
        ("{chose: {said: a}}", Rule::UnknownChoice),
        ("{trust: {below: 101}}", Rule::OutOfRange),
        ("{mood: good}", Rule::UnknownField),
        ("angry", Rule::WrongType),
    ] {
        let rules = mini([
            one(),
            say("said", "waiting", "a1"),
            choose("two", "needs", &["a +a1", "b"]).when(when),
            choose("last", "aftercare", &["a +a1", "b"]),
        ])
        .refusal();
        assert_eq!(rules, [rule], "{when}");
    }
}

#[test]
fn options_that_both_meet_and_violate_and_moments_with_nothing_at_stake() {
    let both = choose("two", "needs", &["a +a1 -a1", "b"]);
    refused(vec![one(), both], Rule::MetAndViolated);
    refused(vec![one(), choose("two", "needs", &["a", "b"])], Rule::NothingAtStake);
    refused(vec![one(), choose("two", "needs", &["a +a1"])], Rule::TooFew);
}
