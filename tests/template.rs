//! What `encounter new` writes: sound in every shape, hard to pass by chance, and true to the words
//! that it was given.

use std::collections::BTreeSet;

use encounter::content;
use encounter::encounter::Encounter;
use encounter::encounter::outcome::outcomes;
use encounter::finding::Finding;
use encounter::guidance::Catalogue;
use encounter::lint::ScreenSize;
use encounter::review::{self, Ask};
use encounter::scenario::kind::{BuysFor, Channel, Knowledge, Level};
use encounter::scenario::raw::{RawLines, RawScenario, RawWhen};
use encounter::scenario::{Scenario, Task};
use encounter::template::{self, Pair, Wishes};
use encounter::text::{Lang, clean_line};
use encounter::yaml;
use proptest::prelude::*;

use crate::test::listen;

const FI: &[Lang] = &[Lang::Fi];
const EN: &[Lang] = &[Lang::En];
const BOTH: &[Lang] = &Lang::ALL;

fn wishes(languages: &[Lang], comments: Lang) -> Wishes {
    Wishes {
        id: "my-bike".to_owned(),
        title: template::usual_title(),
        trade: template::usual_trade(),
        customer: template::USUAL_CUSTOMER.to_owned(),
        channel: Channel::Shop,
        level: Level::Basic,
        knowledge: Knowledge::Novice,
        buys_for: BuysFor::Oneself,
        languages: languages.to_vec(),
        comments,
    }
}

const ASK: Ask = Ask { play: true, screen: ScreenSize { columns: 80, rows: 24 } };

#[track_caller]
fn sound(text: &str, catalogue: &Catalogue) -> Scenario {
    let findings = review::scenario(text, catalogue, ASK).findings;
    assert!(findings.is_empty(), "{}", told(&findings));
    content::scenario(text, catalogue).unwrap()
}

fn told(findings: &[Finding]) -> String {
    let lines: Vec<_> = findings.iter().map(|f| format!("{:?}: {}", f.place, f.message)).collect();
    lines.join("\n")
}

/// The scenario in each of its shapes, and what it is scored against.
fn all() -> Vec<(String, Catalogue, &'static [Lang])> {
    let mut all = Vec::new();
    for languages in [FI, EN, BOTH] {
        for comments in Lang::ALL {
            let wishes = wishes(languages, comments);
            let alone = template::scenario(&wishes, None);
            all.push((alone, content::built_in::catalogue(), languages));
            let pack = template::pack(&wishes, ["g.json", "s.json", "c.json"]);
            let (catalogue, findings) = content::check_catalogue(&pack.guidance);
            assert!(findings.is_empty(), "{}", told(&findings));
            let catalogue = catalogue.unwrap();
            let findings = [
                review::guidance(&pack.guidance, None),
                review::sayings(&pack.sayings, &catalogue, None).unwrap().findings,
            ];
            assert!(findings.concat().is_empty(), "{}", told(&findings.concat()));
            let sayings = content::sayings(&pack.sayings, &catalogue).unwrap();
            let said: BTreeSet<_> = sayings.iter().map(|saying| saying.point.as_str()).collect();
            assert!(catalogue.points().iter().all(|point| said.contains(point.id.as_str())));
            for lang in Lang::ALL {
                let written = |side: &[Vec<String>; 2]| !side[lang as usize].is_empty();
                let here = sayings.iter().all(|one| written(&one.met) && written(&one.violated));
                assert_eq!(here, languages.contains(&lang));
            }
            all.push((pack.scenario, catalogue, languages));
        }
    }
    all
}

/// What an author is to take as a model is told apart by the rater. Languages are heard each by
/// itself, so that this holds of a pack in one of them too.
#[test]
fn the_sayings_of_a_pack_are_told_apart() {
    let pack = template::pack(&wishes(BOTH, Lang::En), ["g.json", "s.json", "c.json"]);
    let catalogue = content::catalogue(&pack.guidance).unwrap();
    let review = review::sayings(&pack.sayings, &catalogue, Some(&listen)).unwrap();
    assert!(review.findings.is_empty(), "{}", told(&review.findings));
    assert_eq!(review.hearing.len(), catalogue.points().len());
}

