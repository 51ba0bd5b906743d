//! The boxes of the drawing, put below one another with the lines between them.

use crate::report::graph::{Graph, Told, conditional};
use crate::scenario::when::When;
use crate::text::clean_line;

use super::{
    BESIDE, Band, GAP, LEFT, LINE, Label, Layout, MARGIN, NAME, PAD, Placed, RIGHT, ROW, Role,
    SMALL, STUB, Stroke, StrokeKind, TEXT, TITLE,
};
use crate::report::graph::width::Font;

/// A box before it has its place.
pub(super) struct Drawn {
    head: String,
    note: String,
    text: String,
    leaves: Option<String>,
    whole: String,
    condition: Option<Told>,
    ending: bool,
    /// It stands beside the line.
    beside: bool,
    /// Walks come to it from the line.
    entered: bool,
}

/// The drawing as it grows downwards.
pub(super) struct Pen {
    pub(super) layout: Layout,
    pub(super) y: u32,
    /// Where the line down is drawn to so far.
    drawn_to: u32,
}

/// The box of a moment.
pub(super) fn moment(graph: &Graph<'_>, at: usize) -> Drawn {
    let moment = &graph.scenario.moments[at];
    let texts = conditional(moment);
    let task = graph.task(moment);
    let opening = graph.opening(moment);
    Drawn {
        head: format!("{} {}", at + 1, moment.id),
        note: if texts > 0 { format!("◇ {texts} · {task}") } else { task },
        leaves: graph.leaving(at),
        whole: opening.clone(),
        text: opening,
        condition: graph.when(&moment.when),
        ending: false,
        beside: graph.walk.passes(at) || !graph.walk.enters(at),
        entered: graph.walk.enters(at),
    }
}

/// The boxes of the endings.
pub(super) fn endings(graph: &Graph<'_>) -> Vec<Drawn> {
    let endings = &graph.scenario.endings;
    let last = endings.len().saturating_sub(1);
    let drawn = endings.iter().enumerate().map(|(at, ending)| {
        let text = clean_line(ending.text.get(graph.words.lang()));
        let otherwise = || {
            let word = graph.words.get("when-otherwise");
            (at > 0).then(|| Told { short: word.clone(), whole: word })
        };
        let tells =
            ending.tells.map(|tells| graph.words.with("graph-tells", &[("count", tells.into())]));
        Drawn {
            head: ending.id.clone(),
            note: tells.unwrap_or_default(),
            leaves: None,
            whole: text.clone(),
            text,
            condition: graph.when(&ending.when).or_else(otherwise),
            ending: true,
            beside: at < last && ending.when != When::default(),
            entered: true,
        }
    });
    drawn.collect()
}

impl Pen {
    pub(super) fn new() -> Self {
        Self { layout: Layout::default(), y: MARGIN, drawn_to: 0 }
    }

    fn label(&mut self, at: (u32, u32), font: Font, role: Role, text: String) {
        self.layout.labels.push(Label::new(at, font, role, text));
    }

    pub(super) fn head(&mut self, graph: &Graph<'_>) {
        let room = RIGHT + STUB - MARGIN;
        for line in TITLE.wrap(&graph.title(), room, 2) {
            self.label((MARGIN, self.y + 22), TITLE, Role::Plain, line);
            self.y += 28;
        }
        let about = TEXT.cut(&graph.about(), room);
        self.label((MARGIN, self.y + 16), TEXT, Role::Quiet, about);
        self.y += 44;
        self.layout.start = (LINE, self.y);
        let start = TEXT.cut(&graph.start(), RIGHT - LINE);
        self.label((LINE + 16, self.y + 5), TEXT, Role::Plain, start);
        self.drawn_to = self.y + 6;
        self.y += 16;
    }

    /// A phase, or the endings: name, ground and boxes.
    pub(super) fn band(&mut self, name: &str, boxes: Vec<Drawn>) {
        let top = self.y;
        let room = LEFT - MARGIN - PAD;
        let mut foot = top + 24;
        for line in NAME.wrap(name, room, 3) {
            self.label((MARGIN, foot), NAME, Role::Plain, line);
            foot += ROW;
        }
        for drawn in boxes {
            self.row(drawn);
        }
        self.y = (self.y + GAP).max(foot);
        self.layout.bands.push(Band { top, height: self.y - top });
    }

    /// A box with its condition above it, and the lines that lead there.
    fn row(&mut self, drawn: Drawn) {
        self.y += GAP;
        let x = if drawn.beside { BESIDE } else { LEFT };
        if let Some(told) = &drawn.condition {
            self.condition(told, if drawn.beside { BESIDE } else { LINE + 14 });
        }
        let height =
            if drawn.leaves.is_some() { 2 * PAD + 3 * ROW - 6 } else { 2 * PAD + 2 * ROW - 6 };
        let (beside, entered) = (drawn.beside, drawn.entered);
        let placed = Placed {
            x,
            y: self.y,
            height,
            ending: drawn.ending,
            sometimes: drawn.condition.is_some() && (drawn.beside || !drawn.ending),
            whole: drawn.whole.clone(),
        };
        let (top, middle) = (placed.y, placed.middle());
        self.words(&placed, drawn);
        let ending = placed.ending;
        self.layout.boxes.push(placed);
        self.y += height;
        if !beside {
            self.walk(vec![(LINE, self.drawn_to), (LINE, top)]);
            self.drawn_to = self.y;
            return;
        }
        if entered {
            self.walk(vec![(LINE, middle), (BESIDE, middle)]);
        }
        if !ending {
            let back = self.y + 10;
            self.walk(vec![(BESIDE + 24, self.y), (BESIDE + 24, back), (LINE, back)]);
            self.y = back + PAD / 2;
        }
    }

    fn walk(&mut self, points: Vec<(u32, u32)>) {
        self.layout.strokes.push(Stroke { kind: StrokeKind::Walk, points, arrow: true });
    }

    /// The condition of a box, right above it.
    fn condition(&mut self, told: &Told, x: u32) {
        let room = RIGHT - x;
        for line in TEXT.wrap(&told.short, room, 2) {
            let mut label = Label::new((x, self.y + 12), TEXT, Role::Condition, line);
            label.whole = Some(told.whole.clone());
            self.layout.labels.push(label);
            self.y += ROW;
        }
        self.y += 2;
    }

    /// What stands in a box.
    fn words(&mut self, placed: &Placed, drawn: Drawn) {
        let (x, y) = (placed.x + PAD, placed.y + PAD + 10);
        let room = placed.width() - 2 * PAD;
        let note = SMALL.cut(&drawn.note, room / 2);
        let noted = SMALL.width(&note);
        let left = room - noted - if noted > 0 { PAD } else { 0 };
        self.label((x, y), NAME, Role::Plain, NAME.cut(&drawn.head, left));
        if noted > 0 {
            let mut label = Label::new((RIGHT - PAD, y), SMALL, Role::Quiet, note);
            label.from_right = true;
            self.layout.labels.push(label);
        }
        self.label((x, y + ROW), TEXT, Role::Plain, TEXT.cut(&drawn.text, room));
        if let Some(leaves) = drawn.leaves {
            let text = TEXT.cut(&leaves, room);
            self.label((x, y + 2 * ROW), TEXT, Role::Leaves, text);
        }
    }
}
