//! `encounter session notes`: the trainer's notes in a second terminal. They follow the session
//! through the records, and write nothing there but what is kept for later.

use crate::clock;
use crate::commands::app::App;
use crate::console::Reply;
use crate::group::{Entry, time::time};
use crate::play::PlayError;
use crate::session::ask_note;
use crate::store::{Store, StoreError};
use crate::view::Command;
use crate::view::notes::{Notes, planned, waiting};

use super::stored::{self, Kept};

/// Which session is followed.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The session's number; without it, the one that somebody goes on with last
    id: Option<i64>,
}

/// Follows a session until the trainer leaves the notes.
pub(super) fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    let store = app.store()?;
    let mut console = app.console();
    loop {
        let Some((profile, id)) = which(app, &store, args)? else {
            let begun = &mut || !matches!(which(app, &store, args), Ok(None));
            console.ask_while(&waiting(&app.words), begun).map_err(PlayError::from)?;
            continue;
        };
        let mark = store.session_mark(id)?;
        let kept = stored::read(app, &store, profile, id)?;
        let group = kept.group();
        let used = minutes(app, &kept);
        let notes = Notes {
            words: &app.words,
            catalogue: &kept.catalogue,
            group: &group,
            used,
            planned: planned(&group),
            left: kept.entries.last().is_some_and(|last| last.what == Entry::Left),
            kept: &kept.stored.notes,
        };
        let screen = notes.screen();
        let stale = &mut || {
            store.session_mark(id).ok() != Some(mark)
                || minutes(app, &kept) != used
                || !matches!(which(app, &store, args), Ok(Some((_, now))) if now == id)
        };
        if console.ask_while(&screen, stale).map_err(PlayError::from)?
            == Some(Reply::Command(Command::Note))
        {
            let moment = group.place().spot.map(|spot| group.moment(spot).id.as_str());
            let said = ask_note(console.as_mut(), &app.words, &screen.heading);
            if let Some(text) = said.map_err(PlayError::from)? {
                store.note_session(id, moment, &text, &app.clock.now())?;
            }
        }
    }
}

/// The profile, and the session that is to be followed; none where there is none yet.
fn which(app: &App, store: &Store, args: &Args) -> Result<Option<(i64, i64)>, StoreError> {
    let profile = store.known_profile(&app.profile)?;
    Ok(match (profile, args.id) {
        // Whoever names a session is told where there is no such one.
        (profile, Some(id)) => Some((profile.unwrap_or_default(), id)),
        (Some(profile), None) => store.latest_session(profile)?.map(|id| (profile, id)),
        (None, None) => None,
    })
}

/// No step takes longer than this, in seconds: whoever comes back later had left.
const LONGEST_STEP: i64 = 60 * 60;

/// Whole minutes that the session took so far.
fn minutes(app: &App, kept: &Kept) -> u64 {
    let now = clock::second(&app.clock.now());
    // A program that was killed could not say that it left.
    let last = kept.entries.last().map_or(now, |entry| entry.second);
    let now = kept.stored.head.finished_at.is_none().then_some(now.min(last + LONGEST_STEP));
    time(kept.entries.iter().map(|entry| (entry.second, &entry.what)), now).used / 60
}
