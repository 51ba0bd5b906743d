//! `encounter report --format xapi`: walks as statements, into a file or to a learning record store.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::clock;
use crate::commands::app::{self, App};
use crate::error::lrs::LrsError;
use crate::files;
use crate::lrs::{Address, Login};
use crate::record::history::{PastWalk, Person};
use crate::report::xapi::{self, BASE, Frame, checked_base};

use super::form::Form;
use super::{Args, send};

/// The longest password, in bytes.
const LONGEST: usize = 1024;

/// Where statements go.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Learning record store (`--format xapi`)")]
pub struct Sending {
    /// Send the statements to the learning record store at this address
    ///
    /// Nothing leaves this machine without this. It must be https, but on this machine itself.
    /// What was taken is remembered, so the same command sends what is new, or goes on.
    #[arg(long, value_name = "URL", conflicts_with = "output")]
    send: Option<String>,
    /// Who sends; else `ENCOUNTER_LRS_USER`
    #[arg(long, value_name = "NAME", requires = "send")]
    user: Option<String>,
    /// A file with the password; else `ENCOUNTER_LRS_PASSWORD`
    #[arg(long, value_name = "FILE", requires = "send")]
    password_file: Option<PathBuf>,
    /// The base of all addresses in statements; else `ENCOUNTER_LRS_BASE`
    ///
    /// The ids of statements depend on it: settle it once, before the first are sent. Without one
    /// they begin with `https://encounter.invalid`.
    #[arg(long, value_name = "URL")]
    base: Option<String>,
    /// Seconds before the second try; each further wait is twice as long
    #[arg(long, value_name = "SECONDS", default_value_t = 1, hide = true)]
    retry_wait: u64,
}

impl Sending {
    /// Only statements can be sent.
    ///
    /// # Errors
    /// [`LrsError::OnlyXapi`] where an option for statements was given with another form.
    pub(super) fn fits(&self, form: Form) -> Result<(), LrsError> {
        match (&self.send, &self.base) {
            _ if form == Form::Xapi => Ok(()),
            (Some(_), _) => Err(LrsError::OnlyXapi("--send")),
            (_, Some(_)) => Err(LrsError::OnlyXapi("--base")),
            _ => Ok(()),
        }
    }

    fn base(&self) -> Result<String, LrsError> {
        let given = self.base.clone().or_else(|| app::variable("ENCOUNTER_LRS_BASE"));
        match given {
            None => Ok(BASE.to_owned()),
            Some(given) => checked_base(&given).ok_or(LrsError::NoBase(given)),
        }
    }

    fn login(&self) -> Result<Option<Login>, LrsError> {
        let user = self.user.clone().or_else(|| app::variable("ENCOUNTER_LRS_USER"));
        let password = match &self.password_file {
            Some(path) => Some(read_password(path)?),
            None => app::variable("ENCOUNTER_LRS_PASSWORD"),
        };
        match (user, password) {
            (Some(user), _) if user.contains(|c: char| c == ':' || c.is_control()) => {
                Err(LrsError::BadUser)
            }
            (Some(user), Some(password)) => Ok(Some(Login { user, password })),
            (Some(_), None) => Err(LrsError::NoPassword),
            (None, Some(_)) => Err(LrsError::NoUser),
            (None, None) => Ok(None),
        }
    }
}

/// The first line of a file.
fn read_password(path: &Path) -> Result<String, LrsError> {
    let unfit = |cause: String| LrsError::PasswordFile(path.display().to_string(), cause);
    let bytes = files::read_bytes(path, LONGEST).map_err(|error| unfit(error.to_string()))?;
    let text = String::from_utf8(bytes).map_err(|error| unfit(error.utf8_error().to_string()))?;
    let password = text.lines().next().unwrap_or_default();
    match password.len() {
        1..=LONGEST => Ok(password.to_owned()),
        _ => Err(unfit(format!("the first line has {} bytes, not 1–{LONGEST}", password.len()))),
    }
}

/// Writes or sends the statements of these walks.
///
/// # Errors
/// [`LrsError`] where the options make no sense or the store stops taking; or where records cannot
/// be read or written, or the file cannot be written.
pub(super) fn run(
    app: &App,
    args: &Args,
    people: &[Person],
    walks: &[PastWalk],
) -> anyhow::Result<()> {
    let base = args.sending.base()?;
    let Some(url) = &args.sending.send else {
        let told = parcels(&base, args.words, people, walks);
        let statements: Vec<String> =
            told.into_iter().flat_map(|parcel| parcel.statements).collect();
        return args.output.write(app, &xapi::list(&statements), None);
    };
    let address = Address::new(url).map_err(|why| LrsError::Address(url.clone(), why))?;
    let way = send::Way {
        key: format!("{} {base}", address.endpoint()),
        address,
        login: args.sending.login()?,
        first_wait: Duration::from_secs(args.sending.retry_wait),
    };
    send::run(app, way, parcels(&base, args.words, people, walks))
}

/// The statements of one walk, which are sent together.
pub(super) struct Parcel {
    /// The number of the walk.
    pub(super) walk: i64,
    /// One JSON object each.
    pub(super) statements: Vec<String>,
}

/// The statements of each walk that has any.
fn parcels(base: &str, words: bool, people: &[Person], walks: &[PastWalk]) -> Vec<Parcel> {
    let id_of = |name: &str| clock::id_of(base, name);
    let frame = Frame { base, words, id_of: &id_of, millis: &clock::millis };
    let people: HashMap<i64, &Person> = people.iter().map(|person| (person.id, person)).collect();
    let parcel = |walk: &PastWalk| {
        let statements = xapi::statements(&frame, people.get(&walk.profile)?, walk);
        let statements: Vec<String> = statements.iter().map(ToString::to_string).collect();
        (!statements.is_empty()).then_some(Parcel { walk: walk.id, statements })
    };
    walks.iter().filter_map(parcel).collect()
}
