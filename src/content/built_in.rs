//! The pack that the program carries: the files of `scenarios/`. A test keeps the table whole and
//! every file sound, so that a walk need not check them again.

use crate::content::pack::{Listed, Shelf};
use crate::guidance::{self, Catalogue};
use crate::scenario::Scenario;
use crate::scenario::check::{check, header};
use crate::scenario::model::Header;
use crate::scenario::raw::RawHeader;
use crate::yaml;

/// The built-in guidance, as YAML.
pub const GUIDANCE: &str = include_str!("../../scenarios/guidance.yaml");
/// What people say, as YAML.
pub const SAYINGS: &str = include_str!("../../scenarios/sayings.yaml");

/// File names and texts of the scenarios, in the order in which a beginner meets them.
pub const SCENARIOS: [(&str, &str); 16] = [
    ("photos-novice.yaml", include_str!("../../scenarios/photos-novice.yaml")),
    ("number-ninety-one.yaml", include_str!("../../scenarios/number-ninety-one.yaml")),
    ("call-about-heat-pump.yaml", include_str!("../../scenarios/call-about-heat-pump.yaml")),
    ("cottage-by-email.yaml", include_str!("../../scenarios/cottage-by-email.yaml")),
    ("one-inner-tube.yaml", include_str!("../../scenarios/one-inner-tube.yaml")),
    ("wrong-friday.yaml", include_str!("../../scenarios/wrong-friday.yaml")),
    ("every-sixth-friday.yaml", include_str!("../../scenarios/every-sixth-friday.yaml")),
    ("sofa-that-came-wrong.yaml", include_str!("../../scenarios/sofa-that-came-wrong.yaml")),
    ("photos-expert.yaml", include_str!("../../scenarios/photos-expert.yaml")),
    ("the-fourth-number.yaml", include_str!("../../scenarios/the-fourth-number.yaml")),
    ("the-missed-call.yaml", include_str!("../../scenarios/the-missed-call.yaml")),
    ("bakers-new-clothes.yaml", include_str!("../../scenarios/bakers-new-clothes.yaml")),
    ("the-same-photo.yaml", include_str!("../../scenarios/the-same-photo.yaml")),
    ("lunch-before-the-staff.yaml", include_str!("../../scenarios/lunch-before-the-staff.yaml")),
    ("lifts-for-the-warehouse.yaml", include_str!("../../scenarios/lifts-for-the-warehouse.yaml")),
    ("no-thanks-to-a-client.yaml", include_str!("../../scenarios/no-thanks-to-a-client.yaml")),
];

/// The built-in guidance.
///
/// # Panics
/// Never in a program whose tests passed: they read this very text.
#[must_use]
pub fn catalogue() -> Catalogue {
    let raw = yaml::read_plainly(GUIDANCE).expect("the tests read the built-in guidance");
    let none = || unreachable!("the built-in guidance stands alone");
    guidance::check(&raw, none).0.expect("the tests check the built-in guidance").learned()
}

/// The heads of the built-in scenarios, in their order; the moments are not read.
#[must_use]
pub fn headers() -> Vec<Header> {
    SCENARIOS.iter().map(|(_, text)| read_header(text)).collect()
}

/// The same as a list shows them.
#[must_use]
pub fn shelf() -> Shelf {
    let listed = |head| Listed { path: None, head: Some(head) };
    Shelf::new(None, headers().into_iter().map(listed).collect())
}

fn read_header(text: &str) -> Header {
    let head = yaml::before_moments(text).unwrap_or(text);
    let raw: RawHeader = yaml::read_plainly(head).expect("the tests read every built-in head");
    header(&raw)
}

/// The built-in scenario with this id.
#[must_use]
pub fn scenario(id: &str, catalogue: &Catalogue) -> Option<Scenario> {
    let raw = yaml::read_plainly(text(id)?).ok()?;
    check(&raw, catalogue).0
}

/// The built-in scenario with this id, as YAML.
#[must_use]
pub fn text(id: &str) -> Option<&'static str> {
    let mut all = SCENARIOS.iter();
    all.find(|(name, _)| name.strip_suffix(".yaml") == Some(id)).map(|(_, text)| *text)
}
