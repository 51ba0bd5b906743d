//! Lists to print: the scenarios, and how practice has gone.

use crate::encounter::score::Score;
use crate::guidance::Catalogue;
use crate::locale::Words;
use crate::phase::Phase;
use crate::scenario::model::Header;

use super::debrief::{bar, pad};
use super::{Block, Line, Tone};

/// What is known of a scenario from earlier walks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Walked {
    /// Finished walks.
    pub times: usize,
    /// The score of the latest one, 0–100.
    pub latest: Option<u32>,
    /// A walk is under way.
    pub open: bool,
}

/// The scenarios with trade, level, minutes and what is known of earlier walks.
#[must_use]
pub fn scenarios(words: &Words, headers: &[(Header, Walked)]) -> Vec<Block> {
    let mut blocks: Vec<Block> = headers
        .iter()
        .map(|(header, walked)| {
            let lang = words.lang();
            let title = Line::of(Tone::Strong, header.title.get(lang))
                .and(Tone::Quiet, &format!("  {}", header.id));
            let about = words.with(
                "list-about",
                &[
                    ("trade", header.trade.get(lang).into()),
                    ("channel", words.get(&format!("channel-{}", header.channel.id())).into()),
                    ("level", words.get(&format!("level-{}", header.level.id())).into()),
                    ("minutes", header.minutes.into()),
                ],
            );
            let mut block = vec![title, Line::plain(&about).hanging(2, 2)];
            block.extend(walked_line(words, *walked).map(|line| line.hanging(2, 2)));
            block
        })
        .collect();
    blocks.push(vec![Line::of(Tone::Quiet, &words.get("list-more"))]);
    blocks
}

fn walked_line(words: &Words, walked: Walked) -> Option<Line> {
    if walked.open {
        return Some(Line::of(Tone::Open, &format!("… {}", words.get("list-open"))));
    }
    let latest = walked.latest?;
    let text =
        words.with("list-walked", &[("times", walked.times.into()), ("percent", latest.into())]);
    Some(Line::of(Tone::Good, &format!("✔ {text}")))
}

/// A finished walk, for progress.
#[derive(Clone, Debug)]
pub struct Finished {
    pub scenario: String,
    pub title: String,
    /// The local date, `2026-11-21`.
    pub date: String,
    pub mode: String,
    /// The first walk of this scenario.
    pub first: bool,
    pub score: Score,
    pub passed: bool,
    /// 0–100.
    pub trust: u8,
}

/// The latest scores by phase, and the walks so far.
#[must_use]
pub fn progress(words: &Words, catalogue: &Catalogue, finished: &[Finished]) -> Vec<Block> {
    let Some(last) = finished.last() else {
        return vec![vec![Line::plain(&words.get("progress-none"))]];
    };
    let lang = words.lang();
    let title = words.with("progress-latest", &[("title", last.title.as_str().into())]);
    let mut phases = vec![Line::of(Tone::Strong, &title)];
    let names = Phase::ALL.map(|phase| catalogue.phase(phase).name.get(lang).to_owned());
    let width = names.iter().map(|name| name.chars().count()).max().unwrap_or_default();
    for phase in Phase::ALL {
        let percent = last.score.phase_percent(phase).unwrap_or(0);
        let name = pad(&names[phase.index()], width);
        phases.push(
            Line::plain(&format!("{}  {name}  ", phase.number()))
                .and(Tone::Strong, &bar(percent))
                .and(Tone::Plain, &format!("  {percent:>3} %")),
        );
    }
    let mut walks = vec![Line::of(Tone::Strong, &words.get("progress-walks"))];
    walks.extend(finished.iter().rev().take(12).map(|walk| walk_line(words, walk)));
    vec![phases, walks]
}

fn walk_line(words: &Words, walk: &Finished) -> Line {
    let (tone, sign) = if walk.passed { (Tone::Good, "✔") } else { (Tone::Open, "–") };
    let seen = if walk.first { "progress-first" } else { "progress-again" };
    let text = words.with(
        "progress-walk",
        &[
            ("date", walk.date.as_str().into()),
            ("title", walk.title.as_str().into()),
            ("percent", walk.score.percent().into()),
            ("trust", u32::from(walk.trust).into()),
            ("mode", words.get(&format!("mode-{}", walk.mode)).into()),
            ("seen", words.get(seen).into()),
        ],
    );
    Line::of(tone, &format!("{sign} ")).and(Tone::Plain, &text).hanging(0, 2)
}
