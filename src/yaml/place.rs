//! Findings brought to lines and columns.

use crate::finding::Finding;

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
    pub span: Option<std::ops::Range<usize>>,
}

/// Works out the places of findings in the text that they were made of, in the order of the file.
#[must_use]
pub fn place<'f>(text: &str, findings: &'f [Finding]) -> Vec<Placed<'f>> {
    let tree = Tree::parse(text).ok();
    let mut placed: Vec<_> = findings
        .iter()
        .map(|finding| {
            let span = super::span(finding, tree.as_ref());
            let (line, column) = span.as_ref().map_or((0, 0), |span| {
                let before = &text[..span.start];
                let start = before.rfind('\n').map_or(0, |end| end + 1);
                (before.matches('\n').count() + 1, before[start..].chars().count() + 1)
            });
            Placed { finding, line, column, span }
        })
        .collect();
    placed.sort_by_key(|placed| (placed.line, placed.column));
    placed
}
