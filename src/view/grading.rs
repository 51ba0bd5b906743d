//! Written answers with their verdicts, to read.

use crate::encounter::answer::Verdict;
use crate::grading::{Graded, Points};
use crate::locale::Words;
use crate::rater::Rated;
use crate::text::clean_line;

use super::response::point_line;
use super::{Block, Line, Tone};

/// A block for each answer, and one for all of them.
#[must_use]
pub fn blocks(words: &Words, points: &Points<'_>, all: &[Graded<'_>]) -> Vec<Block> {
    let mut blocks: Vec<_> = all.iter().map(|one| answer(words, points, one)).collect();
    let scored = all.iter().filter(|one| one.score.is_some()).count();
    let of = [("answers", all.len().into()), ("scored", scored.into())];
    let mut sum = vec![Line::of(Tone::Strong, &words.with("grade-sum", &of))];
    if scored < all.len() {
        sum.push(Line::of(Tone::Quiet, &words.get("grade-open-how")));
    }
    blocks.push(sum);
    blocks
}

/// Its id and score, then each point with the verdict and the words that it rests on.
fn answer(words: &Words, points: &Points<'_>, graded: &Graded<'_>) -> Block {
    let (tone, score) = match graded.score {
        Some(score) => (Tone::Strong, words.with("score", &[("percent", score.into())])),
        None => (Tone::Open, undecided(words, graded)),
    };
    let head = Line::of(Tone::Strong, &clean_line(&graded.written.id));
    let mut block = vec![head.and(Tone::Plain, "  ").and(tone, &score).hanging(0, 2)];
    for (asked, rated) in graded.verdicts() {
        let Some(point) = points.get(&asked.point) else { continue };
        block.push(point_line(words, point, rated.verdict).hanging(2, 4));
        block.extend(grounds(words, graded, rated).map(|line| line.hanging(4, 4)));
    }
    block
}

fn undecided(words: &Words, graded: &Graded<'_>) -> String {
    let unsure = graded.rated.iter().filter(|rated| rated.verdict == Verdict::Unsure).count();
    words.with("grade-undecided", &[("count", unsure.into())])
}

/// What a verdict rests on; of one that is unsure how likely each is.
fn grounds(words: &Words, graded: &Graded<'_>, rated: &Rated) -> Option<Line> {
    if rated.verdict == Verdict::Unsure {
        let share = |share: f32| format!("{:.0} %", share * 100.0).into();
        let of = [
            ("met", share(rated.likely.met)),
            ("violated", share(rated.likely.violated)),
            ("absent", share(rated.likely.absent)),
        ];
        return Some(Line::of(Tone::Quiet, &words.with("grade-likely", &of)));
    }
    let quoted = |clause: &str| words.with("quoted", &[("text", clean_line(clause).into())]);
    let clauses: Vec<_> = graded.evidence(rated).map(quoted).collect();
    (!clauses.is_empty()).then(|| Line::of(Tone::Speech, &clauses.join(" ")))
}
