//! What can be told of a whole pack only: what it leaves unpractised, and what habits earn over it.

use crate::finding::{Finding, Path, Place, Rule};
use crate::guidance::Catalogue;
use crate::simulate::habit::Habit;
use crate::text::Lang;

use super::fair::told;
use super::summary::{Figure, Summary};

/// How far over chance a habit's mean may lie, in points of score.
const OVER: f64 = 10.0;
/// How many scenarios that gave a habit away are named.
const NAMED: usize = 3;

/// An error in each scenario whose id an earlier one of the pack has: its place among the scenarios,
/// and the finding. Records and menus know a scenario by its id.
#[must_use]
pub fn doubles(scenarios: &[Summary]) -> Vec<(usize, Finding)> {
    let known = |place: usize| scenarios[..place].iter().any(|one| one.id == scenarios[place].id);
    let double = |place: usize| {
        let message = format!("another scenario of the pack has the id `{}`", scenarios[place].id);
        let finding = Finding::new(Rule::DuplicateId, &Path::root().field("id"), message);
        (place, finding.hint("give this one an id of its own"))
    };
    (0..scenarios.len()).filter(|&place| known(place)).map(double).collect()
}

/// One warning for each point that no scenario practises, at its place in the guidance file.
#[must_use]
pub(super) fn unpractised(catalogue: &Catalogue, scenarios: &[Summary]) -> Vec<Finding> {
    let path = Path::root().field("points");
    let practised = |id: &str| scenarios.iter().any(|scenario| scenario.stake.contains_key(id));
    let points = catalogue.own_points().iter().enumerate();
    let none = points.filter(|(_, point)| !practised(&point.id));
    none.map(|(place, point)| {
        let message = format!("no scenario practises `{}`", point.id);
        let finding = Finding::new(Rule::NotPractised, &path.at(place).field("id"), message);
        finding.hint("put it at stake in a moment, or take it out of the guidance")
    })
    .collect()
}

/// Habits that pay over the whole pack: their mean lies more than ten points over chance, or reaches
/// the pass mark. Walks on which the customer left are no part of either mean; where a habit has
/// nothing to go by, it is chance.
#[must_use]
pub fn overall(scenarios: &[Summary]) -> Vec<Finding> {
    let habits = Habit::ALL.into_iter().flat_map(|habit| Lang::ALL.map(|lang| (habit, lang)));
    habits.filter_map(|(habit, lang)| of_habit(scenarios, habit, lang)).collect()
}

fn of_habit(scenarios: &[Summary], habit: Habit, lang: Lang) -> Option<Finding> {
    let own = |figure: &&Figure| figure.habit == habit && figure.lang == lang;
    let mut figures: Vec<(&Summary, &Figure)> = scenarios
        .iter()
        .flat_map(|scenario| scenario.habits.iter().filter(own).map(move |f| (scenario, f)))
        .collect();
    let mean = mean_of(&figures, |(_, figure)| figure.mean)?;
    let chance = mean_of(&figures, |(_, figure)| figure.chance)?;
    let mark = mean_of(&figures, |(scenario, _)| f64::from(scenario.pass))?;
    if mean - chance <= OVER && mean < mark {
        return None;
    }
    let message = format!(
        "in `{}`, over {} scenarios, whoever {} scores {mean:.0}; chance scores {chance:.0}",
        lang.code(),
        figures.len(),
        told(habit)
    );
    let finding = Finding::placed(Rule::HabitPaysOverall, Place::File, message);
    figures.retain(|(_, figure)| !figure.named.is_empty());
    Some(finding.hint(given_away(figures)))
}

/// Where a habit is given away: in the scenarios in which it lies most over chance, at their moments.
fn given_away(mut figures: Vec<(&Summary, &Figure)>) -> String {
    if figures.is_empty() {
        return "chance alone reaches the pass mark: let slips cost, or raise `pass`".to_owned();
    }
    let over = |figure: &Figure| figure.mean - figure.chance;
    figures.sort_by(|(_, one), (_, other)| over(other).total_cmp(&over(one)));
    let gave = figures.iter().take(NAMED);
    let gave: Vec<_> = gave.map(|(one, figure)| format!("{} ({})", one.id, figure.named)).collect();
    format!("given away most in {}", gave.join(", "))
}

fn mean_of<T>(all: &[T], figure: impl Fn(&T) -> f64) -> Option<f64> {
    let count = u32::try_from(all.len()).ok().filter(|&count| count > 0)?;
    Some(all.iter().map(figure).sum::<f64>() / f64::from(count))
}
