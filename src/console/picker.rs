//! What keys do while an answer is marked. No terminal in here: keys in, marks and steps out.

use crate::view::{Command, Marks, Prompt, Screen};

use super::notice::Notice;
use super::{Reply, counts};

/// The most characters that counts are typed with.
const TYPED: usize = 60;
/// Ctrl-U and Ctrl-W, by which a line or a word is taken away.
const CLEAR_LINE: char = '\u{15}';
const CLEAR_WORD: char = '\u{17}';

/// A key, as far as a picker cares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Up,
    Down,
    Enter,
    Space,
    Backspace,
    NextPage,
    PreviousPage,
    Char(char),
    Other,
}

/// What a key led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    Stay,
    Reply(Reply),
    Command(Command),
    NextPage,
    PreviousPage,
}

/// The answering of one screen.
#[derive(Clone, Debug)]
pub struct Picker<'s> {
    screen: &'s Screen,
    pub marks: Marks,
    pub notice: Option<Notice>,
}

impl<'s> Picker<'s> {
    /// Goes on with marks that were made on an earlier showing of the same screen.
    #[must_use]
    pub fn with_marks(screen: &'s Screen, marks: Marks) -> Self {
        Self { screen, marks, notice: None }
    }

    /// Nothing marked yet.
    #[must_use]
    pub fn new(screen: &'s Screen) -> Self {
        let mut marks = Marks::default();
        if let Prompt::Match { items, .. } = &screen.prompt {
            marks.places = vec![None; items.len()];
            marks.cursor = Some(0);
        }
        if let Prompt::Offer { offered, .. } = &screen.prompt {
            marks.cursor = *offered;
        }
        if let Prompt::Counts { before, .. } = &screen.prompt {
            marks.typed = counts::typed(before);
        }
        Self { screen, marks, notice: None }
    }

    /// What a key does; `last_page` says whether everything has been seen.
    pub fn press(&mut self, key: Key, last_page: bool) -> Step {
        self.notice = None;
        match key {
            Key::Char('n') | Key::NextPage => Step::NextPage,
            Key::Char('p') | Key::PreviousPage => Step::PreviousPage,
            Key::Char(CLEAR_LINE | CLEAR_WORD) if self.counts() => {
                self.marks.typed.clear();
                Step::Stay
            }
            Key::Enter if !last_page => Step::NextPage,
            Key::Enter => self.commit(),
            // Whoever presents goes on with the space bar too.
            Key::Space if self.presents() && !last_page => Step::NextPage,
            Key::Space if self.presents() => self.commit(),
            Key::Up => self.move_by(-1),
            Key::Down => self.move_by(1),
            Key::Space => self.space(),
            Key::Backspace => self.undo(),
            Key::Char(c) if self.types(c) => Step::Stay,
            Key::Char(c) => match c.to_digit(10) {
                Some(digit) => self.digit(digit as usize),
                None => self.letter(c),
            },
            Key::Other => Step::Stay,
        }
    }

    fn presents(&self) -> bool {
        matches!(self.screen.prompt, Prompt::Pause | Prompt::Shown(_))
            && self.screen.offers(Command::Forward)
    }

    fn counts(&self) -> bool {
        matches!(self.screen.prompt, Prompt::Counts { .. })
    }

    /// Where counts are asked for, digits and what stands between them are typed.
    fn types(&mut self, c: char) -> bool {
        let c = if matches!(c, ',' | '+' | ';') { ' ' } else { c };
        let typed = self.counts() && (c.is_ascii_digit() || c == ' ');
        if typed && self.marks.typed.len() < TYPED {
            self.marks.typed.push(c);
        }
        typed
    }

    fn letter(&mut self, letter: char) -> Step {
        let letter = letter.to_lowercase().next().unwrap_or(letter);
        self.screen.command(letter).map_or(Step::Stay, Step::Command)
    }

    /// How many rows arrows and digits can reach.
    fn rows(&self) -> usize {
        match &self.screen.prompt {
            Prompt::Pick(choices)
            | Prompt::Offer { choices, .. }
            | Prompt::Many { choices, .. }
            | Prompt::Order(choices) => choices.len(),
            Prompt::Match { items, .. } => items.len(),
            Prompt::Pause
            | Prompt::Shown(_)
            | Prompt::Counts { .. }
            | Prompt::Words
            | Prompt::Line(_) => 0,
        }
    }

