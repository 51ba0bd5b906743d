//! What a simulation found, to read: endings, scores, answers, players.

use crate::encounter::outcome::{Outcome, outcomes, subsets};
use crate::encounter::score;
use crate::locale::Words;
use crate::review::CHANCE;
use crate::scenario::{Moment, Scenario, Task};
use crate::simulate::ends::{Ending, Ends, Range};
use crate::simulate::player::Player;
use crate::simulate::shares::Shares;
use crate::text::Lang;

use super::bars::{bar, pad};
use super::{Block, Line, Tone};

/// Scores are told in steps of so many points.
const STEP: usize = 10;
/// Columns of a bar.
const BAR: u32 = 30;

/// A simulation of one scenario.
#[derive(Debug)]
pub struct Simulation<'s> {
    pub scenario: &'s Scenario,
    pub player: Player,
    pub shares: Shares,
    pub ends: Ends,
    /// The seed, where walks were drawn instead of gone through.
    pub seed: Option<u64>,
    /// All players with what became of their walks.
    pub players: Vec<(Player, Ends)>,
}

/// Everything that a simulation found.
#[must_use]
pub fn blocks(words: &Words, simulation: &Simulation<'_>) -> Vec<Block> {
    let mut blocks = vec![head(words, simulation)];
    blocks.extend(endings(words, simulation));
    blocks.push(scores(words, simulation));
    blocks.extend(answers(words, simulation));
    blocks.push(players(words, simulation));
    blocks
}

fn head(words: &Words, simulation: &Simulation<'_>) -> Block {
    let head = &simulation.scenario.head;
    let title = head.title.get(words.lang());
    let walks = grouped(simulation.ends.walks);
    let player = player_name(words, simulation.player);
    let of = [("walks", walks.into()), ("player", player.into())];
    let counted = words.with("simulate-counted", &of);
    let drawn = simulation.seed.map(|seed| {
        let seed = [("seed", seed.to_string().into())];
        words.with("simulate-drawn", &[of.as_slice(), seed.as_slice()].concat())
    });
    vec![
        Line::of(Tone::Strong, title).and(Tone::Quiet, &format!("  {}", head.id)),
        Line::plain(&drawn.unwrap_or(counted)),
    ]
}

fn endings(words: &Words, simulation: &Simulation<'_>) -> Vec<Block> {
    let scenario = simulation.scenario;
    let mut blocks = vec![vec![Line::of(Tone::Strong, &words.get("simulate-endings"))]];
    for (ending, found) in scenario.endings.iter().zip(&simulation.ends.endings) {
        let Some(found) = found else {
            let never = words.get("simulate-never");
            let line = Line::of(Tone::Open, &ending.id).and(Tone::Quiet, &format!("  {never}"));
            blocks.push(vec![line.hanging(2, 4)]);
            continue;
        };
        blocks.push(one_ending(words, scenario, &ending.id, found));
    }
    blocks
}

fn one_ending(words: &Words, scenario: &Scenario, id: &str, found: &Ending) -> Block {
    let head =
        Line::of(Tone::Strong, id).and(Tone::Plain, &format!("  {}", percent(words, found.share)));
    let head = match found.paths {
        Some(paths) => {
            let walks = words.with("simulate-walks", &[("walks", grouped(paths).into())]);
            head.and(Tone::Quiet, &format!("  {walks}"))
        }
        None => head,
    };
    let of = [("score", range(found.score).into()), ("trust", range(found.trust).into())];
    vec![
        head.hanging(2, 4),
        Line::plain(&words.with("simulate-range", &of)).hanging(4, 6),
        Line::of(
            Tone::Quiet,
            &format!("{} {}", words.get("simulate-way"), way(scenario, &found.witness)),
        )
        .hanging(4, 6),
    ]
}

/// A walk in one line: per moment its id and what was answered.
fn way(scenario: &Scenario, steps: &[(usize, Outcome)]) -> String {
    let step = |(at, outcome): &(usize, Outcome)| {
        let moment = &scenario.moments[*at];
        format!("{}: {}", moment.id, outcome.told(moment, scenario))
    };
    steps.iter().map(step).collect::<Vec<_>>().join(" → ")
}

fn scores(words: &Words, simulation: &Simulation<'_>) -> Block {
    let ends = &simulation.ends;
    let mut block = vec![Line::of(Tone::Strong, &words.get("simulate-scores"))];
    let steps = ends.all.0.chunks(STEP).map(|step| step.iter().sum::<f64>());
    let steps: Vec<f64> = steps.collect();
    let most = steps.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    for (place, share) in steps.iter().enumerate() {
        let from = place * STEP;
        let to = (from + STEP - 1).min(100);
        let name = if from == to { format!("{from:>6}") } else { format!("{from:>3}–{to:<2}") };
        let columns = whole_percent(share / most);
        block.push(
            Line::plain(&format!("  {name}  "))
                .and(Tone::Strong, &bar(columns, BAR))
                .and(Tone::Plain, &format!("  {}", percent(words, *share))),
        );
    }
    let pass = simulation.scenario.pass;
    let of = [
        ("passed", percent(words, ends.passed(pass)).into()),
        ("mark", pass.into()),
        ("left", percent(words, ends.left()).into()),
    ];
    block.push(Line::plain(&words.with("simulate-passed", &of)));
    if simulation.player == Player::Random {
        block.push(Line::plain(&suggestion(words, ends)));
    }
    block
}

fn suggestion(words: &Words, ends: &Ends) -> String {
    match ends.mark(CHANCE) {
        Some(mark) => words.with("simulate-mark", &[("mark", mark.into())]),
        None => words.get("simulate-no-mark"),
    }
}

