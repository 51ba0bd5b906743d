//! Places in content brought to lines and columns.

use std::ops::Range;

use crate::finding::{Finding, Path, Place};

use super::Tree;

/// A finding with its place worked out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed<'f> {
    pub finding: &'f Finding,
    /// From 1; 0 for the file as a whole.
    pub line: usize,
    /// In characters, from 1; 0 for the file as a whole.
    pub column: usize,
    /// The bytes at which it points; none for the file as a whole.
    pub span: Option<Range<usize>>,
}

/// Works out the places of findings in the text that they were made of, in the order of the file.
#[must_use]
pub fn place<'f>(text: &str, findings: &'f [Finding]) -> Vec<Placed<'f>> {
    if findings.is_empty() {
        return Vec::new();
    }
    let tree = Tree::parse(text).ok();
    let mut placed: Vec<_> = findings
        .iter()
        .map(|finding| {
            let span = super::span(&finding.place, tree.as_ref());
            let (line, column) = span.as_ref().map_or((0, 0), |span| position(text, span.start));
            Placed { finding, line, column, span }
        })
        .collect();
    placed.sort_by_key(|placed| (placed.line, placed.column));
    placed
}

/// The lines, from 1, at which these paths stand; 0 where the text is no YAML.
#[must_use]
pub fn lines<'p>(text: &str, paths: impl Iterator<Item = &'p Path>) -> Vec<usize> {
    let tree = Tree::parse(text).ok();
    let line = |path: &Path| {
        let span = super::span(&Place::Path(path.clone()), tree.as_ref());
        span.map_or(0, |span| position(text, span.start).0)
    };
    paths.map(line).collect()
}

/// Line and column of a byte, both from 1.
fn position(text: &str, byte: usize) -> (usize, usize) {
    let before = &text[..byte];
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    (before.matches('\n').count() + 1, before[start..].chars().count() + 1)
}
