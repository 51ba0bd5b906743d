//! How much room a text has on a screen, alone and before a group.

/// Columns left free at the left.
const MARGIN: usize = 2;
/// Lines longer than this are hard to read.
const WIDEST: usize = 92;
/// Before a group they are shorter; on a wide screen somewhat longer.
const WIDEST_ON_STAGE: usize = 72;
const WIDEST_ON_WIDE_STAGE: usize = 84;
const WIDE: usize = 120;
/// Heading, rule, notice, footer and a blank row.
const AROUND: usize = 5;
/// Rows kept free for typing own words.
const TYPING: usize = 6;

/// The room on a terminal, in columns and rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    pub width: usize,
    pub height: usize,
    /// Columns left free before the text.
    pub margin: usize,
    /// Columns for the text.
    pub column: usize,
    on_stage: bool,
}

impl Area {
    /// The room on a terminal of so many columns and rows.
    #[must_use]
    pub fn of(width: usize, height: usize, on_stage: bool) -> Self {
        let (width, height) = (width.max(20), height.max(8));
        let widest = match on_stage {
            false => WIDEST,
            true if width >= WIDE => WIDEST_ON_WIDE_STAGE,
            true => WIDEST_ON_STAGE,
        };
        let column = (width - 2 * MARGIN).min(widest);
        let margin = if on_stage { (width - column) / 2 } else { MARGIN };
        Self { width, height, margin, column, on_stage }
    }

    /// Rows for the text.
    #[must_use]
    pub const fn rows(self) -> usize {
        self.height.saturating_sub(AROUND)
    }

    /// Rows for the text above own words that are being typed.
    #[must_use]
    pub fn rows_over_typing(self) -> usize {
        self.height.saturating_sub(AROUND - 1 + TYPING).max(3)
    }

    /// Whether a text of so many rows leaves room to stand wider apart: before a group, where a
    /// third of the screen stays free.
    #[must_use]
    pub const fn has_room_for(self, rows: usize) -> bool {
        self.on_stage && rows * 3 <= self.rows() * 2
    }
}