    fn digit(&mut self, digit: usize) -> Step {
        if matches!(self.screen.prompt, Prompt::Pick(_) | Prompt::Offer { .. })
            && let Some(place) = self.with_tens(digit, self.rows())
        {
            self.marks.cursor = Some(place);
            return Step::Stay;
        }
        let Some(place) = digit.checked_sub(1) else { return Step::Stay };
        let choices = match &self.screen.prompt {
            Prompt::Match { places, .. } => places.len(),
            _ => self.rows(),
        };
        if place >= choices {
            if choices > 0 {
                self.notice = Some(Notice::NoSuch(choices));
            }
            return Step::Stay;
        }
        match &self.screen.prompt {
            Prompt::Match { items, .. } => {
                let item = self.marks.cursor.unwrap_or(0);
                self.marks.places[item] = Some(place);
                self.marks.cursor = Some((item + 1).min(items.len() - 1));
            }
            Prompt::Many { max, .. } => {
                self.marks.cursor = Some(place);
                self.toggle(place, *max);
            }
            Prompt::Order(_) => {
                self.marks.cursor = Some(place);
                self.rank(place, choices);
            }
            _ => {}
        }
        Step::Stay
    }

    /// The place that a digit picks. In a list of ten or more, a digit after another one makes a
    /// number of two, if there is such a choice.
    fn with_tens(&mut self, digit: usize, choices: usize) -> Option<usize> {
        let before = self.marks.typed.parse::<usize>().unwrap_or(0);
        let both = before * 10 + digit;
        let number = if before > 0 && both <= choices { both } else { digit };
        let place = number.checked_sub(1).filter(|&place| place < choices)?;
        self.marks.typed = number.to_string();
        Some(place)
    }

    fn toggle(&mut self, place: usize, max: usize) {
        if let Some(at) = self.marks.chosen.iter().position(|&chosen| chosen == place) {
            self.marks.chosen.remove(at);
        } else if self.marks.chosen.len() < max {
            self.marks.chosen.push(place);
        } else {
            self.notice = Some(Notice::AtMost(max));
        }
    }

    /// Puts an item next in the order; one that has its rank loses it. The last rank follows from
    /// the others.
    fn rank(&mut self, place: usize, count: usize) {
        if let Some(at) = self.marks.chosen.iter().position(|&chosen| chosen == place) {
            // Who presses all digits presses the last one too, though it has its rank already.
            if at + 1 < count {
                self.marks.chosen.remove(at);
            }
            return;
        }
        self.marks.chosen.push(place);
        if self.marks.chosen.len() + 1 == count {
            let last = (0..count).find(|place| !self.marks.chosen.contains(place));
            self.marks.chosen.extend(last);
        }
    }

    fn space(&mut self) -> Step {
        match (&self.screen.prompt, self.marks.cursor) {
            (Prompt::Many { max, .. }, Some(place)) => self.toggle(place, *max),
            (Prompt::Order(choices), Some(place)) => self.rank(place, choices.len()),
            (Prompt::Counts { .. }, _) => {
                self.types(' ');
            }
            _ => {}
        }
        Step::Stay
    }

    fn undo(&mut self) -> Step {
        match &self.screen.prompt {
            Prompt::Many { .. } | Prompt::Order(_) => {
                self.marks.chosen.pop();
            }
            Prompt::Counts { .. } => {
                self.marks.typed.pop();
            }
            Prompt::Match { .. } => {
                let item = self.marks.cursor.unwrap_or(0);
                let item =
                    if self.marks.places[item].is_none() { item.saturating_sub(1) } else { item };
                self.marks.places[item] = None;
                self.marks.cursor = Some(item);
            }
            _ => {}
        }
        Step::Stay
    }

    fn move_by(&mut self, by: isize) -> Step {
        let rows = self.rows();
        if rows > 0 {
            self.marks.typed.clear();
            let at = match self.marks.cursor {
                Some(at) => at.saturating_add_signed(by).min(rows - 1),
                None if by > 0 => 0,
                None => rows - 1,
            };
            self.marks.cursor = Some(at);
        }
        Step::Stay
    }

