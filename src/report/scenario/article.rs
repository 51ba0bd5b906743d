//! One moment of the report: figures, sentences, what was picked and said, and who sees it otherwise.

use crate::group::vote::share;
use crate::report::items::formulas::{FEW_FOR_FACILITY, comparable};
use crate::report::items::told::{correlation, percent};
use crate::report::plot::{Bar, Row};
use crate::report::sheet::{Drawing, Piece, Table};
use crate::scenario::model::Line;
use crate::text::clean;

use super::sheet::Pen;
use super::{Offered, Seen};

impl Pen<'_> {
    /// A moment on first walks; `number` is its place among the moments.
    pub(super) fn article(&self, number: usize, seen: &Seen<'_>) -> Piece {
        let mut pieces: Vec<Piece> = self.scene(seen).map(Piece::Quiet).into_iter().collect();
        if seen.item.first.reached > 0 {
            pieces.push(Piece::Facts(self.figures(seen)));
        }
        pieces.push(Piece::List(seen.sentences.clone()));
        pieces.extend(self.options(number, seen));
        pieces.extend(self.put(seen));
        pieces.extend(self.said(seen));
        if !seen.dissent.is_empty() {
            pieces.push(Piece::Quotes(self.get("items-otherwise"), seen.dissent.clone()));
        }
        Piece::Article { eyebrow: self.phase(seen.phase), heading: self.ask(seen), pieces }
    }

    /// What the customer says there whatever went before, or else what is seen there.
    fn scene(&self, seen: &Seen<'_>) -> Option<String> {
        let moment = seen.moment?;
        let always = |lines: &[Line]| -> Vec<String> {
            let lines = lines.iter().filter(|line| line.when.0.is_empty());
            lines.map(|line| self.text(&line.text).to_owned()).collect()
        };
        let (says, scene) = (always(&moment.says).join(" "), always(&moment.scene).join(" "));
        match (says.is_empty(), scene.is_empty()) {
            (false, _) => Some(self.words.with("quoted", &[("text", says.into())])),
            (true, false) => Some(scene),
            (true, true) => None,
        }
    }

    fn figures(&self, seen: &Seen<'_>) -> Vec<(String, String)> {
        let first = &seen.item.first;
        let discrimination =
            self.figure(&seen.item.discrimination, |figure| correlation(self.words, figure));
        vec![
            (self.get("items-reached-head"), first.reached.to_string()),
            (self.get("items-answered-head"), first.answered.to_string()),
            (self.get("items-facility"), self.figure(&first.facility, percent)),
            (self.get("items-discrimination"), discrimination),
        ]
    }

    /// The options as bars by letter, and with their texts as a table.
    fn options(&self, number: usize, seen: &Seen<'_>) -> Option<Piece> {
        let answers = seen.item.picked.answers;
        if answers == 0 || seen.offered.is_empty() {
            return None;
        }
        let bars = seen.offered.iter().map(|offered| Bar {
            class: if offered.best { "good" } else { "second" },
            share: of(offered.choice.count, answers),
            label: format!("{}  {}", offered.letter, counted(offered.choice.count, answers)),
        });
        let drawing = Drawing::Bars {
            id: format!("moment-{number}"),
            title: self.get("items-options"),
            rows: vec![Row { head: String::new(), bars: bars.collect() }],
        };
        let head = vec![
            self.words_head("items-option"),
            self.number_head("items-count"),
            self.number_head("items-short"),
            self.number_head("items-elsewhere"),
        ];
        let rows = seen.offered.iter().map(|offered| self.option(offered)).collect();
        Some(Piece::DrawnAbove(drawing, Table { caption: None, head, rows }))
    }

    fn option(&self, offered: &Offered) -> Vec<String> {
        let best =
            if offered.best { format!(" ({})", self.get("items-best")) } else { String::new() };
        vec![
            format!("{}  {}{best}", offered.letter, offered.text),
            offered.choice.count.to_string(),
            offered.choice.short.to_string(),
            elsewhere(offered.choice.elsewhere),
        ]
    }

    /// The commonest orders or matchings.
    fn put(&self, seen: &Seen<'_>) -> Option<Piece> {
        let head = vec![
            self.words_head("items-answer"),
            self.number_head("items-given"),
            self.number_head("items-elsewhere"),
        ];
        let rows: Vec<_> = seen
            .put
            .iter()
            .map(|put| {
                let best = if put.whole.full { self.get("items-best") } else { String::new() };
                let best = if best.is_empty() { best } else { format!(" ({best})") };
                let count = put.whole.count.to_string();
                vec![format!("{}{best}", put.text), count, elsewhere(put.whole.elsewhere)]
            })
            .collect();
        (!rows.is_empty()).then_some(Piece::Table(Table { caption: None, head, rows }))
    }

    /// What came of own words, point by point; the words themselves only where they are asked for.
    fn said(&self, seen: &Seen<'_>) -> Vec<Piece> {
        let said = &seen.item.said;
        if said.answers == 0 {
            return Vec::new();
        }
        let head = vec![
            self.words_head("items-point"),
            self.number_head("items-verdict-met"),
            self.number_head("items-verdict-violated"),
            self.number_head("items-verdict-absent"),
            self.number_head("items-verdict-unsure"),
        ];
        let rows = said.points.iter().map(|point| {
            let mut row = vec![clean(&self.guide.rule(&point.id))];
            let counts = [point.met, point.violated, point.absent, point.unsure];
            row.extend(counts.map(|count| count.to_string()));
            row
        });
        let caption = Some(self.get("items-own-words"));
        let mut pieces =
            vec![Piece::Table(Table { caption, head, rows: rows.collect() }), self.judged(seen)];
        if self.report.source.words {
            let words = said.words.iter().map(|words| clean(words)).collect();
            pieces.push(Piece::Quotes(self.get("items-words"), words));
        }
        pieces
    }

    /// How many verdicts each judge gave.
    fn judged(&self, seen: &Seen<'_>) -> Piece {
        let told = seen.item.said.judges.iter().map(|(judge, count)| {
            let name = match judge.as_str() {
                "rater" => self.get("items-judge-rater"),
                "trainee" => self.get("items-judge-trainee"),
                "trainer" => self.get("items-judge-trainer"),
                "scenario" => self.get("items-judge-scenario"),
                _ => self.get("items-judge-nobody"),
            };
            let of = [("name", name.into()), ("count", (*count).into())];
            self.words.with("items-judge", &of)
        });
        let judges = told.collect::<Vec<_>>().join(", ");
        Piece::Quiet(self.words.with("items-judged", &[("judges", judges.into())]))
    }
}

/// A share of those who answered, in percent; it draws a bar.
fn of(count: usize, answers: usize) -> u32 {
    let number = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
    share(number(count), number(answers)).unwrap_or_default()
}

/// A count, with its share where there are enough for one.
fn counted(count: usize, answers: usize) -> String {
    if answers < FEW_FOR_FACILITY {
        return count.to_string();
    }
    format!("{count} · {} %", of(count, answers))
}

fn elsewhere(of: Option<(f64, usize)>) -> String {
    comparable(of).map_or_else(|| "–".to_owned(), percent)
}
