//! What an answer was worth for a point, as a grade: the table behind the schedule.

use encounter::coach::schedule::{Grade, graded, schedule};
use encounter::record::AnswerForm;
use encounter::record::mark::Mark;

use super::{drilled, mark, picked};

const AT: (&str, &str, &str) = ("scenario", "moment", "p");

/// The grade that `p` gets from these tries at one moment.
fn grade(tries: Vec<Option<Mark>>) -> Option<Grade> {
    let tries = tries.into_iter().map(|mark| (picked(), mark)).collect();
    let walk = drilled((1, "2026-11-01T10:00:00.000Z"), AT, tries);
    graded(&walk).into_iter().find(|graded| graded.point == "p").map(|graded| graded.grade)
}

fn after_the_strong_answer(mark: Mark) -> Mark {
    Mark { shown: true, ..mark }
}

#[test]
fn the_first_try_counts_then_a_second_without_the_strong_answer() {
    let met = || mark(&["p"], &[], &[], &[]);
    let broken = || mark(&[], &["p"], &[], &[]);
    let missed = || mark(&[], &[], &["p"], &[]);
    let unsure = || mark(&[], &[], &[], &["p"]);
    for (tries, wanted) in [
        (vec![Some(met())], Some(Grade::Good)),
        (vec![Some(broken())], Some(Grade::Again)),
        (vec![Some(missed())], Some(Grade::Again)),
        (vec![Some(broken()), Some(met())], Some(Grade::Hard)),
        (vec![Some(missed()), Some(missed()), Some(met())], Some(Grade::Hard)),
        (vec![Some(missed()), Some(after_the_strong_answer(met()))], Some(Grade::Again)),
        (vec![Some(missed()), Some(broken())], Some(Grade::Again)),
        // A second try takes nothing away.
        (vec![Some(met()), Some(broken())], Some(Grade::Good)),
        // Nobody decided, then or later.
        (vec![Some(unsure())], None),
        (vec![Some(unsure()), Some(met())], None),
        // Another answer was as good, and the moment did not ask for it.
        (vec![Some(mark(&["q"], &[], &[], &[]))], None),
        // Skipped.
        (vec![None], None),
    ] {
        assert_eq!(grade(tries.clone()), wanted, "{tries:?}");
    }
}

#[test]
fn hints_cost_nothing() {
    let at = (1, "2026-11-01T10:00:00.000Z");
    let mut walk = drilled(at, AT, vec![(picked(), Some(mark(&["p"], &[], &[], &[])))]);
    walk.answers[0].hints = 2;
    assert_eq!(graded(&walk)[0].grade, Grade::Good);
}

#[test]
fn every_point_that_a_moment_asked_for_is_graded() {
    let first = mark(&["p"], &["q"], &["r"], &["s"]);
    let at = (1, "2026-11-01T10:00:00.000Z");
    let walk = drilled(at, AT, vec![(picked(), Some(first))]);
    let told: Vec<_> = graded(&walk).into_iter().map(|one| (one.point, one.grade)).collect();
    let of = |point: &str, grade| (point.to_owned(), grade);
    assert_eq!(told, [of("p", Grade::Good), of("q", Grade::Again), of("r", Grade::Again)]);
}

#[test]
fn of_one_day_the_lowest_grade_counts() {
    let day = |id, time, met: bool| {
        let mark = if met { mark(&["p"], &[], &[], &[]) } else { mark(&[], &[], &["p"], &[]) };
        drilled((id, time), AT, vec![(picked(), Some(mark))])
    };
    let good = day(1, "2026-11-01T08:00:00.000Z", true);
    let bad = day(2, "2026-11-01T18:00:00.000Z", false);
    let better = day(3, "2026-11-01T20:00:00.000Z", true);
    for history in [vec![bad.clone(), good.clone()], vec![good.clone(), bad.clone(), better]] {
        assert_eq!(schedule(&history, "2026-11-01")[0].on, "2026-11-02");
    }
    assert_eq!(schedule(&[good], "2026-11-01")[0].on, "2026-11-04");
}

#[test]
fn a_walk_counts_when_it_is_finished_and_a_drill_at_once() {
    let said = AnswerForm::Say("Hello".into());
    let at = (1, "2026-11-01T10:00:00.000Z");
    let mut walk = drilled(at, AT, vec![(said, Some(mark(&["p"], &[], &[], &[])))]);
    assert_eq!(schedule(std::slice::from_ref(&walk), "2026-11-01").len(), 1);
    walk.drilled = None;
    assert!(schedule(&[walk], "2026-11-01").is_empty());
}
