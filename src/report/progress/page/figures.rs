//! The drawings of the page. Each has its numbers beside it in a table.

use maud::{Markup, html};

use crate::phase::Phase;
use crate::report::plot::{Bar, Row, bars, curve};
use crate::report::progress::{Change, Group, trust};
use crate::text::clean_line;
use crate::view::progress::told;

use super::Page;

impl Page<'_> {
    /// A phase's number and name.
    fn phase(&self, phase: Phase) -> String {
        let name = self.progress.guide.latest.phase(phase).name.get(self.words.lang());
        format!("{}\u{a0}\u{a0}{name}", phase.number())
    }

    pub(super) fn phases(&self) -> Markup {
        html! {
            @if !self.progress.walks.is_empty() {
                section {
                    h2 { (self.get("progress-page-phases")) }
                    p class="quiet" { (self.get("progress-page-phases-how")) }
                    @for (first, group) in self.progress.groups() { (self.group(first, group)) }
                }
            }
        }
    }

    fn group(&self, first: bool, group: &Group) -> Markup {
        let name = told::group_name(self.words, first, group);
        let id = if first { "phases-first" } else { "phases-again" };
        let all = Phase::ALL.into_iter().zip(group.phases);
        let walked = all.filter_map(|(phase, change)| Some((phase, change?)));
        let rows: Vec<Row> = walked
            .map(|(phase, change)| Row { head: self.phase(phase), bars: self.bars(group, change) })
            .collect();
        html! {
            h3 { (name) }
            div class="pair" {
                @if !rows.is_empty() { figure { (bars(id, &name, &rows)) } }
                (self.phase_table(group))
            }
        }
    }

    fn bars(&self, group: &Group, change: Change) -> Vec<Bar> {
        let bar = |class, name: &str, share| Bar {
            class,
            share,
            label: format!("{} {share} %", self.get(name)),
        };
        let latest = bar("second", "progress-in-latest", change.latest);
        match group.walks {
            1 => vec![Bar { label: format!("{} %", change.latest), ..latest }],
            _ => vec![bar("first", "progress-in-first", change.first), latest],
        }
    }

    fn phase_table(&self, group: &Group) -> Markup {
        let several = group.walks > 1;
        let share = |figure: Option<u32>| {
            figure.map_or_else(|| "–".to_owned(), |figure| format!("{figure}\u{a0}%"))
        };
        html! {
            table {
                caption { (self.get("progress-page-earned")) }
                thead {
                    tr {
                        th scope="col" { (self.get("progress-page-phase")) }
                        @if several { th scope="col" class="number" { (self.get("progress-in-first")) } }
                        th scope="col" class="number" { (self.get("progress-in-latest")) }
                    }
                }
                tbody {
                    @for (phase, change) in Phase::ALL.into_iter().zip(group.phases) {
                        tr {
                            th scope="row" { (self.phase(phase)) }
                            @if several { td class="number" { (share(change.map(|it| it.first))) } }
                            td class="number" { (share(change.map(|it| it.latest))) }
                        }
                    }
                }
            }
        }
    }

    pub(super) fn trust(&self) -> Markup {
        let Some((walk, end)) = self.progress.latest() else { return html! {} };
        let of = [("title", clean_line(&walk.title).into())];
        let title = self.words.with("progress-trust", &of);
        let points: Vec<_> = trust(end).collect();
        let about = told::trust(self.words, self.progress, &points);
        let values =
            points.iter().map(|(phase, trust)| (phase.number().to_string(), (*trust).into()));
        let values: Vec<_> = values.collect();
        html! {
            section {
                h2 { (self.get("progress-page-trust")) }
                p { (title) }
                div class="pair" {
                    @if !points.is_empty() { figure { (curve("trust", &title, &about, &values)) } }
                    table {
                        caption { (self.get("progress-page-trust-caption")) }
                        thead {
                            tr {
                                th scope="col" { (self.get("progress-page-phase")) }
                                th scope="col" class="number" { (self.get("progress-page-trust")) }
                            }
                        }
                        tbody {
                            @for (phase, trust) in &points {
                                tr {
                                    th scope="row" { (self.phase(*phase)) }
                                    td class="number" { (trust) }
                                }
                            }
                        }
                    }
                }
                p class="quiet" { (self.get("progress-page-trust-how")) }
            }
        }
    }
}
