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
use super::Tty;
use super::frame::{self, Area};
use super::keys::{Heard, Raw, Unsignalled, flush_typed_ahead, interrupted};
use super::paint::painted;

/// Rows kept free for typing own words.
const TYPING: usize = 6;

impl Tty {
    /// Own words: as many lines as it takes, ended by an empty one. A pasted paragraph stays one
    /// answer; a command counts only as the first line.
    pub(super) fn write_words(&mut self, screen: &Screen) -> Result<Reply, Stop> {
        // One editor for all lines: of lines pasted at once it holds those that are still to come.
        let mut editor = editor()?;
        let mut notice = None;
        loop {
            if let Some(command) = self.draw_for_typing(screen, notice.take())? {
                return Ok(Reply::Command(command));
            }
            let mut all = String::new();
            loop {
                let margin = " ".repeat(self.area().margin);
                let prompt = margin + if all.is_empty() { "› " } else { "  " };
                let line = editor.readline(&prompt).map_err(readline_stop)?;
                if all.is_empty()
                    && let lines::Typed::Command(command) = lines::understand(screen, &line)
                {
                    let _raw = Raw::enter(&self.term)?;
                    if self.does(command, screen)? {
                        break;
                    }
                    return Ok(Reply::Command(command));
                }
                if line.trim().is_empty() {
                    if all.is_empty() {
                        notice = Some(Notice::Empty);
                        break;
                    }
                    // Own words are an answer: the marks made before them are over.
                    self.kept = None;
                    return Ok(Reply::Said(clean(&all).trim().to_owned()));
                }
                all += &line;
                all.push('\n');
            }
        }
    }

    /// One line, which may stay empty; a command is one letter alone. Here dialoguer serves.
    pub(super) fn write_line(&mut self, screen: &Screen, label: &str) -> Result<Reply, Stop> {
        loop {
            if let Some(command) = self.draw_for_typing(screen, None)? {
                return Ok(Reply::Command(command));
            }
            let line = self.one_line(label)?;
            match lines::understand(screen, &line) {
                lines::Typed::Command(command) => {
                    let _raw = Raw::enter(&self.term)?;
                    if !self.does(command, screen)? {
                        return Ok(Reply::Command(command));
                    }
                }
                _ => return Ok(Reply::Said(line)),
            }
        }
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
    ) -> Result<Option<Command>, Stop> {
        if notice.is_none()
            && let Some(command) = self.turn_to_last(screen)?
        {
            return Ok(Some(command));
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
        Ok(None)
    }

    fn typing_body(screen: &Screen, area: Area) -> Vec<Vec<Row>> {
        let height = area.height.saturating_sub(4 + TYPING).max(3);
        pages(&screen.blocks, area.column, height)
    }

    /// The pages before the one on which is typed; keys work here as on every screen.
    fn turn_to_last(&mut self, screen: &Screen) -> Result<Option<Command>, Stop> {
        if Self::typing_body(screen, self.area()).len() == 1 {
            return Ok(None);
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
                return Ok(None);
            }
            self.draw(&shown, &picker, &body[page], (page, body.len()), area)?;
            let Heard::Key(key) = self.key(area, &mut || false)? else { continue };
            match picker.press(key, false) {
                Step::Stay | Step::Reply(_) => {}
                Step::NextPage => page += 1,
                Step::PreviousPage if page == 0 && screen.offers(Command::Back) => {
                    return Ok(Some(Command::Back));
                }
                Step::PreviousPage => page = page.saturating_sub(1),
                Step::Command(command) => {
                    if !self.does(command, screen)? {
                        return Ok(Some(command));
                    }
                }
            }
        }
    }
}

fn editor() -> Result<rustyline::Editor<(), MemHistory>, Stop> {
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
