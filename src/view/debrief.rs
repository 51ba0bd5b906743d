//! The debrief: ending, score and trust by phase, the trainee's own words, what comes next.

use crate::coach::debrief::{self, Result};
use crate::encounter::Encounter;
use crate::encounter::answer::Answer;
use crate::encounter::score::Score;
use crate::guidance::Catalogue;
use crate::locale::Words;
use crate::phase::Phase;
use crate::text::Text;

use super::response::{answer_lines, point_line, quoted, sources};
use super::{Block, Line, Tone};

/// How it ended, and how many will hear of it.
#[must_use]
pub fn ending(words: &Words, encounter: &Encounter<'_>) -> Vec<Block> {
    let name = encounter.scenario().head.customer.name.get(words.lang());
    let mut blocks = Vec::new();
    if let Some(ending) = encounter.ending() {
        blocks.push(vec![Line::plain(ending.text.get(words.lang()))]);
    }
    let tells =
        words.with("ending-tells", &[("count", encounter.tells().into()), ("name", name.into())]);
    blocks.push(vec![Line::of(Tone::Quiet, &tells)]);
    blocks
}

/// Score, pass or not, and both curves by phase.
#[must_use]
pub fn score(
    words: &Words,
    encounter: &Encounter<'_>,
    catalogue: &Catalogue,
    result: Result,
) -> Vec<Block> {
    let score = encounter.score();
    let (tone, id) = match result {
        Result::Passed => (Tone::Good, "result-passed"),
        Result::ByOwnJudgement => (Tone::Good, "result-own-judgement"),
        Result::Failed => (Tone::Bad, "result-failed"),
    };
    let sign = if result == Result::Failed { "✘" } else { "✔" };
    let mut head = vec![
        Line::of(Tone::Strong, &words.with("score", &[("percent", score.percent().into())])),
        Line::of(
            tone,
            &format!("{sign} {}", words.with(id, &[("mark", u32::from(score.pass_mark).into())])),
        ),
    ];
    head.extend(reasons(words, &score).map(|reason| Line::of(Tone::Bad, &format!("✘ {reason}"))));
    vec![head, by_phase(words, encounter, catalogue, &score)]
}

/// Why an encounter is not passed whatever its score.
fn reasons(words: &Words, score: &Score) -> impl Iterator<Item = String> {
    [(score.grave, "result-grave"), (score.left, "result-left"), (score.skipped, "result-skipped")]
        .into_iter()
        .filter(|(holds, _)| *holds)
        .map(|(_, id)| words.get(id))
}

const BAR: u32 = 20;

fn by_phase(
    words: &Words,
    encounter: &Encounter<'_>,
    catalogue: &Catalogue,
    score: &Score,
) -> Block {
    let trust = debrief::trust_by_phase(encounter);
    let name_width = Phase::ALL
        .iter()
        .map(|&phase| display_width(catalogue.phase(phase).name.get(words.lang())))
        .max()
        .unwrap_or_default();
    let mut block = vec![Line::of(
        Tone::Quiet,
        &format!("{}  {}", pad("", name_width + 3), words.get("table-score-trust")),
    )];
    for phase in Phase::ALL {
        let name = pad(catalogue.phase(phase).name.get(words.lang()), name_width);
        let percent = score.phase_percent(phase).unwrap_or(0);
        let trust = match trust[phase.index()] {
            Some(trust) => format!("{trust:>3}"),
            None => "  –".to_owned(),
        };
        block.push(
            Line::of(Tone::Plain, &format!("{}  {name}  ", phase.number()))
                .and(Tone::Strong, &bar(percent))
                .and(Tone::Plain, &format!("  {percent:>3} %     {trust}")),
        );
    }
    block
}

/// A bar of [`BAR`] columns; its number always stands beside it.
#[must_use]
pub fn bar(percent: u32) -> String {
    let filled = (percent.min(100) * BAR + 50) / 100;
    let mut bar = "█".repeat(filled as usize);
    bar += &"░".repeat((BAR - filled) as usize);
    bar
}

/// The text, with spaces up to `width` display columns.
#[must_use]
pub fn pad(text: &str, width: usize) -> String {
    let missing = width.saturating_sub(display_width(text));
    format!("{text}{}", " ".repeat(missing))
}

fn display_width(text: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(text)
}

/// Phase by phase: what the trainee answered, and what it met and broke.
#[must_use]
pub fn answers(words: &Words, encounter: &Encounter<'_>, catalogue: &Catalogue) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut last = None;
    for taken in encounter.taken() {
        let scenario = encounter.scenario();
        let moment = &scenario.moments[taken.moment];
        let mut block = Vec::new();
        if last != Some(moment.phase) {
            let name = catalogue.phase(moment.phase).name.get(words.lang());
            let text = format!("{}  {name}", moment.phase.number());
            block.push(Line::of(Tone::Strong, &text));
            last = Some(moment.phase);
        }
        block.extend(own_words(words, moment, &taken.answer));
        for (point, verdict) in debrief::verdicts(scenario, taken) {
            if let Some(point) = catalogue.point(&scenario.point(point).id) {
                block.push(point_line(words, point, verdict).hanging(3, 5));
            }
        }
        blocks.push(block);
    }
    blocks
}

fn own_words(words: &Words, moment: &crate::scenario::Moment, answer: &Answer) -> Vec<Line> {
    let lines = answer_lines(words, moment, answer);
    lines.iter().map(|text| Line::of(Tone::Speech, &format!("› {text}")).hanging(3, 5)).collect()
}

/// The next thing to practise, and one fact of the texts that fits.
#[must_use]
pub fn next(
    words: &Words,
    encounter: &Encounter<'_>,
    catalogue: &Catalogue,
    seed: u64,
) -> Vec<Block> {
    let lang = words.lang();
    let mut blocks = Vec::new();
    let practise = debrief::to_practise(encounter)
        .and_then(|point| catalogue.point(&encounter.scenario().point(point).id));
    match practise {
        Some(point) => {
            blocks.push(vec![
                Line::of(Tone::Strong, &words.get("next-practise")),
                Line::of(Tone::Coach, point.rule.get(lang)),
                Line::plain(point.why.get(lang)),
                sources(words, catalogue, point),
            ]);
            let command = format!("encounter guidance {}", point.id);
            blocks.push(vec![Line::of(
                Tone::Quiet,
                &words.with("next-read-more", &[("command", command.into())]),
            )]);
        }
        None => blocks.push(vec![Line::of(Tone::Good, &words.get("next-nothing"))]),
    }
    if let Some(fact) = debrief::fact(encounter, catalogue, seed) {
        let title: Option<&Text> = catalogue.source(&fact.source).map(|source| &source.title);
        let mut block =
            vec![Line::of(Tone::Strong, &words.get("next-fact")), Line::plain(fact.say.get(lang))];
        block.extend(title.map(|title| Line::of(Tone::Quiet, &quoted(words, title))));
        blocks.push(block);
    }
    blocks
}

/// The mystery shopper's form: points by phase with the trainee's own words.
#[must_use]
pub fn mystery_form(words: &Words, encounter: &Encounter<'_>, catalogue: &Catalogue) -> Vec<Block> {
    let name = encounter.scenario().head.customer.name.get(words.lang());
    let intro = words.with("mystery-reveal", &[("name", name.into())]);
    let mut blocks = vec![vec![Line::of(Tone::Strong, &intro)]];
    blocks.extend(answers(words, encounter, catalogue));
    blocks
}
