//! What the session came to as a whole: figures, moves, trust, ending, questions.

use maud::{Markup, html};

use crate::group::Round;
use crate::group::figures::Figures;
use crate::group::moves::Move;
use crate::phase::Phase;
use crate::view::questions::{CLOSING, questions};
use crate::view::{debrief, stage};

use super::page::Page;
use crate::report::plot::{Bar, Row, bars, curve};

impl Page<'_> {
    pub(super) fn in_short(&self) -> Markup {
        html! {
            section {
                h2 { (self.get("report-short")) }
                (self.keys())
                p class="quiet" { (self.get("report-figures-how")) }
                (self.ending())
                h3 { (self.get("report-phases")) }
                (self.by_phase())
                h3 { (self.get("report-moves")) }
                (self.moves())
                h3 { (self.get("stage-heading-trust")) }
                (self.trust())
                h3 { (self.get("stage-heading-questions")) }
                ol {
                    @for question in self.questions() { li { (question) } }
                }
            }
        }
    }

    /// The figures of the whole session.
    fn keys(&self) -> Markup {
        let Figures { first, second, once } = self.summary.whole;
        let keys = [("report-before", first), ("report-after", second), ("report-once", once)];
        html! {
            dl class="keys" {
                @for (id, figure) in keys {
                    div { dt { (self.get(id)) } dd { (share(figure)) } }
                }
            }
        }
    }

    fn ending(&self) -> Markup {
        let encounter = &self.summary.encounter;
        html! {
            @if encounter.ending().is_some() {
                h3 { (self.get("stage-heading-ending")) }
                @for block in debrief::ending(self.words, encounter) {
                    @for line in block { p { (line.text()) } }
                }
            }
        }
    }

    fn by_phase(&self) -> Markup {
        let rows: Vec<Row> = Phase::ALL
            .into_iter()
            .zip(&self.summary.phases)
            .filter(|(_, figures)| **figures != Figures::default())
            .map(|(phase, figures)| Row {
                head: self.phase(phase),
                bars: self.figure_bars(figures),
            })
            .collect();
        html! {
            div class="pair" {
                @if !rows.is_empty() { figure { (bars("phases", &self.get("report-phases"), &rows)) } }
                (self.phase_table())
            }
        }
    }

    fn figure_bars(&self, figures: &Figures) -> Vec<Bar> {
        let bar = |round: Round, name: &str, figure: Option<u32>| {
            figure.map(|figure| Bar {
                class: round.id(),
                share: figure,
                label: format!("{} {figure} %", self.get(name)),
            })
        };
        let bars = [
            bar(Round::First, "stage-round-first", figures.first),
            bar(Round::Second, "stage-round-second", figures.second),
            bar(Round::Second, "stage-once", figures.once),
        ];
        bars.into_iter().flatten().collect()
    }

    fn phase_table(&self) -> Markup {
        let phases = Phase::ALL.into_iter().map(|phase| self.phase(phase));
        let rows = phases.zip(self.summary.phases);
        let whole = (self.get("stage-all"), self.summary.whole);
        html! {
            table {
                thead {
                    tr {
                        th scope="col" { (self.get("report-phase")) }
                        th scope="col" class="number" { (self.get("stage-round-first")) }
                        th scope="col" class="number" { (self.get("stage-round-second")) }
                        th scope="col" class="number" { (self.get("stage-once")) }
                    }
                }
                tbody {
                    @for (name, figures) in rows.chain([whole]) {
                        tr {
                            th scope="row" { (name) }
                            td class="number" { (share(figures.first)) }
                            td class="number" { (share(figures.second)) }
                            td class="number" { (share(figures.once)) }
                        }
                    }
                }
            }
        }
    }

    pub(super) fn questions(&self) -> Vec<String> {
        let all = questions(self.words, self.summary.group.scenario());
        all.into_iter().take(CLOSING).collect()
    }

    fn moves(&self) -> Markup {
        let moves = &self.summary.moves;
        html! {
            @if moves.is_empty() { p class="quiet" { (self.get(stage::no_moves_message(self.summary.group))) } }
            @else {
                ul class="moves" {
                    @for group in moves.chunk_by(|one, next| one.spot == next.spot) {
                        li {
                            strong { (self.phase_of(group[0].spot.moment)) }
                            " – " (self.text(&self.summary.group.moment(group[0].spot).ask))
                            @for one in group { br; (self.moved(one)) }
                        }
                    }
                }
            }
        }
    }

    pub(super) fn moved(&self, one: &Move) -> String {
        let sign = match one.gain() {
            0 => '=',
            1.. => '↑',
            _ => '↓',
        };
        let seen = self.summary.way.iter().find(|seen| seen.spot == one.spot);
        let choices = seen.map(|seen| seen.choices.as_slice()).unwrap_or_default();
        let option = choices.iter().find(|choice| choice.place == one.option);
        let option = option.map_or("", |choice| self.text(choice.text));
        let of =
            [("first", one.first.into()), ("second", one.second.into()), ("option", option.into())];
        let id = stage::move_message(self.summary.group, one);
        format!("{sign} {}", self.words.with(id, &of))
    }

    /// Trust at the beginning and at the end of each phase: number, name, trust.
    pub(super) fn trust_points(&self) -> Vec<(String, String, u32)> {
        let scenario = self.summary.group.scenario();
        let start = ("0".to_owned(), self.get("stage-trust-start"), u32::from(scenario.trust));
        let phases = Phase::ALL.into_iter().zip(self.summary.trust).filter_map(|(phase, trust)| {
            let name = self.text(&self.catalogue.phase(phase).name);
            Some((phase.number().to_string(), name.to_owned(), u32::from(trust?)))
        });
        std::iter::once(start).chain(phases).collect()
    }

    fn trust(&self) -> Markup {
        let name = self.text(&self.summary.group.scenario().head.customer.name);
        let title = self.words.with("stage-trust", &[("name", name.into())]);
        let points = self.trust_points();
        let told = points.iter().map(|(_, name, trust)| format!("{name} {trust}"));
        let told = told.collect::<Vec<_>>().join(", ");
        let values: Vec<_> =
            points.iter().map(|(number, _, trust)| (number.clone(), *trust)).collect();
        html! {
            p { (title) }
            div class="pair" {
                figure { (curve("trust", &title, &told, &values)) }
                table {
                    thead {
                        tr {
                            th scope="col" { (self.get("report-phase")) }
                            th scope="col" class="number" { (self.get("stage-heading-trust")) }
                        }
                    }
                    tbody {
                        @for (number, name, trust) in &points {
                            tr {
                                th scope="row" { (number) "\u{a0}\u{a0}" (name) }
                                td class="number" { (trust) }
                            }
                        }
                    }
                }
            }
            p class="quiet" { (self.get("stage-trust-how")) }
        }
    }
}

/// A figure in percent.
pub(super) fn share(figure: Option<u32>) -> String {
    figure.map_or_else(|| "–".to_owned(), |figure| format!("{figure}\u{a0}%"))
}
