//! What gives the best option away to whoever does not know the answer.

use crate::finding::{Finding, Path, Rule};
use crate::scenario::model::Choice;
use crate::text::Lang;

use super::lists::POLITE;
use super::phrases::Found;
use super::read::Read;

/// The options of one moment in one language, and which of them is best.
pub(super) struct Options<'a> {
    pub(super) lang: Lang,
    pub(super) choices: &'a [Choice],
    pub(super) reads: &'a [Read],
    pub(super) best: usize,
    /// Where the list stands.
    pub(super) path: &'a dyn Fn() -> Path,
}

/// The best option is the only one that is long, polite, whole or asks.
pub(super) fn find(options: &Options<'_>, findings: &mut Vec<Finding>) {
    let found = [options.longest(), options.polite(), options.whole(), options.asks()];
    findings.extend(found.into_iter().flatten());
}

impl Options<'_> {
    fn best(&self) -> &Read {
        &self.reads[self.best]
    }

    fn others(&self) -> impl Iterator<Item = &Read> {
        let best = self.best;
        self.reads.iter().enumerate().filter(move |(place, _)| *place != best).map(|(_, read)| read)
    }

    fn id(&self) -> &str {
        &self.choices[self.best].id
    }

    fn finding(&self, rule: Rule, message: String, hint: &str) -> Finding {
        let path = (self.path)().at(self.best).field("text").field(self.lang.code());
        Finding::new(rule, &path, message).hint(hint)
    }

    /// Over 1.2 times as wide as the next.
    fn longest(&self) -> Option<Finding> {
        let own = self.best().width();
        let next = self.others().map(Read::width).max()?;
        (5 * own > 6 * next).then(|| {
            let message = format!(
                "the best option, `{}`, is clearly the longest: {own} columns, the next {next}",
                self.id()
            );
            let hint = "shorten it, or let another option say as much";
            self.finding(Rule::BestIsLongest, message, hint)
        })
    }

    fn polite(&self) -> Option<Finding> {
        let words = courtesy(self.best(), self.lang)?;
        self.others().all(|read| courtesy(read, self.lang).is_none()).then(|| {
            let message =
                format!("the best option, `{}`, is the only polite one (`{words}`)", self.id());
            let hint = "let people be as friendly in the other options; courtesy is not what is \
                        weighed here";
            self.finding(Rule::BestAlonePolite, message, hint)
        })
    }

    fn whole(&self) -> Option<Finding> {
        let sentences = |read: &Read| read.sentences().len();
        let is_whole =
            |read: &Read| read.sentences().last().is_some_and(|last| last.mark.is_some());
        let what = if is_whole(self.best()) && !self.others().any(is_whole) {
            "with an end mark"
        } else if self.best().words().len() > 3 && self.others().all(|read| read.words().len() <= 2)
        {
            "that is a whole sentence"
        } else if sentences(self.best()) > 1 && self.others().all(|read| sentences(read) == 1) {
            "with more than one sentence"
        } else {
            return None;
        };
        let message = format!("the best option, `{}`, is the only one {what}", self.id());
        let hint = "write the other options out as people would say them";
        Some(self.finding(Rule::BestAloneWhole, message, hint))
    }

    fn asks(&self) -> Option<Finding> {
        let asks = |read: &Read| read.sentences().iter().any(|sentence| sentence.mark == Some('?'));
        (asks(self.best()) && !self.others().any(asks)).then(|| {
            let message = format!("the best option, `{}`, is the only one that asks", self.id());
            let hint = "let another option ask something, or say the same without a question";
            self.finding(Rule::BestAloneAsks, message, hint)
        })
    }
}

/// The first words of courtesy in a text.
fn courtesy(read: &Read, lang: Lang) -> Option<String> {
    let meant = |found: &Found| match read.word(found.at) {
        // Thanks to something is no thanks.
        "thanks" => read.word(found.at + 1) != "to",
        // A greeting, and not a time of the day.
        "hei" | "moi" | "päivää" | "hello" | "hi" | "morning" | "afternoon" | "evening" => {
            read.opens(found.at)
        }
        _ => true,
    };
    let found = POLITE.of(lang).all(read).find(meant)?;
    Some(found.words(read))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn courtesy_is_known_in_its_forms() {
        let (fi, en) = (Lang::Fi, Lang::En);
        for (lang, text, expected) in [
            (fi, "Kiitoksia kovasti.", Some("kiitoksia")),
            (fi, "Kiität häntä käynnistä.", Some("kiität")),
            (fi, "Olen pahoillani.", Some("pahoillani")),
            (fi, "No, olkaa hyvä.", Some("olkaa hyvä")),
            (fi, "Päivää! Mitä saisi olla?", Some("päivää")),
            (fi, "Sanot: ”Päivää.”", Some("päivää")),
            (fi, "Siinä menee kaksi päivää.", None),
            (fi, "Se kiitää ohi.", None),
            (fi, "Tämä on hyvä.", None),
            (en, "Thank you for ringing.", Some("thank")),
            (en, "My apologies, that was us.", Some("apologies")),
            (en, "Sit down, please.", Some("please")),
            (en, "Morning! What can I get you?", Some("morning")),
            (en, "Thanks to the new lens it is sharp.", None),
            (en, "It comes on Friday morning.", None),
            (en, "She is pleased.", None),
        ] {
            assert_eq!(courtesy(&Read::of(text), lang).as_deref(), expected, "{text}");
        }
    }
}
