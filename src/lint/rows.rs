//! Texts that do not fit a screen, as the trainee sees a moment and as a group sees it.

use crate::finding::{Finding, Path, Rule};
use crate::scenario::Task;
use crate::text::Text;
use crate::view::Line;
use crate::view::area::Area;

use super::ScreenSize;
use super::fullest::fullest;
use super::parts::{Page, Parts, mark, option_texts, rows};
use super::texts::{moment_path, options_path};

/// On the shared screen: a line that says how to answer, and the counts under the options.
const HOW: usize = 1;
const COUNTS: usize = 1;

impl Page<'_> {
    /// Everything of the moment that is too tall.
    pub(super) fn find(&self, findings: &mut Vec<Finding>) {
        if !self.moment.ask.has(self.lang) {
            return;
        }
        let ScreenSize { columns, rows } = self.screen;
        let (alone, stage) = (Area::of(columns, rows, false), Area::of(columns, rows, true));
        if !self.question_fits(alone) {
            self.question(alone, findings);
        }
        if !self.stage_fits(stage) {
            self.staged(stage, findings);
        }
        self.responses(alone, stage, findings);
    }

    /// Whether the moment fits as it is asked, by a bound that needs no layout.
    fn question_fits(&self, area: Area) -> bool {
        let (told, task, options) = self.most(area);
        let gaps = usize::from(told > 0) + usize::from(options > 0);
        !self.is_match() && told + task + options + gaps <= self.room(area)
    }

    /// The same for what a group sees of it.
    fn stage_fits(&self, area: Area) -> bool {
        let (told, task, options) = self.most(area);
        let asked = (task + 1 + HOW).max(HOW + COUNTS + 1) + 1 + options;
        !self.is_match() && told.max(asked) <= area.rows()
    }

    const fn is_match(&self) -> bool {
        matches!(self.moment.task, Task::Match { .. })
    }

    /// Rows for the question; own words are typed under it.
    fn room(&self, area: Area) -> usize {
        if matches!(self.moment.task, Task::Say { .. }) {
            area.rows_over_typing()
        } else {
            area.rows()
        }
    }

    /// The most rows of scene and speech, of the task, and of the options.
    fn most(&self, area: Area) -> (usize, usize, usize) {
        let moment = self.moment;
        let most = |text: &Text, taken: usize| {
            most_rows(text.get(self.lang), area.column.saturating_sub(taken))
        };
        let name = self.scenario.head.customer.name.get(self.lang);
        let (scene, speech) = fullest(moment, |scene, says| {
            let rows = |name: Option<&str>, texts: &[&Text]| {
                let mut bound = Bound::new(area.column);
                if let Some(name) = name {
                    bound.add(name);
                    // The colon.
                    bound.used += 1;
                }
                for text in texts {
                    bound.add(text.get(self.lang));
                }
                if texts.is_empty() { 0 } else { bound.rows }
            };
            (rows(None, scene), rows(Some(name), says))
        });
        let gap = usize::from(scene > 0 && speech > 0);
        let options =
            option_texts(moment).map(|text| most(text, mark(moment).chars().count())).sum();
        (scene + gap + speech, most(&moment.ask, 0), options)
    }

    /// The moment as the trainee answers it.
    fn question(&self, area: Area, findings: &mut Vec<Finding>) {
        let parts = self.parts(area);
        let fits = self.room(area);
        let rows = parts.with_gaps();
        if rows <= fits {
            return;
        }
        let told = parts.told();
        let message = format!(
            "the question takes {rows} rows ({told}), {} too many: {} fit a screen of {}",
            rows - fits,
            fits,
            self.screen
        );
        findings.push(self.finding(&self.longest_part(&parts), message));
    }

    /// The moment as a group sees it: the scene alone, then the task with its options.
    fn staged(&self, area: Area, findings: &mut Vec<Finding>) {
        let parts = self.parts(area);
        let gap = usize::from(parts.scene > 0 && parts.speech > 0);
        let scene = parts.scene + parts.speech + gap;
        let options: usize = parts.options.iter().sum::<usize>();
        let listed = if parts.places > 0 { parts.places + 1 } else { 0 };
        let agreed = parts.task + 1 + HOW + 1 + listed + options;
        let silent = parts.task + HOW + 1 + self.listed_to_match(area);
        let counted = HOW + 1 + options + 1 + COUNTS;
        let shown = Parts { task: 0, options: Vec::new(), places: 0, ..parts };
        let asked = Parts { scene: 0, speech: 0, task: parts.task, ..parts };
        for (what, rows, path) in [
            ("scene", scene, self.longest_part(&shown)),
            ("task with its options", agreed.max(counted).max(silent), self.longest_part(&asked)),
        ] {
            if rows > area.rows() {
                let message = format!(
                    "the {what} takes {rows} rows on a shared screen, {} too many: {} fit a screen of {}",
                    rows - area.rows(),
                    area.rows(),
                    self.screen
                );
                findings.push(self.finding(&path, message));
            }
        }
    }

    /// Each reaction, on the shared screen under the answer; and each thing that the coach says.
    fn responses(&self, alone: Area, stage: Area, findings: &mut Vec<Finding>) {
        let path = moment_path(self.index);
        if let Task::Choose { options, .. } = &self.moment.task {
            for (place, option) in options.iter().enumerate() {
                let path = options_path(self.index, &self.moment.task).at(place);
                let answer = option.text.get(self.lang);
                let spot = (stage, path.field("reaction"));
                self.response("reaction", &[answer], &option.reaction, spot, findings);
                for (note, line) in option.coaching.iter().enumerate() {
                    let spot = (alone, path.field("coaching").at(note).field("text"));
                    self.response("coaching", &[], &line.text, spot, findings);
                }
            }
        }
        let answer: Vec<&str> = option_texts(self.moment).map(|text| text.get(self.lang)).collect();
        for (place, line) in self.moment.reactions.iter().enumerate() {
            let spot = (stage, path.field("reactions").at(place).field("text"));
            self.response("reaction", &answer, &line.text, spot, findings);
        }
        for (place, line) in self.moment.coaching.iter().enumerate() {
            let spot = (alone, path.field("coaching").at(place).field("text"));
            self.response("coaching", &[], &line.text, spot, findings);
        }
    }

    fn response(
        &self,
        what: &str,
        answer: &[&str],
        text: &Text,
        (area, path): (Area, Path),
        findings: &mut Vec<Finding>,
    ) {
        let text = text.get(self.lang);
        let short = |text: &str| 2 * (text.len() + 1) / area.column + 1;
        let broken = |text: &str| text.contains('\n');
        let quick = answer.iter().map(|text| short(text)).sum::<usize>() + 1 + short(text);
        if quick <= area.rows() && !broken(text) && !answer.iter().any(|text| broken(text)) {
            return;
        }
        let answers: usize =
            answer.iter().map(|text| most_rows(text, area.column.saturating_sub(2))).sum();
        if answers + 1 + most_rows(text, area.column) <= area.rows() {
            return;
        }
        let answers: usize = answer
            .iter()
            .map(|text| rows(&Line::plain(&format!("› {text}")).hanging(0, 2), area))
            .sum();
        let gap = usize::from(answers > 0);
        let rows = answers + gap + rows(&Line::plain(text), area);
        if rows > area.rows() {
            let under = if answers > 0 { " with the answer above it" } else { "" };
            let message = format!(
                "the {what}{under} takes {rows} rows, {} too many: {} fit a screen of {}",
                rows - area.rows(),
                area.rows(),
                self.screen
            );
            findings.push(self.finding(&path, message));
        }
    }

    fn finding(&self, path: &Path, message: String) -> Finding {
        let path = path.field(self.lang.code());
        let finding = Finding::new(Rule::TooTall, &path, message);
        finding.hint("shorten it: scene and speech about three rows each, an option two")
    }
}

