//! What happens in a session, one entry at a time.

use crate::encounter::Judge;
use crate::encounter::answer::{Answer, Verdict};
use crate::scenario::PointIx;

use super::place::Place;
use super::spot::{Round, Spot};
use super::vote::Cast;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// So many people take part from now on.
    Present(u32),
    /// The screen shows this step.
    At(Place),
    /// The group voted or agreed.
    Cast { spot: Spot, round: Round, cast: Cast },
    /// One point of the group's own words was judged, by the program or by the trainer; the words
    /// that it rests on, where they are known.
    Ticked { spot: Spot, point: PointIx, verdict: Verdict, judge: Judge, evidence: String },
    /// The encounter follows this answer. Of own words, what was judged of them counts.
    Followed { spot: Spot, answer: Answer },
    /// Nobody was asked, or nobody answered: the encounter follows the best answer.
    Told(Spot),
    /// The trainer asks what was to be told, or tells what was to be asked.
    Asks { spot: Spot, asked: bool },
    /// The session was opened, at first or again: the time before it does not count.
    Opened,
    /// The trainer left.
    Left,
    /// The last page was read.
    Finished,
}
