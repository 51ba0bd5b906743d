//! Results for other programs and on paper, as text in a documented form. Bytes out, no files.

pub mod csv;
pub mod github;
pub mod graph;
pub mod handout;
pub mod json;
pub mod page;
mod plot;
pub mod session;
