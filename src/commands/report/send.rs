//! Sending statements: whole walks at once, again where that may help, on from where it stopped.

use std::time::Duration;

use crate::clock;
use crate::commands::app::App;
use crate::console::progress::Progress;
use crate::error::lrs::{LrsError, said};
use crate::lrs::{Address, Login, Lrs, Reply, Trouble, wait};
use crate::store::Store;
use crate::view::{Line, Tone};

use super::xapi::Parcel;

/// Statements in one request; a walk that has more goes alone.
const MOST: usize = 100;

/// Where statements go, and as whose.
pub(super) struct Way {
    pub(super) address: Address,
    pub(super) login: Option<Login>,
    /// How the records name the store: its address and the base that ids depend on.
    pub(super) key: String,
    /// Before the second try.
    pub(super) first_wait: Duration,
}

/// What came of it so far.
#[derive(Default)]
struct Tally {
    walks: usize,
    statements: usize,
    /// Statements that the store has with another body.
    there: usize,
}

struct Sender<'a> {
    app: &'a App,
    lrs: Lrs,
    way: Way,
    store: Store,
    tally: Tally,
}

/// What a store made of one list of statements.
enum Made {
    Taken,
    Conflict,
    TooLarge(Trouble),
}

/// Sends what the store has not taken yet, and tells what came of it.
///
/// # Errors
/// [`LrsError::Stopped`] where the store takes no more, after what it took has been kept and told;
/// or where the records cannot be read or written.
pub(super) fn run(app: &App, way: Way, told: Vec<Parcel>) -> anyhow::Result<()> {
    let store = app.store()?;
    let delivered = store.delivered(&way.key)?;
    let all = told.len();
    let parcels: Vec<Parcel> =
        told.into_iter().filter(|parcel| !delivered.contains(&parcel.walk)).collect();
    let lrs = Lrs::new(&way.address, way.login.as_ref());
    let mut sender = Sender { app, lrs, way, store, tally: Tally::default() };
    let came = sender.send(&parcels);
    let before = all - parcels.len();
    let rest = parcels.len() - sender.tally.walks;
    sender.tell(before, rest)?;
    came
}

impl Sender<'_> {
    fn send(&mut self, parcels: &[Parcel]) -> anyhow::Result<()> {
        let batches = batches(parcels);
        let steps = u64::try_from(batches.len()).unwrap_or(u64::MAX);
        let progress = Progress::new(steps, self.app.shows_progress());
        for batch in batches {
            self.deliver(batch)?;
            progress.step();
        }
        Ok(())
    }

    /// Sends walks together, or in halves where the store takes them in no other way.
    fn deliver(&mut self, parcels: &[Parcel]) -> anyhow::Result<()> {
        let statements: Vec<&str> =
            parcels.iter().flat_map(|parcel| &parcel.statements).map(String::as_str).collect();
        if let [_] = parcels {
            self.pieces(&statements)?;
        } else if let Made::Taken = self.post(&statements)? {
            self.tally.statements += statements.len();
        } else {
            let (one, other) = parcels.split_at(parcels.len() / 2);
            self.deliver(one)?;
            return self.deliver(other);
        }
        let walks: Vec<i64> = parcels.iter().map(|parcel| parcel.walk).collect();
        self.store.deliver(&self.way.key, &walks, &self.app.clock.now())?;
        self.tally.walks += walks.len();
        Ok(())
    }

    /// The same within one walk, down to single statements. One that the store has with another
    /// body stays there as it is.
    fn pieces(&mut self, statements: &[&str]) -> Result<(), LrsError> {
        match (self.post(statements)?, statements) {
            (Made::Taken, _) => self.tally.statements += statements.len(),
            (Made::Conflict, [_]) => self.tally.there += 1,
            (Made::TooLarge(trouble), [_]) => return Err(self.stopped(trouble)),
            _ => {
                let (one, other) = statements.split_at(statements.len() / 2);
                self.pieces(one)?;
                self.pieces(other)?;
            }
        }
        Ok(())
    }

    /// One request, made again for as long as that may help.
    fn post(&self, statements: &[&str]) -> Result<Made, LrsError> {
        let body = format!("[{}]", statements.join(","));
        let mut tries = 1;
        loop {
            match self.lrs.post(&body) {
                Reply::Taken => return Ok(Made::Taken),
                Reply::Conflict => return Ok(Made::Conflict),
                Reply::TooLarge(trouble) => return Ok(Made::TooLarge(trouble)),
                Reply::Refused(trouble) => return Err(self.stopped(trouble)),
                Reply::Later(trouble, asked) => {
                    let Some(time) = wait(tries, self.way.first_wait, asked) else {
                        return Err(self.stopped(trouble));
                    };
                    self.warn(&trouble, time);
                    clock::pause(time);
                    tries += 1;
                }
            }
        }
    }

    fn stopped(&self, trouble: Trouble) -> LrsError {
        LrsError::Stopped(self.way.address.endpoint().to_owned(), trouble)
    }

    fn warn(&self, trouble: &Trouble, time: Duration) {
        let words = &self.app.words;
        let told = said(self.way.address.endpoint(), trouble, words);
        let of = [("told", told.into()), ("seconds", time.as_secs().into())];
        self.app.warn(&words.with("xapi-again", &of));
    }

    /// What was taken, what was there, and what is left to send.
    fn tell(&self, before: usize, rest: usize) -> anyhow::Result<()> {
        let Tally { walks, statements, there } = self.tally;
        let words = &self.app.words;
        let address = self.way.address.endpoint();
        let mut lines = Vec::new();
        if walks + before + rest == 0 {
            lines.push(Line::of(Tone::Plain, &words.get("xapi-none")));
        }
        if walks > 0 {
            let of = [
                ("walks", walks.into()),
                ("statements", statements.into()),
                ("address", address.into()),
            ];
            lines.push(Line::of(Tone::Good, &words.with("xapi-sent", &of)));
        }
        for (id, count) in [("xapi-there", there), ("xapi-before", before), ("xapi-rest", rest)] {
            if count > 0 {
                let of = [("count", count.into()), ("address", address.into())];
                lines.push(Line::of(Tone::Plain, &words.with(id, &of)));
            }
        }
        self.app.print(&[lines])
    }
}

/// Walks by the request, in their order.
fn batches(parcels: &[Parcel]) -> Vec<&[Parcel]> {
    let (mut batches, mut start, mut size) = (Vec::new(), 0, 0);
    for (place, parcel) in parcels.iter().enumerate() {
        if place > start && size + parcel.statements.len() > MOST {
            batches.push(&parcels[start..place]);
            (start, size) = (place, 0);
        }
        size += parcel.statements.len();
    }
    if start < parcels.len() {
        batches.push(&parcels[start..]);
    }
    batches
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_holds_whole_walks_and_a_hundred_statements() {
        for (sizes, wanted) in [
            ([].as_slice(), [].as_slice()),
            (&[40, 60, 1], &[2, 1]),
            (&[250, 1, 99, 1], &[1, 2, 1]),
            (&[50, 51], &[1, 1]),
        ] {
            let parcel = |&size| Parcel { walk: 1, statements: vec![String::new(); size] };
            let parcels: Vec<Parcel> = sizes.iter().map(parcel).collect();
            let found: Vec<usize> = batches(&parcels).iter().map(|batch| batch.len()).collect();
            assert_eq!(found, wanted);
        }
    }
}
