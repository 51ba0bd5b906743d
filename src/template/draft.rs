//! What an author has said so far, and what is still to be asked.

use crate::scenario::kind::{BuysFor, Channel, Knowledge, Level};
use crate::text::{Lang, clean_line};
use crate::words::is_id;

use super::{Pair, USUAL_CUSTOMER, Wishes, id_of, usual_title, usual_trade};

/// The most letters of a title, a trade or a name.
pub const MOST_LETTERS: usize = 100;

/// Something to ask an author.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    Title,
    Id,
    Trade,
    Customer,
    Channel,
    Level,
    Knowledge,
    BuysFor,
    Language,
}

impl Question {
    /// Every question, in the order asked.
    pub const ALL: [Self; 9] = [
        Self::Title,
        Self::Id,
        Self::Trade,
        Self::Customer,
        Self::Channel,
        Self::Level,
        Self::Knowledge,
        Self::BuysFor,
        Self::Language,
    ];

    /// Its name in messages.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Id => "id",
            Self::Trade => "trade",
            Self::Customer => "customer",
            Self::Channel => "channel",
            Self::Level => "level",
            Self::Knowledge => "knowledge",
            Self::BuysFor => "buys-for",
            Self::Language => "language",
        }
    }
}

/// The languages that a scenario can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Languages {
    Both,
    Fi,
    En,
}

impl Languages {
    /// Every choice, in the order offered.
    pub const ALL: [Self; 3] = [Self::Both, Self::Fi, Self::En];

    /// Its name on the command line.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Both => "both",
            Self::Fi => "fi",
            Self::En => "en",
        }
    }

    fn list(self) -> Vec<Lang> {
        match self {
            Self::Both => Lang::ALL.to_vec(),
            Self::Fi => vec![Lang::Fi],
            Self::En => vec![Lang::En],
        }
    }
}

/// What has been said; what is still open is asked, or is as usual.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    pub title: Option<String>,
    pub id: Option<String>,
    pub trade: Option<String>,
    pub customer: Option<String>,
    pub channel: Option<Channel>,
    pub level: Option<Level>,
    pub knowledge: Option<Knowledge>,
    pub buys_for: Option<BuysFor>,
    pub languages: Option<Languages>,
}

impl Draft {
    /// Whether this has not been said.
    #[must_use]
    pub const fn is_open(&self, question: Question) -> bool {
        match question {
            Question::Title => self.title.is_none(),
            Question::Id => self.id.is_none(),
            Question::Trade => self.trade.is_none(),
            Question::Customer => self.customer.is_none(),
            Question::Channel => self.channel.is_none(),
            Question::Level => self.level.is_none(),
            Question::Knowledge => self.knowledge.is_none(),
            Question::BuysFor => self.buys_for.is_none(),
            Question::Language => self.languages.is_none(),
        }
    }

    /// What is written where somebody leaves a question in words open.
    #[must_use]
    pub fn usual(&self, question: Question, lang: Lang) -> String {
        match question {
            Question::Title => usual_title().get(lang).to_owned(),
            Question::Id => {
                let made = match &self.title {
                    Some(title) => id_of(title),
                    None => id_of(usual_title().get(lang)),
                };
                made.unwrap_or_else(|| "my-scenario".to_owned())
            }
            Question::Trade => usual_trade().get(lang).to_owned(),
            _ => USUAL_CUSTOMER.to_owned(),
        }
    }

    /// Takes words for a question in words; empty ones are the usual ones. False where an id is
    /// none or the words are too long, and nothing is taken.
    pub fn say(&mut self, question: Question, words: &str, lang: Lang) -> bool {
        let words = clean_line(words);
        let empty = words.is_empty();
        if !empty && !fits(question, &words) {
            return false;
        }
        match question {
            // The usual title and trade are there in both languages.
            Question::Title => self.title = (!empty).then_some(words),
            Question::Trade => self.trade = (!empty).then_some(words),
            Question::Id if empty => self.id = Some(self.usual(question, lang)),
            Question::Id => self.id = Some(words),
            _ => self.customer = (!empty).then_some(words),
        }
        true
    }

    /// Takes what was picked, by its place in the list of the question.
    pub fn pick(&mut self, question: Question, place: usize) {
        match question {
            Question::Channel => self.channel = Channel::ALL.get(place).copied(),
            Question::Level => self.level = Level::ALL.get(place).copied(),
            Question::Knowledge => self.knowledge = Knowledge::ALL.get(place).copied(),
            Question::BuysFor => self.buys_for = BuysFor::ALL.get(place).copied(),
            _ => self.languages = Languages::ALL.get(place).copied(),
        }
    }

    /// What is to be written; whatever is still open is as usual. `comments` is the language of the
    /// comments.
    #[must_use]
    pub fn finish(self, comments: Lang) -> Wishes {
        let id = self.id.clone().unwrap_or_else(|| self.usual(Question::Id, comments));
        let same = |words: Option<String>| words.as_deref().map(Pair::same);
        Wishes {
            id,
            title: same(self.title).unwrap_or_else(usual_title),
            trade: same(self.trade).unwrap_or_else(usual_trade),
            customer: self.customer.unwrap_or_else(|| USUAL_CUSTOMER.to_owned()),
            channel: self.channel.unwrap_or(Channel::Shop),
            level: self.level.unwrap_or(Level::Basic),
            knowledge: self.knowledge.unwrap_or(Knowledge::Novice),
            buys_for: self.buys_for.unwrap_or(BuysFor::Oneself),
            languages: self.languages.unwrap_or(Languages::Both).list(),
            comments,
        }
    }
}

/// Whether words on one line can answer the question.
#[must_use]
pub fn fits(question: Question, words: &str) -> bool {
    match question {
        Question::Id => is_id(words),
        _ => words.chars().count() <= MOST_LETTERS,
    }
}
