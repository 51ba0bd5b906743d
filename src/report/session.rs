//! What a session came to, put together once for all the forms in which it is reported.

mod closing;
pub mod csv;
mod moment;
pub mod page;
mod replay;
mod seen;
pub mod text;
mod text_moment;
mod votes;
mod voting;

use crate::coach::debrief::trust_by_phase;
use crate::encounter::Encounter;
use crate::group::figures::Figures;
use crate::group::moves::Move;
use crate::group::{Branch, Entry, Group, Spot, time};
use crate::phase::Phase;
use crate::record::session::{SessionHead, SessionNote, Stamped};
use crate::text::clean;

pub use replay::People;
use replay::Replay;
pub use seen::{Choice, Look, Seen};
pub use voting::Voting;

/// What is known of a session.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a, 's> {
    /// Its number in the records.
    pub id: i64,
    pub head: &'a SessionHead,
    /// As the last entry left it.
    pub group: &'a Group<'s>,
    pub entries: &'a [Stamped<Entry>],
    pub notes: &'a [Stamped<SessionNote>],
}

/// A session as it is reported.
#[derive(Clone, Debug)]
pub struct Summary<'a, 's> {
    pub id: i64,
    pub head: &'a SessionHead,
    pub group: &'a Group<'s>,
    /// How many took part, at first and whenever that changed.
    pub people: Vec<People>,
    /// Seconds, without the time in which the session was left.
    pub used: u64,
    /// When anything last happened; the start where nothing did.
    pub latest: &'a str,
    /// The moments on the way that was followed, and the one at hand where it was voted on.
    pub way: Vec<Seen<'s>>,
    /// Ways that were tried out beside it.
    pub branches: Vec<Tried<'s>>,
    /// Moments that were voted on, and that another way has left aside since.
    pub aside: Vec<Seen<'s>>,
    pub notes: Vec<Note>,
    pub whole: Figures,
    pub phases: [Figures; Phase::COUNT],
    pub moves: Vec<Move>,
    /// The way that was followed: its ending, and who will hear of it.
    pub encounter: Encounter<'s>,
    /// Trust at the end of each phase.
    pub trust: [Option<u8>; Phase::COUNT],
}

/// A way that was tried out: another option, and at most one moment after it.
#[derive(Clone, Debug)]
pub struct Tried<'s> {
    pub branch: Branch,
    /// What the customer did then.
    pub look: Look<'s>,
    /// What was voted on further along.
    pub inner: Vec<Seen<'s>>,
}

/// A line that was kept for later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The place of the moment at hand.
    pub moment: Option<usize>,
    pub text: String,
    pub at: String,
    /// Seconds into the session.
    pub elapsed: u64,
}

impl<'a, 's> Summary<'a, 's> {
    /// Puts a session together.
    #[must_use]
    pub fn of(source: Source<'a, 's>) -> Self {
        let Source { id, head, group, entries, notes } = source;
        let clock = entries.iter().map(|entry| (entry.second, &entry.what));
        let time = time::time(clock, None);
        let mut replay = Replay::of(group, head.seed, entries, &time);
        let encounter = group.way();
        let way = on_the_way(group, &encounter);
        // What was decided earlier on may have changed after a moment was seen.
        replay.look_again(group, &way);
        let aside = replay.aside(&way);
        let notes = notes.iter().map(|note| noted(group, entries, &time.marks, note));
        Self {
            id,
            head,
            group,
            people: replay.people.clone(),
            used: time.used,
            latest: entries.last().map_or(&head.started_at, |entry| &entry.at),
            way: way.iter().map(|&spot| replay.seen(group, spot)).collect(),
            branches: replay.tried(group),
            aside: aside.into_iter().map(|spot| replay.seen(group, spot)).collect(),
            notes: notes.collect(),
            whole: group.whole_figures(),
            phases: Phase::ALL.map(|phase| group.phase_figures(phase)),
            moves: group.moves(),
            trust: trust_by_phase(&encounter),
            encounter,
        }
    }

    /// How many moments on the way were asked, and how many were told.
    #[must_use]
    pub fn asked_and_told(&self) -> (usize, usize) {
        let told = self.way.iter().filter(|seen| seen.told()).count();
        (self.way.len() - told, told)
    }
}

/// The spots on the way, and the one at hand where anything was voted there.
fn on_the_way(group: &Group<'_>, way: &Encounter<'_>) -> Vec<Spot> {
    let mut spots: Vec<Spot> =
        way.taken().iter().map(|taken| Spot::on_the_way(taken.moment)).collect();
    let at_hand = way.moment().map(|_| Spot::on_the_way(way.state().at));
    spots.extend(at_hand.filter(|&spot| !group.votes(spot).is_empty()));
    spots
}

/// A note, with its time into the session: that of the entry before it, and what passed since.
fn noted(
    group: &Group<'_>,
    entries: &[Stamped<Entry>],
    marks: &[u64],
    note: &Stamped<SessionNote>,
) -> Note {
    let before = entries.iter().zip(marks).rfind(|(entry, _)| entry.second <= note.second);
    let elapsed = before.map_or(0, |(entry, mark)| {
        let since = u64::try_from(note.second - entry.second).unwrap_or(0);
        mark + if matches!(entry.what, Entry::Left | Entry::Finished) { 0 } else { since }
    });
    let moment = note.what.moment.as_deref();
    Note {
        moment: moment.and_then(|id| group.scenario().moment_index(id)),
        text: clean(&note.what.text),
        at: note.at.clone(),
        elapsed,
    }
}
