//! A console whose screens go out of date when something behind them changes.

use crate::view::{Block, Screen};

use super::{Console, Reply, Stop};

/// Another console that stops with [`Stop::Changed`] as soon as `changed` says so: before a screen
/// is shown, and, on a terminal, while it waits for the reply.
pub struct Watching<'c> {
    pub inner: &'c mut dyn Console,
    pub changed: &'c dyn Fn() -> bool,
}

impl Console for Watching<'_> {
    fn ask(&mut self, screen: &Screen) -> Result<Reply, Stop> {
        let changed = self.changed;
        if changed() {
            return Err(Stop::Changed);
        }
        // A file is often emptied before it is written: only the second look in a row counts.
        let mut before = false;
        let settled = &mut || {
            let now = changed();
            std::mem::replace(&mut before, now) && now
        };
        self.inner.ask_while(screen, settled)?.ok_or(Stop::Changed)
    }

    fn tell(&mut self, blocks: &[Block]) -> Result<(), Stop> {
        self.inner.tell(blocks)
    }
}
