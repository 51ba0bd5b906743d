//! The lines at the right: from where customers walk out to where they are met again.

use std::collections::BTreeMap;

use super::{Label, Layout, RIGHT, Role, SMALL, STEP, STUB, Stroke, StrokeKind};
use crate::report::graph::Graph;
use crate::report::graph::walk::Kind;

/// Where a line stands that is in use from one height to another.
struct Rail {
    x: u32,
    from: u32,
    to: u32,
}

/// Draws them; gives the right end of what was drawn.
pub(super) fn draw(graph: &Graph<'_>, layout: &mut Layout) -> u32 {
    let mut targets: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for edge in graph.walk.edges.iter().filter(|edge| edge.kind == Kind::Leaves) {
        if let Some(from) = edge.from {
            targets.entry(edge.to).or_default().push(from);
        }
    }
    let mut rails: Vec<Rail> = Vec::new();
    for (&target, sources) in &targets {
        // Moments stand in the layout in their order; after them comes the first ending.
        let (Some(first), Some(to)) = (sources.first(), layout.boxes.get(target)) else { continue };
        let (from, to) = (layout.boxes[*first].y, to.y + 20);
        let free =
            |x: u32| rails.iter().all(|rail| rail.x != x || rail.to < from || to < rail.from);
        let x = (RIGHT + STUB..).step_by(STEP as usize).find(|x| free(*x)).unwrap_or_default();
        rails.push(Rail { x, from, to });
        let mut top = to;
        for &source in sources {
            top = top.min(stub(graph, layout, source, x));
        }
        let points = vec![(x, top), (x, to), (RIGHT, to)];
        layout.strokes.push(Stroke { kind: StrokeKind::Leaves, points, arrow: true });
        let text = SMALL.cut(&graph.words.get("graph-met-again"), STUB - 16);
        label(layout, to - 5, text);
    }
    rails.iter().map(|rail| rail.x).max().unwrap_or(RIGHT + STUB)
}

/// From a box to the line at `x`; gives its height.
fn stub(graph: &Graph<'_>, layout: &mut Layout, source: usize, x: u32) -> u32 {
    let stop = &graph.walk.stops[source];
    let y = layout.boxes[source].y + layout.boxes[source].height - 11;
    let kind = if stop.leaving.is_empty() { StrokeKind::TrustZero } else { StrokeKind::Leaves };
    layout.strokes.push(Stroke { kind, points: vec![(RIGHT, y), (x, y)], arrow: false });
    let told = layout.labels.iter().any(|label| label.x == RIGHT + 13 && label.y == y - 5);
    if stop.trust_zero && !told {
        label(layout, y - 5, SMALL.cut(&graph.words.get("graph-trust-zero"), STUB - 16));
    }
    y
}

fn label(layout: &mut Layout, y: u32, text: String) {
    layout.labels.push(Label::new((RIGHT + 13, y), SMALL, Role::Leaves, text));
}
