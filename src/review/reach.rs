//! Findings on what walks can show, and the trust with which they come to conditions.

use crate::finding::{Finding, Path, Place, Rule};
use crate::scenario::when::Condition;
use crate::simulate::board::Board;
use crate::simulate::facts::Test;
use crate::simulate::reach::{Reach, Read, Seen, Spotted, reach};
use crate::simulate::sites::Kind;

/// A condition on trust, and the trust with which walks come to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrustAt {
    pub path: Path,
    pub below: Option<u8>,
    pub at_least: Option<u8>,
    /// The least and the greatest, 0–100; `None` where no walk comes to it.
    pub reachable: Option<(u8, u8)>,
    /// A walk on which the condition holds: per moment its id and what was answered there.
    pub witness: Option<Vec<(String, String)>>,
}

/// A file's name, the line (from 1) of a condition on trust, and what comes to it.
pub type TrustLine<'f> = (&'f str, usize, &'f TrustAt);

/// What can never be shown and never hold, and the trust at the conditions on it. Where a moment has
/// over `limit` states, nothing is called unreachable, and how much was gone through is told.
pub(super) fn findings(board: &Board<'_>, limit: usize) -> (Vec<Finding>, Vec<TrustAt>) {
    let reach = reach(board, limit);
    let mut findings = Vec::new();
    if reach.walks.whole {
        for seen in &reach.seen {
            findings.extend(of_site(board, seen, &reach));
        }
    } else {
        findings.push(not_proven(reach.walks.share, "too many different states"));
    }
    // From a part of the walks nothing follows of all of them.
    let trust = if reach.walks.whole { trust(board, &reach) } else { Vec::new() };
    (findings, trust)
}

/// The warning that nothing is said of what can never be shown.
pub(super) fn not_proven(share: f64, why: &str) -> Finding {
    let message = format!(
        "{why}: {} of the walks were gone through, so what can never be shown was not looked for",
        rounded_down(share)
    );
    Finding::placed(Rule::NotProven, Place::File, message)
        .hint("let fewer texts and moments depend on what was chosen, met or violated long before")
}

/// A share of walks as a percentage, rounded down: all of them are never claimed.
pub(super) fn rounded_down(share: f64) -> String {
    format!("{} %", (share.min(0.999) * 1000.0).floor() / 10.0)
}

fn of_site(board: &Board<'_>, seen: &Seen<'_>, reach: &Reach<'_>) -> Vec<Finding> {
    let site = &seen.site;
    let Some(read) = &seen.read else {
        // What stands in a moment that is never reached follows from that.
        return match site.kind {
            Kind::Moment(at) => vec![unreached(board, at, &site.path)],
            _ => Vec::new(),
        };
    };
    if let Kind::Moment(at) = site.kind
        && reach.walks.at(at).next().is_none()
    {
        return vec![unreached(board, at, &site.path).hint(
            never(board, &site.guard.0, read).unwrap_or_else(|| "mend its `when`".to_owned()),
        )];
    }
    let listed = site.when.0.len() > 1;
    let mut findings: Vec<Finding> = Vec::new();
    for (place, _) in seen.held.iter().enumerate().filter(|(_, held)| held.is_none()) {
        let path = site.path.field("when");
        let path = if listed { path.at(place) } else { path };
        let why = reason(board, &site.guard.0[place], read);
        let message = format!("this condition can never hold: {why}");
        let finding = Finding::new(Rule::NeverHolds, &path, message);
        findings.push(finding.hint("mend the condition, or take out what can never be shown"));
    }
    if findings.is_empty() && seen.shown.is_none() {
        let word = site.kind.word();
        let message =
            format!("this {word} can never be shown: whenever it would hold, one before it does");
        let finding = Finding::new(Rule::NeverShown, &site.path, message);
        findings.push(finding.hint("put it before the others, or sharpen their conditions"));
    }
    findings
}

fn unreached(board: &Board<'_>, at: usize, path: &Path) -> Finding {
    let moment = &board.scenario.moments[at];
    Finding::new(Rule::NeverReached, path, format!("no walk comes to `{}`", moment.id))
}

/// Why none of the conditions ever holds, if there is just one.
fn never(board: &Board<'_>, tests: &[Test], read: &Read) -> Option<String> {
    match tests {
        [test] => Some(format!("its condition can never hold: {}", reason(board, test, read))),
        _ => None,
    }
}

/// Why a condition never holds, as far as one part of it tells.
fn reason(board: &Board<'_>, test: &Test, read: &Read) -> String {
    let (least, greatest) = read.trust;
    if least >= test.below {
        return format!("trust is {least}–{greatest} here, never below {}", test.below);
    }
    if greatest < test.at_least {
        return format!("trust is {least}–{greatest} here, never {} or more", test.at_least);
    }
    let missing = board.words(test.yes & !read.some);
    if !missing.is_empty() {
        return format!("no walk comes here with {}", missing.join(", "));
    }
    let always = board.words(test.no & read.every);
    if !always.is_empty() {
        return format!("every walk comes here with {}", always.join(", "));
    }
    match test.left {
        Some(true) if !read.left[1] => "no customer who has left comes here".to_owned(),
        Some(false) if !read.left[0] => "only customers who have left come here".to_owned(),
        _ => format!("its parts never hold together; trust is {least}–{greatest} here"),
    }
}

fn trust(board: &Board<'_>, reach: &Reach<'_>) -> Vec<TrustAt> {
    let mut all = Vec::new();
    for seen in &reach.seen {
        let listed = seen.site.when.0.len() > 1;
        for (place, condition) in seen.site.when.0.iter().enumerate() {
            let Condition { below, at_least, .. } = condition;
            if below.is_none() && at_least.is_none() {
                continue;
            }
            let path = seen.site.path.field("when");
            let path = if listed { path.at(place) } else { path };
            all.push(TrustAt {
                path: path.field("trust"),
                below: *below,
                at_least: *at_least,
                reachable: seen.read.map(|read| read.trust),
                witness: seen.held[place].map(|at| witness(board, reach, at)),
            });
        }
    }
    all
}

fn witness(board: &Board<'_>, reach: &Reach<'_>, at: Spotted) -> Vec<(String, String)> {
    let steps = reach.witness(board, at).into_iter();
    steps
        .map(|(at, outcome)| {
            let moment = &board.scenario.moments[at];
            (moment.id.clone(), outcome.told(moment, board.scenario))
        })
        .collect()
}
