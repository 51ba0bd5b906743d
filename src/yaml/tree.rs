//! A YAML document as a tree that remembers where everything stands.

use std::cell::Cell;
use std::ops::Range;

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, ScanError, Span};

use crate::finding::{Finding, Path, Place, Rule};
use crate::text::clean_line;

/// Deeper nesting than any content needs.
const MAX_DEPTH: usize = 32;

/// A whole document.
#[derive(Debug)]
pub struct Tree {
    pub(super) root: Node,
}

#[derive(Debug)]
pub(super) struct Node {
    pub(super) span: Range<usize>,
    pub(super) kind: Kind,
}

#[derive(Debug)]
pub(super) enum Kind {
    Scalar { text: String, plain: bool },
    List(Vec<Node>),
    Map(Vec<(Key, Node)>),
}

#[derive(Debug)]
pub(super) struct Key {
    pub(super) span: Range<usize>,
    pub(super) name: String,
}

impl Node {
    /// Where to point: at a scalar itself, at the first key of a map, at the start of a list.
    pub(super) fn mark(&self) -> Range<usize> {
        match &self.kind {
            Kind::Map(pairs) => {
                pairs.first().map_or_else(|| self.span.clone(), |(key, _)| key.span.clone())
            }
            Kind::List(items) => items.first().map_or_else(|| self.span.clone(), Self::mark),
            Kind::Scalar { .. } => self.span.clone(),
        }
    }
}

impl Tree {
    /// Reads one document.
    ///
    /// # Errors
    /// The first break of the syntax; or else all anchors, aliases and keys written twice.
    pub fn parse(text: &str) -> Result<Self, Vec<Finding>> {
        let mut builder = Builder {
            offsets: Offsets::of(text),
            open: Vec::new(),
            findings: Vec::new(),
            root: None,
        };
        for event in Parser::new_from_str(text) {
            let (event, span) = event.map_err(|error| vec![builder.syntax(&error)])?;
            builder.take(event, span).map_err(|finding| vec![finding])?;
        }
        if !builder.findings.is_empty() {
            return Err(builder.findings);
        }
        let empty = Node { span: 0..0, kind: Kind::Scalar { text: String::new(), plain: true } };
        Ok(Self { root: builder.root.unwrap_or(empty) })
    }

    /// The bytes at `path`, or at the nearest thing above it that exists. Where the file writes one
    /// thing in place of a list, that one is its first element; where it writes a text in place of
    /// a line, that text is the line's.
    #[must_use]
    pub fn locate(&self, path: &Path) -> Range<usize> {
        let mut node = &self.root;
        let mut mark = node.mark();
        let mut alone = false;
        for step in steps(path.as_str()) {
            let next = match (&node.kind, step) {
                (Kind::Map(_), Step::Index(0)) => {
                    alone = true;
                    continue;
                }
                (Kind::Map(pairs), Step::Field(name)) => match field(pairs, name) {
                    None if alone && name == "text" => continue,
                    found => found,
                },
                (Kind::List(items), Step::Index(index)) => {
                    items.get(index).map(|item| (item, item.mark()))
                }
                _ => None,
            };
            let Some((value, place)) = next else { break };
            (node, mark, alone) = (value, place, false);
        }
        mark
    }
}

/// The value of a field, and where to point: at a scalar itself, else at the field's name.
fn field<'n>(pairs: &'n [(Key, Node)], name: &str) -> Option<(&'n Node, Range<usize>)> {
    let (key, value) = pairs.iter().find(|(key, _)| key.name == name)?;
    let mark = match value.kind {
        Kind::Scalar { .. } if !value.span.is_empty() => value.span.clone(),
        _ => key.span.clone(),
    };
    Some((value, mark))
}

enum Step<'p> {
    Field(&'p str),
    Index(usize),
}

fn steps(path: &str) -> impl Iterator<Item = Step<'_>> {
    path.split(['.', '[']).filter(|part| !part.is_empty()).map(|part| {
        part.strip_suffix(']')
            .and_then(|number| number.parse().ok())
            .map_or(Step::Field(part), Step::Index)
    })
}

struct Open {
    start: usize,
    kind: Kind,
    key: Option<Key>,
}

struct Builder<'t> {
    offsets: Offsets<'t>,
    open: Vec<Open>,
    findings: Vec<Finding>,
    root: Option<Node>,
}

