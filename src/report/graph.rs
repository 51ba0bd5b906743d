//! A scenario as a graph, for its author: where the walk goes from each moment, where the customer
//! can leave and is met again, and how it can end. [`walk`] finds the ways, the others draw them.

mod layout;
mod mermaid;
mod svg;
pub mod walk;
mod width;

use crate::guidance::Catalogue;
use crate::locale::Words;
use crate::phase::Phase;
use crate::scenario::when::When;
use crate::scenario::{Moment, Scenario, Task};
use crate::text::clean_line;
use crate::view::conditions::{condition, short};
use crate::view::moment::opening;

use walk::{Stop, Walk};

/// What a graph is drawn of.
pub struct Graph<'a> {
    words: &'a Words,
    catalogue: &'a Catalogue,
    scenario: &'a Scenario,
    walk: Walk,
}

/// A condition twice: with ids, for little room, and as it is told everywhere.
struct Told {
    short: String,
    whole: String,
}

impl<'a> Graph<'a> {
    /// The walk of a scenario, in the language of `words`.
    #[must_use]
    pub fn new(words: &'a Words, catalogue: &'a Catalogue, scenario: &'a Scenario) -> Self {
        Self { words, catalogue, scenario, walk: Walk::of(scenario) }
    }

    fn title(&self) -> String {
        clean_line(self.scenario.head.title.get(self.words.lang()))
    }

    /// What is drawn, in numbers.
    fn about(&self) -> String {
        let of = [
            ("id", self.scenario.head.id.as_str().into()),
            ("moments", self.scenario.moments.len().into()),
            ("endings", self.scenario.endings.len().into()),
        ];
        self.words.with("graph-about", &of)
    }

    fn start(&self) -> String {
        self.words.with("graph-start", &[("trust", u32::from(self.scenario.trust).into())])
    }

    fn phase(&self, phase: Phase) -> String {
        let name = self.catalogue.phase(phase).name.get(self.words.lang());
        format!("{} {}", phase.number(), clean_line(name))
    }

    fn task(&self, moment: &Moment) -> String {
        self.words.get(&format!("graph-task-{}", moment.task.kind()))
    }

    /// The text that a moment begins with; where it has neither scene nor words, what is asked.
    fn opening(&self, moment: &Moment) -> String {
        let text = clean_line(opening(self.words, moment));
        if text.is_empty() { clean_line(moment.ask.get(self.words.lang())) } else { text }
    }

    /// The condition of a moment or an ending; `None` where it has none.
    fn when(&self, when: &When) -> Option<Told> {
        let told =
            |condition: String| self.words.with("when-if", &[("condition", condition.into())]);
        Some(Told {
            short: clean_line(&told(short(self.words, self.scenario, when)?)),
            whole: clean_line(&told(condition(self.words, self.catalogue, self.scenario, when)?)),
        })
    }

    /// The ids of the options after which the customer walks out.
    fn leaving(&self, at: usize) -> Option<String> {
        let Task::Choose { options, .. } = &self.scenario.moments[at].task else { return None };
        let Stop { leaving, .. } = &self.walk.stops[at];
        let ids: Vec<&str> = leaving.iter().map(|&option| options[option].id.as_str()).collect();
        (!ids.is_empty())
            .then(|| self.words.with("graph-leaves", &[("options", ids.join(", ").into())]))
    }
}

/// How many texts of a moment show only sometimes.
fn conditional(moment: &Moment) -> usize {
    let lines = moment.scene.iter().chain(&moment.says).chain(&moment.reactions);
    lines.filter(|line| line.when != When::default()).count()
}
