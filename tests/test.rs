//! Running the program as a person or a script would: a folder of its own, a cleared environment.

use std::ffi::OsStr;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use encounter::guidance::Sayings;
use encounter::rater::{BadModel, Heard, Rater};
use tempfile::TempDir;

/// Where the fixtures are.
pub(crate) fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// The program's own rater, hearing the sayings of each point.
pub(crate) fn listen(all: &[&Sayings]) -> Result<Vec<Vec<Heard>>, &'static BadModel> {
    let rater = Rater::built_in()?;
    Ok(all.iter().map(|sayings| rater.hear(sayings)).collect())
}

/// A folder for one test: files, and the records in `data`.
pub(crate) struct Room {
    dir: TempDir,
}

impl Room {
    #[must_use]
    pub(crate) fn new() -> Self {
        Self { dir: TempDir::new().unwrap() }
    }

    #[must_use]
    pub(crate) fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.dir.path().join(name)
    }

    /// The folder of the records.
    #[must_use]
    pub(crate) fn data(&self) -> PathBuf {
        self.path("data")
    }

    /// The file of the records.
    #[must_use]
    pub(crate) fn records(&self) -> PathBuf {
        self.data().join("records.sqlite")
    }

    /// Writes a file of the test's own.
    #[track_caller]
    pub(crate) fn write(&self, name: impl AsRef<Path>, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    }

    /// A connection to the records, as another program would have it.
    #[track_caller]
    pub(crate) fn database(&self) -> rusqlite::Connection {
        fs::create_dir_all(self.data()).unwrap();
        rusqlite::Connection::open(self.records()).unwrap()
    }

    /// The program with these arguments, in this room, in English, with nothing on standard input.
    pub(crate) fn encounter<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Run {
        let mut run = self.command(env!("CARGO_BIN_EXE_encounter"));
        run.command.args(args);
        run
    }

    /// Any program, in this room and its environment.
    pub(crate) fn command(&self, program: impl AsRef<OsStr>) -> Run {
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("PATH", "/usr/bin:/bin")
            .env("HOME", self.path("home"))
            .env("ENCOUNTER_DATA_DIR", self.data())
            .env("ENCOUNTER_LANG", "en")
            .env("ENCOUNTER_RATER", "off")
            .env("ENCOUNTER_NOW", "2026-11-21T10:00:00.000Z")
            .current_dir(self.dir.path());
        Run { command, stdin: Vec::new() }
    }
}

/// One run of the program, about to start.
#[must_use]
pub(crate) struct Run {
    pub(crate) command: Command,
    stdin: Vec<u8>,
}

impl Run {
    pub(crate) fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.command.arg(arg);
        self
    }

    pub(crate) fn args<S: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = S>) -> Self {
        self.command.args(args);
        self
    }

    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    pub(crate) fn env_remove(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    pub(crate) fn dir(mut self, dir: impl AsRef<Path>) -> Self {
        self.command.current_dir(dir);
        self
    }

    /// What is piped in; a line each.
    pub(crate) fn stdin(mut self, lines: &[&str]) -> Self {
        self.stdin = lines.iter().flat_map(|line| [line.as_bytes(), b"\n"].concat()).collect();
        self
    }

    /// Runs to the end. Nobody may ever see a panic.
    #[track_caller]
    #[must_use]
    pub(crate) fn run(mut self) -> Done {
        let piped = self.command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = piped.stderr(Stdio::piped()).spawn().unwrap();
        // A program that needs no input may be gone before it is written.
        let _ = child.stdin.take().unwrap().write_all(&self.stdin);
        let output = child.wait_with_output().unwrap();
        let done = Done {
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        };
        assert!(!done.stderr.contains("panicked"), "{done}");
        done
    }
}

/// What a run left.
pub(crate) struct Done {
    /// `None` where a signal ended it.
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl std::fmt::Display for Done {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { code, stdout, stderr } = self;
        write!(f, "exit {code:?}\n--- stdout\n{stdout}\n--- stderr\n{stderr}")
    }
}

impl Done {
    #[track_caller]
    pub(crate) fn code(self, wanted: i32) -> Self {
        assert_eq!(self.code, Some(wanted), "{self}");
        self
    }

    /// Nothing on standard error.
    #[track_caller]
    pub(crate) fn quiet(self) -> Self {
        self.stderr_is("")
    }

    #[track_caller]
    pub(crate) fn stdout_is(self, wanted: &str) -> Self {
        assert_eq!(self.stdout, wanted, "{self}");
        self
    }

    #[track_caller]
    pub(crate) fn stderr_is(self, wanted: &str) -> Self {
        assert_eq!(self.stderr, wanted, "{self}");
        self
    }

    #[track_caller]
    pub(crate) fn stdout_has(self, part: &str) -> Self {
        assert!(self.stdout.contains(part), "no `{part}` in\n{self}");
        self
    }

    #[track_caller]
    pub(crate) fn stdout_lacks(self, part: &str) -> Self {
        assert!(!self.stdout.contains(part), "`{part}` in\n{self}");
        self
    }

    #[track_caller]
    pub(crate) fn stderr_has(self, part: &str) -> Self {
        assert!(self.stderr.contains(part), "no `{part}` in\n{self}");
        self
    }

    /// Standard output as JSON of the kind `kind`.
    #[track_caller]
    pub(crate) fn json(&self, kind: &str) -> serde_json::Value {
        let value: serde_json::Value =
            serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error} in\n{self}"));
        assert_eq!(value["kind"], kind, "{self}");
        value
    }

    /// Nothing that could command a terminal or turn a line round.
    #[track_caller]
    pub(crate) fn harmless(self) -> Self {
        for c in self.stdout.chars().chain(self.stderr.chars()) {
            let bidi = matches!(
                c,
                '\u{200E}' | '\u{200F}' | '\u{61C}' | '\u{202A}'..='\u{202E}'
                    | '\u{2066}'..='\u{2069}' | '\u{FEFF}'
            );
            assert!((c == '\n' || !c.is_control()) && !bidi, "{c:?} in\n{self}");
        }
        self
    }
}
