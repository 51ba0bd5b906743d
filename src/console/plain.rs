//! Plain numbered lines: for screen readers, simple terminals and pipes. Only appends; no escape
//! sequence is ever written.

use std::io::{BufRead, Write};
use std::rc::Rc;

use crate::locale::Words;
use crate::text::clean;
use crate::view::{Block, Command, Prompt, Screen};

use super::lines::{self, Typed};
use super::{Console, Reply, Stop};

/// Lines in, lines out.
pub struct Plain {
    input: Box<dyn BufRead>,
    output: Box<dyn Write>,
    words: Rc<Words>,
    width: usize,
    /// Whether anything was ever typed.
    heard: bool,
}

impl Plain {
    /// A console that wraps its text at `width` columns.
    #[must_use]
    pub fn new(
        input: Box<dyn BufRead>,
        output: Box<dyn Write>,
        words: Rc<Words>,
        width: usize,
    ) -> Self {
        Self { input, output, words, width, heard: false }
    }

    fn line(&mut self, sign: &str) -> Result<String, Stop> {
        write!(self.output, "{sign}")?;
        self.output.flush()?;
        let mut bytes = Vec::new();
        let read = self.input.read_until(b'\n', &mut bytes).or_else(|error| {
            // Ctrl-C comes as an error that holds its meaning. What follows begins a line.
            writeln!(self.output)?;
            Err(error.downcast().unwrap_or_else(Stop::Io))
        });
        if read? == 0 {
            writeln!(self.output)?;
            return Err(if self.heard { Stop::Closed } else { Stop::Nobody });
        }
        self.heard = true;
        Ok(clean(&String::from_utf8_lossy(&bytes)).trim().to_owned())
    }

    /// Own words: lines up to an empty one. A command counts only as the first line.
    fn paragraph(&mut self, screen: &Screen) -> Result<String, Stop> {
        let first = self.line("> ")?;
        if matches!(lines::understand(screen, &first), Typed::Command(_)) {
            return Ok(first);
        }
        let mut all = first;
        while !all.is_empty() {
            match self.line("> ") {
                Ok(line) if line.is_empty() => break,
                Ok(line) => all = format!("{all}\n{line}"),
                Err(Stop::Closed) => break,
                Err(stop) => return Err(stop),
            }
        }
        Ok(all)
    }
}

/// The screen without what only a terminal can do: it need not be explained.
fn without_terminal(screen: &Screen) -> Screen {
    let mut plain = screen.clone();
    plain.commands.retain(|command| !matches!(command, Command::Blank | Command::Timer));
    plain
}

impl Console for Plain {
    fn ask(&mut self, screen: &Screen) -> Result<Reply, Stop> {
        let text = lines::render(screen, &self.words, self.width);
        self.output.write_all(text.as_bytes())?;
        loop {
            let typed = match screen.prompt {
                Prompt::Words => self.paragraph(screen)?,
                Prompt::Pause | Prompt::Shown(_) => self.line(&self.words.get("plain-pause"))?,
                _ => self.line("> ")?,
            };
            let notice = match lines::understand(screen, &typed) {
                Typed::Reply(reply) => return Ok(reply),
                Typed::Command(Command::Quit) => return Err(Stop::Quit),
                Typed::Command(Command::Keys) => {
                    let helped = without_terminal(screen);
                    lines::text(&[lines::commands(&helped, &self.words)], self.width)
                }
                Typed::Command(command) => return Ok(Reply::Command(command)),
                Typed::Refused(notice) => lines::notice(&self.words, notice),
            };
            writeln!(self.output, "{notice}")?;
        }
    }

    fn tell(&mut self, blocks: &[Block]) -> Result<(), Stop> {
        let text = lines::text(blocks, self.width);
        self.output.write_all(text.as_bytes())?;
        self.output.flush()?;
        Ok(())
    }
}
