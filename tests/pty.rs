//! The program on a terminal of its own: keys in, and out what a person would see.

use std::io::{Read as _, Write as _};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use tempfile::TempDir;
use vt100::{Parser, Screen};

pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_encounter");
/// How long the program may stay silent before a test gives up on it.
const PATIENCE: Duration = Duration::from_secs(20);

/// What a whole screen begins with.
const CLEAR: &[u8] = b"\x1b[2J";

/// The keys that have no letter.
pub(crate) const ENTER: &str = "\r";
pub(crate) const UP: &str = "\x1b[A";
pub(crate) const DOWN: &str = "\x1b[B";
pub(crate) const BACKSPACE: &str = "\x7f";
pub(crate) const CTRL_C: &str = "\x03";

/// A home of its own: nothing of the machine's is read, nothing stays.
pub(crate) struct Home {
    folder: TempDir,
}

impl Home {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// What the program sees of its surroundings, on a terminal or off it.
    pub(crate) fn environment(&self) -> Vec<(&'static str, PathBuf)> {
        vec![
            ("TERM", "xterm-256color".into()),
            ("HOME", self.folder.path().to_owned()),
            ("ENCOUNTER_DATA_DIR", self.data()),
            ("ENCOUNTER_LANG", "en".into()),
            ("ENCOUNTER_RATER", "off".into()),
        ]
    }

    /// The program on a terminal of 80 columns and 24 rows.
    pub(crate) fn start(&self, arguments: &[&str]) -> Terminal {
        self.start_with(arguments, (80, 24), &[])
    }

    /// The program on a terminal of (columns, rows), with more in its environment.
    pub(crate) fn start_with(
        &self,
        arguments: &[&str],
        (columns, rows): (u16, u16),
        variables: &[(&str, &str)],
    ) -> Terminal {
        let mut command = CommandBuilder::new(PROGRAM);
        command.args(arguments);
        command.env_clear();
        for (name, value) in self.environment() {
            command.env(name, value);
        }
        for (name, value) in variables {
            command.env(name, value);
        }
        command.cwd(self.folder.path());
        Terminal::start(command, columns, rows)
    }
}

/// The scenario of these tests.
pub(crate) fn short_walk() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/short-walk.yaml");
    path.to_str().unwrap().to_owned()
}

/// The arguments that begin a walk with the coach, always in the same order of options.
pub(crate) fn walking(scenario: &str) -> [&str; 6] {
    ["play", scenario, "--mode", "guided", "--seed", "1"]
}

/// The program at the first moment.
pub(crate) fn at_the_door(home: &Home, more: &[&str]) -> Terminal {
    let path = short_walk();
    let mut arguments = walking(&path).to_vec();
    arguments.extend(more);
    let mut terminal = home.start(&arguments);
    terminal.wait_until("a first page", Terminal::is_asking_for_keys);
    terminal.press(ENTER);
    terminal
}

/// A terminal with the program on it.
pub(crate) struct Terminal {
    master: Box<dyn MasterPty + Send>,
    child: Box<dyn Child>,
    writer: Box<dyn std::io::Write + Send>,
    output: Receiver<Vec<u8>>,
    parser: Parser,
    bytes: Vec<u8>,
    drawn: usize,
    modes: String,
    ended: bool,
}

