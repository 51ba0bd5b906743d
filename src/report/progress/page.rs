//! How practice has gone, as a page to read, to print and to keep.

mod figures;

use maud::{Markup, html};

use crate::coach::schedule::Due;
use crate::coach::standing::Standing;
use crate::locale::Words;
use crate::record::history::{End, PastWalk};
use crate::record::summary::Outcome;
use crate::report::page::page as frame;
use crate::text::clean_line;
use crate::view::dates;
use crate::view::progress::told;

use super::{Progress, trust};

/// How many of the points that are still to come are listed.
const COMING: usize = 10;

/// What a page is written with.
#[derive(Clone, Copy)]
struct Page<'a> {
    words: &'a Words,
    progress: &'a Progress<'a>,
}

/// The whole page.
#[must_use]
pub fn page(words: &Words, progress: &Progress<'_>) -> String {
    let page = Page { words, progress };
    let body = html! {
        (page.head())
        (page.phases())
        (page.trust())
        (page.points())
        (page.review())
        (page.next())
        (page.walks())
        footer class="quiet" { p { (words.get("progress-page-footer")) } }
    };
    frame(words.lang(), &words.get("progress-page-title"), &body)
}

impl Page<'_> {
    fn get(&self, id: &str) -> String {
        self.words.get(id)
    }

    fn head(&self) -> Markup {
        let unmarked = told::unmarked(self.words, self.progress);
        html! {
            header {
                h1 { (self.get("progress-page-title")) }
                @if self.progress.walks.is_empty() { p class="lead" { (self.get("progress-none")) } }
                dl class="facts" {
                    @for (id, value) in self.facts() {
                        div { dt { (self.get(id)) } dd { (value) } }
                    }
                }
                @if let Some(told) = unmarked { p class="quiet" { (told) } }
            }
        }
    }

    fn facts(&self) -> Vec<(&'static str, String)> {
        let Progress { walks, first, due, .. } = self.progress;
        let mut facts = vec![("progress-page-profile", clean_line(self.progress.profile))];
        if let (Some((_, begin)), Some((_, end))) = (walks.first(), walks.last()) {
            facts.push(("progress-page-period", self.period(begin, end)));
        }
        facts.push(("progress-page-count", walks.len().to_string()));
        facts.push(("progress-page-new", first.walks.to_string()));
        facts.push(("progress-page-waiting", due.len().to_string()));
        facts
    }

    fn period(&self, begin: &End, end: &End) -> String {
        let [from, to] = [begin, end].map(|end| told::day(self.words, &end.at));
        if from == to { from } else { format!("{from} – {to}") }
    }

    fn next(&self) -> Markup {
        html! {
            @if !self.progress.next.is_empty() {
                section class="card" {
                    h2 { (self.get("progress-next")) }
                    ol {
                        @for step in &self.progress.next {
                            @let (text, command) = told::step(self.words, self.progress, step);
                            li { (clean_line(&text)) ": " code { (command) } }
                        }
                    }
                }
            }
        }
    }

    fn points(&self) -> Markup {
        let standings = &self.progress.standings;
        let lists = [
            ("progress-strongest", "good", "✔", &standings.strongest),
            ("progress-weakest", "bad", "✘", &standings.weakest),
        ];
        html! {
            @if lists.iter().any(|(_, _, _, points)| !points.is_empty()) {
                section {
                    h2 { (self.get("progress-page-points")) }
                    p class="quiet" { (self.get("progress-page-points-how")) }
                    @for (heading, class, sign, points) in lists {
                        @if !points.is_empty() {
                            h3 { (self.get(heading)) }
                            ul class="plain" {
                                @for point in points {
                                    li { span class=(class) { (sign) } " " (self.standing(point)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    fn standing(&self, standing: &Standing) -> Markup {
        html! {
            (told::rule(self.words, self.progress, &standing.point))
            " " span class="quiet" { (told::figure(self.words, standing)) }
            @if let Some(own) = &standing.own {
                @let (before, text) = told::own(self.words, own);
                blockquote class="own" { span class="quiet" { (before) } " " span class="said" { (text) } }
            }
        }
    }

    fn review(&self) -> Markup {
        let Progress { due, coming, .. } = self.progress;
        let told = told::due(self.words, self.progress);
        html! {
            @if let Some(told) = told {
                section {
                    h2 { (self.get("progress-review")) }
                    p { (told) }
                    @if !due.is_empty() { (self.dates("progress-page-due", due)) }
                    @if !coming.is_empty() {
                        (self.dates("progress-page-coming", &coming[..coming.len().min(COMING)]))
                    }
                    p class="quiet" { (self.get("progress-page-review-how")) }
                }
            }
        }
    }

    /// Points with their days.
    fn dates(&self, caption: &str, points: &[Due]) -> Markup {
        html! {
            table {
                caption { (self.get(caption)) }
                thead {
                    tr {
                        th scope="col" { (self.get("progress-page-point")) }
                        th scope="col" { (self.get("progress-page-day")) }
                    }
                }
                tbody {
                    @for due in points {
                        tr {
                            th scope="row" { (told::rule(self.words, self.progress, &due.point)) }
                            td { (dates::date(self.words, &due.on)) }
                        }
                    }
                }
            }
        }
    }

    /// Every walk, the latest first, those of scenarios met for the first time apart.
    fn walks(&self) -> Markup {
        html! {
            @if !self.progress.walks.is_empty() {
                section {
                    h2 { (self.get("progress-page-walks")) }
                    @for (first, heading) in [(true, "progress-first"), (false, "progress-again")] {
                        @let walks = self.progress.walks.iter().rev();
                        @let walks: Vec<_> = walks.filter(|(walk, _)| walk.first == first).collect();
                        @if !walks.is_empty() { (self.walk_table(heading, &walks)) }
                    }
                }
            }
        }
    }

    fn walk_table(&self, heading: &str, walks: &[&(&PastWalk, &End)]) -> Markup {
        let columns = [
            ("progress-page-when", ""),
            ("progress-page-scenario", ""),
            ("progress-page-mode", ""),
            ("progress-page-score", "number"),
            ("progress-page-trust", "number"),
            ("progress-page-result", ""),
        ];
        html! {
            div class="scroll" role="group" tabindex="0" aria-label=(self.get(heading)) {
                table {
                    caption { (self.get(heading)) }
                    thead {
                        tr {
                            @for (id, class) in columns {
                                th scope="col" class=[(!class.is_empty()).then_some(class)] { (self.get(id)) }
                            }
                        }
                    }
                    tbody { @for (walk, end) in walks { (self.walk(walk, end)) } }
                }
            }
        }
    }

    fn walk(&self, walk: &PastWalk, end: &End) -> Markup {
        let (class, sign, id) = match end.outcome {
            Outcome::Passed => ("good", "✔", "progress-page-passed"),
            Outcome::ByOwnJudgement => ("good", "(✔)", "progress-page-own"),
            Outcome::Failed => ("bad", "✘", "progress-page-failed"),
        };
        html! {
            tr {
                td { (told::day(self.words, &end.at)) }
                th scope="row" { (clean_line(&walk.title)) }
                td { (self.get(&format!("mode-{}", walk.mode.id()))) }
                td class="number" { (end.earnings.percent()) }
                td class="number" { (trust(end).last().map_or(0, |(_, trust)| trust)) }
                td class=(class) { (sign) " " (self.get(id)) }
            }
        }
    }
}
