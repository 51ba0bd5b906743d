//! `encounter list`: the scenarios.

use crate::commands::app::{App, print};
use crate::content::built_in;
use crate::record::summary::{Outcome, Walked};
use crate::report::json;
use crate::scenario::model::Header;
use crate::store::Store;
use crate::view::lists;

/// List the scenarios.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Prints the scenarios with what is known of earlier walks.
///
/// # Errors
/// Where the records cannot be read or output fails.
pub fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    let headers = built_in::headers();
    let listed = match app.store_if_any()? {
        Some(store) => with_walks(headers, &store, app)?,
        None => headers.into_iter().map(|header| (header, Walked::default())).collect(),
    };
    if args.json {
        return print(&json::scenarios(&listed));
    }
    app.print(&lists::scenarios(&app.words, &listed))
}

fn with_walks(
    headers: Vec<Header>,
    store: &Store,
    app: &App,
) -> anyhow::Result<Vec<(Header, Walked)>> {
    let Some(profile) = store.known_profile(&app.profile)? else {
        return Ok(headers.into_iter().map(|header| (header, Walked::default())).collect());
    };
    let finished = store.finished(profile)?;
    let open = store.open_encounters(profile)?;
    let walked = |header: &Header| {
        let mut own =
            finished.iter().filter(|walk| walk.scenario == header.id && walk.path.is_none());
        let times = own.clone().count();
        let latest = own.next_back();
        Walked {
            times,
            latest: latest.map(|walk| walk.earnings.percent()),
            passed: latest.is_some_and(|walk| walk.outcome == Outcome::Passed),
            open: open.iter().any(|walk| walk.scenario == header.id && walk.path.is_none()),
        }
    };
    Ok(headers.into_iter().map(|header| (header.clone(), walked(&header))).collect())
}
