//! The graph as one SVG file: no script, nothing from outside, for light, dark and paper.

use maud::{Markup, PreEscaped, html};

use super::Graph;
use super::layout::{self, Label, Layout, Placed, Role, Stroke, StrokeKind};

/// The look. Colours have a contrast of at least 4.5:1 on their ground, in both looks.
const STYLE: &str = include_str!("graph.css");

impl Graph<'_> {
    /// The graph as an SVG file.
    #[must_use]
    pub fn svg(&self) -> String {
        let layout = layout::layout(self);
        let Layout { width, height, start, .. } = &layout;
        let svg = html! {
            svg xmlns="http://www.w3.org/2000/svg" lang=(self.words.lang().code())
                role="img" aria-labelledby="title about"
                width=(width) height=(height) viewBox=(format!("0 0 {width} {height}")) {
                title id="title" { (xml(&self.title())) }
                desc id="about" { (xml(&self.about())) }
                style { (PreEscaped(STYLE)) }
                rect class="ground" width=(width) height=(height) {}
                @for (place, band) in layout.bands.iter().enumerate() {
                    rect class=(if place % 2 == 0 { "band" } else { "band odd" })
                        y=(band.top) width=(width) height=(band.height) {}
                }
                @for placed in &layout.boxes { (boxed(placed)) }
                @for stroke in &layout.strokes { (line(stroke)) }
                circle class="walk" cx=(start.0) cy=(start.1) r="6" {}
                @for label in &layout.labels { (text(label)) }
            }
        };
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n", svg.into_string())
    }
}

fn boxed(placed: &Placed) -> Markup {
    let radius = if placed.ending { placed.height / 2 } else { 6 };
    html! {
        rect class=(if placed.sometimes { "box sometimes" } else { "box" })
            x=(placed.x) y=(placed.y) width=(placed.width()) height=(placed.height)
            rx=(radius.min(18)) { title { (xml(&placed.whole)) } }
    }
}

fn line(stroke: &Stroke) -> Markup {
    let class = match stroke.kind {
        StrokeKind::Walk => "walk",
        StrokeKind::Leaves => "leaves",
        StrokeKind::TrustZero => "zero",
    };
    let points: Vec<String> = stroke.points.iter().map(|(x, y)| format!("{x},{y}")).collect();
    html! {
        polyline class=(class) points=(points.join(" ")) {}
        @if let (true, Some(head)) = (stroke.arrow, head(&stroke.points)) {
            polygon class=(class) points=(head) {}
        }
    }
}

/// The head of an arrow at the end of a line, which comes from above, from the left or the right.
fn head(points: &[(u32, u32)]) -> Option<String> {
    let [.., (from, _), (x, y)] = points else { return None };
    Some(match from.cmp(x) {
        std::cmp::Ordering::Equal => format!("{x},{y} {},{} {},{}", x - 5, y - 9, x + 5, y - 9),
        std::cmp::Ordering::Less => format!("{x},{y} {},{} {},{}", x - 9, y - 5, x - 9, y + 5),
        std::cmp::Ordering::Greater => format!("{x},{y} {},{} {},{}", x + 9, y - 5, x + 9, y + 5),
    })
}

fn text(label: &Label) -> Markup {
    let role = match label.role {
        Role::Plain => "plain",
        Role::Quiet => "quiet",
        Role::Condition => "when",
        Role::Leaves => "out",
    };
    let weight = if label.font.bold { "bold" } else { "normal" };
    html! {
        text class=(role) x=(label.x) y=(label.y) font-size=(label.font.size) font-weight=(weight)
            text-anchor=(if label.from_right { "end" } else { "start" }) {
            @if let Some(whole) = &label.whole { title { (xml(whole)) } }
            (xml(&label.text))
        }
    }
}

/// A text without the two signs that XML does not take and cleaning keeps.
fn xml(text: &str) -> String {
    text.replace(['\u{FFFE}', '\u{FFFF}'], "")
}
