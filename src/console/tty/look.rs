//! Meaning into colour: in the terminal's own colours, or on a light or a dark ground.

use colored::{Color, ColoredString, Colorize};

use crate::view::Tone;

/// Which colours a screen is painted in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// The terminal's own.
    #[default]
    Terminal,
    /// Dark on light, for a bright room.
    Light,
    /// Light on dark, for a dim one.
    Dark,
}

/// Black on white, and light grey on near black.
const LIGHT: &str = "\x1b[0;38;5;16;48;5;231m";
const DARK: &str = "\x1b[0;38;5;254;48;5;234m";

impl Look {
    /// What switches the ground on; nothing where it is the terminal's own or colours are off.
    pub(super) fn ground(self) -> &'static str {
        match self {
            _ if !colored::control::SHOULD_COLORIZE.should_colorize() => "",
            Self::Terminal => "",
            Self::Light => LIGHT,
            Self::Dark => DARK,
        }
    }

    /// What switches it off.
    pub(super) fn end(self) -> &'static str {
        if self.ground().is_empty() { "" } else { "\x1b[0m" }
    }

    /// A painted row with the ground under all of its `width` columns.
    pub(super) fn grounded(self, row: &str, width: usize) -> String {
        let ground = self.ground();
        if ground.is_empty() {
            return row.to_owned();
        }
        let rest = width.saturating_sub(console::measure_text_width(row));
        format!("{ground}{}{}", row.replace("\x1b[0m", ground), " ".repeat(rest))
    }

    pub(super) fn quiet(self, text: &str) -> ColoredString {
        match self {
            Self::Terminal => text.dimmed(),
            Self::Light => text.color(Color::AnsiColor(240)),
            Self::Dark => text.color(Color::AnsiColor(248)),
        }
    }

    /// A text in the colour of its meaning. On a ground of our own, colours that are readable there.
    pub(super) fn tone(self, tone: Tone, text: &str) -> ColoredString {
        let own = |light, dark| {
            let ours = if self == Self::Light { light } else { dark };
            text.color(Color::AnsiColor(ours))
        };
        match (tone, self) {
            (Tone::Plain, _) => text.normal(),
            (Tone::Strong, _) => text.bold(),
            (Tone::Quiet | Tone::Open, _) => self.quiet(text),
            (Tone::Speech, Self::Terminal) => text.cyan(),
            (Tone::Coach, Self::Terminal) => text.magenta(),
            (Tone::Good, Self::Terminal) => text.green(),
            (Tone::Bad, Self::Terminal) => text.red(),
            (Tone::Speech, _) => own(24, 117),
            (Tone::Coach, _) => own(90, 183),
            (Tone::Good, _) => own(22, 114),
            (Tone::Bad, _) => own(124, 217),
        }
    }
}
