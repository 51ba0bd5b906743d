//! Files of content to begin with: a scenario, and a pack of guidance, sayings and a scenario.
//!
//! The texts stand in `template/*.yaml` and are filled here. In them
//! - `{{name}}` is a slot; one between double quotes takes any text;
//! - `#fi` and `#en` begin a comment in that language, and `#fi:alone` or `#fi:pack` one that is for
//!   a scenario alone or for one of a pack;
//! - a language that is not written loses its `fi:` or `en:` with all that stands under it.

pub mod draft;
mod fill;

use crate::scenario::kind::{BuysFor, Channel, Knowledge, Level};
use crate::text::Lang;

use fill::{Slots, filled};

const SCENARIO: &str = include_str!("template/scenario.yaml");
const GUIDANCE: &str = include_str!("template/guidance.yaml");
const SAYINGS: &str = include_str!("template/sayings.yaml");

/// The points of the built-in guidance that the scenario is about, each with the point of the
/// pack's own guidance that stands for it there.
const POINTS: [(&str, &str); 15] = [
    ("greet-at-once", "look-up-and-greet"),
    ("right-service", "ask-first"),
    ("answer-in-time", "say-when"),
    ("ease-the-wait", "look-after-them"),
    ("ask-need", "ask-first"),
    ("ask-values", "hear-what-matters"),
    ("plain-language", "say-it-plainly"),
    ("benefits-not-features", "what-it-gives"),
    ("no-pushing", "room-to-decide"),
    ("help-decide", "hear-what-matters"),
    ("agree-terms", "say-it-plainly"),
    ("clear-commitment", "no-surprises"),
    ("not-leave-dissatisfied", "look-after-them"),
    ("warm-farewell", "look-up-and-greet"),
    ("keep-in-touch", "hear-how-it-went"),
];

/// A text in Finnish and in English, on one line each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    pub fi: String,
    pub en: String,
}

impl Pair {
    /// The same words in both languages.
    #[must_use]
    pub fn same(words: &str) -> Self {
        Self { fi: words.to_owned(), en: words.to_owned() }
    }

    /// The words in `lang`.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Fi => &self.fi,
            Lang::En => &self.en,
        }
    }
}

/// What an author says of a scenario before it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wishes {
    /// Lower-case words joined by hyphens.
    pub id: String,
    pub title: Pair,
    pub trade: Pair,
    /// The customer's name.
    pub customer: String,
    pub channel: Channel,
    pub level: Level,
    pub knowledge: Knowledge,
    pub buys_for: BuysFor,
    /// The languages that are written; one at least.
    pub languages: Vec<Lang>,
    /// The language of the comments.
    pub comments: Lang,
}

/// The files of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    pub guidance: String,
    pub sayings: String,
    pub scenario: String,
}

/// What the scenario is called where nobody says otherwise.
#[must_use]
pub fn usual_title() -> Pair {
    Pair { fi: "Pyörä lauantaiksi".to_owned(), en: "A bike by Saturday".to_owned() }
}

/// Its trade.
#[must_use]
pub fn usual_trade() -> Pair {
    Pair { fi: "pyöräliike".to_owned(), en: "bicycle shop".to_owned() }
}

/// Its customer: a name at home in both languages.
pub const USUAL_CUSTOMER: &str = "Robin";

/// A scenario that is scored against the built-in guidance. `schema` is where its schema is to be
/// found, for the author's editor.
#[must_use]
pub fn scenario(wishes: &Wishes, schema: Option<&str>) -> String {
    filled(SCENARIO, &Slots::new(wishes, schema, "alone", &points(|(built_in, _)| built_in)))
}

/// A pack whose scenario is scored against its own guidance. `schema` gives the place of each
/// file's schema: of guidance, sayings and scenario.
#[must_use]
pub fn pack(wishes: &Wishes, schema: [&str; 3]) -> Pack {
    let points = points(|(_, own)| own);
    let fill = |text, schema| filled(text, &Slots::new(wishes, Some(schema), "pack", &points));
    let [guidance, sayings, scenario] = schema;
    Pack {
        guidance: fill(GUIDANCE, guidance),
        sayings: fill(SAYINGS, sayings),
        scenario: fill(SCENARIO, scenario),
    }
}

/// Each point's slot, and the point that `pick` puts there.
fn points(pick: fn((&'static str, &'static str)) -> &'static str) -> Vec<(&'static str, String)> {
    POINTS.iter().map(|&pair| (pair.0, pick(pair).to_owned())).collect()
}

/// An id made from words: `A bike by Saturday` becomes `a-bike-by-saturday`. `None` where no word
/// has letters that an id can have.
#[must_use]
pub fn id_of(words: &str) -> Option<String> {
    let plain = |c: char| match c {
        'a'..='z' | '0'..='9' => c,
        'ä' | 'å' | 'á' | 'à' | 'â' => 'a',
        'ö' | 'ø' | 'ó' | 'ô' | 'õ' => 'o',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'ü' | 'ú' | 'û' => 'u',
        'í' | 'ï' => 'i',
        'š' => 's',
        'ž' => 'z',
        '’' | '\'' => '\'',
        _ => ' ',
    };
    let text: String = words.to_lowercase().chars().map(plain).filter(|c| *c != '\'').collect();
    let mut id = String::new();
    for word in text.split_whitespace() {
        if id.len() + 1 + word.len() > LONGEST_ID {
            break;
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(word);
    }
    (!id.is_empty()).then_some(id)
}

/// An id made from words is kept to this many letters.
const LONGEST_ID: usize = 40;
