//! Everything that `check` tells of content, beyond what a walk needs: what can never be shown, what
//! players make of it, what a pack leaves out.
//!
//! Loading a scenario asks only whether it can be walked; a review asks whether it should be.

mod earnings;
mod fair;
mod hearing;
mod pack;
mod reach;
mod summary;

use crate::content;
use crate::encounter::reference;
use crate::finding::allow;
use crate::finding::{Finding, Path, Rule};
use crate::guidance::raw::{RawGuidance, RawSayings};
use crate::guidance::{self, Catalogue};
use crate::lint::{self, ScreenSize};
use crate::rater::BadModel;
use crate::scenario::Scenario;
use crate::scenario::raw::RawScenario;
use crate::simulate::board::Board;
use crate::simulate::reach::LIMIT;
use crate::yaml;

pub use fair::{CHANCE, Played, Walked, play};
pub use hearing::{Hearing, LEAST, Listen, Share};
pub use pack::{doubles, overall};
pub use reach::{TrustAt, TrustLine};
pub use summary::{Spread, Summary};

/// What a review looks at besides the content itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Whether random play and the test-wise players walk it too, and sayings are heard.
    pub play: bool,
    /// The screen on which texts are to fit.
    pub screen: ScreenSize,
}

/// What a review found in one file.
#[derive(Debug, Default)]
pub struct Review {
    pub findings: Vec<Finding>,
    /// With which trust walks come to the conditions on trust.
    pub trust: Vec<TrustAt>,
    /// What its pack needs to know of it; `None` where it cannot be walked, or is no scenario.
    pub summary: Option<Summary>,
    /// How sayings are told apart.
    pub hearing: Vec<Hearing>,
}

/// Reviews a scenario file.
#[must_use]
pub fn scenario(text: &str, catalogue: &Catalogue, ask: Ask) -> Review {
    let raw: RawScenario = match yaml::read(text) {
        Ok(raw) => raw,
        Err(findings) => return Review { findings, ..Review::default() },
    };
    let (scenario, findings) = content::check_meaning(&raw, catalogue);
    let mut review = Review { findings, ..Review::default() };
    if let Some(scenario) = &scenario {
        review.look(scenario, catalogue, ask);
    }
    review.settle(&raw, scenario.as_ref(), ask);
    review
}

/// Reviews a guidance file; with its pack, what the pack as a whole makes of it too.
#[must_use]
pub fn guidance(text: &str, pack: Option<(&Catalogue, &[Summary])>) -> Vec<Finding> {
    let raw: RawGuidance = match yaml::read(text) {
        Ok(raw) => raw,
        Err(findings) => return findings,
    };
    let (sound, mut findings) = content::check_catalogue(text);
    if sound.is_some() {
        findings.extend(lint::guidance(&raw));
    }
    if let Some((catalogue, scenarios)) = pack {
        findings.extend(pack::overall(scenarios));
        findings.extend(pack::unpractised(catalogue, scenarios));
    }
    let whole = pack.is_some();
    let id_at = |path: &Path| match in_list(path)? {
        ("points", place) => raw.points.get(place).map(|point| point.id.clone()),
        _ => None,
    };
    let ids: Vec<&str> = raw.points.iter().map(|point| point.id.as_str()).collect();
    let ran = |rule| sound.is_some() && (whole || rule != Rule::NotPractised);
    allow::apply(&raw.allow, findings, id_at, &ids, ran)
}

/// Reviews a sayings file against the guidance that it belongs to. Where somebody listens, the
/// sayings of the guidance's own points are heard too, unless these points were learned.
///
/// # Errors
/// Where nobody can listen because the rater is damaged.
pub fn sayings(
    text: &str,
    catalogue: &Catalogue,
    listen: Option<&Listen<'_>>,
) -> Result<Review, &'static BadModel> {
    let raw: RawSayings = match yaml::read(text) {
        Ok(raw) => raw,
        Err(findings) => return Ok(Review { findings, ..Review::default() }),
    };
    let (sayings, mut findings) = guidance::check_sayings(&raw, catalogue);
    let sound = findings.is_empty();
    let mut hearing = Vec::new();
    if sound {
        findings.extend(lint::sayings(&sayings));
        findings.extend(hearing::too_few(&sayings, catalogue));
        if let Some(listen) = listen {
            let told: Vec<Finding>;
            (hearing, told) = hearing::hear(&sayings, catalogue, listen)?;
            findings.extend(told);
        }
    }
    let ids: Vec<&str> = raw.sayings.iter().map(|saying| saying.point.as_str()).collect();
    let id_at = |path: &Path| match in_list(path)? {
        ("sayings", place) => ids.get(place).map(|&id| id.to_owned()),
        _ => None,
    };
    let ran = |rule| sound && (listen.is_some() || rule != Rule::SayingsAlike);
    let findings = allow::apply(&raw.allow, findings, id_at, &ids, ran);
    Ok(Review { findings, hearing, ..Review::default() })
}

impl Review {
    /// What is looked at only where the scenario can be walked.
    fn look(&mut self, scenario: &Scenario, catalogue: &Catalogue, ask: Ask) {
        let mut summary = Summary::of(scenario);
        self.findings.extend(lint::findings(scenario, catalogue, ask.screen));
        self.findings.extend(fair::shape(scenario));
        self.findings.extend(earnings::ticking_all(scenario));
        let best = reference::find(scenario);
        self.findings
            .extend(best.iter().flat_map(|reference| earnings::empty_phases(scenario, reference)));
        if let Some(board) = Board::new(scenario, best.as_ref()) {
            let (findings, trust) = reach::findings(&board, LIMIT);
            self.findings.extend(findings);
            self.trust = trust;
            self.findings.extend(fair::best_answers(&board));
            if ask.play {
                let played = fair::play(&board, catalogue);
                self.findings.extend(fair::findings(&board, &played));
                summary.add(scenario, &played);
            }
        } else {
            let message = format!("conditions on over {} facts", Board::MOST_FACTS);
            self.findings.push(reach::not_proven(0.0, &message));
        }
        self.summary = Some(summary);
    }

    /// Takes out what the file lets stand.
    fn settle(&mut self, raw: &RawScenario, scenario: Option<&Scenario>, ask: Ask) {
        let moments = raw.moments.iter().map(|moment| moment.id.as_str());
        let endings = raw.endings.iter().map(|ending| ending.id.as_str());
        let ids: Vec<&str> = moments.chain(endings).collect();
        let ran = |rule: Rule| match rule {
            Rule::ChancePasses | Rule::HabitPays => ask.play,
            Rule::TooTall => ask.screen == ScreenSize::default(),
            _ => true,
        };
        self.findings = allow::apply(
            &raw.allow,
            std::mem::take(&mut self.findings),
            |path| id_at(scenario?, path),
            &ids,
            |rule| scenario.is_some() && ran(rule),
        );
    }
}

/// The id of the moment or ending in which a place is.
fn id_at(scenario: &Scenario, path: &Path) -> Option<String> {
    match in_list(path)? {
        ("moments", place) => scenario.moments.get(place).map(|moment| moment.id.clone()),
        ("endings", place) => scenario.endings.get(place).map(|ending| ending.id.clone()),
        _ => None,
    }
}

/// The list of the file in which a place is, and where in the list.
fn in_list(path: &Path) -> Option<(&str, usize)> {
    let (list, rest) = path.as_str().split_once('[')?;
    Some((list, rest.split_once(']')?.0.parse().ok()?))
}
