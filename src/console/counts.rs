//! Counts as they are typed: `4 7 1`, in the order shown.

use crate::group::vote::{Miscount, possible};
use crate::view::Prompt;

use super::notice::Notice;

/// The most digits that a count can have.
const DIGITS: usize = 4;

/// The numbers in a line; anything that is no number in it refuses the whole. Numbers that stand
/// there already are always possible, however many take part by now.
pub(super) fn parse(prompt: &Prompt, line: &str) -> Result<Vec<u32>, Notice> {
    let Prompt::Counts { choices, present, each, before } = prompt else {
        return Ok(Vec::new());
    };
    if choices.is_empty() {
        return people(line, *present).map(|count| vec![count]);
    }
    let wanted = choices.len();
    let numbers = line.split([' ', ',', '+', ';', '\t']).filter(|part| !part.is_empty());
    let numbers: Result<Vec<u32>, Notice> = numbers
        .map(|part| {
            let number = part.parse().ok().filter(|_| part.len() <= DIGITS);
            number.ok_or(Notice::Numbers(wanted))
        })
        .collect();
    let numbers = numbers?;
    if !before.is_empty() && numbers == *before {
        return Ok(numbers);
    }
    match possible(&numbers, wanted, *present, *each) {
        Ok(()) => Ok(numbers),
        Err(Miscount::Numbers { wanted, .. }) => Err(Notice::Numbers(wanted)),
        Err(Miscount::TooMany { given, most }) => Err(Notice::TooMany(given, most)),
    }
}

/// A number of people, of whom there is at least one.
fn people(line: &str, most: u32) -> Result<u32, Notice> {
    let count = line.trim().parse().ok().filter(|count| (1..=most).contains(count));
    count.ok_or(Notice::People(most))
}

/// Numbers as they would be typed.
pub(super) fn typed(numbers: &[u32]) -> String {
    numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}