/// The most rows that a text can take.
fn most_rows(text: &str, columns: usize) -> usize {
    let mut bound = Bound::new(columns);
    bound.add(text);
    bound.rows
}

/// The most rows that a paragraph can take, told without laying it out: broken at spaces alone, with
/// two columns for whatever is not of our letters.
struct Bound {
    columns: usize,
    rows: usize,
    used: usize,
}

impl Bound {
    fn new(columns: usize) -> Self {
        Self { columns: columns.max(1), rows: 1, used: 0 }
    }

    /// More text after a space.
    fn add(&mut self, text: &str) {
        let mut piece = 0;
        for byte in text.bytes() {
            match byte {
                b' ' => self.end(std::mem::take(&mut piece)),
                b'\n' => {
                    self.end(std::mem::take(&mut piece));
                    (self.rows, self.used) = (self.rows + 1, 0);
                }
                // What follows the first byte of a character takes no room.
                0x80..=0xbf => {}
                0xe3.. => piece += 2,
                _ => piece += 1,
            }
        }
        self.end(piece);
    }

    fn end(&mut self, piece: usize) {
        let gap = usize::from(self.used > 0);
        if self.used > 0 && self.used + gap + piece > self.columns {
            self.rows += 1;
            self.used = piece;
        } else {
            self.used += gap + piece;
        }
        if self.used > self.columns {
            self.rows += (self.used - 1) / self.columns;
            self.used = (self.used - 1) % self.columns + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::layout::wrap;

    #[test]
    fn the_most_rows_are_never_too_few() {
        let text = "Ostaisin kodinelektroniikkaliikkeestä tietokoneen,\njolla kuvat-näkyvät isona.";
        for columns in 8..60 {
            let rows = wrap(&Line::plain(text), columns).len();
            assert!(most_rows(text, columns) >= rows, "{columns}");
        }
    }
}
