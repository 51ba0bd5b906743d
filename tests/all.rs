//! The integration tests, in one binary.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
#![allow(clippy::disallowed_methods, reason = "tests read and write files of their own")]

mod architecture;
mod content;
mod transcripts;
