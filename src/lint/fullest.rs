//! Of lines with conditions, those that fill a screen most and can hold together.

use crate::scenario::Moment;
use crate::scenario::model::Line;
use crate::scenario::when::{Condition, When};
use crate::text::{Lang, Text};

/// With more conditional lines than these all are taken together.
const MOST: usize = 8;

/// Lines that are shown together read as one paragraph.
pub(super) fn joined(lines: &[&Text], lang: Lang) -> String {
    lines.iter().map(|line| line.get(lang)).collect::<Vec<_>>().join(" ")
}

/// The rows of scene and speech for those of their lines that can hold together and take the most.
/// `rows` tells the rows of both.
pub(super) fn fullest(
    moment: &Moment,
    rows: impl Fn(&[&Text], &[&Text]) -> (usize, usize),
) -> (usize, usize) {
    let lines: Vec<(bool, &Line)> = moment
        .scene
        .iter()
        .map(|line| (true, line))
        .chain(moment.says.iter().map(|line| (false, line)))
        .collect();
    let side = |shown: &[bool], scene: bool| -> Vec<&Text> {
        let there =
            lines.iter().zip(shown).filter(|((is_scene, _), shown)| **shown && *is_scene == scene);
        there.map(|((_, line), _)| &line.text).collect()
    };
    let count = |shown: &[bool]| rows(&side(shown, true), &side(shown, false));
    let conditional = lines.iter().filter(|(_, line)| !line.when.0.is_empty()).count();
    if conditional == 0 || conditional > MOST {
        return count(&vec![true; lines.len()]);
    }
    let whens: Vec<&When> = lines.iter().map(|(_, line)| &line.when).collect();
    let mut sets = Vec::new();
    for start in alternatives(&moment.when) {
        together(&whens, &start, &mut Vec::new(), &mut sets);
    }
    sets.iter().map(|shown| count(shown)).max_by_key(|(scene, says)| scene + says).unwrap_or((0, 0))
}

fn alternatives(when: &When) -> Vec<Condition> {
    if when.0.is_empty() { vec![Condition::default()] } else { when.0.clone() }
}

/// Every set of lines that holds under one and the same condition.
fn together(rest: &[&When], held: &Condition, shown: &mut Vec<bool>, sets: &mut Vec<Vec<bool>>) {
    let Some((first, rest)) = rest.split_first() else {
        sets.push(shown.clone());
        return;
    };
    let mut branch = |held: &Condition, is_shown: bool| {
        shown.push(is_shown);
        together(rest, held, shown, sets);
        shown.pop();
    };
    if first.0.is_empty() {
        branch(held, true);
        return;
    }
    branch(held, false);
    for condition in &first.0 {
        if let Some(both) = both(held, condition) {
            branch(&both, true);
        }
    }
}

/// What asks both, where both can hold.
fn both(one: &Condition, other: &Condition) -> Option<Condition> {
    let below = one.below.into_iter().chain(other.below).min();
    let at_least = one.at_least.into_iter().chain(other.at_least).max();
    let (met, lacks) = (one.met.or(other.met), one.lacks.or(other.lacks));
    let apart = below.zip(at_least).is_some_and(|(below, at_least)| below <= at_least)
        || !met.and(lacks).is_empty()
        || one.left.zip(other.left).is_some_and(|(one, other)| one != other);
    let mut chose = one.chose.clone();
    for &(moment, option) in &other.chose {
        match chose.iter().find(|known| known.0 == moment) {
            Some(known) if known.1 != option => return None,
            Some(_) => {}
            None => chose.push((moment, option)),
        }
    }
    (!apart).then(|| Condition {
        below,
        at_least,
        met,
        violated: one.violated.or(other.violated),
        lacks,
        left: one.left.or(other.left),
        chose,
    })
}
