//! The pack that the examples are excerpts of: what `encounter new --pack` writes.

use std::collections::BTreeSet;

use encounter::content;
use encounter::finding::Finding;
use encounter::finding::rulebook::Example;
use encounter::lint::ScreenSize;
use encounter::review::{self, Ask};
use encounter::scenario::kind::{BuysFor, Channel, Knowledge, Level};
use encounter::template::draft::Draft;
use encounter::template::{self, Pack};
use encounter::text::Lang;

use super::merge::merged;
use crate::test::{Room, listen};

const ASK: Ask = Ask { play: true, screen: ScreenSize { columns: 80, rows: 24 } };

#[derive(Clone)]
pub(super) struct Base(Pack);

impl Base {
    /// What `encounter new --pack shop --defaults --lang en` writes.
    pub(super) fn new() -> Self {
        let wishes = Draft::default().finish(Lang::En);
        let usual = (wishes.channel, wishes.level, wishes.knowledge, wishes.buys_for);
        let told = (Channel::Shop, Level::Basic, Knowledge::Novice, BuysFor::Oneself);
        assert_eq!(usual, told);
        Self(template::pack(&wishes, ["g.json", "s.json", "c.json"]))
    }

    /// The pack with excerpts in it. The first line of one says which file it is of, unless it is of
    /// the scenario.
    pub(super) fn with(&self, examples: &[Example]) -> Self {
        let mut pack = self.clone().0;
        for Example { text, .. } in examples {
            let file = match text.lines().next() {
                Some("# kind: guidance") => &mut pack.guidance,
                Some("# kind: sayings") => &mut pack.sayings,
                _ => &mut pack.scenario,
            };
            *file = merged(file, text);
        }
        Self(pack)
    }

    /// The codes of all that `check` finds in the pack.
    pub(super) fn found(&self) -> BTreeSet<String> {
        let Pack { guidance, sayings, scenario } = &self.0;
        let findings = match content::catalogue(guidance) {
            Err(findings) => findings,
            Ok(catalogue) => {
                let review = review::scenario(scenario, &catalogue, ASK);
                let summaries: Vec<_> = review.summary.into_iter().collect();
                let mut findings = review.findings;
                // A scenario with errors practises nothing yet.
                let whole = (!summaries.is_empty()).then_some((&catalogue, summaries.as_slice()));
                findings.extend(review::guidance(guidance, whole));
                let of_sayings = review::sayings(sayings, &catalogue, Some(&listen)).unwrap();
                findings.extend(of_sayings.findings);
                findings
            }
        };
        findings.iter().map(|finding: &Finding| finding.rule.code().to_owned()).collect()
    }

    /// The codes that commands tell, in a folder with the pack in `shop`.
    #[track_caller]
    pub(super) fn told(&self, examples: &[Example]) -> BTreeSet<String> {
        let room = Room::new();
        let Pack { guidance, sayings, scenario } = &self.0;
        room.write("shop/guidance.yaml", guidance);
        room.write("shop/sayings.yaml", sayings);
        room.write("shop/a-bike-by-saturday.yaml", scenario);
        let program = std::path::Path::new(env!("CARGO_BIN_EXE_encounter"));
        let path = format!("{}:/usr/bin:/bin", program.parent().unwrap().display());
        let script: String = examples.iter().map(|example| example.text.as_str()).collect();
        let done = room.command("sh").arg("-ec").arg(script).env("PATH", path).run().quiet();
        let heads = done.stdout.lines().filter_map(|line| {
            line.strip_prefix("error[").or_else(|| line.strip_prefix("warning["))
        });
        let codes: BTreeSet<_> = heads.map(|rest| rest[..4].to_owned()).collect();
        // Nothing found because nothing was looked at would prove nothing.
        assert!(!codes.is_empty() || done.stdout.contains("no findings"), "{done}");
        codes
    }
}
