//! From the text of a content file to something trusted, layer by layer; the built-in pack, and others.

pub mod built_in;
pub mod course;
pub mod pack;
pub mod part;

use crate::encounter::sound;
use crate::finding::Finding;
use crate::guidance::{self, Catalogue};
use crate::scenario::raw::RawScenario;
use crate::scenario::{self, Scenario};
use crate::yaml;

/// Something checked: there if and only if no finding is an error.
pub type Checked<T> = (Option<T>, Vec<Finding>);

/// A guidance file with all findings of the first layer (syntax, shape, meaning) that has any.
#[must_use]
pub fn check_catalogue(text: &str) -> Checked<Catalogue> {
    match yaml::read(text) {
        Ok(raw) => guidance::check(&raw, built_in::catalogue),
        Err(findings) => (None, findings),
    }
}

/// A scenario file with all findings of the first layer (syntax, shape, meaning, soundness) that has
/// any.
#[must_use]
pub fn check_scenario(text: &str, catalogue: &Catalogue) -> Checked<Scenario> {
    match yaml::read(text) {
        Ok(raw) => check_meaning(&raw, catalogue),
        Err(findings) => (None, findings),
    }
}

/// The last two layers of [`check_scenario`]: meaning and soundness.
#[must_use]
pub fn check_meaning(raw: &RawScenario, catalogue: &Catalogue) -> Checked<Scenario> {
    let (scenario, mut findings) = scenario::check::check(raw, catalogue);
    findings.extend(scenario.iter().flat_map(sound::findings));
    let broken = findings.iter().any(Finding::is_error);
    (scenario.filter(|_| !broken), findings)
}

/// A guidance file to use.
///
/// # Errors
/// What [`check_catalogue`] finds.
pub fn catalogue(text: &str) -> Result<Catalogue, Vec<Finding>> {
    let (catalogue, findings) = check_catalogue(text);
    catalogue.ok_or(findings)
}

/// A scenario file to walk.
///
/// # Errors
/// What [`check_scenario`] finds.
pub fn scenario(text: &str, catalogue: &Catalogue) -> Result<Scenario, Vec<Finding>> {
    let (scenario, findings) = check_scenario(text, catalogue);
    scenario.ok_or(findings)
}

/// A sayings file, checked against the guidance that it belongs to.
///
/// # Errors
/// Every finding of the first layer that has any.
pub fn sayings(text: &str, catalogue: &Catalogue) -> Result<Vec<guidance::Sayings>, Vec<Finding>> {
    let raw = yaml::read(text)?;
    let (sayings, findings) = guidance::check_sayings(&raw, catalogue);
    if findings.is_empty() { Ok(sayings) } else { Err(findings) }
}