/// Per moment how often it is reached and each option picked.
fn answers(words: &Words, simulation: &Simulation<'_>) -> Vec<Block> {
    let scenario = simulation.scenario;
    let mut blocks = vec![vec![Line::of(Tone::Strong, &words.get("simulate-answers"))]];
    for (at, moment) in scenario.moments.iter().enumerate() {
        let reached = simulation.ends.reached[at];
        let told = words.with("simulate-reached", &[("share", percent(words, reached).into())]);
        let head = Line::of(Tone::Strong, &moment.id).and(Tone::Quiet, &format!("  {told}"));
        let mut block = vec![head.hanging(2, 4)];
        for (id, share) in picked(simulation, at) {
            block.push(
                Line::plain(&format!("{:>7}  {id}", percent(words, share * reached)))
                    .hanging(4, 13),
            );
        }
        block.extend(worth(words, simulation, at).map(|line| line.hanging(4, 6)));
        blocks.push(block);
    }
    blocks
}

/// How many of the answers to what is no `choose` are best, violate something, or neither.
fn worth(words: &Words, simulation: &Simulation<'_>, at: usize) -> Option<Line> {
    let moment = &simulation.scenario.moments[at];
    if !moment.task.choices().is_empty() {
        return None;
    }
    let (mut best, mut violating) = (0.0, 0.0);
    let most = i64::from(score::best(simulation.scenario, at));
    for (outcome, share) in outcomes(moment).iter().zip(&simulation.shares.0[at]) {
        if !outcome.judged.violated.is_empty() {
            violating += share;
        } else if outcome.judged.net(simulation.scenario) == most {
            best += share;
        }
    }
    // Of all walks, like the options.
    let reached = simulation.ends.reached[at];
    let of = [
        ("best", percent(words, best * reached).into()),
        ("violating", percent(words, violating * reached).into()),
    ];
    Some(Line::of(Tone::Quiet, &words.with("simulate-worth", &of)))
}

/// The options of a moment with the share of answers that pick each, 0–1. Of several to tick only
/// where every combination is equally likely; other tasks have no options.
#[must_use]
pub fn picked<'s>(simulation: &Simulation<'s>, at: usize) -> Vec<(&'s str, f64)> {
    let moment: &'s Moment = &simulation.scenario.moments[at];
    let shares = &simulation.shares.0[at];
    match &moment.task {
        Task::Choose { options, .. } => {
            options.iter().map(|option| option.id.as_str()).zip(shares.iter().copied()).collect()
        }
        Task::ChooseMany { max, options } if simulation.player == Player::Random => {
            let share = ticked(options.len(), *max);
            options.iter().map(|option| (option.id.as_str(), share)).collect()
        }
        _ => Vec::new(),
    }
}

/// The share of all combinations of 1 to `max` of `count` options that have a certain one in them.
fn ticked(count: usize, max: usize) -> f64 {
    let (mut all, mut with) = (0.0, 0.0);
    for places in subsets(count, max) {
        all += 1.0;
        with += if places.contains(&0) { 1.0 } else { 0.0 };
    }
    with / all
}

fn players(words: &Words, simulation: &Simulation<'_>) -> Block {
    let name = |player| player_name(words, player);
    let names = simulation.players.iter().map(|(player, _)| name(*player));
    let width = names.map(|name| unicode_width::UnicodeWidthStr::width(name.as_str())).max();
    let mut block = vec![Line::of(Tone::Strong, &words.get("simulate-players"))];
    for (player, ends) in &simulation.players {
        let mean = ends.stayed.mean().map_or_else(|| "–".to_owned(), |mean| format!("{mean:.0}"));
        let of = [
            ("mean", format!("{mean:>3}").into()),
            (
                "passed",
                format!("{:>7}", percent(words, ends.passed(simulation.scenario.pass))).into(),
            ),
            ("left", format!("{:>7}", percent(words, ends.left())).into()),
        ];
        let told = words.with("simulate-figures", &of);
        let name = pad(&name(*player), width.unwrap_or_default());
        block.push(Line::plain(&format!("  {name}  {told}")).hanging(0, 4));
    }
    block
}

fn player_name(words: &Words, player: Player) -> String {
    let name = words.get(&format!("player-{}", player.id()));
    match player.lang() {
        Some(lang) => format!("{name} ({})", lang.code()),
        None => name,
    }
}

fn range(range: Range) -> String {
    format!("{}–{} ({:.0})", range.least, range.greatest, range.mean)
}

/// A share as a percentage; what is there but tiny is never shown as nothing.
pub(super) fn percent(words: &Words, share: f64) -> String {
    let told = match share * 100.0 {
        0.0 => "0".to_owned(),
        tiny if tiny < 0.01 => "<0.01".to_owned(),
        small if small < 1.0 => format!("{small:.2}"),
        all if all >= 99.95 => "100".to_owned(),
        some => format!("{some:.1}"),
    };
    match words.lang() {
        Lang::Fi => told.replace('.', ",") + " %",
        Lang::En => told + " %",
    }
}

fn whole_percent(share: f64) -> u32 {
    (0..=100).rev().find(|&whole| f64::from(whole) <= share * 100.0 + 0.5).unwrap_or(0)
}

/// A number with groups of three digits; one that was too large to count is told as that.
fn grouped(number: u128) -> String {
    if number == u128::MAX {
        return "> 10^38".to_owned();
    }
    let digits = number.to_string();
    let mut out = String::new();
    for (place, digit) in digits.char_indices() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    out
}
