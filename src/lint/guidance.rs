//! Every text of a guidance file: what is left over, or in the wrong language.

use crate::finding::{Finding, Path};
use crate::guidance::raw::RawGuidance;
use crate::text::{Lang, RawText, Text};

use super::read::Read;
use super::texts::{Kind, Written};
use super::translation;

/// What could be written better, each at its place: a warning. Of guidance that can be used.
#[must_use]
pub fn findings(raw: &RawGuidance) -> Vec<Finding> {
    let mut findings = Vec::new();
    let each = |see: &mut dyn FnMut(&Written<'_>)| each(raw, see);
    let mut sides = [Read::default(), Read::default()];
    each(&mut |one| {
        for (side, lang) in sides.iter_mut().zip(Lang::ALL) {
            side.fill(if one.text.has(lang) { one.text.get(lang) } else { "" });
        }
        translation::find(one, &sides, &mut findings);
    });
    translation::left_over(&each, &mut findings);
    findings
}

/// Shows each text that the file itself has to `see`, in the order of the file.
fn each(raw: &RawGuidance, see: &mut dyn FnMut(&Written<'_>)) {
    let mut one = |kind, raw: &RawText, path: &dyn Fn() -> Path| {
        if let Some(text) = Text::new(raw) {
            see(&Written { kind, text: &text, moment: None, path });
        }
    };
    let at = |list: &str, index: usize| Path::root().field(list).at(index);
    for (index, phase) in raw.phases.iter().flatten().enumerate() {
        one(Kind::Name, &phase.name, &|| at("phases", index).field("name"));
        one(Kind::Apart, &phase.goal, &|| at("phases", index).field("goal"));
    }
    for (index, source) in raw.sources.iter().flatten().enumerate() {
        one(Kind::Source, &source.title, &|| at("sources", index).field("title"));
    }
    for (index, point) in raw.points.iter().enumerate() {
        for (field, text) in [
            ("rule", &point.rule),
            ("met", &point.met),
            ("violated", &point.violated),
            ("why", &point.why),
            ("ask", &point.ask),
        ] {
            one(Kind::Apart, text, &|| at("points", index).field(field));
        }
    }
    for (index, fact) in raw.facts.iter().enumerate() {
        one(Kind::Apart, &fact.say, &|| at("facts", index).field("say"));
    }
}
