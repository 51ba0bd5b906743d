//! The report of a scenario as headings, facts, drawings and tables.

use crate::locale::Words;
use crate::phase::Phase;
use crate::report::items::told::{percent, withheld};
use crate::report::items::{Counts, Figure};
use crate::report::people::{Guide, Period};
use crate::report::plot::{Bar, Row};
use crate::report::sheet::{Drawing, Part, Piece, Sheet, Table};
use crate::text::{Text, clean_line};

use super::{Gap, Report, Results, Seen};

/// What a sheet is written with.
#[derive(Clone, Copy)]
pub(super) struct Pen<'a> {
    pub(super) words: &'a Words,
    pub(super) guide: &'a Guide<'a>,
    pub(super) report: &'a Report<'a>,
}

/// The whole report.
#[must_use]
pub fn sheet(guide: &Guide<'_>, report: &Report<'_>) -> Sheet {
    let words = guide.words;
    let pen = Pen { words, guide, report };
    let finished = report.first.walks + report.again.walks > 0;
    let parts = if finished { pen.parts() } else { pen.dissent().into_iter().collect() };
    let id = clean_line(report.source.id);
    Sheet {
        eyebrow: pen.get("items-eyebrow"),
        title: report.title.clone(),
        facts: pen.facts(),
        empty: (!finished).then(|| pen.empty()),
        parts,
        footer: vec![pen.get("items-what"), words.with("items-footer", &[("id", id.into())])],
    }
}

