//! The screens of a review: before it, around each drill, after it.

use crate::coach::pool::Spot;
use crate::coach::schedule::{Due, Grade};
use crate::guidance::Point;
use crate::locale::Words;
use crate::scenario::Scenario;

use super::dates;
use super::{Block, Choice, Heading, Line, Prompt, Screen, Tone};

/// Up to so many days are counted; what is further off has its date.
const COUNTED: i64 = 30;

/// What a drill was worth for a point, and when that comes back.
#[derive(Clone, Copy, Debug)]
pub struct Back<'a> {
    pub point: &'a Point,
    /// None where nobody decided, or it was skipped.
    pub grade: Option<Grade>,
    /// None where it has never had a grade.
    pub due: Option<&'a Due>,
}

/// Before the first drill: how many points are due, and about how long that takes.
#[must_use]
pub fn begin(words: &Words, due: usize, minutes: u64) -> Screen {
    let of = [("count", due.into()), ("minutes", minutes.into())];
    Screen {
        heading: heading(words),
        blocks: vec![
            vec![Line::of(Tone::Strong, &words.with("review-due", &of))],
            vec![Line::plain(&words.with("review-how", &of))],
        ],
        prompt: Prompt::Pick(vec![
            Choice::new("begin", &words.get("review-begin")),
            Choice::new("back", &words.get("review-not-now")),
        ]),
        commands: Vec::new(),
    }
}

/// Nothing is due: when the next points are, and whether to drill the weakest all the same. `next`
/// are the points that come up first, all on one day; none where nothing is scheduled.
#[must_use]
pub fn nothing_due(words: &Words, next: &[Due]) -> Screen {
    let mut about = vec![Line::of(Tone::Strong, &words.get("review-nothing-due"))];
    about.extend(coming(words, next));
    Screen {
        heading: heading(words),
        blocks: vec![about, vec![Line::plain(&words.get("review-weakest-about"))]],
        prompt: Prompt::Pick(vec![
            Choice::new("weakest", &words.get("review-weakest")),
            Choice::new("back", &words.get("review-not-now")),
        ]),
        commands: Vec::new(),
    }
}

/// Nothing has been practised that could be reviewed.
#[must_use]
pub fn nothing_yet(words: &Words) -> Vec<Block> {
    vec![vec![
        Line::of(Tone::Strong, &words.get("review-nothing-yet")),
        Line::plain(&words.get("review-nothing-yet-how")),
    ]]
}

/// Around a drill: its number in the sitting, who the customer is, and what happened just before.
#[must_use]
pub fn setting(
    words: &Words,
    number: usize,
    scenario: &Scenario,
    spot: &Spot,
) -> (Heading, Vec<Block>) {
    let lang = words.lang();
    let heading = Heading {
        left: words.with("review-number", &[("number", number.into())]),
        right: scenario.head.title.get(lang).to_owned(),
        progress: None,
    };
    let channel = words.get(&format!("channel-{}", scenario.head.channel.id()));
    let of = [("trade", scenario.head.trade.get(lang).into()), ("channel", channel.into())];
    let mut blocks = vec![vec![
        Line::of(Tone::Quiet, &words.with("review-who", &of)),
        Line::of(Tone::Quiet, scenario.head.customer.brief.get(lang)),
    ]];
    if let Some(before) = &spot.before {
        let label = format!("{} ", words.get("review-before"));
        blocks.push(vec![Line::of(Tone::Quiet, &label).and(Tone::Plain, before.get(lang))]);
    }
    (heading, blocks)
}

/// After a drill: the points that it asked for, and when they come back.
#[must_use]
pub fn back(words: &Words, heading: Heading, all: &[Back<'_>]) -> Screen {
    let blocks = all.iter().map(|&back| told(words, back)).collect();
    Screen { heading, blocks, prompt: Prompt::Pause, commands: Vec::new() }
}

/// The end of a sitting: what was drilled and when it comes back, and how many points wait still.
#[must_use]
pub fn end(words: &Words, drilled: &[Back<'_>], waiting: usize, next: &[Due]) -> Screen {
    let mut blocks: Vec<Block> = vec![drilled.iter().flat_map(|&back| told(words, back)).collect()];
    blocks.push(match waiting {
        0 => coming(words, next).into_iter().collect(),
        _ => vec![Line::plain(&words.with("review-more", &[("count", waiting.into())]))],
    });
    let heading = Heading { left: words.get("review-end"), ..heading(words) };
    Screen { heading, blocks, prompt: Prompt::Pause, commands: Vec::new() }
}

fn heading(words: &Words) -> Heading {
    Heading { left: words.get("review-title"), right: words.get("app-name"), progress: None }
}

/// A point, how it went, and when it comes back.
fn told(words: &Words, back: Back<'_>) -> Block {
    let (tone, sign, id) = match back.grade {
        Some(Grade::Good) => (Tone::Good, '✔', "review-good"),
        Some(Grade::Hard) => (Tone::Good, '✔', "review-hard"),
        Some(Grade::Again) => (Tone::Bad, '↻', "review-again"),
        None => (Tone::Open, '–', "review-undecided"),
    };
    let when = match (back.grade, back.due) {
        (Some(_), Some(due)) => format!(" {}", day(words, "review-back", due)),
        _ => String::new(),
    };
    vec![
        Line::of(Tone::Strong, back.point.rule.get(words.lang())),
        Line::of(tone, &format!("{sign} {}", words.get(id))).and(Tone::Plain, &when).hanging(2, 4),
    ]
}

/// How many points come up next, and when.
fn coming(words: &Words, next: &[Due]) -> Option<Line> {
    let first = next.first()?;
    let count = words.with("review-points", &[("count", next.len().into())]);
    let text = format!("{} {count}.", day(words, "review-next", first));
    Some(Line::plain(&text))
}

/// The message in its form for a day that is near, or with the date of one that is not.
fn day(words: &Words, id: &str, due: &Due) -> String {
    let days = (-due.over).max(0);
    if days > COUNTED {
        let date = dates::date(words, &due.on);
        return words.with(&format!("{id}-on"), &[("date", date.into())]);
    }
    words.with(id, &[("days", days.into())])
}
