//! An encounter on paper: the trainer's notes to all of it, and sheets for practice in pairs.

mod moment;
mod pairs;

use maud::{Markup, html};

use crate::group::plan::{MINUTES_A_MOMENT, Plan};
use crate::guidance::Catalogue;
use crate::locale::Words;
use crate::scenario::model::Line;
use crate::scenario::when::When;
use crate::scenario::{Moment, Scenario};
use crate::text::Text;
use crate::view::conditions::{condition, only};
use crate::view::moment::first_words;
use crate::view::questions::questions;

use super::page::page;

/// What a handout is made of.
#[derive(Clone, Copy)]
pub struct Handout<'a> {
    pub words: &'a Words,
    pub catalogue: &'a Catalogue,
    pub scenario: &'a Scenario,
    /// Fixes the order of options, which is that of the session with the same seed.
    pub seed: u64,
}

impl Handout<'_> {
    /// The trainer's notes as a page.
    #[must_use]
    pub fn notes(&self) -> String {
        let title = self.title("handout-title");
        let body = html! { div.paper {
            h1 { (title) }
            (self.about())
            (self.aim())
            (self.overview())
            @for (place, moment) in self.scenario.moments.iter().enumerate() {
                (self.moment(place, moment))
            }
            (self.endings())
            (self.questions())
        } };
        page(self.words.lang(), &title, &body)
    }

    fn title(&self, id: &str) -> String {
        let title = self.get(&self.scenario.head.title);
        self.words.with(id, &[("title", title.into())])
    }

    fn get<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.words.lang())
    }

    /// Trade and place, and who comes.
    fn about(&self) -> Markup {
        let head = &self.scenario.head;
        html! {
            p.quiet {
                (self.get(&head.trade)) ", "
                (self.words.get(&format!("channel-{}", head.channel.id()))) " · "
                (self.words.get(&format!("level-{}", head.level.id()))) " · "
                (self.words.with("handout-alone", &[("minutes", head.minutes.into())]))
            }
            p { (self.get(&head.customer.brief)) }
        }
    }

    fn aim(&self) -> Markup {
        html! {
            @if let Some(notes) = &self.scenario.notes {
                h2 { (self.words.get("handout-aim")) }
                p { (self.get(&notes.aim)) }
                @if !notes.look_for.is_empty() {
                    h2 { (self.words.get("notes-look-for")) }
                    ul { @for text in &notes.look_for { li { (self.get(text)) } } }
                }
            }
        }
    }

    /// Every moment in a row: what it is, and about how long it takes.
    fn overview(&self) -> Markup {
        let count = Plan::whole(None).expected(self.scenario);
        let all = MINUTES_A_MOMENT as usize * count;
        let of = [("moments", count.into()), ("minutes", all.into())];
        html! {
            h2 { (self.words.get("notes-overview")) }
            p { (self.words.with("handout-length", &of)) }
            table {
                thead { tr {
                    th.number scope="col" { "#" }
                    th scope="col" { (self.words.get("handout-phase")) }
                    th scope="col" { (self.words.get("handout-begins")) }
                    th.number scope="col" { (self.words.get("handout-minutes")) }
                } }
                tbody {
                    @for (place, moment) in self.scenario.moments.iter().enumerate() {
                        tr {
                            td.number { (place + 1) }
                            td { (self.get(&self.catalogue.phase(moment.phase).name)) }
                            td {
                                (first_words(self.words, moment))
                                @if let Some(only) = self.only(&moment.when) {
                                    " " span.quiet { "(" (only) ")" }
                                }
                            }
                            td.number { (MINUTES_A_MOMENT) }
                        }
                    }
                }
            }
        }
    }

    /// How the encounter can end.
    fn endings(&self) -> Markup {
        html! {
            h2 { (self.words.get("handout-endings")) }
            @for ending in &self.scenario.endings {
                p.keep {
                    span.quiet { (self.condition(&ending.when)) ": " }
                    (self.get(&ending.text))
                }
            }
        }
    }

    /// What to talk about afterwards: the author's own questions, and those that always fit.
    fn questions(&self) -> Markup {
        html! {
            div.keep {
                h2 { (self.words.get("notes-questions")) }
                ol {
                    @for text in questions(self.words, self.scenario) { li { (text) } }
                }
            }
        }
    }

    fn only(&self, when: &When) -> Option<String> {
        only(self.words, self.catalogue, self.scenario, when)
    }

    /// When something of which the first that fits is taken happens.
    fn condition(&self, when: &When) -> String {
        let condition = condition(self.words, self.catalogue, self.scenario, when);
        match condition {
            Some(condition) => self.words.with("when-if", &[("condition", condition.into())]),
            None => self.words.get("when-otherwise"),
        }
    }

    /// Lines of a scene, each with its condition.
    fn lines(&self, lines: &[Line]) -> Markup {
        html! {
            @for (number, line) in lines.iter().enumerate() {
                @if number > 0 { " " }
                @if let Some(only) = self.only(&line.when) { span.quiet { "(" (only) ") " } }
                (self.get(&line.text))
            }
        }
    }

    /// The number of a moment and its phase.
    fn heading(&self, place: usize, moment: &Moment) -> String {
        format!("{} · {}", place + 1, self.get(&self.catalogue.phase(moment.phase).name))
    }
}
