//! What is kept of an encounter, and how it becomes a walk again.
//!
//! Stored forms are types of their own: they name moments, options and points by id, so that a
//! record outlives both an edit of its scenario and a new version of the program.

pub mod damage;
pub mod form;
pub mod history;
pub mod holdings;
pub mod mark;
pub mod portable;
pub mod replay;
pub mod session;
pub mod summary;

pub use form::{AnswerForm, Judge, Mode, StoredAnswer, StoredVerdict};
