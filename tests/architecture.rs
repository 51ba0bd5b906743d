//! The fences of `ARCHITECTURE.md`: what each part may not know, and how long things may grow.

use std::path::{Path, PathBuf};

/// Parts that read no files, clock, environment or terminal.
const CORE: [&str; 22] = [
    "coach",
    "content",
    "encounter",
    "finding",
    "grading",
    "group",
    "guidance",
    "lint",
    "locale",
    "phase",
    "rater",
    "record",
    "report",
    "review",
    "scenario",
    "schema",
    "simulate",
    "template",
    "text",
    "view",
    "words",
    "yaml",
];

/// What the core may not name.
const EFFECTS: [&str; 20] = [
    "std::fs",
    "std::io",
    "std::env",
    "std::time",
    "std::process",
    "std::thread",
    "dialoguer",
    "colored::",
    "console::",
    "clap::",
    "anyhow::",
    "rusqlite",
    "rustyline",
    "rustix",
    "jiff::",
    "uuid::",
    "crate::clock",
    "crate::files",
    "crate::play",
    "crate::store",
];

/// The terminal and the parts of it.
const TERMINAL: &[&str] = &[
    "src/console/tty.rs",
    "src/console/tty/keys.rs",
    "src/console/tty/paint.rs",
    "src/console/tty/look.rs",
    "src/console/tty/typing.rs",
];

/// The records and the parts of them.
const STORE: &[&str] = &[
    "src/store.rs",
    "src/store/answers.rs",
    "src/store/deliveries.rs",
    "src/store/cells.rs",
    "src/store/damage.rs",
    "src/store/encounters.rs",
    "src/store/erase.rs",
    "src/store/history.rs",
    "src/store/insert.rs",
    "src/store/load.rs",
    "src/store/merge.rs",
    "src/store/open.rs",
    "src/store/reviews.rs",
    "src/store/people.rs",
    "src/store/portable.rs",
    "src/store/sessions.rs",
];

/// Who alone may name what.
const ALONE: &[(&str, &[&str])] = &[
    ("serde_yaml", &["src/yaml.rs"]),
    ("indicatif", &["src/console/progress.rs"]),
    ("rusqlite", STORE),
    ("ureq", &["src/lrs.rs"]),
    ("dialoguer", TERMINAL),
    ("colored::", TERMINAL),
    ("std::env::var", &["src/clock.rs", "src/cli.rs", "src/commands/app.rs"]),
    ("std::fs", &["src/files.rs"]),
    ("rs_fsrs", &["src/coach/schedule.rs"]),
    ("chrono::", &["src/coach/schedule.rs"]),
];

const LONGEST_FILE: usize = 300;
const LONGEST_FUNCTION: usize = 50;

fn sources(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open: Vec<PathBuf> = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let root = env!("CARGO_MANIFEST_DIR");
                let name = path.strip_prefix(root).unwrap().display().to_string();
                found.push((name, std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(found.len() > 10, "the sources were not found");
    found
}

fn product() -> Vec<(String, String)> {
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
}

/// The code without comments, which may name anything.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line.split("//").next().unwrap_or_default()))
}

#[test]
fn the_core_has_no_effects() {
    let is_core = |name: &str| {
        let part = name.trim_start_matches("src/");
        CORE.iter()
            .any(|core| part == format!("{core}.rs") || part.starts_with(&format!("{core}/")))
    };
    let mut broken = Vec::new();
    for (name, text) in product().iter().filter(|(name, _)| is_core(name)) {
        for (line, code) in code(text) {
            for effect in EFFECTS.iter().filter(|it| code.contains(**it)) {
                broken.push(format!("{name}:{line} names {effect}"));
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn each_library_of_effects_has_one_home() {
    let mut broken = Vec::new();
    for (name, text) in product() {
        for (word, homes) in ALONE.iter().filter(|(_, homes)| !homes.contains(&name.as_str())) {
            for (line, _) in code(&text).filter(|(_, code)| code.contains(word)) {
                broken.push(format!("{name}:{line} names {word}; only {} may", homes.join(", ")));
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn the_trusted_model_is_never_read_from_a_file() {
    for (name, text) in product() {
        if name == "src/scenario/model.rs" || name == "src/guidance.rs" {
            assert!(!text.contains("Deserialize"), "{name} must come out of a check");
        }
    }
}

#[test]
fn files_and_functions_stay_small() {
    let mut long = Vec::new();
    for (name, text) in product() {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let lines = code.lines().count();
        if lines > LONGEST_FILE {
            long.push(format!("{name} has {lines} lines"));
        }
        let mut start = None;
        for (line, code) in text.lines().enumerate() {
            let head = code.trim_start_matches(' ');
            let indent = code.len() - head.len();
            let is_head = ["fn ", "pub fn ", "pub(super) fn ", "pub(crate) fn "]
                .iter()
                .any(|word| head.starts_with(word));
            if is_head {
                start = Some((line, indent));
            } else if let Some((from, depth)) = start
                && indent == depth
                && head == "}"
            {
                if line - from > LONGEST_FUNCTION {
                    long.push(format!("{name}:{} is {} lines long", from + 1, line - from));
                }
                start = None;
            }
        }
    }
    assert_eq!(long, Vec::<String>::new());
}

#[test]
fn every_test_file_is_listed() {
    let all = include_str!("all.rs");
    for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let is_test = path.extension().is_some_and(|end| end == "rs") && name != "all";
        assert!(!is_test || all.contains(&format!("mod {name};")), "`mod {name};` is missing");
    }
}
