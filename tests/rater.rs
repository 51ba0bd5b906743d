//! The rater: how texts are taken apart, what it must not fall for, what its verdicts rest on.

mod clauses;
mod evidence;
mod guards;
mod members;
