//! `encounter new`: a scenario, or a pack, to begin with.

mod ask;
mod write;

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::commands::app::App;
use crate::scenario::kind::{BuysFor, Channel, Knowledge, Level};
use crate::template::draft::{Draft, Languages, MOST_LETTERS, Question, fits};
use crate::text::clean_line;
use crate::words::is_id;

/// Begin a scenario of your own.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The file to write; named after the scenario's id where it is left out
    #[arg(conflicts_with = "packs")]
    file: Option<PathBuf>,
    /// Write a pack into this folder: guidance of your own, sayings, and a scenario
    // The same id as the option of all commands, in whose place it stands here.
    #[arg(id = "packs", long = "pack", value_name = "DIR")]
    pack: Option<PathBuf>,
    #[command(flatten)]
    given: Given,
    /// Where your editor finds the scenario's schema; else it is written beside the file
    #[arg(long, value_name = "WHERE", conflicts_with = "packs")]
    schema: Option<String>,
    /// Ask nothing: what no option says is as usual
    #[arg(long)]
    defaults: bool,
    /// Take the replies from a file, one a line
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
    /// Replace files that are there already
    #[arg(long)]
    force: bool,
}

/// What would be asked otherwise.
#[derive(Clone, Debug, clap::Args)]
struct Given {
    /// The title
    #[arg(long, value_parser = one_line)]
    title: Option<String>,
    /// The id: lower-case words joined by hyphens
    #[arg(long, value_parser = id)]
    id: Option<String>,
    /// The trade, in a word or two
    #[arg(long, value_parser = one_line)]
    trade: Option<String>,
    /// The customer's name
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    customer: Option<String>,
    /// How the customer reaches you
    #[arg(long, value_parser = named(Channel::ALL, Channel::id))]
    channel: Option<Channel>,
    /// How hard it is
    #[arg(long, value_parser = named(Level::ALL, Level::id))]
    level: Option<Level>,
    /// How well the customer knows the field
    #[arg(long, value_parser = named(Knowledge::ALL, Knowledge::id))]
    knowledge: Option<Knowledge>,
    /// Whom the customer buys for
    #[arg(long, value_parser = named(BuysFor::ALL, BuysFor::id))]
    buys_for: Option<BuysFor>,
    /// The languages to write
    #[arg(long, value_parser = named(Languages::ALL, Languages::id))]
    language: Option<Languages>,
}

/// One of a closed list, by its name.
fn named<T, const N: usize>(
    all: [T; N],
    name: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T>
where
    T: Copy + Send + Sync + 'static,
{
    PossibleValuesParser::new(all.map(name)).try_map(move |given| {
        all.into_iter().find(|one| name(*one) == given).ok_or("not in the list")
    })
}

fn one_line(given: &str) -> Result<String, String> {
    let words = clean_line(given);
    if words.is_empty() {
        return Err("it has no words".to_owned());
    }
    if !fits(Question::Title, &words) {
        return Err(format!("it is over {MOST_LETTERS} letters long"));
    }
    Ok(words)
}

fn id(given: &str) -> Result<String, String> {
    let wanted = "expected lower-case words joined by hyphens, like `a-bike-by-saturday`";
    if is_id(given) { Ok(given.to_owned()) } else { Err(wanted.to_owned()) }
}

/// Asks for what no flag says, and writes the files.
///
/// # Errors
/// Where a file is there already, somebody leaves, or a file cannot be written.
pub fn run(app: &App, args: &Args) -> anyhow::Result<()> {
    let target = write::Target::of(args);
    // Nobody answers questions for a file that cannot be written.
    target.check_room(args.force, None)?;
    let mut draft = draft(args);
    if !args.defaults {
        ask::ask(app, &mut draft, args.answers.as_deref())?;
    }
    let wishes = draft.finish(app.lang());
    target.check_room(args.force, Some(&wishes.id))?;
    target.write(app, &wishes, args.force)
}

/// What the flags say; a file's name is the id, where it can be one.
fn draft(args: &Args) -> Draft {
    let Given { title, id, trade, customer, channel, level, knowledge, buys_for, language } =
        args.given.clone();
    let stem = args.file.as_deref().and_then(|file| file.file_stem()?.to_str());
    let named = stem.filter(|stem| is_id(stem)).map(str::to_owned);
    Draft {
        title,
        id: id.or(named),
        trade,
        customer,
        channel,
        level,
        knowledge,
        buys_for,
        languages: language,
    }
}
