//! What can come of a scenario, whoever plays it: every path, random play, test-wise players.
//!
//! `board.rs` turns a scenario into small numbers, `walks.rs` goes through every state that can be
//! told apart, and the others look at what was found.

pub mod board;
pub mod ends;
pub mod facts;
pub mod habit;
pub mod looks;
pub mod player;
pub mod random;
pub mod reach;
pub mod shares;
pub mod sites;
pub mod walks;
