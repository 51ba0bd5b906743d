//! Everything in a scenario that carries a condition, with its place in the file.

use crate::finding::Path;
use crate::scenario::Scenario;
use crate::scenario::model::Line;
use crate::scenario::when::When;

use super::board::Board;
use super::facts::Guard;

/// What carries the condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Moment(usize),
    /// A line of scene or says: read before the answer.
    Line(usize),
    /// A reaction of a list: the first that holds is shown.
    Reaction(usize),
    /// The moment's own coaching.
    Coaching(usize),
    /// Coaching of one option: moment and option.
    OptionCoaching(usize, usize),
    Ending,
}

impl Kind {
    /// The word that a message uses.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Moment(_) => "moment",
            Self::Line(_) => "line",
            Self::Reaction(_) => "reaction",
            Self::Coaching(_) | Self::OptionCoaching(..) => "coaching",
            Self::Ending => "ending",
        }
    }
}

/// One `when` of the file, or its absence in a list of which only the first that holds is shown.
#[derive(Clone, Debug)]
pub struct Site<'s> {
    pub kind: Kind,
    pub path: Path,
    pub when: &'s When,
    pub guard: Guard,
}

/// All sites in the order of the file.
#[must_use]
pub fn sites<'s>(board: &Board<'s>) -> Vec<Site<'s>> {
    let scenario: &'s Scenario = board.scenario;
    let mut all = Vec::new();
    let mut add = |kind, path: Path, when: &'s When| {
        all.push(Site { kind, path, when, guard: board.guard(when) });
    };
    let lines = |kind, path: &Path, lines: &'s [Line], add: &mut dyn FnMut(_, _, _)| {
        for (place, line) in lines.iter().enumerate() {
            add(kind, path.at(place), &line.when);
        }
    };
    let root = Path::root().field("moments");
    for (at, moment) in scenario.moments.iter().enumerate() {
        let path = root.at(at);
        add(Kind::Moment(at), path.clone(), &moment.when);
        lines(Kind::Line(at), &path.field("scene"), &moment.scene, &mut add);
        lines(Kind::Line(at), &path.field("says"), &moment.says, &mut add);
        for (place, option) in moment.task.choices().iter().enumerate() {
            let path = path.field("choose").field("options").at(place).field("coaching");
            lines(Kind::OptionCoaching(at, place), &path, &option.coaching, &mut add);
        }
        lines(Kind::Reaction(at), &path.field("reactions"), &moment.reactions, &mut add);
        lines(Kind::Coaching(at), &path.field("coaching"), &moment.coaching, &mut add);
    }
    for (place, ending) in scenario.endings.iter().enumerate() {
        add(Kind::Ending, Path::root().field("endings").at(place), &ending.when);
    }
    all
}
