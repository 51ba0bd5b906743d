//! Lines into rows of a width, rows into pages of a height. Widths are display columns.

use textwrap::WordSeparator;
use textwrap::core::break_words;
use textwrap::wrap_algorithms::wrap_first_fit;
use unicode_width::UnicodeWidthStr;

use super::{Block, Line, Span, Tone};

/// One row on a screen.
pub type Row = Vec<Span>;

/// The rows of a line, each at most `width` columns wide, unless the line stays unbroken.
#[must_use]
pub fn wrap(line: &Line, width: usize) -> Vec<Row> {
    let text = line.text();
    if line.unbroken {
        return vec![row(line, line.indent, 0..text.len())];
    }
    let mut rows = Vec::new();
    let mut start = 0;
    for paragraph in text.split('\n') {
        let indent = if rows.is_empty() { line.indent } else { line.hang };
        let widths = [width.saturating_sub(indent).max(1), width.saturating_sub(line.hang).max(1)];
        for range in breaks(paragraph, widths) {
            let margin = if rows.is_empty() { line.indent } else { line.hang };
            rows.push(row(line, margin, start + range.start..start + range.end));
        }
        start += paragraph.len() + 1;
    }
    rows
}

/// The byte ranges of a paragraph's rows, without the white space at their ends.
fn breaks(paragraph: &str, widths: [usize; 2]) -> Vec<std::ops::Range<usize>> {
    let separator = WordSeparator::UnicodeBreakProperties;
    let words = break_words(separator.find_words(paragraph), widths[0].min(widths[1]));
    #[expect(clippy::cast_precision_loss, reason = "widths of a screen are small")]
    let widths = widths.map(|width| width as f64);
    let mut at = 0;
    wrap_first_fit(&words, &widths)
        .into_iter()
        .map(|words| {
            let start = at;
            let mut end = at;
            for word in words {
                end = at + word.word.len();
                at = end + word.whitespace.len();
            }
            start..end
        })
        .collect()
}

/// The spans of `line` within a byte range of its text, after a margin.
fn row(line: &Line, margin: usize, range: std::ops::Range<usize>) -> Row {
    let mut row = Row::new();
    if margin > 0 {
        row.push(Span { tone: Tone::Plain, text: " ".repeat(margin) });
    }
    let mut at = 0;
    for span in &line.spans {
        let from = range.start.clamp(at, at + span.text.len()) - at;
        let to = range.end.clamp(at, at + span.text.len()) - at;
        if from < to {
            row.push(Span { tone: span.tone, text: span.text[from..to].to_owned() });
        }
        at += span.text.len();
    }
    row
}

/// The columns that a row takes.
#[must_use]
pub fn row_width(row: &Row) -> usize {
    row.iter().map(|span| span.text.width()).sum()
}

/// The text of a row, without the white space at its end.
#[must_use]
pub fn row_text(row: &Row) -> String {
    let text: String = row.iter().map(|span| span.text.as_str()).collect();
    text.trim_end().to_owned()
}

/// All rows of some blocks, a blank row between them.
#[must_use]
pub fn rows(blocks: &[Block], width: usize) -> Vec<Row> {
    let mut all = Vec::new();
    for block in blocks.iter().filter(|block| !block.is_empty()) {
        if !all.is_empty() {
            all.push(Row::new());
        }
        all.extend(block.iter().flat_map(|line| wrap(line, width)));
    }
    all
}

/// Blocks on pages of `height` rows. A block moves to the next page as a whole; only one that is
/// taller than a page is divided, and between its lines where that can be.
#[must_use]
pub fn pages(blocks: &[Block], width: usize, height: usize) -> Vec<Vec<Row>> {
    let mut pages = Pages { all: vec![Vec::new()], height: height.max(1) };
    for block in blocks.iter().filter(|block| !block.is_empty()) {
        let lines: Vec<Vec<Row>> = block.iter().map(|line| wrap(line, width)).collect();
        pages.begin_block(lines.iter().map(Vec::len).sum());
        for rows in lines {
            pages.add(rows);
        }
    }
    pages.all
}

/// Pages as they fill.
struct Pages {
    all: Vec<Vec<Row>>,
    height: usize,
}

impl Pages {
    fn last(&mut self) -> &mut Vec<Row> {
        let last = self.all.len() - 1;
        &mut self.all[last]
    }

    fn used(&self) -> usize {
        self.all.last().map_or(0, Vec::len)
    }

    /// A blank row, or a page of its own where the block does not fit under the others.
    fn begin_block(&mut self, rows: usize) {
        if self.used() > 0 && self.used() + 1 + rows > self.height {
            self.all.push(Vec::new());
        } else if self.used() > 0 {
            self.last().push(Row::new());
        }
    }

    /// The rows of one line: together, unless they are more than a page.
    fn add(&mut self, rows: Vec<Row>) {
        if self.used() + rows.len() > self.height && rows.len() <= self.height && self.used() > 0 {
            self.all.push(Vec::new());
        }
        for row in rows {
            if self.used() == self.height {
                self.all.push(Vec::new());
            }
            self.last().push(row);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(line: &Line, width: usize) -> Vec<String> {
        wrap(line, width).iter().map(row_text).collect()
    }

    #[test]
    fn rows_keep_within_the_width_and_hang() {
        let line = Line::plain("1) ").and(Tone::Speech, "hyvää päivää – «moi» kaikille");
        let line = line.hanging(2, 5);
        assert_eq!(texts(&line, 20), ["  1) hyvää päivää –", "     «moi» kaikille"]);
        for width in 1..30 {
            for row in wrap(&line, width) {
                let margin = row.first().map_or(0, |span| span.text.len());
                assert!(row_width(&row) <= width.max(margin + 1), "{width}");
            }
        }
    }

    #[test]
    fn tones_survive_wrapping_and_breaks_start_paragraphs() {
        let line = Line::of(Tone::Strong, "Eino:").and(Tone::Speech, " moi\nhei");
        let rows = wrap(&line, 40);
        assert_eq!(rows[0].len(), 2);
        assert_eq!(rows[0][1].tone, Tone::Speech);
        assert_eq!(row_text(&rows[1]), "hei");
    }

    #[test]
    fn code_keeps_its_lines() {
        let line = Line::plain("  - {id: a-long-one, met: [b]}").hanging(2, 2).unbroken();
        assert_eq!(texts(&line, 10), ["    - {id: a-long-one, met: [b]}"]);
    }

    #[test]
    fn blocks_stay_whole_where_they_fit() {
        let block = |rows: usize| vec![Line::plain("x"); rows];
        let heights =
            |blocks: &[Block]| pages(blocks, 10, 5).iter().map(Vec::len).collect::<Vec<_>>();
        assert_eq!(heights(&[block(2), block(2)]), [5]);
        assert_eq!(heights(&[block(3), block(3)]), [3, 3]);
        assert_eq!(heights(&[block(7)]), [5, 2]);
        // Lines of two rows each are not torn apart; one of more rows than a page must be.
        let long = |lines| vec![Line::plain("eight by ten"); lines];
        assert_eq!(heights(&[long(3)]), [4, 2]);
        assert_eq!(heights(&[vec![Line::plain("a\nb\nc\nd\ne\nf\ng")]]), [5, 2]);
        assert_eq!(heights(&[]), [0]);
    }
}
