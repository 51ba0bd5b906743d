//! Conditions and the lists of lines that carry them.

use crate::finding::{Path, Rule};

use super::super::model::Line;
use super::super::raw::{RawCondition, RawLine, RawLines, RawTrust, RawWhen};
use super::super::when::{Condition, When};
use super::collect::Collect;

/// The `when` under `path`; `limit` is the first moment that its `chose` may not name.
pub(super) fn when(
    raw: Option<&RawWhen>,
    limit: usize,
    path: &Path,
    collect: &mut Collect<'_>,
) -> When {
    let Some(RawWhen { any, listed }) = raw else { return When::default() };
    let path = path.field("when");
    if any.is_empty() {
        collect.error(Rule::EmptyCondition, &path, "an empty list of conditions");
    }
    let place = |index| if *listed { path.at(index) } else { path.clone() };
    When(
        any.iter()
            .enumerate()
            .map(|(index, one)| condition(one, limit, &place(index), collect))
            .collect(),
    )
}

fn condition(
    raw: &RawCondition,
    limit: usize,
    path: &Path,
    collect: &mut Collect<'_>,
) -> Condition {
    let RawCondition { trust, met, violated, lacks, left, chose } = raw;
    let (below, at_least) = trust
        .as_ref()
        .map_or((None, None), |trust| trust_range(trust, &path.field("trust"), collect));
    let condition = Condition {
        below,
        at_least,
        met: collect.points(met, &path.field("met")),
        violated: collect.points(violated, &path.field("violated")),
        lacks: collect.points(lacks, &path.field("lacks")),
        left: *left,
        chose: chose
            .iter()
            .filter_map(|(moment, option)| {
                let path = path.field("chose").field(moment);
                collect.chosen(moment, option, limit, &path)
            })
            .collect(),
    };
    let empty = met.is_empty() && violated.is_empty() && lacks.is_empty() && chose.is_empty();
    if empty && trust.is_none() && left.is_none() {
        collect.error(Rule::EmptyCondition, path, "a condition that asks nothing");
    }
    condition
}

fn trust_range(raw: &RawTrust, path: &Path, collect: &mut Collect<'_>) -> (Option<u8>, Option<u8>) {
    let RawTrust { below, at_least } = raw;
    if below.is_none() && at_least.is_none() {
        let message = "no `below` and no `at_least`; expected one of them";
        collect.error(Rule::EmptyCondition, path, message);
    }
    (
        below.map(|limit| collect.percent(limit, &path.field("below"))),
        at_least.map(|limit| collect.percent(limit, &path.field("at_least"))),
    )
}

/// `scene`, `says` or `coaching`: a text, or a list of lines.
pub(super) fn lines(
    raw: Option<&RawLines>,
    limit: usize,
    path: &Path,
    collect: &mut Collect<'_>,
) -> Vec<Line> {
    let Some(RawLines { lines, listed }) = raw else { return Vec::new() };
    if *listed {
        return list(lines, limit, path, collect);
    }
    lines
        .iter()
        .map(|line| Line { when: When::default(), text: collect.text(&line.text, path) })
        .collect()
}

/// A list of lines with conditions of their own.
pub(super) fn list(
    raw: &[RawLine],
    limit: usize,
    path: &Path,
    collect: &mut Collect<'_>,
) -> Vec<Line> {
    raw.iter()
        .enumerate()
        .map(|(index, line)| {
            let RawLine { when: condition, text } = line;
            let path = path.at(index);
            Line {
                when: when(condition.as_ref(), limit, &path, collect),
                text: collect.text(text, &path.field("text")),
            }
        })
        .collect()
}
