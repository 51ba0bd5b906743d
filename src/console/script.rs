//! Replies from a file: for tests, demonstrations and the content checks of a pack.
//!
//! One reply a line: an option's id or number (several with spaces between), own words, or the
//! letter of a command. Empty lines and lines that begin with `#` are passed over, a single `-`
//! is an empty line of text, and nothing is needed where only Enter would be pressed. Own words are
//! rated by the program, and what it is not sure of stays open, unless the file ticks them itself:
//! `met`, `violated`, `absent` or `open`, one line a point, where a person would tick.

use std::io::Write;
use std::rc::Rc;

use crate::locale::Words;
use crate::text::clean_line;
use crate::view::{Block, Command, Prompt, Screen};

use super::lines::{self, Typed};
use super::{Console, Reply, Stop};

/// The ids of what can be ticked of own words.
const TICKS: [&str; 4] = ["met", "violated", "absent", "open"];

/// Answers from a list; what would be on the screen goes to `output`.
pub struct Script {
    replies: std::vec::IntoIter<(usize, String)>,
    last_line: usize,
    /// The file is asked for ticks of own words.
    ticks: bool,
    output: Box<dyn Write>,
    words: Rc<Words>,
    width: usize,
}

impl Script {
    /// A console that takes its replies from the text of an answers file.
    #[must_use]
    pub fn new(text: &str, output: Box<dyn Write>, words: Rc<Words>, width: usize) -> Self {
        let replies: Vec<_> = text
            .lines()
            .enumerate()
            .map(|(index, line)| (index + 1, clean_line(line)))
            .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
            .collect();
        let last_line = replies.last().map_or(1, |(line, _)| *line);
        Self { replies: replies.into_iter(), last_line, ticks: true, output, words, width }
    }

    /// The line of the last reply that was taken.
    #[must_use]
    pub fn line(&self) -> usize {
        self.replies.as_slice().first().map_or(self.last_line, |(line, _)| line - 1)
    }

    /// Where the replies that were not needed begin.
    #[must_use]
    pub fn left_over(&self) -> Option<usize> {
        self.replies.as_slice().first().map(|(line, _)| *line)
    }

    /// Whether the file holds verdicts on own words, as a person ticks them: such a file judges all
    /// own words itself.
    #[must_use]
    pub fn brings_verdicts(&self) -> bool {
        self.replies.as_slice().iter().any(|(_, line)| TICKS.contains(&line.as_str()))
    }

    /// From now on the file is not asked for ticks: what was judged stands, what is open stays open.
    #[must_use]
    pub fn without_ticks(self) -> Self {
        Self { ticks: false, ..self }
    }

    /// The reply to a tick, where the file is not asked.
    fn unticked(&self, prompt: &Prompt) -> Option<Reply> {
        let (choices, offered) = match prompt {
            Prompt::Pick(choices) => (choices, None),
            Prompt::Offer { choices, offered } => (choices, *offered),
            _ => return None,
        };
        let is_tick = choices.iter().map(|choice| choice.id.as_str()).eq(TICKS);
        (is_tick && !self.ticks).then(|| Reply::Picked(offered.unwrap_or(TICKS.len() - 1)))
    }

    fn next_is_command(&self, screen: &Screen) -> bool {
        let next = self.replies.as_slice().first();
        next.is_some_and(|(_, given)| matches!(lines::understand(screen, given), Typed::Command(_)))
    }

    fn next(&mut self, screen: &Screen) -> Result<(usize, String), Stop> {
        let optional = matches!(screen.prompt, Prompt::Line(_));
        if optional && self.replies.as_slice().is_empty() {
            return Ok((self.last_line, String::new()));
        }
        self.replies.next().ok_or_else(|| Stop::Script {
            line: self.last_line,
            message: format!("the answers end before “{}”", screen.heading.left),
        })
    }
}

impl Console for Script {
    fn ask(&mut self, screen: &Screen) -> Result<Reply, Stop> {
        let text = lines::render(screen, &self.words, self.width);
        self.output.write_all(text.as_bytes())?;
        let asks = !matches!(screen.prompt, Prompt::Pause | Prompt::Shown(_));
        if !asks && !self.next_is_command(screen) {
            return Ok(Reply::Went);
        }
        if let Some(reply) = self.unticked(&screen.prompt) {
            writeln!(self.output, "> {}", lines::typed(&reply))?;
            return Ok(reply);
        }
        loop {
            let (line, given) = self.next(screen)?;
            let given = if given == "-" { String::new() } else { given };
            match lines::understand(screen, &given) {
                Typed::Reply(reply) => {
                    writeln!(self.output, "> {}", lines::typed(&reply))?;
                    return Ok(reply);
                }
                Typed::Command(Command::Quit) => return Err(Stop::Quit),
                Typed::Command(Command::Keys) => {
                    let keys = lines::text(&[lines::commands(screen, &self.words)], self.width);
                    writeln!(self.output, "> ?\n{keys}")?;
                }
                Typed::Command(command) => {
                    writeln!(self.output, "> {}", command.letter())?;
                    return Ok(Reply::Command(command));
                }
                Typed::Refused(notice) => {
                    let wanted = lines::notice(&self.words, notice);
                    let message =
                        format!("`{given}` does not fit “{}”: {wanted}", screen.heading.left);
                    return Err(Stop::Script { line, message });
                }
            }
        }
    }

    fn tell(&mut self, blocks: &[Block]) -> Result<(), Stop> {
        self.output.write_all(lines::text(blocks, self.width).as_bytes())?;
        Ok(())
    }
}
