//! `encounter report`: what practice came to, of one person, a group, a scenario or a session.

pub mod form;
mod people;
mod scenario;
mod send;
pub mod xapi;

use crate::clock;
use crate::commands::app::App;
use crate::commands::output::Output;
use crate::commands::session::report as session;
use crate::error::report::ReportError;
use crate::report::people::Period;

use form::Form;

/// Report on practice: your own, a group’s, a scenario’s, or a session’s.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A group: all profiles with this tag
    #[arg(long, value_name = "TAG", conflicts_with = "session")]
    group: Option<String>,
    /// A scenario by its id, or a scenario file: what its moments tell, from the walks of everybody
    /// or of the group, without names
    #[arg(long, value_name = "ID", conflicts_with_all = ["session", "names"])]
    scenario: Option<String>,
    /// A session that was led, by its number
    #[arg(long, value_name = "N", conflicts_with_all = ["since", "until", "names", "words"])]
    session: Option<i64>,
    /// Only what was finished on this day or later, such as 2026-11-01 (UTC)
    #[arg(long, value_name = "DATE")]
    since: Option<String>,
    /// Only what was finished on this day or earlier
    #[arg(long, value_name = "DATE")]
    until: Option<String>,
    /// The form of the report
    ///
    /// Else the ending of the file decides; a page where none is named.
    #[arg(long, value_enum)]
    format: Option<Form>,
    /// The same as `--format json`
    #[arg(long, conflicts_with = "format")]
    json: bool,
    #[command(flatten)]
    output: Output,
    /// Call the people of a group by their names; else they are T1, T2 and so on
    #[arg(long, requires = "group")]
    names: bool,
    /// Quote what was said in own words; it may name people
    #[arg(long)]
    words: bool,
    #[command(flatten)]
    sending: xapi::Sending,
}

/// Writes the report that is asked for.
///
/// # Errors
/// [`ReportError`] where what is asked for is not there or makes no sense; or where records cannot
/// be read or the report cannot be written.
pub fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    let form = args.form()?;
    args.sending.fits(form)?;
    if let Some(id) = args.session {
        return session::write(app, Some(id), form, &args.output);
    }
    let period = args.period()?;
    if let Some(id) = &args.scenario {
        return scenario::write(app, args, id, &period, form);
    }
    match &args.group {
        Some(tag) => people::group(app, args, tag, period, form),
        None => people::trainee(app, args, period, form),
    }
}

impl Args {
    /// The form that was named, else that of the file's ending, else a page.
    fn form(&self) -> Result<Form, ReportError> {
        match (self.json, self.format, self.output.ending()) {
            (true, ..) => Ok(Form::Json),
            (_, Some(form), _) => Ok(form),
            (_, None, None) => Ok(Form::Html),
            (_, None, Some(ending)) => Form::of_ending(&ending).ok_or(ReportError::NoForm(ending)),
        }
    }

    /// The days that were named, where they are days and in their order.
    fn period(&self) -> Result<Period, ReportError> {
        let given = [("--since", &self.since), ("--until", &self.until)];
        for (option, day) in given {
            if let Some(day) = day.as_ref().filter(|day| !clock::is_day(day)) {
                return Err(ReportError::NoDay(option, day.clone()));
            }
        }
        let (since, until) = (self.since.clone(), self.until.clone());
        match (&since, &until) {
            (Some(from), Some(to)) if from > to => {
                Err(ReportError::Backwards(from.clone(), to.clone()))
            }
            _ => Ok(Period { since, until }),
        }
    }
}
