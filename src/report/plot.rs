//! Drawings: bars and a curve. Each has a title and a description of its own, and its numbers stand
//! beside it as text. All widths are shares of the page, so that letters keep their size.

use maud::{Markup, html};

/// The width of a full bar in percent; the rest is for what stands behind it.
const FULL: u32 = 55;
const BAR: u32 = 14;
const STEP: u32 = 22;
const HEAD: u32 = 20;

/// One bar.
pub(in crate::report) struct Bar {
    /// Its colour, by the class in the style of the pages: `first`, `second`, `good`, `bad`.
    pub(in crate::report) class: &'static str,
    /// 0–100.
    pub(in crate::report) share: u32,
    pub(in crate::report) label: String,
}

/// Bars that belong together.
pub(in crate::report) struct Row {
    /// Stands above them; may be empty.
    pub(in crate::report) head: String,
    pub(in crate::report) bars: Vec<Bar>,
}

impl Row {
    fn height(&self) -> u32 {
        let head = if self.head.is_empty() { 0 } else { HEAD };
        let bars = u32::try_from(self.bars.len()).unwrap_or_default();
        head + bars * STEP + if self.head.is_empty() { 0 } else { 8 }
    }

    fn told(&self) -> String {
        let bars: Vec<&str> = self.bars.iter().map(|bar| bar.label.as_str()).collect();
        match (self.head.as_str(), bars.join(", ")) {
            ("", bars) => bars,
            (head, bars) if bars.is_empty() => format!("{head}: –"),
            (head, bars) => format!("{head}: {bars}"),
        }
    }
}

/// A drawing in its frame.
fn drawing(id: &str, class: &str, title: &str, about: &str, height: u32, inner: &Markup) -> Markup {
    html! {
        svg class=(class) role="img" aria-labelledby=(format!("{id}-title {id}-about"))
            width="100%" height=(height) {
            title id=(format!("{id}-title")) { (title) }
            desc id=(format!("{id}-about")) { (about) }
            (inner)
        }
    }
}

/// Bars below one another.
pub(in crate::report) fn bars(id: &str, title: &str, rows: &[Row]) -> Markup {
    let about = rows.iter().map(Row::told).collect::<Vec<_>>().join("; ");
    let mut top = 0;
    let mut drawn = Vec::new();
    for row in rows {
        drawn.push(one_row(row, top));
        top += row.height();
    }
    drawing(id, "bars", title, &about, top, &html! { @for row in &drawn { (row) } })
}

fn one_row(row: &Row, top: u32) -> Markup {
    let from = top + if row.head.is_empty() { 0 } else { HEAD };
    let placed = (from..).step_by(STEP as usize).zip(&row.bars);
    html! {
        @if !row.head.is_empty() {
            text class="head" x="0" y=(top + 14) { (row.head) }
        }
        @for (y, bar) in placed {
            rect class="ground" x="0" y=(y) width=(percent(FULL * 10)) height=(BAR) rx="2" {}
            rect class=(bar.class) x="0" y=(y) width=(width(bar.share)) height=(BAR) rx="2" {}
            text x=(percent(FULL * 10 + 15)) y=(y + 12) { (bar.label) }
        }
    }
}

fn width(share: u32) -> String {
    percent(share.min(100) * FULL / 10)
}

/// Tenths of a percent, as an attribute has them.
fn percent(tenths: u32) -> String {
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// A curve through values of 0–100, each with a short name below it.
pub(in crate::report) fn curve(
    id: &str,
    title: &str,
    about: &str,
    values: &[(String, u32)],
) -> Markup {
    const TOP: u32 = 24;
    const HIGH: u32 = 120;
    let last = u32::try_from(values.len().saturating_sub(1)).unwrap_or_default().max(1);
    let across = |at: usize| percent(110 + 850 * u32::try_from(at).unwrap_or_default() / last);
    let down = |value: u32| TOP + (100 - value.min(100)) * HIGH / 100;
    let pairs = values.windows(2).enumerate();
    let inner = html! {
        @for level in [0, 50, 100] {
            line class="axis" x1="0" x2="100%" y1=(down(level)) y2=(down(level)) {}
            text class="level" x="0" y=(down(level) - 3) { (level) }
        }
        @for (at, pair) in pairs {
            line class="line" x1=(across(at)) y1=(down(pair[0].1))
                x2=(across(at + 1)) y2=(down(pair[1].1)) {}
        }
        @for (at, (name, value)) in values.iter().enumerate() {
            circle class="second" cx=(across(at)) cy=(down(*value)) r="4" {}
            text x=(across(at)) y=(down(*value) - 9) text-anchor="middle" { (value) }
            text class="level" x=(across(at)) y=(TOP + HIGH + 18) text-anchor="middle" { (name) }
        }
    };
    drawing(id, "curve", title, about, TOP + HIGH + 26, &inner)
}
