//! Every shipped file is a test.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use encounter::content::{self, built_in};
use encounter::finding::Finding;
use encounter::lint::ScreenSize;
use encounter::review::{self, Ask};
use encounter::scenario::Task;
use encounter::yaml::{self, Tree};

fn explain(name: &str, text: &str, findings: &[Finding]) -> String {
    let tree = Tree::parse(text).ok();
    let mut out = String::new();
    for finding in findings {
        let line = yaml::span(&finding.place, tree.as_ref())
            .map_or(0, |span| text[..span.start].matches('\n').count() + 1);
        let _ = writeln!(
            out,
            "{name}:{line}: {} {} {:?}",
            finding.rule.code(),
            finding.message,
            finding.place
        );
    }
    out
}

#[test]
fn the_built_in_pack_is_sound() {
    let catalogue = content::catalogue(built_in::GUIDANCE).unwrap_or_else(|findings| {
        panic!("{}", explain("guidance", built_in::GUIDANCE, &findings))
    });
    let of_sayings = review::sayings(built_in::SAYINGS, &built_in::catalogue(), None).unwrap();
    for (name, text, findings) in [
        ("guidance", built_in::GUIDANCE, review::guidance(built_in::GUIDANCE, None)),
        ("sayings", built_in::SAYINGS, of_sayings.findings),
    ] {
        assert!(findings.is_empty(), "{}", explain(name, text, &findings));
    }
    for (name, text) in built_in::SCENARIOS {
        let ask = Ask { play: true, screen: ScreenSize::default() };
        let findings = review::scenario(text, &catalogue, ask).findings;
        assert!(findings.is_empty(), "{}", explain(name, text, &findings));
        let scenario = content::scenario(text, &catalogue).unwrap();
        assert_eq!(format!("{}.yaml", scenario.head.id), name);
        assert!((9..=14).contains(&scenario.moments.len()), "{name}");
    }
}

#[test]
fn the_built_in_pack_is_whole() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let mut known: Vec<_> =
        built_in::SCENARIOS.iter().map(|(name, _)| (*name).to_owned()).collect();
    known.extend(["guidance.yaml", "sayings.yaml"].map(str::to_owned));
    files.sort_unstable();
    known.sort_unstable();
    assert_eq!(files, known);
    let heads: Vec<_> = built_in::headers().into_iter().map(|head| head.id + ".yaml").collect();
    assert_eq!(heads, built_in::SCENARIOS.map(|(name, _)| name));
}

#[test]
fn every_point_has_sayings_in_both_languages() {
    let catalogue = built_in::catalogue();
    let sayings = content::sayings(built_in::SAYINGS, &catalogue).unwrap();
    assert_eq!(catalogue.points().len(), 61);
    for point in catalogue.points() {
        let own = sayings.iter().find(|saying| saying.point == point.id).unwrap();
        for side in own.met.iter().chain(&own.violated) {
            assert!(side.len() >= 3, "{}", point.id);
        }
    }
}

#[test]
fn the_scenarios_use_every_kind_of_task() {
    let catalogue = built_in::catalogue();
    let (mut kinds, mut four, mut choose) = (BTreeSet::new(), 0, 0);
    for (name, text) in built_in::SCENARIOS {
        let scenario = content::scenario(text, &catalogue).unwrap();
        for moment in &scenario.moments {
            kinds.insert(moment.task.kind());
            if let Task::Choose { options, .. } = &moment.task {
                choose += 1;
                four += usize::from(options.len() == 4);
            }
        }
        assert!(scenario.endings.len() >= 3, "{name}");
    }
    assert_eq!(kinds.len(), 5);
    assert!(2 * four >= choose, "{four} of {choose} choose moments have four options");
}
