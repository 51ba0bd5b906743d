//! A moment of the report: its figures beside its texts.

use crate::coach;
use crate::encounter::answer::Judged;
use crate::encounter::score;
use crate::locale::Words;
use crate::phase::Phase;
use crate::record::AnswerForm;
use crate::report::items::told::{Names, sentences};
use crate::report::items::{Analysis, Choice, Item, Whole};
use crate::scenario::{Moment, Scenario, Task};
use crate::text::clean_line;
use crate::view::response::answer_lines;

/// How many characters of an option a sentence quotes.
const QUOTED: usize = 56;
/// How many of the commonest orders or matchings are told.
const MOST: usize = 5;

/// A moment with its texts, where they are at hand.
#[derive(Clone, Debug)]
pub struct Seen<'a> {
    pub moment: Option<&'a Moment>,
    pub phase: Option<Phase>,
    pub item: Item,
    /// Options, in the order of the file where it is at hand, else by id.
    pub offered: Vec<Offered>,
    /// The commonest orders or matchings.
    pub put: Vec<Put>,
    pub sentences: Vec<String>,
    /// Lines of those who see something otherwise.
    pub dissent: Vec<String>,
}

/// An option.
#[derive(Clone, Debug)]
pub struct Offered {
    /// `A`, `B` and so on.
    pub letter: String,
    /// Its text, else its id.
    pub text: String,
    /// A best answer picks it.
    pub best: bool,
    pub choice: Choice,
}

/// An order or a matching.
#[derive(Clone, Debug)]
pub struct Put {
    pub text: String,
    pub whole: Whole,
}

/// The moments at which something can be earned.
pub(super) fn moments<'a>(
    words: &Words,
    analysis: &Analysis<'_>,
    scenario: Option<&'a Scenario>,
) -> Vec<Seen<'a>> {
    let Some(scenario) = scenario else {
        return analysis.items.iter().map(|item| seen(words, item.clone(), None)).collect();
    };
    let item = |id: &str| analysis.items.iter().find(|item| item.moment == id).cloned();
    let places = (0..scenario.moments.len()).filter(|&place| score::best(scenario, place) > 0);
    let seen = places.map(|place| {
        let id = &scenario.moments[place].id;
        seen(words, item(id).unwrap_or_else(|| Item::unreached(id)), Some((scenario, place)))
    });
    seen.collect()
}

fn seen<'a>(words: &Words, item: Item, at: Option<(&'a Scenario, usize)>) -> Seen<'a> {
    let moment = at.map(|(scenario, place)| &scenario.moments[place]);
    let offered = match at {
        Some((scenario, place)) => known(words, &item, scenario, place),
        None => unknown(&item),
    };
    let best: Vec<String> = offered
        .iter()
        .filter(|offered| offered.best)
        .map(|offered| offered.choice.id.clone())
        .collect();
    let whole = |form: &AnswerForm| put_together(words, moment, form);
    let option = |id: &str| match offered.iter().find(|offered| offered.choice.id == id) {
        Some(offered) => {
            let text = words.with("quoted", &[("text", shortened(&offered.text).into())]);
            format!("{} {text}", offered.letter)
        }
        None => clean_line(id),
    };
    let names = Names { option: &option, whole: &whole, best: &best };
    let sentences = sentences(words, &item, names);
    let put = item.picked.wholes.iter().take(MOST);
    let put = put.map(|one| Put { text: whole(&one.answer), whole: one.clone() }).collect();
    let phase = moment.map(|moment| moment.phase).or(item.phase);
    Seen { moment, phase, item, offered, put, sentences, dissent: Vec::new() }
}

/// The options of a scenario that is at hand, those that nobody picked as well.
fn known(words: &Words, item: &Item, scenario: &Scenario, place: usize) -> Vec<Offered> {
    let moment = &scenario.moments[place];
    let options: Vec<_> = match &moment.task {
        Task::Choose { options, .. } => {
            options.iter().map(|option| (&option.id, &option.text)).collect()
        }
        Task::ChooseMany { options, .. } => {
            options.iter().map(|option| (&option.id, &option.text)).collect()
        }
        _ => Vec::new(),
    };
    let best = coach::best_options(scenario, moment);
    let picked = |id: &str| item.picked.options.iter().find(|option| option.id == id).cloned();
    let options = options.into_iter().enumerate().map(|(place, (id, text))| Offered {
        letter: letter(place),
        text: clean_line(text.get(words.lang())),
        best: best.contains(&place),
        choice: picked(id).unwrap_or_else(|| Choice { id: id.clone(), ..Choice::default() }),
    });
    options.collect()
}

/// The options that the records name. A best one is known by what those who picked it earned.
fn unknown(item: &Item) -> Vec<Offered> {
    let options = item.picked.options.iter().enumerate().map(|(place, choice)| Offered {
        letter: letter(place),
        text: clean_line(&choice.id),
        best: choice.full(),
        choice: choice.clone(),
    });
    options.collect()
}

/// A, B … Z, then 27 and so on.
fn letter(place: usize) -> String {
    let letter = u8::try_from(place).ok().filter(|place| *place < 26);
    letter.map_or_else(|| (place + 1).to_string(), |place| char::from(b'A' + place).to_string())
}

/// An answer of several parts on one line: in the words of the moment, else by ids.
fn put_together(words: &Words, moment: Option<&Moment>, form: &AnswerForm) -> String {
    let answer =
        moment.and_then(|moment| Some((moment, form.answer(moment, Judged::default()).ok()?)));
    let lines = match (answer, form) {
        (Some((moment, answer)), _) => answer_lines(words, moment, &answer),
        (None, AnswerForm::Match(pairs)) => {
            pairs.iter().map(|(item, place)| format!("{item} → {place}")).collect()
        }
        (None, AnswerForm::Order(ids)) => {
            ids.iter().zip(1..).map(|(id, number)| format!("{number}. {id}")).collect()
        }
        (None, _) => Vec::new(),
    };
    clean_line(&lines.join(" · "))
}

/// The beginning of a text, cut between words.
fn shortened(text: &str) -> String {
    if text.chars().count() <= QUOTED {
        return text.to_owned();
    }
    let end = text.char_indices().nth(QUOTED).map_or(text.len(), |(end, _)| end);
    let cut = text[..end].rfind(' ').unwrap_or(end);
    format!("{} …", text[..cut].trim_end_matches([',', '–', ' ', '.']))
}
