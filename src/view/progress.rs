//! How practice has gone, as lines: phases, trust, points with own words, what waits, what is next.

pub mod told;

use crate::coach::standing::{Own, Standing};
use crate::locale::Words;
use crate::phase::Phase;
use crate::record::history::{End, PastWalk};
use crate::record::summary::Outcome;
use crate::report::progress::{Change, Group, Progress, trust};
use crate::text::clean_line;

use super::bars::{bar, name_width, pad};
use super::{Block, Line, Tone, curve};

/// How much fits, and whether anything is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// Columns.
    pub width: usize,
    /// Bars and curve; where not, the numbers stand alone.
    pub drawn: bool,
}

/// Columns of a bar, at least and at most.
const BAR: (u32, u32) = (6, 20);
/// How many walks of a kind are listed.
const LATEST: usize = 10;
/// So much of what somebody answered is told, in characters.
const WORDS: usize = 160;

/// All of it, what comes next last: there it stands above the next command.
#[must_use]
pub fn blocks(words: &Words, progress: &Progress<'_>, room: Room) -> Vec<Block> {
    let mut blocks = vec![heading(words, progress)];
    blocks.extend(progress.groups().map(|(first, group)| {
        let mut block = vec![Line::of(Tone::Strong, &told::group_name(words, first, group))];
        block.extend(phases(words, progress, group, room));
        block
    }));
    blocks.extend(progress.latest().map(|(walk, end)| trust_of(words, progress, walk, end, room)));
    let standings = &progress.standings;
    for (heading, sign, points) in [
        ("progress-strongest", (Tone::Good, "✔ "), &standings.strongest),
        ("progress-weakest", (Tone::Bad, "✘ "), &standings.weakest),
    ] {
        if !points.is_empty() {
            let mut block = vec![Line::of(Tone::Strong, &words.get(heading))];
            block.extend(points.iter().flat_map(|one| standing(words, progress, one, sign)));
            blocks.push(block);
        }
    }
    blocks.extend(walks(words, progress));
    blocks.extend(due(words, progress));
    blocks.extend(next(words, progress));
    blocks
}

/// How many walks there are, and what is not known of them.
fn heading(words: &Words, progress: &Progress<'_>) -> Block {
    if progress.walks.is_empty() {
        return vec![Line::plain(&words.get("progress-none"))];
    }
    let mut block = vec![Line::of(Tone::Strong, &told::so_far(words, progress))];
    block.extend(told::unmarked(words, progress).map(|told| Line::of(Tone::Quiet, &told)));
    block
}

/// The phases of a group of walks: the figures of the first and of the latest walk, with a bar
/// before the latest. A single walk has one figure.
fn phases(words: &Words, progress: &Progress<'_>, group: &Group, room: Room) -> Vec<Line> {
    let catalogue = progress.guide.latest;
    let heads = [words.get("progress-in-first"), words.get("progress-in-latest")];
    let columns = Columns::of(name_width(words, catalogue), &heads, group, room);
    let row = |(phase, change): (Phase, Option<Change>)| {
        let name = format!("{}  {}", phase.number(), catalogue.phase(phase).name.get(words.lang()));
        let figure = |share: Option<u32>| share.map_or("–".to_owned(), |it| format!("{it} %"));
        let figures = [figure(change.map(|it| it.first)), figure(change.map(|it| it.latest))];
        let filled = change.map(|it| bar(it.latest, columns.bar)).unwrap_or_default();
        columns.row(&name, &figures, &filled)
    };
    let heading = columns.first.map(|_| columns.row("", &heads, ""));
    let rows = Phase::ALL.into_iter().zip(group.phases).map(row);
    heading.into_iter().chain(rows).collect()
}

/// How wide the columns of a table of phases are.
struct Columns {
    /// Number and name.
    name: usize,
    /// None where there is one walk only.
    first: Option<usize>,
    /// 0 where nothing is drawn.
    bar: u32,
    latest: usize,
}

impl Columns {
    fn of(name: usize, heads: &[String; 2], group: &Group, room: Room) -> Self {
        let [first, latest] = heads.each_ref().map(|head| head.chars().count().max(5));
        let (name, first) = (name + 3, (group.walks > 1).then_some(first));
        let used = name + first.map_or(0, |first| first + 2) + latest + 4;
        let left = u32::try_from(room.width.saturating_sub(used)).unwrap_or(BAR.1);
        let bar = if room.drawn && left >= BAR.0 { left.min(BAR.1) } else { 0 };
        Self { name, first, bar, latest }
    }

