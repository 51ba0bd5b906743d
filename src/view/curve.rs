//! A curve of trust drawn in characters. Its numbers always stand below it.

use crate::phase::Phase;

use super::{Line, Tone};

/// Columns before the first phase: the axis.
const AXIS: usize = 5;
/// A row stands for so many points of trust.
const ROW: u8 = 10;
/// Columns from one phase to the next, at least and at most.
const STEP: (usize, usize) = (4, 9);

/// The curve through the trust at the end of each phase, 0–100, with the phases' numbers and the
/// figures below; in `room` columns, or in 34 where there are fewer.
#[must_use]
pub fn drawn(trust: &[(Phase, u8)], room: usize) -> Vec<Line> {
    let step = (room.saturating_sub(AXIS) / Phase::COUNT).clamp(STEP.0, STEP.1);
    let height = row_of(0) + 1;
    let mut rows = vec![vec![' '; trust.len() * step]; height];
    let points: Vec<_> = (0..).map(|at| at * step + step / 2).zip(trust).collect();
    for pair in points.windows(2) {
        let ((from, (_, one)), (to, (_, other))) = (pair[0], pair[1]);
        connect(&mut rows, (from, row_of(*one)), (to, row_of(*other)));
    }
    for (column, (_, trust)) in &points {
        rows[row_of(*trust)][*column] = '●';
    }
    let mut lines: Vec<Line> = rows.iter().enumerate().map(|(row, cells)| of(row, cells)).collect();
    let below = |tone, figures: Vec<String>| {
        let cells: Vec<_> = figures.iter().map(|figure| format!("{figure:^step$}")).collect();
        Line::of(tone, &format!("{}{}", " ".repeat(AXIS), cells.concat().trim_end()))
    };
    let numbers = trust.iter().map(|(phase, _)| phase.number().to_string());
    lines.push(below(Tone::Quiet, numbers.collect()));
    let figures = trust.iter().map(|(_, trust)| trust.to_string());
    lines.push(below(Tone::Strong, figures.collect()));
    lines
}

/// A row with its part of the axis; every other one has its figure there.
fn of(row: usize, cells: &[char]) -> Line {
    let level = 100 - row * usize::from(ROW);
    let axis = if row.is_multiple_of(2) { format!("{level:>3} ┤") } else { "    │".to_owned() };
    let cells: String = cells.iter().collect();
    Line::of(Tone::Quiet, &axis).and(Tone::Strong, cells.trim_end())
}

/// The row of a figure: 100 is the topmost.
fn row_of(trust: u8) -> usize {
    usize::from((100 - trust.min(100) + ROW / 2) / ROW)
}

/// A line between two points: level, and halfway up or down where it has to be.
fn connect(rows: &mut [Vec<char>], from: (usize, usize), to: (usize, usize)) {
    let ((left, one), (right, other)) = (from, to);
    let middle = left.midpoint(right);
    for column in left..=right {
        rows[if column < middle { one } else { other }][column] = '─';
    }
    if one == other {
        return;
    }
    for row in rows.iter_mut().take(one.max(other)).skip(one.min(other) + 1) {
        row[middle] = '│';
    }
    let (out, into) = if other < one { ('╯', '╭') } else { ('╮', '╰') };
    rows[one][middle] = out;
    rows[other][middle] = into;
}
