//! Keys off the terminal: raw while they are read, with pastes and escape sequences read whole.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};

use console::Term;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::termios::{
    InputModes, LocalModes, OptionalActions, QueueSelector, Termios, tcflush, tcgetattr, tcsetattr,
};

use super::super::Stop;
use super::super::picker::Key;
use super::Tty;
use super::frame::Area;
use super::stage::Stage;

/// The sequences around a pasted text, without their escape.
const PASTE_BEGINS: &str = "[200~";
const PASTE_ENDS: &str = "[201~";

/// How often a wait for keys looks up, for a resize or Ctrl-C.
const TICK: Timespec = Timespec { tv_sec: 0, tv_nsec: 200_000_000 };

static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// Whether Ctrl-C has come since this was last asked.
pub(super) fn interrupted() -> bool {
    INTERRUPTED.swap(false, Ordering::Relaxed)
}

/// What came while a key was waited for.
pub(super) enum Heard {
    Key(Key),
    /// The terminal's size, or the time that is shown.
    Changed,
    /// The screen is out of date.
    Stale,
}

impl Tty {
    /// The next key, or what makes the screen be drawn anew.
    pub(super) fn key(&self, area: Area, stale: &mut dyn FnMut() -> bool) -> Result<Heard, Stop> {
        let left = self.timer_left();
        loop {
            if self.area() != area || self.timer_left() != left {
                return Ok(Heard::Changed);
            }
            match tick(stale)? {
                None => {}
                Some(Waited::Key) => return self.read_key().map(Heard::Key),
                Some(Waited::Stale) => return Ok(Heard::Stale),
            }
        }
    }

    fn timer_left(&self) -> Option<u64> {
        self.stage.as_ref().and_then(Stage::left)
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
            console::Key::UnknownEscSeq(seq) if self.sequence(&seq)? == PASTE_BEGINS => {
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
        loop {
            match self.term.read_key_raw()? {
                console::Key::CtrlC => return Err(Stop::Interrupted),
                console::Key::UnknownEscSeq(seq) if self.sequence(&seq)? == PASTE_ENDS => {
                    return Ok(Key::Other);
                }
                _ => {}
            }
        }
    }

    /// An escape sequence up to its end. `console` reads three characters of it at most; the rest
    /// would count as keys, so that F2 would leave and a shifted arrow mark an answer.
    fn sequence(&self, begun: &[char]) -> Result<String, Stop> {
        let mut sequence: String = begun.iter().collect();
        while !is_whole(&sequence) {
            let stdin = io::stdin();
            let mut waiting = [PollFd::new(&stdin, PollFlags::IN)];
            let soon = Timespec { tv_sec: 0, tv_nsec: 50_000_000 };
            // What does not come at once was typed later and is a key of its own.
            if poll(&mut waiting, Some(&soon)).map_err(io::Error::from)? == 0 {
                break;
            }
            match self.term.read_key_raw()? {
                console::Key::Char(c) => sequence.push(c),
                console::Key::CtrlC => return Err(Stop::Interrupted),
                _ => break,
            }
        }
        Ok(sequence)
    }
}

/// Whether a sequence, told without its escape, has come to its end: `[` or `O`, then a letter or
/// `~` after any digits; anything else is one character.
fn is_whole(sequence: &str) -> bool {
    let mut rest = sequence.chars();
    match rest.next() {
        Some('[') => rest.any(|c| matches!(c, '@'..='~')),
        Some('O') => rest.next().is_some(),
        _ => true,
    }
}

/// What came first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Waited {
    /// A key, which is still to be read.
    Key,
    /// The screen is out of date.
    Stale,
}

/// Waits for a first key and leaves it to be read, or until the screen is out of date.
pub(super) fn first_key(stale: &mut dyn FnMut() -> bool) -> Result<Waited, Stop> {
    loop {
        if let Some(waited) = tick(stale)? {
            return Ok(waited);
        }
    }
}

/// Waits a moment; nothing may have come.
fn tick(stale: &mut dyn FnMut() -> bool) -> Result<Option<Waited>, Stop> {
    if interrupted() {
        return Err(Stop::Interrupted);
    }
    if stale() {
        return Ok(Some(Waited::Stale));
    }
    let stdin = io::stdin();
    let mut waiting = [PollFd::new(&stdin, PollFlags::IN)];
    match poll(&mut waiting, Some(&TICK)) {
        Ok(0) | Err(rustix::io::Errno::INTR) => Ok(None),
        Ok(_) if !waiting[0].revents().contains(PollFlags::IN) => Err(Stop::Closed),
        Ok(_) => Ok(Some(Waited::Key)),
        Err(error) => Err(Stop::Io(error.into())),
    }
}

/// From now on Ctrl-C sets a flag and is not the end.
pub(super) fn catch_ctrl_c() {
    // Without a handler dialoguer's prompts die of SIGINT and leave the cursor hidden. A second
    // console in one process finds the handler set already, which is just as good.
    let _ = ctrlc::set_handler(|| INTERRUPTED.store(true, Ordering::Relaxed));
}

/// Standard input for plain lines. Ctrl-C comes as an error that holds [`Stop::Interrupted`].
#[derive(Debug)]
pub struct LineInput(());

impl LineInput {
    /// Standard input, and from now on Ctrl-C is a reply and not the end.
    #[must_use]
    pub fn take_over() -> Self {
        catch_ctrl_c();
        Self(())
    }
}

impl io::Read for LineInput {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            if interrupted() {
                return Err(io::Error::other(Stop::Interrupted));
            }
            let stdin = io::stdin();
            let mut waiting = [PollFd::new(&stdin, PollFlags::IN)];
            match poll(&mut waiting, Some(&TICK)) {
                Ok(0) | Err(rustix::io::Errno::INTR) => {}
                Ok(_) => return Ok(rustix::io::read(&stdin, &mut *buffer)?),
                Err(error) => return Err(error.into()),
            }
        }
    }
}

/// Throws away what was typed or pasted before a question was there to answer.
pub(super) fn flush_typed_ahead() {
    // A stream that is no terminal has nothing to throw away.
    let _ = tcflush(io::stdin(), QueueSelector::IFlush);
}

/// A terminal on which Ctrl-C is a key like others until this is dropped. `dialoguer` is raw only
/// while it waits: a Ctrl-C that comes between two of its keys would be a signal, and be lost.
pub(super) struct Unsignalled {
    before: Termios,
}

impl Unsignalled {
    pub(super) fn enter() -> Result<Self, Stop> {
        let before = tcgetattr(io::stdin()).map_err(io::Error::from)?;
        let mut unsignalled = before.clone();
        unsignalled.local_modes -= LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG;
        tcsetattr(io::stdin(), OptionalActions::Now, &unsignalled).map_err(io::Error::from)?;
        Ok(Self { before })
    }
}

impl Drop for Unsignalled {
    fn drop(&mut self) {
        // Nothing can be done about a terminal that is gone.
        let _ = tcsetattr(io::stdin(), OptionalActions::Now, &self.before);
    }
}

/// A terminal that hands over single keys, unechoed, until this is dropped.
pub(super) struct Raw {
    before: Termios,
    term: Term,
}

impl Raw {
    pub(super) fn enter(term: &Term) -> Result<Self, Stop> {
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