    fn commit(&mut self) -> Step {
        let marks = &self.marks;
        let reply = match &self.screen.prompt {
            Prompt::Pause | Prompt::Shown(_) => Ok(Reply::Went),
            Prompt::Pick(choices) | Prompt::Offer { choices, .. } => {
                marks.cursor.map(Reply::Picked).ok_or(Notice::MarkFirst(choices.len()))
            }
            Prompt::Many { choices, .. } if marks.chosen.is_empty() => {
                Err(Notice::MarkFirst(choices.len()))
            }
            Prompt::Many { .. } => {
                let mut ticked = marks.chosen.clone();
                ticked.sort_unstable();
                Ok(Reply::Ticked(ticked))
            }
            Prompt::Order(choices) if marks.chosen.len() < choices.len() => Err(Notice::Unfinished),
            Prompt::Order(_) => Ok(Reply::Ordered(marks.chosen.clone())),
            Prompt::Match { .. } => {
                let places: Option<Vec<_>> = marks.places.iter().copied().collect();
                places.map(Reply::Matched).ok_or(Notice::Unfinished)
            }
            Prompt::Counts { .. } => {
                counts::parse(&self.screen.prompt, &marks.typed).map(Reply::Counted)
            }
            Prompt::Words | Prompt::Line(_) => return Step::Stay,
        };
        match reply {
            Ok(reply) => Step::Reply(reply),
            Err(notice) => {
                self.notice = Some(notice);
                Step::Stay
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Choice, Heading};

    fn screen(prompt: Prompt) -> Screen {
        Screen {
            heading: Heading::default(),
            blocks: Vec::new(),
            prompt,
            commands: vec![Command::Hint],
        }
    }

    fn choices(count: usize) -> Vec<Choice> {
        (0..count).map(|place| Choice::new(&format!("c{place}"), "text")).collect()
    }

    /// Presses `keys` (`^` up, `v` down, `!` Enter, `<` Backspace, `_` space) and tells where it led.
    fn press(prompt: Prompt, keys: &str) -> (Step, Option<Notice>) {
        let screen = screen(prompt);
        let mut picker = Picker::new(&screen);
        let mut step = Step::Stay;
        for key in keys.chars() {
            let key = match key {
                '^' => Key::Up,
                'v' => Key::Down,
                '!' => Key::Enter,
                '<' => Key::Backspace,
                '_' => Key::Space,
                c => Key::Char(c),
            };
            step = picker.press(key, true);
        }
        (step, picker.notice)
    }

    #[test]
    fn keys_do_what_the_footer_says() {
        let many = || Prompt::Many { choices: choices(4), max: 2 };
        let matching = || Prompt::Match { items: choices(3), places: choices(2) };
        let stay = |notice| (Step::Stay, Some(notice));
        let reply = |reply| (Step::Reply(reply), None);
        for (prompt, keys, expected) in [
            (Prompt::Pick(choices(3)), "2!", reply(Reply::Picked(1))),
            (Prompt::Pick(choices(3)), "vv!", reply(Reply::Picked(1))),
            (Prompt::Pick(choices(3)), "^!", reply(Reply::Picked(2))),
            (Prompt::Pick(choices(3)), "31!", reply(Reply::Picked(0))),
            (Prompt::Pick(choices(3)), "!", stay(Notice::MarkFirst(3))),
            (Prompt::Pick(choices(3)), "7", stay(Notice::NoSuch(3))),
            (Prompt::Pick(choices(12)), "12!", reply(Reply::Picked(11))),
            (Prompt::Pick(choices(12)), "10!", reply(Reply::Picked(9))),
            (Prompt::Pick(choices(12)), "13!", reply(Reply::Picked(2))),
            (Prompt::Pick(choices(12)), "1v2!", reply(Reply::Picked(1))),
            (Prompt::Pick(choices(3)), "120!", reply(Reply::Picked(1))),
            (many(), "31!", reply(Reply::Ticked(vec![0, 2]))),
            (many(), "33!", stay(Notice::MarkFirst(4))),
            (many(), "123", stay(Notice::AtMost(2))),
            (many(), "v_v_!", reply(Reply::Ticked(vec![0, 1]))),
            (Prompt::Order(choices(3)), "312!", reply(Reply::Ordered(vec![2, 0, 1]))),
            (Prompt::Order(choices(3)), "31!", reply(Reply::Ordered(vec![2, 0, 1]))),
            (Prompt::Order(choices(3)), "3<12!", reply(Reply::Ordered(vec![0, 1, 2]))),
            (Prompt::Order(choices(3)), "31<<12!", reply(Reply::Ordered(vec![2, 0, 1]))),
            (Prompt::Order(choices(3)), "3!", stay(Notice::Unfinished)),
            (matching(), "121!", reply(Reply::Matched(vec![0, 1, 0]))),
            (matching(), "12!", stay(Notice::Unfinished)),
            (matching(), "11^2v1!", reply(Reply::Matched(vec![0, 1, 0]))),
            (Prompt::Pause, "x!", reply(Reply::Went)),
            (Prompt::Pause, "h", (Step::Command(Command::Hint), None)),
            (Prompt::Pause, "Q", (Step::Command(Command::Quit), None)),
            (Prompt::Pause, "w", (Step::Stay, None)),
        ] {
            assert_eq!(press(prompt.clone(), keys), expected, "{prompt:?} {keys}");
        }
    }

    #[test]
    fn enter_turns_pages_before_it_answers() {
        let screen = screen(Prompt::Pick(choices(2)));
        let mut picker = Picker::new(&screen);
        picker.press(Key::Char('1'), false);
        assert_eq!(picker.press(Key::Enter, false), Step::NextPage);
        assert_eq!(picker.press(Key::Enter, true), Step::Reply(Reply::Picked(0)));
    }
}
