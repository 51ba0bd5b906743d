//! What follows an answer: the customer's reaction, and the coach's part of the conversation.

use crate::coach::lessons;
use crate::encounter::answer::{Answer, Verdict};
use crate::encounter::{Grounds, Heard, Judge};
use crate::guidance::{Catalogue, Point};
use crate::locale::Words;
use crate::scenario::model::example_slot;
use crate::scenario::{Moment, PointIx, PointSet, Scenario, Task};
use crate::text::Text;

use super::{Block, Line, Tone, dates};

/// What the customer does next.
#[must_use]
pub fn reaction(words: &Words, reaction: &Text) -> Block {
    vec![Line::plain(reaction.get(words.lang()))]
}

/// Something that the coach says.
#[must_use]
pub fn coach(words: &Words, text: &str) -> Block {
    vec![Line::of(Tone::Strong, &format!("{} ", words.get("coach-name"))).and(Tone::Coach, text)]
}

/// A verdict with its sign and word, so that colour carries nothing alone.
#[must_use]
pub fn verdict(words: &Words, verdict: Verdict) -> (Tone, String) {
    let (tone, sign, id) = match verdict {
        Verdict::Met => (Tone::Good, '✔', "verdict-met"),
        Verdict::Violated => (Tone::Bad, '✘', "verdict-violated"),
        Verdict::Absent => (Tone::Open, '–', "verdict-absent"),
        Verdict::Unsure => (Tone::Open, '?', "verdict-unsure"),
    };
    (tone, format!("{sign} {}", words.get(id)))
}

/// One point with its verdict and rule.
#[must_use]
pub fn point_line(words: &Words, point: &Point, of: Verdict) -> Line {
    let (tone, label) = verdict(words, of);
    Line::of(tone, &label)
        .and(Tone::Plain, &format!(": {}", point.rule.get(words.lang())))
        .hanging(0, 4)
}

/// The rule of each of these points, and under it the trainee's own words that its verdict rests on.
#[must_use]
pub fn rules(
    words: &Words,
    scenario: &Scenario,
    catalogue: &Catalogue,
    points: &[PointIx],
    heard: &Heard,
) -> Block {
    let mut block = Block::new();
    for &point in points {
        let Some(known) = catalogue.point(&scenario.point(point).id) else { continue };
        block.push(point_line(words, known, heard.judged.verdict(point)));
        block.extend(evidence(words, &heard.grounds, point).map(|line| line.hanging(4, 5)));
    }
    block
}

/// The rules of a set of points with their verdicts, further in, under the answer that earned them.
#[must_use]
pub fn rules_under(
    words: &Words,
    scenario: &Scenario,
    catalogue: &Catalogue,
    points: PointSet,
    heard: &Heard,
) -> Block {
    let points: Vec<PointIx> = points.iter().collect();
    let lines = rules(words, scenario, catalogue, &points, heard);
    let further = |line: Line| match line.indent {
        0 => line.hanging(3, 5),
        _ => line.hanging(5, 6),
    };
    lines.into_iter().map(further).collect()
}

/// The words that a verdict rests on, in quotation marks; `None` where none are known.
#[must_use]
pub fn evidence(words: &Words, grounds: &Grounds, point: PointIx) -> Option<Line> {
    let said = grounds.evidence(point)?;
    Some(Line::of(Tone::Speech, &words.with("quoted", &[("text", said.into())])))
}

/// That the program has judged own words, and what can be done about it; `None` where it has not.
#[must_use]
pub fn rated(words: &Words, grounds: &Grounds) -> Option<Block> {
    let rated = !grounds.by(Judge::Rater).is_empty();
    rated.then(|| vec![Line::of(Tone::Quiet, &words.get("rated"))])
}

/// Why a point is there, and where it comes from.
#[must_use]
pub fn why(words: &Words, catalogue: &Catalogue, point: &Point) -> Block {
    let lang = words.lang();
    vec![
        Line::of(Tone::Strong, point.rule.get(lang)),
        Line::of(Tone::Coach, point.why.get(lang)),
        sources(words, catalogue, point),
    ]
}

/// The reasons of what a moment teaches, the weightiest first, each with its source.
#[must_use]
pub fn whys(
    words: &Words,
    scenario: &Scenario,
    catalogue: &Catalogue,
    moment: &Moment,
) -> Vec<Block> {
    lessons(scenario, moment)
        .into_iter()
        .filter_map(|point| catalogue.point(&scenario.point(point).id))
        .map(|point| why(words, catalogue, point))
        .collect()
}

/// A title in the quotation marks of the language.
#[must_use]
pub fn quoted(words: &Words, title: &Text) -> String {
    words.with("quoted", &[("text", title.get(words.lang()).into())])
}

/// Where a point comes from, in one line.
#[must_use]
pub fn sources(words: &Words, catalogue: &Catalogue, point: &Point) -> Line {
    let named: Vec<String> = point
        .sources
        .iter()
        .filter_map(|id| catalogue.source(id))
        .map(|source| {
            let title = quoted(words, &source.title);
            if source.date.is_empty() {
                title
            } else {
                format!("{title} ({})", dates::date(words, &source.date))
            }
        })
        .collect();
    let id = if point.ours { "source-ours" } else { "source-from" };
    Line::of(Tone::Quiet, &words.with(id, &[("sources", named.join(", ").into())]))
}

/// A strong answer to a moment, in words.
#[must_use]
pub fn strong_answer(words: &Words, moment: &Moment, best: &Answer) -> Block {
    let title = Line::of(Tone::Strong, &words.get("strong-answer"));
    let mut block = vec![title];
    block.extend(
        answer_lines(words, moment, best)
            .into_iter()
            .map(|text| Line::of(Tone::Coach, &text).hanging(2, 2)),
    );
    block
}

/// An answer as text: what was picked, ordered, matched or said. For own words that nobody has
/// said (the best answer of a `say` moment), the author's first good example.
#[must_use]
pub fn answer_lines(words: &Words, moment: &Moment, answer: &Answer) -> Vec<String> {
    let lang = words.lang();
    match (&moment.task, answer) {
        (Task::Choose { options, .. }, Answer::Picked(place)) => {
            vec![options[*place].text.get(lang).to_owned()]
        }
        (Task::ChooseMany { options, .. }, Answer::Ticked(places)) => {
            places.iter().map(|&place| options[place].text.get(lang).to_owned()).collect()
        }
        (Task::Order { items, .. }, Answer::Ordered(order)) => order
            .iter()
            .enumerate()
            .map(|(rank, &item)| format!("{}. {}", rank + 1, items[item].text.get(lang)))
            .collect(),
        (Task::Match { items, places, .. }, Answer::Matched(matching)) => items
            .iter()
            .zip(matching)
            .map(|(item, &place)| {
                format!("{} → {}", item.text.get(lang), places[place].text.get(lang))
            })
            .collect(),
        (Task::Say { examples }, Answer::Said { words: said, .. }) if said.is_empty() => {
            let own = &examples[example_slot(lang)].good;
            own.first()
                .or_else(|| examples.iter().flat_map(|set| &set.good).next())
                .map(ToString::to_string)
                .into_iter()
                .collect()
        }
        (_, Answer::Said { words: said, .. }) => vec![said.clone()],
        _ => vec![words.get("answer-skipped")],
    }
}
