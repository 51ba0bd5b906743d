//! A report as a page.

use maud::{Markup, html};

use crate::report::page::page as frame;
use crate::report::plot::{bars, curve};
use crate::text::{Lang, clean};

use super::{Drawing, Part, Piece, Rule, Sheet, Table};

impl Sheet {
    /// The report as a page to read and to print.
    #[must_use]
    pub fn page(&self, lang: Lang) -> String {
        let body = html! {
            header {
                p class="eyebrow" { (clean(&self.eyebrow)) }
                h1 { (clean(&self.title)) }
                (of_facts(&self.facts))
                @if let Some(empty) = &self.empty { p class="card" { (empty) } }
            }
            @for part in &self.parts { (of_part(part)) }
            footer class="quiet" { @for line in &self.footer { p { (line) } } }
        };
        let title = format!("{} – {}", clean(&self.title), self.eyebrow);
        frame(lang, &title, &body)
    }
}

fn of_facts(facts: &[(String, String)]) -> Markup {
    html! {
        dl class="facts" {
            @for (name, value) in facts { div { dt { (name) } dd { (clean(value)) } } }
        }
    }
}

fn of_part(part: &Part) -> Markup {
    html! {
        section {
            h2 { (part.heading) }
            @if let Some(how) = &part.how { p class="quiet" { (how) } }
            @for piece in &part.pieces { (of_piece(piece)) }
        }
    }
}

/// A table of so many columns fits the narrowest screen beside which pages are looked at.
const NARROW: usize = 3;

fn of_piece(piece: &Piece) -> Markup {
    match piece {
        Piece::Heading(text) => html! { h3 { (clean(text)) } },
        Piece::Quiet(text) => html! { p class="quiet" { (clean(text)) } },
        Piece::Table(table) => of_table(table, true),
        Piece::Drawn(drawing, table) => html! {
            div class="pair" {
                figure { (drawn(drawing)) }
                (of_table(table, table.head.len() > NARROW))
            }
        },
        Piece::DrawnAbove(drawing, table) => html! {
            figure { (drawn(drawing)) }
            (of_table(table, true))
        },
        Piece::Rules(rules) => {
            html! { ul class="plain" { @for rule in rules { (of_rule(rule)) } } }
        }
        Piece::Facts(facts) => of_facts(facts),
        Piece::List(lines) => html! { ul { @for line in lines { li { (clean(line)) } } } },
        Piece::Quotes(name, lines) => html! {
            h4 { (name) }
            ul class="answer" { @for line in lines { li class="said" { (clean(line)) } } }
        },
        Piece::Article { eyebrow, heading, pieces } => html! {
            article class="moment" {
                @if !eyebrow.is_empty() { p class="eyebrow" { (eyebrow) } }
                h3 { (clean(heading)) }
                @for piece in pieces { (of_piece(piece)) }
            }
        },
    }
}

fn drawn(drawing: &Drawing) -> Markup {
    match drawing {
        Drawing::Bars { id, title, rows } => bars(id, &clean(title), rows),
        Drawing::Curve { id, title, about, values } => {
            curve(id, &clean(title), &clean(about), values)
        }
    }
}

fn of_rule(rule: &Rule) -> Markup {
    html! {
        li class="keep" {
            (clean(&rule.text)) " " strong { (rule.figure) }
            @if !rule.said.is_empty() { div class="quiet" { (rule.label) } }
            @for words in &rule.said { div class="said speech" { (clean(words)) } }
        }
    }
}

/// A table; one that may be wider than a narrow screen can be moved sideways, with keys too.
fn of_table(table: &Table, wide: bool) -> Markup {
    let inner = html! {
        table {
            @if let Some(caption) = &table.caption { caption { (clean(caption)) } }
            thead {
                tr {
                    @for (name, number) in &table.head {
                        th scope="col" class=[number.then_some("number")] { (name) }
                    }
                }
            }
            tbody { @for row in &table.rows { tr { (cells(table, row)) } } }
        }
    };
    let label = table.caption.as_ref().or_else(|| table.head.first().map(|(name, _)| name));
    match label.filter(|_| wide) {
        Some(label) => html! {
            div class="scroll wide" role="group" tabindex="0" aria-label=(clean(label)) { (inner) }
        },
        None => inner,
    }
}

fn cells(table: &Table, row: &[String]) -> Markup {
    html! {
        @for (place, (cell, (_, number))) in row.iter().zip(&table.head).enumerate() {
            @if place == 0 { th scope="row" { (clean(cell)) } }
            @else { td class=[number.then_some("number")] { (clean(cell)) } }
        }
    }
}
