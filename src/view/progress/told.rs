//! How practice has gone, in words: what the terminal and the page tell alike.

use crate::coach::next::Step;
use crate::coach::standing::{Own, Standing};
use crate::locale::Words;
use crate::phase::Phase;
use crate::report::progress::{Group, Progress};
use crate::text::clean;
use crate::view::dates;

/// So much of a rule stands within a sentence, in characters.
const RULE: usize = 90;

/// How many walks there are, new ones apart.
#[must_use]
pub fn so_far(words: &Words, progress: &Progress<'_>) -> String {
    let of = [("all", progress.walks.len().into()), ("first", progress.first.walks.into())];
    words.with("progress-so-far", &of)
}

/// How many walks tell nothing of points, where there are any.
#[must_use]
pub fn unmarked(words: &Words, progress: &Progress<'_>) -> Option<String> {
    let count = progress.unmarked;
    (count > 0).then(|| words.with("progress-unmarked", &[("count", count.into())]))
}

/// The name of a group of walks, and how many they are.
#[must_use]
pub fn group_name(words: &Words, first: bool, group: &Group) -> String {
    let count = [("count", group.walks.into())];
    let id = if first { "progress-phases-first" } else { "progress-phases-again" };
    words.with(id, &count)
}

/// The trust at the end of each phase, in words.
#[must_use]
pub fn trust(words: &Words, progress: &Progress<'_>, trust: &[(Phase, u8)]) -> String {
    let name = |phase| progress.guide.latest.phase(phase).name.get(words.lang());
    let told = trust.iter().map(|(phase, trust)| format!("{} {trust}", name(*phase)));
    told.collect::<Vec<_>>().join(", ")
}

/// How often a point was met.
#[must_use]
pub fn figure(words: &Words, standing: &Standing) -> String {
    let of = [("met", standing.met.into()), ("asked", standing.asked.into())];
    words.with("progress-met", &of)
}

/// The rule of a point; its id where no guidance at hand has it.
#[must_use]
pub fn rule(words: &Words, progress: &Progress<'_>, point: &str) -> String {
    let known = progress.guide.point(point);
    known.map_or(point, |point| point.rule.get(words.lang())).to_owned()
}

/// What was said or chosen: which of them, and the text in quotation marks.
#[must_use]
pub fn own(words: &Words, own: &Own) -> (String, String) {
    let (id, text) = match own {
        Own::Said(text) => ("progress-said", text),
        Own::Chose(text) => ("progress-chose", text),
    };
    let text = clean(text);
    (words.get(id), words.with("quoted", &[("text", text.trim().into())]))
}

/// At most so many characters, cut between words.
#[must_use]
pub(super) fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most).collect();
    let words = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{} …", words.trim_end())
}

/// The same as one sentence; none where no point has come up yet.
#[must_use]
pub fn due(words: &Words, progress: &Progress<'_>) -> Option<String> {
    if let Some(longest) = progress.due.first() {
        let rule = shortened(&rule(words, progress, &longest.point), RULE);
        let of = [
            ("count", progress.due.len().into()),
            ("rule", rule.into()),
            ("days", longest.over.into()),
        ];
        return Some(words.with("progress-due", &of));
    }
    let soonest = progress.coming.first()?;
    let date = dates::date(words, &soonest.on);
    Some(words.with("progress-not-due", &[("date", date.into())]))
}

/// A step in words, and the command that does it.
#[must_use]
pub fn step(words: &Words, progress: &Progress<'_>, step: &Step<'_>) -> (String, String) {
    let lang = words.lang();
    match *step {
        Step::Review { points, minutes } => {
            let of = [("count", points.into()), ("minutes", minutes.into())];
            (words.with("progress-next-review", &of), "encounter review".to_owned())
        }
        Step::GoOn(title) => {
            (words.with("progress-next-go-on", &[("title", title.into())]), "encounter".to_owned())
        }
        Step::Read { phase, percent } => {
            let name = progress.guide.latest.phase(phase).name.get(lang);
            let of = [("phase", name.into()), ("percent", percent.into())];
            let command = format!("encounter guidance --phase {}", phase.id());
            (words.with("progress-next-read", &of), command)
        }
        Step::Begin { head, course } => {
            let title = head.title.get(lang);
            let text = match course {
                Some((number, of)) => words.with(
                    "progress-next-course",
                    &[("title", title.into()), ("number", number.into()), ("of", of.into())],
                ),
                None => words.with("progress-next-begin", &[("title", title.into())]),
            };
            (text, format!("encounter play {}", head.id))
        }
        Step::Again { head, percent } => {
            let of = [("title", head.title.get(lang).into()), ("percent", percent.into())];
            (words.with("progress-next-again", &of), format!("encounter play {}", head.id))
        }
    }
}

/// The day of a time as people write it.
#[must_use]
pub fn day(words: &Words, time: &str) -> String {
    dates::date(words, time.get(..10).unwrap_or(time))
}