    fn row(&self, name: &str, figures: &[String; 2], filled: &str) -> Line {
        let first = self.first.map(|width| format!("  {:>width$}", figures[0]));
        let bar = (self.bar > 0).then(|| format!("  {}", pad(filled, self.bar as usize)));
        Line::plain(&format!("{}{}", pad(name, self.name), first.unwrap_or_default()))
            .and(Tone::Strong, &bar.unwrap_or_default())
            .and(Tone::Plain, &format!("  {:>width$}", figures[1], width = self.latest))
    }
}

/// The trust at the end of each phase of one walk.
fn trust_of(
    words: &Words,
    progress: &Progress<'_>,
    walk: &PastWalk,
    end: &End,
    room: Room,
) -> Block {
    let title = words.with("progress-trust", &[("title", walk.title.as_str().into())]);
    let mut block = vec![Line::of(Tone::Strong, &title)];
    let trust: Vec<_> = trust(end).collect();
    if room.drawn {
        block.extend(curve::drawn(&trust, room.width));
    } else {
        block.push(Line::plain(&told::trust(words, progress, &trust)));
    }
    block
}

/// A point with its figure, and below it what was answered.
fn standing(
    words: &Words,
    progress: &Progress<'_>,
    standing: &Standing,
    (tone, sign): (Tone, &str),
) -> Vec<Line> {
    let figure = told::figure(words, standing);
    let mut lines = vec![
        Line::of(tone, sign)
            .and(Tone::Plain, &told::rule(words, progress, &standing.point))
            .and(Tone::Quiet, &format!("  {figure}"))
            .hanging(0, 2),
    ];
    lines.extend(standing.own.as_ref().map(|own| {
        let (before, text) = told::own(words, &shortened(own));
        Line::of(Tone::Quiet, &format!("{before} ")).and(Tone::Speech, &text).hanging(4, 5)
    }));
    lines
}

/// The same on one line and not too long; the page has all of it.
fn shortened(own: &Own) -> Own {
    let short = |text: &str| told::shortened(&clean_line(text), WORDS);
    match own {
        Own::Said(text) => Own::Said(short(text)),
        Own::Chose(text) => Own::Chose(short(text)),
    }
}

/// The walks so far, those of scenarios met for the first time apart: memory is not skill.
fn walks(words: &Words, progress: &Progress<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (first, heading) in [(true, "progress-first"), (false, "progress-again")] {
        let walks = progress.walks.iter().rev().filter(|(walk, _)| walk.first == first);
        let lines: Vec<_> =
            walks.take(LATEST).map(|(walk, end)| walk_line(words, walk, end)).collect();
        if !lines.is_empty() {
            let heading = Line::of(Tone::Strong, &words.get(heading));
            blocks.push(std::iter::once(heading).chain(lines).collect());
        }
    }
    blocks
}

fn walk_line(words: &Words, walk: &PastWalk, end: &End) -> Line {
    let (tone, sign) = match end.outcome {
        Outcome::Passed => (Tone::Good, "✔"),
        Outcome::ByOwnJudgement => (Tone::Good, "(✔)"),
        Outcome::Failed => (Tone::Bad, "✘"),
    };
    let trust = trust(end).last().map_or(0, |(_, trust)| u32::from(trust));
    let text = words.with(
        "progress-walk",
        &[
            ("date", told::day(words, &end.at).into()),
            ("title", walk.title.as_str().into()),
            ("percent", end.earnings.percent().into()),
            ("trust", trust.into()),
            ("mode", words.get(&format!("mode-{}", walk.mode.id())).into()),
        ],
    );
    Line::of(tone, &pad(sign, 4)).and(Tone::Plain, &text).hanging(0, 4)
}

/// What waits for a review, else when something will.
fn due(words: &Words, progress: &Progress<'_>) -> Option<Block> {
    let told = Line::plain(&told::due(words, progress)?);
    Some(vec![Line::of(Tone::Strong, &words.get("progress-review")), told])
}

/// What to do next, each step with its command on a line of its own, where nothing breaks it.
fn next(words: &Words, progress: &Progress<'_>) -> Option<Block> {
    let mut block = vec![Line::of(Tone::Strong, &words.get("progress-next"))];
    for (place, step) in progress.next.iter().enumerate() {
        let (text, command) = told::step(words, progress, step);
        let tone = if place == 0 { Tone::Coach } else { Tone::Plain };
        block.push(Line::of(tone, &format!("→ {text}")).hanging(0, 2));
        block.push(Line::of(Tone::Quiet, &command).hanging(4, 4));
    }
    (block.len() > 1).then_some(block)
}
