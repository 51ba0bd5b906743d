//! The terminal. Only here and in the files below is `console`, `dialoguer` or `colored` known.
//!
//! Every screen is drawn anew as a whole, so nothing that was wrapped or that holds wide characters
//! can leave a trace. The terminal is raw while keys are read, and put back however that ends.

mod draw;
mod frame;
mod keys;
mod look;
mod paint;
mod stage;
mod typing;

use std::rc::Rc;

use console::Term;

use crate::locale::Words;
use crate::view::layout::rows;
use crate::view::{Block, Command, Heading, Marks, Prompt, Screen};

use super::picker::{Key, Picker, Step};
use super::{Console, Reply, Stop};
use draw::marked_page;
use frame::Area;
use keys::{Heard, Raw, catch_ctrl_c, flush_typed_ahead, interrupted};
use paint::painted;
use stage::Stage;

pub use keys::LineInput;
pub use look::Look;
pub use paint::{coloured, set_colours, terminal_width};

/// What says that a screen is out of date; none where it cannot be.
type Stale<'s> = Option<&'s mut dyn FnMut() -> bool>;

/// A person at a terminal.
pub struct Tty {
    term: Term,
    words: Rc<Words>,
    drawn: bool,
    /// The screen from which something beside was asked.
    kept: Option<Kept>,
    /// The page that stood there when a screen was out of date.
    page: Option<(Heading, usize)>,
    /// Where a group looks on.
    stage: Option<Stage>,
}

/// A screen, and how far it was answered.
struct Kept {
    screen: Screen,
    marks: Marks,
    page: usize,
}

impl Tty {
    /// Takes the terminal over: from now on Ctrl-C is a reply and not the end.
    #[must_use]
    pub fn new(words: Rc<Words>) -> Self {
        catch_ctrl_c();
        Self {
            term: Term::buffered_stdout(),
            words,
            drawn: false,
            kept: None,
            page: None,
            stage: None,
        }
    }

    /// The same before a group: large and calm, in the middle of the screen.
    #[must_use]
    pub fn on_stage(words: Rc<Words>, look: Look) -> Self {
        let mut tty = Self::new(words);
        tty.stage = Some(Stage::new(look));
        tty
    }

    fn look(&self) -> Look {
        self.stage.as_ref().map_or(Look::Terminal, |stage| stage.look)
    }

    fn area(&self) -> Area {
        let (height, width) = self.term.size();
        Area::of(usize::from(width), usize::from(height), self.stage.is_some())
    }

    /// A screen until it is answered, or until it is out of date where it can be.
    fn show(&mut self, screen: &Screen, stale: Stale<'_>) -> Result<Option<Reply>, Stop> {
        if interrupted() {
            return Err(Stop::Interrupted);
        }
        match (&screen.prompt, stale) {
            (Prompt::Words, stale) => self.write_words(screen, stale),
            (Prompt::Line(label), stale) => self.write_line(screen, label, stale),
            (_, Some(stale)) => self.pick(screen, stale),
            (_, None) => self.pick(screen, &mut || false),
        }
    }

    /// Keys until the screen is answered, or until it is out of date.
    fn pick(
        &mut self,
        screen: &Screen,
        stale: &mut dyn FnMut() -> bool,
    ) -> Result<Option<Reply>, Stop> {
        let _raw = Raw::enter(&self.term)?;
        flush_typed_ahead();
        self.stops_timer(screen);
        let (mut picker, mut page) = self.taken_up(screen);
        let mut marked = false;
        loop {
            let area = self.area();
            let body = Self::body(screen, &picker, area);
            if std::mem::take(&mut marked) {
                page = marked_page(&body).unwrap_or(page);
            }
            page = page.min(body.len() - 1);
            self.draw(screen, &picker, &body[page], (page, body.len()), area)?;
            let key = match self.key(area, stale)? {
                Heard::Key(key) => key,
                Heard::Changed => continue,
                Heard::Stale => {
                    self.page = Some((screen.heading.clone(), page));
                    return Ok(None);
                }
            };
            let last = body.len() - 1;
            match at_edge(picker.press(key, page == last), key, screen, (page, last)) {
                Step::Stay => marked = true,
                Step::NextPage => page = (page + 1).min(last),
                Step::PreviousPage => page = page.saturating_sub(1),
                Step::Reply(reply) => return Ok(Some(reply)),
                Step::Command(command) if self.does(command, screen)? => {}
                Step::Command(command) => {
                    if !screen.is_beside() {
                        self.kept =
                            Some(Kept { screen: screen.clone(), marks: picker.marks, page });
                    }
                    return Ok(Some(Reply::Command(command)));
                }
            }
        }
    }

