//! Drawing a whole screen, its help, or nothing at all.

use crate::view::layout::{Row, pages, rows};
use crate::view::{Block, Line, Prompt, Screen, Tone, options};

use super::super::picker::Picker;
use super::super::{Stop, lines};
use super::Tty;
use super::frame::{self, Area};
use super::keys::Heard;
use super::paint::{painted, shortened};

impl Tty {
    pub(super) fn body(screen: &Screen, picker: &Picker<'_>, area: Area) -> Vec<Vec<Row>> {
        let with = |choices: Vec<Block>| -> Vec<Block> {
            screen.blocks.iter().cloned().chain(choices).collect()
        };
        let airy = with(options::airy(&screen.prompt, &picker.marks));
        let apart = pages(&wider_apart(&airy), area.column, area.rows());
        if apart.len() == 1 && area.has_room_for(apart[0].len()) {
            return apart;
        }
        let airy = pages(&airy, area.column, area.rows());
        if airy.len() == 1 {
            return airy;
        }
        let close = with(options::blocks(&screen.prompt, &picker.marks));
        pages(&close, area.column, area.rows())
    }

    pub(super) fn draw(
        &mut self,
        screen: &Screen,
        picker: &Picker<'_>,
        body: &[Row],
        (page, count): (usize, usize),
        area: Area,
    ) -> Result<(), Stop> {
        let look = self.look();
        let mut frame = frame::top(look, screen, area);
        if self.stage.is_some() {
            let free = area.height.saturating_sub(5 + body.len());
            frame.extend(std::iter::repeat_n(String::new(), free * 2 / 5));
        }
        frame.extend(body.iter().map(|row| painted(look, row, area.margin)));
        frame.resize(area.height - 2, String::new());
        let notice = picker.notice.map(|notice| lines::notice(&self.words, notice));
        let pages = (count > 1).then(|| {
            self.words.with("page", &[("page", (page + 1).into()), ("count", count.into())])
        });
        let timer = self.stage.as_ref().and_then(|stage| stage.shown(&self.words));
        let note = [timer, notice.or(pages)].into_iter().flatten().collect::<Vec<_>>().join("   ");
        let note = shortened(&note, area.column);
        frame.push(format!("{}{}", " ".repeat(area.margin), look.tone(Tone::Strong, &note)));
        frame.push(frame::footer(&self.words, look, screen, page + 1 < count, area));
        self.paint(&frame)
    }

    /// Writes a whole screen at once. The first one pushes what stood there into the scrollback.
    pub(super) fn paint(&mut self, frame: &[String]) -> Result<(), Stop> {
        let (look, area) = (self.look(), self.area());
        if !self.drawn {
            self.term.write_str(&"\n".repeat(area.height))?;
            self.drawn = true;
        }
        self.term.write_str(look.ground())?;
        self.term.clear_screen()?;
        let rows: Vec<_> = frame.iter().map(|row| look.grounded(row, area.width)).collect();
        self.term.write_str(&rows.join("\r\n"))?;
        self.term.write_str(look.ground())?;
        self.term.flush()?;
        Ok(())
    }

    pub(super) fn show_keys(&mut self, screen: &Screen) -> Result<(), Stop> {
        let help = match screen.prompt {
            Prompt::Pause | Prompt::Shown(_) => "keys-help-pause",
            Prompt::Words | Prompt::Line(_) => "keys-help-typing",
            Prompt::Counts { .. } => "keys-help-counts",
            _ => "keys-help",
        };
        let mut block: Block = self.words.get(help).lines().map(Line::plain).collect();
        block.extend(lines::commands(screen, &self.words));
        let block = [block];
        let look = self.look();
        loop {
            let area = self.area();
            let mut frame = frame::top(look, screen, area);
            let rows = rows(&block, area.column);
            frame.extend(rows.iter().map(|row| painted(look, row, area.margin)));
            frame.resize(area.height - 1, String::new());
            let back = look.quiet(&self.words.get("key-back"));
            frame.push(format!("{}{back}", " ".repeat(area.margin)));
            self.paint(&frame)?;
            if let Heard::Key(_) = self.key(area, &mut || false)? {
                return Ok(());
            }
        }
    }

    /// Nothing on the screen, until a key comes.
    pub(super) fn blank(&mut self) -> Result<(), Stop> {
        loop {
            self.paint(&[])?;
            if let Heard::Key(_) = self.key(self.area(), &mut || false)? {
                return Ok(());
            }
        }
    }
}

/// The blocks with one more blank row after each but the last.
fn wider_apart(blocks: &[Block]) -> Vec<Block> {
    let mut apart: Vec<Block> = blocks.iter().filter(|block| !block.is_empty()).cloned().collect();
    let last = apart.len().saturating_sub(1);
    for block in apart.iter_mut().take(last) {
        block.push(Line::new());
    }
    apart
}

/// The page on which the marked row stands; what is marked is always seen.
pub(super) fn marked_page(pages: &[Vec<Row>]) -> Option<usize> {
    let marked = |row: &Row| row.iter().any(|span| span.text.starts_with(options::POINTER));
    pages.iter().position(|page| page.iter().any(marked))
}
