//! The debrief: ending, score and trust by phase, the trainee's own words, what comes next.

use crate::coach::debrief;
use crate::encounter::Encounter;
use crate::encounter::answer::{Answer, Verdict};
use crate::encounter::score::Score;
use crate::guidance::Catalogue;
use crate::locale::Words;
use crate::phase::Phase;
use crate::record::summary::{Figures, Outcome};
use crate::text::Text;

use super::bars::{self, pad};
use super::response::{answer_lines, evidence, point_line, quoted, rated, sources};
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
pub fn score(words: &Words, catalogue: &Catalogue, figures: &Figures) -> Vec<Block> {
    let Figures { score, outcome, .. } = figures;
    let (tone, sign, id) = match outcome {
        Outcome::Passed => (Tone::Good, "✔", "result-passed"),
        Outcome::ByOwnJudgement => (Tone::Good, "(✔)", "result-own-judgement"),
        Outcome::Failed => (Tone::Bad, "✘", "result-failed"),
    };
    let mut head = vec![
        Line::of(Tone::Strong, &words.with("score", &[("percent", score.percent().into())])),
        Line::of(
            tone,
            &format!("{sign} {}", words.with(id, &[("mark", u32::from(score.pass_mark).into())])),
        ),
    ];
    head.extend(reasons(words, score).map(|reason| Line::of(Tone::Bad, &format!("✘ {reason}"))));
    let how = vec![Line::of(Tone::Quiet, &words.get("score-how"))];
    vec![head, by_phase(words, catalogue, figures), how]
}

/// How many points nobody has decided on, where there are any: they lower the score.
#[must_use]
pub fn left_open(words: &Words, encounter: &Encounter<'_>) -> Option<Block> {
    let open: usize =
        encounter.taken().iter().map(|taken| taken.scored.unsure.iter().count()).sum();
    let of = [("count", open.into())];
    (open > 0).then(|| vec![Line::of(Tone::Quiet, &words.with("score-open", &of))])
}

/// Why an encounter is not passed whatever its score.
fn reasons(words: &Words, score: &Score) -> impl Iterator<Item = String> {
    [(score.grave, "result-grave"), (score.left, "result-left"), (score.skipped, "result-skipped")]
        .into_iter()
        .filter(|(holds, _)| *holds)
        .map(|(_, id)| words.get(id))
}

fn by_phase(words: &Words, catalogue: &Catalogue, figures: &Figures) -> Block {
    let trust = figures.trust;
    let margin = pad("", bars::name_width(words, catalogue) + 5);
    let head = format!("{margin}{}", words.get("table-score-trust"));
    let reached = |phase: Phase| trust[phase.index()].is_some();
    let after = |phase: Phase| {
        let trust = trust[phase.index()];
        trust.map_or_else(|| "      –".to_owned(), |trust| format!("    {trust:>3}"))
    };
    let mut block = vec![Line::of(Tone::Quiet, &head)];
    block.extend(bars::phases(words, catalogue, &figures.score.earnings, reached, after));
    block
}

/// Phase by phase: what the trainee answered, and what it met and broke.
#[must_use]
pub fn answers(words: &Words, encounter: &Encounter<'_>, catalogue: &Catalogue) -> Vec<Block> {
    let by_program = encounter.taken().iter().find_map(|taken| rated(words, &taken.grounds));
    let mut blocks: Vec<Block> = by_program.into_iter().collect();
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
        for (ix, verdict) in debrief::verdicts(scenario, taken) {
            if let Some(point) = catalogue.point(&scenario.point(ix).id) {
                let decides = point.grave && verdict == Verdict::Violated;
                let line = point_line(words, point, verdict).hanging(3, 5);
                block.push(if decides {
                    line.and(Tone::Bad, &format!(" ({})", words.get("result-grave-here")))
                } else {
                    line
                });
                block.extend(evidence(words, &taken.grounds, ix).map(|line| line.hanging(5, 6)));
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