#[test]
fn every_shape_is_sound_and_holds_what_an_author_needs_to_see() {
    for (text, catalogue, languages) in all() {
        let scenario = sound(&text, &catalogue);
        assert!(!text.contains("{{") && !text.contains("#fi") && !text.contains("#en"), "{text}");
        for lang in Lang::ALL {
            assert_eq!(scenario.head.title.has(lang), languages.contains(&lang));
            let key = format!("{}:", lang.code());
            let written = text.lines().any(|line| line.trim_start_matches([' ', '-']) == key);
            assert_eq!(written, languages.contains(&lang), "examples in {key}");
        }
        assert_eq!(scenario.moments.len(), 9);
        let kinds: BTreeSet<_> = scenario.moments.iter().map(|one| one.task.kind()).collect();
        let phases: BTreeSet<_> = scenario.moments.iter().map(|one| one.phase).collect();
        assert_eq!((kinds.len(), phases.len()), (5, 7));
        assert!(scenario.endings.len() >= 3 && scenario.notes.is_some());
        for wanted in ["at_least:", "below:", "leaves: true", "left: true", "chose:", "notes:"] {
            assert!(text.contains(wanted), "{wanted}");
        }
        for moment in &scenario.moments {
            let Task::Choose { options, .. } = &moment.task else { continue };
            assert!((3..=4).contains(&options.len()), "{}", moment.id);
            let net = |option: &encounter::scenario::model::Choice| {
                let judged = encounter::encounter::answer::Judged {
                    met: option.met,
                    violated: option.violated,
                    ..Default::default()
                };
                judged.net(&scenario)
            };
            let most = options.iter().map(net).max().unwrap();
            let best: Vec<_> = options.iter().filter(|option| net(option) == most).collect();
            assert_eq!(best.len(), 1, "{}", moment.id);
            assert!(best[0].violated.is_empty() && best[0].coaching.is_empty(), "{}", moment.id);
            for lang in languages {
                let length =
                    |one: &&encounter::scenario::model::Choice| one.text.get(*lang).chars().count();
                let longest = options.iter().max_by_key(|one| length(one)).unwrap();
                assert_ne!(longest.id, best[0].id, "{} {lang:?}", moment.id);
            }
            for option in options.iter().filter(|option| net(option) < most) {
                assert!(!option.coaching.is_empty(), "{} {}", moment.id, option.id);
            }
        }
    }
}

/// A small generator of our own, so that the walks are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963);
        usize::try_from((self.0 >> 33) % count as u64).unwrap()
    }
}

#[test]
fn chance_very_rarely_passes() {
    for (text, catalogue, _) in all().iter().filter(|(_, _, languages)| *languages == BOTH) {
        let scenario = sound(text, catalogue);
        let mut dice = Dice(7);
        let mut passed = 0;
        let walks = 600;
        for _ in 0..walks {
            let mut encounter = Encounter::new(&scenario);
            while let Some(moment) = encounter.moment() {
                let all = outcomes(moment);
                let one = all[dice.below(all.len())].answer.clone();
                encounter.answer(one).unwrap();
            }
            let percent = encounter.score().percent();
            passed += usize::from(percent >= 70);
        }
        assert!(passed * 200 < walks, "{passed} of {walks} walks reached 70 by chance");
        let best = Encounter::new(&scenario).reference().unwrap().steps.len();
        assert_eq!(best, 9);
    }
}

#[test]
fn ids_are_made_from_words() {
    for (words, id) in [
        ("A bike by Saturday", Some("a-bike-by-saturday")),
        ("Pyörä lauantaiksi", Some("pyora-lauantaiksi")),
        ("  Äiti & Åke: “hei!”  ", Some("aiti-ake-hei")),
        ("It’s Eino’s café #2", Some("its-einos-cafe-2")),
        ("🚲", None),
        ("", None),
        ("日本", None),
    ] {
        assert_eq!(template::id_of(words).as_deref(), id, "{words}");
    }
}

