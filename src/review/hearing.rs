//! How well the sayings of a guidance's own points tell what meets a point from what breaks it.
//! Nobody has labelled answers for these points: their sayings are all that the rater goes by.

use crate::finding::{Finding, Path, Rule};
use crate::guidance::{Catalogue, Sayings};
use crate::lint;
use crate::rater::{BadModel, Heard};
use crate::text::Lang;

/// Hears the sayings of each point, one left out at a time.
pub type Listen<'l> = dyn Fn(&[&Sayings]) -> Result<Vec<Vec<Heard>>, &'static BadModel> + 'l;

/// The fewest sayings of a kind in a language to go by. The rater looks at the three nearest of a
/// kind: with four, three are left when one is left out.
pub const LEAST: usize = 4;
/// The share of a point's sayings that are to be told apart, as a fraction. Chance tells half of them;
/// this is half way from there to all.
const ENOUGH: (usize, usize) = (3, 4);
/// How many sayings, or points, a finding names.
const NAMED: usize = 3;

/// How the sayings of one point are told apart, each by the others in its language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hearing {
    pub point: String,
    /// Of those that meet it.
    pub met: Share,
    /// Of those that break it.
    pub violated: Share,
}

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Those taken for what they are.
    pub right: usize,
    pub of: usize,
}

impl Hearing {
    /// Both kinds together.
    #[must_use]
    pub fn both(&self) -> Share {
        let Self { met, violated, .. } = self;
        Share { right: met.right + violated.right, of: met.of + violated.of }
    }

    /// Of one point.
    fn of(point: &str, heard: &[Heard]) -> Self {
        let share = |met: bool| {
            let kind = || heard.iter().filter(move |one| one.met == met);
            Share { right: kind().filter(|one| one.right).count(), of: kind().count() }
        };
        Self { point: point.to_owned(), met: share(true), violated: share(false) }
    }
}

/// A point that is rated from its sayings alone, and its place among them where it has any.
fn own<'a>(
    sayings: &'a [Sayings],
    catalogue: &'a Catalogue,
) -> impl Iterator<Item = (&'a str, Option<usize>)> {
    let points = catalogue.unlearned_points().iter().map(|point| point.id.as_str());
    points.map(|id| (id, sayings.iter().position(|one| one.point == id)))
}

fn path(place: usize) -> Path {
    Path::root().field("sayings").at(place).field("point")
}

/// How the sayings of each point are told apart, in the order of the guidance, and a warning where
/// too many are mistaken. Nobody listens where there is nothing to hear.
///
/// # Errors
/// Where nobody can listen.
pub(super) fn hear(
    sayings: &[Sayings],
    catalogue: &Catalogue,
    listen: &Listen<'_>,
) -> Result<(Vec<Hearing>, Vec<Finding>), &'static BadModel> {
    let places: Vec<usize> = own(sayings, catalogue).filter_map(|(_, place)| place).collect();
    let said: Vec<&Sayings> = places.iter().map(|&place| &sayings[place]).collect();
    let heard = if said.is_empty() { Vec::new() } else { listen(&said)? };
    let heard_at = |place| {
        let at = places.iter().position(|&known| known == place)?;
        heard.get(at).map(Vec::as_slice)
    };
    let used = lint::languages_of_sayings(sayings);
    let mut all = Vec::new();
    let mut findings = Vec::new();
    for (id, place) in own(sayings, catalogue) {
        let heard = place.and_then(heard_at).unwrap_or_default();
        let hearing = Hearing::of(id, heard);
        if let Some(place) = place {
            let (own, path) = (&sayings[place], path(place));
            // Where there are few, mistakes say nothing of what they are like.
            let enough = few(own, used, &path).is_none();
            findings.extend(alike(&hearing, heard, own, &path).filter(|_| enough));
        }
        all.push(hearing);
    }
    Ok((all, findings))
}

/// Too many sayings of a point are taken for the other kind.
fn alike(hearing: &Hearing, heard: &[Heard], sayings: &Sayings, path: &Path) -> Option<Finding> {
    let Share { right, of } = hearing.both();
    let (part, whole) = ENOUGH;
    if right * whole >= of * part {
        return None;
    }
    let mistaken = heard.iter().filter(|one| !one.right).map(|one| {
        let (kind, lists) =
            if one.met { ("met", &sayings.met) } else { ("violated", &sayings.violated) };
        let (lang, place) = one.at;
        format!("“{}” (`{kind}`)", lists[lang][place])
    });
    let named = list(mistaken.collect());
    let message =
        format!("only {right} of {of} sayings are told apart; taken for the other kind: {named}");
    let finding = Finding::new(Rule::SayingsAlike, path, message);
    let hint = "write more of them, and let the two kinds differ in what is done, not only in tone";
    Some(finding.hint(hint))
}

/// Points of the guidance with fewer sayings than the rater can go by.
pub(super) fn too_few(sayings: &[Sayings], catalogue: &Catalogue) -> Vec<Finding> {
    let used = lint::languages_of_sayings(sayings);
    let mut findings = Vec::new();
    let mut without = Vec::new();
    for (id, place) in own(sayings, catalogue) {
        match place {
            None => without.push(format!("`{id}`")),
            Some(place) => findings.extend(few(&sayings[place], used, &path(place))),
        }
    }
    if !without.is_empty() {
        let message = format!("no sayings for {}", list(without));
        let finding = Finding::new(Rule::FewSayings, &Path::root().field("sayings"), message);
        findings.push(finding.hint("without any, own words are left undecided there"));
    }
    findings
}

/// The lists of one point that are too short. That a list has nothing in one language alone is told
/// where languages are.
fn few(sayings: &Sayings, used: [bool; 2], path: &Path) -> Option<Finding> {
    let mut short = Vec::new();
    for (field, lists) in [("met", &sayings.met), ("violated", &sayings.violated)] {
        let counts = [0, 1].map(|slot: usize| lists[slot].iter().filter(|s| !s.is_empty()).count());
        if counts == [0, 0] {
            short.push(format!("none under `{field}`"));
        }
        for ((count, lang), used) in counts.into_iter().zip(Lang::ALL).zip(used) {
            if used && (1..LEAST).contains(&count) {
                short.push(format!("{count} under `{field}` in `{}`", lang.code()));
            }
        }
    }
    if short.is_empty() {
        return None;
    }
    let message = format!("few sayings to go by: {}", short.join(", "));
    let hint = format!("write {LEAST} or more of each kind in each language");
    Some(Finding::new(Rule::FewSayings, path, message).hint(hint))
}

/// The first few of these, and how many more there are.
fn list(mut all: Vec<String>) -> String {
    let more = all.len().saturating_sub(NAMED);
    all.truncate(NAMED);
    let all = all.join(", ");
    if more == 0 { all } else { format!("{all} and {more} more") }
}
