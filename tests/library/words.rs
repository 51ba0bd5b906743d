//! Whether the verdicts on an option agree with its words, for those points of the built-in guidance
//! that words give away: nobody greets without a greeting, or uses a name without saying it.

use encounter::scenario::{PointSet, Scenario, Task};
use encounter::text::{Lang, Text};

/// What a point is known by. A cue that ends in `-` is the beginning of a word, others are whole
/// words; one with a space is a phrase; `?` and `0` stand for a question mark and for any figure.
struct Cues {
    point: &'static str,
    fi: &'static [&'static str],
    en: &'static [&'static str],
    /// Whether the words are those of who meets the point, or of who breaks it.
    of: Of,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    /// Who meets it says one of them; who breaks it says none.
    Met,
    /// Who meets it says one of them; who breaks it may as well.
    MetAtLeast,
    /// Who breaks it says one of them; who meets it says none.
    Violated,
}

const CUES: [Cues; 9] = [
    Cues {
        point: "greet-at-once",
        fi: &["hei", "moi", "terve", "tervetuloa", "huomenta", "päivää"],
        en: &["hello", "hi", "hey", "morning", "afternoon", "welcome"],
        of: Of::Met,
    },
    Cues {
        point: "warm-farewell",
        fi: &[
            "kiit-",
            "hyvää",
            "hyviä",
            "mukav-",
            "onne-",
            "onnit-",
            "terveis-",
            "pärjäil-",
            "rauhallis-",
            "turvallis-",
        ],
        en: &[
            "thank-",
            "thanks",
            "wish-",
            "enjoy",
            "luck",
            "happy",
            "nice",
            "lovely",
            "best",
            "safe",
            "congratulations",
            "weekend",
            "restful",
            "regards",
            "have a",
            "good week",
            "look after",
            "take care",
        ],
        of: Of::Met,
    },
    Cues { point: "ask-need", fi: &["?", "kysy-"], en: &["?", "ask"], of: Of::MetAtLeast },
    Cues { point: "ask-values", fi: &["?", "kysy-"], en: &["?", "ask"], of: Of::MetAtLeast },
    Cues { point: "ask-for-decision", fi: &["?"], en: &["?"], of: Of::MetAtLeast },
    Cues { point: "return-the-question", fi: &["?"], en: &["?"], of: Of::MetAtLeast },
    Cues {
        point: "agree-terms",
        fi: &["0", "euroa", "maksa"],
        en: &["0", "euros", "cost-"],
        of: Of::MetAtLeast,
    },
    Cues {
        point: "ask-feedback",
        fi: &["?", "kysy-", "kyselyn", "asiakaskyselyn", "palaut-"],
        en: &["?", "ask-", "survey", "feedback"],
        of: Of::MetAtLeast,
    },
    Cues {
        point: "full-sentences",
        fi: &["joo", "kiitti", "kiit", "moro", "ok", "jes"],
        en: &["yep", "yeah", "thx", "ok", "ta", "cheers"],
        of: Of::Violated,
    },
];

/// Every option whose words and verdicts disagree, in words; none where all is well.
pub(crate) fn disagreements(scenario: &Scenario) -> Vec<String> {
    let mut found = Vec::new();
    for moment in &scenario.moments {
        let mut look = |id: &str, text: &Text, met: PointSet, violated: PointSet| {
            let verdicts = [(true, met), (false, violated)];
            for (met, points) in verdicts {
                for point in points.iter() {
                    let point = scenario.point(point).id.as_str();
                    if !agrees(scenario, point, text, met) {
                        let verdict = if met { "met" } else { "violated" };
                        found.push(format!("{} {id}: {verdict} {point}", moment.id));
                    }
                }
            }
        };
        match &moment.task {
            Task::Choose { options, .. } => {
                for one in options {
                    look(&one.id, &one.text, one.met, one.violated);
                }
            }
            Task::ChooseMany { options, .. } => {
                for one in options {
                    look(&one.id, &one.text, one.met, one.violated);
                }
            }
            _ => {}
        }
    }
    found
}

fn agrees(scenario: &Scenario, point: &str, text: &Text, met: bool) -> bool {
    Lang::ALL.into_iter().all(|lang| {
        let text = text.get(lang);
        if point == "use-name" {
            let name = scenario.head.customer.name.get(lang);
            return text.contains(name) == met;
        }
        let Some(cues) = CUES.iter().find(|cues| cues.point == point) else { return true };
        let all = if lang == Lang::Fi { cues.fi } else { cues.en };
        let says = all.iter().any(|cue| has(text, cue));
        match cues.of {
            Of::Met => says == met,
            Of::MetAtLeast => says || !met,
            Of::Violated => says != met,
        }
    })
}

fn has(text: &str, cue: &str) -> bool {
    let lower = text.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphabetic());
    match (cue, cue.strip_suffix('-')) {
        ("?", _) => text.contains('?'),
        _ if cue.contains(' ') => lower.contains(cue),
        ("0", _) => text.contains(|c: char| c.is_ascii_digit()),
        (_, Some(start)) => words.any(|word| word.starts_with(start)),
        (_, None) => words.any(|word| word == cue),
    }
}
