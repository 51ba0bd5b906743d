//! The report of a scenario: the formulas against values worked out elsewhere, and whole reports of
//! walks that were made up.

mod command;
mod figures;
mod made;
mod permuted;
mod records;
mod sentences;
