//! `encounter`: a coach in the terminal for people who serve customers.
//!
//! The core comes first and is pure: it reads no files, no clock and no environment and never
//! touches a terminal. The shell comes after it. `ARCHITECTURE.md` tells where to go.

pub mod finding;
pub mod phase;
pub mod text;
pub mod words;
pub mod yaml;

pub mod guidance;
pub mod scenario;
pub mod schema;

pub mod coach;
pub mod content;
pub mod encounter;
pub mod grading;
pub mod group;
pub mod lint;
pub mod locale;
pub mod rater;
pub mod record;
pub mod report;
pub mod review;
pub mod simulate;
pub mod template;
pub mod view;

pub mod clock;
pub mod console;
pub mod files;
pub mod lrs;
pub mod play;
pub mod session;
pub mod store;

pub mod cli;
pub mod commands;
pub mod error;