impl Pen<'_> {
    pub(super) fn get(&self, id: &str) -> String {
        self.words.get(id)
    }

    pub(super) fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.words.lang())
    }

    /// A phase's number and name; a dash where it is unknown.
    pub(super) fn phase(&self, phase: Option<Phase>) -> String {
        phase.map_or_else(|| "–".to_owned(), |phase| self.guide.phase(phase))
    }

    /// A head cell over words.
    pub(super) fn words_head(&self, id: &str) -> (String, bool) {
        (self.get(id), false)
    }

    /// A head cell over numbers.
    pub(super) fn number_head(&self, id: &str) -> (String, bool) {
        (self.get(id), true)
    }

    fn empty(&self) -> String {
        let mut all = vec![self.get("items-none")];
        all.extend(self.unfinished());
        all.join(" ")
    }

    fn unfinished(&self) -> Option<String> {
        let count = self.report.analysis.population.unfinished;
        (count > 0).then(|| self.words.with("items-unfinished", &[("count", count.into())]))
    }

    fn facts(&self) -> Vec<(String, String)> {
        let mut facts = Vec::new();
        let customer = self.report.texts.map(|(scenario, _)| &scenario.head.customer.name);
        let customer = customer.map(|name| self.text(name).to_owned());
        let group = self.report.source.group.map(clean_line);
        for (id, value) in
            [("items-customer", customer), ("items-group", group), ("items-period", self.period())]
        {
            facts.extend(value.map(|value| (self.get(id), value)));
        }
        for (id, results) in
            [("items-first", &self.report.first), ("items-again", &self.report.again)]
        {
            facts.push((self.get(id), results.walks.to_string()));
        }
        facts
    }

    /// The days that were asked for; where none were, those of the first and the last walk.
    fn period(&self) -> Option<String> {
        let period = self.report.source.period;
        if *period != Period::default() {
            return Some(self.guide.period(period));
        }
        let (from, to) = self.report.days()?;
        let (from, to) = (self.guide.day(from), self.guide.day(to));
        let of = [("from", from.as_str().into()), ("to", to.as_str().into())];
        Some(if from == to { from } else { self.words.with("report-dates", &of) })
    }

    fn parts(&self) -> Vec<Part> {
        let mut parts = vec![self.short(), self.scores(), self.endings(), self.moments()];
        parts.extend(self.repeated());
        parts.extend(self.dissent());
        parts
    }

    fn short(&self) -> Part {
        let head = vec![
            self.words_head("items-kind"),
            self.number_head("items-walks"),
            self.number_head("items-passed"),
            self.number_head("items-own-judgement"),
            self.number_head("items-walked-out"),
            self.number_head("items-median"),
        ];
        let row = |id: &str, results: &Results| {
            let median =
                results.median.map_or_else(|| "–".to_owned(), |score| format!("{score:.0}"));
            let numbers =
                [results.walks, results.passed, results.by_own_judgement, results.walked_out];
            let mut row = vec![self.get(id)];
            row.extend(numbers.map(|number| number.to_string()));
            row.push(median);
            row
        };
        let rows =
            vec![row("items-first", &self.report.first), row("items-again", &self.report.again)];
        let mut pieces = vec![Piece::Table(Table { caption: None, head, rows })];
        pieces.extend(self.notes().into_iter().map(Piece::Quiet));
        let how = Some(self.get("items-kept-apart"));
        Part { heading: self.get("report-short"), how, pieces }
    }

    /// What is left out, and why.
    fn notes(&self) -> Vec<String> {
        let population = &self.report.analysis.population;
        let (walks, structures) = population.others;
        let of = [("walks", walks.into()), ("structures", structures.into())];
        let others = (walks > 0).then(|| self.words.with("items-others", &of));
        let unmarked = population.unmarked;
        let unmarked = (unmarked > 0)
            .then(|| self.words.with("items-unmarked", &[("count", unmarked.into())]));
        let gap = self.report.gap.map(|gap| match gap {
            Gap::Missing => self.get("items-texts-missing"),
            Gap::Broken => self.get("items-texts-broken"),
            Gap::Edited => self.get("items-texts-edited"),
        });
        [gap, others, unmarked, self.unfinished()].into_iter().flatten().collect()
    }

    fn scores(&self) -> Part {
        let kinds = [("items-first", &self.report.first), ("items-again", &self.report.again)];
        let walked = kinds.into_iter().filter(|(_, results)| results.walks > 0);
        let rows = walked.map(|(id, results)| Row { head: self.get(id), bars: tens(results) });
        let drawing = Drawing::Bars {
            id: "scores".to_owned(),
            title: self.get("items-scores"),
            rows: rows.collect(),
        };
        let head = vec![
            self.words_head("items-score"),
            self.number_head("items-first"),
            self.number_head("items-again"),
        ];
        let rows = (0..10).rev().map(|ten| {
            let of = |results: &Results| results.tens[ten].to_string();
            vec![ten_name(ten), of(&self.report.first), of(&self.report.again)]
        });
        let table = Table { caption: None, head, rows: rows.collect() };
        Part {
            heading: self.get("items-scores"),
            how: None,
            pieces: vec![Piece::Drawn(drawing, table)],
        }
    }

    fn endings(&self) -> Part {
        let head = vec![
            self.words_head("items-ending"),
            self.number_head("items-first"),
            self.number_head("items-again"),
        ];
        let rows = self.report.endings.iter().map(|ending| {
            let text = ending.text.map_or(ending.id.as_str(), |text| self.text(text));
            vec![text.to_owned(), ending.first.to_string(), ending.again.to_string()]
        });
        let table = Table { caption: None, head, rows: rows.collect() };
        Part { heading: self.get("items-endings"), how: None, pieces: vec![Piece::Table(table)] }
    }

    fn moments(&self) -> Part {
        let articles = self.report.moments.iter().enumerate();
        Part {
            heading: self.get("items-moments"),
            how: Some(self.get("items-moments-how")),
            pieces: articles.map(|(number, seen)| self.article(number, seen)).collect(),
        }
    }

    /// Repeated walks, with nothing that would need independent answers.
    fn repeated(&self) -> Option<Part> {
        let seen = self.report.moments.iter().filter(|seen| seen.item.again.reached > 0);
        let rows: Vec<_> = seen.map(|seen| self.repeated_row(seen)).collect();
        let head = vec![
            self.words_head("items-moment"),
            self.words_head("items-phase"),
            self.number_head("items-reached-head"),
            self.number_head("items-skipped-head"),
            self.number_head("items-full-head"),
            self.number_head("items-facility"),
        ];
        (!rows.is_empty()).then(|| Part {
            heading: self.get("items-repeated"),
            how: Some(self.get("items-repeated-how")),
            pieces: vec![Piece::Table(Table { caption: None, head, rows })],
        })
    }

    fn repeated_row(&self, seen: &Seen<'_>) -> Vec<String> {
        let Counts { reached, skipped, full, facility, .. } = &seen.item.again;
        let mut row = vec![self.ask(seen), self.phase(seen.phase)];
        row.extend([reached, skipped, full].map(ToString::to_string));
        row.push(self.figure(facility, percent));
        row
    }

    /// What the trainee is asked at a moment; its id where that is not at hand.
    pub(super) fn ask(&self, seen: &Seen<'_>) -> String {
        seen.moment.map_or_else(
            || clean_line(&seen.item.moment),
            |moment| self.text(&moment.ask).to_owned(),
        )
    }

    /// A figure, or a dash with the reason why it is withheld.
    pub(super) fn figure(&self, figure: &Figure, told: impl Fn(f64) -> String) -> String {
        match figure {
            Ok(figure) => told(*figure),
            Err(why) => format!("– ({})", withheld(self.words, *why)),
        }
    }

    fn dissent(&self) -> Option<Part> {
        let lines = self.report.dissent.clone();
        let pieces = vec![Piece::List(lines)];
        let heading = self.get("items-otherwise-rest");
        (!self.report.dissent.is_empty()).then_some(Part { heading, how: None, pieces })
    }
}

/// A bar for each ten of scores, the best first; the longest is the commonest ten.
fn tens(results: &Results) -> Vec<Bar> {
    let most = results.tens.iter().copied().max().unwrap_or_default().max(1);
    let bar = |ten: usize| {
        let count = results.tens[ten];
        let share = u32::try_from(count * 100 / most).unwrap_or(100);
        Bar { class: "second", share, label: format!("{}: {count}", ten_name(ten)) }
    };
    (0..10).rev().map(bar).collect()
}

fn ten_name(ten: usize) -> String {
    if ten == 9 { "90–100".to_owned() } else { format!("{}–{}", ten * 10, ten * 10 + 9) }
}
