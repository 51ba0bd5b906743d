//! Typing: own words of several lines, and single lines.

use std::io;

use console::Term;
use rustyline::config::Config;
use rustyline::error::ReadlineError;
use rustyline::history::MemHistory;

use crate::text::clean;
use crate::view::layout::{Row, pages};
use crate::view::{Command, Prompt, Screen, Tone};

use super::super::notice::Notice;
use super::super::picker::{Picker, Step};
use super::super::{Reply, Stop, lines};
use super::frame::{self, Area};
use super::keys::{Heard, Raw, Unsignalled, Waited, first_key, flush_typed_ahead, interrupted};
use super::paint::painted;
use super::{Stale, Tty};

/// From now on the terminal marks where a pasted text begins and ends.
const PASTES_ARE_MARKED: &str = "\x1b[?2004h";

/// How far a screen for typing came.
enum Drawn {
    /// It can be typed.
    Whole,
    Command(Command),
    /// It is out of date.
    Stale,
}

impl Tty {
    /// Own words: as many lines as it takes, ended by an empty one. A pasted paragraph stays one
    /// answer; a command counts only as the first line.
    /// Gives `None` where the screen is out of date before anything was typed.
    pub(super) fn write_words(
        &mut self,
        screen: &Screen,
        mut stale: Stale<'_>,
    ) -> Result<Option<Reply>, Stop> {
        // One editor for all lines: of lines pasted at once it holds those that are still to come.
        let mut editor = editor()?;
        let mut notice = None;
        loop {
            match self.draw_for_typing(screen, notice.take(), &mut stale)? {
                Drawn::Whole => {}
                Drawn::Command(command) => return Ok(Some(Reply::Command(command))),
                Drawn::Stale => return Ok(None),
            }
            let mut all = String::new();
            loop {
                let may_wait = if all.is_empty() { &mut stale } else { &mut None };
                let Some(line) = self.line_of_words(&mut editor, all.is_empty(), may_wait)? else {
                    return Ok(None);
                };
                if all.is_empty()
                    && let lines::Typed::Command(command) = lines::understand(screen, &line)
                {
                    let _raw = Raw::enter(&self.term)?;
                    if self.does(command, screen)? {
                        break;
                    }
                    return Ok(Some(Reply::Command(command)));
                }
                if line.trim().is_empty() {
                    if all.is_empty() {
                        notice = Some(Notice::Empty);
                        break;
                    }
                    // Own words are an answer: the marks made before them are over.
                    self.kept = None;
                    return Ok(Some(Reply::Said(clean(&all).trim().to_owned())));
                }
                all += &line;
                all.push('\n');
            }
        }
    }

    /// One of the lines of own words; `None` where the screen is out of date before it was begun.
    fn line_of_words(
        &mut self,
        editor: &mut Editor,
        is_first: bool,
        stale: &mut Stale<'_>,
    ) -> Result<Option<String>, Stop> {
        let prompt = " ".repeat(self.area().margin) + if is_first { "› " } else { "  " };
        // Held while the editor has the terminal, so that no key is lost between them.
        let mut held = None;
        if let Some(stale) = stale {
            held = Some(Unsignalled::enter()?);
            if self.is_stale_before_a_key(&format!("{PASTES_ARE_MARKED}{prompt}"), stale)? {
                return Ok(None);
            }
        }
        let line = editor.readline(&prompt).map_err(readline_stop)?;
        drop(held);
        Ok(Some(line))
    }

    /// One line, which may stay empty; a command is one letter alone. Here dialoguer serves.
    /// Gives `None` where the screen is out of date before anything was typed.
    pub(super) fn write_line(
        &mut self,
        screen: &Screen,
        label: &str,
        mut stale: Stale<'_>,
    ) -> Result<Option<Reply>, Stop> {
        loop {
            match self.draw_for_typing(screen, None, &mut stale)? {
                Drawn::Whole => {}
                Drawn::Command(command) => return Ok(Some(Reply::Command(command))),
                Drawn::Stale => return Ok(None),
            }
            let mut held = None;
            if let Some(stale) = &mut stale {
                held = Some(Unsignalled::enter()?);
                let prompt = format!("{}{label}: ", " ".repeat(self.area().margin));
                if self.is_stale_before_a_key(&prompt, stale)? {
                    return Ok(None);
                }
            }
            let line = self.one_line(label)?;
            drop(held);
            match lines::understand(screen, &line) {
                lines::Typed::Command(command) => {
                    let _raw = Raw::enter(&self.term)?;
                    if !self.does(command, screen)? {
                        return Ok(Some(Reply::Command(command)));
                    }
                }
                _ => return Ok(Some(Reply::Said(line))),
            }
        }
    }

