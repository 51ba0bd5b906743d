//! What to do next.

use encounter::coach::next::{Situation, Step, steps};
use encounter::content::built_in;
use encounter::content::pack::{Listed, Shelf};
use encounter::phase::Phase;
use encounter::record::summary::Walked;

/// The steps, where `scores` are the latest ones of the scenarios in the order of the list; a
/// scenario without one was never walked, one with `None` is under way.
fn told(due: usize, open: Option<&str>, weak: Option<u32>, scores: &[Option<u32>]) -> Vec<String> {
    let shelves: [Shelf; 1] = [built_in::shelf()];
    let walked = |listed: &Listed| {
        let place = shelves[0].scenarios.iter().position(|one| one.id() == listed.id()).unwrap();
        match scores.get(place) {
            None => Walked::default(),
            Some(None) => Walked { open: true, ..Walked::default() },
            Some(latest) => Walked { times: 1, latest: *latest, ..Walked::default() },
        }
    };
    let weakest = weak.map(|percent| (Phase::Needs, percent));
    let situation = Situation { due, open, weakest, shelves: &shelves };
    let one = |step: &Step<'_>| match *step {
        Step::Review { points, minutes } => format!("review {points}, {minutes} min"),
        Step::GoOn(title) => format!("go on {title}"),
        Step::Read { phase, percent } => format!("read {} {percent}", phase.id()),
        Step::Begin { head, course: Some((number, _)) } => format!("course {number} {}", head.id),
        Step::Begin { head, course: None } => format!("begin {}", head.id),
        Step::Again { head, percent } => format!("again {} {percent}", head.id),
    };
    steps(situation, &walked).iter().map(one).collect()
}

#[test]
fn what_is_due_comes_first_then_what_was_begun_then_what_is_weak_then_what_is_new() {
    assert_eq!(told(0, None, None, &[]), ["course 1 photos-novice"]);
    assert_eq!(told(5, None, None, &[]), ["review 5, 5 min", "course 1 photos-novice"]);
    assert_eq!(told(1, None, None, &[])[0], "review 1, 1 min");
    assert_eq!(told(40, None, None, &[])[0], "review 40, 10 min");
    assert_eq!(
        told(2, Some("A walk"), Some(69), &[]),
        ["review 2, 2 min", "go on A walk", "read needs 69"]
    );
    // From the usual pass mark on no phase is weak.
    assert_eq!(told(0, None, Some(70), &[]), ["course 1 photos-novice"]);
}

#[test]
fn the_next_customer_is_that_of_the_course_then_a_new_one_then_the_one_that_went_worst() {
    let shelf = built_in::shelf();
    let course = shelf.scenarios.iter().filter(|one| one.place_in_course().is_some()).count();
    let id = |place: usize| shelf.scenarios[place].id().to_owned();
    assert_eq!(told(0, None, None, &[Some(40)]), [format!("course 2 {}", id(1))]);
    // What is under way is gone on with; it is not begun again.
    let open = told(0, Some("A"), None, &[Some(40), None]);
    assert_eq!(open, ["go on A".to_owned(), format!("begin {}", id(2))]);
    let through_course = vec![Some(90); course];
    assert_eq!(told(0, None, None, &through_course), [format!("begin {}", id(course))]);
    let mut all = vec![Some(90); shelf.scenarios.len()];
    all[3] = Some(55);
    assert_eq!(told(0, None, None, &all), [format!("again {} 55", id(3))]);
}