impl Builder<'_> {
    fn take(&mut self, event: Event<'_>, span: Span) -> Result<(), Finding> {
        let span = self.offsets.bytes(&span.start)..self.offsets.bytes(&span.end);
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.refuse(anchor != 0, "an anchor", &span);
                self.refuse(tag.is_some(), "a tag", &span);
                let plain = style == ScalarStyle::Plain;
                self.close(Node { span, kind: Kind::Scalar { text: text.into_owned(), plain } });
            }
            Event::Alias(_) => {
                self.refuse(true, "an alias", &span);
                let kind = Kind::Scalar { text: String::new(), plain: true };
                self.close(Node { span, kind });
            }
            Event::SequenceStart(anchor, tag) => {
                self.refuse(anchor != 0, "an anchor", &span);
                self.refuse(tag.is_some(), "a tag", &span);
                self.descend(span.start, Kind::List(Vec::new()))?;
            }
            Event::MappingStart(anchor, tag) => {
                self.refuse(anchor != 0, "an anchor", &span);
                self.refuse(tag.is_some(), "a tag", &span);
                self.descend(span.start, Kind::Map(Vec::new()))?;
            }
            Event::SequenceEnd | Event::MappingEnd => {
                if let Some(open) = self.open.pop() {
                    let span = open.start..span.end.max(open.start);
                    self.close(Node { span, kind: open.kind });
                }
            }
            Event::DocumentStart(_) if self.root.is_some() => {
                let message = "a second document; expected one to a file";
                return Err(Finding::placed(Rule::Syntax, Place::Span(span), message));
            }
            _ => {}
        }
        Ok(())
    }

    fn refuse(&mut self, found: bool, what: &str, span: &Range<usize>) {
        if found {
            let message = format!("{what}; content has no anchors, aliases or tags");
            let finding = Finding::placed(Rule::AliasUsed, Place::Span(span.clone()), message);
            self.findings.push(
                finding.hint("write the text out; put a text that begins with & or * in quotes"),
            );
        }
    }

    fn descend(&mut self, start: usize, kind: Kind) -> Result<(), Finding> {
        if self.open.len() == MAX_DEPTH {
            let message = format!("nested over {MAX_DEPTH} levels deep");
            return Err(Finding::placed(Rule::Syntax, Place::Span(start..start), message));
        }
        self.open.push(Open { start, kind, key: None });
        Ok(())
    }

    /// Puts a finished node where it belongs: as a key, a value, an element or the root.
    fn close(&mut self, node: Node) {
        let Some(open) = self.open.last_mut() else {
            self.root = Some(node);
            return;
        };
        match &mut open.kind {
            Kind::List(items) => items.push(node),
            Kind::Map(pairs) => {
                let Some(key) = open.key.take() else {
                    let name = match node.kind {
                        Kind::Scalar { text, .. } => text,
                        Kind::List(_) | Kind::Map(_) => String::new(),
                    };
                    if pairs.iter().any(|(known, _)| known.name == name) {
                        let message = format!("the field `{}` is written twice", clean_line(&name));
                        let place = Place::Span(node.span.clone());
                        self.findings.push(Finding::placed(Rule::DuplicateKey, place, message));
                    }
                    open.key = Some(Key { span: node.span, name });
                    return;
                };
                pairs.push((key, node));
            }
            Kind::Scalar { .. } => {}
        }
    }

    fn syntax(&self, error: &ScanError) -> Finding {
        let at = self.offsets.bytes(error.marker());
        let message = format!("broken YAML: {}", clean_line(error.info()));
        let finding = Finding::placed(Rule::Syntax, Place::Span(at..at), message);
        finding.hint(syntax_hint(error.info()))
    }
}

/// What to do about a break of the syntax, by the parser's own words for it.
fn syntax_hint(info: &str) -> &'static str {
    let says = |words: &[&str]| words.iter().any(|word| info.contains(word));
    if says(&["tab"]) {
        "indent with spaces, not with tabs"
    } else if says(&["quoted scalar", "end of stream"]) {
        "a quotation mark is opened and never closed, or one stands within another; use “ ” inside"
    } else if says(&["block collection", "block mapping", "indicator", "block end", "simple key"]) {
        "what belongs together begins in the same column: compare with the lines above"
    } else {
        "a text with `: `, ` #` or a leading sign belongs in double quotes; indent with spaces"
    }
}

/// Turns the parser's lines and columns into bytes.
struct Offsets<'t> {
    text: &'t str,
    lines: Vec<usize>,
    /// Line, column and byte that were last asked for. Markers come mostly in rising order, so that
    /// even one endless line is gone through only once.
    last: Cell<(usize, usize, usize)>,
}

impl<'t> Offsets<'t> {
    fn of(text: &'t str) -> Self {
        let starts = text.match_indices('\n').map(|(index, _)| index + 1);
        Self { text, lines: std::iter::once(0).chain(starts).collect(), last: Cell::new((1, 0, 0)) }
    }

    fn bytes(&self, marker: &Marker) -> usize {
        let (line, column, byte) = self.last.get();
        let (from, start) = if marker.line() == line && marker.col() >= column {
            (column, byte)
        } else {
            match self.lines.get(marker.line().saturating_sub(1)) {
                Some(&start) => (0, start),
                None => return self.text.len(),
            }
        };
        let mut rest = self.text[start..].char_indices();
        let found = rest.nth(marker.col() - from);
        let found = found.map_or(self.text.len(), |(index, _)| start + index);
        self.last.set((marker.line(), marker.col(), found));
        found
    }
}
