//! Looks through the files of a pack, and at the pack as a whole.

use std::borrow::Cow;
use std::path::Path;

use crate::commands::threads::side_by_side;
use crate::content::pack;
use crate::finding::{Finding, Place, Rule};
use crate::guidance::{Catalogue, Sayings};
use crate::rater::{BadModel, Heard, Rater};
use crate::review::{self, Ask, Hearing, Listen, Review, Summary, TrustAt};

use super::gather::{Kind, Pack, Source};

/// A file and what was found in it.
pub(super) struct Checked {
    pub(super) name: String,
    /// Kept only where something can point into it.
    pub(super) text: String,
    pub(super) kind: Kind,
    pub(super) findings: Vec<Finding>,
    pub(super) trust: Vec<TrustAt>,
    pub(super) summary: Option<Summary>,
    pub(super) hearing: Vec<Hearing>,
}

impl Checked {
    /// Whether it is the guidance that the pack's scenarios are scored against.
    fn is_the_guidance(&self) -> bool {
        let name = Path::new(&self.name).file_name().unwrap_or_default().to_string_lossy();
        self.kind == Kind::Guidance && pack::GUIDANCE.contains(&name.as_ref())
    }
}

/// Checks every file of a pack, and the pack as a whole.
///
/// # Errors
/// Where sayings are to be heard and the rater is damaged.
pub(super) fn pack(pack: &Pack, ask: Ask) -> Result<Vec<Checked>, &'static BadModel> {
    let (files, catalogue) = (&pack.files, pack.catalogue.as_deref());
    let checked = side_by_side(files.len(), |place| check(&files[place], catalogue, ask));
    let mut checked = checked.into_iter().collect::<Result<Vec<_>, _>>()?;
    if pack.whole {
        whole(pack, &mut checked);
    }
    Ok(checked)
}

/// Hears sayings with the rater of the program, which is unpacked here at the earliest.
fn listen(all: &[&Sayings]) -> Result<Vec<Vec<Heard>>, &'static BadModel> {
    let rater = Rater::built_in()?;
    Ok(side_by_side(all.len(), |place| rater.hear(all[place])))
}

fn check(
    file: &Source,
    catalogue: Option<&Catalogue>,
    ask: Ask,
) -> Result<Checked, &'static BadModel> {
    let (kind, text) = file.read();
    let review = match &text {
        Ok(text) => review(kind, text, catalogue, ask)?,
        Err(finding) => Review { findings: vec![finding.clone()], ..Review::default() },
    };
    let Review { findings, trust, summary, hearing } = review;
    // What the pack as a whole has to say points into its guidance.
    let is_kept = kind == Kind::Guidance || !findings.is_empty() || !trust.is_empty();
    let text = text.ok().filter(|_| is_kept).unwrap_or_default().into_owned();
    Ok(Checked { name: file.name.clone(), text, kind, findings, trust, summary, hearing })
}

fn review(
    kind: Kind,
    text: &str,
    catalogue: Option<&Catalogue>,
    ask: Ask,
) -> Result<Review, &'static BadModel> {
    let findings = match (kind, catalogue) {
        (Kind::Guidance, _) => review::guidance(text, None),
        (_, None) => {
            let message = "not looked at: the guidance of this pack has errors";
            let finding = Finding::placed(Rule::Unreadable, Place::File, message);
            vec![finding.hint("mend `guidance.yaml` first")]
        }
        (Kind::Sayings, Some(catalogue)) => {
            let listen: Option<&Listen<'_>> = if ask.play { Some(&listen) } else { None };
            return review::sayings(text, catalogue, listen);
        }
        (Kind::Scenario, Some(catalogue)) => return Ok(review::scenario(text, catalogue, ask)),
    };
    Ok(Review { findings, ..Review::default() })
}

/// What only the pack as a whole can tell. It stands at the guidance; where the pack has none of its
/// own, at its first file. It waits for scenarios that are broken: nobody knows yet what they make
/// people practise.
fn whole(pack: &Pack, checked: &mut [Checked]) {
    let Some(catalogue) = &pack.catalogue else { return };
    let broken = |file: &Checked| file.kind == Kind::Scenario && file.summary.is_none();
    if checked.iter().any(broken) {
        return;
    }
    let summaries: Vec<Summary> =
        checked.iter().filter_map(|checked| checked.summary.clone()).collect();
    let places: Vec<usize> =
        (0..checked.len()).filter(|&place| checked[place].summary.is_some()).collect();
    for (place, finding) in review::doubles(&summaries) {
        let double = &mut checked[places[place]];
        let text = pack.files[places[place]].read().1;
        double.text = text.map(Cow::into_owned).unwrap_or_default();
        double.findings.push(finding);
    }
    let guidance = checked.iter().position(Checked::is_the_guidance);
    if let Some(guidance) = guidance.map(|place| &mut checked[place]) {
        guidance.findings = review::guidance(&guidance.text, Some((catalogue, &summaries)));
    } else {
        let findings = review::overall(&summaries);
        checked.iter_mut().take(1).for_each(|first| first.findings.extend(findings.clone()));
    }
}
