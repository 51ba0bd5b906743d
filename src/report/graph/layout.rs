//! Where everything of the drawing stands. A line goes down through the moments in the order of the
//! file; moments that some walks pass stand beside it. Sizes are in pixels.

mod pen;
mod rails;

use crate::phase::Phase;

use super::Graph;
use super::width::Font;
use pen::Pen;

const MARGIN: u32 = 24;
/// Where the boxes on the line begin and all boxes end; between margin and boxes are the phases.
const LEFT: u32 = 212;
const RIGHT: u32 = 872;
/// The line down, and where the boxes beside it begin.
const LINE: u32 = LEFT + 26;
const BESIDE: u32 = LEFT + 74;
/// From the boxes to the first line of those who walk out, and from one such line to the next.
const STUB: u32 = 112;
const STEP: u32 = 18;
/// Between a box and what comes above it.
const GAP: u32 = 12;
const PAD: u32 = 10;
const ROW: u32 = 18;

pub(super) const TITLE: Font = Font { size: 22, bold: true };
pub(super) const NAME: Font = Font { size: 14, bold: true };
pub(super) const TEXT: Font = Font { size: 13, bold: false };
pub(super) const SMALL: Font = Font { size: 12, bold: false };

/// The whole drawing.
#[derive(Debug, Default)]
pub(super) struct Layout {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) bands: Vec<Band>,
    pub(super) boxes: Vec<Placed>,
    pub(super) labels: Vec<Label>,
    pub(super) strokes: Vec<Stroke>,
    /// Where the walk begins.
    pub(super) start: (u32, u32),
}

/// The ground of a phase, across the whole drawing.
#[derive(Debug)]
pub(super) struct Band {
    pub(super) top: u32,
    pub(super) height: u32,
}

/// A moment or an ending.
#[derive(Debug)]
pub(super) struct Placed {
    pub(super) x: u32,
    pub(super) y: u32,
    pub(super) height: u32,
    pub(super) ending: bool,
    /// Some walks do not come here.
    pub(super) sometimes: bool,
    /// The whole text, which a pointer shows.
    pub(super) whole: String,
}

impl Placed {
    pub(super) const fn width(&self) -> u32 {
        RIGHT - self.x
    }

    const fn middle(&self) -> u32 {
        self.y + self.height / 2
    }
}

/// A line of text.
#[derive(Debug)]
pub(super) struct Label {
    /// Its left end; its right end where `from_right`.
    pub(super) x: u32,
    /// Of the line that letters stand on.
    pub(super) y: u32,
    pub(super) from_right: bool,
    pub(super) font: Font,
    pub(super) role: Role,
    pub(super) text: String,
    /// What a pointer shows, where the text may be shortened.
    pub(super) whole: Option<String>,
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Plain,
    Quiet,
    Condition,
    Leaves,
}

/// A line with a right angle at most at each point.
#[derive(Debug)]
pub(super) struct Stroke {
    pub(super) kind: StrokeKind,
    pub(super) points: Vec<(u32, u32)>,
    pub(super) arrow: bool,
}

/// What a line means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StrokeKind {
    Walk,
    Leaves,
    TrustZero,
}

/// Puts everything in its place.
pub(super) fn layout(graph: &Graph<'_>) -> Layout {
    let mut pen = Pen::new();
    pen.head(graph);
    for phase in Phase::ALL {
        let name = graph.phase(phase);
        let moments = graph.scenario.moments.iter().enumerate();
        let drawn = moments.filter(|(_, moment)| moment.phase == phase);
        pen.band(&name, drawn.map(|(at, _)| pen::moment(graph, at)).collect());
    }
    pen.band(&graph.words.get("handout-endings"), pen::endings(graph));
    let mut layout = pen.layout;
    let right = rails::draw(graph, &mut layout);
    layout.width = right + STEP + MARGIN;
    legend(graph, &mut layout, pen.y + 26);
    layout
}

/// What the signs mean, at the foot of the drawing.
fn legend(graph: &Graph<'_>, layout: &mut Layout, top: u32) {
    let room = layout.width - 2 * MARGIN;
    let mut y = top;
    for id in ["graph-legend-when", "graph-legend-leaves", "graph-legend-texts"] {
        for text in SMALL.wrap(&graph.words.get(id), room, 3) {
            layout.labels.push(Label::new((MARGIN, y), SMALL, Role::Quiet, text));
            y += ROW;
        }
    }
    layout.height = y - ROW + MARGIN;
}

impl Label {
    fn new((x, y): (u32, u32), font: Font, role: Role, text: String) -> Self {
        Self { x, y, from_right: false, font, role, text, whole: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{self, built_in};
    use crate::locale::Words;
    use crate::text::Lang;

    /// From where to where a text goes.
    fn span(label: &Label) -> (u32, u32) {
        let width = label.font.width(&label.text);
        if label.from_right { (label.x - width, label.x) } else { (label.x, label.x + width) }
    }

    /// Every text keeps within its box or beside all boxes, and within the drawing; no two texts
    /// meet, no two boxes either.
    fn assert_tidy(layout: &Layout) {
        for label in &layout.labels {
            let (from, to) = span(label);
            assert!(to + MARGIN / 2 <= layout.width && label.y < layout.height, "{label:?}");
            for placed in &layout.boxes {
                let inside = placed.y < label.y && label.y < placed.y + placed.height;
                if inside && to > placed.x && from < RIGHT {
                    assert!(from >= placed.x + PAD && to <= RIGHT - PAD, "{label:?} {placed:?}");
                    assert!(label.y + 4 <= placed.y + placed.height, "{label:?} {placed:?}");
                }
            }
        }
        for (at, one) in layout.labels.iter().enumerate() {
            for other in &layout.labels[at + 1..] {
                let apart = one.y.abs_diff(other.y) >= one.font.size.min(other.font.size);
                let ((from, to), (start, end)) = (span(one), span(other));
                assert!(apart || to <= start || end <= from, "{one:?} {other:?}");
            }
        }
        for pair in layout.boxes.windows(2) {
            assert!(pair[0].y + pair[0].height + GAP <= pair[1].y, "{pair:?}");
        }
        let inside = |&(x, y): &(u32, u32)| x < layout.width && y < layout.height;
        assert!(layout.strokes.iter().all(|stroke| stroke.points.iter().all(inside)));
    }

    #[test]
    fn texts_keep_within_their_boxes() {
        let catalogue = built_in::catalogue();
        for lang in Lang::ALL {
            let words = Words::new(lang);
            for (_, text) in built_in::SCENARIOS {
                let scenario = content::scenario(text, &catalogue).unwrap();
                assert_tidy(&layout(&Graph::new(&words, &catalogue, &scenario)));
                // However long texts, ids and conditions get.
                let long = scenario_of_long_texts(text);
                let scenario = content::scenario(&long, &catalogue).unwrap();
                assert_tidy(&layout(&Graph::new(&words, &catalogue, &scenario)));
            }
        }
    }

    fn scenario_of_long_texts(text: &str) -> String {
        let words = "WWWW MMMM ".repeat(40);
        let left = "- {left: true, violated: [greet-at-once], met: [ask-need, ask-values, honest-picture]}";
        let long = text.replace(": \"", &format!(": \"{words}"));
        long.replace(
            "when: {left: true}\n    text",
            &format!("when:\n      {left}\n      {left}\n    text"),
        )
    }
}
