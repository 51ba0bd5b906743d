//! The terminal. Only here and in the files below is `console`, `dialoguer` or `colored` known.
//!
//! Every screen is drawn anew as a whole, so nothing that was wrapped or that holds wide characters
//! can leave a trace. The terminal is raw while keys are read, and put back however that ends.

mod keys;
mod paint;
mod typing;

use std::rc::Rc;

use colored::Colorize;
use console::Term;

use crate::locale::Words;
use crate::text::clean_line;
use crate::view::layout::{Row, pages, rows};
use crate::view::{Block, Command, Line, Marks, Prompt, Screen, options};

use super::lines;
use super::picker::{Picker, Step};
use super::{Console, Reply, Stop};
use keys::{Raw, catch_ctrl_c, flush_typed_ahead, interrupted};
use paint::{MARGIN, painted, rule, shortened, text_width};

pub use keys::LineInput;
pub use paint::{coloured, set_colours, terminal_width};

/// Lines longer than this are hard to read.
const WIDEST: usize = 92;

/// A person at a terminal.
pub struct Tty {
    term: Term,
    words: Rc<Words>,
    drawn: bool,
    /// What was marked when a help was asked for: it is still there when the same is asked again.
    kept: Option<(Prompt, Marks)>,
}

impl Tty {
    /// Takes the terminal over: from now on Ctrl-C is a reply and not the end.
    #[must_use]
    pub fn new(words: Rc<Words>) -> Self {
        catch_ctrl_c();
        Self { term: Term::buffered_stdout(), words, drawn: false, kept: None }
    }

    fn size(&self) -> (usize, usize) {
        let (height, width) = self.term.size();
        (usize::from(width).max(20), usize::from(height).max(8))
    }

    fn inner(width: usize) -> usize {
        (width - 2 * MARGIN).min(WIDEST)
    }

    /// Keys until the screen is answered.
    fn pick(&mut self, screen: &Screen) -> Result<Reply, Stop> {
        let _raw = Raw::enter(&self.term)?;
        flush_typed_ahead();
        let mut picker = match self.kept.take() {
            Some((prompt, marks)) if prompt == screen.prompt => Picker::with_marks(screen, marks),
            kept => {
                // The screens of a help itself offer no commands: the marks outlast them.
                self.kept = kept.filter(|_| screen.commands.is_empty());
                Picker::new(screen)
            }
        };
        let mut page = 0;
        let mut marked = false;
        loop {
            let size = self.size();
            let body = Self::body(screen, &picker, size);
            if std::mem::take(&mut marked) {
                page = marked_page(&body).unwrap_or(page);
            }
            page = page.min(body.len() - 1);
            self.draw(screen, &picker, &body[page], (page, body.len()), size)?;
            let Some(key) = self.key(size)? else { continue };
            let seen = page + 1 == body.len();
            match picker.press(key, seen) {
                Step::Stay => marked = true,
                Step::NextPage => page = (page + 1).min(body.len() - 1),
                Step::PreviousPage => page = page.saturating_sub(1),
                Step::Reply(reply) => return Ok(reply),
                Step::Command(Command::Quit) => return Err(Stop::Quit),
                Step::Command(Command::Keys) => self.show_keys(screen)?,
                Step::Command(command) => {
                    self.kept = Some((screen.prompt.clone(), picker.marks));
                    return Ok(Reply::Command(command));
                }
            }
        }
    }

    fn body(screen: &Screen, picker: &Picker<'_>, size: (usize, usize)) -> Vec<Vec<Row>> {
        let height = size.1.saturating_sub(5);
        let laid_out = |choices: Vec<Block>| {
            let blocks: Vec<Block> = screen.blocks.iter().cloned().chain(choices).collect();
            pages(&blocks, Self::inner(size.0), height)
        };
        let airy = laid_out(options::airy(&screen.prompt, &picker.marks));
        if airy.len() == 1 {
            return airy;
        }
        laid_out(options::blocks(&screen.prompt, &picker.marks))
    }

    fn draw(
        &mut self,
        screen: &Screen,
        picker: &Picker<'_>,
        body: &[Row],
        (page, count): (usize, usize),
        size: (usize, usize),
    ) -> Result<(), Stop> {
        let mut frame = Self::top(screen, size.0);
        frame.extend(body.iter().map(painted));
        frame.resize(size.1 - 2, String::new());
        let notice = picker.notice.map(|notice| lines::notice(&self.words, notice));
        let pages = (count > 1).then(|| {
            self.words.with("page", &[("page", (page + 1).into()), ("count", count.into())])
        });
        let note = shortened(&notice.or(pages).unwrap_or_default(), Self::inner(size.0));
        frame.push(format!("{}{}", " ".repeat(MARGIN), note.bold()));
        frame.push(self.footer(screen, page + 1 < count, size.0));
        self.paint(&frame)
    }

