//! How long a session took: what counts, and what does not.

use encounter::group::time::{Time, time};
use encounter::group::{Entry, Place, Spot, Step};

fn at(moment: usize) -> Entry {
    Entry::At(Place::at(Spot::on_the_way(moment), Step::Scene))
}

fn timed(entries: &[(i64, Entry)], now: Option<i64>) -> Time {
    time(entries.iter().map(|(second, entry)| (*second, entry)), now)
}

#[test]
fn time_in_which_the_session_was_left_does_not_count() {
    let end = || Entry::At(Place::closing(Step::Ending));
    for (what, entries, now, used) in [
        ("nothing yet", vec![], None, 0),
        ("just opened", vec![(100, Entry::Opened)], None, 0),
        ("under way", vec![(100, Entry::Opened)], Some(160), 60),
        ("on", vec![(100, Entry::Opened), (110, at(0)), (200, at(1))], None, 100),
        ("left", vec![(0, Entry::Opened), (50, at(0)), (60, Entry::Left)], Some(900), 60),
        (
            "left and opened again",
            vec![(0, Entry::Opened), (60, Entry::Left), (5000, Entry::Opened), (5010, at(1))],
            Some(5030),
            90,
        ),
        // Killed: nothing says when it ended, so only what was kept counts.
        (
            "killed and opened again",
            vec![(0, Entry::Opened), (60, at(0)), (5000, Entry::Opened), (5010, at(1))],
            None,
            70,
        ),
        ("finished", vec![(0, Entry::Opened), (60, end()), (70, Entry::Finished)], Some(9000), 70),
        // A clock that is set back takes nothing away.
        ("set back", vec![(100, Entry::Opened), (40, at(0)), (70, at(1))], None, 30),
    ] {
        assert_eq!(timed(&entries, now).used, used, "{what}");
    }
}

#[test]
fn all_visits_to_a_spot_are_its_time() {
    let entries = [
        (0, Entry::Present(12)),
        (0, Entry::Opened),
        (0, Entry::At(Place::OPENING)),
        (10, at(0)),
        (40, at(1)),
        (50, at(0)),
        (55, Entry::Left),
        (900, Entry::Opened),
        (905, at(2)),
        (906, Entry::At(Place::closing(Step::Ending))),
    ];
    let time = timed(&entries, Some(950));
    assert_eq!(time.used, 10 + 30 + 10 + 5 + 5 + 1 + 44);
    let at = |moment: usize| time.at.get(&Spot::on_the_way(moment)).copied();
    // After it was opened again the session was still at the first moment.
    assert_eq!([at(0), at(1), at(2)], [Some(30 + 5 + 5), Some(10), Some(1)]);
}

#[test]
fn a_branch_has_its_own_time() {
    let branch = encounter::group::Branch { moment: 0, option: 1 };
    let beside = Spot { branch: Some(branch), moment: 1 };
    let entries =
        [(0, at(0)), (10, Entry::At(Place::at(beside, Step::Scene))), (40, at(1)), (45, at(2))];
    let time = timed(&entries, None);
    assert_eq!((time.at[&beside], time.at[&Spot::on_the_way(1)]), (30, 5));
}
