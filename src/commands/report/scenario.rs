//! The report of a scenario: everybody's walks through it, or those of a group.

use std::rc::Rc;

use crate::commands::app::App;
use crate::commands::play::{Found, find};
use crate::commands::told;
use crate::error::Failure;
use crate::guidance::Catalogue;
use crate::record::history::{Asked, PastWalk, Person, Remark};
use crate::report::json;
use crate::report::people::{Guide, Period};
use crate::report::scenario::{Report, Source, Texts, csv, sheet};

use super::Args;
use super::form::Form;
use super::{people, xapi};

/// The scenario that is meant.
struct Meant {
    id: String,
    at_hand: AtHand,
}

/// What is at hand of it.
enum AtHand {
    Found(Box<Found>),
    /// Why it cannot be had.
    Not(anyhow::Error),
}

/// Its practice, as the records have it.
#[derive(Default)]
struct Practice {
    people: Vec<Person>,
    walks: Vec<PastWalk>,
    remarks: Vec<Remark>,
}

/// Writes the report of the scenario with this id, or in this file.
pub(super) fn write(
    app: &App,
    args: &Args,
    name: &str,
    period: &Period,
    form: Form,
) -> anyhow::Result<()> {
    let Meant { id, at_hand } = meant(app, name);
    let Practice { people, walks, remarks } = practice(app, args, &id, period)?;
    let texts = match &at_hand {
        AtHand::Found(found) => Texts::At(&found.scenario, &found.catalogue),
        AtHand::Not(_) if walks.is_empty() => return Err(at_hand.why()),
        AtHand::Not(why) => match why.downcast_ref() {
            Some(Failure::NoScenario(..)) => Texts::Missing,
            _ => Texts::Broken,
        },
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
    let own = match &at_hand {
        AtHand::Found(found) => Some(Rc::clone(&found.catalogue)),
        AtHand::Not(_) => None,
    };
    let sheet = || -> anyhow::Result<_> {
        let all = app.library.guidance().map_err(|broken| told::broken(app, &broken))?;
        let all = all.iter().map(|(_, one)| one.as_ref());
        let all: Vec<&Catalogue> = own.as_deref().into_iter().chain(all).collect();
        Ok(sheet(&Guide { words: &app.words, guidance: &all }, &report))
    };
    let (text, usual) = match form {
        Form::Html => (sheet()?.page(app.lang()), Some(people::usual(app, &id))),
        Form::Markdown => (sheet()?.markdown(), None),
        Form::Csv => (csv::figures(&app.words, &report), None),
        Form::Json => (json::scenario_report(&report), None),
        Form::Xapi => return xapi::run(app, args, &people, &walks),
    };
    args.output.write(app, &text, usual.as_deref())
}

/// The scenario that is named. Its records can be there where it no longer is.
fn meant(app: &App, name: &str) -> Meant {
    match find(app, name) {
        Ok(found) => {
            Meant { id: found.scenario.head.id.clone(), at_hand: AtHand::Found(Box::new(found)) }
        }
        Err(why) => Meant { id: name.to_owned(), at_hand: AtHand::Not(why) },
    }
}

impl AtHand {
    /// Why it is not at hand.
    fn why(self) -> anyhow::Error {
        match self {
            Self::Not(why) => why,
            Self::Found(found) => Failure::NoScenario(found.scenario.head.id, None).into(),
        }
    }
}

/// The walks of the period, and all drills up to its end: a moment that was drilled before it is no
/// longer new.
fn practice(app: &App, args: &Args, id: &str, period: &Period) -> anyhow::Result<Practice> {
    let Some(store) = app.store_if_any()? else { return Ok(Practice::default()) };
    let people = store.people()?;
    if let Some(tag) = &args.group {
        people::known_group(&people, tag)?;
    }
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