    /// The heading, and under it the seven phases as a rule that fills.
    fn top(screen: &Screen, width: usize) -> Vec<String> {
        let heading = &screen.heading;
        let room = Self::inner(width);
        let left = shortened(&clean_line(&heading.left), room);
        let used = text_width(&left);
        let right = shortened(&clean_line(&heading.right), room.saturating_sub(used + 2));
        let gap = room.saturating_sub(used + text_width(&right));
        let margin = " ".repeat(MARGIN);
        vec![
            format!("{margin}{}{}{}", left.bold(), " ".repeat(gap), right.dimmed()),
            format!("{margin}{}", rule(heading.progress, room)),
            String::new(),
        ]
    }

    fn footer(&self, screen: &Screen, more: bool, width: usize) -> String {
        let answer = match &screen.prompt {
            _ if more => self.words.get("key-next-page"),
            Prompt::Pause => self.words.get("key-go-on"),
            Prompt::Pick(choices) => {
                self.words.with("key-pick", &[("count", choices.len().into())])
            }
            Prompt::Many { choices, .. } => {
                self.words.with("key-many", &[("count", choices.len().into())])
            }
            Prompt::Order(choices) => {
                self.words.with("key-order", &[("count", choices.len().into())])
            }
            Prompt::Match { places, .. } => {
                self.words.with("key-match", &[("count", places.len().into())])
            }
            Prompt::Words => self.words.get("key-words"),
            Prompt::Line(_) => self.words.get("key-line"),
        };
        let room = Self::inner(width);
        let answer = format!("{answer} · ");
        let keys = lines::keys(screen, &self.words, room.saturating_sub(text_width(&answer)));
        let text = shortened(&format!("{answer}{keys}"), room);
        format!("{}{}", " ".repeat(MARGIN), text.dimmed())
    }

    /// Writes a whole screen at once. The first one pushes what stood there into the scrollback.
    fn paint(&mut self, frame: &[String]) -> Result<(), Stop> {
        if !self.drawn {
            self.term.write_str(&"\n".repeat(self.size().1))?;
            self.drawn = true;
        }
        self.term.clear_screen()?;
        self.term.write_str(&frame.join("\r\n"))?;
        self.term.flush()?;
        Ok(())
    }

    fn show_keys(&mut self, screen: &Screen) -> Result<(), Stop> {
        let help = match screen.prompt {
            Prompt::Pause => "keys-help-pause",
            Prompt::Words | Prompt::Line(_) => "keys-help-typing",
            _ => "keys-help",
        };
        let mut block: Block = self.words.get(help).lines().map(Line::plain).collect();
        block.extend(lines::commands(screen, &self.words));
        let block = [block];
        loop {
            let size = self.size();
            let mut frame = Self::top(screen, size.0);
            frame.extend(rows(&block, Self::inner(size.0)).iter().map(painted));
            frame.resize(size.1 - 1, String::new());
            frame.push(format!("{}{}", " ".repeat(MARGIN), self.words.get("key-back").dimmed()));
            self.paint(&frame)?;
            if self.key(size)?.is_some() {
                return Ok(());
            }
        }
    }
}

impl Drop for Tty {
    /// What is written next, by the program or a shell, begins on a line of its own.
    fn drop(&mut self) {
        if self.drawn {
            // Nothing can be done about a terminal that is gone.
            let _ = self.term.write_str("\r\n");
            let _ = self.term.flush();
        }
    }
}

impl Console for Tty {
    fn ask(&mut self, screen: &Screen) -> Result<Reply, Stop> {
        if interrupted() {
            return Err(Stop::Interrupted);
        }
        match &screen.prompt {
            Prompt::Words => self.write_words(screen),
            Prompt::Line(label) => self.write_line(screen, label),
            _ => self.pick(screen),
        }
    }

    fn tell(&mut self, blocks: &[Block]) -> Result<(), Stop> {
        let (width, _) = self.size();
        if std::mem::take(&mut self.drawn) {
            self.term.write_str("\r\n")?;
        }
        for row in rows(blocks, Self::inner(width)) {
            self.term.write_str(&format!("{}\r\n", painted(&row)))?;
        }
        self.term.flush()?;
        Ok(())
    }
}

/// The page on which the marked row stands; what is marked is always seen.
fn marked_page(pages: &[Vec<Row>]) -> Option<usize> {
    let marked = |row: &Row| row.iter().any(|span| span.text.starts_with(options::POINTER));
    pages.iter().position(|page| page.iter().any(marked))
}
