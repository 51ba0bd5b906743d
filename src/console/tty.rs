//! The terminal. The only file that knows `console`, `dialoguer` and `colored`.
//!
//! Every screen is drawn anew as a whole, so nothing that was wrapped or that holds wide characters
//! can leave a trace. The terminal is raw while keys are read, and put back however that ends.

use std::io;
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};

use colored::Colorize;
use console::Term;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::termios::{
    InputModes, LocalModes, OptionalActions, QueueSelector, Termios, tcflush, tcgetattr, tcsetattr,
};
use rustyline::config::Config;
use rustyline::error::ReadlineError;
use rustyline::history::MemHistory;

use crate::locale::Words;
use crate::text::clean;
use crate::view::layout::{Row, pages, row_width, rows};
use crate::view::{Block, Command, Prompt, Screen, Tone, options};

use super::lines;
use super::picker::{Key, Notice, Picker, Step};
use super::{Console, Reply, Stop};

/// Columns left free at the left.
const MARGIN: usize = 2;
/// Lines longer than this are hard to read.
const WIDEST: usize = 92;
/// Rows kept free for typing own words.
const TYPING: usize = 6;

static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// A person at a terminal.
pub struct Tty {
    term: Term,
    words: Rc<Words>,
    drawn: bool,
}

impl Tty {
    /// Takes the terminal over: from now on Ctrl-C is a reply and not the end.
    #[must_use]
    pub fn new(words: Rc<Words>) -> Self {
        // Without a handler dialoguer's prompts die of SIGINT and leave the cursor hidden. A second
        // console in one process finds the handler set already, which is just as good.
        let _ = ctrlc::set_handler(|| INTERRUPTED.store(true, Ordering::Relaxed));
        Self { term: Term::buffered_stdout(), words, drawn: false }
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
        let mut picker = Picker::new(screen);
        let mut page = 0;
        loop {
            let size = self.size();
            let body = Self::body(screen, &picker, size);
            page = page.min(body.len() - 1);
            self.draw(screen, &picker, &body[page], (page, body.len()), size)?;
            let Some(key) = self.key(size)? else { continue };
            let seen = page + 1 == body.len();
            match picker.press(key, seen) {
                Step::Stay => {}
                Step::NextPage => page = (page + 1).min(body.len() - 1),
                Step::PreviousPage => page = page.saturating_sub(1),
                Step::Reply(reply) => return Ok(reply),
                Step::Command(Command::Quit) => return Err(Stop::Quit),
                Step::Command(Command::Keys) => self.show_keys(screen)?,
                Step::Command(command) => return Ok(Reply::Command(command)),
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
        let note = notice.or(pages).unwrap_or_default();
        frame.push(format!("{}{}", " ".repeat(MARGIN), note.bold()));
        frame.push(self.footer(screen, page + 1 < count, size.0));
        self.paint(&frame)
    }

    /// The heading, and under it the seven phases as a rule that fills.
    fn top(screen: &Screen, width: usize) -> Vec<String> {
        let heading = &screen.heading;
        let room = Self::inner(width);
        let left = shortened(&heading.left, room);
        let used = text_width(&left);
        let right = shortened(&heading.right, room.saturating_sub(used + 2));
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
        let keys = format!("{answer} · {}", lines::keys(screen, &self.words));
        let text = shortened(&keys, Self::inner(width));
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
        let size = self.size();
        let mut frame = Self::top(screen, size.0);
        let line = |text: String| format!("{}{text}", " ".repeat(MARGIN));
        frame.extend(self.words.get("keys-help").lines().map(|text| line(text.to_owned())));
        for command in Command::ALL.into_iter().filter(|command| screen.offers(*command)) {
            let label = self.words.get(&format!("{}-help", command.label()));
            frame.push(line(format!("{}  {label}", command.letter().to_string().bold())));
        }
        frame.resize(size.1 - 1, String::new());
        frame.push(line(self.words.get("key-back").dimmed().to_string()));
        self.paint(&frame)?;
        while self.key(size)?.is_none() {}
        Ok(())
    }

    /// The next key; `None` after a resize, so that the screen is drawn anew.
    fn key(&self, size: (usize, usize)) -> Result<Option<Key>, Stop> {
        loop {
            if INTERRUPTED.swap(false, Ordering::Relaxed) {
                return Err(Stop::Interrupted);
            }
            if self.size() != size {
                return Ok(None);
            }
            let stdin = io::stdin();
            let mut waiting = [PollFd::new(&stdin, PollFlags::IN)];
            let tick = Timespec { tv_sec: 0, tv_nsec: 200_000_000 };
            match poll(&mut waiting, Some(&tick)) {
                Ok(0) | Err(rustix::io::Errno::INTR) => {}
                Ok(_) if !waiting[0].revents().contains(PollFlags::IN) => return Err(Stop::Closed),
                Ok(_) => return self.read_key().map(Some),
                Err(error) => return Err(Stop::Io(error.into())),
            }
        }
    }

    fn read_key(&self) -> Result<Key, Stop> {
        let key = match self.term.read_key_raw() {
            Ok(key) => key,
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Err(Stop::Closed),
            Err(error) => return Err(Stop::Io(error)),
        };
        Ok(match key {
            console::Key::CtrlC | console::Key::Char('\u{3}') => return Err(Stop::Interrupted),
            console::Key::Char('\u{4}') => return Err(Stop::Closed),
            console::Key::UnknownEscSeq(seq) if seq.starts_with(&['[', '2', '0']) => {
                self.swallow_paste()?
            }
            console::Key::ArrowUp | console::Key::BackTab => Key::Up,
            console::Key::ArrowDown | console::Key::Tab => Key::Down,
            console::Key::ArrowRight | console::Key::PageDown => Key::NextPage,
            console::Key::ArrowLeft | console::Key::PageUp => Key::PreviousPage,
            console::Key::Enter => Key::Enter,
            console::Key::Backspace | console::Key::Del => Key::Backspace,
            console::Key::Char(' ') => Key::Space,
            console::Key::Char(c) => Key::Char(c),
            _ => Key::Other,
        })
    }

    /// A pasted text is no answer to a question of keys: it is read away up to its closing mark.
    fn swallow_paste(&self) -> Result<Key, Stop> {
        let mut closing = false;
        loop {
            match self.term.read_key_raw()? {
                console::Key::UnknownEscSeq(seq) if seq.starts_with(&['[', '2', '0']) => {
                    closing = true;
                }
                console::Key::Char('~') if closing => return Ok(Key::Other),
                _ => {}
            }
        }
    }

    /// Own words: as many lines as it takes, ended by an empty one. A pasted paragraph stays one
    /// answer; a command counts only as the first line.
    fn write_words(&mut self, screen: &Screen) -> Result<Reply, Stop> {
        let mut notice = None;
        loop {
            self.draw_for_typing(screen, notice.take())?;
            let mut all = String::new();
            loop {
                let line = read_line(if all.is_empty() { "› " } else { "  " })?;
                if all.is_empty()
                    && let lines::Typed::Command(command) = lines::understand(screen, &line)
                {
                    match command {
                        Command::Quit => return Err(Stop::Quit),
                        Command::Keys => {
                            let _raw = Raw::enter(&self.term)?;
                            self.show_keys(screen)?;
                            break;
                        }
                        command => return Ok(Reply::Command(command)),
                    }
                }
                if line.trim().is_empty() {
                    if all.is_empty() {
                        notice = Some(Notice::Empty);
                        break;
                    }
                    return Ok(Reply::Said(clean(&all).trim().to_owned()));
                }
                all += &line;
                all.push('\n');
            }
        }
    }

    /// One line, which may stay empty. Here dialoguer serves.
    fn write_line(&mut self, screen: &Screen, label: &str) -> Result<Reply, Stop> {
        self.draw_for_typing(screen, None)?;
        let typed = dialoguer::Input::<String>::with_theme(&dialoguer::theme::SimpleTheme)
            .with_prompt(label)
            .allow_empty(true)
            .interact_text_on(&Term::stdout());
        match typed {
            Ok(line) => Ok(Reply::Said(clean(&line).trim().to_owned())),
            Err(dialoguer::Error::IO(error)) if error.kind() == io::ErrorKind::Interrupted => {
                INTERRUPTED.store(false, Ordering::Relaxed);
                self.term.show_cursor()?;
                self.term.flush()?;
                Err(Stop::Interrupted)
            }
            Err(dialoguer::Error::IO(error)) => Err(Stop::Io(error)),
        }
    }

    /// The screen's text with the cursor under it. What does not fit is shown page by page first.
    fn draw_for_typing(&mut self, screen: &Screen, notice: Option<Notice>) -> Result<(), Stop> {
        let size = self.size();
        let height = size.1.saturating_sub(4 + TYPING).max(3);
        let mut body = pages(&screen.blocks, Self::inner(size.0), height);
        let last = body.pop().unwrap_or_default();
        for (number, page) in body.iter().enumerate() {
            let mut shown = screen.clone();
            shown.prompt = Prompt::Pause;
            let _raw = Raw::enter(&self.term)?;
            let picker = Picker::new(&shown);
            let place = (number, body.len() + 1);
            self.draw(&shown, &picker, page, place, size)?;
            while self.key(size)? != Some(Key::Enter) {}
        }
        let mut frame = Self::top(screen, size.0);
        frame.extend(last.iter().map(painted));
        frame.push(String::new());
        if let Some(notice) = notice {
            let note = lines::notice(&self.words, notice);
            frame.push(format!("{}{}", " ".repeat(MARGIN), note.bold()));
        }
        frame.push(self.footer(screen, false, size.0));
        frame.push(String::new());
        self.paint(&frame)?;
        flush_typed_ahead();
        Ok(())
    }
}

impl Console for Tty {
    fn ask(&mut self, screen: &Screen) -> Result<Reply, Stop> {
        if INTERRUPTED.swap(false, Ordering::Relaxed) {
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
        if self.drawn {
            self.term.write_str("\r\n")?;
        }
        for row in rows(blocks, Self::inner(width)) {
            self.term.write_str(&format!("{}\r\n", painted(&row)))?;
        }
        self.term.flush()?;
        Ok(())
    }
}

/// Blocks as text for a stream, with colours where they are on.
#[must_use]
pub fn coloured(blocks: &[Block], width: usize) -> String {
    let plain = |row: &Row| row.iter().map(span_painted).collect::<String>();
    rows(blocks, width).iter().map(|row| plain(row).trim_end().to_owned() + "\n").collect()
}

/// Whether colours are written; decided once, before anything is.
pub fn set_colours(on: bool) {
    colored::control::set_override(on);
}

/// Width and height of the terminal in columns and rows, where there is one.
#[must_use]
pub fn terminal_width() -> Option<usize> {
    Term::stdout().size_checked().map(|(_, width)| usize::from(width))
}

fn painted(row: &Row) -> String {
    let text: String = row.iter().map(span_painted).collect();
    if text.is_empty() { text } else { format!("{}{text}", " ".repeat(MARGIN)) }
}

fn span_painted(span: &crate::view::Span) -> String {
    let text = span.text.as_str();
    match span.tone {
        Tone::Plain => text.to_owned(),
        Tone::Strong => text.bold().to_string(),
        Tone::Quiet | Tone::Open => text.dimmed().to_string(),
        Tone::Speech => text.cyan().to_string(),
        Tone::Coach => text.magenta().to_string(),
        Tone::Good => text.green().to_string(),
        Tone::Bad => text.red().to_string(),
    }
}

fn rule(progress: Option<(usize, usize)>, width: usize) -> String {
    let Some((reached, of)) = progress else { return "─".repeat(width).dimmed().to_string() };
    let segment = |step: usize| {
        let sign = if step <= reached { "━" } else { "─" };
        let gap = usize::from(step < of);
        let line = sign.repeat(width * step / of - width * (step - 1) / of - gap);
        if step <= reached { line.bold().to_string() } else { line.dimmed().to_string() }
    };
    (1..=of).map(segment).collect::<Vec<_>>().join(" ")
}

fn text_width(text: &str) -> usize {
    row_width(&vec![crate::view::Span { tone: Tone::Plain, text: text.to_owned() }])
}

/// The text cut to a width, with an ellipsis where something is missing.
fn shortened(text: &str, width: usize) -> String {
    if text_width(text) <= width {
        return text.to_owned();
    }
    let mut short = String::new();
    for c in text.chars() {
        let next = format!("{short}{c}");
        if text_width(&next) + 1 > width {
            break;
        }
        short = next;
    }
    if width == 0 { String::new() } else { format!("{short}…") }
}

fn read_line(prompt: &str) -> Result<String, Stop> {
    let config = Config::builder().bracketed_paste(true).build();
    let editor = rustyline::Editor::<(), MemHistory>::with_history(config, MemHistory::new());
    let mut editor = editor.map_err(readline_stop)?;
    editor.readline(&format!("  {prompt}")).map_err(readline_stop)
}

fn readline_stop(error: ReadlineError) -> Stop {
    match error {
        ReadlineError::Interrupted => Stop::Interrupted,
        ReadlineError::Eof => Stop::Closed,
        ReadlineError::Io(error) => Stop::Io(error),
        other => Stop::Io(io::Error::other(other.to_string())),
    }
}

/// Throws away what was typed or pasted before a question was there to answer.
fn flush_typed_ahead() {
    // A stream that is no terminal has nothing to throw away.
    let _ = tcflush(io::stdin(), QueueSelector::IFlush);
}

/// A terminal that hands over single keys, unechoed, until this is dropped.
struct Raw {
    before: Termios,
    term: Term,
}

impl Raw {
    fn enter(term: &Term) -> Result<Self, Stop> {
        let before = tcgetattr(io::stdin()).map_err(io::Error::from)?;
        let mut raw = before.clone();
        raw.local_modes -= LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG;
        raw.input_modes -= InputModes::ICRNL | InputModes::IXON;
        tcsetattr(io::stdin(), OptionalActions::Now, &raw).map_err(io::Error::from)?;
        let guard = Self { before, term: term.clone() };
        guard.term.hide_cursor()?;
        guard.term.write_str("\x1b[?2004h")?;
        Ok(guard)
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        // Nothing can be done about a terminal that is gone.
        let _ = tcsetattr(io::stdin(), OptionalActions::Now, &self.before);
        let _ = self.term.write_str("\x1b[?2004l");
        let _ = self.term.show_cursor();
        let _ = self.term.flush();
    }
}
