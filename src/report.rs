//! Results for other programs and on paper, as text in a documented form. Bytes out, no files.

pub mod csv;
pub mod github;
pub mod graph;
pub mod handout;
pub mod items;
pub mod json;
pub mod markdown;
pub mod page;
pub mod people;
mod plot;
pub mod progress;
pub mod scenario;
pub mod session;
pub mod sheet;
pub mod slug;
pub mod xapi;
