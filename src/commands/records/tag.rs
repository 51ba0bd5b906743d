//! `encounter records tag`: groups of people.

use crate::commands::app::App;
use crate::error::records::RecordsFailure;
use crate::text::clean_line;
use crate::view::Line;

/// Put the person of `--profile` into a group
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The name of the group
    group: String,
    /// Take the person out of it
    #[arg(long)]
    remove: bool,
}

/// The name of a group on one line.
pub(super) fn group(name: &str) -> Result<String, RecordsFailure> {
    let name = clean_line(name);
    if name.is_empty() { Err(RecordsFailure::NoGroupName) } else { Ok(name) }
}

/// Puts the person into the group or takes them out of it, and says whether that changed anything.
pub(super) fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    let group = group(&args.group)?;
    let store = super::kept(app)?;
    let profile = super::person(app, &store)?;
    let told = match (args.remove, args.remove && store.untag(profile, &group)?) {
        (true, true) => "records-untagged",
        (true, false) => "records-not-tagged",
        (false, _) if store.tag(profile, &group)? => "records-tagged",
        (false, _) => "records-tagged-already",
    };
    let of = [("name", app.profile.as_str().into()), ("group", group.into())];
    app.print(&[vec![Line::plain(&app.words.with(told, &of))]])
}
