//! The only way to a person: a screen is shown, a reply comes back. Three ways to do it.

mod counts;
pub mod lines;
pub mod notice;
pub mod picker;
pub mod plain;
pub mod progress;
mod reply;
pub mod script;
pub mod tty;
pub mod watching;

use std::io;

use thiserror::Error;

use crate::view::{Block, Screen};

pub use reply::Reply;

/// Somebody, or a file, that answers screens.
pub trait Console {
    /// Shows a screen and waits for the reply to its prompt.
    ///
    /// # Errors
    /// Where the person leaves, the input ends or the terminal fails.
    fn ask(&mut self, screen: &Screen) -> Result<Reply, Stop>;

    /// Like [`Console::ask`], but gives `None` as soon as `stale` says that the screen is out of
    /// date; it is asked a few times a second. A console that cannot take back what it has written
    /// waits for the reply.
    ///
    /// # Errors
    /// As of [`Console::ask`].
    fn ask_while(
        &mut self,
        screen: &Screen,
        stale: &mut dyn FnMut() -> bool,
    ) -> Result<Option<Reply>, Stop> {
        let _ = stale;
        self.ask(screen).map(Some)
    }

    /// Leaves a last text on the screen; nothing is asked.
    ///
    /// # Errors
    /// Where the terminal fails.
    fn tell(&mut self, blocks: &[Block]) -> Result<(), Stop>;
}

/// Why nothing more can be asked.
#[derive(Debug, Error)]
pub enum Stop {
    /// `q`: saved and left.
    #[error("left")]
    Quit,
    /// What is shown has been changed behind the screen.
    #[error("changed")]
    Changed,
    /// Ctrl-C.
    #[error("interrupted")]
    Interrupted,
    /// The input was at its end before the first reply: nobody is there.
    #[error("a terminal is needed here and there is none")]
    Nobody,
    /// The input is at its end.
    #[error("the input ended")]
    Closed,
    /// A line of an answers file does not fit.
    #[error("line {line} of the answers: {message}")]
    Script { line: usize, message: String },
    #[error(transparent)]
    Io(#[from] io::Error),
}
