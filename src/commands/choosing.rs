//! Which scenario is meant, by a menu.

use crate::console::{Console, Reply, Stop};
use crate::content::pack::{Listed, Shelf};
use crate::content::part::parts;
use crate::locale::Words;
use crate::scenario::model::Header;
use crate::view::Screen;
use crate::view::choosing::Menu;

/// What was chosen.
pub enum Chosen<'a> {
    /// One of the choices before the scenarios.
    Before(usize),
    Scenario(&'a Listed),
    Back,
}

/// How many choices are shown at once: as many as fit 24 rows, of which some take two.
const MOST: usize = 12;

/// Asks which scenario is meant; where there are many, which part of them first.
///
/// # Errors
/// Where somebody leaves.
pub fn scenario<'a>(
    console: &mut dyn Console,
    words: &Words,
    menu: &Menu,
    shelves: &'a [Shelf],
    text: impl Fn(&Listed, &Header) -> String,
) -> Result<Chosen<'a>, Stop> {
    let before = menu.before.len();
    let all: Vec<&Listed> = shelves.iter().flat_map(|shelf| &shelf.scenarios).collect();
    if before + all.len() <= MOST {
        let place = pick(console, &menu.all(words, shelves, &text))?;
        return Ok(match place.checked_sub(before) {
            None => Chosen::Before(place),
            Some(place) => all.get(place).map_or(Chosen::Back, |one| Chosen::Scenario(one)),
        });
    }
    let parts: Vec<_> = shelves.iter().flat_map(parts).collect();
    loop {
        let place = pick(console, &menu.parts(words, &parts))?;
        let Some(place) = place.checked_sub(before) else { return Ok(Chosen::Before(place)) };
        let Some(part) = parts.get(place) else { return Ok(Chosen::Back) };
        let place = pick(console, &menu.of_part(words, part, &text))?;
        if let Some(listed) = part.scenarios.get(place) {
            return Ok(Chosen::Scenario(listed));
        }
    }
}

fn pick(console: &mut dyn Console, screen: &Screen) -> Result<usize, Stop> {
    loop {
        if let Reply::Picked(place) = console.ask(screen)? {
            return Ok(place);
        }
    }
}
