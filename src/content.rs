//! From the text of a content file to something trusted, layer by layer; and the built-in pack.

pub mod built_in;

use crate::encounter::sound;
use crate::finding::{Finding, Severity};
use crate::guidance::{self, Catalogue};
use crate::scenario::{self, Scenario};
use crate::yaml;

/// A guidance file, checked.
///
/// # Errors
/// Every finding of the first layer (syntax, shape, meaning) that has any.
pub fn catalogue(text: &str) -> Result<Catalogue, Vec<Finding>> {
    let raw = yaml::read(text)?;
    let (catalogue, findings) = guidance::check(&raw);
    catalogue.ok_or(findings)
}

/// A scenario file, checked against the guidance, with a walk that can be scored.
///
/// # Errors
/// Every finding of the first layer (syntax, shape, meaning, soundness) that has any.
pub fn scenario(text: &str, catalogue: &Catalogue) -> Result<Scenario, Vec<Finding>> {
    let raw = yaml::read(text)?;
    let (scenario, findings) = scenario::check::check(&raw, catalogue);
    let scenario = scenario.ok_or(findings)?;
    let findings = sound::findings(&scenario);
    if findings.iter().any(|finding| finding.severity == Severity::Error) {
        return Err(findings);
    }
    Ok(scenario)
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