/// What people may give as a title or a name, nasty for YAML.
fn words() -> impl Strategy<Value = String> {
    let nasty = prop::sample::select(vec![
        "\"", "'", "\\", ": ", " #", "# ", "- ", "{", "}", "[", "]", "{{id}}", "*a", "&a", "!t",
        "%", "|", ">", "@", "`", "null", "~", "true", "12", "🚲", "ä", "\n", "\t", "\u{85}",
        "\u{2028}", "\u{202E}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "\u{7}", "\\n", "---", "...",
    ])
    .prop_map(str::to_owned);
    let part = prop_oneof![3 => nasty, 1 => ".{0,6}"];
    prop::collection::vec(part, 1..6).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(crate::properties::config())]

    #[test]
    fn whatever_is_given_is_read_back(title in words(), trade in words(), name in words()) {
        let [title, trade, name] = [title, trade, name].map(|text| clean_line(&text));
        prop_assume!(![&title, &trade, &name].iter().any(|text| text.trim().is_empty()));
        let mut wishes = wishes(BOTH, Lang::En);
        wishes.title = Pair::same(&title);
        wishes.trade = Pair::same(&trade);
        wishes.customer.clone_from(&name);
        let text = template::scenario(&wishes, Some("scenario.schema.json"));
        let raw: RawScenario = yaml::read(&text).unwrap();
        for (read, given) in [(raw.title, &title), (raw.trade, &trade), (raw.customer.name, &name)] {
            prop_assert_eq!(read.fi.as_ref(), Some(given));
            prop_assert_eq!(read.en.as_ref(), Some(given));
        }
    }
}

/// Comments are in the one language asked for, and there are enough of them to learn from.
#[test]
fn comments_teach_in_one_language() {
    for (lang, own, other) in [
        (Lang::Fi, "# choose: valitaan yksi.", "# choose: one is picked."),
        (Lang::En, "# choose: one is picked.", "# choose: valitaan yksi."),
    ] {
        let text = template::scenario(&wishes(BOTH, lang), None);
        assert!(text.contains(own) && !text.contains(other));
        assert!(text.lines().filter(|line| line.trim_start().starts_with('#')).count() > 30);
        assert!(text.contains("`encounter guidance`") && !text.contains("guidance.yaml"));
        assert!(text.starts_with("# ") && !text.contains("yaml-language-server"));
        let pack = template::pack(&wishes(BOTH, lang), ["g", "s", "c"]);
        assert!(pack.scenario.contains("guidance.yaml"));
        assert!(pack.scenario.starts_with("# yaml-language-server: $schema=c\n"));
        assert!(pack.guidance.contains("\n# extends: built-in\n"));
    }
}

/// Every condition that the template teaches is one that some walk meets.
#[test]
fn lines_for_both_kinds_of_customer_stand_in_a_scene() {
    let text = template::scenario(&wishes(BOTH, Lang::En), None);
    let raw: RawScenario = yaml::read(&text).unwrap();
    let scenes: Vec<&RawLines> = raw.moments.iter().filter_map(|one| one.scene.as_ref()).collect();
    let trust = |pick: fn(&RawWhen) -> bool| {
        let lines = scenes.iter().flat_map(|scene| &scene.lines);
        lines.filter_map(|line| line.when.as_ref()).filter(|when| pick(when)).count()
    };
    let well = |when: &RawWhen| {
        when.any.iter().any(|one| one.trust.as_ref().is_some_and(|trust| trust.at_least.is_some()))
    };
    let badly = |when: &RawWhen| {
        when.any.iter().any(|one| one.trust.as_ref().is_some_and(|trust| trust.below.is_some()))
    };
    assert_eq!((trust(well), trust(badly)), (1, 1));
}
