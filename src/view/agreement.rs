//! How well verdicts agree with labels, to read.

use crate::grading::agreement::{Class, Decided, Table};
use crate::grading::compare::{Agreement, Figures, Traps};
use crate::locale::Words;
use crate::text::Lang;

use super::bars::pad;
use super::response::verdict;
use super::simulation::percent;
use super::{Block, Line, Tone};

/// Columns of a figure.
const CELL: usize = 10;
/// Columns of a figure with a longer heading.
const WIDE: usize = 18;
/// Columns of what a figure is called.
const NAME: usize = 36;

/// Everything that a comparison found. It begins with what the figures mean.
#[must_use]
pub fn blocks(words: &Words, agreement: &Agreement) -> Vec<Block> {
    let verdicts = agreement.all.table.count();
    let of = [("answers", agreement.answers.into()), ("verdicts", verdicts.into())];
    let languages = agreement.languages.iter().map(|(lang, own)| (lang.code(), own));
    let points = agreement.points.iter().map(|(id, own)| (id.as_str(), own));
    vec![
        vec![Line::plain(&words.get("agreement-about"))],
        vec![Line::of(Tone::Strong, &words.with("agreement-counts", &of))],
        forced(words, agreement),
        coverage(words, agreement),
        decided(words, agreement),
        table(words, "agreement-languages", languages),
        table(words, "agreement-points", points),
    ]
}

/// The rater beside the commonest label.
fn forced(words: &Words, agreement: &Agreement) -> Block {
    let (majority, baseline) = &agreement.majority;
    let name = |class: Class| named(words, class);
    let always = words.with("agreement-always", &[("verdict", name(*majority).into())]);
    let both = [&agreement.all.table, baseline];
    let row = |name: &str, figures: [String; 2]| {
        let [rater, always] = figures;
        Line::plain(&format!("  {}{rater:>CELL$}   {always:>24}", pad(name, NAME)))
    };
    let head = pad(&words.get("agreement-forced"), NAME + 2);
    let rater = words.get("agreement-rater");
    let ratio = |of: fn(&Table) -> Option<f64>| both.map(|table| ratio(words, of(table)));
    let mut block = vec![
        Line::of(Tone::Strong, &head).and(Tone::Quiet, &format!("{rater:>CELL$}   {always:>24}")),
        row(&words.get("agreement-right"), both.map(|table| part(words, table.accuracy()))),
        row(&words.get("agreement-kappa"), ratio(Table::kappa)),
    ];
    for class in Class::ALL {
        let name = words.with("agreement-f1", &[("verdict", name(class).into())]);
        block.push(row(&name, both.map(|table| self::ratio(words, table.f1(class)))));
    }
    block.push(row(&words.get("agreement-macro"), ratio(Table::macro_f1)));
    let off = self::ratio(words, agreement.all.calibration_error);
    block.push(row(&words.get("agreement-calibration"), [off, String::new()]));
    block
}

/// The word for a verdict, without its sign.
fn named(words: &Words, class: Class) -> String {
    let (_, told) = verdict(words, class.verdict());
    told.split_once(' ').map_or(told.clone(), |(_, word)| word.to_owned())
}

fn coverage(words: &Words, agreement: &Agreement) -> Block {
    let cells = ["decided", "wrong", "least"].map(|id| words.get(&format!("agreement-{id}")));
    let head = Line::of(Tone::Strong, &words.get("agreement-coverage"));
    let mut block = vec![head, Line::of(Tone::Quiet, &row("", &cells, WIDE))];
    for found in &agreement.coverage {
        let Decided { share, wrong } = found.decided;
        let cells = [
            percent(words, share),
            part(words, wrong),
            format!("≥ {}", ratio(words, Some(found.least))),
        ];
        block.push(Line::plain(&row("", &cells, WIDE)));
    }
    block
}

/// What becomes of the verdicts at the thresholds that are in use, and of traps.
fn decided(words: &Words, agreement: &Agreement) -> Block {
    let Decided { share, wrong } = agreement.all.decided;
    let of = [("decided", percent(words, share).into()), ("wrong", part(words, wrong).into())];
    let traps = match agreement.traps {
        None => words.get("agreement-no-traps"),
        Some(traps) => {
            let Traps { answers, verdicts, fell_for } = traps;
            let of = [
                ("answers", answers.into()),
                ("verdicts", verdicts.into()),
                ("fell", fell_for.into()),
                ("share", part(words, traps.share()).into()),
            ];
            words.with("agreement-traps", &of)
        }
    };
    vec![Line::plain(&words.with("agreement-thresholds", &of)), Line::plain(&traps)]
}

/// A row for each part of the verdicts.
fn table<'a>(
    words: &Words,
    heading: &str,
    parts: impl Iterator<Item = (&'a str, &'a Figures)> + Clone,
) -> Block {
    let width = parts.clone().map(|(name, _)| name.len()).max().unwrap_or_default();
    let cells = ["verdicts", "right", "kappa", "decided", "wrong"];
    let cells = cells.map(|id| words.get(&format!("agreement-{id}")));
    let mut block = vec![Line::of(Tone::Strong, &words.get(heading))];
    block.push(Line::of(Tone::Quiet, &row(&pad("", width), &cells, CELL)));
    for (name, Figures { table, decided, .. }) in parts {
        let cells = [
            table.count().to_string(),
            part(words, table.accuracy()),
            ratio(words, table.kappa()),
            percent(words, decided.share),
            part(words, decided.wrong),
        ];
        block.push(Line::plain(&row(&pad(name, width), &cells, CELL)));
    }
    block
}

fn row(name: &str, cells: &[String], width: usize) -> String {
    let cells = cells.iter().map(|cell| format!("{cell:>width$}"));
    format!("  {name}{}", cells.collect::<Vec<_>>().concat())
}

/// A share as a percentage, or a dash.
fn part(words: &Words, share: Option<f64>) -> String {
    share.map_or_else(|| "–".to_owned(), |share| percent(words, share))
}

/// A figure that is no share, or a dash.
fn ratio(words: &Words, figure: Option<f64>) -> String {
    let Some(figure) = figure else { return "–".to_owned() };
    let told = format!("{figure:.3}").replace('-', "−");
    if words.lang() == Lang::Fi { told.replace('.', ",") } else { told }
}