impl Terminal {
    fn start(command: CommandBuilder, columns: u16, rows: u16) -> Self {
        let pair = native_pty_system().openpty(size(columns, rows)).unwrap();
        let modes = modes(pair.master.as_ref());
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let writer = pair.master.take_writer().unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, output) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 8192];
            // The end of the output shows as an error on Linux.
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                if sender.send(buffer[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self {
            master: pair.master,
            child,
            writer,
            output,
            parser: Parser::new(count(rows), count(columns), 1000),
            bytes: Vec::new(),
            drawn: 0,
            modes,
            ended: false,
        }
    }

    /// Everything that stands on the screen; spaces that keep words together are like others.
    pub(crate) fn contents(&self) -> String {
        self.parser.screen().contents().replace('\u{a0}', " ")
    }

    /// The rows of the screen, each without the white space at its end.
    pub(crate) fn rows(&self) -> Vec<String> {
        let (_, columns) = size_of(self.parser.screen());
        self.parser.screen().rows(0, columns).map(|row| row.trim_end().to_owned()).collect()
    }

    pub(crate) fn heading(&self) -> String {
        self.rows().remove(0)
    }

    pub(crate) fn footer(&self) -> String {
        self.rows().pop().unwrap()
    }

    pub(crate) fn shows(&self, text: &str) -> bool {
        self.contents().contains(text)
    }

    pub(crate) fn screen(&self) -> &Screen {
        self.parser.screen()
    }

    /// All bytes that the program wrote.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Whether the terminal reads lines, echoes and so on as it did before the program came.
    pub(crate) fn modes_are_back(&self) -> bool {
        modes(self.master.as_ref()) == self.modes
    }

    /// Sends keys and waits for nothing.
    pub(crate) fn send(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).unwrap();
        self.writer.flush().unwrap();
    }

    /// Sends one key to a screen of keys and waits for the screen that follows.
    pub(crate) fn press(&mut self, key: &str) {
        let drawn = self.drawn();
        self.send(key);
        self.wait_until(&format!("a new screen after {key:?}"), |this| {
            this.drawn() > drawn && (this.is_asking_for_keys() || this.is_asking_for_words())
        });
    }

    /// Several keys, one after the other.
    pub(crate) fn press_all(&mut self, keys: &[&str]) {
        for key in keys {
            self.press(key);
        }
    }

    /// Types words where they are asked for, and waits until they stand there.
    pub(crate) fn type_words(&mut self, words: &str) {
        self.send(words);
        self.wait_for(words);
    }

    /// Ends a line of own words, and waits until the next one begins.
    pub(crate) fn next_line(&mut self) {
        let (row, _) = self.screen().cursor_position();
        let bytes = self.bytes.len();
        self.send(ENTER);
        self.wait_until("a next line", |this| {
            let (now, column) = this.screen().cursor_position();
            let last = size_of(this.screen()).0 - 1;
            let down = now > row || (row == last && this.bytes.len() > bytes);
            // Before a group the text stands in the middle.
            down && (column == 4 || column == 6)
        });
    }

    pub(crate) fn wait_for(&mut self, text: &str) {
        self.wait_until(&format!("{text:?}"), |this| this.shows(text));
    }

    /// Waits for a screen of keys, whole to its foot, that shows `text`.
    pub(crate) fn wait_for_screen(&mut self, text: &str) {
        self.wait_until(&format!("a screen with {text:?}"), |this| {
            this.is_asking_for_keys() && this.shows(text)
        });
    }

    /// Reads what the program writes until `done` holds; fails with the screen where the program
    /// stays silent or ends before that.
    pub(crate) fn wait_until(&mut self, what: &str, done: impl Fn(&Self) -> bool) {
        while !done(self) {
            match self.output.recv_timeout(PATIENCE) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Timeout) => self.fail(&format!("no {what}")),
                Err(RecvTimeoutError::Disconnected) => {
                    self.ended = true;
                    self.fail(&format!("the program ended before {what}"));
                }
            }
        }
    }

    fn take(&mut self, bytes: &[u8]) {
        self.parser.process(bytes);
        // A sequence may come in two parts.
        let from = self.bytes.len().saturating_sub(CLEAR.len() - 1);
        self.bytes.extend(bytes);
        let new = self.bytes[from..].windows(CLEAR.len());
        self.drawn += new.filter(|bytes| *bytes == CLEAR).count();
    }

    pub(crate) fn fail(&self, why: &str) -> ! {
        let rule = "─".repeat(usize::from(size_of(self.parser.screen()).1));
        panic!("{why}; the screen is\n{rule}\n{}\n{rule}", self.contents())
    }

    /// How many times a whole screen was begun.
    pub(crate) fn drawn(&self) -> usize {
        self.drawn
    }

    /// Whether a screen of keys stands there whole: the cursor is hidden, the foot is drawn.
    pub(crate) fn is_asking_for_keys(&self) -> bool {
        let footer = self.footer();
        let whole = ["leave", "lopeta", "…", "any key goes back", "mikä tahansa näppäin palaa"];
        self.screen().hide_cursor() && whole.iter().any(|end| footer.ends_with(end))
    }

    /// Whether the cursor stands where words can be typed.
    pub(crate) fn is_asking_for_words(&self) -> bool {
        let (row, column) = self.screen().cursor_position();
        let before = self.screen().contents_between(row, 0, row, column);
        let before = before.trim();
        !self.screen().hide_cursor() && (before == "›" || before.ends_with(':'))
    }

    pub(crate) fn resize(&mut self, columns: u16, rows: u16) {
        self.parser.screen_mut().set_size(count(rows), count(columns));
        self.master.resize(size(columns, rows)).unwrap();
    }

    /// Waits for the end and gives the exit code.
    pub(crate) fn exit_code(&mut self) -> u32 {
        while !self.ended {
            match self.output.recv_timeout(PATIENCE) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Timeout) => self.fail("the program goes on"),
                Err(RecvTimeoutError::Disconnected) => self.ended = true,
            }
        }
        let status = self.child.wait().unwrap();
        assert_eq!(status.signal(), None);
        status.exit_code()
    }

    /// Takes the terminal away, as a closed window or a lost connection does.
    pub(crate) fn hang_up(mut self) {
        let Self { child, .. } = &mut self;
        let child = child.downcast_mut::<std::process::Child>().unwrap();
        let pid = rustix::process::Pid::from_child(child);
        rustix::process::kill_process(pid, rustix::process::Signal::HUP).unwrap();
        child.wait().unwrap();
        self.ended = true;
    }

    /// Ends the program as `kill -9` does.
    pub(crate) fn kill(&mut self) {
        // The library's own way begins with SIGHUP and waits.
        let child = self.child.downcast_mut::<std::process::Child>().unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
        self.ended = true;
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if !self.ended
            && let Some(child) = self.child.downcast_mut::<std::process::Child>()
        {
            // One that has ended by itself cannot be ended again.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

fn count(cells: u16) -> NonZeroU16 {
    NonZeroU16::new(cells).unwrap()
}

fn size_of(screen: &Screen) -> (u16, u16) {
    let (rows, columns) = screen.size();
    (rows.into(), columns.into())
}

fn modes(master: &dyn MasterPty) -> String {
    let modes = master.get_termios().unwrap();
    format!("{:?} {:?} {:?}", modes.input_flags, modes.output_flags, modes.local_flags)
}
