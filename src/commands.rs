//! One file a command: it reads, calls the core, shows and writes.

pub mod app;
pub mod check;
pub mod choosing;
pub mod completions;
pub mod ear;
pub mod graph;
pub mod guidance;
pub mod home;
pub mod library;
pub mod list;
pub mod new;
pub mod output;
pub mod play;
pub mod progress;
pub mod records;
pub mod report;
pub mod review;
pub mod schema;
pub mod score;
pub mod session;
pub mod simulate;
pub mod threads;
pub mod told;
pub mod walks;
