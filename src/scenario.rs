//! Scenarios: YAML as written ([`raw`]), what is wrong with it ([`check`]), and the trusted
//! [`Scenario`].

pub mod check;
pub mod kind;
pub mod model;
pub mod points;
pub mod raw;
pub mod when;

pub use model::{Moment, Scenario, Task};
pub use points::{PointIx, PointSet};
