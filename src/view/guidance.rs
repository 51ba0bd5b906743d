//! The guidance to read: all of it, a phase of it, or one point.

use crate::guidance::{Bound, Catalogue, Point};
use crate::locale::Words;
use crate::phase::Phase;

use super::response::sources;
use super::{Block, Line, Tone, lists};

/// A guidance, and the pack that brings it; `None` for the built-in one.
pub type Named<'a> = (Option<&'a str>, &'a Catalogue);

/// The points of each guidance by phase, each with its rule; of one phase where `only` says so.
/// Where there is more than one guidance, each stands under its pack's name, without the points of
/// the one that it adds to.
#[must_use]
pub fn list(words: &Words, all: &[Named<'_>], only: Option<Phase>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (pack, catalogue) in all {
        if all.len() > 1 {
            blocks.push(vec![Line::of(Tone::Coach, &lists::shelf_name(words, *pack))]);
        }
        blocks.extend(by_phase(words, catalogue, only));
    }
    blocks.push(vec![Line::of(Tone::Quiet, &words.get("guidance-more"))]);
    blocks
}

/// Points of all phases come last, under a heading of their own. What adds to another guidance says
/// nothing of phases to which it adds nothing.
fn by_phase(words: &Words, catalogue: &Catalogue, only: Option<Phase>) -> Vec<Block> {
    let lang = words.lang();
    let mut blocks = Vec::new();
    let points = catalogue.own_points();
    let adds = points.len() < catalogue.points().len();
    let everywhere = |point: &&Point| point.phases.len() == Phase::COUNT;
    for phase in Phase::ALL.into_iter().filter(|phase| only.is_none_or(|only| only == *phase)) {
        let info = catalogue.phase(phase);
        let mut block = vec![
            Line::of(Tone::Strong, &format!("{}  {}", phase.number(), info.name.get(lang))),
            Line::of(Tone::Quiet, info.goal.get(lang)).hanging(3, 3),
        ];
        let here = |point: &&Point| !everywhere(point) && point.phases.contains(&phase);
        let rows: Vec<_> = points.iter().filter(here).map(|point| row(words, point)).collect();
        if !adds || !rows.is_empty() {
            block.extend(rows);
            blocks.push(block);
        }
    }
    let rows: Vec<_> = points.iter().filter(everywhere).map(|point| row(words, point)).collect();
    if !rows.is_empty() {
        let mut block = vec![Line::of(Tone::Strong, &words.get("guidance-any"))];
        block.extend(rows);
        blocks.push(block);
    }
    blocks
}

fn row(words: &Words, point: &Point) -> Line {
    Line::plain(point.rule.get(words.lang()))
        .and(Tone::Quiet, &format!("  {}", point.id))
        .hanging(3, 5)
}

/// The points of a phase (or, without one, those of every phase), each with rule, verdicts and
/// reason: to be read on a screen.
#[must_use]
pub fn explained(words: &Words, catalogue: &Catalogue, phase: Option<Phase>) -> Vec<Block> {
    let lang = words.lang();
    let mut blocks = Vec::new();
    if let Some(phase) = phase {
        blocks.push(vec![Line::of(Tone::Quiet, catalogue.phase(phase).goal.get(lang))]);
    }
    let wanted = |point: &&Point| match phase {
        Some(phase) => point.phases.len() < Phase::COUNT && point.phases.contains(&phase),
        None => point.phases.len() == Phase::COUNT,
    };
    blocks.extend(catalogue.points().iter().filter(wanted).map(|point| {
        let mut block = vec![Line::of(Tone::Strong, point.rule.get(lang))];
        block.extend(verdict_lines(words, point));
        block.push(Line::of(Tone::Coach, point.why.get(lang)));
        block
    }));
    blocks
}

/// What meets a point and what breaks it.
fn verdict_lines(words: &Words, point: &Point) -> [Line; 2] {
    let line = |tone, sign: char, id: &str, text: &str| {
        Line::of(tone, &format!("{sign} {}: ", words.get(id))).and(Tone::Plain, text).hanging(0, 2)
    };
    let lang = words.lang();
    [
        line(Tone::Good, '✔', "verdict-met", point.met.get(lang)),
        line(Tone::Bad, '✘', "verdict-violated", point.violated.get(lang)),
    ]
}

/// One point in full.
#[must_use]
pub fn point(words: &Words, catalogue: &Catalogue, point: &Point) -> Vec<Block> {
    let lang = words.lang();
    let phases: Vec<_> = if point.phases.len() == Phase::COUNT {
        vec![words.get("guidance-any")]
    } else {
        point.phases.iter().map(|&phase| catalogue.phase(phase).name.get(lang).to_owned()).collect()
    };
    let mut about = vec![
        Line::of(Tone::Strong, point.rule.get(lang)),
        Line::of(
            Tone::Quiet,
            &words.with(
                "guidance-about",
                &[
                    ("id", point.id.as_str().into()),
                    ("phases", phases.join(", ").into()),
                    ("weight", point.weight.into()),
                ],
            ),
        ),
    ];
    about.extend(match point.only {
        Some(Bound::Phone) => Some(Line::of(Tone::Quiet, &words.get("guidance-only-phone"))),
        Some(Bound::Firm) => Some(Line::of(Tone::Quiet, &words.get("guidance-only-firm"))),
        None => None,
    });
    if point.grave {
        about.push(Line::of(Tone::Bad, &words.get("guidance-grave")));
    }
    vec![
        about,
        verdict_lines(words, point).to_vec(),
        vec![Line::of(Tone::Coach, point.why.get(lang))],
        vec![
            Line::of(Tone::Strong, &format!("{} ", words.get("guidance-ask")))
                .and(Tone::Coach, point.ask.get(lang)),
        ],
        vec![sources(words, catalogue, point)],
    ]
}
