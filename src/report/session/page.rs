//! The report of a session as a page to read, to print and to hand on.

use maud::{Markup, html};

use crate::group::Spot;
use crate::guidance::Catalogue;
use crate::locale::Words;
use crate::phase::Phase;
use crate::report::page::page as frame;
use crate::scenario::Task;
use crate::text::Text;
use crate::view::dates;

use super::{Note, Seen, Summary, Tried};

/// What a page is written with.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    pub(super) words: &'a Words,
    pub(super) catalogue: &'a Catalogue,
    pub(super) summary: &'a Summary<'a, 'a>,
}

/// The whole page.
#[must_use]
pub fn page(words: &Words, catalogue: &Catalogue, summary: &Summary<'_, '_>) -> String {
    let page = Page { words, catalogue, summary };
    let title = page.text(&summary.group.scenario().head.title);
    let body = html! {
        (page.head(title))
        (page.in_short())
        (page.way())
        (page.branches())
        (page.aside())
        (page.notes())
        footer class="quiet" {
            p { (words.with("report-footer", &[("id", summary.id.to_string().into())])) }
        }
    };
    let name = words.with("report-title", &[("title", title.into())]);
    frame(words.lang(), &name, &body)
}

impl<'a> Page<'a> {
    pub(super) fn text(&self, text: &'a Text) -> &'a str {
        text.get(self.words.lang())
    }

    pub(super) fn get(&self, id: &str) -> String {
        self.words.get(id)
    }

    /// A phase's number and name.
    pub(super) fn phase(&self, phase: Phase) -> String {
        format!("{}\u{a0}\u{a0}{}", phase.number(), self.text(&self.catalogue.phase(phase).name))
    }

    /// The same of a moment's phase.
    pub(super) fn phase_of(&self, moment: usize) -> String {
        self.phase(self.summary.group.scenario().moments[moment].phase)
    }

    fn head(&self, title: &str) -> Markup {
        let customer = &self.summary.group.scenario().head.customer;
        let open = self.summary.head.finished_at.is_none();
        html! {
            header {
                p class="eyebrow" { (self.get("report-eyebrow")) }
                h1 { (title) }
                p class="lead" { (self.text(&customer.brief)) }
                @if open { p class="card" { (self.get("report-open")) } }
                dl class="facts" {
                    @for (id, value) in self.facts() {
                        div { dt { (self.get(id)) } dd { (value) } }
                    }
                }
            }
        }
    }

    pub(super) fn facts(&self) -> Vec<(&'static str, String)> {
        let customer = &self.summary.group.scenario().head.customer;
        let (asked, told) = self.summary.asked_and_told();
        let of = [("asked", asked.into()), ("told", told.into())];
        vec![
            ("report-date", self.dates()),
            ("report-customer", self.text(&customer.name).to_owned()),
            ("report-people", self.people()),
            ("report-time", self.time()),
            ("report-moments", self.words.with("report-moments-count", &of)),
            ("report-language", self.get("report-language-name")),
        ]
    }

    fn dates(&self) -> String {
        let day = |at: &str| dates::date(self.words, at.get(..10).unwrap_or(at));
        let from = day(&self.summary.head.started_at);
        let to = day(self.summary.latest);
        if from == to {
            return from;
        }
        self.words.with("report-dates", &[("from", from.into()), ("to", to.into())])
    }

    fn people(&self) -> String {
        let mut people = self.summary.people.iter();
        let first = people.next().map(|first| first.count.to_string());
        let later = people.map(|later| {
            let of = [("count", later.count.into()), ("minute", (later.elapsed / 60 + 1).into())];
            self.words.with("report-people-from", &of)
        });
        first.into_iter().chain(later).collect::<Vec<_>>().join(", ")
    }

    fn time(&self) -> String {
        let used = self.summary.used.div_ceil(60);
        match self.summary.head.minutes {
            Some(planned) => {
                let of = [("used", used.into()), ("planned", planned.into())];
                self.words.with("report-time-planned", &of)
            }
            None => self.words.with("report-time-used", &[("used", used.into())]),
        }
    }

    fn way(&self) -> Markup {
        self.moments("way", &self.summary.way)
    }

    /// A part of the page with its moments; `name` begins its messages and the moments' ids.
    fn moments(&self, name: &str, all: &'a [Seen<'a>]) -> Markup {
        html! {
            section {
                h2 { (self.get(&format!("report-{name}"))) }
                p class="quiet" { (self.get(&format!("report-{name}-how"))) }
                @for (number, seen) in all.iter().enumerate() {
                    (self.moment(&format!("{name}-{number}"), seen))
                }
            }
        }
    }

    fn branches(&self) -> Markup {
        let branches = &self.summary.branches;
        html! {
            @if !branches.is_empty() {
                section {
                    h2 { (self.get("report-branches")) }
                    p class="quiet" { (self.get("report-branches-how")) }
                    @for (number, tried) in branches.iter().enumerate() {
                        (self.branch(number, tried))
                    }
                }
            }
        }
    }

    fn branch(&self, number: usize, tried: &'a Tried<'a>) -> Markup {
        let moment = self.summary.group.moment(Spot::on_the_way(tried.branch.moment));
        let option = match &moment.task {
            Task::Choose { options, .. } => self.text(&options[tried.branch.option].text),
            _ => "",
        };
        html! {
            article class="moment" {
                p class="eyebrow" { (self.phase_of(tried.branch.moment)) }
                h3 { (self.get("stage-branch")) " " (option) }
                p class="quiet" { (self.text(&moment.ask)) }
                (self.outcome(&tried.look, None))
            }
            @for (inner, seen) in tried.inner.iter().enumerate() {
                (self.moment(&format!("branch-{number}-{inner}"), seen))
            }
        }
    }

    fn aside(&self) -> Markup {
        let aside = &self.summary.aside;
        html! { @if !aside.is_empty() { (self.moments("aside", aside)) } }
    }

    fn notes(&self) -> Markup {
        html! {
            @if !self.summary.notes.is_empty() {
                section {
                    h2 { (self.get("report-notes")) }
                    ul class="notes" {
                        @for note in &self.summary.notes { li { (self.note(note)) } }
                    }
                }
            }
        }
    }

    fn note(&self, note: &Note) -> Markup {
        let place = note.moment.map(|moment| self.phase_of(moment));
        html! {
            p class="quiet" {
                (clock(note.elapsed))
                @if let Some(place) = place { " · " (place) }
            }
            p class="said" { (note.text) }
        }
    }
}

/// Seconds as minutes and seconds.
pub(super) fn clock(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
