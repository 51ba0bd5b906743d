//! Warnings that an author lets stand, in the file and with a reason.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Finding, Path, Place, Rule};
use crate::text::clean_line;
use crate::words::nearest;

/// One warning that is to be let stand.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Allow")]
pub struct RawAllow {
    /// The code of a warning, like `W401`. Errors cannot be let stand, nor can W606.
    #[schemars(regex(pattern = "^W[0-9]{3}$"))]
    pub rule: String,
    /// The id of the moment, ending or point where alone it may stand; anywhere when left out.
    pub at: Option<String>,
    /// Why it may stand, for whoever reads the file next.
    pub why: String,
}

/// Takes out the warnings that the file lets stand, and tells what is wrong with the entries
/// themselves. `id_at` gives the id of what a finding stands in, `ids` are all that there are; `ran` tells whether a rule has been
/// looked at, since an entry is of no use only where it was.
#[must_use]
pub fn apply(
    allowed: &[RawAllow],
    findings: Vec<Finding>,
    id_at: impl Fn(&Path) -> Option<String>,
    ids: &[&str],
    ran: impl Fn(Rule) -> bool,
) -> Vec<Finding> {
    let mut used = vec![false; allowed.len()];
    let mut kept: Vec<Finding> = Vec::new();
    for finding in findings {
        let id = match &finding.place {
            Place::Path(path) => id_at(path),
            Place::Span(_) | Place::File => None,
        };
        let fits = |entry: &RawAllow| {
            entry.rule == finding.rule.code() && (entry.at.is_none() || entry.at == id)
        };
        let found = allowed.iter().position(fits).filter(|_| finding.rule.may_stand());
        match found {
            Some(place) => used[place] = true,
            None => kept.push(finding),
        }
    }
    let path = Path::root().field("allow");
    for (place, (entry, used)) in allowed.iter().zip(used).enumerate() {
        kept.extend(wrong(entry, used, &path.at(place), ids, &ran));
    }
    kept
}

fn wrong(
    entry: &RawAllow,
    used: bool,
    path: &Path,
    ids: &[&str],
    ran: impl Fn(Rule) -> bool,
) -> Option<Finding> {
    let code = clean_line(&entry.rule);
    let Some(rule) = Rule::from_code(&entry.rule) else {
        let message = format!("there is no rule `{code}`");
        let finding = Finding::new(Rule::BadAllow, &path.field("rule"), message);
        let near = nearest(&code.to_uppercase(), Rule::ALL.iter().map(|rule| rule.code()));
        return Some(finding.hint(match near {
            Some(near) => format!("did you mean `{near}`?"),
            None => "write the code that `check` shows, like `W401`".to_owned(),
        }));
    };
    if let Some(at) = entry.at.as_deref().filter(|at| !ids.contains(at)) {
        let at = clean_line(at);
        let message = format!("there is no moment, ending or point `{at}` in this file");
        let finding = Finding::new(Rule::BadAllow, &path.field("at"), message);
        return Some(finding.hint(match nearest(&at, ids.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "leave `at` out to let it stand anywhere".to_owned(),
        }));
    }
    if !rule.may_stand() {
        let message = if rule.is_error() {
            format!("`{code}` is an error, and errors cannot be let stand")
        } else {
            format!("`{code}` says what was not looked at, and that cannot be let stand")
        };
        let finding = Finding::new(Rule::BadAllow, &path.field("rule"), message);
        return Some(finding.hint("mend what it tells of, and take this entry out"));
    }
    if entry.why.trim().is_empty() {
        let finding = Finding::new(Rule::BadAllow, &path.field("why"), "no reason is given");
        return Some(finding.hint("say why the warning may stand"));
    }
    (!used && ran(rule)).then(|| {
        let place = entry.at.as_ref().map(|at| format!(" at `{}`", clean_line(at)));
        let message = format!("nothing to let stand: no `{code}`{}", place.unwrap_or_default());
        Finding::new(Rule::UnusedAllow, path, message).hint("take this entry out")
    })
}
