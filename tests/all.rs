//! The integration tests, in one binary.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
#![allow(clippy::disallowed_methods, reason = "tests make and read small files of their own")]

mod architecture;
mod check;
mod cli;
mod content;
mod grading;
mod graphs;
mod handouts;
mod hearing;
mod history;
mod items;
mod languages;
mod leading;
mod library;
mod locale;
mod new;
mod packs;
mod people;
mod progress;
mod properties;
mod pty;
mod rated;
mod rater;
mod records;
mod reports;
mod review;
mod rules;
mod rules_document;
mod schema;
mod sending;
mod simulations;
mod stage;
mod template;
mod terminal;
mod test;
mod transcripts;
mod weak;
mod xapi;
