//! Results for other programs, as text in a documented form. Bytes out, no files.

pub mod json;
pub mod page;
