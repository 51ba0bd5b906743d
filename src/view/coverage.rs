//! Where the guidance is practised: a table of points by scenarios, phase by phase.

use crate::guidance::{Catalogue, Point};
use crate::locale::Words;
use crate::phase::Phase;
use crate::review::{Spread, Summary};

use super::bars::pad;
use super::{Block, Line, Tone};

/// Columns of a scenario's figure.
const CELL: usize = 3;

/// For each phase, each point that can be judged there, with the number of moments of each scenario
/// in which it is at stake there; then the points that nothing practises.
#[must_use]
pub fn table(words: &Words, catalogue: &Catalogue, scenarios: &[&Summary]) -> Vec<Block> {
    let lang = words.lang();
    let width = catalogue.points().iter().map(|point| point.id.len()).max().unwrap_or_default();
    let mut blocks = vec![legend(scenarios)];
    for phase in Phase::ALL {
        let name = catalogue.phase(phase).name.get(lang);
        let mut block = vec![head(&format!("{}  {name}", phase.number()), width, scenarios.len())];
        let here = catalogue.points().iter().filter(|point| point.phases.contains(&phase));
        let practised = |point: &&Point| counts(point, phase, scenarios).iter().any(|&n| n > 0);
        let only_here = |point: &&Point| point.phases.len() < Phase::COUNT;
        let shown = here.filter(|point| only_here(point) || practised(point));
        block.extend(shown.map(|point| row(point, &counts(point, phase, scenarios), width)));
        blocks.push(block);
    }
    blocks.push(unpractised(words, catalogue, scenarios));
    blocks
}

/// Which number stands for which scenario.
fn legend(scenarios: &[&Summary]) -> Block {
    let name =
        |(place, one): (usize, &&Summary)| Line::plain(&format!("{:>2}  {}", place + 1, one.id));
    scenarios.iter().enumerate().map(name).collect()
}

fn head(name: &str, width: usize, count: usize) -> Line {
    let numbers = (1..=count).map(|number| format!("{number:>CELL$}")).collect::<Vec<_>>();
    Line::of(Tone::Strong, &pad(name, width + 2)).and(Tone::Quiet, &numbers.concat())
}

fn row(point: &Point, counts: &[u32], width: usize) -> Line {
    let cell = |&count: &u32| match count {
        0 => format!("{:>CELL$}", "·"),
        _ => format!("{count:>CELL$}"),
    };
    let cells: String = counts.iter().map(cell).collect();
    let sum: u32 = counts.iter().sum();
    let tone = if sum == 0 { Tone::Open } else { Tone::Plain };
    Line::of(tone, &format!("  {}{cells}  {sum:>3}", pad(&point.id, width)))
}

fn counts(point: &Point, phase: Phase, scenarios: &[&Summary]) -> Vec<u32> {
    let count = |one: &&Summary| one.stake.get(&point.id).map_or(0, |all| all[phase.index()]);
    scenarios.iter().map(count).collect()
}

fn unpractised(words: &Words, catalogue: &Catalogue, scenarios: &[&Summary]) -> Block {
    let nowhere = |point: &&Point| scenarios.iter().all(|one| !one.stake.contains_key(&point.id));
    let points: Vec<_> = catalogue.points().iter().filter(nowhere).collect();
    let all = catalogue.points().len();
    let of = [("practised", (all - points.len()).into()), ("all", all.into())];
    let mut block = vec![Line::of(Tone::Strong, &words.with("coverage-sum", &of))];
    let spread = |point: &Point| Spread::of(&point.id, scenarios);
    let practised: Vec<_> =
        catalogue.points().iter().map(spread).filter(|spread| spread.moments > 0).collect();
    let moments = practised.iter().map(|spread| spread.moments).min();
    let least = (moments, practised.iter().map(|spread| spread.trades).min());
    if let (Some(moments), Some(trades)) = least {
        let of = [("moments", moments.into()), ("trades", trades.into())];
        block.push(Line::plain(&words.with("coverage-least", &of)));
    }
    if !points.is_empty() {
        block.push(Line::plain(&words.get("coverage-missing")));
    }
    let row = |point: &&Point| Line::of(Tone::Open, &format!("  {}", point.id));
    block.extend(points.iter().map(row));
    block
}
