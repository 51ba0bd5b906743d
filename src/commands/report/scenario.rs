//! The report of a scenario: everybody's walks through it, or those of a group.

use crate::commands::app::App;
use crate::commands::play::{Found, find};
use crate::commands::told;
use crate::error::Failure;
use crate::guidance::Catalogue;
use crate::record::history::{Asked, PastWalk, Person, Remark};
use crate::report::json;
use crate::report::people::{Guide, Period};
use crate::report::scenario::{Report, Source, Texts, csv, sheet};
use crate::report::sheet::Sheet;
use crate::store::Store;

use super::Args;
use super::form::Form;
use super::{people, xapi};

/// Practice of a scenario, as the records have it.
#[derive(Default)]
struct Practice {
    people: Vec<Person>,
    walks: Vec<PastWalk>,
    remarks: Vec<Remark>,
}

/// Writes the report of the scenario with this id, or in this file. Its records can be there where
/// the scenario no longer is.
pub(super) fn write(
    app: &App,
    args: &Args,
    name: &str,
    period: &Period,
    form: Form,
) -> anyhow::Result<()> {
    let found = find(app, name);
    let id = found.as_ref().map_or(name, |found| &found.scenario.head.id).to_owned();
    let Practice { people, walks, remarks } = practice(app, args, &id, period)?;
    let found = match found {
        Err(why) if walks.is_empty() => return Err(why),
        found => found,
    };
    let texts = match &found {
        Ok(found) => Texts::At(&found.scenario, &found.catalogue),
        Err(why) if matches!(why.downcast_ref(), Some(Failure::NoScenario(..))) => Texts::Missing,
        Err(_) => Texts::Broken,
    };
    let source = Source {
        id: &id,
        walks: &walks,
        remarks: &remarks,
        texts,
        period,
        group: args.group.as_deref(),
        words: args.words,
    };
    let report = Report::of(&app.words, source);
    let (text, usual) = match form {
        Form::Html => {
            let page = on_a_sheet(app, found.as_ref().ok(), &report)?.page(app.lang());
            (page, Some(people::usual(app, &id)))
        }
        Form::Markdown => (on_a_sheet(app, found.as_ref().ok(), &report)?.markdown(), None),
        Form::Csv => (csv::figures(&app.words, &report), None),
        Form::Json => (json::scenario_report(&report), None),
        Form::Xapi => return xapi::run(app, args, &people, &walks),
    };
    args.output.write(app, &text, usual.as_deref())
}

/// The report to read. The scenario's own guidance knows its points best, then whatever is at hand.
fn on_a_sheet(app: &App, found: Option<&Found>, report: &Report<'_>) -> anyhow::Result<Sheet> {
    let all = app.library.guidance().map_err(|broken| told::broken(app, &broken))?;
    let own = found.map(|found| found.catalogue.as_ref());
    let all: Vec<&Catalogue> =
        own.into_iter().chain(all.iter().map(|(_, one)| one.as_ref())).collect();
    Ok(sheet(&Guide { words: &app.words, guidance: &all }, report))
}

/// The walks of the period, and all drills up to its end: a moment that was drilled before it is no
/// longer new.
fn practice(app: &App, args: &Args, id: &str, period: &Period) -> anyhow::Result<Practice> {
    let store = app.store_if_any()?;
    let people = store.as_ref().map(Store::people).transpose()?.unwrap_or_default();
    if let Some(tag) = &args.group {
        people::known_group(&people, tag)?;
    }
    let Some(store) = store else { return Ok(Practice::default()) };
    let asked = Asked {
        profile: None,
        tag: args.group.clone(),
        scenario: Some(id.to_owned()),
        since: period.since.clone(),
        until: period.until.clone(),
    };
    let remarks = store.remarks(&asked)?;
    let mut walks = store.history(&Asked { since: None, ..asked })?;
    let since = period.since.as_deref().unwrap_or_default();
    walks.retain(|walk| walk.drilled.is_some() || walk.day() >= since);
    Ok(Practice { people, walks, remarks })
}