    /// What was marked and the page that stood there before something beside was asked are still
    /// there when the same is asked again. What is asked beside touches neither.
    fn taken_up<'p>(&mut self, screen: &'p Screen) -> (Picker<'p>, usize) {
        if screen.is_beside() {
            return (Picker::new(screen), self.page_kept(screen));
        }
        match self.kept.take() {
            Some(kept) if kept.screen.prompt.asks_like(&screen.prompt) => {
                let same =
                    kept.screen.heading == screen.heading && kept.screen.blocks == screen.blocks;
                (Picker::with_marks(screen, kept.marks), if same { kept.page } else { 0 })
            }
            _ => (Picker::new(screen), self.page_kept(screen)),
        }
    }

    /// A screen that was out of date and comes again stays on its page.
    fn page_kept(&mut self, screen: &Screen) -> usize {
        let kept = self.page.take().filter(|(heading, _)| *heading == screen.heading);
        kept.map_or(0, |(_, page)| page)
    }

    /// A timer belongs to the steps at which it can be started.
    fn stops_timer(&mut self, screen: &Screen) {
        if let Some(stage) = &mut self.stage
            && !screen.is_beside()
            && !screen.offers(Command::Timer)
        {
            stage.timer = None;
        }
    }

    /// What the terminal does by itself; false where the command is the screen's.
    fn does(&mut self, command: Command, screen: &Screen) -> Result<bool, Stop> {
        match command {
            Command::Quit => return Err(Stop::Quit),
            Command::Keys => self.show_keys(screen)?,
            Command::Blank => self.blank()?,
            Command::Timer => {
                if let Some(stage) = &mut self.stage {
                    stage.press_timer();
                }
            }
            _ => return Ok(false),
        }
        Ok(true)
    }
}

/// Turning on from the last page, or back from the first, leaves the screen where that can be. Who
/// corrects a count reaches for the arrows: they turn pages there, and no more.
fn at_edge(step: Step, key: Key, screen: &Screen, (page, last): (usize, usize)) -> Step {
    let counts = matches!(screen.prompt, Prompt::Counts { .. });
    let leaves = |command| (!counts || matches!(key, Key::Char(_))) && screen.offers(command);
    match step {
        Step::NextPage if page == last && leaves(Command::Forward) => {
            Step::Command(Command::Forward)
        }
        Step::PreviousPage if page == 0 && leaves(Command::Back) => Step::Command(Command::Back),
        step => step,
    }
}

impl Drop for Tty {
    /// What is written next, by the program or a shell, begins on a line of its own.
    fn drop(&mut self) {
        if self.drawn {
            // Nothing can be done about a terminal that is gone.
            let _ = self.term.write_str(self.look().end());
            let _ = self.term.write_str("\r\n");
            let _ = self.term.flush();
        }
    }
}

impl Console for Tty {
    fn ask(&mut self, screen: &Screen) -> Result<Reply, Stop> {
        loop {
            if let Some(reply) = self.show(screen, None)? {
                return Ok(reply);
            }
        }
    }

    fn ask_while(
        &mut self,
        screen: &Screen,
        stale: &mut dyn FnMut() -> bool,
    ) -> Result<Option<Reply>, Stop> {
        self.show(screen, Some(stale))
    }

    fn tell(&mut self, blocks: &[Block]) -> Result<(), Stop> {
        let area = self.area();
        if std::mem::take(&mut self.drawn) {
            self.term.write_str(self.look().end())?;
            self.term.write_str("\r\n")?;
        }
        for row in rows(blocks, area.column) {
            self.term.write_str(&format!("{}\r\n", painted(Look::Terminal, &row, area.margin)))?;
        }
        self.term.flush()?;
        Ok(())
    }
}
