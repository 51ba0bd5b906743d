//! The report of one person and that of a group.

use crate::commands::app::App;
use crate::commands::told;
use crate::error::report::ReportError;
use crate::guidance::Catalogue;
use crate::record::history::{Asked, Person};
use crate::report::json;
use crate::report::people::{
    Group, Guide, Manner, Period, Trainee, csv, group_sheet, trainee_sheet,
};
use crate::report::sheet::Sheet;
use crate::report::slug::slug;
use crate::store::Store;
use crate::words::nearest;

use super::Args;
use super::form::Form;
use super::xapi;

/// Writes the report of the profile.
pub(super) fn trainee(app: &App, args: &Args, period: Period, form: Form) -> anyhow::Result<()> {
    let store = app.store_if_any()?.ok_or_else(|| no_profile(app, &[]))?;
    let people = store.people()?;
    let Some(person) = people.iter().find(|one| one.name == app.profile) else {
        let names: Vec<&str> = people.iter().map(|one| one.name.as_str()).collect();
        return Err(no_profile(app, &names).into());
    };
    let walks = store.history(&Asked { profile: Some(person.id), ..asked(&period) })?;
    let trainee = Trainee::alone(person, &walks);
    let manner = Manner { period, words: args.words };
    write(
        app,
        args,
        form,
        &person.name,
        &Forms {
            sheet: &|guide| trainee_sheet(guide, &manner, &trainee),
            csv: &|| csv::walks([&trainee], args.words),
            json: &|| json::trainee(&manner, &trainee),
            xapi: &|| xapi::run(app, args, &people, &walks),
        },
    )
}

/// Writes the report of the people with a tag.
pub(super) fn group(
    app: &App,
    args: &Args,
    tag: &str,
    period: Period,
    form: Form,
) -> anyhow::Result<()> {
    let store: Store = app.store_if_any()?.ok_or_else(|| no_group(tag, &[]))?;
    let people = store.people()?;
    known_group(&people, tag)?;
    let walks = store.history(&Asked { tag: Some(tag.to_owned()), ..asked(&period) })?;
    let group = Group::of(tag, &people, &walks, args.names);
    let manner = Manner { period, words: args.words };
    write(
        app,
        args,
        form,
        tag,
        &Forms {
            sheet: &|guide| group_sheet(guide, &manner, &group),
            csv: &|| csv::walks(&group.trainees, args.words),
            json: &|| json::group(&manner, &group),
            xapi: &|| xapi::run(app, args, &people, &walks),
        },
    )
}

/// That somebody is in this group.
pub(super) fn known_group(people: &[Person], tag: &str) -> Result<(), ReportError> {
    let mut tags: Vec<&str> = people.iter().flat_map(|one| &one.tags).map(String::as_str).collect();
    tags.sort_unstable();
    tags.dedup();
    if tags.contains(&tag) { Ok(()) } else { Err(no_group(tag, &tags)) }
}

fn no_group(tag: &str, all: &[&str]) -> ReportError {
    ReportError::NoGroup {
        name: tag.to_owned(),
        near: nearest(tag, all.iter().copied()).map(str::to_owned),
        all: all.iter().map(|&one| one.to_owned()).collect(),
    }
}

/// The file of a page where none is named.
pub(super) fn usual(app: &App, name: &str) -> String {
    let today = app.clock.now();
    let today = today.get(..10).unwrap_or_default();
    format!("report-{}-{}.html", slug(name), slug(today))
}

/// How each form is made, so that only the one asked for is.
struct Forms<'a> {
    sheet: &'a dyn Fn(&Guide<'_>) -> Sheet,
    csv: &'a dyn Fn() -> String,
    json: &'a dyn Fn() -> String,
    xapi: &'a dyn Fn() -> anyhow::Result<()>,
}

fn write(app: &App, args: &Args, form: Form, name: &str, forms: &Forms<'_>) -> anyhow::Result<()> {
    let sheet = || -> anyhow::Result<Sheet> {
        let all = app.library.guidance().map_err(|broken| told::broken(app, &broken))?;
        let all: Vec<&Catalogue> = all.iter().map(|(_, one)| one.as_ref()).collect();
        Ok((forms.sheet)(&Guide { words: &app.words, guidance: &all }))
    };
    let (text, usual) = match form {
        Form::Html => (sheet()?.page(app.lang()), Some(usual(app, name))),
        Form::Markdown => (sheet()?.markdown(), None),
        Form::Csv => ((forms.csv)(), None),
        Form::Json => ((forms.json)(), None),
        Form::Xapi => return (forms.xapi)(),
    };
    args.output.write(app, &text, usual.as_deref())
}

fn asked(period: &Period) -> Asked {
    let Period { since, until } = period.clone();
    Asked { since, until, ..Asked::default() }
}

fn no_profile(app: &App, names: &[&str]) -> ReportError {
    let near = nearest(&app.profile, names.iter().copied()).map(str::to_owned);
    ReportError::NoProfile(app.profile.clone(), near)
}
