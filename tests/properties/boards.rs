//! The board on which simulations play is the same game as the walk of a trainee.

use encounter::encounter::Encounter;
use encounter::encounter::reference;
use encounter::simulate::board::Board;
use encounter::simulate::ends::{Ends, ends};
use encounter::simulate::random::{self, Table};
use encounter::simulate::shares::Shares;
use proptest::prelude::*;
use proptest::sample::Index;

use super::config;
use super::walks::shipped;

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_board_goes_where_an_encounter_goes(which: Index, picks in prop::collection::vec(any::<Index>(), 20)) {
        let scenario = &which.get(shipped()).scenario;
        let board = Board::new(scenario, reference::find(scenario).as_ref()).unwrap();
        let mut encounter = Encounter::new(scenario);
        let (mut at, mut spot) = board.start();
        for pick in &picks {
            prop_assert_eq!(at, encounter.state().at);
            prop_assert_eq!((spot.trust, spot.left), (encounter.state().trust, encounter.state().left));
            let Some(stop) = board.stops.get(at) else { break };
            let step = &stop.moves[pick.index(stop.moves.len())];
            encounter.answer(step.outcome.answer.clone()).unwrap();
            let after = board.taking(at, spot, step);
            (at, spot) = (board.next(at, spot, after), after);
        }
        if let Some(ending) = encounter.ending() {
            prop_assert_eq!(&scenario.endings[board.ending(spot)].id, &ending.id);
        }
    }
}

/// What is drawn lies near what is counted, and the witness of each ending leads there.
#[test]
fn drawn_walks_agree_with_counted_ones() {
    for scenario in shipped().iter().map(|shipped| &shipped.scenario) {
        let board = Board::new(scenario, reference::find(scenario).as_ref()).unwrap();
        let shares = Shares::random(&board);
        let counted = ends(&board, &shares);
        let table = Table::new(&shares);
        let blocks = (0..50).map(|number| random::block(&board, &table, 7, number));
        let drawn = random::sum(blocks).unwrap();
        assert!((counted.all.mass() - 1.0).abs() < 1e-9, "{}", scenario.head.id);
        let near = |one: f64, other: f64| (one - other).abs() < 0.01;
        assert!(near(counted.left(), drawn.left()), "{}", scenario.head.id);
        assert!((counted.all.mean().unwrap() - drawn.all.mean().unwrap()).abs() < 0.5);
        for (at, reached) in counted.reached.iter().enumerate() {
            assert!(near(*reached, drawn.reached[at]), "{}", scenario.moments[at].id);
        }
        for ends in [&counted, &drawn] {
            witnesses_lead_there(&board, ends);
        }
    }
}

fn witnesses_lead_there(board: &Board<'_>, ends: &Ends) {
    for (place, ending) in ends.endings.iter().enumerate() {
        let Some(ending) = ending else { continue };
        let mut encounter = Encounter::new(board.scenario);
        for (at, outcome) in &ending.witness {
            assert_eq!(encounter.state().at, *at);
            encounter.answer(outcome.answer.clone()).unwrap();
        }
        assert_eq!(encounter.ending().unwrap().id, board.scenario.endings[place].id);
        let percent = encounter.score().percent();
        assert!((ending.score.least..=ending.score.greatest).contains(&percent));
    }
}
