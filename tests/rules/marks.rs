//! What one answer was worth: the table behind reports, progress and the review.

use encounter::encounter::{Grounds, Judge};
use encounter::record::AnswerForm;
use encounter::record::mark::{Mark, Marked};
use encounter::scenario::Scenario;

use super::mini::{choose, many, mini, say};
use super::walk::{last, point, walk};

/// The mark of the last of these answers.
fn mark(scenario: &Scenario, answers: &[&str], grounds: &Grounds) -> Option<Mark> {
    let taken = last(&walk(scenario, answers));
    let form = AnswerForm::of(&scenario.moments[taken.moment], &taken.answer);
    let marked = Marked { form: &form, judged: taken.scored, grounds, shown: false };
    Mark::of(scenario, taken.moment, marked)
}

fn told(mark: &Mark) -> String {
    let Mark { earned, best, met, violated, absent, unsure, missed, .. } = mark;
    let lists = [("+", met), ("-", violated), ("0", absent), ("?", unsure), ("!", missed)];
    let signed =
        lists.into_iter().flat_map(|(sign, ids)| ids.iter().map(move |id| format!("{sign}{id}")));
    let told: Vec<String> = [format!("{earned}/{best}")].into_iter().chain(signed).collect();
    told.join(" ")
}

#[test]
fn a_mark_tells_what_was_earned_and_what_was_missed() {
    let options = ["best +a3 +b2", "as-good +g3 +b2", "half +b2", "bad -a3", "none"];
    let scenario = mini([
        choose("one", "needs", &options),
        many("two", "needs", 2, &["a +a1", "b +b1", "c", "d"]),
        say("three", "aftercare", "a3, b2"),
    ])
    .build();
    for (answers, wanted) in [
        (&["best"][..], "5/5 +a3 +b2 0g3"),
        (&["half"], "2/5 +b2 0a3 0g3 !a3"),
        (&["bad"], "-3/5 -a3 0b2 0g3 !a3 !b2"),
        (&["none"], "0/5 0a3 0b2 0g3 !a3 !b2"),
        // As good as the best answer: nothing is missed, though it meets something else.
        (&["as-good"], "5/5 +b2 +g3 0a3"),
        // Own words at a choice earn at most what the best option does.
        (&["~ +a3 +b2 +g3"], "5/5 +a3 +b2 +g3"),
        // What nobody decided on was not missed.
        (&["~ +b2 ?a3"], "2/5 +b2 0g3 ?a3"),
        (&["best", "a,c"], "1/2 +a1 0b1 !b1"),
        (&["best", "a,b", "~ +a3 -b2"], "1/5 +a3 -b2 !b2"),
    ] {
        let mark = mark(&scenario, answers, &Grounds::NONE).unwrap();
        assert_eq!(told(&mark), wanted, "{answers:?}");
    }
    assert_eq!(mark(&scenario, &["skip"], &Grounds::NONE), None);
}

#[test]
fn a_mark_keeps_who_judged_own_words_and_what_they_rest_on() {
    let scenario = mini([choose("one", "arrival", &["best +a3 +b2", "none"])]).build();
    let mut grounds = Grounds::NONE;
    grounds.put(point(&scenario, "a3"), Judge::Rater, "Good morning!");
    grounds.put(point(&scenario, "b2"), Judge::Trainee, "");
    let said = mark(&scenario, &["~ +a3 +b2"], &grounds).unwrap();
    let pair = |point: &str, value: &str| (point.to_owned(), value.to_owned());
    assert_eq!(said.judges, [pair("a3", "rater"), pair("b2", "trainee")].into());
    assert_eq!(said.evidence, [pair("a3", "Good morning!")].into());
    let chosen = mark(&scenario, &["best"], &Grounds::NONE).unwrap();
    assert!(chosen.judges.is_empty() && chosen.evidence.is_empty());
}

#[test]
fn a_share_lies_between_none_and_all() {
    let scenario = mini([
        choose("one", "arrival", &["best +a3", "bad -a3", "none"]),
        say("two", "needs", "a1"),
    ]);
    let scenario = scenario.build();
    for (answers, share) in [(&["best"][..], 1.0), (&["bad"], 0.0), (&["none", "~ +a1"], 1.0)] {
        let mark = mark(&scenario, answers, &Grounds::NONE).unwrap();
        assert!((mark.share().unwrap() - share).abs() < 1e-9, "{answers:?}");
        assert_eq!(mark.full(), share > 0.9, "{answers:?}");
    }
}
