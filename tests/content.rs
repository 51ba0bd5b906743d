//! Every shipped file is a test.

use std::fmt::Write as _;

use encounter::content::{self, built_in};
use encounter::encounter::Encounter;
use encounter::finding::Finding;
use encounter::yaml::{self, Tree};

fn explain(name: &str, text: &str, findings: &[Finding]) -> String {
    let tree = Tree::parse(text).ok();
    let mut out = String::new();
    for finding in findings {
        let line = yaml::span(finding, tree.as_ref())
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
    content::sayings(built_in::SAYINGS, &catalogue)
        .unwrap_or_else(|findings| panic!("{}", explain("sayings", built_in::SAYINGS, &findings)));
    for (name, text) in built_in::SCENARIOS {
        let scenario = content::scenario(text, &catalogue)
            .unwrap_or_else(|findings| panic!("{}", explain(name, text, &findings)));
        assert_eq!(format!("{}.yaml", scenario.head.id), name);
        let encounter = Encounter::new(&scenario);
        println!("{name} {:?}", encounter.reference().unwrap().maxima);
    }
}