    /// Shows the prompt and waits for a first key, which is left to the one who reads the line; true
    /// where the screen is out of date before it comes.
    fn is_stale_before_a_key(
        &mut self,
        prompt: &str,
        stale: &mut dyn FnMut() -> bool,
    ) -> Result<bool, Stop> {
        self.term.write_str(prompt)?;
        self.term.flush()?;
        let is_stale = first_key(stale)? == Waited::Stale;
        // Whoever reads the line writes the prompt again.
        self.term.write_str("\r\x1b[K\x1b[?2004l")?;
        self.term.flush()?;
        Ok(is_stale)
    }

    fn one_line(&mut self, label: &str) -> Result<String, Stop> {
        let _unsignalled = Unsignalled::enter()?;
        let typed = dialoguer::Input::<String>::with_theme(&dialoguer::theme::SimpleTheme)
            .with_prompt(format!("{}{label}", " ".repeat(self.area().margin)))
            .allow_empty(true)
            .interact_text_on(&Term::stdout());
        match typed {
            Ok(line) => Ok(clean(&line).trim().to_owned()),
            Err(dialoguer::Error::IO(error)) if error.kind() == io::ErrorKind::Interrupted => {
                interrupted();
                self.term.show_cursor()?;
                self.term.flush()?;
                Err(Stop::Interrupted)
            }
            Err(dialoguer::Error::IO(error)) => Err(Stop::Io(error)),
        }
    }

    /// The screen's text with the cursor under it. What does not fit is shown page by page first.
    fn draw_for_typing(
        &mut self,
        screen: &Screen,
        notice: Option<Notice>,
        stale: &mut Stale<'_>,
    ) -> Result<Drawn, Stop> {
        if notice.is_none() {
            match self.turn_to_last(screen, stale)? {
                Drawn::Whole => {}
                other => return Ok(other),
            }
        }
        let (area, look) = (self.area(), self.look());
        let last = Self::typing_body(screen, area).pop().unwrap_or_default();
        let mut frame = frame::top(look, screen, area);
        frame.extend(last.iter().map(|row| painted(look, row, area.margin)));
        frame.push(String::new());
        if let Some(notice) = notice {
            let note = lines::notice(&self.words, notice);
            frame.push(format!("{}{}", " ".repeat(area.margin), look.tone(Tone::Strong, &note)));
        }
        frame.push(frame::footer(&self.words, look, screen, false, area));
        frame.push(String::new());
        self.paint(&frame)?;
        flush_typed_ahead();
        Ok(Drawn::Whole)
    }

    fn typing_body(screen: &Screen, area: Area) -> Vec<Vec<Row>> {
        pages(&screen.blocks, area.column, area.rows_over_typing())
    }

    /// The pages before the one on which is typed; keys work here as on every screen.
    fn turn_to_last(&mut self, screen: &Screen, stale: &mut Stale<'_>) -> Result<Drawn, Stop> {
        if Self::typing_body(screen, self.area()).len() == 1 {
            return Ok(Drawn::Whole);
        }
        let _raw = Raw::enter(&self.term)?;
        flush_typed_ahead();
        let shown = Screen { prompt: Prompt::Pause, ..screen.clone() };
        let mut picker = Picker::new(&shown);
        let mut page = 0;
        loop {
            let area = self.area();
            let body = Self::typing_body(screen, area);
            if page + 1 >= body.len() {
                return Ok(Drawn::Whole);
            }
            self.draw(&shown, &picker, &body[page], (page, body.len()), area)?;
            let is_stale = &mut || stale.as_mut().is_some_and(|stale| stale());
            let key = match self.key(area, is_stale)? {
                Heard::Key(key) => key,
                Heard::Changed => continue,
                Heard::Stale => return Ok(Drawn::Stale),
            };
            match picker.press(key, false) {
                Step::Stay | Step::Reply(_) => {}
                Step::NextPage => page += 1,
                Step::PreviousPage if page == 0 && screen.offers(Command::Back) => {
                    return Ok(Drawn::Command(Command::Back));
                }
                Step::PreviousPage => page = page.saturating_sub(1),
                Step::Command(command) => {
                    if !self.does(command, screen)? {
                        return Ok(Drawn::Command(command));
                    }
                }
            }
        }
    }
}

type Editor = rustyline::Editor<(), MemHistory>;

fn editor() -> Result<Editor, Stop> {
    let config = Config::builder().bracketed_paste(true).build();
    rustyline::Editor::with_history(config, MemHistory::new()).map_err(readline_stop)
}

fn readline_stop(error: ReadlineError) -> Stop {
    match error {
        ReadlineError::Interrupted => Stop::Interrupted,
        ReadlineError::Eof => Stop::Closed,
        ReadlineError::Io(error) => Stop::Io(error),
        other => Stop::Io(io::Error::other(other.to_string())),
    }
}
